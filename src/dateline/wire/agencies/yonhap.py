"""Yonhap: South Korea; ``(END)`` closes the story."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Yonhap",
    names=("YONHAP", "Yonhap News", "Yonhap News Agency", "Yonhap news agency", "연합뉴스"),
    language="ko",
    time_zone="Asia/Seoul",
    forms=("PLACE, DAY (AGENCY) --",),
    signoffs=("(END)",),
    hosts=("en.yna.co.kr", "yna.co.kr"),
)
