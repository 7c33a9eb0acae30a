# SPDX-License-Identifier: Apache-2.0
"""Pictures of films as they are asked for: prompts are read, staged and rendered, each picture with its truth.

    python bench/understanding/prompted.py PROMPTS.txt FOLDER FIRST LAST [ENGINE]     # lines; VIEWS pictures of a shot

writes NNNNNN.jpg and .npz as pictures.py does (VIEWS of each of the first SHOTS shots: as directed in its middle, then
by a camera put elsewhere); items and names tell what else of the set can be seen, where.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from gatherings import elsewhere
from missing import draw_missing

VIEWS, SHOTS = 2, 4
SIZE, SAMPLES = (480, 270), 4


def stages(prompt: str) -> Iterator[tuple[Any, Any, Any]]:
    """(production, planned shot, stage) of each shot; spoken by the fake voice."""
    from soundstage.cli.options import open_store
    from soundstage.direct.plan import ASPECTS
    from soundstage.film import plan_of, read, speak
    from soundstage.stage.build import stage_shot
    from soundstage.styles import STYLES
    from soundstage.work.making import Making
    from soundstage.work.progress import silent
    from soundstage.work.quality import Options

    with tempfile.TemporaryDirectory() as place:
        production = read(prompt)
        (Path(place) / "film").mkdir()
        making = Making(production, Path(place) / "film.mp4", Options("draft", None, "slate", "fake", "film"),
                        open_store(None), silent)
        speak(making)
        plan = plan_of(making)
        for shot in plan.shots[:SHOTS]:
            staged = stage_shot(shot, making.cast, making.spoken, ASPECTS[plan.aspect], STYLES.new(plan.style),
                                plan.seed)
            yield production, shot, staged.stage


def drawn(engine: Any, prompt: str, number: int) -> Iterator[tuple[np.ndarray, dict[str, Any]]]:
    """Pictures (H, W, 3) of a prompt's shots with their truths."""
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.stage.guides import guides
    from soundstage.styles.clay import Clay

    for k, (production, shot, stage) in enumerate(stages(prompt)):
        chance = np.random.default_rng([20261201, number, k])
        middle = stage.poses // 2
        other = int(chance.choice([p for p in range(stage.poses) if p != middle])) if stage.poses > 1 else middle
        poses = tuple(sorted({middle, other}))
        moved = replace(stage, camera=elsewhere(stage.camera, stage.poses, (other,) if other != middle else (),
                                                number * SHOTS + k))
        for pose, frame in engine.frames(ShotRequest(moved, *SIZE, samples=SAMPLES, poses=poses)):
            seen = guides(moved, pose, *SIZE)
            ids = np.zeros(seen.ids.shape, np.uint8)
            for j, subject in enumerate(production.cast):
                ids[seen.mask(subject.id)] = j + 1
            yield finished(frame, Clay.finish), {
                "ids": ids, "nouns": np.array([s.unit for s in production.cast]), "size": shot.camera.size,
                "place": shot.setting.place, "hour": shot.setting.hour, "weather": shot.setting.weather,
                "items": seen.items.astype(np.uint16), "names": np.array(seen.names)}


def main() -> None:
    """Draw the pictures of the lines asked for that are not there yet."""
    prompts = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    first, last = int(sys.argv[3]), min(int(sys.argv[4]), len(prompts))
    draw_missing(lambda engine, number: drawn(engine, prompts[number], number), Path(sys.argv[2]), range(first, last),
                 sys.argv[5] if len(sys.argv) > 5 else "blender", VIEWS * SHOTS)


if __name__ == "__main__":
    main()
