# SPDX-License-Identifier: Apache-2.0
"""A person's head: skin with a gap where replacement mouths sit, eyeballs, lids, brows, glasses.

All numbers are head metres from the head's middle (chin -0.2, crown +0.21, face towards +X); the
frame scales them. Things that sit on the face are draped on its surface, which is sampled once.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_frame import (
    EYE_HEIGHT,
    EYE_INSET,
    EYE_RADIUS,
    SIDES,
    Frame,
    eye_y,
    head_centre,
    head_point,
)
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_trim import Drape, draped
from soundstage.bodies.base import BodyPart
from soundstage.colour import RGB, luminance, mixed
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
MOUTH = (-0.106, 0.079, 0.050)  # middle height, half width and half height of the gap for mouths
LID_OPEN = (0.66, -0.78)  # where the upper and lower lid's edges are at rest, radians above the eye's axis


def head_cones(who: Person) -> list[Cone]:
    """Skull, jaw, chin, cheeks, nose, ears in head metres, all on the bone "head"."""
    jaw = 1 + 0.07 * who.features["jaw"] + (0.04 if not who.female else -0.03)
    plump = 1 + 0.35 * max(0.0, who.girth - 1) + (0.05 if who.age == "child" else 0)
    long, wide = who.features["nose_length"], who.features["nose_width"]
    tip = 0.0215 * (1 + 0.16 * wide) * (0.82 if who.age == "child" else 1.16 if who.age == "old" else 1.0)
    ear = 1 + 0.12 * who.features["ears"] + (0.1 if who.age == "old" else 0)
    out = [
        Cone((-0.016, 0, 0.040), (0.002, 0, 0.046), 0.166, 0.160, 0.05, "head"),
        Cone((0.028, 0, -0.072), (0.038, 0, -0.068), 0.121 * jaw, 0.118 * jaw, 0.055, "head"),
        Cone((0.058, -0.012, -0.133), (0.058, 0.012, -0.133), 0.066 * jaw, 0.066 * jaw, 0.05, "head"),
    ]
    out += [
        Cone(
            (0.088, y * 0.066 * plump, -0.058),
            (0.080, y * 0.072 * plump, -0.060),
            0.058 * plump,
            0.056 * plump,
            0.05,
            "head",
        )
        for _, y in SIDES
    ]
    out.append(Cone((0.146, 0, 0.004), (0.172 + 0.006 * long, 0, -0.020 - 0.003 * long), 0.013, tip, 0.022, "head"))
    out += [
        Cone(
            (-0.014, y * 0.160, -0.012),
            (-0.026, y * (0.176 + 0.004 * ear), 0.012),
            0.026 * ear,
            0.031 * ear,
            0.014,
            "head",
            (0.8, 1.0, 1.1),
        )
        for _, y in SIDES
    ]
    if who.pointed:
        out += [Cone((-0.022, y * 0.185, 0.015), (-0.062, y * 0.262, 0.088), 0.026, 0.006, 0.02, "head", (0.6, 1, 1))
                for _, y in SIDES]
    return out


def surface(head: Mesh) -> Drape:
    """The front of a head mesh (head metres), for what sits on the face."""
    return draped(head, (-0.132, 0.132), (-0.198, 0.18))


def skin_of(color: RGB) -> Material:
    """Skin of this linear colour: a fine grain, a little light inside."""
    return Material(
        "skin", color, "skin", 0.52, coat=0.04, subsurface=0.14, grain="noise", grain_size=0.006, grain_depth=0.03
    )


def placed(mesh: Mesh, f: Frame) -> Mesh:
    """From head metres to body space."""
    return solids.moved(mesh, matrix=space.translation(head_centre(f.body, f.head)) @ space.scaling((f.head,) * 3))


def head_mesh(who: Person, f: Frame) -> tuple[Mesh, list[Cone]]:
    """Head and neck in head metres, whole, and the cones it was made of."""
    low, high = (np.array([f.joints["neck"], f.joints["head"]]) - head_centre(f.body, f.head)) / f.head
    thick = 0.058 * f.body / f.head * (0.86 if who.female or who.age == "child" else 1.0) * (0.6 + 0.4 * f.girth)
    shape = [
        *head_cones(who),
        Cone(tuple(low - [0, 0, 0.05]), tuple(low), thick * 1.1, thick, 0.03, "chest"),
        Cone(tuple(low), tuple(high), thick, thick, 0.03, "neck"),
    ]
    dents = [Cone((0.008, y * 0.199, 0.004), (-0.006, y * 0.199, -0.006), 0.013, 0.011) for _, y in SIDES]
    return cones.skin(shape, skin_of(who.skin), 0.0062, dents, 3), shape


def head_part(f: Frame, whole: Mesh, shape: list[Cone]) -> BodyPart:
    """The head with the mouth's gap cut out; the neck bends with neck and chest."""
    middle = whole.vertices[whole.faces].mean(1)
    z, a, b = MOUTH
    gap = ((middle[:, 1] / a) ** 2 + ((middle[:, 2] - z) / b) ** 2 < 0.86) & (middle[:, 0] > 0.08)
    mesh = Mesh(whole.vertices, whole.faces[~gap], whole.face_materials[~gap], whole.materials, 3.2)
    index, weight = cones.weights(mesh.vertices, shape, list(f.bones), 0.010)
    return BodyPart("head", SkinnedMesh(placed(mesh, f), index.astype(int), weight))


