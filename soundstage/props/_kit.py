# SPDX-License-Identifier: Apache-2.0
"""What props share: the substances they are made of, words that change them, and wheels, knobs, legs, lights.

Colours are linear RGB; every material has its real substance, so that sound and style can follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.colour import RGB, colour, mixed
from soundstage.nodes import Material, Mesh
from soundstage.props.base import Joint, paint
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]
Paint = RGB | str
OAK: RGB = (0.42, 0.22, 0.09)
PINE: RGB = (0.60, 0.38, 0.18)
WALNUT: RGB = (0.17, 0.075, 0.032)
CREAM: RGB = (0.80, 0.72, 0.56)
INK: RGB = (0.022, 0.022, 0.026)
LEAF: RGB = (0.075, 0.24, 0.05)


def rgb(paint_: Paint) -> RGB:
    """Linear RGB of a colour word or of numbers."""
    return colour(paint_) if isinstance(paint_, str) else paint_


def enamel(color: Paint, name: str = "enamel") -> Material:
    """Glossy painted metal."""
    return Material(name, rgb(color), "metal", roughness=0.32, coat=0.7)


def metal(color: Paint = (0.36, 0.37, 0.39), name: str = "metal", roughness: float = 0.34) -> Material:
    """Bare metal."""
    return Material(name, rgb(color), "metal", roughness=roughness, metallic=1.0)


def chrome() -> Material:
    """Bright trim."""
    return metal((0.62, 0.62, 0.64), "chrome", 0.2)


def brass() -> Material:
    """Yellow metal."""
    return metal((0.66, 0.42, 0.13), "brass", 0.28)


def iron(color: Paint = INK, name: str = "iron") -> Material:
    """Dark painted iron."""
    return Material(name, rgb(color), "metal", roughness=0.45, coat=0.2)


def plastic(color: Paint, name: str = "plastic") -> Material:
    """Smooth moulded plastic."""
    return Material(name, rgb(color), "plastic", roughness=0.38, coat=0.25)


def rubber(color: Paint = INK, name: str = "rubber") -> Material:
    """Tyres and grips."""
    return Material(name, rgb(color), "plastic", roughness=0.75)


def wood(color: Paint = OAK, name: str = "wood") -> Material:
    """Oiled wood with its grain."""
    c = rgb(color)
    return Material(name, c, "wood", roughness=0.55, coat=0.12, grain="wood", grain_size=0.05, grain_depth=0.15,
                    second_color=mixed(c, (c[0] * 0.45, c[1] * 0.4, c[2] * 0.35), 0.75))


def painted_wood(color: Paint, name: str = "painted wood") -> Material:
    """Wood under paint: the grain still shows a little as relief."""
    return Material(name, rgb(color), "wood", roughness=0.5, coat=0.2, grain="wood", grain_size=0.06, grain_depth=0.12)


def cloth(color: Paint, name: str = "cloth") -> Material:
    """Woven cloth."""
    return Material(name, rgb(color), "cloth", roughness=0.9, sheen=0.4, grain="weave", grain_size=0.012,
                    grain_depth=0.35)


def leather(color: Paint, name: str = "leather") -> Material:
    """Soft leather."""
    return Material(name, rgb(color), "cloth", roughness=0.5, coat=0.15, grain="speckle", grain_size=0.012,
                    grain_depth=0.25)


def ceramic(color: Paint, name: str = "ceramic") -> Material:
    """Glazed clay."""
    return Material(name, rgb(color), "ceramic", roughness=0.25, coat=0.6, subsurface=0.05)


def clay(color: Paint, name: str = "clay") -> Material:
    """Unglazed clay."""
    return Material(name, rgb(color), "ceramic", roughness=0.8, grain="noise", grain_size=0.02, grain_depth=0.2)


def stone(color: Paint = (0.30, 0.29, 0.27), name: str = "stone", size: float = 0.12) -> Material:
    """Rough stone."""
    c = rgb(color)
    return Material(name, c, "stone", roughness=0.9, grain="noise", grain_size=size, grain_depth=0.55,
                    second_color=mixed(c, (0.1, 0.1, 0.1), 0.35))


def bricks(color: Paint = (0.36, 0.11, 0.06), name: str = "bricks", size: float = 0.2) -> Material:
    """A brick wall."""
    c = rgb(color)
    return Material(name, c, "stone", roughness=0.85, grain="bricks", grain_size=size, grain_depth=0.4,
                    second_color=mixed(c, (0.6, 0.55, 0.5), 0.5))


def plaster(color: Paint, name: str = "plaster") -> Material:
    """A painted wall."""
    return Material(name, rgb(color), "stone", roughness=0.85, grain="noise", grain_size=0.06, grain_depth=0.18)


def glass(color: Paint = (0.86, 0.93, 0.94), name: str = "glass") -> Material:
    """Clear glass in thin panes: hardly bends light, so that what is behind stays readable."""
    return Material(name, rgb(color), "glass", roughness=0.03, transmission=0.96, ior=1.12, coat=0.4)


def dark_glass(color: Paint = (0.035, 0.06, 0.075), name: str = "dark glass") -> Material:
    """Glass of which only the reflections are seen: windows of closed bodies."""
    return Material(name, rgb(color), "glass", roughness=0.08, coat=1.0)


def paper(color: Paint = (0.84, 0.81, 0.73), name: str = "paper") -> Material:
    """Paper and card."""
    return Material(name, rgb(color), "paper", roughness=0.9, grain="noise", grain_size=0.01, grain_depth=0.1)


def leaf(color: Paint = LEAF, name: str = "leaf") -> Material:
    """Leaves in the mass."""
    c = rgb(color)
    return Material(name, c, "leaf", roughness=0.75, subsurface=0.08, sheen=0.2, grain="speckle", grain_size=0.05,
                    grain_depth=0.35, second_color=mixed(c, (c[0] * 1.9, c[1] * 1.6, c[2] * 1.2), 0.7))


def food(color: Paint, name: str = "food", roughness: float = 0.55) -> Material:
    """Soft, slightly translucent eatables."""
    return Material(name, rgb(color), "clay", roughness=roughness, subsurface=0.15, coat=0.1)


def snow() -> Material:
    """Settled snow."""
    return Material("snow", (0.86, 0.89, 0.93), "snow", roughness=0.7, subsurface=0.15, grain="noise",
                    grain_size=0.05, grain_depth=0.2)


def lit(color: Paint, strength: float = 1.2, name: str = "lit") -> Material:
    """Something that glows by itself."""
    return Material(name, rgb(color), "light", roughness=0.4, emission=strength)


_MADE_OF: dict[str, tuple[Callable[..., Material], Paint]] = {
    "wooden": (wood, OAK), "wood": (wood, OAK), "oak": (wood, OAK), "plastic": (plastic, "red"),
    "metal": (metal, (0.36, 0.37, 0.39)), "steel": (metal, (0.42, 0.43, 0.45)), "iron": (iron, INK),
    "golden": (metal, (0.70, 0.42, 0.10)), "gold": (metal, (0.70, 0.42, 0.10)),
    "silver": (metal, (0.60, 0.60, 0.62)), "copper": (metal, (0.60, 0.26, 0.13)), "brass": (metal, (0.66, 0.42, 0.13)),
    "stone": (stone, (0.30, 0.29, 0.27)), "marble": (ceramic, (0.78, 0.77, 0.75)), "clay": (clay, (0.45, 0.16, 0.08)),
    "ceramic": (ceramic, CREAM), "porcelain": (ceramic, "white"), "glass": (glass, (0.86, 0.93, 0.94)),
    "paper": (paper, (0.84, 0.81, 0.73)), "cardboard": (paper, (0.42, 0.27, 0.14)),
    "leather": (leather, (0.22, 0.09, 0.04)),
}
_WORN = ("old", "ancient", "worn", "weathered", "shabby", "battered", "dusty", "dirty", "abandoned", "broken")
_RUSTED = ("rusty", "rusted", "corroded")


def said(look: Look, *words: str) -> bool:
    """True when any of these words is in what was asked for."""
    asked = " ".join((look.kind, *look.words)).lower().replace("-", " ").replace("_", " ")
    return any(word in asked for word in words)


def main(look: Look, usual: Paint, make: Callable[..., Material] = enamel, index: int = 0) -> Material:
    """The prop's main surface: asked colour on the usual substance, changed by words (wooden, rusty, old ...)."""
    words = [w.lower() for w in look.words]
    made_of = next((_MADE_OF[w] for w in words if w in _MADE_OF), None)
    asked = index < len(look.colors)
    if made_of is not None:
        make, usual = made_of[0], made_of[1]
    surface = make(paint(look, usual, index) if asked else rgb(usual))
    if any(w in _RUSTED for w in words):
        rust: RGB = (0.30, 0.10, 0.03)
        return replace(surface, color=mixed(surface.color, rust, 0.45), roughness=0.85, coat=0.0, metallic=0.0,
                       grain="noise", grain_size=0.12, grain_depth=0.35, second_color=rust)
    if any(w in _WORN for w in words):
        dull = mixed(surface.color, (0.25, 0.23, 0.20), 0.3)
        return replace(surface, color=dull, roughness=min(1.0, surface.roughness + 0.3), coat=0.0,
                       second_color=surface.second_color or mixed(dull, (0.08, 0.07, 0.06), 0.5),
                       grain=surface.grain if surface.grain != "none" else "noise",
                       grain_size=max(surface.grain_size, 0.06), grain_depth=max(surface.grain_depth, 0.25))
    return surface


