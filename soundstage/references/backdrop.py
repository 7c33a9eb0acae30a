# SPDX-License-Identifier: Apache-2.0
"""A picture behind a shot: a painted backdrop over a floor of its own colour, or the shot's first or last frame.

The picture is one plane: it is not taken apart, so nothing in it moves against the rest; people and things in front
of it do, with true parallax. As a first frame it fills the camera's view exactly when the shot begins (as a last
frame, when it ends), so that a camera move goes on within it; where a move looks past its edges, it goes on mirrored.
What a flat picture cannot tell is not made up.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.model.production import Production
from soundstage.nodes import RGB, Card, Item, Light, Material, Stage, at
from soundstage.places._scatter import solid
from soundstage.references.binding import referred, role_of
from soundstage.references.intake import kept
from soundstage.references.looks import graded
from soundstage.references.pictures import pixels
from soundstage.shape import solids
from soundstage.stage.build import Staged
from soundstage.store import Store

Array = npt.NDArray[np.float64]
Picture = npt.NDArray[np.float32]
SUNK = 0.55
BEHIND = 3.6  # metres between the subject and a backdrop
WIDEST = 1600  # pixels
GATE = 36.0  # mm, as every camera here has
MARGIN = 1.04
FILLS = ("first_frame", "last_frame")
SLACK = 0.02  # pixels past an edge that are none
MOST_BESIDE = 1.5  # of the picture's width or height, shown mirrored beyond an edge


def dressed(staged: Staged, production: Production, store: Store) -> Staged:
    """The shot with the picture that its words put behind it in place of the set; the shot itself where none is."""
    shot = staged.shot
    path = f"{shot.scene}.{shot.block}"
    for where, roles in ((path, ("backdrop", *FILLS, "place")), (shot.scene, ("place", "backdrop"))):
        reference = referred(production, where, *roles)
        if reference is not None and reference.kind == "image":
            image = graded(pixels(kept(reference, store), WIDEST), shot.setting.hour, shot.setting.weather)
            fills = role_of(reference) if role_of(reference) in FILLS else ""
            return replace(staged, stage=behind(staged.stage, image, fills))
    return staged


def behind(stage: Stage, image: Picture, fills: str = "") -> Stage:
    """The stage with this picture instead of its set. fills: "first_frame" or "last_frame", else over a floor."""
    kept_items = [i for i in stage.items if i.subject != "set" or isinstance(i.node, Light)]
    pose = stage.poses - 1 if fills == "last_frame" else 0
    shown, emission = _as_it_is(image, stage.exposure)
    if fills:
        added = [_filling(stage, shown, emission, pose)]
    else:
        added = _standing(stage, shown, emission)
    return replace(stage, items=(*kept_items, *added))


def _as_it_is(image: Picture, exposure: float) -> tuple[Picture, float]:
    """The picture so that it comes out in its own colours under the stage's exposure; -> sRGB and glow."""
    linear = np.where(image[..., :3] <= 0.04045, image[..., :3] / 12.92, ((image[..., :3] + 0.055) / 1.055) ** 2.4)
    if exposure > 1:
        linear = linear / exposure
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)
    return np.concatenate([srgb, image[..., 3:]], -1).astype(np.float32), max(1.0, 1.0 / exposure)


def _view(stage: Stage, pose: int) -> tuple[Array, float, float]:
    """The camera's matrix, and half the width and height it sees at one metre."""
    lens = float(at(stage.camera.lens_mm, pose))
    half = GATE / lens / 2
    return np.asarray(at(stage.camera.transforms, pose), float), half, half / float(stage.aspect)


def _farthest(stage: Stage) -> float:
    """Metres from the camera to the farthest thing that plays, over the shot."""
    eyes = stage.camera.transforms[:, :3, 3].astype(float)
    far = [float(np.linalg.norm(np.asarray(i.transforms)[:, None, :3, 3] - eyes[None], axis=-1).max())
           for i in stage.items if i.subject != "set" and not isinstance(i.node, Light) and i.bones is None]
    far += [float(np.linalg.norm(np.asarray(i.bones)[:, 0, None, :3, 3] - eyes[None], axis=-1).max())
            for i in stage.items if i.subject != "set" and i.bones is not None]
    return max([3.0, *(f for f in far if f < 60)])


def _filling(stage: Stage, image: Picture, emission: float, pose: int) -> Item:
    """A card that fills the view exactly at one pose, cropped to the film's shape from its middle, mirrored beyond."""
    matrix, half_w, half_h = _view(stage, pose)
    deep = _farthest(stage) + 2.0
    wide, tall = 2 * half_w * deep, 2 * half_h * deep
    inner = _cropped(image, float(stage.aspect))
    height, width = inner.shape[:2]
    left, right, below, above = (min(MOST_BESIDE, s) for s in _beside(stage, matrix, deep, (wide, tall)))
    left, right = (np.ceil(s * width - SLACK) / width for s in (left, right))  # whole pixels
    below, above = (np.ceil(s * height - SLACK) / height for s in (below, above))
    shown = _mirrored(inner, (left, right, below, above))
    card = Card(shown, wide * (1 + left + right), tall * (1 + below + above), emission)
    # the camera looks along -Z with +Y up; a card stands along its Z and faces -Y, its base in the middle
    stood = np.array([[1.0, 0, 0, (right - left) * wide / 2], [0, 0, 1.0, -half_h * deep - below * tall],
                      [0, -1.0, 0, -deep], [0, 0, 0, 1]])
    return Item("set/picture", card, (matrix @ stood)[None])


