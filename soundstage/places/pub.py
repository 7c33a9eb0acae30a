# SPDX-License-Identifier: Apache-2.0
"""A pub: a long bar with beer taps and stools, bottles lit from behind, a dartboard, a booth, a neon sign."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._halls import deserted
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(4.8, 3.7, -7.0, 3.3)
_FREE = (-3.3, -1.8, 3.3, 0.9)
_GREEN: RGB = (0.03, 0.16, 0.10)
_TOP = 1.1  # metres of the bar
_LEATHER = Material("red leather", (0.34, 0.03, 0.03), "leather", roughness=0.4, coat=0.25)


_SPOTS = {
    "counter": Spot((0.2, 1.95, _TOP + 0.02), -np.pi / 2),
    "bar": Spot((0.2, 1.95, _TOP + 0.02), -np.pi / 2),
    "stool": Spot((0.9, 1.55, 0.76), np.pi / 2),
    "seat": Spot((-4.2, 0.15, 0.48), 0.0),
    "table": Spot((1.5, 0.1, 0.0)),
    "door": Spot((4.0, -2.2, 0.0), np.pi),
    "window": Spot((-4.1, -1.8, 0.0), np.pi),
    "dartboard": Spot((3.6, 0.4, 0.0), 0.0),
}
_HAS = {
    "counter": "counter",
    "bar": "bar",
    "bar counter": "bar",
    "stool": "stool",
    "bar stool": "stool",
    "barstool": "stool",
    "door": "door",
    "window": "window",
    "dartboard": "dartboard",
    "neon sign": "",
    "tap": "",
    "beer tap": "",
}  # what the set shows already -> its spot


class Pub(Place):
    """A pub with a long bar."""

    words = (
        "bar",
        "pub",
        "tavern",
        "inn",
        "saloon",
        "cocktail bar",
        "taproom",
        "beer hall",
        "brewery",
        "speakeasy",
        "barroom",
        "public house",
        "nightclub bar",
        "sports bar",
        "wine bar",
        "hotel bar",
    )
    indoors = True
    at_tables = True
    dressing = ("bar", "beer taps", "bottles", "stools", "dartboard", "neon sign", "booth")

    def build(self, setting: Setting) -> SetModel:
        pane = rooms.Opening("left", _SHELL.along("left", -1.8), 1.9, 1.5, 1.1, (4, 3))
        way = rooms.Opening("right", _SHELL.along("right", -2.2), 1.1, 2.2, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (pane, way),
            setting,
            rooms.plaster((0.30, 0.10, 0.07)),
            rooms.BOARDS,
            f.WALNUT,
            leaf=f.paint(_GREEN),
            dado=f.WALNUT,
        )
        hung = [(x, 2.2, 2.15) for x in (-2.0, -0.2, 1.6)]
        items += [
            Item("set/bar", _bar()),
            Item("set/shelves", _shelves()),
            Item("set/neon", _neon()),
            scatter.placed_copies("stool", _stool(), [(x, 1.55, 0, 0.3 * x) for x in (-2.4, -1.5, -0.6, 0.9, 1.8)]),
            scatter.placed_copies("booth", _booth(), [(-4.0, 0.9, 0, np.pi / 2)]),
            Item("set/darts", solids.moved(_dartboard(), (4.78, 0.4, 1.75), -np.pi / 2)),
            Item("set/walls", _walls(setting.seed)),
            Item("set/pendants", solids.join([solids.moved(f.pendant(_GREEN, True, 1.15), p) for p in hung])),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "wood",
            _FREE,
            Room((9.6, 10.7, 3.3), 0.35),
            ("room",) if deserted(setting) else ("crowd", "room"),
            _SPOTS,
            _HAS,
            lamps=_lamps(pane, setting, hung),
            indoors=True,
        )


def _lamps(pane: rooms.Opening, setting: Setting, hung: list[tuple[float, float, float]]) -> tuple[Item, ...]:
    """Daylight through the window, warm bulbs over the bar, in the booth and behind the bottles, the neon's red."""
    warm = (1.0, 0.66, 0.34)
    return (
        rooms.daylight(_SHELL, pane, setting, 0.6),
        rooms.bulb("shelf_light", (-0.2, 3.1, 1.9), 26, warm, 0.4),
        rooms.bulb("booth_light", (-3.9, 0.6, 2.1), 12, warm),
        rooms.bulb("neon_light", (3.4, 3.1, 2.3), 9, (1.0, 0.25, 0.35)),
        *(rooms.bulb(f"pendant_{k}", (x, y, z - 0.06), 12, warm) for k, (x, y, z) in enumerate(hung)),
    )


