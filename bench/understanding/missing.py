# SPDX-License-Identifier: Apache-2.0
"""Pictures to teach by, drawn where there are none yet: NNNNNN.jpg and NNNNNN.npz with its truth."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

Draw = Callable[[Any, int], Iterable[tuple[np.ndarray, dict[str, Any]]]]  # engine, number -> pictures and their truth


def draw_missing(draw: Draw, folder: Path, numbers: Iterable[int], engine: str, each: int) -> None:
    """The pictures of these numbers, each of which has so many names of its own."""
    from PIL import Image

    from soundstage.engines import ENGINES

    drawing: Any = ENGINES.new(engine)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for number in numbers:
            if (folder / f"{number * each:06}.npz").exists():
                continue
            try:
                pictures = list(draw(drawing, number))
            except Exception as error:  # what cannot be staged is left out, and said
                print(number, error, file=sys.stderr)
                continue
            for k, (picture, truth) in enumerate(pictures):
                path = folder / f"{number * each + k:06}.npz"
                Image.fromarray(picture).save(path.with_suffix(".jpg"), quality=90)
                np.savez_compressed(path, **truth)
    finally:
        drawing.close()


def by_scenes(drawn: Callable[[Any, int, dict[str, Any]], Any], scenes: int) -> Draw:
    """What draws with the things built for earlier ones of so many scenes in a row."""
    built: dict[int, dict[str, Any]] = {}

    def draw(engine: Any, number: int) -> Any:
        if number // scenes not in built:
            built.clear()
        return drawn(engine, number, built.setdefault(number // scenes, {}))

    return draw
