# SPDX-License-Identifier: Apache-2.0
"""A sailing ship of old: a broad wooden hull with a stern castle, three masts with square sails, a flag at the top."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props import _ships as ships
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

LONG, WIDE, DECK = 7.0, 2.0, 1.15  # metres; the height is over the keel
CASTLE = 0.75  # metres of the stern castle over the deck
BRACED = -0.55  # radians that the yards are turned from straight across, to the side that is seen
MASTS = (  # where along, how high, how broad its sails, how many, and from where up: over who steers
    (2.0, 5.0, 0.85, 2, DECK + 0.75), (0.2, 5.9, 1.0, 3, DECK + 0.75), (-1.75, 4.9, 0.72, 1, DECK + CASTLE + 1.6))


class SailingShip(Prop):
    """A three-master, 7 m long as a model; a pirates' one flies a black flag with a skull."""

    words = ("sailing ship", "pirate ship", "pirates' ship", "tall ship", "galleon", "frigate", "caravel", "brig",
             "man-of-war", "clipper ship", "three-master", "viking ship", "old ship", "wooden ship")
    vehicle = True
    draught = 0.5
    substance = "wood"
    pieces = ("sail", "mast", "deck", "hull", "flag")

    def build(self, look: Look, seed: int) -> PropModel:
        wood, dark = kit.main(look, (0.30, 0.15, 0.06), kit.wood), kit.wood((0.13, 0.06, 0.025), "wale")
        trim, pine = kit.painted_wood((0.78, 0.56, 0.14), "gilding"), kit.wood(kit.PINE, "mast")
        parts = [ships.hull(LONG, WIDE, 0.0, DECK, wood), ships.hull(LONG, WIDE, 0.72, 0.80, dark, 0.02),
                 ships.hull(LONG, WIDE, DECK - 0.07, DECK + 0.06, trim, 0.015)]
        parts += _castle(wood, trim) + _ports(dark)
        rail = [((s - 0.5) * LONG, 0.96 * ships.half(s, WIDE), DECK + ships.sheer(s, LONG))
                for s in np.linspace(0.32, 0.97, 15)]
        parts.append(kit.mirrored(solids.join(ships.railing(rail, 0.26, 0.022, dark))))
        cloth = kit.cloth("cream", "sails")
        for mast in MASTS:
            parts += _mast(mast, pine, cloth)
        parts += [solids.bar((3.1, 0, DECK + 0.3), (4.9, 0, DECK + 0.95), 0.05, pine, 12, 0.03), *_rigging()]
        parts += _flag(kit.said(look, "pirate", "pirates", "pirates'", "buccaneer"))
        deck = DECK + CASTLE
        spots = {"driver": (-2.75, 0.0, deck), "seat": (-2.2, 0.0, deck), "top": (1.1, 0.0, DECK),
                 "inside": (1.1, 0.0, DECK)}
        return PropModel({"body": kit.fold(parts)}, "wood", spots)


def _castle(wood: Material, trim: Material) -> list[Mesh]:
    """The raised stern with its cabin windows, a rail and a lantern."""
    line = [(s - 0.5) * LONG for s in np.linspace(0.0, 0.28, 6)]
    wide = [1.0 * ships.half(s, WIDE) for s in np.linspace(0.0, 0.28, 6)]
    outline = slabs.polygon([*zip(line, wide, strict=True), *((x, -y) for x, y in zip(line[::-1], wide[::-1],
                                                                                         strict=True))])
    base = solids.moved(solids.extrude(outline, CASTLE, wood), (0, 0, DECK))
    edge = solids.moved(solids.extrude(outline.buffer(0.03, 1), 0.07, trim), (0, 0, DECK + CASTLE - 0.05))
    panes = [kit.block((0.03, 0.24, 0.3), (-LONG / 2 - 0.01, y, DECK + 0.22), kit.dark_glass(), 0.0)
             for y in (-0.4, 0.0, 0.4)]
    posts = ships.railing([(x, y * 0.95, DECK + CASTLE) for x, y in zip(line, wide, strict=True)], 0.26, 0.022, trim)
    lamp = solids.moved(solids.sphere(0.1, kit.enamel((0.9, 0.66, 0.2), "lantern"), (1, 1, 1.3), 10),
                        (-LONG / 2 - 0.1, 0, DECK + CASTLE + 0.45))
    return [base, edge, *panes, kit.mirrored(solids.join(posts)), lamp]


