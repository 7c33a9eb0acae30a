# SPDX-License-Identifier: Apache-2.0
"""A cargo ship: a long flared hull, stacks of coloured containers, a white bridge with a funnel astern."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props import _ships as ships
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

LONG, WIDE, DECK = 11.0, 2.1, 1.25  # metres
BOX, GAP = (1.22, 0.52, 0.50), 0.03  # metres of a container, and between two
PAINTS = ((0.55, 0.10, 0.05), (0.05, 0.20, 0.42), (0.70, 0.36, 0.04), (0.10, 0.32, 0.18), (0.60, 0.58, 0.52),
          (0.32, 0.08, 0.06))


class CargoShip(Prop):
    """A cargo ship, 11 m long as a model; "tanker" has pipes and a round tank deck instead of containers."""

    words = ("cargo ship", "freighter", "container ship", "cargo vessel", "tanker ship", "oil tanker", "ship",
             "merchant ship", "freight ship", "cargo boat")
    vehicle = True
    draught = 0.42
    substance = "metal"
    pieces = ("deck", "hull", "bow", "stern", "funnel", "smokestack", "container")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, white = kit.main(look, (0.04, 0.11, 0.22)), kit.enamel((0.80, 0.79, 0.74), "superstructure")
        parts = [ships.hull(LONG, WIDE, 0.0, DECK, coat),
                 ships.hull(LONG, WIDE, 0.0, 0.52, kit.enamel((0.42, 0.05, 0.03), "bottom paint"), 0.012),
                 ships.hull(LONG, WIDE, DECK - 0.06, DECK + 0.07, white, 0.014)]
        parts += _forecastle(white)
        parts += _bridge(white, kit.shade(coat, 1.0))
        if kit.said(look, "tanker"):
            parts += _pipes(kit.metal((0.50, 0.16, 0.08), "pipes"))
        else:
            parts += _stacks(np.random.Generator(np.random.PCG64(seed + 7)))
        anchors = {"driver": (-4.0, 0.0, DECK + 1.9), "seat": (4.2, 0.0, DECK + 0.3), "inside": (-4.0, 0.0, DECK + 0.2),
                   "top": (3.9, 0.0, DECK + 0.1), "bow": (LONG / 2, 0.0, DECK + 0.4), "stern": (-LONG / 2, 0.0, DECK)}
        return PropModel({"body": kit.fold(parts)}, coat.substance, anchors)


def _container(paint: tuple[float, float, float], ribs: int) -> Mesh:
    """One box, its long sides folded into so many ribs, bottom middle at the origin."""
    long, half = BOX[0] / 2, BOX[1] / 2
    fold = [(x + dx, y) for x in np.linspace(-0.8, 0.8, ribs) * long
            for dx, y in ((-0.07, half), (-0.05, half - 0.03), (0.05, half - 0.03), (0.07, half))]
    there = [(long, half), *reversed(fold), (-long, half)]
    outline = slabs.polygon([*there, *((x, -y) for x, y in reversed(there))])
    return solids.extrude(outline, BOX[2], kit.enamel(paint, "container"))


def _stacks(chance: np.random.Generator) -> list[Mesh]:
    """Bays of containers from the bridge to the forecastle, three abreast, two to four high."""
    seen, hidden = ([_container(paint, ribs) for paint in PAINTS] for ribs in (5, 0))
    parts = []
    for bay, x in enumerate(np.arange(-2.45, 3.7, BOX[0] + 0.09)):
        row = int((3, 4, 4, 3, 3, 2)[bay % 6])
        for y in (-1, 0, 1):
            for level in range(row - int(chance.integers(0, 2) and y != 0)):
                kind = (seen if y else hidden)[int(chance.integers(0, len(PAINTS)))]
                parts.append(solids.moved(kind, (x, y * (BOX[1] + GAP), DECK + 0.04 + level * (BOX[2] + 0.02))))
    return parts


def _pipes(metal: Material) -> list[Mesh]:
    """A tanker's deck: long pipes, tank domes and a hose crane amidships."""
    parts = [solids.bar((-2.7, y, DECK + 0.22), (3.7, y, DECK + 0.22), 0.07, metal, 10) for y in (-0.25, 0.0, 0.25)]
    dome = solids.turned([(0.30, 0), (0.30, 0.20), (0.16, 0.34)], metal, 0.06, 20)
    parts += [solids.moved(dome, (x, y, DECK)) for x in (-2.1, -0.7, 0.7, 2.1, 3.3) for y in (-0.58, 0.58)]
    mast = kit.enamel((0.80, 0.79, 0.74), "superstructure")
    parts += [solids.bar((0.0, 0, DECK), (0.0, 0, DECK + 1.5), 0.08, mast, 12),
              solids.bar((0.0, 0, DECK + 1.1), (1.2, 0, DECK + 1.55), 0.05, mast, 10)]
    return parts


