# SPDX-License-Identifier: Apache-2.0
"""A peach with its cleft and a leaf; plums, apricots, mangoes, kiwis and coconuts by their words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import RGB, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_KINDS: dict[str, tuple[RGB, float, tuple[float, float, float]]] = {  # colour, radius in metres, stretched by
    "plum": ((0.16, 0.015, 0.10), 0.033, (1, 1, 1.08)),
    "apricot": ((0.85, 0.42, 0.08), 0.03, (1, 1, 1)),
    "mango": ((0.80, 0.36, 0.04), 0.048, (0.85, 1.3, 0.9)),
    "kiwi": ((0.20, 0.12, 0.04), 0.035, (0.95, 1.25, 0.95)),
    "coconut": ((0.16, 0.085, 0.035), 0.075, (1, 1.05, 1)),
    "lychee": ((0.55, 0.04, 0.07), 0.024, (1, 1, 1)),
    "pomegranate": ((0.55, 0.03, 0.05), 0.05, (1, 1, 0.95)),
    "peach": ((0.88, 0.36, 0.20), 0.042, (1, 1, 0.95)),
}


class Peach(Prop):
    """A peach, 0.085 m; a coconut is 0.15 m; a kiwi shows its green half."""

    words = (
        "peach",
        "peaches",
        "plum",
        "plums",
        "apricot",
        "nectarine",
        "mango",
        "mangoes",
        "kiwi",
        "kiwi fruit",
        "kiwifruit",
        "coconut",
        "coconuts",
        "lychee",
        "pomegranate",
        "papaya",
        "ripe peach",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        kind = next((k for k in _KINDS if kit.said(look, k)), "peach")
        usual, r, shape = _KINDS[kind]
        make = (lambda c: kit.clay(c, "skin")) if kind in ("kiwi", "coconut") else (lambda c: kit.food(c, "skin"))
        skin = kit.main(look, usual, make)
        whole = solids.bent(
            solids.sphere(r, skin, shape, 36), lambda v: _cleft(v, r, kind in ("peach", "apricot", "plum"))
        )
        parts = [kit.standing(whole)]
        top = float(parts[0].vertices[:, 2].max())
        if kind in ("kiwi", "coconut"):
            parts += [solids.moved(p, (0.6 * r, -1.9 * r, 0)) for p in _half(kind, skin.color, r)]
        elif kind == "pomegranate":
            parts += [
                kit.put(kit.one_leaf(0.02, usual, 0.6), (0, 0, top - 0.004), z=a, y=-1.1)
                for a in np.arange(6) * np.pi / 3
            ]
        else:
            parts += [
                solids.bar((0, 0, top - 0.012), (0.004, 0, top + 0.008), 0.0025, kit.wood(kit.WALNUT, "stalk"), 8),
                kit.put(kit.one_leaf(1.1 * r), (0.003, 0, top), z=-1.2, y=-0.25),
            ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, r), "top": (0.0, 0.0, top)})


def _cleft(v: kit.Array, r: float, cleft: bool) -> kit.Array:
    """The groove down the front, and the hollow at the stalk."""
    up = v[:, 2] / r
    way = np.arctan2(v[:, 1], v[:, 0])
    dent = np.ones(len(v)) - (0.10 * np.exp(-((way / 0.16) ** 2)) * (np.abs(up) < 0.99) if cleft else 0.0)
    out = v * np.column_stack([dent, dent, np.ones(len(v))])
    out[:, 2] -= 0.16 * r * np.exp(-((np.hypot(v[:, 0], v[:, 1]) / (0.3 * r)) ** 2)) * (up > 0)
    return np.asarray(out)


def _half(kind: str, skin: RGB, r: float) -> list[Mesh]:
    """A half with its cut side to the front."""
    flesh, core = ((0.30, 0.50, 0.05), (0.75, 0.75, 0.5)) if kind == "kiwi" else ((0.86, 0.85, 0.8), (0.6, 0.62, 0.6))
    bowl = [(0.0, -r), (0.7 * r, -0.7 * r), (r, 0.0), (0.0, 0.0)]
    parts = [
        solids.lathe(solids.fillet(bowl[:3], 0.5 * r, 6) + [(0.0, 0.0)], kit.clay(skin, "skin"), 32),
        solids.turned([(0.95 * r, -0.002), (0.95 * r, 0.001)], kit.food(flesh, "flesh"), 0.0005, 32),
        solids.turned(
            [(0.3 * r if kind == "kiwi" else 0.75 * r, 0.0), (0.3 * r if kind == "kiwi" else 0.75 * r, 0.002)],
            kit.food(core, "core"),
            0.0005,
            28,
        ),
    ]
    if kind == "kiwi":
        parts += [
            solids.moved(
                solids.sphere(0.0022, kit.plastic(kit.INK, "seeds"), (1, 1.6, 0.6), 8),
                (0.45 * r * np.cos(a), 0.45 * r * np.sin(a), 0.0015),
                a - np.pi / 2,
            )
            for a in np.arange(16) * np.pi / 8
        ]
    return [kit.standing(kit.put(solids.join(parts), (0, 0, 0), y=1.2))]
