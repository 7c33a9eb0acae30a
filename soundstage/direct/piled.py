# SPDX-License-Identifier: Apache-2.0
"""Piled: a stack of books, a heap of pillows lies one upon the other, each a little aside."""

from __future__ import annotations

from soundstage.direct.blocking import Floor
from soundstage.rng import rng

ASIDE = 0.12  # of its radius that each lies aside of the one below
SINKS, SOFT = 0.97, 0.72  # of its height that each adds; each that is of cloth
HIGHEST = 1.6  # metres: higher it falls


def pile_up(floor: Floor) -> None:
    """Give every stacked group that stands still the spots of a pile, upward from its mark."""
    for name, mark in tuple(floor.marks.items()):
        built = floor.cast[name]
        subject = built.subject
        if "stacked" not in subject.words or subject.count < 2 or built.kind == "body" or mark.spots:
            continue
        step = (SOFT if built.substance == "cloth" else SINKS) * float(built.extent[1, 2])
        if step * subject.count > HIGHEST:
            continue
        chance = rng(0, "piled", name)
        spots = [(mark.x, mark.y, mark.z)]
        for number in range(1, subject.count):
            dx, dy = (float(v) for v in chance.uniform(-ASIDE, ASIDE, 2) * built.radius)
            spots.append((round(mark.x + dx, 4), round(mark.y + dy, 4), round(mark.z + number * step, 4)))
        floor.marks[name] = mark.model_copy(update={"spots": tuple(spots)})
