# SPDX-License-Identifier: Apache-2.0
"""What is said is written under the picture while it is heard, and only where captions were asked for."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.film import edit, read
from soundstage.finish.titles import Caption
from soundstage.store import Store
from soundstage.work.lettering import Lettering, lettered, over
from soundstage.work.quality import Options

FAST = Options()
GREY = np.full((180, 320, 3), 120, np.uint8)


def test_a_caption_stands_at_the_foot_while_it_is_heard() -> None:
    caption = Caption("Where did I leave my keys?", 320, 180, 4.0, start=1.0, end=2.5)
    assert [caption.strength(t) for t in (0.9, 1.0, 2.4, 2.5)] == [0.0, 1.0, 1.0, 0.0]
    assert (over([caption], GREY, 0.5) == GREY).all()
    changed = np.argwhere((over([caption], GREY, 1.5) != GREY).any(2))[:, 0]
    assert changed.min() > 0.7 * 180
    assert changed.max() <= 0.97 * 180


def test_each_shot_has_the_part_of_a_line_that_is_heard_in_it() -> None:
    lines = [(1.0, 3.0, "man", "Good evening to you all.")]
    first, second, third = lettered(["", "", "THE END"], [(0.0, 2.0), (2.0, 4.0), (4.0, 6.0)], lines)
    assert first.said == ((1.0, 2.0, "Good evening to you all."),)
    assert second.said == ((0.0, 1.0, "Good evening to you all."),)
    assert third == Lettering("THE END")
    assert len({first.key, second.key, third.key}) == 3
    assert lettered([""], [(0.0, 2.0)], []) == [Lettering()]
    assert Lettering().key == ()


@pytest.mark.parametrize("words", ["add captions", "show subtitles", "turn on the captions", "caption the film"])
def test_captions_come_and_go_by_words(words: str, store: Store) -> None:
    film = read('A man in a kitchen says: "Good evening."')
    with_them = edit(film, words, FAST, store).production
    assert with_them.pin("captions") == "on"
    assert edit(with_them, "turn off the captions", FAST, store).production.pin("captions") is None
