# SPDX-License-Identifier: Apache-2.0
"""What a thing is built as because of how hands have it: a sign with words that somebody holds is a card on a stick and
no signpost, a sheet that is shaken out is unfolded and no pile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene

CLOTHS, UNFOLDED = frozenset(("blanket", "cloth")), "hanging_cloth"
SHAKEN = frozenset(("shake", "unfold", "flap", "flutter", "unfurl", "billow", "spread", "shake_out"))
HOLDING = frozenset(("pick_up", "show", "wave", "lift"))


def held_up(scenes: Iterable[DraftScene], being: Callable[[str], Being | None]) -> None:
    """Give signs that are held the build of a placard, and cloths that are shaken out that of one that hangs."""
    for beat in (b for scene in scenes for shot in scene.shots for b in shot.beats):
        cloth = being(beat.get("target") or "")
        if cloth is not None and cloth.part.unit in CLOTHS and SHAKEN & {beat["action"], beat.get("verb", "")} and (
                not beat.get("anchor")):
            cloth.part = replace(cloth.part, unit=UNFOLDED)
        named = (beat.get("target") if beat["action"] in HOLDING else "", beat.get("tool"))
        for sign in (being(i) for i in named if i):
            if sign is not None and sign.text and sign.part.unit == "sign":
                sign.part = replace(sign.part, unit="placard")
