# SPDX-License-Identifier: Apache-2.0
"""Grooming, smelling and chasing one's tail: deeds of their own, with the thing where it is smelled."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("A kitten grooms itself on a rug.", "self_groom"),
        ("A lion licks its paws.", "self_groom"),
        ("A duck preens its feathers by a lake.", "self_groom"),
        ("A groomer grooms a poodle.", "pet"),
        ("A puppy chases its own tail.", "chase_tail"),
        ("A wolf chases a rabbit.", "run"),
        ("A girl smells a rose.", "smell"),
        ("A fox sniffs at a shoe.", "smell"),
    ],
)
def test_the_deed_is_its_own(words: str, action: str) -> None:
    assert [b.action for b in read(words).scenes[0].shots[0].beats] == [action]
