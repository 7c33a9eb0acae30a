# SPDX-License-Identifier: Apache-2.0
"""The board's pictures and their shots -> one sheet to read: number, size, lens, length and sentence of each shot."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest
from soundstage.errors import FilmError
from soundstage.store.stamp import code_stamp

_PAPER, _INK, _QUIET, _RULE, _ACCENT = (250, 248, 244), (32, 30, 28), (122, 116, 108), (221, 215, 206), (176, 74, 44)
_WIDTH, _MARGIN, _GUTTER = 1600, 64, 36  # pixels
_TITLE, _HEAD, _BODY, _LINE = 40, 21, 19, 26  # type sizes and the body's line, pixels
_ROWS = 4  # of a sentence, at most
_PRESSED = 2  # of 9: a third of the time of the usual 6, an eighth more bytes


class Camera(Protocol):
    """What a caption says of the camera."""

    @property
    def size(self) -> str: ...
    @property
    def lens_mm(self) -> float: ...
    @property
    def move(self) -> str: ...


class Shown(Protocol):
    """What a caption says of a shot."""

    @property
    def id(self) -> str: ...
    @property
    def duration(self) -> Any: ...
    @property
    def sentence(self) -> str: ...
    @property
    def camera(self) -> Any: ...  # a Camera


def storyboard(panels: Sequence[tuple[npt.NDArray[np.uint8], Shown]], title: str, path: Path,
               keep: Callable[[str, Callable[[], bytes]], bytes] = lambda key, make: make()) -> None:
    """Write the sheet as PNG: pictures (H, W, 3) sRGB bytes, each with its shot. keep: where sheets are kept."""
    rows = [(picture, shot.sentence, shot.camera.size, shot.camera.lens_mm, shot.camera.move, shot.duration)
            for picture, shot in panels]
    _write(keep(digest((code_stamp("deliver"), rows, title)), lambda: _sheet(panels, title)), path)


def _sheet(panels: Sequence[tuple[npt.NDArray[np.uint8], Shown]], title: str) -> bytes:
    """The sheet's PNG."""
    from PIL import Image, ImageDraw

    columns = 1 if len(panels) == 1 else 2 if len(panels) <= 4 else 3
    wide = (_WIDTH - 2 * _MARGIN - (columns - 1) * _GUTTER) // columns
    tall = max((round(wide * p.shape[0] / p.shape[1]) for p, _ in panels), default=0)
    tall = min(tall, 900)
    captions = [_wrapped(_sentence(shot.sentence), wide) for _, shot in panels]
    rows = [range(i, min(i + columns, len(panels))) for i in range(0, len(panels), columns)]
    heights = [tall + 46 + _LINE * max(len(captions[i]) for i in row) + _GUTTER for row in rows]
    sheet = Image.new("RGB", (_WIDTH, 150 + sum(heights) + _MARGIN // 2), _PAPER)
    draw = ImageDraw.Draw(sheet)
    _heading(draw, title, panels)
    top = 150
    for row, height in zip(rows, heights, strict=True):
        for column, i in enumerate(row):
            _panel(sheet, draw, panels[i], captions[i], i + 1, (_MARGIN + column * (wide + _GUTTER), top), (wide, tall))
        top += height
    out = BytesIO()
    sheet.save(out, format="PNG", compress_level=_PRESSED)
    return out.getvalue()


def _heading(draw: Any, title: str, panels: Sequence[tuple[Any, Shown]]) -> None:
    total = sum(float(shot.duration) for _, shot in panels)
    note = f"{len(panels)} shot{'s' if len(panels) != 1 else ''}  ·  {_length(total)}"
    room = _WIDTH - 2 * _MARGIN - draw.textlength(note, font=_font(_BODY)) - 40
    while draw.textlength(title, font=_font(_TITLE)) > room and len(title) > 4:
        title = title[:-2].rstrip("… ") + "…"
    draw.text((_MARGIN, 92), title, font=_font(_TITLE), fill=_INK, anchor="ls", stroke_width=0.4, stroke_fill=_INK)
    draw.text((_WIDTH - _MARGIN, 92), note, font=_font(_BODY), fill=_QUIET, anchor="rs")
    draw.line((_MARGIN, 116, _WIDTH - _MARGIN, 116), fill=_RULE, width=2)


def _panel(sheet: Any, draw: Any, panel: tuple[npt.NDArray[np.uint8], Shown], caption: list[str], number: int,
           corner: tuple[int, int], box: tuple[int, int]) -> None:
    """One picture, centred in its box, and its caption below."""
    from PIL import Image

    picture, shot = panel
    (x, y), (wide, tall) = corner, box
    scale = min(wide / picture.shape[1], tall / picture.shape[0])
    size = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
    at = x + (wide - size[0]) // 2, y + (tall - size[1]) // 2
    sheet.paste(Image.fromarray(np.ascontiguousarray(picture)).resize(size, Image.Resampling.LANCZOS), at)
    base = y + tall + 32
    draw.text((x, base), str(number), font=_font(_HEAD), fill=_ACCENT, anchor="ls", stroke_width=0.5,
              stroke_fill=_ACCENT)
    camera: Camera = shot.camera
    facts = [_plain(camera.size).capitalize(), f"{camera.lens_mm:.0f} mm",
             _plain(camera.move) if camera.move not in ("", "static") else "still"]
    start = x + draw.textlength(str(number), font=_font(_HEAD)) + 14
    draw.text((start, base), "  ·  ".join(f for f in facts if f), font=_font(_BODY), fill=_QUIET, anchor="ls")
    draw.text((x + wide, base), _length(float(shot.duration)), font=_font(_BODY), fill=_QUIET, anchor="rs")
    for i, line in enumerate(caption):
        draw.text((x, base + _LINE * (i + 1) + 4), line, font=_font(_BODY), fill=_INK, anchor="ls")


@lru_cache(maxsize=8)
def _font(size: int) -> Any:
    """The sans serif that Pillow carries."""
    from PIL import ImageFont

    return ImageFont.load_default(size)


def _wrapped(text: str, wide: int) -> list[str]:
    """Lines that fit the column; a sentence too long for it ends in an ellipsis."""
    letters = max(12, int(wide / (_font(_BODY).getlength("the quick brown fox jumps over") / 30)))
    rows = textwrap.wrap(text, letters)
    while any(_font(_BODY).getlength(row) > wide for row in rows) and letters > 8:
        letters -= 1
        rows = textwrap.wrap(text, letters)
    if len(rows) > _ROWS:
        rows = [*rows[:_ROWS - 1], rows[_ROWS - 1].rstrip(" .,;:") + "…"]
    return rows


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _length(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)} min {rest:.0f} s" if minutes else f"{rest:.1f} s"


def _write(png: bytes, path: Path) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(png)
        os.replace(part, path)
    except OSError as error:
        raise FilmError(f"cannot write the storyboard: {error.strerror}", where=str(path),
                        remedy="make room on the disk, or give another place with -o") from error
    finally:
        part.unlink(missing_ok=True)
