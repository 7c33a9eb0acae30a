# SPDX-License-Identifier: Apache-2.0
"""A picture cut out: what of it is the figure, where its face is, and in which words that was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.references.pictures import pixels

Picture = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
WIDEST = 768  # pixels of a figure
BY_ALPHA = "cut out by its alpha"
EVEN = 0.06  # how far border pixels may be from each other to be one plain ground


@dataclass(frozen=True, eq=False)
class Cutout:
    """A figure: its picture with alpha, cropped, and what is known of it."""

    image: Picture  # (H, W, 4) sRGB
    how: str  # how it was cut out, in words
    face: tuple[float, float, float, float] | None = None  # left, top, width, height in pixels

    @property
    def note(self) -> str:
        """What a person should know of it."""
        talks = "its jaw moves with its words" if self.face else "no face was found: it bounces with its words"
        return f"as a performer {self.how}, {talks}"


def cut_out(path: Path) -> Cutout:
    """The figure in a kept picture."""
    image = pixels(path, WIDEST)
    mask, how = _figure(image)
    whole = image.copy()
    if how != BY_ALPHA:
        whole[..., 3] = mask
    if not mask.any():  # nothing at all is drawn: an empty board is what there is
        mask = np.ones(mask.shape, bool)
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    cropped = Cutout(np.ascontiguousarray(whole[top:bottom, left:right]), how)
    return replace(cropped, face=_face(cropped.image))


def _figure(image: Picture) -> tuple[Mask, str]:
    """Which pixels are the figure: by alpha, by a plain ground around it, by a guess at its outline, or all."""
    alpha = image[..., 3] > 0.5
    if 0.01 < alpha.mean() < 0.985:
        return _largest(alpha), BY_ALPHA
    plain = _on_plain_ground(image)
    if plain is not None:
        return plain, "cut out from its plain ground"
    guessed = _guessed(image)
    if guessed is not None:
        return guessed, "cut out by guessing its outline"
    return np.ones(image.shape[:2], bool), "on a whole board (no outline was found)"


def _on_plain_ground(image: Picture) -> Mask | None:
    """Everything the ground's colour does not reach from the border, where the border is of one colour."""
    from scipy import ndimage

    rgb = image[..., :3]
    border = np.concatenate([rgb[0], rgb[-1], rgb[:, 0], rgb[:, -1]])
    ground = np.median(border, axis=0)
    if (np.abs(border - ground).max(-1) < EVEN).mean() < 0.92:
        return None
    alike = np.abs(rgb - ground).max(-1) < EVEN
    areas, _ = ndimage.label(alike)
    edge = np.unique(np.concatenate([areas[0], areas[-1], areas[:, 0], areas[:, -1]]))
    figure = ~np.isin(areas, edge[edge > 0])
    return _largest(figure) if 0.01 < figure.mean() < 0.95 else None


def _guessed(image: Picture) -> Mask | None:
    """GrabCut from a frame around the middle (Rother, Kolmogorov, Blake 2004)."""
    import cv2

    small = np.ascontiguousarray((255 * image[::2, ::2, 2::-1]).astype(np.uint8))
    h, w = small.shape[:2]
    if min(h, w) < 48:
        return None
    labels = np.zeros((h, w), np.uint8)
    cv2.setRNGSeed(1)
    box = (int(0.06 * w), int(0.03 * h), int(0.88 * w), int(0.95 * h))
    cv2.grabCut(small, labels, box, np.zeros((1, 65)), np.zeros((1, 65)), 4, cv2.GC_INIT_WITH_RECT)
    figure = np.kron((labels == 1) | (labels == 3), np.ones((2, 2), bool))[: image.shape[0], : image.shape[1]]
    full = np.zeros(image.shape[:2], bool)
    full[: figure.shape[0], : figure.shape[1]] = figure
    return _largest(full) if 0.08 < full.mean() < 0.72 else None


def _largest(mask: Mask) -> Mask:
    """Specks dropped, holes kept: every area of at least a hundredth of the largest."""
    from scipy import ndimage

    areas, count = ndimage.label(mask, np.ones((3, 3)))
    if count < 2:
        return mask
    sizes = np.bincount(areas.ravel())[1:]
    return np.isin(areas, 1 + np.flatnonzero(sizes >= 0.01 * sizes.max()))


def _face(image: Picture) -> tuple[float, float, float, float] | None:
    """The largest face (Viola and Jones 2001, OpenCV's frontal cascade), drawn or photographed; None without one."""
    import cv2

    flat = image[..., :3] * image[..., 3:] + (1 - image[..., 3:]) * 0.75
    grey = cv2.cvtColor(np.ascontiguousarray(255 * flat).astype(np.uint8), cv2.COLOR_RGB2GRAY)
    kept: Any = cv2
    finder: Any = cv2.CascadeClassifier(kept.data.haarcascades + "haarcascade_frontalface_alt2.xml")
    found = finder.detectMultiScale(grey, 1.08, 4, minSize=(max(24, grey.shape[1] // 12),) * 2)
    if not len(found):
        return None
    x, y, w, h = max(found, key=lambda f: int(f[2]))
    return float(x), float(y), float(w), float(h)
