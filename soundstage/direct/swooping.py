# SPDX-License-Identifier: Apache-2.0
"""Swooping: a bird that flies down and then takes something flies down to that, and takes it from the ground."""

from __future__ import annotations

from soundstage.model.production import Beat, Production, Shot

TAKES = ("catch", "pick_up", "eat", "drink")
STOOPS = ("swoop", "dive", "stoop", "plunge", "descend", "drop")


def swooping(production: Production) -> Production:
    """The production with a goal for flights whose words name it only in what is done there."""
    scenes = []
    for scene in production.scenes:
        shots = tuple(_aimed(shot) for shot in scene.shots)
        scenes.append(scene if shots == scene.shots else scene.model_copy(update={"shots": shots}))
    return production.model_copy(update={"scenes": tuple(scenes)})


def _aimed(shot: Shot) -> Shot:
    beats = list(shot.beats)
    for at, beat in enumerate(beats[:-1]):
        after = beats[at + 1]
        if _stoops(beat) and after.who == beat.who and after.action in TAKES and after.target and not after.anchor:
            beats[at] = beat.model_copy(update={"place": "to", "anchor": after.target})
            if after.action == "catch":
                beats[at + 1] = after.model_copy(update={"action": "pick_up", "verb": after.verb or "catch"})
    return shot if tuple(beats) == shot.beats else shot.model_copy(update={"beats": tuple(beats)})


def _stoops(beat: Beat) -> bool:
    """Whether somebody flies down to nothing that is named."""
    down = beat.place == "down" or (not beat.place and beat.verb.split(" ")[0] in STOOPS)
    return beat.action == "fly" and down and not beat.anchor and not beat.target and len(beat.who) == 1
