# SPDX-License-Identifier: Apache-2.0
"""Recorded music laid under the scenes it is for; composers are silent there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from soundstage.digest import digest
from soundstage.direct.plan import Plan
from soundstage.model.production import Production
from soundstage.references.intake import kept
from soundstage.references.recordings import fitted_music, music_of, sounds_of
from soundstage.sound.effects.base import Samples
from soundstage.sound.soundtrack import ShotTime
from soundstage.store import Store
from soundstage.store.stamp import code_stamp


def recorded_scenes(production: Production) -> dict[str, str]:
    """Scene id -> the id of the recording that is its music."""
    found = {scene.id: music_of(production, scene) for scene in production.scenes}
    return {scene: name for scene, name in found.items() if name}


def silent_there(plan: Plan, recorded: dict[str, str]) -> Plan:
    """The plan without composers for scenes that bring their music."""
    scenes = tuple(s.model_copy(update={"music": ""}) if s.id in recorded else s for s in plan.scenes)
    return plan.model_copy(update={"scenes": scenes})


def recorded_music(production: Production, times: Sequence[ShotTime], store: Store) -> list[tuple[float, Samples]]:
    """(start, samples) of every run of scenes with one recording, as long as the run."""
    recorded = recorded_scenes(production)
    pieces = []
    for name, group in groupby(times, key=lambda t: recorded.get(t.shot.scene, "")):
        run = list(group)
        if name:
            reference = production.reference(name)
            start, end = run[0].start, run[-1].end
            make = partial(_laid, store, production, name, end - start)
            key = digest(("recorded music", reference.hash, end - start, code_stamp("references")))
            pieces.append((start, store.once("stems", key, make)))
    return pieces


def _laid(store: Store, production: Production, name: str, seconds: float) -> Samples:
    return fitted_music(sounds_of(kept(production.reference(name), store), 2), seconds)
