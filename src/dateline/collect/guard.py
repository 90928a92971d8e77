"""Only public addresses: what may be fetched, checked after the name is resolved and before anything is connected.

`ipaddress.is_global` alone lets forms pass that lead inside (NAT64, 6to4, mapped and translated addresses), so this
goes by an explicit list: of IPv6 only global unicast (2000::/3) without its special blocks, of IPv4 everything outside
the IANA special-purpose registry. A name whose answers are not all public is refused, and the address that was
checked is the one that is connected to, so a second answer (rebinding) is never asked for.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

#: Host name -> its addresses as text. Raises OSError where there are none.
Resolver = Callable[[str], Iterable[str]]

_V4 = tuple(
    ipaddress.IPv4Network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_V6_GLOBAL = ipaddress.IPv6Network("2000::/3")
#: Special blocks inside global unicast: protocol assignments with Teredo and ORCHID, documentation, 6to4, AS112.
_V6 = tuple(
    ipaddress.IPv6Network(block)
    for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
_PORTS = {"http": 80, "https": 443}


class GuardError(ValueError):
    """An address that is not fetched; the message says why and names no address of this network."""


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: connect to `address`, speak as `host`."""

    url: str
    scheme: str
    host: str
    address: str
    path: str


def is_public(address: str) -> bool:
    """Whether an IP address in text is one of the public internet. Anything unclear is not."""
    if "%" in address:
        return False
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv4Address):
        return not any(found in block for block in _V4)
    return found in _V6_GLOBAL and not any(found in block for block in _V6)


def system_resolver(host: str) -> list[str]:
    """The addresses that this system gives for a name."""
    answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def checked(url: str, resolver: Resolver = system_resolver) -> Target:
    """The target of an http(s) address on the public internet, ports 80 and 443 only. Raises GuardError.

    Example: ``checked("https://news.example/a?b#c")`` has the path ``/a?b`` and one resolved address.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise GuardError("the address cannot be read") from error
    if parts.scheme not in _PORTS:
        raise GuardError("only http and https are fetched")
    if parts.username is not None or parts.password is not None or not parts.hostname:
        raise GuardError("an address with a user name, or without a host, is not fetched")
    if port not in (None, _PORTS[parts.scheme]):
        raise GuardError("only ports 80 and 443 are fetched")
    host = _ascii(parts.hostname)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if any(ord(c) < 33 or ord(c) == 127 for c in path):
        raise GuardError("the address cannot be read")
    return Target(url, parts.scheme, host, _address(host, resolver), path)


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").rstrip(".").lower() if ":" not in host else host
    except UnicodeError as error:
        raise GuardError("the host name cannot be read") from error


def _address(host: str, resolver: Resolver) -> str:
    try:
        answers = list(resolver(host))
    except (OSError, UnicodeError) as error:
        raise GuardError(f"{host} has no address") from error
    if not answers:
        raise GuardError(f"{host} has no address")
    if not all(is_public(answer) for answer in answers):
        raise GuardError(f"{host} is not on the public internet")
    return answers[0]
