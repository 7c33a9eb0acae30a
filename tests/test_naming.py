# SPDX-License-Identifier: Apache-2.0
"""What somebody or something is called: of several names that are little sure the one that is least far off."""

from __future__ import annotations

import pytest

from soundstage.errors import FilmError
from soundstage.understand.coats import usual
from soundstage.understand.figures import Figures
from soundstage.understand.naming import Namer
from soundstage.understand.outlines import checked


def test_what_is_likely_a_thing_is_no_animal_because_one_animal_has_the_most_votes():
    votes = {"crocodile": 0.3, "fountain": 0.2, "lighthouse": 0.15, "house": 0.15}
    noun, _ = Namer()._of_house({"thing": 0.4, "animal": 0.1}, votes, 0.5)
    assert noun in ("fountain", "lighthouse", "house")


def test_nobody_is_a_person_who_is_hardly_like_one() -> None:
    assert Namer()._of_house({"person": 0.97}, {"cat": 0.5, "fox": 0.3, "person": 0.04}, 0.5)[0] in ("cat", "fox")
    assert Namer()._of_house({"person": 0.97}, {"cat": 0.5, "fox": 0.1, "person": 0.3}, 0.5)[0] == "person"


@pytest.mark.parametrize(("told", "like", "noun"), [
    ({"kite": 0.14, "thing": 0.08, "person": 0.08, "animal": 0.06}, {"person": 0.28, "dragon": 0.1, "fox": 0.08}, ""),
    ({"person": 0.93}, {"table": 0.42, "chair": 0.09, "person": 0.05}, "person"),  # who sits at one
    ({"person": 0.59, "umbrella": 0.22}, {"boat": 0.2, "dragon": 0.11, "table": 0.3, "person": 0.06}, "person"),
    ({"horse": 0.55, "person": 0.27}, {"person": 0.3, "cat": 0.16, "deer": 0.11, "lion": 0.11}, "cat"),
    ({"person": 0.8, "thing": 0.05}, {"dog": 0.88, "person": 0.1}, "dog"),
    ({"person": 0.97}, {"cat": 0.6, "fox": 0.35, "person": 0.04}, "cat")])
def test_a_kind_for_which_little_speaks_is_another_or_none(told: dict[str, float], like: dict[str, float], noun: str
                                                           ) -> None:
    assert Namer()._known(told, like, 0.5)[0] == noun


def test_what_the_detector_calls_it_counts_as_a_name_too() -> None:
    votes = {"cat": 0.1, "giraffe": 0.09, "crab": 0.08}
    assert Namer()._of_house({"giraffe": 0.9}, votes, 0.5)[0] == "giraffe"


def test_a_name_that_none_of_the_others_is_like_must_be_surer() -> None:
    figures = Figures()
    assert figures.likest({"unicorn": 0.3, "dog": 0.25, "fox": 0.24, "wolf": 0.21}) in ("dog", "fox", "wolf")
    assert figures.likest({"airplane": 0.7, "dog": 0.2, "fox": 0.1}) == "airplane"


def test_names_that_nothing_is_known_of_stand_for_themselves():
    assert Figures().likest({"gizmo": 0.6, "cup": 0.2}) == "gizmo"


def test_weights_that_were_not_tried_are_not_taken():
    with pytest.raises(FilmError):
        checked("names.npz", "0" * 64)


def test_a_giraffe_is_brown_where_its_marks_are_and_a_white_bear_is_grey_in_shade() -> None:
    assert usual("giraffe", "brown") > usual("giraffe", "green") and usual("polar bear", "grey") > 0.2
    assert usual("giraffe", "yellow") == 1.0
