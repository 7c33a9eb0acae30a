# SPDX-License-Identifier: Apache-2.0
"""How large those must be who stand on one ground before one camera: a small elephant beside a large one.

A pinhole camera at height c sees who is H metres tall and stands on level ground as `tall` of the picture's height; the
foot is then c tall / H below the horizon. Horizon, camera and sizes are told together, each near what is usual.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage.direct.fit import SAT
from soundstage.direct.plan import ASPECTS
from soundstage.model.looks import look_path
from soundstage.model.production import Beat, Choice, Placement, Production
from soundstage.stage.covering import before
from soundstage.understand.going import height_of
from soundstage.understand.postures import EDGE, LOW, Box, seat_height
from soundstage.understand.standing_in import NOUN as STANDS_IN

Array = npt.NDArray[np.float64]

_HORIZON = (0.42, 0.16)  # of the picture's height from above: usual, and by how much it varies
_EYE = (1.1, 0.6)  # metres that a camera is up, and by what factor (log) it varies
_FOOT = 0.1  # of one's height by which the foot of its box may be off
_CUT_OFF = 0.4  # of the part that is seen: so much more is below the picture
_BOUNDS = (0.4, 2.5)  # sizes that are believed
_PLAIN = 1.2  # a factor below which one is of the usual size
_ROUNDS = 30
_SAME = 1.3  # a factor within which the shots agree on somebody's size
_VARIES, _THINGS = {"biped": 0.08, "quadruped": 0.35, "bird": 0.35}, 0.45  # by what factor (log) heights vary
_SEATS, _AS_FAR = 0.06, 0.05  # of what one sits on; by what factor (log) who sits on it may be farther
_NARROW = 2.9  # times as high as wide is only who is seen down to the feet
_OFF_THE_GROUND = ("fish",)


@dataclass(frozen=True)
class Standing:
    """One on the ground: its box, its usual height in metres, by what factor (log) that varies."""

    box: Box
    height: float
    varies: float
    sure: float = 1.0  # how well its foot is known
    seat: float = 0.0  # metres that it sits over the ground, however large it is
    upon: Box | None = None  # the box of what it sits on, which is as far off


def sizes(all_: Sequence[Standing]) -> tuple[float, ...]:
    """For each how many times the usual size it is, 1.0 where nothing tells."""
    told, out = _telling(all_), [1.0] * len(all_)
    if len(told) > 1:
        for n, size in zip(told, _solved(list(told.values())), strict=True):
            out[n] = round(size, 2) if max(size, 1 / size) > _PLAIN else 1.0
    return tuple(out)


def _telling(all_: Sequence[Standing]) -> dict[int, Standing]:
    """Those by whom sizes are told: who is whole, and who is cut off below before one of them."""
    whole = {n: s for n, s in enumerate(all_) if s.box[3] < 1 - EDGE}
    pairs = before([s.box for s in all_])
    near = {n: replace(s, box=_deeper(s.box), sure=0.3) for n, s in enumerate(all_) if n not in whole
            and s.box[1] > EDGE and any(a == n and b in whole for a, b in pairs)}
    return whole | near


def _deeper(box: Box) -> Box:
    """The box of one near who is cut off below, as far as it may reach."""
    return (*box[:3], box[3] + _CUT_OFF * (box[3] - box[1]))


def _solved(rows: Sequence[Standing]) -> Array:
    """How many times the usual size each is."""
    return np.asarray(np.clip(np.exp(_fitted(rows)[0][2:]), *_BOUNDS))


def _fitted(rows: Sequence[Standing]) -> tuple[Array, float]:
    """Horizon, the camera's height (log) and the sizes (log) by Levenberg-Marquardt, and the sum of squares left."""
    x = np.array([_HORIZON[0], math.log(_EYE[0]), *(0.0 for _ in rows)])
    now, damping = _errors(x, rows), 1e-2
    for _ in range(_ROUNDS):
        slopes = np.stack([(_errors(x + step, rows) - now) / 1e-5 for step in np.eye(len(x)) * 1e-5], 1)
        normal = slopes.T @ slopes
        step = -np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-9), slopes.T @ now)
        new = _errors(x + step, rows)
        if new @ new < now @ now:
            x, now, damping = x + step, new, damping / 4
        else:
            damping *= 8
    return x, float(now @ now)


