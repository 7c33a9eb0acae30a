# SPDX-License-Identifier: Apache-2.0
"""Animals in people's parts: wings hold, hats sit on crowns, and a duck's umbrella is a duck's size."""

from __future__ import annotations

import numpy as np
from staged_films import planned

import soundstage as ss
from soundstage import bodies
from soundstage.bodies.base import Body, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.nodes import Mesh


class Flat(SceneQuery):
    """A level floor."""

    def ground(self, points):
        return np.zeros(np.asarray(points).shape[:-1])

    def substance(self, point):
        return "snow"


def built(kind: str, *clothes: str) -> Body:
    facts = bodies.species()[kind]
    return bodies.PLANS.new(facts["plan"]).build(Look(kind, clothes=clothes), facts, 1)


def test_a_penguins_wing_tips_reach_while_its_feet_stay_on_the_snow():
    body = built("penguin")
    controls = Controls.standing(np.arange(12) / 12, (0, 0, 0), 0.0)
    arm = body.dims.arm
    point = np.array([0.5 * body.dims.width + 0.3 * arm, -0.4 * body.dims.width, 0.6 * body.dims.height])
    controls.reach["right"][:] = point
    controls.reach_weight["right"][:] = 1.0
    done = body.perform(controls, Flat(), "p", 1)
    assert np.linalg.norm(done.anchors["hand_right"][:, :3, 3] - point, axis=1).max() < 0.03
    for foot in ("l_foot", "r_foot"):
        assert done.bones[:, body.bones.index(foot), 2, 3].max() < 0.08
    assert done.visible["spread_wing2_r"].all() and not done.visible["wing_folded_r"].any()


def test_animals_wear_what_the_words_put_on_them():
    for kind in ("cat", "penguin"):
        bare = {p.name for p in built(kind).parts}
        body = built(kind, "straw hat", "red scarf", "glasses")
        assert {p.name for p in body.parts} - bare == {"hat", "neckwear", "glasses"}
        hat = next(p for p in body.parts if p.name == "hat")
        assert isinstance(hat.shape, Mesh) and hat.bone == "head"
        head = body.rest[body.bones.index("head")][2, 3]
        assert head < np.asarray(hat.shape.vertices)[:, 2].min() < body.dims.height


def test_an_umbrella_held_by_a_duck_is_made_for_a_duck(store):
    plan, cast, _ = planned(ss.read("A duck holds an umbrella in the rain."), store)
    umbrella = next(b for b in cast.values() if b.subject.unit == "umbrella")
    assert umbrella.scale < 0.6
    held = {p.held_by for s in plan.shots for p in s.performers if p.subject == umbrella.subject.id}
    assert held == {next(s for s, b in cast.items() if b.plan == "bird")}


def test_a_coat_over_fur_alone_is_closed():
    for kind in ("monkey", "skeleton", "living_teddy"):
        assert built(kind, "red coat").parts
