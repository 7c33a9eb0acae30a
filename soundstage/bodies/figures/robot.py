# SPDX-License-Identifier: Apache-2.0
"""Robots: painted tin over steel joints, lamps for eyes with shutters, and a mouth that is a line of light."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _face, _people_clothes, _people_look, _people_wardrobe
from soundstage.bodies._animal import Palette
from soundstage.bodies._face_mouths import SHAPES, drawn
from soundstage.bodies._people_ends import hands
from soundstage.bodies._people_frame import SIDES, Frame, frame, head_point
from soundstage.bodies._people_hats import hat_part
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look
from soundstage.bodies.figures.base import Figured
from soundstage.colour import RGB, mixed
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_FRONT = 0.166  # where the face's plate is, head metres


class Robot:
    """A friendly machine that walks on two legs: every limb is a tin shell between steel balls."""

    words = ("robot",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """A robot's measures and paint; it wears only what the words name."""
        plain, colors = replace(look, colors=(), clothes=()), Palette.of(facts, look)
        who = _people_look.person(plain, facts, seed)
        named = _people_wardrobe.worn(look, colors.rgb("trim"))
        wear = {slot: g for slot, g in named.items() if slot in ("neck", "hat")}
        return replace(who, skin=colors.rgb("steel"), hair=colors.rgb("coat"), wear=wear, female=False,
                       features={k: 0.0 for k in who.features})

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """Head, lamps, shutters, mouths of light, shells, joints, hands and feet."""
        colors, front = Palette.of(facts, look), _Plate()
        f = _face.with_eyes(who, frame(who), front)
        rusty = "rusty" in look.words or "old" in look.words
        paint = _tin("tin", colors.rgb("coat"), rusty)
        trim, steel = _tin("robot trim", colors.rgb("trim"), rusty), _steel(colors.rgb("steel"))
        glow = colors.rgb("light")
        parts = [
            BodyPart("head", _face.placed(_head(paint, trim, steel), f), "head"),
            *_eyes(f, glow, steel, paint),
            *_mouths(f, glow),
            *_shells(f, paint, trim, steel),
            *[painted(part, steel) for part in hands(who, f)],
            *_people_clothes.garments(who, f),
        ]
        if "hat" in who.wear:
            parts.append(hat_part(who, f))
        return Figured(tuple(parts), f, head_point(f, _FRONT, 0, _face.MOUTH[0]))


class _Plate(_face.Front):
    """A flat face."""

    def at(self, y: float, z: float) -> float:
        return _FRONT


def _tin(name: str, color: RGB, rusty: bool) -> Material:
    """Enamelled tin; rust makes it rough and brown."""
    if rusty:
        return Material(name, mixed(color, (0.23, 0.085, 0.035), 0.5), "metal", 0.6, grain="noise", grain_size=0.02,
                        grain_depth=0.12)
    return Material(name, color, "metal", 0.32, coat=0.5)


def _steel(color: RGB) -> Material:
    return Material("steel", color, "metal", 0.30, metallic=0.85)


def painted(part: BodyPart, paint: Material) -> BodyPart:
    """The same part in one material."""
    if not isinstance(part.shape, SkinnedMesh):
        raise TypeError(f"{part.name} has no skin to paint")
    mesh = part.shape.mesh
    plain = Mesh(mesh.vertices, mesh.faces, np.zeros_like(mesh.face_materials), (paint,), mesh.crease)
    return replace(part, shape=replace(part.shape, mesh=plain))


