# SPDX-License-Identifier: Apache-2.0
"""Who somebody is, by how large he is beside the others: what a cat's height over a bench is no elephant, and who is
two thirds as tall as a teacher is a child.

Each may be one of a few: those that its pictures are like, of people a grown one or a child. The one is told that fits
best: by how much speaks for it, and how near all sizes, the camera's height and the horizon then are to what is usual.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from soundstage.direct.plan import ASPECTS
from soundstage.model.production import Production, Subject
from soundstage.understand.measures import Standing, standing, strain
from soundstage.understand.naming import STANDS
from soundstage.understand.postures import EDGE, Box
from soundstage.understand.recasting import renamed

Names = Mapping[str, float]  # noun -> how much speaks for it

CHILD = "child"
_CHILD_SHARE = 0.3  # of the people in films made here are children, about
_RIVAL = 0.3  # share of the likeliest name's from which another one may be it
_MOST = 6  # names that are tried
_APART, _NEARER = 0.2, 0.1  # of its box that others may share; of its height, how much lower who is plainly nearer ends
_RATHER, _PLAINLY = 0.5, 8.0  # how much better (twice a log likelihood ratio) a child, another animal must be: a goat
#                               on a rock is no cow farther off


def plausible(production: Production, names: Mapping[str, Names]) -> tuple[Production, tuple[str, ...]]:
    """The film in which everybody is who he can be by his size, and notes on who is another than he looks like.

    names: of each animal what it may be; people may be children.
    """
    notes: list[str] = []
    for who in [s.id for s in production.cast]:
        subject = production.subject(who)
        rivals, rows = _rivals(subject, names.get(who, {})), _beside(production, who)
        if len(rivals) < 2 or not rows or (CHILD in rivals and not any(_upright(production, row) for row in rows)):
            continue
        costs = {noun: strain(_as(production, subject, noun), who) - 2 * math.log(share)
                 for noun, share in rivals.items()}
        best = min(costs, key=costs.__getitem__)
        if best != subject.noun and costs[best] < costs[subject.noun] - (_RATHER if best == CHILD else _PLAINLY):
            notes.append(f"'{subject.noun}' is told as a {best}: so large it is beside the others")
            production = _renumbered(_as(production, subject, best), subject, best)
    return production, tuple(notes)


def _rivals(subject: Subject, names: Names) -> dict[str, float]:
    """Whom it may be, its own name first."""
    from soundstage.bodies import species

    facts = species().get(subject.unit, {}) if subject.family == "body" else {}
    if facts.get("plan") == "biped":
        grown = subject.noun in ("person", "woman")  # a man is told by his low voice
        return {subject.noun: 1 - _CHILD_SHARE, CHILD: _CHILD_SHARE} if grown else {}
    known = {n: v for n, v in names.items() if species().get(n.replace(" ", "_"), {}).get("plan") == facts.get("plan")}
    if not facts or subject.noun not in known:
        return {}
    least = _RIVAL * known[subject.noun]
    others = sorted((n for n in known if n != subject.noun and known[n] >= least), key=lambda n: -known[n])
    return {n: known[n] for n in (subject.noun, *others[:_MOST])}


def _beside(production: Production, who: str) -> list[Standing]:
    """How it is seen on the ground with others, shot by shot; of one behind another the head may be hidden."""
    return [rows[who] for rows in standing(production) if who in rows and len(rows) > 1
            and not _hidden(production, who, rows)]


def _hidden(production: Production, who: str, rows: Mapping[str, Standing]) -> bool:
    """Whether one of the alive who is about as near, or nearer, shares its place."""
    box = rows[who].box
    others = [row.box for n, row in rows.items() if n != who and production.subject(n).family == "body"]
    return any(_shared(box, o) > _APART * _area(box) and box[3] < o[3] + _NEARER * (box[3] - box[1]) for o in others)


def _shared(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _upright(production: Production, row: Standing) -> bool:
    """Whether one sits on what is seen, or is as narrow as who stands: a grown one who cowers is as small as a child.

    Whom a side of the picture cuts is narrow anyhow.
    """
    wide = (row.box[2] - row.box[0]) * float(ASPECTS[production.aspect])
    narrow = row.box[3] - row.box[1] > STANDS * wide and row.box[0] > EDGE and row.box[2] < 1 - EDGE
    return row.upon is not None or narrow


def _as(production: Production, subject: Subject, noun: str) -> Production:
    """The film in which it is of this noun."""
    new = subject.model_copy(update={"noun": noun, "unit": noun.replace(" ", "_")})
    return production.model_copy(update={"cast": tuple(new if s.id == subject.id else s for s in production.cast)})


def _renumbered(production: Production, subject: Subject, noun: str) -> Production:
    """The film in which an animal's id is of its new noun; people keep theirs."""
    if not subject.id.startswith(subject.noun.replace(" ", "")) or noun == CHILD:
        return production
    taken = {s.id for s in production.cast}
    free = next(f"{noun.replace(' ', '')}{k}" for k in range(1, len(taken) + 2)
                if f"{noun.replace(' ', '')}{k}" not in taken)
    return Production.model_validate(renamed(production.model_dump(), subject.id, free))
