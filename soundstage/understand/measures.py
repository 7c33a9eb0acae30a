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

from soundstage.model.looks import look_path
from soundstage.model.production import Beat, Choice, Placement, Production
from soundstage.stage.covering import before
from soundstage.understand.going import height_of
from soundstage.understand.postures import EDGE, LOW, Box

Array = npt.NDArray[np.float64]

_HORIZON = (0.42, 0.16)  # of the picture's height from above: usual, and by how much it varies
_EYE = (1.1, 0.6)  # metres that a camera is up, and by what factor (log) it varies
_FOOT = 0.1  # of one's height by which the foot of its box may be off
_CUT_OFF = 0.4  # of the part that is seen: so much more is below the picture
_BOUNDS = (0.4, 2.5)  # sizes that are believed
_PLAIN = 1.2  # a factor below which one is of the usual size
_ROUNDS = 30
_SAME = 1.3  # a factor within which the shots agree on somebody's size
_VARIES, _THINGS = {"biped": 0.2, "quadruped": 0.35, "bird": 0.35}, 0.45  # by what factor (log) heights vary
_OFF_THE_GROUND = ("fish",)


@dataclass(frozen=True)
class Standing:
    """One on the ground: its box, its usual height in metres, by what factor (log) that varies."""

    box: Box
    height: float
    varies: float
    sure: float = 1.0  # how well its foot is known


def sizes(all_: Sequence[Standing]) -> tuple[float, ...]:
    """For each how many times the usual size it is, 1.0 where nothing tells."""
    whole = [n for n, s in enumerate(all_) if s.box[3] < 1 - EDGE]
    pairs = before([s.box for s in all_])
    near = [n for n, s in enumerate(all_) if n not in whole and s.box[1] > EDGE
            and any(a == n and b in whole for a, b in pairs)]
    told, out = whole + near, [1.0] * len(all_)
    if len(told) > 1:
        rows = [replace(all_[n], box=_deeper(all_[n].box), sure=0.3) if n in near else all_[n] for n in told]
        for n, size in zip(told, _solved(rows), strict=True):
            out[n] = round(size, 2) if max(size, 1 / size) > _PLAIN else 1.0
    return tuple(out)


def _deeper(box: Box) -> Box:
    """The box of one near who is cut off below, as far as it may reach."""
    return (*box[:3], box[3] + _CUT_OFF * (box[3] - box[1]))


def _solved(rows: Sequence[Standing]) -> Array:
    """Levenberg-Marquardt over the horizon, the camera's height (log) and the sizes (log)."""
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
    return np.asarray(np.clip(np.exp(x[2:]), *_BOUNDS))


def _errors(x: Array, rows: Sequence[Standing]) -> Array:
    """Feet that are off, then how far all is from what is usual."""
    out = []
    for row, size in zip(rows, x[2:], strict=True):
        tall = row.box[3] - row.box[1]
        foot = x[0] + math.exp(x[1]) * tall / (row.height * math.exp(size))
        off = row.sure * (foot - row.box[3]) / (_FOOT * tall)
        out.append(max(0.0, off) if row.box[1] < EDGE else off)  # cut off above: it is taller than is seen
    usual = [(x[0] - _HORIZON[0]) / _HORIZON[1], (x[1] - math.log(_EYE[0])) / _EYE[1]]
    return np.array([*out, *usual, *(s / r.varies for s, r in zip(x[2:], rows, strict=True))])


def measured(production: Production) -> Production:
    """The film whose subjects are as large as their boxes tell: in all of it, else by pins in the shots that differ."""
    told: dict[str, dict[str, float]] = {}
    for shot in (sh for s in production.scenes for sh in s.shots):
        low = {who: b for b in shot.beats if b.action in LOW for who in b.who}
        boxes = {p.subject: p.box for p in shot.placements if p.box}
        here = [(p.subject, row) for p in shot.placements
                if (row := _standing(production, p, low.get(p.subject), boxes)) is not None]
        for (who, _), size in zip(here, sizes([row for _, row in here]), strict=True):
            if len(here) > 1:
                told.setdefault(who, {})[shot.id] = size
    whole = {who: _mean(found.values()) for who, found in told.items()
             if max(found.values()) < _SAME * min(found.values())}
    pins = tuple(Choice(id=look_path(shot, who), value={"size": size}, reason="as large beside the others as seen",
                        by="person")
                 for who, found in told.items() if who not in whole for shot, size in found.items() if size != 1.0)
    cast = tuple(s.model_copy(update={"size": whole.get(s.id, 1.0)}) for s in production.cast)
    return production.model_copy(update={"cast": cast, "pins": (*production.pins, *pins)})


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
    if height is None or placed.box is None:
        return None
    seat = boxes.get(low.anchor) if low else None
    box = (*placed.box[:3], max(placed.box[3], seat[3])) if seat else placed.box
    return Standing(box, height * (LOW[low.action].get(plan, 1.0) if low else 1.0), _VARIES.get(plan, _THINGS))
