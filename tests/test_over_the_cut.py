# SPDX-License-Identifier: Apache-2.0
"""What is heard about a cut and at a film's beginning is heard once: nothing rings twice, no blows are stacked."""

from collections import Counter

import pytest
from staged_films import planned, played

from soundstage.language import read
from soundstage.store import Store


@pytest.mark.parametrize("words", ["A man claps. A woman laughs.", "A carpenter hammers a nail. A dog barks.",
                                   "A cook cuts an onion. A bell rings and a boy cheers."])
def test_each_sound_is_heard_once(words: str, store: Store) -> None:
    film = read(words)
    shots = planned(film, store)[0].shots
    heard = Counter((shot.block, event.source, event.effect, round(float(shot.offset) + event.time, 2))
                    for shot, staged in zip(shots, played(film, store), strict=True) for event in staged.events)
    assert heard and max(heard.values()) == 1, heard.most_common(3)
