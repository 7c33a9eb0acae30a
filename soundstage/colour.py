# SPDX-License-Identifier: Apache-2.0
"""Named colours as linear RGB, mixed for a house of few, well-chosen pigments."""

from __future__ import annotations

import re

from soundstage.errors import FilmError, nearest

RGB = tuple[float, float, float]

NAMED: dict[str, RGB] = {
    "red": (0.62, 0.035, 0.025), "orange": (0.80, 0.22, 0.03), "yellow": (0.86, 0.56, 0.05),
    "green": (0.06, 0.28, 0.07), "blue": (0.035, 0.13, 0.48), "purple": (0.22, 0.05, 0.36),
    "pink": (0.80, 0.25, 0.36), "brown": (0.20, 0.085, 0.035), "black": (0.018, 0.017, 0.018),
    "white": (0.86, 0.84, 0.80), "grey": (0.27, 0.27, 0.28), "gray": (0.27, 0.27, 0.28),
    "silver": (0.52, 0.53, 0.55), "gold": (0.75, 0.46, 0.10), "golden": (0.75, 0.46, 0.10),
    "turquoise": (0.05, 0.42, 0.42), "teal": (0.03, 0.24, 0.25), "cyan": (0.06, 0.50, 0.56),
    "beige": (0.66, 0.54, 0.38), "cream": (0.84, 0.77, 0.62), "tan": (0.48, 0.31, 0.17),
    "crimson": (0.45, 0.015, 0.04), "scarlet": (0.68, 0.045, 0.02), "maroon": (0.20, 0.015, 0.02),
    "navy": (0.012, 0.03, 0.13), "violet": (0.30, 0.10, 0.50), "lavender": (0.52, 0.42, 0.72),
    "magenta": (0.58, 0.04, 0.30), "olive": (0.17, 0.18, 0.04), "khaki": (0.42, 0.36, 0.18),
    "ginger": (0.68, 0.22, 0.05), "blond": (0.72, 0.48, 0.18), "blonde": (0.72, 0.48, 0.18),
    "copper": (0.60, 0.25, 0.12), "bronze": (0.42, 0.24, 0.09), "ivory": (0.85, 0.80, 0.66),
    "indigo": (0.07, 0.04, 0.30), "peach": (0.88, 0.50, 0.32), "mint": (0.42, 0.72, 0.52),
    "rusty": (0.40, 0.13, 0.04), "amber": (0.82, 0.38, 0.04), "rust": (0.40, 0.13, 0.04),
    "charcoal": (0.05, 0.05, 0.055), "sandy": (0.62, 0.45, 0.24), "mustard": (0.66, 0.38, 0.03),
    "coral": (0.84, 0.24, 0.16), "rosy": (0.80, 0.36, 0.36), "aqua": (0.10, 0.55, 0.58),
    "burgundy": (0.22, 0.012, 0.035), "auburn": (0.30, 0.075, 0.025), "lilac": (0.56, 0.38, 0.66),
    "platinum": (0.78, 0.76, 0.70), "emerald": (0.02, 0.34, 0.15), "ruby": (0.48, 0.01, 0.06),
    "sapphire": (0.02, 0.08, 0.42),
}


def colour(name: str) -> RGB:
    """Linear RGB of a colour word, light and dark shades included ("dark red"). Raises FilmError for others."""
    *shade, base = name.lower().replace("-", " ").split() or [""]
    if base not in NAMED:
        raise FilmError(f"there is no colour '{name}'", remedy=nearest(base, NAMED))
    red, green, blue = NAMED[base]
    for word in shade:
        if word in ("dark", "deep"):
            red, green, blue = red * 0.4, green * 0.4, blue * 0.4
        elif word in ("light", "pale", "pastel"):
            red, green, blue = (c + (0.85 - c) * 0.55 for c in (red, green, blue))
        elif word in ("bright", "vivid"):
            red, green, blue = (min(0.9, c * 1.25) for c in (red, green, blue))
    return (red, green, blue)


def luminance(rgb: RGB) -> float:
    """Relative luminance of linear RGB (ITU-R BT.709)."""
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def mixed(first: RGB, second: RGB, amount: float) -> RGB:
    """The first colour with this much (0-1) of the second."""
    return tuple(a + (b - a) * amount for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


_TONED = {"sepia": re.compile(r"\bsepia\b", re.I),
          "black_and_white": re.compile(r"\bblack[- ]and[- ]white\b|\bmonochrom|\bgr[ea]yscale\b|\bnoir\b", re.I)}


def tone_of(words: str) -> str:
    """What these words leave of a film's colours ("black_and_white", "sepia"); "" = all of them."""
    return next((tone for tone, pattern in _TONED.items() if pattern.search(words)), "")
