# SPDX-License-Identifier: Apache-2.0
"""Letters for signs: strokes on a grid of 4 by 6, drawn as tubes of paint or light."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

# each letter's strokes as points "xy" on the grid; x 0-4, y 0-6
_STROKES = {
    "A": "00 26 40,12 32",
    "B": "00 06 36 35 33 03,33 43 41 30 00",
    "C": "45 36 16 05 01 10 30 41",
    "D": "00 06 26 44 42 20 00",
    "E": "40 00 06 46,03 33",
    "F": "00 06 46,03 33",
    "G": "45 36 16 05 01 10 30 41 43 23",
    "H": "00 06,40 46,03 43",
    "I": "20 26",
    "J": "46 41 30 10 01",
    "K": "00 06,46 03 40",
    "L": "06 00 40",
    "M": "00 06 23 46 40",
    "N": "00 06 40 46",
    "O": "10 01 05 16 36 45 41 30 10",
    "P": "00 06 36 45 44 33 03",
    "Q": "10 01 05 16 36 45 41 30 10,22 40",
    "R": "00 06 36 45 44 33 03,23 40",
    "S": "45 36 16 05 04 42 41 30 10 01",
    "T": "20 26,06 46",
    "U": "06 01 10 30 41 46",
    "V": "06 20 46",
    "W": "06 10 23 30 46",
    "X": "00 46,06 40",
    "Y": "06 23 46,23 20",
    "Z": "06 46 00 40",
    "0": "10 01 05 16 36 45 41 30 10",
    "1": "15 26 20,10 30",
    "2": "05 16 36 45 44 00 40",
    "3": "05 16 36 45 34 23 34 42 41 30 10 01",
    "4": "30 36 02 42",
    "5": "46 06 04 34 43 41 30 00",
    "6": "46 16 04 01 10 30 41 42 33 03",
    "7": "06 46 10",
    "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
    "9": "10 30 42 45 36 16 05 04 13 43",
}


def lettering(text: str, tall: float, material: Material, bold: float = 0.09) -> Mesh:
    """Capital letters facing -Y, so many metres tall, their middle above the origin, strokes of radius bold * tall."""
    unit, parts = tall / 6, []
    left = -(len(text) * 5.4 - 1.4) * unit / 2
    for k, letter in enumerate(text):
        for stroke in _STROKES.get(letter, "").split(","):
            points = [((float(p[0]) + 5.4 * k) * unit + left, 0.0, float(p[1]) * unit) for p in stroke.split()]
            parts += [solids.tube(np.array([a, b]), bold * tall, material, 6) for a, b in pairwise(points)]
    return solids.join(parts)
