# SPDX-License-Identifier: Apache-2.0
"""Where someone or something is in a picture, and which box in the next picture is the same one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from soundstage.understand import moving, nearer
from soundstage.understand.detectors import Detector, Found, Layer, overlap
from soundstage.understand.footage import Still
from soundstage.understand.knowing import with_known
from soundstage.understand.outlines import KINDS, Outlines, kind_of
from soundstage.understand.photographs import Photographs
from soundstage.understand.regions import Regions
from soundstage.understand.stances import Stances
from soundstage.understand.together import STAYS, Shift, carried, shift

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

Picture = npt.NDArray[np.uint8]
Track = list[tuple[Still, Found]]
Answer = tuple[list[Found], list[Layer]]

LEAST = 0.08  # how sure the detector must be that there is something: names are voted on later
_FAINTEST = 0.1  # and how likely it is when the outlines are asked too
_IN_PHOTOGRAPHS = 0.3  # how sure the detector must be of a photograph, which is what it learned
_SAME = 0.45  # overlap from which two boxes are one
_LINK = 0.25  # overlap from which the next picture's box is the same one
_STILL = 9  # grey levels: where no patch of the picture changes more, nothing has moved
_PATCHES = (48, 27)
_PLAIN = 0.5  # from which a box is believed though nothing in it changes
_TOLD = 0.2  # from which a box tells what moves
_MOVED = 0.35  # share of what moves that a box must hold
_WHOLE = 0.3  # share of the picture below which a box in which something moves is of one who moves a part
_MOVING = 0.5  # what is left of the doubt when it moves
_GOES, _ALIKE, _LEVEL = 0.6, 0.35, 0.35  # how sure, as large and as high who crosses the picture must be
_GONE_ON = 0.5  # how well it then goes on, of how sure it is
_LARGER = 3.0  # times as large as what moved a box may be
LONE = 0.85  # how sure one must be of somebody who shows in one picture of a shot alone
_RECENT = 24  # pictures remembered
_AT_ONCE, _AHEAD = 2, 6  # pictures the detector looks at at a time, and that are asked before they are wanted


class Spotter:
    """Finds boxes: the detector's, one for each thing."""

    def __init__(self, keep: Keep | None = None) -> None:
        """keep: where the detector's network is kept as it is begun with."""
        self._outlines, self._regions, self._stances = Outlines(), Regions(), Stances()
        self._photographs = Photographs()
        self._answers = Answers(keep)
        self.photograph = False  # whether the latest picture is one

    def spot(self, picture: Picture) -> list[Found]:
        """Boxes of one picture, the surest first."""
        return self._spotted(self._answers.to(picture))

    def _spotted(self, answer: Answer) -> list[Found]:
        found, layers = answer
        self.photograph = self._photographs.told(layers)
        rows = self._boxes(found, layers)
        if not self.photograph:  # who is before something large is no part of it: the second look knows
            return rows
        out: list[Found] = []
        for f in rows:
            if all(overlap(f, o) < _SAME and not _within(f, o) and not _around(f, o) for o in out):
                out.append(f)
        return out

    def _boxes(self, found: list[Found], layers: list[Layer]) -> list[Found]:
        """The detector's boxes with the outlines of the house's figures, weighed; of a photograph its own sure ones."""
        if self.photograph:
            return sorted((f for f in found if f.sure >= _IN_PHOTOGRAPHS), key=lambda f: -f.sure)
        first = self._outlines.first(layers)
        weighed = with_known(self._regions.weighed(found, self._outlines.find(first), layers[0], first), found)
        return self._stances.told([f for f in weighed if f.sure >= _FAINTEST], layers[0], first)

    def looks(self, shots: Sequence[Sequence[Still]]) -> Iterator[list[tuple[Still, list[Found]]]]:
        """The boxes of each picture, shot by shot; of one that looks like one of the last ones, that one's boxes."""
        stills = [still for shot in shots for still in shot]
        same: list[int] = []  # which picture's boxes each has
        told = self._answers.ahead(_unlike(stills, same))
        waiting: dict[int, Answer] = {}
        boxes: dict[int, list[Found]] = {}

        def boxes_of(at: int) -> list[Found]:
            while len(same) <= at or (same[at] == at and at not in waiting):
                waiting.update([next(told, (-1, ([], [])))])
            if same[at] == at:
                boxes[at] = self._spotted(waiting.pop(at))
            return boxes[same[at]]

        begin = 0
        for shot in shots:
            looked = [(still, boxes_of(begin + k)) for k, still in enumerate(shot)]
            yield self._with_movers(self._nearer(looked) if looked and not self.photograph else looked)
            begin += len(shot)

    def _nearer(self, looks: list[tuple[Still, list[Found]]]) -> list[tuple[Still, list[Found]]]:
        """The boxes of a shot, those that are small and doubtful in its middle picture looked at nearer there."""
        about = (looks[0][0].time + looks[-1][0].time) / 2
        at = min(range(len(looks)), key=lambda k: abs(looks[k][0].time - about))
        still, boxes = looks[at]
        parts = nearer.parts(boxes)
        answers = self._answers.ahead(enumerate(part.of(still.picture) for part in parts))
        near = [part.placed(box) for part, (_, answer) in zip(parts, answers, strict=True)
                for box in self._boxes(*answer) if part.whole(box)]
        if not near:
            return looks
        surer = nearer.joined(boxes, near)
        new = [box for box in surer if box not in boxes]
        return [(other, surer if rows is boxes else nearer.carried(rows, new)) for other, rows in looks]

    def _with_movers(self, looks: list[tuple[Still, list[Found]]]) -> list[tuple[Still, list[Found]]]:
        """The boxes with those of small things that move, and without faint ones in which nothing does."""
        pictures = [still.picture for still, _ in looks]
        others = moving.changes(pictures)
        if others is None:
            return looks
        moves = [moving.region(o) for o in others]
        out: list[tuple[Still, list[Found]]] = []
        for (still, boxes), picture, moved in zip(looks, pictures, moves, strict=True):
            kept = [b for b in boxes if b.sure >= _PLAIN or not moving.lifeless(b, others, moves)]
            if moved is not None:
                known = next((b for b in kept if b.sure >= _TOLD and (
                    _shared(moved, b) > _MOVED or (_within(moved, b) and b.area < _WHOLE))), None)
                rest = [b for b in kept if b is not known]
                alone = not any(b.sure >= _PLAIN for b in kept)  # where somebody is plain, what moves is a part of him
                found = [known] if known else self._closer(picture, moved, kept) if alone else []
                kept = [*(replace(b, sure=1 - (1 - b.sure) * _MOVING) for b in found), *rest]
            out.append((still, kept))
        return out

    def _closer(self, picture: Picture, moved: Found, known: list[Found]) -> list[Found]:
        """What the detector finds where something moves, looked at more closely."""
        part = moving.nearer(picture, moved)
        if part is None:
            return []
        boxes = [moving.placed(f, part[1], picture.shape) for f in self._boxes(*self._answers.to(part[0]))]
        return [b for b in boxes if _shared(moved, b) > _MOVED
                and all(overlap(b, k) < _SAME and not _within(b, k) for k in known)][:1]


