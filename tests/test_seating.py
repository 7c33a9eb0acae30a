# SPDX-License-Identifier: Apache-2.0
"""Who sits with hanging legs under the sky has a bench under him."""

from __future__ import annotations

from fractions import Fraction

import pytest

from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject
from soundstage.understand.seating import seated

SITS = (0.5, 0.3, 0.65, 0.75)  # as wide as high as who sits on a bench


def film(place: str = "park", box: tuple[float, float, float, float] = SITS, facing: float = 10.0, on: str = "",
         action: str = "sit") -> Production:
    """One shot of somebody who sits in it."""
    sits = Beat(id="b1", who=("p1",), action=action, place="on" if on else "", anchor=on, at=Fraction(0))
    placed = (Placement(subject="p1", box=box, facing=facing),)
    shot = Shot(id="sh1", duration=Fraction(3), placements=placed, beats=(sits,))
    cast = tuple(Subject(id=i, noun=n, family=f, unit=n) for i, n, f in (
        ("p1", "woman", "body"), *((("chair1", "chair", "prop"),) if on else ())))
    return Production(cast=cast, scenes=(Scene(id="s1", place=place, cast=tuple(s.id for s in cast), placements=placed,
                                               shots=(shot,)),))


def test_who_sits_on_nothing_under_the_sky_has_a_bench() -> None:
    told, notes = seated(film())
    beat = told.scenes[0].shots[0].beats[0]
    assert (beat.anchor, beat.place) == ("bench1", "on") and told.subject("bench1").unit == "bench"
    assert [p.anchors for p in told.scenes[0].shots[0].placements if p.relation == "on"] == [("bench1",)]
    assert told.scenes[0].cast == ("p1", "bench1") and "p1" in notes[0]
    assert Production.model_validate(told.model_dump()) == told


@pytest.mark.parametrize("left", [
    film("living_room"), film(on="chair1"), film(box=(0.4, 0.5, 0.7, 0.9)), film(facing=90.0), film(action="stand")])
def test_others_are_left_as_they_are(left: Production) -> None:
    assert seated(left) == (left, ())
