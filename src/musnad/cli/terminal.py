"""The view for people: each article's statements in a terminal, right to left where it can, harmless where it cannot.

The frame is English and runs left to right; every line of article text is isolated (FSI ... PDI), so neither side can
reorder the other. Colour only where the output is a terminal and NO_COLOR is not set.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from musnad.record import Reading, Refusal, Statement
from musnad.web import labels, outline
from musnad.web.display import harmless, one_line

_FSI, _PDI, _RLM = "\u2068", "\u2069", "\u200f"
_MARKS = "\"'«»“”„‟‹›‘’"
_NARROWEST = 8


def show(results: Iterable[Reading | Refusal], out: TextIO) -> None:
    """Print each reading as soon as it is there; refusals are left to the caller's standard error."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    for result in results:
        if isinstance(result, Reading):
            _View(console, result).show()


class _View:
    """One reading on one console."""

    def __init__(self, console: Console, reading: Reading) -> None:
        self.console = console
        self.reading = reading
        self.width = console.width
        self.lines: list[Text] = []

    def show(self) -> None:
        """Print it all at once: a call to the console costs more than the line it prints."""
        self._header()
        for index, depth in outline.outline(self.reading.statements):
            self._statement(index, " " * ((4 if self.width >= 60 else 1) * min(depth, 4)))
        self._summary()
        self.console.print(Text("\n").join(self.lines), soft_wrap=True)

    def _header(self) -> None:
        reading = self.reading
        published = reading.published.value.replace("T", " ")[:16] if reading.published else ""
        facts = (outline.outlet_name(reading), published, reading.input or reading.url or "")
        self._rule("━")
        self._parts([Text(one_line(fact), "dim") for fact in facts if fact], " · ")
        self._words(Text(one_line(reading.title or "(no title)"), "bold"))
        self._rule("─")

    def _statement(self, index: int, indent: str) -> None:
        statement = self.reading.statements[index]
        number = f"{index + 1:>3}. "
        inner = indent + " " * len(number)
        who = one_line(outline.speaker_of(self.reading, statement))
        speaker = Text(who, "bold") if who else Text("unknown speaker", "italic")
        self._words(speaker, Text(indent + number, "dim"))
        if statement.why:
            self._words(Text(f"why: {one_line(statement.why)}", "dim"), Text(inner))
        cue = [Text(one_line(statement.cue.of(self.reading.base)), "yellow")] if statement.cue else []
        self._parts([*cue, self._labels(statement)], "  ", Text(inner))
        for paragraph in self._content(statement):
            self._words(paragraph, Text(inner + "│ ", "dim"))
        for name, value in self._details(index):
            self._words(Text(one_line(value)), Text(f"{inner}{name} ", "dim"))
        self._line(Text())

    def _labels(self, statement: Statement) -> Text:
        """Class, kind, stance, kind of source and confidence."""
        source = labels.label("source_kind", statement.source_kind).en
        plain = (
            labels.label("kind", statement.kind).en,
            labels.label("stance", statement.stance).en,
            source if statement.source_kind == "none" else f"{source} source",
            f"{statement.confidence:.0%}",
        )
        line = Text(one_line(labels.label("class", statement.cue_class).en), "magenta")
        return line.append(" · " + " · ".join(plain), "dim")

    def _content(self, statement: Statement) -> Iterator[Text]:
        """The content's paragraphs; quoted words get marks where the article's own stand outside the content."""
        content = Text()
        for span in statement.content:
            content.append(" […] " if content else "")
            for run in outline.runs(self.reading.base, span, statement.quoted):
                marked = run.quoted and content.plain[-1:] not in (*_MARKS,)
                words = harmless(run.text)
                content.append(f"«{words}»" if marked else words, "cyan" if run.quoted else "")
        return (paragraph for paragraph in content.split("\n") if paragraph.plain.strip())

    def _details(self, index: int) -> Iterator[tuple[str, str]]:
        statement, base = self.reading.statements[index], self.reading.base
        links = outline.chain(self.reading, index)
        if len(links) > 1 or (links and not outline.outlet_name(self.reading)):
            yield "chain", " ← ".join((*links, outline.speaker_of(self.reading, statement) or "؟"))
        if above := outline.ancestors(self.reading.statements, index):
            yield "inside", f"{above[0] + 1}"
        for name, span in (("to", statement.addressee), ("about", statement.target), ("in", statement.medium)):
            if span:
                yield name, span.of(base)
        if statement.said_on:
            value = statement.said_on.value
            yield "when", statement.said_on.span.of(base) + (f" ({value})" if value else "")

    def _summary(self) -> None:
        """Who spoke how often, and what was taken off the page."""
        found = outline.by_speaker(self.reading.statements)
        self._line(Text("Speakers" if found else "No attributed statements.", "bold"))
        for speaker in found:
            numbers = " ".join(str(index + 1) for index in speaker.statements)
            name = Text(one_line(speaker.name)) if speaker.name else Text("unknown", "italic")
            self._parts([name, Text(f"[{numbers}]", "dim")], "  ", Text(f"{len(speaker.statements):>4}  ", "dim"))
        removed = Counter(labels.label("furniture", piece.kind).en for piece in self.reading.furniture)
        removed.update(captions=len(self.reading.captions))
        if parts := ", ".join(f"{number} {name}" for name, number in removed.items() if number):
            self._words(Text(f"Set aside from the page: {parts}", "dim"))
        self._line(Text())

    def _parts(self, parts: list[Text], between: str, first: Text | None = None) -> None:
        """Short pieces of text on one line, each isolated; where the line is too narrow, a line each."""
        first = first or Text()
        line = first + Text(between).join([_isolated(part) for part in parts])
        if line.cell_len < self.width:
            self._line(line)
            return
        for number, part in enumerate(parts):
            self._words(part, first if number == 0 else _gutter(first))

    def _words(self, words: Text, first: Text | None = None) -> None:
        """Article text wrapped to the width behind `first`, every line of it isolated."""
        first = first or Text()
        width = max(self.width - first.cell_len - 1, _NARROWEST)
        towards = _RLM if _is_rtl(words.plain) else ""  # a line of an Arabic paragraph may begin with a Latin word
        for number, line in enumerate(words.wrap(self.console, width)):
            line.rstrip()
            self._line((first if number == 0 else _gutter(first)) + _isolated(Text(towards) + line))

    def _rule(self, character: str) -> None:
        self._line(Text(character * (self.width - 1), "dim"))

    def _line(self, line: Text) -> None:
        self.lines.append(line)


def _gutter(first: Text) -> Text:
    """What stands before the further lines: blank, but for a bar."""
    return Text("".join(c if c == "│" else " " for c in first.plain), "dim")


def _isolated(words: Text) -> Text:
    return Text(_FSI) + words + Text(_PDI)


def _is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs right to left."""
    strong = next((d for c in text if (d := unicodedata.bidirectional(c)) in ("L", "R", "AL")), "L")
    return strong != "L"
