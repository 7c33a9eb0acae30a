# SPDX-License-Identifier: Apache-2.0
"""Hats of costumes: witches', wizards', elves', Santa's, cowboys', pirates', top hats, tiaras, veils, haloes.

In head metres about the hat's own seat (0.12 over the head's middle); hats.py tilts and places them.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_hat_forms import brim, dome, hoop, leaf, star
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_GOLD = Material("gold", (0.75, 0.46, 0.10), "metal", 0.28, metallic=1.0)
_WHITE = Material("white trim", (0.84, 0.83, 0.81), "fur", 0.9, sheen=0.5, grain="noise", grain_size=0.010,
                  grain_depth=0.5)


def _cone(main: Material, tall: float, droop: float) -> Mesh:
    """A pointed crown whose tip bends back and to the side."""
    profile = [(0.186, 0.0), (0.170, 0.07), (0.135, 0.16 * tall / 0.40), (0.085, 0.27 * tall / 0.40),
               (0.040, 0.36 * tall / 0.40), (0.012, tall), (0.001, tall + 0.006)]
    up = solids.lathe(profile, main, 44, crease=3.2)

    def bend(v: Array) -> Array:
        t = np.clip((v[:, 2] - 0.10) / (tall - 0.10), 0, 1)[:, None] ** 2
        return np.asarray(v + t * np.array([-0.8, 0.55, -0.55]) * droop)

    return solids.bent(up, bend)


def _witch(main: Material, dark: Material) -> Mesh:
    buckle = solids.join([
        solids.moved(solids.box((0.012, 0.058, 0.008), _GOLD, 0.003), (0.192, 0, z)) for z in (0.012, 0.056)
    ] + [solids.moved(solids.box((0.012, 0.010, 0.048), _GOLD, 0.003), (0.192, y, 0.014)) for y in (-0.026, 0.026)])
    ribbon = Material("hat band", (0.20, 0.06, 0.26), "cloth", 0.8)
    wavy = brim(main, 0.335, lambda turn, out: out * (0.018 * np.sin(3 * turn + 0.6) - 0.010))
    return solids.join([_cone(main, 0.42, 0.13), wavy, hoop(ribbon, 0.184, 0.036, 0.046), buckle])


def _wizard(main: Material, dark: Material) -> Mesh:
    parts = [_cone(main, 0.46, 0.07), brim(main, 0.255, lambda turn, out: 0.02 * out)]
    for turn, z, size in ((0.0, 0.10, 0.040), (0.75, 0.17, 0.026), (-0.70, 0.07, 0.028), (-0.45, 0.22, 0.024),
                          (0.25, 0.29, 0.020), (1.2, 0.06, 0.026), (-1.4, 0.16, 0.026)):
        r = float(np.interp(z, [0, 0.07, 0.184, 0.31, 0.414], [0.186, 0.170, 0.135, 0.085, 0.040]))
        lean = space.turn("z", turn) @ space.translation([r + 0.004, 0, z]) @ space.turn("y", -0.32)
        parts.append(solids.moved(star(size, _GOLD), matrix=lean))
    return solids.join([*parts, hoop(_GOLD, 0.188, 0.008, 0.018)])


def _elf(main: Material, dark: Material) -> Mesh:
    bell = solids.moved(solids.sphere(0.026, _GOLD, segments=18), (-0.088, 0.06, 0.265))
    return solids.join([_cone(main, 0.33, 0.11), hoop(dark, 0.186, 0.012, 0.050, 0.010), bell])


def _santa(main: Material, dark: Material) -> Mesh:
    path = solids.curve([(0, 0, 0.02), (-0.01, 0, 0.11), (-0.045, -0.02, 0.205), (-0.12, -0.05, 0.255),
                         (-0.20, -0.08, 0.205), (-0.235, -0.095, 0.11)], 6)
    radii = np.interp(np.linspace(0, 1, len(path)), [0, 0.2, 0.4, 0.6, 0.8, 1],
                      [0.176, 0.150, 0.098, 0.066, 0.046, 0.032])
    ball = solids.moved(solids.sphere(0.054, _WHITE, segments=24), (-0.242, -0.098, 0.078))
    rim = solids.moved(solids.ring(0.176, 0.034, _WHITE, 44, 14), (0, 0, 0.008))
    return solids.join([dome(main, 0.9), solids.noodle(path, list(radii), main, 28), rim, ball])


def _cowboy(main: Material, dark: Material) -> Mesh:
    crown = solids.lathe([(0.186, 0), (0.182, 0.06), (0.168, 0.14), (0.150, 0.165), (0.11, 0.172), (0.002, 0.168)],
                         main, 48, crease=3.2)

    def pinched(v: Array) -> Array:
        x, y, z = v.T
        high = np.clip((z - 0.05) / 0.11, 0, 1) ** 1.5
        dent = 0.050 * np.exp(-((y / 0.045) ** 2)) * np.clip((z - 0.13) / 0.03, 0, 1)
        pinch = 1 - 0.30 * high * np.clip(x / 0.15, 0, 1)
        return np.stack([x * 1.04, y * pinch, z - dent], -1)

    rolled = brim(main, 0.335, lambda turn, out: 0.115 * out**1.6 * np.abs(np.sin(turn)) ** 2.5 - 0.02 * out**2
                  * np.cos(turn) ** 2)
    return solids.join([solids.bent(crown, pinched), rolled, hoop(dark, 0.189, 0.022, 0.028)])


def _top(main: Material, dark: Material) -> Mesh:
    silk = Material("hat", main.color, "cloth", 0.35, sheen=0.4, coat=0.25)
    tall = [(0.182, 0), (0.172, 0.08), (0.174, 0.20), (0.186, 0.245), (0.183, 0.252), (0.002, 0.252)]
    crown = solids.lathe(tall, silk, 48, crease=0.9)
    ribbon = Material("hat band", (0.30, 0.02, 0.03) if sum(main.color) < 0.3 else dark.color, "cloth", 0.5)
    return solids.join([crown, brim(silk, 0.265, lambda turn, out: 0.030 * out**2 * np.sin(turn) ** 2),
                        hoop(ribbon, 0.184, 0.028, 0.045)])


def _tricorne(main: Material, dark: Material) -> Mesh:
    """A pirate's: the brim turned up in front and at the back, with a skull and crossed bones."""
    turn = np.linspace(0, 2 * np.pi, 97)
    points = np.array([1.45, -1.45, np.pi])
    near = np.exp(-((np.abs(space.wrapped(turn[:, None] - points)).min(1) / 0.42) ** 2))
    rim = np.stack([(0.212 + 0.135 * near) * np.cos(turn), (0.212 + 0.135 * near) * np.sin(turn),
                    0.150 - 0.125 * near + 0.03 * np.cos(turn) * (1 - near)], -1)
    foot = np.stack([0.174 * np.cos(turn), 0.174 * np.sin(turn), 0 * turn - 0.004], -1)
    knee = np.stack([(0.205 + 0.06 * near) * np.cos(turn), (0.205 + 0.06 * near) * np.sin(turn), 0.012 + 0 * turn], -1)
    t = np.linspace(0, 1, 9)[:, None, None]
    outer = (1 - t) ** 2 * foot + 2 * t * (1 - t) * knee + t**2 * rim
    inner = outer + np.array([0, 0, 0.008]) - 0.008 * outer * [1, 1, 0] / 0.2
    edge = solids.tube(rim[:-1][np.r_[0 : len(rim) - 1, 0]], 0.0065, _GOLD, 8)
    return solids.join([dome(main, 0.9), leaf(outer, inner, main), edge, _skull()])


