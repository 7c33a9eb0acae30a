# SPDX-License-Identifier: Apache-2.0
"""What is in a hand already when a scene begins: "a girl holds a balloon" does not show her taking it up."""

from __future__ import annotations

from collections.abc import Mapping

from soundstage.model.production import Beat, Shot

HOLDING = ("hold", "carry", "clutch", "cradle", "wield", "grip")  # verbs of having a thing, not of taking it


def has_it(beat: Beat) -> bool:
    """Whether the beat tells that a thing is held, not that it is taken."""
    return beat.action == "pick_up" and beat.verb in HOLDING


def in_hand(shot: Shot, held: Mapping[str, str]) -> Shot:
    """The shot whose beats of holding know that the thing is there already. held: thing -> who has it."""
    beats = tuple(
        b.model_copy(update={"manner": (*b.manner, "already")})
        if has_it(b) and b.who and held.get(b.target) == b.who[0] else b
        for b in shot.beats)
    return shot.model_copy(update={"beats": beats})
