"""Short forms of first names: Pat for Patricia or Patrick, Bill for William."""

from __future__ import annotations

#: Each short form with the full names it can stand for.
_SHORT = (
    "abe abraham; al albert alan alfred alexander; alex alexander alexandra alexandre alejandro; "
    "andy andrew andreas; art arthur; barb barbara; becky rebecca; ben benjamin; bernie bernard; "
    "bert albert herbert robert; beth elizabeth; betty elizabeth; bill william; billy william; bob robert; "
    "bobby robert; brad bradley; cathy catherine; charlie charles; "
    "chris christopher christine christian christina; chuck charles; cindy cynthia; dan daniel; "
    "danny daniel; dave david; debbie deborah; dick richard; don donald; doug douglas; "
    "ed edward edwin edmund; eddie edward; frank francis franklin; fred frederick alfred; gabe gabriel; "
    "gene eugene; geoff geoffrey; gerry gerald; greg gregory; hank henry; harry harold henry; jack john; "
    "jake jacob; jeff jeffrey; jerry gerald jerome; jim james; jimmy james; joe joseph; joey joseph; "
    "jon jonathan; josh joshua; kate katherine catherine; kathy kathleen katherine; ken kenneth; "
    "larry lawrence; len leonard; leo leonard leopold; liz elizabeth; lou louis louise; maggie margaret; "
    "marty martin; matt matthew; max maximilian maxwell; mel melvin; mick michael; mickey michael; "
    "mike michael; nate nathan nathaniel; nick nicholas nicolas; pam pamela; pat patricia patrick; "
    "patty patricia; peggy margaret; pete peter; phil philip phillip; ray raymond; rich richard; "
    "rick richard frederick; rob robert; robbie robert; ron ronald; ronnie ronald; russ russell; "
    "sam samuel samantha; sandy alexander sandra; sid sidney; stan stanley; steve steven stephen; "
    "sue susan; susie susan; tad thaddeus; ted edward theodore; teddy edward theodore; "
    "terry terence teresa; tim timothy; tom thomas; tommy thomas; tony anthony antonio; val valerie; "
    "vic victor; vince vincent; walt walter; will william; willy william; zach zachary; "
)
_LONG_FORMS = {words[0]: frozenset(words[1:]) for part in _SHORT.split(";") if (words := part.split())}


def same_given(left: str, right: str) -> bool:
    """Whether one first name is the other or a short form of it; small and capital letters are the same.

    Examples: ``same_given("Pat", "Patricia")`` holds, ``same_given("Patricia", "Patrick")`` does not.
    """
    a, b = left.lower(), right.lower()
    return a == b or b in _LONG_FORMS.get(a, ()) or a in _LONG_FORMS.get(b, ())