def shade(material: Material, factor: float, name: str = "") -> Material:
    """The same stuff, darker (below 1) or lighter (above 1)."""
    r, g, b = (min(0.9, c * factor) for c in material.color)
    return replace(material, color=(r, g, b), name=name or f"{material.name} shade")


# ---------------------------------------------------------------- common parts

def lying(part: Mesh) -> Mesh:
    """Something turned about Z, laid so that its axis is Y (its top points to -Y)."""
    return solids.moved(part, matrix=space.turn("x", np.pi / 2))


def ahead(part: Mesh) -> Mesh:
    """Something turned about Z, laid so that its top points to +X."""
    return solids.moved(part, matrix=space.turn("y", np.pi / 2))


def put(part: Mesh, at: Sequence[float], **turns: float) -> Mesh:
    """The part turned about x, then y, then z (radians) and moved to a point."""
    matrix = space.translation(np.asarray(at, float))
    for axis in ("z", "y", "x"):
        if axis in turns:
            matrix = matrix @ space.turn(axis, turns[axis])
    return solids.moved(part, matrix=matrix)


def block(size: Sequence[float], at: Sequence[float], material: Material, bevel: float = 0.01, steps: int = 1) -> Mesh:
    """A soft box whose bottom middle is at a point."""
    return solids.moved(solids.box(size, material, bevel, steps), at)