def _errors(x: Array, rows: Sequence[Standing]) -> Array:
    """Feet that are off, then how far all is from what is usual."""
    out = []
    for row, size in zip(rows, x[2:], strict=True):
        tall = row.box[3] - row.box[1]
        foot = x[0] + math.exp(x[1]) * tall / (row.seat + row.height * math.exp(size))
        off = row.sure * (foot - row.box[3]) / (_FOOT * tall)
        out.append(max(0.0, off) if row.box[1] < EDGE else off)  # cut off above: it is taller than is seen
    for row, size in zip(rows, x[2:], strict=True):
        out += [(_scale(row, size) - _scale(other, its)) / _AS_FAR for other, its in zip(rows, x[2:], strict=True)
                if other.box == row.upon]
    usual = [(x[0] - _HORIZON[0]) / _HORIZON[1], (x[1] - math.log(_EYE[0])) / _EYE[1]]
    return np.array([*out, *usual, *(s / r.varies for s, r in zip(x[2:], rows, strict=True))])


def _scale(row: Standing, size: float) -> float:
    """Logarithm of how much of the picture a metre of one is, who is so large (log)."""
    return math.log(max(1e-6, row.box[3] - row.box[1]) / (row.seat + row.height * math.exp(size)))


def measured(production: Production) -> Production:
    """The film whose subjects are as large as their boxes tell: in all of it, else by pins in the shots that differ."""
    told: dict[str, dict[str, float]] = {}
    shots = [sh for s in production.scenes for sh in s.shots]
    for shot, here in zip(shots, standing(production), strict=True):
        for who, size in zip(here, sizes(list(here.values())), strict=True):
            if len(here) > 1:
                told.setdefault(who, {})[shot.id] = size
    whole = {who: _mean(found.values()) for who, found in told.items()
             if max(found.values()) < _SAME * min(found.values())}
    pins = tuple(Choice(id=look_path(shot, who), value={"size": size}, reason="as large beside the others as seen",
                        by="person")
                 for who, found in told.items() if who not in whole for shot, size in found.items() if size != 1.0)
    cast = tuple(s.model_copy(update={"size": whole.get(s.id, 1.0)}) for s in production.cast)
    return production.model_copy(update={"cast": cast, "pins": (*production.pins, *pins)})


def standing(production: Production) -> list[dict[str, Standing]]:
    """Of each shot who is seen on the ground in it, by id."""
    out = []
    for shot in (sh for s in production.scenes for sh in s.shots):
        low = {who: b for b in shot.beats if b.action in LOW for who in b.who}
        upon = {p.subject for p in shot.placements if p.relation == "on"}
        boxes = {p.subject: p.box for p in shot.placements if p.box and p.subject not in upon}
        rows = {p.subject: _standing(production, p, low.get(p.subject), boxes) for p in shot.placements
                if p.subject in boxes}
        out.append({who: row for who, row in rows.items() if row is not None})
    return out


def strain(production: Production, who: str) -> float:
    """How far (a sum of squares) all is from what is usual in the shots in which one is seen beside others."""
    rows = [(who in here, _telling(list(here.values()))) for here in standing(production)]
    return sum(_fitted(list(told.values()))[1] for seen, told in rows if seen and len(told) > 1)


def _mean(values: Iterable[float]) -> float:
    mean = math.exp(float(np.mean(np.log(list(values)))))
    return round(mean, 2) if max(mean, 1 / mean) > _PLAIN else 1.0


def _standing(production: Production, placed: Placement, low: Beat | None, boxes: dict[str, Box]) -> Standing | None:
    """The one with this box, if it stands (low: lies or sits) on the ground and has a usual height.

    Who sits on what is seen is as far off as that is: a child's feet may hang in the air.
    """
    from soundstage.bodies import species

    subject = production.subject(placed.subject)
    plan = species().get(subject.unit, {}).get("plan", "")
    height = height_of(subject) if plan not in _OFF_THE_GROUND else None
    if height is None or placed.box is None or subject.noun == STANDS_IN:
        return None
    aspect = float(ASPECTS[production.aspect])
    seat, varies = boxes.get(low.anchor) if low else None, _VARIES.get(plan, _THINGS)
    if low and seat:
        box = (*placed.box[:3], max(placed.box[3], seat[3]))
        high = seat_height(production.subject(low.anchor).unit)
        return Standing(box, height * SAT, varies, seat=high, upon=_whole(seat, aspect))
    if subject.family == "prop" and seat_height(subject.unit):
        varies = _SEATS
    return Standing(_whole(placed.box, aspect), height * (LOW[low.action].get(plan, 1.0) if low else 1.0), varies)


def _whole(box: Box, aspect: float) -> Box:
    """The box of one who ends at the picture's lower edge, just over it where he is as narrow as one who stands whole.
    """
    tall = (box[3] - box[1]) / max(1e-6, (box[2] - box[0]) * aspect)
    ends = 1 - EDGE - 1e-3
    return (*box[:3], ends) if box[3] > ends and tall > _NARROW and box[0] > EDGE and box[2] < 1 - EDGE else box