class Front:
    """Where the front of a face is about, head metres, for a person without a skin."""

    def at(self, y: float, z: float) -> float:
        return 0.17 - 2.2 * y * y - 0.6 * z * z


def with_eyes(who: Person, f: Frame, face: Drape | Front) -> Frame:
    """The frame with joints for eyes, lids and brows where this face has them."""
    joints = dict(f.joints)
    for side, y in SIDES:
        x = float(face.at(y * eye_y(who), EYE_HEIGHT)) - EYE_INSET
        for name in ("eye", "lid_upper", "lid_lower"):
            joints[f"{name}_{side}"] = head_point(f, x, y * eye_y(who), EYE_HEIGHT)
        joints[f"brow_{side}"] = head_point(f, float(face.at(y * 0.066, 0.068)), y * 0.066, 0.068)
    return replace(f, joints=joints)


def eyes(who: Person, f: Frame) -> list[BodyPart]:
    """Eyeballs and lids, each on its bone."""
    out = []
    r = EYE_RADIUS * (1 + 0.03 * who.features["eyes"]) * (1.05 if who.age == "child" else 1.0)
    for side, y in SIDES:
        for name, mesh in (
            ("eye", _eyeball(r, who)),
            ("lid_upper", _lid(r, who, True, y)),
            ("lid_lower", _lid(r, who, False, y)),
        ):
            bone = f"{name}_{side}"
            moved = solids.moved(mesh, matrix=space.translation(f.joints[bone]) @ space.scaling((f.head,) * 3))
            out.append(BodyPart(bone, moved, bone))
    return out


def _eyeball(r: float, who: Person) -> Mesh:
    """White, dark rim, iris and pupil as rings of one ball about +X, with two catch-lights."""
    white = Material("eye white", who.white, "glass", 0.16, coat=0.6)
    rim = Material("iris rim", mixed(who.iris, (0.01, 0.008, 0.006), 0.75), "glass", 0.08, coat=1.0)
    iris = Material("iris", who.iris, "glass", 0.08, coat=1.0)
    pupil = Material("pupil", (0.004, 0.004, 0.004), "glass", 0.04, coat=1.0)
    big = 1.08 if who.age == "child" else 1.0
    edges = [(0.22, pupil), (0.23 * big + 0.16, iris), (0.45 * big, rim), (np.pi, white)]
    angles, slot = [1e-4], []
    for i, (end, _) in enumerate(edges):
        steps = 2 if i < 3 else 11
        angles += list(np.linspace(angles[-1], end, steps + 1)[1:])
        slot += [i] * steps
    n = 28
    turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
    a = np.array(angles)[:, None]
    v = r * np.stack([np.broadcast_to(np.cos(a), (len(a), n)), np.sin(a) * np.cos(turn), np.sin(a) * np.sin(turn)], -1)
    k, j = np.meshgrid(np.arange(len(a) - 1), np.arange(n), indexing="ij")
    p, q = (k * n + j).ravel(), (k * n + (j + 1) % n).ravel()
    faces = np.concatenate([np.stack([p, p + n, q + n], -1), np.stack([p, q + n, q], -1)])
    which = np.tile(np.array(slot)[k.ravel()], 2)
    ball = Mesh(v.reshape(-1, 3), faces, which, tuple(m for _, m in edges), 3.2)
    glint = Material("catch-light", (0.95, 0.95, 0.95), "light", 0.2, emission=0.9)
    spots = [
        solids.moved(solids.sphere(s, glint, (0.35, 1, 1), 12), offset=r * space.unit([1.0, y, z]) * 1.004)
        for s, y, z in ((0.0052, -0.17, 0.20), (0.0026, 0.13, -0.17))
    ]
    return solids.join([ball, *spots])


def _lid(r: float, who: Person, upper: bool, side: float) -> Mesh:
    """A shell over the ball, a slice about the axis through both eye corners; its edge carries the lashes."""
    shade = mixed(who.skin, (0.32, 0.10, 0.08) if luminance(who.skin) > 0.12 else (0.03, 0.012, 0.008), 0.10)
    start, shell = LID_OPEN[0], shutter(r, skin_of(shade), upper)
    if not upper:
        return shell
    lash = Material("lashes", (0.012, 0.009, 0.008), "hair", 0.6)
    size = 0.0030 if who.female else 0.0017
    reach = np.linspace(-1.25, 1.25, 15)
    edge = _slice(np.array([r + 0.0036]), np.array([start - 0.015]), reach)[0]
    taper = size * (0.25 + 0.75 * np.cos(reach / 1.35) ** 0.7)
    parts = [shell, solids.tube(edge, list(taper), lash, 8)]
    if who.female and who.age != "child":
        tip = edge[-1 if side > 0 else 0]
        flick = np.stack([edge[-3 if side > 0 else 2], tip, tip + [0.002, side * 0.008, 0.009]])
        parts.append(solids.tube(flick, [size, size * 0.8, 0.0006], lash, 8))
    return solids.join(parts)


