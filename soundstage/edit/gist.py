# SPDX-License-Identifier: Apache-2.0
"""What an instruction is about, whatever its wording: who is named, what it should be, and nothing else of weight.

The last reading, when no phrase of a verb fits: "a bigger table would be nice", "it's supposed to be a forest in the
evening". Every word must be somebody of the film, a value that one verb takes, or a word that only asks; words that
deny, compare or tell of a deed are none of these, so that such an instruction is never taken for its opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from soundstage.edit.people import found
from soundstage.edit.scope import Where
from soundstage.edit.slots import Filler
from soundstage.edit.targets import place_in
from soundstage.language.wordlist import word_set

LONGEST = 5  # words of a value
_LIGHT = word_set(
    "the a an this that it there here be is are was were become becomes becoming get getting should could can would "
    "may might must shall will ought supposed meant i we you me us my our his her its their like want wish need love "
    "prefer have having has had make making let put set setting give giving use using turn go going do doing try take "
    "bring look looks looking feel feels feeling seem seems more bit little much really very so "
    "just also please nice nicer better good great lovely cool best maybe rather to in on at of for with by into as "
    "if what how about all both each some whole film movie scene everything thing things one and happen happening "
    "play playing plays take takes place would please see show showing somehow please perhaps now already kind sort "
    "quite lot 's did does suggest think reckon suppose imagine were working work works wearing worn dressed lit "
    "over across under move moved shift shifted relocate filmed framed seen said spoken delivered painted colored"
)
_CONTEXTS = {
    "music": "music score soundtrack tune melody song theme",
    "voice": "voice voices sound sounds sounding",
    "line": "line lines words delivery speech dialogue",
    "light": "light lighting lights",
    "weather": "weather sky outside",
    "camera": "camera shot shots frame framing angle view",
    "lens": "lens",
    "color": "color paint fur",
    "size": "size",
    "time": "time hour day",
    "place": "place location setting background backdrop set",
    "face": "face expression",
    "style": "style look material",
    "mood": "mood atmosphere tone",
}
_CONTEXT_OF = {word: name for name, words in _CONTEXTS.items() for word in words.split()}
_SIGHT, _ASK = ("camera", "lens", ""), ("",)


@dataclass(frozen=True)
class _Rule:
    """A kind of value, the verb that takes it, and what else must be said: somebody, nobody, a word of the field."""

    kind: str
    verb: str
    name: str
    who: bool | None  # None: with or without somebody
    contexts: tuple[str, ...] = _ASK  # "" = none is needed


RULES = (
    _Rule("tempo", "music", "tempo", False, ("music",)),
    _Rule("music_mood", "music", "mood", False, ("music",)),
    _Rule("instruments", "music", "with_what", False, ("music",)),
    _Rule("voice_word", "voice", "voice", True, ("voice",)),
    _Rule("speech", "delivery", "how", True, ("line", "")),
    _Rule("manner", "delivery", "manner", None, ("line",)),
    _Rule("expression", "expression", "expression", True, ("face", "")),
    _Rule("mm", "lens", "lens", False, _SIGHT),
    _Rule("angle", "angle", "angle", None, ("camera",)),
    _Rule("shot_size", "shot_size", "size", None, ("camera",)),
    _Rule("lens_kind", "lens", "kind", False, ("lens",)),
    _Rule("move", "move", "move", None, ("camera",)),
    _Rule("hour", "hour", "hour", False, ("time", "")),
    _Rule("weather", "weather", "weather", False, ("weather", "")),
    _Rule("season", "season", "season", False, ("time", "")),
    _Rule("light", "light", "light", False, ("light",)),
    _Rule("style", "style", "style", False, ("style", "")),
    _Rule("aspect", "aspect", "aspect", False, ("camera", "")),
    _Rule("mood", "mood", "mood", False, ("mood",)),
    _Rule("clothes", "dress", "clothes", True),
    _Rule("color", "color", "color", True, ("color", "")),
    _Rule("size", "size", "size", True, ("size", "")),
    _Rule("age", "age", "age", True),
    _Rule("pace", "manner", "pace", True),
    _Rule("place", "place", "place", False, ("place", "")),
)
_NO_SPAN: tuple[int, str, Any] = (0, "", None)
_SOMEWHERE = (["in"], ["at"], ["on"], ["be"], ["to"], ["into"])
_FALLEN = word_set("snow frost ice rain dew fog mist")
_LOOSE = ("place", "clothes")  # kinds that take many words: only whole phrases with a head are tried


@dataclass(frozen=True)
class _Read:
    """The instruction as its parts: who, the values with the kinds they may be of, the fields named."""

    who: tuple[str, ...]
    values: tuple[dict[str, Any], ...]
    contexts: frozenset[str]
    where: Where


def gist(words: Sequence[str], filler: Filler) -> tuple[list[tuple[str, dict[str, Any]]], Where]:
    """((verb, its parameters) of each thing that the words ask for, shots named); none when a word is left over."""
    read = _read(list(words), filler)
    if read is None or not read.values:
        return [], Where()
    made: dict[str, dict[str, Any]] = {}
    for value in read.values:
        rule = next((r for r in RULES if r.kind in value and _fits(r, read)), None)
        if rule is None or rule.name in made.get(rule.verb, {}):
            return [], Where()
        who = {"who": read.who} if read.who and rule.who is not False else {}
        made.setdefault(rule.verb, {}).update({rule.name: value[rule.kind], **who})
    if "place" in made and {"hear", "heard", "listen"} & set(words):
        return [], Where()
    if {"color", "dress"} <= set(made):
        return [], Where()  # "in a black suit": the colour is the garment's
    used = any("who" in values for values in made.values())
    return (list(made.items()) if used or not read.who else []), read.where


def _fits(rule: _Rule, read: _Read) -> bool:
    if rule.who is not None and rule.who != bool(read.who):
        return False
    return ("" in rule.contexts and not read.contexts) or bool(read.contexts & set(rule.contexts))


def _read(words: list[str], filler: Filler) -> _Read | None:
    """Every word accounted for, longest spans first; None when one is not."""
    who: list[str] = []
    values: list[dict[str, Any]] = []
    contexts: set[str] = set()
    where = Where()
    at, last = 0, ""
    while at < len(words):
        end, kind, value = next(_spans(words, at, filler), _NO_SPAN)
        end = end or at + 1
        if kind == "who":
            if who and last != "who":
                return None  # somebody else, of whom something else is said
            who += [i for i in value if i not in who]
        elif kind == "where":
            if where.anything:
                return None
            where = value
            contexts.add("camera")
        elif kind == "value":
            values.append(value)
        elif words[at] in _CONTEXT_OF:
            contexts.add(_CONTEXT_OF[words[at]])
            kind = "context"
        elif words[at] not in _LIGHT:
            return None
        last = kind if kind or words[at] not in ("the", "and", "a", "an") else last
        at = end
    return _Read(tuple(who), tuple(values), frozenset(contexts), where)


def _spans(words: list[str], at: int, filler: Filler) -> Iterator[tuple[int, str, Any]]:
    """The longest somebody or value that begins here."""
    for end in range(min(len(words), at + LONGEST), at, -1):
        span = words[at:end]
        spot = place_in(span, filler.scope) if {"shot", "shots"} & set(span) and len(span) > 1 else None
        if spot is not None and spot.shots and span[-1] not in ("one", "a", "an", "the"):
            yield end, "where", spot
            return
        if span[0] not in _LIGHT or (len(span) > 1 and span[-1] not in _LIGHT):
            named = span[-1] not in _LIGHT and found(span, filler.scope)
        else:
            named = ()
        if named or (len(span) == 2 and span[0] in ("the", "a", "an") and found(span, filler.scope)):
            yield end, "who", named or found(span, filler.scope)
            return
        if span[0] in _LIGHT and len(span) > 1 and span[0] not in ("very", "in", "more", "for", "over"):
            continue
        value = {}
        for kind in dict.fromkeys(r.kind for r in RULES):
            filled = None if kind in _LOOSE and span[-1] in _LIGHT else filler(kind, words, at, end)
            vague = kind == "place" and filled is not None and not filled[1][0].exact
            lead = [w for w in words[max(at - 2, 0) : at] if w not in ("a", "an", "the")][-1:]
            if kind == "place" and lead == ["on"] and _FALLEN & {*words[max(at - 3, 0) : at]}:
                continue  # "snow on the roofs": where it lies, no place of the film
            if kind == "place" and lead == ["for"]:
                continue  # "a wide lens for the theatre": where it is so
            if filled is not None and not (vague and lead not in _SOMEWHERE):
                value[kind] = filled[1]
        if "color" in value:
            value.pop("clothes", None)  # a colour and no garment
        if value and not (len(span) == 1 and (span[0] in _LIGHT or span[0] in _CONTEXT_OF)):
            yield end, "value", value
            return
