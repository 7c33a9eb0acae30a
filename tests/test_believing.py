# SPDX-License-Identifier: Apache-2.0
"""Which of the detector's boxes are believed, and what is in them called."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.understand.believing import LEAST, believed, kept
from soundstage.understand.detectors import Found
from soundstage.understand.figures import NOBODY, Named
from soundstage.understand.footage import Still
from soundstage.understand.naming import Namer
from soundstage.understand.spotting import Track


class Eyes:
    """Says of every picture the same."""

    def __init__(self, named: Named) -> None:
        self.named, self.asked = named, 0

    def name(self, picture: object, box: object, drawn: bool) -> Named:
        self.asked += 1
        return self.named


def namer(named: Named) -> tuple[Namer, Eyes]:
    one, eyes = Namer(), Eyes(named)
    one._figures = eyes  # type: ignore[assignment]
    return one, eyes


def track(noun: str, sure: float) -> Track:
    import cv2

    picture = np.full((36, 64, 3), 128, np.uint8)
    still = Still(0, Fraction(0), cv2.imencode(".jpg", picture)[1].tobytes())
    return [(still, Found(noun, sure, 0.3, 0.2, 0.6, 0.9))]


def test_a_faint_person_who_looks_like_a_figure_is_believed_and_one_like_nothing_is_not() -> None:
    figure, nothing = Named({"person": 1.0}, 0.5), Named({NOBODY: 1.0}, 0.9)
    assert believed(0.2, 0.2, "person", figure) > LEAST > believed(0.1, 0.02, "person", nothing)
    assert believed(0.2, 0.2, "person", figure) > believed(0.2, 0.2, "chair", figure)


def test_what_nobody_would_believe_is_not_even_looked_at() -> None:
    one, eyes = namer(Named({"cup": 1.0}, 0.9))
    assert one.named(track("cup", 0.02), 1) is None
    assert eyes.asked == 0


@pytest.mark.parametrize(("noun", "sure", "like", "near", "called"), [
    ("dog", 0.5, "fox", 0.9, "fox"),  # like one of the house's
    ("dog", 0.5, "fox", 0.4, "dog"),  # like none of them: a photograph
    ("dog", 0.3, "fox", 0.4, "fox"),  # an animal, but hardly known which
    ("person", 0.6, "lamp", 0.5, "person"),
])
def test_a_name_is_the_figures_where_it_is_like_one(noun: str, sure: float, like: str, near: float, called: str
                                                    ) -> None:
    seen = namer(Named({like: 1.0}, near))[0].named(track(noun, sure), 1)
    assert seen is not None and seen.noun == called


def test_what_is_like_nothing_of_the_house_is_not_believed_in_a_picture_that_it_drew() -> None:
    nothing, table = Named({NOBODY: 0.9, "table": 0.1}, 0.7), Named({"table": 1.0}, 0.7)
    told, not_told = (believed(0.5, 0.1, "thing", named, drawn=True) for named in (table, nothing))
    assert kept(told, drawn=True) and not kept(not_told, drawn=True) and kept(LEAST, drawn=False)


def test_what_is_surely_there_is_told_as_what_it_may_be_though_its_kind_is_not_known() -> None:
    def told(sure: float) -> str | None:
        one, eyes = namer(Named({"person": 0.3, "wolf": 0.1, "haystack": 0.08}, 0.5))
        eyes.likest = lambda votes: max(votes, key=votes.__getitem__)  # type: ignore[attr-defined]
        both = [*track("animal", sure), *track("thing", sure)]
        seen = one.named(both, 2, drawn=True)
        return seen and seen.noun

    assert told(0.9) == "wolf" and told(0.45) is None
