# SPDX-License-Identifier: Apache-2.0
"""A family: a folder that is its own registry. One unit = one module with one public class.

Names and words are read from the source text, so that listing a family imports none of its units.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import inspect
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from soundstage.errors import FilmError, nearest


@dataclass(frozen=True)
class Entry:
    """What is known of a unit without importing it."""

    name: str
    words: tuple[str, ...]  # the phrases that ask for it, its own name first
    summary: str  # first line of the docstring
    module: str
    facts: dict[str, Any]  # the class's other literal facts (kind, roles, example, ...)


@dataclass(frozen=True)
class Family:
    """The units of one package folder, for example Family("soundstage.props", "prop")."""

    package: str
    noun: str

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """All units by name: this package's folder, then installed outside packages."""
        return {**_own_entries(self.package), **_outside_entries(self.package)}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.entries)

    @cached_property
    def words(self) -> dict[str, str]:
        """Every phrase that asks for a unit -> the unit's name."""
        return {word: e.name for e in reversed(self.entries.values()) for word in e.words} | {
            name: name for name in self.entries}

    def get(self, name: str) -> Any:
        """The unit's class, imported now. An unknown name is an error that offers near ones."""
        self.check(name)
        return _load(self.entries[name].module)

    def check(self, name: str) -> None:
        """FilmError that offers near names when there is no such unit; imports nothing."""
        if name not in self.entries:
            raise FilmError(f"there is no {self.noun} '{name}'", remedy=nearest(name, self.entries))

    def new(self, name: str, **parameters: Any) -> Any:
        """An instance of the unit."""
        return self.get(name)(**parameters)


@cache
def _load(module_name: str) -> Any:
    module = importlib.import_module(module_name)
    own = [c for _, c in inspect.getmembers(module, inspect.isclass)
           if c.__module__ == module.__name__ and not c.__name__.startswith("_")]
    if len(own) != 1:
        raise TypeError(f"{module_name} must hold one public class, it holds {len(own)}")
    return own[0]


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(next(iter(spec.submodule_search_locations)))


def _own_entries(package: str) -> dict[str, Entry]:
    files = sorted(p for p in _folder(package).glob("*.py") if not p.stem.startswith("_") and p.stem != "base")
    rows = indexed(package, files, lambda path: vars(_read_entry(package, path)))
    return {r["name"]: Entry(**{**r, "words": tuple(r["words"])}) for r in rows}


def indexed(name: str, files: Sequence[Path], read: Callable[[Path], dict[str, Any]]) -> list[dict[str, Any]]:
    """What is read of each file, as JSON has it; read once, until a file changes. name: of the index."""
    stamp = hashlib.blake2b(repr([(p.name, p.stat().st_mtime_ns, p.stat().st_size) for p in files]).encode())
    cache = Path(tempfile.gettempdir()) / f"soundstage-{os.getuid() if hasattr(os, 'getuid') else 0}"
    kept = cache / f"{name}-{stamp.hexdigest()[:24]}.json"
    try:
        rows: list[dict[str, Any]] = json.loads(kept.read_text())
        if len(rows) == len(files) and all(isinstance(row, dict) for row in rows):
            return rows
    except (OSError, ValueError, TypeError):
        pass
    rows = [read(path) for path in files]
    _keep(kept, rows)
    return rows


def _keep(path: Path, rows: list[dict[str, Any]]) -> None:
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(rows))
        part.replace(path)
    except OSError:
        pass  # the index is only a speed-up


def _read_entry(package: str, path: Path) -> Entry:
    """One unit's facts from its source text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
    if len(classes) != 1:
        raise TypeError(f"{path} must hold one public class, it holds {len(classes)}")
    facts: dict[str, Any] = {}
    for node in classes[0].body:
        target = node.target if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [None])[0]
        if isinstance(target, ast.Name) and getattr(node, "value", None) is not None:
            try:
                facts[target.id] = ast.literal_eval(node.value)  # type: ignore[attr-defined]
            except ValueError:
                continue
    words = tuple(facts.pop("words", ()))
    name = path.stem
    spoken = name.replace("_", " ")
    doc = (ast.get_docstring(classes[0]) or "").partition("\n")[0]
    ordered = (spoken, *(w for w in words if w != spoken))
    plain = {k: v for k, v in facts.items() if isinstance(v, (str, int, float, bool, tuple, list))}
    return Entry(name, ordered, doc, f"{package}.{name}", plain)


_installed = cache(entry_points)  # reads the record of every installed package


def _outside_entries(package: str) -> dict[str, Entry]:
    found = {}
    for point in _installed().select(group=package):
        spec = find_spec(point.module)
        if spec and spec.origin:
            entry = _read_entry(point.module.rpartition(".")[0], Path(spec.origin))
            found[point.name] = Entry(point.name, entry.words, entry.summary, point.module, entry.facts)
    return found
