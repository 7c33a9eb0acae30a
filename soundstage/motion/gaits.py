# SPDX-License-Identifier: Apache-2.0
"""Footfalls: a path over the ground becomes feet that are planted, swing and land, for any number of legs.

Each foot is fixed in the world from landing to lift, so it cannot slide. When it lands and where follows
from the gait's phase, which runs with the distance gone; a stop lets every foot come home.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage import space

Array = npt.NDArray[np.float64]
Ground = Callable[[Array], Array]

GRAVITY = 9.81
FINE = 120  # steps a second of the inner time line
PAD = 1.6  # seconds the path is continued beyond both ends


@dataclass(frozen=True)
class Gait:
    """A way of going: from which speed (against sqrt(g * leg)), each leg's phase of landing, share on the ground."""

    name: str
    above: float
    offsets: tuple[float, ...]
    duty: float


# Legs are front left, front right, hind left, hind right. Lateral-sequence walk, trot, transverse gallop
# after Hildebrand, "The quadrupedal gaits of vertebrates", BioScience 39 (1989).
FOUR = (Gait("walk", 0.0, (0.25, 0.75, 0.0, 0.5), 0.64), Gait("trot", 0.75, (0.5, 1.0, 0.0, 0.5), 0.45),
        Gait("gallop", 1.45, (0.44, 0.58, 0.0, 0.12), 0.30))
TWO = (Gait("walk", 0.0, (0.0, 0.5), 0.62), Gait("run", 0.9, (0.0, 0.5), 0.40))


@dataclass(frozen=True, eq=False)
class Landing:
    """A foot comes down: at this pose, this leg, here, this fast (metres a second of the body)."""

    pose: int
    leg: int
    point: tuple[float, float, float]
    speed: float


@dataclass(frozen=True, eq=False)
class Footfalls:
    """Feet of L legs over T poses."""

    points: Array  # (T, L, 3) world, at the ground or in the air
    planted: npt.NDArray[np.bool_]  # (T, L)
    swing: Array  # (T, L) 0-1 through the air, 0 while planted
    phase: Array  # (T,) cycles gone
    speed: Array  # (T,) metres a second
    relative: Array  # (T,) speed against sqrt(g * leg)
    share: Array  # (T, G) how much of each gait
    moving: Array  # (T,) 0-1
    turning: Array  # (T,) radians a second
    landings: tuple[Landing, ...]


@dataclass(frozen=True, eq=False)
class _Way:
    """The path on the fine time line, continued beyond the shot as it begins and ends."""

    times: Array
    place: Array  # (N, 2)
    heading: Array
    speed: Array
    turning: Array

    @classmethod
    def of(cls, times: Array, position: Array, heading: Array) -> _Way:
        fine = np.arange(times[0] - PAD, times[-1] + PAD, 1 / FINE)
        unwrapped = np.unwrap(heading)
        columns = [_continued(fine, times, c) for c in (position[:, 0], position[:, 1], unwrapped)]
        x, y, h = (smooth(c, 0.05 * FINE) for c in columns)
        velocity = np.hypot(np.gradient(x), np.gradient(y)) * FINE
        return cls(fine, np.stack([x, y], -1), h, smooth(velocity, 0.06 * FINE), np.gradient(h) * FINE)


def _continued(fine: Array, times: Array, values: Array) -> Array:
    """Linear interpolation, going on at the end speeds outside."""
    out = np.interp(fine, times, values)
    if len(times) > 1:
        first = (values[1] - values[0]) / (times[1] - times[0])
        last = (values[-1] - values[-2]) / (times[-1] - times[-2])
        out = out + np.minimum(fine - times[0], 0) * first + np.maximum(fine - times[-1], 0) * last
    return np.asarray(out)


