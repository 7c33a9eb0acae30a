# SPDX-License-Identifier: Apache-2.0
"""Tables of other kinds: a desk with drawers, a nightstand, a picnic table with its benches, a workbench.

Who works at one is on its +X side.
"""

from __future__ import annotations

from collections.abc import Callable

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import solids

_NIGHT = 0.56  # metres: a nightstand is as high as the bed


def kind_of(look: Look) -> Callable[[Look], PropModel] | None:
    """What builds the table that the words ask for; None for one to eat at."""
    return next((make for words, make in _KINDS.items() if kit.said(look, *words)), None)


def desk(look: Look) -> PropModel:
    """A desk, 1.4 by 0.7 m, 0.75 m high: a top on two columns of drawers."""
    wood = kit.main(look, (0.36, 0.18, 0.07), kit.wood)
    parts = [kit.block((0.72, 1.44, 0.045), (0, 0, 0.705), wood, 0.015)]
    for s in (1, -1):
        parts.append(kit.block((0.64, 0.4, 0.66), (0, s * 0.48, 0.05), kit.shade(wood, 0.85, "desk sides"), 0.01))
        parts += _drawers(wood, 0.32, s * 0.48, 0.36, (0.08, 0.29, 0.5), 0.19)
        parts += [
            kit.block((0.06, 0.06, 0.06), (x, s * 0.48 + y, 0), kit.iron(), 0.01) for x, y in kit.corners(0.27, 0.15)
        ]
    parts.append(kit.block((0.6, 0.56, 0.1), (0, 0, 0.61), kit.shade(wood, 0.85, "desk sides"), 0.01))
    parts += _drawers(wood, 0.3, 0.0, 0.5, (0.62,), 0.08)
    return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 0.75)})


def nightstand(look: Look) -> PropModel:
    """A nightstand, 0.45 m wide: two drawers on short legs."""
    wood = kit.main(look, kit.OAK, kit.wood)
    parts = [
        kit.block((0.42, 0.48, 0.04), (0, 0, _NIGHT - 0.04), wood, 0.015),
        kit.block((0.38, 0.44, 0.36), (0, 0, 0.16), kit.shade(wood, 0.85, "nightstand sides"), 0.012),
        kit.legs(kit.corners(0.155, 0.185), 0.17, 0.022, wood, 0.02),
        *_drawers(wood, 0.19, 0.0, 0.4, (0.18, 0.355), 0.155),
    ]
    return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, _NIGHT)})


def picnic(look: Look) -> PropModel:
    """A picnic table, 1.7 m long: planks on two A-frames that carry a bench on either side."""
    wood = kit.main(look, kit.PINE, kit.wood)
    parts = [kit.block((0.135, 1.7, 0.04), (0.147 * k, 0, 0.7), wood, 0.012) for k in range(-2, 3)]
    for s in (1, -1):
        parts += [kit.block((0.13, 1.7, 0.04), (s * x, 0, 0.42), wood, 0.012) for x in (0.62, 0.76)]
        y = s * 0.58
        parts += [solids.bar((s_ * 0.62, y, 0.03), (s_ * 0.24, y, 0.7), 0.045, wood, 4) for s_ in (1, -1)]
        parts += [kit.block((1.66, 0.05, 0.1), (0, y + s * 0.05, 0.32), wood, 0.01),
                  kit.block((0.72, 0.05, 0.09), (0, y + s * 0.05, 0.61), wood, 0.01)]
    return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 0.74)})


def workbench(look: Look) -> PropModel:
    """A workbench, 1.5 m long, 0.85 m high: a thick top on stout legs, a board below, a vise."""
    wood, steel = kit.main(look, (0.44, 0.26, 0.11), kit.wood), kit.enamel((0.05, 0.16, 0.3), "vise")
    parts = [
        kit.block((0.68, 1.5, 0.09), (0, 0, 0.76), wood, 0.02),
        kit.block((0.56, 1.3, 0.03), (0, 0, 0.2), wood, 0.01),
        *(kit.block((0.1, 0.1, 0.76), (x, y, 0), wood, 0.015) for x, y in kit.corners(0.26, 0.62)),
        *(kit.block((0.04, 1.2, 0.12), (x, 0, 0.63), wood, 0.01) for x in (0.27, -0.27)),
        kit.block((0.12, 0.14, 0.07), (0.26, 0.5, 0.85), steel, 0.02),
        *(kit.block((0.04, 0.2, 0.13), (x, 0.5, 0.9), steel, 0.015) for x in (0.22, 0.34)),
        solids.bar((0.3, 0.5, 0.9), (0.46, 0.5, 0.9), 0.018, kit.chrome(), 10),
        solids.bar((0.45, 0.4, 0.9), (0.45, 0.6, 0.9), 0.01, kit.chrome(), 8),
        kit.block((0.3, 0.4, 0.2), (0.05, -0.3, 0.23), kit.enamel("red", "tool box"), 0.02),
    ]
    return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 0.85)})


def _drawers(wood: Material, x: float, y: float, wide: float, levels: tuple[float, ...], high: float) -> list[Mesh]:
    """Fronts with a brass knob each, on a side that faces +X."""
    knob = solids.sphere(0.017, kit.brass(), segments=12)
    front = kit.shade(wood, 1.2, "drawer fronts")
    return [m for z in levels for m in (kit.block((0.03, wide, high), (x, y, z), front, 0.01),
                                        solids.moved(knob, (x + 0.028, y, z + high / 2)))]


_KINDS = {
    ("desk", "bureau"): desk,
    ("nightstand", "night stand", "bedside", "side table", "end table"): nightstand,
    ("picnic",): picnic,
    ("workbench", "work bench"): workbench,
}
