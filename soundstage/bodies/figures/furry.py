# SPDX-License-Identifier: Apache-2.0
"""Friendly creatures of fur: monsters with horns and a wide mouth of fangs, and living teddy bears."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from soundstage.bodies import _drawn_face, _face, _people_clothes, _people_hats, _people_look, _people_wardrobe
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._animal import Palette
from soundstage.bodies._animal_marks import cut
from soundstage.bodies._people_ends import hands
from soundstage.bodies._people_frame import SIDES, Frame, frame, head_centre, head_point
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look
from soundstage.bodies.figures.ape import hide
from soundstage.bodies.figures.base import Figured
from soundstage.bodies.figures.robot import painted
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone


class Furry:
    """A monster or a bear out of the toy box, with hands that hold."""

    words = ("furry",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """Measures and colours; it wears only what the words name."""
        plain, colors = replace(look, colors=(), clothes=()), Palette.of(facts, look)
        who = _people_look.person(plain, facts, seed)
        wear = _people_wardrobe.worn(look, (0.46, 0.085, 0.065))
        return replace(who, skin=colors.rgb("coat"), hair=colors.rgb("coat*0.35"), iris=colors.rgb("iris"), wear=wear,
                       female=False, features={k: 0.0 for k in who.features})

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """Head with what the species has on it, eyes, mouths, a hide, hands and broad feet."""
        f, colors = frame(who), Palette.of(facts, look)
        fur, pale = colors.material("coat"), colors.material("chest")
        whole, shape = _head(f, facts, fur)
        face = _face.surface(whole)
        f = _face.with_eyes(who, f, face)
        parts = [
            _head_part(f, _marked(whole, facts, pale), shape),
            *_face.eyes(who, f),
            *_drawn_face.mouths(f, face, _drawn_face.Drawn(float(facts.get("mouth", 1.0)), str(facts.get("teeth", "")),
                                                           True, float(facts.get("mouth_drop", 0.0)))),
            *_face.brows(who, f, face),
            hide(who, f, facts, colors, fur),
            *[painted(part, fur) for part in hands(replace(who, girth=1.5), f)],
            _feet(f, fur, pale, facts),
            *_people_clothes.garments(who, f),
            *_people_hats.on_head(who, f, face),
        ]
        if "horns" in facts:
            parts.append(BodyPart("horns", _face.placed(_horns(colors, float(facts["horns"])), f), "head"))
        if "nose" in colors:
            tip = solids.sphere(0.030, colors.material("nose", "wet"), (0.7, 1.25, 0.85), 20)
            up = float(facts.get("nose_height", -0.040))
            parts.append(BodyPart("nose", _face.placed(solids.moved(tip, (float(face.at(0, up)), 0, up)), f), "head"))
        return Figured(tuple(parts), f, head_point(f, float(face.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0]))


def _head(f: Frame, facts: dict[str, Any], fur: Material) -> tuple[Mesh, list[Cone]]:
    """A round head, ears, a muzzle where there is one, and a neck; head metres, with its cones."""
    low, high = (np.array([f.joints["neck"], f.joints["head"]]) - head_centre(f.body, f.head)) / f.head
    thick = 0.105 * f.body / f.head
    ear, muzzle = float(facts.get("ear", 0.0)), float(facts.get("muzzle", 0.0))
    shape = [
        Cone((-0.016, 0, 0.036), (0.0, 0, 0.036), 0.176, 0.170, 0.05, "head", (1.0, 1.06, 1.0)),
        Cone((0.010, 0, -0.085), (0.020, 0, -0.085), 0.146, 0.142, 0.07, "head", (1.0, 1.12, 0.9)),
        Cone(tuple(low - [0, 0, 0.05]), tuple(low), thick * 1.15, thick * 1.05, 0.06, "chest"),
        Cone(tuple(low), tuple(high), thick * 1.05, thick, 0.06, "neck"),
    ]
    if ear:
        shape += [Cone((-0.015, y * 0.142, 0.165), (-0.022, y * 0.150, 0.175), ear, ear, 0.012, "head", (0.55, 1, 1))
                  for _, y in SIDES]
    if muzzle:
        shape.append(Cone((0.10, 0, -0.080), (0.105, 0, -0.082), muzzle, muzzle, 0.025, "head", (1.0, 1.15, 0.86)))
    tufts = int(facts.get("tufts", 0))
    for i in range(tufts):
        t = (i - (tufts - 1) / 2) / max(1, tufts)
        tip = (-0.015 - 0.02 * abs(t), t * 0.26, 0.27 - 0.09 * abs(t))
        shape.append(Cone((-0.03, t * 0.10, 0.19), tip, 0.026, 0.006, 0.02, "head"))
    return cones.skin(shape, fur, 0.0068, None, 2), shape


def _head_part(f: Frame, mesh: Mesh, shape: list[Cone]) -> BodyPart:
    """The head on its bone, its neck between head and chest."""
    index, weight = cones.weights(mesh.vertices, shape, list(f.bones), 0.010)
    return BodyPart("head", SkinnedMesh(_face.placed(mesh, f), index.astype(int), weight))


def _marked(head: Mesh, facts: dict[str, Any], pale: Material) -> Mesh:
    """The muzzle and the hollow of the ears in the pale colour."""
    x, y, z = np.asarray(head.vertices, float).T
    ear, muzzle = float(facts.get("ear", 0.0)), float(facts.get("muzzle", 0.0))
    field = np.full(len(x), -1.0)
    if ear:
        inside = 0.62 * ear - np.hypot(np.abs(y) - 0.150, z - 0.176)
        field = np.maximum(field, np.minimum(inside, x + 0.005))
    if muzzle:
        field = np.maximum(field, np.minimum(1.02 * muzzle - np.hypot(y / 1.12, (z + 0.082) / 0.88), x - 0.08))
    return cut(head, field, pale)


def _horns(colors: Palette, size: float) -> Mesh:
    """Two ringed horns that curve outwards and up."""
    horn, parts = colors.material("horn", "horn"), []
    for _, y in SIDES:
        path = solids.curve(np.array([(-0.01, y * 0.095, 0.150), (-0.01, y * 0.165, 0.215), (-0.005, y * 0.200, 0.285),
                                      (0.01, y * 0.175, 0.345)]), 6)
        middle = path[0] + (path - path[0]) * size
        at = np.linspace(0, 1, len(path))
        parts.append(solids.noodle(middle, list(np.interp(at, [0, 0.5, 1], [0.046, 0.030, 0.006])), horn, 16))
    return solids.join(parts)


def _feet(f: Frame, fur: Material, pale: Material, facts: dict[str, Any]) -> BodyPart:
    """Broad feet, with claws where the species has them."""
    s, shape, claws = f.body, [], []
    for side, _ in SIDES:
        foot, toe = f.joints[f"foot_{side}"], f.joints[f"toe_{side}"]
        way = (toe - foot) * [1, 1, 0] / np.linalg.norm((toe - foot)[:2])
        left, base = np.array([-way[1], way[0], 0.0]), foot * [1, 1, 0]
        shape += [Cone(tuple(base + [0, 0, 0.055 * s]), tuple(base + way * 0.06 * s + [0, 0, 0.050 * s]), 0.058 * s,
                       0.056 * s, 0.03 * s, f"foot_{side}", (1, 1.1, 0.9)),
                  *[Cone(tuple(base + way * 0.08 * s + left * k * s + [0, 0, 0.040 * s]),
                         tuple(base + way * 0.125 * s + left * 1.2 * k * s + [0, 0, 0.038 * s]), 0.040 * s, 0.036 * s,
                         0.012 * s, f"toe_{side}") for k in (-0.046, 0.0, 0.046)]]
        if facts.get("claws"):
            claws += [solids.bar(base + way * 0.150 * s + left * 1.2 * k * s + [0, 0, 0.034 * s],
                                 base + way * 0.185 * s + left * 1.25 * k * s + [0, 0, 0.014 * s], 0.015 * s, pale, 10,
                                 0.004 * s) for k in (-0.046, 0.0, 0.046)]
    mesh = cones.skin(shape, fur, 0.008 * max(0.6, min(1.0, s)), [trim.below(0.0)], 2)
    return trim.worn("feet", [mesh, *claws], shape, f, 0.015)
