# SPDX-License-Identifier: Apache-2.0
"""Filters, convolution and smooth curves over samples, as scipy's, without what its packages cost to import.

Waves are float64, time along the first axis. Source of the designs: Oppenheim and Schafer, "Discrete-Time Signal
Processing" (bilinear transform); Fritsch and Butland (1984) for the monotone curve.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from soundstage.kernels import kernel

Array = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]
_BLOCK = 1 << 16  # least samples that are convolved at a time
_NEAREST, _MIRRORED = 0, 2  # how scipy.ndimage numbers what is beyond an end


@lru_cache(maxsize=512)
def butterworth(kind: str, low: float, high: float, order: int) -> Array:
    """(S, 6) second-order sections; kind "low" (to high), "high" (from low) or "band"; edges as shares of Nyquist."""
    edges = [4 * np.tan(np.pi * edge / 2) for edge in (low, high)]  # warped, at two samples a second
    angles = np.pi * (2 * np.arange(1, order + 1) + order - 1) / (2 * order)
    poles = np.exp(1j * angles)  # of the low-pass prototype
    if kind == "band":
        centre, width = edges[0] * edges[1], edges[1] - edges[0]
        half = poles * width / 2
        root = np.sqrt(half**2 - centre)
        poles, zeros, gain = np.concatenate([half + root, half - root]), [1.0, -1.0] * order, (4 * width) ** order
    elif kind == "low":
        poles, zeros, gain = poles * edges[1], [-1.0] * order, edges[1] ** order
    else:
        poles, zeros, gain = edges[0] / poles, [1.0] * order, 4.0**order
    # zeros at infinity have gone to -1, those at nought to +1
    return _sections((4 + poles) / (4 - poles), zeros, float(np.real(gain / np.prod(4 - poles))))


def _sections(poles: npt.NDArray[np.complex128], zeros: list[float], gain: float) -> Array:
    """Poles in conjugate or real pairs, each with two of the zeros; all of the gain in the first section."""
    upper = sorted(poles[poles.imag > 1e-12], key=abs)
    real = sorted(float(p.real) for p in poles if abs(p.imag) <= 1e-12)
    tops = [[1.0, -2 * p.real, abs(p) ** 2] for p in upper]
    for at in range(0, len(real), 2):
        two = real[at:at + 2]
        tops.append([1.0, -sum(two), two[0] * two[1] if len(two) == 2 else 0.0])
    rows = []
    for number, bottom in enumerate(tops):
        two = zeros[2 * number:2 * number + 2]
        rows.append([1.0, -sum(two), two[0] * two[1] if len(two) == 2 else 0.0, *bottom])
    sections = np.array(rows)
    sections[0, :3] *= gain
    return sections


def sectioned(sections: Array, x: npt.ArrayLike) -> Array:
    """x (N,) or (N, C) through second-order sections."""
    wave = np.array(np.moveaxis(np.asarray(x, float), 0, -1), order="C")
    rows = np.ascontiguousarray(wave.reshape(-1, wave.shape[-1]))
    state = np.zeros((len(rows), len(sections), 2))
    kernel("scipy.signal._sosfilt")._sosfilt(np.ascontiguousarray(sections, float), rows, state)
    return np.ascontiguousarray(np.moveaxis(rows.reshape(wave.shape), -1, 0))


def recursive(top: npt.ArrayLike, bottom: npt.ArrayLike, x: npt.ArrayLike) -> Array:
    """x (N,) or (N, C) through a filter of feed-forward (top) and feedback (bottom) coefficients."""
    linear = kernel("scipy.signal._sigtools")._linear_filter
    return np.asarray(linear(np.asarray(top, float), np.asarray(bottom, float), np.asarray(x, float), 0), float)


def finer(x: Array, times: int = 4) -> Array:
    """(N,) -> (times, N): row k is the same wave read k / times after each sample (windowed sinc, Kaiser 5)."""
    half = 10 * times
    n = np.arange(-half, half + 1)
    taps = np.sinc(n / times) * np.kaiser(2 * half + 1, 5.0)
    taps *= times / taps.sum()
    padded = np.concatenate([x, np.zeros(20)])
    found = np.zeros((times, len(x)))
    for phase in range(times):  # polyphase: each offset has its own few taps
        own = taps[phase::times]
        lead = (half - phase) // times
        whole = np.convolve(padded, own)
        found[(phase - half) % times] = whole[lead + bool((half - phase) % times):][:len(x)]
    return found


def convolved(x: npt.ArrayLike, answer: npt.ArrayLike) -> Array:
    """x (N,) or (N, C) with an answer (M,) or (M, C), long ones piece by piece -> (N + M - 1, …)."""
    fft = kernel("scipy.fft._pocketfft.pypocketfft")
    wave, ring = np.asarray(x, float), np.asarray(answer, float)
    block = min(max(_BLOCK, 4 * len(ring)), len(wave))
    size = fft.good_size(block + len(ring) - 1, True)
    out = np.zeros((len(wave) + len(ring) - 1, *np.broadcast_shapes(wave.shape[1:], ring.shape[1:])))
    response = fft.r2c(_padded(ring, size), (0,))
    for at in range(0, len(wave), block):
        spectrum = fft.r2c(_padded(wave[at:at + block], size), (0,)) * response
        piece = fft.c2r(spectrum, (0,), size, False, 2)[: len(out) - at]
        out[at:at + len(piece)] += piece
    return out


def _padded(x: Array, size: int) -> Array:
    return np.concatenate([x, np.zeros((size - len(x), *x.shape[1:]))])


def frames_of_spectra(spectra: npt.NDArray[np.complex64], size: int) -> npt.NDArray[np.float32]:
    """(F, size // 2 + 1) spectra -> (F, size) waves, in single precision."""
    found: npt.NDArray[np.float32] = kernel("scipy.fft._pocketfft.pypocketfft").c2r(spectra, (1,), size, False, 2)
    return found


def spline(values: Array, at: npt.ArrayLike) -> Array:
    """A cubic curve through values at 0, 1, 2 … (at least four; not-a-knot at both ends), read at these places."""
    values, at = np.asarray(values, float), np.asarray(at, float)
    bend = _bends(values)
    low = np.clip(np.floor(at).astype(int), 0, len(values) - 2)
    f = at - low
    g = 1 - f
    return np.asarray(g * values[low] + f * values[low + 1]
                      + ((g**3 - g) * bend[low] + (f**3 - f) * bend[low + 1]) / 6, float)


def _bends(values: Array) -> Array:
    """Second derivatives of the cubic curve at its values (Thomas' elimination)."""
    second = 6 * np.diff(values, 2)
    n = len(second)
    # not-a-knot on even places: the outermost bend goes on straight, which leaves 6 on the diagonal and 0 beside it
    diagonal, after, before = np.full(n, 4.0), np.ones(n), np.ones(n)
    diagonal[[0, -1]], after[0], before[-1] = 6.0, 0.0, 0.0
    right = second.copy()
    for k in range(1, n):
        share = before[k] / diagonal[k - 1]
        diagonal[k] -= share * after[k - 1]
        right[k] -= share * right[k - 1]
    inner = np.zeros(n)
    inner[-1] = right[-1] / diagonal[-1]
    for k in range(n - 2, -1, -1):
        inner[k] = (right[k] - after[k] * inner[k + 1]) / diagonal[k]
    return np.concatenate([[2 * inner[0] - inner[1]], inner, [2 * inner[-1] - inner[-2]]])


def monotone(places: npt.ArrayLike, values: npt.ArrayLike, at: npt.ArrayLike) -> Array:
    """A smooth curve through (place, value) points that never swings beyond them, read at these places."""
    x, y, at = np.asarray(places, float), np.asarray(values, float), np.asarray(at, float)
    wide = np.diff(x)
    rise = np.diff(y) / wide
    if len(x) == 2:
        return np.asarray(y[0] + rise[0] * (at - x[0]), float)
    first, second = 2 * wide[1:] + wide[:-1], wide[1:] + 2 * wide[:-1]
    turns = (np.sign(rise[1:]) != np.sign(rise[:-1])) | (rise[1:] == 0) | (rise[:-1] == 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = np.where(turns, 0.0, (first + second) / (first / rise[:-1] + second / rise[1:]))
    slope = np.concatenate([[_end(wide[0], wide[1], rise[0], rise[1])], inner,
                            [_end(wide[-1], wide[-2], rise[-1], rise[-2])]])
    low = np.clip(np.searchsorted(x, at, "right") - 1, 0, len(x) - 2)
    h, t = wide[low], (at - x[low]) / wide[low]
    return np.asarray((1 + 2 * t) * (1 - t) ** 2 * y[low] + t * (1 - t) ** 2 * h * slope[low]
                      + t * t * (3 - 2 * t) * y[low + 1] + t * t * (t - 1) * h * slope[low + 1], float)


def _end(near: float, far: float, here: float, there: float) -> float:
    """The slope at an end: of the parabola through three points, held back so that nothing swings over."""
    slope = ((2 * near + far) * here - near * there) / (near + far)
    if np.sign(slope) != np.sign(here):
        return 0.0
    if np.sign(here) != np.sign(there) and abs(slope) > 3 * abs(here):
        return 3 * here
    return float(slope)


def lowest(x: Array, width: int) -> Array:
    """(N,) the least of so many (odd) samples around each; ends are mirrored."""
    return _extreme(x, width, True)


def highest(x: Array, width: int) -> Array:
    """(N,) the greatest of so many (odd) samples around each; ends are mirrored."""
    return _extreme(x, width, False)


def _extreme(x: Array, width: int, least: bool) -> Array:
    out = np.empty(len(x))
    found = kernel("scipy.ndimage._nd_image").min_or_max_filter1d
    found(np.ascontiguousarray(x), width, 0, out, _MIRRORED, 0.0, 0, least)
    return out


def averaged(x: Array, width: int) -> Array:
    """(N,) the mean of so many (odd) samples around each; ends go on as they are."""
    out = np.empty(len(x))
    kernel("scipy.ndimage._nd_image").uniform_filter1d(np.ascontiguousarray(x), width, 0, out, _NEAREST, 0.0, 0)
    return out


def averaged_in(rows: Rows, width: int, axis: int, mirrored: bool = True) -> Rows:
    """The mean of so many samples around each along one axis, as exact as what is given; ends are mirrored or go on."""
    out = np.empty_like(rows)
    found = kernel("scipy.ndimage._nd_image").uniform_filter1d
    found(rows, width, axis, out, _MIRRORED if mirrored else _NEAREST, 0.0, 0)
    return out


def lowest_in(rows: Rows, width: int, axis: int) -> Rows:
    """The least of so many samples around each along one axis; ends are mirrored."""
    out = np.empty_like(rows)
    kernel("scipy.ndimage._nd_image").min_or_max_filter1d(rows, width, axis, out, _MIRRORED, 0.0, 0, True)
    return out
