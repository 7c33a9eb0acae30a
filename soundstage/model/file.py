# SPDX-License-Identifier: Apache-2.0
"""film.yaml: a Production as a text a person can read and edit; comments survive rewriting."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from soundstage.digest import digest
from soundstage.errors import FilmError
from soundstage.model.fields import is_number, wrong_field
from soundstage.model.production import SCHEMA, Production
from soundstage.store.stamp import code_stamp

HEAD = """\
Soundstage film. Edit it by hand and run: soundstage make film.yaml
Ids are permanent: keep them when you move or insert things. Times are seconds.
"""
LARGEST = 4_000_000  # characters; a film of hours is below this
_NUMBERS = ("duration", "pace", "head", "title_for")  # pins that are numbers, beside those that end with a unit
_UNITS = ("_db", "_mm", "_m", "_deg", "_seconds")
_HEAD = "".join(f"# {line}\n" for line in HEAD.splitlines())
_FILM, _READ = "film.yaml", ".read.json"  # a film in its folder, and what was read of it last


def load(path: Path) -> Production:
    """The Production in a film.yaml; FilmError with line or field when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FilmError("this is not a text file", where=str(path)) from error
    if len(text) > LARGEST:
        raise FilmError("this film file is too large to be one", where=str(path))
    return _read_before(path, text) or _parsed(text, str(path))


def _read_before(path: Path, text: str) -> Production | None:
    """What this very text says, where this version of the program wrote it: YAML takes fifty times as long to read."""
    try:
        kept = json.loads((path.parent / _READ).read_text(encoding="utf-8")) if path.name == _FILM else {}
        if kept.get("of") == _name_of(text, kept.get("film")):
            return from_data(json.loads(kept["film"]), str(path))
    except (OSError, ValueError, AttributeError, FilmError):
        pass  # the film's text is there all the same
    return None


def _name_of(text: str, film: str | None) -> str:
    """A name for a text and what it says, to this version of the program."""
    return digest((code_stamp("model"), text, film))


@lru_cache(maxsize=4)
def _parsed(text: str, where: str) -> Production:
    """A film's text, each text read once: an edit, its make and its record all look at the same one."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        data = YAML(typ="safe").load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise FilmError(
            f"this is not YAML: {error.problem}",
            where=f"{where}, line {line}",
            remedy="check indentation and quotes there",
        ) from error
    except YAMLError as error:
        raise FilmError("this is not YAML", where=where) from error
    return from_data(data, where)


def from_data(data: Any, where: str) -> Production:
    """A Production from plain data, older schemas upgraded; FilmError names the first wrong field."""
    if not isinstance(data, dict) or "schema" not in data:
        raise FilmError("this is not a film file", where=where, remedy=f"it must begin with 'schema: {SCHEMA}'")
    if data["schema"] != SCHEMA:
        raise FilmError(
            f"this film has the schema '{data['schema']}', this version reads '{SCHEMA}'",
            where=where,
            remedy="make it again from its words or install the version that wrote it",
        )
    try:
        film = Production.model_validate(data)
    except ValidationError as error:
        what, remedy = wrong_field(error, data)
        raise FilmError(what, where=where, remedy=remedy) from error
    wrong = next((pin for pin in film.pins if _measured(pin.id) and not is_number(pin.value)), None)
    if wrong is not None:
        raise FilmError(f"'{wrong.value}' is no number", where=f"{where}, pin '{wrong.id}'",
                        remedy="give it a number, or take the pin out")
    return film


def _measured(pin: str) -> bool:
    """Whether what is pinned is a number: decibels, millimetres, metres, degrees, seconds."""
    last = pin.rpartition(".")[2]
    return last in _NUMBERS or last.endswith(_UNITS)


def dump(production: Production) -> dict[str, Any]:
    """Plain data without what is at its usual value."""
    data = production.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"schema": SCHEMA, **data}


def save(production: Production, path: Path) -> None:
    """Write the film, keeping the comments of a file that is already there. Atomic."""
    if not _holds(path, production):
        _write(production, path)


def _holds(path: Path, production: Production) -> bool:
    """Whether the file says this already."""
    try:
        return load(path) == production
    except (FilmError, OSError):
        return False


def _write(production: Production, path: Path) -> None:
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import LiteralScalarString

    yaml = YAML()
    yaml.width, yaml.allow_unicode = 110, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    data: Any = dump(production)
    if "\n" in data.get("source", ""):
        data["source"] = LiteralScalarString(data["source"])
    out = StringIO()
    if _plain(path):
        out.write(_HEAD)
    else:
        try:
            old = yaml.load(path.read_text(encoding="utf-8"))
        except Exception:  # a broken old file is replaced, its text kept beside
            path.replace(path.with_suffix(".yaml.broken"))
            old = None
        data = _over(old, data) if isinstance(old, dict) else data
    yaml.dump(data, out)
    _put(path, out.getvalue())
    if path.name == _FILM:
        film = production.model_dump_json(by_alias=True)
        _put(path.parent / _READ, json.dumps({"of": _name_of(out.getvalue(), film), "film": film}))


def _plain(path: Path) -> bool:
    """Whether there is no file yet, or one without a person's comments: nothing of it is to be kept."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return True
    except UnicodeDecodeError:
        return False
    return text.startswith(_HEAD) and "#" not in text.removeprefix(_HEAD)


def _put(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _over(old: Any, new: Any) -> Any:
    """The old commented tree with the new values put in; list entries are matched by id."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [k for k in old if k not in new]:
            del old[key]
        for key, value in new.items():
            old[key] = _over(old[key], value) if key in old else value
        return old
    if isinstance(old, list) and isinstance(new, list):
        known = {x["id"]: x for x in old if isinstance(x, dict) and "id" in x}
        merged = [_over(known[v["id"]], v) if isinstance(v, dict) and v.get("id") in known else v for v in new]
        if len(merged) == len(old):
            for index, value in enumerate(merged):
                if old[index] != value or old[index] is not value:
                    old[index] = value
            return old
        old[:] = merged
        return old
    return new
