# SPDX-License-Identifier: Apache-2.0
"""Teach the second look at boxes (understand/regions.py), on pictures that the outlines were not taught on.

    python bench/understanding/prompted.py PROMPTS.txt ONE 0 200 blender
    python bench/understanding/gatherings.py TWO 2040 2080 blender
    python bench/understanding/regions.py ONE:8 TWO:50      # so many pictures in a row are of one scene

One scene in eight is held back. Each picture is looked at both ways round, once as an encoded film of another size may
show it. Rows are the boxes of the detector and of the outlines, true boxes shaken, and boxes by chance; taught are
whether somebody is in a box (the more the better they overlap), where its sides should go, and the kind.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from believing import fitted
from outlines import SEEN, WALL, boxes_of, turned

from soundstage.understand.detectors import Detector, Found, overlap
from soundstage.understand.outlines import KINDS, Outlines, kind_of, odds
from soundstage.understand.regions import GRID, ONCE, SCALE, Regions, sampled, shapes

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "regions.npz"
FAINT = 0.08  # how sure the detector must be
NARROW, WIDE, ROUNDS, BATCH, RATE, DROPPED, HELD_BACK = 32, 96, 6, 256, 1.5e-3, 0.25, 0.03
SAMPLE = 8192  # boxes
SHAKEN, AT_RANDOM, SMALLEST = (0.06, 0.12, 0.25), 3, 0.015  # of a side; boxes of a picture; of the picture
LIKE, LEAST, ENOUGH = 0.3, 0.35, 0.75  # overlap from which sides are taught; from and at which somebody is there
PAINS = (1.0, 0.5, 0.3)  # of somebody missed or told, of a side, of a kind
Slopes = Callable[[np.ndarray, list[np.ndarray]], np.ndarray]
Looked = tuple[np.ndarray, np.ndarray, list[Found], list[Found]]


def looked(picture: np.ndarray, detector: Detector, outlines: Outlines) -> Looked:
    """The finest layer, the outlines' first one, and the boxes of both."""
    found, layers = detector.look(picture, FAINT)
    first = outlines.first(layers)
    return layers[0], first, found, outlines.find(first)


