# SPDX-License-Identifier: Apache-2.0
"""What an edit changed, in words: every value that differs between two Productions, old -> new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soundstage.errors import FilmError
from soundstage.model.production import Production, Record

if TYPE_CHECKING:
    from soundstage.edit.steps import Step

_SKIPPED = ("claims", "source", "schema_")
_HIDDEN = ("order", "id")


@dataclass(frozen=True)
class Change:
    """One value: its id path, what it was and what it is; "" = nothing."""

    path: str
    old: str
    new: str

    @property
    def line(self) -> str:
        return f"{self.path}: {self.old or '-'} -> {self.new or '-'}"


def changes(old: Production, new: Production) -> tuple[Change, ...]:
    """Every difference, in the order of the film."""
    before, after = _flat(old), _flat(new)
    order = [*after, *(p for p in before if p not in after)]
    return tuple(Change(p, before.get(p, ""), after.get(p, "")) for p in order if before.get(p, "") != after.get(p, ""))


def _flat(production: Production) -> dict[str, str]:
    """Id path -> value in words; new records are one line each, their fields below them."""
    rows: dict[str, str] = {}
    for name in type(production).model_fields:
        if name in _SKIPPED:
            continue
        value = getattr(production, name)
        if name in ("cast", "scenes", "pins"):
            for record in value:
                _record(rows, record, "pin " if name == "pins" else "")
        else:
            rows["film." + name] = said(value)
    rows["film.scene order"] = ", ".join(s.id for s in production.scenes)
    return rows


def _record(rows: dict[str, str], record: Any, prefix: str = "", above: str = "") -> None:
    path = f"{prefix}{above}{record.id}"
    if prefix == "pin ":
        rows[path] = said(record.value)
        return
    rows[path] = "there"
    default = type(record).model_fields
    for name in default:
        value = getattr(record, name)
        if name == "id":
            continue
        if isinstance(value, tuple) and value and hasattr(value[0], "id"):
            rows[f"{path}.{name}"] = ", ".join(v.id for v in value)
            for part in value:
                _record(rows, part, "", f"{path}.")
        elif isinstance(value, Record):
            for inner in type(value).model_fields:
                text = said(getattr(value, inner))
                if text:
                    rows[f"{path}.{name}.{inner}"] = text
        elif value != default[name].default or name in ("size", "count"):
            rows[f"{path}.{name}"] = said(value)


def said(value: Any) -> str:
    """A value in words."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, dict):
        return "; ".join(f"{k} {said(v)}" for k, v in value.items())
    if isinstance(value, (tuple, list)):
        return ", ".join(map(said, value))
    if isinstance(value, Record):
        return " ".join(
            said(getattr(value, n)) for n in type(value).model_fields if getattr(value, n) not in ("", (), None)
        )
    if isinstance(value, float) or hasattr(value, "numerator"):
        return "yes" if value is True else "no" if value is False else f"{float(value):g}"
    return str(value)


def told(step: Step) -> str:
    """An instruction as it was understood: its words, the verb, what filled it and where."""
    filled = ", ".join(f"{k} {_filled(v)}" for k, v in step.parameters.items() if v not in (None, "", ()))
    where = f" [{step.where.said}]" if step.where.said else ""
    notes = f" (approximated: {'; '.join(step.done.notes)})" if step.done.notes else ""
    return f'"{step.words}" = {step.verb.replace("_", " ")}{": " + filled if filled else ""}{where}{notes}'


def _filled(value: Any) -> str:
    if isinstance(value, tuple) and value and hasattr(value[0], "unit"):
        return str(value[0].noun)
    return getattr(value, "said", None) or said(value)


def contradiction(production: Production, steps: Sequence[Step]) -> None:
    """FilmError when a later instruction takes back what an earlier one of the same text did."""
    made: dict[str, tuple[str, str]] = {}
    before = production
    for step in steps:
        if step.verb == "title_time":  # the words go elsewhere with their time
            continue
        for change in changes(before, step.done.production):
            single = change.path.rpartition(".")[2] in _SINGLE or change.path.endswith(".line.manner")
            first = made.get(change.path, ("", ""))[0]
            if single and first not in ("", "none", change.new) and {first, change.new} != {"storm", "rain"}:
                raise FilmError(
                    "these two instructions contradict each other",
                    where=f'"{made[change.path][1]}" and "{step.words}"',
                    remedy="say only one of them",
                )
            made[change.path] = change.new, step.words
        before = step.done.production


_SINGLE = (
    "hour",
    "weather",
    "place",
    "season",
    "style",
    "tone",
    "aspect",
    "unit",
    "colors",
    "title",
    "mood",
    "seconds",
    "size",
    "angle",
    "move",
    "subject",
)
