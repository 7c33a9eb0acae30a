# SPDX-License-Identifier: Apache-2.0
"""Teaches `understand/speaking.py` to find mouths and to see which shape they have, from pictures that heads.py drew.

    python bench/understanding/heads.py FOLDER 0 200
    python bench/understanding/film_heads.py FILMS FILM.mp4 ...
    python bench/understanding/mouths.py FOLDER FILMS/*/

Two small networks of one form (two layers of filters, one over all that they find in a patch, one that tells). The
reader learns from patches about mouths (a little beside them, larger, smaller, turned, the other way round, coded as
films are) which of VISEMES is seen, and from patches near them that there is none. The finder sees heads a third as
large, eyes and all: whether the middle of a patch is a mouth, of a head of the right size. One company in eight is held
back. Adam, numpy alone; writes understand/speaking.npz.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.motion.controls import VISEMES
from soundstage.understand import windows
from soundstage.understand.speaking import CHANNELS, FOUND, HEAD, PATCH, Mouths, Network

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "speaking.npz"
COMPANY = 48  # pictures in a row are of one company
LEAST, FACING = 12.0, 0.0  # pixels from a head's middle to its mouth; how far it must face the camera
BESIDE, LARGER, TURNED = 0.22, 0.22, 0.2  # of a head's size, how far a patch may be beside; scale; radians
WRONG = (0.5, 2.0)  # logarithms of how much too large or too small a head is whose mouth is none
READ = (7, 3, 0, (0.55, 0.9))  # patches of a mouth, without one, of heads of a wrong size; how far off one is none
FIND = (3, 6, 3, (0.4, 4.0))
BATCH, RATE, HELD, DROPPED = 96, 1.5e-3, 0.03, 0.3
ROUNDS = (10, 6)  # of the reader and of the finder
CODED = (30, 92)  # JPEG quality

Mouthy = tuple[np.ndarray, float, float, float, int]  # picture, where, size of its head, shape


def mouths(folder: Path, held: bool) -> list[Mouthy]:
    """Every mouth large enough."""
    import cv2

    out = []
    for path in sorted(folder.glob("*.npz")):
        if (int(path.stem) // COMPANY % 8 == 7) != held:
            continue
        grey = cv2.imread(str(path.with_suffix(".jpg")), cv2.IMREAD_GRAYSCALE)
        with np.load(path) as data:
            out += [(grey, x, y, size, int(shape)) for x, y, size, shape, facing in data["mouths"].tolist()
                    if size >= LEAST and facing >= FACING]
    return out


def patch(mouth: Mouthy, head: int, off: tuple[float, float], chance: Any, larger: float = 0.0) -> np.ndarray:
    """A patch so far off a mouth (in sizes of its head), the head brought to this size or nearly, evened."""
    import cv2

    grey, x, y, size, _ = mouth
    scale = head / size * np.exp(larger + chance.uniform(-LARGER, LARGER))
    turn, angle = -1 if chance.random() < 0.5 else 1, chance.uniform(-TURNED, TURNED)
    if scale < 0.7:
        grey = cv2.blur(grey, (round(1 / scale),) * 2)
    way = scale * np.array([[turn * np.cos(angle), -np.sin(angle)], [turn * np.sin(angle), np.cos(angle)]])
    at = np.array([x + off[0] * size, y + off[1] * size])
    full = 2 * windows.AROUND + 1  # it is evened by what lies around it
    shift = np.full(2, (full - 1) / 2) - way @ at
    part = cv2.warpAffine(grey, np.column_stack([way, shift]), (full, full), borderMode=cv2.BORDER_REPLICATE)
    part = cv2.imdecode(cv2.imencode(".jpg", part, [cv2.IMWRITE_JPEG_QUALITY, int(chance.integers(*CODED))])[1], 0)
    edge = (full - PATCH) // 2
    return windows.evened(part[None])[0, edge:edge + PATCH, edge:edge + PATCH]


def patches(rows: list[Mouthy], head: int, many: tuple[Any, ...], chance: Any) -> tuple[np.ndarray, np.ndarray]:
    """(N, PATCH, PATCH) patches and their classes: a mouth's shape, or len(VISEMES) where there is none."""
    seen, classes = [], []
    here, away, wrong, (near, far) = many
    for mouth in rows:
        for k in range(here + away + wrong):
            angle, larger = chance.uniform(0, 2 * np.pi), 0.0
            reach = chance.uniform(0, BESIDE) if k < here or k >= here + away else chance.uniform(near, far)
            if k >= here + away:
                larger = chance.uniform(*WRONG) * chance.choice([-1, 1])
            off = (reach * float(np.cos(angle)), reach * float(np.sin(angle)))
            seen.append(patch(mouth, head, off, chance, larger))
            classes.append(mouth[4] if k < here else len(VISEMES))
    return np.array(seen, np.float32), np.array(classes)


def mistaken(rows: list[Mouthy], finder: list[np.ndarray], chance: Any) -> np.ndarray:
    """(N, PATCH, PATCH) patches of what the finder takes for a mouth in whole pictures, and is none."""
    sees, out = Mouths((Network(finder), Network(finder))), []
    for grey in {id(m[0]): m[0] for m in rows}.values():
        here = [m for m in rows if m[0] is grey]
        for _, size, x, y in sees.peaks(grey).tolist():
            if all(np.hypot(x - m[1], y - m[2]) > 0.8 * max(size, m[3])
                   or abs(np.log(size / m[3])) > WRONG[0] + LARGER for m in here):
                out += [patch((grey, x, y, size, 0), FOUND, (0, 0), chance) for _ in range(2)]
    return np.array(out, np.float32)


