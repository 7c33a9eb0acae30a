# SPDX-License-Identifier: Apache-2.0
"""The truth of a film made here, from its film.yaml and plan.json: shots, cameras, lines, and subjects' boxes.

    python bench/understanding/truth.py FOLDER [BOXES_PER_SHOT]      # writes FOLDER/truth.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

SIZE = (320, 180)


def camera_of(transforms: np.ndarray, lens: np.ndarray) -> dict[str, float]:
    """Degrees turned to the right and up, the lens, and how far it went, metres."""
    every = np.broadcast_to(transforms, (max(2, len(transforms)), 4, 4))
    ahead, gone = -every[:, :3, 2], np.ptp(every[:, :3, 3], axis=0)
    around, up = np.unwrap(np.arctan2(ahead[:, 1], ahead[:, 0])), np.arcsin(np.clip(ahead[:, 2], -1, 1))
    return {"pan": float(np.degrees(around[0] - around[-1])), "tilt": float(np.degrees(up[-1] - up[0])),
            "lens_mm": float(lens[0]), "zoom": float(lens[-1] / lens[0]), "travel": float(np.linalg.norm(gone))}


def moves_of(camera: Any) -> list[str]:
    """The moves of a planned camera one after another; of those done together the first, and none that stands."""
    firsts = {leg.start: leg.move for leg in reversed(camera.legs) if leg.move != "static"}
    return [firsts[start] for start in sorted(firsts)] or [camera.move]


def truth_of(folder: Path, boxes: int = 1, look: Callable[[Any], Any] | None = None) -> dict[str, Any]:
    """Everything a watcher could be asked about the film in this folder; look: what to keep of each pose's guides."""
    from soundstage.direct.casting import furnished
    from soundstage.direct.choices import Decisions
    from soundstage.direct.company import warm
    from soundstage.direct.plan import ASPECTS, Plan
    from soundstage.model.file import load
    from soundstage.stage.build import stage_shot
    from soundstage.stage.guides import guides
    from soundstage.styles import STYLES

    production = load(folder / "film.yaml")
    plan = Plan.model_validate_json((folder / "plan.json").read_text(encoding="utf-8"))
    cast: dict[str, Any] = {}
    warm(furnished(production, Decisions(production.pins)), cast, lambda _, make: make())
    shots, now = [], Fraction(0)
    for shot in plan.shots:
        staged = stage_shot(shot, cast, {}, ASPECTS[plan.aspect], STYLES.new(plan.style), plan.seed)
        stage, seen, looks = staged.stage, [], []
        poses = sorted({round((k + 0.5) * stage.poses / boxes - 0.5) for k in range(boxes)})
        for pose in poses:
            drawn = guides(stage, pose, *SIZE)
            looks += [look(drawn)] if look else []
            for subject in production.cast:
                mask = drawn.mask(subject.id)
                if mask.sum() > 30:
                    ys, xs = np.nonzero(mask)
                    seen.append({"time": float(now + pose / stage.pose_rate), "pose": pose, "subject": subject.id,
                                 "noun": subject.noun, "unit": subject.unit, "share": float(mask.mean()),
                                 "box": [xs.min() / SIZE[0], ys.min() / SIZE[1], (xs.max() + 1) / SIZE[0],
                                         (ys.max() + 1) / SIZE[1]]})
        camera = camera_of(np.asarray(stage.camera.transforms), np.asarray(stage.camera.lens_mm))
        shots.append({"id": shot.id, "start": float(now), "end": float(now + shot.duration), "size": shot.camera.size,
                      "move": shot.camera.move, "moves": moves_of(shot.camera), "amount": shot.camera.amount,
                      "hour": shot.setting.hour,
                      "place": shot.setting.place, "camera": camera, "boxes": seen,
                      "lines": [{"text": x.text, "speaker": x.speaker, "start": float(now + x.start),
                                 "end": float(now + x.end)} for x in shot.lines if x.start >= 0],
                      **({"looks": looks} if look else {})})
        now += shot.duration
    return {"shots": shots, "seconds": float(now)}


def main() -> None:
    """Write truth.json beside the film's files."""
    folder = Path(sys.argv[1])
    found = truth_of(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    (folder / "truth.json").write_text(json.dumps(found, indent=1, default=float), encoding="utf-8")


if __name__ == "__main__":
    main()
