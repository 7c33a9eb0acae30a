# SPDX-License-Identifier: Apache-2.0
"""The page of what was watched: whose box is whose, when, and no more surely than it was found."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np

from soundstage.understand.describing import described
from soundstage.understand.findings import Box, Seen, SeenShot, Setting, Watched
from soundstage.understand.footage import Still
from soundstage.understand.page import page

END = Fraction(25)
SURE = {"like: bench": 0.8, "detector: bench": 0.9}
VAGUE = {"detector: boat": 0.62, "like: crocodile": 0.24, "like: nothing": 0.11}


def thing(noun: str, left: float, votes: dict[str, float]) -> Seen:
    box = Box(time=Fraction(0), x0=left, y0=0.5, x1=left + 0.3, y1=0.9)
    return Seen(start=Fraction(0), end=END, shot=1, name=f"{noun}1", noun=noun, family="thing", boxes=(box,),
                drawn=True, votes=votes, confidence=0.83)


def film(**places: float) -> Watched:
    light = Setting(start=Fraction(0), end=END, shot=1, hour="dusk", places=places)
    return Watched(file="c.mp4", kind="video", seconds=END, width=640, height=360, fps=Fraction(24), settings=(light,),
                   shots=(SeenShot(start=Fraction(0), end=END, number=1),),
                   subjects=(thing("bench", 0.1, SURE), thing("boat", 0.6, VAGUE)))


def written(w: Watched) -> str:
    still = Still(0, Fraction(0), cv2.imencode(".jpg", np.full((36, 64, 3), 128, np.uint8))[1].tobytes())
    footage: Any = SimpleNamespace(stills=[still], stills_of=lambda a, b: [still])
    return page(w, footage)


def test_what_is_not_named_plainly_is_said_to_be_that_perhaps() -> None:
    told, shown = described(film()), written(film())
    assert "a bench and what may be a boat" in told
    assert "boat1: may be a boat" in shown and "bench1: bench" in shown and "83% sure that it is there" in shown


def test_every_box_has_its_name_and_the_timeline_its_seconds() -> None:
    shown = written(film())
    assert [f">{name}</text>" in shown for name in ("bench1", "boat1", "cup1")] == [True, True, False]
    assert [f">{mark}</i>" in shown for mark in ("00:00", "00:05", "00:20", "00:25")] == [True, True, True, False]


def test_under_a_roof_no_hour_is_told() -> None:
    assert "that of lamps" in written(film(cafe=0.9)) and "dusk" not in written(film(cafe=0.9))
    assert "dusk" in written(film(beach=0.9))
