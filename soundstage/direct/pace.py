# SPDX-License-Identifier: Apache-2.0
"""Slow motion and time-lapse: a shot is planned in the time of its world, and shown at another pace."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeVar

from soundstage.direct.block import GRID, Block
from soundstage.direct.choices import Decisions
from soundstage.direct.plan import PlannedCue, PlannedLine, PlannedPerformer, PlannedShot
from soundstage.model.camera import PACES
from soundstage.model.record import Record

T = TypeVar("T", bound=Record)
USUAL = Fraction(1)
BEGUN, AFTER = Fraction(1, 4), Fraction(1, 4)  # seconds of a line that is not lost; seen after it
LOOKED_AT = Fraction(4)  # seconds of a view in which nobody begins anything
SHORTEST = Fraction(2)  # seconds on the screen of a time-lapse that nothing else makes longer


def pace_of(block: Block) -> Fraction:
    """Seconds of the block's world that pass in one of the screen, as its words ask; lines are said at their own."""
    asked = PACES.get(block.shot.camera.pace, USUAL)
    lines = [b.line for b in block.shot.beats if b.line]
    voice_over = all(line.off_screen for line in lines)  # in slow motion there is time for it
    return asked if not lines or (voice_over and asked < 1) else USUAL


def in_the_world(block: Block) -> Fraction | None:
    """Seconds of the block's world that its given length on the screen holds; None when no length is given."""
    return None if block.shot.duration is None else block.shot.duration * pace_of(block)


def heard_out(block: Block, seconds: Fraction) -> Fraction:
    """A given length that holds every line told in it: one that would not begin in it makes the block longer.

    What is done before it is not hurried for that. A length that a person pinned is kept.
    """
    lost = [end for _, _, begin, end in block.lines if begin >= seconds - BEGUN]
    pinned = block.floor.decisions.pinned(f"{block.shot.id}.duration") is not None
    return GRID.whole(max(lost) + AFTER) if lost and not pinned else seconds


def why_so_long(block: Block) -> str:
    """The reason for the length of a block's shots."""
    told = in_the_world(block)
    if told is not None and block.duration > told:
        return f"longer than the {float(block.shot.duration or 0):g} s told: its last line would not begin in them"
    return "what happens in it, and a breath"


def least(block: Block) -> Fraction:
    """Seconds of its world that a block without a given length takes, however little happens in it."""
    still = all("already" in b.manner and not b.line for b in block.shot.beats)  # "people sitting in a room"
    return max(LOOKED_AT if still else Fraction(2), SHORTEST * pace_of(block))


def paced(decisions: Decisions, path: str, block: Block) -> Fraction:
    """The pace of one shot of the block, as it is asked for or pinned."""
    pace, wish = pace_of(block), block.shot.camera.pace
    said = decisions.pinned(f"{path}.pace")
    if said is None and wish in PACES:
        return Fraction(decisions.choose(f"{path}.pace", str(pace), "asked for: " + wish.replace("_", " ")
                                         if pace != USUAL else "somebody speaks in it, who would not be understood"))
    return pace if said is None else Fraction(str(said))


def on_screen(shot: PlannedShot, pace: Fraction) -> PlannedShot:
    """A shot planned in its world's time, in the screen's: everything takes 1/pace of it; a line as long as it is."""
    return shot if pace == USUAL else _stretched(shot, 1 / pace).model_copy(update={"pace": pace})


def off_screen(shot: PlannedShot) -> PlannedShot:
    """A shot that is shown at another pace, in the time of its world again, with more or fewer poses a second."""
    if shot.pace == USUAL:
        return shot
    slow = _stretched(shot, shot.pace)
    camera = _times(slow.camera, shot.pace, "move_seconds")  # asked for in seconds of the screen
    return slow.model_copy(update={"pace": USUAL, "pose_rate": shot.pose_rate / shot.pace, "camera": camera})


def _stretched(shot: PlannedShot, by: Fraction) -> PlannedShot:
    legs = tuple(_times(leg, by, "start", "end") for leg in shot.camera.legs)
    return _times(shot, by, "duration").model_copy(update={
        "camera": shot.camera.model_copy(update={"legs": legs}),
        "performers": tuple(_performing(p, by) for p in shot.performers),
        "lines": tuple(_said(line, by) for line in shot.lines),
        "cues": tuple(_heard(cue, by) for cue in shot.cues),
    })


def _performing(performer: PlannedPerformer, by: Fraction) -> PlannedPerformer:
    beats = tuple(_times(beat, by, "start", "end") for beat in performer.beats)
    return performer.model_copy(update={"beats": beats})


def _said(line: PlannedLine, by: Fraction) -> PlannedLine:
    return line.model_copy(update={"start": line.start * by, "end": line.start * by + line.end - line.start})


def _heard(cue: PlannedCue, by: Fraction) -> PlannedCue:
    """A sound that goes on lasts with the picture; one of several stays as long as it is."""
    return _times(cue, by, "start", "apart") if cue.times > 1 else _times(cue, by, "start", "duration")


def _times(record: T, by: Fraction, *names: str) -> T:
    """The record with these times, where it has them, so many times as long."""
    return record.model_copy(update={n: v * by for n in names if (v := getattr(record, n)) is not None})
