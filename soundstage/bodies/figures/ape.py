# SPDX-License-Identifier: Apache-2.0
"""Apes and monkeys: a hide of fur, long arms, a bare face with a muzzle and a heavy brow, hands and feet of skin."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _face, _face_mouths, _people_clothes, _people_hats, _people_look, _people_wardrobe
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._animal import SURFACES, Palette
from soundstage.bodies._animal_marks import cut
from soundstage.bodies._people_ends import hands
from soundstage.bodies._people_frame import EYE_HEIGHT, SIDES, Frame, arm, eye_y, frame, head_centre, head_point, leg
from soundstage.bodies._people_frame import trunk as torso
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look
from soundstage.bodies.figures.base import Figured
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
_GRID = 0.010
_FUR = 0.010  # metres of fur over the flesh, at the size of an adult person


class Ape:
    """A gorilla, a chimpanzee, a monkey: upright, with hands that hold and feet that grip."""

    words = ("ape",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """An ape's measures and colours; it wears only what the words name."""
        plain = replace(look, colors=(), clothes=())
        who, colors = _people_look.person(plain, facts, seed), Palette.of(facts, look)
        wear = _people_wardrobe.worn(look, colors.rgb("cloth") if "cloth" in colors else (0.46, 0.085, 0.065))
        skin = colors.rgb("skin")
        return replace(who, skin=skin, hair=colors.rgb("coat"), lips=colors.rgb("lips"), iris=colors.rgb("iris"),
                       wear=wear, female=False)

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """Head with face, hide, hands, feet, a tail where the species has one, and clothes."""
        f, colors = frame(who), Palette.of(facts, look)
        fur = colors.material("coat")
        whole, shape = _head(who, f, facts, fur)
        surface = _face.surface(whole)
        f = _face.with_eyes(who, f, surface)
        parts = [
            _face.head_part(f, _bare(whole, who, facts), shape),
            *_face.eyes(who, f),
            *_face.brows(who, f, surface),
            *_face_mouths.mouths(who, f, surface),
            hide(who, f, facts, colors, fur),
            *hands(who, f),
            feet(who, f),
            *_people_clothes.garments(who, f),
            *_people_hats.on_head(who, f, surface),
        ]
        if "tail" in facts:
            parts.append(_tail(f, facts["tail"], fur))
        mouth = head_point(f, float(surface.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0])
        return Figured(tuple(parts), f, mouth)


def _head(who: Person, f: Frame, facts: dict[str, Any], fur: Material) -> tuple[Mesh, list[Cone]]:
    """Skull, muzzle, brow, ears and neck in head metres, whole, and the cones it was made of."""
    low, high = (np.array([f.joints["neck"], f.joints["head"]]) - head_centre(f.body, f.head)) / f.head
    thick = float(facts.get("neck", 0.075)) * f.body / f.head
    muzzle, ear, crest = float(facts.get("muzzle", 1.0)), float(facts.get("ear", 0.052)), float(facts.get("crest", 0.0))
    shape = [
        Cone((-0.020, 0, 0.046), (-0.004, 0, 0.050), 0.164, 0.158, 0.05, "head"),
        Cone((0.010, 0, -0.080), (0.030, 0, -0.085), 0.122, 0.118, 0.06, "head"),
        Cone((0.066, 0, -0.100), (0.066 + 0.030 * muzzle, 0, -0.098), 0.098, 0.090, 0.05, "head", (1.0, 1.16, 0.94)),
        Cone((0.128, -0.070, 0.060), (0.128, 0.070, 0.060), 0.030, 0.030, 0.03, "head"),
        Cone((0.150 + 0.012 * muzzle, -0.016, -0.040), (0.150 + 0.012 * muzzle, 0.016, -0.040), 0.020, 0.020, 0.02,
             "head"),
        *[Cone((-0.020, y * 0.165, -0.004), (-0.030, y * (0.172 + 0.5 * ear), 0.004), ear * 0.8, ear, 0.014, "head",
               (0.42, 1, 1)) for _, y in SIDES],
        Cone(tuple(low - [0, 0, 0.05]), tuple(low), thick * 1.15, thick * 1.05, 0.04, "chest"),
        Cone(tuple(low), tuple(high), thick * 1.05, thick, 0.04, "neck"),
    ]
    if crest:
        shape.append(Cone((-0.060, 0, 0.120), (-0.050, 0, 0.130 + crest), 0.110, 0.070, 0.06, "head"))
    dents = [Cone((0.168 + 0.014 * muzzle, y * 0.015, -0.046), (0.185 + 0.014 * muzzle, y * 0.017, -0.050), 0.0072,
                  0.009) for _, y in SIDES]
    dents += [Cone((0.004, y * (0.176 + 0.5 * ear), 0.002), (-0.014, y * (0.180 + 0.5 * ear), 0.002), 0.55 * ear,
                   0.4 * ear) for _, y in SIDES]
    return cones.skin(shape, fur, 0.0062, dents, 3), shape


def _bare(head: Mesh, who: Person, facts: dict[str, Any]) -> Mesh:
    """The head with the skin of its face, muzzle and ears showing: a heart round the eyes and all of the muzzle."""
    x, y, z = np.asarray(head.vertices, float).T
    wide = float(facts.get("face", 1.0))
    eyes = 0.082 * wide - np.hypot(np.abs(y) - eye_y(who) * 0.92, z - EYE_HEIGHT - 0.012)
    muzzle = 0.112 * wide * (1 - np.hypot(y / (0.125 * wide), (z + 0.098) / (0.098 * wide)))
    face = np.minimum(np.maximum(eyes, muzzle), x - 0.045)
    ears = np.minimum(np.abs(y) - 0.176, 0.06 - np.abs(z))
    return cut(head, np.maximum(face, np.minimum(ears, x + 0.030)), _face.skin_of(who.skin))


