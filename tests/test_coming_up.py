# SPDX-License-Identifier: Apache-2.0
"""Who "walks up" or "comes over" goes to whoever the scene was about, and comes into the picture for it."""

import pytest

from soundstage.edit.scope import all_beats
from soundstage.language import read


@pytest.mark.parametrize(("words", "action", "goal"), [
    ("A sailor stands on a pier. A girl walks up and waves.", "enter", "sailor1"),
    ("A fox sits in a forest. A boy comes over and pets it.", "enter", "fox1"),
    ("A man reads. A woman stands at a window. She walks over and smiles.", "walk", "man1"),
    ("Two men argue. A policeman runs up.", "enter", "men1"),
])
def test_who_walks_up_goes_to_somebody(words: str, action: str, goal: str) -> None:
    going = next(b for b in all_beats(read(words)) if b.place == "to")
    assert (going.action, going.anchor) == (action, goal)


@pytest.mark.parametrize("words", [
    "A girl walks up.", "A man waits. A balloon goes up.", "A man waits. A girl walks up the stairs.",
    "A man waits. A girl looks up.",
])
def test_what_only_goes_up_has_no_goal(words: str) -> None:
    assert not any(b.place == "to" and b.anchor for b in all_beats(read(words)))
