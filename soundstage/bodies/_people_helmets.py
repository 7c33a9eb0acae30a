# SPDX-License-Identifier: Apache-2.0
"""What encloses the head and leaves the face seen: a knight's helmet, a space helmet, hoods, hard hats; head metres."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage import space
from soundstage.bodies._people_frame import SIDES
from soundstage.bodies._people_hat_forms import brim, dome, hoop, leaf
from soundstage.bodies._people_trim import metal
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

_SEAT = space.translation([-0.022, 0, 0.118]) @ space.turn("y", -0.20)  # where open helmets sit, as hats do
_GOLD = Material("gold", (0.75, 0.46, 0.10), "metal", 0.30, metallic=1.0)


def _enclosing(main: Material, thick: float, window: list[Cone], low: float = -0.19) -> Mesh:
    """A skin round the whole head with a window cut into it for the face."""
    shape = [
        Cone((-0.020, 0, 0.044), (0.000, 0, 0.048), 0.172 + thick, 0.166 + thick, 0.05, "head"),
        Cone((0.010, 0, -0.070), (0.020, 0, -0.080), 0.150 + thick, 0.145 + thick, 0.06, "head"),
        Cone((0.0, 0, low), (0.0, 0, low + 0.04), 0.128 + thick, 0.132 + thick, 0.05, "head"),
        *[Cone((-0.02, y * 0.165, 0.0), (-0.02, y * 0.168, 0.01), 0.03 + thick, 0.03 + thick, 0.03, "head")
          for _, y in SIDES],
    ]
    return cones.skin(shape, main, 0.0075, window, 2)


def _face_window(wide: float, high: float, low: float) -> list[Cone]:
    """A round window as wide as this to each side, from high to low."""
    return [Cone((0.045, 0, high - wide), (0.40, 0, high - wide), wide, wide * 1.25),
            Cone((0.045, 0, low + wide), (0.40, 0, low + wide), wide, wide * 1.25)]


def _knight(main: Material, dark: Material) -> Mesh:
    """A steel helmet whose visor is pushed up, with a plume."""
    steel, plume = metal("helmet", main.color), Material("plume", (0.50, 0.02, 0.025), "fur", 0.85, sheen=0.4)
    turn, up = np.linspace(-1.25, 1.25, 33)[None], np.linspace(0.36, 0.92, 9)[:, None]
    beak = 0.030 * np.exp(-((turn / 0.55) ** 2)) * np.exp(-(((up - 0.42) / 0.25) ** 2))
    r = 0.218 + beak
    outer = np.stack([r * np.cos(up) * np.cos(turn), r * np.cos(up) * np.sin(turn), r * np.sin(up) + 0 * turn], -1)
    visor = leaf(outer + [-0.014, 0, 0.040], outer * 0.965 + [-0.014, 0, 0.040], steel)
    parts = [_enclosing(steel, 0.022, _face_window(0.118, 0.098, -0.175)), visor]
    for _, y in SIDES:
        bolt = solids.moved(solids.sphere(0.026, _GOLD, (1, 0.5, 1), 16), (0.0, y * 0.216, 0.05))
        parts.append(bolt)
        for i in range(5):  # slits of the visor
            at = space.turn("z", y * (0.22 + 0.17 * i)) @ space.translation([0.180, 0, 0.158])
            slit = solids.box((0.014, 0.012, 0.045), dark, 0.004)
            parts.append(solids.moved(slit, matrix=at @ space.turn("y", -0.75)))
    crest = solids.curve([(0.03, 0, 0.235), (-0.06, 0, 0.300), (-0.17, 0, 0.275), (-0.245, 0, 0.16),
                          (-0.25, 0, 0.04)], 6)
    radii = np.interp(np.linspace(0, 1, len(crest)), [0, 0.35, 0.7, 1], [0.018, 0.044, 0.05, 0.012])
    return solids.join([*parts, solids.noodle(crest, list(radii), plume, 16)])


def _space(main: Material, dark: Material) -> Mesh:
    """A white ball round the head with a wide opening, a rim, a collar and two lamps."""
    white = Material("helmet", main.color, "plastic", 0.28, coat=0.6)
    rim = Material("rim", (0.10, 0.11, 0.13), "plastic", 0.4)
    r, edge = 0.272, 1.02
    bow = np.linspace(np.pi - 0.001, edge, 22)
    profile = [(r * float(np.sin(a)), r * float(np.cos(a))) for a in bow]
    profile += [((r - 0.022) * float(np.sin(a)), (r - 0.022) * float(np.cos(a))) for a in bow[::-1]]
    ball = solids.moved(solids.lathe(profile, white, 56, crease=1.2), matrix=space.turn("y", np.pi / 2))
    hoop_ = solids.moved(solids.ring(r * np.sin(edge) - 0.006, 0.017, rim, 56),
                         matrix=space.translation([r * np.cos(edge), 0, 0]) @ space.turn("y", np.pi / 2))
    collar = solids.moved(solids.ring(0.150, 0.030, Material("collar", (0.42, 0.43, 0.45), "metal", 0.35, metallic=0.8),
                                      44), (-0.02, 0, -0.232))
    lamps = []
    for _, y in SIDES:
        lamps.append(solids.bar((-0.03, y * 0.262, 0.06), (0.06, y * 0.272, 0.06), 0.030, rim, 16))
        glow = Material("helmet lamp", (0.95, 0.92, 0.75), "light", 0.3, emission=0.8)
        lamps.append(solids.moved(solids.sphere(0.024, glow, (0.4, 1, 1), 16), (0.088, y * 0.272, 0.06)))
    return solids.moved(solids.join([ball, hoop_, collar, *lamps]), (0, 0, 0.012))


def _hard(main: Material, dark: Material) -> Mesh:
    hull = Material("helmet", main.color, "plastic", 0.3, coat=0.6)
    ridge = solids.curve([(0.185, 0, 0.05), (0.12, 0, 0.148), (0, 0, 0.172), (-0.12, 0, 0.148), (-0.185, 0, 0.05)], 6)
    parts = [dome(hull, 1.04), solids.noodle(ridge, 0.018, hull, 12),
             brim(hull, 0.222, lambda turn, out: -0.012 * out * np.cos(turn))]
    return solids.moved(solids.join(parts), matrix=_SEAT)


def _fire(main: Material, dark: Material) -> Mesh:
    """A firefighter's: ridged, long in the neck, with a badge in front."""
    hull = Material("helmet", main.color, "plastic", 0.3, coat=0.6)
    lamp = Material("stripe", (0.80, 0.70, 0.08), "plastic", 0.4)
    parts = [dome(hull, 1.12), hoop(lamp, 0.188, 0.030, 0.020)]
    for y in (-0.9, -0.45, 0.0, 0.45, 0.9):
        rib = solids.curve([(0.182, 0, 0.06), (0.125, 0, 0.155), (0, 0, 0.190), (-0.125, 0, 0.155),
                            (-0.182, 0, 0.06)], 6)
        parts.append(solids.moved(solids.noodle(rib, 0.012, hull, 10), matrix=space.turn("x", 0.75 * y)))
    tail = brim(hull, 0.235, lambda turn, out: -0.045 * out * np.clip(-np.cos(turn), 0, 1))
    long = solids.bent(tail, lambda v: np.where(v[:, :1] < 0, v * [1.35, 1, 1], v))
    badge = solids.bent(solids.sphere(0.058, _GOLD, (0.22, 0.85, 1.15), 24), lambda v: v + [0.196, 0, 0.085])
    mark = solids.moved(solids.sphere(0.030, hull, (0.3, 0.9, 1.1), 18), (0.205, 0, 0.088))
    return solids.moved(solids.join([*parts, long, badge, mark]), matrix=_SEAT)