def shutter(r: float, material: Material, upper: bool) -> Mesh:
    """A thin shell over a ball of radius r (head metres), open as at rest."""
    start, sweep = (LID_OPEN[0], 2.3) if upper else (LID_OPEN[1], -1.9)
    across = np.linspace(-np.pi / 2, np.pi / 2, 19)
    around = start + sweep * np.concatenate([[0, 0.01, 0.03], np.linspace(0.08, 1, 9)])
    thick = np.concatenate([[0.0022, 0.0036, 0.0042], np.full(9, 0.0042)])
    outer, inner = _slice(r + thick, around, across), _slice(r + 0.0008 + 0 * thick, around, across)
    rows, n = len(around), len(across)
    v = np.concatenate([outer[::-1], inner]).reshape(-1, 3)  # a strip from the back, round the edge, inside again
    k, j = np.meshgrid(np.arange(2 * rows - 1), np.arange(n - 1), indexing="ij")
    a = (k * n + j).ravel()
    faces = np.concatenate([np.stack([a, a + 1, a + n + 1], -1), np.stack([a, a + n + 1, a + n], -1)])
    return solids.mesh(v, faces[:, ::-1] if upper else faces, material, 3.2)


def _slice(radius: Array, around: Array, across: Array) -> Array:
    """Points (rows, columns, 3) on a ball: turned about Y by around, from pole to pole by across."""
    a, c = around[:, None], across[None]
    r = radius[:, None, None]
    return np.asarray(r * np.stack([np.cos(c) * np.cos(a), np.sin(c) + 0 * a, np.cos(c) * np.sin(a)], -1))


def brows(who: Person, f: Frame, face: Drape) -> list[BodyPart]:
    """A tapered bar of hair over each eye, on its own bone."""
    shade = mixed(who.hair, (0.02, 0.012, 0.01), 0.35 if luminance(who.hair) < 0.3 else 0.12)
    if who.style == "bald" and luminance(who.hair) > 0.3 and who.age != "old":
        shade = (0.05, 0.03, 0.02)
    hair = Material("brow", shade, "hair", 0.75, sheen=0.2, grain="noise", grain_size=0.004, grain_depth=0.3)
    size = (0.0052 if who.female or who.age == "child" else 0.0085) * (1 + 0.18 * who.features["brows"])
    size *= 1.25 if who.age == "old" and not who.female else 1.0
    out = []
    for side, y in SIDES:
        t = np.linspace(0, 1, 13)
        across = eye_y(who) + (t - 0.5) * 0.076
        height = 0.060 + 0.012 * np.sin(np.pi * (0.15 + 0.75 * t)) - 0.006 * t + (0.004 if who.female else 0)
        path = np.stack([face.at(y * across, height) + 0.0015, y * across, height], -1)
        width = size * np.clip(np.sin(np.pi * np.clip(0.12 + 0.80 * t, 0, 1)) ** 0.5, 0.15, 1)
        out.append(BodyPart(f"brow_{side}", placed(solids.tube(path, list(width), hair, 10), f), f"brow_{side}"))
    return out


def glasses(who: Person, f: Frame, face: Drape, kind: str, color: RGB) -> BodyPart:
    """Round frames before the eyes, a bridge and bars to the ears; dark glass for sunglasses."""
    rim = Material("glasses", color, "plastic", 0.25, coat=0.5)
    y0, front = eye_y(who), 0.168
    ring = np.linspace(0, 2 * np.pi, 33)
    parts = []
    for y in (1.0, -1.0):
        hoop = np.stack(
            [
                front - 0.25 * np.maximum(0, np.abs(y0 + y * y * 0.048 * np.cos(ring)) - y0) * 1.0,
                y * (y0 + 0.002) + 0.048 * np.cos(ring),
                0.046 * np.sin(ring),
            ],
            -1,
        )
        parts.append(solids.tube(hoop, 0.0042, rim, 10))
        parts.append(
            solids.tube(
                [(front - 0.012, y * (y0 + 0.05), 0.008), (0.09, y * 0.158, 0.010), (-0.01, y * 0.176, 0.016)],
                0.0036,
                rim,
                8,
            )
        )
        if kind == "sunglasses":
            dark = Material("dark glass", (0.008, 0.008, 0.01), "glass", 0.05, coat=1.0)
            lens = solids.sphere(0.046, dark, (0.10, 1, 0.97), 24)
            parts.append(solids.moved(lens, offset=(front - 0.001, y * (y0 + 0.002), 0)))
    arch = np.linspace(-1, 1, 9)
    bridge = np.stack([front + 0.006 * (1 - arch**2), arch * (y0 - 0.044), 0.006 + 0.008 * (1 - arch**2)], -1)
    parts.append(solids.tube(bridge, 0.004, rim, 8))
    return BodyPart("glasses", placed(solids.join(parts), f), "head")
