# SPDX-License-Identifier: Apache-2.0
"""What performers are made of: body plans in code, species and people as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from soundstage.family import Family

PLANS = Family("soundstage.bodies", "body plan")


class _Species(Mapping[str, dict[str, Any]]):
    """Species by name, each file read when it is asked for: a film has a few of them."""

    def __init__(self) -> None:
        folder = files("soundstage.bodies") / "species"
        found = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
        self._files = {p.name.removesuffix(".toml"): p for p in found}
        self._read: dict[str, dict[str, Any]] = {}

    def __getitem__(self, name: str) -> dict[str, Any]:
        if name not in self._read:
            self._read[name] = tomllib.loads(self._files[name].read_text(encoding="utf-8"))
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, name: object) -> bool:
        return name in self._files


@lru_cache(maxsize=1)
def species() -> Mapping[str, dict[str, Any]]:
    """All species by name: {"plan", "words", "height", ...} as written in bodies/species/<name>.toml."""
    return _Species()
