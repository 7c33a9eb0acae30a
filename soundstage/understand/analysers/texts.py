# SPDX-License-Identifier: Apache-2.0
"""Texts: words that can be read in the picture."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Box, TextSeen
from soundstage.understand.footage import Footage, Picture, Still
from soundstage.understand.lettering import Lettering
from soundstage.understand.letters import Letters

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

_SURE = 0.7
_EVERY = 3.0  # seconds between pictures that are read
_MOST = 200  # pictures read in one file
_LONG, _HIGH = 1.25, 2.0  # times as wide as high a line of two letters is at least, or as high as wide
_FULL = 0.8  # of its height that a full-width character is wide
_NUMERALS = frozenset("ix")  # of Roman numbers, several of one alone


class Texts(Analyser):
    """Words that can be read in the picture."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[TextSeen, ...]:
        picked = [(shot, still) for shot in found["shots"] for still in _picked(footage, shot)]
        if not picked:
            return ()
        reader, out = _Reader(footage.keep), list[TextSeen]()
        for shot, still in picked[:: max(1, -(-len(picked) // _MOST))]:
            for text, sure, box in reader.read(still):
                before = next((k for k, t in enumerate(out) if t.shot == shot.number and _alike(t.text, text)), None)
                if before is None:
                    out.append(TextSeen(start=still.time, end=still.time, shot=shot.number, text=text, box=box,
                                        confidence=round(sure, 2), evidence=f"read at {float(still.time):.2f} s"))
                else:
                    out[before] = out[before].model_copy(update={"end": still.time})
        return tuple(out)


def _picked(footage: Footage, shot: Any) -> list[Still]:
    """The middle of a shot, and more of a long one."""
    stills = footage.stills_of(shot.start, shot.end)
    count = max(1, int(float(shot.end - shot.start) / _EVERY))
    return [stills[(2 * k + 1) * len(stills) // (2 * count)] for k in range(count)] if stills else []


def _alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, a.lower(), b.lower()).ratio() > 0.75


class _Reader:
    """Reads pictures; the recogniser of letters is loaded only where a line of them may be."""

    def __init__(self, keep: Keep | None) -> None:
        self._lettering, self._letters = Lettering(keep), Letters(keep)

    def read(self, still: Still) -> list[tuple[str, float, Box]]:
        """What is written in a picture, how sure that is, and where."""
        picture = np.ascontiguousarray(still.picture[..., ::-1])
        height, width = picture.shape[:2]
        out = []
        for corners in self._lettering.find(picture):
            line = _line(picture, corners)
            if line is None:
                continue
            told, sure = self._letters.read(line)
            text = told.strip()
            if sure >= _SURE and sum(c.isalnum() for c in text) >= 2 and _fits(text, line) and not _pattern(text):
                (x0, y0), (x1, y1) = corners.min(0), corners.max(0)
                out.append((text, sure, Box(time=still.time, x0=round(float(x0) / width, 3),
                            y0=round(float(y0) / height, 3), x1=round(float(x1) / width, 3),
                            y1=round(float(y1) / height, 3))))
        return out


def _line(picture: Picture, corners: npt.NDArray[np.float32]) -> Picture | None:
    """What is within four corners, upright; None where no two letters have room: windows and faces are no words."""
    import cv2

    wide, high = (int(max(np.linalg.norm(corners[a] - corners[b]), np.linalg.norm(corners[c] - corners[d])))
                  for a, b, c, d in ((0, 1, 3, 2), (0, 3, 1, 2)))
    if min(wide, high) < 1 or _LONG * high > wide > high / _HIGH:
        return None
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    line = cv2.warpPerspective(picture, cv2.getPerspectiveTransform(corners, flat), (wide, high), flags=cv2.INTER_CUBIC,
                               borderMode=cv2.BORDER_REPLICATE)
    return np.ascontiguousarray(np.rot90(line) if high > wide else line, np.uint8)


def _fits(text: str, line: Picture) -> bool:
    """Whether the full-width characters of a text have room in its line."""
    return _FULL * sum(unicodedata.east_asian_width(c) in "WF" for c in text) * line.shape[0] <= line.shape[1]


def _pattern(text: str) -> bool:
    """Whether it is one letter over and over, as borders, teeth and fences are read; Roman numbers are none."""
    letters = set(text.lower()) - {" "}
    return len(letters) == 1 and letters.isdisjoint(_NUMERALS) and "".join(letters).isalpha()
