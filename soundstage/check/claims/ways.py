# SPDX-License-Identifier: Apache-2.0
"""Where a beat leads: the way somebody really goes, over every shot that shows some of it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.looking import SPECK
from soundstage.check.claims.relations import MOVED, moved_thing, placed, travelled
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken
from soundstage.model.production import Beat, Claim
from soundstage.nodes import at

Array = npt.NDArray[np.float64]

SCREEN = {"from_left_to_right": 1, "right": 1, "from_right_to_left": -1, "left": -1}
NEARER = {"towards", "to", "into", "after", "at"}
STAYS = {"in", "on", "under", "above", "at", "next_to", "near", "between", "facing"}  # nobody who stays put goes there
ENDS = {"left_of", "right_of", "in_front_of", "behind", "under", "above", "next_to", "on", "onto", "in", "into"}


def of_beat(claim: Claim, e: Evidence, beat: Beat) -> Verdict | None:
    """The place word of a beat, by the way that is gone or by where it ends."""
    who = moved_thing(beat)
    if claim.binding.endswith(".manner"):
        told = any("to_camera" in b.manner for _, b in e.planned(beat.id))
        return near("told to the action; whether it is done to the camera is not measured") if told else None
    way = beat.place
    rows = e.planned(beat.id)
    if not rows or who not in e.subjects or not way:
        return missed("is not planned") if not rows else None
    if beat.action in ("eat", "drink") and beat.anchor and any(b.target == beat.anchor for _, b in rows):
        return kept(f"out of the {e.subjects[beat.anchor].noun}")
    track = way_of(e, beat, who)
    if not track:
        return missed("is in no shot")
    end = way.removeprefix("to_")
    if end == "front_of":
        end = "in_front_of"
    gone = travelled([p for _, _, p in track])
    if end in ENDS and beat.anchor and (way.startswith("to_") or gone < MOVED or who != beat.who[0]):
        return _ends(e, beat, who, "on" if end == "onto" else end)
    if end in STAYS and gone < MOVED and beat.anchor:
        return _ends(e, beat, who, end)
    return _gone(e, beat, who, track, gone)


def way_of(e: Evidence, beat: Beat, who: str) -> list[tuple[str, float, Array]]:
    """(shot, shot-local time, place) along a beat, at nine times of each shot that shows some of it."""
    out = []
    performer = beat.who[0] if beat.who else ""
    for shot, planned in e.planned(beat.id, performer):
        a, b = max(0.0, float(planned.start)), min(float(shot.duration), float(planned.end))
        for time in np.linspace(a, b, 9):
            point = e.place(shot.id, who, float(time))
            if point is not None:
                out.append((shot.id, float(time), point))
    return out


def _ends(e: Evidence, beat: Beat, who: str, relation: str) -> Verdict:
    """The relation at the last moment of the beat."""
    shot, planned = e.planned(beat.id)[-1]
    look = e.look(shot.id, min(float(shot.duration), float(planned.end)) - 0.05)
    return placed(e, who, relation, (beat.anchor,), (shot,), [look] if look is not None else [])


def _gone(e: Evidence, beat: Beat, who: str, track: list[tuple[str, float, Array]], gone: float) -> Verdict:
    way, (shot, time, first), last = beat.place, track[0], track[-1][2]
    note = f"goes {gone:.1f} m"
    if way in SCREEN:
        right = _screen_right(e, shot, time)
        side = float((last - first) @ right)
        return (kept if side * SCREEN[way] > MOVED else missed)(f"goes {abs(side):.1f} m to the "
                                                               f"{'right' if side > 0 else 'left'} of the picture")
    if way in ("up", "down"):
        rise = _rise(e, who, track)
        return (kept if (rise > 0.1) == (way == "up") and abs(rise) > 0.1 else missed)(f"rises {rise:+.1f} m")
    if gone < MOVED:
        return missed(f"{note}: does not leave its place")
    if way in ("over", "across") and (high := _clears(e, beat, who, track)) is not None:
        return (kept if high > -MOVED else near)(f"{note}, {high:+.1f} m over it where it passes")
    goal = e.place(track[-1][0], beat.anchor or beat.target, track[-1][1]) if beat.anchor or beat.target else None
    if goal is not None and way in NEARER | {"away", "from", "off", "past", "around", "over"}:
        return _by_goal(way, np.array([p for _, _, p in track]), goal, note)
    if way == "around":
        points = np.array([p for _, _, p in track])
        middle = (points.min(0) + points.max(0)) / 2
        turned = float(np.degrees(np.abs(np.sum(_turns((points - middle)[:, :2])))))
        return (kept if turned > 200 else missed)(f"{note}, {turned:.0f}° round the middle of its way")
    if way in ("away", "out", "off", "in", "through", "across", "along", "forward", "into"):
        seen = e.during(beat.id, who) >= SPECK
        return kept(f"{note} {spoken(way)}") if seen else missed(f"{note}, but out of the picture")
    return near(f"{note}; that it is '{spoken(way)}' is not measured")


def _rise(e: Evidence, who: str, track: list[tuple[str, float, Array]]) -> float:
    """Metres that somebody is higher at the end of a way: by the lowest that is seen of them, for who sits on a slope
    has a mark on the ground; without a body by the place itself.
    """
    ends = [(e.box(shot, who, time), point) for shot, time, point in (track[0], track[-1])]
    first, last = (float(box.low[2]) if box is not None else float(point[2]) for box, point in ends)
    return last - first


def _clears(e: Evidence, beat: Beat, who: str, track: list[tuple[str, float, Array]]) -> float | None:
    """Metres from the top of what is leapt over to the lowest of who leaps, when nearest; None for another deed."""
    if beat.action != "jump" or not (beat.anchor or beat.target):
        return None
    goal = beat.anchor or beat.target
    rows = [(float(np.linalg.norm((p - there)[:2])), shot, t) for shot, t, p in track
            if (there := e.place(shot, goal, t)) is not None]
    if not rows:
        return None
    _, shot, time = min(rows)
    me, it = e.box(shot, who, time), e.box(shot, goal, time)
    return None if me is None or it is None else float(me.low[2] - it.high[2])


def _by_goal(way: str, points: Array, goal: Array, note: str) -> Verdict:
    """A way against what it leads to, from, past or around."""
    away = points[:, :2] - goal[:2]
    reach = np.linalg.norm(away, axis=1)
    if way in ("away", "from", "off"):
        return (kept if reach[-1] - reach[0] > MOVED else missed)(f"from {reach[0]:.1f} to {reach[-1]:.1f} m away")
    if way in NEARER:
        return (kept if reach[0] - reach[-1] > MOVED or reach[-1] < 1.0 else missed)(
            f"from {reach[0]:.1f} to {reach[-1]:.1f} m away")
    turned = float(np.degrees(np.abs(np.sum(_turns(away)))))
    if way == "around":
        return (kept if turned > 200 else near if turned > 60 else missed)(f"{note}, {turned:.0f}° about it")
    if way == "past":
        return (kept if turned > 75 else missed)(f"{note}, passes at {reach.min():.1f} m")
    return near(f"{note}, {reach.min():.1f} m from it at the nearest; how it passes over is not measured")


def _turns(away: Array) -> Array:
    angle = np.arctan2(away[:, 1], away[:, 0])
    return np.asarray((np.diff(angle) + np.pi) % (2 * np.pi) - np.pi)


def _screen_right(e: Evidence, shot: str, time: float) -> Array:
    """World direction that is right in the picture."""
    staged = e.staged[shot]
    pose = int(np.clip(np.searchsorted(staged.times, time - 1e-6), 0, staged.stage.poses - 1))
    return np.asarray(at(staged.stage.camera.transforms, pose), float)[:3, 0]
