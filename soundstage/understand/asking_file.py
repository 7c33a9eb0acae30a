# SPDX-License-Identifier: Apache-2.0
"""Questions about the file itself: size and shape of the picture, frames a second, codecs, sound channels."""

from __future__ import annotations

from fractions import Fraction

from soundstage.understand.answers import Answer, has
from soundstage.understand.findings import Watched

_SHAPES = {"16:9": 16 / 9, "9:16": 9 / 16, "4:3": 4 / 3, "3:4": 3 / 4, "1:1": 1.0, "4:5": 0.8, "2.39:1": 2.39,
           "1.85:1": 1.85, "21:9": 21 / 9, "3:2": 1.5}
_NEAR = 0.012  # share by which a shape may differ


def of_file(w: Watched, q: str) -> Answer | None:
    """What the file says of itself."""
    if has(q, "aspect", "landscape", "portrait", "vertical video", "widescreen"):
        return _shape(w)
    if has(q, "resolution", "pixels", "how (?:wide|high|tall) is the (?:picture|film|image)", "4k", "hd", "1080p"):
        return Answer(f"{w.width}x{w.height} pixels.") if w.width else Answer("There is no picture.")
    if has(q, "frame ?rate", "fps", "frames (?:a|per) second"):
        return Answer(f"{float(w.fps):g} frames a second.") if w.fps else Answer("It is no moving picture.")
    if has(q, "how many frames"):
        return Answer(f"{sum(s.frames for s in w.shots)} frames.")
    if has(q, "codecs?", "encoded", "compressed", "file format", "format is"):
        return Answer("; ".join(f"{s.kind}: {s.codec}" for s in w.streams) + ".") if w.streams else None
    if has(q, "stereo", "mono", "sample ?rate", "channels?"):
        return _sound(w)
    return None


def _shape(w: Watched) -> Answer:
    if not w.height:
        return Answer("There is no picture.")
    share = w.width / w.height
    near = min(_SHAPES, key=lambda n: abs(_SHAPES[n] / share - 1))
    plain = Fraction(w.width, w.height)
    name = near if abs(_SHAPES[near] / share - 1) < _NEAR else f"{plain.numerator}:{plain.denominator}"
    way = "upright" if share < 1 else "square" if share == 1 else "wide"
    return Answer(f"{name}, {way} ({w.width}x{w.height}).")


def _sound(w: Watched) -> Answer:
    rows = [s for s in w.streams if s.kind == "audio"]
    if not rows:
        return Answer("There is no sound.")
    return Answer("; ".join(f"{s.codec}, {', '.join(f'{v} {k}' for k, v in s.facts.items())}" for s in rows) + ".")