def _hood(main: Material, dark: Material) -> Mesh:
    """A cowl of cloth round the face, gathered on the shoulders."""
    hood = _enclosing(main, 0.030, _face_window(0.125, 0.118, -0.20), -0.20)
    fold = solids.moved(solids.ring(0.150, 0.042, main, 44, 14), (-0.01, 0, -0.225))
    return solids.join([hood, fold])


def _ninja(main: Material, dark: Material) -> Mesh:
    """Wound cloth that leaves only the eyes free, knotted behind."""
    slit = [Cone((0.205, -0.055, 0.012), (0.205, 0.055, 0.012), 0.070, 0.070),
            *[Cone((0.200, y * 0.05, 0.012), (0.150, y * 0.125, 0.012), 0.068, 0.050) for _, y in SIDES]]
    shape = [
        Cone((-0.020, 0, 0.044), (0.004, 0, 0.048), 0.178, 0.172, 0.05, "head"),
        Cone((0.030, 0, -0.070), (0.044, 0, -0.070), 0.138, 0.134, 0.055, "head"),
        Cone((0.066, 0, -0.130), (0.060, 0, -0.130), 0.084, 0.084, 0.05, "head"),
        Cone((0.10, 0, -0.030), (0.168, 0, -0.030), 0.05, 0.030, 0.06, "head"),
        Cone((0.0, 0, -0.20), (0.0, 0, -0.16), 0.10, 0.11, 0.05, "head"),
        *[Cone((-0.02, y * 0.165, 0.0), (-0.02, y * 0.170, 0.01), 0.036, 0.036, 0.03, "head") for _, y in SIDES],
    ]
    parts = [cones.skin(shape, main, 0.007, slit, 2)]
    for dy, dz in ((0.06, -0.10), (-0.03, -0.13)):
        end = solids.curve([(-0.19, 0, 0.05), (-0.23, dy / 2, 0.03), (-0.26, dy, dz)], 5)
        parts.append(solids.noodle(end, np.linspace(0.014, 0.024, len(end)), dark, 10))
    return solids.join([*parts, solids.moved(hoop(dark, 0.186, 0.0, 0.034, 0.007), matrix=_SEAT)])


HELMETS: dict[str, Callable[[Material, Material], Mesh]] = {
    "knight helmet": _knight,
    "space helmet": _space,
    "hard hat": _hard,
    "fire helmet": _fire,
    "hood": _hood,
    "ninja hood": _ninja,
}
