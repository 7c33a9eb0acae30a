# SPDX-License-Identifier: Apache-2.0
"""What is stacked or put together comes piece by piece from beside and stays on its pile; what is built grows."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, played, staged

from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "A child stacks blocks.", "A man stacks boxes in a warehouse.", "A girl builds a tower with wooden blocks.",
    "A boy builds a tower.", "A woman stacks plates in the kitchen."])
def test_piece_after_piece_comes_upon_the_pile(words: str, store: Store) -> None:
    shot = staged(read(words), store)[0]
    pieces = sorted({i.subject for i in shot.stage.items if "_piece" in i.subject})
    assert len(pieces) >= 2
    base = box(shot, pieces[0].partition("_piece")[0])
    last = len(shot.times) - 1
    below = base[1, 2]
    for piece in pieces:
        before, after = box(shot, piece, 0), box(shot, piece, last)
        assert abs(before[0, 2] - base[0, 2]) < 0.03 and abs(after[0, 2] - below) < 0.03
        assert np.linalg.norm(before.mean(0)[:2] - base.mean(0)[:2]) > 0.1
        assert np.linalg.norm(after.mean(0)[:2] - base.mean(0)[:2]) < 0.05
        below = after[1, 2]


def test_hands_carry_the_pieces_and_each_touch_is_heard(store: Store) -> None:
    production = read("A child stacks blocks.")
    done = played(production, store)[0]
    child = done.of("child1")
    assert child is not None and child.performance is not None
    moves = [m for m in done.moved if "_piece" in m.prop]
    hands = [child.performance.anchors[f"hand_{side}"][:, :3, 3] for side in ("left", "right")]
    for move in moves:
        half = len(move.times) // 2
        pose = int(np.argmin(np.abs(done.times - move.times[half])))
        assert min(np.linalg.norm(h[pose] - move.points[half]) for h in hands) < 0.22
    puts = [e.time for e in done.events if e.effect == "put_down"]
    assert len(puts) == len(moves) and all(abs(p - m.times[-1]) < 0.1 for p, m in zip(puts, moves, strict=True))


def test_the_pieces_of_a_puzzle_fill_its_gaps(store: Store) -> None:
    production = read("A girl solves a jigsaw puzzle.")
    shot = staged(production, store)[0]
    frame, last = box(shot, "puzzle1"), len(shot.times) - 1
    for k in (1, 2, 3):
        piece = box(shot, f"puzzle1_piece{k}", last)
        assert (piece[0, :2] > frame[0, :2] - 0.02).all() and (piece[1, :2] < frame[1, :2] + 0.02).all()
        assert abs(piece[0, 2] - frame[0, 2]) < 0.02
        assert np.linalg.norm(box(shot, f"puzzle1_piece{k}", 0).mean(0) - piece.mean(0)) > 0.1


@pytest.mark.parametrize(("words", "thing"), [("A girl builds a sandcastle on the beach.", "sandcastle1"),
                                              ("A boy builds a snowman.", "snowman1")])
def test_what_is_built_grows(words: str, thing: str, store: Store) -> None:
    shot = staged(read(words), store)[0]
    tall = [box(shot, thing, p)[1, 2] - box(shot, thing, p)[0, 2] for p in (0, len(shot.times) - 1)]
    assert tall[1] > 1.3 * tall[0]


def test_a_tower_of_stone_is_no_pile_of_toys(store: Store) -> None:
    plan, *_ = planned(read("Workers build a stone tower."), store)
    assert all("piece" not in p.subject for s in plan.shots for p in s.performers)
