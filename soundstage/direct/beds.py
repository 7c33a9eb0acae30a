# SPDX-License-Identifier: Apache-2.0
"""Ambience and music in a directed film: nothing else goes by them, so that other music directs nothing anew."""

from __future__ import annotations

from soundstage.direct.choices import Decisions
from soundstage.direct.plan import Plan, PlannedScene
from soundstage.model.production import Choice, MusicWish, Production, Scene

MOST = 3  # beds that are heard at once
_ENDS = ("ambience", "music")


def without_beds(production: Production) -> Production:
    """It without what the words say of ambience and music; claims, which no direction goes by, are left out too."""
    scenes = tuple(s.model_copy(update={"ambience": (), "music": MusicWish()}) for s in production.scenes)
    pins = tuple(p for p in production.pins if p.id.split(".")[-1] not in _ENDS)
    return production.model_copy(update={"scenes": scenes, "pins": pins, "claims": ()})


def with_beds(plan: Plan, production: Production) -> Plan:
    """The plan of the film without them -> of the film, as it would have been directed with them."""
    decisions, usual = Decisions(production.pins), {c.id: c for c in plan.choices}
    said = {scene.id: scene for scene in production.scenes}
    scenes = tuple(_bedded(scene, said[scene.id], usual, decisions) for scene in plan.scenes)
    choices = tuple(decisions.made.get(c.id, c) for c in plan.choices)
    return plan.model_copy(update={"scenes": scenes, "choices": choices})


def _bedded(planned: PlannedScene, scene: Scene, usual: dict[str, Choice], decisions: Decisions) -> PlannedScene:
    """A scene's bed begins with what the words name; its music is what they ask for, else what fits."""
    bed = tuple(dict.fromkeys((*(a.name for a in scene.ambience), *planned.ambience)))[:MOST]
    ambience, music = f"{scene.id}.ambience", f"{scene.id}.music"
    bed = decisions.choose(ambience, bed, usual[ambience].reason)
    wish = scene.music
    composer, why = ("" if wish.mood == "none" else wish.mood, "asked for") if wish.mood else (
        planned.music, usual[music].reason)
    composer = decisions.choose(music, composer, why)
    return planned.model_copy(update={"ambience": tuple(bed), "music": composer, "music_words": wish.instruments,
                                      "tempo": wish.tempo})
