# SPDX-License-Identifier: Apache-2.0
"""Words of size, as shares of the usual size."""

from __future__ import annotations

SIZES = {
    "tiny": 0.5,
    "miniature": 0.5,
    "minuscule": 0.5,
    "small": 0.75,
    "little": 0.75,
    "compact": 0.75,
    "big": 1.35,
    "large": 1.35,
    "great": 1.35,
    "huge": 2.0,
    "enormous": 2.0,
    "giant": 2.0,
    "gigantic": 2.0,
    "massive": 2.0,
    "colossal": 2.5,
    "towering": 1.8,
    "vast": 1.8,
}

# what is said of a change -> the size that it leads to
COMPARED = {
    "bigger": "big", "larger": "big", "taller": "big", "longer": "big", "wider": "big", "grow": "big", "expand": "big",
    "enlarge": "big", "swell": "big", "smaller": "small", "shorter": "small", "tinier": "tiny", "shrink": "small",
    "dwindle": "small", "contract": "small",
}
