# SPDX-License-Identifier: Apache-2.0
"""Pictures as paper performers, backdrops, first frames and palettes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import small_film
from PIL import Image, ImageDraw

from soundstage.direct.direct import direct
from soundstage.model.production import Production, Scene, Shot, Subject
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.nodes import Card, at
from soundstage.references.backdrop import behind, dressed
from soundstage.references.casting import guests
from soundstage.references.cutout import cut_out
from soundstage.references.intake import Given, received
from soundstage.references.looks import graded, led_finish, palette
from soundstage.stage.build import Staged, stage_shot
from soundstage.stage.guides import View
from soundstage.store import Store
from soundstage.styles.clay import Clay


class Flat(SceneQuery):
    """An even floor."""

    def ground(self, points):  # type: ignore[no-untyped-def]
        return np.zeros(np.asarray(points).shape[:-1])

    def substance(self, point):  # type: ignore[no-untyped-def]
        return "wood"


def figure(path: Path, ground: tuple[int, ...] | None = None) -> Path:
    """A blue figure with a red head, on nothing or on a plain ground."""
    image = Image.new("RGBA", (120, 200), ground or (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((30, 70, 90, 190), fill=(20, 60, 200, 255))
    pen.ellipse((35, 10, 85, 70), fill=(220, 30, 30, 255))
    image.save(path)
    return path


def staged(production: Production, cast: dict) -> Staged:  # type: ignore[type-arg]
    from fractions import Fraction

    plan = direct(production, {}, cast, lambda _, make: make())
    return stage_shot(plan.shots[0], cast, {}, Fraction(16, 9), Clay(), 1)


def test_a_figure_is_cut_out_by_alpha_or_from_a_plain_ground(tmp_path: Path) -> None:
    clear, plain = cut_out(figure(tmp_path / "a.png")), cut_out(figure(tmp_path / "b.png", (250, 250, 245, 255)))
    assert clear.how == "cut out by its alpha" and plain.how == "cut out from its plain ground"
    assert clear.image.shape == plain.image.shape == (181, 61, 4)
    assert abs(float((clear.image[..., 3] > 0.5).mean()) - float((plain.image[..., 3] > 0.5).mean())) < 0.02
    assert clear.face is None and "bounces" in clear.note


def test_a_paper_performer_moves_turns_and_talks(tmp_path: Path, store: Store) -> None:
    film = Production(cast=(Subject(id="a1", noun="robot", family="standee"),),
                      scenes=(Scene(id="s1", place="studio", cast=("a1",), shots=(Shot(id="sh1"),)),))
    film = received(film, [Given(figure(tmp_path / "robot.png"))], store)
    built = guests(film, store)["a1"]
    body = built.model
    assert built.kind == "body" and abs(built.dims.height - 1.2) < 1e-6
    assert [type(p.shape).__name__ for p in body.parts] == ["Mesh", "Card", "Card"]  # type: ignore[union-attr]
    times = np.arange(48) / 12
    right = Controls.standing(times, (0, 0, 0), 0.0)
    right.position[:, 0] = 0.5 * times
    left = Controls.standing(times, (0, 0, 0), np.pi)
    left.position[:, 0] = -0.5 * times
    front = body.bones.index("front")  # type: ignore[union-attr]
    ways = {}
    for name, controls in (("right", right), ("left", left)):
        done = body.perform(controls, Flat(), "a1", 1)  # type: ignore[union-attr]
        ways[name] = done.bones[24, front, :3, 0]  # the picture's own right, in the world
        assert done.contacts and {c.material for c in done.contacts} == {"card"}
        assert np.ptp(done.bones[:, 0, 2, 3]) > 0.02  # it hops along
    assert ways["right"][0] > 0.7 and ways["left"][0] < -0.7  # turned round, seen from behind: mirrored
    still, talking = (Controls.standing(times, (0, 0, 0), -np.pi / 2) for _ in range(2))
    talking.jaw[10:20] = 1.0
    rest, spoken = (body.perform(c, Flat(), "a1", 1).bones[:, 0, 2, 3] for c in (still, talking))  # type: ignore[union-attr]
    assert (spoken - rest)[10:20].min() > 0.02 and np.allclose((spoken - rest)[30:], 0)


def test_a_first_frame_fills_the_view_exactly(store: Store) -> None:
    shot = staged(small_film(), guests(small_film(), store))
    image = np.zeros((90, 200, 4), np.float32)
    image[..., 3] = 1
    stage = behind(shot.stage, image, "first_frame")
    item = next(i for i in stage.items if isinstance(i.node, Card))
    card = item.node
    corners = np.array([[x * card.width / 2, 0, z * card.height] for x in (-1, 1) for z in (0, 1)])
    matrix = np.asarray(at(item.transforms, 0), float)
    seen, depth = View.of(stage, 0, 320, 180).project(corners @ matrix[:3, :3].T + matrix[:3, 3])
    assert np.allclose(sorted(map(tuple, seen.round(3))), [(0, 0), (0, 180), (320, 0), (320, 180)], atol=0.01)
    assert depth.min() > 3 and card.image.shape == (90, 160, 4)
    assert not [i for i in stage.items if i.subject == "set" and "paper" in i.id]  # the set is gone


def test_a_first_frame_goes_on_mirrored_where_the_camera_looks_past_it(store: Store) -> None:
    shot = staged(small_film(), guests(small_film(), store)).stage
    start = np.asarray(at(shot.camera.transforms, 0), float)
    ways = np.repeat(start[None], shot.poses, 0)
    ways[:, :3, 3] += np.linspace(0, 2, shot.poses)[:, None] * start[:3, 0]  # two metres to the right
    image = np.ones((90, 160, 4), np.float32)
    image[:, 150:, 0] = 0
    stage = behind(replace(shot, camera=replace(shot.camera, transforms=ways)), image, "first_frame")
    item = next(i for i in stage.items if isinstance(i.node, Card))
    card, matrix = item.node, np.asarray(at(item.transforms, 0), float)
    edges = np.array([[x * card.width / 2, 0, card.height / 2] for x in (-1, 1)]) @ matrix[:3, :3].T + matrix[:3, 3]
    first, last = (View.of(stage, p, 320, 180).project(edges)[0][:, 0] for p in (0, stage.poses - 1))
    assert first[0] == pytest.approx(0, abs=0.05) and last[1] == pytest.approx(320, abs=3)
    assert card.image.shape[0] == 90 and (card.image[45, 150:170, 0] == 0).all()  # the edge and its mirror image


def test_a_backdrop_covers_what_the_camera_sees(tmp_path: Path, store: Store) -> None:
    Image.new("RGB", (64, 36), (40, 90, 160)).save(tmp_path / "wall.png")
    film = received(small_film(), [Given(tmp_path / "wall.png", role="backdrop")], store)
    shot = staged(film, guests(film, store))
    stage = dressed(shot, film, store).stage
    item = next(i for i in stage.items if i.id == "set/picture")
    assert isinstance(item.node, Card) and item.node.emission >= 1
    view = View.of(stage, 0, 320, 180)
    matrix, card = np.asarray(at(item.transforms, 0), float), item.node
    top = np.array([[x * card.width / 2, 0, card.height] for x in (-1, 1)])
    seen, _ = view.project(top @ matrix[:3, :3].T + matrix[:3, 3])
    assert seen[:, 1].max() <= 0 and seen[:, 0].min() <= 0 and seen[:, 0].max() >= 320
    assert dressed(shot, small_film(), store) is shot


@pytest.mark.parametrize("hour", ["night", "dusk"])
def test_a_picture_is_graded_to_an_hour(hour: str) -> None:
    grey = np.full((4, 4, 4), 0.6, np.float32)
    night = graded(grey, hour)
    assert night[..., :3].mean() < grey[..., :3].mean() and np.array_equal(night[..., 3], grey[..., 3])
    assert (night[0, 0, 2] > night[0, 0, 0]) == (hour == "night")
    assert np.array_equal(graded(grey, "day"), grey)


def test_a_palette_has_the_main_colour_first() -> None:
    image = np.ones((20, 20, 4), np.float32)
    image[..., :3] = (0.9, 0.1, 0.1)
    image[:6, :, :3] = (0.1, 0.2, 0.9)
    first, second = palette(image, 2)
    assert first[0] > first[2] and second[2] > second[0]


def test_a_style_picture_leads_the_grade(tmp_path: Path, store: Store) -> None:
    Image.new("RGB", (32, 32), (200, 120, 60)).save(tmp_path / "warm.png")
    film = received(small_film(), [Given(tmp_path / "warm.png", role="style")], store)
    led = led_finish(Clay.finish, film, store)
    assert led.tint[0] > Clay.finish.tint[0] and led.tint[2] < Clay.finish.tint[2]
    assert led_finish(Clay.finish, small_film(), store) == Clay.finish