def smooth(values: Array, sigma: float) -> Array:
    """Gaussian smoothing along the first axis, ends held; sigma in samples."""
    if sigma <= 0 or len(values) < 2:
        return values
    reach = int(np.ceil(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    flat = values.reshape(len(values), -1)
    padded = np.pad(flat, ((reach, reach), (0, 0)), mode="edge")
    out = np.stack([np.convolve(padded[:, i], kernel, "valid") for i in range(flat.shape[1])], -1)
    return out.reshape(values.shape)


def stride_length(relative: Array, leg: float) -> Array:
    """Metres of one stride at a relative speed: 2.4 legs times Froude^0.34 (Alexander and Jayes 1983)."""
    return 2.4 * leg * np.maximum(relative, 0.02) ** 0.68


def plan(times: Array, position: Array, heading: Array, homes: Array, leg: float, gaits: tuple[Gait, ...],
         ground: Ground, reach: float = 0.95) -> Footfalls:
    """Where every foot is at every pose.

    position (T, 3), heading (T,): the body's path. homes (L, 2): feet under the standing body, body space.
    leg: hip to ground, metres. reach: most ground a planted foot may pass, in legs.
    """
    way = _Way.of(times, position, heading)
    rate = (len(times) - 1) / max(times[-1] - times[0], 1e-6) if len(times) > 1 else 12.0
    around = float(np.abs(homes).max()) * 1.2
    pace = way.speed + np.abs(way.turning) * around
    relative = smooth(pace, 0.12 * FINE) / np.sqrt(GRAVITY * leg)
    share = gait_shares(relative, gaits)
    stride = stride_length(relative, leg)
    # A cycle must be seen in several poses; a leg that would reach too far lifts earlier.
    frequency = np.minimum(pace / stride, rate / 5)
    stride = pace / np.maximum(frequency, 1e-6)
    duty = np.minimum(share @ np.array([g.duty for g in gaits]), reach * leg / np.maximum(stride, 1e-6))
    active = pace > 0.035 * np.sqrt(GRAVITY * leg)
    phase = np.cumsum(np.where(active, frequency, 0)) / FINE
    offsets = share @ np.array([g.offsets for g in gaits])
    steps: list[list[_Swing]] = []
    half = duty / 2 / np.maximum(frequency, 0.2)
    for i, home in enumerate(homes):
        beats = _beats(active, np.maximum.accumulate(phase - offsets[:, i]), duty)
        snapped = _snapped([(way.times[a], way.times[b], float(half[b])) for a, b in beats], way, times, reach * leg)
        settled = _settled(_aimed(snapped, way, home), way, active, home, leg, times)
        steps.append(_leashed(settled, way, home, 0.62 * leg, times))
    return _sampled(times, way, steps, leg, ground, (phase, relative, share, active))


def gait_shares(relative: Array, gaits: tuple[Gait, ...], width: float = 0.16) -> Array:
    """(N, G) weights that sum to 1, changing over from gait to gait around their speeds."""
    onset = np.stack([space.smoothstep((relative - g.above) / width + 0.5) for g in gaits], -1)
    onset[:, 0] = 1
    return np.asarray(onset - np.concatenate([onset[:, 1:], np.zeros((len(onset), 1))], 1))


@dataclass(frozen=True)
class _Swing:
    """One step through the air: when it lifts and lands, where it lands (xy), how fast the body goes then."""

    lift: float
    land: float
    target: tuple[float, float]
    speed: float


def _home(way: _Way, time: float, home: Array) -> tuple[float, float]:
    """The foot's place under the body at this time."""
    h = float(np.interp(time, way.times, way.heading))
    x, y = (float(np.interp(time, way.times, way.place[:, i])) for i in range(2))
    c, s = np.cos(h), np.sin(h)
    return float(x + c * home[0] - s * home[1]), float(y + s * home[0] + c * home[1])


def _beats(active: npt.NDArray[np.bool_], phase: Array, duty: Array) -> list[tuple[int, int]]:
    """Lift and landing of one leg's steps on the fine line; a stop brings a foot in the air down soon."""
    airborne = active & (phase - np.floor(phase) >= duty)
    edges = np.flatnonzero(np.diff(airborne.astype(int)))
    lifts = list(edges[~airborne[edges]] + 1)
    lifts = [0, *lifts] if airborne[0] else lifts
    out = []
    for lift in lifts:
        down = np.flatnonzero(~airborne[lift:])
        land = lift + int(down[0]) if len(down) else len(active) - 1
        if not active[min(land, len(active) - 1)]:
            land = max(land, lift + int(0.12 * FINE)) + int(0.06 * FINE)
        out.append((int(lift), min(land, len(active) - 1)))
    return out


def _snapped(beats: list[tuple[float, float, float]], way: _Way, times: Array,
             span: float) -> list[tuple[float, float, float]]:
    """Lift and landing on the pose grid, so that the picture shows the foot down when it is heard.

    A foot is not left down for more poses than the body takes to pass over it (span, metres).
    """
    step = (times[-1] - times[0]) / (len(times) - 1) if len(times) > 1 else 1 / 12
    out: list[tuple[float, float, float]] = []
    for lift, land, half in beats:
        a, b = (times[0] + round((t - times[0]) / step) * step for t in (lift, land))
        if out:
            speed = float(np.interp(out[-1][1], way.times, way.speed))
            a = max(min(a, out[-1][1] + max(0, int(span / max(speed * step, 1e-6))) * step), out[-1][1])
        b = max(b, a + 2 * step)
        if out and b - a < 1.5 * step:
            continue
        out.append((a, b, half))
    return out


def _aimed(beats: list[tuple[float, float, float]], way: _Way, home: Array) -> list[_Swing]:
    """Each step lands where the body will pass over it halfway through its stand.

    The first entry only says where the foot stands at the beginning.
    """
    start = float(way.times[0])
    first = start if not beats else min(beats[0][0], start + 0.2)
    out = [_Swing(start - 1, start - 0.5, _home(way, first, home), 0.0)]
    for i, (lift, land, half) in enumerate(beats):
        until = beats[i + 1][0] if i + 1 < len(beats) else np.inf
        middle = land + min(half, (until - land) / 2)
        out.append(_Swing(lift, land, _home(way, middle, home), float(np.interp(land, way.times, way.speed))))
    return out


def _settled(swings: list[_Swing], way: _Way, active: npt.NDArray[np.bool_], home: Array, leg: float,
             times: Array) -> list[_Swing]:
    """Add a step home wherever the body rests and the foot is left astray."""
    step = (times[-1] - times[0]) / (len(times) - 1) if len(times) > 1 else 1 / 12
    rests = np.flatnonzero(np.diff(np.concatenate([[True], active]).astype(int)) == -1)
    for rest in rests:
        time = float(way.times[rest])
        last = max((s for s in swings if s.lift <= time + 0.02), key=lambda s: s.land)
        target = _home(way, time + 0.2, home)
        if np.hypot(target[0] - last.target[0], target[1] - last.target[1]) > 0.05 * leg:
            begin = max(time + (0.05 if home[0] > 0 else 0.0), last.land)
            lift = times[0] + np.ceil((begin - times[0]) / step - 1e-6) * step
            land = lift + max(2, round(0.26 / step)) * step
            later = [s.lift for s in swings if s.lift > time + 0.02]
            if not later or min(later) >= land:
                swings = [*swings, _Swing(lift, land, target, 0.12)]
    return sorted(swings, key=lambda s: s.lift)


def _leashed(swings: list[_Swing], way: _Way, home: Array, leash: float, times: Array) -> list[_Swing]:
    """A foot left behind (hard braking, changes of gait) lifts before the leg would have to stretch or drag."""
    step = (times[-1] - times[0]) / (len(times) - 1) if len(times) > 1 else 1 / 12
    waiting, out = list(swings[::-1]), []
    while waiting:
        swing = waiting.pop()
        out.append(swing)
        until = waiting[-1].lift if waiting else float(times[-1]) + step
        late = next((float(t) for t in times[(times > swing.land + 1e-6) & (times < until - 1e-6)]
                     if np.hypot(*np.subtract(_home(way, float(t), home), swing.target)) > leash), None)
        if late is None:
            continue
        lift = max(late - step, swing.land)
        land = lift + max(2, round(0.22 / step)) * step
        if waiting and waiting[-1].land - lift <= 0.45:
            waiting[-1] = replace(waiting[-1], lift=lift)
        elif not waiting or land <= waiting[-1].lift:
            speed = float(np.interp(land, way.times, way.speed))
            waiting.append(_Swing(lift, land, _home(way, land + 0.1, home), speed))
    return out


def _sampled(times: Array, way: _Way, swings: list[list[_Swing]], leg: float, ground: Ground,
             state: tuple[Array, Array, Array, npt.NDArray[np.bool_]]) -> Footfalls:
    phase, relative, share, active = state
    count, legs = len(times), len(swings)
    flat = np.zeros((count, legs, 2))
    progress = np.zeros((count, legs))
    landings: list[Landing] = []
    for i, steps in enumerate(swings):
        at = np.array([s.target for s in steps])
        land = np.array([s.land for s in steps])
        index = np.maximum(np.searchsorted(land, times + 1e-6, side="right") - 1, 0)
        flat[:, i] = at[index]
        for before, s in pairwise(steps):
            during = (times > s.lift + 1e-6) & (times < s.land - 1e-6)
            u = (times[during] - s.lift) / (s.land - s.lift)
            progress[during, i] = u
            eased = (space.smoothstep(u) * 0.7 + u * 0.3)[:, None]
            flat[during, i] = np.array(before.target) * (1 - eased) + np.array(s.target) * eased
            pose = int(np.argmin(np.abs(times - s.land)))
            if abs(times[pose] - s.land) < 1e-4:
                landings.append(Landing(pose, i, (*s.target, 0.0), s.speed))
    z = ground(flat)
    height = _lift(progress, np.interp(times, way.times, relative), leg)
    points = np.concatenate([flat, (z + height)[..., None]], -1)
    landings = [Landing(m.pose, m.leg, (*m.point[:2], float(z[m.pose, m.leg])), m.speed) for m in landings]

    def on(values: Array) -> Array:
        return np.interp(times, way.times, values)

    moving = smooth(active.astype(float), 0.08 * FINE)
    return Footfalls(points, progress == 0, progress, on(phase), on(way.speed), on(relative),
                     np.stack([on(share[:, i]) for i in range(share.shape[1])], -1), on(moving), on(way.turning),
                     tuple(sorted(landings, key=lambda m: (m.pose, m.leg))))


def _lift(progress: Array, relative: Array, leg: float) -> Array:
    """How high a swinging foot is: soonest up, softly down; higher when faster."""
    top = leg * np.clip(0.10 + 0.10 * relative, 0.10, 0.34)[:, None]
    return np.asarray(top * np.sin(np.pi * np.minimum(1, progress) ** 0.8) ** 1.2 * (progress > 0))


def reach_two(root: Array, target: Array, upper: float, lower: float, pole: Array) -> tuple[Array, Array]:
    """Elbow or knee, and end, of two bones from root towards target (..., 3), bending towards pole.

    Law of cosines; a target out of reach is answered with the limb stretched towards it.
    """
    to = target - root
    far = np.linalg.norm(to, axis=-1, keepdims=True)
    along = to / np.maximum(far, 1e-9)
    d = np.clip(far, abs(upper - lower) * 1.02 + 1e-6, (upper + lower) * 0.9995)
    bend = space.unit(pole - np.sum(pole * along, -1, keepdims=True) * along)
    cosine = np.clip((upper**2 + d**2 - lower**2) / (2 * upper * d), -1, 1)
    middle = root + along * upper * cosine + bend * upper * np.sqrt(1 - cosine**2)
    return middle, root + along * d


def limb_turn(start: Array, end: Array, side: Array, rest_start: Array, rest_end: Array) -> Array:
    """Bone matrix (..., 4, 4) at start, turned as the rest segment must turn to point to end; side keeps its roll."""
    top = np.cross(space.unit(end - start), side)
    rest = np.asarray(rest_end, float) - np.asarray(rest_start, float)
    rest_top = np.cross(space.unit(rest), (0.0, 1.0, 0.0))
    posed = space.aimed(end - start, top)
    back = np.swapaxes(space.aimed(rest, rest_top), -1, -2)
    return np.asarray(space.translation(start) @ posed @ back)
