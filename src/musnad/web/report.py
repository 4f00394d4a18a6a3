"""The report: readings as one self-contained HTML page that needs no network, no script and no trust in the article.

Every text of an article passes through `harmless` and the template's escaping; the page's own policy forbids all
requests and any script or style but its own.
"""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from musnad.record import Furniture, Moment, Reading, Refusal, Span, Statement
from musnad.web import labels, marks
from musnad.web.display import harmless
from musnad.web.outline import Run, Speaker, ancestors, by_speaker, chain, outline, runs, speaker_of


class Card(NamedTuple):
    """One statement as its card shows it; `number` counts from one, `parent` is the number it stands in."""

    number: int
    depth: int
    parent: int | None
    statement: Statement
    who: str
    mention: str
    cue: str
    chain: list[str]
    content: list[list[Run]]
    details: list[tuple[str, str, str]]
    percent: int


class Page(NamedTuple):
    """One article as the report shows it."""

    key: str
    reading: Reading
    link: str | None
    title: list[marks.Piece] | None
    paragraphs: list[list[marks.Piece]]
    cards: list[Card]
    speakers: list[Speaker]
    furniture: list[tuple[str, list[Furniture]]]
    anchored: frozenset[int]
    tips: list[str]


def report(results: Iterable[Reading | Refusal]) -> str:
    """One HTML page with an article a section, in the order given, and the refused sources at the end."""
    pages: list[Page] = []
    refusals: list[Refusal] = []
    for result in results:
        if isinstance(result, Refusal):
            refusals.append(result)
        else:
            pages.append(_page(f"a{len(pages) + 1}", result))
    style, script = _asset("report.css"), _asset("report.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:"
    policy += "; base-uri 'none'; form-action 'none'"
    template = _environment().get_template("report.html")
    return template.render(pages=pages, refusals=refusals, style=style, script=script, policy=policy)


def _page(key: str, reading: Reading) -> Page:
    paragraphs = marks.paragraphs(reading)
    titled = bool(reading.title and reading.title.strip())
    anchored = frozenset(index for pieces in paragraphs for piece in pieces for index in piece.opens)
    furniture: dict[str, list[Furniture]] = {}
    for piece in reading.furniture:
        furniture.setdefault(piece.kind, []).append(piece)
    return Page(
        key=key,
        reading=reading,
        link=_safe_link(reading.url),
        title=paragraphs[0] if titled else None,
        paragraphs=paragraphs[1:] if titled else paragraphs,
        cards=[_card(reading, index, depth) for index, depth in outline(reading.statements)],
        speakers=by_speaker(reading.statements),
        furniture=sorted(furniture.items()),
        anchored=anchored,
        tips=[_tip(reading, number, statement) for number, statement in enumerate(reading.statements, 1)],
    )


def _tip(reading: Reading, number: int, statement: Statement) -> str:
    """What pointing at a marked place tells: the number, the speaker, the act."""
    who = " ".join(speaker_of(reading, statement).split()) or "متحدث غير معروف"
    return f"{number}. {who}: {labels.label('class', statement.cue_class).ar}"


def _card(reading: Reading, index: int, depth: int) -> Card:
    statement, base = reading.statements[index], reading.base
    above = ancestors(reading.statements, index)
    mention = statement.source.of(base) if statement.source else ""
    return Card(
        number=index + 1,
        depth=min(depth, 3),
        parent=above[0] + 1 if above else None,
        statement=statement,
        who=speaker_of(reading, statement),
        mention=mention if mention != statement.who else "",
        cue=statement.cue.of(base) if statement.cue else "",
        chain=chain(reading, index),
        content=[list(runs(base, span, statement.quoted)) for span in statement.content],
        details=_details(statement, base),
        percent=round(statement.confidence * 100),
    )


def _details(statement: Statement, base: str) -> list[tuple[str, str, str]]:
    """What else is known of a statement: Arabic name, English name, value."""
    said = statement.said_on
    rows: list[tuple[str, str, Span | None]] = [
        ("المخاطَب", "addressee", statement.addressee),
        ("المعنيّ", "target", statement.target),
        ("الوسيلة", "medium", statement.medium),
        ("الزمن", "when", said.span if said else None),
    ]
    found = [(ar, en, span.of(base)) for ar, en, span in rows if span]
    if said and said.value:
        found[-1] = (*found[-1][:2], f"{found[-1][2]} ({labels.day(Moment(said.value))})")
    return found


def _safe_link(url: str | None) -> str | None:
    """The URL if following it can only open a web page."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _kind(page: Page, speaker: Speaker) -> labels.Label:
    """What kind of source a speaker is, by its most telling statement: "he" and "said" alone tell little."""
    kinds = [page.reading.statements[index].source_kind for index in speaker.statements]
    telling = [kind for kind in kinds if kind not in ("implicit", "pronoun")]
    return labels.label("source_kind", "named" if "named" in telling else (telling or kinds)[0])


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> Markup:
    """A file of ours that goes into the page to the letter."""
    return Markup(files("musnad.web").joinpath("templates", name).read_text("utf-8"))


@cache
def _environment() -> Environment:
    def shown(value: Any) -> Any:
        return harmless(value) if type(value) is str else value  # Markup is ours and stays

    environment = Environment(
        loader=PackageLoader("musnad.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "label": labels.label,
        "count": labels.count,
        "certainty": labels.certainty,
        "day": labels.day,
        "kind_of": _kind,
    }
    return environment
