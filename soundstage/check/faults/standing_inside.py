# SPDX-License-Identifier: Apache-2.0
"""Whether somebody stands in the middle of something solid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage import space
from soundstage.check.screening import Array, Screening, items_of, points, subjects_of
from soundstage.direct.plan import PlannedPerformer
from soundstage.model.fault import Fault
from soundstage.nodes import Item, Mesh, at
from soundstage.stage.build import Staged

LEGS = 0.6  # of somebody's height, below which it stands in something; above it arms reach over tables
MUCH = 0.3  # share of that which is within it
SLIGHT = 0.2  # metres: what is lower or narrower than that holds nobody
FLAT = 1e-12  # square metres: a face that is seen from its edge
MILD = {"sit", "lie", "ride", "drive", "climb", "swim", "fly", "jump", "hide", "hug", "fall", "get_in", "enter"}


@dataclass(frozen=True)
class StandingInside:
    """Somebody stands where something solid is: a girl in the middle of a sofa."""

    words: tuple[str, ...] = ("standing inside", "run through")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "put one of them elsewhere, or report it"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """How much of everybody's lower part is within the solids of things, in the middle of every shot."""
        for shot, staged in screening.shots:
            pose = screening.middle(shot.id)
            for performer in shot.performers:
                members = [n for n in subjects_of(staged) if n.partition("#")[0] == performer.subject]
                note = next((n for m in members if (n := _inside(staged, m, pose))), "") if _stands(performer) else ""
                if note:
                    yield Fault("standing_inside", self.group, shot.id, screening.clock(shot.id), note)


def _stands(performer: PlannedPerformer) -> bool:
    """Whether one is neither on nor in something on purpose."""
    apart = not (performer.in_set or performer.held_by or performer.mark.perched)
    return apart and performer.mark.posture == "stand" and not any(b.action in MILD for b in performer.beats)


def _inside(staged: Staged, subject: str, pose: int) -> str:
    own = [p for i in items_of(staged, subject) if i.bones is not None and (p := points(i, pose)) is not None]
    if not own:  # things stand in each other as they are put
        return ""
    cloud = np.concatenate(own)
    low, tall = cloud[:, 2].min(), float(np.ptp(cloud[:, 2]))
    legs = cloud[cloud[:, 2] < low + LEGS * tall]
    shares: dict[str, Array] = {}
    for item in staged.stage.items:
        name = item.id if item.subject == "set" else item.subject
        if item.subject in (subject, "light", "weather", "") or not isinstance(item.node, Mesh):
            continue
        if at(item.visible, pose) and item.bones is None:
            shares[name] = shares.get(name, np.zeros(len(legs), bool)) | within(legs, item, pose)
    name, held = max(shares.items(), key=lambda s: float(s[1].mean()), default=("", np.zeros(1)))
    return f"{subject} stands in {name}: {held.mean():.0%} of what is below" if held.mean() > MUCH else ""


def within(rows: Array, item: Item, pose: int) -> Array:
    """(N,) whether points (N, 3) are within what a mesh encloses: more faces look up over each than down, and the other
    way round under it. Sheets enclose nothing, and solids may lie in each other.
    """
    assert isinstance(item.node, Mesh)
    out = np.zeros(len(rows), bool)
    corners = space.apply(np.asarray(at(item.transforms, pose), float), item.node.vertices)
    low, high = corners.min(0), corners.max(0)
    near = ((rows >= low) & (rows <= high)).all(1)
    if (high - low).min() >= SLIGHT and near.any():
        out[near] = (_crossed(rows[near], corners[item.node.faces]) > 0).all(1)
    return out


def _crossed(rows: Array, faces: Array) -> Array:
    """(N, 2) of the faces (F, 3, 3) straight over each point, how many more look up; under it, how many more down."""
    flat = faces[:, :, :2]
    reach = (flat.max(1) >= rows[:, :2].min(0)).all(1) & (flat.min(1) <= rows[:, :2].max(0)).all(1)
    a, b, c = faces[reach].transpose(1, 0, 2)
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    plain = np.abs(area) > FLAT
    a, b, c, area = a[plain], b[plain], c[plain], area[plain]
    x, y = rows[:, None, 0] - a[:, 0], rows[:, None, 1] - a[:, 1]
    u = (x * (c[:, 1] - a[:, 1]) - y * (c[:, 0] - a[:, 0])) / area
    v = (y * (b[:, 0] - a[:, 0]) - x * (b[:, 1] - a[:, 1])) / area
    way = ((u >= 0) & (v >= 0) & (u + v < 1)) * np.sign(area)
    higher = a[:, 2] + u * (b[:, 2] - a[:, 2]) + v * (c[:, 2] - a[:, 2]) > rows[:, 2:]
    return np.stack([(way * higher).sum(1), -(way * ~higher).sum(1)], 1)
