# SPDX-License-Identifier: Apache-2.0
"""One thing rubs over another: a nail on a table, a brush on cloth, chalk on slate, a blade on stone."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import faded
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import chosen, friction, said, strokes, substances
from soundstage.sound.effects.base import Effect, Event, Samples

_ROUGH = {"smooth": 0.1, "satin": 0.05, "soft": 0.1, "brush": 0.15, "cloth": 0.2, "sand": 0.55, "rough": 0.8,
          "gritty": 0.8, "grind": 0.9, "chalk": 0.5, "pencil": 0.35, "nail": 0.4, "carpet": 0.3}


class Scratch(Effect):
    """Rubbing to and fro, event.speed strokes a second: scratch, rub, brush, scribble, wipe, chalk, grind."""

    words = ("scratch", "scratching", "scrape", "scraping", "rub", "rubbing", "scrub", "wipe", "wiping", "brush",
             "brushing", "scribble", "scribbling", "writing", "pencil", "pen on paper", "chalk", "eraser", "erasing",
             "sandpaper", "sanding", "grind", "grinding", "friction", "carve", "scuff", "sweep", "sweeping", "broom")
    verbs = ("scratch", "scrape", "rub", "scrub", "wipe", "brush", "scribble", "write", "draw", "erase", "sand",
             "grind", "sweep", "carve", "sketch", "polish", "sign", "groom", "comb", "paint")
    fills = True
    level_db = -32.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 1.2
        thing, under = substances(event, "paper", "wood")
        soft = min(1.0, max(thing.hard, under.hard) / 0.004)
        rough = chosen(event, _ROUGH, 0.45)
        high = pitch(event) * (0.6 + 0.35 * min(event.speed, 3.0)) * (1.15 - 0.55 * soft)
        wide = 1.0 if any(w in said(event) for w in ("brush", "broom", "sweep", "wipe", "scrub", "cloth")) else 0.0
        bands = tuple(high * hertz for hertz in ((700, 1500, 2600, 4300) if wide else (1100, 2300, 3700, 5600)))
        push = strokes(seconds, 1.6 * max(event.speed, 0.2)) * (0.5 + force(event))
        sound = friction(rng, np.minimum(push, 1.0), rough, bands, 0.002 + 0.004 * rough)
        return finished(faded(sound, 0.005, 0.04), event, self.level_db)
