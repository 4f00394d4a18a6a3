"""Fetching from a real server on this machine: limits, redirects, robots.txt, private networks."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from musnad.errors import RefusedError
from musnad.ingest.addresses import is_public
from musnad.ingest.fetch import USER_AGENT, Fetcher, fetch
from musnad.ingest.sources import articles
from musnad.record import Article, Refusal

PAGE = (
    "<html><head><title>افتتاح مكتبة الحي الجديد</title><meta property='og:type' content='article'></head><body>"
    "<h1>افتتاح مكتبة الحي الجديد</h1><article><p>افتتحت بلدية الواحة الخضراء صباح السبت مكتبة عامة في الحي الجديد، "
    "تضم عشرة آلاف كتاب وقاعة للأطفال.</p><p>وقالت أمينة المكتبة سلوى الناجي إن الأبواب ستبقى مفتوحة حتى المساء، "
    "وإن الإعارة مجانية لجميع السكان.</p></article></body></html>"
).encode()


class _Handler(BaseHTTPRequestHandler):
    robots: tuple[int, bytes] = (404, b"")
    agents: list[str] = []  # noqa: RUF012

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        fields = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body))} | headers
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.agents.append(self.headers["User-Agent"])
        path = self.path
        if path == "/robots.txt":
            self._send(*self.robots, Content_Type="text/plain")
        elif path == "/page":
            self._send(200, PAGE)
        elif path == "/packed":
            self._send(200, gzip.compress(PAGE), Content_Encoding="gzip")
        elif path == "/bomb":
            self._send(200, gzip.compress(b"a" * 5_000_000), Content_Encoding="gzip")
        elif path == "/damaged":
            self._send(200, b"not gzip at all", Content_Encoding="gzip")
        elif path == "/odd":
            self._send(200, b"x", Content_Encoding="br")
        elif path == "/image":
            self._send(200, b"\x89PNG", Content_Type="image/png")
        elif path.startswith("/hop/"):
            left = int(path.rsplit("/", 1)[1])
            self._send(302, b"", Location=f"/hop/{left - 1}" if left else "/page")
        elif path == "/inside":
            self._send(302, b"", Location="http://10.0.0.1/secret")
        elif path == "/broken":
            self._send(302, b"", Location="http://[broken")
        elif path == "/elsewhere":
            self._send(302, b"", Location="file:///etc/hostname")
        elif path == "/slow":
            self._drip()
        else:
            self._send(404, b"")

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(60):
                self.wfile.write(b"<p>")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass


@pytest.fixture
def server() -> Iterator[str]:
    _Handler.robots, _Handler.agents = (404, b""), []
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    listening.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/page", "/packed", "/hop/0", "/hop/4"])
def test_a_page_is_fetched(server: str, path: str) -> None:
    page = fetch(server + path, allow_private=True)
    assert page.body == PAGE
    assert page.media_type == "text/html"
    assert page.url == server + ("/page" if "hop" in path else path)
    assert set(_Handler.agents) == {USER_AGENT}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "404"),
        ("/image", "not a page: image/png"),
        ("/hop/9", "more than 5 redirects"),
        ("/elsewhere", "not a web address"),
        ("/broken", "not a web address"),
        ("/damaged", "damaged"),
        ("/odd", "content encoding"),
    ],
)
def test_what_is_no_page_is_refused(server: str, path: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        fetch(server + path, allow_private=True)


def test_a_private_network_is_never_asked(server: str) -> None:
    with pytest.raises(RefusedError, match="private or reserved"):
        fetch(server + "/page")
    assert _Handler.agents == []


def test_a_redirect_into_a_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.ingest.addresses.is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(RefusedError, match=r"10\.0\.0\.1 is in a private"):
        fetch(server + "/inside")


def test_robots_are_respected(server: str) -> None:
    _Handler.robots = (200, b"User-agent: musnad\nDisallow: /page\n")
    fetcher = Fetcher(allow_private=True)
    with pytest.raises(RefusedError, match=r"robots\.txt"):
        fetcher.fetch(server + "/page")
    assert fetcher.fetch(server + "/packed").body == PAGE
    assert len(_Handler.agents) == 2


def test_a_server_in_trouble_forbids_everything(server: str) -> None:
    _Handler.robots = (503, b"")
    with pytest.raises(RefusedError, match=r"robots\.txt"):
        fetch(server + "/page", allow_private=True)


@pytest.mark.parametrize("path", ["/page", "/bomb"])
def test_too_large_is_refused(server: str, path: str) -> None:
    with pytest.raises(RefusedError, match="too large"):
        fetch(server + path, max_bytes=500, allow_private=True)


def test_a_slow_server_is_given_up(server: str) -> None:
    with pytest.raises(RefusedError, match="time limit"):
        fetch(server + "/slow", max_seconds=0.4, allow_private=True)


@pytest.mark.parametrize("url", ["ftp://x.example/a", "http://", "http://[::1", "file:///etc/hostname", "http://a:0/"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(RefusedError):
        fetch(url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("not an address", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_articles_from_the_web(server: str) -> None:
    fetcher = Fetcher(allow_private=True)
    found = list(articles([server + "/page", server + "/missing"], fetch=fetcher.fetch))
    assert isinstance(found[0], Article)
    assert found[0].input == found[0].url == server + "/page"
    assert found[0].title == "افتتاح مكتبة الحي الجديد"
    assert found[1] == Refusal(server + "/missing", "the server answered 404")


def test_articles_never_fetch_from_a_private_network(server: str) -> None:
    (found,) = articles([server + "/page"])
    assert isinstance(found, Refusal)
    assert "private" in found.refused
