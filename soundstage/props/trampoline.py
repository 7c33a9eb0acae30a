# SPDX-License-Identifier: Apache-2.0
"""A trampoline: a dark sheet on springs in a padded ring on legs."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_HIGH, _RADIUS = 0.6, 1.5  # metres


class Trampoline(Prop):
    """A trampoline, 3 m across and 0.6 m high."""

    words = ("trampoline", "trampolines", "garden trampoline", "bouncing mat", "rebounder")
    substance = "cloth"
    pieces = ("spring", "mat", "sheet", "padding")

    def build(self, look: Look, seed: int) -> PropModel:
        pad, steel = kit.main(look, (0.03, 0.16, 0.5), lambda c: kit.plastic(c, "padding")), kit.chrome()
        ring = solids.moved(solids.ring(_RADIUS, 0.09, pad, 56, 12), (0, 0, _HIGH), scale=(1, 1, 0.6))
        inner = _RADIUS - 0.22
        sheet = [
            (inner, 0.0),
            (inner, 0.012),
            (0.6 * inner, -0.006),
            (0.0, -0.012),
            (0.0, -0.024),
            (0.6 * inner, -0.018),
        ]
        mat = kit.plastic((0.012, 0.012, 0.014), "mat")
        parts = [
            ring,
            solids.moved(solids.lathe([(0.0, -0.024), *sheet[:1], *sheet[1:3], (0.0, -0.012)], mat, 56), (0, 0, _HIGH)),
        ]
        for a in np.linspace(0, 2 * np.pi, 48, endpoint=False):
            c, s = float(np.cos(a)), float(np.sin(a))
            parts.append(solids.bar((inner * c, inner * s, _HIGH), (_RADIUS * c, _RADIUS * s, _HIGH), 0.011, steel, 5))
        for a in np.linspace(0, 2 * np.pi, 6, endpoint=False) + 0.3:
            c, s = float(np.cos(a)), float(np.sin(a))
            for turn in (-0.16, 0.16):
                x, y = 1.46 * np.cos(a + turn), 1.46 * np.sin(a + turn)
                parts.append(solids.bar((x, y, _HIGH - 0.03), (x, y, 0.03), 0.022, steel, 8))
            foot = kit.arc((0, 0, 0.022), 1.46, a - 0.16, a + 0.16, 5, "xy")
            parts.append(solids.noodle(foot, 0.022, steel, 8))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"top": (0.0, 0.0, _HIGH), "seat": (0.0, 0.0, _HIGH)})
