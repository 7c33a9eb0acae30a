# SPDX-License-Identifier: Apache-2.0
"""Several moves in one shot: each begins where the one before it ended, at rest, so that nothing jumps.

One of them holds the set-up that direction composed; those before it are laid so that they end there, those after it
go on from it. Going along with somebody and the sway of a shoulder lie over the others.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage.moves import MOVES
from soundstage.moves.base import CameraTrack, Setup, held, smoothed

Array = npt.NDArray[np.float64]
OVER = ("track", "handheld")  # moves that lie over the others
TURNS = ("pan", "tilt", "static", "whip_pan")  # moves whose aim alone brings them to whom they end on
STOPS = ("static", "pan", "truck", "whip_pan")  # moves that let go whom the camera went along with
SENSOR = 36.0  # millimetres
LONGEST = 135.0  # millimetres: a lens does not grow longer than this
CLOSEST = 0.3  # metres that the camera stays off whom it goes to
CATCH_UP = 0.8  # seconds in which a camera turns to whom it then turns with
RAMP = 0.5  # seconds in which a camera that goes along gets going, and comes to rest
AIMED = 0.7  # of a travelling move, after which it is aimed at whom it goes to


@dataclass(frozen=True, eq=False)
class Leg:
    """One move of several. Seconds, shot-local; those that begin together are done together."""

    move: str
    start: float
    end: float
    subject: Array  # (T, 3) whom it goes along with
    amount: float = 1.0
    travel: float | None = None
    turn: float | None = None
    point: Array | None = None  # (3,) where who it ends on is when it ends
    composed: bool = False  # it holds the set-up
    shows: float | None = None  # metres across the picture where it ends, at the point; None = as it comes
    with_it: bool = False  # it turns with its subject


def chained(setup: Setup, legs: list[Leg]) -> CameraTrack:
    """The camera through all legs, in order of their starts. setup: position, target and lens of the composed leg."""
    groups = [list(g) for _, g in itertools.groupby(legs, key=lambda leg: leg.start)]
    key = next((i for i, g in enumerate(groups) if any(leg.composed for leg in g)), 0)
    along, swayed = _along(setup, groups, groups[key][0].start), _swayed(setup, legs)
    made: dict[int, CameraTrack] = {key: _group(setup, groups[key], None, along)}
    for i in range(key - 1, -1, -1):
        made[i] = _group(_from(setup, made[i + 1], 0), groups[i], 1.0, along)
    for i in range(key + 1, len(groups)):
        made[i] = _group(_from(setup, made[i - 1], -1), groups[i], 0.0, along)
    at = np.searchsorted([g[0].start for g in groups], setup.times + 1e-9, "right") - 1
    at, rows = np.clip(at, 0, len(groups) - 1), np.arange(len(setup.times))

    def pieced(name: str) -> Array:
        return np.asarray(np.stack([getattr(made[i], name) for i in range(len(groups))])[at, rows])

    return CameraTrack(pieced("position") + along + swayed[0], pieced("target") + along + swayed[1],
                       pieced("lens_mm"), pieced("roll"))


def _from(setup: Setup, track: CameraTrack, pose: int) -> Setup:
    """The set-up that a track has at its first or last pose."""
    return replace(setup, position=track.position[pose], target=track.target[pose],
                   lens_mm=float(track.lens_mm[pose]))


def _group(setup: Setup, group: list[Leg], composed: float | None, along: Array) -> CameraTrack:
    """The moves of one span from a set-up, their ways added; composed: how far they are where it holds."""
    still = held(setup)
    position, target, lens = still.position.copy(), still.target.copy(), still.lens_mm.copy()
    for leg in group:
        if leg.move in OVER and leg.point is None:
            continue
        one = _one(setup, leg, composed, along)
        position += one.position - still.position
        target += one.target - still.target
        lens = lens * one.lens_mm / setup.lens_mm
    return CameraTrack(position, target, lens, np.zeros(len(lens)))


def _one(setup: Setup, leg: Leg, composed: float | None, along: Array) -> CameraTrack:
    """One move from a set-up; one that goes to somebody is aimed there while it goes."""
    begins = composed == 0.0 or (composed is None and leg.shows is not None)
    if leg.with_it:
        return _with_it(setup, leg)
    to = None if leg.point is None or not begins else leg.point - along[np.searchsorted(setup.times, leg.end) - 1]
    own = replace(setup, start=leg.start, end=leg.end, amount=leg.amount, travel=leg.travel, turn=leg.turn,
                  composed=composed, subject=np.tile(setup.target, (len(setup.times), 1)))
    if to is None:
        return _tracked(leg.move, own)
    if leg.move in (*TURNS, *OVER):
        track = held(own)
        return replace(track, target=_turned(setup, track.position, to, own.progress))
    track = _nearer(own, leg, to) if leg.shows is not None else _tracked(leg.move, replace(own, target=to))
    sooner = replace(own, end=leg.start + AIMED * (leg.end - leg.start))
    return replace(track, target=_turned(setup, track.position, to, sooner.progress))


def _nearer(setup: Setup, leg: Leg, to: Array) -> CameraTrack:
    """Nearer to a point until the picture is so many metres across there: by the way, or by the lens."""
    assert leg.shows is not None
    far = float(np.linalg.norm(to - setup.position))
    if leg.move == "zoom_in":
        longest = max(setup.lens_mm, LONGEST)
        ratio = float(np.clip(far * SENSOR / leg.shows, setup.lens_mm, longest)) / setup.lens_mm
        return replace(held(setup), lens_mm=setup.lens_mm * ratio**setup.progress)
    way = max(far - max(leg.shows * setup.lens_mm / SENSOR, CLOSEST), 0.1 * far)
    return _tracked(leg.move, replace(setup, target=to, amount=1.0, travel=way, composed=0.0))


def _with_it(setup: Setup, leg: Leg) -> CameraTrack:
    """Turned with its subject through the leg: from the aim it begins with, and held where it ends."""
    aim = leg.subject + (setup.target - leg.subject.mean(0)) * [0, 0, 1]
    aim = smoothed(aim, setup.times, 0.5)
    a, b = (min(int(np.searchsorted(setup.times, t)), len(aim) - 1) for t in (leg.start, leg.end))
    aim = aim[np.clip(np.arange(len(aim)), a, b)]
    share = np.ones(len(aim)) if a == 0 else np.clip((setup.times - leg.start) / CATCH_UP, 0, 1)
    share = share * share * (3 - 2 * share)
    return replace(held(setup), target=setup.target + (aim - setup.target) * share[:, None])


def _tracked(move: str, setup: Setup) -> CameraTrack:
    """One move by itself."""
    track: CameraTrack = MOVES.new(move).track(setup)
    return track


def _turned(setup: Setup, eye: Array, to: Array, share: Array) -> Array:
    """(T, 3) targets: from the set-up's aim round to a point, by these shares of the angle."""
    a, b = setup.target - setup.position, to - eye
    yaw = np.arctan2(a[1], a[0])
    more = (np.arctan2(b[:, 1], b[:, 0]) - yaw + np.pi) % (2 * np.pi) - np.pi
    up = np.arctan2(a[2], np.hypot(a[0], a[1]))
    high = up + share * (np.arctan2(b[:, 2], np.hypot(b[:, 0], b[:, 1])) - up)
    far = (1 - share) * np.linalg.norm(a) + share * np.linalg.norm(b, axis=-1)
    yaw = yaw + share * more
    way = np.stack([np.cos(high) * np.cos(yaw), np.cos(high) * np.sin(yaw), np.sin(high)], -1)
    return np.asarray(eye + far[:, None] * way)


