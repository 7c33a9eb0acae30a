# SPDX-License-Identifier: Apache-2.0
"""Jets: water that runs from a prop, as drops that are a function of time alone: a tap's stream, a fountain's arcs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Material, Particles
from soundstage.props.base import Jet
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_DROP = Material("jet drop", (0.80, 0.90, 0.95), "water", roughness=0.3, emission=0.10)


def jet_items(name: str, jets: tuple[Jet, ...], frames: Array, times: Array) -> tuple[Item, ...]:
    """The drops of a prop's jets. frames: (T or 1, 4, 4) of the prop; times: (T,) seconds."""
    return tuple(_one(f"{name}/jet{k}", jet, frames, times) for k, jet in enumerate(jets))


def _one(name: str, jet: Jet, frames: Array, times: Array) -> Item:
    chance = rng(0, "jet", name.rpartition("/")[2], str(jet.turns))
    many = jet.count * jet.turns
    begin = np.tile((np.arange(jet.count) + chance.uniform(0, 0.6, jet.count)) / jet.count, jet.turns)
    share = np.mod(times[:, None] / jet.seconds + begin, 1.0)
    share = np.clip((share - jet.hangs) / max(1e-3, 1 - jet.hangs), 0.0, 1.0)  # a drop hangs before it falls
    start, end = np.asarray(jet.start, float), np.asarray(jet.end, float)
    wild = np.stack([chance.normal(0, jet.spread, many), chance.normal(0, jet.spread, many), np.zeros(many)], -1)
    at = start + (end - start) * share[..., None] + wild * share[..., None]
    at[..., 2] = start[2] + 4 * (jet.crest - start[2]) * share * (1 - share) + (end[2] - start[2]) * share**2
    turn = np.repeat(2 * np.pi * np.arange(jet.turns) / jet.turns, jet.count)
    c, s = np.cos(turn), np.sin(turn)
    at = np.stack([c * at[..., 0] - s * at[..., 1], s * at[..., 0] + c * at[..., 1], at[..., 2]], -1)
    world = space.apply(np.broadcast_to(frames, (len(times), 4, 4)), at)
    size = jet.size * chance.uniform(0.7, 1.25, many)
    return Item(name, Particles(solids.sphere(1.0, _DROP, (0.8, 0.8, jet.long), 8), world, size=size))
