# SPDX-License-Identifier: Apache-2.0
"""Skeletons: a skull with lights in its sockets and a row of teeth, ribs, a pelvis, and long bones with knobs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _drawn_face, _face, _people_clothes, _people_look, _people_wardrobe
from soundstage.bodies._animal import Palette
from soundstage.bodies._people_ends import hands
from soundstage.bodies._people_frame import EYE_HEIGHT, SIDES, Frame, eye_y, frame, head_centre, head_point
from soundstage.bodies._people_hats import hat_part
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look
from soundstage.bodies.figures.base import Figured
from soundstage.bodies.figures.robot import painted
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]


class Skeleton:
    """Bones that walk and talk."""

    words = ("skeleton",)

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """A skeleton's measures; it wears only what the words name."""
        plain, colors = replace(look, colors=(), clothes=()), Palette.of(facts, look)
        who = _people_look.person(plain, facts, seed)
        wear = _people_wardrobe.worn(look, (0.46, 0.085, 0.065))
        return replace(who, skin=colors.rgb("coat"), hair=colors.rgb("coat"), wear=wear, female=False, beard=False,
                       moustache=False, features={k: 0.0 for k in who.features})

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """Skull, eyes, mouths of teeth, and every bone on the bone it stands for."""
        f, bone = frame(who), Material("bone", who.skin, "clay", 0.62, grain="noise", grain_size=0.02, grain_depth=0.08)
        skull = _skull(bone)
        front = _face.surface(skull)
        f = _face.with_eyes(who, f, front)
        parts = [
            BodyPart("head", _face.placed(_holes(skull, who), f), "head"),
            *_drawn_face.eyes(f, _light(), 0.043, bone),
            *_drawn_face.mouths(f, front, _drawn_face.Drawn(1.25, "row", False)),
            *_trunk(f, bone),
            *[part for side, y in SIDES for part in _limbs(f, side, y, bone)],
            *[painted(part, bone) for part in hands(replace(who, girth=0.6), f)],
            *_people_clothes.garments(who, f),
        ]
        if "hat" in who.wear:
            parts.append(hat_part(who, f))
        return Figured(tuple(parts), f, head_point(f, float(front.at(0, _face.MOUTH[0])), 0, _face.MOUTH[0]))


def _skull(bone: Material) -> Mesh:
    """Cranium, brow, cheek bones, upper jaw and chin with sockets and a nose hole; head metres."""
    shape = [
        Cone((-0.026, 0, 0.046), (0.006, 0, 0.052), 0.164, 0.154, 0.03, "head"),
        Cone((0.112, -0.055, 0.052), (0.112, 0.055, 0.052), 0.044, 0.044, 0.03, "head"),
        Cone((0.070, 0, -0.070), (0.082, 0, -0.100), 0.084, 0.078, 0.03, "head"),
        Cone((0.050, 0, -0.140), (0.060, 0, -0.150), 0.082, 0.068, 0.03, "head", (1.0, 1.0, 0.75)),
        *[Cone((0.105, y * 0.090, -0.040), (0.020, y * 0.130, -0.030), 0.032, 0.028, 0.02, "head") for _, y in SIDES],
        *[Cone((0.020, y * 0.100, -0.060), (0.040, y * 0.070, -0.150), 0.030, 0.036, 0.02, "head") for _, y in SIDES],
    ]
    return cones.skin(shape, bone, 0.0065, None, 3)


def _holes(skull: Mesh, who: Person) -> Mesh:
    """The sockets and the nose as dark hollows."""
    from soundstage.bodies._animal_marks import cut

    x, y, z = np.asarray(skull.vertices, float).T
    dark = Material("sockets", (0.012, 0.010, 0.010), "clay", 0.9)
    sockets = 1 - np.hypot((np.abs(y) - eye_y(who)) / 0.056, (z - EYE_HEIGHT) / 0.055)
    nose = np.minimum(0.020 - np.abs(np.abs(y) - 0.010) - 0.35 * np.maximum(0, z + 0.052), 0.022 - np.abs(z + 0.052))
    return cut(skull, np.minimum(np.maximum(sockets * 0.05, nose), x - 0.03), dark)


def _light() -> Mesh:
    """An eye: a dark ball with a pale point of light."""
    dark = Material("eye", (0.014, 0.012, 0.012), "glass", 0.3, coat=0.4)
    glow = Material("eye light", (0.95, 0.88, 0.60), "light", 0.3, emission=1.2)
    return solids.join([solids.sphere(0.043, dark, segments=24),
                        solids.moved(solids.sphere(0.0135, glow, (0.5, 1, 1), 16), (0.041, 0, 0))])


def _trunk(f: Frame, bone: Material) -> list[BodyPart]:
    """Vertebrae, ribs, breastbone, collarbones and pelvis."""
    s, j = f.body, f.joints
    hip, neck = float(j["hips"][2]), float(j["neck"][2])
    out = []
    chin = float(head_centre(s, f.head)[2]) - 0.12 * f.head
    for name, low, high in (("spine", hip + 0.05 * s, 0.95 * s), ("neck", neck - 0.01 * s, chin)):
        many = [solids.moved(solids.sphere(0.026 * s, bone, (1, 1.15, 0.66), 16), (-0.035 * s, 0, z))
                for z in np.arange(low, high, 0.033 * s)]
        out.append(BodyPart(f"{name}_bones", solids.join(many), name))
    return [*out, BodyPart("ribs", solids.join(_ribs(f, bone)), "chest"),
            BodyPart("pelvis", solids.join(_pelvis(f, bone, hip)), "hips")]


