# SPDX-License-Identifier: Apache-2.0
"""Which version of the program made a value: a hash over the source of the packages it came from."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=32)
def code_stamp(*packages: str) -> str:
    """A short hash over names, sizes and times of these packages' files ("" = the whole program)."""
    h = hashlib.blake2b(digest_size=8)
    for package in packages:
        for path in sorted((ROOT / package).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                stat = path.stat()
                h.update(f"{path.relative_to(ROOT)}:{stat.st_size}:{stat.st_mtime_ns};".encode())
    return h.hexdigest()
