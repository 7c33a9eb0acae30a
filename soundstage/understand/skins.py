# SPDX-License-Identifier: Apache-2.0
"""How light somebody's skin is, by what of the face is lit; which of the house's skins that is, a whole film tells."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from soundstage.understand.colours import lab
from soundstage.understand.naming import face
from soundstage.understand.spotting import Track

_LOOKS = 3  # pictures of a track that are looked at
_HUES, _LEAST_CHROMA, _DARKEST = (20.0, 85.0), 10.0, 12.0  # of skin in Lab: degrees; what is darker has no hue
_LEAST = 0.3  # share of the face that is so coloured: less is the back of a head
_LIT = 75  # percentile of lightness: the side of the face that is lit
_WORDS = (("light", 63.0), ("tan", 54.0), ("brown", 41.0), ("dark", 0.0))  # and from which lightness


def lightness_of(track: Track) -> float | None:
    """Lightness (Lab) of a face where it is lit; None where no skin is seen."""
    surest = sorted(track, key=lambda t: -t[1].sure)[:_LOOKS]
    seen = np.concatenate([lab(np.ascontiguousarray(face(still, found))).reshape(-1, 3) for still, found in surest])
    hue = np.degrees(np.arctan2(seen[:, 2], seen[:, 1]))
    skin = (hue > _HUES[0]) & (hue < _HUES[1]) & (np.hypot(seen[:, 1], seen[:, 2]) > _LEAST_CHROMA)
    skin &= seen[:, 0] > _DARKEST
    return round(float(np.percentile(seen[skin, 0], _LIT)), 1) if skin.mean() > _LEAST else None


def skin_of(sights: Iterable[float | None]) -> str:
    """light, tan, brown or dark, by the sight in the best light; "" where no skin was seen."""
    most = max((s for s in sights if s is not None), default=None)
    return "" if most is None else next(word for word, least in _WORDS if most >= least)
