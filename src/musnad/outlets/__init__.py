"""Known Arabic outlets by web domain: public facts only (name, domain, country)."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from musnad.record import Outlet
from musnad.text.tables import read_table


def outlet_of(url: str | None, name: str | None = None, country: str | None = None) -> Outlet | None:
    """The outlet that a web address belongs to; unknown domains give an outlet with the domain, and `name` if given."""
    domain = domain_of(url)
    if domain is None:
        return Outlet(name, None, country) if name or country else None
    known = _known(domain)
    if known is None:
        return Outlet(name, domain, country)
    return Outlet(name or known.name, known.domain, country or known.country)


def domain_of(url: str | None) -> str | None:
    """The host of a web address without `www.` and its like, or `None`."""
    if not url:
        return None
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return None
    for prefix in ("www.", "m.", "mobile.", "amp."):
        host = host.removeprefix(prefix)
    return host or None


def named(name: str) -> Outlet | None:
    """The known outlet with this name, exactly as the registry spells it."""
    return next((outlet for outlet in _registry().values() if outlet.name == name), None)


def _known(domain: str) -> Outlet | None:
    """The outlet registered for a host or for the nearest domain above it."""
    labels = domain.split(".")
    for start in range(min(len(labels) - 1, 8)):
        found = _registry().get(".".join(labels[start:]))
        if found:
            return found
    return None


@cache
def _registry() -> dict[str, Outlet]:
    rows = read_table("musnad.outlets", "outlets.tsv")
    return {domain: Outlet(name, domain, country or None) for domain, name, country in rows}
