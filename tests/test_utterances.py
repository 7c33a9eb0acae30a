# SPDX-License-Identifier: Apache-2.0
"""Words begin and end where somebody is heard to speak."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

from soundstage.speech.base import Sound
from soundstage.speech.recogniser import SPEECH_STEP, Recogniser, _chanted, _lies
from soundstage.understand.utterances import aligned, runs


def odds(*spans: tuple[float, float], seconds: float = 10.0) -> list[float]:
    at = np.arange(0, seconds, SPEECH_STEP)
    return [float(any(a <= t < b for a, b in spans)) for t in at]


def said(*words: tuple[str, float, float]) -> list[Sound]:
    return [Sound(*word) for word in words]


def test_short_pauses_do_not_part_speech_and_clicks_are_none() -> None:
    found = runs(odds((1.0, 2.0), (2.1, 3.0), (5.0, 5.06), (7.0, 7.5)))
    assert [(round(a, 1), round(b, 1)) for a, b in found] == [(1.0, 3.0), (7.0, 7.5)]
    assert runs([]) == [] and runs(odds()) == []


def test_a_first_word_that_is_early_begins_with_the_voice() -> None:
    words, voiced = aligned(said(("Coffee", 1.36, 2.05), ("is", 2.48, 2.84), ("ready.", 2.84, 3.2)), [(2.46, 3.3)])
    assert voiced == [True, True, True]
    assert words[0].start == pytest.approx(2.39) and words[-1].end == pytest.approx(3.35)
    assert all(a.end <= b.start and a.end > a.start for a, b in pairwise(words))


def test_whispers_and_other_lines_are_left_where_they_are() -> None:
    heard = said(("Hush.", 0.5, 0.9), ("Run", 4.0, 4.4), ("now!", 4.4, 4.9))
    words, voiced = aligned(heard, [(4.1, 4.95)])
    assert words[0] == heard[0] and voiced == [False, True, True] and words[1].start == pytest.approx(4.03)
    assert aligned(heard, []) == (heard, [False, False, False]) and aligned([], [(1.0, 2.0)]) == ([], [])


def test_a_first_word_that_reaches_back_into_another_sound_is_where_it_ends() -> None:
    heard = said(("home?", 5.0, 5.6), ("I'm", 7.3, 7.99), ("cold.", 7.99, 8.2))
    words, _ = aligned(heard, [(4.9, 5.6), (6.8, 7.5), (7.84, 8.5)])
    assert words[1].start == pytest.approx(7.77) and words[0].start == pytest.approx(4.83)


def test_what_begins_a_sentence_is_in_the_stretch_in_which_it_ends() -> None:
    heard = [SimpleNamespace(start=2.9, end=4.3), SimpleNamespace(start=4.3, end=4.7)]  # a new stretch begins at 3.7
    assert _lies(heard[0], True) == pytest.approx(4.2) and _lies(heard[0], False) == pytest.approx(3.6)
    assert _lies(heard[1], True) == pytest.approx(4.6)


def test_one_word_over_and_over_is_laughter() -> None:
    assert _chanted(SimpleNamespace(text=" La-la-la-la, la la la."))
    assert not _chanted(SimpleNamespace(text=" No, no, no!")) and not _chanted(SimpleNamespace(text=""))


def test_parts_of_a_word_are_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [(" A", 0.1, 0.2), (" well", 0.2, 0.5), ("-known", 0.5, 0.9), (" man.", 0.9, 1.3)]
    told = SimpleNamespace(text=" A well-known man.", words=[
        SimpleNamespace(word=text, start=start, end=end) for text, start, end in parts])
    monkeypatch.setattr(Recogniser, "_segments", lambda *_: [told])
    heard = Recogniser()._within(np.zeros(32000, np.float32), [(0, 32000)], False)
    assert [w.symbol for w in heard] == ["A", "well-known", "man."] and heard[1].end == pytest.approx(0.9)
