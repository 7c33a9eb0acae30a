# SPDX-License-Identifier: Apache-2.0
"""What performers are made of: body plans in code, species and people as data."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from soundstage.family import Family

PLANS = Family("soundstage.bodies", "body plan")


@lru_cache(maxsize=1)
def species() -> dict[str, dict[str, Any]]:
    """All species by name: {"plan", "words", "height", ...} as written in bodies/species/<name>.toml."""
    folder = files("soundstage.bodies") / "species"
    found = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return {p.name.removesuffix(".toml"): tomllib.loads(p.read_text(encoding="utf-8")) for p in found}