def _beside(stage: Stage, matrix: Array, deep: float, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """How far the shot's views go past the card's left, right, lower and upper edge, in its widths and heights."""
    into = np.linalg.inv(matrix)
    low, high = np.zeros(2), np.zeros(2)
    for other in range(stage.poses):
        seen, half_w, half_h = _view(stage, other)
        local = into @ seen
        for x, y in ((-half_w, -half_h), (half_w, -half_h), (-half_w, half_h), (half_w, half_h)):
            way = local[:3, :3] @ np.array([x, y, -1.0])
            far = (deep + local[2, 3]) / max(1e-3, -float(way[2]))
            past = (local[:2, 3] + way[:2] * far) / np.array(size)
            low, high = np.minimum(low, past + 0.5), np.maximum(high, past - 0.5)
    return float(-low[0]), float(high[0]), float(-low[1]), float(high[1])


def _mirrored(image: Picture, shares: tuple[float, float, float, float]) -> Picture:
    """The picture with so much of its width (left, right) and height (below, above) mirrored around it."""
    height, width = image.shape[:2]
    left, right, below, above = (round(s * n) for s, n in zip(shares, (width, width, height, height), strict=True))
    if not left + right + below + above:
        return image
    import cv2

    wider = np.pad(image, ((above, below), (left, right), (0, 0)), mode="symmetric")
    scale = min(1.0, 2 * WIDEST / max(wider.shape))
    size = (max(1, round(wider.shape[1] * scale)), max(1, round(wider.shape[0] * scale)))
    return np.asarray(cv2.resize(wider, size, interpolation=cv2.INTER_AREA) if scale < 1 else wider, np.float32)


def _cropped(image: Picture, aspect: float) -> Picture:
    h, w = image.shape[:2]
    if w / h > aspect:
        wide = max(1, round(h * aspect))
        left = (w - wide) // 2
        return np.ascontiguousarray(image[:, left : left + wide])
    tall = max(1, round(w / aspect))
    top = (h - tall) // 2
    return np.ascontiguousarray(image[top : top + tall])


def _standing(stage: Stage, image: Picture, emission: float) -> list[Item]:
    """A backdrop that stands behind everyone, wide enough for every pose, on a floor in the colour of its foot."""
    matrix, _, _ = _view(stage, 0)
    deep = _farthest(stage) + BEHIND
    ahead = -matrix[:3, 2] * [1, 1, 0]
    ahead = space.unit(ahead) if np.linalg.norm(ahead) > 1e-3 else np.array([0, 1.0, 0])
    eye = matrix[:3, 3]
    foot = eye * [1, 1, 0] + ahead * deep
    needed = [_seen(stage, p, foot, ahead) for p in {0, stage.poses // 2, stage.poses - 1}]
    wide, tall = MARGIN * max(n[0] for n in needed), MARGIN * max(n[1] for n in needed)
    h, w = image.shape[:2]
    whole = max(wide * h / w, tall)
    sunk = SUNK * (whole - tall)  # what is too high for the view goes half below the floor, so that its middle shows
    image = np.ascontiguousarray(image[: max(1, round(h * (1 - sunk / whole)))])
    wide, tall = whole * w / h, whole - sunk
    heading = float(np.arctan2(ahead[1], ahead[0])) - np.pi / 2
    card = Card(image, wide, tall, emission)
    floor = Material("backdrop floor", _foot_colour(image), "paper", roughness=1.0)
    ground = solids.lathe([(60.0, -0.2), (60.0, -0.004), (0.01, -0.004)], floor, 48)
    return [Item("set/picture", card, space.placed(foot, heading)[None]), solid("floor", ground)]


def _seen(stage: Stage, pose: int, foot: Array, ahead: Array) -> tuple[float, float]:
    """How wide (about the foot) and how high the view is where the backdrop stands."""
    matrix, half_w, half_h = _view(stage, pose)
    eye = matrix[:3, 3]
    wide = tall = 0.0
    side = np.array([ahead[1], -ahead[0], 0])
    for x in (-half_w, half_w):
        for y in (-half_h, half_h):
            way = matrix[:3, :3] @ np.array([x, y, -1.0])
            along = float(way @ ahead)
            if along < 0.05:
                continue
            hit = eye + way * float((foot - eye) @ ahead) / along
            wide, tall = max(wide, 2 * abs(float((hit - foot) @ side))), max(tall, float(hit[2]))
    return wide, tall


def _foot_colour(image: Picture) -> RGB:
    """Linear mean of the lowest rows, a little darker, as a stage floor is."""
    rows = image[-max(1, len(image) // 20) :, :, :3].astype(float)
    r, g, b = (0.85 * (np.median(rows.reshape(-1, 3), 0) ** 2.2)).tolist()
    return (r, g, b)

