# SPDX-License-Identifier: Apache-2.0
"""A film's sound as AAC packets: encoded once, for every film that it goes into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest

RATE = 48000
_BITS = 256_000  # a second
# Half the time of the encoder's usual search, and nearer to the sound in all bands at these bits; intensity stereo
# would give up the sides above some 6 kHz, of which ambience lives.
_CODER = (("aac_coder", "fast"), ("aac_is", "0"))
_FRAME = 1024  # samples in a packet

Packet = tuple[bytes, int, int]  # data, first sample, samples
Keep = Callable[[str, Callable[[], "Track"]], "Track"]


@dataclass(frozen=True)
class Track:
    """A whole sound, encoded."""

    samples: int
    steps: tuple[tuple[Packet, ...], ...]  # what the encoder gave for every _FRAME samples, and at last when it ended

    def due(self) -> Callable[[Fraction | None], Iterator[Packet]]:
        """A function: film time -> the packets due until then (None: the rest), so that they lie among pictures."""
        taken = 0

        def until(time: Fraction | None) -> Iterator[Packet]:
            nonlocal taken
            ended = time is None
            goal = len(self.steps) if time is None else min(self.samples, int(time * RATE)) // _FRAME
            while taken < goal and (ended or taken < len(self.steps) - 1):
                taken += 1
                yield from self.steps[taken - 1]

        return until


def encoded(audio: npt.NDArray[np.float32], samples: int, keep: Keep = lambda key, make: make()) -> Track:
    """(N, 2) sound at 48 kHz, cut or filled with silence to so many samples, as AAC. keep: where tracks are kept."""
    heard = np.clip(np.asarray(audio[:samples], np.float32), -1, 1)
    whole = np.zeros((samples, 2), np.float32)
    whole[:len(heard)] = heard if heard.ndim == 2 else heard[:, None]
    return keep(digest(("aac", _BITS, _CODER, whole)), lambda: _encoded(whole))


def _encoded(whole: npt.NDArray[np.float32]) -> Track:
    import av

    context: Any = av.CodecContext.create("aac", "w")
    as_written(context)
    steps = []
    for at in range(0, len(whole), _FRAME):
        piece = np.ascontiguousarray(whole[at:at + _FRAME].T)
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
        steps.append(_taken(context.encode(frame)))
    steps.append(_taken(context.encode(None)))
    return Track(len(whole), tuple(steps))


def as_written(context: Any) -> None:
    """Set an encoder, or the one of a file's stream, as every film's sound is encoded."""
    import av

    context.sample_rate, context.layout, context.format = RATE, "stereo", "fltp"
    context.bit_rate, context.time_base = _BITS, Fraction(1, RATE)
    context.options = dict(_CODER)  # its own: an encoder that is opened takes out what it has understood
    context.flags |= int(av.codec.context.Flags.bitexact)


def _taken(packets: Any) -> tuple[Packet, ...]:
    return tuple((bytes(p), int(p.pts), int(p.duration)) for p in packets)
