# SPDX-License-Identifier: Apache-2.0
"""Pushed on a swing: who sits on it swings, and who pushes stands behind and sends it off each time it comes."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.actions.swing import WIDEST
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.blocking import seat_of
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.told import facts
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat, Production, Scene

ACROSS = -0.45  # radians: the way to and fro is seen, and both their faces
MET = 0.55  # of an arm: how far out the hands are when the swing is at its back end


def on_their_swings(production: Production) -> Production:
    """The production in which who sits on a swing, and swings, does so on it: "sits on a swing, swings higher"."""
    swings = {s.id for s in production.cast if s.unit == "swing"}
    return production.model_copy(update={"scenes": tuple(
        _on_theirs(s, swings) for s in production.scenes)}) if swings else production


def _on_theirs(scene: Scene, swings: set[str]) -> Scene:
    where = {p.subject: p.anchors[0] for p in scene.placements
             if p.relation == "on" and p.anchors and p.anchors[0] in swings}
    shots = []
    for shot in scene.shots:
        beats = []
        for beat in shot.beats:
            if beat.action == "sit" and beat.anchor in swings:
                where |= dict.fromkeys(beat.who, beat.anchor)
            loose = beat.action == "swing" and beat.who and not (beat.target or beat.anchor)
            mine = where.get(beat.who[0]) if loose else None
            beats.append(beat.model_copy(update={"place": "on", "anchor": mine}) if mine else beat)
        shots.append(shot.model_copy(update={"beats": tuple(beats)}))
    return scene.model_copy(update={"shots": tuple(shots)})


def swung(block: Block, beat: Beat, who: str) -> str:
    """The swing that somebody is pushed on here, or that is pushed; or ""."""
    cast = block.floor.cast
    if beat.action != "push" or cast[who].plan != "biped":
        return ""
    named = (n for n in (beat.anchor, beat.target) if n in block.people and n not in block.floor.in_set)
    return next((n for n in named if cast[n].anchor("pivot") and cast[n].anchor("seat")), "")


def swing_along(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Plan both parts; -> when it is over."""
    floor, name, me = block.floor, swung(block, beat, who), block.people[who]
    swing, built = block.people[name], floor.cast[name]
    if not any(p.beats for p in block.people.values()):
        swing.mark = swing.initial = floor.put(name, *floor.centre, 0.0, ACROSS)
    body = beat.target in block.people and floor.cast[beat.target].kind == "body"
    rider = beat.target if body else ""
    seat, pivot = built.anchor("seat") or (0.0, 0.0, 0.5), built.anchor("pivot") or (0.0, 0.0, 2.0)
    rope, d, heading = pivot[2] - seat[2], floor.cast[who].dims, swing.mark.heading
    sitter = floor.cast[rider].dims if rider else None
    half = 0.5 * sitter.length if sitter else 0.1
    away = rope * math.sin(WIDEST) + MET * d.arm
    far = away + half - seat[0]
    at = (swing.mark.x - far * math.cos(heading), swing.mark.y - far * math.sin(heading), heading)
    begin = stand_at(block, beat, who, at, max(begin, me.free_at))
    told = {"swung": {"away": round(away, 3), "rope": round(rope, 3), "anchor": name,
                      "high": round(seat[2] + (0.26 * sitter.height if sitter else 0.02), 3)}}
    doing = Doing(who, d, "biped", float(begin), float(begin + 1), manner=beat.manner)
    length = beat.duration or Fraction(math.ceil(ACTIONS.new("swing").seconds(doing) * 1000), 1000)
    mine = PlannedBeat(id=beat.id, subject=who, action="push", start=begin, end=begin + GRID.whole(length),
                       target=beat.target, end_heading=round(heading, 4), manner=beat.manner, facts=told)
    me.beats.append(mine)
    arrive(me, mine)
    me.free_at = max(me.free_at, mine.end)
    _swings(block, beat, rider or name, name, mine)
    return mine.end


def _swings(block: Block, beat: Beat, who: str, name: str, push: PlannedBeat) -> None:
    """The part of who sits on the swing, or of the empty swing."""
    one, floor = block.people[who], block.floor
    if who != name:
        x, y, heading, high = seat_of(floor, name, who)
        one.mark = one.mark.model_copy(update={
            "x": round(x, 3), "y": round(y, 3), "z": 0.0, "heading": round(heading, 4), "posture": "sit",
            "seat_height": round(high, 3), "spots": (), "perched": False})
        floor.marks[who] = one.mark
        if not one.beats:
            one.initial = one.mark
    lead = beat.model_copy(update={"action": "swing", "who": (who,), "target": name, "anchor": "", "place": ""})
    one.beats.append(push.model_copy(update={
        "id": f"{beat.id}.{who}.ahead", "subject": who, "action": "swing", "target": name, "end_heading": None,
        "facts": facts(block, lead, who) | {"pushed": True}}))
    one.free_at = max(one.free_at, push.end)
