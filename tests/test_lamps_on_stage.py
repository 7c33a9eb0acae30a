# SPDX-License-Identifier: Apache-2.0
"""What shines of a lamp is seen while it burns; a group's lamps follow one by one."""

import tempfile
from fractions import Fraction
from pathlib import Path

import numpy as np
from staged_films import planned

import soundstage as ss
from soundstage.props import PROPS
from soundstage.props.base import Look
from soundstage.stage.build import stage_shot
from soundstage.store import Store
from soundstage.styles.clay import Clay


def seen(words: str) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    plan, cast, spoken = planned(ss.read(words), Store(Path(tempfile.mkdtemp())))
    items = stage_shot(plan.shots[0], cast, spoken, Fraction(16, 9), Clay(), 1).stage.items
    return {i.id: np.asarray(i.visible) for i in items}


def test_a_lamp_that_goes_out_shines_before_and_not_after() -> None:
    there = seen("A lamp goes out on a table at night.")
    lit, out = there["lamp1/body_lit"], there["lamp1/body_out"]
    assert lit[0] and not lit[-1] and (lit != out).all() and (there["lamp1/glow0"] == lit).all()


def test_lamps_that_light_up_one_by_one_follow_each_other() -> None:
    there = seen("The street lamps light up one by one along a street at dusk.")
    lit = {n.partition("/")[0]: int(np.argmax(v)) for n, v in there.items() if n.endswith("body_lit")}
    first = [lit["lamps1"], lit["lamps1#2"], lit["lamps1#3"]]
    assert first == sorted(set(first))


def test_every_prop_with_a_light_says_how() -> None:
    for name in PROPS.names:
        glows = PROPS.new(name).build(Look(name), 1).glows
        assert not glows or PROPS.entries[name].facts.get("lamp") in ("bulb", "flame"), name
