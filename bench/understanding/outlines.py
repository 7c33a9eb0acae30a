# SPDX-License-Identifier: Apache-2.0
"""Teach the outlines: where the house's figures are, by four layers of the detector, from pictures of films made here.

    python bench/understanding/pictures.py ONE 60000 72000 320 180 2 player 6
    python bench/understanding/gatherings.py TWO 0 90
    python bench/understanding/gatherings.py THREE 2000 2030 blender
    python bench/understanding/outlines.py ONE:6 TWO:50 THREE:50     # so many pictures in a row are of one company

One company in eight is held back. Each picture is looked at both ways round. The layers are first made shorter
(principal parts), then a network of two layers and a last one is taught on them by numpy alone: whether a cell holds
the middle of a figure (focal loss, a false one near a middle pains less), the logarithms of its four sides, and whether
it is a person, an animal or a thing. The first two steps are written as one, in bytes.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.understand.detectors import Detector, overlap
from soundstage.understand.outlines import CELLS, KINDS, SCALE, Outlines, blocks, spread

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "outlines.npz"
PARTS = (64, 224, 224, 96)  # numbers kept of each layer
WIDE, ROUNDS, BATCH, RATE, DROPPED, HELD_BACK = 96, 8, 16, 2e-3, 0.3, 0.05
SMALL, SEEN, WALL = 0.0015, 0.005, 0.75  # shares of the picture: left out, counted, nothing else can be seen
NEAREST, SPREAD, MILD = 0.22, 0.25, 4  # of a box, around its middle; how much less a false middle near it pains
PAINS = (0.75, 0.35, 1.2, 0.3)  # of a missed middle, a false one, a side, a kind
X, Y = (v.ravel() for v in np.meshgrid((np.arange(CELLS) + 0.5) / CELLS, (np.arange(CELLS) + 0.5) / CELLS))


def boxes_of(path: Path) -> np.ndarray:
    """(N, 6) left, top, right, bottom, kind, share of the picture, of everybody seen in a picture."""
    from soundstage.bodies import species

    known, out = species(), []
    with np.load(path) as truth:
        ids, nouns = truth["ids"], truth["nouns"]
    for k, noun in enumerate(nouns.tolist()):
        ys, xs = np.nonzero(ids == k + 1)
        if len(xs) > SMALL * ids.size:
            kind = 2 if noun not in known else 0 if known[noun]["plan"] == "biped" else 1
            out.append((xs.min() / ids.shape[1], ys.min() / ids.shape[0], (xs.max() + 1) / ids.shape[1],
                        (ys.max() + 1) / ids.shape[0], kind, len(xs) / ids.size))
    return np.array(out, np.float32).reshape(-1, 6)


def turned(boxes: np.ndarray) -> np.ndarray:
    """The boxes in the picture the other way round."""
    return np.concatenate([1 - boxes[:, 2:3], boxes[:, 1:2], 1 - boxes[:, :1], boxes[:, 3:]], 1)


def layers_of(detector: Detector, path: Path, turn: bool = False) -> list[np.ndarray]:
    """(cells, channels) of each layer, each brought to the same cells."""
    import cv2

    picture = cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360))
    picture = np.ascontiguousarray(picture[:, ::-1] if turn else picture)
    return [spread(blocks(layer)).reshape(CELLS * CELLS, -1) for layer in detector.look(picture, 1.0)[1]]


def parts_of(detector: Detector, paths: list[Path]) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each layer its mean and the (channels, parts) directions in which most changes."""
    sums: list[list[Any]] = [[0, 0.0, 0.0] for _ in PARTS]
    for path in paths:
        for total, layer in zip(sums, layers_of(detector, path), strict=True):
            total[0] += len(layer)
            total[1] = total[1] + layer.sum(0, dtype=float)
            total[2] = total[2] + layer.T.astype(float) @ layer
    out = []
    for (count, first, second), many in zip(sums, PARTS, strict=True):
        mean = first / count
        power, ways = np.linalg.eigh(second / count - np.outer(mean, mean))
        out.append((mean, ways[:, ::-1][:, :many] / np.sqrt(power[-1])))
    return out


