# SPDX-License-Identifier: Apache-2.0
"""Which version of the program made a value: a hash over the source of the packages it came from."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=32)
def code_stamp(*packages: str) -> str:
    """A short hash over names, sizes and times of these packages' files ("" = the whole program; "x.py" = one file)."""
    h = hashlib.blake2b(digest_size=8)
    for package in packages:
        for name, size, changed in _code():
            if not package or name == package or name.startswith(f"{package}/"):
                h.update(f"{name}:{size}:{changed};".encode())
    return h.hexdigest()


@lru_cache(maxsize=1)
def _code() -> tuple[tuple[str, int, int], ...]:
    """Every file of the program: name, bytes, when it was changed. Looked at once."""
    found, folders, start = [], [str(ROOT)], len(str(ROOT)) + 1
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    stat = entry.stat()
                    found.append((entry.path[start:].replace(os.sep, "/"), stat.st_size, stat.st_mtime_ns))
    return tuple(sorted(found))
