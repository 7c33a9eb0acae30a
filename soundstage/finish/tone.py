# SPDX-License-Identifier: Apache-2.0
"""Scene-linear light -> what a screen shows: the Khronos PBR Neutral tone map and the sRGB curve.

PBR Neutral keeps base colours true (AgX greys named colours, a plain clip burns them). Formula: Khronos Group,
"Khronos PBR Neutral Tone Mapper" specification, 2024.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]

_START, _FADE, _FRESNEL = 0.8 - 0.04, 0.15, 0.04
_STEPS = 1 << 14
_FEW = 0.15  # share of a picture up to which its bright pixels are picked out


def neutral(linear: Picture) -> Picture:
    """Linear RGB (..., 3), any height -> linear display RGB in 0-1."""
    color = np.maximum(linear, np.float32(0))
    low = _least(color)
    offset = np.float32(6.25) * low
    offset *= low
    np.subtract(low, offset, out=offset)
    np.copyto(offset, np.float32(_FRESNEL), where=low >= np.float32(0.08))
    color -= offset[..., None]
    peak = _most(color)
    bright = peak >= _START
    share = np.count_nonzero(bright) / max(bright.size, 1)
    if share > _FEW:
        high = np.maximum(peak, np.float32(_START))[..., None]
        color = np.where(bright[..., None], _compressed(color, high), color)
    elif share:
        color[bright] = _compressed(color[bright], peak[bright][..., None])
    return color


def before_neutral(display: Picture) -> Picture:
    """What neutral() turns into these display colours (linear 0-1), so that a photographed picture comes out as it
    was; near white up to the fade towards white, which is not undone."""
    color = np.clip(display, 0, 1).astype(np.float32)
    peak = _most(color)
    bright = peak > _START
    room = np.float32(1 - _START)
    wide = room * room / np.maximum(1 - np.minimum(peak, np.float32(0.985)), 1e-3) - room + np.float32(_START)
    color = np.where(bright[..., None], color * (wide / np.maximum(peak, 1e-6))[..., None], color)
    low = _least(color)
    offset = np.where(low < _FRESNEL, np.sqrt(np.maximum(low, 0) / 6.25) - low, np.float32(_FRESNEL))
    return np.asarray(color + offset[..., None], np.float32)


def _compressed(color: Picture, peak: Picture) -> Picture:
    room = np.float32(1 - _START)
    shown = 1 - room * room / (peak + room - np.float32(_START))
    fade = 1 - 1 / (np.float32(_FADE) * (peak - shown) + 1)
    mixed: Picture = color * (shown / peak) * (1 - fade) + shown * fade
    return mixed


def encoded(display: Picture) -> Picture:
    """Linear 0-1 -> sRGB 0-255 as floats (IEC 61966-2-1), by a table even in the square root: 1/40 level exact."""
    place = np.clip(display, 0, 1)
    np.sqrt(place, out=place)
    place *= np.float32(_STEPS - 1)
    place += np.float32(0.5)
    picture: Picture = _TABLE[place.astype(np.int32)]
    return picture


def srgb(linear: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The exact curve, 0-1 -> 0-1."""
    linear = np.asarray(linear, float)
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-12) ** (1 / 2.4) - 0.055)


def linear_bytes(picture: npt.NDArray[np.uint8]) -> Picture:
    """sRGB bytes -> linear 0-1, the curve's inverse."""
    return _INVERSE[picture]


_LEVELS = np.arange(256) / 255
_INVERSE = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4).astype(np.float32)
_INVERSE.flags.writeable = False
_TABLE = (srgb(np.linspace(0, 1, _STEPS) ** 2) * 255).astype(np.float32)
_TABLE.flags.writeable = False


def _least(color: Picture) -> Picture:
    return np.minimum(np.minimum(color[..., 0], color[..., 1]), color[..., 2])  # 3 times faster than min(-1)


def _most(color: Picture) -> Picture:
    return np.maximum(np.maximum(color[..., 0], color[..., 1]), color[..., 2])
