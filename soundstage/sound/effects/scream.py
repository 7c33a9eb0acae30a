# SPDX-License-Identifier: Apache-2.0
"""A scream or a shout without words: a voice at the top of its range, strained."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Scream(Effect):
    """A scream; words: man, child, woo or hooray (a happy shout), moan or groan (low and weary), grunt."""

    words = ("scream", "screams", "screaming", "shriek", "yell", "wordless shout", "woo", "hooray", "groan", "grunt",
             "moan", "roar of effort")
    verbs = ("scream", "shriek", "groan", "grunt", "moan")
    level_db = -12.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event, 0.4)
        low = any(w in text for w in ("groan", "grunt", "moan"))
        glad = any(w in text for w in ("woo", "hooray", "cheer"))
        up = 0.55 if " man" in f" {text}" else 1.25 if "child" in text else 1.0
        seconds = event.duration or (0.35 if "grunt" in text else 0.9 if low or glad else 1.3)
        n = count(seconds)
        base = (190.0 if low else 620.0 if glad else 1050.0) * up * high * float(rng.uniform(0.95, 1.06))
        hertz = base * (swell(n, (0, 0.7), (0.4 * seconds, 1.0), (seconds, 1.25)) if glad else
                        swell(n, (0, 0.75), (0.12 * seconds, 1.05), (0.7 * seconds, 1.0), (seconds, 0.8)))
        shape = swell(n, (0, 0.1), (0.08 * seconds, 1), (0.8 * seconds, 0.85), (seconds, 0))
        tract = 1.5 * up**0.35
        open_mouth = ((900 * tract, 0.35, 1.0), (1500 * tract, 0.25, 0.8), (2900 * tract, 0.25, 0.6))
        rounded = ((480 * tract, 0.35, 1.0), (1000 * tract, 0.25, 0.5), (2500 * tract, 0.25, 0.25))
        throat = Throat(rounded if glad or low else open_mouth, slope=0.55, breath=0.25, jitter=0.02,
                        rough=0.2 if glad else 0.45, rough_hertz=110, floor=0.08)
        sound = voiced(rng, hertz, shape, throat)
        return finished(sound, event, self.level_db - (14 if low else 4 if glad else 0))
