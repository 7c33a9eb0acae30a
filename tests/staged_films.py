# SPDX-License-Identifier: Apache-2.0
"""Small films for the tests of direction: a cast, shots, and the plan and stages that they become."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from soundstage.direct.direct import direct
from soundstage.direct.plan import Plan
from soundstage.direct.sets import built_set
from soundstage.model.production import (
    Placement,
    Production,
    Scene,
    Shot,
    Subject,
)
from soundstage.speech.base import VoiceSpec
from soundstage.speech.fake import Fake
from soundstage.stage.build import Staged, stage_shot
from soundstage.stage.performances import Played, play
from soundstage.stage.world import World
from soundstage.store import Store
from soundstage.styles.clay import Clay


def body(name: str, unit: str, **facts: object) -> Subject:
    return Subject(id=name, noun=unit, family="body", unit=unit, **facts)  # type: ignore[arg-type]


def prop(name: str, unit: str) -> Subject:
    return Subject(id=name, noun=unit, family="prop", unit=unit)


def film(cast: tuple[Subject, ...], *shots: Shot, place: str = "studio", placements: tuple[Placement, ...] = (),
         **facts: object) -> Production:
    scene = Scene(id="s1", place=place, hour="day", cast=tuple(c.id for c in cast), shots=shots, placements=placements)
    return Production(title="t", cast=cast, scenes=(scene,), **facts)  # type: ignore[arg-type]


def planned(production: Production, store: Store) -> tuple[Plan, dict, dict]:  # type: ignore[type-arg]
    beats = [b for s in production.scenes for sh in s.shots for b in sh.beats if b.line]
    spoken = {b.id: Fake().speak(b.line.text, VoiceSpec("fake"), b.line.manner) for b in beats if b.line}
    cast: dict = {}  # type: ignore[type-arg]
    plan = direct(production, spoken, cast, lambda key, make: store.once("models", key, make))
    return plan, cast, spoken


def staged(production: Production, store: Store) -> list[Staged]:
    plan, cast, spoken = planned(production, store)
    return [stage_shot(s, cast, spoken, Fraction(16, 9), Clay(), 1) for s in plan.shots]


def box(shot: Staged, subject: str, pose: int = 0) -> np.ndarray:
    """(2, 3) low and high corner of all that is seen of a subject."""
    from soundstage.engines._region import _points

    items = [i for i in shot.stage.items if i.subject == subject and i.visible[pose if len(i.visible) > 1 else 0]]
    points = np.concatenate([_points(i, pose) for i in items])
    return np.stack([points.min(0), points.max(0)])


def placed(*placements: tuple[str, str, str]) -> tuple[Placement, ...]:
    return tuple(Placement(subject=s, relation=r, anchors=(a,)) for s, r, a in placements)


def played(production: Production, store: Store) -> list[Played]:
    """Everybody's controls, bones and hands in each shot."""
    plan, cast, spoken = planned(production, store)
    out = []
    for shot in plan.shots:
        here = {p.subject: cast[p.subject] for p in shot.performers}
        world = World(built_set(shot.setting), here, {p.subject: p.mark for p in shot.performers})
        out.append(play(shot, here, world, spoken, 1))
    return out
