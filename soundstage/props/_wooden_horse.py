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

    def limb(points: list[tuple[float, float]], radius: float | list[float], stuff: Material, share: int = 1) -> Mesh:
        path = [(x, 0.0, z) for x, z in points]
        smooth = path if isinstance(radius, list) else solids.curve(path, max(1, sides // 4))
        return solids.noodle(smooth, radius, stuff, sides // share)

    parts = [
        limb([(-0.32, 0.5), (-0.1, 0.49), (0.12, 0.49), (0.3, 0.52)], 0.13, coat),
        limb([(0.22, 0.55), (0.34, 0.7), (0.4, 0.84), (0.4, 0.9)], [0.12, 0.1, 0.08, 0.065], coat),
        limb([(0.36, 0.9), (0.46, 0.86), (0.6, 0.78)], [0.075, 0.07, 0.05], coat),
        limb([(-0.42, 0.56), (-0.5, 0.56), (-0.56, 0.42), (-0.55, 0.28)], 0.04, hair, 2),
        limb([(0.42, 0.96), (0.32, 0.9), (0.26, 0.76), (0.16, 0.62)], 0.04, hair, 2),
        solids.moved(solids.sphere(0.14, leather, (1.0, 1.02, 0.45), sides), (-0.02, 0, 0.61)),
        kit.put(solids.ring(0.14, 0.013, leather, 2 * sides, sides // 2), (0.02, 0, 0.5), y=1.5707963),
    ]
    return [*parts, *_halves(coat, leather, sides), *_legs(coat, leather, legs, sides)]


def _halves(coat: Material, leather: Material, sides: int) -> list[Mesh]:
    """Ear, eye, nostril and rein of both sides."""
    dark, parts = kit.plastic(kit.INK, "eyes"), []
    for s in (1, -1):
        rein = [(0.55, s * 0.06, 0.83), (0.4, s * 0.1, 0.8), (0.15, s * 0.06, 0.68)]
        ear = solids.turned([(0.024, 0), (0.004, 0.075)], coat, 0.004, sides // 2, 1)
        parts += [kit.put(ear, (0.37, s * 0.04, 0.95), x=-s * 0.2),
                  solids.moved(solids.sphere(0.016, dark, segments=sides // 2), (0.47, s * 0.062, 0.88)),
                  solids.moved(solids.sphere(0.008, dark, segments=sides // 2), (0.62, s * 0.03, 0.79)),
                  solids.noodle(rein, 0.009, leather, max(3, sides // 2 - 2))]
    return parts


def _legs(coat: Material, leather: Material, legs: tuple[tuple[float, float], ...], sides: int) -> list[Mesh]:
    """Two pairs of legs that bend at the knee, with hooves."""
    hoof, parts = kit.shade(leather, 0.5, "hooves"), []
    for s in (1, -1):
        for (x, z), top in zip(legs, (0.26, -0.3), strict=True):
            foot = (x, s * 0.1, z + 0.05)
            knee = ((2 * top + x) / 3 + (0.05 if x > 0 else -0.03), s * 0.1, (0.45 + z) / 2)
            way = solids.curve([(top, s * 0.07, 0.48), knee, foot], max(1, sides // 4 - 1))
            parts += [solids.noodle(way, 0.045, coat, sides // 2),
                      solids.tube([foot, (x, s * 0.1, z)], 0.05, hoof, sides // 2)]
    return parts
