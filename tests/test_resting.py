# SPDX-License-Identifier: Apache-2.0
"""What stands or lies on something that is seen."""

from __future__ import annotations

from soundstage.model.production import Subject
from soundstage.understand.resting import rested

BoxOf = tuple[float, float, float, float]
TABLE, SOFA = (0.3, 0.5, 0.8, 0.9), (0.2, 0.4, 0.8, 0.9)


def upon(noun: str, box: BoxOf, carrier: str, its: BoxOf, family: str = "prop") -> str:
    """What a thing (an animal) with this box is on, of one carrier."""
    thing = Subject(id="one", noun=noun, family=family, unit=noun)
    other = Subject(id="carrier", noun=carrier, family="prop", unit=carrier)
    return rested([(other, its), (thing, box)]).get("one", "")


def test_what_ends_where_the_top_is_stands_on_it() -> None:
    assert upon("vase", (0.5, 0.38, 0.57, 0.53), "table", TABLE) == "carrier"
    assert upon("cat", (0.4, 0.25, 0.6, 0.52), "table", TABLE, "body") == "carrier"
    assert upon("cat", (0.4, 0.5, 0.65, 0.68), "sofa", SOFA, "body") == "carrier"


def test_who_is_before_beside_or_behind_is_not_on_it() -> None:
    assert not upon("cat", (0.4, 0.7, 0.6, 0.95), "table", TABLE, "body")  # before it, on the ground
    assert not upon("cat", (0.75, 0.3, 0.95, 0.52), "table", TABLE, "body")  # beside it
    assert not upon("vase", (0.5, 0.2, 0.57, 0.35), "table", TABLE)  # in the air
    assert not upon("cat", (0.5, 0.48, 0.53, 0.52), "table", TABLE, "body")  # far behind it: much too small


def test_people_large_animals_and_furniture_are_on_nothing() -> None:
    assert not upon("man", (0.4, 0.1, 0.55, 0.52), "table", TABLE, "body")
    assert not upon("horse", (0.35, 0.2, 0.65, 0.52), "table", TABLE, "body")
    assert not upon("chair", (0.4, 0.25, 0.5, 0.52), "table", TABLE)
    assert not upon("vase", (0.5, 0.38, 0.57, 0.53), "car", TABLE)
