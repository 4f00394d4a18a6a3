"""The blocks of an article's region sorted into paragraphs, captions and furniture. Nothing visible is lost."""

from __future__ import annotations

import re

from musnad.page.agencies import agencies_in, agencies_of_body, agencies_of_credit, agencies_of_dateline
from musnad.page.body import Region
from musnad.page.byline import byline_of, person_name, writer_and_place
from musnad.page.captions import MAX_CHARS, is_caption
from musnad.page.cutting import cut_labels
from musnad.page.dating import stamps_beside
from musnad.page.headline import Headline
from musnad.page.labels import label_of
from musnad.page.moments import stamps_in_line
from musnad.page.near import is_repeat, key, near_identical
from musnad.page.notices import notice_weight
from musnad.page.prose import is_sentence, link_share
from musnad.page.relative import is_relative
from musnad.page.sorted import Sorted
from musnad.page.tree import Block, Tree
from musnad.record import FurnitureKind

_ZONE_KINDS: dict[str, FurnitureKind] = {
    "share": "share",
    "comments": "comment",
    "embed": "embed",
    "notice": "notice",
    "related": "related",
    "read_also": "read_also",
    "player": "player",
    "tag": "tag",
    "credit": "credit",
    "author": "credit",
    "hidden": "related",
}

_CAPTION_LEAD = re.compile(r"^(?:التعليق على الصورة|تعليق الصورة|شرح الصورة|Image caption)\s*[،,:]?\s*")
_CAPTION_CREDIT = re.compile(r"[\s(|–-]+((?:تصوير|عدسة|بعدسة|المصور|مصدر الصورة)\s*:\s*[^.:]{2,60}?)\)?\.?$")
_NOTED_AFTER = frozenset(("tag", "share", "related", "read_also", "player", "notice", "embed"))
_AFTER = 60
_LIST_TITLE_WORDS = 6
_DECK_CHARS = 500
# How far below its first paragraph an article's date and writer may stand: a deck comes before them.
_HEADER = 4


