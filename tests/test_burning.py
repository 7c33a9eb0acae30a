# SPDX-License-Identifier: Apache-2.0
"""Whatever burns is seen to: told so, by what it does, and once somebody sets it on fire."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from staged_films import staged

from soundstage import film
from soundstage.bodies.base import Look
from soundstage.direct.aflame import aflame
from soundstage.props import PROPS
from soundstage.props._alight import alight
from soundstage.shape import solids
from soundstage.store import Store


def burns(words: str) -> set[str]:
    """The nouns of the things of a film that burn."""
    production = film.read(words)
    return {s.noun for s in production.cast if "burning" in aflame(production, s).words}


@pytest.mark.parametrize(("words", "noun"), [
    ("A burning letter lies on a table.", "letter"),
    ("Burning magnesium ribbon glows in a laboratory.", "magnesium ribbon"),
    ("A woman holds burning paper.", "paper"),
    ("A car is on fire in a street.", "car"),
    ("A house burns at night.", "house"),
    ("A hut catches fire.", "hut"),
    ("A tree bursts into flames.", "tree"),
    ("A rope ignites.", "rope"),
    ("A man sets fire to a letter.", "letter"),
])
def test_what_burns_is_called_so(words: str, noun: str) -> None:
    assert burns(words) == {noun}


@pytest.mark.parametrize("words", ["A man is on a ladder beside a house.", "A woman holds a letter beside a candle."])
def test_nothing_else_burns(words: str) -> None:
    assert burns(words) == set()


def test_flames_stand_on_a_thing_and_white_ones_on_magnesium() -> None:
    plain = PROPS.new("box").build(Look("box"), 1)
    lit, hot = alight(plain, ("burning",), 1), alight(plain, ("magnesium box",), 1)
    box, fire = solids.extent([plain.parts["body"]]), solids.extent([lit.parts["flame"]])
    assert fire[1, 2] > box[1, 2]
    assert np.all(np.abs(fire.mean(0) - box.mean(0))[:2] < 0.3 * np.ptp(box, axis=0)[:2])
    assert [g.part for g in lit.glows] == ["flame"]
    orange, white = (np.mean([m.color for m in model.parts["flame"].materials], 0) for model in (lit, hot))
    assert white[2] > 0.8 > orange[2]
    candle = PROPS.new("candle").build(Look("candle"), 1)
    assert alight(candle, ("burning",), 1) is candle


def test_a_thing_that_catches_fire_has_no_flames_before(tmp_path: Path) -> None:
    shot = staged(film.read("A hut catches fire in a field."), Store(tmp_path))[-1]
    flame = next(i for i in shot.stage.items if i.id.endswith("/flame"))
    seen = np.asarray(flame.visible)
    assert not seen[0]
    assert seen[-1]
    always = staged(film.read("A hut burns in a field."), Store(tmp_path))[-1]
    assert np.asarray(next(i for i in always.stage.items if i.id.endswith("/flame")).visible).all()
