# SPDX-License-Identifier: Apache-2.0
"""A cruise ship: a white hull with a coloured stripe, storeys of balconies and windows, a raked funnel, lifeboats."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props import _ships as ships
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

LONG, WIDE, DECK, STOREY = 11.0, 2.0, 1.15, 0.40  # metres
STOREYS = ((-4.75, 3.60, 1.84), (-4.55, 3.30, 1.76), (-4.30, 2.95, 1.70), (-3.90, 2.50, 1.50))  # x from, to, width


class CruiseShip(Prop):
    """A passenger ship, 11 m long as a model, floating at about 0.4 m of its height."""

    words = ("cruise ship", "ocean liner", "passenger ship", "ferry", "ferry boat", "ferryboat", "cruise liner",
             "passenger liner", "car ferry", "steamship", "steamboat", "luxury liner")
    vehicle = True
    draught = 0.40
    substance = "metal"
    pieces = ("deck", "hull", "bow", "stern", "funnel", "smokestack", "balcony", "porthole")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, white = kit.main(look, (0.05, 0.20, 0.42)), kit.enamel((0.84, 0.83, 0.79), "white hull")
        parts = [ships.hull(LONG, WIDE, 0.0, DECK, white),
                 ships.hull(LONG, WIDE, 0.0, 0.50, kit.shade(coat, 0.8, "bottom paint"), 0.012),
                 ships.hull(LONG, WIDE, DECK - 0.17, DECK - 0.02, coat, 0.014),
                 *_storeys(white), *_sports_deck(coat, white), *_boats(coat)]
        hole = ships.porthole(0.085)
        holes = [solids.moved(hole, (x, -ships.half(x / LONG + 0.5, WIDE) * 0.975, 0.72))
                 for x in np.arange(-3.8, 2.4, 0.44)]
        parts.append(kit.mirrored(solids.join(holes)))
        anchors = {"driver": (3.2, 0.0, DECK + 1.3), "seat": (4.2, 0.0, DECK + 0.2), "inside": (0.0, 0.0, DECK + 0.1),
                   "top": (4.3, 0.0, DECK + 0.2), "bow": (LONG / 2, 0.0, DECK + 0.4), "stern": (-LONG / 2, 0.0, DECK)}
        return PropModel({"body": kit.fold(parts)}, coat.substance, anchors)


def _rounded(first: float, last: float, wide: float, height: float, stuff: Material, bevel: float = 0.03) -> Mesh:
    """A storey seen from above: square astern, round towards the bow."""
    arc = [(last - 0.9 + 0.9 * np.cos(a), wide / 2 * np.sin(a)) for a in np.linspace(-np.pi / 2, np.pi / 2, 13)]
    return slabs.slab(slabs.polygon([(first, wide / 2), (first, -wide / 2), *arc]), height, stuff, bevel, 1)


def _storeys(white: Material) -> list[Mesh]:
    """Decks one on another, each a white slab over a band of dark glass with posts between the balconies."""
    glass, parts = kit.dark_glass((0.03, 0.09, 0.13)), []
    for i, (first, last, wide) in enumerate(STOREYS):
        z = DECK + i * STOREY
        parts += [solids.moved(_rounded(first + 0.05, last - 0.05, wide - 0.08, STOREY, glass, 0.0), (0, 0, z)),
                  solids.moved(_rounded(first, last, wide, 0.15, white), (0, 0, z)),
                  solids.moved(_rounded(first, last, wide, 0.07, white), (0, 0, z + STOREY - 0.05))]
        post = solids.extrude(slabs.rectangle(0.06, 0.05), STOREY, white)
        rows = [solids.moved(post, (x, wide / 2 - 0.035, z)) for x in np.arange(first + 0.1, last - 0.9, 0.36)]
        parts.append(kit.mirrored(solids.join(rows)))
    return parts


def _sports_deck(coat: Material, white: Material) -> list[Mesh]:
    """On top: the bridge's wings, a pool, the mast and the raked funnel with its band."""
    top = DECK + len(STOREYS) * STOREY
    pool = kit.plastic((0.05, 0.42, 0.55), "pool")
    parts = [kit.block((0.42, 2.1, 0.30), (2.05, 0, DECK + 2 * STOREY + 0.06), white, 0.05, 2),
             kit.block((0.06, 1.9, 0.16), (2.25, 0, DECK + 2 * STOREY + 0.13), kit.dark_glass(), 0.02),
             slabs.slab(slabs.rectangle(1.1, 0.7, 0.2), 0.07, white, 0.02),
             slabs.slab(slabs.rectangle(0.95, 0.55, 0.16), 0.08, pool, 0.01)]
    parts[2:] = [solids.moved(p, (0.3, 0, top + 0.01)) for p in parts[2:]]
    lean = np.eye(4)
    lean[0, 2] = -0.32
    pieces = [(slabs.rectangle(1.15, 0.62, 0.28, 5), 1.25, 0.0, coat),
              (slabs.rectangle(1.20, 0.66, 0.30, 5), 0.20, 0.55, white),
              (slabs.rectangle(1.20, 0.66, 0.30, 5), 0.10, 1.20, kit.iron())]
    for outline, height, z, stuff in pieces:
        slice_ = solids.moved(slabs.slab(outline, height, stuff, 0.02, 2), (0, 0, z))
        parts.append(solids.moved(solids.moved(slice_, matrix=lean), (-2.5, 0, top)))
    parts += [solids.bar((1.7, 0, top), (1.5, 0, top + 0.85), 0.05, white, 10, 0.03),
              solids.bar((1.56, -0.3, top + 0.5), (1.56, 0.3, top + 0.5), 0.025, white, 8),
              solids.moved(solids.sphere(0.17, white, segments=14), (0.70, 0.5, top + 0.16)),
              solids.moved(solids.sphere(0.17, white, segments=14), (0.70, -0.5, top + 0.16))]
    return parts


def _boats(coat: Material) -> list[Mesh]:
    """A row of orange lifeboats along each side, over the first deck."""
    orange, white = kit.plastic((0.82, 0.27, 0.02), "lifeboats"), kit.enamel((0.84, 0.83, 0.79), "white hull")
    boat = ships.lifeboat(0.62, white, orange)
    row = [solids.moved(boat, (x, WIDE / 2 - 0.03, DECK + 0.14)) for x in np.arange(-3.4, 1.9, 0.86)]
    return [kit.mirrored(solids.join(row))]
