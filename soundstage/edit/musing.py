# SPDX-License-Identifier: Apache-2.0
"""A piece of an instruction as a remark that the next one acts on: "the fox feels small, make it larger"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.edit.base import Done
from soundstage.edit.frames import starts, topic
from soundstage.edit.opposites import OPPOSITES
from soundstage.edit.people import found
from soundstage.edit.remarks import complains, unheard
from soundstage.edit.rephrase import OWNERS, owned
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import JOINING, WEATHER
from soundstage.edit.splitting import remark, stays
from soundstage.edit.spots import spots
from soundstage.edit.steps import SAID, STAYS, Reading, Step
from soundstage.edit.targets import place_in, stripped
from soundstage.edit.words import without_filler, words_of
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

_PRONOUNS = word_set("it him her them that this he she they")
_SEEMING = word_set("is are feels feel looks look seems seem sounds sound was were")


def begins_asking(text: str) -> bool:
    """Whether the text begins like an instruction."""
    words = without_filler(words_of(text)[0])
    return bool(words) and words[0] in starts()


_WISHED = (("i", "want"), ("i", "would"), ("make",), ("have",), ("let",), ("give",), ("put",))
_BEING = ("is", "are", "stands", "sits", "waits", "stand", "sit", "wait")  # … with somebody


def _about_where(words: Sequence[str], scope: Scope) -> Where | None:
    """The part of the film that the remark is of: "the opening feels static", "it's quiet when the flour falls"."""
    if words[0] in ("shot", "scene") and (named := place_in(words[:2], scope)) is not None:
        return named
    here = spots(words, scope)
    if 0 in here and here[0].thing:
        return here[0].where
    where = stripped(words, scope)[1]
    return where if where.shots or where.time is not None else None


def _is_so(words: Sequence[str]) -> bool:
    """Whether the words say how something is to be: an hour, weather, a colour that is not complained of."""
    return bool({*words} & {*WEATHER, *lexicon.HOURS, *lexicon.COLORS}) and not {"too", "not"} & {*words}


def _too_much(text: str, words: Sequence[str], coming: Sequence[str], scope: Scope) -> Reading | None:
    """The complaint about what is too much, before a wish, as a remark about whom it is; else None."""
    wished = tuple(coming[:2]) in _WISHED or tuple(coming[:1]) in _WISHED
    if not wished or "too" not in words[2:-1] or not complains(words, starts()):
        return None
    who = topic(words, scope)
    heard = replace(scope, topic=who, last=found(who, scope) or scope.last)
    return Reading(Step(text, "remark", Where(), Done(scope.production, notes=(SAID,)), {}), heard, Where())


def mused_on(atoms: Sequence[tuple[str, str]], at: int, scope: Scope, freely: bool = False) -> Reading | None:
    """The piece as a remark that the next one acts on: "the fox feels small, make it larger"; else None.

    freely: nothing else was understood, so what is too far, too small ... is one, whatever the next piece speaks of.
    """
    words = without_filler(words_of(atoms[at][1])[0])
    if words[0] in JOINING:
        return None  # "once she has finished": when, no remark
    if stays(words) and len(atoms) > 1:
        done = Done(scope.production, notes=(STAYS,))
        kept = replace(scope, topic=topic(words[1:], scope) or scope.topic)  # "keep the rain but make it lighter"
        return Reading(Step(atoms[at][1], "remark", Where(), done, {}), kept, Where())
    dull = unheard(words) if at + 1 < len(atoms) and _PRONOUNS & set(words_of(atoms[at + 1][1])[0]) else ()
    coming = words_of(atoms[at + 1][1])[0] if at + 1 < len(atoms) else []
    if _is_so(words) or (coming and atoms[at + 1][0] == "with" and words[-1] in _BEING):
        return None  # "the girl is with her mother"
    drags = words[-1:] == ["drags"] and "off" in coming
    if dull or drags or (freely and at + 1 < len(atoms) and (remark(atoms[at][1]) or (
            "and" not in atoms[at + 1][0] and complains(words, starts())))):
        done = Done(scope.production, notes=(SAID,))
        about_it = dull or topic(words, scope)
        spot = _about_where(words, scope)
        heard = replace(scope, topic=about_it, last=found(dull, scope) or scope.last, spot=spot or scope.spot)
        return Reading(Step(atoms[at][1], "remark", Where(), done, {}), heard, spot or Where())
    if coming and (much := _too_much(atoms[at][1], words, coming, scope)):
        return much
    verb = next((n for n, w in enumerate(words) if w in _SEEMING), 0)
    if not verb or at + 1 == len(atoms):
        return None
    named = owned(words[:verb])[:1] if words[0] in OWNERS else words[:verb]
    things = found(["the", *words[1:verb]], scope) if words[0] in OWNERS else ()  # "his lantern", where it is one
    who, shots = things or found(named, scope), place_in(words[:verb], scope)
    if not (who or shots or words[0].startswith("\x00") or topic(words, scope)):
        return None
    denied = freely and words[verb + 1 :][:1] == ["not"]
    graded = freely and (words[verb + 1 :][:1] == ["too"] or " ".join(words[verb + 1 :]).removeprefix(
        "a bit ").removeprefix("a little ").removeprefix("very ") in OPPOSITES)
    asked = coming[:2] in (["could", "it"], ["can", "it"], ["should", "it"])
    goes_on = denied or asked or begins_asking(atoms[at + 1][1]) or (freely and coming[0] in _PRONOUNS)
    if not goes_on or not (denied or graded or set(coming) & _PRONOUNS):
        return None
    step = Step(atoms[at][1], "remark", Where(), Done(scope.production, who, (SAID,)), {})
    return Reading(step, replace(scope, last=who or scope.last, spot=shots or scope.spot, topic=topic(words, scope)),
                    Where())
