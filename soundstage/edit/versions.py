# SPDX-License-Identifier: Apache-2.0
"""Versions of a film: every film.yaml that was, kept in the store by hash and never evicted; undo and redo."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from soundstage.errors import FilmError
from soundstage.model.file import from_data
from soundstage.model.production import Production
from soundstage.store import Store, key_of

INDEX = "history.json"


@dataclass(frozen=True)
class Version:
    """One version: the key of its film in the store and the words that led to it."""

    key: str
    words: str


class History:
    """The versions of the film in one folder, and which of them it is now."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder, self.store = folder, store
        try:
            data = json.loads((folder / INDEX).read_text(encoding="utf-8"))
            self.versions = [Version(**v) for v in data["versions"]]
            self.now = int(data["now"])
        except (OSError, ValueError, KeyError, TypeError):
            self.versions, self.now = [], -1

    def note(self, production: Production, words: str) -> None:
        """The film is this now, by these words; what was undone before is no longer ahead. Equal films: nothing."""
        key = key_of("film", production.model_dump_json(by_alias=True))
        if 0 <= self.now < len(self.versions) and self.versions[self.now].key == key:
            return
        self.store.put("kept", key, production.model_dump_json(by_alias=True).encode())
        self.versions = [*self.versions[: self.now + 1], Version(key, words)]
        self.now = len(self.versions) - 1
        self._write()

    def step(self, by: int) -> Production:
        """The film one version back (-1) or forward (1); FilmError at either end."""
        goal = self.now + by
        if not 0 <= goal < len(self.versions):
            what = "undo" if by < 0 else "redo"
            raise FilmError(f"there is nothing to {what}", where=str(self.folder), remedy="see: soundstage history")
        production = self.film(goal)
        self.now = goal
        self._write()
        return production

    def film(self, number: int) -> Production:
        """Version number (from 0); FilmError when the store does not have it."""
        if not 0 <= number < len(self.versions):
            raise FilmError(f"there is no version {number + 1}", remedy=f"there are {len(self.versions)}")
        raw = self.store.get("kept", self.versions[number].key)
        if raw is None:
            raise FilmError(
                f"version {number + 1} is not in this store",
                where=str(self.store.root),
                remedy="give the store it was made with: --store",
            )
        return from_data(json.loads(raw), f"version {number + 1}")

    def _write(self) -> None:
        data = {"now": self.now, "versions": [asdict(v) for v in self.versions]}
        part = self.folder / f".{INDEX}"
        self.folder.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
        part.replace(self.folder / INDEX)
