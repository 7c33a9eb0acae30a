# SPDX-License-Identifier: Apache-2.0
"""Titles: text set over finished frames. A title is never rendered: it has its own key and its own moment.

It stands inside the title-safe area (the inner 80 %), where it covers least of what the shot is about, as large
as its length allows, on a soft shade just dark enough that white reads on it at 4.5 to 1 (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from soundstage.colour import RGB, colour, luminance
from soundstage.finish.tone import linear_bytes, srgb
from soundstage.space import smoothstep

Picture = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

TITLE_VERSION = "1"  # part of the key of what carries a title
SAFE = 0.8  # of width and height
_INK = np.array([252, 249, 242], np.float32)
_CONTRAST = 4.5
_COMES, _STAYS = 0.5, 0.45  # seconds: coming and going; and before it comes, after the shot's start at most
_SIZES = ((12, 0.15), (20, 0.12), (34, 0.09), (70, 0.07), (10_000, 0.055))  # letters at most -> share of the height
_SCALES = {"big": 1.45, "huge": 2.0, "small": 0.62}  # of the letters
_DIM = 0.1  # relative luminance below which letters are dark ones, on a light shade
_LIGHT = 0.3  # relative luminance to which other letters are brightened, so that they are read on their shade
_ASIDE = 0.085  # share of the height, of letters at an edge
_PLACES = {"top": 0.0, "bottom": 1.0, "middle": 0.5}  # where its middle is put, within the safe area
_HEIGHTS = (0.5, 0.76, 0.26)  # where its middle may be: in the middle, in the lower third, in the upper


@dataclass(frozen=True, eq=False)
class Title:
    """One text over one shot. busy (any size): where the shot's subjects are; the text keeps clear of them."""

    text: str
    width: int
    height: int
    seconds: float  # of the shot
    busy: Mask | None = field(default=None, repr=False)
    since: float = 0.0  # seconds of the shot at which it may come
    stays: float = 0.0  # seconds for which it is seen; 0 = to the end of the shot
    dark: float = 0.5  # of the shade behind the letters
    place: str = ""  # top left, bottom, right, middle …; "" = in the middle of the width, where it covers least
    look: str = ""  # size (big, huge, small) and colour of the letters; "" = off-white, as large as fits
    sizes: ClassVar[tuple[tuple[int, float], ...]] = _SIZES
    heights: ClassVar[tuple[float, ...]] = _HEIGHTS

    def over(self, picture: Picture, time: float) -> Picture:
        """The picture with the title as it is at this time of the shot (seconds)."""
        strength = self.strength(time)
        if strength <= 0:
            return picture
        ink, shade = (layer * np.float32(strength) for layer in self._layers)
        shade = shade * np.float32(self.dark)
        base = picture.astype(np.float32) * (1 - shade[..., None]) + (_INK * shade[..., None] if self._is_dark else 0)
        return np.asarray(np.rint(base * (1 - ink[..., None]) + self._ink * ink[..., None]), np.uint8)

    def strength(self, time: float) -> float:
        """0-1: it comes in softly soon after the shot begins, or when asked, and is gone before it ends."""
        start, end = min(_STAYS, self.seconds / 8), self.seconds - min(0.15, self.seconds / 16)
        start = max(start, self.since)
        end = min(end, start + self.stays) if self.stays else end
        ease = min(_COMES, (end - start) / 3) if self.stays or self.since else min(_COMES, self.seconds / 4)
        return float(smoothstep((time - start) / ease) * smoothstep((end - time) / ease))

    def read_against(self, picture: Picture) -> Title:
        """This title with its shade measured for this picture, so that it never flickers."""
        if self._is_dark:
            return replace(self, dark=0.75)
        _, shade = self._layers
        under = linear_bytes(picture) @ np.array([0.2126, 0.7152, 0.0722], np.float32)
        bright = float(np.percentile(under[shade > 0.5], 95)) if (shade > 0.5).any() else 0.5
        ink = float(linear_bytes(_INK.astype(np.uint8)).mean()) if self._colour is None else luminance(self._colour)
        allowed = max(0.004, (ink + 0.05) / _CONTRAST - 0.055)
        # display values fall as the 2.4th root of light
        dark = 1 - (allowed / max(bright, 1e-4)) ** (1 / 2.4) if bright > allowed else 0.0
        return replace(self, dark=min(0.9, max(0.28, dark * 1.08)))

    @cached_property
    def _colour(self) -> RGB | None:
        """Linear RGB of the letters, light enough to be read on dark; None for the house's off-white."""
        named = " ".join(w for w in self.look.split() if w not in _SCALES)
        if named in ("", "white"):
            return None
        rgb = colour(named)
        bright = luminance(rgb)
        lift = max(1.0, min(0.95 / max(rgb), _LIGHT / bright)) if bright >= _DIM else 1.0
        return (rgb[0] * lift, rgb[1] * lift, rgb[2] * lift)

    @property
    def _is_dark(self) -> bool:
        return self._colour is not None and luminance(self._colour) < _DIM

    @property
    def _ink(self) -> npt.NDArray[np.float32]:
        """The colour of the letters, 8-bit."""
        rgb = self._colour
        return _INK if rgb is None else np.asarray(np.rint(srgb(np.array(rgb)) * 255), np.float32)

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], Any]:
        """The text broken into even lines, and its font, as large as fits."""
        share = next(s for most, s in self.sizes if len(self.text) <= most)
        share = min(share, _ASIDE) if self._side else share
        scale = next((_SCALES[w] for w in self.look.split() if w in _SCALES), 1.0)
        size = max(9, round(scale * min(share * self.height, 0.11 * self.width)))
        while True:
            face = _face(size)
            for count in range(1, 4):
                rows = _even(self.text, count)
                wide = max(face.getlength(row) for row in rows)
                if len(rows) == count and wide <= SAFE * self.width and count * size * 1.25 <= 0.5 * self.height:
                    return tuple(rows), face
            if size <= 9:
                return tuple(_even(self.text, 3)), face
            size = max(9, int(size * 0.9))

    def box(self) -> tuple[int, int, int, int]:
        """x0, y0, x1, y1 of the set text in pixels."""
        rows, face = self.lines
        wide = max(face.getlength(row) for row in rows)
        tall = self._leading * (len(rows) - 1) + face.size
        named = next((h for word, h in _PLACES.items() if word in self.place.split()), 0.5 if self._side else None)
        middle = named if named is not None else min(
            self.heights, key=lambda h: (round(self._covered(h, wide, tall), 2), self.heights.index(h)))
        y = min(max(middle * self.height - tall / 2, self.height * (1 - SAFE) / 2),
                self.height * (1 + SAFE) / 2 - tall)
        x = (self.width - wide) / 2 + self._side * (SAFE * self.width - wide) / 2
        return int(x), int(y), int(np.ceil(x + wide)), int(np.ceil(y + tall))

    @property
    def _side(self) -> int:
        """-1 at the left edge, 1 at the right one, 0 between."""
        return ("right" in self.place.split()) - ("left" in self.place.split())

    @property
    def _leading(self) -> float:
        return float(self.lines[1].size * 1.22)

    def _covered(self, middle: float, wide: float, tall: float) -> float:
        """The share of the text's place at which a subject is."""
        if self.busy is None:
            return 0.0
        rows, columns = self.busy.shape
        y0, y1 = (int((middle + s * tall / self.height / 2) * rows) for s in (-1, 1))
        x0, x1 = (int((0.5 + s * wide / self.width / 2) * columns) for s in (-1, 1))
        part = self.busy[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1]
        return float(part.mean()) if part.size else 0.0

    @cached_property
    def _layers(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Ink and shade (H, W), 0-1."""
        from PIL import Image, ImageDraw, ImageFilter

        rows, face = self.lines
        card = Image.new("L", (self.width * 2, self.height * 2), 0)  # twice as fine: even edges and spacing
        draw, large = ImageDraw.Draw(card), _face(face.size * 2)
        left, top, right, _ = self.box()
        across, anchor = {-1: (2 * left, "ls"), 0: (self.width, "ms"), 1: (2 * right, "rs")}[self._side]
        for number, row in enumerate(rows):
            at = (across, (top + face.size * 0.86 + number * self._leading) * 2)
            draw.text(at, row, font=large, fill=255, anchor=anchor)
        ink = card.resize((self.width, self.height), Image.Resampling.BOX)
        reach = face.size * 0.55
        soft = np.asarray(ink.filter(ImageFilter.MaxFilter(int(reach) // 2 * 2 + 1)).filter(
            ImageFilter.GaussianBlur(reach)), np.float32) / 255
        shade = np.asarray(np.minimum(1.0, soft * 3.0), np.float32)
        return np.asarray(ink, np.float32) / 255, shade


@dataclass(frozen=True, eq=False)
class Caption(Title):
    """What is said, at the foot of the picture for as long as it is heard: start and end in seconds of the shot."""

    start: float = 0.0
    end: float = 0.0
    sizes: ClassVar[tuple[tuple[int, float], ...]] = ((10_000, 0.056),)
    heights: ClassVar[tuple[float, ...]] = (0.86,)

    def strength(self, time: float) -> float:
        """1 while it is heard, else 0."""
        return float(self.start <= time < self.end)


def _even(text: str, count: int) -> list[str]:
    """The text in so many lines (or fewer), the longest as short as can be; its own line breaks are kept."""
    if "\n" in text:
        return [row.strip() for row in text.splitlines() if row.strip()]
    for width in range(max(1, len(text) // count), len(text) + 1):
        rows = textwrap.wrap(text, width, break_long_words=False) or [text]
        if len(rows) <= count:
            return rows
    return [text]


@lru_cache(maxsize=16)
def _face(size: float) -> Any:
    """Inter, which the bpy wheel brings, else the face inside Pillow."""
    from PIL import ImageFont

    spec = find_spec("bpy")
    home = Path(spec.origin).parent if spec is not None and spec.origin else Path("none")
    for path in sorted(home.glob("*/datafiles/fonts/Inter.woff2")):
        try:
            face = ImageFont.truetype(str(path), round(size))
            face.set_variation_by_name("SemiBold")
            return face
        except OSError:
            continue  # a FreeType without woff2
    return ImageFont.load_default(size)
