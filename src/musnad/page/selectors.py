"""An outlet's own selectors on a page: which nodes they select, and the layout that fits the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from musnad.outlets import outlet_of
from musnad.outlets.profiles import Layout, Profile, profile_of

_ADDRESSES = (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content"))


def profile_for(parser: Any, url: str | None) -> Profile | None:
    """The profile of the outlet that a page (a lexbor parser) comes from, by its address or the one that it states."""
    outlet = outlet_of(url or _stated_address(parser))
    return profile_of(outlet.domain) if outlet and outlet.domain else None


def layout_for(parser: Any, profile: Profile, day: date | None) -> Layout | None:
    """The first layout of an outlet that held on a day and whose body stands on the page."""
    fitting = (layout for layout in profile.layouts if layout.holds_on(day) and layout.body)
    return next((layout for layout in fitting if parser.css_first(layout.body) is not None), None)


def selected(parser: Any, layout: Layout) -> dict[int, str]:
    """What the selectors of a layout select: the part, by the identity of the node."""
    return {
        node.mem_id: part
        for part, selector in layout.selectors.items()
        for node in (parser.css(selector)[:1] if part in ("headline", "body") else parser.css(selector))
    }


def _stated_address(parser: Any) -> str | None:
    for selector, attribute in _ADDRESSES:
        node = parser.css_first(selector)
        address = node.attributes.get(attribute) if node is not None else None
        if address:
            return str(address)
    return None
