# SPDX-License-Identifier: Apache-2.0
"""Pictures to teach and to test eyes on: seeded little scenes, rendered, each with its truth from the guides.

    python bench/understanding/pictures.py FOLDER FIRST LAST [WIDTH HEIGHT SAMPLES [ENGINE [VIEWS]]]

writes NNNNN.jpg and NNNNN.npz (ids (H, W) uint8, 0 = nobody; nouns; size; place; hour) for every number not there yet.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

HOURS = ("dawn", "morning", "noon", "day", "dusk", "night")
SIZES = ("wide", "wide", "full", "full", "full", "medium", "close")
SIDES = ("frame_left", "frame_center", "frame_right")
THINGS = (
    "airplane", "apple", "ball", "balloon", "barrel", "basket", "bed", "bell", "bench", "bicycle", "boat",
    "book", "bookshelf", "bottle", "bowl", "bus", "cake", "candle", "car", "castle", "chair", "clock", "cup",
    "drum", "flower", "guitar", "hat", "helicopter", "house", "kite", "lamp", "lantern", "laptop", "lighthouse",
    "motorcycle", "mushroom", "oven", "piano", "plate", "potted_plant", "pumpkin", "refrigerator", "robot",
    "rocket", "sailboat", "snowman", "sofa", "street_lamp", "suitcase", "table", "teapot", "teddy_bear",
    "telescope", "tent", "tractor", "train", "treasure_chest", "truck", "tv", "umbrella", "vase", "windmill")
PEOPLE = 24  # of the round of names
VIEWS = 2  # pictures of one scene, each with its own blocking and camera
PRIME = 37  # places in an order in which like names are far apart
BESIDE = (0, 0, 1, 1, 2, 3)  # how many are beside the main subject
ACTIONS = ("stand", "stand", "walk", "run", "wave", "look_around", "sit", "point", "clap")


def scene_of(number: int, views: int = VIEWS) -> tuple[Any, Any]:
    """A production of one shot, and the name of its main subject."""
    from soundstage.bodies import species
    from soundstage.model.production import Beat, CameraWish, Placement, Production, Scene, Shot, Subject
    from soundstage.places import PLACES

    chance = np.random.default_rng([20261125, number // views])
    people = [n for n, s in species().items() if s["plan"] == "biped"]
    round_, turn = divmod(number // views, len(names := _names(people)))
    lead = names[turn] or people[(round_ * PEOPLE + turn) % len(people)]
    beside = chance.choice([*species(), *people * 2, *THINGS], int(chance.choice(BESIDE)), replace=False)
    who = [lead, *(str(n) for n in beside if n != lead)]
    cast = tuple(Subject(id=f"a{k}", noun=n.replace("_", " "), family="body" if n in species() else "prop", unit=n)
                 for k, n in enumerate(who))
    place = PLACES.names[PRIME * (number // views) % len(PLACES.names)]
    hour = str(chance.choice(HOURS))
    weather = str(chance.choice(["", "", "", "snow", "rain"]))
    chance = np.random.default_rng([20261126, number])  # from here on each view has its own
    sides = [str(s) for s in chance.permutation(SIDES)]
    placements = tuple(Placement(subject=s.id, relation=r) for s, r in zip(cast, sides, strict=False))
    action = str(chance.choice(ACTIONS)) if lead in species() else "stand"
    angle = str(chance.choice(["eye", "eye", "eye", "low", "high", "profile"]))
    wish = CameraWish(size=str(chance.choice(SIZES)), angle=angle, move="static", subject=cast[0].id)
    shot = Shot(id="sh1", camera=wish, given=True, duration=Fraction(2),
                beats=(Beat(id="b1", who=(cast[0].id,), action=action),) if action != "stand" else ())
    scene = Scene(id="s1", place=place, hour=hour, weather=weather, cast=tuple(s.id for s in cast),
                  placements=placements, shots=(shot,))
    return Production(title="t", seed=number // views, cast=cast, scenes=(scene,)), scene


def _names(people: list[str]) -> list[str]:
    """One round of leading parts: every animal, every thing, and "" where it is somebody of the people's turn."""
    from soundstage.bodies import species

    return [*(n for n in species() if n not in people), *(n for n in THINGS if n not in people), *[""] * PEOPLE]


def draw(engine: Any, scene_: tuple[Any, Any], built: dict[str, Any], size: tuple[int, int], samples: int
         ) -> tuple[np.ndarray, dict[str, Any]]:
    """The picture (H, W, 3) bytes of what scene_of gives, and its truth."""
    from soundstage.direct.direct import direct
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.stage.build import stage_shot
    from soundstage.stage.guides import guides
    from soundstage.styles.clay import Clay

    production, scene = scene_
    plan = direct(production, {}, built, lambda _, make: make())
    staged = stage_shot(plan.shots[0], built, {}, Fraction(16, 9), Clay(), production.seed)
    pose = staged.stage.poses // 2
    _, frame = next(iter(engine.frames(ShotRequest(staged.stage, *size, samples=samples, poses=(pose,)))))
    seen = guides(staged.stage, pose, *size)
    ids = np.zeros(seen.ids.shape, np.uint8)
    for k, subject in enumerate(production.cast):
        ids[seen.mask(subject.id)] = k + 1
    truth = {"ids": ids, "nouns": np.array([s.unit for s in production.cast]), "size": plan.shots[0].camera.size,
             "place": scene.place, "hour": scene.hour, "weather": scene.weather}
    return finished(frame, Clay.finish), truth


def main() -> None:
    """Draw the pictures asked for."""
    from PIL import Image

    from soundstage.engines import ENGINES

    folder, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    width, height, samples = (int(a) for a in sys.argv[4:7]) if len(sys.argv) > 4 else (320, 180, 4)
    views = int(sys.argv[8]) if len(sys.argv) > 8 else VIEWS
    folder.mkdir(parents=True, exist_ok=True)
    engine: Any = ENGINES.new(sys.argv[7] if len(sys.argv) > 7 else "blender")
    built: dict[str, Any] = {}
    try:
        for number in range(first, last):
            if number % views == 0:
                built = {}
            path = folder / f"{number:05}.npz"
            if path.exists():
                continue
            try:
                picture, truth = draw(engine, scene_of(number, views), built, (width, height), samples)
            except Exception as error:  # a scene that cannot be staged is left out, and said
                print(number, error, file=sys.stderr)
                continue
            Image.fromarray(picture).save(path.with_suffix(".jpg"), quality=90)
            np.savez_compressed(path, **truth)
    finally:
        engine.close()


if __name__ == "__main__":
    main()