def _unlike(stills: Sequence[Still], same: list[int]) -> Iterator[tuple[int, Picture]]:
    """(number, picture) of those that look like none of the last ones; same is told which one each looks like."""
    recent: list[tuple[npt.NDArray[np.int16], int]] = []  # the latest first: shots come back
    for k, still in enumerate(stills):
        picture = still.picture
        patches = patched(picture)
        like = next((n for p, n in recent if alike(patches, p)), k)
        same.append(like)
        if like == k:
            recent = [(patches, k), *recent[:_RECENT - 1]]
            yield k, picture


def patched(picture: Picture) -> npt.NDArray[np.int16]:
    """The mean colours of parts of a picture, by which it is told whether another looks alike."""
    import cv2

    return np.asarray(cv2.resize(picture, _PATCHES, interpolation=cv2.INTER_AREA), np.int16)


def alike(one: npt.NDArray[np.int16], other: npt.NDArray[np.int16]) -> bool:
    """Whether nothing is elsewhere in one of two pictures, by their patches."""
    return int(np.abs(one - other).max()) <= _STILL


class Answers:
    """What the detector answers: two pictures at a time, for its network takes most of the time of watching."""

    def __init__(self, keep: Keep | None = None) -> None:
        self._detector, self._pool = Detector(keep=keep), ThreadPoolExecutor(_AT_ONCE)

    def to(self, picture: Picture) -> Answer:
        """The answer to one picture, boxes and layers."""
        return self._detector.look(picture, LEAST)

    def ahead(self, pictures: Iterable[tuple[int, Picture]]) -> Iterator[tuple[int, Answer]]:
        """(number, answer) of each, in their order, some asked before they are wanted."""
        asked: deque[tuple[int, Future[Answer]]] = deque()
        for number, picture in pictures:
            asked.append((number, self._pool.submit(self._detector.look, picture, LEAST)))
            if len(asked) > _AHEAD:
                first, answer = asked.popleft()
                yield first, answer.result()
        for number, answer in asked:
            yield number, answer.result()