def _skull() -> Mesh:
    """The pirates' sign, on the front of a hat."""
    bone = Material("bone", (0.82, 0.80, 0.72), "clay", 0.6)
    dark = Material("sockets", (0.01, 0.01, 0.01), "clay", 0.8)
    parts = [solids.sphere(0.030, bone, (0.4, 1, 1), 20), solids.moved(solids.box((0.018, 0.030, 0.022), bone, 0.006),
                                                                      (0, 0, -0.042))]
    parts += [solids.moved(solids.sphere(0.0085, dark, (0.6, 1, 1), 12), (0.011, y, -0.002)) for y in (-0.012, 0.012)]
    for y in (1, -1):
        parts.append(solids.bar((-0.004, 0.048 * y, -0.052), (-0.004, -0.048 * y, -0.005), 0.007, bone, 8))
    return solids.moved(solids.join(parts), matrix=space.translation([0.217, 0, 0.092]) @ space.turn("y", 0.10))


def _tiara(main: Material, dark: Material) -> Mesh:
    gold = Material("gold", main.color, "metal", 0.28, metallic=1.0)
    jewel = Material("jewel", (0.70, 0.05, 0.25), "glass", 0.1, coat=1.0)
    turn = np.linspace(-1.35, 1.35, 109)
    wave = np.abs(np.cos(turn * 7.0 * np.pi / 2.7)) ** 1.2
    top = 0.020 + (0.018 + 0.085 * np.cos(turn / 1.35 * np.pi / 2) ** 2) * wave
    ring = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    outer = np.stack([ring * 0.190, ring * 0.193 + top[:, None] * [0, 0, 1]])
    inner = np.stack([ring * 0.184, ring * 0.187 + top[:, None] * [0, 0, 1]])
    parts = [leaf(outer, inner, gold)]
    for t in np.arange(-3, 4) * 2.7 / 7:
        high = 0.020 + 0.018 + 0.085 * np.cos(t / 1.35 * np.pi / 2) ** 2
        at = np.array([np.cos(t), np.sin(t), 0])
        parts.append(solids.moved(solids.sphere(0.010, gold, segments=12), at * 0.191 + [0, 0, high]))
        parts.append(solids.moved(solids.sphere(0.0125 if t else 0.02, jewel, segments=14), at * 0.194 + [0, 0, 0.022]))
    return solids.moved(solids.join(parts), (0, 0, 0.03))


