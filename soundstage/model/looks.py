# SPDX-License-Identifier: Apache-2.0
"""How somebody looks in one shot only: a pin "<shot>.look.<subject>" with the fields that are different there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from soundstage.errors import FilmError
from soundstage.model.production import Production, Subject

LOOKS = ("count", "colors", "size", "age", "build", "skin", "hair", "clothes", "words")
_MARK = ".look."


def look_path(shot: str, subject: str) -> str:
    """The pin's path for a planned shot and somebody of the cast."""
    return f"{shot}{_MARK}{subject}"


def look_name(shot: str, subject: str) -> str:
    """What the one who looks so is called among those who are built."""
    return f"{subject}@{shot}"


def fields_of(production: Production, shot: str, subject: str) -> dict[str, Any]:
    """What is different of the subject in this shot; {} = nothing."""
    return dict(production.pin(look_path(shot, subject)) or {})


def looks(production: Production) -> dict[tuple[str, str], Subject]:
    """(shot, subject id) -> the subject as it is in that shot; pins of who is no longer in the cast are left aside.

    FilmError when a pin gives a field that no look has, or a value that is none.
    """
    cast = {s.id: s for s in production.cast}
    found = {}
    for pin in production.pins:
        shot, mark, who = pin.id.partition(_MARK)
        if mark and who in cast:
            found[shot, who] = dressed_as(cast[who], pin.value, pin.id)
    return found


def dressed_as(subject: Subject, fields: Mapping[str, Any], where: str) -> Subject:
    """The subject with these fields of its look."""
    wrong = [name for name in fields if name not in LOOKS] if isinstance(fields, Mapping) else ["value"]
    if wrong:
        raise FilmError(f"'{wrong[0]}' is nothing that can be different in one shot", where=where,
                        remedy=f"one of {', '.join(LOOKS)} works")
    return Subject.model_validate({**subject.model_dump(), **fields})


def worn_after(clothes: Sequence[str], becomes: str) -> tuple[str, ...] | None:
    """What is worn after "wearing red hat" or "without coat"; None when the words are about something else."""
    how, _, said = becomes.partition(" ")
    pieces = said.split(", ")
    kinds = {p.split()[-1] for p in pieces if p}
    rest = tuple(c for c in clothes if c.split()[-1] not in kinds)
    return {"wearing": (*rest, *pieces), "without": rest}.get(how) if kinds else None
