# SPDX-License-Identifier: Apache-2.0
"""Who is told once though watching has two boxes of it: a doubtful one over a surer one, a head and its body,
one who was elsewhere a moment before.
"""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.understand.findings import Box, Seen, SeenShot
from soundstage.understand.reidentifying import covers

_DOUBT = 0.72  # below this chance one who shares a place with a surer one is left out
_SAME_PLACE = 0.25  # overlap
_RATHER = 0.8  # below this chance one of two may be half of both
_MUCH, _SURE = 0.4, 0.85  # overlap from which one must be surer than this beside a surer one
_ALIKE = 0.15  # of chance by which head and body may differ
_ALONE = 2.5  # times as large as the next one is who a shot shows alone
_BESIDE = 0.85  # of one's box that may lie in the box of another one in another colour, who stands behind
_SURER = 0.08  # of chance by which a piece may be surer than the whole
_PIECE = 0.65  # of its box that a piece has in common with the whole
_BELOW, _ALONG, _AS_WIDE = 0.25, 0.85, 0.7  # of the head's height, of the narrower and of the wider one's width


def singled(seen: Sequence[Seen]) -> list[Seen]:
    """Those of one shot without those who are told twice, the surest first."""
    out: list[Seen] = []
    for one in sorted((s for s in seen if not _in_passing(s, seen)), key=lambda s: -s.confidence):
        kin = [o for o in out if o.family == one.family != "thing"]
        same = [o for o in kin if _shared(o, one) > _SAME_PLACE and not _told_apart(o, one)]
        twice = next((o for o in out if _one_thing(o, one)), None)
        piece = next((o for o in out if _piece(o, one)), None)
        body = next((o for o in kin if _stacked(o, one)), None)
        half = next((o for o in same if _halves(o, one)), None)
        if body is not None:
            out[out.index(body)] = _joined(body, one)
        elif piece is not None:
            out[out.index(piece)] = _whole(piece, one)
        elif twice is not None:
            out[out.index(twice)] = max(twice, one, key=lambda s: len(s.boxes))
        elif half is not None:
            out[out.index(half)] = _joined(half, one)
        elif all(one.confidence >= (_DOUBT if _shared(o, one) < _MUCH else _SURE) for o in same):
            out.append(one)
    return out


def alone_in(shot: SeenShot | None, seen: Sequence[Seen]) -> Seen | None:
    """Whom a shot shows alone, or far larger than others who are alive."""
    here = [s for s in seen if shot is not None and s.shot == shot.number and s.family != "thing"]
    here.sort(key=_area, reverse=True)
    return here[0] if here and (len(here) == 1 or _area(here[0]) > _ALONE * _area(here[1])) else None


def _area(s: Seen) -> float:
    box = _middle(s)
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _one_thing(a: Seen, b: Seen) -> bool:
    """Whether two are one thing: of one name, in one place, and seldom seen at once, as what grows as it comes is."""
    if a.noun != b.noun or a.family != "thing" or b.family != "thing":
        return False
    at_once = len({x.time for x in a.boxes} & {x.time for x in b.boxes})
    p, q = ((m.x0, m.y0, m.x1, m.y1) for m in (_middle(a), _middle(b)))
    return covers(p, q, _ALONG) and at_once <= min(len(a.boxes), len(b.boxes)) / 2


def _in_passing(one: Seen, seen: Sequence[Seen]) -> bool:
    """Whether one shows in one picture alone, not in the middle, and another of its kind in more: it was there before
    it jumped, or was told by chance.
    """
    at = {b.time for b in one.boxes}
    return len(at) == 1 and one.family != "thing" and any(
        o.noun == one.noun and len(o.boxes) > 2 and _middle(o).time not in at for o in seen)


def _piece(a: Seen, b: Seen) -> bool:
    """Whether one is a piece of the other that the detector knows: half a bench beside who sits on it."""
    p, q = ((m.x0, m.y0, m.x1, m.y1) for m in (_middle(a), _middle(b)))
    return max(a, b, key=_area).known and a.noun == b.noun and covers(p, q, _PIECE)


def _whole(a: Seen, b: Seen) -> Seen:
    """Which of a piece and the whole is told: the larger one, but where the other is much surer."""
    small, large = sorted((a, b), key=_area)
    return small if small.confidence > large.confidence + _SURER else large


def _told_apart(a: Seen, b: Seen) -> bool:
    """Whether one before another is somebody else: in another colour, in as many pictures, and partly beside him."""
    p, q = _middle(a), _middle(b)
    both = max(0.0, min(p.x1, q.x1) - max(p.x0, q.x0)) * max(0.0, min(p.y1, q.y1) - max(p.y0, q.y0))
    beside = both < _BESIDE * min((x.x1 - x.x0) * (x.y1 - x.y0) for x in (p, q))
    often = len({x.time for x in a.boxes} & {x.time for x in b.boxes}) > max(len(a.boxes), len(b.boxes)) / 2
    apart = bool(a.colors and b.colors) and a.colors[0] not in b.colors and b.colors[0] not in a.colors
    return beside and often and apart and _shared(a, b) < _MUCH


def _halves(a: Seen, b: Seen) -> bool:
    """Whether two who share much of a place, neither of them sure, are one: body and legs of who sits on the ground."""
    return a.family == "person" and max(a.confidence, b.confidence) < _RATHER and _shared(a, b) > _MUCH


def _stacked(a: Seen, b: Seen) -> bool:
    """Whether one is right over the other, as a head over what is below it, and each is about as sure and as wide."""
    high, low = sorted((_middle(a), _middle(b)), key=lambda box: box.y0)
    widths = sorted((high.x1 - high.x0, low.x1 - low.x0))
    along = (min(high.x1, low.x1) - max(high.x0, low.x0)) / max(1e-9, widths[0])
    below = low.y0 - high.y0 > _BELOW * (high.y1 - high.y0) and high.y0 < low.y0 < high.y1 < low.y1
    return (below and a.family == "person" and abs(a.confidence - b.confidence) < _ALIKE
            and along > _ALONG and widths[0] > _AS_WIDE * widths[1])


def _joined(a: Seen, b: Seen) -> Seen:
    """The first, at each moment as large as both."""
    about = _middle(b)
    boxes = tuple(x.model_copy(update={"x0": min(x.x0, about.x0), "y0": min(x.y0, about.y0),
                                       "x1": max(x.x1, about.x1), "y1": max(x.y1, about.y1)}) for x in a.boxes)
    return a.model_copy(update={"boxes": boxes, "posture": a.posture or b.posture})


def _middle(s: Seen) -> Box:
    return s.boxes[len(s.boxes) // 2]


def _shared(a: Seen, b: Seen) -> float:
    """Overlap (intersection over union) of two in the middle of their time."""
    p, q = _middle(a), _middle(b)
    both = max(0.0, min(p.x1, q.x1) - max(p.x0, q.x0)) * max(0.0, min(p.y1, q.y1) - max(p.y0, q.y0))
    return both / max(1e-9, (p.x1 - p.x0) * (p.y1 - p.y0) + (q.x1 - q.x0) * (q.y1 - q.y0) - both)
