# SPDX-License-Identifier: Apache-2.0
"""Tightening: at a wished length the silent beats are shortened, as little as is needed, before a line is cut off."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from soundstage.actions import ACTIONS
from soundstage.direct.choices import Decisions
from soundstage.direct.plan import Plan
from soundstage.model.production import Beat, Production

READABLE = Fraction(2, 3)  # seconds: a beat that is shorter is not understood
LEAST, LEAST_TRAVEL = Fraction(2, 5), Fraction(3, 4)  # of its usual time; who travels goes faster for it
STEPS = 5  # from as usual to as short as can be
REASON = "shorter than usual, so that no line is cut off at {seconds:g} s"


def tightened(production: Production, decisions: Decisions, plan: Callable[[Production], Plan]) -> Plan:
    """The plan in which no line is cut off by the wished length, if the silent beats can give the time.

    plan: directs a production. Every shortened beat is a choice; a beat whose time was asked for keeps it.
    """
    production = _each(production, lambda beat: _pinned(beat, decisions))
    before = dict(decisions.made)
    first = plan(production)
    if not production.seconds or not late(first, production.seconds):
        return first
    usual = {b.id: b.end - b.start for s in first.shots for p in s.performers for b in p.beats}

    def at(step: int) -> Plan:
        share, seconds = Fraction(step, STEPS), production.seconds
        assert seconds
        decisions.made = dict(before)  # what another plan chose for shots that are no more is forgotten
        return plan(_each(production, partial(_shorter, usual=usual, share=share, why=(decisions, seconds))))

    return _least(at, production.seconds)


def _least(at: Callable[[int], Plan], seconds: Fraction) -> Plan:
    """The plan of the smallest step with no line late, or of the last step; halving, for a plan takes its time."""
    low, high, last, made = 1, STEPS, 0, None
    while low < high:
        last = (low + high) // 2
        made = at(last)
        low, high = (last + 1, high) if late(made, seconds) else (low, last)
    return made if made is not None and last == low else at(low)


def late(plan: Plan, seconds: Fraction) -> bool:
    """Whether a line is still being said, or not yet begun, when a film of this length is over."""
    now = Fraction(0)
    for shot in plan.shots:
        if any(now + line.end > seconds for line in shot.lines):
            return True
        now += shot.duration
    return False


def _each(production: Production, change: Callable[[Beat], Beat]) -> Production:
    """The production with every beat changed."""
    scenes = tuple(
        scene.model_copy(update={"shots": tuple(
            shot.model_copy(update={"beats": tuple(change(b) for b in shot.beats)}) for shot in scene.shots)})
        for scene in production.scenes
    )
    return production.model_copy(update={"scenes": scenes})


def _pinned(beat: Beat, decisions: Decisions) -> Beat:
    """The beat as long as a person pinned it."""
    pin = decisions.pinned(f"{beat.id}.seconds")
    return beat if pin is None else beat.model_copy(update={"duration": Fraction(str(pin))})


def _shorter(beat: Beat, usual: dict[str, Fraction], share: Fraction, why: tuple[Decisions, Fraction]) -> Beat:
    """The beat shortened by this share of what it can give."""
    length = usual.get(beat.id)
    if beat.line or beat.duration or length is None:
        return beat
    travels = bool(beat.action) and bool(ACTIONS.get(beat.action).travels)
    least = min(length, max(READABLE, (LEAST_TRAVEL if travels else LEAST) * length))
    wanted = length - share * (length - least)
    if wanted == length:
        return beat
    decisions, seconds = why
    text = decisions.choose(f"{beat.id}.seconds", str(wanted), REASON.format(seconds=float(seconds)))
    return beat.model_copy(update={"duration": Fraction(text)})