def hide(who: Person, f: Frame, facts: dict[str, Any], colors: Palette, fur: Material) -> BodyPart:
    """Trunk, arms and legs as one skin of fur, with the patches on chest and back that the species has."""
    s, bulk = f.body, float(facts.get("bulk", 0.0))
    dressed = bool({"top", "outer", "dress"} & set(who.wear))  # fur is flat under clothes
    fur_on = -0.004 if dressed else _FUR
    shape = [c.inflated(fur_on * s) for c in torso(who, f)]
    if bulk and not dressed:
        shape += _heavy(f, bulk)
    for side, _ in SIDES:
        shape += [_thicker(c, 1 + 0.5 * bulk).inflated(1.2 * fur_on * s) for c in arm(who, f, side, 0.97)]
        shape += [_thicker(c, 1 + 0.3 * bulk).inflated(_FUR * s) for c in leg(who, f, side, 0.0, 0.97)]
    mesh = cones.skin(shape, fur, _GRID * max(0.5, min(1.0, s)), None, 2)
    x, y, z = np.asarray(mesh.vertices, float).T / s
    if "chest" in colors:
        middle, wide = facts.get("patch", (1.0, 0.105))
        patch = np.minimum(1 - np.hypot(y / wide, (z - middle) / wide), x - 0.01)
        mesh = cut(mesh, patch, colors.material("chest", "hide"))
    if "back" in colors:
        x, y, z = np.asarray(mesh.vertices, float).T / s
        saddle = np.minimum(1 - np.hypot(y / 0.19, (z - 0.86) / 0.20), -x - 0.01)
        mesh = cut(mesh, saddle, colors.material("back"))
    return trim.worn("hide", [mesh], shape, f, 0.024)


def _heavy(f: Frame, bulk: float) -> list[Cone]:
    """A barrel chest, a belly and a neck as wide as the head: bulk 0 is none, 1 a gorilla's."""
    s, out = f.body, []
    out.append(Cone((-0.015 * s, 0, 0.97 * s), (-0.020 * s, 0, 1.06 * s), 0.150 * bulk * s, 0.145 * bulk * s, 0.08 * s,
                    "chest", (1.0, 1.20, 1.0)))
    out.append(Cone((0.015 * s, 0, 0.78 * s), (0.010 * s, 0, 0.86 * s), 0.155 * bulk * s, 0.150 * bulk * s, 0.08 * s,
                    "spine", (1.0, 1.12, 1.0)))
    for side, y in SIDES:
        x, across, up = f.joints[f"upper_arm_{side}"]
        inner = (-0.035 * s, y * 0.050 * s, 1.215 * s)
        out.append(Cone((x - 0.02 * s, across, up), inner, 0.080 * bulk * s, 0.105 * bulk * s, 0.07 * s, "chest"))
    return out


def _thicker(cone: Cone, by: float) -> Cone:
    return replace(cone, ra=cone.ra * by, rb=cone.rb * by)


def feet(who: Person, f: Frame) -> BodyPart:
    """Bare feet with a heel, a ball, four toes and a big toe that stands off."""
    s, shape = f.body, []
    for side, y in SIDES:
        foot, toe = f.joints[f"foot_{side}"], f.joints[f"toe_{side}"]
        way = space.unit((toe - foot) * [1, 1, 0])
        left = np.array([-way[1], way[0], 0.0]) * y  # outwards, away from the other foot
        base = foot * [1, 1, 0]

        def spot(x: float, out: float, z: float, at: tuple[Array, Array, Array] = (base, way, left)) -> Any:
            return tuple(at[0] + (at[1] * x + at[2] * out) * s + np.array([0, 0, z * s]))

        shape += [
            Cone(spot(-0.020, 0, 0.034), spot(0.070, 0, 0.030), 0.034 * s, 0.032 * s, 0.02 * s, f"foot_{side}"),
            Cone(spot(0, 0, 0.040), spot(0, 0, 0.095), 0.034 * s, 0.036 * s, 0.02 * s, f"foot_{side}"),
            Cone(spot(0.045, -0.024, 0.022), spot(0.090, -0.060, 0.018), 0.020 * s, 0.016 * s, 0.012 * s,
                 f"foot_{side}"),
        ]
        shape += [Cone(spot(0.088, o, 0.022), spot(0.140 - 0.5 * abs(o - 0.004), o * 1.25, 0.016), 0.0165 * s,
                       0.0135 * s, 0.008 * s, f"toe_{side}") for o in (-0.022, -0.004, 0.014, 0.030)]
    mesh = cones.skin(shape, _face.skin_of(who.skin), 0.006 * max(0.6, min(1.0, s)), None, 2)
    return trim.worn("feet", [mesh], shape, f, 0.015)


def _tail(f: Frame, path: list[list[float]], fur: Material) -> BodyPart:
    """A tail of points [back, up, radius], body units from the root of the back; it goes with the hips."""
    s, root = f.body, f.joints["hips"]
    points = np.array([[root[0] - 0.06 * s - p[0] * s, 0.0, root[2] - 0.02 * s + p[1] * s] for p in path])
    line = solids.curve(points, 5)
    radii = np.interp(np.linspace(0, 1, len(line)), np.linspace(0, 1, len(path)), [p[2] * s for p in path])
    return BodyPart("tail", solids.noodle(line, list(radii), Material("coat", fur.color, **SURFACES["fur"])), "hips")
