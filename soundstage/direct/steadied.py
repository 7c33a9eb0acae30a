# SPDX-License-Identifier: Apache-2.0
"""What one holds for another: a ladder that is climbed stands, with hands on it; a held door is gone through."""

from __future__ import annotations

from soundstage.model.production import Beat, Production, Scene

CLIMBED = ("ladder", "climbing_rope", "rope", "tree", "staircase", "climbing_wall")
DOORS = ("door", "gate")
HELD = ("hold", "steady", "support", "stabilize", "secure")


def steadied(production: Production) -> Production:
    """The production in which who climbs or goes through with nothing named uses what is there for it."""
    return production.model_copy(update={"scenes": tuple(_scene(production, s) for s in production.scenes)})


def _scene(production: Production, scene: Scene) -> Scene:
    beats = [b for shot in scene.shots for b in shot.beats]
    ladder, door = (next((s for s in scene.cast if production.subject(s).unit in units), "")
                    for units in (CLIMBED, DOORS))
    if not any(b.action == "climb" and {b.anchor, b.target} <= {"", ladder} for b in beats):
        ladder = ""
    if not (ladder or door):
        return scene
    shots = tuple(shot.model_copy(update={"beats": tuple(_beat(b, ladder, door) for b in shot.beats)})
                  for shot in scene.shots)
    return scene.model_copy(update={"shots": shots})


def _beat(beat: Beat, ladder: str, door: str) -> Beat:
    if ladder and beat.action == "climb" and not (beat.anchor or beat.target):
        return beat.model_copy(update={"anchor": ladder, "place": "up"})
    if ladder and beat.action == "pick_up" and beat.target == ladder and beat.verb in HELD:
        return beat.model_copy(update={"action": "touch"})
    if door and beat.place == "through" and not (beat.anchor or beat.target):
        return beat.model_copy(update={"anchor": door, "order": "then"})
    return beat
