"""One HTTP exchange under a deadline, to a checked address. It knows nothing of redirects, robots or content."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from musnad.errors import RefusedError
from musnad.ingest.addresses import checked_address


class Deadline:
    """A point in time that an exchange may not pass."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; raises `RefusedError` when there are none."""
        left = self._at - time.monotonic()
        if left <= 0:
            raise RefusedError("time limit passed")
        return left


class _Stream(httpcore.NetworkStream):
    """A network stream whose every wait ends with the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Connects to the very address that was checked, so that a second look-up cannot give another."""

    def __init__(self, deadline: Deadline, allow_private: bool) -> None:
        self._deadline, self._allow_private = deadline, allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        address = checked_address(host, port, allow_private=self._allow_private, seconds=self._deadline.left())
        stream = httpcore.SyncBackend().connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
        return _Stream(stream, self._deadline)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class CheckedTransport(httpx.BaseTransport):
    """A transport for one client with one deadline; proxies of the environment are not used."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=_Backend(deadline, allow_private)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request and return the response with its body still to be read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        asked = httpcore.Request(method=request.method, url=url, headers=request.headers.raw)
        given = self._pool.handle_request(asked)
        return httpx.Response(status_code=given.status, headers=given.headers, stream=_Body(given.stream))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()
