# SPDX-License-Identifier: Apache-2.0
"""A horse carved of wood and painted, as on a carousel or on rockers: body, neck, head, mane, saddle."""

from __future__ import annotations

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.shape import solids


def horse(coat: Material, hair: Material, leather: Material, legs: tuple[tuple[float, float], ...],
          sides: int = 16) -> list[Mesh]:
    """A horse 0.9 m long facing +X, its back at 0.62 m.

    legs: (x, z) of the hooves from the front; a pair stands 0.2 m apart. sides: of what is round.
    """
    dark, hoof = kit.plastic(kit.INK, "eyes"), kit.shade(leather, 0.5, "hooves")
    steps = max(1, sides // 4)
    parts = [
        solids.noodle(
            solids.curve([(-0.32, 0, 0.5), (-0.1, 0, 0.49), (0.12, 0, 0.49), (0.3, 0, 0.52)], steps), 0.13, coat, sides
        ),
        solids.noodle(
            [(0.22, 0, 0.55), (0.34, 0, 0.7), (0.4, 0, 0.84), (0.4, 0, 0.9)], [0.12, 0.1, 0.08, 0.065], coat, sides
        ),
        solids.noodle([(0.36, 0, 0.9), (0.46, 0, 0.86), (0.6, 0, 0.78)], [0.075, 0.07, 0.05], coat, sides),
        solids.noodle(
            solids.curve([(-0.42, 0, 0.56), (-0.5, 0, 0.56), (-0.56, 0, 0.42), (-0.55, 0, 0.28)], steps),
            0.04,
            hair,
            sides // 2,
        ),
        solids.noodle(
            solids.curve([(0.42, 0, 0.96), (0.32, 0, 0.9), (0.26, 0, 0.76), (0.16, 0, 0.62)], steps),
            0.04,
            hair,
            sides // 2,
        ),
        solids.moved(solids.sphere(0.14, leather, (1.0, 1.02, 0.45), sides), (-0.02, 0, 0.61)),
        kit.put(solids.ring(0.14, 0.013, leather, 2 * sides, sides // 2), (0.02, 0, 0.5), y=1.5707963),
        solids.noodle(
            [(0.55, 0.06, 0.83), (0.4, 0.1, 0.8), (0.15, 0.06, 0.68)], 0.009, leather, max(3, sides // 2 - 2)
        ),
        solids.noodle(
            [(0.55, -0.06, 0.83), (0.4, -0.1, 0.8), (0.15, -0.06, 0.68)], 0.009, leather, max(3, sides // 2 - 2)
        ),
    ]
    for s in (1, -1):
        parts += [
            kit.put(
                solids.turned([(0.024, 0), (0.004, 0.075)], coat, 0.004, sides // 2, 1),
                (0.37, s * 0.04, 0.95),
                x=-s * 0.2,
            ),
            solids.moved(solids.sphere(0.016, dark, segments=sides // 2), (0.47, s * 0.062, 0.88)),
            solids.moved(solids.sphere(0.008, dark, segments=sides // 2), (0.62, s * 0.03, 0.79)),
        ]
        for (x, z), top in zip(legs, (0.26, -0.3), strict=True):
            foot = (x, s * 0.1, z + 0.05)
            knee = ((2 * top + x) / 3 + (0.05 if x > 0 else -0.03), s * 0.1, (0.45 + z) / 2)
            parts += [
                solids.noodle(
                    solids.curve([(top, s * 0.07, 0.48), knee, foot], max(1, steps - 1)), 0.045, coat, sides // 2
                ),
                solids.tube([foot, (x, s * 0.1, z)], 0.05, hoof, sides // 2),
            ]
    return parts