def _ribs(f: Frame, bone: Material) -> list[Mesh]:
    s, parts = f.body, []
    for i, z in enumerate(np.linspace(1.115, 0.905, 6)):
        wide, deep = (0.085, 0.108, 0.122, 0.126, 0.122, 0.110)[i], (0.072, 0.092, 0.102, 0.106, 0.102, 0.090)[i]
        reach = 0.35 if i < 4 else 0.75  # the lowest ribs do not meet in front
        turn = np.linspace(reach, np.pi, 15)
        for _, y in SIDES:
            path = np.stack([deep * np.cos(turn) * np.where(np.cos(turn) < 0, 0.6, 1.0), y * wide * np.sin(turn),
                             z - 0.030 * np.cos(turn)], -1) * s
            parts.append(solids.noodle(path, 0.0115 * s, bone, 10))
    parts.append(solids.bar((0.082 * s, 0, 1.095 * s), (0.108 * s, 0, 0.935 * s), 0.020 * s, bone, 12, 0.014 * s))
    parts += [solids.moved(solids.sphere(0.026 * s, bone, (1, 1.15, 0.66), 16), (-0.052 * s, 0, z * s))
              for z in np.arange(0.955, 1.15, 0.033)]
    for side, y in SIDES:
        shoulder = f.joints[f"upper_arm_{side}"]
        inner = (0.065 * s, y * 0.02 * s, 1.115 * s)
        parts.append(solids.bar(inner, shoulder + [0, 0, 0.018 * s], 0.014 * s, bone, 10))
        blade = solids.sphere(0.060 * s, bone, (0.22, 0.75, 1.15), 18)
        parts.append(solids.moved(blade, (-0.082 * s, y * 0.085 * s, 1.055 * s)))
    return parts


def _pelvis(f: Frame, bone: Material, hip: float) -> list[Mesh]:
    s, parts = f.body, []
    for _, y in SIDES:
        bowl = solids.curve(np.array([(-0.045, y * 0.02, 0.055), (-0.020, y * 0.098, 0.062), (0.035, y * 0.098, 0.03),
                                      (0.050, y * 0.055, -0.035), (0.045, 0, -0.050)]) * s + [0, 0, hip], 5)
        radii = np.interp(np.linspace(0, 1, len(bowl)), [0, 0.3, 0.6, 1], [0.020, 0.034, 0.030, 0.017]) * s
        parts.append(solids.noodle(bowl, list(radii), bone, 12))
    parts.append(solids.moved(solids.sphere(0.040 * s, bone, (0.7, 1, 1.3), 18), (-0.045 * s, 0, hip + 0.02 * s)))
    return parts


def _limbs(f: Frame, side: str, y: float, bone: Material) -> list[BodyPart]:
    """Long bones with knobs at both ends, two in the forearm and the shin, and feet of five rays."""
    s, j, out = f.body, f.joints, []
    for first, second, r, pair in (("upper_arm", "lower_arm", 0.0175, 0), ("lower_arm", "hand", 0.0115, 1),
                                   ("upper_leg", "lower_leg", 0.0225, 0), ("lower_leg", "foot", 0.0150, 1)):
        a, b = j[f"{first}_{side}"], j[f"{second}_{side}"]
        across = np.array([0.0, 0.017 * s if pair else 0.0, 0.0])
        parts = [solids.bar(a + k * across, b + k * across, r * s, bone, 12) for k in ((-1, 1) if pair else (0,))]
        parts += [solids.moved(solids.sphere(1.75 * r * s, bone, (1, 1.25, 0.9), 16), end)
                  for end in (a + (b - a) * 0.03, a + (b - a) * 0.97)]
        out.append(BodyPart(f"{first}_{side}", solids.join(parts), f"{first}_{side}"))
    foot, toe = j[f"foot_{side}"], j[f"toe_{side}"]
    way, base = space.unit((toe - foot) * [1, 1, 0]), foot * [1, 1, 0]
    left = np.array([-way[1], way[0], 0.0])
    back = base - way * 0.025 * s + [0, 0, 0.027 * s]
    heel = [solids.moved(solids.sphere(0.034 * s, bone, (1.2, 0.9, 0.8), 16), back),
            solids.bar(base + [0, 0, 0.075 * s], base + way * 0.03 * s + [0, 0, 0.035 * s], 0.026 * s, bone, 12)]
    tips = []
    for k in np.linspace(-0.034, 0.034, 5):
        root, end = base + way * 0.02 * s + left * 0.5 * k * s, base + way * 0.085 * s + left * k * s
        heel.append(solids.bar(root + [0, 0, 0.036 * s], end + [0, 0, 0.018 * s], 0.0105 * s, bone, 8))
        last = end + way * 0.050 * s + left * 0.2 * k * s
        tips.append(solids.bar(end + [0, 0, 0.016 * s], last + [0, 0, 0.011 * s], 0.0105 * s, bone, 8))
    return [*out, BodyPart(f"foot_{side}", solids.join(heel), f"foot_{side}"),
            BodyPart(f"toes_{side}", solids.join(tips), f"toe_{side}")]
