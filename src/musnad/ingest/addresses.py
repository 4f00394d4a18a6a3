"""Which network addresses may be asked: public ones only, so that no page can be made to read a private network."""

from __future__ import annotations

import ipaddress
import socket
import threading

from musnad.errors import RefusedError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def checked_address(host: str, port: int, *, allow_private: bool, seconds: float) -> str:
    """The first address of a host, after all of its addresses were found public. Raises `RefusedError`."""
    addresses = _resolve(host, port, seconds)
    if not allow_private:
        for address in addresses:
            if not is_public(address):
                raise RefusedError(f"address not allowed: {host} is in a private or reserved network")
    return addresses[0]


def is_public(text: str) -> bool:
    """Whether an address is a public unicast one, also where an IPv6 address only wraps an IPv4 one."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return all(a.is_global and not (a.is_multicast or a.is_reserved or a.is_unspecified) for a in _meant(address))


def _meant(address: Address) -> list[Address]:
    """The address itself and every IPv4 address that it carries inside."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inside: list[Address | None] = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inside.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    carried = [a for a in inside if a is not None]
    if address.ipv4_mapped is not None:
        return carried
    return [address, *carried]


def _resolve(host: str, port: int, seconds: float) -> list[str]:
    """All addresses of a host; the system's resolver knows no time limit, so it gets a thread of its own."""
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            failed.append(error)
        else:
            found.extend(dict.fromkeys(str(row[4][0]) for row in rows))

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if thread.is_alive():
        raise RefusedError(f"time limit passed while looking up {host}")
    if failed or not found:
        raise RefusedError(f"host not found: {host}")
    return found
