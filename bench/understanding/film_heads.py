# SPDX-License-Identifier: Apache-2.0
"""Heads that speak in films made here, as heads.py gives them, from their plans: to teach `understand/speaking.py`.

    python bench/understanding/film_heads.py FOLDER FILM.mp4 ...     # beside each its folder: film.yaml, plan.json

writes FOLDER/FILM/NNNNNN.jpg and .npz of every pose in which somebody's mouth is not at rest, and of one in six others.
A film of an older program may be staged another way now: look whether its mouths lie where they are told to be.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from heads import SIZE, mouth_of, played

RESTING = 6  # one pose in so many in which nobody speaks


def mouths_of(film: Path, folder: Path) -> int:
    """Write the film's pictures with their mouths; -> how many mouths."""
    import av
    import cv2

    from soundstage.direct.casting import furnished
    from soundstage.direct.choices import Decisions
    from soundstage.direct.company import warm
    from soundstage.direct.plan import ASPECTS, Plan
    from soundstage.model.file import load
    from soundstage.stage.build import stage_shot
    from soundstage.store import Store
    from soundstage.styles import STYLES
    from soundstage.work.making import Making
    from soundstage.work.quality import Options
    from soundstage.work.rehearsal import speak

    beside, cast = film.with_suffix(""), dict[str, Any]()
    production = load(beside / "film.yaml")
    plan = Plan.model_validate_json((beside / "plan.json").read_text(encoding="utf-8"))
    making = Making(production, folder / "film.mp4", Options(), Store(folder / "store"))
    speak(making)
    warm(furnished(production, Decisions(production.pins)), cast, lambda _, make: make())
    with av.open(str(film)) as container:
        pictures = [f.to_ndarray(format="gray") for f in container.decode(video=0)]
    now, many = 0.0, 0
    for shot in plan.shots:
        staged = stage_shot(shot, cast, making.spoken, ASPECTS[plan.aspect], STYLES.new(plan.style), plan.seed)
        parts = played(shot, cast, making.spoken, plan.seed)
        for pose, time in enumerate(staged.times):
            at = round((now + float(time)) * 24)
            rows = rows_of(parts, staged, pose) if at < len(pictures) else np.zeros((0, 5), np.float32)
            if len(rows) and (rows[:, 3].any() or pose % RESTING == 0):
                rows[:, :3] *= pictures[at].shape[1] / SIZE[0]
                cv2.imwrite(str(folder / film.stem / f"{at:06}.jpg"), pictures[at], [cv2.IMWRITE_JPEG_QUALITY, 95])
                np.savez_compressed(folder / film.stem / f"{at:06}.npz", mouths=rows)
                many += len(rows)
        now += float(shot.duration)
    return many


def rows_of(parts: list[Any], staged: Any, pose: int) -> np.ndarray:
    """(M, 5) the mouths that are seen at a pose."""
    from soundstage.stage.guides import guides

    seen = guides(staged.stage, pose, *SIZE)
    rows = [mouth_of(p, pose, staged.times[pose], staged.stage.camera, seen) for p in parts]
    return np.array([r for r in rows if r is not None], np.float32).reshape(-1, 5)


def main() -> None:
    """Write the heads of all films."""
    folder = Path(sys.argv[1])
    for name in sys.argv[2:]:
        (folder / Path(name).stem).mkdir(parents=True, exist_ok=True)
        print(name, mouths_of(Path(name), folder), "mouths", flush=True)


if __name__ == "__main__":
    main()
