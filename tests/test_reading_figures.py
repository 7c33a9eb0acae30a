# SPDX-License-Identifier: Apache-2.0
"""Animals and people that are made of something are things of that shape, and come to life where the words say so."""

import pytest

from soundstage.language import read


@pytest.mark.parametrize(
    ("words", "unit", "of"),
    [
        ("A toy whale floats in a bathtub.", "figurine", "of whale"),
        ("A stuffed elephant falls off a table.", "figurine", "of elephant"),
        ("An origami crane stands on a table.", "figurine", "of flamingo"),
        ("A wooden horse stands beside a bed.", "figurine", "of horse"),
        ("A tin soldier stands on a table.", "figurine", "of soldier"),
        ("A whale plushie lies on a bed.", "figurine", "of whale"),
        ("A marble horse stands in a square.", "statue", "of horse"),
        ("A lion statue stands in a park.", "statue", "of lion"),
        ("A statue of a lion stands in front of a house.", "statue", "of lion"),
    ],
)
def test_what_is_made_of_something_is_a_thing(words: str, unit: str, of: str) -> None:
    figure = read(words).cast[0]
    assert (figure.family, figure.unit) == ("prop", unit) and of in figure.words


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("A toy dinosaur walks across a desk.", "tyrannosaurus"),
        ("A clockwork mouse runs across the kitchen floor.", "mouse"),
        ("A stone lion roars.", "lion"),
        ('A stuffed rabbit says: "Wind me up!"', "rabbit"),
    ],
)
def test_a_figure_comes_to_life_where_the_words_say_so(words: str, unit: str) -> None:
    figure = read(words).cast[0]
    assert (figure.family, figure.unit) == ("body", unit) and not any(w.startswith("of ") for w in figure.words)


@pytest.mark.parametrize("words", ["A wood duck swims.", "A golden eagle flies.", "A copper butterfly sits on a rose."])
def test_colours_and_kinds_make_no_figures(words: str) -> None:
    assert read(words).cast[0].family == "body"


def test_a_toy_is_at_home_in_no_sea() -> None:
    assert read("A toy whale floats in a bathtub.").scenes[0].place == "bathroom"


def test_what_a_robot_is_made_of_is_told() -> None:
    robot = read("A cardboard robot waves.").cast[0]
    assert (robot.unit, robot.words) == ("robot", ("cardboard",))


@pytest.mark.parametrize(("noun", "unit"), [("bulldog", "dog"), ("collie", "dog"), ("biplane", "airplane")])
def test_the_kind_itself_goes_before_a_sister(noun: str, unit: str) -> None:
    assert read(f"A {noun} lands on a rock.").cast[0].unit == unit
