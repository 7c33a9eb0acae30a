# SPDX-License-Identifier: Apache-2.0
"""What all animals are made with: palette, skeleton, and a bench that turns cones into skinned and rigid parts.

Shapes are written in units of their own and scaled once, at the end, so that a species is only numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import BodyPart, Look
from soundstage.colour import NAMED, RGB, colour, mixed
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
Point = tuple[float, float, float]

SURFACES: dict[str, dict[str, Any]] = {
    "fur": dict(substance="fur", roughness=0.85, sheen=0.5, grain="noise", grain_size=0.011, grain_depth=0.45),
    "feather": dict(substance="fur", roughness=0.8, sheen=0.3, grain="noise", grain_size=0.018, grain_depth=0.3),
    "hide": dict(substance="skin", roughness=0.7, sheen=0.15, grain="noise", grain_size=0.02, grain_depth=0.35),
    "horn": dict(substance="wood", roughness=0.45, grain="noise", grain_size=0.02, grain_depth=0.2),
    "wet": dict(substance="skin", roughness=0.22, coat=0.6),
    "eye": dict(substance="glass", roughness=0.12, coat=1.0),
    "light": dict(substance="glass", roughness=0.3, emission=0.9),
}

# Colours that any animal may do with; a species states its own over them.
PIGMENTS: dict[str, Any] = {
    "eye_white": [0.86, 0.84, 0.78], "pupil": [0.012, 0.010, 0.010], "iris": [0.20, 0.075, 0.02],
    "nose": [0.014, 0.011, 0.011], "nostril": "coat*0.25", "mouth": [0.10, 0.012, 0.016],
    "tongue": [0.55, 0.14, 0.13], "whisker": [0.85, 0.82, 0.76], "catch_light": [1.0, 1.0, 1.0],
    "hoof": [0.05, 0.04, 0.035], "horn": [0.55, 0.45, 0.30], "brow": "coat*0.4",
    "udder": [0.78, 0.42, 0.36],
    "beak": [0.80, 0.42, 0.05], "leg": [0.62, 0.30, 0.06], "comb": "red", "disc": "coat+0.5",
}


@dataclass(frozen=True)
class Palette:
    """Named colours of one animal. A colour is a word, [r, g, b], or made from another: "coat*0.5", "coat+0.3".

    *x darkens to so much; +x mixes so much cream into it. Colour words in the look recolour the coat, and
    the second one the light parts. A species may say which words mean its usual coat (usual = ["red"]) and
    what others mean for it ([coats] brown = [r, g, b], or a table of parts).
    """

    colors: dict[str, Any]
    surface: str = "fur"

    @classmethod
    def of(cls, facts: dict[str, Any], look: Look) -> Palette:
        colors = dict(facts.get("colors", {}))
        if look.colors and look.colors[0].lower() not in facts.get("usual", ()):
            word = look.colors[0].lower()
            change = facts.get("coats", {}).get(word, word)
            colors |= change if isinstance(change, dict) else {"coat": change}
        if len(look.colors) > 1:
            colors |= {part: look.colors[1] for part in facts.get("second", ("bib", "muzzle", "marks"))
                       if part in colors}
        plain = cls(colors, facts.get("surface", "fur"))
        if look.shade == 1.0 or "coat" not in colors:
            return plain
        # light coats only darken and dark ones only lighten visibly; neither may bleach or burn out
        coat = [min(0.85, max(0.012, c * look.shade)) for c in plain.rgb("coat")]
        return cls(colors | {"coat": coat}, plain.surface)

    def __contains__(self, name: str) -> bool:
        return name in self.colors

    def rgb(self, name: str) -> RGB:
        value = self.colors.get(name, name)
        if not isinstance(value, str):
            return (float(value[0]), float(value[1]), float(value[2]))
        for sign in "*+":
            base, found, amount = value.partition(sign)
            if found:
                rgb = self.rgb(base)
                if sign == "+":
                    return mixed(rgb, NAMED["cream"], float(amount))
                return (rgb[0] * float(amount), rgb[1] * float(amount), rgb[2] * float(amount))
        return self.rgb(value) if value in self.colors and value != name else colour(value)

    def material(self, name: str, surface: str = "") -> Material:
        return Material(name, self.rgb(name), **SURFACES[surface or self.surface])


@dataclass(frozen=True, eq=False)
class Rig:
    """A tree of bones, parents before children; at rest every bone is unturned at its own joint."""

    names: tuple[str, ...]
    parents: tuple[int, ...]
    joints: Array  # (B, 3) rest positions

    @classmethod
    def of(cls, bones: Sequence[tuple[str, str, Sequence[float]]]) -> Rig:
        names = tuple(b[0] for b in bones)
        return cls(names, tuple(names.index(b[1]) if b[1] else -1 for b in bones),
                   np.array([b[2] for b in bones], float))

    def joint(self, name: str) -> Array:
        return np.asarray(self.joints[self.names.index(name)])

    def scaled(self, factor: float) -> Rig:
        return replace(self, joints=self.joints * factor)

    @property
    def rest(self) -> Array:
        """(B, 4, 4) rest matrices."""
        return space.translation(self.joints)

    def pose(self, root: Array, turns: dict[str, Array], poses: int) -> Array:
        """Forward kinematics: root (T, 4, 4) moves the rest pose; turns by bone (T or 1, 4, 4) -> (T, B, 4, 4)."""
        out = np.empty((poses, len(self.names), 4, 4))
        for i, (name, parent) in enumerate(zip(self.names, self.parents, strict=True)):
            above = root if parent < 0 else out[:, parent]
            offset = self.joints[i] - (0 if parent < 0 else self.joints[parent])
            local = space.translation(offset)
            out[:, i] = above @ (local @ turns[name] if name in turns else local)
        return out


@dataclass
class Bench:
    """Collects the parts of one body while it is made; everything in the species' own units until scaled."""

    palette: Palette
    rig: Rig
    grid: float = 0.007
    parts: list[BodyPart] = field(default_factory=list)
    rigid: dict[tuple[str, str], list[Mesh]] = field(default_factory=dict)
    flesh: list[Cone] = field(default_factory=list)  # the cones that every skinned part is weighted by

    def skinned(self, name: str, shape: list[Cone], color: str = "", inflate: float = 0.0, grid: float = 1.0,
                surface: str = "", smooth: int = 3, carve: list[Cone] | None = None) -> Mesh:
        """A closed part in one colour that bends with the flesh."""
        shape = [c.inflated(inflate) for c in shape]
        material = self.palette.material(color or name, surface)
        mesh = cones.skin(_with_room(shape), material, self.grid * grid, carve, smooth)
        self.keep(name, mesh)
        return mesh

    def keep(self, name: str, mesh: Mesh) -> None:
        """Take a mesh as a skinned part, or in place of the part of that name."""
        index, weight = cones.weights(mesh.vertices, self.flesh, list(self.rig.names), 0.016)
        part = BodyPart(name, SkinnedMesh(mesh, index.astype(int), weight))
        self.parts = [p for p in self.parts if p.name != name] + [part]

    def attach(self, bone: str, mesh: Mesh, name: str = "") -> None:
        """A rigid piece on a bone; pieces of one name on one bone become one part."""
        self.rigid.setdefault((name or f"{bone}_fittings", bone), []).append(mesh)

    def ball(self, bone: str, at: npt.ArrayLike, radius: float, color: str, scale: Sequence[float] = (1, 1, 1),
             forward: npt.ArrayLike = (1.0, 0, 0), surface: str = "", name: str = "") -> None:
        """A rigid ellipsoid whose own x axis looks forward."""
        ball = solids.sphere(radius, self.palette.material(color, surface), scale, 20)
        self.attach(bone, solids.moved(ball, matrix=space.translation(at) @ space.aimed(forward)), name)

    def lump(self, bone: str, shape: list[Cone], color: str, grid: float = 0.6, surface: str = "",
             name: str = "") -> None:
        """A rigid piece made of cones."""
        material = self.palette.material(color, surface)
        self.attach(bone, cones.skin(shape, material, self.grid * grid, None, 2), name)

    def finished(self, factor: float) -> tuple[BodyPart, ...]:
        """All parts at true size."""
        def size(mesh: Mesh) -> Mesh:
            return solids.moved(mesh, scale=(factor,) * 3)

        out = []
        for part in self.parts:
            if isinstance(part.shape, SkinnedMesh):
                node = part.shape
                out.append(replace(part, shape=SkinnedMesh(size(node.mesh), node.bone_indices, node.bone_weights)))
        for (name, bone), pieces in self.rigid.items():
            out.append(BodyPart(name, size(solids.join(pieces)), bone))
        return tuple(out)