def _forecastle(white: Material) -> list[Mesh]:
    """What stands before the cargo: a breakwater, the mast with its lamp, winches, the anchors."""
    iron = kit.iron()
    parts = [kit.block((0.10, 1.5, 0.36), (3.95, 0, DECK), white, 0.03),
             solids.bar((4.45, 0, DECK + 0.1), (4.45, 0, DECK + 1.75), 0.05, white, 10, 0.03),
             solids.bar((4.45, -0.22, DECK + 1.35), (4.45, 0.22, DECK + 1.35), 0.025, white, 8)]
    winch = kit.lying(solids.turned([(0.11, -0.14), (0.06, -0.1), (0.06, 0.1), (0.11, 0.14)], iron, 0.01, 16))
    parts += [solids.moved(winch, (4.25, y, DECK + 0.2)) for y in (-0.25, 0.25)]
    stock = solids.join([solids.bar((0, 0, 0), (0, 0, 0.34), 0.035, iron, 8),
                         solids.noodle(kit.arc((0, 0, 0.14), 0.15, np.pi, 2 * np.pi, 9), 0.035, iron, 8)])
    parts.append(kit.mirrored(kit.put(stock, (4.35, -0.76, 0.86), x=0.18, z=0.42)))
    return parts


def _bridge(white: Material, coat: Material) -> list[Mesh]:
    """The white house astern: storeys with windows, the bridge with its wings, funnel, mast and lifeboats."""
    glass, orange = kit.dark_glass(), kit.plastic((0.80, 0.24, 0.02), "lifeboats")
    parts = [kit.block((1.35, 1.75, 0.55), (-4.05, 0, DECK), white, 0.06, 2),
             kit.block((1.15, 1.55, 1.35), (-4.0, 0, DECK + 0.45), white, 0.06, 2),
             kit.block((0.75, 2.1, 0.50), (-3.8, 0, DECK + 1.72), white, 0.07, 2),
             kit.block((0.9, 2.2, 0.06), (-3.8, 0, DECK + 2.2), white, 0.025, 2),
             kit.block((0.06, 1.95, 0.24), (-3.43, 0, DECK + 1.88), glass, 0.02)]
    pane, side = (solids.extrude(slabs.rectangle(*size), 0.17, glass) for size in ((0.05, 0.15), (0.17, 0.05)))
    for storey in (0.66, 1.05, 1.42):
        parts += [solids.moved(pane, (-3.43, y, DECK + storey)) for y in (-0.54, -0.27, 0.0, 0.27, 0.54)]
        parts += [solids.moved(side, (x, y, DECK + storey)) for x in (-4.35, -4.0, -3.65) for y in (0.775, -0.775)]
    parts += [kit.mirrored(solids.moved(side, (-3.8, 1.04, DECK + 1.92)))]
    stack = slabs.slab(slabs.rectangle(0.62, 0.5, 0.22, 6), 1.0, coat, 0.04)
    band = slabs.slab(slabs.rectangle(0.65, 0.53, 0.24, 6), 0.24, kit.enamel((0.75, 0.42, 0.04), "funnel band"), 0.02)
    cap = slabs.slab(slabs.rectangle(0.66, 0.54, 0.24, 6), 0.1, kit.iron(), 0.02)
    parts += [solids.moved(p, (-4.3, 0, DECK + z)) for p, z in ((stack, 1.7), (band, 2.15), (cap, 2.66))]
    parts += [solids.bar((-3.7, 0, DECK + 2.2), (-3.7, 0, DECK + 3.0), 0.04, white, 10),
              kit.block((0.08, 0.62, 0.07), (-3.7, 0, DECK + 2.62), white, 0.02)]
    parts.append(kit.mirrored(solids.moved(ships.lifeboat(0.8, orange, orange), (-4.3, 0.98, DECK + 0.66))))
    rail = [(-4.75, 0.7, DECK), (-5.1, 0.62, DECK + 0.02), (-5.3, 0.3, DECK + 0.03), (-5.3, -0.3, DECK + 0.03),
            (-5.1, -0.62, DECK + 0.02), (-4.75, -0.7, DECK)]
    return [*parts, *ships.railing(rail, 0.3, 0.018, white)]
