# SPDX-License-Identifier: Apache-2.0
"""From where a sound comes: distance, direction and room turn dry mono samples into stereo as the camera hears it.

Distance: 1/r, and air that takes the highs. Direction: equal-power pan from the bearing in camera space, a small
delay and shadow at the far ear. Room: image sources for the early reflections, decaying noise for the late ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.filters import convolved
from soundstage.places.base import Room
from soundstage.rng import rng
from soundstage.sound.effects._dsp import band, highpass, lowpass
from soundstage.sound.effects.base import RATE, Samples

Array = npt.NDArray[np.float64]

_SPEED = 343.0  # of sound, metres a second
_WIDTH = 0.8  # of the full equal-power pan, so that nothing sits in one ear only
_EAR_DELAY = 0.00035  # seconds between the ears for a sound from the side
_SHADOW_HERTZ = 4000.0
# metres and what is left of the highs there (low-pass Hz); a coarse fit to ISO 9613-1 at 15 degrees, 60 % humidity
_AIR = ((12.0, 20000.0), (60.0, 11000.0), (200.0, 6000.0), (600.0, 3000.0), (2000.0, 1500.0))


@dataclass(frozen=True)
class Perspective:
    """How strictly distance counts. A film brings far sounds nearer than nature does."""

    reference: float = 1.0  # metres at which a source has its own level; nearer is not louder
    floor_db: float = -60.0  # distance alone never takes more than this
    wet: float = 1.0  # factor on what the room answers
    doppler: bool = False  # pitch follows speed (vehicles)


STRICT = Perspective()
FOLEY = Perspective(reference=2.5, floor_db=-26.0, wet=0.5)
DIALOGUE = Perspective(reference=2.0, floor_db=-7.0, wet=0.3)


def spatialise(
    mono: npt.NDArray[np.floating[Any]],
    positions: npt.ArrayLike,
    times: npt.ArrayLike,
    listener: npt.ArrayLike,
    room: Room,
    perspective: Perspective = STRICT,
) -> Samples:
    """Stereo as heard, (N + ring of the room, 2) float32.

    mono (N,); times (K,) seconds from the first sample; positions (K, 3) world metres; listener (K, 4, 4) camera
    matrices (camera to world, looking along local -Z, right = +X).
    """
    local = heard_from(positions, listener)
    times = np.asarray(times, float).reshape(-1)
    stereo = direct(mono, times, local, perspective)
    answer, strength = response(room)
    wet = reverberated(sent(mono, local, room, perspective), answer) * strength
    out = np.zeros((max(len(stereo), len(wet)), 2))
    out[: len(stereo)] += stereo
    out[: len(wet)] += wet
    return out.astype(np.float32)


def heard_from(positions: npt.ArrayLike, listener: npt.ArrayLike) -> Array:
    """World positions (K, 3) in the camera spaces (K, 4, 4) -> (K, 3): x right, y up, -z ahead."""
    positions = np.asarray(positions, float).reshape(-1, 3)
    listener = np.asarray(listener, float).reshape(-1, 4, 4)
    away = positions - listener[:, :3, 3]
    axes = listener[:, :3, :3]
    axes = axes / np.maximum(np.linalg.norm(axes, axis=1, keepdims=True), 1e-12)
    return np.asarray(np.einsum("kij,ki->kj", axes, away), float)


def direct(mono: npt.NDArray[np.floating[Any]], times: Array, local: Array, perspective: Perspective) -> Array:
    """The straight way from the source to the camera's ears -> (N, 2), no room."""
    x = np.asarray(mono, float)
    still = len(times) < 2 or bool(np.ptp(local, axis=0).max() < 0.02)
    path = local[:1] if still else _each_sample(len(x), times, local)
    distance = np.maximum(np.linalg.norm(path, axis=1), 0.05)
    side = np.clip(path[:, 0] / distance, -1, 1) * np.minimum(1, distance / 0.5)
    gain = distance_gain(distance, perspective)
    x = _aired(x, distance)
    dull = lowpass(x, _SHADOW_HERTZ, 1)
    extra = (distance - distance[0]) / _SPEED if perspective.doppler and not still else np.zeros(1)
    ears = []
    for ear in (-1.0, 1.0):
        angle = (1 + ear * side * _WIDTH) * np.pi / 4
        far = np.maximum(-ear * side, 0)
        shadow = 0.6 * far
        heard = x * (1 - shadow) + dull * shadow
        ears.append(_delayed(heard, extra + _EAR_DELAY * far) * gain * np.sin(angle))
    return np.stack(ears, 1)


def distance_gain(distance: Array, perspective: Perspective) -> Array:
    """1/r beyond the reference distance, at least the floor."""
    return np.asarray(np.clip(perspective.reference / distance, 10 ** (perspective.floor_db / 20), 1.0), float)


def sent(mono: npt.NDArray[np.floating[Any]], local: Array, room: Room, perspective: Perspective) -> Array:
    """What goes to the room (N,): indoors the same from everywhere, outdoors less with distance."""
    distance = np.maximum(np.linalg.norm(local.mean(axis=0)), perspective.reference)
    fall = 1.0 if room.size else float(np.sqrt(perspective.reference / distance))
    return _aired(np.asarray(mono, float), np.array([distance])) * (perspective.wet * perspective.reference * fall)


def reverberated(send: Array, answer: Array) -> Array:
    """The send through a stereo response (M, 2) -> (N + M - 1, 2)."""
    return convolved(send[:, None], answer)


def _each_sample(n: int, times: Array, local: Array) -> Array:
    at = np.arange(n) / RATE
    return np.stack([np.interp(at, times, local[:, k]) for k in range(3)], 1)


