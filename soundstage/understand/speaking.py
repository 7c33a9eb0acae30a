# SPDX-License-Identifier: Apache-2.0
"""Which shape a mouth has in a picture: a small network taught on the house's own heads (speaking.npz).

It looks at patches in which a head has always the same size. Where in a box a mouth is, and how large its head, is
searched in a few pictures; then it is followed through the others. Taught by bench/understanding/mouths.py.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.understand import windows
from soundstage.understand.products import product

Array = npt.NDArray[np.float32]
Pictures = Sequence[npt.NDArray[np.uint8]]  # (H, W) grey

HEAD, FOUND = 32, 11  # pixels from a head's middle to its mouth that the reader and the finder are used to
PATCH, STEP = 33, 4  # pixels a side that they look at, and between two looks
CHANNELS = (12, 24, 48)
SHAPES = ("rest", "closed", "open", "wide", "round", "pucker", "teeth", "lip", "tongue")
_SHA256 = "58ecab9f07d8ac9b8ae113ee89a42f3c8e71e6d30940f3fbf3ee5edea3c5f032"
_SIZES = tuple(30.0 * 1.35**k for k in range(6))  # pixels from a head's middle to its mouth that are tried
_SEARCHED, _PEAKS, _MOST = 3, 8, 3  # pictures in which mouths are found; places in each; mouths that are followed
_SAME = (1.2, 1.6)  # heads' sizes that a mouth goes between two of them; how much larger it becomes
_SEEN = -1.0  # log odds from which a place may be a mouth
_TURNS, _HELD = 4, 0.1  # the finder's cells on each side by which a mouth moves; how much less likely far ones are
_AROUND, _DRAWN = 3, 0.2  # the reader's


@dataclass(frozen=True, eq=False)
class Mouth:
    """One mouth through some pictures."""

    seen: float  # log odds that it is one
    size: float  # pixels from the head's middle to it
    shapes: Array  # (N, SHAPES) how likely it has each of them
    at: Array  # (N, 2) about where it is


class Network:
    """Tells of every patch of a picture what is in its middle."""

    def __init__(self, weights: list[Array]) -> None:
        self._weights = weights

    def told(self, pictures: Array) -> Array:
        """(N, H', W', classes) log odds at every step of evened pictures (N, H, W)."""
        p = self._weights
        one = np.maximum(product(windows.of(pictures[..., None], 5, 2), p[0]) + p[1], 0)
        two = np.maximum(product(windows.of(one, 3, 2), p[2]) + p[3], 0)
        three = np.maximum(product(windows.of(two, windows.LAST, 1), p[4]) + p[5], 0)
        return np.asarray(three @ p[6] + p[7])


class Mouths:
    """Finds mouths, and reads their shapes."""

    def __init__(self, networks: tuple[Network, Network] | None = None) -> None:
        """networks: another reader and finder than those that were tried."""
        self._reader, self._finder = networks or _tried()

    def read(self, pictures: Pictures) -> list[Mouth]:
        """What may be mouths in pictures of one shot, the likeliest first."""
        some = np.unique(np.linspace(0, len(pictures) - 1, _SEARCHED).round().astype(int))
        peaks, out = [self.peaks(pictures[k]) for k in some], list[Mouth]()
        while len(out) < _MOST and any(len(p) for p in peaks):
            first = max((p[0] for p in peaks if len(p)), key=lambda row: row[0])
            if first[0] < _SEEN:
                break
            chain = [_nearest(p, first) for p in peaks]
            peaks = [np.array([r for r in p if not _same(r, c)]).reshape(-1, 4)
                     for p, c in zip(peaks, chain, strict=True)]
            out.append(self._followed(pictures, some, np.array(chain)))
        return out

    def peaks(self, picture: Any) -> Array:
        """(P, 4) log odds, size, x and y of the places most like a mouth."""
        rows = []
        for size in _SIZES:
            small = _resized(picture, FOUND / size)
            if min(small.shape) < PATCH // 2:
                continue
            small = np.pad(windows.evened_about(small), PATCH // 2, "edge")
            told = self._finder.told(small[None])[0]
            likely = told[..., 0] - told[..., 1]
            for spot in np.argsort(-likely, None)[:_PEAKS]:
                y, x = divmod(int(spot), likely.shape[1])
                rows.append((likely[y, x], size, x * STEP * size / FOUND, y * STEP * size / FOUND))
        rows.sort(key=lambda r: -r[0])
        out: list[Any] = []
        for row in rows:
            if len(out) < _PEAKS and all(not _same(row, o) for o in out):
                out.append(row)
        return np.asarray(out, np.float32).reshape(-1, 4)

    def _followed(self, pictures: Pictures, some: Any, chain: Array) -> Mouth:
        """The shapes of a mouth that was found in some pictures (odds, size, x and y), read in all."""
        size = float(np.exp(np.log(chain[:, 1]).mean()))
        every = np.arange(len(pictures))
        at = np.stack([np.interp(every, some, chain[:, k]) for k in (2, 3)], 1)
        told = _about(self._finder, pictures, at, size / FOUND, _TURNS)
        likely = told[..., 0] - told[..., 1]
        at = at + _middle(_nearby(likely, _HELD)) * STEP * size / FOUND
        told = _about(self._reader, pictures, at, size / HEAD, _AROUND)
        weight = _nearby(_mouthed(told), _DRAWN).reshape(len(told), 1, -1)
        shapes = _odds(told[..., :-1], -1).reshape(len(told), -1, len(SHAPES))
        return Mouth(float(chain[:, 0].mean()), size, np.asarray((weight @ shapes)[:, 0]), np.asarray(at, np.float32))


def _about(network: Network, pictures: Pictures, at: Any, pixel: float, cells: int) -> Array:
    """What a network tells of so many cells on each side of a place; pixel: how many of the picture's one of it is."""
    half = (PATCH + 2 * cells * STEP) // 2
    return network.told(windows.evened(np.array(
        [_part(p, xy, 1 / pixel, half) for p, xy in zip(pictures, at, strict=True)])))


