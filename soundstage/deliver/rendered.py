# SPDX-License-Identifier: Apache-2.0
"""A page that plays rendered scenes, with choices where the film has them: one HTML file, nothing fetched."""

from __future__ import annotations

import base64
import gzip
import io
import json
from collections.abc import Mapping
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from soundstage.deliver.mp4 import writing
from soundstage.sound.effects.base import RATE, Samples

LARGEST_PAGE = 48_000_000  # bytes of video inside one page; more lie in files beside it
_MP3_RATE = 128_000  # bits a second


def mp3(samples: Samples) -> bytes:
    """(N, 2) at 48 kHz as MP3."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="mp3") as file:
        stream: Any = file.add_stream("libmp3lame", rate=RATE, bit_rate=_MP3_RATE, layout="stereo")
        for at in range(0, len(samples), RATE):
            piece = np.ascontiguousarray(np.clip(samples[at: at + RATE], -1, 1).T.astype(np.float32))
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def write_rendered(
    path: Path, film: Mapping[str, Any], sounds: Mapping[str, bytes], videos: Mapping[str, Path]
) -> None:
    """The page. film: film.json with scenes' pieces naming sounds; videos: each scene's mp4, near the page.

    Up to LARGEST_PAGE bytes of video lie in the page itself, else it plays the files by their place beside it.
    """
    inside = sum(v.stat().st_size for v in videos.values()) <= LARGEST_PAGE
    video = {k: {"chunk": f"v-{k}"} if inside else {"src": v.relative_to(path.parent).as_posix()}
             for k, v in videos.items()}
    chunks = {**sounds, **({f"v-{k}": v.read_bytes() for k, v in videos.items()} if inside else {})}
    code = gzip.decompress((files("soundstage.data") / "rendered.js.gz").read_bytes()).decode("utf-8")
    data = json.dumps({**film, "video": video}, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    with writing(path) as part, part.open("w", encoding="utf-8") as out:
        out.write('<!doctype html><html lang="en"><head><meta charset="utf-8">'
                  '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
                  "<title>Soundstage</title></head><body>\n")
        out.write(f'<script type="application/json" id="film">{data}</script>\n')
        for name, content in chunks.items():
            out.write(f'<script type="text/plain" id="{name}">{base64.b64encode(content).decode("ascii")}</script>\n')
        out.write(f"<script>{code}</script></body></html>\n")