def _head(paint: Material, trim: Material, steel: Material) -> Mesh:
    """A box with round edges, a dark screen, ears like dials and an aerial; head metres."""
    screen = Material("screen", (0.012, 0.016, 0.020), "glass", 0.12, coat=0.8)
    box = _box((0.30, 0.36, 0.34), (0, 0, 0.005), paint, 0.065)
    frame_ = _box((0.05, 0.315, 0.285), (_FRONT - 0.032, 0, -0.012), steel, 0.022)
    glass = _box((0.05, 0.290, 0.260), (_FRONT - 0.026, 0, -0.012), screen, 0.020)
    parts = [box, frame_, glass]
    for _, y in SIDES:
        dial = solids.turned([(0.060, 0), (0.060, 0.024), (0.034, 0.036)], trim, 0.008, 28)
        sideways = space.translation([0, y * 0.176, 0.0]) @ space.turn("x", -y * np.pi / 2)
        parts.append(solids.moved(dial, matrix=sideways))
    parts.append(solids.bar((-0.02, 0, 0.17), (-0.02, 0, 0.265), 0.0085, steel, 10))
    parts.append(solids.moved(solids.sphere(0.026, trim, segments=18), offset=(-0.02, 0, 0.272)))
    return solids.join(parts)


def _eyes(f: Frame, glow: RGB, steel: Material, paint: Material) -> list[BodyPart]:
    """Round lamps that look where eyes look, shutters above and below them, and bars for brows."""
    lamp = Material("robot eye", glow, "light", 0.3, emission=1.3)
    core = Material("robot pupil", mixed(glow, (1, 1, 1), 0.65), "light", 0.3, emission=2.0)
    out = []
    for side, _ in SIDES:
        eye = f.joints[f"eye_{side}"]
        ball = solids.join([
            solids.moved(solids.sphere(0.043, lamp, (0.32, 1, 1), 24), offset=(0.018, 0, 0)),
            solids.moved(solids.sphere(0.021, core, (0.3, 1, 1), 18), offset=(0.029, 0, 0)),
        ])
        rim = solids.moved(solids.ring(0.047, 0.0065, steel), matrix=space.turn("y", np.pi / 2))
        out.append(BodyPart(f"eye_{side}", _at(ball, f, eye), f"eye_{side}"))
        out.append(BodyPart(f"rim_{side}", _at(solids.moved(rim, offset=(0.026, 0, 0)), f, eye), "head"))
        for lid, upper in (("lid_upper", True), ("lid_lower", False)):
            out.append(BodyPart(f"{lid}_{side}", _at(_face.shutter(0.047, paint, upper), f, eye), f"{lid}_{side}"))
        brow = solids.bar((0.012, -0.036, 0), (0.012, 0.036, 0), 0.0085, steel, 10)
        out.append(BodyPart(f"brow_{side}", _at(brow, f, f.joints[f"brow_{side}"]), f"brow_{side}"))
    return out


def _box(size: tuple[float, float, float], middle: Any, material: Material, bevel: float) -> Mesh:
    """A box with round edges about its middle."""
    return solids.moved(solids.box(size, material, bevel, 4), offset=np.asarray(middle, float) - [0, 0, size[2] / 2])


def _at(mesh: Mesh, f: Frame, joint: Array) -> Mesh:
    return solids.moved(mesh, matrix=space.translation(joint) @ space.scaling((f.head,) * 3))


def _mouths(f: Frame, glow: RGB) -> list[BodyPart]:
    """One line of light for every mouth: the outline of its opening, drawn on the screen."""
    light = Material("robot mouth", glow, "light", 0.3, emission=1.4)
    out = []
    for name, shape in SHAPES.items():
        y, z = drawn(shape, 32)
        path = np.stack([np.full(len(y), _FRONT + 0.003), y, z], -1)
        line = solids.tube(np.concatenate([path, path[:1]]), 0.0062, light, 8)
        out.append(BodyPart(f"mouth_{name}", _face.placed(line, f), "head"))
    return out


