# SPDX-License-Identifier: Apache-2.0
"""Many stagings of one company, rendered with their truth as pictures.py does: people and things among each other.

    python bench/understanding/gatherings.py FOLDER FIRST LAST [ENGINE]     # scenes; VIEWS pictures of each

A company of three people, three animals and fourteen things is built once and plays SCENES scenes: beside, behind and
before each other, seated on furniture, small things on large ones. Every prop and every species has its turn.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from missing import by_scenes, draw_missing
from pictures import HOURS, PRIME, SIZES, THINGS

SCENES, VIEWS = 10, 5
LOWEST, BESIDE_AIM = 0.25, 0.22  # metres; of the distance, how far beside its aim the camera looks
THINGS_LEAD = 0.5  # share of scenes in which a thing may have the lead though somebody is there
SIZE, SAMPLES = (320, 180), 4
SEATS = ("bench", "chair", "sofa", "bed")
TABLES = ("table", "bench", "pedestal", "piano", "desk")
COLOURS = ("", "", "red", "blue", "green", "yellow", "white", "black", "pink", "orange", "brown", "purple")
CLOTHES = ("coat", "dress", "shirt", "sweater")
PLAIN = ("woman", "man", "boy", "girl")  # who is most often in films
BESIDE = ("frame_left", "frame_center", "frame_right", "behind", "behind", "in_front_of", "next_to", "left_of",
          "right_of", "background", "foreground")
ACTIONS = ("", "", "", "walk", "run", "wave", "look_around", "point", "clap", "sit")


def company(group: int) -> list[Any]:
    """The subjects of a group: each kind's names are gone through in turn."""
    from soundstage.bodies import species
    from soundstage.model.production import Subject
    from soundstage.props import PROPS

    chance = np.random.default_rng([20261127, group])
    people = [n for n, s in species().items() if s["plan"] == "biped"]
    animals = [n for n in species() if n not in people]

    def turn(names: list[str] | tuple[str, ...], many: int) -> list[str]:
        return [names[PRIME * (group * many + k) % len(names)] for k in range(many)]

    who = [str(n) for n in chance.choice(PLAIN, 2, replace=False)] + turn(people, 1) + turn(animals, 3)
    things = [str(chance.choice(SEATS)), "table", *turn(THINGS, 3), *turn(PROPS.names, 9)]
    out = []
    for k, unit in enumerate(dict.fromkeys([*who, *(t for t in things if t in PROPS.names)])):
        colour, body = str(chance.choice(COLOURS)), unit in species()
        worn = (f"{colour} {chance.choice(CLOTHES)}",) if colour and unit in PLAIN else ()
        out.append(Subject(id=f"a{k}", noun=unit.replace("_", " "), unit=unit, family="body" if body else "prop",
                           clothes=worn, colors=(colour,) if colour and not body else ()))
    return out


def scene_of(number: int) -> tuple[Any, Any]:
    """A production of one shot with a few of its group's company, and its scene."""
    from soundstage.model.production import Beat, CameraWish, Production, Scene, Shot
    from soundstage.places import PLACES

    group = number // SCENES
    chance = np.random.default_rng([20261128, number])
    cast = company(group)
    living, things = ([s for s in cast if s.family == f] for f in ("body", "prop"))
    many = int(chance.choice((0, 0, 1, 1, 2, 2, 3, 4)))
    here = [*chance.permutation(np.array(living, object))[:many],
            *chance.permutation(np.array(things, object))[:int(chance.choice((0, 1, 2, 2, 3, 4))) or (not many)]]
    here = [here[k] for k in (chance.permutation(len(here)) if chance.random() < THINGS_LEAD else range(len(here)))]
    place, hour = PLACES.names[PRIME * number % len(PLACES.names)], str(chance.choice(HOURS))
    weather = str(chance.choice(["", "", "", "", "snow", "rain"]))
    placements, beats = among(here, chance)
    action = str(chance.choice(ACTIONS))
    if action and not beats and here[0].family == "body":
        beats = [Beat(id="b1", who=(here[0].id,), action=action)]
    angle = str(chance.choice(["eye", "eye", "eye", "low", "high", "profile"]))
    wish = CameraWish(size=str(chance.choice(SIZES)), angle=angle, move="static", subject=here[0].id)
    shot = Shot(id="sh1", camera=wish, given=True, duration=Fraction(2), beats=tuple(beats))
    scene = Scene(id="s1", place=place, hour=hour, weather=weather, cast=tuple(s.id for s in here),
                  placements=tuple(placements), shots=(shot,))
    return Production(title="t", seed=group, cast=tuple(here), scenes=(scene,)), scene


def among(here: list[Any], chance: Any) -> tuple[list[Any], list[Any]]:
    """Where everybody is: somewhere in the frame or by another, a person on a seat, a small thing on a table."""
    from soundstage.model.production import Beat, Placement
    from soundstage.props import PROPS

    placements, beats, seated = [], [], False
    for k, s in enumerate(here):
        relation = str(chance.choice(BESIDE))
        other = here[int(chance.integers(k))] if k else None
        seat = next((o for o in here if o.unit in SEATS), None)
        table = next((o for o in here if o.unit in TABLES), None)
        if s.family == "body" and seat is not None and not seated and chance.random() < 0.5:
            seated = True
            beats.append(Beat(id="b1", who=(s.id,), action="sit", place="on", anchor=seat.id, manner=("already",)))
            placements.append(Placement(subject=s.id, relation="on", anchors=(seat.id,)))
        elif s.family == "prop" and table is not None and s is not table and s.unit not in SEATS and (
                PROPS.new(s.unit).held):
            placements.append(Placement(subject=s.id, relation="on", anchors=(table.id,)))
        elif "frame" in relation or "ground" in relation:
            placements.append(Placement(subject=s.id, relation=relation))
        elif other is not None:
            placements.append(Placement(subject=s.id, relation=relation, anchors=(other.id,)))
    return placements, beats


