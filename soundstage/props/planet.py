# SPDX-License-Identifier: Apache-2.0
"""A ringed planet: a banded globe of gas with a storm, in a tilted system of flat rings, up on a rod of glass."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.colour import mixed
from soundstage.nodes import RGB, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids

_RADIUS, _HIGH, _TILT = 0.6, 1.5, 0.38  # metres, metres that its middle is up, radians
_BANDS = (0.1, 0.55, 0.2, 0.75, 0.0, 0.45, 0.85, 0.3, 0.6, 0.15, 0.7, 0.35)  # 0 its colour, 1 the second one


class Planet(Prop):
    """A planet with rings, 1.2 m, its rings 2.7 m across; it turns."""

    words = ("ringed planet", "saturn", "gas giant", "jupiter", "planet saturn", "planet jupiter", "giant planet")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        first, second = paint(look, (0.72, 0.46, 0.20)), paint(look, (0.86, 0.74, 0.52), 1)
        rod = solids.bar((0, 0, 0), (0, 0, _HIGH), 0.008, kit.glass(), 8)  # what holds it up in a miniature
        body = [rod, *([] if kit.said(look, "jupiter") else _rings(second))]
        tilt = {"x": _TILT}
        globe = kit.put(solids.join(_globe(first, second)), (0, 0, _HIGH), **tilt)
        axis = (0.0, -float(np.sin(_TILT)), float(np.cos(_TILT)))
        spin = Joint("globe", (0.0, 0.0, _HIGH), axis, "spin", 0.25)
        anchors = {"top": (0.0, 0.0, _HIGH + _RADIUS), "grip": (0.0, 0.0, _HIGH)}
        return PropModel({"body": solids.join(body), "globe": globe}, "stone", anchors, (spin,))


def _globe(first: RGB, second: RGB) -> list[Mesh]:
    """Zones of latitude, each of its own tint between the two, and a round storm."""
    edges = np.linspace(-np.pi / 2, np.pi / 2, len(_BANDS) + 1)
    parts = []
    for k, share in enumerate(_BANDS):
        a = np.linspace(edges[k], edges[k + 1], 4)
        profile = [(max(1e-4, float(_RADIUS * np.cos(t))), float(_RADIUS * np.sin(t))) for t in a]
        parts.append(solids.lathe(profile, kit.clay(mixed(first, second, share), f"zone {k}"), 48, crease=3.2))
    storm = solids.sphere(0.11, kit.clay(mixed(first, (0.5, 0.06, 0.02), 0.7), "storm"), (0.3, 1.5, 0.8), 18)
    parts.append(kit.put(solids.moved(storm, (_RADIUS * 0.975, 0, 0)), (0, 0, -0.02), z=-0.7, y=0.28))
    return parts


def _rings(color: RGB) -> list[Mesh]:
    """Three flat rings with gaps between them, tilted as the globe is."""
    parts = []
    for inner, outer, share in ((0.78, 0.93, 0.35), (0.95, 1.14, 0.0), (1.18, 1.35, 0.5)):
        flat = slabs.slab(
            slabs.disc(outer, 96).difference(slabs.disc(inner, 96)),
            0.016,
            kit.clay(mixed(color, (0.35, 0.24, 0.15), share), f"ring {inner}"),
            0.004,
            1,
        )
        parts.append(kit.put(flat, (0, 0, _HIGH), x=_TILT))
    return parts
