# SPDX-License-Identifier: Apache-2.0
"""Day, dusk or night by the light of a picture: a linear reading of how bright and in which hues its parts are.

Fitted by bench/understanding/hours.py on pictures of films made here (hours.npz); photographs were not among them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from soundstage.understand.colours import lab

Array = npt.NDArray[np.float64]

_SIZE = (160, 90)  # width and height at which light is read
_GREEN = (-8.0, 5.0)  # Lab a below and b above which something is a plant: its colour is not the light's
_BLOWN = 92.0  # Lab lightness


def facts(picture: npt.NDArray[np.uint8]) -> Array:
    """(22,) light and hues of the brightest, the darkest, the upper, the lower and the not green parts; sRGB bytes."""
    import cv2

    small = np.asarray(cv2.resize(picture, _SIZE, interpolation=cv2.INTER_AREA), np.uint8)
    colours = lab(small).astype(float)
    every, upper, lower = (c.reshape(-1, 3) for c in (colours, colours[:_SIZE[1] // 3], colours[_SIZE[1] // 2:]))
    light, order = every[:, 0], np.argsort(every[:, 0])
    plants = (every[:, 1] < _GREEN[0]) & (every[:, 2] > _GREEN[1])
    bright, dark = every[order[-len(order) // 6:]], every[order[:len(order) // 3]]
    other = every[~plants] if not plants.all() else every
    return np.concatenate([
        np.percentile(light, [5, 25, 50, 75, 95]), bright.mean(0)[1:], dark.mean(0)[1:], upper.mean(0),
        [upper[:, 0].std()], lower.mean(0)[1:],
        [plants.mean(), np.hypot(every[:, 1], every[:, 2]).mean(), light.std(), (light > _BLOWN).mean()],
        other.mean(0)[1:]])


def told(picture: npt.NDArray[np.uint8]) -> dict[str, float]:
    """How likely it is day, dusk and night (sums to 1)."""
    names, weights, bias = _taught()
    odds = facts(picture) @ weights + bias
    shares = np.exp(odds - odds.max())
    return dict(zip(names, (shares / shares.sum()).tolist(), strict=True))


@cache
def _taught() -> tuple[tuple[str, ...], Array, Array]:
    with (files("soundstage.understand") / "hours.npz").open("rb") as file, np.load(file) as data:
        return tuple(str(n) for n in data["names"]), data["weights"].astype(float), data["bias"].astype(float)
