# SPDX-License-Identifier: Apache-2.0
"""What `soundstage watch` does: watches, writes JSON and page, answers, retells."""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from soundstage.errors import FilmError

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep
    from soundstage.understand.findings import Watched


def watched(source: Path, lens_mm: float | None, out: Path | None, quiet: bool) -> Watched:
    """Watch a file and write what was found, as JSON and as a page, beside it or where asked."""
    from soundstage.understand.page import page
    from soundstage.understand.watching import watch

    place = out or source.with_name(f"{source.stem}.watched.html")
    if place.suffix.lower() not in (".html", ".htm"):
        raise FilmError(f"the findings are written as .html, not '{place.suffix}'", remedy="use -o found.html")
    seen, footage = watch(source, lens_mm, tell=None if quiet else _told, keep=_kept())
    try:
        text = page(seen, footage)
    finally:
        footage.close()
    try:
        place.write_text(text, encoding="utf-8")
        place.with_suffix(".json").write_text(seen.model_dump_json(by_alias=True, indent=1), encoding="utf-8")
    except OSError as error:
        raise FilmError(f"cannot write there: {error.strerror}", where=str(place), remedy="give another -o") from error
    if not quiet:
        click.echo(f"page: {place}", err=True)
    return seen


def _kept() -> Keep | None:
    """Where weights are kept for the next time; None where nothing can be written there: watching needs no store."""
    from soundstage.cli.options import open_store

    store = open_store(None)
    there = next(folder for folder in (store.root, *store.root.parents) if folder.exists())
    return partial(store.folder_once, "weights") if os.access(there, os.W_OK) else None


def _told(text: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", nl=text.startswith("page"), err=True)
    else:
        click.echo(text, err=True)


def answered(seen: Watched, question: str, as_json: bool) -> bool:
    """Print the answer; whether the findings told it."""
    from soundstage.understand.asking import ask

    answer = ask(seen, question)
    if as_json:
        click.echo(json.dumps({"answer": answer.text, "times": answer.times, "answered": answer.answered}))
    else:
        click.echo(answer.text + (f"  [{', '.join(answer.times)}]" if answer.times else ""))
    return answer.answered



def retold(seen: Watched, place: Path) -> None:
    """Write the footage as a film file."""
    from soundstage.model.file import save
    from soundstage.understand.retelling import retell

    if place.suffix.lower() not in (".yaml", ".yml"):
        raise FilmError(f"a film file is written as .yaml, not '{place.suffix}'", remedy="use --as film.yaml")
    if place.exists():
        raise FilmError("there is a file already", where=str(place), remedy="give another name with --as")
    production, notes = retell(seen)
    save(production, place)
    click.echo(str(place))
    for note in (*seen.notes, *notes):
        click.echo(f"note: {note}", err=True)
