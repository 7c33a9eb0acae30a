# SPDX-License-Identifier: Apache-2.0
"""Camera wishes of planned shots: into the shot where the words gave it, else as pins; and the cut of the film."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from soundstage.direct.parts import kind_of
from soundstage.direct.plan import PlannedShot
from soundstage.edit.changes import pinned, released, with_shot
from soundstage.edit.scope import Scope, all_beats, beats_seen, shot_of
from soundstage.model.production import Production, Time

STEP = 12  # lengths are whole twelfths of a second


def framed(scope: Scope, fields: dict[str, Any], shots: Sequence[PlannedShot] = ()) -> Production:
    """The film with these CameraWish fields for every planned shot meant."""
    production = scope.production
    fields = {"moves": (), **fields} if "move" in fields else fields  # a new move is instead of all that were asked for
    for planned in shots or scope.meant_shots():
        _, made = shot_of(production, planned.id)
        if made.given and planned.id == made.id:
            production = with_shot(production, made.id, camera=made.camera.model_copy(update=fields))
            production = released(production, [f"{made.id}.camera.{name}" for name in (*fields, "position")])
            continue
        production = held(production, scope, made.id)
        production = released(production, [f"{planned.id}.camera.position"])
        for name, value in fields.items():
            value = str(value) if isinstance(value, Fraction) else value
            if name == "moves":
                value = [m.model_dump(exclude_defaults=True) for m in fields["moves"]]
            production = (
                released(production, [f"{planned.id}.camera.{name}"])
                if value in ("", None, [])
                else pinned(production, f"{planned.id}.camera.{name}", value, scope.words)
            )
    return production


def shots_of(scope: Scope, who: Sequence[str]) -> tuple[PlannedShot, ...]:
    """The meant shots in which these do something, where no shot is named; () = all that are meant."""
    if scope.where.anything:
        return ()
    shots = scope.meant_shots()
    busy = tuple(s for s in shots if beats_seen(s) & {b.id for p in s.performers if p.subject in who for b in p.beats})
    used = {b.id for b in all_beats(scope.production) if {b.target, b.tool, b.anchor} & set(who)}
    return busy or tuple(s for s in shots if used & beats_seen(s))  # "around the flag", which is planted there


def showing(scope: Scope, subject: str) -> tuple[PlannedShot, ...]:
    """The shots that are of this part of somebody already, where no shot is named."""
    kind = kind_of(subject.partition(".")[2])
    if not kind or scope.where.anything:
        return ()
    return tuple(s for s in scope.shots if s.camera.subject == subject.partition(".")[0]
                 and kind_of(s.camera.part) == kind)


def held(production: Production, scope: Scope, shot_id: str) -> Production:
    """The film with the cuts of an open shot pinned, so that "its second shot" stays the second."""
    if production.pin(f"{shot_id}.cuts") is not None:
        return production
    windows = sorted((s for s in scope.shots if s.block == shot_id), key=lambda s: s.offset)
    numbered = all(s.id == (shot_id if len(windows) == 1 else f"{shot_id}.{n + 1}") for n, s in enumerate(windows))
    if not numbered:  # one of them is left out: its cut is not known here, and pinned already
        return production
    return pinned(
        production, f"{shot_id}.cuts", [cut_of(s, s.offset) for s in windows], "an edit speaks of one of these shots"
    )


def cut_of(shot: PlannedShot, when: Time) -> str:
    """A moment of the shot's block, in its world's seconds, as "beat+seconds", by the beat that begins nearest."""
    starts = [(b.start * shot.pace + shot.offset, b.id) for p in shot.performers for b in p.beats]
    starts += [(line.start * shot.pace + shot.offset, line.id) for line in shot.lines]
    if when == 0 or not starts:
        return f"+{when}"
    start, beat = min(starts, key=lambda s: (abs(s[0] - when), s[1]))
    return f"{beat}+{when - start}"


def length(scope: Scope, shot: PlannedShot, seconds: Fraction) -> Production:
    """The film with this planned shot so long; the film's asked length moves with it."""
    seconds = max(Fraction(1, 2), Fraction(round(seconds * STEP), STEP))
    production = held(scope.production, scope, shot.block)
    production = pinned(production, f"{shot.id}.duration", str(seconds), scope.words)
    if production.seconds is not None:
        production = production.model_copy(
            update={"seconds": max(Fraction(1, 2), production.seconds + seconds - shot.duration)}
        )
    return production


def order(scope: Scope) -> list[str]:
    """The planned shots as they follow each other now."""
    return [s.id for s in scope.shots]


def with_order(production: Production, ids: Sequence[str], words: str) -> Production:
    """The film cut in this order of planned shots."""
    return pinned(production, "cut.order", list(ids), words)


def beside(scope: Scope, shot_id: str) -> str:
    """The planned shot right after this one, or ""."""
    ids = order(scope)
    at = ids.index(shot_id)
    return ids[at + 1] if at + 1 < len(ids) else ""