def _shared(moved: Found, box: Found) -> float:
    """The share of what moved that lies in the box, less what the box is larger."""
    wide, high = min(moved.x1, box.x1) - max(moved.x0, box.x0), min(moved.y1, box.y1) - max(moved.y0, box.y0)
    inside = max(0.0, wide) * max(0.0, high) / max(moved.area, 1e-6)
    return inside * min(1.0, _LARGER * moved.area / max(box.area, 1e-6))


def _within(small: Found, large: Found) -> bool:
    """Whether one box lies in another as its part."""
    wide = min(small.x1, large.x1) - max(small.x0, large.x0)
    high = min(small.y1, large.y1) - max(small.y0, large.y0)
    return wide > 0 and high > 0 and wide * high > 0.85 * small.area and small.area < 0.6 * large.area


def _around(faint: Found, sure: Found) -> bool:
    """Whether a fainter box is the same one's with more beside it: as tall, of the same kind, and all around it."""
    tall = (sure.y1 - sure.y0) / max(1e-6, faint.y1 - faint.y0)
    return faint.noun == sure.noun and 0.8 < tall < 1.25 and _within(sure, replace(faint, x0=faint.x0 - 1e-9))


def _link(a: Found, b: Found) -> float:
    """How well b carries on a: by overlap, by being as large and not far when the camera moves fast, or by its kind."""
    size = min(a.area, b.area) / max(a.area, b.area)
    apart = max(abs(a.x0 + a.x1 - b.x0 - b.x1) / (a.x1 - a.x0 + b.x1 - b.x0),
                abs(a.y0 + a.y1 - b.y0 - b.y1) / (a.y1 - a.y0 + b.y1 - b.y0))
    level = abs(a.y0 + a.y1 - b.y0 - b.y1) < _LEVEL * (a.y1 - a.y0 + b.y1 - b.y0)
    kin = a.noun == b.noun or kind_of(a.noun) == kind_of(b.noun) != KINDS[-1]  # it goes through the picture
    goes = kin and min(a.sure, b.sure) >= _GOES and size > _ALIKE and level
    return max(overlap(a, b), _GONE_ON * goes * min(a.sure, b.sure), 0.6 * (size > 0.55) * size * (1 - apart / 1.6))


def followed(looks: Sequence[tuple[Still, list[Found]]], lone: float = 1.0) -> list[Track]:
    """Boxes joined through a shot's pictures, the likeliest links first.

    What shows only once among many is left out, where it is less sure than lone.
    """
    tracks: list[Track] = []
    gone: list[Shift] = []  # of each picture, how far all went until then
    for n, (still, boxes) in enumerate(looks):
        step = shift(looks[n - 1][1], boxes) if n else STAYS
        gone.append((gone[-1][0] + step[0], gone[-1][1] + step[1]) if gone else STAYS)
        since = {s.time: (gone[n][0] - g[0], gone[n][1] - g[1]) for (s, _), g in zip(looks, gone, strict=False)}
        links = sorted(((_link(carried(t[-1][1], since[t[-1][0].time]), box), -k, -j) for k, t in enumerate(tracks)
                        for j, box in enumerate(boxes) if t[-1][0].time < still.time), reverse=True)
        free = dict(enumerate(boxes))
        for link, k, j in links:
            if link > _LINK and -j in free and tracks[-k][-1][0].time < still.time:
                tracks[-k].append((still, free.pop(-j)))
        tracks += [[(still, box)] for box in free.values()]
    least = 1 if len(looks) < 3 else max(2.0, 0.25 * len(looks))
    kept = [t for t in tracks if len(t) >= least or max(f.sure for _, f in t) > lone]
    return [t for t in kept if not any(len(o) > len(t) and _shadows(t, o) for o in kept)]


def _shadows(track: Track, other: Track) -> bool:
    """Whether a track is a part of a surer one of its kind, or more around it, wherever it shows."""
    there = {still.time: f for still, f in other}
    pairs = [(f, there.get(still.time)) for still, f in track]
    return all(o is not None and o.sure >= f.sure and kind_of(f.noun) == kind_of(o.noun)
               and (_within(f, o) or _within(o, f)) for f, o in pairs)
