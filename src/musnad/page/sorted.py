"""What the blocks of an article's region are sorted into, by `sorting`."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.page.moments import Stamp
from musnad.record import Furniture, FurnitureKind


@dataclass(slots=True)
class Sorted:
    """What the blocks of a region were sorted into; `places` has the block of each paragraph."""

    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    byline: str | None = None
    deck: str | None = None
    places: list[int] = field(default_factory=list)
    headlines_before_prose: int = 0
    prose_blocks: int = 0

    @property
    def credits(self) -> list[str]:
        """The lines of credits that were put aside."""
        return [piece.text for piece in self.furniture if piece.kind == "credit"]

    def remove(self, kind: FurnitureKind, text: str) -> None:
        """Keep a piece that is no part of the article, with its kind."""
        self.furniture.append(Furniture(kind, text))
