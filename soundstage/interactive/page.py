# SPDX-License-Identifier: Apache-2.0
"""The page of a film with choices: every scene rendered once, its sound apart from the loops that bridge the joins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from soundstage.deliver import player
from soundstage.deliver.mp4 import join
from soundstage.deliver.player_film import Telling, film_json
from soundstage.deliver.player_sound import bits
from soundstage.interactive.bridges import Bridges, SceneSound, bridges
from soundstage.interactive.parts import part, with_frames
from soundstage.model.production import Claim
from soundstage.sound.effects.base import RATE, Samples
from soundstage.sound.soundtrack import TAIL
from soundstage.work.playing import Laid, kept_sound
from soundstage.work.progress import Progress

if TYPE_CHECKING:
    from soundstage.work.shots import Rendering


def write_page(whole: Rendering, gain_db: float, claims: tuple[Claim, ...]) -> Path:
    """film-rendered.html beside film.mp4, and each scene as an mp4 of its own in the film's folder; -> the page."""
    making = whole.making
    sound = bridges(whole, gain_db)
    out = making.out.with_name(f"{making.out.stem}-rendered.html")
    found = laid(whole, sound)
    videos = {f"video-{scene}": path.read_bytes() for scene, path in _scenes(whole, sound).items()}
    telling = Telling(making.production, whole.plan, claims, whole.subtitles(), whole.finishes, whole.aspect)
    film = film_json(telling, dict.fromkeys((s.id for s in whole.plan.shots), ""), found.records, found.stems)
    film |= found.facts | {"video": {s.scene: f"video-{s.scene}" for s in sound.scenes}}
    player.write_page(film, {**found.parts, **videos}, out, "rendered")
    making.tell(Progress("page", 1, 1, "", str(out)))
    return out


def laid(whole: Rendering, sound: Bridges) -> Laid:
    """Each scene's words and effects as a piece that may ring over the join, and the loops (web/src/page.ts)."""
    records, parts = [], {}
    starts = {at.shot.scene: at.start for at in reversed(whole.times)}
    for scene in sound.scenes:
        ring = min(TAIL, len(scene.front) / RATE)
        name = f"mix-{scene.scene}"
        parts[name] = kept_sound(whole, scene.front, bits("mix"))
        records.append({"scene": scene.scene, "start": starts[scene.scene], "ring": ring, "pieces": {"mix": name},
                        "duration": len(scene.front) / RATE - ring})
    for name, loop in sound.loops.items():
        parts[name] = kept_sound(whole, _run_in(loop), bits("loop"))
    loops = {name: {"chunk": name, "seconds": len(loop) / RATE} for name, loop in sound.loops.items()}
    scenes = {s.scene: {"ambience": s.ambience, "music": s.music, "ducks": s.ducks} for s in sound.scenes}
    facts = {"bridges": {"steps": sound.steps, "loops": loops, "scenes": scenes}}
    return Laid(records, ["mix", "ambience", "music"], parts, facts)


def _run_in(loop: Samples) -> Samples:
    """A loop with a bit more than its period, so that a codec's delay leaves a whole one anywhere in it."""
    return np.concatenate([loop, loop[: RATE // 2]])


def _scenes(whole: Rendering, sound: Bridges) -> dict[str, Path]:
    """Each scene's shots joined, with its own sound and beds, as an mp4."""
    folder = whole.making.folder / "scenes"
    folder.mkdir(exist_ok=True)
    out = {}
    for scene in sound.scenes:
        segments = with_frames(whole, part(whole, [scene.scene])).segments()
        out[scene.scene] = folder / f"{scene.scene}.mp4"
        join(segments, _heard(scene, sound), out[scene.scene])
    return out


def _heard(scene: SceneSound, sound: Bridges) -> Samples:
    """What the page lets be heard in the scene: its front over its loops, which make way for the words."""
    heard = scene.front.astype(float)
    for kind, name in (("ambience", scene.ambience), ("music", scene.music)):
        if name:
            loop = sound.loops[name]
            under = np.tile(loop, (-(-len(heard) // len(loop)), 1))[: len(heard)].astype(float)
            steps = np.asarray(scene.ducks[kind])
            gain = np.interp(np.arange(len(heard)) / RATE, np.arange(len(steps)) / sound.steps, steps)
            heard += under * gain[:, None]
    return heard.astype(np.float32)
