# SPDX-License-Identifier: Apache-2.0
"""A film's folder: that it can be written, that one make at a time works in it, and that no hand-made edit is lost."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from soundstage.errors import FilmError
from soundstage.store import key_of
from soundstage.work.making import Making

WRITTEN = ".written"  # name of the record of the film.yaml this program wrote last


def keep_edits(making: Making) -> None:
    """A film.yaml that a person changed is never overwritten by another film of the same name: FilmError."""
    if _edited_by_hand(making):
        path = making.folder / "film.yaml"
        raise FilmError("the film.yaml there was changed by hand", where=str(path),
                        remedy=f"run: soundstage make {path}, or give another -o")


def write_film(making: Making, leave_edits: bool = False) -> None:
    """Write film.yaml, and note that this program wrote it; FilmError when a person's edits would be lost.

    leave_edits: an edited film.yaml stays as it is, without an error.
    """
    from soundstage.model.file import save

    if leave_edits and _edited_by_hand(making):
        return
    keep_edits(making)
    save(making.production, making.folder / "film.yaml")
    (making.folder / WRITTEN).write_text(key_of(making.production.model_dump_json()), encoding="utf-8")


def _edited_by_hand(making: Making) -> bool:
    """Whether the film.yaml there is another film than this one, and not as this program left it."""
    from soundstage.model.file import load

    path, written = making.folder / "film.yaml", making.folder / WRITTEN
    if not path.exists():
        return False
    there = load(path)
    ours = written.exists() and written.read_text(encoding="utf-8") == key_of(there.model_dump_json())
    return not ours and there != making.production


@contextlib.contextmanager
def at_work(making: Making, suffix: str = ".mp4") -> Iterator[None]:
    """Work on a film in its folder, one make of a film at a time.

    FilmError when that cannot be. A folder begun for a film of which nothing could be shown goes again.
    """
    from soundstage.engines import ENGINES
    from soundstage.speech import check_voice

    ENGINES.check(making.options.engine)
    check_voice(making.options.voice)
    fresh = not making.folder.exists()
    _check_writable(making.out, suffix)
    try:
        with _only_one(making.folder):
            yield
    except Exception:
        if fresh and not any(making.folder.rglob("*.png")):
            shutil.rmtree(making.folder, ignore_errors=True)
        raise


def _check_writable(out: Path, suffix: str) -> None:
    """FilmError when a film cannot be written there."""
    if out.suffix.lower() != suffix:
        raise FilmError(f"a film is written as {suffix}, not '{out.suffix or out.name}'", remedy=f"use -o film{suffix}")
    try:
        out.with_suffix("").mkdir(parents=True, exist_ok=True)
        probe = out.with_suffix("") / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise FilmError(
            f"cannot write there: {error.strerror}", where=str(out), remedy="give another place with -o"
        ) from error


@contextlib.contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """One make of a film at a time; a killed one leaves no lock behind."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(folder / ".making", timeout=0):
            yield
    except Timeout as error:
        raise FilmError(
            "this film is being made already", where=str(folder), remedy="wait for it, or give another -o"
        ) from error
