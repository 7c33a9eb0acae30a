# SPDX-License-Identifier: Apache-2.0
"""What performers are made of: body plans in code, species and people as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from soundstage.family import Family, indexed

PLANS = Family("soundstage.bodies", "body plan")


@lru_cache(maxsize=1)
def species() -> Mapping[str, dict[str, Any]]:
    """All species by name: {"plan", "words", "height", ...} as written in bodies/species/<name>.toml."""
    files = sorted((Path(__file__).parent / "species").glob("*.toml"), key=lambda path: path.name)
    read = indexed("soundstage.bodies.species", files, lambda path: tomllib.loads(path.read_text(encoding="utf-8")))
    return {path.stem: facts for path, facts in zip(files, read, strict=True)}
