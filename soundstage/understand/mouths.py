# SPDX-License-Identifier: Apache-2.0
"""Where in a picture a mouth may be, and which pictures look alike there: its shapes come back, whoever has it."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.findings import Seen, SeenShot

Array = npt.NDArray[np.float64]
Pictures = npt.NDArray[Any]  # (N, H, W) grey, bytes or float32

_HEAD = 1.15  # of a body's width: how far down from its top a head goes at most
_LEAST = 24  # pixels a side of a head that can be read
_CELLS = (10, 6)  # across and down, to which each place is shrunk
_SHARES = (0.14, 0.22, 0.32)  # of a head's width that a mouth may take
_BROW = 0.2  # of a head, from above, in which no mouth is
_LIVELY = 1.0  # grey levels by which a mouth changes
_SLOW = 5  # poses over which slow changes are taken away
_HELD = 0.25  # share of the change on the other pictures under which a film is on twos


def posed(times: Array, pictures: Pictures) -> tuple[Array, Pictures]:
    """Only the pictures that begin a pose: every second one in films on twos."""
    change = np.abs(np.diff(pictures[:, ::2, ::2].astype(np.float32), axis=0)).mean((1, 2))
    change = np.concatenate([change[1:2], change])
    lively = [float(np.median(change[k::2])) for k in (0, 1)]
    first = int(np.argmax(lively))
    if min(lively) < _HELD * max(lively):
        return times[first::2], pictures[first::2]
    return times, pictures


def heads(subjects: tuple[Seen, ...], shot: SeenShot, size: tuple[int, ...]) -> list[Any]:
    """Parts of the picture in which a speaker's head may be, the same through the shot."""
    height, width = size
    out = []
    for s in subjects:
        if s.shot != shot.number or s.family == "thing" or not s.boxes:
            continue
        x0, y0, x1, y1 = np.median([(b.x0, b.y0, b.x1, b.y1) for b in s.boxes], 0)
        y1 = min(y1, y0 + _HEAD * (x1 - x0) * width / height)
        aside, above = 0.1 * (x1 - x0), 0.05 * (y1 - y0)
        out.append((x0 - aside, y0 - above, x1 + aside, y1))
    edges = [(int(max(0.0, a) * width), int(max(0.0, b) * height), int(min(1.0, c) * width), int(min(1.0, d) * height))
             for a, b, c, d in out or [(0.15, 0.0, 0.85, 0.85)]]
    return [np.s_[b:d, a:c] for a, b, c, d in edges if min(d - b, c - a) >= _LEAST]


def steadied(part: Pictures) -> Pictures:
    """The pictures moved, turned and scaled so that what fills most of them stays where it is in the middle one."""
    import cv2

    height, width = part.shape[1:]
    small = part.clip(0, 255).astype(np.uint8)
    middle = small[len(small) // 2]
    points = cv2.goodFeaturesToTrack(middle, 80, 0.01, 4)
    if points is None:
        return np.asarray(part, np.float32)
    out = []
    for grey in small:
        found, state, _ = cv2.calcOpticalFlowPyrLK(  # type: ignore[call-overload]
            middle, grey, points, None, winSize=(21, 21), maxLevel=3)
        known = state.ravel() > 0
        way = (cv2.estimateAffinePartial2D(found[known], points[known], ransacReprojThreshold=1.5)[0]
               if known.sum() >= 6 else None)
        out.append(grey if way is None else cv2.warpAffine(grey, way, (width, height), borderMode=cv2.BORDER_REPLICATE))
    return np.asarray(out, np.float32)


def alike(part: Pictures) -> npt.NDArray[np.float32]:
    """(M, N * N) for every place where a mouth may be and something changes: how alike its pictures are, centred."""
    count, height, width = part.shape
    part = np.asarray(quick(part), np.float32)  # of every place at once: making cells of it changes nothing
    rows = [np.zeros((0, count, count), np.float32)]
    for share in _SHARES:
        across = max(8, int(share * width))
        down = max(6, int(0.65 * across))
        narrow, low = _shrunk(across, _CELLS[0]), _shrunk(down, _CELLS[1])
        for y in range(int(_BROW * height), height - down + 1, max(2, down // 3)):
            band = low.T @ part[:, y:y + down]  # (N, 6, width)
            beside = range(0, width - across + 1, max(2, across // 3))
            seen = np.array([(band[:, :, x:x + across] @ narrow).reshape(count, -1) for x in beside])
            lively = (seen - seen.mean(1, keepdims=True)).std((1, 2)) >= _LIVELY
            rows.append(_kernels(seen[lively]))
    return np.concatenate(rows).reshape(-1, count**2)


def _shrunk(many: int, few: int) -> npt.NDArray[np.float32]:
    """(many, few) how much of each pixel is in each cell when so many become so few."""
    import cv2

    return np.asarray(cv2.resize(np.eye(many, dtype=np.float32), (few, many), interpolation=cv2.INTER_AREA))


def _kernels(seen: Pictures) -> npt.NDArray[np.float32]:
    """(M, N, N) of norm 1: Gaussians of the distances between rows of (M, N, cells), wide as their median, centred."""
    power = (seen**2).sum(2)
    apart = np.maximum(power[:, :, None] + power[:, None] - 2 * seen @ seen.transpose(0, 2, 1), 0)
    flat = apart.reshape(len(apart), apart.shape[1] ** 2)
    width = np.partition(flat, flat.shape[1] // 2, 1)[:, flat.shape[1] // 2]
    near = np.exp(-apart / np.maximum(width, 1e-6)[:, None, None])
    middle = near.mean(1)
    near += middle.mean(1)[:, None, None] - middle[:, None] - middle[:, :, None]
    near /= np.linalg.norm(near, axis=(1, 2), keepdims=True) + 1e-9
    return np.asarray(near, np.float32)


def quick(rows: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """(N, ...) without what changes slowly from row to row."""
    half = _SLOW // 2
    flat = np.asarray(rows, np.result_type(rows, np.float32)).reshape(len(rows), -1)
    padded = np.pad(flat, ((half, half), (0, 0)), "edge")
    slow = padded[:len(flat)].copy()
    for k in range(1, _SLOW):
        slow += padded[k:k + len(flat)]
    return np.asarray(flat - slow / _SLOW).reshape(rows.shape)
