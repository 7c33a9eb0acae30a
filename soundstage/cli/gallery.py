# SPDX-License-Identifier: Apache-2.0
"""Contact sheets of every unit that is seen, and lists of every unit that has words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError, nearest
from soundstage.family import Family

Picture = npt.NDArray[np.uint8]
SIZE = (320, 180)
COLUMNS = 6


def families() -> dict[str, Family]:
    """All families by the name a person uses."""
    from soundstage.actions import ACTIONS
    from soundstage.bodies import PLANS
    from soundstage.moves import MOVES
    from soundstage.places import PLACES
    from soundstage.props import PROPS
    from soundstage.score import COMPOSERS
    from soundstage.sound.ambience import AMBIENCES
    from soundstage.sound.effects import EFFECTS
    from soundstage.styles import STYLES

    return {"bodies": PLANS, "props": PROPS, "places": PLACES, "actions": ACTIONS, "moves": MOVES, "styles": STYLES,
            "effects": EFFECTS, "ambiences": AMBIENCES, "composers": COMPOSERS}


def listed(family: str) -> str:
    """Names, words and meanings of a family's units."""
    from soundstage.bodies import species

    if family in ("bodies", "species"):
        return "\n".join(f"{n:<16} {', '.join(d.get('words', ()))}" for n, d in species().items())
    known = families()
    if family not in known:
        raise FilmError(f"there is no family '{family}'", remedy=nearest(family, known))
    return "\n".join(f"{e.name:<16} {e.summary}  ({', '.join(e.words[:6])})" for e in known[family].entries.values())


def draw(out: Path, only: str) -> list[Path]:
    """Render the sheets into a folder; -> their paths."""
    from soundstage.engines.blender import Blender

    makers = {"bodies": _bodies, "props": _props, "places": _places}
    if only and only not in makers:
        raise FilmError(f"there is no sheet of '{only}'", remedy=nearest(only, makers))
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    engine = Blender()
    try:
        for name, maker in makers.items():
            if not only or only == name:
                paths.append(_sheet(list(maker(engine)), out / f"{name}.jpg"))
    finally:
        engine.close()
    return paths


def _sheet(pictures: list[tuple[str, Picture]], path: Path) -> Path:
    from PIL import Image, ImageDraw

    width, height = SIZE
    rows = math.ceil(len(pictures) / COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width, rows * (height + 18)), (24, 24, 26))
    pen = ImageDraw.Draw(sheet)
    for number, (name, picture) in enumerate(pictures):
        x, y = number % COLUMNS * width, number // COLUMNS * (height + 18)
        sheet.paste(Image.fromarray(picture), (x, y))
        pen.text((x + 6, y + height + 3), name.replace("_", " "), fill=(230, 226, 218))
    sheet.save(path, quality=85)
    return path


def _shown(engine: object, text: str, cast: Sequence[Mapping[str, object]], place: str, hour: str) -> Picture:
    """One picture of a subject or a place, made by the film's own way."""
    from soundstage.direct.direct import direct
    from soundstage.engines.base import ShotRequest
    from soundstage.finish.grade import finished
    from soundstage.model.production import CameraWish, Production, Scene, Shot, Subject
    from soundstage.stage.build import stage_shot
    from soundstage.styles.clay import Clay

    subjects = tuple(Subject.model_validate(c) for c in cast)
    wish = CameraWish(size="full" if subjects else "", move="static", subject=subjects[0].id if subjects else "")
    shot = Shot(id="sh1", camera=wish, given=True)
    scene = Scene(id="s1", place=place, hour=hour, cast=tuple(s.id for s in subjects), shots=(shot,))
    built: dict[str, object] = {}
    plan = direct(Production(title=text, cast=subjects, scenes=(scene,)), {}, built, lambda _, make: make())  # type: ignore[arg-type]
    staged = stage_shot(plan.shots[0], built, {}, Fraction(16, 9), Clay(), 1)  # type: ignore[arg-type]
    request = ShotRequest(staged.stage, *SIZE, samples=6, poses=(6,))
    _, frame = next(iter(engine.frames(request)))  # type: ignore[attr-defined]
    return finished(frame, Clay.finish)


def _bodies(engine: object) -> Iterator[tuple[str, Picture]]:
    from soundstage.bodies import species

    for name in species():
        cast = [{"id": name, "noun": name, "family": "body", "unit": name}]
        yield name, _shown(engine, name, cast, "studio", "day")


def _props(engine: object) -> Iterator[tuple[str, Picture]]:
    for name in families()["props"].names:
        cast = [{"id": "a1", "noun": name.replace("_", " "), "family": "prop", "unit": name}]
        yield name, _shown(engine, name, cast, "studio", "day")


def _places(engine: object) -> Iterator[tuple[str, Picture]]:
    for name in families()["places"].names:
        for hour in ("day", "dusk"):
            yield f"{name} {hour}", _shown(engine, name, [], name, hour)



