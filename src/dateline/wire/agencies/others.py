"""Agencies known by name, zone and language only: enough to name them in a chain, not yet a file of their own.

One that gets a dateline form or known chrome of its own moves into its own file.
"""

from __future__ import annotations

from dateline.wire.agencies.agency import Agency

#: Short name; other names; language; time zone.
_ROWS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("ANI", ("Asian News International",), "en", "Asia/Kolkata"),
    ("APA", ("Austria Press Agency", "Austria Presse Agentur"), "de", "Europe/Vienna"),
    ("ATS", ("Keystone-ATS", "Keystone-SDA"), "fr", "Europe/Zurich"),
    ("Agerpres", ("AGERPRES",), "ro", "Europe/Bucharest"),
    ("Antara", ("ANTARA",), "id", "Asia/Jakarta"),
    ("Armenpress", ("ARMENPRESS",), "hy", "Asia/Yerevan"),
    ("Azertac", ("AZERTAC",), "az", "Asia/Baku"),
    ("BNS", ("Baltic News Service",), "en", "Europe/Vilnius"),
    ("BTA", ("Bulgarian News Agency",), "bg", "Europe/Sofia"),
    ("Belga", ("Belga News Agency",), "nl", "Europe/Brussels"),
    ("Bernama", ("BERNAMA",), "en", "Asia/Kuala_Lumpur"),
    ("Bloomberg", ("Bloomberg News",), "en", "America/New_York"),
    ("CTK", ("Czech News Agency", "ČTK"), "cs", "Europe/Prague"),
    ("ELTA", (), "lt", "Europe/Vilnius"),
    ("Europa Press", (), "es", "Europe/Madrid"),
    ("HINA", ("Hina",), "hr", "Europe/Zagreb"),
    ("IANS", ("Indo-Asian News Service",), "en", "Asia/Kolkata"),
    ("IRNA", ("Islamic Republic News Agency",), "fa", "Asia/Tehran"),
    ("Interfax-Ukraine", (), "uk", "Europe/Kyiv"),
    ("Jiji", ("Jiji Press",), "ja", "Asia/Tokyo"),
    ("KCNA", ("Korean Central News Agency",), "ko", "Asia/Pyongyang"),
    ("KUNA", ("Kuwait News Agency",), "ar", "Asia/Kuwait"),
    ("Kazinform", ("Kazinform International News Agency",), "kk", "Asia/Almaty"),
    ("Lusa", (), "pt", "Europe/Lisbon"),
    ("MENA", ("Middle East News Agency",), "ar", "Africa/Cairo"),
    ("MTI", (), "hu", "Europe/Budapest"),
    ("NTB", (), "no", "Europe/Oslo"),
    ("PAP", ("Polish Press Agency",), "pl", "Europe/Warsaw"),
    ("Petra", ("Jordan News Agency",), "ar", "Asia/Amman"),
    ("Ritzau", (), "da", "Europe/Copenhagen"),
    ("SANA", ("Syrian Arab News Agency",), "ar", "Asia/Damascus"),
    ("SPA", ("Saudi Press Agency",), "ar", "Asia/Riyadh"),
    ("STT", (), "fi", "Europe/Helsinki"),
    ("Tanjug", ("TANJUG",), "sr", "Europe/Belgrade"),
    ("Tasnim", ("Tasnim News Agency",), "fa", "Asia/Tehran"),
    ("Trend", ("Trend News Agency",), "en", "Asia/Baku"),
    ("UNI", ("United News of India",), "en", "Asia/Kolkata"),
    ("UPI", ("United Press International",), "en", "America/New_York"),
    ("Ukrinform", ("UKRINFORM",), "uk", "Europe/Kyiv"),
    ("VNA", ("Vietnam News Agency",), "vi", "Asia/Ho_Chi_Minh"),
    ("WAM", ("Emirates News Agency",), "ar", "Asia/Dubai"),
)

OTHERS: tuple[Agency, ...] = tuple(Agency(short, names, language, zone) for short, names, language, zone in _ROWS)
