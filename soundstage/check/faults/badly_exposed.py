# SPDX-License-Identifier: Apache-2.0
"""Exposure of pictures and subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Array, Screening, luminance
from soundstage.model.fault import Fault

WHITE = 0.97  # sRGB value near white in all three channels
BURNT = 0.06  # share of a subject that may be near white; snow and paper are white things
DARK = 0.004  # relative luminance under which a subject is only black
FLAT = 0.004  # spread of sRGB under which there is no picture


@dataclass(frozen=True)
class BadlyExposed:
    """A picture is empty, its subject is burnt out, or so dark that nothing of it can be seen."""

    words: tuple[str, ...] = ("exposure", "clipping")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage", "picture")
    remedy: str = "give the scene another hour or light"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """The middle picture of every shot, and its subject's part of it."""
        for shot in screening.planned:
            whole = screening.light_on(shot.id)
            if whole is None:
                continue
            note = _empty(whole) or self._of_subject(screening, shot.id, shot.camera.subject)
            if note:
                yield Fault("badly_exposed", self.group, shot.id, screening.clock(shot.id), note)

    def _of_subject(self, screening: Screening, shot: str, subject: str) -> str:
        light = screening.light_on(shot, subject) if subject else None
        if light is None or len(light) < 40 or screening.plan.style == "silhouette":
            return ""
        white = float((light > WHITE).all(1).mean())
        if white > BURNT:
            return f"{white:.0%} of {subject} is burnt out"
        level = float(np.percentile(luminance(light), 90))
        return f"{subject} is too dark to be seen ({level:.4f} of white at most)" if level < DARK else ""


def _empty(light: Array) -> str:
    spread = float(light.std(0).max())
    return f"there is nothing in the picture but one colour (spread {spread:.3f})" if spread < FLAT else ""
