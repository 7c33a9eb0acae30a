# SPDX-License-Identifier: Apache-2.0
"""Letters as shapes: words traced from the font that comes with Pillow, in lines that fill a given face."""

from __future__ import annotations

from typing import Any

import numpy as np

PIXELS = 40  # height of the letters as they are traced
_LINE = 1.5  # of the letters' height, from line to line
_MOST = 90  # letters that are shown; what is longer could not be read


def broken(text: str, longest: int) -> list[str]:
    """The words in lines of about so many letters."""
    out: list[str] = []
    for word in text.split():
        if out and len(out[-1]) + 1 + len(word) <= longest:
            out[-1] += " " + word
        else:
            out.append(word)
    return out or ["?"]


def filling(text: str, wide: float, tall: float) -> Any:
    """The text as a shapely area about (0, 0), x to the right and y up, as large as wide x tall metres allow.

    It is broken into those lines in which its letters are largest.
    """
    from shapely.affinity import affine_transform

    text = text[:_MOST].strip() or "?"
    ways = {tuple(broken(text, longest)) for longest in range(3, len(text) + 1)} or {(text,)}
    best, size = None, 0.0
    for lines in sorted(ways):
        shape = (0.58 * PIXELS * max(map(len, lines)), PIXELS * (_LINE * len(lines) - 0.3))  # about
        if (fits := min(wide / shape[0], tall / shape[1])) > size:
            best, size = lines, fits
    words = traced(list(best or (text,)))
    x0, y0, x1, y1 = words.bounds
    size = min(wide / (x1 - x0), tall / (y1 - y0), 1.4 * size)
    return affine_transform(words, [size, 0, 0, size, -size * (x0 + x1) / 2, -size * (y0 + y1) / 2])


def traced(lines: list[str]) -> Any:
    """The lines, centred one under another, as one shapely area in pixels, y up."""
    import shapely
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(PIXELS * 1.35)
    width = max(int(font.getlength(line)) for line in lines) + 8
    step = round(PIXELS * _LINE)
    picture = Image.new("L", (width, step * len(lines)), 0)
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        draw.text((width / 2, step * (row + 0.5)), line, font=font, fill=255, anchor="mm", stroke_width=1)
    inked = np.asarray(picture) > 127
    edges = np.diff(np.pad(inked, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    runs = shapely.box(starts, -rows - 1.0, ends, -1.0 * rows)
    smooth = shapely.union_all(runs).buffer(1.2, quad_segs=2).buffer(-1.2, quad_segs=2)
    return shapely.simplify(smooth, 0.7)
