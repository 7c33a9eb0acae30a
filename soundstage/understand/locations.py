# SPDX-License-Identifier: Apache-2.0
"""Which of the house's places a picture shows: a linear reading of the colours and edges of its parts, and of what the
classifier makes of the whole.

Fitted by bench/understanding/locations.py on pictures of films made here (locations.npz); photographs were not among
them, so how likely each place is counts only as far as the fitted chance says.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.places import PLACES
from soundstage.understand.colours import lab

Array = npt.NDArray[np.float64]
Picture = npt.NDArray[np.uint8]

PLAIN, NAMED = 0.75, 0.5  # chance from which the place of one shot, and of a whole film, is named
ROOFED = 0.8  # chance from which it is told whether a place has a roof
_SIZE, _ROWS, _COLUMNS = (96, 54), 5, 2  # width and height at which a picture is read, and its parts
_PLAIN, _HUES = 12.0, 12  # Lab chroma below which a pixel has no hue; hues told apart
_WHOLE = 0.5  # weight of what the classifier says beside the parts
_EDGES = 60.0  # grey levels
_FLOOR = 1e-3  # how likely a place is at least: one shot alone rules none out
# what is left of a reading's log odds by how near the camera is: of 39 films made here that were not fitted on 18 near
# shots were named with a chance of 0.75 and more, 8 of them wrongly, of 29 farther ones 1
_NEAR = {"close": 0.2, "medium": 0.7}
_SHA256 = "74c79aef84ef07a649e42992f29bb6088128363d9b745c380a683ef51292c022"


def facts(picture: Picture, scores: Array) -> Array:
    """(1170,) roots of the classifier's scores (1000,), and of the hues and edges of ten parts; sRGB bytes."""
    import cv2

    small = np.asarray(cv2.resize(picture, _SIZE, interpolation=cv2.INTER_AREA), np.uint8)
    colours, grey = lab(small), cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(float)
    across, down = np.abs(np.diff(grey, axis=1, prepend=grey[:, :1])), np.abs(np.diff(grey, axis=0, prepend=grey[:1]))
    parts: list[Array] = []
    for row in np.array_split(np.arange(_SIZE[1]), _ROWS):
        for column in np.array_split(np.arange(_SIZE[0]), _COLUMNS):
            here = np.ix_(row, column)
            parts += [_hues(colours[here].reshape(-1, 3)), np.array([across[here].mean(), down[here].mean()]) / _EDGES]
    whole, told = np.concatenate(parts), np.sqrt(scores)
    return np.concatenate([_WHOLE * told / max(1e-9, float(np.linalg.norm(told))),
                           whole / max(1e-9, float(np.linalg.norm(whole)))])


def _hues(pixels: Array) -> Array:
    """(15,) roots of the shares of dark, grey and pale pixels, and of each hue."""
    plain = np.hypot(pixels[:, 1], pixels[:, 2]) < _PLAIN
    hue = ((np.arctan2(pixels[:, 2], pixels[:, 1]) + np.pi) / (2 * np.pi) * _HUES).astype(int) % _HUES
    light = np.digitize(pixels[:, 0], [30, 70])
    counts = np.concatenate([np.bincount(light[plain], minlength=3), np.bincount(hue[~plain], minlength=_HUES)])
    return np.asarray(np.sqrt(counts / len(pixels)))


def told(seen: Sequence[Array]) -> dict[str, float]:
    """Place -> how likely pictures with these facts show it, together (sums to 1); the likeliest first."""
    names, weights, bias, _ = _taught()
    odds = np.mean([_logs(f @ weights + bias) for f in seen], 0)
    return pooled([dict(zip(names, np.exp(odds).tolist(), strict=True))])


def pooled(shots: Sequence[dict[str, float]]) -> dict[str, float]:
    """What shots in one place say together; the places that a shot does not name share what it leaves."""
    names = list(dict.fromkeys(n for s in shots for n in s))
    odds = np.mean([[np.log(s[n] + _FLOOR if n in s else max(_FLOOR, _rest(s))) for n in names] for s in shots], 0)
    shares = np.exp(odds - odds.max())
    rows = zip(names, (shares / shares.sum()).tolist(), strict=True)
    return dict(sorted(rows, key=lambda r: -r[1]))


def seen_from(places: dict[str, float], size: str) -> dict[str, float]:
    """What a shot of this size tells: behind a head there is little of a place, and the head itself is none of it."""
    share, rest, others = _NEAR.get(size, 1.0), _rest(places), len(_taught()[0]) - len(places)
    shares = {name: told**share for name, told in places.items()}
    whole = sum(shares.values()) + others * rest**share
    return {name: told / whole for name, told in shares.items()}


def _rest(places: dict[str, float]) -> float:
    """How likely each place is that is not among these."""
    return max(0.0, 1 - sum(places.values())) / max(1, len(_taught()[0]) - len(places))


def chance(places: dict[str, float]) -> float:
    """How likely (0-1) the likeliest of these places is the right one, by how far it is before the next."""
    first, second = sorted(places.values())[:-3:-1]
    level, slope = _taught()[3]
    return float(1 / (1 + np.exp(-level - slope * (np.log(first) - np.log(second)))))


def likeliest(shots: Sequence[dict[str, float]]) -> tuple[str, float]:
    """The place that all shots together tell, and the chance that it is the right one; "" where none tells anything."""
    places = pooled([s for s in shots if s]) if any(shots) else {}
    return (next(iter(places)), chance(places)) if places else ("", 0.0)


def indoors(shots: Sequence[dict[str, float]]) -> float:
    """How likely (0-1) these shots together play under a roof, by all the places they may be; 0 where none is told."""
    places = pooled([s for s in shots if s]) if any(shots) else {}
    # read from their source: sets take longer to import than a shot to look at
    roofs = {name for name, entry in PLACES.entries.items() if entry.facts.get("indoors")}
    return sum(share for name, share in places.items() if name in roofs)


def _logs(odds: Array) -> Array:
    return np.asarray(odds - odds.max() - np.log(np.exp(odds - odds.max()).sum()))


@cache
def _taught() -> tuple[tuple[str, ...], Array, Array, tuple[float, float]]:
    data = (files("soundstage.understand") / "locations.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise FilmError("the weights 'locations.npz' are not the ones that were tried",
                        remedy="install Soundstage again")
    with np.load(io.BytesIO(data)) as kept:
        level, slope = kept["chance"].tolist()
        return (tuple(str(n) for n in kept["names"]), kept["weights"] * kept["scale"], kept["bias"].astype(float),
                (level, slope))