def _shells(f: Frame, paint: Material, trim: Material, steel: Material) -> list[BodyPart]:
    """Chest, belly and hips of tin, balls at the joints, tubes for limbs, broad feet: each on its own bone."""
    s, j = f.body, f.joints
    out = [BodyPart("chest", solids.join(_chest(f, paint, trim, steel)), "chest")]
    hip = float(j["hips"][2])
    out.append(BodyPart("pelvis", _box((0.17 * s, 0.25 * s, 0.13 * s), (0, 0, hip), trim, 0.04 * s), "hips"))
    tube = [_hoop(0.070 * s, z, steel, 0.022 * s) for z in np.arange(hip + 0.07 * s, 0.94 * s, 0.030 * s)]
    out.append(BodyPart("belly", solids.join(tube), "spine"))
    tube = [_hoop(0.052 * s, z, steel, 0.017 * s) for z in np.arange(1.165 * s, j["head"][2] + 0.01 * s, 0.024 * s)]
    out.append(BodyPart("neck", solids.join(tube), "neck"))
    for side, _ in SIDES:
        out += _limb(f, side, ("upper_arm", "lower_arm", "hand"), (0.052, 0.046), paint, steel)
        out += _limb(f, side, ("upper_leg", "lower_leg", "foot"), (0.066, 0.056), paint, steel)
        foot, toe = j[f"foot_{side}"], j[f"toe_{side}"]
        base, way = foot * [1, 1, 0], space.unit((toe - foot) * [1, 1, 0])
        turn = np.eye(4)
        turn[:3, 0], turn[:3, 1] = way, [-way[1], way[0], 0]
        heel = solids.moved(_box((0.135 * s, 0.115 * s, 0.075 * s), (0.012 * s, 0, 0.0375 * s), trim, 0.025 * s),
                            matrix=space.translation(base) @ turn)
        tip = solids.moved(_box((0.100 * s, 0.120 * s, 0.060 * s), (0.110 * s, 0, 0.030 * s), trim, 0.025 * s),
                           matrix=space.translation(base) @ turn)
        out += [BodyPart(f"heel_{side}", heel, f"foot_{side}"), BodyPart(f"tip_{side}", tip, f"toe_{side}")]
    return out


def _hoop(radius: float, z: float, material: Material, thick: float) -> Mesh:
    return solids.moved(solids.ring(radius, thick, material), offset=(0, 0, z))


def _chest(f: Frame, paint: Material, trim: Material, steel: Material) -> list[Mesh]:
    """A tin chest with a steel panel, three lamps and a slot."""
    s, wide = f.body, 2 * float(abs(f.joints["upper_arm_left"][1])) - 0.045 * f.body
    lamps = ((0.75, 0.06, 0.04), (0.85, 0.55, 0.06), (0.10, 0.55, 0.14))
    out = [_box((0.225 * s, wide, 0.265 * s), (0, 0, 1.045 * s), paint, 0.05 * s),
           _box((0.02 * s, 0.150 * s, 0.105 * s), (0.108 * s, 0, 1.055 * s), steel, 0.008 * s),
           _box((0.012 * s, 0.115 * s, 0.018 * s), (0.117 * s, 0, 1.028 * s), trim, 0.005 * s)]
    for i, color in enumerate(lamps):
        lamp = solids.sphere(0.017 * s, Material(f"lamp {i}", color, "light", 0.3, emission=0.6), (0.5, 1, 1), 16)
        out.append(solids.moved(lamp, offset=(0.119 * s, (i - 1) * 0.046 * s, 1.078 * s)))
    return out


def _limb(f: Frame, side: str, bones: tuple[str, str, str], radii: tuple[float, float], paint: Material,
          steel: Material) -> list[BodyPart]:
    """Two tubes of tin from joint to joint with a steel ball at the head of each."""
    s, out = f.body, []
    for i, radius in enumerate(radii):
        a, b = f.joints[f"{bones[i]}_{side}"], f.joints[f"{bones[i + 1]}_{side}"]
        way, r = space.unit(b - a), radius * s
        ball = solids.moved(solids.sphere(r * 0.98, steel, segments=20), offset=a)
        shell = solids.bar(a + way * r * 0.75, b - way * r * 0.70, r * 0.86, paint, 20, r * 0.94)
        out.append(BodyPart(f"{bones[i]}_{side}", solids.join([ball, shell]), f"{bones[i]}_{side}"))
    return out
