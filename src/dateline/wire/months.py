"""Month and weekday names as datelines print them, in the home languages of the agencies."""

from __future__ import annotations

#: One row per month: every spelling, lower case, without a final full stop.
_MONTHS: tuple[str, ...] = (
    "january jan januar jän jänner janvier janv enero ene gennaio gen janeiro ocak января янв студзеня січня stycznia",
    "february feb februar février févr fév febrero febbraio fevereiro fev şubat февраля фев лютага лютого lutego",
    "march mar märz mär mars marzo março mart марта мар сакавіка березня marca",
    "april apr avril avr abril abr aprile nisan апреля апр красавіка квітня kwietnia",
    "may mai mayo maggio mag maio mayıs мая мая траўня травня maja",
    "june jun juni juin junio giugno giu junho haziran июня июн чэрвеня червня czerwca",
    "july jul juli juillet juil julio luglio lug julho temmuz июля июл ліпеня липня lipca",
    "august aug août agosto ago ağustos августа авг жніўня серпня sierpnia",
    "september sept sep septembre septiembre settembre set setembro eylül сентября сен верасня вересня września",
    "october oct oktober okt octobre octubre ottobre ott outubro out ekim октября окт кастрычніка жовтня października",
    "november nov novembre noviembre novembro kasım ноября ноя лістапада листопада listopada",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro aralık декабря дек снежня грудня grudnia",
)

#: Spelling -> number of the month.
MONTHS: dict[str, int] = {word: number for number, row in enumerate(_MONTHS, 1) for word in row.split()}

_WEEKDAYS: tuple[str, ...] = (
    "monday mon montag lundi lunes lunedì",
    "tuesday tue tues dienstag mardi martes martedì",
    "wednesday wed mittwoch mercredi miércoles mercoledì",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì",
    "friday fri freitag vendredi viernes venerdì",
    "saturday sat samstag samedi sábado sabato",
    "sunday sun sonntag dimanche domingo domenica",
)

#: Spelling -> 0 for Monday to 6 for Sunday.
WEEKDAYS: dict[str, int] = {word: number for number, row in enumerate(_WEEKDAYS) for word in row.split()}
