# SPDX-License-Identifier: Apache-2.0
"""What the words of a scene's place do to its room: bare and tiled rooms ring, furnished and curtained ones do not.

Absorption is the mean over all surfaces, as Eyring's formula has it (sound/space.py): bare plaster, tiles and concrete
take 2 to 6 % of what meets them, a carpet with curtains and beds a half and more (ISO 354 tables, at 1 kHz).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from soundstage.places.base import Room

_BARE = ("empty", "bare", "unfurnished", "vacant", "abandoned", "echoing", "echoey", "reverberant", "cavernous")
_HARD = ("tiled", "tile", "marble", "concrete", "stone", "brick", "hard", "reflective", "metal", "glass")
_SOFT = ("carpeted", "curtained", "cushioned", "padded", "furnished", "filled", "cluttered", "crowded", "soundproof",
         "upholstered", "absorbent", "cozy", "cosy")
_SIZES = {"tiny": 0.5, "small": 0.65, "cramped": 0.55, "narrow": 0.75, "wide": 1.3, "large": 1.5, "big": 1.5,
          "spacious": 1.6, "high-ceilinged": 1.5, "huge": 2.2, "vast": 2.5, "enormous": 2.5, "giant": 2.2}
_ROOFED = ("underground", "indoor", "covered", "enclosed", "basement", "multi-storey", "multistory")
_HALL = (22.0, 20.0, 3.4)  # metres of what is roofed over and else lies open: a parking lot underground


def room_of(room: Room, words: Sequence[str]) -> Room:
    """The place's room as these words of the place change it."""
    said = {w for phrase in words for w in phrase.lower().split()}
    if room.size is None:
        return Room(_HALL, 0.07) if _any(said, _ROOFED) else room
    grow = next((by for word, by in _SIZES.items() if word in said), 1.0)
    x, y, z = room.size
    absorption = room.absorption
    if _any(said, _BARE):
        absorption = max(0.04, 0.35 * absorption)
    if _any(said, _HARD):
        absorption = min(absorption, max(0.05, 0.5 * absorption))
    if _any(said, _SOFT):
        absorption = max(absorption, 0.55)
    return replace(room, size=(x * grow, y * grow, z * grow**0.5), absorption=absorption)


def _any(said: set[str], words: Iterable[str]) -> bool:
    return not said.isdisjoint(words)
