# SPDX-License-Identifier: Apache-2.0
"""What a flat picture is made to look like: another hour, other weather; and the palette a picture has."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.finish.hours import HOURS, LUMA, WEATHER, graded_linear
from soundstage.model.production import Production
from soundstage.nodes import RGB
from soundstage.references.intake import kept
from soundstage.references.pictures import pixels
from soundstage.store import Store
from soundstage.styles.base import Finish

Picture = npt.NDArray[np.float32]
_LUMA: npt.NDArray[np.float64] = LUMA.astype(np.float64)


def graded(image: Picture, hour: str, weather: str = "") -> Picture:
    """sRGB (..., 3 or 4) brought to an hour and weather; day and clear leave it as it is."""
    if hour not in HOURS and weather not in WEATHER:
        return image
    light: Picture = (np.clip(image[..., :3], 0, 1) ** 2.2).astype(np.float32)
    linear = graded_linear(light, hour, weather)
    return np.asarray(np.concatenate([linear ** (1 / 2.2), image[..., 3:]], -1), np.float32)


def palette(image: Picture, most: int = 5) -> tuple[RGB, ...]:
    """The picture's main colours, linear, the one that covers most first."""
    from soundstage.references.surfaces import shared

    small = image[:: max(1, image.shape[0] // 64), :: max(1, image.shape[1] // 64)].reshape(-1, image.shape[-1])
    if small.shape[1] == 4:
        small = small[small[:, 3] > 0.5]
    linear = np.clip(small[:, :3].astype(float), 0, 1) ** 2.2
    group, colors = shared(linear, np.ones(len(linear)), most)
    order = np.argsort(-np.bincount(group, minlength=len(colors)))
    return tuple((float(c[0]), float(c[1]), float(c[2])) for c in colors[order])


def toned(finish: Finish, image: Picture) -> Finish:
    """A finish led towards a picture: its cast of colour, how colourful and how contrasty it is, within taste."""
    linear = np.clip(image[..., :3].astype(float), 0, 1) ** 2.2
    flat = linear[image[..., 3] > 0.5] if image.shape[-1] == 4 else linear.reshape(-1, 3)
    mean = flat.mean(0) + 1e-4
    cast = (mean / (mean @ _LUMA)) ** 0.35
    colourful = float(np.mean(flat.max(-1) - flat.min(-1)) / max(float((flat @ _LUMA).mean()), 1e-3))
    spread = float(np.std(np.clip(flat @ _LUMA, 0, 1) ** (1 / 2.2)))
    r, g, b = (float(t * c) for t, c in zip(finish.tint, np.clip(cast, 0.78, 1.28), strict=True))
    return replace(finish, tint=(r, g, b),
                   saturation=finish.saturation * float(np.clip(0.55 + 0.6 * colourful, 0.3, 1.35)),
                   contrast=finish.contrast * float(np.clip(0.8 + spread, 0.85, 1.2)))


def led_finish(finish: Finish, production: Production, store: Store) -> Finish:
    """The finish that the film's style reference leads to; the same one where there is none."""
    for reference in production.references:
        if reference.role == "style" and reference.kind == "image" and reference.hash:
            return toned(finish, pixels(kept(reference, store), 256))
    return finish
