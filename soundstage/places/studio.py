# SPDX-License-Identifier: Apache-2.0
"""The default when no place is named: a seamless curved backdrop in a warm gradient, with a low round dais of light."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage import space
from soundstage.colour import mixed
from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

# floor, horizon and top of the backdrop by hour
_PAPERS: dict[str, tuple[RGB, RGB, RGB]] = {
    "night": ((0.10, 0.12, 0.22), (0.085, 0.11, 0.24), (0.03, 0.04, 0.12)),
    "dusk": ((0.50, 0.24, 0.17), (0.62, 0.30, 0.20), (0.20, 0.11, 0.20)),
    "dawn": ((0.62, 0.40, 0.32), (0.74, 0.48, 0.36), (0.34, 0.30, 0.42)),
}
_DAY: tuple[RGB, RGB, RGB] = ((0.66, 0.56, 0.43), (0.50, 0.55, 0.46), (0.14, 0.29, 0.32))


class Studio(Place):
    """A seamless paper backdrop, warm below and cool above: nothing but the subject."""

    words = (
        "studio", "limbo", "plain background", "neutral background", "backdrop", "white room", "void", "empty space",
        "nowhere", "seamless", "cyclorama",
    )
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        low, middle, high = _PAPERS.get(setting.hour, _DAY)
        angle = np.linspace(-2.5, 2.5, 121)
        bend = np.linspace(0, np.pi / 2, 16)
        rows = [(4.0, 0.0, 0.0), (6.4, 0.0, 0.25)]
        rows += [(6.4 + 2.6 * float(np.sin(b)), 2.6 * (1 - float(np.cos(b))), 0.25 + 0.45 * float(b)) for b in bend[1:]]
        rows += [(9.05, float(z), 0.95 + 0.12 * (float(z) - 3.0)) for z in np.linspace(3.0, 12.0, 28)]
        rows += [(r, z, 2.1) for r, z in ((9.05, 20.0), (6.0, 24.0), (0.01, 25.0))]  # closed, that no sun cuts over it
        floor = solids.moved(solids.box((60.0, 60.0, 0.2), _paper(low, 0), 0.0), (0.0, 0.0, -0.204))
        items = [scatter.solid("floor", floor)]
        for k, (a, b) in enumerate(pairwise(rows)):
            share = a[2]
            color = (
                mixed(low, middle, min(1.0, share / 0.9))
                if share < 0.9
                else mixed(middle, high, min(1.0, (share - 0.9) / 0.9))
            )
            strip = [np.stack([r * np.sin(angle), r * np.cos(angle) - 2.0, 0 * angle + z], -1) for r, z, _ in (a, b)]
            v = np.stack(strip, 1).reshape(-1, 3)
            items.append(
                scatter.solid(
                    f"paper_{k:02d}",
                    solids.mesh(v, terrain.grid_faces(len(angle), 2)[:, ::-1], _paper(color, k + 1), 3.2),
                )
            )
        items.append(scatter.solid("disc", _disc(mixed(middle, (1.0, 0.76, 0.42), 0.85))))
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "wood", (-5.0, -2.5, 5.0, 2.5), Room((12.0, 12.0, 6.0), 0.7),
            ("room",),
            {"table": Spot((1.2, 0.6, 0.0)), "seat": Spot((-1.0, 0.5, 0.0)), "door": Spot((4.6, 0.0, 0.0), np.pi)},
            lamps=_washes(middle), indoors=True, made_weather=True, window_side=-1.0,
        )


def _paper(color: RGB, index: int) -> Material:
    return Material(f"backdrop {index}", color, "paper", roughness=1.0)


def _disc(color: RGB) -> Mesh:
    """A large paper sun standing behind the mark."""
    round_ = solids.lathe([(1.75, -0.02), (1.77, 0.0), (1.75, 0.02)], _paper(color, 90), 72)
    return solids.moved(round_, matrix=space.translation((0.7, 4.6, 1.9)) @ space.turn("x", np.pi / 2))


def _washes(color: RGB) -> tuple[Item, ...]:
    """Two soft lamps on the backdrop, so that it glows on its own."""
    tint = mixed(color, (1.0, 0.9, 0.8), 0.6)
    out = []
    for k, x in enumerate((-6.0, 6.0)):
        aim = space.unit(np.array([-0.4 * x, 4.0, -1.2]))
        out.append(
            Item(
                f"set/wash_{k}",
                Light("area", tint, 260.0, 2.4),
                (space.translation((x, 1.6, 4.4)) @ space.aimed(aim, axis="-z"))[None],
                seen_by_camera=False,
            )
        )
    return tuple(out)