def _ports(dark: Material) -> list[Mesh]:
    """Square gun ports along both sides."""
    out = []
    for s in np.linspace(0.30, 0.68, 6):
        y = ships.half(float(s), WIDE) * 0.98 + 0.01
        out.append(kit.block((0.17, 0.04, 0.16), ((s - 0.5) * LONG, y, 0.84), dark, 0.0))
    return [kit.mirrored(solids.join(out))]


def _mast(mast: tuple[float, float, float, int, float], wood: Material, cloth: Material) -> list[Mesh]:
    """A mast with square sails on their yards, the lowest the largest."""
    x, high, broad, sails, foot = mast
    parts = [solids.bar((x, 0, DECK - 0.1), (x, 0, high + 0.35), 0.075, wood, 14, 0.04)]
    each = (high - foot) / sails
    for k in range(sails):
        half, top = 1.35 * broad * (1 - 0.2 * k), foot + each * (k + 1)
        yard = solids.bar((0.08, -half, top), (0.08, half, top), 0.035, wood, 6)
        for piece in (yard, _sail(0.1, half, foot + each * k + 0.08, top, cloth)):
            parts.append(solids.moved(piece, (x, 0, 0), BRACED))
    return parts


def _sail(x: float, half: float, low: float, high: float, cloth: Material) -> Mesh:
    """A square of cloth between its yards, narrower above, blown forward."""
    across, rings = np.linspace(-1, 1, 11), []
    for t in np.linspace(0, 1, 10):
        y = across * half * (1.0 - 0.10 * t)
        full = 0.42 * np.sin(np.pi * np.clip(0.12 + 0.82 * (1 - t), 0, 1)) * (1 - across**2) + 0.02
        z = np.full_like(y, low + (high - low) * t) + (0.10 * (1 - across**2) if t == 0 else 0.0)
        front, back = np.stack([x + full + 0.012, y, z], -1), np.stack([x + full - 0.012, y, z], -1)
        rings.append(np.concatenate([front, back[::-1]]))
    return solids.loft(np.array(rings), cloth, 0.9)


def _rigging() -> list[Mesh]:
    """Stays from mast to mast and to the bowsprit, and shrouds down to the sides."""
    rope, parts = kit.cloth((0.22, 0.15, 0.08), "rope"), []
    tops = [(x, 0.0, high) for x, high, *_ in MASTS]
    for a, b in ((tops[0], (4.8, 0, DECK + 0.9)), (tops[1], tops[0]), (tops[2], tops[1])):
        parts.append(solids.tube([a, b], 0.014, rope, 4))
    for x, high, *_ in MASTS:
        for s in (-1, 1):
            for k in (-0.3, 0.3):
                side = s * 0.97 * ships.half(float(np.clip((x + k) / LONG + 0.5, 0, 1)), WIDE)
                over = (x, 0.0, DECK + 0.6 * (high - DECK))
                parts.append(solids.tube([over, (x - 0.2 + k, side, DECK)], 0.012, rope, 4))
    return parts


def _flag(pirates: bool) -> list[Mesh]:
    """The flag at the highest mast; the pirates' is black with a skull over crossed bones."""
    x, high = MASTS[1][:2]
    cloth = kit.cloth((0.012, 0.012, 0.014) if pirates else (0.55, 0.05, 0.04), "flag")
    shape = slabs.polygon([(0, 0), (-0.95, -0.03), (-0.95, 0.57), (0, 0.6)], 0.02)
    at = (x, 0.0, high + 0.36)
    parts = [solids.moved(slabs.upright(slabs.slab(shape, 0.03, cloth, 0.01), 0.03), at),
             solids.bar((x, 0, high + 0.3), (x, 0, high + 1.0), 0.03, kit.wood(kit.PINE, "mast"), 10)]
    if pirates:
        white = kit.cloth((0.85, 0.85, 0.82), "skull")
        for s in (-1, 1):
            y = s * 0.03
            parts.append(solids.moved(solids.sphere(0.12, white, (1, 0.12, 0.95), 10), (x - 0.48, y, high + 0.74)))
            for turn in (-1, 1):
                parts.append(solids.bar((x - 0.48 - 0.24, y, high + 0.58 - 0.09 * turn),
                                        (x - 0.48 + 0.24, y, high + 0.58 + 0.09 * turn), 0.028, white, 6))
    return parts
