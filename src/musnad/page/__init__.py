"""From a page to an `Article`: HTML, pasted text or fields. Pure; `RefusedError` for what is no Arabic article."""

from musnad.page.build import article_from_bytes, article_from_fields, article_from_html, article_from_text

__all__ = ["article_from_bytes", "article_from_fields", "article_from_html", "article_from_text"]
