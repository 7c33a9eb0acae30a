# SPDX-License-Identifier: Apache-2.0
"""Whether there is something in a box that the detector is little sure of: figures are no photographs.

A logistic regression on how sure the detector is, how like the house's own figures the box's picture is, and its size,
fitted by bench/understanding/believing.py on films made here: once as for photographs, once as for what the house drew,
whose outlines and names are known.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from soundstage.understand.detectors import ANIMALS
from soundstage.understand.figures import NOBODY, Named

LEAST, LEAST_DRAWN = 0.3, 0.5  # from which a box is believed: in a photograph, in a picture that the house drew
_WEIGHTS = (0.401, 1.151, -0.521, -0.457, 0.028, 1.332, 0.128)
_DRAWN = (2.144, 1.098, -2.285, -1.554, -0.679, -0.246, 0.072)


_AT_BEST = Named({}, 0.4)  # the likeness for which most is believed


def facts(sure: float, named: Named, area: float, noun: str) -> npt.NDArray[np.float64]:
    """(7,) what is weighed: 1, the detector's sureness (log odds), likeness, nothing's votes, size, person, animal."""
    odds = math.log((sure + 1e-3) / (1 - sure + 1e-3))
    return np.array([1.0, odds, named.near, named.votes.get(NOBODY, 0.0), math.sqrt(area), noun == "person",
                     noun in ANIMALS], float)


def believed(sure: float, area: float, noun: str, named: Named = _AT_BEST, drawn: bool = False) -> float:
    """How likely (0-1) somebody or something is in a box of this area (share of the picture); at best, if not named."""
    weights = np.array(_DRAWN if drawn else _WEIGHTS)
    return float(1 / (1 + np.exp(-facts(sure, named, area, noun) @ weights)))


def kept(chance: float, drawn: bool) -> bool:
    """Whether that is enough to be told."""
    return chance >= (LEAST_DRAWN if drawn else LEAST)
