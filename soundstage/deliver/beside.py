# SPDX-License-Identifier: Apache-2.0
"""Two films side by side as one mp4: both pictures at one height, both sounds as tracks to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.deliver.mp4 import encode_segment, writing

GAP = 8  # pixels between the two
Picture = npt.NDArray[np.uint8]


def side_by_side(films: tuple[Path, Path], names: tuple[str, str], out: Path) -> Path:
    """The first film left, the second right, named below; the second's sound plays, the first's can be chosen.

    The shorter film rests on its last picture. The file appears whole or not at all.
    """
    import av

    fps = Fraction(0)
    for film in films:
        with av.open(str(film)) as source:
            fps = max(fps, Fraction(source.streams.video[0].average_rate or 24))
    silent = out.with_name(f".{out.name}.picture.mp4")
    try:
        encode_segment(_pictures(films, names), fps, silent, threads=0)
        _with_sounds(silent, (films[1], films[0]), (names[1], names[0]), out)
    finally:
        silent.unlink(missing_ok=True)
    return out


def _pictures(films: tuple[Path, Path], names: tuple[str, str]) -> Iterator[Picture]:
    import av

    with av.open(str(films[0])) as a, av.open(str(films[1])) as b:
        height = min(s.streams.video[0].height for s in (a, b)) // 2 * 2
        rows = [_scaled(a, height), _scaled(b, height)]
        last: list[Picture | None] = [None, None]
        strip: Picture | None = None
        while True:
            fresh = [next(row, None) for row in rows]
            if all(picture is None for picture in fresh):
                return
            last = [new if new is not None else old for new, old in zip(fresh, last, strict=True)]
            left, right = (p if p is not None else np.zeros((height, 2, 3), np.uint8) for p in last)
            if strip is None:
                strip = _captions(names, left.shape[1], right.shape[1])
            page = np.concatenate([left, np.full((height, GAP, 3), 24, np.uint8), right], 1)
            yield np.concatenate([page, strip], 0)


def _scaled(source: Any, height: int) -> Iterator[Picture]:
    for frame in source.decode(video=0):
        width = round(frame.width * height / frame.height / 2) * 2
        yield frame.reformat(width=width, height=height, format="rgb24", threads=1).to_ndarray()


def _captions(names: tuple[str, str], left: int, right: int) -> Picture:
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (left + GAP + right, 20), (24, 24, 24))
    pen = ImageDraw.Draw(page)
    pen.text((6, 4), names[0], fill=(230, 228, 224))
    pen.text((left + GAP + 6, 4), names[1], fill=(230, 228, 224))
    return np.asarray(page)


def _with_sounds(picture: Path, films: tuple[Path, Path], names: tuple[str, str], out: Path) -> None:
    """The picture's packets with each film's sound packets as a track of its own, the first one playing."""
    import av

    with writing(out) as part, av.open(str(part), "w", format="mp4", options={"movflags": "+faststart"}) as to:
        sources = [av.open(str(p)) for p in (picture, *films)]
        try:
            streams = [sources[0].streams.video[0], *(s.streams.audio[0] for s in sources[1:] if s.streams.audio)]
            tracks = [to.add_stream_from_template(s) for s in streams]
            for track, name in zip(tracks[1:], names, strict=False):
                track.metadata["title"] = track.metadata["handler_name"] = name
            for source, stream, track in zip(sources, streams, tracks, strict=False):
                for packet in source.demux(stream):
                    if packet.dts is not None:
                        packet.stream = track
                        to.mux(packet)
        finally:
            for source in sources:
                source.close()
