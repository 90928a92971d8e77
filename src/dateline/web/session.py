"""Who is asking: a signed cookie, and the tokens that forms carry against cross-site writes."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from dateline.web.settings import Settings

COOKIE = "dateline_session"
#: Hours that a sign-in lasts.
LASTS = 12


@dataclass(frozen=True, slots=True)
class Session:
    """A visitor: `nonce` ties the forms to the cookie, `user` is set after signing in."""

    nonce: str
    user: str | None = None
    fresh: bool = False


def _signer(settings: Settings) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(settings.secret, salt="dateline-session")


def session_of(request: Request, settings: Settings) -> Session:
    """The session in the cookie; a fresh one where there is none, or it is forged, old, or its editor is gone."""
    try:
        nonce, user = _signer(settings).loads(request.cookies.get(COOKIE, ""), max_age=LASTS * 3600)
    except (BadSignature, ValueError, TypeError):
        return Session(secrets.token_hex(16), fresh=True)
    known = isinstance(user, str) and user in settings.users
    return Session(str(nonce), user if known else None)


def keep(response: Response, session: Session, settings: Settings) -> None:
    """Put the session into the cookie."""
    value = _signer(settings).dumps([session.nonce, session.user])
    response.set_cookie(
        COOKIE, value, max_age=LASTS * 3600, httponly=True, samesite="lax", secure=settings.secure, path="/"
    )


def token_of(session: Session, settings: Settings) -> str:
    """What a form must carry to be believed."""
    seed = f"{session.nonce} {session.user or ''}".encode()
    return hmac.new(settings.secret.encode(), seed, "sha256").hexdigest()


def same_site(request: Request) -> bool:
    """Whether the browser says that a write comes from our own pages; a browser that says nothing passes."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def believed(request: Request, session: Session, token: str, settings: Settings) -> bool:
    """Whether a write is our own form's: same site, and the token of this session."""
    return same_site(request) and not session.fresh and hmac.compare_digest(token, token_of(session, settings))
