# SPDX-License-Identifier: Apache-2.0
"""Teach how figures of the house are read by name, from pictures.py's and gatherings.py's pictures.

    python bench/understanding/names.py FOLDER:VIEWS ...     # so many pictures in a row are of one scene

A linear reading (softmax) of what the classifier makes of a crop before it names it, of its hues, and of the box's
shape. One scene in six is held back for the figures printed, then all are taught on. Boxes are shaken a little, as
found ones are. Kept beside it is how like each other names are to whom they are told (Wu and Palmer's measure over the
taxonomy), so that who is not known for sure can be told by a name that is not far off whatever it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from soundstage.language.taxonomy import SEEN as BODILY
from soundstage.language.taxonomy import Taxonomy, taxonomy
from soundstage.understand.detectors import ANIMALS, COCO, Detector, Found, overlap
from soundstage.understand.figures import NOBODY, Eyes

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "names.npz"
SMALL, SEEN, WALL = 0.003, 0.005, 0.75  # shares of the picture: left out, counted, nothing else can be seen
SHAKEN, APART = 0.06, 0.12  # of a side; how much what is nobody may overlap somebody
STEPS, HELD_BACK = 80, 1e-4


def figures_in(path: Path) -> list[Found]:
    """Everybody seen in a picture by name, with the share of the picture as sureness."""
    from soundstage.bodies import species

    out = []
    with np.load(path) as truth:
        ids, nouns = truth["ids"], truth["nouns"].tolist()
    for k, noun in enumerate(nouns):
        ys, xs = np.nonzero(ids == k + 1)
        if SMALL < len(xs) / ids.size < WALL:
            name = "person" if species().get(noun, {}).get("plan") == "biped" else noun.replace("_", " ")
            out.append(Found(name, len(xs) / ids.size, xs.min() / ids.shape[1], ys.min() / ids.shape[0],
                             (xs.max() + 1) / ids.shape[1], (ys.max() + 1) / ids.shape[0]))
    return out


def shaken(box: Found, chance: np.random.Generator) -> Found:
    """The box as an outline may find it."""
    a, b, c, d = chance.normal(0, SHAKEN, 4)
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    return Found(box.noun, box.sure, max(0.0, box.x0 + a * wide), max(0.0, box.y0 + b * high),
                 min(1.0, box.x1 + c * wide), min(1.0, box.y1 + d * high))


def nobody(real: list[Found], wrong: list[Found], chance: np.random.Generator) -> list[Found]:
    """Boxes in which there is nobody: a false one of the detector's, and one by chance."""
    wide, high = chance.uniform(0.08, 0.5, 2)
    x, y = chance.uniform(0, 1 - wide), chance.uniform(0, 1 - high)
    free = [f for f in [*wrong[:1], Found(NOBODY, 0, x, y, x + wide, y + high)]
            if all(overlap(f, r) < APART for r in real)]
    return [Found(NOBODY, 0, f.x0, f.y0, f.x1, f.y1) for f in free]


def examples(folder: Path, views: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """What is read of each crop, its name, its scene, its share of the picture."""
    import cv2

    eyes, detector, chance = Eyes(), Detector(), np.random.default_rng(0)
    rows, boxes, scenes = [], list[Found](), []
    for path in sorted(folder.glob("*.npz")):
        picture = np.ascontiguousarray(cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360)))
        real = figures_in(path)
        here = [*(shaken(f, chance) for f in real), *nobody(real, detector.find(picture, 0.15), chance)]
        rows += [eyes.answers(picture, f)[1].astype(np.float32) for f in here]
        boxes += here
        scenes += [f"{folder}{int(path.stem) // views}"] * len(here)
    return np.array(rows), np.array([f.noun for f in boxes]), np.array(scenes), np.array([f.sure for f in boxes])


