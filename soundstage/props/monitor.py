# SPDX-License-Identifier: Apache-2.0
"""A computer screen on its foot: a lit desktop with windows and a row of icons."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids


class Monitor(Prop):
    """A computer screen, 0.56 m wide along Y and 0.45 m high, facing +X."""

    words = ("monitor", "computer screen", "computer monitor", "desktop computer", "computer display",
             "display screen", "monitors", "digital display")
    substance = "plastic"
    lamp = "bulb"
    pieces = ("screen", "icon", "cursor", "bezel", "display", "interface")

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.09, 0.09, 0.10), kit.plastic)
        parts = [kit.block((0.03, 0.56, 0.34), (0, 0, 0.11), case, 0.01, 3),
                 kit.block((0.022, 0.07, 0.14), (-0.02, 0, 0.01), case, 0.006),
                 kit.block((0.16, 0.22, 0.014), (0, 0, 0), case, 0.006, 2)]
        off = kit.said(look, "dark", "off", "black", "blank")
        shine = 0.0 if off else 0.9

        def sheet(size: tuple[float, float], at: tuple[float, float], color: kit.Paint, name: str, lift: float) -> None:
            stuff = kit.lit(color, shine, name) if shine else kit.dark_glass((0.02, 0.022, 0.026), "dark screen")
            one = slabs.facing(slabs.slab(slabs.rectangle(*size, 0.004), 0.003, stuff, 0.0006), 0.003)
            parts.append(solids.moved(one, (0.0152 + lift, at[0], at[1])))

        sheet((0.53, 0.31), (0.0, 0.28), (0.07, 0.24, 0.44), "screen", 0.0)
        if shine:
            sheet((0.27, 0.18), (0.08, 0.3), (0.88, 0.90, 0.92), "window", 0.0012)
            sheet((0.27, 0.02), (0.08, 0.38), (0.20, 0.42, 0.66), "title bar", 0.0022)
            for k, long in enumerate((0.2, 0.16, 0.22, 0.12)):
                sheet((long, 0.009), (0.08 + 0.115 - long / 2, 0.35 - 0.026 * k), (0.42, 0.46, 0.50), "lines", 0.0022)
            sheet((0.53, 0.024), (0.0, 0.137), (0.03, 0.06, 0.10), "task bar", 0.0012)
            for k, color in enumerate(((0.9, 0.45, 0.08), (0.2, 0.62, 0.24), (0.75, 0.16, 0.14), (0.92, 0.78, 0.2))):
                sheet((0.022, 0.022), (-0.22, 0.4 - 0.05 * k), color, f"icon {k}", 0.0012)
        glow = () if off else (Glow(Light("area", (0.6, 0.8, 1.0), 5.0, 0.4), (0.1, 0.0, 0.28), (1.0, 0.0, 0.0)),)
        spots = {"top": (0.0, 0.0, 0.45), "grip": (0.0, 0.0, 0.2)}
        return PropModel({"body": kit.fold(parts)}, "plastic", spots, (), glow)