def _along(setup: Setup, groups: list[list[Leg]], when: float) -> Array:
    """(T, 3) the ways of all that is gone along with, nothing where the set-up is composed."""
    out = np.zeros((len(setup.times), 3))
    for i, group in enumerate(groups):
        for leg in group:
            if leg.move == "track":
                out += _gone(setup, leg, _until(groups, i, setup.duration))
    return np.asarray(out - out[min(int(np.searchsorted(setup.times, when)), len(out) - 1)])


def _until(groups: list[list[Leg]], index: int, duration: float) -> float:
    """When the camera stops to go along: as soon as a move lets go, else never."""
    later = (g[0].start for g in groups[index + 1:] if any(leg.move in STOPS for leg in g))
    return next(later, duration)


def _gone(setup: Setup, leg: Leg, until: float) -> Array:
    """(T, 3) the way with one's subject from before the leg begins, at speed when it begins."""
    track = MOVES.new("track").track(replace(setup, subject=leg.subject))
    way, t = track.position - setup.position, setup.times
    rises = np.clip((t - leg.start + RAMP) / RAMP, 0, 1) if leg.start > 0 else np.ones(len(t))
    falls = np.clip((until + RAMP - t) / RAMP, 0, 1) if until < setup.duration else np.ones(len(t))
    gate = rises * rises * (3 - 2 * rises) * falls * falls * (3 - 2 * falls)
    steps = np.diff(way, axis=0, prepend=way[:1]) * gate[:, None]
    return np.asarray(np.cumsum(steps, axis=0))


def _swayed(setup: Setup, legs: list[Leg]) -> tuple[Array, Array]:
    """What a shoulder adds to position and target, over the whole shot."""
    leg = next((x for x in legs if x.move == "handheld"), None)
    if leg is None:
        return np.zeros((1, 3)), np.zeros((1, 3))
    track = MOVES.new("handheld").track(replace(setup, amount=leg.amount))
    return track.position - setup.position, track.target - setup.target
