# SPDX-License-Identifier: Apache-2.0
"""Things show the camera what they are known by: their broad side, their colour, a body with no hole in it."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import PROPS
from soundstage.shape import solids


def body(name: str, *words: str) -> Mesh:
    return PROPS.new(name).build(Look(name, words=words), 1).parts["body"]


@pytest.mark.parametrize("name", ["anvil", "sign", "corn"])
def test_a_thing_known_by_its_outline_is_broad_to_the_front(name: str) -> None:
    low, high = solids.extent([body(name)])
    assert high[1] - low[1] > 1.2 * (high[0] - low[0])


def test_a_hill_has_a_round_edge_on_the_ground() -> None:
    hill = body("hill", "snowy").vertices
    far = np.hypot(hill[:, 0] / 2.75, hill[:, 1] / 1.85)
    assert np.abs(hill[far > 1.12, 2]).max() < 0.05  # no sheet's corners in the air
    assert hill[:, 2].max() > 1.3


def test_beer_reaches_through_its_glass() -> None:
    mug = body("beer_mug")
    names = [m.name for m in mug.materials]
    reach = {n: np.hypot(*mug.vertices[mug.faces[mug.face_materials == names.index(n)].ravel()][:, :2].T).max()
             for n in ("beer", "foam")}
    assert reach["beer"] > 0.0465 and "glass" in names
