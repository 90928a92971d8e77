"""The one way in which a page is refused."""

from __future__ import annotations


class PageError(ValueError):
    """A page that is no story, or that cannot be read safely. The message is the reason, in words for the user.

    Example: ``PageError("the page is empty")``. `reason` is the same text without any prefix.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
