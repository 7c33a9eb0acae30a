# SPDX-License-Identifier: Apache-2.0
"""A scene without somebody: what they alone did is gone, what others did with them is done without them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from soundstage.model.production import Beat, Scene, Shot


def scene_without(scene: Scene, gone: Collection[str]) -> Scene:
    """The scene without these subjects; the same scene when none of them is in it."""
    shots = tuple(_shot(s, gone) for s in scene.shots)
    fields: dict[str, Any] = {"shots": shots} if shots != scene.shots else {}
    places = tuple(p for p in scene.placements if p.subject not in gone and not set(gone) & set(p.anchors))
    fields |= {"placements": places} if places != scene.placements else {}
    cast = tuple(c for c in scene.cast if c not in gone)
    fields |= {"cast": cast} if cast != scene.cast else {}
    return scene.model_copy(update=fields) if fields else scene


def _shot(shot: Shot, gone: Collection[str]) -> Shot:
    wish, fields = shot.camera, dict[str, Any]()
    if wish.subject.partition(".")[0] in gone:
        wish = wish.model_copy(update={"subject": ""})
    if any(m.subject.partition(".")[0] in gone for m in wish.moves):
        wish = wish.model_copy(
            update={"moves": tuple(m for m in wish.moves if m.subject.partition(".")[0] not in gone)})
    fields |= {"camera": wish} if wish != shot.camera else {}
    places = tuple(p for p in shot.placements if p.subject not in gone and not set(gone) & set(p.anchors))
    fields |= {"placements": places} if places != shot.placements else {}
    beats = tuple(b for b in (_beat(b, gone) for b in shot.beats) if b is not None)
    if beats != shot.beats:
        lost = {b.id for b in shot.beats} - {b.id for b in beats}
        cues = tuple(c.model_copy(update={"at": ""}) if c.at in lost else c for c in shot.cues)
        fields |= {"beats": beats, "cues": cues}
    return shot.model_copy(update=fields) if fields else shot


def _beat(beat: Beat, gone: Collection[str]) -> Beat | None:
    who = tuple(w for w in beat.who if w not in gone)
    if beat.who and not who:
        return None
    fields: dict[str, Any] = {"who": who} if who != beat.who else {}
    fields |= {k: "" for k in ("target", "tool", "anchor") if getattr(beat, k) in gone}
    if "anchor" in fields or ("target" in fields and beat.place and not beat.anchor):
        fields["place"] = ""
    return beat.model_copy(update=fields) if fields else beat
