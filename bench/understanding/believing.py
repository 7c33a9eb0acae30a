# SPDX-License-Identifier: Apache-2.0
"""Teach which of the detector's boxes to believe, from pictures of films made here; print its numbers.

    python bench/understanding/believing.py FOLDER [EVERY]     # NNNNN.jpg and .npz as pictures.py writes them

A box is right when it overlaps one of the film's own figures by half. Two of three groups of pictures (number // 100)
teach, the third is looked at: how many boxes are believed, how many of them are right, and how many figures are found.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from soundstage.understand.believing import facts
from soundstage.understand.detectors import Found, overlap
from soundstage.understand.figures import Figures
from soundstage.understand.spotting import Spotter

_SEEN = 0.005  # share of the picture


def examples(folder: Path, every: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Facts of each box, how much it overlaps a figure, its group's number; and how many figures there were."""
    import cv2

    spotter, eyes, figures = Spotter(), Figures(), 0
    rows, right, group = [], [], []
    for path in sorted(folder.glob("*.npz"))[::every]:
        picture = cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360))
        with np.load(path) as truth:
            ids, nouns = truth["ids"], truth["nouns"]
        real = []
        for k in range(len(nouns)):
            ys, xs = np.nonzero(ids == k + 1)
            if len(xs) > _SEEN * ids.size:
                real.append(Found("", 1, xs.min() / ids.shape[1], ys.min() / ids.shape[0],
                                  (xs.max() + 1) / ids.shape[1], (ys.max() + 1) / ids.shape[0]))
        figures += len(real) if int(path.stem) // 100 % 3 == 2 else 0
        for f in spotter.spot(np.ascontiguousarray(picture)):
            named = eyes.name(picture, f)
            rows.append(facts(f.sure, named, f.area, f.noun))
            right.append(max((overlap(f, r) for r in real), default=0.0))
            group.append(int(path.stem) // 100)
    return np.array(rows), np.array(right), np.array(group), figures


def fitted(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression, by Newton's method, a little held back."""
    w = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 0.3 * np.eye(len(w)), x.T @ (y - p) - 0.3 * w)
    return w


def main() -> None:
    """Print the numbers and how well they do."""
    x, share, group, figures = examples(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    y, teach = (share >= 0.5).astype(float), group % 3 != 2
    w = fitted(x[teach], y[teach])
    sure = 1 / (1 + np.exp(-x[~teach] @ w))
    for least in (0.2, 0.25, 0.3, 0.4, 0.5):
        kept = sure >= least
        print(f"{least}: {kept.sum()} of {len(kept)} boxes believed, {int(y[~teach][kept].sum())} right of {figures}")
    print("all:", np.round(fitted(x, y), 3).tolist())


if __name__ == "__main__":
    main()
