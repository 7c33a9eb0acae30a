# SPDX-License-Identifier: Apache-2.0
"""What deeds leave to the deed before: onto which water something is let fall, how hard a door is pushed to."""

from __future__ import annotations

from soundstage.actions._lands_on import LIQUID
from soundstage.model.production import Beat, Production, Scene, Shot, Subject

FALLS = ("drop", "throw")
UPON = ("on", "onto", "in", "into", "to_on", "to_in", "upon", "above", "over")
LEADS = ("push", "pull")  # what is done in order to do the next thing
TO_AN_END = ("close", "open")


def let_down(production: Production) -> Production:
    """The production with what its deeds take from what was told before them."""
    cast = {s.id: s for s in production.cast}
    scenes = tuple(scene.model_copy(update={"shots": shots}) if (shots := _shots(scene, cast)) != scene.shots else scene
                   for scene in production.scenes)
    return production if scenes == production.scenes else production.model_copy(update={"scenes": scenes})


def _shots(scene: Scene, cast: dict[str, Subject]) -> tuple[Shot, ...]:
    wet = next((s for s in scene.cast if s in cast and _holds_liquid(cast[s])), "")
    out = []
    for shot in scene.shots:
        beats: list[Beat] = []
        for beat in shot.beats:
            beat = beat.model_copy(update=_more(beat, beats[-1] if beats else None, wet))
            beats.append(beat)
        out.append(shot.model_copy(update={"beats": tuple(beats)}) if tuple(beats) != shot.beats else shot)
    return tuple(out)


def _more(beat: Beat, before: Beat | None, wet: str) -> dict[str, object]:
    if beat.action in FALLS and beat.place in UPON and not beat.anchor and wet and wet != beat.target:
        return {"anchor": wet}  # "drops a sponge onto the water": the water of the sink
    leads = before is not None and before.action in LEADS and before.manner and not beat.manner
    if leads and before is not None and beat.action in TO_AN_END and (beat.who, beat.target) == (
            before.who, before.target):
        return {"manner": before.manner}  # "gently pushes the door to close it"
    return {}


def _holds_liquid(subject: Subject) -> bool:
    return subject.family == "prop" and any(
        w in LIQUID for phrase in subject.words if " " in phrase for w in phrase.lower().split())