class Sorter:
    """Sorts the blocks of a region, in order."""

    def __init__(self, tree: Tree, region: Region, headline: Headline) -> None:
        self.tree, self.region, self.headline = tree, region, headline
        self.title_key = key(headline.text or "")
        self.found = Sorted()
        self.seen: set[str] = set()
        self.pending: FurnitureKind | None = None
        self.after_headline = False
        prose = [i for i in range(region.start, region.end) if region.weights[i]]
        self.first_prose = prose[0] if prose else region.end
        self.last_prose = prose[-1] if prose else region.start

    def run(self) -> Sorted:
        """Sort every block of the region."""
        for index in range(self.region.start, self.region.end):
            if not self.headline.first <= index <= self.headline.last:
                self._sort(index, self.tree.blocks[index])
        self._after()
        return self.found

    def _after(self) -> None:
        """Note the tags, buttons and other stories that follow in the boxes around the article; nothing else of it."""
        for index in range(self.region.end, min(self.region.limit, self.region.end + _AFTER)):
            block, zone = self.tree.blocks[index], self.region.zones[index]
            if zone == "comments":
                self.found.remove("comment", block.text)
                break
            label = label_of(block.text)
            if label and label.kind == "credit":
                self._credit(index, block.text)
            if label or zone in _NOTED_AFTER:
                self.found.remove(label.kind if label else _ZONE_KINDS[zone], block.text)

    def _sort(self, index: int, block: Block) -> None:
        zone = self.region.zones[index]
        text = block.text
        if not any(c.isalnum() for c in text):
            return
        if self.title_key and key(text) == self.title_key:
            self.found.remove("duplicate", text)
        elif self.tree.phrases and key(text).startswith(self.tree.phrases):
            self.found.remove("related", text)
        elif zone in ("caption", "figure"):
            self._caption(index, text)
        elif zone:
            self._zoned(index, zone, text)
        elif self.after_headline and self._belongs_to_headline(text):
            self.found.remove("related", text)
        elif not self._labelled(index, block) and not self._linked(index, block) and not self._stamp(index, text):
            self._prose(index, block)

    def _zoned(self, index: int, zone: str, text: str) -> None:
        label = label_of(text)
        kind = label.kind if label else _ZONE_KINDS.get(zone, "related")
        if zone == "hidden" and key(text) in self.seen:
            kind = "duplicate"
        if zone != "hidden" and not label and any(stamp.alone for stamp in stamps_in_line(text)):
            kind, zone = "credit", "credit"
        if zone in ("credit", "author") or (label and label.kind == "credit"):
            self._credit(index, text)
        if zone == "author" and not label:
            self.found.byline = self.found.byline or person_name(text)
        self.found.remove(kind, text)

    def _credit(self, index: int, text: str) -> None:
        """Take the writer, the wires and the dates of a line of credits."""
        self.found.byline = self.found.byline or byline_of(text) or writer_and_place(text)
        wires = [*agencies_in(text), *agencies_of_dateline(text)]
        self.found.agencies += [name for name in wires if name not in self.found.agencies]
        self.found.stamps += stamps_beside(self.tree, index)

    def _caption(self, index: int, printed: str) -> None:
        """Keep a caption once. The wire of a photo is not the wire of the story, so that its name is only put aside."""
        text = _CAPTION_LEAD.sub("", printed)
        credit = _CAPTION_CREDIT.search(text)
        if credit is not None and credit.start() > 0:
            self.found.remove("credit", credit[1])
            text = text[: credit.start()].rstrip()
        if not text or agencies_in(text, whole=True):
            self.found.remove("credit", printed)
        elif any(near_identical(text, known) for known in self.found.captions[-3:]):
            self.found.remove("duplicate", text)
        elif len(text) > MAX_CHARS * 2 or label_of(text):
            self._zoned(index, "related", text)
        else:
            self.found.captions.append(text)

    def _labelled(self, index: int, block: Block) -> bool:
        """Take a line that opens with a furniture label, and the headlines under a label that stands alone."""
        label = label_of(block.text)
        if label is None:
            if self.pending and not self._pending_over(block):
                self.found.remove(self.pending, block.text)
                return True
            self.pending = "related" if self._opens_list(index, block) else None
            if self.pending:
                self.found.remove(self.pending, block.text)
            return self.pending is not None
        if label.kind == "credit":
            self._credit(index, block.text)
        if len(block.text) > 300 and block.linked < 0.3 * len(block.text):
            return False
        self.found.remove(label.kind, block.text)
        self.pending = label.kind if label.opens_list else None
        return True

    def _opens_list(self, index: int, block: Block) -> bool:
        """Whether a short line is the title of a list of other stories: two linked headlines follow it."""
        if len(block.text.split()) > _LIST_TITLE_WORDS or is_sentence(block.text) or block.linked:
            return False
        following = self.tree.blocks[index + 1 : index + 3]
        return len(following) == 2 and all(
            link_share(other) >= 0.85 and other.text.count(" ") >= 3 and not is_sentence(other.text)
            for other in following
        )

    def _pending_over(self, block: Block) -> bool:
        """Whether a label's list has ended: at the first line that is no link and reads as a sentence."""
        if block.linked > 0.6 * len(block.text):
            return False
        if block.heading and self.pending == "related":
            return True
        return is_sentence(block.text) or len(block.text) > 120 or self.pending == "read_also"

    def _linked(self, index: int, block: Block) -> bool:
        """Take a line that is nothing but a link: a headline between paragraphs, a tag, a category."""
        if link_share(block) < 0.85:
            return False
        words = len(block.text.split())
        if words >= 20 and is_sentence(block.text):
            return False
        self.after_headline = words >= 4
        self.found.remove("related" if words >= 4 else "tag", block.text)
        return True

    def _stamp(self, index: int, text: str) -> bool:
        """Take a line that is nothing but a date, a byline or a wire's name, before or after the prose."""
        before = index <= self.first_prose or (index <= self.first_prose + _HEADER and self.found.prose_blocks <= 1)
        if not before and index < self.last_prose - 1:
            return False
        if len(text) > 160:
            return False
        byline, wires = byline_of(text) or (writer_and_place(text) if before else None), agencies_of_credit(text)
        stamps = [stamp for stamp in stamps_in_line(text) if stamp.alone or (before and stamp.heads)]
        if not (byline or wires or stamps or (before and is_relative(text))):
            return False
        self._credit(index, text)
        self.found.remove("credit", text)
        return True

    def _belongs_to_headline(self, text: str) -> bool:
        """Whether a line under a linked headline is its date or its section."""
        return len(text) < 60 and any(stamp.alone for stamp in stamps_in_line(text))

    def _prose(self, index: int, block: Block) -> None:
        text, cut = cut_labels(block)
        for kind, piece in cut:
            self.found.remove(kind, piece)
        if not any(c.isalnum() for c in text):
            return
        if cut and len(text.split()) < 2:
            self.found.remove(cut[0][0], text)
            return
        words = key(text)
        if is_caption(self.tree, self.region, index):
            self._caption(index, text)
        elif words in self.seen and is_repeat(words):
            self.found.remove("duplicate", text)
        elif notice_weight(text) > (index <= self.last_prose) and index > self.first_prose:
            self.found.remove("notice", text)
        elif self._outside(index, text):
            wires = agencies_in(text) or agencies_of_body([text])
            self.found.agencies += [name for name in wires if name not in self.found.agencies]
            self.found.remove("credit" if wires else "related", text)
        else:
            self.seen.add(words)
            if not self.found.paragraphs and len(text) < _DECK_CHARS and self._heads(index):
                self.found.deck = text
            self.found.paragraphs.append(text)
            self.found.places.append(index)
            if self.region.weights[index]:
                self.found.prose_blocks += 1
                self.found.headlines_before_prose += self.after_headline
            self.after_headline = False

    def _outside(self, index: int, text: str) -> bool:
        """Whether a short line stands before, after or beside the article's prose rather than in it."""
        if self.region.weights[index]:
            return False
        words = len(text.split())
        if index < self.region.core_start:
            return words < 8 and not (self._is_deck(index) or self._is_subtitle(index, words))
        if index >= self.region.core_end:
            return not (is_sentence(text) and words > 8)
        heading = self.tree.blocks[index].heading > 0
        if is_sentence(text):
            return False
        if index > self.last_prose:
            return heading or words <= 3
        return index < self.first_prose and words <= (3 if heading else 5)

    def _heads(self, index: int) -> bool:
        """Whether the first paragraph is a summary: below the headline, and named so or outside the body."""
        below = 0 <= self.headline.last < index
        return below and (index < self.region.core_start or self._is_deck(index) or self.tree.blocks[index].heading > 0)

    def _is_subtitle(self, index: int, words: int) -> bool:
        """Whether a line is a lesser heading right below the headline."""
        return words >= 4 and self.tree.blocks[index].heading > 1 and 0 < index - self.headline.last <= 2

    def _is_deck(self, index: int) -> bool:
        element = self.tree.blocks[index].element
        for _ in range(4):
            if element < 0:
                return False
            if self.tree.elements[element].deck:
                return True
            element = self.tree.elements[element].parent
        return False
