# SPDX-License-Identifier: Apache-2.0
"""A thing on fire: tongues of flame all over its upper side, and the light that they give."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.nodes import RGB, Light, Material, Mesh
from soundstage.props import _flames
from soundstage.props.base import Glow, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
TONGUES, CLOSE = 15, 3  # clusters of flames, and tongues in each
WHITE_HOT = ("magnesium", "thermite", "phosphorus")  # burns white
_WHITE: RGB = (1.0, 0.98, 0.92)
_SHARE = 0.34  # of a thing's largest side that its flames are high
_LOW, _HIGH = 0.03, 2.6  # metres that they are high at least and at most


def alight(model: PropModel, words: tuple[str, ...], seed: int) -> PropModel:
    """The thing with a "flame" of its own, which is lit and put out as a candle's is; what has one stays as it is."""
    if "flame" in model.parts:
        return model
    low, high = solids.extent(model.parts.values())
    tall = float(np.clip(_SHARE * np.max(high - low), _LOW, _HIGH))
    chance = rng(seed, "alight")
    points = _surface(model, chance)
    spots = _apart(points[points[:, 2] >= low[2] + 0.3 * (high[2] - low[2])], TONGUES)
    spread = 0.13 * min(tall, float(np.max(high - low)))
    tongues = [solids.moved(_flames.flame(tall * share, chance.uniform(-0.3, 0.3), 0.17),
                            tuple(spot + [*chance.normal(0, spread, 2), -0.15 * tall * share]))
               for spot in spots for share in chance.uniform(0.35, 1.0, CLOSE)]
    fire = solids.join(tongues)
    white = any(w in " ".join(words) for w in WHITE_HOT)
    fire = _white(fire) if white else fire
    middle = tuple((low + high) / 2 + [0, 0, 0.5 * tall])
    light = Light("point", _WHITE if white else (1.0, 0.46, 0.14), (600.0 if white else 110.0) * tall, 0.3 * tall)
    return replace(model, parts={**model.parts, "flame": fire}, glows=(*model.glows, Glow(light, middle, part="flame")))


def _surface(model: PropModel, chance: np.random.Generator) -> Array:
    """(N, 3) points all over the thing, as many as its faces are large."""
    corners = np.concatenate([np.asarray(m.vertices, float)[m.faces] for m in model.parts.values()])
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    face = chance.choice(len(corners), 2000, p=area / area.sum())
    u, v = chance.random((2, 2000))
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = (corners[face, k] for k in range(3))
    return np.asarray(a + u[:, None] * (b - a) + v[:, None] * (c - a))


def _apart(points: Array, many: int) -> Array:
    """So many of the points, each as far as can be from those before it; the highest is the first."""
    chosen = [int(np.argmax(points[:, 2]))]
    far = np.linalg.norm(points - points[chosen[0]], axis=1)
    for _ in range(many - 1):
        chosen.append(int(np.argmax(far)))
        far = np.minimum(far, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return np.asarray(points[chosen])


def _white(fire: Mesh) -> Mesh:
    """The flames white hot."""
    return replace(fire, materials=tuple(_hot(m) for m in fire.materials))


def _hot(material: Material) -> Material:
    return replace(material, name=f"white {material.name}", color=_WHITE, emission=3.0 * material.emission)
