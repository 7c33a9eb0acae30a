# SPDX-License-Identifier: Apache-2.0
"""A whole film with all that lies beside it, kept by its key: making it again is copying it back."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from soundstage.store import Store

OWN = ("film.yaml", "history.json", "made.json")  # these belong to the folder, not to one version
_LIST = "bundle.json"


def keep(store: Store, key: str, out: Path, report: dict[str, Any]) -> None:
    """Copy the film and its folder's files into the store; a full disk only means that it is made anew later."""
    folder, home = out.with_suffix(""), store.path("films", key)
    names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and _belongs(p, folder))
    try:
        home.mkdir(parents=True, exist_ok=True)
        for name in names:
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / name, home / name)
        shutil.copyfile(out, home / ".film.mp4")
        (home / _LIST).write_text(json.dumps({"names": names, "report": report}, default=str), encoding="utf-8")
    except OSError:
        shutil.rmtree(home, ignore_errors=True)


def restore(store: Store, key: str, out: Path) -> dict[str, Any] | None:
    """Put the kept film back in place; -> its report, or None when it is not (wholly) kept."""
    folder, home = out.with_suffix(""), store.path("films", key)
    try:
        kept = json.loads((home / _LIST).read_text(encoding="utf-8"))
        if not all((home / name).is_file() for name in (*kept["names"], ".film.mp4")):
            return None
        for name in kept["names"]:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            _put(home / name, folder / name)
        _put(home / ".film.mp4", out)
    except (OSError, ValueError, KeyError):
        return None
    report: dict[str, Any] = kept["report"]
    return report


def _put(source: Path, goal: Path) -> None:
    part = goal.with_name(f".{goal.name}.{os.getpid()}")
    shutil.copyfile(source, part)
    part.replace(goal)


def _belongs(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return not any(p.startswith(".") for p in parts) and parts[0] not in (*OWN, "references")
