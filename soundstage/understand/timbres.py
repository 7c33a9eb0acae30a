# SPDX-License-Identifier: Apache-2.0
"""Whose voice a sound is like: the speaker encoder of Resemblyzer (Apache-2.0; three LSTM layers; timbres.npz).

Wan, Wang, Papir and Lopez Moreno, "Generalized End-to-End Loss for Speaker Verification", 2018. It hears 1.6 s at
a time; vectors of one speaker point the same way, whatever is said.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage.understand.outlines import weights_in

Array = npt.NDArray[np.float32]

RATE = 16000
_HOP, _WINDOW, _BANDS = 160, 400, 40
_HEARD, _STEP, _MOST = 160, 80, 8  # windows heard at a time, from one such part to the next, and parts of a line
_LAYERS, _WIDTH = 3, 256
_LEVEL = 10 ** (-30 / 20)  # what is quieter is made as loud as this
_SHA256 = "82d56f4a2f004b593144829092fcab0c57e0c0299aa9ad786f67b524a66b0702"


class Timbres:
    """Tells what voices are like."""

    def of(self, sounds: list[Array]) -> list[Array]:
        """A unit vector (256,) for each mono sound at 16 kHz."""
        parts = [_parts(sound) for sound in sounds]
        told = self._told(np.concatenate(parts)) if parts else np.zeros((0, _WIDTH), np.float32)
        ends = np.cumsum([len(p) for p in parts])
        means = [told[end - len(p):end].mean(0) for p, end in zip(parts, ends, strict=True)]
        return [np.asarray(m / (np.linalg.norm(m) + 1e-9)) for m in means]

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return weights_in("timbres.npz", _SHA256)

    def _told(self, heard: Array) -> Array:
        """(N, 256) of (N, windows, bands)."""
        known = self._weights
        for layer in range(_LAYERS):
            heard = self._layer(heard @ known[f"inward{layer}"].T + known[f"bias{layer}"], known[f"around{layer}"].T)
        raw = np.maximum(heard[:, -1] @ known["last"].T + known["bias"], 0)
        return np.asarray(raw / (np.linalg.norm(raw, axis=1, keepdims=True) + 1e-9))

    @staticmethod
    def _layer(inward: Array, around: Array) -> Array:
        """One LSTM layer (Hochreiter and Schmidhuber 1997), its gates in the order in, forget, cell, out."""
        now = held = np.zeros((len(inward), _WIDTH), np.float32)
        out = np.empty((*inward.shape[:2], _WIDTH), np.float32)
        for step in range(inward.shape[1]):
            gates = inward[:, step] + now @ around
            opened = 0.5 + 0.5 * np.tanh(0.5 * gates)  # the logistic function, which never overflows so
            taken, kept, _, shown = np.split(opened, 4, 1)
            held = kept * held + taken * np.tanh(gates[:, 2 * _WIDTH:3 * _WIDTH])
            now = shown * np.tanh(held)
            out[:, step] = now
        return out


def _parts(sound: Array) -> Array:
    """(N, windows, bands) what is heard at a time; what is shorter goes round."""
    loud = float(np.sqrt((sound**2).mean())) if len(sound) else 0.0
    bands = _mel(sound * max(1.0, _LEVEL / (loud + 1e-9)))
    if len(bands) < _HEARD:
        return np.resize(bands, (1, _HEARD, _BANDS))
    starts = np.arange(0, len(bands) - _HEARD + 1, _STEP)
    if len(starts) > _MOST:
        starts = starts[np.linspace(0, len(starts) - 1, _MOST).astype(int)]
    return np.stack([bands[at:at + _HEARD] for at in starts])


def _mel(sound: Array) -> Array:
    """(windows, bands) power on the mel scale of Slaney's Auditory Toolbox (1998), as librosa gives it."""
    padded = np.pad(sound, _WINDOW // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(windows * np.hanning(_WINDOW + 1)[:-1])) ** 2
    return np.asarray(power @ _banks(), np.float32)


def _banks() -> Array:
    """(frequencies, bands) triangles of equal area."""
    step = np.log(6.4) / 27  # above 1000 Hz
    top = 15 + np.log(RATE / 2 / 1000) / step
    mel = np.linspace(0, top, _BANDS + 2)
    hertz = np.where(mel < 15, mel * 200 / 3, 1000 * np.exp(step * (mel - 15)))
    at = np.linspace(0, RATE / 2, _WINDOW // 2 + 1)[:, None]
    low, middle, high = hertz[:-2], hertz[1:-1], hertz[2:]
    rising = np.minimum((at - low) / (middle - low), (high - at) / (high - middle))
    return np.asarray(np.maximum(0, rising) * 2 / (high - low), np.float32)
