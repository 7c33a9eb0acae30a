# SPDX-License-Identifier: Apache-2.0
"""Looks laid over the finished picture: what is left of its colours, grain, dark corners, the other way round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from soundstage.errors import FilmError
from soundstage.styles.base import Finish

_BARE = Finish(vignette=0.0)  # a look says only what it adds
LOOKS = {
    "black_and_white": replace(_BARE, contrast=1.12, saturation=0.0, vignette=0.1, grain=0.25),
    "noir": replace(_BARE, contrast=1.4, saturation=0.0, vignette=0.3, grain=0.3),
    # tint is before saturation: a third of it is left over the greys
    "sepia": replace(_BARE, contrast=1.05, saturation=0.3, vignette=0.12, grain=0.2, tint=(1.27, 1.0, 0.27)),
    "old_film": replace(_BARE, contrast=0.92, saturation=0.5, vignette=0.4, grain=0.6, tint=(1.16, 1.0, 0.66)),
    "warm": replace(_BARE, tint=(1.12, 1.0, 0.8)),
    "cool": replace(_BARE, tint=(0.86, 0.98, 1.2)),
    "vivid": replace(_BARE, contrast=1.05, saturation=1.35),
    "faded": replace(_BARE, contrast=0.88, saturation=0.55),
    "bleached": replace(_BARE, contrast=1.3, saturation=0.45),  # silver left in the print: "bleach bypass"
    "contrasty": replace(_BARE, contrast=1.3),
    "flat": replace(_BARE, contrast=0.8),
    "grain": replace(_BARE, grain=0.5),
    "vignette": replace(_BARE, vignette=0.45),
    "mirrored": replace(_BARE, mirrored=True),
}


def with_looks(finish: Finish, names: Iterable[str]) -> Finish:
    """The finish with these looks over it, one after the other; FilmError for a name that there is not."""
    return reduce(_over, names, finish)


def _over(finish: Finish, name: str) -> Finish:
    if name not in LOOKS:
        raise FilmError(f"there is no look '{name}'", remedy="use some of: " + ", ".join(LOOKS))
    over = LOOKS[name]
    red, green, blue = (a * b for a, b in zip(finish.tint, over.tint, strict=True))
    return replace(finish, contrast=finish.contrast * over.contrast, saturation=finish.saturation * over.saturation,
                   vignette=min(0.9, finish.vignette + over.vignette), grain=max(finish.grain, over.grain),
                   tint=(red, green, blue), mirrored=finish.mirrored != over.mirrored)
