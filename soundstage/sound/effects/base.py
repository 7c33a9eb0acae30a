# SPDX-License-Identifier: Apache-2.0
"""What every sound effect gives: dry mono samples of one event."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.sound_event import Event

__all__ = ["RATE", "Effect", "Event", "Samples"]

RATE = 48000  # samples a second, everywhere in sound

Samples = npt.NDArray[np.float32]


class Effect:
    """Base of all effects: subclass, give words and render. One effect, one file.

    level_db: how loud (dBFS RMS of the loudest 100 ms) at one metre and force 0.5, so that effects
    stand in the right relation before distance: footstep -34, speech -20, bark -14, thunder -6.
    lasts: True for sounds that fill event.duration.
    verbs: who does this is heard so ("stirs"), for as long as it is done when `fills`.
    sources: nouns that sound so by being there ("fountain"), when the sound lasts.
    moves: what is acted on moves, and touches what it is done on ("rolls a bottle over a towel"); else it is touched.
    within: what it is done in is touched ("stirs tea in a cup").
    one_s, apart_s: of several ("rings twice"), seconds that each lasts where the sound lasts, and from one to the next.
    """

    words: tuple[str, ...] = ()
    level_db: float = -24.0
    lasts: bool = False
    verbs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fills: bool = False
    moves: bool = False
    within: bool = False
    one_s: float = 0.8
    apart_s: float = 1.2

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        """Mono at 48 kHz, float32, peak at most 1, beginning at the onset (no leading silence)."""
        raise NotImplementedError
