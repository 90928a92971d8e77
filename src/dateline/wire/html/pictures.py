"""Captions and credits of pictures, taken out of the tree before the article is looked for."""

from __future__ import annotations

import re

from dateline.wire.credits import seam
from dateline.wire.html.page import Picture
from dateline.wire.html.tree import Element, labels, words

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption|wp-caption-text|image-description|bildunterschrift|legende", re.IGNORECASE
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|(?:^|[\s_-])source\b|bildnachweis|copyrightholder|byline", re.IGNORECASE
)
_LONGEST = 900


def take_pictures(root: Element) -> tuple[Picture, ...]:
    """All pictures with words, in page order; their elements are removed from `root`.

    A figure that holds running text (several paragraphs, a quotation) is left where it is.
    """
    found: list[Picture] = []
    for figure in [*root.iter("figure"), *_loose_captions(root)]:
        if figure.getparent() is None or _holds_text(figure):
            continue
        picture = _picture(figure)
        if picture and picture not in found:
            found.append(picture)
        figure.drop_tree()
    return tuple(found)


def _loose_captions(root: Element) -> list[Element]:
    """Elements named as captions outside any figure."""
    named = root.xpath("//*[self::div or self::p or self::span or self::figcaption][contains(@class, 'aption')]")
    return [e for e in named if _CAPTION.search(e.get("class", "")) and len(words(e)) < _LONGEST]


def _holds_text(figure: Element) -> bool:
    if figure.tag == "figure" and next(figure.iter("table", "blockquote", "pre"), None) is not None:
        return True
    outside = [p for p in figure.iter("p") if not any(a.tag == "figcaption" for a in p.iterancestors())]
    return len(outside) > 2 or len(words(figure)) > 2 * _LONGEST


def _picture(figure: Element) -> Picture | None:
    captions = list(figure.iter("figcaption")) or [figure]
    caption = max((words(e) for e in captions), key=len, default="")
    if not caption or len(caption) > _LONGEST:
        return None
    credit = next((words(e) for e in captions[0].iter() if e is not captions[0] and _CREDIT.search(labels(e))), "")
    if credit and caption.endswith(credit) and len(credit) < len(caption):
        return Picture(caption[: -len(credit)].strip(), credit)
    at = seam(caption, ())
    return Picture(caption[:at].strip(), caption[at:].strip()) if at else Picture(caption)
