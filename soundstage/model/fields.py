# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a film's text, told by the field a person wrote, with the nearest right one as the remedy."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from soundstage.errors import nearest
from soundstage.model.production import Production

if TYPE_CHECKING:
    from pydantic import ValidationError

Place = tuple[int | str, ...]
PLAINLY = {"tuple": "a list, in [brackets] or a line each with -", "integer": "a whole number", "number": "a number",
           "Fraction": "seconds: 3, 2.5 or 7/12", "string": "words", "boolean": "true or false",
           "dictionary": "fields with values", "instance of": "fields with values"}


def wrong_field(error: ValidationError, data: Any) -> tuple[str, str]:
    """(what is wrong, the remedy) of a film's data; an unknown field comes first: it may be why another is missing."""
    rows = error.errors()
    unknown = next((r for r in rows if r["type"] == "extra_forbidden"), None)
    row = unknown or rows[0]
    name = ".".join(str(x) for x in row["loc"])
    inside = _within(data, row["loc"][:-1])
    if unknown is not None:
        free = [f for f in _fields(row["loc"][:-1]) if not (isinstance(inside, dict) and f in inside)]
        return f"there is no field '{row['loc'][-1]}' in '{_owner(row['loc'])}'", nearest(str(row["loc"][-1]), free)
    if row["type"] == "missing":
        return f"'{_owner(row['loc'])}' has no '{row['loc'][-1]}'", f"add '{row['loc'][-1]}: …' there"
    if row["type"] == "literal_error":
        allowed = [a.strip(" '") for a in str(row.get("ctx", {}).get("expected", "")).replace(" or ", ", ").split(",")]
        return f"'{name}' cannot be '{row['input']}'", nearest(str(row["input"]), [a for a in allowed if a])
    return f"'{name}' is {_told(row['input'])}", _should_be(row["msg"])


def _should_be(said: str) -> str:
    """What a value should be, as people say it."""
    plain = next((p for mark, p in PLAINLY.items() if mark in said), "")
    return f"it should be {plain}" if plain else said.removeprefix("Value error, ")


def _told(value: Any) -> str:
    said = repr(value)
    return said if len(said) <= 60 else f"{said[:57]}…"


def _owner(loc: Place) -> str:
    return ".".join(str(x) for x in loc[:-1]) or "the film"


def _within(data: Any, loc: Place) -> Any:
    """What stands at this place of the data; None where there is nothing."""
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _fields(loc: Place) -> list[str]:
    """The fields that a record at this place has, as they are written."""
    kind: type[BaseModel] | None = Production
    for step in loc:
        if kind is not None and isinstance(step, str) and (field := _named(kind, step)) is not None:
            kind = _record(kind.model_fields[field].annotation)
    return [f.serialization_alias or f.alias or n for n, f in kind.model_fields.items()] if kind is not None else []


def _named(kind: type[BaseModel], written: str) -> str | None:
    """The field of a record that is written so."""
    names = ((n, {n, f.alias, f.serialization_alias}) for n, f in kind.model_fields.items())
    return next((n for n, said in names if written in said), None)


def _record(annotation: Any) -> type[BaseModel] | None:
    """The record inside a field's type: Subject in tuple[Subject, ...]."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((r for a in get_args(annotation) if (r := _record(a)) is not None), None)


def is_number(value: Any) -> bool:
    """Whether this is a finite number, as itself or in words: 3, "1/2", "0.5"; nothing at all will do."""
    try:
        return value is None or Fraction(str(value)).denominator > 0
    except (ValueError, ZeroDivisionError):  # not a number, or an infinite one
        return False
