# SPDX-License-Identifier: Apache-2.0
"""Props in hands over cuts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening, follows, items_of, points, spot, subjects_of
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

HELD = 0.16  # metres from a hand's middle within which a thing's surface is in it


@dataclass(frozen=True)
class ChangedHands:
    """A prop is in another hand, or another person's, after a cut."""

    words: tuple[str, ...] = ("continuity of props",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "write the hand-over as a beat"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Whose hand each prop is in, on both sides of every cut within a block."""
        for before, after in screening.cuts:
            if not follows(before, after):
                continue
            props = [p.subject for p in after.shot.performers if screening.evidence.subjects.get(p.subject)
                     and screening.evidence.subjects[p.subject].family != "body"]
            for prop in props:
                was, now = _hand(before, prop, before.stage.poses - 1), _hand(after, prop, 0)
                if was and now and was != now:
                    yield Fault("changed_hands", self.group, after.shot.id, screening.clock(after.shot.id),
                                f"{prop} was in {_said(was)} and is in {_said(now)}")


def _said(hand: str) -> str:
    who, _, side = hand.partition("/hand_")
    return f"{who}'s {side} hand"


def _hand(staged: Staged, prop: str, pose: int) -> str:
    """The item name of the hand that holds a prop, or ""."""
    middle = spot(staged, prop, pose)
    surface = [p for i in items_of(staged, prop) if (p := points(i, pose)) is not None]
    if middle is None or not surface:
        return ""
    near = {}
    for subject in subjects_of(staged):
        for item in items_of(staged, subject):
            if "/hand_" in item.id and (hand := points(item, pose)) is not None:
                near[item.id] = float(np.linalg.norm(np.concatenate(surface) - hand.mean(0), axis=1).min())
    best = min(near, key=lambda name: near[name], default="")
    return best if best and near[best] < HELD else ""
