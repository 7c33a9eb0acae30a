# SPDX-License-Identifier: Apache-2.0
"""What crawls: every species stands on its feet, feet that are down stay, crabs go sideways, snails draw in."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pytest

from soundstage import bodies, film
from soundstage.bodies._animal_crawler_pose import CrawlerFrame
from soundstage.bodies.base import Body, Look
from soundstage.motion import gaits
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery
from soundstage.nodes import Mesh, SkinnedMesh

CRAWLERS = sorted(k for k, v in bodies.species().items() if v["plan"] == "crawler")
TIMES = np.arange(48) / 12


class Meadow(SceneQuery):
    """A gentle slope of grass."""

    def ground(self, points: npt.ArrayLike) -> np.ndarray:
        return np.asarray(0.02 * np.sin(np.asarray(points)[..., 0] * 0.8))

    def substance(self, point: npt.ArrayLike) -> str:
        return "grass"


@cache
def built(kind: str, *colors: str) -> Body:
    facts = bodies.species()[kind]
    return bodies.PLANS.new(facts["plan"]).build(Look(kind, colors), facts, 1)


def standing(kind: str, **tracks: float) -> Performance:
    controls = Controls.standing(TIMES, (0, 0, 0), 0.0)
    for name, value in tracks.items():
        getattr(controls, name)[:] = value
    return built(kind).perform(controls, Meadow(), "it", 1)


def walking(kind: str) -> Controls:
    """Ahead along x for three seconds, then it stops."""
    controls = Controls.standing(TIMES, (0, 0, 0), 0.0)
    pace = built(kind).dims.walk_speed * np.clip((3.0 - TIMES) / 0.4, 0, 1)
    controls.position[:, 0] = np.cumsum(pace) / 12
    return controls


def meshes(body: Body) -> list[Mesh]:
    return [p.shape.mesh if isinstance(p.shape, SkinnedMesh) else p.shape for p in body.parts]  # type: ignore[misc]


@pytest.mark.parametrize("kind", CRAWLERS)
def test_each_stands_on_the_ground_at_its_height(kind: str) -> None:
    z = np.concatenate([np.asarray(m.vertices)[:, 2] for m in meshes(built(kind))])
    high = built(kind).dims.height
    assert abs(z.min()) < 0.05 * high and z.max() == pytest.approx(high, rel=0.02)


@pytest.mark.parametrize("kind", ["spider", "ant", "crab", "scorpion", "lobster"])
def test_feet_that_are_down_do_not_slide(kind: str) -> None:
    body, controls = built(kind), walking(kind)
    frame: CrawlerFrame = body.facts["frame"]
    done = body.perform(controls, Meadow(), "it", 1)
    held = []
    for limb in frame.shape.limbs:
        lower = body.bones.index(f"{limb}_lower")
        foot = np.array(frame.shape.joints[f"{limb}_foot"]) * frame.scale
        local = foot - body.rest[lower, :3, 3]
        place = done.bones[:, lower, :3, :3] @ local + done.bones[:, lower, :3, 3]
        moved = np.linalg.norm(np.diff(place, axis=0), axis=1)
        down = (np.abs(place[1:, 2] - Meadow().ground(place[1:, :2]) - foot[2]) < 0.004) & (TIMES[1:] < 2.6)
        down &= np.abs(place[:-1, 2] - Meadow().ground(place[:-1, :2]) - foot[2]) < 0.004
        held.append(moved[down])
    together = np.concatenate(held)
    assert len(together) > 30 and np.median(together) < 1e-3
    assert np.mean(together < 0.01) > 0.9  # a foot may leave or land within the height that counts as down


@pytest.mark.parametrize("kind", CRAWLERS)
def test_neighbouring_legs_take_turns(kind: str) -> None:
    shape = built(kind).facts["frame"].shape
    (first, *_), count = shape.gaits, len(shape.limbs)
    assert isinstance(first, gaits.Gait) and len(first.offsets) == max(1, count)
    if count and not shape.wave:
        assert all(abs(a - b) > 0.3 for a, b in zip(first.offsets[::2], first.offsets[1::2], strict=True))


def test_a_crab_goes_sideways_and_faces_ahead_again() -> None:
    done = built("crab").perform(walking("crab"), Meadow(), "it", 1)
    ahead = done.bones[:, built("crab").bones.index("spine"), 0, 0]  # how far its front is along the way
    assert np.abs(ahead[14:28]).max() < 0.3 and ahead[-1] > 0.9


def test_a_snail_draws_its_head_in_to_sleep() -> None:
    out, drawn_in = (standing("snail", lie=v).anchors["eyes"][20, :3, 3] for v in (0.0, 1.0))
    assert drawn_in[0] < out[0] - 0.3 * built("snail").dims.length and drawn_in[2] < 0.6 * out[2]


def test_a_caterpillars_hump_runs_forward() -> None:
    body = built("caterpillar")
    done = body.perform(walking("caterpillar"), Meadow(), "it", 1)
    rear, front = (done.bones[10:34, body.bones.index(n), 2, 3] for n in ("tail3", "abdomen"))
    assert min(np.ptp(rear), np.ptp(front)) > 0.03 * body.dims.height
    assert abs(int(np.argmax(rear)) - int(np.argmax(front))) >= 1  # not both at once


def test_lying_down_lowers_and_anger_raises_the_claws() -> None:
    for kind in ("spider", "beetle"):
        up, down = (standing(kind, lie=v).anchors["chest"][20, 2, 3] for v in (0.0, 1.0))
        assert down < up - 0.3 * built(kind).facts["frame"].low
    controls = Controls.standing(TIMES, (0, 0, 0), 0.0)
    calm = built("crab").perform(controls, Meadow(), "it", 1).anchors["hand_left"][20, 2, 3]
    controls.expression["angry"][:] = 1.0
    assert built("crab").perform(controls, Meadow(), "it", 1).anchors["hand_left"][20, 2, 3] > calm + 0.03


def test_colour_words_recolour_the_wing_cases() -> None:
    def case(*colors: str) -> tuple[float, float, float]:
        part = next(p for p in built("ladybird", *colors).parts if p.name == "wing_case")
        assert isinstance(part.shape, SkinnedMesh)
        return part.shape.mesh.materials[0].color

    assert case("yellow")[1] > 5 * case()[1] and case("red") == case()


@pytest.mark.parametrize(("word", "unit"), [
    ("spider", "spider"), ("ant", "ant"), ("ladybug", "ladybird"), ("fly", "bee"), ("tarantula", "spider"),
    ("crayfish", "lobster"), ("snail", "snail")])
def test_words_find_their_bodies(word: str, unit: str) -> None:
    production = film.read(f"A {word} walks across the grass.")
    assert [(s.family, s.unit) for s in production.cast] == [("body", unit)]
