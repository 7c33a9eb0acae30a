# SPDX-License-Identifier: Apache-2.0
"""From the legs of one shot to what the camera did: which move, which way, how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.passing import turned_behind
from soundstage.understand.tracks import Bools, Leg, flow_of, joined, through
from soundstage.understand.two_views import Travelled, Turned, travelled, turned_by_each

Array = npt.NDArray[np.float64]

LENS = 40.0  # mm on a sensor 36 mm wide: taken where nothing tells
_LENSES = (18.0, 21.0, 24.0, 27.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 65.0, 75.0, 90.0, 110.0,
           135.0)
_TOLERANCE = 0.0035  # shares of the picture's width
_NOISE, _STRAYS = 0.001, 0.01  # and of the flow, that points stray by when turning is reckoned
_TIGHT, _GROWING = 0.006, 0.009  # when it is judged: of the flow, and of the logarithm of the zoom
_AGREE, _ALIKE = 0.55, 0.42  # share of the points that must move as by a camera that turns and zooms; that only turns
_TOLD = 0.4  # of one leg's, from which it tells the turn
_STILL = 0.0018  # flow below this is none
_HOLDS = 0.5  # share of the points away from the middle that stand still from which the camera does
_GOES, _CLEARLY, _LEGS = 0.2, 0.01, 2  # below which share and from which flow it goes, and for how many legs
_WHIPS = 0.15  # shares of the width that the picture flows in one leg of a whip pan, at least
_FEW = 10  # points that a leg needs
_CIRCLES = 0.5  # turning against the travel, as a share of the flow: then it goes round something (a truck: 0.14)
_MIDDLE, _ASIDE, _STAYS = 0.25, 0.2, 0.3  # from the middle, shares of the width; of the flow at the sides
_LIKE = 0.3  # of what flows by at one side, that at the other at least, when it goes past
_TURNS_ABOUT = 0.03  # of what flows by, that whom it goes round flows against it
_OUT, _MOSTLY = 0.3, 0.6  # shares of the width that the sides are from the middle; of the flow
_WITH = 0.3  # share of the points in the middle that are carried along: then it follows someone
_KEEPS, _SIZE = 0.5, 0.08  # and though it goes to or from them: of these, if they grow by no more (logarithm)
_BACK, _GREW = 0.025, 0.03  # what all legs together moved and grew by, below which nothing went anywhere
_BACKS, _HARDLY = 2, 0.1  # times that a hand that shakes goes back on its way, at least; of the largest step
_SHAKEN = 0.25  # share of the points that must move as by a camera that only turns for it to be shaken by a hand
_TELLS = 0.12  # radians of turning from which the lens shows itself


@dataclass(frozen=True, eq=False)
class Read:
    """One leg, read both ways."""

    leg: Leg
    others: Leg  # without the points that are carried along
    turn: Turned  # of the others
    travel: Travelled | None
    flow: float  # median length of the flow, shares of the width
    still: float  # share of the points away from the middle that do not move
    grown: float  # how many times larger the middle of the picture became
    carried: float  # share of the points in the middle that stay there while all else goes by
    against: float  # how far those go against all else, sideways, shares of the width
    past: float  # and how far all else goes


def read_motion(legs: Sequence[Leg], lens_mm: float | None) -> dict[str, Any]:
    """The fields of a CameraMotion for the legs of one shot."""
    good = [g for g in legs if len(g.p0) >= _FEW]
    if not good:
        return {"move": "static", "confidence": 0.2, "evidence": "too few points to follow", "lens": "not needed"}
    spans = joined(_going(good))
    held = [_held(g) for g in spans]
    others = [replace(g, p0=g.p0[~h], p1=g.p1[~h], names=None) for g, h in zip(spans, held, strict=True)]
    lens, why, turns = _told(others, lens_mm)
    reads = [_read(*row, lens / 36) for row in zip(spans, held, others, turns, strict=True)]
    return _Shot(reads, good, lens, why).fields()


def _told(legs: Sequence[Leg], lens_mm: float | None) -> tuple[float, str, list[Turned]]:
    """The lens in millimetres, how it is known, and how the camera turned by it in each leg."""
    if lens_mm:
        return lens_mm, "given", _turns(legs, (lens_mm,))[0]
    tried = _turns(legs, _LENSES)
    if lens := _lens(legs, tried):
        turns = _turns(legs, (lens,))[0]
        if _agreement(legs, turns) > _ALIKE:  # a camera that travels bends the picture too, by no lens
            return lens, "told by how the picture bends as the camera turns", turns
    return LENS, f"assumed: a usual lens of {LENS:.0f} mm", tried[_LENSES.index(LENS)]


def _agreement(legs: Sequence[Leg], turns: Sequence[Turned]) -> float:
    """Share of the points that move as by a camera that only turns and zooms, most of all where the picture flows."""
    flows = np.array([flow_of(g) for g in legs])
    within = _NOISE + _TIGHT * flows + _GROWING * np.abs(np.log([t.zoom for t in turns]))
    shares = [float((t.rest < w).mean()) for t, w in zip(turns, within, strict=True)]
    return float(np.average(shares, weights=[f * len(g.p0) ** 0.5 + 1e-9 for f, g in zip(flows, legs, strict=True)]))


def _turns(legs: Sequence[Leg], lenses: tuple[float, ...]) -> list[list[Turned]]:
    """For each lens how the camera turned in each leg."""
    every = [turned_by_each(g.p0, g.p1, np.array(lenses) / 36, _NOISE + _STRAYS * flow_of(g)) for g in legs]
    return [list(one) for one in zip(*every, strict=True)]


def _going(legs: list[Leg]) -> list[Leg]:
    """The legs of a move after or before which the camera rests for longer; all where there is no such move."""
    flows = [np.hypot(*(g.p1 - g.p0).T) for g in legs]
    stills = [_still(g, flow) for g, flow in zip(legs, flows, strict=True)]
    if float(np.median(stills)) <= _HOLDS:
        return legs
    runs: list[list[Leg]] = [[]]
    for leg, flow, still in zip(legs, flows, stills, strict=True):
        if still < _GOES and float(np.median(flow)) > _CLEARLY:
            runs[-1].append(leg)
        elif runs[-1]:
            runs.append([])
    longest = max(runs, key=len)
    whipped = any(flow_of(g) > _WHIPS for g in longest)  # it is over in a moment
    return longest if whipped or len(longest) >= _LEGS else legs


def _read(leg: Leg, held: Bools, others: Leg, turn: Turned, focal: float) -> Read:
    way = leg.p1 - leg.p0
    flow, moving = np.hypot(*way.T), flow_of(leg) > 2 * _STILL
    travel = travelled(others.p0, others.p1, focal, _TOLERANCE * 0.7) if moving else None
    past = float(np.median(way[~held, 0]))
    against = -float(np.sign(past) * np.median(way[held, 0])) if held.sum() >= _FEW else 0.0
    middle = np.abs(leg.p0[:, 0]) < _MIDDLE
    share = float(held[middle].mean()) if middle.any() else 0.0
    return Read(leg, others, turn, travel, float(np.median(flow)), _still(leg, flow), _grown(leg), share, against,
                abs(past) if held.sum() >= _FEW else 0.0)


def _held(leg: Leg) -> Bools:
    """Which points in the middle stay there while all else goes by.

    They are on whom the camera turns with, goes along with or round, or far away: the others tell more of what it does.
    """
    off, flow = np.abs(leg.p0[:, 0]), np.hypot(*(leg.p1 - leg.p0).T)
    aside = flow[off > _ASIDE]
    if len(aside) < _FEW:
        return np.zeros(len(flow), bool)
    held = (off < _MIDDLE) & (flow < _STAYS * np.percentile(aside, 75))
    return held if (~held).sum() >= 2 * _FEW else np.zeros(len(flow), bool)


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


def _lens(legs: Sequence[Leg], tried: list[list[Turned]]) -> float | None:
    """The lens that the turn tells, in millimetres; tried: the turns by each lens."""
    usual = _LENSES.index(LENS)
    if sum(float(np.hypot(t.pan, t.tilt)) for t in tried[usual]) < _TELLS:
        return None
    within = [_NOISE + _STRAYS * flow_of(g) for g in legs]
    costs = [sum(float((np.minimum(t.rest / w, 3) ** 2).sum()) for t, w in zip(one, within, strict=True))
             for one in tried]
    best = int(np.argmin(costs))
    if costs[best] > 0.85 * costs[usual] or best in (0, len(_LENSES) - 1):
        return None
    return _between(costs, best)


def _between(costs: list[float], best: int) -> float:
    """The lowest point of a parabola through three costs over the log of the lens."""
    x = np.log(np.array(_LENSES[best - 1:best + 2]))
    a, b, _ = np.polyfit(x, costs[best - 1:best + 2], 2)
    return round(float(np.exp(np.clip(-b / (2 * a), x[0], x[2]))) if a > 0 else _LENSES[best], 1)


def _turns_back(steps: Array) -> int:
    """How often the picture goes back on its way along the axis on which it goes most; hardly moving is no way."""
    along = steps[:, int(np.abs(steps).sum(0).argmax())]
    signs = np.sign(along[np.abs(along) > _HARDLY * np.abs(along).max()])
    return int((signs[1:] != signs[:-1]).sum())


class _Shot:
    """The evidence of all legs weighed together."""

    def __init__(self, reads: list[Read], legs: Sequence[Leg], lens: float, why: str) -> None:
        self.reads, self.lens, self.why = reads, lens, why
        self.weight = np.array([r.flow * len(r.leg.p0) ** 0.5 for r in reads]) + 1e-9
        self.pan, self.tilt, self.roll = np.degrees(self._whole()).tolist()
        self.behind = turned_behind(legs, [_grown(g) for g in legs], lens / 36)
        if self.behind is not None:
            self.pan, self.tilt, self.roll = (*(float(np.degrees(v)) for v in self.behind), 0.0)
        self.zoom = float(np.prod([r.turn.zoom for r in reads]))
        self.grown = float(np.prod([r.grown for r in reads]))
        self.turn_fits = _agreement([r.others for r in reads], [r.turn for r in reads])
        self.travel_fits = self._mean([r.travel.fits if r.travel else r.turn.fits for r in reads])
        self.still = float(np.median([r.still for r in reads]))
        self.seconds = float(reads[-1].leg.end - reads[0].leg.start)
        self.shake, self.wander = self._shake()

    def _mean(self, values: list[float]) -> float:
        return float(np.average(values, weights=self.weight))

    def _whole(self) -> Array:
        """Radians to the right, up and clockwise."""
        known = np.array([_agreement([r.others], [r.turn]) > _TOLD for r in self.reads])
        turns = np.array([(r.turn.pan, r.turn.tilt, r.turn.roll) for r in self.reads])
        return through([r.leg for r in self.reads], turns, known if known.any() else ~known)

    def _shake(self) -> tuple[float, float]:
        """Degrees RMS about the smooth way, and how much longer the way is than its net length."""
        steps = np.array([(s.dx, s.dy) for r in self.reads for s in r.leg.steps if s.dx or s.dy or s.grow != 1.0])
        if len(steps) < 6:
            return 0.0, 1.0
        path = np.cumsum(steps, 0)
        t = np.linspace(-1, 1, len(path))
        smooth = np.stack([np.polyval(np.polyfit(t, path[:, k], 3), t) for k in (0, 1)], -1)
        rms = float(np.sqrt(((path - smooth) ** 2).sum(-1).mean()))
        if _turns_back(steps) < _BACKS:
            return 0.0, 1.0
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
        if self.shake > 0.14 and self.wander > 2.2 and self.turn_fits > _SHAKEN and not self._swells():
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
        """Whether a camera that only turns and zooms explains the flow; travel looks like a zoom sooner than a turn."""
        return self.turn_fits > (_AGREE if abs(float(np.log(self.zoom))) > _GREW else _ALIKE)

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
        far = [(r, r.travel) for r in self.reads if r.travel is not None]
        weight = np.array([np.hypot(*(t.near - t.far)) for _, t in far]) + 1e-9
        way = (np.array([t.way for _, t in far]) * weight[:, None]).sum(0) / weight.sum()
        fits = f"near points move otherwise than far ones ({self.travel_fits:.0%} fit a travelling camera)"
        side, up, ahead = (float(v) for v in way)
        carried = self._mean([r.carried for r in self.reads])
        keeps = carried > _KEEPS and abs(float(np.log(self.grown))) < _SIZE
        flow = sum(flow_of(r.leg) for r, _ in far)
        if self._swells():
            return self._ahead(float(np.log(self.grown)), fits)
        if abs(ahead) > max(abs(side), abs(up)) and not keeps and not self._passes():
            return self._ahead(ahead, fits)
        if abs(up) >= abs(side):
            return "crane", "up" if up > 0 else "down", 0.75, fits
        turn = sum(t.pan for _, t in far) * self.lens / 36
        if abs(turn) > _CIRCLES * flow:
            # which way it goes round is surest by which way it turns
            return "orbit", "left" if turn > 0 else "right", 0.8, fits + f", it turns {abs(turn):.2f} widths against it"
        if self._other_side():
            return "orbit", "left" if self._towards() == "right" else "right", 0.7, fits + ", who is before it turns"
        return ("track" if carried > _WITH else "truck"), self._towards(), 0.75, fits

    def _swells(self) -> bool:
        """Whether the middle becomes so much larger or smaller that it accounts for all the flow at the sides."""
        size = abs(float(np.log(self.grown)))
        return size > _GREW and size * _OUT > _MOSTLY * sum(flow_of(r.leg) for r in self.reads)

    def _other_side(self) -> bool:
        """Whether who stays in the middle goes a little against what flows by: another side of it comes into view."""
        return sum(r.against for r in self.reads) > _TURNS_ABOUT * sum(r.past for r in self.reads)

    def _sides(self) -> tuple[float, float]:
        """How far all goes to the right at the left and at the right of the picture, shares of its width."""
        left = right = 0.0
        for leg in (r.leg for r in self.reads):
            across, off = leg.p1[:, 0] - leg.p0[:, 0], leg.p0[:, 0]
            left += float(np.median(across[off < -_ASIDE])) if (off < -_ASIDE).any() else 0.0
            right += float(np.median(across[off > _ASIDE])) if (off > _ASIDE).any() else 0.0
        return left, right

    def _passes(self) -> bool:
        """Whether both sides of the picture flow the same way: going ahead or back parts or joins them."""
        few, many = sorted(self._sides(), key=abs)
        return few * many > 0 and abs(few) > _LIKE * abs(many)

    def _towards(self) -> str:
        """The side to which a camera goes past what flows by at the sides of the picture."""
        return "left" if sum(self._sides()) > 0 else "right"

    def _ahead(self, ahead: float, fits: str) -> tuple[str, str, float, str]:
        grown, zoom = np.log(self.grown), np.log(self.zoom)
        if abs(grown) < 0.4 * abs(zoom) and abs(zoom) > 0.05:
            return "dolly_zoom", "in" if ahead > 0 else "out", 0.6, fits
        return ("push_in", "in", 0.85, fits) if ahead > 0 else ("pull_out", "out", 0.85, fits)