def fitted(x: np.ndarray, names: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The names, and (features + 1, names) weights with the bias last; a rare name counts more."""
    known, y = np.unique(names, return_inverse=True)
    counts = (1 / np.sqrt(np.bincount(y)))[y].astype(np.float32)
    counts, mean = counts / counts.sum(), x.mean(0)
    near, told = x - mean, np.eye(len(known), dtype=np.float32)[y]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(-1, len(known)).astype(np.float32)
        odds = near @ w[:-1] + w[-1]
        shares = np.exp(odds - odds.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        slope = (shares - told) * counts[:, None]
        whole = np.concatenate([near.T @ slope + 2 * HELD_BACK * w[:-1], slope.sum(0, keepdims=True)])
        pain = -(counts * np.log(shares[np.arange(len(y)), y] + 1e-9)).sum() + HELD_BACK * (w[:-1] ** 2).sum()
        return float(pain), whole.astype(float).ravel()

    start = np.zeros((x.shape[1] + 1) * len(known))
    w = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x.reshape(-1, len(known))
    w[-1] -= mean @ w[:-1]
    return known, w


def alike(names: list[str]) -> np.ndarray:
    """(N, N) how like one the other is, 0-1: 1 for the same, 0 for an animal beside a thing."""
    from soundstage.bodies import species

    known = taxonomy()
    beasts = {n.replace("_", " ") for n in species()} | ANIMALS
    senses = [_sense(known, n, n in beasts) for n in names]
    out = np.eye(len(names))
    for i, (a, one) in enumerate(zip(names, senses, strict=True)):
        for j, (b, other) in enumerate(zip(names[:i], senses[:i], strict=True)):
            if one is not None and other is not None and (a in beasts) == (b in beasts):
                out[i, j] = out[j, i] = _likeness(known, one, other)
    return out


def _sense(known: Taxonomy, name: str, beast: bool) -> int | None:
    """What the taxonomy means by an animal's or a thing's name, or by the last of its words."""
    words = (name, name.split()[-1], name.split()[-1].removesuffix("s")) if name not in (NOBODY, "person") else ()
    return next((s for w in words for s in known.senses(w, "n", 8)
                 if known.lexfile[s] in BODILY and (known.lexfile[s] == "05") is beast), None)


def _likeness(known: Taxonomy, one: int, other: int) -> float:
    """Twice the depth of what both are, beside the depths of both."""
    up, beside = known.ancestors(one), known.ancestors(other)
    deep = {s: max(known.ancestors(s).values()) for s in up.keys() & beside.keys()}
    both = max(deep, key=deep.__getitem__, default=None)
    return 0.0 if both is None else 2 * deep[both] / (2 * deep[both] + up[both] + beside[both])


def main() -> None:
    """Say how many are named right in scenes held back; teach on all and write."""
    parts = [examples(Path(f), int(v)) for f, v in (a.split(":") for a in sys.argv[1:])]
    x, names, scenes, shares = (np.concatenate([p[k] for p in parts]) for k in range(4))
    every = np.unique(scenes)
    held = np.isin(scenes, np.random.default_rng(1).choice(every, len(every) // 6, replace=False))
    known, w = fitted(x[~held], names[~held])
    right = known[(x @ w[:-1] + w[-1]).argmax(1)] == names
    for what, which in (("people", names == "person"), ("others", (names != "person") & (names != NOBODY))):
        seen = held & which & (shares >= SEEN)
        print(f"{what}: {right[seen].mean():.0%} of {seen.sum()} named right in scenes held back")
    print(f"nobody: {right[held & (names == NOBODY)].mean():.0%}; {len(names)} crops of {len(known)} names")
    known, w = fitted(x, names)
    scale = np.abs(w[:-1]).max(0) / 127 + 1e-12
    with np.load(KEPT.with_name("figures.npz")) as data:
        every = sorted({*known.tolist(), *data["names"].tolist(), *COCO.values(), *ANIMALS})
    np.savez_compressed(KEPT, weights=np.round(w[:-1] / scale).astype(np.int8), scale=scale.astype(np.float32),
                        bias=w[-1].astype(np.float32), names=known, told=np.array(every),
                        alike=np.round(alike(every) * 255).astype(np.uint8))


if __name__ == "__main__":
    main()
