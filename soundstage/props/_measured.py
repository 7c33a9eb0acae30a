# SPDX-License-Identifier: Apache-2.0
"""A thing's size by measure: a 30 cm box, a 1500 ml bottle, as so many times its usual size."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

METRES = {"mm": 0.001, "cm": 0.01, "m": 1.0, "inch": 0.0254, "foot": 0.3048, "millimeter": 0.001,
          "millimetre": 0.001, "centimeter": 0.01, "centimetre": 0.01, "meter": 1.0, "metre": 1.0}
LITRES = {"ml": 0.001, "l": 1.0, "liter": 1.0, "litre": 1.0, "millilitre": 0.001, "milliliter": 0.001}
MEASURE = re.compile(r"(\d+(?:\.\d+)?) ?([a-z]+)")
HOLLOW = 0.5  # of the box round a vessel that it holds: walls, neck and corners take the rest
LEAST, MOST = 0.3, 3.0  # times its usual size that a thing is built


def measure_of(text: str) -> str:
    """ "about 30cm" -> "30 cm": a measure of a thing's length or of what it holds; "" for other words."""
    found = MEASURE.search(text.lower())
    unit = found[2].removesuffix("s") if found else ""
    return f"{found[1]} {unit}" if found and (unit in METRES or unit in LITRES) else ""


def times_usual(words: Sequence[str], box: npt.NDArray[np.float64]) -> float:
    """How many times its usual size a thing is by the measure among its words; 1 where there is none.

    box: (2, 3) metres, of the thing as usual. What holds a volume V in a box B is built (V / (HOLLOW B))^(1/3) times
    as large.
    """
    told = next((m for w in words if (m := measure_of(w)) and m == w), "")
    if not told:
        return 1.0
    value, unit = float(told.split()[0]), told.split()[1]
    span = np.maximum(box[1] - box[0], 1e-3)
    if unit in METRES:
        factor = value * METRES[unit] / float(span.max())
    else:
        factor = (value * LITRES[unit] * 0.001 / (HOLLOW * float(span.prod()))) ** (1 / 3)
    return float(np.clip(factor, LEAST, MOST))