def _bandana(main: Material, dark: Material) -> Mesh:
    knot = [solids.moved(solids.sphere(0.030, main, segments=16), (-0.19, 0.05, 0.0))]
    for dy, dz in ((0.05, -0.11), (0.0, -0.13)):
        end = solids.curve([(-0.19, 0.05, 0.0), (-0.225, 0.06 + dy / 2, dz / 2), (-0.225, 0.05 + dy, dz)], 5)
        knot.append(solids.noodle(end, np.linspace(0.014, 0.026, len(end)), main, 10))
    spots = Material("spots", (0.82, 0.80, 0.76), "cloth", 0.9)
    for turn, up in ((-0.9, 0.25), (-0.3, 0.35), (0.3, 0.25), (0.9, 0.35), (-0.6, 0.75), (0.0, 0.8), (0.6, 0.75)):
        way = np.array([np.cos(up) * np.cos(turn), np.cos(up) * np.sin(turn), np.sin(up)])
        knot.append(solids.moved(solids.sphere(0.014, spots, segments=12), way * [0.181, 0.181, 0.152] + [0, 0, 0.005]))
    return solids.join([dome(main, 0.98, -0.015), hoop(main, 0.184, 0.006, 0.038, 0.008), *knot])


def _bucket(main: Material, dark: Material) -> Mesh:
    profile = [(0.186, 0), (0.176, 0.09), (0.160, 0.122), (0.12, 0.132), (0.002, 0.132)]
    crown = solids.lathe(profile, main, 44, crease=3.2)
    return solids.join([crown, brim(main, 0.262, lambda turn, out: -0.045 * out), hoop(dark, 0.186, 0.016, 0.014)])


def _headband(main: Material, dark: Material) -> Mesh:
    return hoop(main, 0.184, 0.0, 0.042, 0.008)


def _halo(main: Material, dark: Material) -> Mesh:
    light = Material("halo", main.color, "light", 0.3, emission=1.0)
    return solids.moved(solids.ring(0.150, 0.013, light, 44), (0.01, 0, 0.205))


def _veil(main: Material, dark: Material) -> Mesh:
    """A long thin cloth from the crown down the back, under a wreath of small flowers."""
    thin = Material("veil", main.color, "cloth", 0.9, sheen=0.6)
    turn = np.linspace(1.85, 2 * np.pi - 1.85, 61)
    rows = []
    for z, r in ((0.115, 0.13), (0.08, 0.175), (0.0, 0.215), (-0.14, 0.235), (-0.30, 0.27), (-0.48, 0.31)):
        fold = 1 + 0.05 * np.cos(13 * turn) * np.clip((0.1 - z) / 0.3, 0, 1)
        rows.append(np.stack([r * fold * np.cos(turn), 1.02 * r * fold * np.sin(turn), z + 0 * turn], -1))
    outer = np.array(rows)
    parts = [leaf(outer, outer * [0.97, 0.97, 1], thin)]
    leafy = Material("leaves", (0.10, 0.22, 0.08), "leaf", 0.7)
    for i, t in enumerate(np.linspace(-1.5, 1.5, 13)):
        bloom = solids.sphere(0.024 if i % 2 == 0 else 0.016, _WHITE if i % 2 == 0 else leafy, segments=14)
        parts.append(solids.moved(bloom, (0.186 * np.cos(t), 0.186 * np.sin(t), 0.045)))
    return solids.join(parts)


def _nurse(main: Material, dark: Material) -> Mesh:
    """A starched white cap with a red cross."""
    red = Material("cross", (0.60, 0.015, 0.02), "cloth", 0.8)
    turn = np.linspace(-1.25, 1.25, 41)
    ring = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    tall = (0.055 + 0.060 * np.cos(turn) ** 2)[:, None] * [0, 0, 1]
    outer = np.stack([ring * 0.187, ring * 0.200 + tall])
    cross = [solids.moved(solids.box(size, red, 0.003), (0.197, 0, 0.062 - size[2] / 2))
             for size in ((0.012, 0.058, 0.019), (0.012, 0.019, 0.058))]
    cap = [leaf(outer, outer * [0.96, 0.96, 1], main), *cross]
    return solids.moved(solids.join(cap), (0, 0, 0.035))


COSTUME_HATS: dict[str, Callable[[Material, Material], Mesh]] = {
    "witch hat": _witch,
    "wizard hat": _wizard,
    "elf hat": _elf,
    "santa hat": _santa,
    "cowboy hat": _cowboy,
    "top hat": _top,
    "tricorne": _tricorne,
    "tiara": _tiara,
    "bandana": _bandana,
    "bucket hat": _bucket,
    "headband": _headband,
    "halo": _halo,
    "veil": _veil,
    "nurse cap": _nurse,
}
