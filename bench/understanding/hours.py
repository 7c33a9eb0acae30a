# SPDX-License-Identifier: Apache-2.0
"""Teach day, dusk and night by the light of pictures of films made here; say how well on scenes held back.

    python bench/understanding/hours.py FOLDER ...     # pictures of pictures.py, stills.py and locations.py
    python bench/understanding/hours.py more FOLDER ...     # half what is known already, half what these tell

Scenes are told apart by place and hour; each counts alike however many pictures it has. One in five is held back in
turn; understand/hours.npz is then fitted on all. Of locations.py's pictures those under the sky are taken.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from soundstage.places import PLACES
from soundstage.understand.hours import facts

NAMES = ("day", "dusk", "night")
SEEN_AS = {"noon": "day", "morning": "day", "afternoon": "day", "dawn": "dusk", "evening": "dusk"}
FOLDS, HELD_BACK, STEPS = 5, 0.02, 3000
KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "hours.npz"


def examples(folders: list[Path]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Facts, number of the hour in NAMES, and scene of every picture."""
    import cv2

    rows = []
    for path, hour, scene in (row for f in folders for row in _labelled(f)):
        picture = cv2.imread(str(path))
        rows.append((facts(np.ascontiguousarray(picture[..., ::-1])), NAMES.index(SEEN_AS.get(hour, hour)), scene))
    x, y, scenes = zip(*rows, strict=True)
    return np.array(x), np.array(y), np.array(scenes)


def _labelled(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Each picture with its hour and scene."""
    for path in sorted(folder.glob("*.jpg")):
        place, _, rest = path.name.partition(".")
        named = re.match(r"([a-z]+)\d", rest)
        if path.with_suffix(".npz").exists():
            with np.load(path.with_suffix(".npz")) as truth:
                yield path, str(truth["hour"]), f"{truth['place']} {truth['hour']}"
        elif named and not PLACES.get(place).indoors:
            yield path, named.group(1), f"{folder} {place} {rest.partition('.')[0]}"


def fitted(x: np.ndarray, y: np.ndarray, scenes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of a multinomial logistic regression, by gradient steps on facts of spread 1."""
    many = Counter(scenes.tolist())
    share = np.array([many[s] ** -0.7 for s in scenes])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    rows, w = np.c_[(x - mean) / spread, np.ones(len(x))], np.zeros((x.shape[1] + 1, len(NAMES)))
    keep = np.r_[np.full(x.shape[1], HELD_BACK), 0.0][:, None]
    for _ in range(STEPS):
        odds = np.exp(rows @ w)
        off = (odds / odds.sum(1, keepdims=True) - np.eye(len(NAMES))[y]) * (share / share.mean())[:, None]
        w -= 0.5 * (rows.T @ off / len(rows) + keep * w)
    return w[:-1] / spread[:, None], w[-1] - (mean / spread) @ w[:-1]


def halved(told: tuple[np.ndarray, np.ndarray], more: bool) -> tuple[np.ndarray, np.ndarray]:
    """Half of these weights and bias, half of those that are kept; more False: these."""
    if not more:
        return told
    with np.load(KEPT) as kept:
        return (told[0] + kept["weights"]) / 2, (told[1] + kept["bias"]) / 2


def main() -> None:
    """Measure, then write what is known."""
    more = sys.argv[1] == "more"
    x, y, scenes = examples([Path(a) for a in sys.argv[1 + more:]])
    fold = {s: k % FOLDS for k, s in enumerate(np.random.default_rng(0).permutation(sorted(set(scenes.tolist()))))}
    folds, right = np.array([fold[s] for s in scenes]), Counter[tuple[str, bool]]()
    for k in range(FOLDS):
        weights, bias = halved(fitted(x[folds != k], y[folds != k], scenes[folds != k]), more)
        for told, true in zip((x[folds == k] @ weights + bias).argmax(1), y[folds == k], strict=True):
            right[NAMES[true], bool(told == true)] += 1
    for name in NAMES:
        print(f"{name:6} {right[name, True]} of {right[name, True] + right[name, False]}")
    weights, bias = halved(fitted(x, y, scenes), more)
    np.savez_compressed(KEPT, weights=weights.astype(np.float32), bias=bias.astype(np.float32), names=np.array(NAMES))


if __name__ == "__main__":
    main()
