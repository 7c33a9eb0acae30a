# SPDX-License-Identifier: Apache-2.0
"""Pictures of films made here with their truth, as pictures.py writes them: to teach and to test eyes on.

    python bench/understanding/stills.py FOLDER FILM.mp4 ...

Film K gives FOLDER/KKKNN.jpg and .npz, two to four of each shot; its folder must lie beside it. Truth is staged anew
from plan.json, so films must have been made by the same version.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

SIZE = (320, 180)
PICTURE = (640, 360)


def truths(folder: Path) -> dict[Fraction, dict[str, Any]]:
    """Time -> what is seen then: ids (H, W) uint8, 0 = nobody; nouns; size, place, hour, weather."""
    from soundstage.direct.casting import furnished
    from soundstage.direct.choices import Decisions
    from soundstage.direct.direct import ASPECTS, warm
    from soundstage.direct.plan import Plan
    from soundstage.model.file import load
    from soundstage.stage.build import stage_shot
    from soundstage.stage.guides import guides
    from soundstage.styles import STYLES

    production = load(folder / "film.yaml")
    plan = Plan.model_validate_json((folder / "plan.json").read_text(encoding="utf-8"))
    built: dict[str, Any] = {}
    warm(furnished(production, Decisions(production.pins)), built, lambda _, make: make())
    out, now = {}, Fraction(0)
    for shot in plan.shots:
        stage = stage_shot(shot, built, {}, ASPECTS[plan.aspect], STYLES.new(plan.style), plan.seed).stage
        many = min(4, max(2, int(shot.duration)))
        for k in range(many):
            pose = min(stage.poses - 1, int((k + 0.5) * stage.poses / many))
            seen, ids = guides(stage, pose, *SIZE), np.zeros(SIZE[::-1], np.uint8)
            for number, subject in enumerate(production.cast):
                ids[seen.mask(subject.id)] = number + 1
            out[now + pose / Fraction(stage.pose_rate)] = {
                "ids": ids, "nouns": np.array([s.unit or s.noun for s in production.cast]), "size": shot.camera.size,
                "place": shot.setting.place, "hour": shot.setting.hour, "weather": shot.setting.weather}
        now += shot.duration
    return out


def main() -> None:
    """Write the pictures of every film; one that does not fit its folder any more is left out, and said."""
    import av
    import cv2

    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for number, film in enumerate(Path(a) for a in sys.argv[2:]):
        try:
            wanted = sorted(truths(film.with_suffix("")).items())
        except Exception as error:
            print(film, error, file=sys.stderr)
            continue
        with av.open(str(film)) as container:
            for frame in container.decode(video=0):
                if wanted and frame.time is not None and frame.time >= float(wanted[0][0]) - 1e-3:
                    path = out / f"{number:03}{len(list(out.glob(f'{number:03}[0-9][0-9].npz'))):02}.npz"
                    picture = cv2.resize(frame.to_ndarray(format="bgr24"), PICTURE, interpolation=cv2.INTER_AREA)
                    cv2.imwrite(str(path.with_suffix(".jpg")), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
                    np.savez_compressed(path, **wanted.pop(0)[1])


if __name__ == "__main__":
    main()
