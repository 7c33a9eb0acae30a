# SPDX-License-Identifier: Apache-2.0
"""A short line of speech -> its words, by the same Whisper weights through CTranslate2 alone.

What the package around them brings (a tokenizer for every language, audio files) takes longer to load than a line to
hear. The log mel spectrum is Whisper's (Radford and others, 2022), to the bit what faster-whisper computes.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

RATE = 16000
_WINDOW, _HOP, _BANDS, _LONGEST = 400, 160, 80, 3000  # samples, samples, mel bands, columns heard at once
_ASKED = ("<|startoftranscript|>", "<|en|>", "<|transcribe|>")
_ENDS = 50257  # the number of "<|endoftext|>": it and what comes after it is no text

Features = npt.NDArray[np.float32]


def loaded(folder: Path, threads: int) -> Any:
    """CTranslate2's model of a folder with its weights."""
    import ctranslate2

    return ctranslate2.models.Whisper(str(folder), device="cpu", compute_type="int8", intra_threads=threads)


def words(model: Any, slow: npt.NDArray[np.float32], calm: int, most: int, beam: int) -> str:
    """What is said in (N,) samples at 16 kHz with so many silent ones after them. most: tokens; beam: ways weighed."""
    import ctranslate2

    features = np.ascontiguousarray(log_mel(np.pad(slow, (0, calm)))[None, :, :_LONGEST])
    ear = model.encode(ctranslate2.StorageView.from_array(features), to_cpu=False)
    told = model.generate(ear, [list(_ASKED)], max_length=len(_ASKED) + most, beam_size=beam)[0]
    return text([t for t, n in zip(told.sequences[0], told.sequences_ids[0], strict=True) if n < _ENDS]).strip()


def text(tokens: list[str]) -> str:
    """Tokens of a byte-level vocabulary as text (the table is of GPT-2, Radford and others, 2019)."""
    known = _bytes()
    return bytes(known[letter] for token in tokens for letter in token).decode("utf-8", "replace")


@lru_cache(maxsize=1)
def _bytes() -> dict[str, int]:
    """Letter that stands for a byte -> the byte: printable ones for themselves, the others from U+0100 on."""
    plain = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [b for b in range(256) if b not in set(plain)]
    return {chr(b): b for b in plain} | {chr(256 + number): b for number, b in enumerate(others)}


def log_mel(slow: npt.NDArray[np.float32]) -> Features:
    """(80, T) of (N,) samples at 16 kHz, every hundredth of a second; the loudest is 1 or so, 8 decades are kept."""
    half = _WINDOW // 2
    padded = np.pad(np.pad(slow, (0, _HOP)), (half, half), mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    window = np.hanning(_WINDOW + 1)[:-1].astype("float32")
    spectra = np.fft.rfft(frames * window, axis=-1).T.astype("complex64")
    power = np.abs(spectra[:, :-1]) ** 2
    levels = np.log10(np.clip(_mel_bands() @ power, 1e-10, None))
    return np.asarray((np.maximum(levels, levels.max() - 8.0) + 4.0) / 4.0, np.float32)


@lru_cache(maxsize=1)
def _mel_bands() -> Features:
    """(80, 201) triangles over the spectrum, evenly spaced in mel (Slaney, 1998), each of the same area."""
    mels = np.linspace(0.0, 45.245640471924965, _BANDS + 2)  # of 8000 Hz
    hertz = 200.0 / 3 * mels
    above = mels >= 15.0  # 1000 Hz: linear below, logarithmic above
    hertz[above] = 1000.0 * np.exp(np.log(6.4) / 27.0 * (mels[above] - 15.0))
    wide = np.diff(hertz)
    slopes = hertz[:, None] - np.fft.rfftfreq(_WINDOW, 1 / RATE)[None]
    rise, fall = -slopes[:-2] / wide[:-1, None], slopes[2:] / wide[1:, None]
    area = 2.0 / (hertz[2:] - hertz[:-2])
    return np.asarray(np.maximum(0.0, np.minimum(rise, fall)) * area[:, None], np.float32)
