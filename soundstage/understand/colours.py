# SPDX-License-Identifier: Apache-2.0
"""Colours of pixels: grouped as the eye does (CIE Lab), and named with the house's colour words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from soundstage.colour import NAMED
from soundstage.understand.findings import Colour

Picture = npt.NDArray[np.uint8]
Array = npt.NDArray[np.float64]

_WORDS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey",
          "turquoise", "beige", "navy")
_GROUPS = 6
_LIGHT, _SHADE, _SHADED = 0.55, 0.3, 45.0  # how much lightness counts beside hue; of what may be in shade: under this
_LEAST = 0.03  # share of the picture below which a colour is not told


@cache
def _named() -> Array:
    """(words, 3) Lab of the colour words."""
    return lab_of([NAMED[w] for w in _WORDS])


def lab_of(linear: npt.ArrayLike) -> Array:
    """(N, 3) CIE Lab of linear colours (N, 3) from 0 to 1."""
    rgb = np.asarray(linear, float)
    srgb = np.where(rgb < 0.0031308, 12.92 * rgb, 1.055 * np.maximum(rgb, 1e-6) ** (1 / 2.4) - 0.055)
    return np.asarray(lab(np.round(srgb * 255).clip(0, 255).astype(np.uint8)[None])[0])


def lab(picture: Picture) -> Array:
    """(H, W, 3) CIE Lab of sRGB bytes."""
    import cv2

    return np.asarray(cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), float)


def name_of(colour: Array) -> str:
    """The word for a Lab colour; hue counts more than lightness, and what has no hue is grey, black or white.

    Shade and dusk make any colour darker: of what is dark, that a word's colour is lighter counts less.
    """
    light, chroma = float(colour[0]), float(np.hypot(colour[1], colour[2]))
    if chroma < 9:
        return "black" if light < 22 else "white" if light > 80 else "grey"
    apart = _named() - colour
    apart[:, 0] *= np.where((apart[:, 0] > 0) & (light < _SHADED), _SHADE, _LIGHT)
    return _WORDS[int((apart**2).sum(1).argmin())]


def main_colours(pictures: Sequence[Picture]) -> tuple[Colour, ...]:
    """The main colours of some pictures together, the largest first."""
    import cv2

    small = [cv2.resize(p, (64, 36), interpolation=cv2.INTER_AREA).reshape(-1, 3) for p in pictures]
    return grouped(np.concatenate(small).astype(np.uint8))


def grouped(pixels: Picture) -> tuple[Colour, ...]:
    """The main colours of (N, 3) sRGB bytes; the same pixels give the same colours."""
    import cv2

    points = lab(pixels[None])[0].astype(np.float32)
    if len(points) < _GROUPS:
        return ()
    cv2.setRNGSeed(1)
    _, labels, centres = cv2.kmeans(points, _GROUPS, None, (3, 30, 0.5), 2, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    shares = np.bincount(labels.ravel(), minlength=_GROUPS) / len(points)
    out = []
    for k in np.argsort(-shares):
        if shares[k] >= _LEAST:
            rgb = cv2.cvtColor(centres[None, k:k + 1], cv2.COLOR_LAB2RGB)[0, 0]
            red, green, blue = (int(v) for v in np.clip(np.round(rgb * 255), 0, 255))
            out.append(Colour(hex=f"#{red:02x}{green:02x}{blue:02x}", name=name_of(centres[k].astype(float)),
                              share=round(float(shares[k]), 3)))
    return tuple(out)
