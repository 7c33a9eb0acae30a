# SPDX-License-Identifier: Apache-2.0
"""Recordings: a spoken line aligned to its words, so that lips follow it, and music fitted to a scene."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.lufs import SILENCE, integrated
from soundstage.model.production import Production, Scene
from soundstage.references.binding import referred
from soundstage.references.intake import kept
from soundstage.speech.base import Sound, Spoken, VoiceEngine, VoiceSpec
from soundstage.store import Store

Array = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]
RATE = 48000
HOP = 480  # samples: 10 ms
EDGE = 0.03  # seconds of quiet kept before and after a line
LONGEST_LINE = 90.0  # seconds
TOO_FAR = 3.5  # a recording this many times longer or shorter than the words take says something else
FADE = 1.5  # seconds at the end of music that goes on
CROSS = 0.03  # seconds of crossfade where music loops


def sounds_of(path: Path, channels: int = 1) -> Samples:
    """A file's first sound at 48 kHz, (N,) or (N, 2) float32. FilmError when it has none."""
    import av

    layout = "mono" if channels == 1 else "stereo"
    resample = av.AudioResampler(format="fltp", layout=layout, rate=RATE)
    pieces: list[Any] = []
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise FilmError("there is no sound in this file", where=str(path))
            for frame in container.decode(container.streams.audio[0]):
                pieces += [f.to_ndarray() for f in resample.resample(frame)]
            pieces += [f.to_ndarray() for f in resample.resample(None)]
    except av.FFmpegError as error:
        raise FilmError("the sound of this file is damaged", where=str(path), remedy="save it anew as WAV") from error
    if not pieces:
        raise FilmError("there is no sound in this file", where=str(path))
    whole = np.concatenate(pieces, 1).astype(np.float32)
    return whole[0] if channels == 1 else np.ascontiguousarray(whole.T)


def recorded_lines(production: Production, store: Store) -> dict[str, tuple[Path, str]]:
    """Beat id -> the recording of its line and its hash."""
    out = {}
    for scene in production.scenes:
        for shot in scene.shots:
            for beat in shot.beats:
                found = beat.line and (referred(production, f"{scene.id}.{shot.id}.{beat.id}", "voice")
                                       or referred(production, beat.id, "voice"))
                if found:
                    out[beat.id] = (kept(found, store), found.hash)
    return out


def recorded_line(path: Path, text: str, engine: VoiceEngine, voice: VoiceSpec) -> Spoken:
    """A recorded line with the times of its words and phonemes.

    The same words are spoken by the house's voice, whose times are known, and that is laid over the recording by
    dynamic time warping of their spectra (Sakoe and Chiba 1978): no recogniser is needed, since the words are known.
    """
    samples = _trimmed(sounds_of(path), path)
    model = engine.speak(text, voice, "")
    ratio = len(samples) / max(len(model.samples), 1)
    if len(samples) > LONGEST_LINE * RATE or not 1 / TOO_FAR < ratio < TOO_FAR:
        raise FilmError(f"this recording of {len(samples) / RATE:.1f} s cannot be the line '{text[:40]}'",
                        where=str(path), remedy=f"its words take about {model.seconds:.1f} s; give the right recording")
    warp = warped(_spectrum(model.samples), _spectrum(samples))
    level = _level(model.samples) / max(_level(samples), 1e-6)
    samples = (samples * min(level, 0.98 / max(float(np.abs(samples).max()), 1e-6))).astype(np.float32)
    return Spoken(samples, _moved(model.phonemes, warp), _moved(model.words, warp))


def _trimmed(samples: Samples, path: Path) -> Samples:
    """Without the quiet before and after, but for a breath's edge."""
    count = len(samples) // HOP
    loud = np.sqrt((samples[: count * HOP].reshape(count, HOP).astype(float) ** 2).mean(1) + 1e-12) if count else []
    floor = np.percentile(loud, 10) if count else 0.0
    peak = float(np.max(loud)) if count else 0.0
    if peak < 1e-4:
        raise FilmError("nothing can be heard in this recording", where=str(path))
    on = np.flatnonzero(np.asarray(loud) > max(0.04 * peak, min(3 * floor, 0.3 * peak)))
    low, high = on[0] * HOP - int(EDGE * RATE), (on[-1] + 1) * HOP + int(EDGE * RATE)
    return samples[max(0, low) : high]