def _bar() -> Mesh:
    """The bar: panelled front, thick top, brass foot rail, taps, beer mats and glasses."""
    parts = [
        f.block((6.2, 0.6, _TOP - 0.06), f.WALNUT, (-0.2, 2.2, 0), 0.02),
        f.block((6.5, 0.85, 0.08), f.OAK, (-0.2, 2.17, _TOP - 0.06), 0.03),
        solids.tube(np.array([[-3.3, 1.72, 0.2], [2.9, 1.72, 0.2]]), 0.03, f.BRASS, 10),
    ]
    parts += [f.block((0.86, 0.04, 0.72), f.WALNUT, (-2.75 + 1.02 * k, 1.89, 0.18), 0.02) for k in range(6)]
    parts += [
        solids.tube(np.array([[x, 1.72, 0.2], [x, 1.9, 0.24]]), 0.018, f.BRASS, 6) for x in (-3.0, -1.0, 1.0, 2.7)
    ]
    parts += [
        f.block((1.2, 0.16, 0.1), f.STEEL, (-1.2, 2.3, _TOP + 0.3), 0.03),
        *[f.round_block([(0.05, 0), (0.045, 0.32)], f.BRASS, (x, 2.3, _TOP)) for x in (-1.6, -0.8)],
    ]
    for k, x in enumerate((-1.6, -1.33, -1.06, -0.8)):
        parts += [
            solids.tube(
                np.array([[x, 2.24, _TOP + 0.34], [x, 2.12, _TOP + 0.34], [x, 2.1, _TOP + 0.24]]), 0.018, f.BRASS, 8
            ),
            f.round_block(
                [(0.02, 0), (0.035, 0.12), (0.04, 0.22), (0.02, 0.27)],
                f.enamel(f.CHEERFUL[k % 4]),
                (x, 2.3, _TOP + 0.4),
                12,
            ),
        ]
    for x, y in ((-2.6, 2.0), (0.35, 1.95), (0.62, 2.05), (2.2, 2.0)):
        parts.append(solids.moved(_pint(), (x, y, _TOP + 0.02)))
    return solids.join(parts)


def _pint() -> Mesh:
    """A glass of beer with its head of foam."""
    beer = Material("beer", (0.72, 0.36, 0.04), "glass", roughness=0.12, coat=0.8, emission=0.12)
    return solids.join(
        [
            f.round_block([(0.034, 0), (0.036, 0.01), (0.045, 0.13)], beer, segments=16),
            f.round_block([(0.045, 0.13), (0.047, 0.15), (0.03, 0.165)], f.PAPER, segments=16),
        ]
    )


