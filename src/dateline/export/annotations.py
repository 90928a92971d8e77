"""W3C Web Annotations: every cited sentence as a stand-off note on its story, to be shown by any annotation client.

Each target carries a TextQuoteSelector (exact words with some context) and a TextPositionSelector (offsets into the
story's text), as the Web Annotation Data Model advises; either finds the words again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.export.crosswalk import words
from dateline.export.shelf import Shelf, play_urn
from dateline.export.sure import note
from dateline.model.claim import Claim
from dateline.model.play import Entry, StateOfPlay
from dateline.model.span import Citation

#: Characters of context on either side of the exact words.
CONTEXT = 32
Node = dict[str, Any]


def to_annotations(play: StateOfPlay, shelf: Shelf) -> str:
    """An AnnotationPage with one annotation per citation of every claim in the play."""
    items = [
        annotation
        for entry in play.entries
        for row in entry.history
        for annotation in _annotations(entry, row.claim, row.status, shelf)
    ]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": play_urn("annotations", play),
        "type": "AnnotationPage",
        "items": items,
    }
    return json.dumps(page, ensure_ascii=True, indent=1)


def _annotations(entry: Entry, claim: Claim, status: str, shelf: Shelf) -> Iterator[Node]:
    told = f"{entry.title}: {words(status)}, according to {claim.source}"
    for number, citation in enumerate(claim.citations, 1):
        yield {
            "id": f"urn:dateline:annotation:{claim.id}:{number}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": [
                {
                    "type": "TextualBody",
                    "format": "text/plain",
                    "purpose": "describing",
                    "value": ", ".join(filter(None, [told, note(claim)])),
                },
                {"type": "SpecificResource", "source": shelf.entry_uri(entry.id), "purpose": "identifying"},
            ],
            "target": {
                "source": shelf.source_url(citation.story_id) or shelf.story_uri(citation.story_id),
                "selector": [_quote(citation, shelf), _position(citation)],
            },
        }


def _quote(citation: Citation, shelf: Shelf) -> Node:
    selector = {"type": "TextQuoteSelector", "exact": citation.quote}
    story = shelf.stories.get(citation.story_id)
    if story is None:
        return selector
    start, end = citation.span.start, citation.span.end
    return selector | {
        "prefix": story.text[max(0, start - CONTEXT) : start],
        "suffix": story.text[end : end + CONTEXT],
    }


def _position(citation: Citation) -> Node:
    return {"type": "TextPositionSelector", "start": citation.span.start, "end": citation.span.end}
