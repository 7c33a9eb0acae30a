# SPDX-License-Identifier: Apache-2.0
"""Pictures of people who sit, stand, walk and lie, and what is read of them: the posture of a person in a box.

    python bench/understanding/postures.py draw FOLDER FIRST LAST [ENGINE]   # scenes; gatherings.VIEWS pictures of each
    python bench/understanding/postures.py teach FOLDER ...                  # writes soundstage/understand/postures.npz

Pictures are as gatherings.py's, with postures: of everybody in nouns "sit", "stand" or "lie" ("" = no person).
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from gatherings import COLOURS, SCENES, SIZES, VIEWS, pictured
from missing import by_scenes, draw_missing
from pictures import HOURS, PRIME

SEATS = ("chair", "bench", "sofa", "bed", "stool", "armchair", "log", "rock")
BESIDE = ("table", "lamp", "bicycle", "barrel", "tree", "potted_plant", "suitcase", "street_lamp", "statue")
STANDING = ("", "", "walk", "run", "wave", "look_around", "point", "clap", "dance", "jump")
SEATED = ("", "speak", "look_around", "clap", "wave", "read", "eat")
MANY = (1, 1, 2, 2, 3)
SITS, LIES = 0.5, 0.06  # shares of people


def company(group: int) -> list[Any]:
    """Three people, three seats and two other things."""
    from soundstage.bodies import species
    from soundstage.model.production import Subject
    from soundstage.props import PROPS

    chance = np.random.default_rng([20261201, group])
    people = [n for n, s in species().items() if s["plan"] == "biped"]
    who = [*chance.choice(people, 3, replace=False), *chance.choice([s for s in SEATS if s in PROPS.names], 3, False),
           *chance.choice([s for s in BESIDE if s in PROPS.names], 2, False)]
    out = []
    for k, unit in enumerate(map(str, who)):
        colour, body = str(chance.choice(COLOURS)), unit in people
        worn = (f"{colour} coat",) if colour and body else ()
        out.append(Subject(id=f"a{k}", noun=unit.replace("_", " "), unit=unit, family="body" if body else "prop",
                           clothes=worn, colors=(colour,) if colour and not body else ()))
    return out


def scene_of(number: int) -> tuple[Any, Any, tuple[str, ...]]:
    """A production of one shot with some of its group's company, its scene, and everybody's posture."""
    from soundstage.model.production import Beat, CameraWish, Placement, Production, Scene, Shot
    from soundstage.places import PLACES

    chance = np.random.default_rng([20261202, number])
    cast = company(number // SCENES)
    people, things = ([s for s in cast if s.family == f] for f in ("body", "prop"))
    here, placements, beats, postures = list[Any](), list[Any](), list[Any](), list[str]()
    sides, free = list(chance.permutation(("frame_left", "frame_center", "frame_right"))), list(things)
    for k, s in enumerate(chance.permutation(np.array(people, object))[:int(chance.choice(MANY))]):
        posture = str(chance.choice(("sit", "lie", "stand"), p=(SITS, LIES, 1 - SITS - LIES)))
        here.append(s)
        postures.append(posture)
        side = Placement(subject=s.id, relation=str(sides[k]))
        if posture == "sit" and chance.random() < 0.75:
            seat = next(t for t in free if t.unit in SEATS)
            free.remove(seat)
            here.append(seat)
            postures.append("")
            placements += [side.model_copy(update={"subject": seat.id}),
                           Placement(subject=s.id, relation="on", anchors=(seat.id,))]
            beats.append(Beat(id=f"b{len(beats)}", who=(s.id,), action="sit", place="on", anchor=seat.id,
                              manner=("already",)))
        else:
            placements.append(side)
            action = posture if posture != "stand" else str(chance.choice(STANDING))
            if action:
                beats.append(Beat(id=f"b{len(beats)}", who=(s.id,), action=action,
                                  manner=("already",) if posture != "stand" else ()))
        if posture == "sit" and (also := str(chance.choice(SEATED))):
            beats.append(Beat(id=f"b{len(beats)}", who=(s.id,), action=also))
    if free and chance.random() < 0.5:
        other = free[int(chance.integers(len(free)))]
        here.append(other)
        postures.append("")
        placements.append(Placement(subject=other.id, relation=str(chance.choice(("background", "next_to"))),
                                    anchors=(here[0].id,)))
    place, hour = PLACES.names[PRIME * number % len(PLACES.names)], str(chance.choice(HOURS))
    weather = str(chance.choice(["", "", "", "", "snow", "rain"]))
    angle = str(chance.choice(["eye", "eye", "eye", "low", "high", "profile"]))
    wish = CameraWish(size=str(chance.choice(SIZES)), angle=angle, move="static", subject=here[0].id)
    shot = Shot(id="sh1", camera=wish, given=True, duration=Fraction(3), beats=tuple(beats))
    scene = Scene(id="s1", place=place, hour=hour, weather=weather, cast=tuple(s.id for s in here),
                  placements=tuple(placements), shots=(shot,))
    return Production(title="t", seed=number // SCENES, cast=tuple(here), scenes=(scene,)), scene, tuple(postures)


def drawn(engine: Any, number: int, built: dict[str, Any]) -> list[tuple[np.ndarray, dict[str, Any]]]:
    """VIEWS pictures of a scene with their truths."""
    production, scene, postures = scene_of(number)
    return [(picture, {**truth, "postures": np.array(postures)})
            for picture, truth in pictured(engine, production, scene, built, number)]


def main() -> None:
    """Draw the pictures asked for that are not there yet."""
    first, last = int(sys.argv[3]), int(sys.argv[4])
    draw_missing(by_scenes(drawn, SCENES), Path(sys.argv[2]), range(first, last),
                 sys.argv[5] if len(sys.argv) > 5 else "player", VIEWS)


if __name__ == "__main__":
    main()
