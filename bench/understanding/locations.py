# SPDX-License-Identifier: Apache-2.0
"""Teach which of the house's places a picture shows; say how well on scenes held back, and fit the chance of it.

    python bench/understanding/locations.py draw FOLDER FIRST LAST [ENGINE [PLACE ...]]    # rounds of pictures, of all
    python bench/understanding/locations.py teach FOLDER ...    # these, and pictures of pictures.py and stills.py
    python bench/understanding/locations.py more FOLDER ...     # the same, beginning with what is known already

A drawn picture is called PLACE.SCENE.VIEW.jpg: by lot at some hour, in some weather, with some company, once as
directed and twice by a camera put elsewhere. One scene in five is held back in turn; understand/locations.npz is then
fitted on all, and its SHA-256 printed for understand/locations.py. With `more` the weights are held near those that
are kept (of places new to them near nothing), so that some hundred pictures teach a new place and forget no old one;
the chance stays as it is: by such pictures alone it is too sure (of 35 shots of films that it names 5 are wrong).
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from gatherings import elsewhere

from soundstage.understand.detectors import Classifier
from soundstage.understand.locations import facts

WHO = ("man", "woman", "dog", "boy", "fox", "girl", "horse", "cat", "grandfather", "robot", "knight", "rabbit")
HOURS, WEATHERS = ("day", "day", "noon", "morning", "dawn", "dusk", "night"), ("", "", "", "", "rain", "snow", "fog")
SIZES, ANGLES = ("wide", "full", "full", "medium", "medium", "close"), ("eye", "eye", "eye", "high", "low")
LOOKS = 3  # of each who is in some picture
VIEWS, SIZE, SAMPLES = 3, (192, 108), 2
FOLDS, HELD_BACK, NEAR, NEW, STEPS = 5, 1e-5, 1e-2, 1e-4, 150  # how much weights are held to nothing; near what was
#                                                    known; to nothing, of places that are new
KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "locations.npz"


def scene_of(number: int, place: str) -> tuple[str, Any]:
    """The name and production of one scene: some company in a place, seen from far and from near."""
    from soundstage.model.production import CameraWish, Production, Scene, Shot, Subject

    chance = np.random.default_rng([20261128, number])
    hour, weather = str(chance.choice(HOURS)), str(chance.choice(WEATHERS))
    who = [str(w) for w in chance.choice(WHO, chance.integers(1, 4), replace=False)]
    cast = tuple(Subject(id=f"{w}{number % LOOKS}", noun=w, family="body", unit=w) for w in who)
    shot = Shot(id="sh1", given=True, duration=Fraction(2), camera=CameraWish(
        size=str(chance.choice(SIZES)), move="static", subject=cast[0].id, angle=str(chance.choice(ANGLES))))
    scene = Scene(id="s1", place=place, hour=hour, weather=weather, cast=tuple(s.id for s in cast), shots=(shot,))
    return f"{place}.{hour}{number}{weather}", Production(title="t", seed=number, cast=cast, scenes=(scene,))


def views(engine: Any, production: Any, built: dict[str, Any]) -> Iterator[np.ndarray]:
    """The pictures (H, W, 3) of one scene: as directed, then from elsewhere. built: who was built for earlier ones."""
    from soundstage.direct.direct import direct
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.stage.build import stage_shot
    from soundstage.styles.clay import Clay

    shot = direct(production, {}, built, lambda _, make: make()).shots[0]
    stage = stage_shot(shot, built, {}, Fraction(16, 9), Clay(), production.seed).stage
    poses = tuple(range(VIEWS))
    camera = elsewhere(stage.camera, stage.poses, poses[1:], production.seed)
    for _, frame in engine.frames(ShotRequest(replace(stage, camera=camera), *SIZE, samples=SAMPLES, poses=poses)):
        yield finished(frame, Clay.finish)


def draw(folder: Path, rounds: range, engine: str = "blender", *places: str) -> None:
    """Draw the scenes that are not there yet; one that cannot be staged is left out, and said."""
    from PIL import Image

    from soundstage.engines import ENGINES
    from soundstage.places import PLACES

    folder.mkdir(parents=True, exist_ok=True)
    drawing: Any = ENGINES.new(engine)
    built: dict[str, Any] = {}
    for number, place in ((r * len(PLACES.names) + k, place) for r in rounds for k, place in enumerate(PLACES.names)
                          if place in (places or PLACES.names)):
        name, production = scene_of(number, place)
        if (folder / f"{name}.{VIEWS - 1}.jpg").exists():
            continue
        try:
            for k, picture in enumerate(views(drawing, production, built)):
                Image.fromarray(picture).save(folder / f"{name}.{k}.jpg", quality=92)
        except Exception as error:
            print(name, error, file=sys.stderr)
    drawing.close()


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


Weights = tuple[np.ndarray, np.ndarray]  # (facts, places), (places,)


def known(names: list[str], facts: int) -> tuple[Weights, np.ndarray]:
    """The weights and bias that are kept, nothing of places new to them; and how much each place is held near them."""
    with np.load(KEPT) as kept:
        old = {str(n): k for k, n in enumerate(kept["names"])}
        weights, bias = kept["weights"] * kept["scale"], kept["bias"]
    out, held = (np.zeros((facts, len(names))), np.full(len(names), bias.mean())), np.full(len(names), NEW)
    for k, name in enumerate(names):
        if name in old:
            out[0][:, k], out[1][k], held[k] = weights[:, old[name]], bias[old[name]], NEAR
    return out, held


def fitted(x: np.ndarray, y: np.ndarray, before: Weights, held: np.ndarray) -> Weights:
    """Weights and bias of a multinomial logistic regression; before: what those of each place are held near to."""
    from scipy.optimize import minimize

    many = len(held)
    rows, truth = np.c_[x - x.mean(0), np.ones(len(x))], np.eye(many)[y]
    keep = np.tile(held, (rows.shape[1], 1))
    keep[-1] = np.where(held == NEAR, NEAR, 0.0)
    start = np.r_[before[0], [before[1] + x.mean(0) @ before[0]]]

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(-1, many)
        odds = rows @ w
        odds -= odds.max(1, keepdims=True)
        logs = odds - np.log(np.exp(odds).sum(1, keepdims=True))
        slope = rows.T @ (np.exp(logs) - truth) / len(x) + keep * (w - start)
        return float(-logs[np.arange(len(y)), y].mean() + (keep * (w - start) ** 2).sum() / 2), slope.ravel()

    w = minimize(cost, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x.reshape(-1, many)
    return w[:-1], w[-1] - x.mean(0) @ w[:-1]


def shares(x: np.ndarray, w: Weights) -> np.ndarray:
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


def teach(folders: list[Path], more: bool) -> None:
    """Measure, then write what is known. more: begin with what was."""
    x, places, scenes = examples(folders)
    with np.load(KEPT) as kept:
        names = sorted({*places.tolist(), *(kept["names"].tolist() if more else ())})
        kept_chance = [float(v) for v in kept["chance"]]
    y, every = np.array([names.index(p) for p in places]), sorted(set(scenes.tolist()))
    fold = {s: k % FOLDS for k, s in enumerate(np.random.default_rng(0).permutation(every))}
    folds, told = np.array([fold[s] for s in scenes]), np.zeros((len(y), len(names)))
    nothing = (np.zeros((x.shape[1], len(names))), np.zeros(len(names))), np.full(len(names), HELD_BACK)
    before, held = known(names, x.shape[1]) if more else nothing
    for k in range(FOLDS):
        told[folds == k] = shares(x[folds == k], fitted(x[folds != k], y[folds != k], before, held))
    top = np.sort(told, 1)[:, -2:]
    right, ahead = told.argmax(1) == y, np.log(top[:, 1] + 1e-9) - np.log(top[:, 0] + 1e-9)
    chance = kept_chance if more else sure(ahead, right)  # in films told again by it: of 29 shots none is named wrongly
    print(f"{right.sum()} of {len(y)} pictures of scenes held back; chance", chance, "by these", sure(ahead, right))
    fresh = held[y] == NEW
    print(f"of places that are new {right[fresh].sum()} of {fresh.sum()}")
    p = 1 / (1 + np.exp(-chance[0] - chance[1] * ahead))
    for low in (0.0, 0.3, 0.5, 0.7, 0.9):
        part = (p >= low) & (p < low + (0.3 if low < 0.1 else 0.2))
        print(f"told with a chance of {low} or more: {part.sum()}, right {right[part].mean():.2f}")
    weights, bias = fitted(x, y, before, held)
    scale = np.abs(weights).max(0) / 127
    np.savez_compressed(KEPT, weights=np.round(weights / scale).astype(np.int8), scale=scale.astype(np.float32),
                        bias=bias.astype(np.float32), names=np.array(names), chance=np.array(chance))
    print(KEPT.stat().st_size, "bytes", hashlib.sha256(KEPT.read_bytes()).hexdigest())


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), range(int(sys.argv[3]), int(sys.argv[4])), *sys.argv[5:])
    else:
        teach([Path(a) for a in sys.argv[2:]], sys.argv[1] == "more")
