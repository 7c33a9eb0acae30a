# SPDX-License-Identifier: Apache-2.0
"""Which hair somebody has: the nearest of those that the house's people have, by the top of the head."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from soundstage.understand.colours import lab, lab_of
from soundstage.understand.naming import hair
from soundstage.understand.spotting import Track

_WORDS = {"black": "dark", "dark": "dark", "brown": "brown", "auburn": "brown", "red": "red", "ginger": "red",
          "blond": "blond", "grey": "", "silver": "", "white": ""}  # grey is what shadow and night make of any hair
_LOOKS = 3  # pictures of a track that are looked at
_NONE = 28.0  # Lab: what is farther from all hair is a tree, or a wall
_SHADED = 0.6  # what lightness counts beside hue


def hair_of(track: Track) -> str:
    """dark, brown, red or blond; "" = cannot be told."""
    surest = sorted(track, key=lambda t: -t[1].sure)[:_LOOKS]
    seen = [lab(np.ascontiguousarray(hair(still, found))).reshape(-1, 3) for still, found in surest]
    apart = (_own() - np.median(np.concatenate(seen), 0)) * [_SHADED, 1.0, 1.0]
    far = (apart**2).sum(1)
    return list(_WORDS.values())[int(far.argmin())] if far.min() < _NONE**2 else ""


@cache
def _own() -> npt.NDArray[np.float64]:
    """(words, 3) Lab of the people's hair."""
    from soundstage.bodies._hair_colours import HAIR_COLOURS

    return lab_of([HAIR_COLOURS[word] for word in _WORDS])
