"""Xinhua: China's state agency; a double dash closes the line."""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

AGENCY = Agency(
    short="Xinhua",
    names=(
        "XINHUA",
        "Xinhua News Agency",
        "the Xinhua News Agency",
        "Xinhua news agency",
        "Xinhuanet",
        "新华社",
        "Синьхуа",
    ),
    language="zh",
    time_zone="Asia/Shanghai",
    forms=("PLACE, DAY (AGENCY) --", "PLACE (AGENCY) --"),
    signoffs=("Enditem", "Item", "(Xinhua)"),
    chrome=("Xinhua Headlines", "Video", "Latest News", "Chinese Dictionary"),
    hosts=("xinhuanet.com", "news.cn", "xinhua.org"),
)
