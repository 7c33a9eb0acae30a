# SPDX-License-Identifier: Apache-2.0
"""A bouquet: many flowers and leaves in a cone of paper, tied with a ribbon."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _blooms
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

USUAL = ((0.80, 0.06, 0.10), (0.92, 0.62, 0.08), (0.86, 0.30, 0.46), (0.90, 0.88, 0.82))
TIE = 0.14  # metres: where the ribbon is
SMALL = 0.8  # of that it is: it hides no face


class Bouquet(Prop):
    """A bouquet, 0.37 m, upright; roses and tulips by words, the flowers in the colours asked."""

    words = ("bouquet", "bouquet of flowers", "flower bouquet", "bouquet of roses", "bunch of flowers",
             "bouquet of tulips", "bunch of roses", "wedding bouquet", "bridal bouquet", "posy")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        paints = [paint(look, "red", k) for k in range(len(look.colors))]
        cupped = kit.said(look, "rose", "tulip", "bouquet of rose", "bunch of rose")
        paints = paints or [USUAL[0]] if cupped else paints or list(USUAL)
        ribbon = kit.cloth((0.75, 0.12, 0.2), "ribbon")
        parts = [_wrap(), kit.put(solids.ring(0.031, 0.009, ribbon, 24, 8), (0, 0, TIE))]
        parts += [kit.put(solids.ring(0.022, 0.006, ribbon, 18, 6),
                          (0.04, s * 0.024, TIE + 0.004), y=np.pi / 2, z=s * 0.5) for s in (1, -1)]
        parts.append(solids.turned([(0.017, 0.0), (0.022, 0.05), (0.026, TIE)], kit.leaf((0.10, 0.30, 0.05), "stems"),
                                   0.004, 12))
        heads = [(0.0, 0.0), *((0.05, k * 2 * np.pi / 4) for k in range(4)),
                 *((0.105, 0.3 + k * 2 * np.pi / 7) for k in range(7))]
        for k, (away, turn) in enumerate(heads):
            at = np.array([away * np.cos(turn), away * np.sin(turn), 0.43 - 4.2 * away**2])
            color = paints[(k + k // 6) % len(paints)]
            head = solids.moved(_blooms.cupped(0.04, color), (0, 0, -0.03)) if cupped else _blooms.bloom(
                0.055, color, 6)
            lean = space.aimed(at * [1, 1, 0] * 2.2 + [0, 0, 0.3]) @ space.turn("y", np.pi / 2)
            parts.append(solids.moved(head, matrix=space.translation(at) @ lean))
        parts += [kit.put(kit.one_leaf(0.14), (0.07 * np.cos(a), 0.07 * np.sin(a), 0.32), y=-0.75, z=a)
                  for a in np.arange(7) * 2 * np.pi / 7 + 0.5]
        body = solids.moved(kit.fold(parts), scale=(SMALL, SMALL, SMALL))
        return PropModel({"body": body}, "cloth", {"grip": (0.0, 0.0, TIE * SMALL), "top": (0.0, 0.0, 0.47 * SMALL)})


def _wrap() -> Mesh:
    """The cone of paper, its rim in waves, higher behind."""
    sheet = kit.paper((0.88, 0.80, 0.70), "wrapping paper")
    cone = solids.lathe([(0.0, TIE - 0.075), (0.045, TIE - 0.08), (0.026, TIE), (0.075, 0.26), (0.135, 0.37),
                         (0.127, 0.372), (0.068, 0.262), (0.0, TIE + 0.06)], sheet, 36)

    def waves(v: kit.Array) -> kit.Array:
        turn, high = np.arctan2(v[:, 1], v[:, 0]), np.clip((v[:, 2] - TIE) / 0.24, 0, 1)
        out = v * np.stack([1 + 0.07 * high * np.cos(9 * turn)] * 2 + [np.ones(len(v))], -1)
        out[:, 2] += high**2 * (0.018 * np.cos(9 * turn) - 0.035 * np.cos(turn))
        return np.asarray(out)

    return solids.bent(cone, waves)
