# SPDX-License-Identifier: Apache-2.0
"""Whoever speaks or is what a shot is about shows a face, wherever one works, sits or lies."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest
from staged_films import planned

from soundstage.direct.whereabouts import mark_at
from soundstage.language import read
from soundstage.store import Store

SIDE_ON = 92.0  # degrees from where a face is turned: from farther round one sees the back of a head
SETTINGS = (
    "A robot sits at a kitchen table with a wrench and says: 'I am nearly done.'",
    "A man sits at a desk. He says: 'I quit.'",
    "A scientist works at a laboratory bench. She says: 'It is alive.'",
    "A chef stirs a pot at the stove and says: 'More salt.'",
    "A woman plays the piano and says: 'Listen.'",
    "A painter stands at an easel and says: 'Almost finished.'",
    "A robot repairs a clock at a workbench. It says: 'Tick tock.'",
    "A boy lies in bed. He says: 'I cannot sleep.'",
    "A man sits in a car and says: 'Where are we?'",
    "A girl sits in a boat and says: 'Row faster.'",
    "A grandmother sits on a sofa. She says: 'Come here.'",
    "An old man sits on a bench in the park. He says: 'Nice day.'",
)


@pytest.mark.parametrize("words", SETTINGS)
def test_a_face_is_seen(words: str, store: Store) -> None:
    plan, cast, _ = planned(read(words), store)
    seen = 0
    for shot in plan.shots:
        for p in shot.performers:
            if cast[p.subject].kind != "body" or p.subject != shot.camera.subject:
                continue
            mark = mark_at(SimpleNamespace(initial=p.mark, beats=p.beats), shot.duration / 2)  # type: ignore[arg-type]
            x, y, _ = shot.camera.position
            off = (math.atan2(y - mark.y, x - mark.x) - mark.heading + math.pi) % (2 * math.pi) - math.pi
            assert abs(math.degrees(off)) <= SIDE_ON, f"{shot.id} of {words!r}: {math.degrees(off):.0f} degrees round"
            seen += 1
    assert seen
