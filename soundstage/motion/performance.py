# SPDX-License-Identifier: Apache-2.0
"""What comes of controls once a body has solved them: bones, visible parts, contacts, anchors."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Contact:
    """Something touched something: the seed of a sound. Time is shot-local seconds on the pose grid."""

    time: float
    subject: str  # who or what moved
    part: str  # "left foot", "right hand", "cup", "beak" ...
    point: tuple[float, float, float]  # world metres
    material: str  # substance of the moving part: shoe, paw, hoof, claw, ceramic, wood ...
    onto: str  # substance touched: snow, wood, stone, grass, sand ...
    force: float  # 0-1: 0.2 a soft step, 0.5 a walking adult, 0.8 a run, 1 a stamp
    kind: str = "step"  # step land put grab knock slide


@dataclass(frozen=True, eq=False)
class Performance:
    """A body through the shot, solved."""

    bones: Array  # (T, B, 4, 4) posed bone matrices, world
    visible: dict[str, npt.NDArray[np.bool_]] = field(default_factory=dict)  # part -> (T,); absent = always
    contacts: tuple[Contact, ...] = ()
    anchors: dict[str, Array] = field(default_factory=dict)  # "head", "mouth", "hand_left" ... -> (T, 4, 4) world


class SceneQuery:
    """What an action or a body may ask of the world. Implemented in stage."""

    def ground(self, points: npt.ArrayLike) -> Array:
        """Height of the ground (..., ) under points (..., 2 or 3)."""
        raise NotImplementedError

    def substance(self, point: npt.ArrayLike) -> str:
        """What the ground is made of there: snow, wood, sand ..."""
        raise NotImplementedError

    def anchor(self, subject: str, name: str, time: float = 0.0) -> Array:
        """(4, 4) world matrix of a named spot on a subject: "seat", "top", "grip", "head", "centre" ..."""
        raise NotImplementedError

    def extent(self, subject: str) -> Array:
        """(2, 3) low and high corner of the subject at its mark, world metres."""
        raise NotImplementedError
