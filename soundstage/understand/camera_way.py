# SPDX-License-Identifier: Apache-2.0
"""From the legs of one shot to what the camera did: which move, which way, how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.passing import turned_behind
from soundstage.understand.tracks import Leg
from soundstage.understand.two_views import Travelled, Turned, travelled, turned, turned_by_each

Array = npt.NDArray[np.float64]

LENS = 40.0  # mm on a sensor 36 mm wide: taken where nothing tells
_LENSES = (18.0, 21.0, 24.0, 27.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 65.0, 75.0, 90.0, 110.0)
_TOLERANCE = 0.0035  # shares of the picture's width
_STILL = 0.0018  # flow below this is none
_HOLDS = 0.5  # share of the points away from the middle that stand still from which the camera does
_GOES, _CLEARLY, _LEGS = 0.2, 0.01, 2  # below which share and from which flow it goes, and for how many legs
_FEW = 10  # points that a leg needs
_BETTER = 1.8  # a travelling camera must explain the flow so much better to be believed
_NOISE, _LOOSE = 0.0016, 0.03  # and turning must leave more than this a leg, and than this share of the flow
_CIRCLES = 0.35  # turning against the travel, as a share of the flow: then it goes round something
_WITH = 0.15  # share of the points in the middle that are carried along: then it follows someone
_BACK, _GREW = 0.025, 0.03  # what all legs together moved and grew by, below which nothing went anywhere
_SHAKEN = 0.25  # share of the points that must move as by a camera that only turns for it to be shaken by a hand
_SOME = 80  # points of a leg by which lenses are tried
_TELLS = 0.12  # radians of turning from which the lens shows itself


@dataclass(frozen=True, eq=False)
class Read:
    """One leg, read both ways."""

    leg: Leg
    turn: Turned
    travel: Travelled | None
    flow: float  # median length of the flow, shares of the width
    still: float  # share of the points away from the middle that do not move
    grown: float  # how many times larger the middle of the picture became


def read_motion(legs: Sequence[Leg], lens_mm: float | None) -> dict[str, Any]:
    """The fields of a CameraMotion for the legs of one shot."""
    good = [g for g in legs if len(g.p0) >= _FEW]
    if not good:
        return {"move": "static", "confidence": 0.2, "evidence": "too few points to follow", "lens": "not needed"}
    usual = [] if lens_mm else [turned(g.p0, g.p1, LENS / 36, _TOLERANCE) for g in good]
    lens, why = (lens_mm, "given") if lens_mm else _lens(good, usual)
    turns = usual if usual and lens == LENS else [turned(g.p0, g.p1, lens / 36, _TOLERANCE) for g in good]
    reads = [_read(g, turn, lens / 36) for g, turn in zip(good, turns, strict=True)]
    return _Shot(_going(reads), lens, why).fields()


def _going(reads: list[Read]) -> list[Read]:
    """The legs of a move after or before which the camera rests for longer; all where there is no such move."""
    if float(np.median([r.still for r in reads])) <= _HOLDS:
        return reads
    runs: list[list[Read]] = [[]]
    for r in reads:
        if r.still < _GOES and r.flow > _CLEARLY:
            runs[-1].append(r)
        elif runs[-1]:
            runs.append([])
    longest = max(runs, key=len)
    return longest if len(longest) >= _LEGS else reads


def _read(leg: Leg, turn: Turned, focal: float) -> Read:
    flow = np.hypot(*(leg.p1 - leg.p0).T)
    moving = float(np.percentile(flow, 75)) > 2 * _STILL
    travel = travelled(leg.p0, leg.p1, focal, _TOLERANCE * 0.7) if moving else None
    return Read(leg, turn, travel, float(np.median(flow)), _still(leg, flow), _grown(leg))


def _still(leg: Leg, flow: Array) -> float:
    """Share of the points away from the middle that do not move: there every camera move shows most."""
    outer = np.abs(leg.p0[:, 0]) > 0.27
    return float((flow[outer] < _STILL).mean()) if outer.sum() > 4 else float((flow < _STILL).mean())


def _grown(leg: Leg) -> float:
    """How many times larger the middle of the picture became, by pairs of its points."""
    near = np.hypot(*leg.p0.T) < 0.22
    a, b = leg.p0[near], leg.p1[near]
    if len(a) < 6:
        a, b = leg.p0, leg.p1
    rows, columns = np.triu_indices(len(a), 1)
    before, after = (np.hypot(*(p[rows] - p[columns]).T) for p in (a, b))
    far = before > 0.05
    return float(np.median(after[far] / before[far])) if far.sum() > 3 else 1.0


def _lens(legs: Sequence[Leg], usual: Sequence[Turned]) -> tuple[float, str]:
    """The lens for the angles, and how it is known: told by the turn itself, or assumed; usual: turns by the usual one.
    """
    if sum(float(np.hypot(t.pan, t.tilt)) for t in usual) < _TELLS:
        return LENS, f"assumed: a usual lens of {LENS:.0f} mm"
    few = [max(1, len(g.p0) // _SOME) for g in legs]
    tried = [turned_by_each(g.p0[::every], g.p1[::every], np.array(_LENSES) / 36, _TOLERANCE)
             for g, every in zip(legs, few, strict=True)]
    costs = [sum(float(np.minimum(by.rest, 3 * _TOLERANCE).sum()) for by in one) for one in zip(*tried, strict=True)]
    best = int(np.argmin(costs))
    level = costs[_LENSES.index(LENS)]
    if costs[best] > 0.85 * level or best in (0, len(_LENSES) - 1):
        return LENS, f"assumed: a usual lens of {LENS:.0f} mm"
    return _between(costs, best), "told by how the picture bends as the camera turns"


def _between(costs: list[float], best: int) -> float:
    """The lowest point of a parabola through three costs over the log of the lens."""
    x = np.log(np.array(_LENSES[best - 1:best + 2]))
    a, b, _ = np.polyfit(x, costs[best - 1:best + 2], 2)
    return round(float(np.exp(np.clip(-b / (2 * a), x[0], x[2]))) if a > 0 else _LENSES[best], 1)


def _carried(read: Read) -> float:
    """Share of the points in the middle that stay there while everything else goes by: who is followed."""
    middle = np.abs(read.leg.p0[:, 0]) < 0.25
    if read.travel is None or middle.sum() < 5:
        return 0.0
    flow = np.hypot(*(read.leg.p1 - read.leg.p0).T)
    stays = (flow < 0.3 * np.percentile(flow, 75)) & (read.travel.rest > _TOLERANCE)
    return float(stays[middle].mean())


class _Shot:
    """The evidence of all legs weighed together."""

    def __init__(self, reads: list[Read], lens: float, why: str) -> None:
        self.reads, self.lens, self.why = reads, lens, why
        self.weight = np.array([r.flow * len(r.leg.p0) ** 0.5 for r in reads]) + 1e-9
        self.pan = float(np.degrees(sum(r.turn.pan for r in reads)))
        self.tilt = float(np.degrees(sum(r.turn.tilt for r in reads)))
        self.roll = float(np.degrees(sum(r.turn.roll for r in reads)))
        self.behind = turned_behind([r.leg for r in reads], [r.grown for r in reads], lens / 36)
        if self.behind is not None:
            self.pan, self.tilt, self.roll = (*(float(np.degrees(v)) for v in self.behind), 0.0)
        self.zoom = float(np.prod([r.turn.zoom for r in reads]))
        self.grown = float(np.prod([r.grown for r in reads]))
        self.turn_fits = self._mean([r.turn.fits for r in reads])
        self.travel_fits = self._mean([r.travel.fits if r.travel else r.turn.fits for r in reads])
        self.still = float(np.median([r.still for r in reads]))
        self.seconds = float(reads[-1].leg.end - reads[0].leg.start)
        self.shake, self.wander = self._shake()

    def _mean(self, values: list[float]) -> float:
        return float(np.average(values, weights=self.weight))

    def _shake(self) -> tuple[float, float]:
        """Degrees RMS about the smooth way, and how much longer the way is than its net length."""
        steps = np.array([(s.dx, s.dy) for r in self.reads for s in r.leg.steps if s.dx or s.dy or s.grow != 1.0])
        if len(steps) < 6:
            return 0.0, 1.0
        path = np.cumsum(steps, 0)
        t = np.linspace(-1, 1, len(path))
        smooth = np.stack([np.polyval(np.polyfit(t, path[:, k], 3), t) for k in (0, 1)], -1)
        rms = float(np.sqrt(((path - smooth) ** 2).sum(-1).mean()))
        length = float(np.hypot(*steps.T).sum())
        net = float(np.hypot(*path[-1]))
        return float(np.degrees(rms * 36 / self.lens)), length / max(net, 1e-3)

    def fields(self) -> dict[str, Any]:
        move, direction, sure, evidence = self._judged()
        turns = move in ("pan", "tilt", "whip_pan", "roll", "handheld", "static")
        zooms = move in ("zoom_in", "zoom_out", "dolly_zoom")
        return {
            "move": move, "direction": direction, "confidence": round(sure, 2), "evidence": evidence,
            "pan": round(self.pan, 2) if turns or zooms else 0.0,
            "tilt": round(self.tilt, 2) if turns or zooms else 0.0,
            "roll": round(self.roll, 2) if turns else 0.0, "zoom": round(self.zoom, 3) if zooms else 1.0,
            "nearer": round(self.grown, 3) if move in ("push_in", "pull_out", "dolly_zoom") else 1.0,
            "shake": round(self.shake, 3), "lens_mm": self.lens, "lens": self.why,
        }

    def _judged(self) -> tuple[str, str, float, str]:
        """Move, direction, confidence and evidence."""
        turn = float(np.hypot(self.pan, self.tilt))
        if self._holds():
            return "static", "", 0.9, f"{self.still:.0%} of the points towards the edges stand still"
        if self.behind is not None:
            side = "right" if self.pan > 0 else "left"
            return "pan", side, 0.8, "what stands behind turns past while somebody passes by and fills the picture"
        if self.shake > 0.14 and self.wander > 2.2 and self.turn_fits > _SHAKEN:
            return "handheld", "", min(0.95, 0.5 + self.shake), f"the picture wanders by {self.shake:.2f} degrees"
        if self._stays():
            return self._turning(turn)
        if self._comes_back():
            return "static", "", 0.7, "what moves comes back to where it was: somebody in front of a still camera"
        return self._travelling()

    def _comes_back(self) -> bool:
        """Whether neither near nor far points are elsewhere in the end, nor larger: a camera's travel would add up."""
        flows = [(r.travel.near, r.travel.far) for r in self.reads if r.travel]
        gone = np.hypot(*np.sum(flows, 0).T).max() if flows else 0.0
        return float(gone) < _BACK and abs(float(np.log(self.grown))) < _GREW

    def _stays(self) -> bool:
        """Whether a camera that only turns and zooms explains the flow as well as one that travels."""
        both = [(np.percentile(r.turn.rest, 75), np.percentile(r.travel.rest, 75)) for r in self.reads if r.travel]
        if not both or self.turn_fits > self.travel_fits + 0.05:
            return True
        turn, travel = (float(v) for v in np.sum(both, 0))
        flow = sum(float(np.percentile(np.hypot(*(r.leg.p1 - r.leg.p0).T), 75)) for r in self.reads if r.travel)
        return turn < max(_BETTER * travel, _NOISE * len(both) + _LOOSE * flow)

    def _holds(self) -> bool:
        return self.still > _HOLDS

    def _turning(self, turn: float) -> tuple[str, str, float, str]:
        fits = f"{self.turn_fits:.0%} of the points move as by a camera that stays"
        edge = abs(np.log(self.zoom)) * 0.35 * 36 / self.lens
        if max(np.radians(turn), edge, np.radians(abs(self.roll)) * 0.35) < 0.012:
            return "static", "", 0.8, fits
        if edge > 1.2 * np.radians(turn):
            return ("zoom_in", "in", 0.85, fits) if self.zoom > 1 else ("zoom_out", "out", 0.85, fits)
        if abs(self.roll) > 2 * turn:
            return "roll", "clockwise" if self.roll > 0 else "counterclockwise", 0.7, fits
        if abs(self.tilt) > abs(self.pan):
            return "tilt", "up" if self.tilt > 0 else "down", 0.9, fits
        side = "right" if self.pan > 0 else "left"
        fastest = max(abs(np.degrees(r.turn.pan)) / max(1e-3, float(r.leg.end - r.leg.start)) for r in self.reads)
        return ("whip_pan" if fastest > 60 else "pan"), side, 0.9, fits

    def _travelling(self) -> tuple[str, str, float, str]:
        far = [r for r in self.reads if r.travel is not None]
        weight = np.array([np.hypot(*(r.travel.near - r.travel.far)) for r in far if r.travel]) + 1e-9
        ways = np.array([r.travel.way for r in far if r.travel])
        way = (ways * weight[:, None]).sum(0) / weight.sum()
        fits = f"near points move otherwise than far ones ({self.travel_fits:.0%} fit a travelling camera)"
        side, up, ahead = (float(v) for v in way)
        if abs(ahead) > max(abs(side), abs(up)):
            return self._ahead(ahead, fits)
        axis = 0 if abs(side) > abs(up) else 1
        near, back = (np.abs(np.array([getattr(r.travel, n) for r in far])[:, axis]).sum() for n in ("near", "far"))
        if axis == 1:
            return "crane", "up" if up > 0 else "down", 0.75, fits
        turn = sum(r.travel.pan for r in far if r.travel) * self.lens / 36
        if abs(turn) > _CIRCLES * max(float(near), float(back)):
            # which way it goes round is surest by which way it turns
            return "orbit", "left" if turn > 0 else "right", 0.8, fits + f", it turns {abs(turn):.2f} widths against it"
        carried = self._mean([_carried(r) for r in self.reads])
        towards = "right" if side > 0 else "left"
        return ("track" if carried > _WITH else "truck"), towards, 0.75, fits

    def _ahead(self, ahead: float, fits: str) -> tuple[str, str, float, str]:
        grown, zoom = np.log(self.grown), np.log(self.zoom)
        if abs(grown) < 0.4 * abs(zoom) and abs(zoom) > 0.05:
            return "dolly_zoom", "in" if ahead > 0 else "out", 0.6, fits
        return ("push_in", "in", 0.85, fits) if ahead > 0 else ("pull_out", "out", 0.85, fits)
