"""Where the name of an instrument begins: "OPEC's December agreement", "the customs and gas-price treaty"."""

from __future__ import annotations

import re

from dateline.instruments.words import Line, is_year, word_set

_WORD = re.compile(r"[^\W\d_][\w’'.-]*\Z")
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "X"})
_GENITIVE = frozenset({"'s", "’s"})
_INDEFINITE = frozenset({"a", "an", "any", "another", "some", "no", "each", "every"})
_NO_ADVERBS = frozenset({"family", "supply", "early", "monthly", "weekly", "yearly", "daily", "assembly", "monopoly"})
#: A name reaches at most this many tokens to the left of its noun.
_REACH = 8


class Left:
    """Walks left from the noun: `at` is where the phrase begins, `core` where its name begins.

    `definite` is None without a determiner; `opener` is the determiner, empty without one.
    """

    def __init__(self, line: Line, noun: int) -> None:
        self.line, self.noun = line, noun
        self.at = self.core = noun
        self.definite: bool | None = None
        self.opener = ""
        reach = _REACH + 3 * (line.at(noun - 1) == ")")  # a short form in brackets takes three tokens
        while noun - self.at < reach and line.near(noun, self.at - 1) and self._step(self.at - 1):
            pass
        (self._behind_verb if self.determined() else self._without_determiner)()
        self._behind_coordination()

    def determined(self) -> bool:
        """Whether a determiner opens the phrase."""
        return self.definite is not None

    def behind_money(self) -> None:
        """``a 20 mln dlr [debt accord]``: a sum before other words is no part of the name."""
        sums = [k for k in range(self.core, self.noun - 1) if self.line.low[k] in word_set("money")]
        if sums and not any(self.line.low[k] in {"share", "shares", "stock"} for k in sums):
            self.core = sums[-1] + 1

    def name_start(self) -> int:
        """Where the name begins, without "draft", "last month's", "so-called"."""
        line, start = self.line, self.core
        if line.capital(self.noun) and any(line.capital(k) and not line.opens(k) for k in range(start, self.noun)):
            while line.words[start].islower():  # "the informal General Agreement on ..."
                start += 1
        while start < self.noun and self._passing(start):
            start += 1
        return start if line.low[start] not in _GENITIVE else start + 1

    def _passing(self, i: int) -> bool:
        """Whether token i is no part of the name: a time, an owner told by a plain word, "draft", "Geneva-based"."""
        line, low = self.line, self.line.low[i]
        owned = i + 1 < self.noun and line.low[i + 1] in _GENITIVE
        if low in _GENITIVE or low.endswith("-based") or (low in word_set("dates") and owned):
            return True  # last September's agreement
        if (low in word_set("months") and self._names(i + 1)) or line.at(i + 1) in word_set("old-since"):
            return True  # "the February Tordal Accord", "the eight month-old pact"
        if line.capital(i) and not (i == self.at and line.opens(i)):
            return False
        if low in word_set("drop") or low in word_set("times") or (low.endswith("ly") and low not in _NO_ADVERBS):
            return True  # "a truly free trade agreement"
        if line.capital(i):
            return False
        return owned  # "the cartel's pricing agreement"

    def _names(self, i: int) -> bool:
        """Whether a name of its own begins at token `i`, so that the month before it says only when."""
        line = self.line
        return i < self.noun and line.capital(i) and line.low[i] not in word_set("dates") and not is_year(line.words[i])

    def _step(self, i: int) -> bool:
        low, word = self.line.low[i], self.line.words[i]
        if low in word_set("determiners"):
            self.definite, self.opener = low not in _INDEFINITE, low
            self.at = i
            return False
        if low in _GENITIVE or is_year(word):
            return self._take(i)
        if inner := self._inner(i):
            return self._take(i - inner)
        if low in {"and", "-", "–", ".", "/"} and self.line.near(self.noun, i - 1) and self._joins(i):
            return self._take(i)
        sum_ = word[0].isdigit() and self.line.low[i + 1] in word_set("money")
        if low in word_set("barrier") or not (sum_ or _WORD.match(word)):
            return False
        return self._take(i)

    def _inner(self, i: int) -> int:
        """How many tokens before token `i` go with it inside a name; 0 where it joins nothing.

        Two in "the League of Nine (L-9) accord", one in "the Group of Six agreement" and "the Freedom of Access Act".
        """
        line = self.line
        if line.low[i] == ")":
            return 2 if line.at(i - 2) == "(" and line.capital(i - 1) and line.capital(i - 3) else 0
        return int(line.capital(i - 1) and line.capital(i + 1) and self._links(line.low[i]))

    def _links(self, low: str) -> bool:
        """Whether a small word between two capitals is inside the name; a law's title has more of them."""
        if self.line.low[self.noun] != "act":
            return low == "of"
        return low in {"of", "to", "for"} or (low == "," and "and" in self.line.low[self.core : self.noun])

    def _take(self, i: int) -> bool:
        self.at = self.core = i
        return True

    def _joins(self, i: int) -> bool:
        """Whether the "and" or mark at token i is inside: "customs and gas-price treaty", "Varnia/U.S. pact"."""
        line = self.line
        if line.low[i] != "and":
            return line.parse.ends[i - 1] == line.parse.starts[i]
        if line.capital(i - 1) and line.capital(i + 1):
            return True
        if not line.near(i, i - 2):
            return False
        opener = i - 2 - (line.low[i - 2] in word_set("drop") and line.near(i, i - 3))
        return line.low[opener] in word_set("determiners") | _GENITIVE

    def _behind_verb(self) -> None:
        """Cuts at a finite verb between: "The board recalls last winter's accord"."""
        for i in range(self.noun - 1, self.core - 1, -1):
            low = self.line.low[i]
            if self.line.parse.tags[i] in {"VERB", "AUX"} and low.endswith("s") and not self.line.capital(i):
                self.at = self.core = i + 1
                self.definite, self.opener = None, ""
                return

    def _behind_coordination(self) -> None:
        """Cuts the last of several: "the Group of Five plus Canada agreement" is no Canada agreement."""
        line, before = self.line, self.at - 1
        if self.determined() or self.core == self.noun or not line.near(self.noun, before):
            return
        if line.low[before] == "plus" and line.capital(self.core):
            self.at = self.core = self.core + 1

    def _without_determiner(self) -> None:
        """Without a determiner only nominal words belong to the name: not "ratifies", nor "to quit river pact"."""
        line, tags = self.line, self.line.parse.tags
        at = self.noun
        while at > self.core:
            i = at - 1
            verb = line.near(i, i - 1) and line.low[i - 1] == "to" and not line.capital(i)
            allowed = {*_GENITIVE, ".", "/", "-", "–", "and"}
            inside = line.low[i] == "of" and i > self.core and line.capital(i - 1) and line.capital(i + 1)
            allowed |= {"of"} if inside else set()  # "last spring's League of Ten pact"
            if verb or (not line.capital(i) and tags[i] not in _NOMINAL and line.low[i] not in allowed):
                break
            if line.words[i].islower() and line.low[i].endswith(("ies", "ates", "igns", "izes", "ects")):
                break
            at -= 1
        while at < self.noun and line.low[at] in {*_GENITIVE, ".", "/", "-", "–", "and"}:
            at += 1
        self.at = self.core = at
