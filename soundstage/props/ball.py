# SPDX-License-Identifier: Apache-2.0
"""A ball: a beach ball of coloured panels; football, basketball and plain ones by words."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_HARD = ("marble", "steel", "metal", "iron", "bowling", "golf", "baseball", "ping pong", "table tennis", "billiard")
_SMALL = ("tennis", "marble", "golf", "baseball", "ping pong", "billiard")


class Ball(Prop):
    """A ball 0.24 m across; tennis, golf, billiard and table tennis balls, baseballs and marbles are small."""

    words = (
        "ball",
        "beach ball",
        "football",
        "soccer",
        "soccer ball",
        "basketball",
        "rubber ball",
        "tennis ball",
        "toy ball",
        "bouncy ball",
        "steel ball",
        "metal ball",
        "bowling ball",
        "golf ball",
        "baseball",
        "ping pong ball",
        "table tennis ball",
        "billiard ball",
        "volleyball",
    )
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        radius = 0.035 if kit.said(look, *_SMALL) else 0.12
        if kit.said(look, "basketball"):
            skin, line = kit.leather(paint(look, (0.62, 0.20, 0.04)), "ball skin"), kit.rubber()
            hoops = [solids.ring(radius, 0.0035, line, 40, 6)]
            hoops += [
                kit.put(solids.ring(radius, 0.0035, line, 40, 6), (0, 0, 0), x=np.pi / 2, z=a) for a in (0, np.pi / 2)
            ]
            parts = [solids.sphere(radius, skin, segments=32), *hoops]
        elif kit.said(look, "football", "soccer"):
            parts = [
                solids.sphere(radius, kit.leather(paint(look, "white"), "ball skin"), segments=32),
                *_spots(radius),
            ]
        elif kit.said(look, "rubber", "tennis ball", "bouncy", "toy") or (look.colors and not kit.said(look, *_HARD)):
            skin = kit.rubber(paint(look, (0.62, 0.75, 0.06) if radius < 0.1 else "red"), "ball skin")
            band = kit.rubber("cream", "ball band")
            parts = [
                solids.sphere(radius, skin, segments=32),
                kit.put(solids.ring(radius * 0.985, radius * 0.05, band, 40, 8), (0, 0, 0), x=1.1),
            ]
        else:
            parts = _of_one_stuff(look, radius) or _panels(radius)
        return PropModel(
            {"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, radius), "top": (0.0, 0.0, 2 * radius)}
        )


def _of_one_stuff(look: Look, radius: float) -> list[Mesh]:
    """A steel, bowling, golf, billiard or table tennis ball, a baseball or a marble; none for another ball."""
    def whole(material: Material) -> Mesh:
        return solids.sphere(radius, material, segments=40)

    if kit.said(look, "steel", "metal", "iron"):
        return [whole(kit.metal(paint(look, (0.62, 0.62, 0.64)), "polished steel", 0.16))]
    if kit.said(look, "marble"):
        swirl = kit.plastic(paint(look, (0.05, 0.25, 0.75)), "swirl")
        bands = [kit.put(solids.ring(radius * 0.93, radius * 0.09, m, 40, 8), (0, 0, 0), x=1.1 + 0.5 * k, z=2.1 * k)
                 for k, m in enumerate((swirl, kit.plastic("amber", "swirl 1"), kit.plastic("white", "swirl 2")))]
        return [whole(Material("marble glass", (0.30, 0.62, 0.66), "glass", roughness=0.05, coat=1.0)), *bands]
    if kit.said(look, "bowling", "billiard"):
        holes = [(0.5, 0.0), (0.5, 0.45), (0.2, 0.22)] if kit.said(look, "bowling") else []
        dark = kit.plastic((0.005, 0.005, 0.006), "holes")
        drilled = [solids.moved(solids.sphere(radius * 0.13, dark, segments=14),
                                radius * 0.95 * np.array([np.cos(a) * np.cos(up), np.sin(a) * np.cos(up), np.sin(up)]))
                   for up, a in holes]
        return [whole(kit.enamel(paint(look, (0.02, 0.05, 0.28)), "ball skin")), *drilled]
    if kit.said(look, "baseball"):
        seam = kit.plastic("red", "seams")
        t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        way = np.stack([np.cos(t) + 0.35 * np.cos(3 * t), np.sin(t) - 0.35 * np.sin(3 * t), 1.3 * np.sin(2 * t)], -1)
        stitched = solids.noodle(radius * 1.0 * space.unit(way), 0.06 * radius, seam, 6)
        return [whole(kit.leather((0.84, 0.82, 0.76), "ball skin")), stitched]
    if kit.said(look, "golf", "ping pong", "table tennis"):
        return [whole(kit.plastic(paint(look, "white"), "ball skin"))]
    return []


def _panels(radius: float) -> list[Mesh]:
    """Six gores in beach colours, slightly parted, and two caps."""
    colors, out = ("red", "white", "blue", "yellow", "white", "teal"), []
    for i, name in enumerate(colors):
        out.append(solids.moved(_gore(radius, kit.plastic(name, f"panel {name}")), heading=i * np.pi / 3))
    caps = [
        solids.moved(
            solids.sphere(radius * 0.25, kit.plastic("white", "panel white"), (1, 1, 0.2), 16),
            (0, 0, s * radius * 0.98),
        )
        for s in (1, -1)
    ]
    return [*out, *caps]


def _gore(radius: float, material: Material) -> Mesh:
    """One sixth of a ball as a closed wedge, puffed a little between its seams."""
    rows, cols = 15, 9
    rings = []
    for t in np.linspace(-np.pi / 2 + 0.02, np.pi / 2 - 0.02, rows):
        turn = np.linspace(-np.pi / 6, np.pi / 6, cols)
        puff = radius * (1 + 0.02 * np.cos(turn * 3))
        edge = np.stack(
            [puff * np.cos(t) * np.cos(turn), puff * np.cos(t) * np.sin(turn), np.full(cols, radius * np.sin(t))], -1
        )
        rings.append(np.concatenate([edge, [[0.0, 0.0, radius * 0.97 * np.sin(t)]]]))
    return solids.loft(np.array(rings), material, 0.9)


def _spots(radius: float) -> list[Mesh]:
    """Twelve dark pentagons at the corners of an icosahedron, bent onto the ball."""
    g = (1 + 5**0.5) / 2
    ways: list[tuple[float, float, float]] = [(0.0, a, b * g) for a in (1, -1) for b in (1, -1)]
    ways = [*ways, *[(b, c, a) for a, b, c in ways], *[(c, a, b) for a, b, c in ways]]
    five = np.array([(0.0, np.cos(a), np.sin(a)) for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)])
    five *= (np.cos(np.pi / 5) / np.cos((np.arange(20) * 0.1 * np.pi + np.pi / 5) % (0.4 * np.pi) - np.pi / 5))[:, None]
    leather, out = kit.leather(kit.INK, "dark patches"), []
    for way in ways:
        frame = space.aimed(np.array(way, float))
        rings = [five * 0.36 * size + [1.0, 0, 0] for size in (0.9, 1.0, 0.85, 0.55, 0.25)]
        reach = np.array([0.97, 1.0, 1.012, 1.012, 1.012])[:, None, None] * radius
        out.append(solids.moved(solids.loft(space.unit(np.array(rings)) * reach, leather, 1.2), matrix=frame))
    return out
