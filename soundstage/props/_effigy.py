# SPDX-License-Identifier: Apache-2.0
"""Animals and people that are made of something: a body at rest as one mesh, in cloth, plastic, wood or stone.

Toys keep the colours of what they are toys of; what is carved or cast is of its one stuff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.bodies import PLANS, species
from soundstage.bodies.base import Body, BodyPart, Look
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.nodes import Card, Material, Mesh, SkinnedMesh
from soundstage.props import _kit as kit
from soundstage.props._substances import MADE_OF
from soundstage.shape import solids
from soundstage.shape.skin import posed

Array = npt.NDArray[np.float64]
Stuff = Callable[[Material], Material]
SOFT = frozenset(("plush", "stuffed", "felt", "knitted", "crocheted", "fabric", "wool", "woollen", "woolen", "soft"))
HARD = frozenset(("toy", "clockwork", "rubber", "plastic", "inflatable", "wind-up", "lego"))
PAPER = frozenset(("origami", "paper-mache", "papier-mache"))
CELLS = 52  # grid cells along its longest side: what is small is modelled no finer
TOY = 0.26  # metres high, at most
SHADES = 0.45  # how much of a part's own light and dark is left in one stuff


class _Nowhere(SceneQuery):
    """The flat ground that a body stands on alone."""

    def ground(self, points: npt.ArrayLike) -> Array:
        return np.zeros(np.shape(points)[:-1])

    def substance(self, point: npt.ArrayLike) -> str:
        return "wood"


def is_toy(words: Iterable[str]) -> bool:
    """Whether it is made to play with, and so is small."""
    return bool({*words} & (SOFT | HARD | PAPER))


def shape_of(look: Look) -> str:
    """The species that it is a likeness of, "of lion" among its words; "" when none is told."""
    told = (w.removeprefix("of ").replace(" ", "_") for w in look.words if w.startswith("of "))
    return next((name for name in told if name in species()), "")


def stuff_of(words: Iterable[str], asked: tuple[str, ...] = ()) -> Stuff | None:
    """How a surface changes that is made of what the words name; None when they name nothing."""
    marks = [w.lower() for w in words]
    if any(w in SOFT for w in marks):
        return lambda m: replace(kit.cloth(m.color, f"{m.name} cloth"), emission=m.emission)
    made_of = next((MADE_OF[w] for w in marks if w in MADE_OF and w not in HARD), None)
    if any(w in PAPER for w in marks):
        made_of = MADE_OF["paper"]
    if made_of is not None:
        make, usual = made_of
        return all_of(make(asked[0] if asked else usual))
    if any(w in HARD for w in marks):
        return lambda m: kit.plastic(m.color, f"{m.name} plastic")
    return None


def all_of(whole: Material) -> Stuff:
    """Everything in one stuff."""
    return lambda m: kit.shade(whole, _share(m), f"{whole.name} {m.name}")


def _share(m: Material) -> float:
    """How light a part is against the rest, mildly: eyes and hooves still show in stone."""
    return 1.0 - SHADES + SHADES * min(1.0, 0.25 + 2.0 * sum(m.color) / 3)


def clad(body: Body, look: Look) -> Body:
    """The body made of what its words name: "a wooden horse", "a cardboard robot"; itself when they name nothing."""
    stuff = stuff_of(look.words, look.colors)
    return body if stuff is None else replace(body, parts=tuple(_part_of(p, stuff) for p in body.parts))


def _part_of(part: BodyPart, stuff: Stuff) -> BodyPart:
    shape = part.shape
    if isinstance(shape, Card):
        return part
    if isinstance(shape, SkinnedMesh):
        return replace(part, shape=replace(shape, mesh=_of(shape.mesh, stuff)))
    return replace(part, shape=_of(shape, stuff))


def _of(mesh: Mesh, stuff: Stuff) -> Mesh:
    return replace(mesh, materials=tuple(stuff(m) for m in mesh.materials))


def likeness(name: str, look: Look, seed: int, tall: float, stuff: Stuff | None) -> Mesh:
    """The species at rest, facing +X on z = 0, tall metres high or long, whichever is more."""
    facts = species()[name]
    body = PLANS.new(facts["plan"]).build(replace(look, kind=name, size=1.0), facts, seed)
    meshes = [m if stuff is None else _of(m, stuff) for m in _at_rest(body, look, seed)]
    low, high = solids.extent(meshes)
    meshes = [c for m in meshes if len((c := _coarser(m, float(max(high - low)) / CELLS)).faces)]
    whole = solids.moved(kit.fold(meshes), (0.0, 0.0, -float(low[2])))
    return solids.moved(whole, scale=(tall / float(max(high - low)),) * 3)


def _coarser(mesh: Mesh, cell: float) -> Mesh:
    """The mesh with all vertices of a grid cell as one in their middle (Rossignac and Borrel 1993): still closed."""
    vertices = np.asarray(mesh.vertices, float)
    cells = np.floor(vertices / cell).astype(np.int64)
    _, where, many = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
    where = where.ravel()
    middles = np.stack([np.bincount(where, vertices[:, k]) for k in range(3)], 1) / many[:, None]
    corners = where[mesh.faces]
    solid = (corners != np.roll(corners, 1, axis=1)).all(1)
    used, stuff = np.unique(mesh.face_materials[solid], return_inverse=True)
    return Mesh(middles, corners[solid], stuff, tuple(mesh.materials[i] for i in used), mesh.crease)


def _at_rest(body: Body, look: Look, seed: int) -> list[Mesh]:
    """What is seen of a body that stands and does nothing."""
    done = body.perform(Controls(np.zeros(1), np.zeros((1, 3)), np.zeros(1)), _Nowhere(), look.name, seed)
    bones = (done.bones @ np.linalg.inv(body.rest))[0]
    seen = [p for p in body.parts if bool(done.visible.get(p.name, np.ones(1, bool))[0])]
    found = []
    for part in seen:
        shape = part.shape
        if isinstance(shape, SkinnedMesh):
            found.append(replace(shape.mesh, vertices=posed(shape, bones.astype("f4"))))
        elif isinstance(shape, Mesh):
            frame = bones[body.bones.index(part.bone)] if part.bone else np.eye(4)
            found.append(replace(shape, vertices=shape.vertices @ frame[:3, :3].T + frame[:3, 3]))
    return found