def begun(classes: int, chance: Any) -> list[np.ndarray]:
    """Weights and biases before anything is learned."""
    one, two, three = CHANNELS
    sizes = ((25, one), (9 * one, two), (two * windows.LAST**2, three), (three, classes))
    return [w.astype(np.float32) for a, b in sizes for w in (chance.normal(0, np.sqrt(2 / a), (a, b)), np.zeros(b))]


def gradient(p: list[np.ndarray], x: np.ndarray, wanted: np.ndarray, weights: np.ndarray, chance: Any
             ) -> tuple[list[np.ndarray], float]:
    """How the loss changes with each weight, and the loss."""
    many = len(x)
    first = windows.of(x[..., None], 5, 2)
    one = np.maximum(first @ p[0] + p[1], 0)
    second = windows.of(one, 3, 2)
    two = np.maximum(second @ p[2] + p[3], 0)
    flat = two.reshape(many, -1)
    gate = (chance.random((many, p[4].shape[1]), np.float32) > DROPPED) / np.float32(1 - DROPPED)
    three = np.maximum(flat @ p[4] + p[5], 0) * gate
    told = three @ p[6] + p[7]
    odds = np.exp(told - told.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    loss = -float((weights * np.log(odds[np.arange(many), wanted] + 1e-9)).sum() / weights.sum())
    slope = odds
    slope[np.arange(many), wanted] -= 1
    slope *= (weights / weights.sum())[:, None]
    back3 = (slope @ p[6].T) * (three > 0) * gate
    back2 = (back3 @ p[4].T).reshape(two.shape) * (two > 0)
    back1 = windows.gathered(back2 @ p[2].T, one.shape, 3, 2) * (one > 0)
    pairs = ((first, back1), (second, back2), (flat, back3), (three, slope))
    out = []
    for rows, back in pairs:
        rows, back = rows.reshape(-1, rows.shape[-1]), back.reshape(-1, back.shape[-1])
        out += [rows.T @ back, back.sum(0)]
    return out, loss


def taught(x: np.ndarray, wanted: np.ndarray, classes: int, rounds: int, chance: Any) -> list[np.ndarray]:
    """Weights and biases, by Adam over the patches; the last class counts as much as all others."""
    p, many = begun(classes, chance), np.bincount(wanted, minlength=classes)
    weigh = np.concatenate([(many[:-1].sum() / np.maximum(many[:-1], 1) / (classes - 1)) ** 0.5,
                            [many[:-1].sum() / max(1, many[-1])]])[wanted].astype(np.float32)
    first, second = [np.zeros_like(w) for w in p], [np.zeros_like(w) for w in p]
    each = len(x) // BATCH
    for step in range(1, rounds * each + 1):
        if (k := (step - 1) % each) == 0:
            order, losses = chance.permutation(len(x)), []
        pick = order[k * BATCH:(k + 1) * BATCH]
        g, loss = gradient(p, x[pick], wanted[pick], weigh[pick], chance)
        losses.append(loss)
        rate = RATE * min(1, step / 100) * (0.01 + 0.99 * (1 + np.cos(np.pi * step / rounds / each)) / 2)
        for i, slope in enumerate(g):
            first[i] += 0.1 * (slope - first[i])
            second[i] += 0.01 * (slope * slope - second[i])
            way = first[i] / (1 - 0.9**step) / (np.sqrt(second[i] / (1 - 0.99**step)) + 1e-7)
            p[i] = (p[i] - rate * (way + HELD * p[i] * (p[i].ndim > 1))).astype(np.float32)
        if k == each - 1:
            print(f"round {step // each}: {np.mean(losses):.3f}", flush=True)
    return p


def measured(reader: list[np.ndarray], finder: list[np.ndarray], rows: list[Mouthy]) -> None:
    """Print how often the shape is right at the mouth, and how often the finder is right about it and beside it."""
    chance = np.random.default_rng(1)
    x, shapes = patches(rows, HEAD, (1, 0, 0, (0, 0)), chance)
    right = Network(reader).told(x)[:, 0, 0, :-1].argmax(1) == shapes
    x, shapes = patches(rows, FOUND, (1, 2, 1, (0.6, 4.0)), chance)
    told = Network(finder).told(x)[:, 0, 0]
    there = told[:, 0] > told[:, 1]
    mouth = shapes < len(VISEMES)
    print(f"{len(rows)} mouths held back: shape right {right.mean():.0%}; found {there[mouth].mean():.0%}, "
          f"{there[~mouth].mean():.0%} where there is none", flush=True)


def write(reader: list[np.ndarray], finder: list[np.ndarray]) -> None:
    """Both networks, as half floats."""
    np.savez_compressed(KEPT, **{f"{name}{k}": w.astype(np.float16)
                                 for name, p in (("reader", reader), ("finder", finder)) for k, w in enumerate(p)})
    print(KEPT.stat().st_size, "bytes", hashlib.sha256(KEPT.read_bytes()).hexdigest())


def main() -> None:
    """Teach, check, write."""
    chance = np.random.default_rng(0)
    rows, held = ([m for a in sys.argv[1:] for m in mouths(Path(a), back)] for back in (False, True))
    print(len(rows), "mouths", len(held), "held back")
    reader = taught(*patches(rows, HEAD, READ, chance), len(VISEMES) + 1, ROUNDS[0], chance)
    x, shapes = patches(rows, FOUND, FIND, chance)
    none = (shapes == len(VISEMES)).astype(int)
    finder = taught(x, none, 2, ROUNDS[1], chance)
    more = mistaken(rows, finder, chance)
    finder = taught(np.concatenate([x, more]), np.concatenate([none, np.ones(len(more), int)]), 2, ROUNDS[1], chance)
    measured(reader, finder, held)
    write(reader, finder)


if __name__ == "__main__":
    main()
