# SPDX-License-Identifier: Apache-2.0
"""Camera: what it does in each shot, with amounts - turned, zoomed, travelled, carried - from points followed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.camera_spans import moves
from soundstage.understand.findings import CameraMotion
from soundstage.understand.footage import Footage, Frame
from soundstage.understand.tracks import Tracker


class Camera(Analyser):
    """What the camera does in each shot, move by move, with amounts, from points followed through the pictures."""

    needs = ("shots",)
    kinds = ("video",)
    apart = True

    def __init__(self) -> None:
        self._tracker = Tracker()

    def see(self, frame: Frame) -> None:
        self._tracker.see(frame)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[CameraMotion, ...]:
        self._tracker.finish()
        out: list[CameraMotion] = []
        for shot in found["shots"]:
            slack = Fraction(1, 50)
            legs = [g for g in self._tracker.legs if g.start >= shot.start - slack and g.end < shot.end + slack]
            read = moves(legs, footage.lens_mm)
            ends = [shot.start, *(span[0].start for span, _ in read[1:]), shot.end]
            out += [CameraMotion(start=a, end=b, shot=shot.number, **fields)
                    for (_, fields), a, b in zip(read, ends, ends[1:], strict=False)]
        return tuple(out)
