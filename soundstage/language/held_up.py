# SPDX-License-Identifier: Apache-2.0
"""A sign with words that somebody holds is a card on a stick, no signpost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene

HOLDING = frozenset(("pick_up", "show", "wave", "lift"))


def held_up(scenes: Iterable[DraftScene], being: Callable[[str], Being | None]) -> None:
    """Give signs that are held the build of a placard."""
    for beat in (b for scene in scenes for shot in scene.shots for b in shot.beats):
        named = (beat.get("target") if beat["action"] in HOLDING else "", beat.get("tool"))
        for sign in (being(i) for i in named if i):
            if sign is not None and sign.text and sign.part.unit == "sign":
                sign.part = replace(sign.part, unit="placard")
