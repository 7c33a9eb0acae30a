# SPDX-License-Identifier: Apache-2.0
"""The page of a film with choices: every scene rendered once, its sound apart from the loops that bridge the joins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from soundstage.deliver.mp4 import join
from soundstage.deliver.player_film import Telling, film_json
from soundstage.deliver.rendered import mp3, write_rendered
from soundstage.interactive.bridges import Bridges, SceneSound, bridges
from soundstage.interactive.parts import part, with_frames
from soundstage.model.production import Claim
from soundstage.sound.effects.base import RATE, Samples
from soundstage.sound.mix import STEPS
from soundstage.work.progress import Progress

if TYPE_CHECKING:
    from soundstage.work.shots import Rendering


def write_page(whole: Rendering, gain_db: float, claims: tuple[Claim, ...]) -> Path:
    """film-rendered.html beside film.mp4, and each scene as an mp4 of its own in the film's folder; -> the page."""
    making = whole.making
    sound = bridges(whole, gain_db)
    out = making.out.with_name(f"{making.out.stem}-rendered.html")
    videos = _scenes(whole, sound)
    sounds = {name: mp3(_run_in(loop)) for name, loop in sound.loops.items()}
    sounds |= {f"front-{s.scene}": mp3(s.front) for s in sound.scenes}
    lengths = {name: len(loop) / RATE for name, loop in sound.loops.items()}
    telling = Telling(making.production, whole.plan, claims, whole.subtitles(), whole.style.finish, whole.aspect)
    film = film_json(telling, dict.fromkeys((s.id for s in whole.plan.shots), ""), [], ["mix"])
    starts = {s["id"]: s for s in film["scenes"]}
    film["sound"] = [{"scene": s.scene, "start": starts[s.scene]["start"], "duration": len(s.front) / RATE,
                      "pieces": {"mix": f"front-{s.scene}"}} for s in sound.scenes]
    film["bridges"] = bridging(sound, lengths)
    write_rendered(out, film, sounds, videos)
    making.tell(Progress("page", 1, 1, "", str(out)))
    return out


def bridging(sound: Bridges, lengths: dict[str, float]) -> dict[str, Any]:
    """The loops and which scene has which, as the page knows them (web/src/page.ts)."""
    return {
        "steps": STEPS,
        "loops": {name: {"chunk": name, "seconds": seconds} for name, seconds in lengths.items()},
        "scenes": {s.scene: {"ambience": s.ambience, "music": s.music, "ducks": s.ducks} for s in sound.scenes},
    }


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