def mirrored(part: Mesh) -> Mesh:
    """The part and its mirror image across the XZ plane."""
    return solids.join([part, solids.moved(part, scale=(1, -1, 1))])


def wheel(radius: float, width: float, hub: Material, tyre: Material | None = None) -> Mesh:
    """A chunky wheel about the origin, axle along Y: fat tyre, dished disc and a cap on both sides."""
    r, w = radius, width / 2
    out = [solids.lathe(solids.fillet([(r * 0.62, -w * 0.8), (r * 0.7, -w), (r * 0.93, -w), (r, -w * 0.6), (r, w * 0.6),
                                       (r * 0.93, w), (r * 0.7, w), (r * 0.62, w * 0.8)], r * 0.06, 1),
                        tyre or rubber(), 32)]
    disc = [(0.0, w * 0.62), (r * 0.18, w * 0.62), (r * 0.5, w * 0.5), (r * 0.58, w * 0.9), (r * 0.66, w * 0.9)]
    whole = [(x, -z) for x, z in disc] + [(x, z) for x, z in reversed(disc)]
    out.append(solids.lathe(solids.fillet(whole, r * 0.04, 1), hub, 24))
    cap = solids.turned([(r * 0.2, 0), (r * 0.2, w * 0.3), (r * 0.12, w * 0.42)], hub, r * 0.05, 16, 1)
    for side in (1, -1):
        out.append(solids.moved(cap, (0, 0, side * w * 0.55), scale=(1, 1, side)))
    return lying(solids.join(out))


def rolling(wheels: dict[str, tuple[Mesh, tuple[float, float, float], float]]) -> tuple[
        dict[str, Mesh], tuple[Joint, ...]]:
    """Wheels by name (mesh about the origin, centre, radius) -> parts in place and their roll joints."""
    parts = {name: solids.moved(part, centre) for name, (part, centre, _) in wheels.items()}
    joints = tuple(Joint(name, centre, (0.0, 1.0, 0.0), "roll", radius)
                   for name, (_, centre, radius) in wheels.items())
    return parts, joints


def four_wheels(front: float, back: float, side: float, radius: float, part: Mesh) -> tuple[
        dict[str, Mesh], tuple[Joint, ...]]:
    """One wheel mesh on two axles at x = front and back, y = +-side."""
    return rolling({f"wheel_{end}_{hand}": (part, (x, y, radius), radius)
                    for end, x in (("front", front), ("back", back))
                    for hand, y in (("left", side), ("right", -side))})


def legs(spots: Sequence[Sequence[float]], height: float, radius: float, material: Material, splay: float = 0.0,
         taper: float = 0.7) -> Mesh:
    """Round legs from the floor up to height under each (x, y); splay leans their feet outwards, metres."""
    out = []
    for x, y in spots:
        away = np.array([np.sign(x), np.sign(y)]) * splay
        foot = (x + away[0], y + away[1])
        out.append(solids.moved(solids.turned([(radius * taper, 0), (radius, height)], material, radius * 0.3, 16)))
        lean = np.eye(4)
        lean[0, 2], lean[1, 2] = (x - foot[0]) / height, (y - foot[1]) / height
        out[-1] = solids.moved(out[-1], matrix=space.translation((*foot, 0.0)) @ lean)
    return solids.join(out)


