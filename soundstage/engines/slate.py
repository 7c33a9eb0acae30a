# SPDX-License-Identifier: Apache-2.0
"""Slate: flat cards instead of photographs. Fast, no Blender; what tests and first boards are drawn with."""

from __future__ import annotations

import colorsys
import hashlib
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.engines.base import Abilities, Frame, ShotRequest
from soundstage.nodes import Sky, Stage, at
from soundstage.stage.guides import Guides, View, guides

_LIGHT = np.array([-0.45, -0.65, 0.61])  # from the camera's left, above


class Slate:
    """Flat shaded cards from the guides: who is where, in each thing's own colour, with the shot's name."""

    words = ("slate", "cards", "storyboard")

    def __init__(self, ids: bool = False, title: bool = True) -> None:
        self.ids = ids  # paint each subject in a colour made of its name instead of its materials
        self.title = title

    @property
    def abilities(self) -> Abilities:
        return Abilities(seconds_per_megapixel=3.0)

    @property
    def identity(self) -> str:
        return f"slate 1, ids {self.ids}, title {self.title}"

    def frames(self, request: ShotRequest, poses: Iterable[int] | None = None) -> Iterator[tuple[int, Frame]]:
        """Each pose with its linear frame, in the order asked for."""
        for pose in request.wanted if poses is None else poses:
            yield pose, self._drawn(request.stage, pose, request.width, request.height)

    def close(self) -> None:
        """Nothing is kept."""

    def _drawn(self, stage: Stage, pose: int, width: int, height: int) -> Frame:
        seen = guides(stage, pose, width, height)
        paint = self._paint(seen)
        light = 0.55 + 0.45 * np.clip(seen.normals @ _LIGHT.astype(np.float32), 0, 1)
        frame = paint * light[..., None]
        sky = seen.items == 0
        frame[sky] = background(stage.sky, View.of(stage, pose, width, height), at(stage.camera.transforms, pose))[sky]
        if self.title:
            _write(frame, f"{stage.shot} {_clock(pose, stage.pose_rate)}")
        return frame.astype(np.float32)

    def _paint(self, seen: Guides) -> npt.NDArray[np.float32]:
        if self.ids:
            return np.array([subject_color(name) for name in seen.subjects], np.float32)[seen.ids]
        table = [(0.5, 0.5, 0.5) if m is None else m.color for m in seen.materials]
        return np.array(table, np.float32)[seen.surfaces]


def subject_color(subject: str) -> tuple[float, float, float]:
    """A clear colour of its own for a subject; the set is grey."""
    if subject in ("", "set"):
        return (0.35, 0.35, 0.36)
    hue = int.from_bytes(hashlib.blake2b(subject.encode(), digest_size=2).digest(), "little") / 65536
    return colorsys.hsv_to_rgb(hue, 0.75, 0.8)


def background(sky: Sky, view: View, transform: npt.NDArray[np.floating[Any]]) -> Frame:
    """The sky (H, W, 3) as the camera sees it: nearest texel of the equirectangular picture."""
    x = (np.arange(view.width) + 0.5 - view.width / 2) / view.scale
    y = (view.height / 2 - np.arange(view.height) - 0.5) / view.scale
    ray = np.stack([*np.broadcast_arrays(x[None], y[:, None]), np.full((view.height, view.width), -1.0)], -1)
    ray = ray @ np.asarray(transform, float)[:3, :3].T
    rows, columns = sky.image.shape[:2]
    up = np.arctan2(ray[..., 2], np.hypot(ray[..., 0], ray[..., 1]))
    side = np.arctan2(ray[..., 0], ray[..., 1])  # 0 at +Y, growing to the right, +X
    row = np.clip((0.5 - up / np.pi) * rows, 0, rows - 1).astype(int)
    column = ((side / (2 * np.pi) + 0.5) * columns).astype(int) % columns
    found: Frame = sky.image[row, column] * np.float32(sky.strength)
    return found


def _clock(pose: int, rate: Fraction) -> str:
    return f"{float(pose / rate):.2f}s"


def _write(frame: npt.NDArray[np.float32], text: str) -> None:
    """The text at the lower left, dark on a light strip."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(max(8, frame.shape[0] // 22))
    right, bottom = (int(n) for n in font.getbbox(text)[2:])
    card = Image.new("L", (right + 8, bottom + 6), 217)
    ImageDraw.Draw(card).text((4, 2), text, font=font, fill=13)
    strip = (np.asarray(card, np.float32) / 255)[: frame.shape[0], : frame.shape[1], None] ** 2.2
    frame[-strip.shape[0]:, : strip.shape[1]] = strip
