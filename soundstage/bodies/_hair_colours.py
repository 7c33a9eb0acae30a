# SPDX-License-Identifier: Apache-2.0
"""The colours of hair by their words, linear: alone here, for who only reads them needs nothing of a body."""

from __future__ import annotations

from soundstage.colour import RGB

HAIR_COLOURS: dict[str, RGB] = {
    "black": (0.014, 0.011, 0.010),
    "dark": (0.03, 0.017, 0.011),
    "brown": (0.105, 0.045, 0.02),
    "auburn": (0.23, 0.065, 0.022),
    "red": (0.50, 0.13, 0.03),
    "ginger": (0.58, 0.19, 0.045),
    "blond": (0.66, 0.43, 0.17),
    "blonde": (0.66, 0.43, 0.17),
    "fair": (0.66, 0.43, 0.17),
    "grey": (0.33, 0.33, 0.34),
    "gray": (0.33, 0.33, 0.34),
    "silver": (0.52, 0.52, 0.53),
    "white": (0.80, 0.79, 0.76),
}