def targets(boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each cell: whether it is a middle; how much a false one pains; logarithms of the sides; kind."""
    middle, pains, sides, kinds = np.zeros(len(X)), np.ones(len(X)), np.zeros((len(X), 4)), np.zeros(len(X), int)
    for x0, y0, x1, y1, kind, _ in sorted(boxes.tolist(), key=lambda r: -(r[2] - r[0]) * (r[3] - r[1])):
        away = np.abs(X - (x0 + x1) / 2), np.abs(Y - (y0 + y1) / 2)
        core = (away[0] <= max((x1 - x0) * NEAREST, 0.5 / CELLS)) & (away[1] <= max((y1 - y0) * NEAREST, 0.5 / CELLS))
        core[np.hypot(*away).argmin()] |= not core.any()
        edges = np.stack([X - x0, Y - y0, x1 - X, y1 - Y], 1)
        width, height = max((x1 - x0) * SPREAD, 0.6 / CELLS), max((y1 - y0) * SPREAD, 0.6 / CELLS)
        near = np.exp(-((away[0] / width) ** 2 + (away[1] / height) ** 2) / 2)
        pains = np.minimum(pains, (1 - near) ** MILD)
        middle[core], kinds[core] = 1, int(kind)
        sides[core] = np.log(np.maximum(edges, 0.01)[core] / SCALE)
    return middle, pains, sides, kinds


def slopes(told: np.ndarray, middle: np.ndarray, pains: np.ndarray, sides: np.ndarray, kinds: np.ndarray) -> np.ndarray:
    """What each answer should change by: of the focal loss, of the sides, of the kinds."""
    p, yes, out = 1 / (1 + np.exp(-told[..., 0])), middle == 1, np.zeros_like(told)
    wrong = np.where(yes, 1 - p, p)
    steep = wrong**2 * (2 * (1 - wrong) * np.log(np.clip(1 - wrong, 1e-6, 1)) - wrong)
    out[..., 0] = np.where(yes, steep * PAINS[0], -steep * PAINS[1] * pains)
    out[..., 1:5] = np.clip((told[..., 1:5] - sides) * 4, -1, 1) * yes[..., None] * PAINS[2]
    odds = np.exp(told[..., 5:] - told[..., 5:].max(-1, keepdims=True))
    out[..., 5:] = (odds / odds.sum(-1, keepdims=True) - np.eye(len(KINDS))[kinds]) * yes[..., None] * PAINS[3]
    return np.asarray(out / max(1, yes.sum()), np.float32)


def around(rows: np.ndarray) -> np.ndarray:
    """(N, cells, 9 C) each cell's numbers with those of the eight around it."""
    grid = np.pad(rows.reshape(-1, CELLS, CELLS, rows.shape[-1]), ((0, 0), (1, 1), (1, 1), (0, 0)))
    parts = [grid[:, i:i + CELLS, j:j + CELLS] for i in range(3) for j in range(3)]
    return np.concatenate(parts, -1).reshape(len(rows), CELLS * CELLS, -1)


def gathered(rows: np.ndarray) -> np.ndarray:
    """The way back of around: what each cell gave is added up."""
    many, wide = len(rows), rows.shape[-1] // 9
    grid, out = rows.reshape(many, CELLS, CELLS, -1), np.zeros((many, CELLS + 2, CELLS + 2, wide), np.float32)
    for k in range(9):
        i, j = divmod(k, 3)
        out[:, i:i + CELLS, j:j + CELLS] += grid[..., k * wide:(k + 1) * wide]
    return out[:, 1:-1, 1:-1].reshape(many, CELLS * CELLS, wide)


def taught(x: np.ndarray, truth: list[tuple[np.ndarray, ...]]) -> list[np.ndarray]:
    """Weights and biases of the three layers, by Adam, with a part of the numbers left out at every step."""
    rng = np.random.default_rng(0)
    sizes = ((x.shape[2], WIDE), (9 * WIDE, WIDE), (WIDE, 5 + len(KINDS)))
    p = [w.astype(np.float32) for a, b in sizes for w in (rng.normal(0, np.sqrt(2 / a), (a, b)), np.zeros(b))]
    p[4], p[5][0] = p[4] * 0.1, -4.0
    first, second = [np.zeros_like(w) for w in p], [np.zeros_like(w) for w in p]
    steps = ROUNDS * (len(x) // BATCH)
    for step in range(1, steps + 1):
        if (k := (step - 1) % (len(x) // BATCH)) == 0:
            order = rng.permutation(len(x))
        pick = order[k * BATCH:(k + 1) * BATCH]
        rate = RATE * min(1, step / 100) * (0.01 + 0.99 * (1 + np.cos(np.pi * step / steps)) / 2)
        for i, g in enumerate(_gradient(p, x[pick].astype(np.float32), [truth[j] for j in pick], rng)):
            first[i] += 0.1 * (g - first[i])
            second[i] += 0.01 * (g * g - second[i])
            way = first[i] / (1 - 0.9**step) / (np.sqrt(second[i] / (1 - 0.99**step)) + 1e-7)
            p[i] = (p[i] - rate * (way + HELD_BACK * p[i] * (p[i].ndim > 1))).astype(np.float32)
    return p


def _gradient(p: list[np.ndarray], x: np.ndarray, truth: list[tuple[np.ndarray, ...]], rng: Any) -> list[np.ndarray]:
    def kept(rows: np.ndarray) -> np.ndarray:
        return (rng.random(rows.shape, np.float32) > DROPPED) / np.float32(1 - DROPPED) * (rows > 0)

    def by(rows: np.ndarray, slope: np.ndarray) -> list[np.ndarray]:
        flat = slope.reshape(-1, slope.shape[-1])
        return [rows.reshape(-1, rows.shape[-1]).T @ flat, flat.sum(0)]

    one = x @ p[0] + p[1]
    gate = kept(one)
    near = around(one * gate)
    two = near @ p[2] + p[3]
    gate_two = kept(two)
    slope = slopes((two * gate_two) @ p[4] + p[5], *(np.array(t) for t in zip(*truth, strict=True)))
    back = (slope @ p[4].T) * gate_two
    return [*by(x, gathered(back @ p[2].T) * gate), *by(near, back), *by(two * gate_two, slope)]


def write(parts: list[tuple[np.ndarray, np.ndarray]], p: list[np.ndarray]) -> None:
    """The principal parts and the first layer as one, bytes and their scales."""
    out: dict[str, np.ndarray] = {}

    def small(name: str, weights: np.ndarray) -> None:
        scale = np.abs(weights).max(0) / 127 + 1e-12
        out[name], out[f"{name}_scale"] = np.round(weights / scale).astype(np.int8), scale.astype(np.float32)

    bias, at = p[1].astype(float), 0
    for k, (mean, ways) in enumerate(parts):
        whole = ways @ p[0][at:(at := at + ways.shape[1])].astype(float)
        small(f"layer{k}", whole)
        bias = bias - mean @ whole
    small("around", p[2])
    np.savez_compressed(KEPT, bias=bias.astype(np.float32), around_bias=p[3], told=p[4], told_bias=p[5], **out)
    print(KEPT.stat().st_size, "bytes", hashlib.sha256(KEPT.read_bytes()).hexdigest())


def main() -> None:
    """Teach, write, and say how many figures of companies held back are found."""
    detector, boxes, held = Detector(), dict[Path, np.ndarray](), []
    for folder, views in (a.split(":") for a in sys.argv[1:]):
        for path in sorted(Path(folder).glob("*.npz")):
            boxes[path] = boxes_of(path)
            held += [path] if int(path.stem) // int(views) % 8 == 0 else []
    used = [p for p in sorted(set(boxes) - set(held)) if not len(boxes[p]) or boxes[p][:, 5].max() < WALL]
    parts = parts_of(detector, used[:: max(1, len(used) // 300)])
    x = np.array([np.concatenate([(layer - mean) @ ways for layer, (mean, ways) in zip(
        layers_of(detector, p, turn), parts, strict=True)], 1).astype(np.float16)
        for p in used for turn in (False, True)])
    write(parts, taught(x, [targets(b) for p in used for b in (boxes[p], turned(boxes[p]))]))
    measured(detector, held)


def measured(detector: Detector, held: list[Path]) -> None:
    """Print how many figures have a box, and how many boxes have a figure."""
    import cv2

    from soundstage.understand.detectors import Found

    outlines, figures, found, said = Outlines(checked=False), 0, 0, 0
    for path in held:
        picture = cv2.resize(cv2.imread(str(path.with_suffix(".jpg")))[..., ::-1], (640, 360))
        boxes = outlines.find(outlines.first(detector.look(picture, 1.0)[1]), 0.3)
        real = [Found("", 1, *b[:4]) for b in boxes_of(path).tolist() if b[5] >= SEEN]
        figures, said = figures + len(real), said + len(boxes)
        found += sum(any(overlap(b, r) >= 0.5 for b in boxes) for r in real)
    print(f"{found} of {figures} figures in {len(held)} pictures of scenes held back, {said} boxes")


if __name__ == "__main__":
    main()
