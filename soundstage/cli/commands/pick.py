# SPDX-License-Identifier: Apache-2.0
"""soundstage pick: one of the stagings that board --options drew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options


@click.command()
@click.argument("film")
@click.argument("number", type=int)
@click.option("--make", "also_make", is_flag=True, help="Make the film at once.")
@film_options
def command(
    film: str, number: int, also_make: bool, as_json: bool, quiet: bool, store: Path | None, out: Path | None,
    **wishes: Any,
) -> None:
    """Take staging NUMBER of the last `soundstage board FILM --options 4`; it is pinned in film.yaml."""
    from soundstage.cli import editing
    from soundstage.edit.difference import changes
    from soundstage.errors import FilmError
    from soundstage.model.file import from_data

    desk = editing.desk(film, store, out)
    options = editing.last_options(desk, wishes)
    table = desk.out.with_suffix("") / "options.json"
    try:
        drawn = json.loads(table.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise FilmError("no options were drawn for this film yet", where=str(table),
                        remedy=f"soundstage board {film} --options 4") from None
    if not 1 <= number <= len(drawn["ways"]):
        raise FilmError(f"there is no option {number}", remedy=f"there are {len(drawn['ways'])}")
    raw = desk.store.get("kept", drawn["ways"][number - 1]["key"])
    if raw is None or drawn["of"] != desk.history.versions[desk.history.now].key:
        raise FilmError("the film has changed since its options were drawn",
                        remedy=f"soundstage board {film} --options 4")
    before = desk.production
    words = f"picked for shot {drawn['shot']}: {drawn['ways'][number - 1]['says']}"
    desk.now(from_data(json.loads(raw), "option"), words)
    for change in changes(before, desk.production):
        click.echo(change.line, err=True)
    click.echo(str(desk.path))
    if also_make:
        editing.remake(desk, options, as_json, quiet)