def _with_room(shape: list[Cone]) -> list[Cone]:
    """The cones and two empty corners beyond them: a blend swells outside its cones, and must stay on the grid."""
    swell = sum(sorted((c.k for c in shape), reverse=True)[:3]) / 4
    spans = [(np.array(p) - r * np.array(c.squash), np.array(p) + r * np.array(c.squash))
             for c in shape for p, r in ((c.a, max(c.ra, c.rb)), (c.b, max(c.ra, c.rb)))]
    low, high = np.min([s[0] for s in spans], 0) - swell, np.max([s[1] for s in spans], 0) + swell
    return [*shape, *(Cone(tuple(corner), tuple(corner), -1.0, -1.0, 1e-3) for corner in (low, high))]


def surface_point(shape: list[Cone], origin: npt.ArrayLike, direction: npt.ArrayLike, reach: float = 0.6) -> Array:
    """Where a ray that comes from reach along direction back towards origin first meets the cones (sphere tracing)."""
    out = space.unit(direction)
    point = np.asarray(origin, float) + out * reach
    for _ in range(60):
        step = float(cones.field(point, shape))
        if step < 2e-4:
            break
        point = point - out * min(step * 0.9, 0.08)
    return np.asarray(point)


def chain(points: Sequence[Sequence[float]], k: float, bones: Sequence[str]) -> list[Cone]:
    """Cones along points (x, y, z, radius), bone by bone."""
    return [Cone((a[0], a[1], a[2]), (b[0], b[1], b[2]), a[3], b[3], k, bones[min(i, len(bones) - 1)])
            for i, (a, b) in enumerate(pairwise(points))]


def mirrored(point: Sequence[float], side: float) -> Point:
    """The point on the left (side 1) or right (-1)."""
    return (float(point[0]), float(point[1]) * side, float(point[2]))