def varied(picture: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """The picture smaller, lighter or darker, and pressed, as an encoded film may be."""
    import cv2

    if chance.random() < 0.5:
        width = int(chance.choice((320, 400, 480)))
        small = cv2.resize(picture, (width, width * 9 // 16), interpolation=cv2.INTER_AREA)
        picture = cv2.resize(small, picture.shape[1::-1])
    if chance.random() < 0.5:
        light = (picture / 255.0) ** np.exp(chance.normal(0, 0.15)) * np.exp(chance.normal(0, 0.08))
        picture = np.clip(light * 255, 0, 255).astype(np.uint8)
    quality = [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(35, 85))]
    return np.ascontiguousarray(cv2.imdecode(cv2.imencode(".jpg", picture, quality)[1], 1))


def rows_of(seen: Looked, real: np.ndarray, chance: np.random.Generator) -> list[np.ndarray]:
    """Points, shapes, overlaps with somebody, sides and kinds of the boxes that are taught on in one picture."""
    fine, first, found, outlined = seen
    boxes = [np.array([(f.x0, f.y0, f.x1, f.y1) for f in (*found, *outlined)], float).reshape(-1, 4)]
    for box in real[:, :4]:
        large = np.tile(box[2:] - box[:2], 2)
        boxes.append(box + chance.normal(0, 1, (5, 4)) * large * chance.choice(SHAKEN, (5, 1)))
    middle, half = chance.uniform(0, 1, (AT_RANDOM, 2)), chance.uniform(0.05, 0.35, (AT_RANDOM, 2))
    every = np.clip(np.concatenate([*boxes, np.concatenate([middle - half, middle + half], 1)]), 0, 1)
    every = every[(every[:, 2:] - every[:, :2]).min(1) > SMALLEST].astype(np.float32)
    share = overlaps(every, real)
    nearest = share.argmax(1) if len(real) else np.zeros(len(every), int)
    most = share.max(1, initial=0.0)
    true, kinds = (real[nearest, :4], real[nearest, 4]) if len(real) else (every, np.zeros(len(every)))
    points = np.concatenate([sampled(fine.transpose(1, 2, 0), every), sampled(first, every)], -1)
    sides = (true - every) / np.tile(every[:, 2:] - every[:, :2], 2) / SCALE
    return [points.astype(np.float16), shapes(every), most, sides, kinds.astype(int)]


def levelled(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each number's mean and spread, of which the points (N, many, numbers) are freed, where they are."""
    some = points[:: len(points) // SAMPLE + 1].astype(np.float32)
    mean, spread = some.mean((0, 1)), some.std((0, 1)) + 1e-3
    for k in range(0, len(points), SAMPLE):  # gigabytes: never a whole copy of another kind
        points[k:k + SAMPLE] = ((points[k:k + SAMPLE] - mean) / spread).astype(np.float16)
    return mean, spread


def overlaps(boxes: np.ndarray, real: np.ndarray) -> np.ndarray:
    """(N, M) intersection over union."""
    sides = np.minimum(boxes[:, None, 2:], real[None, :, 2:4]) - np.maximum(boxes[:, None, :2], real[None, :, :2])
    both = np.maximum(sides, 0).prod(-1)
    one, other = ((b[:, 2:4] - b[:, :2]).prod(-1) for b in (boxes, real))
    return np.asarray(both / np.maximum(one[:, None] + other[None] - both, 1e-9))


def taught(rows: list[np.ndarray]) -> list[np.ndarray]:
    """Weights of a network that tells whether somebody is in a box, its sides and its kind."""
    return descended(rows, 5 + len(KINDS), _slopes)


def _slopes(told: np.ndarray, rows: list[np.ndarray]) -> np.ndarray:
    share, sides, kinds = rows
    slope = np.zeros_like(told)
    slope[:, 0] = (1 / (1 + np.exp(-told[:, 0])) - np.clip((share - LEAST) / (ENOUGH - LEAST), 0, 1)) * PAINS[0]
    slope[:, 1:5] = np.clip(told[:, 1:5] - sides, -1, 1) * (share > LIKE)[:, None] * PAINS[1]
    shares = np.exp(told[:, 5:] - told[:, 5:].max(1, keepdims=True))
    right = np.eye(len(KINDS))[kinds]
    slope[:, 5:] = (shares / shares.sum(1, keepdims=True) - right) * (share > ONCE)[:, None] * PAINS[2]
    return slope


def descended(rows: list[np.ndarray], answers: int, slopes: Slopes,
              size: tuple[int, int, int] = (NARROW, WIDE, ROUNDS)) -> list[np.ndarray]:
    """Weights by Adam: of a point, its bias, of all points, of the shape, their bias, of the answers, their bias.

    rows: points and shapes, then what slopes takes beside the answers, to give the pain's slope at each of them. size:
    numbers of a point, numbers of all, rounds.
    """
    narrow, wide, rounds = size
    rng, many = np.random.default_rng(0), rows[0].shape[2]
    sizes = ((many, narrow), (GRID * GRID * narrow, wide), (rows[1].shape[1], wide), (wide, answers))
    w = [rng.normal(0, np.sqrt(2 / a), (a, b)).astype(np.float32) for a, b in sizes]
    p = [w[0], np.zeros(narrow, np.float32), w[1], w[2] * 0.3, np.zeros(wide, np.float32), w[3] * 0.1,
         np.zeros(answers, np.float32)]
    first, second = [np.zeros_like(x) for x in p], [np.zeros_like(x) for x in p]
    steps = rounds * (per := len(rows[0]) // BATCH)
    for step in range(1, steps + 1):
        if (k := (step - 1) % per) == 0:
            order = rng.permutation(len(rows[0]))
        pick = np.sort(order[k * BATCH:(k + 1) * BATCH])
        rate = RATE * min(1, step / 100) * (0.01 + 0.99 * (1 + np.cos(np.pi * step / steps)) / 2)
        for i, g in enumerate(_gradient(p, [r[pick] for r in rows], slopes, rng)):
            first[i] += 0.1 * (g - first[i])
            second[i] += 0.01 * (g * g - second[i])
            way = first[i] / (1 - 0.9**step) / (np.sqrt(second[i] / (1 - 0.99**step)) + 1e-8)
            p[i] = (p[i] - rate * (way + HELD_BACK * p[i] * (p[i].ndim > 1))).astype(np.float32)
    return p


def _gradient(p: list[np.ndarray], rows: list[np.ndarray], slopes: Slopes, rng: Any) -> list[np.ndarray]:
    x, shape = rows[0].astype(np.float32), rows[1]
    many, one = len(x), x @ p[0] + p[1]
    gate = one > 0
    flat = (one * gate).reshape(many, -1)
    two = flat @ p[2] + shape @ p[3] + p[4]
    gate_two = (rng.random(two.shape, np.float32) > DROPPED) / np.float32(1 - DROPPED) * (two > 0)
    slope = slopes((two * gate_two) @ p[5] + p[6], rows[2:]) / many
    back = (slope @ p[5].T) * gate_two
    lower = (back @ p[2].T).reshape(one.shape) * gate
    by_point = x.reshape(-1, x.shape[2]).T @ lower.reshape(-1, one.shape[2])
    return [by_point, lower.sum((0, 1)), flat.T @ back, shape.T @ back, back.sum(0),
            (two * gate_two).T @ slope, slope.sum(0)]


def write(p: list[np.ndarray], mean: np.ndarray, spread: np.ndarray, kept: Path = KEPT) -> None:
    """The weights for what the layers answer as it is, the large ones in bytes with their scales."""
    out: dict[str, np.ndarray] = {}
    for name, weights in (("whole", p[2]), ("shape", p[3])):
        scale = np.abs(weights).max(0) / 127 + 1e-12
        out[name], out[f"{name}_scale"] = np.round(weights / scale).astype(np.int8), scale.astype(np.float32)
    point = p[0].astype(float) / spread[:, None]
    np.savez_compressed(kept, point=point.astype(np.float32), point_bias=(p[1] - mean @ point).astype(np.float32),
                        whole_bias=p[4], told=p[5], told_bias=p[6], **out)
    print(kept.stat().st_size, "bytes", hashlib.sha256(kept.read_bytes()).hexdigest())


def pictures(paths: list[Path], turns: tuple[bool, ...]) -> Iterator[tuple[Looked, np.ndarray]]:
    """What is seen in each picture, and who is there; turned ones varied."""
    import cv2

    detector, outlines, chance = Detector(), Outlines(), np.random.default_rng(0)
    for path in paths:
        real = boxes_of(path)
        if len(real) and real[:, 5].max() >= WALL:
            continue
        picture = np.ascontiguousarray(cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360)))
        for turn in turns:
            shown = varied(np.ascontiguousarray(picture[:, ::-1]), chance) if turn else picture
            yield looked(shown, detector, outlines), turned(real) if turn else real


def main() -> None:
    """Teach, write, and say how many figures of scenes held back are found, and the weights of the chance."""
    used, held = list[Path](), list[Path]()
    for folder, views in (a.split(":") for a in sys.argv[1:]):
        for path in sorted(Path(folder).glob("*.npz")):
            (used if int(path.stem) // int(views) % 8 else held).append(path)
    chance = np.random.default_rng(0)
    rows = [np.concatenate(r) for r in zip(*(
        rows_of(seen, real, chance) for seen, real in pictures(used, (False, True))), strict=True)]
    mean, spread = levelled(rows[0])
    write(taught(rows), mean, spread)
    measured(held)


def measured(held: list[Path]) -> None:
    """Print how many figures have a box, how many boxes have a figure, and the weights that the chance should have."""
    regions, facts, right, figures, found, told = Regions(checked=False), [], [], 0, 0, 0
    for (fine, first, detected, outlined), rows in pictures(held, (False,)):
        real = [Found(KINDS[int(r[4])], 1, *r[:4]) for r in rows.tolist() if r[5] >= SEEN]
        figures += len(real)
        for box in regions.weighed(detected, outlined, fine, first):
            best = max(real, key=lambda r, box=box: overlap(r, box), default=None)
            hit = best is not None and overlap(best, box) >= ONCE
            found, told = found + (hit and box.sure >= 0.5), told + (box.sure >= 0.5)
            facts.append((1.0, odds(box.sure, 1e-6), kind_of(box.noun) == KINDS[2]))
            right.append(float(hit))
    print(f"{found} of {figures} figures in {len(held)} pictures of scenes held back, {told} boxes")
    print("level, slope and things' level of the chance:", np.round(fitted(np.array(facts), np.array(right)), 2))


if __name__ == "__main__":
    main()
