# SPDX-License-Identifier: Apache-2.0
"""What someone or something is: the votes of the detector and of the classifier, and the colour it wears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.understand.believing import believed, kept
from soundstage.understand.coats import usual
from soundstage.understand.colours import grouped
from soundstage.understand.detectors import ANIMALS, Found
from soundstage.understand.figures import NOBODY, Figures, Named
from soundstage.understand.findings import Box, Seen
from soundstage.understand.footage import Still
from soundstage.understand.knowing import chance as known_chance
from soundstage.understand.knowing import coloured, known_as
from soundstage.understand.spotting import Track

Picture = npt.NDArray[np.uint8]

_LARGE = 0.15  # share of the picture from which a box is large
_LOOKS = 3  # pictures of a track that are looked at closely
_PLAIN = 0.75  # share of the votes from which no other picture need be looked at
_LIKE = 0.62  # how near to one of the house's figures it must be to be taken for one
_OTHERWISE = 0.75  # and to be taken for another kind than the detector says
_PLAINLY = 0.8  # a person of whom the detector is so sure need not be looked at again
_ALIVE = 0.35  # how sure the detector must be of an animal or a thing to name it where it is little like the house's
STANDS, _BELOW = 2.2, 0.97  # times as high as wide all of somebody is; where a box ends that the picture cuts below
_CUT, _SITS, _SIDE = 3.0, 2.0, 0.02  # and at most whom it cuts; who sits; where a box begins that a side cuts
_WAIST = 2.0  # heads from the top to where the chest ends
_HEAD, _NEARLY = 1.5, 0.9  # times as high as wide head and shoulders are; where they end
_PALE, _MOSTLY = ("black", "grey", "white"), 0.5
_POINTS = 3000  # of a part of a picture, whose colours are looked at
_HARDLY = 0.15  # of all that speaks for somebody or something, below which it is no person
_KNOWN, _RATHER = 0.65, 0.85  # of two shares: at least, for its kind to be known; from which it surely is
_SURELY = 0.7  # how likely it must be that something is there for it to be told though its kind is not known
_FOUND = 0.5  # share of who finds boxes, from which one whose kind is not sure is a person
_GENERAL, _BY_DETECTOR = ("person", "animal", "thing", "bird"), 0.1  # what says no kind; what others count as a name
_HAIR, _FACE = 0.35, (0.25, 0.9)  # of what is above the chest: how far down hair goes; where the face is
_DOUBT, _DOUBT_DRAWN = 0.4, 0.3  # what is left of a name when the detector says another kind; beside its own outlines


class Namer:
    """Names tracks: after the house's own figures where they are like them, else as the detector says."""

    def __init__(self) -> None:
        self._figures = Figures()

    def named(self, track: Track, looked: int, drawn: bool = False) -> Seen | None:
        """The track as a Seen (its shot and span are filled in by the caller); None: it is nothing.

        looked: in how many pictures of the shot it was looked for. What is large and stays is someone. drawn: it is no
        photograph but of the house's kind, and what is in it are the house's figures.
        """
        told, sight = _told(track), [found for _, found in track if found.known]
        known = drawn and 2 * len(sight) > len(track)
        noun, sure = max(told, key=told.__getitem__), sum(told.values())  # that somebody is there, whoever it is
        area = float(np.mean([f.area for _, f in track]))
        if not known and not kept(believed(sure, area, noun, drawn=drawn), drawn):
            return None
        plainly = noun == "person" and told[noun] >= _PLAINLY
        looks = [Named({noun: 1.0}, _LIKE)] if plainly and not drawn else self._looks(track, drawn, plainly)
        like = _mean([look.votes for look in looks])
        like[NOBODY] *= 1 - 0.85 * min(1.0, area / _LARGE) * len(track) / max(1, looked)
        together = Named(dict(like), float(np.median([x.near for x in looks])))
        chance = known_chance(sure) if known else believed(sure, area, noun, together, drawn)
        if not known and not kept(chance, drawn):
            return None
        surest = max(track, key=lambda t: t[1].sure)
        colors = worn(shown(surest[0], coloured(surest[1]), noun == "person"), beside(*surest))
        own = {n: v * usual(n, colors[0] if colors else "") for n, v in like.items() if n != NOBODY}
        noun, why = (known_as(_told([t for t in track if t[1].known]), like), "known by the detector") if known else (
            self._known if drawn else _decided)(told, own, together.near)
        if not noun and chance >= _SURELY:
            noun, why = self._perhaps(told, own), "surely there, whatever it is"
        if not noun:
            return None
        boxes = tuple(Box(time=s.time, x0=round(f.x0, 4), y0=round(f.y0, 4), x1=round(f.x1, 4), y1=round(f.y1, 4))
                      for s, f in track)
        votes = {**{f"detector: {k}": round(v, 2) for k, v in told.items()},
                 **{f"like: {k or 'nothing'}": round(v, 2) for k, v in like.items()}}
        return Seen(start=Fraction(0), end=Fraction(0), shot=0, name="", noun=noun, boxes=boxes, family=_family(noun),
                    drawn=drawn, known=known, colors=colors, votes=dict(sorted(votes.items(), key=lambda v: -v[1])),
                    confidence=round(chance, 2), evidence=f"found in {len(track)} pictures; {why}")

    def _known(self, told: dict[str, float], like: dict[str, float], near: float) -> tuple[str, str]:
        """As _of_house, where who finds boxes and who names them speak enough for its kind; else as they speak most.

        "": they speak for none, as of a fire that is somewhat like a person, a dragon and a kite.
        """
        noun, why = self._of_house(told, like, near)
        kinds = _kinds(told, like)
        sure, best = kinds[_family(noun)], max(kinds, key=kinds.__getitem__)
        if sure >= _KNOWN:
            found = told.get("person", 0.0) > _FOUND * sum(told.values())
            return ("person" if found and sure < _RATHER else noun), why
        names = {n: share for n, share in like.items() if _family(n) == best}
        return (self._figures.likest(names) if kinds[best] >= _RATHER and names else ""), why

    def _perhaps(self, told: dict[str, float], like: dict[str, float]) -> str:
        """What somebody or something may be whose kind is not known: no person, which would be told as plain; "" for
        what is like nothing.
        """
        kinds = _kinds(told, like)
        best = max(("animal", "thing"), key=kinds.__getitem__)
        names = {n: share for n, share in like.items() if _family(n) == best}
        return self._figures.likest(names) if names else ""

    def _of_house(self, told: dict[str, float], like: dict[str, float], near: float) -> tuple[str, str]:
        """Noun and reason in a picture that the house drew: somebody; else an animal or a thing, and which is likest.

        Of animals (of things) the name is told that is least far off whichever of them it is. Nobody is a person who is
        hardly like one, whatever the detector says.
        """
        whole, votes = sum(told.values()), dict[str, float]()
        if like.get("person", 0.0) < _HARDLY * sum(like.values()):
            told, like = ({n: v for n, v in all_.items() if n != "person"} for all_ in (told, like))
        for noun, share in like.items():
            alike = sum(s for n, s in told.items() if _kind(n) == _kind(noun) or n == _family(noun))
            votes[noun] = share * (_DOUBT_DRAWN + alike / whole)
        if not votes:
            return max(told, key=told.__getitem__, default="person"), "named by the detector"
        for noun, share in told.items():
            if noun not in _GENERAL:
                votes[noun] = votes.get(noun, 0.0) + _BY_DETECTOR * share / whole
        why = f"most like the house's own figures ({near:.2f})"
        if max(votes, key=votes.__getitem__) == "person":
            return "person", why
        families = [{n: v for n, v in votes.items() if _family(n) == f} for f in ("animal", "thing")]
        return self._figures.likest(max(families, key=lambda f: sum(f.values()))), why

    def _looks(self, track: Track, drawn: bool, plainly: bool) -> list[Named]:
        """What its pictures are most like, the middle one first: as many as it takes to be sure, plainly one."""
        every = [track[len(track) // 2]] if plainly else track[:: max(1, len(track) // _LOOKS)][:_LOOKS]
        looks: list[Named] = []
        for still, found in sorted(every, key=lambda t: abs(t[0].time - track[len(track) // 2][0].time)):
            looks.append(self._figures.name(still.picture, found, drawn))
            agreed = {max(x.votes, key=x.votes.__getitem__) for x in looks}
            if len(agreed) == 1 and float(np.mean([max(x.votes.values()) for x in looks])) >= _PLAIN:
                break
        return looks


def _told(track: Track) -> dict[str, float]:
    """What a track's boxes are called, each with how sure it is on the mean."""
    return _mean([{found.noun: found.sure} for _, found in track])


def _mean(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    """The mean of what speaks for each name; one that a row does not have counts nothing there."""
    out: dict[str, float] = defaultdict(float)
    for row in rows:
        for name, share in row.items():
            out[name] += share / len(rows)
    return out


def _decided(told: dict[str, float], like: dict[str, float], near: float) -> tuple[str, str]:
    """Noun and reason, from what the detector tells and which of the house's figures it is like."""
    noun = max(told, key=told.__getitem__)
    votes = {n: v * (_DOUBT + sum(s for c, s in told.items() if _kind(c) == _kind(n))) for n, v in like.items()}
    best = max(votes, key=votes.__getitem__, default="")
    strange = near < _OTHERWISE and _family(best) != _family(noun)
    if not best or strange or (near < _LIKE and _kind(best) != _kind(noun)):  # not one of the house's
        return noun, "named by the detector"
    if near < _LIKE and noun != "person" and told[noun] >= _ALIVE:
        return noun, "named by the detector"
    return best, f"like the house's own figures ({near:.2f})"


def _kind(noun: str) -> str:
    """person, bird or beast; "" for what is none."""
    from soundstage.bodies import species

    if noun in ("person", "bird"):
        return noun
    plan = species().get(noun.replace(" ", "_"), {}).get("plan", "")
    return {"biped": "person", "bird": "bird", "": "beast" if noun in ANIMALS else ""}.get(plan, "beast")


def _kinds(told: dict[str, float], like: dict[str, float]) -> dict[str, float]:
    """How much speaks for a person, an animal, a thing: the share of who finds boxes, and that of who names them."""
    out = dict.fromkeys(("person", "animal", "thing"), 0.0)
    for noun, share in told.items():
        out[noun if noun in out else _family(noun)] += share / sum(told.values())
    for noun, share in like.items():
        out[_family(noun)] += share
    return out


def _family(noun: str) -> str:
    return {"person": "person", "bird": "animal", "beast": "animal"}.get(_kind(noun), "thing")


def shown(still: Still, found: Found, clothed: bool) -> Picture:
    """The middle of a box, of somebody clothed the chest: (H, W, 3)."""
    return _part(still, found, 0.25, *(_chest(_tall(still, found), found.y1) if clothed else (0.15, 0.85)))


def hair(still: Still, found: Found) -> Picture:
    """The top of somebody's head: (H, W, 3)."""
    chest, _ = _chest(_tall(still, found), found.y1)
    return _part(still, found, 0.3, 0.0, _HAIR * chest)


def face(still: Still, found: Found) -> Picture:
    """What is between the top of somebody's head and the chest: (H, W, 3)."""
    chest, _ = _chest(_tall(still, found), found.y1)
    return _part(still, found, 0.25, _FACE[0] * chest, _FACE[1] * chest)


def _tall(still: Still, found: Found) -> float:
    """How many times as high as wide a box is; of one whom a side of the picture cuts, at most as one is who sits."""
    height, width = still.picture.shape[:2]
    tall = (found.y1 - found.y0) * height / max(1e-6, (found.x1 - found.x0) * width)
    return min(tall, _SITS) if found.x0 < _SIDE or found.x1 > 1 - _SIDE else tall


def _part(still: Still, found: Found, aside: float, top: float, low: float) -> Picture:
    """A box from one share of its height to another, without so much of its width on either side."""
    height, width = still.picture.shape[:2]
    wide, high = found.x1 - found.x0, found.y1 - found.y0
    return still.picture[int((found.y0 + top * high) * height):int((found.y0 + low * high) * height) + 1,
                         int((found.x0 + aside * wide) * width):int((found.x1 - aside * wide) * width) + 1]


def beside(still: Still, found: Found) -> Picture:
    """(1, N, 3): what is to the left and right of a box, half as wide as it; N may be 0."""
    height, width = still.picture.shape[:2]
    half = (found.x1 - found.x0) / 2
    rows = slice(int(found.y0 * height), int(found.y1 * height) + 1)
    edges = (max(0, int((found.x0 - half) * width)), int(found.x0 * width), int(found.x1 * width) + 1,
             int((found.x1 + half) * width) + 1)
    sides = [still.picture[rows, edges[k]:edges[k + 1]].reshape(-1, 3) for k in (0, 2)]
    return np.asarray(np.concatenate(sides)[None])


def worn(part: Picture, around: Picture) -> tuple[str, ...]:
    """The main colours of a part of a picture, those that it has more of than what is around it first.

    What shadow and light make too comes last, unless most of it is so; lit and shaded folds are of one colour.
    """
    shares, about = _shares(part), _shares(around)
    rows = sorted(shares, key=lambda name: (name in _PALE and shares[name] < _MOSTLY,
                                            about.get(name, 0.0) > shares[name], -shares[name]))
    return tuple(name for name in rows if shares[name] > 0.08)[:2]


def _shares(part: Picture) -> dict[str, float]:
    """Colour words, and how much of a part of a picture is so."""
    out: dict[str, float] = defaultdict(float)
    points = part.reshape(-1, 3)
    for colour in grouped(np.ascontiguousarray(points[:: max(1, len(points) // _POINTS)])) if part.size else ():
        out[colour.name] += colour.share
    return out


def _chest(tall: float, low: float) -> tuple[float, float]:
    """From where to where of a box that is so many times as high as wide, and ends so low, the chest is.

    A head is about as high as the box is wide where arms hang down. The picture cuts who ends at its lower edge, or who
    is hardly higher than wide and ends near it.
    """
    cut = tall < _CUT and low > (_BELOW if tall > _HEAD else _NEARLY)
    return (min(0.9 / tall, 0.8), min(1.0, _WAIST / tall)) if cut else (0.3, 0.5)
