"""The error tree: what can go wrong outside our own code, each with the place it went wrong."""


class MusnadError(Exception):
    """Any error that Musnad raises on purpose."""


class RefusedError(MusnadError):
    """A source that cannot be read as Arabic news; `reason` says why in one line of plain English."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RecordError(MusnadError):
    """A record (JSON) that does not have the documented shape; the message names the field."""
