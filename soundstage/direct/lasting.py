# SPDX-License-Identifier: Apache-2.0
"""How long shots and films last: a given length is kept, but for lines, which are said to their end and one by one."""

from __future__ import annotations

from fractions import Fraction

from soundstage.direct.block import GRID
from soundstage.direct.going_on import goes_on
from soundstage.direct.plan import Plan, PlannedPerformer, PlannedShot
from soundstage.model.production import Choice

BREATH = Fraction(3, 2)  # seconds after a deed that a shot ends
BEGUN, AFTER = Fraction(1, 2), Fraction(1, 4)  # seconds of a line from which it has begun; seen after it


def lasting(plan: Plan, seconds: Fraction | None) -> Plan:
    """The plan with its lines one after the other, at the asked length (None: as long as it is)."""
    plan = untangled(plan)
    return fitted(plan, seconds or plan.duration)


def untangled(plan: Plan) -> Plan:
    """The plan in which nobody begins to speak in a shot while a line of the shot before is still being said.

    The shot that was given too little time for its line is held until then; one whose length a person pinned is not.
    """
    pinned = _pinned(plan)
    shots, made = list(plan.shots), []
    for n, (shot, following) in enumerate(zip(plan.shots, plan.shots[1:], strict=False)):
        over = max((line.end for line in shot.lines), default=Fraction(0)) - shot.duration
        first = min((line.start for line in following.lines), default=over)
        path = f"{shot.id}.duration"
        if over <= 0 or first >= over or shot.block == following.block or path in pinned:
            continue
        length = GRID.whole(shot.duration + over - first + AFTER)
        shots[n] = _gone_on(shot, length)
        made.append(Choice(id=path, value=str(length), reason="its line is said to its end before the next one begins",
                           instead="two lines are heard at once"))
    here = {c.id for c in made}
    choices = (*(c for c in plan.choices if c.id not in here), *made)
    return plan.model_copy(update={"shots": tuple(shots), "choices": choices}) if made else plan


def _pinned(plan: Plan) -> set[str]:
    """The paths of what a person decided."""
    return {c.id for c in plan.choices if c.by == "person"}


def fitted(plan: Plan, seconds: Fraction) -> Plan:
    """The plan at the asked length: its last shot held longer, or the shots after the end left out.

    A line that has begun by then is said to its end: the film is so much longer (see said_out).
    """
    seconds, longer = said_out(plan, seconds)
    shots, now = [], Fraction(0)
    for shot in plan.shots:
        length = min(shot.duration, seconds - now)
        if length <= 0:
            break
        shots.append(shot.model_copy(update={"duration": length}))
        now += length
    if shots and now < seconds:
        shots[-1] = _gone_on(shots[-1], shots[-1].duration + seconds - now)
    return plan.model_copy(update={"shots": tuple(shots), "choices": plan.choices + longer})


def _gone_on(shot: PlannedShot, duration: Fraction) -> PlannedShot:
    """The shot held longer; who types, kneads or plays to its end goes on with it."""
    more = duration - shot.duration

    def held(performer: PlannedPerformer) -> PlannedPerformer:
        last = max(performer.beats, key=lambda b: b.end, default=None)
        if last is None or not goes_on(last.action) or last.path or last.line or shot.duration - last.end > BREATH:
            return performer
        longer = last.model_copy(update={"end": last.end + more})
        return performer.model_copy(update={"beats": tuple(longer if b is last else b for b in performer.beats)})

    legs = tuple(g.model_copy(update={"end": duration}) if g.end == shot.duration else g for g in shot.camera.legs)
    camera = shot.camera.model_copy(update={"legs": legs})
    return shot.model_copy(update={
        "duration": duration, "camera": camera, "performers": tuple(held(p) for p in shot.performers)})


def said_out(plan: Plan, seconds: Fraction) -> tuple[Fraction, tuple[Choice, ...]]:
    """The wished length, or a longer one in which the line that is being said then is said to its end, as a choice."""
    now, ends, pinned = Fraction(0), [], _pinned(plan)
    for shot in plan.shots:
        ends += [] if f"{shot.id}.duration" in pinned else [
            now + line.end for line in shot.lines if now + line.start + BEGUN <= seconds < now + line.end]
        now += shot.duration
    if not ends:
        return seconds, ()
    needed, asked = GRID.whole(max(ends) + AFTER), f"{float(seconds):g} s"
    return needed, (Choice(id="film.seconds", value=float(needed), instead=f"the line is cut off at {asked}",
                           reason=f"{asked} were asked for; a line that has begun is said to its end"),)
