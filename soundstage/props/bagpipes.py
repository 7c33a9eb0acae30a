# SPDX-License-Identifier: Apache-2.0
"""Bagpipes: a tartan bag, three drones with tassels over the shoulder, a chanter and a blowpipe."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Bagpipes(Prop):
    """Bagpipes, 0.75 m high, the bag along X, the blowpipe to -X."""

    words = ("bagpipes", "bagpipe", "pipes and bag", "highland pipes", "bag pipes", "bag pipe")
    held = True
    instrument = True
    wholes = ("bagpipes",)
    pieces = ("bag", "drone", "chanter", "pipe")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        base = paint(look, (0.38, 0.02, 0.03))
        cloth = Material(
            "tartan",
            base,
            "cloth",
            roughness=0.9,
            sheen=0.4,
            grain="tiles",
            grain_size=0.05,
            grain_depth=0.2,
            second_color=(0.02, 0.09, 0.05),
        )
        wood, ivory = kit.wood((0.045, 0.025, 0.018), "pipes"), kit.ceramic("cream", "ivory")
        bag = kit.lump(0.15, cloth, 5, 0.06, (1.5, 0.62, 0.95), 28)
        parts = [solids.moved(bag, (0.0, 0, 0.24))]
        for k, (x, tall) in enumerate(((-0.02, 0.5), (0.05, 0.36), (0.12, 0.36))):
            y = 0.05 * (k - 1)
            parts += _pipe((x, y, 0.33), (x + 0.06 + 0.05 * k, 1.9 * y, 0.33 + tall), wood, ivory)
        for a, b in (((-0.02, 0.0, 0.62), (0.08, -0.1, 0.6)), ((0.08, -0.1, 0.6), (0.2, 0.0, 0.62))):
            mid = [(p + q) / 2 for p, q in zip(a, b, strict=True)]
            cord = solids.curve([a, (mid[0], mid[1], mid[2] - 0.05), b], 6)
            parts.append(solids.noodle(cord, 0.006, kit.cloth("gold", "cord"), 8))
            parts.append(
                solids.moved(
                    solids.turned([(0.012, 0), (0.018, -0.06)][::-1], kit.cloth("gold", "tassel"), 0.004, 10),
                    (b[0], b[1], b[2] - 0.02),
                )
            )
        parts += _pipe((0.14, -0.02, 0.16), (0.23, -0.08, -0.14), wood, ivory, 0.014)
        holes = kit.plastic(kit.INK, "holes")
        parts += [
            solids.moved(
                solids.sphere(0.006, holes, segments=8), (0.186 + 0.012 * k, -0.062 - 0.008 * k, 0.02 - 0.04 * k)
            )
            for k in range(3)
        ]
        parts += _pipe((-0.1, 0, 0.33), (-0.24, 0.0, 0.53), wood, ivory, 0.013)
        spots = {"grip": (0.19, -0.05, 0.16), "top": (0.0, 0.0, 0.9), "mouth": (-0.25, 0.0, 0.68)}
        return PropModel({"body": kit.fold(parts)}, "wood", spots)


def _pipe(a: tuple[float, float, float], b: tuple[float, float, float], wood: Material, ivory: Material,
          thick: float = 0.017) -> list[Mesh]:
    """A turned pipe from a to b with ferrules and a flared end."""

    def on(t: float) -> tuple[float, float, float]:
        x, y, z = (p + t * (q - p) for p, q in zip(a, b, strict=True))
        return (x, y, z)

    parts = [solids.bar(a, b, thick, wood, 14, 0.75 * thick)]
    parts += [solids.bar(on(t), on(t + 0.05), 1.35 * thick, ivory, 14) for t in (0.05, 0.45)]
    return [*parts, solids.bar(on(0.88), on(1.0), 1.1 * thick, wood, 14, 1.5 * thick),
            solids.bar(on(0.99), on(1.01), 1.55 * thick, ivory, 14)]
