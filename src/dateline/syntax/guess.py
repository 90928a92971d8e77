"""Parts of speech without a model: a closed-class lexicon, then word endings, then the capital letter.

Coarse on purpose; Brill (1992) found that a lexicon and endings alone tag about nine words in ten.
"""

from __future__ import annotations

from collections.abc import Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CLOSED = {
    "DET": "the a an this that these those every each no any some all both another either neither such",
    "PRON": """i you he she it we they me him her us them who whom whose what which himself herself itself themselves
        ourselves myself yourself someone anyone everyone nobody something anything everything nothing his hers its our
        their my your theirs ours""",
    "ADP": """of in on at by for from with to into over under between among against about after before during through
        without within upon across toward towards behind beyond per via amid despite throughout until since near
        regarding concerning alongside""",
    "CCONJ": "and or but nor yet",
    "SCONJ": "that if because although though while whereas unless whether as than when where",
    "AUX": """is are was were be been being am has have had having do does did will would shall should can could may
        might must won't can't don't didn't doesn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't
        shouldn't cannot""",
    "PART": "not n't 's ’s",
    "ADV": """also now then here there already still again too very only just even ever never soon later yesterday today
        tomorrow meanwhile however once twice perhaps almost together far instead rather""",
    "NUM": """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion""",
    "VERB": """said says say told tells tell asked asks added adds met meets meet held hold holds signed sign signs made
        make makes took take takes gave give gives went go goes came come comes saw see sees got get gets put set left
        led began begin begun agreed agree agrees know knew known think thought want wants plan plans expect expects
        visit visits visited discuss discussed announced sent brought kept paid won lost spoke speak speaks""",
}
_LEXICON = {word: tag for tag, words in reversed(_CLOSED.items()) for word in words.split()}
_ENDINGS = (
    ("ly", "ADV"),
    ("ing", "VERB"),
    ("ed", "VERB"),
    ("ise", "VERB"),
    ("ize", "VERB"),
    ("ify", "VERB"),
    ("ous", "ADJ"),
    ("ful", "ADJ"),
    ("ive", "ADJ"),
    ("able", "ADJ"),
    ("ible", "ADJ"),
    ("al", "ADJ"),
    ("ic", "ADJ"),
    ("less", "ADJ"),
)
_NOUNS = _set("meeting meetings proposal proposals arrival official officials capital hospital goal goals deal")


def guess_tags(words: Sequence[str], starts: frozenset[int] = frozenset()) -> list[str]:
    """One Universal POS tag a word; `starts` are the positions that open a sentence, where a capital says little.

    Example: "Lukashenko will visit Minsk" gives PROPN AUX VERB PROPN.
    """
    tags: list[str] = []
    for i, word in enumerate(words):
        tags.append(_tag(word, tags[-1] if tags and i not in starts else "", opens=i in starts))
    return tags


def _tag(word: str, before: str, *, opens: bool) -> str:
    lower = word.lower()
    if lower not in _LEXICON and not word[0].isalpha():
        return "NUM" if word[0].isdigit() else "SYM" if word in "$€£%+=<>" else "PUNCT"
    if lower in _LEXICON and not (word[0].isupper() and not opens and len(word) > 3 and _LEXICON[lower] == "VERB"):
        return _LEXICON[lower]
    if word[0].isupper() and (not opens or not _by_ending(lower)):
        return "PROPN"
    if before == "AUX" and not lower.endswith("ly"):
        return "VERB"
    noun = lower in _NOUNS or (before in ("DET", "ADJ") and lower.endswith("ing"))
    return "NOUN" if noun else _by_ending(lower) or "NOUN"


def _by_ending(lower: str) -> str | None:
    if len(lower) < 5 or lower in _NOUNS:
        return None
    return next((tag for ending, tag in _ENDINGS if lower.endswith(ending)), None)
