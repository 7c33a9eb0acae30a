# SPDX-License-Identifier: Apache-2.0
"""The closed 3D vocabulary of a Stage: frozen values of plain numbers, no behaviour, no engine.

Arrays are read-only numpy arrays; T is the number of poses in the shot, and a track of length 1
holds still for the whole shot. Lengths are metres, angles radians, colours linear RGB 0-1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest

__all__ = ["RGB", "Camera", "Card", "Floats", "Instances", "Ints", "Item", "Light", "Material", "Mesh", "Node",
           "Particles", "SkinnedMesh", "Sky", "Stage", "Volume", "at", "digest", "frozen_array"]

RGB = tuple[float, float, float]
Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.integer[Any]]


def frozen_array(values: npt.ArrayLike, dtype: str) -> npt.NDArray[Any]:
    """A contiguous read-only copy in this dtype; what is such a copy already is given back."""
    if isinstance(values, np.ndarray) and values.dtype == dtype and values.flags.c_contiguous and not (
            values.flags.writeable or values.base is not None):
        return values
    array = np.array(values, dtype=dtype, order="C")
    array.flags.writeable = False
    return array


@dataclass(frozen=True)
class Material:
    """A surface, in the terms every 3D engine shares. Substance names what it is for style and sound."""

    name: str
    color: RGB
    substance: str = "clay"  # skin fur cloth wood metal glass stone snow leaf paper clay plastic water light ...
    roughness: float = 0.7
    metallic: float = 0.0
    sheen: float = 0.0
    coat: float = 0.0
    subsurface: float = 0.0
    transmission: float = 0.0
    ior: float = 1.45
    emission: float = 0.0  # strength; 1 shows the colour as it is
    grain: str = "none"  # none noise weave wood brush speckle tiles planks bricks ripple
    grain_size: float = 0.02  # metres of one repeat
    grain_depth: float = 0.0  # 0-1 strength of the bump
    second_color: RGB | None = None  # the grain's other colour; None = one plain colour


@dataclass(frozen=True, eq=False)
class Mesh:
    """Triangles with one material each. Edges sharper than crease are shaded as edges."""

    vertices: Floats  # (V, 3) metres
    faces: Ints  # (F, 3)
    face_materials: Ints  # (F,) index into materials
    materials: tuple[Material, ...]
    crease: float = 0.7

    def __post_init__(self) -> None:
        for name, dtype in (("vertices", "f4"), ("faces", "i4"), ("face_materials", "i4")):
            object.__setattr__(self, name, frozen_array(getattr(self, name), dtype))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True, eq=False)
class SkinnedMesh:
    """A mesh in its rest pose, each vertex moved by at most four bones."""

    mesh: Mesh
    bone_indices: Ints  # (V, 4)
    bone_weights: Floats  # (V, 4), rows sum to 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "bone_indices", frozen_array(self.bone_indices, "i4"))
        object.__setattr__(self, "bone_weights", frozen_array(self.bone_weights, "f4"))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True, eq=False)
class Instances:
    """Many copies of one mesh, standing still."""

    mesh: Mesh
    transforms: Floats  # (N, 4, 4) world

    def __post_init__(self) -> None:
        object.__setattr__(self, "transforms", frozen_array(self.transforms, "f4"))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True, eq=False)
class Particles:
    """Many copies of one small mesh, each at its own place in every pose: snow, rain, spray, leaves."""

    mesh: Mesh
    positions: Floats  # (T, N, 3) world
    stretch: tuple[float, float, float] = (0.0, 0.0, 0.0)  # a streak along this vector, metres (rain)
    size: Floats | None = None  # (N,) scale of each copy

    def __post_init__(self) -> None:
        object.__setattr__(self, "positions", frozen_array(self.positions, "f4"))
        if self.size is not None:
            object.__setattr__(self, "size", frozen_array(self.size, "f4"))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True)
class Light:
    """A lamp. Aims along its local -Z. Power is watts (sun: W/m2 at the ground)."""

    kind: str  # sun area point spot
    color: RGB
    power: float
    size: float = 0.5  # metres across (sun: angle in radians)
    spot_angle: float = 0.8


@dataclass(frozen=True, eq=False)
class Sky:
    """What surrounds everything: an equirectangular picture, +Y in the middle column, zenith in the first row."""

    image: Floats  # (H, 2H, 3) linear
    strength: float = 1.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "image", frozen_array(self.image, "f4"))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True, eq=False)
class Card:
    """A flat picture, width by height metres, upright in its local XZ plane facing -Y, base at the origin."""

    image: Floats  # (H, W, 4) sRGB 0-1 with alpha
    width: float
    height: float
    emission: float = 0.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "image", frozen_array(self.image, "f4"))

    @cached_property
    def digest(self) -> str:
        return digest(self)


@dataclass(frozen=True)
class Volume:
    """Mist: a box from low to high (world metres) of even density per metre."""

    low: tuple[float, float, float]
    high: tuple[float, float, float]
    density: float
    color: RGB = (0.8, 0.85, 0.9)


@dataclass(frozen=True, eq=False)
class Camera:
    """The camera through the shot: it looks along its local -Z, +Y is up on the screen."""

    transforms: Floats  # (T or 1, 4, 4) world
    lens_mm: Floats  # (T or 1,) on a sensor 36 mm wide (cropped for other aspects)
    focus: Floats  # (T or 1,) metres
    fstop: float = 4.0  # 0 = everything sharp

    def __post_init__(self) -> None:
        for name in ("transforms", "lens_mm", "focus"):
            object.__setattr__(self, name, frozen_array(getattr(self, name), "f4"))


Node = Mesh | SkinnedMesh | Instances | Particles | Light | Card | Volume


@dataclass(frozen=True, eq=False)
class Item:
    """One node at work in the shot. The subject it belongs to is its id up to the first slash."""

    id: str
    node: Node
    transforms: Floats = field(default_factory=lambda: np.eye(4)[None])  # (T or 1, 4, 4) world
    visible: npt.NDArray[np.bool_] = field(default_factory=lambda: np.ones(1, bool))  # (T or 1,)
    bones: Floats | None = None  # (T, B, 4, 4) skinning matrices in world: posed @ inverse(rest)
    seen_by_camera: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "transforms", frozen_array(self.transforms, "f4"))
        object.__setattr__(self, "visible", frozen_array(self.visible, "?"))
        if self.bones is not None:
            object.__setattr__(self, "bones", frozen_array(self.bones, "f4"))

    @property
    def subject(self) -> str:
        return self.id.partition("/")[0]

    @property
    def still(self) -> bool:
        """Whether it is the same at every pose."""
        tracks = (self.transforms, self.visible, *(() if self.bones is None else (self.bones,)))
        moving = isinstance(self.node, Particles) and len(self.node.positions) > 1
        return not moving and all(len(track) == 1 for track in tracks)


@dataclass(frozen=True, eq=False)
class Stage:
    """Everything an engine needs for one shot, in plain numbers."""

    shot: str
    duration: Fraction  # seconds
    pose_rate: Fraction  # poses a second, the grid starting with the shot
    aspect: Fraction  # width / height
    camera: Camera
    sky: Sky
    items: tuple[Item, ...]
    seed: int = 0
    exposure: float = 1.0  # linear factor on the picture

    @property
    def poses(self) -> int:
        return poses_in(self.duration, self.pose_rate)

    @cached_property
    def digest(self) -> str:
        return digest(self)


def poses_in(duration: Fraction, pose_rate: Fraction) -> int:
    """How many poses a shot has."""
    return max(1, math.ceil(duration * pose_rate))


def at(track: npt.NDArray[Any], pose: int) -> Any:
    """The value of a track at a pose; a track of length one holds."""
    return track[pose if len(track) > 1 else 0]
