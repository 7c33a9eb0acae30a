# SPDX-License-Identifier: Apache-2.0
"""Parts of the film that reach up to a moment, on from one, or to an edge of it.

"Until she leaves", "after he sits down", "toward the end", "in the second half", "except in the last shot", "from then
on". What may be so in some shots alone - hour, weather, light, looks, the camera - is set within them and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from soundstage.direct.plan import PlannedShot
from soundstage.edit.happenings import happening
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import WEATHER
from soundstage.edit.stagewords import LIGHTS
from soundstage.edit.targets import place_in
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.model.production import Beat

SPANNED = frozenset((  # verbs that can be obeyed in some shots alone
    "weather", "weather_strength", "clear_weather", "hour", "light", "black_and_white", "picture_look", "slow_motion",
    "shot_size", "angle", "lens", "move", "depth", "sound_level"))
LASTING = frozenset((  # what begins at a moment goes on
    "weather", "weather_strength", "clear_weather", "hour", "light", "black_and_white"))
_AT_EDGES = ("title", "sound")  # what comes at one moment, which the first or the last shot is for the film
_FILM = ("", "of the film", "of it", "of the movie", "of the video", "of the clip", "of the story",
         "of the whole thing", "of it all")
_LAST = ("toward the end", "towards the end", "near the end", "by the end", "at the end", "in the end",
         "at the very end", "right at the end", "towards the very end", "just before the end", "in the ending",
         "for the ending", "on the ending", "at the close", "in the final moments", "in the last moments")
_FIRST = ("at the beginning", "at the start", "in the beginning", "at the very beginning", "at the very start",
          "to begin with", "to start with", "at first", "for the beginning", "for the start")
_REST = ("after that", "from then on", "for the rest", "for the rest of the film", "the rest of the time",
         "in the rest of the film", "in the others", "in the other shots", "for the others", "in all the others",
         "afterwards", "from there on", "in all other shots", "in every other shot", "for all the others")
_EDGES = {said: "last" for said in _LAST} | {said: "first" for said in _FIRST}
_HALVES = {f"{lead} the {nth} half": (nth in ("first", "1st"))
           for lead in ("in", "for", "during", "over", "throughout") for nth in ("first", "second", "last", "other")}
_HALVES |= {"from halfway": False, "from halfway on": False, "halfway through": False, "from the middle on": False,
            "from halfway through": False, "halfway in": False, "from the middle": False, "up to the middle": True,
            "until halfway through": True, "until halfway": True, "until the middle": True}
_ON = ("once", "when", "from when", "as soon as", "from the moment", "from the moment when", "starting when",
       "from where", "from the point where", "the moment", "only when", "only once", "from the point when")
_PAST = ("after", "only after", "right after", "just after")
_UNTIL = ("until", "till", "up until", "up to when", "until the moment when", "only until", "right up until", "before",
          "up to the moment when")
_BUT = ("except", "except for", "except in", "but not", "but not in", "other than", "other than in", "apart from",
        "apart from in", "excluding", "except on", "not in", "bar")
_LONGEST = 12  # words of a clause


def about_sky(words: Sequence[str]) -> bool:
    """Whether weather, hour or light is spoken of: "the snow stops", "it gets dark"."""
    return any(w in table for w in words for table in (WEATHER, lexicon.HOURS, lexicon.LIGHTS, LIGHTS))


def spanned(words: Sequence[str], scope: Scope) -> Iterator[tuple[list[str], Where]]:
    """The words without what names a part of the film at their end or beginning, and the shots of that part."""
    row = list(words)
    for at in range(max(1, len(row) - _LONGEST), len(row)):
        where = span_of(row[at:], scope)
        if where is not None:
            yield row[:at], where
            break
    for end in range(min(len(row) - 1, _LONGEST), 1, -1):
        where = span_of(row[:end], scope)
        if where is not None:
            yield row[end:], where
            break


def fits_there(verb: str, where: Where) -> bool:
    """Whether this verb is obeyed in such a part: a camera wish "when she waves" is for that shot alone."""
    begins = any(f"{where.said} ".startswith(f"{lead} ") for lead in _ON)
    return verb in (LASTING if begins else SPANNED) or (verb in _AT_EDGES and where.said in _EDGES)


def span_of(words: Sequence[str], scope: Scope) -> Where | None:
    """The shots of the part that all these words name; None when they name none, or the film has no such moment."""
    said = " ".join(words)
    ids = _named(said, scope) or _from_moment(words, scope) or _without(words, scope)
    return Where(shots=ids, said=said) if ids else None


def _named(said: str, scope: Scope) -> tuple[str, ...]:
    """The shots at an edge of the film, of a half of it, or all but those that were spoken of."""
    plain, spoken = said, scope.spot.shots
    for film in _FILM[1:]:
        plain = plain.removesuffix(f" {film}")
    rest = said in _REST and bool(spoken)
    if plain not in _EDGES and plain not in _HALVES and not rest:
        return ()  # the plan, for which the film is cast and directed, is only asked where the words need it
    shots = scope.shots
    if plain in _EDGES:
        return ((shots[-1] if _EDGES[plain] == "last" else shots[0]).id,)
    if plain in _HALVES:
        middle = sum((s.duration for s in shots), start=Fraction(0)) / 2
        first = tuple(s.id for s in shots if scope.start_of(s.id) + s.duration / 2 <= middle)
        return first if _HALVES[plain] else tuple(s.id for s in shots if s.id not in first)
    return tuple(s.id for s in shots if s.id not in spoken)


def _from_moment(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The shots before or from a moment of the film that a clause, or a time, names."""
    if words[:1] == ["from"] and words[-1] in ("on", "onward", "onwards") and (beats := happening(words[1:-1], scope)):
        return _reached("on", beats, scope)  # "from the alarm onwards"
    for leads, part in ((_ON, "on"), (_PAST, "past"), (_UNTIL, "until")):
        lead = next((x for x in sorted(leads, key=len, reverse=True)
                     if tuple(words[: len(x.split())]) == tuple(x.split())), "")
        rest = list(words[len(lead.split()) :])
        if lead and rest and (beats := happening(rest, scope)):
            return _reached(part, beats, scope)
    return ()


def _reached(part: str, beats: Sequence[Beat], scope: Scope) -> tuple[str, ...]:
    """The shots from that in which the first of these begins, after it, or up to it."""
    shots, ids = scope.shots, {b.id for b in beats}
    at = next((n for n, s in enumerate(shots) if ids & _begun(s)), -1)
    if at < 0:
        return ()
    if part == "until":
        return tuple(s.id for s in shots[:at])
    return tuple(s.id for s in (shots[at + 1 :] if part == "past" and at + 1 < len(shots) else shots[at:]))


def _begun(shot: PlannedShot) -> set[str]:
    """Ids of the beats and lines that begin in the shot."""
    spans = [(b.id, b.start) for p in shot.performers for b in p.beats] + [(x.id, x.start) for x in shot.lines]
    return {i for i, start in spans if 0 <= start < shot.duration}


def _without(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """All shots but those named: "except the last shot"."""
    lead = next((x for x in sorted(_BUT, key=len, reverse=True)
                 if tuple(words[: len(x.split())]) == tuple(x.split())), "")
    rest = list(words[len(lead.split()) :])
    if not lead or not rest:
        return ()
    try:
        left = place_in(rest, scope)
    except FilmError:
        return ()
    return tuple(s.id for s in scope.shots if s.id not in left.shots) if left is not None and left.shots else ()
