# SPDX-License-Identifier: Apache-2.0
"""What every body plan gives: a rigged body built once, and bones for any controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery
from soundstage.nodes import Card, Mesh, SkinnedMesh

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Look:
    """How one performer or prop is to look, in the words a person used. All plain, all optional."""

    kind: str  # species or person or prop: "fox", "man", "woman", "car"
    colors: tuple[str, ...] = ()  # "red", "dark blue"
    size: float = 1.0  # factor on the usual size
    age: str = ""  # child young adult old
    build: str = ""  # slim stout strong tall short
    skin: str = ""  # pale light tan brown dark
    hair: str = ""  # "long black", "bald", "grey bun", "curly red"
    clothes: tuple[str, ...] = ()  # "blue coat", "red dress", "hat"
    words: tuple[str, ...] = ()  # every other adjective: "torn", "rusty", "wooden", "tiny"
    name: str = ""  # proper name; also seeds what no word decides
    text: str = ""  # what is written on it
    shade: float = 1.0  # an animal's coat: so much lighter (over 1) or darker than its kind's


@dataclass(frozen=True)
class Dims:
    """Measures that direction and actions need, metres, at the body's own size."""

    height: float  # ground to top of head, standing
    eye_height: float
    length: float  # along +X at rest
    width: float
    head: float  # height of the head alone
    leg: float  # hip to ground
    arm: float  # shoulder to fingertips (or forepaw)
    walk_speed: float  # metres a second
    run_speed: float
    seat: float  # comfortable seat height; 0 = sits on the ground
    grasp_height: float = 0.9  # where it holds things


@dataclass(frozen=True, eq=False)
class BodyPart:
    """A piece of the body: skinned, or rigid on one bone when bone is named."""

    name: str  # "coat", "head", "mouth_open", "lid_left" ...
    shape: SkinnedMesh | Mesh | Card  # a card's bone is its own upright frame
    bone: str = ""  # a rigid part's bone; its vertices are in rest-pose body space too


@dataclass(frozen=True, eq=False)
class Body:
    """A performer, built: parts in rest pose (facing +X, feet on z = 0), a skeleton, and the plan that moves it."""

    parts: tuple[BodyPart, ...]
    bones: tuple[str, ...]
    parents: tuple[int, ...]  # -1 = root
    rest: Array  # (B, 4, 4) rest-pose bone matrices in body space
    dims: Dims
    plan: BodyPlan
    facts: dict[str, Any] = field(default_factory=dict)  # what the plan wants to remember (radii, species numbers)

    def perform(self, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
        """Bones, visibility, contacts and anchors for these controls. Same input, same output."""
        return self.plan.solve(self, controls, query, subject, seed)


class BodyPlan(Protocol):
    """A kind of skeleton with its skin and its way of moving."""

    def build(self, look: Look, facts: dict[str, Any], seed: int) -> Body:
        """Make a body of this plan. facts: the species' data."""
        ...

    def solve(self, body: Body, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance: ...
