# SPDX-License-Identifier: Apache-2.0
"""Teach how somebody in a box stands (understand/stances.py): which way turned, and whether sitting.

    python bench/understanding/postures.py ONE 0 280 player
    python bench/understanding/gatherings.py TWO 5000 5090 player
    python bench/understanding/stances.py ONE TWO

Pictures are those of gatherings.py and postures.py, which say how everybody is turned. Every fifth company is held back
for the figures printed. Each picture is looked at both ways round; rows are true boxes and shaken ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from gatherings import SCENES, VIEWS
from names import SMALL, WALL
from regions import descended, levelled, looked, varied, write

from soundstage.understand.detectors import Detector
from soundstage.understand.outlines import Outlines
from soundstage.understand.regions import sampled, shapes

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "stances.npz"
SHAKEN = ((0.0,), (0.05,), (0.08,))  # of a side, for each row of one box
SIZE = (24, 64, 12)  # numbers of a point, numbers of all, rounds
PLAIN, SITS, CUT = 0.5, 0.7, 0.97


def figures_in(path: Path) -> list[tuple[np.ndarray, float, float]]:
    """Box, radians turned (nan: not alive) and whether sitting (nan: no person) of all who can be seen in a picture."""
    from soundstage.bodies import species

    out = []
    with np.load(path) as truth:
        postures = truth["postures"] if "postures" in truth else np.full(len(truth["nouns"]), "")
        for k, (unit, faces) in enumerate(zip(truth["nouns"], truth["faces"], strict=True)):
            ys, xs = np.nonzero(truth["ids"] == k + 1)
            if str(unit) in species() and SMALL < len(xs) / truth["ids"].size < WALL:
                tall, wide = truth["ids"].shape
                box = np.array([xs.min() / wide, ys.min() / tall, (xs.max() + 1) / wide, (ys.max() + 1) / tall])
                out.append((box, np.radians(faces), float(postures[k] == "sit") if postures[k] else np.nan))
    return out


def rows_of(path: Path, detector: Detector, outlines: Outlines, chance: np.random.Generator
            ) -> Iterator[list[np.ndarray]]:
    """Points, shapes, ways turned and postures of the boxes of one picture, as it is and the other way round."""
    import cv2

    picture = np.ascontiguousarray(cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360)))
    figures = figures_in(path)
    for turned in (False, True) if figures else ():
        fine, first, _, _ = looked(varied(np.ascontiguousarray(picture[:, ::-1]) if turned else picture, chance),
                                   detector, outlines)
        for box, faces, sits in figures:
            if turned:
                box, faces = box[[2, 1, 0, 3]] * [-1, 1, -1, 1] + [1, 0, 1, 0], -faces
            large = np.tile(box[2:] - box[:2], 2)
            boxes = np.clip(box + chance.normal(0, 1, (len(SHAKEN), 4)) * large * SHAKEN, 0, 1).astype(np.float32)
            points = np.concatenate([sampled(fine.transpose(1, 2, 0), boxes), sampled(first, boxes)], -1)
            many = len(boxes)
            yield [points.astype(np.float16), shapes(boxes), np.tile([np.cos(faces), np.sin(faces)], (many, 1)),
                   np.full(many, sits), np.full(many, box[3] > CUT)]


def slopes(told: np.ndarray, rows: list[np.ndarray]) -> np.ndarray:
    """Of the squared error of the way turned, whose answer is then the mean of what it may be; of sitting."""
    ways, sits = rows[:2]
    slope = np.zeros_like(told)
    slope[:, :2] = np.nan_to_num(told[:, :2] - ways)
    slope[:, 2] = np.nan_to_num(1 / (1 + np.exp(-told[:, 2])) - sits)
    return slope


def measured(p: list[np.ndarray], rows: list[np.ndarray]) -> None:
    """Say how well those held back are read."""
    points, shape, ways, sits, cut = rows
    one = np.maximum(points.astype(np.float32) @ p[0] + p[1], 0).reshape(len(points), -1)
    told = np.maximum(one @ p[2] + shape @ p[3] + p[4], 0) @ p[5] + p[6]
    person, sure = np.isfinite(sits), np.hypot(*told[:, :2].T) > PLAIN
    off = np.abs(np.angle(np.exp(1j * (np.arctan2(told[:, 1], told[:, 0]) - np.arctan2(ways[:, 1], ways[:, 0])))))
    for who, which in (("people", person), ("others", ~person)):
        here = off[which & sure & np.isfinite(off)]
        print(f"{who}: {np.mean(sure[which]):.0%} of {which.sum()} told; {np.mean(here < np.pi / 4):.0%} of them "
              f"within 45 degrees, {np.mean(here > np.pi / 2):.0%} more than 90 off")
    for where, which in (("whole", person & ~cut), ("cut off below", person & cut)):
        seated = 1 / (1 + np.exp(-told[which, 2])) > SITS
        print(f"{where}: {np.mean(sits[which][seated]):.0%} of {seated.sum()} told to sit do, of "
              f"{int(sits[which].sum())} who do {np.mean(seated[sits[which] > 0]):.0%} are told")


def main() -> None:
    """Teach, say how well it goes, write."""
    detector, outlines, chance = Detector(), Outlines(), np.random.default_rng(0)
    rows, held = list[list[np.ndarray]](), list[bool]()
    for path in (p for folder in sys.argv[1:] for p in sorted(Path(folder).glob("*.npz"))):
        here = list(rows_of(path, detector, outlines, chance))
        rows += here
        held += [int(path.stem) // (VIEWS * SCENES) % 5 == 0] * sum(len(r[0]) for r in here)
    every, back = [np.concatenate(r) for r in zip(*rows, strict=True)], np.array(held)
    mean, spread = levelled(every[0])
    p = descended([r[~back] for r in every], 3, slopes, SIZE)
    measured(p, [r[back] for r in every])
    write(p, mean, spread, KEPT)


if __name__ == "__main__":
    main()
