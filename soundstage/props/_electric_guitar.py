# SPDX-License-Identifier: Apache-2.0
"""An electric guitar: a flat horned body in a colour with its guard, pickups and knobs, a bolt-on neck."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs, solids

# outlines from the front: y and height, metres
_BODY = (
    (0.0, 0.02),
    (0.13, 0.05),
    (0.17, 0.14),
    (0.13, 0.25),
    (0.12, 0.32),
    (0.17, 0.43),
    (0.13, 0.46),
    (0.06, 0.38),
    (-0.05, 0.38),
    (-0.1, 0.5),
    (-0.16, 0.5),
    (-0.13, 0.34),
    (-0.14, 0.24),
    (-0.17, 0.13),
    (-0.12, 0.04),
)
_GUARD = ((0.05, 0.1), (0.12, 0.14), (0.09, 0.26), (0.1, 0.35), (0.03, 0.36), (-0.06, 0.34), (-0.06, 0.28), (0.0, 0.2))


def parts(look: Look) -> list[Mesh]:
    """Upright on its lower rim, its face to +X, strings as long as the acoustic one's."""
    coat, neck, dark = kit.main(look, "red"), kit.wood(kit.PINE, "neck"), kit.wood(kit.WALNUT, "fretboard")
    out = [
        slabs.facing(slabs.slab(slabs.polygon(_BODY, 0.03), 0.045, coat, 0.012), 0.045),
        solids.moved(
            slabs.facing(slabs.slab(slabs.polygon(_GUARD, 0.015), 0.004, kit.plastic("white", "guard"), 0.001), 0.004),
            (0.024, 0, 0),
        ),
        kit.block((0.03, 0.05, 0.55), (0.012, 0, 0.38), neck, 0.008),
        kit.block((0.01, 0.052, 0.56), (0.03, 0, 0.36), dark, 0.002),
        kit.block((0.016, 0.09, 0.03), (0.03, 0, 0.13), kit.chrome(), 0.004),
    ]
    out += [
        kit.block((0.014, 0.085, 0.022), (0.03, 0, z), kit.plastic(kit.INK, "pickups"), 0.005)
        for z in (0.2, 0.26, 0.32)
    ]
    out += [
        solids.moved(kit.ahead(solids.turned([(0.012, 0), (0.01, 0.016)], kit.chrome(), 0.003, 16)), (0.026, y, z))
        for y, z in ((0.09, 0.19), (0.1, 0.14), (0.085, 0.095))
    ]
    head = slabs.polygon([(-0.025, 0.92), (0.025, 0.92), (0.05, 1.06), (0.0, 1.09), (-0.045, 1.05)], 0.012)
    out.append(solids.moved(slabs.facing(slabs.slab(head, 0.02, neck, 0.004), 0.02), (0.018, 0, 0)))
    out += [
        solids.moved(solids.sphere(0.009, kit.chrome(), segments=8), (0.018, 0.036 + 0.004 * k, 0.945 + 0.02 * k))
        for k in range(6)
    ]
    out += [
        solids.tube([(0.042, -0.025 + 0.01 * k, 0.14), (0.038, -0.018 + 0.0072 * k, 0.93)], 0.0011, kit.chrome(), 5)
        for k in range(6)
    ]
    return out + [
        kit.block((0.003, 0.05, 0.003), (0.036, 0, 0.92 - 0.5 * (1 - 2 ** (-i / 10))), kit.chrome(), 0.001)
        for i in range(1, 13)
    ]
