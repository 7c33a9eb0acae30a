# SPDX-License-Identifier: Apache-2.0
"""Watching does no work that tells nothing: frames left out, wind heard as words, windows read as letters."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from soundstage.places import PLACES
from soundstage.speech import recogniser
from soundstage.speech.recogniser import Recogniser
from soundstage.understand import locations
from soundstage.understand.analysers.sync import told
from soundstage.understand.analysers.texts import _fits, _line
from soundstage.understand.lags import LAGS, Evidence
from soundstage.understand.tracks import Tracker

NOTHING = np.zeros((1, 1, 3), np.uint8)  # around it


def test_pictures_that_are_not_followed_are_not_made_grey() -> None:
    asked: list[int] = []

    class Frame:
        fresh = False

        def __init__(self, number: int) -> None:
            self.number, self.time = number, Fraction(number, 24)

        @property
        def gray(self) -> Any:
            asked.append(self.number)
            return np.random.default_rng(0).integers(0, 255, (90, 160)).astype(np.uint8)

    tracker = Tracker()
    for k in range(24):
        tracker.see(Frame(k))  # type: ignore[arg-type]
    tracker.finish()
    assert len(set(asked)) <= 14 and 23 in asked, "every second one, and the last"


@pytest.mark.parametrize(("no_speech", "odds", "heard"), [(0.8, -0.2, 0), (0.2, -0.7, 1), (0.2, -1.8, 0)])
def test_what_the_model_takes_for_no_speech_or_no_words_is_not_heard_for_words(
        monkeypatch: pytest.MonkeyPatch, no_speech: float, odds: float, heard: int) -> None:
    pytest.importorskip("faster_whisper")
    asked: list[dict[str, Any]] = []

    class Model:
        hf_tokenizer = SimpleNamespace(token_to_id=lambda _: 1)
        feature_extractor = staticmethod(lambda part: np.zeros((80, 200), np.float32))
        encode = staticmethod(lambda features: features)
        model = SimpleNamespace(generate=lambda *_, **__: [SimpleNamespace(no_speech_prob=no_speech, scores=[odds])])

        def transcribe(self, _: Any, **how: Any) -> Any:
            asked.append(how)
            return [], None

    monkeypatch.setattr(recogniser, "_spoken", lambda slow: [])
    monkeypatch.setattr(recogniser, "_hinted", lambda slow, rows: [(0, 4 * 16000)])
    ear = Recogniser()
    ear.__dict__["_model"] = Model()
    assert ear.words(np.zeros(5 * 48000, np.float32)) == () and len(asked) == heard
    assert all(how["max_new_tokens"] < 40 for how in asked), "one word is not said without end"
    assert all(how["temperature"] == 0.0 for how in asked), "the same samples give the same words"


def test_windows_are_no_words() -> None:
    picture = np.zeros((100, 200, 3), np.uint8)

    def box(wide: int, high: int) -> Any:
        return np.array([[5, 5], [5 + wide, 5], [5 + wide, 5 + high], [5, 5 + high]], np.float32)

    assert _line(picture, box(22, 21)) is None and _line(picture, box(15, 21)) is None
    line = _line(picture, box(80, 20))
    assert line is not None and line.shape[:2] == (20, 80) and _fits("田田田", line) and _fits("HOTEL MIRA", line)
    upright = _line(picture, box(20, 80))
    assert upright is not None and upright.shape[:2] == (20, 80)
    narrow = _line(picture, box(45, 30))
    assert narrow is not None and not _fits("田田", narrow) and _fits("NO", narrow)


def test_the_fitted_places_are_the_ones_that_were_tried_and_weak_guesses_stay_guesses() -> None:
    picture = np.zeros((54, 96, 3), np.uint8)
    places = locations.told([locations.facts(picture, np.full(1000, 1e-3))])
    assert sum(places.values()) == pytest.approx(1) and set(places) == set(PLACES.names)  # every one of the house's
    even, plain = ({"park": share, "garden": 0.3} for share in (0.31, 0.98))
    assert locations.chance(even) < 0.3 and locations.chance(plain) < locations.chance({"park": 0.98, "garden": 0.001})
    assert locations.likeliest([{}, {"park": 0.9, "garden": 0.02}, {"park": 0.5, "lake": 0.4}])[0] == "park"
    assert locations.likeliest([{}]) == ("", 0.0)


@pytest.mark.parametrize(("height", "offset"), [(4.0, None), (14.0, 0.03)])
def test_an_offset_that_stands_only_a_little_over_others_is_not_told(height: float, offset: float | None) -> None:
    bump = height * np.exp(-0.5 * ((LAGS - 0.03) / 0.02) ** 2)
    seen = told([Evidence("lips", "Come in, please.", bump)], 1, Fraction(2))
    assert seen.offset == (pytest.approx(offset, abs=0.002) if offset else None)



def test_each_analyser_has_one_thread_and_opencv_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path
                                                                   ) -> None:
    import cv2
    from PIL import Image

    from soundstage.understand import watching

    Image.new("RGB", (64, 36)).save(tmp_path / "a.png")
    at_work: list[int] = []
    looked = watching._looked
    monkeypatch.setattr(watching, "_looked", lambda *a: at_work.append(cv2.getNumThreads()) or looked(*a))
    before = cv2.getNumThreads()
    watching.watch(tmp_path / "a.png", only=("palettes",))[1].close()
    assert at_work == [1] and cv2.getNumThreads() == before


def test_what_others_wait_for_is_begun_first() -> None:
    from soundstage.understand.analysers import ANALYSERS
    from soundstage.understand.watching import _awaiting, _needs

    needs = _needs({name: ANALYSERS.new(name) for name in ANALYSERS.names})
    order = sorted(needs, key=lambda name: -_awaiting(name, needs))
    assert {order[0], order[1]} == {"pictures", "sound"} and order[3] == "shots"
    assert needs["lines"] == ("sound",), "words are heard while pictures are decoded"
    assert order.index("subjects") < order.index("texts") and order.index("lines") < order.index("palettes")


def test_libraries_work_on_one_thread_each_while_a_file_is_watched() -> None:
    import ctypes

    import cv2

    from soundstage.understand.thrift import _openblas, thrifty

    counts = [cv2.getNumThreads, *(count for count, _ in _openblas())]
    before = [count() for count in counts]
    with thrifty():
        assert [count() for count in counts] == [1] * len(counts)
        kept = np.ones(40_000_000, np.uint8)  # in the heap, where it is taken from again without a new page
        at = kept.ctypes.data
        del kept
        assert np.empty(40_000_000, np.uint8).ctypes.data == at or not hasattr(ctypes.CDLL(None), "mallopt")
    assert [count() for count in counts] == before


def test_where_letters_are_is_found_without_the_reader() -> None:
    pytest.importorskip("rapidocr")
    import sys

    import cv2

    from soundstage.understand.lettering import Lettering

    before = "rapidocr.main" in sys.modules
    sign = np.full((360, 640, 3), 90, np.uint8)
    lettering = Lettering()
    assert lettering.find(sign) == []
    cv2.putText(sign, "HOTEL MIRA", (200, 200), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (255, 255, 255), 3)
    (line,) = lettering.find(sign)
    wide = cv2.getTextSize("HOTEL MIRA", cv2.FONT_HERSHEY_SIMPLEX, 1.6, 3)[0][0]
    assert line.min(0) == pytest.approx([200, 165], abs=12) and line.max(0) == pytest.approx([200 + wide, 200], abs=12)
    assert ("rapidocr.main" in sys.modules) == before, "whose start takes longer than six pictures"


def test_pictures_asked_ahead_are_answered_in_their_order_and_alike_ones_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from fractions import Fraction

    import cv2

    from soundstage.understand import spotting
    from soundstage.understand.detectors import Found
    from soundstage.understand.footage import Still

    asked: list[int] = []

    def look(self: object, picture: spotting.Picture, least: float) -> spotting.Answer:
        asked.append(int(picture[0, 0, 0]))
        return [Found("dog", 0.9, 0.1, 0.1, 0.1 + picture[0, 0, 0] / 400, 0.8)], []

    monkeypatch.setattr(spotting.Detector, "look", look)
    monkeypatch.setattr(spotting.Photographs, "told", lambda self, layers: True)
    levels = [[10, 60, 10], [110, 60], [160]]
    stills = [[Still(0, Fraction(k), cv2.imencode(".png", np.full((36, 64, 3), level, np.uint8))[1].tobytes())
               for k, level in enumerate(shot)] for shot in levels]
    told = list(spotting.Spotter().looks(stills))
    assert [[still.picture[0, 0, 0] for still, _ in shot] for shot in told] == levels
    assert [[round((f.x1 - 0.1) * 400) for _, found in shot for f in found] for shot in told] == levels
    assert sorted(asked) == [10, 60, 110, 160]


@pytest.mark.parametrize(("box", "chest"), [
    ((0.4, 0.1, 0.55, 0.9), (0.34, 0.5)), ((0.3, 0.2, 0.6, 1.0), (0.8, 1.0)),
    ((0.45, 0.04, 0.67, 1.0), (0.6, 0.9)),  # who sits at a table and is cut below
    ((0.86, 0.02, 1.0, 1.0), (0.55, 0.9))])  # and by a side of the picture
def test_whose_colour_is_told_of_somebody_is_the_chests(box: tuple[float, ...], chest: tuple[float, float]) -> None:
    from types import SimpleNamespace

    from soundstage.understand.detectors import Found
    from soundstage.understand.naming import shown, worn

    picture = np.full((360, 640, 3), (222, 184, 150), np.uint8)  # skin, trousers and wall
    picture[int(chest[0] * 360):int(chest[1] * 360)] = (40, 150, 50)
    still, found = SimpleNamespace(picture=picture), Found("person", 0.9, *box)
    assert worn(shown(still, found, True), NOTHING)[0] == "green"  # type: ignore[arg-type]
    assert worn(shown(still, found, False), NOTHING)[0] != "green"  # type: ignore[arg-type]


@pytest.mark.parametrize(("colour", "word"), [
    ((20, 72, 74), "turquoise"), ((62, 52, 8), "brown"), ((20, 20, 22), "black"), ((70, 40, 22), "brown"),
    ((16, 22, 62), "navy"), ((222, 130, 40), "orange")])
def test_what_is_dark_and_has_a_hue_is_a_colour_in_shade(colour: tuple[int, int, int], word: str) -> None:
    from soundstage.understand.colours import lab, name_of

    assert name_of(lab(np.array([[colour]], np.uint8))[0, 0]) == word


@pytest.mark.parametrize(("x1", "low", "posture", "size"), [
    (0.7, 1.0, "", "close"), (0.55, 1.0, "", "medium"), (0.55, 0.95, "", "medium"),  # its box ends a little too soon
    (0.45, 0.95, "", "full"), (0.55, 0.95, "sit", "full"), (0.55, 0.85, "", "full")])
def test_how_near_a_shot_is_is_told_by_the_width_of_who_is_cut_below(x1: float, low: float, posture: str,
                                                                     size: str) -> None:
    from soundstage.understand.analysers.sizes import sized
    from soundstage.understand.findings import Box, Seen

    box = Box(time=Fraction(0), x0=0.3, y0=0.08, x1=x1, y1=low)
    one = Seen(start=Fraction(0), end=Fraction(1), shot=1, name="a", noun="person", family="person", boxes=(box,),
               posture=posture)
    assert sized(one)[0] == size


def test_a_grey_coat_is_told_where_most_of_it_is_grey() -> None:
    from soundstage.understand.naming import worn

    coat = np.full((60, 40, 3), (125, 125, 128), np.uint8)
    coat[:12] = (222, 184, 150)
    assert worn(coat, NOTHING)[0] == "grey"
    coat[:36] = (222, 184, 150)  # a fold in shadow
    assert worn(coat, NOTHING)[0] != "grey"


@pytest.mark.parametrize("word", ["dark", "brown", "red", "blond", ""])
def test_whose_hair_is_seen_has_it_when_retold(word: str) -> None:
    from types import SimpleNamespace

    from soundstage.understand.detectors import Found
    from soundstage.understand.findings import Seen
    from soundstage.understand.hairs import hair_of
    from soundstage.understand.vocabulary import subject_of

    linear = np.array({"dark": (0.03, 0.017, 0.011), "brown": (0.105, 0.045, 0.02), "red": (0.5, 0.13, 0.03),
                       "blond": (0.66, 0.43, 0.17), "": (0.33, 0.33, 0.34)}[word])
    picture = np.full((360, 640, 3), np.round(255 * linear ** (1 / 2.2)), np.uint8)
    picture[90:] = (40, 150, 50)  # what is worn
    track = [(SimpleNamespace(picture=picture), Found("person", 0.9, 0.4, 0.1, 0.55, 0.9))]
    assert hair_of(track) == word  # type: ignore[arg-type]
    seen = Seen(start=Fraction(0), end=Fraction(1), shot=1, name="person1", noun="person", family="person", hair=word)
    assert subject_of("person1", [seen], 0.0).hair == word


def test_who_sees_pictures_beside_sees_all_in_order_and_is_heard_when_it_fails() -> None:
    from concurrent.futures import ThreadPoolExecutor
    from threading import get_ident

    from soundstage.understand.beside import Beside

    seen: list[tuple[int, int]] = []

    class Sees:
        def see(self, frame: Any) -> None:
            if frame == 50:
                raise ValueError("it fails")
            seen.append((frame, get_ident()))

    with ThreadPoolExecutor(1) as pool:
        beside = Beside(pool, [Sees()])  # type: ignore[list-item]
        for frame in range(40):
            beside.see(frame)  # type: ignore[arg-type]
        beside.finish()
        assert [frame for frame, _ in seen] == list(range(40)) and seen[0][1] != get_ident()
        with pytest.raises(ValueError, match="it fails"):
            for frame in range(50, 90):
                beside.see(frame)  # type: ignore[arg-type]


def test_a_place_is_read_once_where_nothing_in_the_shot_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    from soundstage.understand.analysers.settings import _place

    asked: list[int] = []
    eyes = SimpleNamespace(look=lambda _: asked.append(1) or np.full(1000, 1e-3))
    room = np.random.default_rng(1).integers(0, 255, (90, 160, 3)).astype(np.uint8)
    still, other = SimpleNamespace(picture=room), SimpleNamespace(picture=255 - room)
    alike = _place([still, still], eyes)  # type: ignore[list-item, arg-type]
    assert len(asked) == 1 and alike["places"]
    _place([still, other], eyes)  # type: ignore[list-item, arg-type]
    assert len(asked) == 3


def test_watching_keeps_weights_only_where_they_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from soundstage.cli import watched
    from soundstage.understand.footage import Footage

    monkeypatch.setenv("SOUNDSTAGE_STORE", str(tmp_path / "store"))
    keep = watched._kept()
    assert keep is not None
    footage = Footage(tmp_path, SimpleNamespace(), keep=keep)  # type: ignore[arg-type]
    assert footage.ears._keep is keep
    monkeypatch.setattr(watched.os, "access", lambda *_: False)
    assert watched._kept() is None


def test_a_picture_is_kept_between_stills_so_that_a_shots_middle_is_near_one() -> None:
    from soundstage.understand.footage import Footage

    footage = Footage(Path("a.mp4"), SimpleNamespace())  # type: ignore[arg-type]
    frame = np.zeros((36, 64, 3), np.uint8)
    for k in range(100):
        time = Fraction(k, 24)
        footage.keep_still(SimpleNamespace(index=k, time=time, still=frame), k in (0, 50))  # type: ignore[arg-type]
    assert len(footage.stills) == 9 + 1 and len(footage.between) == 8
    middle = footage.nearest(Fraction(0), Fraction(50, 24))
    assert middle is not None and abs(middle.time - Fraction(25, 24)) <= Fraction(1, 8)
    assert footage.nearest(Fraction(9), Fraction(10)) is None