def _shelves() -> Mesh:
    """Three rows of bottles before a lit wall, a mirror frame of dark wood round them, glasses hung by their feet."""
    y = _SHELL.back
    parts = [
        f.block((5.4, 0.05, 1.75), f.glow((0.60, 0.28, 0.08), 0.75, "lit wall"), (-0.2, y - 0.03, 1.1), 0.0),
        f.block((5.8, 0.5, 0.95), f.WALNUT, (-0.2, y - 0.25, 0), 0.02),
        f.block((5.9, 0.55, 0.06), f.OAK, (-0.2, y - 0.27, 0.95), 0.02),
        f.block((5.9, 0.4, 0.22), f.WALNUT, (-0.2, y - 0.2, 2.85), 0.03),
    ]
    parts += [f.block((0.16, 0.34, 1.85), f.WALNUT, (x, y - 0.17, 1.0), 0.02) for x in (-3.05, -1.15, 0.75, 2.65)]
    for row in range(3):
        z = 1.02 + 0.6 * row
        parts.append(f.block((5.5, 0.26, 0.04), f.OAK, (-0.2, y - 0.15, z), 0.01))
        parts += [
            solids.moved(_bottle(3 * k + row), (-2.88 + 0.172 * k, y - 0.16, z + 0.04))
            for k in range(32)
            if abs(((-2.88 + 0.172 * k) + 1.15) % 1.9 - 0.0) > 0.13
        ]
    return solids.join(parts)


def _bottle(kind: int) -> Mesh:
    """One of a few shapes and colours of bottle with a label."""
    colors: tuple[RGB, ...] = (
        (0.05, 0.22, 0.08),
        (0.42, 0.16, 0.03),
        (0.62, 0.40, 0.12),
        (0.10, 0.24, 0.44),
        (0.60, 0.62, 0.60),
        (0.36, 0.04, 0.05),
    )
    glass = Material("bottle", colors[kind % 6], "glass", roughness=0.12, coat=0.8)
    tall, wide = (0.30, 0.36, 0.26)[kind % 3], (0.042, 0.036, 0.052)[kind % 3]
    neck = [(wide, 0.0), (wide, 0.58 * tall), (0.3 * wide, 0.74 * tall), (0.3 * wide, tall)]
    label = f.PAPER if kind % 4 else f.paint((0.70, 0.50, 0.14), "gold label")
    return solids.join(
        [
            f.round_block(neck, glass, segments=10),
            f.round_block([(wide + 0.001, 0.16 * tall), (wide + 0.001, 0.44 * tall)], label, segments=10),
        ]
    )


def _stool() -> Mesh:
    """A bar stool with a round leather seat, 0.76 m."""
    parts = [
        f.round_block([(0.19, 0.68), (0.2, 0.72), (0.18, 0.76)], _LEATHER, segments=24),
        f.round_block([(0.19, 0.66), (0.2, 0.69)], f.BRASS, segments=24),
        solids.moved(solids.ring(0.17, 0.012, f.BRASS, 24, 6), (0, 0, 0.26)),
    ]
    parts += [
        solids.tube(
            np.array([[0.2 * np.cos(a), 0.2 * np.sin(a), 0], [0.1 * np.cos(a), 0.1 * np.sin(a), 0.67]]),
            0.016,
            f.WALNUT,
            8,
        )
        for a in np.arange(4) * np.pi / 2 + 0.4
    ]
    return solids.join(parts)


def _booth() -> Mesh:
    """Two leather benches face to face and a table between them, along X; its back (a wall) towards +Y."""
    parts = []
    for s in (-1, 1):
        parts += [
            f.block((0.5, 1.3, 0.46), _LEATHER, (s * 0.85, 0, 0), 0.06),
            f.block((0.16, 1.3, 1.15), _LEATHER, (s * 1.14, 0, 0), 0.06),
            f.block((0.2, 1.36, 0.08), f.WALNUT, (s * 1.14, 0, 1.13), 0.03),
        ]
        parts += [
            solids.moved(solids.sphere(0.025, f.BRASS, segments=8), (s * 1.05, y, z))
            for y in (-0.4, 0, 0.4)
            for z in (0.68, 0.92)
        ]
    parts += [
        f.block((0.75, 1.25, 0.05), f.OAK, (0, 0, 0.72), 0.02),
        f.round_block([(0.2, 0), (0.05, 0.05), (0.05, 0.72)], f.BLACK),
    ]
    parts += [solids.moved(_pint(), p) for p in ((-0.18, -0.2, 0.77), (0.2, -0.05, 0.77))]
    return solids.join(parts)


