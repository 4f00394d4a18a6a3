"""The section of its outlet that an article stands in: as metadata states it, else the last of its breadcrumbs."""

from __future__ import annotations

from musnad.page.jsonld import LinkedData
from musnad.page.near import key
from musnad.page.tree import Tree

_FIELDS = ("article:section", "articlesection", "section", "parsely-section", "dc.subject", "cxenseparse:recs:category")
_HOME = frozenset(map(key, ("الرئيسية", "الصفحة الرئيسية", "الصفحة الأولى", "home", "main")))
_MOST_WORDS = 5


def find_section(tree: Tree, linked: LinkedData, title: str | None) -> str | None:
    """The section's name as the page writes it; `None` where nothing states it."""
    stated = [value for name in _FIELDS for value in tree.meta.get(name, [])[:1]]
    names = [*stated, linked.section, *reversed(linked.crumbs), *reversed(_breadcrumbs(tree))]
    return next((name for name in names if _is_section(name, title)), None)


def _breadcrumbs(tree: Tree) -> list[str]:
    """The links of the page's first trail of breadcrumbs."""
    for element in tree.elements:
        if 0 < element.end - element.start <= 8 and "breadc" in element.look.lower():
            blocks = tree.blocks[element.start : element.end]
            return [block.text[s.start : s.end].strip() for block in blocks for s in block.segments if s.link]
    return []


def _is_section(name: str, title: str | None) -> bool:
    words = key(name)
    if not words or words in _HOME or words.replace(" ", "").isdecimal():
        return False
    return words.count(" ") < _MOST_WORDS and words != key(title or "") and not name.startswith("http")
