# SPDX-License-Identifier: Apache-2.0
"""What is heard and when, in whatever order it is asked for, as plain instructions about sounds.

"We should hear the plate break", "let the door creak as she walks in", "a crash when the cat lands" are a sound and a
moment; what makes it needs not be in the film. Every word fills a slot or only asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit import dialwords as d
from soundstage.edit.happenings import happening
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import bed_of, effect_of
from soundstage.edit.spots import Spot, spots
from soundstage.edit.words import singular
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

Row = list[str]
_NOISE = word_set("sound sounds noise noises effect effects audio ambience atmosphere")
_ASKS = (d.ASKING | d.CARRIERS | _NOISE | word_set(
    "hear heard we us viewer audience insert put place play background somewhere nearby offscreen off-screen "
    "new faintly loudly")) - {"he", "she", "they", "her", "him", "them", "his"}
_HEARD = _NOISE | {"hear", "heard"}
_OPENS = word_set("add put insert play have let make hear we us i use include there want give need")
_JOINTS = word_set("when as while once after before during at on with until")
_EDGES = {("at", "the", "end"): "end", ("at", "the", "very", "end"): "end", ("at", "the", "beginning"): "beginning",
          ("at", "the", "start"): "beginning", ("in", "the", "beginning"): "beginning", ("in", "the", "end"): "end"}
_ALL = (("throughout",), ("everywhere",), ("all", "through"), ("to", "the", "whole", "film"), ("in", "every", "shot"),
        ("in", "all", "shots"), ("to", "the", "entire", "film"))
_LONGEST = 6  # words of a sound
_LEAVES = word_set("up down off out away shut open past over by loudly softly")  # go with a verb: "slams shut"


def hearing(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """The same as a plain instruction about a sound; none when a word would be left over."""
    words = list(row)
    if any(w.startswith("\x00") for w in words) or not 1 < len(words) <= 24 or d.DENYING & set(words) or (
            words[0] not in _OPENS or {"music", "score", "less", "more", "louder", "softer", "only"} & set(words)):
        return
    try:
        told = _read(words, scope)
    except FilmError:
        return
    if told is not None:
        yield [told]


def _read(row: Row, scope: Scope) -> Row | None:
    """ "Add the sound of X", with where or when it is heard."""
    at_spots = spots(row, scope)
    sound: Row = []
    where: Row = []
    at = 0
    while at < len(row):
        end = at
        edge = next((e for e in _EDGES if tuple(row[at : at + len(e)]) == e), ())
        whole = next((w for w in _ALL if tuple(row[at : at + len(w)]) == w), ())
        if not where and (edge or whole):
            end, where = at + len(edge or whole), ["at", "the", _EDGES[edge]] if edge else ["throughout"]
        elif not where and (when := _moment(row, at, scope)):
            end, where = when
        elif not where and at in at_spots and row[at] not in _OPENS:
            end, where = _part(at_spots[at])
        elif not where and not sound and (landed := _with_it(row, at, scope)):
            end, where, sound = landed
        elif not sound and (heard := _sound(row, at, scope)):
            end, sound = heard
        elif row[at] in _ASKS or (not sound and row[at] in lexicon.SOUND_ADJECTIVES):
            end = at + 1
        if end == at:
            return None
        at = end
    if not sound or (lives(singular(sound[-1])) and not (where or _NOISE & set(row))):
        return None  # "crows" are there to be seen
    told = where or _HEARD & set(row) or sound[-1].endswith("ing") or taxonomy().leans_verb(sound[-1])
    if not told:
        return None  # "a crackling fire" is there to be seen, too
    how = [w for w in row if w in lexicon.SOUND_ADJECTIVES and w not in sound]
    if effect_of(" ".join(sound), scope.vocabulary):
        return ["add", "the", "sound", "of", *how, *sound, *where]
    return ["add", *sound, "ambience", *where]


def _part(spot: Spot) -> tuple[int, Row]:
    return spot.end, list(spot.said)


def _moment(row: Row, at: int, scope: Scope) -> tuple[int, Row] | None:
    """Where the moment that begins here ends, and its words."""
    begin = at + (row[at] in ("right", "just", "exactly"))
    if begin >= len(row) or row[begin] not in _JOINTS:
        return None
    for end in range(len(row), begin + 1, -1):
        clause = row[begin + 1 : end]
        if len(clause) > 1 and happening(clause, scope):
            joint = row[begin] if row[begin] in ("after", "before", "during", "while", "as") else "when"
            return end, [joint, *clause]
    return None


def _sound(row: Row, at: int, scope: Scope) -> tuple[int, Row] | None:
    """Where the words for a sound that begin here end, and those words: "breaking glass", "a door creaking open"."""
    begin = at + (row[at] in ("the", "a", "an", "some"))
    for end in range(min(len(row), begin + _LONGEST), begin, -1):
        words = row[begin:end]
        if words[-1] in _ASKS | {"the", "a"} or _JOINTS & set(words) or words[0] in d.CARRIERS:
            continue
        if any(scope.subject(i).family == "body" for n in range(1, len(words) + 1) for i in found(words[:n], scope)):
            return None  # what somebody of the film does is a deed
        plain = [w for w in words if w not in ("the", "a", "an", "'s", "of")]
        plain = plain[:-1] if len(plain) > 2 and plain[-1] in _LEAVES else plain
        text = " ".join(plain)
        if effect_of(text, scope.vocabulary) or (
                _NOISE & set(row) and len(plain) < 3 and bed_of(text, scope.vocabulary)):
            return end, _as_noun(plain)
    return None


def _with_it(row: Row, at: int, scope: Scope) -> tuple[int, Row, Row] | None:
    """ "(Let) the cat land with a thud": what is heard with a deed of the film."""
    if "with" not in row[at:] or not happening(row[at : (by := row.index("with", at))], scope):
        return None
    heard = _sound(row, by + 1, scope)
    return (heard[0], ["when", *row[at:by]], heard[1]) if heard else None


def _as_noun(words: Row) -> Row:
    """ "plate break" as "plate breaking": what is heard is named, not told."""
    *thing, last = words
    verb = base_verb(last)
    if thing and verb and verb == last and taxonomy().leans_verb(last):
        last = verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") else verb + "ing"
    return [*thing, last]
