# SPDX-License-Identifier: Apache-2.0
"""Chairs of other kinds than the kitchen's: a rocking chair, an office chair, a throne, a deck chair."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel, paint
from soundstage.shape import slabs, solids


def kind_of(look: Look) -> Callable[[Look], PropModel] | None:
    """What builds the chair that the words ask for; None for a plain one."""
    return next((make for words, make in _KINDS.items() if kit.said(look, *words)), None)


def rocking(look: Look) -> PropModel:
    """A rocking chair, 1.1 m high: spindles in a tall back, arms, two curved runners."""
    wood = kit.main(look, (0.30, 0.14, 0.05), kit.painted_wood if look.colors else kit.wood)
    seat = solids.moved(slabs.slab(slabs.rectangle(0.5, 0.54, 0.09, 6), 0.045, wood, 0.02), (0.02, 0, 0.41))
    parts = [seat, kit.block((0.44, 0.46, 0.07), (0.02, 0, 0.45), kit.cloth("crimson", "cushion"), 0.03, 3)]
    for s in (1, -1):
        y = s * 0.25
        parts.append(solids.noodle([*kit.arc((0, y, 1.2), 1.175, -2.02, -1.1, 14)], 0.024, wood, 8))
        parts += [
            solids.bar((0.2, 0.94 * y, 0.42), (0.25, y, 0.06), 0.023, wood, 10),
            solids.bar((-0.18, 0.94 * y, 0.42), (-0.25, y, 0.07), 0.023, wood, 10),
            solids.bar((-0.2, 0.9 * y, 0.44), (-0.4, y, 1.1), 0.024, wood, 10),
            solids.bar((0.2, y, 0.44), (0.22, 1.06 * y, 0.66), 0.018, wood, 10),
            solids.noodle([(-0.28, 1.02 * y, 0.68), (0.0, 1.08 * y, 0.69), (0.26, 1.1 * y, 0.67), (0.3, 1.1 * y, 0.63)],
                          0.027, wood, 10),
        ]
    parts += [solids.bar((-0.2, y, 0.44), (-0.37, 1.1 * y, 1.0), 0.012, wood, 8) for y in (-0.15, -0.05, 0.05, 0.15)]
    parts.append(kit.put(solids.box((0.035, 0.52, 0.15), wood, 0.015), (-0.375, 0, 0.97), y=-0.29))
    parts += [solids.bar((x, -0.24, 0.22), (x, 0.24, 0.22), 0.014, wood, 8) for x in (0.22, -0.21)]
    return PropModel({"body": kit.fold(parts)}, wood.substance, {"seat": (0.02, 0.0, 0.5), "top": (0.02, 0.0, 0.5)})


def office(look: Look) -> PropModel:
    """An office chair, 1.1 m high: cushions on a column, arms, five feet with castors."""
    pad, dark = kit.main(look, (0.035, 0.04, 0.05), kit.cloth), kit.plastic(kit.INK, "frame")
    parts = [
        kit.block((0.5, 0.5, 0.1), (0.02, 0, 0.42), pad, 0.045, 3),
        kit.put(solids.box((0.09, 0.46, 0.56), pad, 0.04, 3), (-0.25, 0, 0.56), y=-0.12),
        solids.bar((0, 0, 0.1), (0, 0, 0.43), 0.03, kit.chrome(), 14),
        solids.turned([(0.06, 0.1), (0.05, 0.26)], dark, 0.01, 16),
        solids.noodle([(-0.05, 0, 0.41), (-0.26, 0, 0.42), (-0.31, 0, 0.56), (-0.33, 0, 0.75)], 0.026, dark, 10),
    ]
    for k in range(5):
        a = 2 * np.pi * k / 5 + 0.3
        x, y = 0.3 * np.cos(a), 0.3 * np.sin(a)
        parts.append(solids.bar((0, 0, 0.13), (x, y, 0.08), 0.026, dark, 10, 0.018))
        castor = kit.lying(solids.turned([(0.035, -0.025), (0.035, 0.025)], dark, 0.01, 14))
        parts.append(kit.put(castor, (x, y, 0.035), z=a + 0.6))
    for s in (1, -1):
        way = [(0.02, s * 0.25, 0.44), (0.02, s * 0.31, 0.46), (0.02, s * 0.32, 0.64)]
        parts += [
            solids.noodle(way, 0.018, dark, 10),
            kit.block((0.26, 0.07, 0.035), (0.02, s * 0.32, 0.64), dark, 0.015, 2),
        ]
    return PropModel({"body": kit.fold(parts)}, "plastic", {"seat": (0.03, 0.0, 0.51), "top": (0.03, 0.0, 0.51)})


def throne(look: Look) -> PropModel:
    """A throne, 1.9 m high: gilded posts with balls, red velvet, a crown in the back, on a step."""
    gold = kit.main(look, (0.62, 0.38, 0.08), lambda c: kit.metal(c, "gilding", 0.35))
    red = kit.cloth(paint(look, (0.33, 0.015, 0.035), 1), "velvet")
    back = slabs.polygon([(-0.32, 0.5), (0.32, 0.5), (0.32, 1.45), *((0.32 * np.cos(a), 1.45 + 0.24 * np.sin(a))
                                                                  for a in np.linspace(0.2, 2.94, 11)), (-0.32, 1.45)])
    parts = [
        kit.block((1.0, 1.1, 0.12), (0.05, 0, 0), kit.stone((0.42, 0.4, 0.37), "step"), 0.03),
        kit.block((0.62, 0.7, 0.3), (0, 0, 0.16), gold, 0.03),
        kit.block((0.58, 0.62, 0.13), (0.02, 0, 0.44), red, 0.05, 3),
        solids.moved(slabs.facing(slabs.slab(back.buffer(0.06), 0.09, gold, 0.02), 0.09), (-0.3, 0, 0)),
        solids.moved(slabs.facing(slabs.slab(back.buffer(-0.04), 0.05, red, 0.02), 0.05), (-0.245, 0, 0)),
    ]
    for s in (1, -1):
        parts += [
            solids.bar((-0.3, s * 0.39, 0.1), (-0.3, s * 0.39, 1.6), 0.045, gold, 14),
            solids.moved(solids.sphere(0.075, gold, segments=16), (-0.3, s * 0.39, 1.66)),
            solids.bar((0.28, s * 0.37, 0.1), (0.28, s * 0.37, 0.8), 0.045, gold, 14),
            solids.moved(solids.sphere(0.07, gold, segments=16), (0.28, s * 0.37, 0.83)),
            kit.block((0.56, 0.12, 0.07), (0.0, s * 0.37, 0.72), red, 0.03, 2),
        ]
    parts += [kit.put(solids.turned([(0.05, 0), (0.004, 0.17)], gold, 0.004, 12), (-0.3, y, z))
              for y, z in ((0, 1.73), (0.14, 1.69), (-0.14, 1.69))]
    gems = [solids.moved(solids.sphere(0.035, kit.enamel(tint, f"{tint} gem"), segments=12), (-0.235, y, 1.6))
            for y, tint in ((-0.12, "teal"), (0.0, "red"), (0.12, "teal"))]
    return PropModel({"body": kit.fold([*parts, *gems])}, "wood", {"seat": (0.06, 0.0, 0.57), "top": (0.06, 0.0, 0.57)})


def deck(look: Look) -> PropModel:
    """A deck chair, 0.95 m high: striped canvas hung in two crossed wooden frames."""
    wood = kit.wood(kit.PINE, "deck chair frame")
    tints = [kit.cloth(paint(look, "blue"), "canvas"), kit.cloth("white", "stripes")]
    sling = solids.curve([(-0.55, 0, 0.95), (-0.36, 0, 0.55), (-0.1, 0, 0.33), (0.2, 0, 0.33), (0.45, 0, 0.46)], 5)
    parts = []
    for k in range(7):  # stripes side by side
        y = (k - 3) * 0.072
        lane = [np.array([(x, y - 0.036, z), (x, y + 0.036, z), (x, y + 0.036, z + 0.012), (x, y - 0.036, z + 0.012)])
                for x, _, z in sling[::-1]]
        parts.append(solids.loft(np.array(lane), tints[k % 2], 0.5))
    for s in (1, -1):
        parts += [
            solids.bar((-0.57, s * 0.29, 0.97), (0.42, s * 0.29, 0.02), 0.022, wood, 8),
            solids.bar((0.47, s * 0.25, 0.47), (-0.42, s * 0.25, 0.02), 0.022, wood, 8),
            solids.bar((-0.3, s * 0.31, 0.7), (-0.35, s * 0.31, 0.06), 0.017, wood, 8),
        ]
    parts += [solids.bar((x, -0.3, z), (x, 0.3, z), 0.02, wood, 8)
              for x, z in ((-0.56, 0.96), (0.46, 0.47), (0.4, 0.04), (-0.4, 0.04))]
    return PropModel({"body": kit.fold(parts)}, "wood", {"seat": (0.05, 0.0, 0.36), "top": (0.05, 0.0, 0.36)})


_KINDS = {
    ("rocking",): rocking,
    ("office", "swivel", "desk chair", "computer chair", "gaming chair"): office,
    ("throne", "royal"): throne,
    ("deck", "beach", "lounge", "lounger", "sun lounger", "lawn", "folding", "camping"): deck,
}
