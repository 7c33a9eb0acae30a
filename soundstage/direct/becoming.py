# SPDX-License-Identifier: Apache-2.0
"""Becoming: "changes from white to red", "grows big", "turns into a metal wheel" - how a subject looks afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from soundstage.colour import NAMED
from soundstage.direct.cast import Built, Keep, build
from soundstage.model.looks import looks, worn_after
from soundstage.model.production import Beat, Production, Subject
from soundstage.props._substances import MADE_OF
from soundstage.size import SIZES

GROWS = 2.5  # power of the size that a word alone stands for: who "grows big" is seen to grow
LASTS = 3.0  # seconds: long enough to be seen happening


def turned_key(beat: Beat) -> str:
    """What the later look is called among the cast; it is of the target, or else of the doer."""
    subject = beat.target or (beat.who[0] if beat.who else "")
    return f"{subject}>{beat.id}" if beat.becomes and subject else ""


def turned(production: Production, keep: Keep) -> Iterator[tuple[str, Built]]:
    """The later looks of the film that can be shown, each built under its name among the cast.

    Who looks different in one shot alone turns from that look there. A body keeps its meshes whatever size it grows
    to: how much larger it is then is left as its scale.
    """
    cast = {s.id: s for s in production.cast}
    own = looks(production)
    for beat in (b for scene in production.scenes for shot in scene.shots for b in shot.beats if b.becomes):
        key = turned_key(beat)
        who, other = key.partition(">")[0], cast.get(beat.becomes)
        if other is not None and who in cast:
            yield key, build(other, production.seed, keep)
            continue
        ways = [(key, cast[who])] if who in cast else []
        ways += [(looked_key(key, shot), seen) for (shot, i), seen in own.items() if i == who]
        for name, now in ways:
            later = after(now, beat.becomes)
            if later is None:
                continue
            if later.family == "body":
                built = build(later.model_copy(update={"size": now.size}), production.seed, keep)
                yield name, replace(built, scale=later.size / now.size)
            else:
                yield name, build(later, production.seed, keep)


def looked_key(key: str, shot: str) -> str:
    """What the later look of this key is called where its subject looks different in the shot alone."""
    return f"{key}@{shot}"


def other_forms(cast: Mapping[str, Built]) -> dict[str, float]:
    """Later looks that are somebody else's, and how many times as large these are: "prince1>b1", a frog, 0.1."""
    found = {key: key.partition(">")[0] for key, built in cast.items() if ">" in key}
    return {key: _largest(cast[key]) / _largest(cast[who]) for key, who in found.items()
            if who in cast and cast[key].subject.id != who}


def _largest(built: Built) -> float:
    return float((built.extent[1] - built.extent[0]).max())


def after(subject: Subject, becomes: str, other: Subject | None = None) -> Subject | None:
    """The subject as these words leave it, or None where they say nothing of colour, size or substance.

    other: the one of the cast whose form it takes, where the words name one.
    """
    if other is not None:
        return other
    clothes = worn_after(subject.clothes, becomes)
    if clothes is not None:
        return subject.model_copy(update={"clothes": clothes, "count": 1})
    said = becomes.lower().replace("-", " ").split()
    colors = tuple(w for w in said if w in NAMED)
    made_of = tuple(w for w in said if w in MADE_OF and w not in colors)
    sizes = [SIZES[w] for w in said if w in SIZES]
    if not (colors or made_of or sizes):
        return None
    update: dict[str, object] = {"count": 1}
    if colors and "hair" in said:
        update["hair"] = " ".join(colors)
    elif colors:
        update["colors"] = colors
    if made_of:
        update["words"] = (*(w for w in subject.words if w.lower() not in MADE_OF), *made_of)
    if sizes:
        update["size"] = subject.size * sizes[-1] ** GROWS
    return subject.model_copy(update=update)
