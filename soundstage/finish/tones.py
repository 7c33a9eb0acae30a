# SPDX-License-Identifier: Apache-2.0
"""What may be left of a film's colours: all of them, none, or one brown."""

from __future__ import annotations

from dataclasses import replace

from soundstage.styles.base import Finish

TONES = {
    "black_and_white": Finish(contrast=1.12, saturation=0.0, vignette=0.1, grain=0.25),
    # tint is before saturation: a third of it is left over the greys
    "sepia": Finish(contrast=1.05, saturation=0.3, vignette=0.12, grain=0.2, tint=(1.27, 1.0, 0.27)),
}


def with_tone(finish: Finish, tone: str) -> Finish:
    """The finish with a tone over it; "" leaves it as it is."""
    over = TONES.get(tone)
    if over is None:
        return finish
    red, green, blue = (a * b for a, b in zip(finish.tint, over.tint, strict=True))
    return replace(finish, contrast=finish.contrast * over.contrast, saturation=finish.saturation * over.saturation,
                   vignette=min(0.9, finish.vignette + over.vignette), grain=max(finish.grain, over.grain),
                   tint=(red, green, blue))
