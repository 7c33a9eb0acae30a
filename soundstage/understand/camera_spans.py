# SPDX-License-Identifier: Apache-2.0
"""Several moves of one camera one after another: between two of them it comes to rest, or nearly."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from soundstage.model.camera import MoveWish
from soundstage.understand.camera_way import read_motion
from soundstage.understand.findings import CameraMotion
from soundstage.understand.tracks import Leg, flow_of

_RESTS = 0.65  # of how fast the slower of the two moves is, below which the camera goes between them
_LEGS = 2  # that a move takes at least
_SURE = 0.7  # how sure both must be
_ALIKE = {"track": "truck", "zoom_in": "push_in", "zoom_out": "pull_out", "whip_pan": "pan"}  # told apart by little
DIRECTIONS = ("left", "right", "up", "down")  # that are wished for; in and out are moves of their own
_ONE = ("static", "handheld")  # what the whole shot is then

Span = tuple[list[Leg], dict[str, Any]]


def moves(legs: Sequence[Leg], lens_mm: float | None) -> list[Span]:
    """What the camera does in a shot: one move, or several in a row; the legs of each, and its fields."""
    every = list(legs)
    whole = (every, read_motion(every, lens_mm))
    cuts = rests([flow_of(g) / max(1e-3, float(g.end - g.start)) for g in every])
    if not cuts or whole[1]["move"] in _ONE:
        return [whole]
    spans = [every[a:b] for a, b in itertools.pairwise([0, *cuts, len(every)])]
    read = _merged([(span, read_motion(span, lens_mm)) for span in spans], lens_mm)
    told = [s for s in read if s[1]["move"] not in _ONE]
    return told if len(told) > 1 and all(s[1]["confidence"] >= _SURE for s in told) else [whole]


def rests(speeds: Sequence[float]) -> list[int]:
    """Where one move ends and the next begins, by how fast the picture goes in each leg: the number of its first leg.

    It is slowest just before or after, and goes clearly faster on either side.
    """
    out: list[int] = []
    for k in range(_LEGS, len(speeds) - _LEGS + 1):
        before, after = max(speeds[out[-1] if out else 0:k]), max(speeds[k:])
        slow = min(speeds[k - 1], speeds[k])
        lowest = slow <= min(speeds[max(0, k - 2):k + 2])
        if lowest and slow < _RESTS * min(before, after) and (not out or k - out[-1] >= _LEGS):
            out.append(k)
    return out


def _merged(spans: list[Span], lens_mm: float | None) -> list[Span]:
    """The spans, those in a row that are one move read as one."""
    out: list[Span] = []
    for span, fields in spans:
        if out and _kind(out[-1][1]) == _kind(fields):  # there and back, too: who walks may be looked after so
            both = [*out[-1][0], *span]
            out[-1] = (both, read_motion(both, lens_mm))
        else:
            out.append((span, fields))
    return out


def _kind(fields: dict[str, Any]) -> str:
    move = str(fields["move"])
    return _ALIKE.get(move, move)


def further(motions: Sequence[CameraMotion]) -> tuple[MoveWish, ...]:
    """What is wished of a shot's camera after the first of its moves."""
    return tuple(MoveWish(move=m.move, direction=m.direction if m.direction in DIRECTIONS else "") for m in motions[1:])
