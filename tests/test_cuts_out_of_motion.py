# SPDX-License-Identifier: Apache-2.0
"""Cuts from a picture in which all moves, on twos, to one that rests; what only stops is no cut."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import numpy.typing as npt

from soundstage.understand.analysers.shots import Shots

Picture = npt.NDArray[np.int16]


def stripes(shift: float) -> Picture:
    """(36, 64, 3) soft upright stripes that stand so many pixels to the right; one pixel changes about 16 levels."""
    row = 110 + 80 * np.sin((np.arange(64) - shift) * 2 * np.pi / 20)
    return np.broadcast_to(row[None, :, None], (36, 64, 3)).astype(np.int16)


def other() -> Picture:
    """Another picture: light above, dark below."""
    column = np.where(np.arange(36) < 15, 185, 45)
    return np.broadcast_to(column[:, None, None], (36, 64, 3)).astype(np.int16)


def starts(pictures: list[Picture]) -> list[int]:
    """The frames at which shots begin."""
    shots, before = Shots(), pictures[0]
    for k, picture in enumerate(pictures):
        change = float(np.abs(picture - before).mean())
        shots.see(SimpleNamespace(small=picture, change=change, time=Fraction(k, 24)))  # type: ignore[arg-type]
        before = picture
    return [round(s.start * 24) for s in shots.look(SimpleNamespace(seconds=Fraction(len(pictures), 24)), {})]  # type: ignore[arg-type]


def twice(pictures: list[Picture]) -> list[Picture]:
    return [p for p in pictures for _ in range(2)]


def test_a_cut_from_fast_motion_to_a_calm_picture_is_seen() -> None:
    moving = twice([stripes(3.2 * k) for k in range(12)])
    assert starts(moving + twice([other()] * 12)) == [0, 24]
    assert starts(twice([other()] * 12) + moving) == [0, 24]


def test_what_only_stops_is_no_cut() -> None:
    moving = [stripes(3.2 * k) for k in range(12)]
    assert starts(twice([*moving, *[moving[-1]] * 12])) == [0]
    assert starts(twice([*[moving[0]] * 12, *moving])) == [0]