def _dartboard() -> Mesh:
    """A dartboard in its cabinet, facing -Y, its middle at the origin."""
    parts = [f.block((0.8, 0.05, 0.8), f.WALNUT, (0, -0.025, -0.4), 0.02)]
    ring = (
        (0.31, f.BLACK),
        (0.25, f.paint((0.70, 0.58, 0.36), "sisal")),
        (0.16, f.paint((0.52, 0.05, 0.04), "dart red")),
        (0.145, f.paint((0.70, 0.58, 0.36), "sisal")),
        (0.035, f.paint((0.04, 0.30, 0.12), "dart green")),
    )
    for k, (r, paint) in enumerate(ring):
        disc = solids.lathe([(r, 0), (r, 0.03 + 0.004 * k)], paint, 32)
        parts.append(
            solids.moved(disc, (0, -0.05, 0), matrix=space.translation((0, -0.05, 0)) @ space.turn("x", np.pi / 2))
        )
    for a in np.arange(10) * np.pi / 5:
        wedge = np.array(
            [(0.04 * np.cos(a + t), 0, 0.04 * np.sin(a + t)) for t in (-0.15, 0.15)]
            + [(0.25 * np.cos(a + t), 0, 0.25 * np.sin(a + t)) for t in (0.157, -0.157)]
        )
        parts.append(solids.mesh(wedge + [0, -0.1, 0], [(0, 1, 2), (0, 2, 3), (0, 2, 1), (0, 3, 2)], f.BLACK, 0.5))
    return solids.join(parts)


def _neon() -> Mesh:
    """The word and a mug in tubes of light on the back wall at the right."""
    pink, gold = f.glow((1.0, 0.12, 0.30), 2.6, "neon red"), f.glow((1.0, 0.62, 0.10), 2.4, "neon gold")
    mug = np.array([(-0.13, 0), (-0.15, 0.36), (0.15, 0.36), (0.13, 0), (-0.13, 0)])
    ear = np.array([(0.145, 0.28), (0.27, 0.26), (0.26, 0.1), (0.14, 0.08)])
    y = _SHELL.back - 0.06
    parts = [solids.moved(lettering("BAR", 0.42, pink, 0.055), (3.75, y, 2.0))]
    parts += [
        solids.tube(np.column_stack([3.75 + s[:, 0], np.full(len(s), y), 1.45 + s[:, 1]]), 0.02, gold, 6)
        for s in (mug, ear)
    ]
    return solids.join(
        [
            *parts,
            f.block(
                (1.4, 0.03, 1.2), f.paint((0.03, 0.02, 0.02), "sign board"), (3.75, _SHELL.back - 0.01, 1.35), 0.02
            ),
        ]
    )


def _walls(seed: int) -> Mesh:
    """Pictures, a shelf of tankards over the booth."""
    tankards = [
        (-0.5 + 0.25 * k, solids.moved(f.mug(f.CHEERFUL[k % 7]), (0, 0, 0), 0.5 * k, (1.5,) * 3)) for k in range(5)
    ]
    return solids.join(
        [
            solids.moved(f.picture(0.7, 0.5, seed + 1, f.WALNUT), (-4.78, 0.3, 1.75), np.pi / 2),
            solids.moved(f.picture(0.45, 0.6, seed + 2, f.BRASS), (-4.78, 1.3, 1.8), np.pi / 2),
            solids.moved(f.shelf(1.5, f.OAK, tankards), (-4.8, 0.8, 2.35), np.pi / 2),
            solids.moved(f.picture(0.6, 0.8, seed + 4, f.BRASS), (4.78, 1.8, 1.9), -np.pi / 2),
            solids.moved(f.picture(0.6, 0.7, seed + 5, f.WALNUT), (-4.0, 3.7, 1.9)),
        ]
    )
