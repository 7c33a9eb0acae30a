# SPDX-License-Identifier: Apache-2.0
"""What changes colour, size or substance is seen changing, and says so."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.colour import NAMED, colour
from soundstage.language import lexicon, write
from soundstage.language.sameness import same
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.stage.build import Staged
from soundstage.store import Store
from soundstage.work.quality import Options


def _one(words: str, store: Store) -> Staged:
    (shot,) = staged(film.read(words), store)
    return shot


def _paint(shot: Staged, subject: str, pose: int, substance: str = "") -> list[Material]:
    """The materials of a subject that are seen at a pose."""
    out: list[Material] = []
    for item in shot.stage.items:
        seen = item.visible[pose if len(item.visible) > 1 else 0]
        mesh = item.node.mesh if isinstance(item.node, SkinnedMesh) else item.node
        if item.subject == subject and seen and isinstance(mesh, Mesh):
            out += [m for m in mesh.materials if substance in ("", m.substance)]
    return out


def _nearest(materials: list[Material], name: str) -> float:
    return min(float(np.abs(np.subtract(m.color, colour(name))).max()) for m in materials)


@pytest.mark.parametrize(("words", "subject", "stuff", "first", "last"), [
    ("A car changes from yellow to purple.", "car1", "", "yellow", "purple"),
    ("A cat changes from orange to blue.", "cat1", "fur", "orange", "blue"),
    ("A red ribbon turns blue.", "ribbon1", "cloth", "red", "blue"),
])
def test_it_changes_colour_through_the_shot(
    words: str, subject: str, stuff: str, first: str, last: str, store: Store
) -> None:
    shot = _one(words, store)
    begins, middle, ends = (_paint(shot, subject, k, stuff) for k in (0, shot.stage.poses // 2, shot.stage.poses - 1))
    assert _nearest(begins, first) < 0.2 < _nearest(ends, first)
    assert _nearest(ends, last) < 0.2
    assert {m.color for m in middle} - {m.color for m in begins} - {m.color for m in ends}


def test_it_grows_where_it_stands_and_stays_in_the_picture(store: Store) -> None:
    shot = _one("A dog changes from small to big.", store)
    before, after = box(shot, "dog1", 0), box(shot, "dog1", shot.stage.poses - 1)
    assert after[1, 2] > 1.6 * before[1, 2]
    assert abs(after[0, 2] - before[0, 2]) < 0.03
    eye = shot.stage.camera.transforms[0, :3, 3]
    assert np.linalg.norm(eye[:2] - after.mean(0)[:2]) > after[1, 2] - after[0, 2]


def test_another_substance_is_another_surface(store: Store) -> None:
    shot = _one("The glass bottle turned into a wooden bottle.", store)
    assert _paint(shot, "bottle1", 0, "glass")
    ends = shot.stage.poses - 1
    assert _paint(shot, "bottle1", ends, "wood") and not _paint(shot, "bottle1", ends, "glass")


def test_hair_and_wings_are_painted_and_the_claim_is_kept() -> None:
    production = film.read("A woman's hair changes from black to blonde.")
    (beat,) = production.scenes[0].shots[0].beats
    assert (beat.becomes, production.cast[0].hair, production.cast[0].colors) == ("blonde hair", "black", ())
    assert {c.state for c in production.claims} == {"read"}
    assert film.read("A butterfly's wings change from yellow to white.").scenes[0].shots[0].beats[0].becomes == "white"


def test_every_colour_word_has_a_paint() -> None:
    assert set(NAMED) == lexicon.COLORS
    assert colour("sandy") != colour("brown")


def test_a_fish_alone_is_looked_at_from_under_the_water(store: Store) -> None:
    shot = _one("A fish changes from silver to blue.", store)
    assert float(shot.stage.camera.transforms[0, 2, 3]) < 3.0


def test_who_turns_into_another_creature_is_it_from_then_on(store: Store) -> None:
    production = film.read("The prince turns into a frog, then the frog jumps.")
    prince, frog = production.cast
    assert [s.noun for s in production.cast] == ["prince", "frog"] and production.scenes[0].cast == (prince.id,)
    first, second = production.scenes[0].shots[0].beats
    assert (first.becomes, second.who, second.action) == (frog.id, (prince.id,), "jump")
    assert not [c for c in production.claims if c.state != "read"]
    assert same(production, film.read(write(production, "prompt")))
    shots = staged(production, store)
    seen = [{i.id for i in s.stage.items if bool(i.visible.any()) and i.id.startswith(prince.id)} for s in shots]
    first_shot = shots[0]
    of_prince = box(first_shot, prince.id, 0)
    assert seen[0] and of_prince[1, 2] > 1.2  # he stands there whole
    new = [i for i in shots[-1].stage.items if "turned" in i.id]
    assert new and all(bool(i.visible[-1]) for i in new)


def test_a_look_of_one_shot_is_kept_through_the_change(store: Store) -> None:
    asked = film.read("Shot 1 (1s): A blue car stands in a street. Shot 2 (3s): The car turns red.")
    options = Options(engine="slate", voice="fake")
    words = "in the second shot the car is green. In the second shot make the car twice as big."
    shot = staged(film.edit(asked, words, options, store).production, store)[1]
    ends = shot.stage.poses - 1
    assert _nearest(_paint(shot, "car1", 0), "green") < 0.2 and _nearest(_paint(shot, "car1", ends), "red") < 0.2
    before, after = box(shot, "car1", 0), box(shot, "car1", ends)
    assert abs((after[1, 2] - after[0, 2]) / (before[1, 2] - before[0, 2]) - 1) < 0.05
