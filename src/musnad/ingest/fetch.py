"""A web page fetched with care: a limit to time and size, robots.txt respected, every redirect checked, and never an
address in a private network. All that goes wrong is a `RefusedError`.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from musnad.errors import RefusedError

if TYPE_CHECKING:
    import httpx
    from protego import Protego

USER_AGENT = "musnad/0.1.0 (Arabic news reader; respects robots.txt)"
MAX_SECONDS = 20.0
MAX_BYTES = 10 * 1024 * 1024
MAX_REDIRECTS = 5
_ROBOTS_BYTES = 512 * 1024
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")
_REDIRECTS = (301, 302, 303, 307, 308)


class Fetched(NamedTuple):
    """A response: the address it came from in the end, its media type in lower case, and its body, decompressed."""

    url: str
    media_type: str
    body: bytes


class _Answer(NamedTuple):
    status: int
    location: str
    media_type: str
    body: bytes


def fetch(
    url: str, *, max_seconds: float = MAX_SECONDS, max_bytes: int = MAX_BYTES, allow_private: bool = False
) -> Fetched:
    """The page at a web address. `max_seconds` is for everything together, redirects and robots.txt included."""
    return Fetcher(max_seconds=max_seconds, max_bytes=max_bytes, allow_private=allow_private).fetch(url)


class Fetcher:
    """Fetches pages one after another and remembers the robots.txt of each host. `allow_private` is for tests."""

    def __init__(
        self, *, max_seconds: float = MAX_SECONDS, max_bytes: int = MAX_BYTES, allow_private: bool = False
    ) -> None:
        self._max_seconds, self._max_bytes, self._allow_private = max_seconds, max_bytes, allow_private
        self._robots: dict[str, Protego | None] = {}

    def fetch(self, url: str, media_types: tuple[str, ...] = _PAGE_TYPES) -> Fetched:
        """The page at a web address; raises `RefusedError` where it cannot, or must not, be had."""
        import httpx

        from musnad.ingest.transport import CheckedTransport, Deadline

        transport = CheckedTransport(Deadline(self._max_seconds), allow_private=self._allow_private)
        with httpx.Client(transport=transport, trust_env=False, timeout=None, follow_redirects=False) as client:
            return self._follow(client, url, media_types)

    def _follow(self, client: httpx.Client, url: str, media_types: tuple[str, ...]) -> Fetched:
        for _ in range(MAX_REDIRECTS + 1):
            _require_web(url)
            if not self._allowed(client, url):
                raise RefusedError("robots.txt does not allow it")
            answer = _ask(client, url, self._max_bytes, media_types)
            if answer.status in _REDIRECTS and answer.location:
                url = _onward(url, answer.location)
                continue
            if answer.status != 200:
                raise RefusedError(f"the server answered {answer.status}")
            return Fetched(url, answer.media_type, answer.body)
        raise RefusedError(f"more than {MAX_REDIRECTS} redirects")

    def _allowed(self, client: httpx.Client, url: str) -> bool:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(client, origin + "/robots.txt")
        rules = self._robots[origin]
        return rules is None or bool(rules.can_fetch(url, "musnad"))

    def _read_robots(self, client: httpx.Client, url: str) -> Protego | None:
        """The rules of a host; `None` where it has none. A server in trouble forbids everything, as RFC 9309 asks."""
        from protego import Protego

        for _ in range(MAX_REDIRECTS + 1):
            answer = _ask(client, url, _ROBOTS_BYTES, None, cut=True)
            if answer.status in _REDIRECTS and answer.location:
                url = _onward(url, answer.location)
                continue
            if answer.status == 200:
                return Protego.parse(answer.body.decode("utf-8", "replace"))
            if answer.status >= 500:
                return Protego.parse("User-agent: *\nDisallow: /")
            break
        return None


def _require_web(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable or len(url) > 8192:
        raise RefusedError("not a web address")


def _onward(url: str, location: str) -> str:
    """Where a redirect leads, when that is a web address."""
    try:
        following = urljoin(url, location)
    except ValueError as error:
        raise RefusedError("not a web address") from error
    _require_web(following)
    return following


def _ask(
    client: httpx.Client, url: str, max_bytes: int, media_types: tuple[str, ...] | None, *, cut: bool = False
) -> _Answer:
    """One exchange. The body is read only for a 200 of a wanted media type; `cut` keeps what fits of a long one."""
    import httpcore
    import httpx

    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "text/html,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    try:
        with client.stream("GET", url, headers=headers) as response:
            media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            location = response.headers.get("location", "")
            if response.status_code != 200:
                return _Answer(response.status_code, location, media_type, b"")
            if media_types is not None and media_type not in media_types:
                raise RefusedError(f"not a page: {media_type}")
            return _Answer(200, "", media_type, _read(response, max_bytes, cut=cut))
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise RefusedError("time limit passed") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.ConnectError, httpcore.NetworkError) as error:
        raise RefusedError(f"cannot be fetched: {error}") from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError, UnicodeError) as error:
        raise RefusedError(f"cannot be fetched: {error}") from error


def _read(response: httpx.Response, max_bytes: int, *, cut: bool) -> bytes:
    """The body, unpacked piece by piece, so that no small response can swell beyond the limit."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise RefusedError(f"content encoding not known: {packing}")
    unpack = None if packing in ("identity", "") else zlib.decompressobj(47 if "gzip" in packing else 15)
    body = bytearray()
    try:
        for piece in response.iter_raw():
            body += unpack.decompress(piece, max_bytes + 1 - len(body)) if unpack else piece
            if len(body) > max_bytes:
                if cut:
                    return bytes(body[:max_bytes])
                raise RefusedError(f"too large: more than {max_bytes} bytes")
    except zlib.error as error:
        raise RefusedError("damaged: the body cannot be unpacked") from error
    return bytes(body)
