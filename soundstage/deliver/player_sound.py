# SPDX-License-Identifier: Apache-2.0
"""The film's sound for the page: short compressed pieces that any browser decodes and lays down to the sample.

MP3, since every browser decodes it without help from the system (AAC and Opus are each missing somewhere). A
decoder adds a delay of its own, so each piece begins with a pulse PULSE seconds in and its first sample stands LEAD
seconds in: the page finds the pulse and knows the delay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from io import BytesIO

import numpy as np
import numpy.typing as npt

from soundstage.deliver.stems import RATE

Samples = npt.NDArray[np.float32]

PULSE, LEAD = 0.15, 0.4  # seconds; web/src/sound.ts reads the same
LONGEST = 60.0  # seconds of one piece
RATES = {"mix": 128_000, "": 80_000}  # bits a second; "" = any stem
CODER = "mp3 lame 1"  # part of every key: change it with the settings
_SILENT = 1e-4  # peak under which a piece of a stem is left out


def spans(scenes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Start and duration of the pieces: a scene each, a long one in several."""
    out = []
    for start, duration in scenes:
        count = max(1, int(np.ceil(duration / LONGEST)))
        out += [(start + duration * i / count, duration / count) for i in range(count)]
    return out


def cut(tracks: Mapping[str, Samples], start: float, duration: float) -> dict[str, Samples]:
    """Each track's samples of this span, silent ones left out."""
    first, last = round(start * RATE), round((start + duration) * RATE)
    pieces = {name: track[first:last] for name, track in tracks.items()}
    return {name: p for name, p in pieces.items() if len(p) and float(np.abs(p).max()) > _SILENT}


def coded(samples: Samples, bits: int) -> bytes:
    """(N, 2) samples -> an MP3 file with its pulse before them."""
    import av

    head = np.zeros((round(LEAD * RATE), 2), np.float32)
    width = np.arange(-96, 97)
    pulse = 0.8 * np.exp(-((width / 24) ** 2))
    head[round(PULSE * RATE) + width] = pulse[:, None].astype(np.float32)
    tail = np.zeros((2 * 1152, 2), np.float32)  # what a coder would cut off
    whole = np.clip(np.concatenate([head, samples, tail]), -1, 1)
    out = BytesIO()
    with av.open(out, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as file:
        stream = file.add_stream("libmp3lame", rate=RATE, layout="stereo", bit_rate=bits)
        stream.codec_context.options = {"compression_level": "7"}
        step = 1152 * 40
        for at in range(0, len(whole), step):
            piece = np.ascontiguousarray(whole[at:at + step].T.astype(np.float32))
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def bits(track: str) -> int:
    """The rate this track is coded at."""
    return RATES.get(track, RATES[""])
