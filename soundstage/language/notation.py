# SPDX-License-Identifier: Apache-2.0
"""Exact records in notes: [[beat: who fox1, action run, manner slowly + quietly]].

What plain words cannot say is written as a note that holds one record: "field value" parts between commas, the
values of a list between plus signs, anything unusual as a JSON string, a bare field for yes. docs/writing.md
tells it to people. A note of any other kind is a remark between people and is not read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_origin

from pydantic import ValidationError

from soundstage.errors import FilmError
from soundstage.model.production import (
    Ambience,
    Beat,
    CameraWish,
    Choice,
    Cue,
    Line,
    MusicWish,
    Placement,
    Production,
    Record,
    Reference,
    Scene,
    Shot,
    Subject,
    VoiceWish,
)

KINDS: dict[str, type[Record]] = {
    "film": Production,
    "cast": Subject,
    "scene": Scene,
    "ambience": Ambience,
    "placement": Placement,
    "shot placement": Placement,
    "shot": Shot,
    "beat": Beat,
    "cue": Cue,
    "reference": Reference,
    "pin": Choice,
}
FILM = ("title", "seed", "style", "tone", "aspect", "seconds")
APART = {"placements", "ambience", "shots", "beats", "cues", "cast_", "claims", "source"}  # records of their own
NESTED: dict[str, tuple[str, type[Record]]] = {  # field -> (prefix in the note, record)
    "voice": ("voice.", VoiceWish),
    "music": ("music.", MusicWish),
    "camera": ("", CameraWish),
    "line": ("line.", Line),
}
NOTE = re.compile(rf"\[\[\s*(?P<kind>{'|'.join(sorted(KINDS, key=len, reverse=True))})\s*:(?P<body>.*?)\]\]", re.S)
PART = re.compile(r"(?P<key>[a-z_]+(?:\.[a-z_]+)?)(?:\s+(?P<rest>\S.*))?$", re.S)
PLAIN = re.compile(r"[^\s,+\"*\[\]]+(?: [^\s,+\"*\[\]]+)*")


@dataclass(frozen=True)
class Note:
    """One record in the text: its kind, its values by field, and parts that are no field of it (text, start, end)."""

    kind: str
    start: int
    end: int
    values: dict[str, list[str]]
    odd: tuple[tuple[str, int, int], ...] = ()

    def record(self, given: dict[str, Any], where: str) -> Record:
        """The checked record; given adds what the note leaves out. FilmError names the line and the field."""
        try:
            return KINDS[self.kind].model_validate({**given, **_nested(KINDS[self.kind], self.values)})
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(x) for x in first["loc"])
            raise FilmError(f"'{name}' in the note [[{self.kind}: …]]: {first['msg']}", where=where) from error
        except (ValueError, ZeroDivisionError) as error:  # broken JSON, or a time such as 1/0
            raise FilmError(f"the note [[{self.kind}: …]] holds a value that cannot be read", where=where) from error


def notes_in(text: str) -> list[Note]:
    """Every note that holds a record, in order."""
    found = []
    for m in NOTE.finditer(text):
        values, odd, at = {}, [], m.start("body")
        fields = _fields(m["kind"])
        for part in _split(m["body"], ","):
            words = part.strip()
            begin = at + len(part) - len(part.lstrip())
            at += len(part) + 1
            hit = PART.match(words)
            if hit is not None and hit["key"] in fields:
                values[hit["key"]] = [_value(v) for v in _split(hit["rest"], "+")] if hit["rest"] else ["yes"]
            elif words:
                odd.append((words, begin, begin + len(words)))
        found.append(Note(m["kind"], m.start(), m.end(), values, tuple(odd)))
    return found


def note(kind: str, record: Record, without: Iterable[str] = (), keep: Iterable[str] = ()) -> str:
    """The record as a note, without what is at its usual value; keep names fields that are written anyhow."""
    data = record.model_dump(mode="json", exclude_defaults=True)
    shown = {k: v for k, v in data.items() if k not in APART and k not in set(without)}
    shown |= {k: getattr(record, k) for k in keep if k not in shown}
    flat: dict[str, Any] = {}
    for key, value in shown.items():
        if key in NESTED and isinstance(value, dict):
            flat |= {NESTED[key][0] + k: v for k, v in value.items()}
        else:
            flat[key] = value
    return f"[[{kind}: {', '.join(_written(k, v) for k, v in flat.items())}]]"


def quoted(text: str) -> str:
    """A JSON string that no mark of a screenplay can break."""
    safe = json.dumps(text, ensure_ascii=False)
    return "".join(c if _harmless(c) else json.dumps(c)[1:-1] if not c.isascii() else f"\\u{ord(c):04x}" for c in safe)


def _harmless(c: str) -> bool:
    return c not in "[]*" and unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _written(key: str, value: Any) -> str:
    if value is True:
        return key
    rows = list(value) if isinstance(value, (list, tuple)) else [value]
    return f"{key} {' + '.join(_word(v) for v in rows)}"


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = value if isinstance(value, str) else json.dumps(value)
    return text if PLAIN.fullmatch(text) and all(_harmless(c) for c in text) else quoted(text)


def _value(part: str) -> str:
    """A value as written: a JSON string, or words."""
    plain = part.strip()
    if plain.startswith('"'):
        try:
            said = json.loads(plain, strict=False)
        except ValueError:
            return plain.strip('"')
        return said if isinstance(said, str) else plain
    return " ".join(plain.split())


def _split(text: str, mark: str) -> list[str]:
    """Split at a mark that is not inside a JSON string."""
    parts, begin, inside, i = [], 0, False, 0
    while i < len(text):
        if inside and text[i] == "\\":
            i += 1
        elif text[i] == '"':
            inside = not inside
        elif text[i] == mark and not inside:
            parts.append(text[begin:i])
            begin = i + 1
        i += 1
    return [*parts, text[begin:]]


def _fields(kind: str) -> set[str]:
    """Every field that a note of this kind may hold."""
    if kind == "film":
        return set(FILM)
    own = set(KINDS[kind].model_fields) - (APART if kind in ("scene", "shot") else set())
    return (own - set(NESTED)) | {
        NESTED[n][0] + k for n in own & set(NESTED) for k in NESTED[n][1].model_fields
    } | ({"json"} if kind == "pin" else set())


def _nested(model: type[Record], values: dict[str, list[str]]) -> dict[str, Any]:
    """Flat note values as the data of the record: lists where the model has lists, records in records."""
    data: dict[str, Any] = {}
    for key, rows in values.items():
        name, inner = key, model
        into = data
        for field, (prefix, part) in NESTED.items():
            own = field in model.model_fields and (key.startswith(prefix) if prefix else key in part.model_fields)
            if own and key not in model.model_fields:
                into, name, inner = data.setdefault(field, {}), key.removeprefix(prefix), part
        if key == "json":
            data["value"] = json.loads(rows[0])
            continue
        if key == "next":  # scene ids, or ways out as JSON
            data[key] = [json.loads(r) if r.startswith("{") else r for r in rows]
            continue
        listed = get_origin(inner.model_fields[name].annotation) is tuple
        into[name] = rows if listed else " + ".join(rows)
    return data
