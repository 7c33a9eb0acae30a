# SPDX-License-Identifier: Apache-2.0
"""The silhouette of somebody is they themselves, against the light."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(("words", "noun"), [
    ("silhouette of a man", "man"), ("a silhouette of a man walking at sunset", "man"),
    ("the silhouette of a castle on a hill", "castle"), ("A girl watches the silhouette of a wolf.", "wolf"),
])
def test_who_is_seen_in_silhouette(words: str, noun: str) -> None:
    film = read(words)
    assert [s.noun for s in film.cast].count(noun) == 1 and "silhouette" not in [s.noun for s in film.cast]
    assert film.scenes[0].light == ("silhouette",)
