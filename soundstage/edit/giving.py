# SPDX-License-Identifier: Apache-2.0
""" "Give her a lamp", "get the boy a dog": what is given to somebody of the film comes in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.edit.garments import can_wear
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.casting import can_be_seen, lives
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

_GIVING = word_set("give get bring hand buy find fetch lend pass")
_ONE = word_set("a an some another the two three four five six")
_AFTER = re.compile(r" (?:with|in|on|at|who|that|which|of|to|and|for|from)\b.*")
_HAVING = word_set("should must could needs need to have has")
_NO_GIFT = word_set("line voice look smile frown hair beard moustache mustache ponytail "
                    "stripe stripes dot dots spots patch pattern "
                    "expression face name break moment pause beat second sound "
                    "close-up shot size turn lens push music mood theme light lights")


def given(words: Sequence[str], scope: Scope) -> tuple[list[list[str]], bool]:
    """(plain instructions that say it, whether only they can be meant); none when nothing is given to anybody."""
    if rows := _for_the_place(words, scope):
        return rows, True
    if not words or words[0] not in _GIVING:
        return [], False
    for at in range(2, min(len(words) - 1, 6)):
        if words[at] not in _ONE or not (who := found(words[1:at], scope)):
            continue
        gift = list(words[at:])
        head = singular(_AFTER.sub("", " ".join(gift)).split()[-1])
        heard = head in scope.vocabulary.effects and head not in scope.vocabulary.props and not lives(head)
        if _NO_GIFT & set(gift) or head in lexicon.CLOTHES or heard or not can_be_seen(head):
            return [], False
        if "and" in gift:
            return [], False  # two gifts, each given by itself
        if words[1:at] == ["it"] and not scope.last:
            return [["add", *gift]], True  # "give it a lamp": the scene
        own = _ridden(who, head, scope)
        if own and len(gift) > 2:  # another one than theirs: "give the knight a black horse"
            return [["make", "the", own, *gift[1:-1]]], True
        if lives(head):
            return [["add", *gift, "next", "to", *scope.name(who).lower().split()]], True
        if not _holds(who, scope) and "'s" not in words[1:at] and not can_wear(scope.subject(who[0])):
            return [["add", *gift, "on", *scope.name(who).lower().split()]], True  # "give the boat a motor"
        if taxonomy().is_a(head, "clothing") or taxonomy().is_a(head, "garment") or not _holds(who, scope):
            return [], False
        return [["let", *words[1:at], "hold", *gift]], False
    return [], False


def _for_the_place(words: Sequence[str], scope: Scope) -> list[list[str]]:
    """What the place is to have: "the kitchen should have a clock", "give the stage red curtains"."""
    begin = 1 if words[:1] == ["give"] else 0
    if list(words[begin : begin + 1]) != ["the"] or found(words[begin : begin + 2], scope):
        return []
    for end in range(begin + 2, min(len(words) - 1, begin + 4)):
        noun, rest = " ".join(words[begin + 1 : end]), list(words[end:])
        while not begin and len(rest) > 1 and rest[0] in _HAVING:
            rest = rest[1:]
        here = any(noun in (s.noun, s.noun.split()[-1], s.place) for s in scope.production.scenes if s.noun)
        led = len(rest) > 1 and (rest[0] in _ONE or rest[0] in lexicon.COLORS)
        had = begin or (words[end] in _HAVING and words[end + 1] in _HAVING)
        if here and led and had and can_be_seen(singular(rest[-1])) and not _NO_GIFT & set(rest):
            return [["add", *([] if rest[0] in _ONE else ["some"]), *rest]]
    return []


def _ridden(who: Sequence[str], noun: str, scope: Scope) -> str:
    """The noun, when those ride, lead or hold just one of that kind already."""
    used = {i for b in all_beats(scope.production) if set(who) & set(b.who) for i in (b.target, b.tool, b.anchor) if i}
    return noun if [scope.subject(i).noun for i in used].count(noun) == 1 else ""


def _holds(who: Sequence[str], scope: Scope) -> bool:
    return all(scope.subject(i).family == "body" for i in who)
