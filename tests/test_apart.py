# SPDX-License-Identifier: Apache-2.0
"""Bodies keep out of each other: at every pose of twenty little films their torsos are apart."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from staged_films import body, film, played, prop

from soundstage.model.production import Beat, Production, Shot, Subject
from soundstage.stage.performances import Part
from soundstage.store import Store

MAN, WOMAN, GIRL = body("m1", "man"), body("w1", "woman"), body("g1", "girl")
DOG, CAT, HORSE, BEAR, DUCK = (body(n, n) for n in ("dog", "cat", "horse", "bear", "duck"))
THREE = body("p1", "penguin", count=3)
BENCH, TABLE = prop("bench1", "bench"), prop("table1", "table")


def _film(cast: tuple[Subject, ...], *deeds: tuple[str, ...], place: str = "park") -> Production:
    """deeds: who, action and where to ("x" = nowhere named), "&" before who: at the same time as the one before."""
    beats = tuple(
        Beat(id=f"b{n}", who=tuple(who.strip("&").split("+")), action=action, anchor=to[0] if to else "",
             place=(to[1] if len(to) > 1 else "to" if to else "across" if action in ("walk", "run") else ""),
             order="with" if who.startswith("&") else "then")
        for n, (who, action, *to) in enumerate(deeds))
    return film(cast, Shot(id="sh1", beats=beats), place=place)


FILMS = {
    "a walk past one who waves": _film((MAN, WOMAN), ("m1", "wave"), ("w1", "walk")),
    "a walk past one who acted": _film((MAN, WOMAN, DOG), ("dog", "bark"), ("m1", "walk"), ("w1", "wave")),
    "up to another": _film((MAN, WOMAN), ("m1", "walk", "w1"), ("w1", "laugh")),
    "a dog runs up": _film((MAN, DOG), ("dog", "run", "m1"), ("m1", "wave")),
    "three in a row": _film((MAN, WOMAN, GIRL), ("m1", "walk"), ("w1", "wave"), ("g1", "run")),
    "both go": _film((MAN, WOMAN), ("m1+w1", "walk")),
    "a bear in the way": _film((THREE, BEAR), ("p1", "walk"), ("p1", "look", "bear"), ("p1", "run"), place="arctic"),
    "a group by itself": _film((THREE,), ("p1", "walk"), place="arctic"),
    "round a man": _film((MAN, GIRL), ("g1", "run", "m1", "around")),
    "a horse passes": _film((HORSE, MAN), ("m1", "wave"), ("horse", "walk"), place="field"),
    "a cat and a dog": _film((CAT, DOG), ("cat", "walk"), ("dog", "run")),
    "two sit at a table": _film((MAN, WOMAN, TABLE), ("m1+w1", "sit"), ("m1", "laugh"), place="cafe"),
    "three sit at a table": _film((MAN, WOMAN, GIRL, TABLE), ("m1+w1+g1", "sit"), place="kitchen"),
    "two on a bench": _film((MAN, WOMAN, BENCH), ("m1", "sit", "bench1", "on"), ("w1", "sit", "bench1", "on")),
    "one comes in": _film((MAN, WOMAN), ("m1", "wave"), ("w1", "enter"), place="living_room"),
    "one goes out": _film((MAN, WOMAN), ("m1", "wave"), ("w1", "exit"), place="living_room"),
    "to and fro": _film((MAN, DOG), ("dog", "run", "m1"), ("dog", "walk"), ("dog", "run", "m1")),
    "dancing": _film((MAN, WOMAN), ("m1+w1", "dance")),
    "lying down": _film((MAN, DOG), ("dog", "lie"), ("m1", "walk")),
    "ducks and a girl": _film((DUCK, GIRL), ("duck", "walk"), ("g1", "walk", "duck")),
}


def _torso(part: Part) -> tuple[np.ndarray, np.ndarray, float]:
    """(T, 3) both ends of its torso and its radius, metres."""
    assert part.performance is not None
    dims = part.built.dims
    if part.built.plan == "biped":
        anchors = part.performance.anchors
        return anchors["hips"][:, :3, 3], anchors["chest"][:, :3, 3], 0.26 * dims.width
    c = part.controls
    ahead = np.stack([np.cos(c.heading), np.sin(c.heading), 0 * c.heading], -1)[-len(part.transforms):]
    middle = c.position[-len(part.transforms):] + [0, 0, 0.6 * dims.height]
    return middle - 0.2 * dims.length * ahead, middle + 0.2 * dims.length * ahead, 0.4 * dims.width


def _apart(one: Part, two: Part) -> float:
    """Metres between two torsos at their nearest, less than 0 when one is in the other."""
    (a, b, r), (c, d, s) = _torso(one), _torso(two)
    n = min(len(a), len(c))
    share = np.linspace(0, 1, 9)[:, None, None]
    left, right = a[-n:] + (b - a)[-n:] * share, c[-n:] + (d - c)[-n:] * share
    return float(np.linalg.norm(left[:, None] - right[None], axis=-1).min()) - r - s


@pytest.mark.parametrize("name", FILMS)
def test_bodies_keep_out_of_each_other(name: str, store: Store) -> None:
    for shot in played(FILMS[name], store):
        here = [p for p in shot.parts if p.performance is not None]
        for one, two in itertools.combinations(here, 2):
            assert _apart(one, two) > 0, (one.id, two.id)
