# SPDX-License-Identifier: Apache-2.0
"""Shots: where the picture is cut, to the frame; dissolves and fades with their beginning and end."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import SeenShot
from soundstage.understand.footage import Footage, Frame

_BESIDE = 4  # and on each side at once
_AROUND = 12  # frames on each side that say what is usual here
_LEAST = 5.0  # grey levels: a change below this is no cut
_TIMES = 2.6  # a cut changes so much more than the frames around it
_FROM, _TO, _LARGE = 2.0, 3.5, 24.0  # from a moving picture to a calmer one: times the change on either side, levels
_ENDS, _RESTS = 1.3, 8.0  # and to one that rests: times the change before it, which slows down where it only stops
_ACROSS = (6, 9, 12, 18, 24, 36)  # lengths of dissolves looked for, frames
_SHORTEST = 3  # frames of a shot
_DARK = 24  # grey levels: a picture no part of which is lighter is black, or nearly

Array = npt.NDArray[np.float64]


class Shots(Analyser):
    """Where the picture is cut, to the frame; dissolves and fades with their beginning and end."""

    kinds = ("video",)

    def __init__(self) -> None:
        self._times: list[Fraction] = []
        self._changes: list[float] = []
        self._over: list[float] = []  # change over two frames: a flash comes back
        self._small: list[npt.NDArray[np.uint8]] = []  # (18, 32) each
        self._before: list[npt.NDArray[np.int16]] = []

    def see(self, frame: Frame) -> None:
        tiny = frame.small
        self._changes.append(frame.change)
        self._over.append(float(np.abs(tiny - self._before[0]).mean()) if len(self._before) > 1 else 0.0)
        self._before = [*self._before[-1:], tiny]
        self._times.append(frame.time)
        self._small.append(tiny.mean(-1).reshape(18, 2, 32, 2).mean((1, 3)).astype(np.uint8))

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[SeenShot, ...]:
        hard = self._hard()
        edges: list[tuple[int, int, str, float]] = [(k, k, "cut", sure) for k, sure in hard]
        soft, out = self._soft([k for k, _ in hard])
        edges += [(a, b, kind, 0.8) for a, b, kind in soft]
        edges.sort()
        shots: list[SeenShot] = []
        begins: list[tuple[int, str, float]] = [(0, "begin", 1.0)]
        for a, b, kind, sure in edges:
            middle = (a + b + 1) // 2
            if middle - begins[-1][0] >= _SHORTEST or kind == "cut":
                begins.append((middle, kind, sure))
        for number, (first, kind, sure) in enumerate(begins):
            last = begins[number + 1][0] if number + 1 < len(begins) else len(self._times)
            end = self._times[last] if last < len(self._times) else footage.seconds
            change = f"picture changes {self._changes[first]:.0f} levels at frame {first}"
            evidence = change if number else "first frame"
            shots.append(SeenShot(start=self._times[first] if number else Fraction(0), end=end, number=number + 1,
                                  frames=last - first, into=kind, confidence=round(sure, 2),  # type: ignore[arg-type]
                                  evidence=evidence, out="fade" if out and last == len(self._times) else ""))
        return tuple(shots)

    def _hard(self) -> list[tuple[int, float]]:
        """Frames that begin a shot at once, and how sure."""
        change, over = np.array(self._changes), np.array(self._over)
        cuts: list[tuple[int, float]] = []
        for k in np.flatnonzero(change > _LEAST):
            near = np.concatenate([change[max(1, k - _AROUND):k], change[k + 1:k + 1 + _AROUND]])
            wider = float(np.sort(near)[-2]) if len(near) > 1 else 0.0  # another cut near by does not count
            close = np.concatenate([change[max(1, k - _BESIDE):k], change[k + 1:k + 1 + _BESIDE]])
            usual = max(float(close.max(initial=0.0)), 0.55 * wider)
            flash = k + 1 < len(over) and over[k + 1] < 0.4 * change[k]
            came_back = over[k] < 0.4 * change[k]
            aside = sorted(float(c.max(initial=0.0)) for c in (change[max(1, k - _BESIDE):k],
                                                               change[k + 1:k + 1 + _BESIDE]))
            out_of_motion = any(change[k] > max(busy * aside[1], calm * aside[0], _LARGE)
                                for busy, calm in ((_FROM, _TO), (_ENDS, _RESTS)))
            steady = change[k] < min(_TIMES * usual, 1.9 * usual + 8) and not out_of_motion
            if steady or flash or came_back:
                continue
            if change[k] < 14 and self._moved(int(k)):
                continue
            if cuts and k - cuts[-1][0] < _SHORTEST:
                continue
            cuts.append((int(k), min(1.0, 0.5 + change[k] / 40)))
        return cuts

    def _moved(self, k: int) -> bool:
        """Whether frame k is frame k - 1 shifted: a fast camera, no cut."""
        import cv2

        a, b = (self._small[j].astype(np.float32) for j in (k - 1, k))
        (dx, dy), sure = cv2.phaseCorrelate(a, b, cv2.createHanningWindow((32, 18), cv2.CV_32F))
        return bool(sure > 0.6 and abs(dx) < 8 and abs(dy) < 5)

    def _soft(self, hard: list[int]) -> tuple[list[tuple[int, int, str]], bool]:
        """Spans over which one picture gives way to another, or to black and back; whether all ends in black."""
        count = len(self._small)
        found: list[tuple[float, int, int, str]] = []
        small = [s.astype(np.float32).ravel() for s in self._small] if count < 4000 else self._small
        for length in _ACROSS:
            for a in range(1, count - length - 1, 2):
                b = a + length
                if any(a - 1 < k <= b + 1 for k in hard):
                    continue
                score = _blend(small, a, b)
                if score > 0:
                    found.append((score, a, b, _kind(small, a, b)))
        chosen: list[tuple[int, int, str]] = []
        for _, a, b, kind in sorted(found, reverse=True):
            if all(b + 2 < x or a - 2 > y for x, y, _ in chosen):
                chosen.append((a, b, kind))
        return _through_black(sorted(chosen), small)


def _flat(picture: Any) -> npt.NDArray[np.float32]:
    return np.asarray(picture, np.float32).ravel()


def _blend(small: Any, a: int, b: int) -> float:
    """How well frames a to b are a mix of a and b that goes steadily from one to the other; 0 = not at all."""
    first, last = _flat(small[a]), _flat(small[b])
    way = last - first
    size = float(way @ way)
    if size < 14.0**2 * len(way):
        return 0.0
    both = min(float(first.std()), float(last.std())) > 1
    if both and float(np.corrcoef(first, last)[0, 1]) > 0.75 and min(first.max(), last.max()) > _DARK:
        return 0.0  # the same picture in another light
    shares, rest = [], []
    for k in range(a, b + 1, max(1, (b - a) // 6)):
        here = _flat(small[k]) - first
        share = float(here @ way) / size
        shares.append(share)
        rest.append(float(np.linalg.norm(here - share * way)) / np.sqrt(size))
    straight = np.abs(np.array(shares) - np.linspace(0, shares[-1], len(shares))).max()
    outside = max(float(np.linalg.norm(_flat(small[a - 1]) - first)), float(np.linalg.norm(_flat(small[b + 1]) - last)))
    if max(rest) > 0.22 or straight > 0.16 or min(np.diff(shares)) < 0.02 or outside > 0.10 * np.sqrt(size):
        return 0.0
    return float(np.sqrt(size / len(way)) * (1 - max(rest) - straight))


def _kind(small: Any, a: int, b: int) -> str:
    return "fade" if min(float(_flat(small[k]).std()) for k in (a, b)) < 4 or _is_dark(small[a:a + 1]) or \
        _is_dark(small[b:b + 1]) else "dissolve"


def _is_dark(pictures: Any) -> bool:
    """Whether all of these are black, or nearly: a fade that begins and ends softly is never quite black."""
    return all(float(_flat(p).max()) <= _DARK for p in pictures)


def _through_black(edges: list[tuple[int, int, str]], small: Any) -> tuple[list[tuple[int, int, str]], bool]:
    """A fade out followed by a fade in is one change, one at the beginning or end is none; whether one ends all."""
    out: list[tuple[int, int, str]] = []
    ends = False
    for a, b, kind in edges:
        last = b > len(small) - 4 or _is_dark(small[b:])
        if kind == "fade" and (a < 3 or last or _is_dark(small[:a + 1])):
            ends |= last
            continue
        if kind == "fade" and out and out[-1][2] == "fade" and float(_flat(small[(out[-1][1] + a) // 2]).std()) < 4:
            out[-1] = (out[-1][0], b, "fade")
            continue
        out.append((a, b, kind))
    return out, ends
