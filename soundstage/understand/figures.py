# SPDX-License-Identifier: Apache-2.0
"""The house's own figures, known by example: what the classifier makes of them, and their colours.

Detectors learned photographs: a clay fox is a piggy bank to them. So pictures of the house's figures, with their names,
are kept as what the classifier answers to them (figures.npz, made by bench/understanding/teach.py), and a new picture
is named after the nearest ones. Pictures of nothing are kept too, so that false alarms are known as such.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.colours import lab
from soundstage.understand.detectors import Classifier, Found
from soundstage.understand.outlines import checked
from soundstage.understand.regions import shapes

Picture = npt.NDArray[np.uint8]
Array = npt.NDArray[np.float64]
Reading = tuple[Array, Array, npt.NDArray[np.str_]]  # weights (1303, N), bias (N,), names

_NAMES = "1b96f043c54e2ad57b7783144b36b5b82d5f764b5282094d747bc6e62792c99f"
_FIGURES = "38a26ec0f5b0ec7b63ac88a8419aec592044a8c4aab7b72593057e94ded9ab51"
NOBODY = ""  # the name of what is nothing
BY_READING = 0.6  # what the linear reading's names count beside those of the nearest examples
COLOUR = 0.3  # weight of colours beside what the classifier says
_NEAREST = 5
_ITSELF = 0.3  # how much more a name's own votes count than those of one just like it
_LEAST = 0.01  # share from which a name that is read counts
_SCORES, _LAYER = 1000, "head/AvgPool"  # names of the classifier; its last layer but one
_MARGIN = 0.08  # of the box, kept around it


@dataclass(frozen=True)
class Named:
    """How much speaks for each name (sums to 1), and how near the nearest example is (0-1)."""

    votes: dict[str, float]
    near: float


def cropped(picture: Picture, box: Found) -> Picture:
    """The part of a picture in a box, with a little around it."""
    height, width = picture.shape[:2]
    dx, dy = (box.x1 - box.x0) * _MARGIN, (box.y1 - box.y0) * _MARGIN
    return np.ascontiguousarray(picture[int(max(0.0, box.y0 - dy) * height):int((box.y1 + dy) * height) + 1,
                                        int(max(0.0, box.x0 - dx) * width):int((box.x1 + dx) * width) + 1])


def features(scores: Array, crop: Picture) -> Array:
    """(1015,): roots of the classifier's scores, and of a histogram of hues in the crop's middle, both of length 1."""
    told = np.sqrt(scores)
    height, width = crop.shape[:2]
    middle = crop[height // 8:max(height - height // 8, 1), width // 5:max(width - width // 5, 1)]
    colours = lab(np.ascontiguousarray(middle)).reshape(-1, 3)
    plain = np.hypot(colours[:, 1], colours[:, 2]) < 12
    hue = ((np.arctan2(colours[:, 2], colours[:, 1]) + np.pi) / (2 * np.pi) * 12).astype(int) % 12
    light = np.digitize(colours[:, 0], [30, 70])
    counts = np.concatenate([np.bincount(light[plain], minlength=3)[:3], np.bincount(hue[~plain], minlength=12)])
    shares = np.sqrt(counts / max(1, counts.sum()))
    return np.concatenate([told / max(1e-9, float(np.linalg.norm(told))), shares])


def nearness(features_: Array, known: Array) -> Array:
    """(N,) how like each known one it is, 0-1."""
    whole = known[:, :1000] @ features_[:1000] + COLOUR * (known[:, 1000:] @ features_[1000:])
    return np.asarray(whole / (1 + COLOUR))


def voted(near: Array, names: npt.NDArray[np.str_]) -> Named:
    """The nearest examples' names, each weighed by how near it is and how rare its name."""
    order = np.argsort(-near)[:_NEAREST]
    votes: dict[str, float] = defaultdict(float)
    for k in order:
        votes[str(names[k])] += float(near[k]) ** 6
    total = sum(votes.values())
    return Named({n: v / total for n, v in votes.items()}, float(near[order[0]]))


def read(seen: Array, reading: Reading, like: Named) -> Named:
    """The likeliest names by the linear reading, together with those of the examples that it is like."""
    weights, bias, names = reading
    odds = seen @ weights + bias
    shares = np.exp(odds - odds.max())
    shares /= shares.sum()
    votes = {n: v * (1 - BY_READING) for n, v in like.votes.items()}
    for k in np.nonzero(shares >= _LEAST)[0]:
        votes[str(names[k])] = votes.get(str(names[k]), 0.0) + BY_READING * float(shares[k])
    total = sum(votes.values())
    return Named({n: v / total for n, v in votes.items()}, like.near)


class Eyes(Classifier):
    """The classifier, and what it makes of a picture before it names it."""

    keeps = True

    def answers(self, picture: Picture, box: Found) -> tuple[Array, Array]:
        """What features gives, and (1303,) what is read by name: roots of the last layer's answers and of the hues, and
        the box's shape."""
        crop = cropped(picture, box)
        near = features(self.look(crop), crop)
        shape = shapes(np.array([(box.x0, box.y0, box.x1, box.y1)], np.float32))[0]
        return near, np.concatenate([np.sqrt((self._session[0].get_tensor(self._last).ravel() + 128.0) / 255),
                                     near[_SCORES:], shape])

    @cached_property
    def _last(self) -> int:
        return next(int(d["index"]) for d in self._session[0].get_tensor_details() if d["name"].endswith(_LAYER))


class Figures:
    """Names pictures after the house's own figures."""

    def __init__(self) -> None:
        self._eyes = Eyes()

    def name(self, picture: Picture, box: Found, drawn: bool = True) -> Named:
        """What is in a box of a picture (H, W, 3) most like; it is read by name only where the house drew it."""
        known, names = self._known
        near, seen = self._eyes.answers(picture, box)
        like = voted(nearness(near, known), names)
        return read(seen, self._reading, like) if drawn else like

    def likest(self, votes: dict[str, float]) -> str:
        """The name that is least far off whatever it is, by how much speaks for each: none peculiar and faint."""
        names, alike = self.likeness
        known = [(n, names[n]) for n in votes if n in names]

        def near(name: str) -> float:
            at = names.get(name)
            around = sum(votes[n] * float(alike[at, k]) for n, k in known if n != name) if at is not None else 0.0
            return votes[name] * (1 + _ITSELF) + around

        return max(votes, key=near)

    @cached_property
    def likeness(self) -> tuple[dict[str, int], Array]:
        """Names with their numbers, and (N, N) how like one is to the other (0-1), to whom it is told."""
        return {str(n): k for k, n in enumerate(self._taught["told"])}, self._taught["alike"] / 255.0

    @cached_property
    def _reading(self) -> Reading:
        return self._taught["weights"] * self._taught["scale"], self._taught["bias"], self._taught["names"]

    @cached_property
    def _taught(self) -> dict[str, npt.NDArray[Any]]:
        with np.load(checked("names.npz", _NAMES)) as data:
            return dict(data)

    @cached_property
    def _known(self) -> tuple[Array, npt.NDArray[np.str_]]:
        with np.load(checked("figures.npz", _FIGURES)) as data:
            return data["features"].astype(float) / 255, data["names"]
