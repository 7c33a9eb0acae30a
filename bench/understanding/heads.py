# SPDX-License-Identifier: Apache-2.0
"""Pictures of heads with mouths of all shapes, to teach `understand/speaking.py`: seeded companies that chatter.

    python bench/understanding/heads.py FOLDER FIRST LAST [ENGINE]     # scenes; VIEWS pictures of each

writes NNNNNN.jpg and NNNNNN.npz (mouths (M, 5): x and y in pixels, pixels from a head's middle to its mouth, which of
VISEMES it has, how far it faces the camera) for every scene not there yet. Every pose has a mouth drawn by lot.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from gatherings import CLOTHES, COLOURS, PLAIN, elsewhere
from missing import by_scenes, draw_missing
from pictures import HOURS, PRIME

from soundstage.motion.controls import EXPRESSIONS, VISEMES, Controls

SCENES, VIEWS = 8, 6
SIZE, SAMPLES = (480, 270), 4
SIZES = ("close", "close", "medium", "medium", "medium", "medium_full", "full")
STYLES = ("clay", "clay", "clay", "felt", "paper", "ink")
OPEN = {"open": 1.0, "round": 0.75, "wide": 0.5, "pucker": 0.35, "tongue": 0.35, "teeth": 0.3, "lip": 0.12}
MOODY, RESTING = 0.25, 0.25  # shares of poses in a mood, and with a mouth at rest
BESIDE = ("next_to", "left_of", "right_of", "in_front_of")


@contextmanager
def chattering(seed: int) -> Iterator[None]:
    """Meanwhile every pose of everybody has a mouth, and now and then a mood, by lot."""
    usual, chance = Controls.__post_init__, np.random.default_rng([20261131, seed])

    def begun(self: Controls) -> None:
        usual(self)
        many = len(self.times)
        self.viseme = [str(v) for v in np.where(chance.random(many) < RESTING, "rest", chance.choice(VISEMES, many))]
        self.jaw = np.array([OPEN.get(v, 0.0) for v in self.viseme]) * chance.uniform(0.4, 1, many)
        mood = self.expression[str(chance.choice(EXPRESSIONS))]
        mood[:] = chance.uniform(0.5, 1) * (chance.random() < MOODY)

    Controls.__post_init__ = begun  # type: ignore[method-assign]
    try:
        yield
    finally:
        Controls.__post_init__ = usual  # type: ignore[method-assign]


def company(group: int) -> list[Any]:
    """Four people and two animals: each kind's names are gone through in turn."""
    from soundstage.bodies import species
    from soundstage.model.production import Subject

    chance = np.random.default_rng([20261132, group])
    people = [n for n, s in species().items() if s["plan"] == "biped"]
    animals = [n for n, s in species().items() if s["plan"] in ("quadruped", "bird")]
    turn = [people[(PRIME * group + k) % len(people)] for k in range(2)]
    turn += [animals[(PRIME * group * 2 + k) % len(animals)] for k in range(2)]
    out = []
    for k, unit in enumerate(dict.fromkeys([*(str(n) for n in chance.choice(PLAIN, 2, replace=False)), *turn])):
        worn = (f"{chance.choice(COLOURS[2:])} {chance.choice(CLOTHES)}",) if unit in PLAIN else ()
        out.append(Subject(id=f"a{k}", noun=unit.replace("_", " "), unit=unit, family="body", clothes=worn))
    return out


