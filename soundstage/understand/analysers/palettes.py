# SPDX-License-Identifier: Apache-2.0
"""Palettes: the colours of each shot, the largest first, with their names."""

from __future__ import annotations

from typing import Any

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.colours import main_colours
from soundstage.understand.findings import Palette
from soundstage.understand.footage import Footage


class Palettes(Analyser):
    """The colours of each shot, the largest first, with their names."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Palette, ...]:
        out = []
        for shot in found["shots"]:
            stills = footage.stills_of(shot.start, shot.end)
            picked = stills[:: max(1, len(stills) // 3)][:4]
            colours = main_colours([s.picture for s in picked]) if picked else ()
            out.append(Palette(start=shot.start, end=shot.end, shot=shot.number, colours=colours,
                               evidence=f"{len(picked)} pictures"))
        return tuple(out)
