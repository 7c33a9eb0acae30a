# SPDX-License-Identifier: Apache-2.0
"""Things of experiments, workshops, bands and gyms: which unit plays a noun, and what moves on them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.props.base import PropModel
from soundstage.shape import solids


def built(name: str, *words: str) -> PropModel:
    model = PROPS.new(name).build(Look(name, words=words), 1)
    assert isinstance(model, PropModel)
    return model


@pytest.mark.parametrize(("noun", "unit"), [
    ("ramp", "ramp"), ("pendulum", "pendulum"), ("seesaw", "seesaw"), ("funnel", "funnel"), ("prism", "prism"),
    ("pulley", "pulley"), ("gong", "gong"), ("chainsaw", "chainsaw"), ("power drill", "drill"),
    ("typewriter", "typewriter"), ("lawn mower", "lawn_mower"), ("syringe", "pipette"),
    ("trampoline", "trampoline"), ("treadmill", "treadmill"), ("dartboard", "dartboard"),
    ("kettlebell", "kettlebell"), ("bulldozer", "excavator"), ("unicycle", "unicycle"),
    ("wind turbine", "windmill"), ("balance scale", "balance_scale"), ("thermometer", "thermometer"),
    ("accordion", "accordion"), ("djembe", "bongos"), ("castanets", "maracas"), ("marble", "ball"),
    ("jackhammer", "jackhammer"), ("sewing machine", "sewing_machine"), ("smoke detector", "fire_alarm"),
    ("cogwheel", "gear"), ("screw", "bolt"), ("punching bag", "punching_bag"), ("soccer goal", "soccer_goal"),
    ("skull", "skull"), ("necklace", "jewellery"), ("pagoda", "tower"), ("mosque", "church"),
    ("colosseum", "castle"),
    ("gyroscope", "gyroscope"), ("laser pointer", "laser_pointer"), ("dynamite", "firework"), ("lighter", "lighter"),
    ("radiator", "air_conditioner"), ("harmonica", "harmonica"), ("music box", "music_box"), ("crowbar", "pickaxe"),
    ("dandelion", "dandelion"),
])
def test_a_noun_is_played_by_its_own_unit(noun: str, unit: str) -> None:
    assert unit in {s.unit for s in read(f"There is a {noun} in a garage.").cast}


def test_a_ramp_goes_down_along_its_chute() -> None:
    spots = [built("ramp").anchors[f"chute{k}"] for k in range(8)]
    assert all(b[0] > a[0] and b[2] < a[2] for a, b in itertools.pairwise(spots))


@pytest.mark.parametrize("words", [(), ("newton",)])
def test_a_pendulum_hangs_from_its_pivot_free_of_the_floor(words: tuple[str, ...]) -> None:
    model = built("pendulum", *words)
    joint = next(j for j in model.joints if j.drive == "swing")
    low, high = solids.extent([model.parts[joint.part]])
    assert low[2] > 0.02 and joint.origin[2] == pytest.approx(high[2], abs=0.02)


@pytest.mark.parametrize(("name", "part"), [("drill", "bit"), ("pulley", "wheel"),
                                          ("gear", "wheel"), ("gear", "pinion"),
                                          ("sewing_machine", "wheel"), ("gyroscope", "wheel"),
                                          ("music_box", "drum")])
def test_what_turns_by_itself_turns_about_its_own_middle(name: str, part: str) -> None:
    model = built(name)
    joint = next(j for j in model.joints if j.part == part)
    low, high = solids.extent([model.parts[part]])
    across = [k for k in range(3) if abs(joint.axis[k]) < 0.5]
    assert joint.drive == "spin"
    assert np.abs((np.array(joint.origin) - 0.5 * (low + high))[across]).max() < 0.26 * (high - low).max()


def test_words_make_another_of_the_kind() -> None:
    def tall(name: str, *words: str) -> float:
        return float(np.ptp(solids.extent(built(name, *words).parts.values()), axis=0)[2])

    assert tall("bongos", "djembe") > 2 * tall("bongos") and tall("excavator", "bulldozer") < tall("excavator")
    assert tall("ball", "marble") < 0.4 * tall("ball") and tall("maracas", "castanets") < 0.11
    assert {m.name for m in built("ball", "steel").parts["body"].materials} == {"polished steel"}


def test_two_gears_in_mesh_turn_against_each_other_and_as_their_teeth_want() -> None:
    first, second = (next(j for j in built("gear").joints if j.part == p) for p in ("wheel", "pinion"))
    apart = float(np.hypot(*np.subtract(first.origin, second.origin)[1:]))
    low, high = solids.extent([built("gear").parts["wheel"]])
    radius = 0.5 * (high[2] - low[2]) - 0.012  # to the middle of its teeth
    assert first.limit * radius == pytest.approx(-second.limit * (apart - radius), rel=0.05)


def test_a_volcano_is_the_thing_and_not_only_a_mountain() -> None:
    film = read("A volcano erupts.")
    assert "volcano" in {s.unit for s in film.cast}
    hot = {m.name for m in built("volcano").parts["body"].materials}
    assert "lava" in hot and "lava" not in {m.name for m in built("volcano", "dormant").parts["body"].materials}


def test_the_taj_mahal_is_white_and_a_mosque_has_turquoise_domes() -> None:
    def dome(name: str) -> tuple[float, float, float]:
        body = PROPS.new("church").build(Look(name), 1).parts["body"]
        return next(m.color for m in body.materials if m.name == "dome")

    assert min(dome("taj mahal")) > 0.7 and dome("mosque")[0] < 0.1