def scene_of(number: int) -> tuple[Any, str]:
    """A production of one shot with one to three of its group's company, and the style that it is drawn in."""
    from soundstage.model.production import CameraWish, Placement, Production, Scene, Shot
    from soundstage.places import PLACES

    chance = np.random.default_rng([20261133, number])
    here = [*chance.permutation(np.array(company(number // SCENES), object))[:int(chance.choice((1, 2, 2, 3)))]]
    placements = tuple(Placement(subject=s.id, relation=str(chance.choice(BESIDE)), anchors=(here[0].id,))
                       for s in here[1:])
    angle = str(chance.choice(["eye", "eye", "eye", "low", "high", "profile"]))
    wish = CameraWish(size=str(chance.choice(SIZES)), angle=angle, move="static", subject=here[0].id)
    shot = Shot(id="sh1", camera=wish, given=True, duration=Fraction(2))
    scene = Scene(id="s1", place=PLACES.names[PRIME * number % len(PLACES.names)], hour=str(chance.choice(HOURS)),
                  weather=str(chance.choice(["", "", "", "", "snow", "rain"])), cast=tuple(s.id for s in here),
                  placements=placements, shots=(shot,))
    return (Production(title="t", seed=number // SCENES, cast=tuple(here), scenes=(scene,)),
            str(chance.choice(STYLES)))


def drawn(engine: Any, number: int, built: dict[str, Any]) -> list[tuple[np.ndarray, np.ndarray]]:
    """VIEWS pictures (H, W, 3) of a scene with their mouths: as directed, and by a camera put elsewhere."""
    from dataclasses import replace

    from soundstage.direct.direct import direct
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.stage.build import stage_shot
    from soundstage.stage.guides import guides
    from soundstage.styles import STYLES as LOOKS

    production, name = scene_of(number)
    style = LOOKS.new(name)
    plan = direct(production, {}, built, lambda _, make: make())
    with chattering(number):
        staged = stage_shot(plan.shots[0], built, {}, Fraction(16, 9), style, production.seed)
    with chattering(number):  # the same lots: who has which mouth
        parts = played(plan.shots[0], built, {}, production.seed)
    stage = staged.stage
    poses = tuple(int((k + 0.5) * stage.poses / VIEWS) for k in range(VIEWS))
    stage = replace(stage, camera=elsewhere(stage.camera, stage.poses, poses[2:], number))
    out = []
    for pose, frame in engine.frames(ShotRequest(stage, *SIZE, samples=SAMPLES, poses=poses)):
        seen = guides(stage, pose, *SIZE)
        rows = [row for p in parts if (row := mouth_of(p, pose, staged.times[pose], stage.camera, seen)) is not None]
        out.append((finished(frame, style.finish), np.array(rows, np.float32).reshape(-1, 5)))
    return out


def played(shot: Any, built: dict[str, Any], spoken: dict[str, Any], seed: int) -> list[Any]:
    """Everybody's part in the shot, as the stage plays it."""
    from soundstage.direct.sets import built_set
    from soundstage.stage.performances import play
    from soundstage.stage.world import World

    here = {p.subject: built[p.look or p.subject] for p in shot.performers}
    world = World(built_set(shot.setting), here, {p.subject: p.mark for p in shot.performers})
    return [p for p in play(shot, here, world, spoken, seed).parts
            if p.performance is not None and "mouth" in p.performance.anchors]


def mouth_of(part: Any, pose: int, time: float, camera: Any, seen: Any) -> tuple[float, ...] | None:
    """Where a mouth is in the picture, how large its head is there, its shape, and how far it faces the camera."""
    from soundstage.nodes import at

    world, lens = np.asarray(at(camera.transforms, pose), float), float(at(camera.lens_mm, pose))
    mouth, head = (np.asarray(part.performance.anchors[n][pose, :3, 3], float) for n in ("mouth", "head"))
    local = world[:3, :3].T @ (mouth - world[:3, 3])
    if local[2] > -0.05:
        return None
    scale = SIZE[0] * lens / 36 / -local[2]
    x, y = SIZE[0] / 2 + scale * local[0], SIZE[1] / 2 - scale * local[1]
    if not (0 <= x < SIZE[0] and 0 <= y < SIZE[1]):
        return None
    mask = seen.mask(part.id.split("#")[0])
    if not mask[max(0, int(y) - 2):int(y) + 3, max(0, int(x) - 2):int(x) + 3].any():
        return None
    way, to = mouth - head, world[:3, 3] - mouth
    facing = float(way @ to / np.linalg.norm(way) / np.linalg.norm(to))
    row = int(np.abs(part.controls.times - time).argmin())
    return x, y, scale * float(np.linalg.norm(way)), VISEMES.index(part.controls.viseme[row]), facing


def main() -> None:
    """Draw the pictures asked for that are not there yet."""
    def draw(engine: Any, number: int, built: dict[str, Any]) -> list[tuple[np.ndarray, dict[str, Any]]]:
        return [(picture, {"mouths": mouths}) for picture, mouths in drawn(engine, number, built)]

    first, last = int(sys.argv[2]), int(sys.argv[3])
    draw_missing(by_scenes(draw, SCENES), Path(sys.argv[1]), range(first, last),
                 sys.argv[4] if len(sys.argv) > 4 else "player", VIEWS)


if __name__ == "__main__":
    main()
