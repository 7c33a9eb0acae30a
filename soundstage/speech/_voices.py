# SPDX-License-Identifier: Apache-2.0
"""Voice names and mixes -> style vectors for a line of a given length."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError, nearest

_TERM = re.compile(r"^(?:(\d*\.?\d+)\s*\*\s*)?([a-z]{2}_[a-z]+)$")


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, ...], npt.NDArray[np.float64], npt.NDArray[np.float32]]:
    with (files("soundstage") / "data" / "voices.npz").open("rb") as stream, np.load(stream) as data:
        return (tuple(str(n) for n in data["names"]), data["lengths"].astype(float),
                data["styles"].astype(np.float32))


def voice_names() -> tuple[str, ...]:
    """Every single voice: "af_heart", "bm_lewis" ..."""
    return _table()[0]


def read_mix(name: str) -> tuple[tuple[float, str], ...]:
    """The weights and voices of a name, weights made to sum to 1; an unknown voice is an error with the nearest.

    >>> read_mix("0.5*af_sky+0.5*af_jessica")
    ((0.5, 'af_sky'), (0.5, 'af_jessica'))
    """
    terms = []
    for part in name.split("+"):
        found = _TERM.match(part.strip())
        voice = found.group(2) if found else part.strip()
        if voice not in voice_names():
            raise FilmError(f"there is no voice '{voice}'", where=name if name != voice else "",
                            remedy=nearest(voice, voice_names()))
        terms.append((float(found.group(1) or 1) if found else 1.0, voice))
    total = sum(weight for weight, _ in terms)
    if total <= 0:
        raise FilmError(f"the voice '{name}' has no weight", remedy="write it as 0.5*af_sky+0.5*af_jessica")
    return tuple((weight / total, voice) for weight, voice in terms)


def style_vector(name: str, symbols: int) -> npt.NDArray[np.float32]:
    """(1, 256) style of a voice or mix for a line of so many phoneme symbols."""
    names, lengths, styles = _table()
    at = float(np.clip(symbols - 1, 0, lengths[-1]))
    right = int(np.clip(np.searchsorted(lengths, at), 1, len(lengths) - 1))
    part = np.float32((at - lengths[right - 1]) / (lengths[right] - lengths[right - 1]))
    mixed = np.zeros(styles.shape[2], np.float32)
    for weight, voice in read_mix(name):
        table = styles[names.index(voice)]
        mixed += np.float32(weight) * ((1 - part) * table[right - 1] + part * table[right])
    return mixed[None]
