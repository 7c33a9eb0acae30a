# SPDX-License-Identifier: Apache-2.0
"""A casino: a row of lit slot machines, a roulette table and a card table in green felt, a red carpet, a gold sign."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _halls as halls
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(5.8, 4.2, -8.0, 4.2)
_FREE = (-3.4, -2.0, 3.4, 1.3)
_CARPET = Material(
    "casino carpet",
    (0.34, 0.025, 0.035),
    "cloth",
    roughness=0.95,
    grain="tiles",
    grain_size=0.7,
    grain_depth=0.05,
    second_color=(0.50, 0.26, 0.05),
)
_FELT = Material("green felt", (0.02, 0.26, 0.11), "cloth", roughness=0.95)
_COLORS: tuple[RGB, ...] = (
    (0.70, 0.05, 0.06),
    (0.06, 0.20, 0.62),
    (0.45, 0.06, 0.50),
    (0.05, 0.42, 0.22),
    (0.80, 0.45, 0.03),
)
_SPOTS = {
    "slot machine": Spot((0.0, 2.9, 0.0), np.pi / 2),
    "machine": Spot((0.0, 2.9, 0.0), np.pi / 2),
    "table": Spot((1.4, 0.2, 0.0)),
    "roulette": Spot((-3.4, 1.4, 0.92), 0.0),
    "counter": Spot((-3.6, 1.2, 0.93), 0.0),
    "seat": Spot((3.6, 0.9, 0.62), 0.0),
    "door": Spot((4.8, -3.6, 0.0), np.pi),
}
_HAS = {
    "slot machine": "slot machine",
    "slots": "slot machine",
    "roulette": "roulette",
    "roulette table": "roulette",
    "roulette wheel": "roulette",
    "card table": "seat",
    "poker table": "seat",
    "chandelier": "",
    "door": "door",
    "arcade machine": "slot machine",
}


class Casino(Place):
    """A casino floor."""

    words = (
        "casino",
        "gambling hall",
        "gambling den",
        "poker room",
        "casino floor",
        "arcade",
        "video arcade",
        "game arcade",
        "betting shop",
        "gaming hall",
    )
    indoors = True
    dressing = ("slot machines", "roulette table", "card table", "carpet", "chandelier", "gold sign")

    def build(self, setting: Setting) -> SetModel:
        way = rooms.Opening("right", _SHELL.along("right", -3.6), 1.6, 2.6, 0.0)
        wall = rooms.plaster((0.20, 0.045, 0.06))
        items = rooms.shell_items(_SHELL, (way,), setting, wall, _CARPET, halls.GOLD, leaf=f.WALNUT, dado=f.WALNUT)
        items += _machines()
        items += [
            Item("set/roulette", solids.moved(_roulette(), (-4.3, 1.0, 0), np.pi / 2)),
            Item("set/cards", solids.moved(_cards(), (4.3, 1.6, 0))),
            Item("set/sign", _sign()),
            scatter.placed_copies(
                "chandelier", halls.chandelier(True, 0.6, 2.2, 8), [(0.0, 2.2, 2.7, 0), (0, -4.0, 3.2, 0)]
            ),
            scatter.placed_copies("stool", _stool(), [(x, 2.85, 0, 0) for x in (-3.85, -1.65, 1.65, 3.85)]),
            scatter.placed_copies(
                "column",
                halls.column(4.2, 0.18, halls.MARBLE, halls.GOLD),
                [(s * 5.5, y, 0, 0) for s in (-1, 1) for y in (3.9, -1.3)],
            ),
        ]
        warm: RGB = (1.0, 0.74, 0.42)
        lamps = [
            rooms.bulb("chandelier_light", (0.0, 2.2, 2.9), 50, warm, 0.4),
            rooms.bulb("roulette_light", (-4.2, 1.0, 2.4), 24, warm, 0.3),
            rooms.bulb("cards_light", (4.2, 1.6, 2.4), 24, warm, 0.3),
            rooms.bulb("slots_light", (0.0, 3.2, 2.2), 24, (1.0, 0.45, 0.65), 0.6),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "carpet",
            _FREE,
            Room((11.6, 12.2, 4.2), 0.45),
            ("room",) if halls.deserted(setting) else ("crowd", "room"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _machines() -> list[Item]:
    """Slot machines of five colours in a row along the back and at the sides."""
    rows = [(-3.85 + 1.1 * k, 3.75, 0.0, 0.0) for k in range(8)]
    sides = [(s * 5.4, y, 0.0, -s * np.pi / 2) for s, y in ((-1, -2.0), (-1, -3.2), (1, -0.6), (-1, -4.4))]
    items = []
    for k, color in enumerate(_COLORS):
        mine = [spot for n, spot in enumerate(rows) if n % 5 == k] + sides[k : k + 1]
        items.append(scatter.placed_copies(f"slots_{k}", _slots(color, k), mine))
    return items


def _slots(color: RGB, kind: int) -> Mesh:
    """A slot machine facing -Y: three reels, buttons, a lit head with stars, a lever with a red ball."""
    body, gold = f.enamel(color), halls.GOLD
    reel, light = f.glow((0.85, 0.82, 0.72), 0.9, "reel"), f.glow((1.0, 0.74, 0.25), 2.2, "slot lamp")
    head = f.glow(color, 1.5, f"slot head {kind}")
    fruit = ((0.75, 0.03, 0.04), (0.90, 0.62, 0.03), (0.05, 0.45, 0.12))
    parts = [
        f.block((0.8, 0.7, 0.8), body, (0, 0, 0), 0.04),
        f.block((0.8, 0.5, 0.8), body, (0, 0.1, 0.8), 0.04),
        f.block((0.78, 0.26, 0.1), gold, (0, -0.24, 0.78), 0.03),
        f.block((0.68, 0.02, 0.4), f.BLACK, (0, -0.16, 1.0), 0.01),
        f.block((0.84, 0.4, 0.5), head, (0, 0.1, 1.6), 0.08),
        f.block((0.86, 0.44, 0.06), gold, (0, 0.1, 1.58), 0.02),
        f.block((0.5, 0.03, 0.2), f.BLACK, (0, -0.35, 0.2), 0.02),
    ]
    for k, x in enumerate((-0.22, 0.0, 0.22)):
        parts.append(f.block((0.19, 0.02, 0.34), reel, (x, -0.17, 1.03), 0.01))
        parts.append(
            solids.moved(
                solids.sphere(0.06, f.enamel(fruit[(k + kind) % 3] if kind % 2 else fruit[0]), (1, 0.4, 1), 12),
                (x, -0.185, 1.2),
            )
        )
    parts += [
        solids.moved(solids.sphere(0.035, light, (1, 1, 0.6), 8), (x, -0.28, 0.885)) for x in (-0.24, -0.08, 0.08, 0.24)
    ]
    parts += [
        solids.moved(solids.sphere(0.03, light, segments=8), (x, -0.12, z))
        for x in (-0.38, 0.38)
        for z in (1.66, 1.8, 1.94, 2.08)
    ]
    parts.append(solids.moved(lettering("777", 0.22, f.glow((1.0, 0.85, 0.35), 2.4, "sevens"), 0.1), (0, -0.12, 1.74)))
    return solids.join(
        [
            *parts,
            solids.tube(np.array([[0.42, 0, 0.95], [0.5, -0.05, 1.35]]), 0.02, f.STEEL, 8),
            solids.moved(solids.sphere(0.055, f.enamel((0.75, 0.03, 0.03)), segments=14), (0.5, -0.05, 1.39)),
        ]
    )


def _stool() -> Mesh:
    """A padded stool, 0.62 m."""
    return solids.join(
        [
            f.round_block([(0.22, 0), (0.2, 0.03), (0.03, 0.06), (0.03, 0.54)], f.BRASS),
            f.round_block([(0.19, 0.54), (0.2, 0.58), (0.17, 0.62)], f.cloth((0.42, 0.02, 0.04), "stool seat")),
        ]
    )


def _chips(at: tuple[float, float, float], seed: int) -> list[Mesh]:
    """A few stacks of chips."""
    parts = []
    for k in range(5):
        paint = f.enamel(_COLORS[(k + seed) % 5])
        tall = 0.03 + 0.025 * ((k * 3 + seed) % 4)
        parts.append(
            f.round_block(
                [(0.035, 0), (0.035, tall)], paint, (at[0] + 0.09 * (k % 3), at[1] + 0.09 * (k // 3), at[2]), 14
            )
        )
    return parts


def _roulette() -> Mesh:
    """A roulette table along X: the wheel in its bowl at one end, the numbered felt at the other, chips."""
    red, black = f.paint((0.66, 0.03, 0.03), "roulette red"), f.paint((0.02, 0.02, 0.02), "roulette black")
    parts = [
        f.block((2.9, 1.3, 0.16), f.WALNUT, (0, 0, 0.76), 0.06),
        f.block((2.7, 1.1, 0.02), _FELT, (0, 0, 0.915), 0.0),
    ]
    parts += [
        f.round_block([(0.16, 0), (0.09, 0.1), (0.08, 0.6), (0.16, 0.76)], f.WALNUT, (x, 0, 0)) for x in (-1.0, 1.0)
    ]
    wheel = [f.round_block([(0.5, 0.92), (0.52, 1.0), (0.46, 1.01), (0.42, 0.96)], f.WALNUT, (0.85, 0, 0), 40)]
    for k in range(24):
        a = np.linspace(k, k + 1, 2) * 2 * np.pi / 24
        v = [(0.85 + r * np.cos(t), r * np.sin(t), 0.975 - 0.05 * (r < 0.3)) for t in a for r in (0.2, 0.42)]
        wheel.append(solids.mesh(np.array(v), [(0, 1, 3), (0, 3, 2)], red if k % 2 else black, 0.5))
    wheel += [
        f.round_block([(0.2, 0.92), (0.14, 0.98), (0.03, 1.0), (0.03, 1.12), (0.05, 1.16)], halls.GOLD, (0.85, 0, 0)),
        solids.moved(solids.sphere(0.025, f.WHITE, segments=10), (1.2, 0.1, 1.0)),
    ]
    for i in range(10):
        for j in range(3):
            parts.append(
                f.block(
                    (0.13, 0.2, 0.004), red if (i + j) % 2 else black, (-1.2 + 0.15 * i, -0.22 + 0.22 * j, 0.935), 0.0
                )
            )
    return solids.join([*parts, *wheel, *_chips((-0.6, -0.3, 0.94), 0), *_chips((-1.0, 0.15, 0.94), 2)])


def _cards() -> Mesh:
    """A half-round card table with cards and chips."""
    parts = [
        f.round_block([(0.95, 0.74), (1.0, 0.8), (0.95, 0.86)], f.WALNUT, (0, 0, 0), 40),
        f.round_block([(0.88, 0.86), (0.88, 0.872)], _FELT, (0, 0, 0), 40),
        f.round_block([(0.35, 0), (0.12, 0.06), (0.1, 0.74)], f.WALNUT),
    ]
    for k in range(6):
        a = 3.4 + 0.5 * k
        parts.append(f.block((0.09, 0.13, 0.006), f.PAPER, (0.55 * np.cos(a), 0.55 * np.sin(a), 0.874), 0.0, a))
        parts.append(
            f.block(
                (0.04, 0.05, 0.003),
                f.paint((0.7, 0.03, 0.03) if k % 2 else (0.02, 0.02, 0.02), "pip"),
                (0.55 * np.cos(a), 0.55 * np.sin(a), 0.881),
                0.0,
                a,
            )
        )
    return solids.join([*parts, *_chips((-0.1, 0.0, 0.874), 1), *_chips((0.3, 0.25, 0.874), 3)])


def _sign() -> Mesh:
    """The word in gold light over the machines with a row of bulbs round its board, a long light along the wall."""
    gold, bulb = f.glow((1.0, 0.70, 0.16), 2.6, "sign gold"), f.glow((1.0, 0.86, 0.55), 2.4, "sign bulb")
    y = _SHELL.back
    parts = [
        f.block((4.0, 0.12, 0.86), f.paint((0.10, 0.01, 0.02), "sign board"), (0, y - 0.06, 2.5), 0.04),
        solids.moved(lettering("CASINO", 0.5, gold, 0.075), (0, y - 0.16, 2.68)),
    ]
    parts += [
        solids.moved(solids.sphere(0.045, bulb, segments=8), (x, y - 0.14, z))
        for x in np.linspace(-1.92, 1.92, 17)
        for z in (2.56, 3.3)
    ]
    return solids.join(
        [*parts, f.block((11.4, 0.06, 0.08), f.glow((0.9, 0.2, 0.45), 1.6, "wall light"), (0, y - 0.03, 3.75), 0.0)]
    )
