# SPDX-License-Identifier: Apache-2.0
"""What goes on: who dances, writes or runs is at it when the shot begins and has not stopped when it ends."""

from __future__ import annotations

from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.direct.block import GRID, SETTLE, Block
from soundstage.direct.plan import PlannedBeat

UNDER_WAY = Fraction(1)  # seconds before the shot and after it: longer than any action eases in or out


def goes_on(action: str) -> bool:
    """Whether an action has no end of its own: it may begin before its shot and last beyond it."""
    return action in ACTIONS.entries and bool(ACTIONS.get(action).goes_on)


def kept_up(block: Block) -> bool:
    """Let those who do something without an end begin before the block; -> whether the block ends in such a deed."""
    last = max((p.free_at for p in block.people.values()), default=Fraction(0))
    ends_so = []
    for who, person in block.people.items():
        if block.floor.cast[who].kind != "body" or not person.beats:
            continue
        first, end = person.beats[0], person.beats[-1]
        if _free(block, first) and first.start <= SETTLE and person.mark.posture == person.initial.posture:
            person.beats[0] = first.model_copy(update={"start": -UNDER_WAY})
        if end.end >= last - SETTLE:
            ends_so.append(_free(block, person.beats[-1]) or (end.leaving and goes_on(end.action)))
    return bool(ends_so) and all(ends_so)


def to_the_end(block: Block) -> None:
    """Let the last of the block's deeds without an end last beyond it."""
    for who, person in block.people.items():
        if block.floor.cast[who].kind != "body" or not person.beats or not _free(block, person.beats[-1]):
            continue
        end = person.beats[-1]
        if end.end >= max((p.free_at for p in block.people.values()), default=end.end) - SETTLE:
            person.beats[-1] = end.model_copy(update={"end": GRID.whole(block.duration + UNDER_WAY)})


def _free(block: Block, beat: PlannedBeat) -> bool:
    """Whether it may begin earlier and last longer than planned: the words tell neither a number nor a time."""
    told = next((b for b in block.shot.beats if b.id == beat.id), None)
    timed = told is not None and (told.duration is not None or told.at is not None or bool(told.until))
    once = "put_on" in beat.manner or beat.times > 1
    return goes_on(beat.action) and not (timed or once or beat.line or beat.path)