def _nearby(likely: Array, drawn: float) -> Array:
    """(N, H, H) how likely each cell is the one, the middle ones before others."""
    middle = np.arange(likely.shape[1]) - (likely.shape[1] - 1) / 2
    near = likely - drawn * (middle[:, None] ** 2 + middle**2)
    return _odds(near.reshape(len(near), -1), 1).reshape(near.shape)


def _middle(weight: Array) -> Any:
    """(N, 2) the mean place, in cells from the middle."""
    cells = np.arange(weight.shape[1]) - (weight.shape[1] - 1) / 2
    return np.stack([weight.sum(1) @ cells, weight.sum(2) @ cells], 1)


def _same(one: Any, other: Any) -> bool:
    """Whether two places are of one head."""
    size = max(float(one[1]), float(other[1]))
    return bool(np.hypot(one[2] - other[2], one[3] - other[3]) < size)


def _nearest(peaks: Array, first: Array) -> Array:
    """The likeliest of a picture's places that may be the same mouth as another picture's; else that one."""
    near = [p for p in peaks if np.hypot(*(p[2:] - first[2:])) < _SAME[0] * first[1]
            and 1 / _SAME[1] <= p[1] / first[1] <= _SAME[1]]
    return max(near, key=lambda p: float(p[0]), default=np.array([-3.0, *first[1:]], np.float32))


def _mouthed(told: Array) -> Array:
    """Log odds that there is a mouth of any shape."""
    most = told[..., :-1].max(-1)
    return np.asarray(most + np.log(np.exp(told[..., :-1] - most[..., None]).sum(-1)) - told[..., -1])


def _odds(rows: Array, axis: int) -> Array:
    out = np.exp(rows - rows.max(axis, keepdims=True))
    return np.asarray(out / out.sum(axis, keepdims=True))


def _resized(picture: Any, scale: float) -> Any:
    import cv2

    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)


def _part(picture: Any, at: Any, scale: float, half: int) -> Any:
    """So many pixels on each side of a place, the picture made larger or smaller."""
    import cv2

    reach = int(np.ceil(half / scale)) + 2
    x, y = (int(v) for v in at)
    high, wide = picture.shape
    left, top = int(np.clip(x - reach, 0, wide - 2)), int(np.clip(y - reach, 0, high - 2))
    part = picture[top:max(top + 2, min(high, y + reach)), left:max(left + 2, min(wide, x + reach))]
    if scale < 1:  # first made smaller over whole cells: what lies between must count too
        part = np.ascontiguousarray(_resized(part, scale))
        return cv2.getRectSubPix(part, (2 * half + 1,) * 2, ((at[0] - left) * scale, (at[1] - top) * scale))
    move = np.array([[scale, 0, half - scale * (at[0] - left)], [0, scale, half - scale * (at[1] - top)]])
    return cv2.warpAffine(part, move, (2 * half + 1,) * 2, borderMode=cv2.BORDER_REPLICATE)


def _tried() -> tuple[Network, Network]:
    file = files("soundstage.understand") / "speaking.npz"
    if hashlib.sha256(file.read_bytes()).hexdigest() != _SHA256:
        raise FilmError("speaking.npz is not the one that was tried", remedy="install Soundstage again")
    with file.open("rb") as opened, np.load(opened) as data:
        reader, finder = ([data[f"{name}{k}"].astype(np.float32) for k in range(len(data.files) // 2)]
                          for name in ("reader", "finder"))
    return Network(reader), Network(finder)
