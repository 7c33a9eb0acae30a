# SPDX-License-Identifier: Apache-2.0
"""Who looks out of a window is at it."""

from __future__ import annotations

import pytest

from soundstage import film


@pytest.mark.parametrize("words", ["A man looks out of the window.", "A girl looks out the window.",
                                   "A boy looks out of a window at the birds."])
def test_who_looks_out_of_a_window_is_at_it(words: str) -> None:
    scene = film.read(words).scenes[0]
    who = scene.cast[0]
    assert any(p.subject == who and p.relation == "at" and p.anchors == ("window1",) for p in scene.placements)
