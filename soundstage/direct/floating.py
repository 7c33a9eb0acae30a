# SPDX-License-Identifier: Apache-2.0
"""Afloat: which way one floats, and that what only hangs in the air is up there from the beginning."""

from __future__ import annotations

from typing import Any

from soundstage.direct.block import Block
from soundstage.model.production import Beat

RISES = ("away", "up", "off", "out", "to_up", "into")  # ways on which what floats goes up
SINKS = ("down", "to_down", "to", "onto", "to_on")
HANGS = 1.1  # metres over the ground


def hangs_up(block: Block, beat: Beat, who: str) -> None:
    """Put a thing that floats where it is up into the air, if it is on the ground when it is first seen."""
    me, built = block.people[who], block.floor.cast[who]
    if built.kind == "body" or me.beats or me.mark.z or way_afloat(beat)["drift"]:
        return
    me.mark = me.initial = me.mark.model_copy(update={"z": HANGS})
    if who in block.floor.marks:
        block.floor.marks[who] = me.mark


def way_afloat(beat: Beat) -> dict[str, Any]:
    """What floating is told: down, up, or "" where it is."""
    return {"drift": "down" if beat.place in SINKS else "up" if beat.place in RISES else ""}
