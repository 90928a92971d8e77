"""Kyodo: Japan; the agency follows the day after a comma."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Kyodo",
    names=("KYODO", "Kyodo News", "KYODO NEWS", "Kyodo News Agency", "Kyodo news agency", "共同通信"),
    language="ja",
    time_zone="Asia/Tokyo",
    forms=("PLACE, DAY, AGENCY -", "PLACE, DAY (AGENCY) -", "PLACE, AGENCY -"),
    signoffs=("==Kyodo", "Kyodo"),
    chrome=("KYODO NEWS",),
    hosts=("english.kyodonews.net", "kyodonews.net"),
)
