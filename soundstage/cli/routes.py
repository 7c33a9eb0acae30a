# SPDX-License-Identifier: Apache-2.0
"""The steps of `do`, each carried out by what its own command calls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from soundstage.cli.routing import CAPTIONS, Task, beside_retelling
from soundstage.cli.routing import asked as _asked
from soundstage.errors import FilmError


@dataclass(frozen=True)
class Run:
    """Where results go and how they are said."""

    store: Path | None
    out: Path | None
    as_json: bool
    quiet: bool
    wishes: dict[str, Any]


def run(task: Task, how: Run) -> int:
    """Do it; -> exit status."""
    return {"make": _make, "edit": _edit, "watch": _watch, "describe": _watch, "retell": _retell,
            "footage": _footage, "recast": _recast, "undo": _step, "redo": _step}[task.kind](task, how)


def _make(task: Task, how: Run) -> int:
    from soundstage.cli.options import make_film

    source, files = (task.words, task.files) if task.words else (task.files[0], task.files[1:])
    make_film(source, "film", how.as_json, how.quiet, how.store, how.out, {**how.wishes, "files": files})
    return 0


def _edit(task: Task, how: Run) -> int:
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.cli.options import with_files

    desk = editing.desk(task.files[0], how.store, how.out)
    options = editing.last_options(desk, how.wishes)
    edited = flow.edit(desk.production, _asked(task.words, task.files[1:]), options, desk.store, foretold=True)
    if not how.quiet:
        click.echo(editing.shown(edited), err=True)
    desk.now(with_files(edited.production, task.files[1:], desk.store), task.words)
    editing.remake(desk, options, how.as_json, how.quiet, edited.reach)
    return 0


def _step(task: Task, how: Run) -> int:
    from soundstage.cli import editing

    by = -1 if task.kind == "undo" else 1
    editing.stepped(editing.desk(task.files[0], how.store, how.out), by, True, editing.Told(how.as_json, how.quiet),
                    how.wishes)
    return 0


def _watch(task: Task, how: Run) -> int:
    from soundstage.cli.watched import answered, watched

    status = 0
    page = how.out if how.out and how.out.suffix.lower() in (".html", ".htm") else None  # else it is for the film
    for clip in task.files:
        seen = watched(Path(clip), None, page, how.quiet)
        if task.words:
            status = max(status, 0 if answered(seen, task.words, how.as_json) else 1)
        else:
            click.echo(seen.model_dump_json(by_alias=True, indent=1) if how.as_json else seen.description)
    return status


def _retell(task: Task, how: Run) -> int:
    """Watched, written as a film.yaml, edited by what else is asked, and made."""
    from soundstage.cli.options import make_film
    from soundstage.cli.watched import retold, watched

    clip, besides = Path(task.files[0]), beside_retelling(task.words)
    if besides:
        return _recast(Task("recast", besides, task.files), replace(
            how, out=how.out or Path(f"{clip.stem}-retold.mp4")))
    place = (how.out.with_suffix("") if how.out else Path(f"{clip.stem}-retold")) / "film.yaml"
    _fresh(place)
    retold(watched(clip, None, None, how.quiet), place)
    make_film(str(place), "film", how.as_json, how.quiet, how.store, how.out, how.wishes)
    return 0


def _footage(task: Task, how: Run) -> int:
    """The clip as a film of its shots, edited in words like any film, and made."""
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.cli.clips import captioned_film, clip_film
    from soundstage.cli.options import open_store, options_of
    from soundstage.model.file import save
    from soundstage.references.intake import laid_beside

    clip, store = Path(task.files[0]), open_store(how.store)
    out = how.out or Path(f"{clip.stem}-film.mp4")
    folder = out.with_suffix("")
    captions = bool(CAPTIONS.search(task.words))
    words = CAPTIONS.sub(" ", task.words).strip(" ,.;")
    production = edited = captioned_film(clip, store) if captions else clip_film(clip, store)
    options = options_of(how.wishes, "film")
    if words:
        found = flow.edit(production, words, options, store)
        edited = found.production
        if not how.quiet:
            click.echo(editing.shown(found), err=True)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "film.yaml").exists():
        save(laid_beside(production, folder, store), folder / "film.yaml")
    desk = editing.desk(str(folder / "film.yaml"), how.store, how.out)
    desk.now(laid_beside(edited, folder, store), task.words)
    editing.remake(desk, options, how.as_json, how.quiet)
    return 0


def _recast(task: Task, how: Run) -> int:
    """A film built with the clip's cuts, lengths and camera; then edited in words, with the files given, and made."""
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.cli.options import open_store, options_of, with_files
    from soundstage.cli.watched import retold, watched
    from soundstage.model.file import load
    from soundstage.references.intake import laid_beside
    from soundstage.understand.recasting import meant

    clip, store = Path(task.files[0]), open_store(how.store)
    out = how.out or Path(f"{clip.stem}-film.mp4")
    place = out.with_suffix("") / "film.yaml"
    _fresh(place)
    retold(watched(clip, None, place.with_name("watched.html"), how.quiet), place)
    options = options_of(how.wishes, "film")
    production, note = meant(load(place), task.words)
    if note and not how.quiet:
        click.echo(f"note: {note}", err=True)
    if task.words:
        edited = flow.edit(production, task.words, options, store)
        production = edited.production
        if not how.quiet:
            click.echo(editing.shown(edited), err=True)
    desk = editing.desk(str(place), how.store, how.out)
    desk.now(laid_beside(with_files(production, task.files[1:], store), place.parent, store), task.words)
    editing.remake(desk, options, how.as_json, how.quiet)
    return 0


def _fresh(place: Path) -> None:
    """The folder of a film that is new; a FilmError when one of its name is there, which is never overwritten."""
    if place.exists():
        raise FilmError("there is a film of this name already", where=str(place),
                        remedy="give another -o, or edit it: soundstage do \"…\" " + str(place))
    place.parent.mkdir(parents=True, exist_ok=True)
