# SPDX-License-Identifier: Apache-2.0
"""Sound that bridges any join: each scene's words and effects by themselves, ambience and music as endless loops.

A page lays the loops under whatever scene is shown. Scenes that sound alike share a loop, which goes on over the join
and while the film waits for a choice; other loops cross-fade.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from soundstage.digest import digest
from soundstage.sound import soundtrack
from soundstage.sound.effects.base import RATE, Samples
from soundstage.sound.mix import STEPS, looped, parted
from soundstage.sound.soundtrack import ShotTime
from soundstage.sound.track import bed_samples, laid

if TYPE_CHECKING:
    from soundstage.direct.plan import PlannedScene
    from soundstage.work.shots import Rendering

AMBIENCE_S, MUSIC_S = 20.0, 48.0  # seconds of a loop
SEAM_S = 1.5  # seconds of cross-fade inside a loop


@dataclass(frozen=True, eq=False)
class SceneSound:
    """What is heard in a scene: its own front, and the loops under it."""

    scene: str
    front: Samples  # (N, 2), its ring included
    ambience: str  # a loop's name
    music: str  # a loop's name, or "" for none
    ducks: dict[str, list[float]]  # ambience and music: gain, STEPS a second


@dataclass(frozen=True, eq=False)
class Bridges:
    """All scenes' sounds and all loops, each loop's length as a seamless period in seconds."""

    scenes: tuple[SceneSound, ...]
    loops: dict[str, Samples]
    steps: int = STEPS


def bridges(whole: Rendering, gain_db: float) -> Bridges:
    """The sounds of a staged film at this master gain. Every loop is kept in the store by what it depends on."""
    plan, keep = whole.plan, whole.making.store.once
    loops: dict[str, Samples] = {}
    rows = []
    groups: dict[int, list[ShotTime]] = {}
    for at in soundtrack.laid_out(plan):
        groups.setdefault(at.visit, []).append(at)
    known = {s.id: s for s in plan.scenes}
    for group in groups.values():
        scene = known[group[0].shot.scene]
        bed = replace(soundtrack.scene_bed(scene, group), path=("bridge",))  # one place sounds on
        ambience = "ambience-" + digest((bed.heard, gain_db, plan.seed))[:12]
        if ambience not in loops:
            made = keep("stems", ambience, partial(bed_samples, bed, AMBIENCE_S + SEAM_S, plan.seed))
            loops[ambience] = looped(made.astype(np.float32), AMBIENCE_S, gain_db, tone=True)
        music = _music(whole, scene, gain_db, loops)
        rows.append(_scene_sound(whole, group, ambience, music, loops, gain_db))
    return Bridges(tuple(rows), loops)


def _music(whole: Rendering, scene: PlannedScene, gain_db: float, loops: dict[str, Samples]) -> str:
    """The loop of the scene's music: scenes in the same mood share one."""
    if not scene.music:
        return ""
    seed = whole.plan.seed
    name = "music-" + digest((scene.music, scene.music_words, scene.tempo, gain_db, seed))[:12]
    if name not in loops:
        made = whole.making.store.once("stems", name, partial(soundtrack.score, scene, MUSIC_S + SEAM_S, seed))
        loops[name] = looped(made, MUSIC_S, gain_db, tone=False)
    return name


def _scene_sound(
    whole: Rendering, group: list[ShotTime], ambience: str, music: str, loops: dict[str, Samples], gain_db: float
) -> SceneSound:
    start = group[0].start
    times = [ShotTime(at.shot, at.start - start, at.visit) for at in group]
    seconds = times[-1].end + soundtrack.TAIL
    index = {shot.id: n for n, shot in enumerate(whole.plan.shots)}
    pieces = [(at.start, whole.effects(index[at.shot.id])) for at in times]
    stems = {"dialogue": soundtrack.dialogue(times, whole.staged, whole.making.spoken, seconds),
             "effects": laid(pieces, seconds)}
    under = {"ambience": _tiled(loops[ambience], seconds, -gain_db)}
    if music:
        under["music"] = _tiled(loops[music], seconds, -gain_db)
    found = parted({**stems, **under}, gain_db)
    ducks = {n: [round(float(g), 3) for g in gains] for n, gains in found.ducks.items()}
    return SceneSound(group[0].shot.scene, found.front, ambience, music, ducks)


def _tiled(loop: Samples, seconds: float, gain_db: float) -> Samples:
    """A loop as long as asked for, at another level."""
    length = int(seconds * RATE)
    tiled = np.tile(loop, (-(-length // len(loop)), 1))[:length]
    return np.asarray(tiled * 10 ** (gain_db / 20), np.float32)