def drawn(engine: Any, number: int, built: dict[str, Any]) -> list[tuple[np.ndarray, dict[str, Any]]]:
    """VIEWS pictures (H, W, 3) of a scene with their truths."""
    return pictured(engine, *scene_of(number), built, number)


def pictured(engine: Any, production: Any, scene: Any, built: dict[str, Any], number: int
             ) -> list[tuple[np.ndarray, dict[str, Any]]]:
    """VIEWS pictures (H, W, 3) of a scene with their truths: as directed, and by a camera put elsewhere."""
    from soundstage.direct.direct import direct
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.stage.build import stage_shot
    from soundstage.stage.guides import guides
    from soundstage.styles.clay import Clay

    plan = direct(production, {}, built, lambda _, make: make())
    stage = stage_shot(plan.shots[0], built, {}, Fraction(16, 9), Clay(), production.seed).stage
    poses = tuple(int((k + 0.5) * stage.poses / VIEWS) for k in range(VIEWS))
    stage = replace(stage, camera=elsewhere(stage.camera, stage.poses, poses[1:], number))
    turned = facing(plan.shots[0], built, production.seed)
    request, out = ShotRequest(stage, *SIZE, samples=SAMPLES, poses=poses), []
    for pose, frame in engine.frames(request):
        seen = guides(stage, pose, *SIZE)
        ids = np.zeros(seen.ids.shape, np.uint8)
        for k, subject in enumerate(production.cast):
            ids[seen.mask(subject.id)] = k + 1
        out.append((finished(frame, Clay.finish), {
            "ids": ids, "nouns": np.array([s.unit for s in production.cast]), "size": plan.shots[0].camera.size,
            "place": scene.place, "hour": scene.hour, "weather": scene.weather,
            "faces": np.array([seen_from(turned.get(s.id), stage.camera.transforms, pose) for s in production.cast])}))
    return out


def facing(shot: Any, built: dict[str, Any], seed: int) -> dict[str, np.ndarray]:
    """Of each performer of a shot (T, 4, 4) where it is: its first axis is the way it faces."""
    from soundstage.direct.sets import built_set
    from soundstage.stage.performances import play
    from soundstage.stage.world import World

    here = {p.subject: built[p.look or p.subject] for p in shot.performers}
    world = World(built_set(shot.setting), here, {p.subject: p.mark for p in shot.performers})
    return {p.id: np.asarray(p.transforms) for p in play(shot, here, world, {}, seed).parts}


def seen_from(frames: np.ndarray | None, camera: Any, pose: int) -> float:
    """Degrees that somebody is turned as the camera sees it: 0 towards it, 90 to the picture's right, 180 away."""
    from soundstage.nodes import at

    if frames is None:
        return float("nan")
    here, eye = (np.asarray(at(f, pose), float) for f in (frames, camera))
    back = (eye[:3, 3] - here[:3, 3])[:2]
    back = back / np.linalg.norm(back)
    ahead, right = here[:2, 0] @ back, here[:2, 0] @ np.array([-back[1], back[0]])
    return float(np.degrees(np.arctan2(right, ahead)))


def elsewhere(camera: Any, poses: int, moved: tuple[int, ...], seed: int) -> Any:
    """The camera, at some poses turned about what it looks at, nearer or farther, higher or lower, aimed beside it."""
    from soundstage.nodes import at

    chance = np.random.default_rng([20261130, seed])
    world = np.broadcast_to(camera.transforms, (poses, 4, 4)).copy()
    focus = np.broadcast_to(camera.focus, (poses,)).copy()
    for pose in moved:
        here, far = np.asarray(at(camera.transforms, pose), float), float(at(camera.focus, pose))
        aim = here[:3, 3] - here[:3, 2] * far
        away = far * float(np.clip(np.exp(chance.normal(0.1, 0.35)), 0.55, 2.2))
        turn, lift = chance.uniform(-0.7, 0.7), chance.uniform(-0.12, 0.25)
        round_, high = np.arctan2(here[1, 2], here[0, 2]) + turn, float(np.arcsin(np.clip(here[2, 2], -1, 1))) + lift
        back = np.array([np.cos(round_) * np.cos(high), np.sin(round_) * np.cos(high), np.sin(high)])
        place = aim + back * away
        place[2] = max(place[2], min(here[2, 3], LOWEST))
        aim = aim + chance.uniform(-BESIDE_AIM, BESIDE_AIM) * away * here[:3, 0]
        back = (place - aim) / np.linalg.norm(place - aim)
        right = np.cross([0, 0, 1], back) / np.linalg.norm(np.cross([0, 0, 1], back))
        world[pose, :3] = np.stack([right, np.cross(back, right), back, place], 1)
        focus[pose] = np.linalg.norm(place - aim)
    return replace(camera, transforms=world, focus=focus)


def main() -> None:
    """Draw the pictures asked for that are not there yet."""
    first, last = int(sys.argv[2]), int(sys.argv[3])
    draw_missing(by_scenes(drawn, SCENES), Path(sys.argv[1]), range(first, last),
                 sys.argv[4] if len(sys.argv) > 4 else "player", VIEWS)


if __name__ == "__main__":
    main()
