# SPDX-License-Identifier: Apache-2.0
"""Teach which of the house's places a picture shows; say how well on scenes held back, and fit the chance of it.

    python bench/understanding/locations.py draw FOLDER ROUNDS       # pictures of every place, its hours and weathers
    python bench/understanding/locations.py teach FOLDER ...    # these, and pictures of pictures.py and stills.py

A drawn picture is called PLACE.SCENE.SIZE.jpg. One scene in five is held back in turn; understand/locations.npz is then
fitted on all, and its SHA-256 printed for understand/locations.py.
"""

from __future__ import annotations

import hashlib
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.understand.detectors import Classifier
from soundstage.understand.locations import facts

WHO = ("man", "woman", "dog", "boy", "fox", "girl", "horse", "cat", "old_man")
HOURS, WEATHERS = ("day", "dusk", "night", "morning", "dawn", "noon"), ("", "", "rain", "", "snow", "fog", "")
SIZES, ANGLES = ("wide", "full", "medium"), ("eye", "eye", "high", "low")
FOLDS, HELD_BACK, STEPS = 5, 1e-5, 250
KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "locations.npz"


def scene_of(number: int, place: str) -> tuple[str, Any]:
    """The name and production of one scene: somebody in a place, in three sizes."""
    from soundstage.model.production import CameraWish, Production, Scene, Shot, Subject

    hour, weather = HOURS[number % len(HOURS)], WEATHERS[number * 3 % len(WEATHERS)]
    who, angle = WHO[number % len(WHO)], ANGLES[number % len(ANGLES)]
    cast = (Subject(id="a1", noun=who.replace("_", " "), family="body", unit=who),)
    shots = tuple(Shot(id=f"sh{k + 1}", given=True, duration=Fraction(2), camera=CameraWish(
        size=size, move="static", subject="a1", angle=angle if k else "eye")) for k, size in enumerate(SIZES))
    scene = Scene(id="s1", place=place, hour=hour, weather=weather, cast=("a1",), shots=shots)
    return f"{place}.{hour}{number}{weather}", Production(title="t", seed=number, cast=cast, scenes=(scene,))


def draw(folder: Path, rounds: int) -> None:
    """Draw the scenes that are not there yet."""
    from PIL import Image

    from soundstage.direct.direct import direct
    from soundstage.engines import ENGINES
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.places import PLACES
    from soundstage.stage.build import stage_shot
    from soundstage.styles.clay import Clay

    folder.mkdir(parents=True, exist_ok=True)
    engine: Any = ENGINES.new("blender")
    built: dict[str, Any] = {}
    for number, place in enumerate(PLACES.names * rounds):
        name, production = scene_of(number, place)
        if (folder / f"{name}.{SIZES[-1]}.jpg").exists():
            continue
        plan = direct(production, {}, built, lambda _, make: make())
        for shot, size in zip(plan.shots, SIZES, strict=True):
            stage = stage_shot(shot, built, {}, Fraction(16, 9), Clay(), number).stage
            _, frame = next(iter(engine.frames(ShotRequest(stage, 192, 108, samples=2, poses=(stage.poses // 2,)))))
            Image.fromarray(finished(frame, Clay.finish)).save(folder / f"{name}.{size}.jpg", quality=92)
    engine.close()


def examples(folders: list[Path]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Facts, place and scene of every picture."""
    import cv2

    eyes, rows = Classifier(), []
    for path in (p for f in folders for p in sorted(f.glob("*.jpg"))):
        truth = path.with_suffix(".npz")
        if truth.exists():
            with np.load(truth) as known:
                place, scene = str(known["place"]), f"{path.parent} {int(path.stem) // 2}"
        else:
            place, scene = path.name.split(".")[0], f"{path.parent} {path.name.rsplit('.', 2)[0]}"
        picture = np.ascontiguousarray(cv2.imread(str(path))[..., ::-1])
        rows.append((facts(picture, eyes.look(picture)), place, scene))
    x, places, scenes = zip(*rows, strict=True)
    return np.array(x), np.array(places), np.array(scenes)


def fitted(x: np.ndarray, y: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of a multinomial logistic regression."""
    from scipy.optimize import minimize

    rows, truth = np.c_[x - x.mean(0), np.ones(len(x))], np.eye(many)[y]
    keep = np.r_[np.full(x.shape[1], HELD_BACK), 0.0][:, None]

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(-1, many)
        odds = rows @ w
        odds -= odds.max(1, keepdims=True)
        logs = odds - np.log(np.exp(odds).sum(1, keepdims=True))
        slope = rows.T @ (np.exp(logs) - truth) / len(x) + keep * w
        return float(-logs[np.arange(len(y)), y].mean() + (keep * w * w).sum() / 2), slope.ravel()

    w = minimize(cost, np.zeros(rows.shape[1] * many), jac=True, method="L-BFGS-B",
                 options={"maxiter": STEPS}).x.reshape(-1, many)
    return w[:-1], w[-1] - x.mean(0) @ w[:-1]


def shares(x: np.ndarray, w: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """(N, places) how likely each place is."""
    odds = np.exp((z := x @ w[0] + w[1]) - z.max(1, keepdims=True))
    return np.asarray(odds / odds.sum(1, keepdims=True))


def sure(before: np.ndarray, right: np.ndarray) -> list[float]:
    """Level and slope of the chance of being right, by how far the first place is before the second (Newton)."""
    x, w = np.c_[np.ones(len(before)), before], np.zeros(2)
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 0.01 * np.eye(2), x.T @ (right - p))
    return [float(v) for v in w]


def teach(folders: list[Path]) -> None:
    """Measure, then write what is known."""
    x, places, scenes = examples(folders)
    names = sorted(set(places.tolist()))
    y, every = np.array([names.index(p) for p in places]), sorted(set(scenes.tolist()))
    fold = {s: k % FOLDS for k, s in enumerate(np.random.default_rng(0).permutation(every))}
    folds, told = np.array([fold[s] for s in scenes]), np.zeros((len(y), len(names)))
    for k in range(FOLDS):
        told[folds == k] = shares(x[folds == k], fitted(x[folds != k], y[folds != k], len(names)))
    top = np.sort(told, 1)[:, -2:]
    right, before = told.argmax(1) == y, np.log(top[:, 1] + 1e-9) - np.log(top[:, 0] + 1e-9)
    chance = sure(before, right)
    print(f"{right.sum()} of {len(y)} pictures of scenes held back; chance", chance)
    p = 1 / (1 + np.exp(-chance[0] - chance[1] * before))
    for low in (0.0, 0.3, 0.5, 0.7, 0.9):
        part = (p >= low) & (p < low + (0.3 if low < 0.1 else 0.2))
        print(f"told with a chance of {low} or more: {part.sum()}, right {right[part].mean():.2f}")
    weights, bias = fitted(x, y, len(names))
    scale = np.abs(weights).max(0) / 127
    np.savez_compressed(KEPT, weights=np.round(weights / scale).astype(np.int8), scale=scale.astype(np.float32),
                        bias=bias.astype(np.float32), names=np.array(names), chance=np.array(chance))
    print(KEPT.stat().st_size, "bytes", hashlib.sha256(KEPT.read_bytes()).hexdigest())


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        teach([Path(a) for a in sys.argv[2:]])
