# SPDX-License-Identifier: Apache-2.0
"""Words begin and end where a voice does: a recogniser's first word is often early by half a second, its last one too.

A speech detector tells within some 30 ms where somebody begins and ends to speak, but nothing of words or whispers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.speech.base import Sound
from soundstage.speech.recogniser import SPEECH_STEP

Run = tuple[float, float]  # seconds from which and until which somebody speaks

_SURE, _CALM, _LEAST = 0.3, 0.22, 0.15  # odds of speech; seconds of none that part two runs, and that a run lasts
_BEGINS, _ENDS = 0.07, 0.05  # seconds that speech begins before it is detected, and ends after
_EARLY, _LATE = 1.2, 0.35  # seconds by which a first word may be told too early and too late
_WORD = 0.04  # seconds of a word at least
_PAUSE, _ENDING = 0.2, 0.1  # seconds between words that are a pause; before its end in which a word is surely said


def runs(odds: npt.ArrayLike) -> list[Run]:
    """Stretches of speech, by the detector's odds every SPEECH_STEP seconds."""
    sure = np.flatnonzero(np.asarray(odds) > _SURE)
    parts = np.split(sure, np.flatnonzero(np.diff(sure) * SPEECH_STEP > _CALM) + 1) if len(sure) else []
    found = [(float(p[0]) * SPEECH_STEP, float(p[-1] + 1) * SPEECH_STEP) for p in parts]
    return [run for run in found if run[1] - run[0] >= _LEAST]


def aligned(words: Sequence[Sound], speech: Sequence[Run]) -> tuple[list[Sound], list[bool]]:
    """The words, in order, moved to where speech begins and ends; and which of them are in speech at all."""
    out = list(words)
    owners = _owners(words, speech)
    for k, (begin, end) in enumerate(speech):
        mine = [i for i, owner in enumerate(owners) if owner == k]
        if not mine:
            continue
        first, last = out[mine[0]], mine[-1]
        if -_EARLY < first.start - (begin - _BEGINS) < _LATE:
            start = max(0.0, begin - _BEGINS)
            out[mine[0]] = replace(first, start=start, end=max(first.end, start + _WORD))
        if abs(out[last].end - end) < _EARLY:
            out[last] = replace(out[last], end=max(end + _ENDS, out[last].start + _WORD))
    for i in range(len(out) - 1):
        if out[i].end > out[i + 1].start:
            meet = max(out[i].start + _WORD, out[i + 1].start)
            out[i] = replace(out[i], end=meet)
            out[i + 1] = replace(out[i + 1], start=meet, end=max(out[i + 1].end, meet + _WORD))
    return out, [owner >= 0 for owner in owners]


def _owners(words: Sequence[Sound], speech: Sequence[Run]) -> list[int]:
    """Which run each word is in, -1 for none; a word just before a run goes with the word that begins it."""
    shared = [[min(w.end, b) - max(start, a) for a, b in speech]
              for w, start in zip(words, _surely(words), strict=True)]
    out = [int(np.argmax(row)) if row and max(row) > 0 else -1 for row in shared]
    for i in range(len(words) - 2, -1, -1):
        following = out[i + 1]
        if out[i] < 0 <= following and speech[following][0] - words[i].end >= 0 and \
                speech[following][0] - words[i].start < _EARLY:
            out[i] = following
    return out


def _surely(words: Sequence[Sound]) -> list[float]:
    """From when each word is surely said: what comes after a pause is told too early, but it ends where it ends."""
    ends = [-np.inf, *(w.end for w in words)]
    return [max(w.start, w.end - _ENDING) if w.start - before > _PAUSE else w.start
            for w, before in zip(words, ends, strict=False)]
