# SPDX-License-Identifier: Apache-2.0
"""Who stands in something solid is told by what its faces enclose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soundstage import space
from soundstage.check.faults.standing_inside import within
from soundstage.nodes import Item, Material
from soundstage.shape import solids

WOOD = Material("wood", (0.5, 0.4, 0.3))
LEG = np.array([[0.0, 0.1, z] for z in np.linspace(0.05, 0.45, 9)])


def block(wide: float, tall: float) -> Item:
    return Item("box1/box", solids.box((wide, wide, tall), WOOD))


def test_legs_in_a_block_are_within_it_and_beside_or_over_it_are_not() -> None:
    assert within(LEG, block(1.0, 0.6), 0).all()
    assert within(LEG, block(1.0, 0.3), 0).sum() == 6, "what is above it is not"
    moved = replace(block(1.0, 0.6), transforms=space.translation((0.8, 0, 0))[None])
    assert not within(LEG, moved, 0).any() and not within(LEG + [0, 0, 0.6], block(1.0, 0.6), 0).any()


def test_a_sheet_encloses_nothing_and_solids_in_each_other_do() -> None:
    solid = block(1.0, 0.6).node
    above = solid.vertices[solid.faces][..., 2].min(1) > 0.5
    roof = replace(solid, faces=solid.faces[above], face_materials=solid.face_materials[above])
    assert above.any() and not within(LEG, Item("tent1/roof", roof), 0).any()
    inner, outer = block(0.6, 0.5).node, block(1.0, 0.6).node
    both = replace(outer, vertices=np.concatenate([outer.vertices, inner.vertices]),
                   faces=np.concatenate([outer.faces, inner.faces + len(outer.vertices)]),
                   face_materials=np.concatenate([outer.face_materials, inner.face_materials]))
    assert within(LEG, Item("sofa1/sofa", both), 0).all()


@pytest.mark.parametrize("thin", [(3.0, 0.05), (0.1, 2.0)])
def test_boards_and_posts_hold_nobody(thin: tuple[float, float]) -> None:
    assert not within(LEG, block(*thin), 0).any()
