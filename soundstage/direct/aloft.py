# SPDX-License-Identifier: Apache-2.0
"""Aloft: butterflies, bees and dragonflies are in the air unless they sit on something, as high as who is there."""

from __future__ import annotations

from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.model.production import Beat

AT_THE_FACE = 0.74  # of the height of who is near
ALONE = 0.8  # metres, where nobody else is
OVER = 0.22  # metres over what it flies about
FLUTTERS = 1.7  # metres that it goes while it is watched


def lives_aloft(built: Built) -> bool:
    """Whether its kind is seen in the air, as a butterfly is."""
    return bool((built.facts or {}).get("aloft"))


def altitude(block: Block, beat: Beat | None, who: str) -> float:
    """Metres over the ground: over what it flies about, else before the face of the tallest that is there."""
    floor = block.floor
    about = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "") if beat else ""
    if about and floor.cast[about].kind != "body":
        return round(floor.top(about) + OVER, 3)
    tall = [floor.cast[n].dims.height for n, p in block.people.items()
            if p.present and floor.cast[n].kind == "body" and not lives_aloft(floor.cast[n])]
    return round(AT_THE_FACE * max(tall), 3) if tall else ALONE


def taken_wing(block: Block) -> None:
    """Who lives in the air, and is not on anything, is up there from the beginning."""
    for who, person in block.people.items():
        mark = person.mark
        if lives_aloft(block.floor.cast[who]) and mark.posture == "stand" and not mark.z and not person.beats:
            up = mark.model_copy(update={"z": altitude(block, None, who), "posture": "fly"})
            person.mark = person.initial = up
            if who in block.floor.marks:
                block.floor.marks[who] = up


def on_the_wing(block: Block, beat: Beat | None, who: str) -> dict[str, Any]:
    """What a flight of such a one is told: how high, and how it hums."""
    built = block.floor.cast[who]
    if not lives_aloft(built):
        return {}
    return {"altitude": altitude(block, beat, who), "aloft": str((built.facts or {}).get("call", "")) or "silent"}
