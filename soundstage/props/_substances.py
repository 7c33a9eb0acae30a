# SPDX-License-Identifier: Apache-2.0
"""The substances props are made of, and the words that change them: wooden, rusty, old, golden.

Colours are linear RGB; every material names its real substance, so that sound and style can follow it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.colour import RGB, colour, mixed
from soundstage.nodes import Material
from soundstage.props.base import paint

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
    return Material(
        name,
        c,
        "wood",
        roughness=0.55,
        coat=0.12,
        grain="wood",
        grain_size=0.05,
        grain_depth=0.15,
        second_color=mixed(c, (c[0] * 0.45, c[1] * 0.4, c[2] * 0.35), 0.75),
    )


def painted_wood(color: Paint, name: str = "painted wood") -> Material:
    """Wood under paint: the grain still shows a little as relief."""
    return Material(name, rgb(color), "wood", roughness=0.5, coat=0.2, grain="wood", grain_size=0.06, grain_depth=0.12)


def cloth(color: Paint, name: str = "cloth") -> Material:
    """Woven cloth."""
    return Material(
        name, rgb(color), "cloth", roughness=0.9, sheen=0.4, grain="weave", grain_size=0.012, grain_depth=0.35
    )


def leather(color: Paint, name: str = "leather") -> Material:
    """Soft leather."""
    return Material(
        name, rgb(color), "cloth", roughness=0.5, coat=0.15, grain="speckle", grain_size=0.012, grain_depth=0.25
    )


def ceramic(color: Paint, name: str = "ceramic") -> Material:
    """Glazed clay."""
    return Material(name, rgb(color), "ceramic", roughness=0.25, coat=0.6, subsurface=0.05)


def clay(color: Paint, name: str = "clay") -> Material:
    """Unglazed clay."""
    return Material(name, rgb(color), "ceramic", roughness=0.8, grain="noise", grain_size=0.02, grain_depth=0.2)


def stone(color: Paint = (0.30, 0.29, 0.27), name: str = "stone", size: float = 0.12) -> Material:
    """Rough stone."""
    c = rgb(color)
    return Material(
        name,
        c,
        "stone",
        roughness=0.9,
        grain="noise",
        grain_size=size,
        grain_depth=0.55,
        second_color=mixed(c, (0.1, 0.1, 0.1), 0.35),
    )


def bricks(color: Paint = (0.36, 0.11, 0.06), name: str = "bricks", size: float = 0.2) -> Material:
    """A brick wall."""
    c = rgb(color)
    return Material(
        name,
        c,
        "stone",
        roughness=0.85,
        grain="bricks",
        grain_size=size,
        grain_depth=0.4,
        second_color=mixed(c, (0.6, 0.55, 0.5), 0.5),
    )


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
    return Material(
        name,
        c,
        "leaf",
        roughness=0.75,
        subsurface=0.08,
        sheen=0.2,
        grain="speckle",
        grain_size=0.05,
        grain_depth=0.35,
        second_color=mixed(c, (c[0] * 1.9, c[1] * 1.6, c[2] * 1.2), 0.7),
    )


def food(color: Paint, name: str = "food", roughness: float = 0.55) -> Material:
    """Soft, slightly translucent eatables."""
    return Material(name, rgb(color), "clay", roughness=roughness, subsurface=0.15, coat=0.1)


def snow() -> Material:
    """Settled snow."""
    return Material(
        "snow",
        (0.86, 0.89, 0.93),
        "snow",
        roughness=0.7,
        subsurface=0.15,
        grain="noise",
        grain_size=0.05,
        grain_depth=0.2,
    )


def lit(color: Paint, strength: float = 1.2, name: str = "lit") -> Material:
    """Something that glows by itself."""
    return Material(name, rgb(color), "light", roughness=0.4, emission=strength)


MADE_OF: dict[str, tuple[Callable[..., Material], Paint]] = {
    "wooden": (wood, OAK),
    "wood": (wood, OAK),
    "oak": (wood, OAK),
    "plastic": (plastic, "red"),
    "metal": (metal, (0.36, 0.37, 0.39)),
    "steel": (metal, (0.42, 0.43, 0.45)),
    "iron": (iron, INK),
    "golden": (metal, (0.70, 0.42, 0.10)),
    "gold": (metal, (0.70, 0.42, 0.10)),
    "silver": (metal, (0.60, 0.60, 0.62)),
    "copper": (metal, (0.60, 0.26, 0.13)),
    "brass": (metal, (0.66, 0.42, 0.13)),
    "stone": (stone, (0.30, 0.29, 0.27)),
    "marble": (ceramic, (0.78, 0.77, 0.75)),
    "clay": (clay, (0.45, 0.16, 0.08)),
    "ceramic": (ceramic, CREAM),
    "porcelain": (ceramic, "white"),
    "glass": (glass, (0.86, 0.93, 0.94)),
    "paper": (paper, (0.84, 0.81, 0.73)),
    "cardboard": (paper, (0.42, 0.27, 0.14)),
    "leather": (leather, (0.22, 0.09, 0.04)),
    "bronze": (metal, (0.34, 0.20, 0.09)),
    "tin": (metal, (0.50, 0.51, 0.53)),
    "aluminium": (metal, (0.60, 0.61, 0.63)),
    "aluminum": (metal, (0.60, 0.61, 0.63)),
    "chrome": (metal, (0.62, 0.62, 0.64)),
    "concrete": (stone, (0.42, 0.41, 0.39)),
    "granite": (stone, (0.26, 0.25, 0.26)),
    "brick": (bricks, (0.36, 0.11, 0.06)),
    "bamboo": (wood, (0.62, 0.48, 0.20)),
    "crystal": (glass, (0.86, 0.93, 0.94)),
    "rubber": (rubber, INK),
    "velvet": (cloth, (0.36, 0.03, 0.07)),
    "wicker": (wood, (0.50, 0.31, 0.13)),
}
_WORN = ("old", "ancient", "worn", "weathered", "shabby", "battered", "dusty", "dirty", "abandoned", "broken")
_KINDS = ("paper", "rubber", "wood", "leather", "wicker")  # a paper kite, a rubber ball are of many colours
RUSTED = ("rusty", "rusted", "corroded")


def said(look: Look, *words: str) -> bool:
    """True when a word that begins so was asked for ("snow" hears snowy, "old" does not hear golden)."""
    asked = " " + " ".join((look.kind, *look.words)).lower().replace("-", " ").replace("_", " ")
    return any(f" {word.replace('-', ' ')}" in asked for word in words)


def main(look: Look, usual: Paint, make: Callable[..., Material] = enamel, index: int = 0) -> Material:
    """The prop's main surface: asked colour on the usual substance, changed by words (wooden, rusty, old ...)."""
    words = [w.lower() for w in look.words] + _before_the_noun(look)
    made_of = next((MADE_OF[w] for w in words if w in MADE_OF), None)
    asked = index < len(look.colors)
    if made_of is not None:
        make, usual = made_of[0], made_of[1]
    surface = make(paint(look, usual, index) if asked else rgb(usual))
    if any(w in RUSTED for w in words):
        rust: RGB = (0.30, 0.10, 0.03)
        dull = mixed(mixed(surface.color, (0.22, 0.20, 0.18), 0.35), rust, 0.15)
        return replace(
            surface,
            color=dull,
            roughness=0.85,
            coat=0.0,
            metallic=0.0,
            grain="noise",
            grain_size=0.3,
            grain_depth=0.35,
            second_color=rust,
        )
    if any(w in _WORN for w in words):
        dull = mixed(surface.color, (0.25, 0.23, 0.20), 0.3)
        return replace(
            surface,
            color=dull,
            roughness=min(1.0, surface.roughness + 0.3),
            coat=0.0,
            second_color=surface.second_color or mixed(dull, (0.08, 0.07, 0.06), 0.5),
            grain=surface.grain if surface.grain != "none" else "noise",
            grain_size=max(surface.grain_size, 0.06),
            grain_depth=max(surface.grain_depth, 0.25),
        )
    return surface


def _before_the_noun(look: Look) -> list[str]:
    """The words that a noun of several begins with: "stone" of "stone table"; no kind of tree, tool or toy."""
    return [word for phrase in look.words if not phrase.lower().endswith((" tree", " leaf", " branch"))
            for word in phrase.lower().split()[:-1] if word not in _KINDS]


def shade(material: Material, factor: float, name: str = "") -> Material:
    """The same stuff, darker (below 1) or lighter (above 1)."""
    r, g, b = (min(0.9, c * factor) for c in material.color)
    return replace(material, color=(r, g, b), name=name or f"{material.name} shade")
