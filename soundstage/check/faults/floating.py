# SPDX-License-Identifier: Apache-2.0
"""Whether things stand on something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.bodies import species
from soundstage.check.screening import Array, Screening, items_of, points, subjects_of
from soundstage.direct.plan import PlannedPerformer
from soundstage.direct.sets import built_set
from soundstage.model.fault import Fault
from soundstage.places.base import Height
from soundstage.stage.build import Staged

GAP = 0.06  # metres of air that are seen
SUNK = 0.35  # share of its height that a thing may be under the ground
WIDE = 4.0  # metres from which a piece of the set is scenery
FREE = {"fly", "jump", "swim", "throw", "fall", "dance", "hug", "float"}  # actions that leave the ground


@dataclass(frozen=True)
class Floating:
    """Somebody or something hangs in the air, or is sunk into the ground, with nothing that would explain it."""

    words: tuple[str, ...] = ("floating", "sunk")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "place it on something, or report it"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Lowest points against the ground and against everything below, at the middle of every shot."""
        swimmers = {s.id for s in screening.production.cast if species().get(s.unit, {}).get("plan") == "fish"}
        for shot, staged in screening.shots:
            model = built_set(shot.setting)
            for performer in shot.performers:
                if performer.in_set or performer.held_by or _free(performer, swimmers):
                    continue
                members = [n for n in subjects_of(staged) if n.partition("#")[0] == performer.subject]
                pose = screening.middle(shot.id)
                note = next((n for m in members if (n := _hangs(staged, m, pose, model.height))), "")
                if note:
                    yield Fault("floating", self.group, shot.id, screening.clock(shot.id), note)


def _free(performer: PlannedPerformer, swimmers: set[str]) -> bool:
    aloft = performer.mark.posture == "fly" or performer.subject in swimmers
    return aloft or any(b.action in FREE for b in performer.beats)


def _hangs(staged: Staged, subject: str, pose: int, height: Height) -> str:
    rows = [p for i in items_of(staged, subject) if (p := points(i, pose)) is not None]
    if not rows:
        return ""
    cloud = np.concatenate(rows)
    low, tall = cloud[cloud[:, 2].argmin()], float(np.ptp(cloud[:, 2]))
    level = float(np.asarray(height(low[:1], low[1:2])).ravel()[0])
    over = float(low[2]) - level
    if over > GAP and not _something_under(staged, subject, cloud, pose):
        return f"{subject} hangs {over:.2f} m over the ground"
    sunk = -over / max(tall, 0.05)
    return f"{subject} is {sunk:.0%} under the ground" if sunk > SUNK else ""


def _something_under(staged: Staged, subject: str, cloud: Array, pose: int) -> bool:
    """Whether anything else has points within reach below or around the lowest ones."""
    low, high = cloud.min(0), cloud.max(0)
    aloft = {p.subject for p in staged.shot.performers if p.mark.posture == "fly"}  # who flies carries nothing
    for item in staged.stage.items:
        if item.subject in (subject, "light", "weather", "") or item.subject.partition("#")[0] in aloft:
            continue
        other = points(item, pose)
        if other is None or not len(other):
            continue
        a, b = other.min(0), other.max(0)
        if item.subject == "set" and float((b - a)[:2].max()) > WIDE:
            continue  # ground, woods, walls: the ground's height is known, the others carry nothing
        beside = (a[:2] <= high[:2] + 0.15).all() and (b[:2] >= low[:2] - 0.15).all()
        if beside and a[2] - GAP <= low[2] <= b[2] + GAP * 2:
            return True
    return False
