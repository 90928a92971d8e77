"""Parts of a page that are surely no article, taken out before the article is looked for.

Only what is small beside the page's running text goes: a class name alone is no proof.
"""

from __future__ import annotations

import re

from dateline.wire.html.tree import Element, labels, words

_JUNK = re.compile(
    r"newsletter|related|recommend|outbrain|taboola|paywall|subscri|most-?(?:read|popular|viewed)|read-?(?:more|also|next)"
    r"|also-?(?:read|like)|more-?(?:on|stories|news)|social|sharing|share-|comment|disclaimer|author-?(?:bio|box|info)"
    r"|consent|cookie|promo(?:tion|box)?\b|advert|sponsor|signup|sign-up|breadcrumb|trending|follow-?us|app-?download",
    re.IGNORECASE,
)
_BOXES = ("div", "section", "aside", "ul", "ol", "form", "p", "span")
#: A box goes only where its own words are at most this share of the words of all paragraphs.
_SHARE = 0.2
_LINK_SHARE = 0.95


def prune(root: Element) -> None:
    """Remove boxes named as junk and paragraphs that are nothing but a link."""
    total = sum(len(words(p)) for p in root.iter("p")) or 1
    for box in list(root.iter(*_BOXES)):
        if box.getparent() is None or box.getroottree().getroot() is not root:
            continue
        if _JUNK.search(labels(box)) and len(words(box)) <= _SHARE * total:
            box.drop_tree()
    for paragraph in list(root.iter("p")):
        if paragraph.getparent() is not None and _is_link(paragraph):
            paragraph.drop_tree()


def _is_link(paragraph: Element) -> bool:
    """Whether a paragraph is only a link to another page, not a sentence."""
    text = words(paragraph)
    linked = sum(len(words(a)) for a in paragraph.iter("a"))
    return 12 <= len(text) <= 250 and linked >= _LINK_SHARE * len(text) and not text.endswith(".")
