# SPDX-License-Identifier: Apache-2.0
"""Lips from a spoken line: the mouth shape of every pose."""

from __future__ import annotations

import numpy as np

from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls
from soundstage.speech.base import Spoken
from soundstage.speech.visemes import openness, visemes

LEAD = 0.0  # the line begins with the beat


def write_lips(doing: Doing, controls: Controls, voice: Spoken) -> None:
    """Visemes and jaw for the poses in which the line sounds."""
    begin = doing.start + LEAD
    shapes = visemes(voice, begin, controls.times)
    opening = openness(voice, begin, controls.times)
    for pose in np.flatnonzero((controls.times > begin - 0.1) & (controls.times < begin + voice.seconds + 0.1)):
        controls.viseme[pose] = shapes[pose]
        controls.jaw[pose] = max(controls.jaw[pose], float(opening[pose]))
