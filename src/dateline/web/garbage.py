"""When garbage is collected: between answers, never while somebody waits for one."""

from __future__ import annotations

import gc

from starlette.types import ASGIApp, Receive, Scope, Send

#: Answers after which the collector of garbage looks at everything that is kept.
WHOLE = 256


def settle() -> None:
    """Keep the collector of garbage out of answers: nearly all garbage goes without it, and `Sweep` calls it between.

    For the process of a server, once, when it is warm.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


class Sweep:
    """ASGI middleware that has garbage collected when an answer is out, in a process that was made to `settle`.

    What one answer left is looked at after each, everything that is kept after every `WHOLE` of them.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.answers = app, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; tidy up behind it."""
        await self.app(scope, receive, send)
        if scope["type"] == "http" and not gc.isenabled():
            self.answers += 1
            gc.collect(0 if self.answers % WHOLE else 2)
