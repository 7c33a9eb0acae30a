# SPDX-License-Identifier: Apache-2.0
"""A computer keyboard: rows of keys with a space bar and a number block on a sloping tray, with its cable."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_KEY = 0.019  # metres from key to key
_ROWS: tuple[tuple[float, ...], ...] = (  # key widths in keys, from the near row to the far one
    (1.5, 1.25, 1.25, 6, 1.25, 1.25, 1.5),
    (2.25, *[1.0] * 10, 1.75),
    (1.75, *[1.0] * 10, 1.25),
    (1.5, *[1.0] * 11, 1.5),
    (*[1.0] * 12, 2.0),
)


class Keyboard(Prop):
    """A keyboard, 0.4 m wide; who types sits at +X."""

    words = ("keyboard", "computer keyboard", "keyboards", "mechanical keyboard")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        tray = kit.main(look, (0.085, 0.09, 0.10), kit.plastic)
        key, accent = kit.plastic((0.78, 0.77, 0.73), "keys"), kit.plastic((0.85, 0.24, 0.05), "accent keys")
        grey = kit.plastic((0.30, 0.32, 0.34), "side keys")
        parts = [slabs.slab(slabs.rectangle(0.135, 0.4, 0.012), 0.018, tray, 0.005)]
        for number, row in enumerate(_ROWS):
            parts += _row(number, row, (key, grey, accent))
        for number in range(5):
            x = 0.046 - _KEY * number - (0.008 if number == 4 else 0)
            parts += [_cap(x, 0.121 + _KEY * i, 1.0, accent if (number, i) == (0, 3) else grey) for i in range(4)]
        tilted = kit.put(solids.join(parts), (0, 0, 0), y=0.07)
        cable = solids.curve([(-0.06, 0, 0.012), (-0.1, 0.0, 0.006), (-0.125, 0.03, 0.004), (-0.14, 0.09, 0.004)], 5)
        body = solids.join([kit.standing(tilted), solids.noodle(cable, 0.0035, kit.rubber(), 8)])
        return PropModel(
            {"body": kit.standing(body)}, "plastic", {"grip": (0.06, 0.0, 0.012), "top": (0.0, 0.0, 0.028)}
        )


def _row(number: int, widths: tuple[float, ...], stuff: tuple[Material, Material, Material]) -> list[Mesh]:
    """One row of the main block: letters pale, the keys at its ends grey, Enter and Escape bright."""
    key, grey, accent = stuff
    x, share = 0.046 - _KEY * number - (0.008 if number == 4 else 0), 0.285 / (sum(widths) * _KEY)
    at, out = -0.19, []
    for i, width in enumerate(widths):
        step = width * _KEY * share
        end = i in (0, len(widths) - 1) or (number == 0 and width < 6)
        bright = (number, i) in ((2, len(widths) - 1), (4, 0))
        out.append(_cap(x, at + step / 2, step / _KEY, accent if bright else grey if end else key))
        at += step
    return out


def _cap(x: float, y: float, width: float, stuff: Material) -> Mesh:
    return kit.block((_KEY - 0.003, width * _KEY - 0.003, 0.011), (x, y, 0.0165), stuff, 0.003)