def _level(samples: Samples) -> float:
    """Root mean square of the louder half."""
    power = np.sort(samples.astype(float) ** 2)
    return float(np.sqrt(power[len(power) // 2 :].mean()))


def _spectrum(samples: Samples, bands: int = 24, cepstra: int = 13) -> Array:
    """(T, 2 * cepstra) mel cepstra and their change each 10 ms, each brought to even weight."""
    size = 1024
    padded = np.pad(samples.astype(float), (size // 2, size // 2))
    count = 1 + (len(padded) - size) // HOP
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::HOP][:count] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
    log = np.log(power @ _mel(bands, size).T + 1e-7)
    log = np.maximum(log, log.max() - 14.0)  # the floors of two rooms are not to be compared
    basis = np.cos(np.pi / bands * np.arange(cepstra)[:, None] * (np.arange(bands) + 0.5))
    c = log @ basis.T
    c = (c - c.mean(0)) / np.maximum(c.std(0), 1e-6)
    return np.concatenate([c, 0.7 * np.gradient(c, axis=0) * 3], 1)


def _mel(bands: int, size: int) -> Array:
    """Triangles on the mel scale, 80-7600 Hz (Davis and Mermelstein 1980)."""
    mel = np.linspace(2595 * np.log10(1 + 80 / 700), 2595 * np.log10(1 + 7600 / 700), bands + 2)
    edges = 700 * (10 ** (mel / 2595) - 1)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    up = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    down = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.clip(np.minimum(up, down), 0, None))


def warped(a: Array, b: Array) -> Array:
    """For each row of a, the row of b it falls on: the cheapest way through, steps of at most two to one.

    Costs are summed diagonal by diagonal, each one at once in numpy.
    """
    from scipy.spatial.distance import cdist

    cost = cdist(a, b)
    n, m = cost.shape
    total = np.full((n + 1, m + 1), np.inf)
    total[0, 0] = 0.0
    for s in range(2, n + m + 1):
        i = np.arange(max(1, s - m), min(n, s - 1) + 1)
        j = s - i
        here = cost[i - 1, j - 1]
        total[i, j] = np.minimum(np.minimum(total[i - 1, j - 1] + here, total[i - 1, j] + 1.15 * here),
                                 total[i, j - 1] + 1.15 * here)
    out, count = np.zeros(n), np.zeros(n)
    i, j = n, m
    while i > 0 and j > 0:
        out[i - 1] += j - 1
        count[i - 1] += 1
        step = int(np.argmin([total[i - 1, j - 1], total[i - 1, j], total[i, j - 1]]))
        i, j = i - (step != 2), j - (step != 1)
    return np.maximum.accumulate(out / np.maximum(count, 1))


def _moved(sounds: tuple[Sound, ...], warp: Array) -> tuple[Sound, ...]:
    """Times through the warp, in order, none shorter than a hundredth of a second."""
    grid = np.arange(len(warp)) * HOP / RATE
    out: list[Sound] = []
    for sound in sounds:
        start, end = np.interp([sound.start, sound.end], grid, warp * HOP / RATE)
        start = max(float(start), out[-1].end if out else 0.0)
        out.append(Sound(sound.symbol, start, max(float(end), start + 0.01)))
    return tuple(out)


def music_of(production: Production, scene: Scene) -> str:
    """The id of the recording that is this scene's music, or ""."""
    found = (referred(production, scene.id, "music") or referred(production, f"{scene.id}.music", "music")
             or referred(production, "film", "music"))
    return found.id if found is not None else ""


def fitted_music(samples: Samples, seconds: float, lufs: float = -24.0) -> Samples:
    """(N, 2) music exactly this long: cut with a fade, or gone round on a whole number of beats; at this loudness."""
    wanted = round(seconds * RATE)
    power = np.abs(samples).max(1)
    on = np.flatnonzero(power > 0.01 * max(float(power.max()), 1e-9))
    samples = samples[on[0] : on[-1] + 1] if len(on) else samples
    out = samples[:wanted] if len(samples) >= wanted else _gone_round(samples, wanted)
    if len(samples) > wanted or len(out) == wanted:
        fade = min(int(FADE * RATE), wanted // 3)
        out = out.copy()
        out[-fade:] *= np.cos(np.linspace(0, np.pi / 2, fade))[:, None] ** 2
    out = np.pad(out, ((0, max(0, wanted - len(out))), (0, 0)))[:wanted].astype(np.float32)
    if wanted > 0.45 * RATE:
        now = integrated(out)
        if now > SILENCE:
            out = (out * 10 ** ((lufs - now) / 20)).astype(np.float32)
    return np.asarray(out, np.float32)


def _gone_round(samples: Samples, wanted: int) -> Samples:
    """The piece again and again, each time from a beat to a beat."""
    beat = beat_of(samples)
    length = len(samples)
    if beat and length > 4 * beat:
        bars = length // (4 * beat)
        length = bars * 4 * beat if bars else length // beat * beat
    cross = min(int(CROSS * RATE), length // 4)
    loop = samples[: length + cross] if len(samples) >= length + cross else np.pad(
        samples[:length], ((0, cross), (0, 0)))
    out = np.zeros((wanted + len(loop), 2), np.float32)
    rise = np.sin(np.linspace(0, np.pi / 2, cross))[:, None]
    at = 0
    while at < wanted:
        piece = loop.copy()
        piece[length:] *= rise[::-1]
        if at:
            piece[:cross] *= rise
        out[at : at + len(piece)] += piece
        at += length
    return out[:wanted]


def beat_of(samples: Samples) -> int:
    """Samples between beats, by the autocorrelation of onsets between 60 and 180 a minute; 0 when none is clear."""
    mono = samples.mean(1) if samples.ndim == 2 else samples
    count = len(mono) // HOP
    if count < 200:
        return 0
    energy = np.log(1e-4 + np.abs(mono[: count * HOP]).reshape(count, HOP).mean(1))
    onset = np.maximum(np.diff(energy), 0)
    onset = onset - onset.mean()
    spectrum = np.fft.rfft(onset, 2 * len(onset))
    auto = np.fft.irfft(np.abs(spectrum) ** 2)[: len(onset)] / np.arange(len(onset), 0, -1)
    low, high = round(RATE / HOP * 60 / 180), round(RATE / HOP * 60 / 60)
    if high >= len(auto) // 2 or auto[0] <= 0:
        return 0
    best = low + int(np.argmax(auto[low : high + 1]))
    if auto[best] < 0.12 * auto[0]:
        return 0
    many = max(1, min(16, len(auto) // 2 // best))  # the same beat many beats on is known more finely
    near = np.arange(max(1, many * best - many), min(len(auto), many * best + many + 1))
    return round(float(near[int(np.argmax(auto[near]))]) / many * HOP)
