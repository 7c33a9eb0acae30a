# SPDX-License-Identifier: Apache-2.0
"""Ghosts: a sheet over head and arms that flows to a wavy hem above the ground, dark eyes that blink, a dark mouth."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _drawn_face, _face, _people_look, _people_wardrobe
from soundstage.bodies import _people_trim as trim
from soundstage.bodies._animal import Palette
from soundstage.bodies._people_frame import SIDES, Frame, arm, frame, head_point
from soundstage.bodies._people_hats import hat_part
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look
from soundstage.bodies.figures.base import Figured
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


class Ghost:
    """A bed-sheet ghost: no legs are seen, and nothing is under the sheet."""

    words = ("ghost",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """A ghost's measures and the sheet's colour; it wears only a hat that the words name."""
        plain, colors = replace(look, colors=(), clothes=()), Palette.of(facts, look)
        who = _people_look.person(plain, facts, seed)
        named = _people_wardrobe.worn(look, (0.03, 0.03, 0.035))
        return replace(who, skin=colors.rgb("coat"), wear={k: g for k, g in named.items() if k == "hat"}, female=False,
                       features={k: 0.0 for k in who.features})

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """The sheet, sleeves with blunt hands, eyes, lids and mouths."""
        f = frame(who)
        sheet = Material("sheet", who.skin, "cloth", 0.85, sheen=0.4, subsurface=0.1)
        head = _head(f, sheet)
        front = _face.surface(head)
        f = _face.with_eyes(who, f, front)
        black = Material("eye", (0.010, 0.009, 0.011), "glass", 0.25, coat=0.6)
        ball = solids.sphere(0.050, black, (0.75, 0.82, 1.25), 24)
        parts = [
            *_draped(who, f, sheet),
            *_drawn_face.eyes(f, ball, 0.060, sheet),
            *_drawn_face.mouths(f, front, _drawn_face.Drawn(1.15)),
        ]
        if "hat" in who.wear:
            parts.append(hat_part(who, f))
        return Figured(tuple(parts), f, head_point(f, float(front.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0]))


def _head(f: Frame, sheet: Material) -> Mesh:
    """The top of the sheet, head metres: for what sits on the face."""
    return cones.skin(_skull(), sheet, 0.0075, None, 2)


def _skull() -> list[Cone]:
    return [Cone((-0.012, 0, 0.046), (0.0, 0, 0.050), 0.178, 0.172, 0.06, "head"),
            Cone((0.0, 0, -0.10), (0.0, 0, -0.02), 0.172, 0.168, 0.08, "head")]


def _draped(who: Person, f: Frame, sheet: Material) -> list[BodyPart]:
    """One skin over head, trunk and arms down to the hips, and from there a skirt in folds."""
    s, j = f.body, f.joints
    seat = head_point(f, 0, 0, 0)
    shape = [replace(c, a=tuple(seat + f.head * np.array(c.a)), b=tuple(seat + f.head * np.array(c.b)),
                     ra=c.ra * f.head, rb=c.rb * f.head, k=0.10 * f.head) for c in _skull()]
    hip, chest = float(j["hips"][2]), float(j["chest"][2])
    shape += [
        Cone((0, 0, chest + 0.17 * s), (0, 0, chest + 0.03 * s), 0.125 * s, 0.165 * s, 0.12 * s, "chest"),
        Cone((0, 0, chest), (0, 0, hip + 0.10 * s), 0.168 * s, 0.195 * s, 0.10 * s, "spine"),
        Cone((0, 0, hip + 0.08 * s), (0, 0, hip - 0.05 * s), 0.198 * s, 0.212 * s, 0.08 * s, "hips"),
    ]
    out, ends = [], []
    for side, _ in SIDES:
        upper, lower = arm(who, f, side)
        shape += [replace(upper.inflated(0.024 * s), k=0.07 * s), replace(lower.inflated(0.028 * s), k=0.04 * s)]
        wrist = j[f"hand_{side}"]
        tip = wrist + space.unit(wrist - j[f"lower_arm_{side}"]) * 0.085 * s
        end = [Cone(tuple(wrist - (tip - wrist) * 0.2), tuple(tip), 0.060 * s, 0.044 * s, 0.02 * s, f"hand_{side}")]
        ends.append((side, end))
    low = hip - 0.02 * s
    body = cones.skin(shape, sheet, 0.011 * max(0.7, s), [trim.below(low)], 3)
    out.append(trim.worn("sheet", [body], shape, f, 0.035))
    for side, end in ends:
        out.append(trim.worn(f"hand_{side}", [cones.skin(end, sheet, 0.008, None, 2)], end, f))
    return [*out, _flowing(f, body, low, sheet)]


def _flowing(f: Frame, body: Mesh, top: float, sheet: Material) -> BodyPart:
    """The lower half: folds that widen to a scalloped hem a hand's breadth above the ground."""
    s, n = f.body, 120
    turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
    points, _ = trim.contour(body, (0, 0, top + 0.03 * s), (0, 0, 1), n, 0.34 * s)
    base = np.linalg.norm(points[:, :2], axis=1)
    rows = []
    for t in np.linspace(0, 1, 18):
        fold = 1 + 0.085 * t**1.3 * np.cos(9 * turn + 0.4) + 0.02 * t * np.cos(5 * turn)
        r = base * (1 + 0.30 * t**1.4) * fold
        hem = 0.10 * s + 0.035 * s * np.cos(9 * turn + 0.4 + np.pi)
        z = (top + 0.035 * s) + (hem - top - 0.035 * s) * t
        rows.append(np.stack([r * np.cos(turn) - 0.06 * s * t**2, r * np.sin(turn), z], -1))
    outer = np.array(rows)
    inner = outer * [0.965, 0.965, 1]
    rings = np.concatenate([outer, inner[::-1]])
    k, i = np.meshgrid(np.arange(len(rings) - 1), np.arange(n), indexing="ij")
    a, b = (k * n + i).ravel(), (k * n + (i + 1) % n).ravel()
    faces = np.concatenate([np.stack([a, a + n, b + n], -1), np.stack([a, b + n, b], -1)])
    mesh = solids.mesh(rings.reshape(-1, 3), faces, sheet, 3.2)
    v, bones = np.asarray(mesh.vertices, float), list(f.bones)
    leg = 0.40 * space.smoothstep((top - v[:, 2]) / (0.5 * s))
    left = space.smoothstep(v[:, 1] / (0.30 * s) + 0.5)
    weight = np.stack([1 - leg, leg * left, leg * (1 - left), 0 * leg], -1)
    index = np.tile([bones.index(x) for x in ("hips", "upper_leg_left", "upper_leg_right", "hips")], (len(v), 1))
    return BodyPart("sheet_skirt", SkinnedMesh(mesh, index, weight))