def corners(x: float, y: float) -> list[tuple[float, float]]:
    """The four corners (+-x, +-y)."""
    return [(x, y), (x, -y), (-x, y), (-x, -y)]


def lens(radius: float, glow: Material, rim: Material) -> Mesh:
    """A round lamp facing +X: a domed lens in a rim, its back at x = -radius / 2."""
    cup = solids.turned([(radius * 0.95, -radius * 0.5), (radius * 1.22, -radius * 0.1), (radius * 1.22, radius * 0.16),
                         (radius, radius * 0.2)], rim, radius * 0.1, 20, 2)
    dome = solids.turned([(radius * 0.98, 0.0), (radius * 0.98, radius * 0.2), (radius * 0.6, radius * 0.38)], glow,
                         radius * 0.2, 20, 2)
    return ahead(solids.join([cup, dome]))


def pane(width: float, height: float, material: Material, frame: Material, bar: float = 0.05, depth: float = 0.06,
         across: int = 2, up: int = 2, radius: float = 0.02) -> Mesh:
    """A window facing +X, bottom middle at the origin: a frame with bars, and panes behind them."""
    import shapely
    import shapely.affinity

    outer = shapely.box(-width / 2, 0, width / 2, height)
    wide, tall = (width - bar * (across + 1)) / across, (height - bar * (up + 1)) / up
    hole = slabs.rectangle(wide, tall, radius)
    for i in range(across):
        for j in range(up):
            x = -width / 2 + bar + wide / 2 + i * (wide + bar)
            z = bar + tall / 2 + j * (tall + bar)
            outer = outer.difference(shapely.affinity.translate(hole, x, z))
    grid = slabs.facing(slabs.slab(outer, depth, frame, min(bar, depth) * 0.25, 2), depth)
    sheet = solids.moved(solids.box((depth * 0.3, width - bar, height - bar), material, 0.002, 1), (0, 0, bar / 2))
    return solids.join([grid, sheet])


def lump(radius: float, material: Material, seed: int, rough: float = 0.12, scale: Sequence[float] = (1, 1, 1),
         segments: int = 24) -> Mesh:
    """A ball with soft bumps of about rough x radius: stones, crowns, dough."""
    waves = np.random.Generator(np.random.PCG64(seed))
    way = space.unit(waves.normal(size=(7, 3)))
    rate, phase = waves.uniform(1.6, 4.2, 7), waves.uniform(0, 6.28, 7)

    def bump(v: Array) -> Array:
        d = space.unit(v)
        swell = np.sum(np.sin(d @ way.T * rate + phase), -1) / 3.2
        return v * (1 + rough * swell[:, None])

    return solids.moved(solids.bent(solids.sphere(radius, material, segments=segments), bump), scale=scale)


def standing(part: Mesh) -> Mesh:
    """The part lifted or lowered so that its lowest point is on the floor."""
    return solids.moved(part, (0, 0, -float(part.vertices[:, 2].min())))


def fold(parts: Sequence[Mesh]) -> Mesh:
    """All parts in one, standing on the floor."""
    return standing(solids.join(parts))


def arc(centre: Sequence[float], radius: float, first: float, last: float, steps: int = 12, plane: str = "xz") -> Any:
    """Points of an arc (N, 3) round a centre, angles in radians in the plane xy, xz or yz."""
    t = np.linspace(first, last, steps)
    out = np.tile(np.asarray(centre, float), (steps, 1))
    out[:, "xyz".index(plane[0])] += radius * np.cos(t)
    out[:, "xyz".index(plane[1])] += radius * np.sin(t)
    return out


def one_leaf(length: float, color: Paint = (0.07, 0.26, 0.06), width: float = 0.55) -> Mesh:
    """A single leaf along +X from the origin, arched and folded a little along its rib."""
    t = np.linspace(0, 1, 9)
    half = 0.5 * width * length * np.sin(np.pi * t**0.8) ** 0.8 + 0.01 * length
    arch, thick = 0.22 * length * np.sin(np.pi * t * 0.8), 0.018 * length
    rings = [np.array([(x * length, -w, z + 0.22 * w), (x * length, 0, z - thick), (x * length, w, z + 0.22 * w),
                       (x * length, w * 0.96, z + 0.22 * w + thick), (x * length, 0, z + thick), (x * length, -w * 0.96, z + 0.22 * w + thick)])
             for x, w, z in zip(t, half, arch, strict=True)]
    return solids.loft(np.array(rings), leaf(color, "leaves"), 1.2)