def _aired(x: Array, distance: Array) -> Array:
    """Highs lost in air: low-passes for the distances around, cross-faded along the way."""
    far = np.log([d for d, _ in _AIR])
    place = np.interp(np.log(distance), far, np.arange(len(_AIR), dtype=float))
    low, high = int(np.floor(place.min())), int(np.ceil(place.max()))
    out = np.zeros(len(x))
    for k in range(low, high + 1):
        share = np.maximum(0, 1 - np.abs(place - k))
        out += share * (x if k == 0 else lowpass(x, _AIR[k][1], 1 if k == 1 else 2))
    return out


def _delayed(x: Array, seconds: Array) -> Array:
    """Read earlier by so many seconds (one value, or one a sample): cubic Lagrange between samples."""
    if len(seconds) == 1:
        shift = round(float(seconds[0]) * RATE)
        return np.concatenate([np.zeros(shift), x])[: len(x)] if shift else x
    at = np.arange(len(x)) - seconds * RATE
    base = np.floor(at).astype(int)
    f = at - base
    padded = np.concatenate([np.zeros(2), x, np.zeros(3)])

    def tap(k: int) -> Array:
        return np.asarray(padded[np.clip(base + k + 2, 0, len(padded) - 1)], float)

    return np.asarray(
        tap(-1) * (-f * (f - 1) * (f - 2) / 6)
        + tap(0) * ((f + 1) * (f - 1) * (f - 2) / 2)
        + tap(1) * (-(f + 1) * f * (f - 2) / 2)
        + tap(2) * ((f + 1) * f * (f - 1) / 6),
        float,
    )


@lru_cache(maxsize=32)
def response(room: Room) -> tuple[Array, float]:
    """The room's stereo answer (M, 2) of energy one, and its strength at the reference distance of one metre."""
    if room.size is None:
        return _open_air(float(room.outdoor_echo))
    size = np.maximum(np.asarray(room.size, float), 1.0)
    volume = float(size.prod())
    surface = float(2 * (size[0] * size[1] + size[1] * size[2] + size[0] * size[2]))
    absorption = float(np.clip(room.absorption, 0.02, 0.95))
    ring = float(np.clip(0.161 * volume / (-surface * np.log(1 - absorption)), 0.12, 4.5))  # Eyring
    critical = 0.057 * np.sqrt(volume / ring)
    late = _late(ring, float(size.mean()) / _SPEED)
    early = _early(size, absorption, len(late))
    # images up to second order hold this share of the reverberant energy
    share = 1 - (1 - absorption) ** 2
    answer = early * np.sqrt(share / np.sum(early**2)) + late * np.sqrt((1 - share) / np.sum(late**2))
    return answer / np.sqrt(np.sum(answer**2)), 1 / critical


def _early(size: Array, absorption: float, n: int) -> Array:
    """Image sources to second order in a box, from a source ahead to ears off the middle (Allen & Berkley 1979)."""
    source, ears = size * (0.37, 0.66, 0.45), size * (0.52, 0.28, 0.5)
    straight = float(np.linalg.norm(source - ears))
    out = np.zeros((n, 2))
    for index in np.ndindex(5, 5, 5):
        order = np.array(index) - 2
        bounces = int(np.abs(order).sum())
        if not 1 <= bounces <= 2:
            continue
        image = np.where(order % 2 == 0, order * size + source, (order + 1) * size - source) - ears
        far = float(np.linalg.norm(image))
        at = round((far - straight) / _SPEED * RATE)
        if 0 <= at < n:
            gain = np.sqrt(1 - absorption) ** bounces * straight / far
            angle = (1 + 0.8 * image[0] / far) * np.pi / 4
            out[at] += gain * np.array([np.cos(angle), np.sin(angle)])
    return lowpass(out, 7000, 1)


def _late(ring: float, start: float) -> Array:
    """Decorrelated noise that dies in three bands: highs first."""
    n = round((ring * 1.1 + 0.05) * RATE)
    chance = rng(0, "room", round(ring * 1000))
    t = np.arange(n)[:, None] / RATE
    noise = chance.standard_normal((n, 2))
    parts = (
        lowpass(noise, 500) * 10 ** (-3 * t / (1.1 * ring)),
        band(noise, 500, 3000) * 10 ** (-3 * t / ring),
        0.7 * highpass(noise, 3000) * 10 ** (-3 * t / (0.6 * ring)),
    )
    return np.asarray(sum(parts, np.zeros((n, 2))) * np.minimum(1, t / max(start, 0.004)), float)


def _open_air(echo: float) -> tuple[Array, float]:
    """Under the sky: a little scatter from the ground; with echo, dull bursts from walls or cliffs."""
    n = round((0.15 + 1.1 * echo) * RATE)
    chance = rng(0, "open air", round(echo * 1000))
    out = np.zeros((n, 2))
    taps = chance.integers(int(0.006 * RATE), int(0.06 * RATE), 24)
    out[taps, chance.integers(0, 2, 24)] += chance.normal(0, 1, 24) * np.exp(-taps / (0.03 * RATE))
    out = 0.1 * out / np.sqrt(np.sum(out**2))
    for at in np.cumsum(chance.uniform(0.12, 0.24, 4)) if echo > 0 else ():
        m = n - round(at * RATE)
        if m <= 0:
            break  # a weak echo dies before this one comes back
        burst = chance.standard_normal((m, 2)) * np.exp(-np.arange(m)[:, None] / (0.05 * RATE))
        burst = lowpass(burst, 2600 * float(np.exp(-at)), 1)
        out[n - m :] += echo * np.exp(-3 * at) * burst / max(np.sqrt(np.sum(burst**2)), 1e-9)
    return out / np.sqrt(np.sum(out**2)), 0.05 + 0.3 * echo
