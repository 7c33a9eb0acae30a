# SPDX-License-Identifier: Apache-2.0
"""Whether a change asked for a part of the film would reach beyond it: who is who is the same everywhere."""

from __future__ import annotations

import re

from soundstage.edit.scope import Scope, Where, all_beats, beats_seen
from soundstage.model.production import Production

_OF_THE_FILM = {"aspect": "the shape of the picture", "style": "the style"}
_THERE = re.compile(r"(?i)\bthere\W*$")
_HALF = re.compile(r"(?i)\b(?:in|for|during) the (?:first|second|other) half\b")
_OF_A_SCENE = ("hour", "weather", "weather_strength", "season", "light", "mood")  # a part has these as pins of its own
_KINDS = ("noun", "unit")


def overreach(new: Production, scope: Scope, where: Where) -> str:
    """What cannot be so in the shots or scenes named alone, in one sentence; "" when nothing reaches beyond them.

    Moments ("when she comes in") and whole films are no parts in this sense: something may be so from there on.
    """
    halved = _HALF.search(scope.words) and new.pins != scope.production.pins and where.said
    if halved and "half" not in where.said:
        return "a half of a shot is cut off first, to be changed alone"
    if not where.anything and scope.onward.shots and _THERE.search(scope.words):
        where = scope.onward  # "... and take the music out there": in the shot spoken of
    if not (where.shots or where.scenes or where.time is not None):
        return ""
    for field, called in _OF_THE_FILM.items():
        if getattr(new, field) != getattr(scope.production, field):
            return f"{called} is the same through the whole film"
    before = {s.id: s for s in scope.production.cast}
    changed = {s.id for s in new.cast if s.id in before and any(
        getattr(s, name) != getattr(before[s.id], name) for name in _KINDS)}
    meant = {s.id for s in scope.at(where).meant_shots()}
    old = {s.id: s for s in scope.production.scenes}
    for scene in new.scenes:
        shots = {s.id for s in scope.shots if s.scene == scene.id}
        before_it = old.get(scene.id)
        if before_it is None or not shots & meant or not shots - meant:
            continue
        if lost := next((n for n in _OF_A_SCENE if getattr(scene, n) != getattr(before_it, n)), ""):
            return f"the {lost} of the other shots would change with it"
        if scene.music != before_it.music or scene.ambience != before_it.ambience:
            return "music and background sounds are the same through a whole scene"
        if (scene.place, scene.noun, scene.place_words) != (before_it.place, before_it.noun, before_it.place_words):
            return "the shots of a scene play in the same place"
    others = [s for s in scope.shots if s.id not in meant]
    seen = {p.subject for s in others for p in s.performers}
    used = {i for b in all_beats(scope.production) if any(b.id in beats_seen(s) for s in others)
            for i in (*b.who, b.target, b.tool, b.anchor)}  # a thing that nothing is done with there may be another
    beyond = [i for i in before if i in changed & seen and (before[i].family == "body" or i in used)]
    return f"{scope.name(beyond[:1])} cannot be somebody else in one shot only" if beyond else ""
