# SPDX-License-Identifier: Apache-2.0
"""Retold as they were seen: who sits on what, who has what in hand, which way one is turned."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.model.production import Production, Subject
from soundstage.understand.detectors import Found, Stance
from soundstage.understand.findings import Box, Seen, SeenShot, Watched
from soundstage.understand.footage import Still
from soundstage.understand.holding import held
from soundstage.understand.reidentifying import cast_of
from soundstage.understand.retelling import retell
from soundstage.understand.stances import stance_of

Sides = tuple[float, float, float, float]
END = Fraction(3)
BODY = (0.4, 0.2, 0.55, 0.88)


def seen(noun: str, box: Sides, family: str = "thing", **told: object) -> Seen:
    return Seen(start=Fraction(0), end=END, shot=1, name=f"{noun}1", noun=noun, family=family, confidence=0.9,
                boxes=(Box(time=Fraction(1), x0=box[0], y0=box[1], x1=box[2], y1=box[3]),)).model_copy(update=told)


def retold(*subjects: Seen) -> Production:
    shots = (SeenShot(start=Fraction(0), end=END, number=1),)
    return retell(Watched(file="c.mp4", kind="video", seconds=END, width=640, height=360, fps=Fraction(24), shots=shots,
                          subjects=subjects))[0]


def test_who_sits_is_told_to_sit_on_what_is_under_it() -> None:
    bench = seen("bench", (0.3, 0.5, 0.7, 0.92))
    film = retold(seen("person", BODY, "person", posture="sit"), bench)
    beat, = film.scenes[0].shots[0].beats
    assert (beat.action, beat.place, beat.anchor, beat.manner) == ("sit", "on", "bench1", ("already",))
    lamp = seen("lamp", (0.3, 0.5, 0.7, 0.92))
    alone, = retold(seen("person", (0.4, 0.3, 0.6, 0.88), "person", posture="sit"), lamp).scenes[0].shots[0].beats
    assert (alone.action, alone.anchor) == ("sit", "")
    for box in ((0.4, 0.2, 0.6, 1.0), BODY):  # cut by the picture; as narrow as one who stands, behind something
        assert not retold(seen("person", box, "person", posture="sit")).scenes[0].shots[0].beats


def test_a_small_thing_at_somebodys_hands_is_held_and_has_no_place_of_its_own() -> None:
    film = retold(seen("person", BODY, "person"), seen("umbrella", (0.36, 0.1, 0.6, 0.45)))
    shot = film.scenes[0].shots[0]
    assert [(b.action, b.verb, b.target) for b in shot.beats] == [("pick_up", "hold", "umbrella1")]
    assert {p.subject: p.box is None for p in shot.placements} == {"person1": False, "umbrella1": True}


def test_an_open_umbrella_over_the_head_may_be_larger_than_who_holds_it() -> None:
    person = Subject(id="a", noun="woman", family="body", unit="woman")
    umbrella = Subject(id="b", noun="umbrella", family="prop", unit="umbrella")
    (x0, y0, x1, y1) = BODY
    over = (x0 - 0.2, y0 - 0.1, x1 + 0.2, y0 + 0.45 * (y1 - y0))
    assert held([(person, BODY), (umbrella, over)]) == {"b": "a"}
    assert not held([(person, BODY), (umbrella, (x0 - 0.4, y0 + 0.01, x1 + 0.4, y1))])


@pytest.mark.parametrize(("unit", "box"), [
    ("cup", (0.6, 0.5, 0.63, 0.55)), ("cup", (0.45, 0.84, 0.48, 0.9)), ("bench", (0.45, 0.5, 0.5, 0.6)),
    ("cup", (0.42, 0.22, 0.45, 0.3))])
def test_what_is_elsewhere_or_large_is_not(unit: str, box: Sides) -> None:
    person = Subject(id="a", noun="woman", family="body", unit="woman")
    assert not held([(person, BODY), (Subject(id="b", noun=unit, family="prop", unit=unit), box)])


def test_the_way_one_is_turned_goes_with_its_box_unless_it_goes() -> None:
    film = retold(seen("fox", (0.35, 0.5, 0.6, 0.85), "animal", facing=-80.0))
    assert film.scenes[0].shots[0].placements[0].facing == -80.0


def test_how_one_stands_is_told_by_all_looks_and_the_way_by_those_about_the_middle() -> None:
    still = [Still(t, Fraction(t), b"") for t in range(5)]
    left, right = Stance(0.0, -0.9, 0.8), Stance(0.0, 0.9, 0.9)
    track = [(s, Found("person", 1.0, 0, 0, 1, 1, stance=x)) for s, x in zip(still, (left, left, right, left, left),
                                                                              strict=True)]
    assert stance_of(track, Fraction(2)) == ("sit", 90.0)
    unsure = [(s, Found("person", 1.0, 0, 0, 1, 1, stance=Stance(0.1, 0.2, 0.4))) for s in still]
    assert stance_of(unsure, Fraction(2)) == ("", None)
    assert stance_of([(still[0], Found("person", 1.0, 0, 0, 1, 1))], Fraction(2)) == ("", None)


def test_a_thing_has_one_name_through_a_film_where_it_may_be_called_either() -> None:
    def sight(shot: int, noun: str, **votes: float) -> Seen:
        told = {f"like: {k}": v for k, v in votes.items()}
        return seen(noun, (0.3, 0.3, 0.6, 0.8)).model_copy(update={"shot": shot, "noun": noun, "votes": told})

    colours = [np.eye(4)[0]] * 3
    both = cast_of([sight(1, "fountain", fountain=0.6, vase=0.2), sight(2, "vase", vase=0.3, fountain=0.25),
                    sight(3, "lamp", lamp=0.9)], colours)
    assert [s.noun for s in both] == ["fountain", "fountain", "lamp"] and both[0].name == both[1].name
