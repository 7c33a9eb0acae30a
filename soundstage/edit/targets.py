# SPDX-License-Identifier: Apache-2.0
"""Words for a part of the film -> where: "the second shot", "shots 2 and 3", "at 00:03", "in the kitchen scene"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from soundstage.edit.framewords import ASPECTS, SHOT_SIZES
from soundstage.edit.people import ORDINALS
from soundstage.edit.scope import Scope, Where, all_beats, beats_seen
from soundstage.edit.words import NUMBERED
from soundstage.errors import FilmError
from soundstage.language import lexicon

WHEN = ("when", "while", "as", "once")
WHOLE = (
    "everywhere",
    "throughout",
    "throughout the film",
    "in this film",
    "in the film",
    "in this scene",
    "in the movie",
    "in the whole film",
    "in every shot",
    "in all shots",
    "for the whole film",
    "in all the shots",
    "in every scene", "in all scenes",
    "across the film", "for every shot", "for all shots",
    "in each shot",
    "in the entire film",
    "the whole time",
    "during the whole film",
    "all over the film",
    "in the whole movie",
    "all the way through",
    "under everything",
    "underneath everything",
    "under it all",
    "under the whole thing",
    "underneath the whole thing",
    "under the whole film",
    "through the whole thing",
    "underneath it all",
    "over everything",
    "the entire time",
    "all through", "all through the film", "all along", "from start to finish", "from the beginning",
    "from the start",
    "right from the start",
    "throughout the movie",
    "throughout the whole film", "through the whole scene", "through the whole film", "in the whole scene",
    "over the whole scene", "throughout the scene", "throughout the whole scene",
    "of every shot",
    "of all shots",
)
FIRST = ("in the opening", "for the opening", "at the opening", "in the opening shot", "in the opener")
EDGES = tuple(
    (lead, "the", edge, "of") for lead in ("at", "towards", "near", "by") for edge in ("end", "beginning", "start")
)
LEADS = ("in", "for", "during", "of", "at", "on", "within", "to", "from", "into", "over", "throughout")
_BITS = tuple(("the", bit) for bit in ("shot", "moment", "part", "bit", "point"))
UNITS = ("s", "sec", "second", "seconds", "mm", "m", "metres", "meters", "meter", "metre", "degrees", "degree", "%",
         "percent", "times", "°", "cm")
_A_YEAR = 1000
_SHOT = ("shot", "shots", "clip", "clips", "cut", "take", "frame", "panel", "angle")
_ONWARD = (("on",), ("onward",), ("onwards",), ("to", "end"), ("till", "end"), ("until", "end"))
_HALVES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "other": 1, "last": 1}
_SHOWING = ("of", "with", "where", "when", "in")
_PLACES = {"last": -1, "final": -1, "closing": -1, "ending": -1, "opening": 1, "initial": 1, "starting": 1}


def stripped(words: Sequence[str], scope: Scope) -> tuple[list[str], Where]:
    """The words without what says where, and what it says: a shot, a moment, or a moment of the shot."""
    rest, where = _without_where(words, scope)
    if not where.shots and where.time is None:
        return rest, where
    left, more = _without_where(rest, scope)
    shot, moment_of = (more, where) if where.time is not None else (where, more)
    if moment_of.time is not None and scope.shot_at(moment_of.time).id in shot.shots:
        return left, moment_of  # "in shot 3 as it lifts off"
    return rest, where


def _without_where(words: Sequence[str], scope: Scope) -> tuple[list[str], Where]:
    """The words without the first phrase that says where, and what it says."""
    text = list(words)
    for at in range(len(text)):
        for end in range(len(text), at, -1):
            if _measures(text, end):
                continue
            where = _phrase(text[at:end], scope)
            if where is not None and at == 0 and text[0] == "from" and len(where.shots) == 1:
                where = _onward(where, scope)  # "from shot 2 it is night"
            if where is not None and (end == len(text) or at == 0 or end - at > 1):
                return [*text[:at], *text[end:]], where
    return text, Where()


_FILMING = ("film", "shoot", "show", "see", "view", "watch", "frame", "capture", "light", "render", "cover")
ENDS = ("end", "start", "beginning", "top", "close")
_WHOSE = ("the", "his", "her", "its", "their")
_TOWARDS = ("into", "to", "through", "across", "along", "towards", "toward", "up", "down", "out", "over", "past",
            "around", "from", "with", "at")


def _measures(words: Sequence[str], end: int) -> bool:
    """Whether the number before this word is one of metres, seconds ...: "in shot 3, 24 mm"."""
    return end < len(words) and words[end] in UNITS and number(words[end - 1]) is not None


def _onward(where: Where, scope: Scope) -> Where:
    """The shots named and all that come after them."""
    ids = [s.id for s in scope.shots]
    return replace(where, shots=tuple(ids[ids.index(where.shots[0]) :]))


def _when(words: Sequence[str], scope: Scope, said: str) -> Where | None:
    """ "when the man answers", "as it stops": the moment at which a deed or a line of the film begins."""
    from soundstage.edit.happenings import TALKS, happening

    beats = happening(words, scope)
    ids = {b.id for b in beats}
    if not ids:
        return None
    starts = [(s.id, x.start) for s in scope.shots for p in s.performers for x in p.beats if x.id in ids]
    starts += [(s.id, x.start) for s in scope.shots for x in s.lines if x.id in ids]
    here = [(shot, t) for shot, t in starts if 0 <= t < scope.planned(shot).duration]
    if not here and starts:  # it has begun before the first shot: "as she plays" is where it goes on
        here = [(starts[0][0], Fraction(0))]
    if not starts:  # told in a shot whose given length ends before it
        told = {sh.id for s in scope.production.scenes for sh in s.shots for b in sh.beats if b.id in ids}
        here = [(s.id, Fraction(0)) for s in scope.shots if s.block in told][-1:]
    talk = len(here) > 1 and all(b.line for b in beats) and words[-1] in TALKS
    if talk:
        return Where(shots=tuple(dict.fromkeys(shot for shot, _ in here)), said=said)  # "during the conversation"
    beat = beats[0].id
    return Where(time=scope.start_of(here[0][0]) + here[0][1], beat=beat, said=said) if here else None


def placed(words: Sequence[str], scope: Scope) -> list[tuple[list[str], Where]]:
    """The words with a part of the film that is named as a thing - "make the kitchen scene night" - as "the scene"."""
    for at in range(len(words)):
        bare = not at and (words[0] in ORDINALS or words[0] in _PLACES)  # "first shot at 28 mm"
        if words[at] not in ("the", "scene", "shot", "scenes", "shots") and not bare:
            continue
        for end in range(min(len(words), at + 5), at + 1, -1):
            if _measures(words, end):
                continue
            where = place_in(words[at:end], scope)
            where = where or (None if bare else place_shown(words[at:end], scope))
            if where is not None and where.anything:
                return [([*words[:at], "the", "scene", *words[end:]], where)]
    return _deed_filmed(words, scope)


def _deed_filmed(words: Sequence[str], scope: Scope) -> list[tuple[list[str], Where]]:
    """The words with a deed that is named as a thing - "film the hug from behind" - as "it", at its moment."""
    from soundstage.edit.people import found

    if len(words) < 4 or words[0] not in _FILMING:
        return []
    for at in range(1, min(3, len(words) - 1)):
        for end in range(min(len(words) - 1, at + 5), at + 1, -1):
            named = words[at:end]
            if named[0] not in _WHOSE or found(named, scope):
                continue
            if (where := _when(named, scope, " ".join(named))) is not None:
                return [([*words[:at], "it", *words[end:]], where)]
    return []


def _phrase(words: Sequence[str], scope: Scope) -> Where | None:
    said = " ".join(words)
    if said in WHOLE:
        return Where(whole=True, said=said)
    if said in FIRST:
        return Where(shots=(scope.shots[0].id,), said=said)
    if len(words) == 2 and words[1].startswith("\x00") and words[0] in (*WHEN, "for", "on", "at", "during"):
        return _when(words[1:], scope, said)  # "closer for "Again!""
    if words[0] in WHEN:
        return _when(words[1:], scope, said)
    until = 2 if words[:2] in (["up", "to"], ["up", "until"]) else 1 if words[0] in ("until", "till") else 0
    if until and (last := place_in(words[until:], scope, said)) is not None and last.shots:
        ids = [s.id for s in scope.shots]
        return replace(last, shots=tuple(ids[: ids.index(last.shots[-1]) + 1]))
    if words[0] not in LEADS or len(words) < 2:
        return None
    if tuple(words[1:3]) in _BITS and words[3:4] and words[3] in ("where", "when"):
        return _when(words[4:], scope, said)  # "in the shot where the dragon lands"
    edge = next((e for e in EDGES if tuple(words[: len(e)]) == e), ())
    if edge:
        return place_in(words[len(edge) :], scope, said)
    if words[0] == "during" and words[-1] in ("line", "lines", "answer", "reply", "question") and (
            during := _when(words[1:], scope, said)) is not None:
        return during  # "during her line"
    whose = ("the", "his", "her", "its", "their") if words[0] == "during" else ("the",)
    named = words[0] in ("for", "during", "in", "on", "at") and len(words) == 3 and words[-1] not in ENDS
    if named and words[1] in whose:
        from soundstage.edit.people import found

        during = _when(words[1:], scope, said)  # "for the chase", "during the wave"; no "(barks) at the bus"
        if during is not None and not (words[0] == "at" and (found(words[1:], scope) or words[2].endswith("ing"))):
            return during
    if words[0] in ("for", "during") and len(words) > 4 and words[1] in whose and words[3] in _TOWARDS and (
            on_way := _when(words[1:3], scope, said)) is not None:
        return on_way  # "for the run into the barn"
    several = words[0] in ("in", "on", "at") and len(scope.production.scenes) > 1
    here = place_shown(words[1:], scope) if several else None
    lasts = words[0] in ("over", "for") and ":" not in words[1]  # "over three seconds" is how long
    return (None if lasts else moment(words[1:], said)) or place_in(words[1:], scope, said) or here


def moment(words: Sequence[str], said: str = "") -> Where | None:
    """ "00:03", "3 seconds", "1.5 s", "second 4": a time of the film."""
    row = [
        w for w in words if w not in ("the", "mark", "about", "around", "timecode", "time", "into", "film", "it", "in")
    ]
    if not row or len(row) > 3:
        return None
    if ":" in row[0] and len(row) == 1 and row[0] not in ASPECTS and row[0].replace(":", "").replace(".", "").isdigit():
        seconds = Fraction(0)
        for part in row[0].split(":"):
            seconds = seconds * 60 + Fraction(part)
        return Where(time=seconds, said=said)
    if len(row) == 2 and row[1] in ("s", "sec", "second", "seconds", "secs") and (
            at := number(row[0])) is not None and at < _A_YEAR:  # "in the 1940s" is no time of the film
        return Where(time=at, said=said)
    if len(row) == 2 and row[0] == "second" and row[1].replace(".", "").isdigit():
        return Where(time=Fraction(row[1]), said=said)
    return None


def number(word: str) -> Fraction | None:
    """ "3", "2.5", "two", "a", "half"."""
    if word in ("a", "an", "half") or word in NUMBERED:
        return Fraction(1, 2) if word == "half" else Fraction(NUMBERED.get(word, 1))
    try:
        return Fraction(word.replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return None


def place_in(words: Sequence[str], scope: Scope, said: str = "") -> Where | None:
    """Shots or scenes named by these words, or None. FilmError for a number the film does not have."""
    row = [w for w in words if w not in ("the", "number", "very", "'s", "only")]
    if not row:
        return None
    said = said or " ".join(words)
    on = next((e for e in _ONWARD if tuple(row[-len(e) :]) == e and len(row) > len(e) + 1 and (
        e != ("on",) or "from" in said.split())), ())  # "shot 3 on (a 20 mm lens)" is none
    if on:
        first = place_in(row[: -len(on)], scope, said)
        return _onward(first, scope) if first is not None and first.shots else None
    if len(row) == 2 and row[1] in ("half", "part") and scope.halves and row[0] in _HALVES:
        return Where(shots=(scope.halves[_HALVES[row[0]]],), said=said)
    told = list(words)[list(words).index(row[1]) + 1 :] if row[0] == "shot" and row[1:2] else []
    shown = (_when(row[2:], scope, said) or _when(told, scope, said)) if told and row[1] in _SHOWING else None
    if told and row[1] == "of" and shown is None and (seen := _shots_with(told, scope)):
        return Where(shots=seen[:1], said=said)  # "the shot of the woman"
    if shown is not None:
        return Where(shots=(scope.shot_at(shown.time or Fraction(0)).id,), said=said)  # "the shot of him leaving"
    if row[0] in _SHOT and len(row) > 1:
        numbers = _numbers(row[1:])
        return Where(shots=_nth(numbers, scope, said), said=said) if numbers else None
    if row[-1] in _SHOT:
        return _ordinal_shots(row[:-1], scope, said)
    if row[0] in ("scene", "scenes") and (numbers := _numbers(row[1:])):
        return Where(scenes=tuple(i for n in numbers for i in _nth_scene(n, scope, said)), said=said)
    if row[-1] in ("scene", "scenes", "part", "sequence"):
        return _scene(row[:-1], scope, said)
    return _by_what_it_shows(row, scope, said) if len(words) > len(row) and row[-1] != "close" else None


def _ordinal_shots(row: Sequence[str], scope: Scope, said: str) -> Where | None:
    if not row or row in (["all"], ["every"], ["each"], ["all", "of"]):
        return Where(whole=True, said=said) if row else None
    if row in (["this"], ["that"], ["same"]) or (row == ["only"]):
        return Where(shots=_nth([1], scope, said), said=said) if len(scope.shots) == 1 else None
    if len(row) == 2 and number(row[1]) is not None and row[0] in ("first", "last"):
        count, ids = int(number(row[1]) or 1), [s.id for s in scope.shots]
        return Where(shots=tuple(ids[:count] if row[0] == "first" else ids[-count:]), said=said)
    if row in (["next", "to", "last"], ["second", "to", "last"], ["penultimate"]):
        return Where(shots=_nth([len(scope.shots) - 1], scope, said), said=said)
    numbers = [ORDINALS.get(w) or _PLACES.get(w) for w in row if w not in ("and", "or", ",")]
    if numbers == [1]:
        return Where(shots=(scope.shots[0].id,), said=said)  # whichever is first by now, as with the last
    if all(numbers):
        return Where(shots=_nth([n for n in numbers if n], scope, said), said=said)
    return _by_what_it_shows(row, scope, said)


def _by_what_it_shows(row: Sequence[str], scope: Scope, said: str) -> Where | None:
    """ "the close-up", "the wide shot": by size, when just such shots exist."""
    size = SHOT_SIZES.get(" ".join(row))
    ids = tuple(s.id for s in scope.shots if s.camera.size == size) if size else ()
    if not size and said.split()[-1] in _SHOT:  # "the lighthouse shot"
        scenes = _scenes_with(" ".join(row), scope)
        here = tuple(s.id for s in scope.shots if s.scene in scenes)
        ids = here if len(here) < len(scope.shots) else ()
        ids = ids or _shots_with(["the", *row], scope) or _shots_where(row, scope)
    return Where(shots=ids, said=said) if ids else None


def _shots_with(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """Shots that are on somebody or something, else those in which it does, or is done, something; () when all are."""
    from soundstage.edit.people import found

    named = set(found(words, scope)) if len(words) < 5 and not set(words) & {*LEADS, *WHEN} else set()
    on = tuple(s.id for s in scope.shots if s.camera.subject in named)
    part = {b.id for b in all_beats(scope.production) if named & {*b.who, b.target, b.tool, b.anchor}}
    busy = tuple(s.id for s in scope.shots if beats_seen(s) & part)
    return next((ids for ids in (on, busy) if 0 < len(ids) < len(scope.shots)), ())


def _shots_where(row: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """Shots in which a deed is done that is named alone: "the chase (shot)"; () when all are."""
    from soundstage.edit.happenings import happening

    ids = {b.id for b in happening(["the", *row], scope)} if len(row) == 1 else set()
    busy = tuple(s.id for s in scope.shots if beats_seen(s) & ids)
    return busy if 0 < len(busy) < len(scope.shots) else ()


def _numbers(words: Sequence[str]) -> list[int]:
    """ "2", "one and three", "2 to 4"."""
    row = [int(n) if (n := number(w)) is not None and n.denominator == 1 else w for w in words]
    row = [*row[:2], *row[3:]] if row[2:3] in (["shot"], ["scene"]) else row  # "shot 2 to shot 4"
    if (
        len(row) == 3
        and row[1] in ("to", "through", "till", "until")
        and isinstance(row[0], int)
        and isinstance(row[2], int)
    ):
        return list(range(row[0], row[2] + 1))
    if row[-1:] in (["and"], ["or"]) or any(isinstance(a, int) and isinstance(b, int) for a, b in pairwise(row)):
        return []
    return (
        [n for n in row if isinstance(n, int)]
        if all(isinstance(n, int) or n in ("and", "or", "shot") for n in row)
        else []
    )


def _nth(numbers: Sequence[int], scope: Scope, said: str) -> tuple[str, ...]:
    now, ids = [s.id for s in scope.shots], scope.numbered
    ids = ids if all(0 < n <= len(ids) and ids[n - 1] in now for n in numbers if n > 0) else tuple(now)
    for n in numbers:
        if not (n < 0 or 1 <= n <= len(ids)):
            raise FilmError(
                f"there is no shot {n}", where=said, remedy=f"the film has {len(ids)} shot{'s' * (len(ids) != 1)}"
            )
    return tuple(now[n] if n < 0 else ids[n - 1] for n in numbers)


def _nth_scene(n: int, scope: Scope, said: str) -> tuple[str, ...]:
    scenes = scope.production.scenes
    if not (n == -1 or 1 <= n <= len(scenes)):
        raise FilmError(
            f"there is no scene {n}", where=said, remedy=f"the film has {len(scenes)} scene{'s' * (len(scenes) != 1)}"
        )
    return (scenes[n if n < 0 else n - 1].id,)


def _scene(row: Sequence[str], scope: Scope, said: str) -> Where | None:
    if row in (["whole"], ["entire"], ["every"], ["all"]):
        return Where(whole=True, said=said)
    if row in (["this"], ["same"], []):
        return None
    if len(row) == 1 and (row[0] in ORDINALS or row[0] in _PLACES):
        return Where(scenes=_nth_scene(ORDINALS.get(row[0]) or _PLACES[row[0]], scope, said), said=said)
    text = " ".join(row)
    unit, hour = scope.vocabulary.places.get(text, ""), lexicon.HOURS.get(text, "")
    ids = tuple(
        s.id
        for s in scope.production.scenes
        if text in (s.noun, s.place.replace("_", " "), s.hour)
        or (unit and s.place == unit)
        or (hour and s.hour == hour)
    ) or _scenes_with(text, scope)
    return Where(scenes=ids, said=said) if ids else None


def _scenes_with(noun: str, scope: Scope) -> tuple[str, ...]:
    """The scenes that show such a thing: "the sailor scene"."""
    shown = {s.id for s in scope.production.cast if noun in (s.noun, s.name.lower())}
    return tuple(s.id for s in scope.production.scenes if shown & set(s.cast))


def place_shown(words: Sequence[str], scope: Scope) -> Where | None:
    """Scenes by where they play: "the kitchen", when nothing in the film is called so."""
    noun = " ".join(words[1:] if words[0] in ("the", "a", "an", "his", "her", "its", "their") else words)
    if any(noun in (s.noun, s.unit) for s in scope.production.cast):
        return None
    ids = tuple(s.id for s in scope.production.scenes if noun and noun in (s.noun, s.place.replace("_", " ")))
    return Where(scenes=ids, said=" ".join(words)) if ids else None
