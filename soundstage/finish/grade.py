# SPDX-License-Identifier: Apache-2.0
"""A linear frame -> the finished 8-bit picture: grade, tone map, outline, grain.

All of it is a plain function of the frame, the style's Finish and the pose, so that a title, another grade or
another vignette never renders anything again.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.colour import luminance
from soundstage.finish import tone
from soundstage.rng import rng
from soundstage.styles.base import Finish

Picture = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
_GREY = 0.18  # the linear value that contrast turns about
_INK = 0.035  # linear value of a drawn outline
_BAND = 48  # rows worked on at a time: what they need stays in the processor's own memory
GRADE_VERSION = "2"  # part of the key of finished frames


def finished(frame: npt.NDArray[np.floating[Any]], finish: Finish, pose: int = 0, seed: int = 0,
             ids: npt.NDArray[np.integer[Any]] | None = None) -> Bytes:
    """Linear RGB (H, W, 3), single or half floats -> sRGB bytes (H, W, 3).

    pose and seed choose the grain; ids (H, W), from the guides, is needed only where finish.outline is not 0.
    """
    height, width, _ = frame.shape
    overlays = [_dither(height, width)]
    if finish.grain:
        overlays.append(_grain(height, width, seed, pose) * np.float32(finish.grain))
    lines = outlines(ids, finish.outline * height / 720)[..., None] if finish.outline and ids is not None else None
    shade = _vignette(height, width, finish.vignette) if finish.vignette else None
    shown = np.empty(frame.shape, np.uint8)
    for rows in (slice(top, top + _BAND) for top in range(0, height, _BAND)):
        color = _graded(_by_channel(frame[rows]), finish, None if shade is None else shade[rows])
        if lines is not None:
            color = color * (1 - lines[rows]) + np.float32(_INK) * lines[rows]
        levels = tone.encoded(tone.neutral(color))
        for overlay in overlays:
            levels += overlay[rows]
        np.clip(levels, 0, 255, out=levels)
        shown[rows] = levels.astype(np.uint8)  # first to bytes, then in threes: half the work of both at once
    return np.ascontiguousarray(shown[:, ::-1]) if finish.mirrored else shown


def _graded(frame: Picture, finish: Finish, shade: Picture | None) -> Picture:
    """Rows of the frame with tint, vignette, contrast and saturation on them."""
    color = frame * np.asarray(finish.tint, np.float32)
    if shade is not None:
        color *= shade
    if finish.contrast != 1:
        np.maximum(color, np.float32(1e-6), out=color)  # all in place: memory is what takes the time
        color *= np.float32(1 / _GREY)
        np.log(color, out=color)  # with exp three times as fast as a power
        color *= np.float32(finish.contrast)
        np.exp(color, out=color)
        color *= np.float32(_GREY)
    if finish.saturation != 1:
        red, green, blue = (np.float32(luminance(c)) for c in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
        grey = (color[..., 0] * red + color[..., 1] * green + color[..., 2] * blue)[..., None]
        color -= grey
        color *= np.float32(finish.saturation)
        color += grey
    return color


def _by_channel(picture: npt.NDArray[np.floating[Any]]) -> Picture:
    """The same (H, W, 3) as singles, each channel together in memory: arithmetic runs along rows and not in threes."""
    return np.moveaxis(np.ascontiguousarray(np.moveaxis(picture, -1, 0), np.float32), 0, -1)


def outlines(ids: npt.NDArray[np.integer[Any]], width: float) -> Picture:
    """How much (0-1) of each pixel an outline of this width (pixels) covers: where the subject changes."""
    edge = np.zeros(ids.shape, np.float32)
    across, down = ids[:, 1:] != ids[:, :-1], ids[1:] != ids[:-1]
    edge[:, 1:][across] = edge[:, :-1][across] = 1
    edge[1:][down] = edge[:-1][down] = 1
    spread = max(width / 2 - 1, 0.0)  # the edge itself is two pixels wide
    for _ in range(int(spread)):
        edge = _grown(edge, 1.0)
    edge = _grown(edge, spread - int(spread))
    return edge * np.float32(min(1.0, width / 2))


def _grown(mask: Picture, by: float) -> Picture:
    out = mask.copy()
    for a, b in ((np.s_[1:], np.s_[:-1]), (np.s_[:-1], np.s_[1:])):
        out[a] = np.maximum(out[a], mask[b] * np.float32(by))
        out[:, a] = np.maximum(out[:, a], mask[:, b] * np.float32(by))
    return out


@lru_cache(maxsize=8)
def _vignette(height: int, width: int, strength: float) -> Picture:
    """Darker corners (H, W, 1): cos^4 of an angle whose corner value is 1 - strength."""
    y = (np.arange(height) + 0.5) / height * 2 - 1
    x = (np.arange(width) + 0.5) / width * 2 - 1
    square = (x[None] ** 2 + y[:, None] ** 2) / 2
    reach = (1 - min(strength, 0.95)) ** -0.5 - 1
    shade: Picture = (1 / (1 + reach * square) ** 2).astype(np.float32)[..., None]
    return shade


@lru_cache(maxsize=4)
def _dither(height: int, width: int) -> Picture:
    """One still pattern of 0-1 levels: rounds without bands, and without flicker on still things."""
    return rng(0, "finish", "dither").random((height, width, 1), np.float32)


@lru_cache(maxsize=4)
def _grain(height: int, width: int, seed: int, pose: int) -> Picture:
    """Film grain in levels, a standard deviation of 10 at grain 1, one pixel at 720 lines and softer above."""
    chance = rng(seed, "finish", "grain", pose)
    coarse = max(1, round(height / 720))
    noise = chance.standard_normal((-(-height // coarse), -(-width // coarse), 1), np.float32) * np.float32(10)
    return noise.repeat(coarse, 0).repeat(coarse, 1)[:height, :width]
