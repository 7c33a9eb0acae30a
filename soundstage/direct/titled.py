# SPDX-License-Identifier: Apache-2.0
"""When the words over a picture come: after the deed that they follow, with time left to read them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.choices import Decisions
from soundstage.direct.coverage import Window
from soundstage.model.production import LATER

LEAST, A_LETTER, MOST = Fraction(3, 2), Fraction(1, 15), Fraction(4)  # seconds that words are seen: 15 letters a second


def _comes(block: Block) -> Fraction | None:
    """The second of the block at which the beat ends that the title comes after; None = it comes at once."""
    after = block.shot.title_after
    if after == LATER:
        return max(block.duration / 2, block.duration - 3)
    ends = [b.end for p in block.people.values() for b in p.beats if b.id == after]
    ends += [end for beat, _, _, end in block.lines if beat.id == after]
    return max(ends, default=None)


def to_be_read(block: Block, windows: list[Window]) -> list[Window]:
    """The block's windows, the last one (and the block) as long as it takes to read a title that comes late."""
    at = _comes(block) if block.shot.title else None
    if at is None or not windows:
        return windows
    reads = min(MOST, max(LEAST, A_LETTER * len(block.shot.title)))
    block.duration = max(block.duration, at + reads)
    return [*windows[:-1], replace(windows[-1], end=max(windows[-1].end, at + reads))]


def titled(decisions: Decisions, block: Block, window: Window, shot_id: str, index: int) -> dict[str, Any]:
    """The words over the shot's picture, where they stand, when they come and for how long."""
    text, shot, at = decisions.text, block.shot, _comes(block)
    here = index == 0 if at is None else window.start <= at < window.end
    since = str(max(Fraction(0), at - window.start)) if at is not None and here else "0"
    return {"title": text(f"{shot_id}.title", shot.title if here else ""),
            **{name: text(f"{shot_id}.{name}", getattr(shot, name) if here else "")
               for name in ("title_place", "title_look")},
            "title_at": Fraction(text(f"{shot_id}.title_at", since)),
            "title_for": Fraction(text(f"{shot_id}.title_for", "0"))}
