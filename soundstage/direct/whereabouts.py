# SPDX-License-Identifier: Apache-2.0
"""Whereabouts: where somebody or something of a block is at a second of it, for the camera to be set up by."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.direct.afloat import aboard
from soundstage.direct.block import Running, on_bed
from soundstage.direct.plan import Mark, PlannedBeat

RISEN = 0.5  # seconds: a push-up ends on the feet
TAKES_OFF = 1.2  # seconds from a perch into the air, as the action does it


def mark_at(person: Running, when: Fraction) -> Mark:
    """Where someone is at a time: at the end of the last travel over by then, or on the way."""
    mark = person.initial
    for beat in sorted(person.beats, key=lambda b: b.start):
        if beat.start > when:
            return mark
        before = mark = _got_up(mark, beat)
        if beat.path:
            share = min(1.0, max(0.0, float((when - beat.start) / max(beat.end - beat.start, Fraction(1, 12)))))
            (ax, ay), (bx, by) = beat.path[0], beat.path[-1]
            heading = math.atan2(beat.path[-1][1] - beat.path[-2][1], bx - beat.path[-2][0])
            mark = mark.model_copy(update={
                    "x": ax + (bx - ax) * share, "y": ay + (by - ay) * share,
                    "heading": beat.end_heading if share >= 1 and beat.end_heading is not None else heading,
                    "posture": "stand",
                    "seat_height": 0.0,
                } | ({"z": 0.0, "perched": False} if mark.perched and share > 0.5 else {}))
        elif beat.end_heading is not None:
            mark = mark.model_copy(update={"heading": beat.end_heading})
        if beat.action in ("sit", "lie", "sleep") and not ("bed" in beat.facts and when < beat.end):
            mark = _got_down(mark, beat)
        if beat.action == "push_up" and when < beat.end - RISEN:  # one is up again when it is over
            mark = _got_down(mark, beat)
        if beat.action in ("ride", "row", "drive") and ({"of", "seat"} & beat.facts.keys() or beat.action != "drive"):
            seat = beat.facts["back"] if beat.facts.get("kind") == "body" else beat.facts.get("seat", (0, 0, 0))[2]
            mark = mark.model_copy(update={"posture": "sit", "seat_height": float(seat)} if seat else {})
        if beat.action == "row" and "oars" in beat.facts:
            mark = aboard(mark, beat.facts["seat"][0], beat.facts["oars"], {})
        if beat.action == "climb" and "way" not in beat.facts:
            share = min(1.0, float((when - beat.start) / max(beat.end - beat.start, Fraction(1, 12))))
            mark = mark.model_copy(update={"z": share * float(beat.facts.get("up", 0.0))})
        if beat.facts.get("chute"):
            x, y, z = beat.facts["chute"][0 if when < beat.start + (beat.end - beat.start) / 2 else -1]
            mark = mark.model_copy(update={"x": x, "y": y, "posture": "sit", "seat_height": z})
        if "way" in beat.facts:  # up on a thing: stood there from when it is reached
            done = when >= beat.start + (beat.end - beat.start) / 2
            mark = mark.model_copy(update={"z": float(beat.facts["top"]), "posture": "stand"} if done else {})
        elif beat.action == "fly":
            mark = mark.model_copy(update={"z": _in_the_air(beat, before, when)})
    return mark


def _got_up(mark: Mark, beat: PlannedBeat) -> Mark:
    """The mark, on the feet where the beat is a getting up from a seat or the ground; who wakes up sits up."""
    if beat.action == "wake_up":
        return mark.model_copy(update={"posture": "sit", "seat_height": 0.0})
    up = beat.action == "stand" and mark.posture in ("sit", "lie") and not mark.perched and not beat.manner
    return mark.model_copy(update={"posture": "stand", "seat_height": 0.0}) if up else mark


def _in_the_air(beat: PlannedBeat, before: Mark, when: Fraction) -> float:
    """Metres over the ground of who flies: it rises from where it sat or stood."""
    high = float(beat.facts.get("altitude", 2.5))
    if beat.entering or before.posture == "fly" or beat.facts.get("aloft"):
        return high
    share = min(1.0, max(0.0, float(when - beat.start) / TAKES_OFF))
    return before.z + (high - before.z) * share * share * (3 - 2 * share)


def _got_down(mark: Mark, beat: PlannedBeat) -> Mark:
    """The mark of who sits or lies."""
    low = {"posture": "sit" if beat.action == "sit" else "lie",
           "seat_height": float(beat.facts.get("seat_height", 0.0))}
    return mark.model_copy(update=low | on_bed(beat))
