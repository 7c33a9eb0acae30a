# SPDX-License-Identifier: Apache-2.0
"""The opening of a scene: who is there from the beginning, who comes in later and from where, who is at what."""

from __future__ import annotations

from soundstage.actions import ACTIONS
from soundstage.direct.blocking import Floor
from soundstage.direct.boarding import boards
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark
from soundstage.direct.traffic import on_wheels, waiting_off
from soundstage.model.production import Beat, Scene


def first_shots(scene: Scene, cast: dict[str, Built]) -> dict[str, int]:
    """Performers that the words bring in only with a later given shot -> the number of that shot."""
    out = {}
    for subject, built in cast.items():
        named = [
            n
            for n, shot in enumerate(scene.shots)
            if shot.camera.subject.partition(".")[0] == subject
            or any(subject in (*b.who, b.target, b.anchor) for b in shot.beats)
        ]
        if built.kind == "body" and named and all(s.given for s in scene.shots[: named[0]]):
            out[subject] = named[0]
    return out


def entering_of(cast: dict[str, Built], beats: list[Beat], placed: set[str]) -> set[str]:
    """Who is not there yet: their first beat is to come in. placed: whom the words put somewhere at first."""
    first: dict[str, Beat] = {}
    for beat in beats:
        for who in beat.who:
            first.setdefault(who, beat)
    return {who for who, beat in first.items()
            if (_comes(beat) and not boards(beat, who, cast))
            or (beat.action == "fly" and cast[who].winged and who not in placed)}


def _comes(beat: Beat) -> bool:
    """Whether a beat brings in who was not there: a coin dropped "in" a hat does not."""
    goes = bool(ACTIONS.get(beat.action or "stand").travels)
    return beat.action == "enter" or (beat.place == "in" and goes and not beat.anchor)


def partners_of(cast: dict[str, Built], beats: list[Beat]) -> dict[str, str]:
    """The thing each performer first works with, so that it starts beside it."""
    out: dict[str, str] = {}
    for beat in beats:
        if beat.action not in ("put_down", "pick_up", "open", "close", "work", "knock", "eat", "play", "climb"):
            continue
        for who in beat.who:
            for name in (beat.anchor, beat.target):
                handed = name in cast and cast[name].held and cast[who].plan != "quadruped"  # that one has no hands
                onto = beat.action == "put_down" and name == beat.anchor  # a glass over a flower
                near = name in cast and (not handed or onto or beat.action == "open")
                if near and name != who and cast[name].kind != "body":
                    out.setdefault(who, name)
    return out


def outside(floor: Floor, subject: str) -> Mark:
    """A mark out of sight for who comes in later: the side that is told, the set's door, else the far side."""
    if on_wheels(floor, subject):
        return waiting_off(floor, subject)
    x0, _, x1, _ = floor.model.free
    door, told = floor.model.spots.get("door"), _told_side(floor, subject)
    if told:
        off = 0.1 if floor.model.room.size is not None else 1.2  # nobody comes through a wall
        x, heading = (x1 + off, 3.1416) if told > 0 else (x0 - off, 0.0)
        return Mark(x=x, y=floor.centre[1] - 0.2, heading=heading)
    if door is not None:
        return Mark(x=door.position[0], y=door.position[1], heading=door.heading)
    taken = [m.x for m in floor.marks.values()]
    side = -1.0 if taken and sum(taken) / len(taken) > floor.centre[0] + 0.01 else 1.0
    return Mark(x=(x1 + 1.2) if side > 0 else (x0 - 1.2), y=floor.centre[1] - 0.2, heading=0.0 if side < 0 else 3.1416)


def _told_side(floor: Floor, subject: str) -> int:
    """The side from which somebody first comes in: -1 "from the left", 1 "from the right", 0 where none is told."""
    first = next((b for shot in floor.scene.shots for b in shot.beats if subject in b.who), None)
    place = first.place if first is not None and first.action == "enter" else ""
    return {"from_left": -1, "from_right": 1}.get(place, 0)
