# SPDX-License-Identifier: Apache-2.0
"""An instruction by what is meant, whatever its form: everything that it says put into slots, then said plainly.

What is to be more or less (`dials.py`), what the camera is to do (`viewing.py`), words on the picture (`lettered.py`),
what is said (`speaking.py`) and heard (`hearing.py`), music (`scored.py`), the order of shots (`shuffled.py`). In each,
every word must fill a slot or only ask; else nothing comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit.dials import dialed
from soundstage.edit.frames import starts
from soundstage.edit.hearing import hearing
from soundstage.edit.lettered import lettered
from soundstage.edit.scope import Scope
from soundstage.edit.scored import scored
from soundstage.edit.shuffled import shuffled
from soundstage.edit.slots import base_verb
from soundstage.edit.speaking import speaking
from soundstage.edit.spots import spots
from soundstage.edit.viewing import viewed

_OF = ("hint", "touch", "bit", "dash", "whisper", "sprinkle", "suggestion", "pinch", "trace", "layer")
_MODAL = ("could", "can", "should", "may", "must", "shall", "to", "would", "might")
_DONE = {"held": "hold", "shown": "show", "taken": "take", "brought": "bring", "lost": "lose", "kept": "keep",
         "shot": "shoot", "given": "give", "lit": "light", "heard": "hear", "left": "leave"}
_WAYS = (dialed, viewed, lettered, speaking, hearing, scored, shuffled)
_WHY = (("so", "that"), ("so", "the"), ("so", "he"), ("so", "she"), ("so", "it"), ("so", "they"), ("so", "we"),
        ("so", "you"), ("because",), ("since", "it"), ("as", "if"), ("as", "though"))


def _active(words: list[str]) -> list[str]:
    """What should be done to something as an order to do it: "the last two shots could be swapped" -> swap them."""
    if words[0] in ("let", "have", "make", "get", "there"):
        return []
    row = words[1:] if words[0] in ("could", "can", "should", "may", "must", "shall") else words
    at = next((n for n, w in enumerate(row[:-1]) if w == "be" and n), 0)
    verb = _DONE.get(row[at + 1], "") or base_verb(row[at + 1]) if at else ""
    named = row[: at - (row[at - 1] in _MODAL) - (row[at - 2 : at] in (["needs", "to"], ["ought", "to"]))] if at else []
    return [verb, *named, *row[at + 2 :]] if verb in starts() and named and verb != row[at + 1] else []


_BESIDES = {("in", "slow", "motion"): "show it in slow motion", ("with", "captions"): "add captions",
            ("with", "subtitles"): "add captions", ("without", "music"): "no music", ("without", "sound"): "no sound",
            ("in", "monochrome"): "make it monochrome", ("from", "a", "low", "angle"): "use a low angle",
            ("from", "a", "high", "angle"): "use a high angle", ("from", "above"): "use a high angle",
            ("from", "below"): "use a low angle", ("in", "close-up"): "make it a close-up"}


def _composed(words: list[str], scope: Scope) -> list[list[str]]:
    """What is told and what is wished beside it as two: "film shot 2 in slow motion from a low angle"."""
    for at in range(2, len(words)):
        said = next((k for k in _BESIDES if tuple(words[at : at + len(k)]) == k), ())
        rest = [*words[:at], *words[at + len(said) :]]
        if said and len(rest) > 1:
            new = rest[0] in ("add", "insert", "put", "cut")  # the wish is for the shot that is put in
            shots = () if new else next((s.said for s in spots(rest, scope).values() if s.where.shots), ())
            return [rest, [*_BESIDES[said].split(), *shots]]
    return []


def meant(row: Sequence[str], scope: Scope) -> Iterator[list[list[str]]]:
    """Ways to say the same as plain instructions, likeliest first."""
    words = list(row)
    for way in _WAYS:
        yield from way(words, scope)
    if scope.topic and {"it", "them", "that", "this"}.isdisjoint(words):  # "... swelling when they kiss": the music
        yield from dialed([*scope.topic, *words], scope)
    if words[:1] in (["a"], ["some"], ["the"]) and words[1:2] and words[1] in _OF and words[2:3] == ["of"]:
        yield [["add", *words[3:]]]  # "a hint of grain"
    if active := _active(words):
        yield [active]
        yield from meant(active, scope)
    if both := _composed(words, scope):
        yield both
    at = next((n for n in range(3, len(words) - 1) for why in _WHY if tuple(words[n : n + len(why)]) == why), 0)
    if at and not {"only", "just", "should", "must"} & set(words[at:]):  # what it is for
        for way in _WAYS:
            yield from way(words[:at], scope)
