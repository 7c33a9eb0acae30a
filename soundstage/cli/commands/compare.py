# SPDX-License-Identifier: Apache-2.0
"""soundstage compare: two versions of a film side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options


@click.command()
@click.argument("film")
@click.argument("first", type=int, required=False)
@click.argument("second", type=int, required=False)
@click.option("--picture", is_flag=True, help="Only the picture: compare.png, one row a shot.")
@film_options
def command(
    film: str, first: int | None, second: int | None, picture: bool, as_json: bool, quiet: bool, store: Path | None,
    out: Path | None, **wishes: Any,
) -> None:
    """Show versions FIRST and SECOND of FILM (else the one before and the one now) side by side.

    Writes compare.png (a row a shot) and compare.mp4 (the second's sound plays, the first's is the other track), and
    prints what differs. What is not stored of the two is made.
    """
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.cli.progress import Teller
    from soundstage.edit.difference import changes

    desk = editing.desk(film, store, out)
    now = desk.history.now + 1
    pair = (first or max(1, now - 1), second or now)
    options = editing.last_options(desk, wishes)
    films, names = [desk.history.film(n - 1) for n in pair], [f"version {n}" for n in pair]
    for change in changes(*films):
        click.echo(change.line, err=True)
    folder = desk.out.with_suffix("")
    click.echo(str(flow.compared(films, names, folder / "compare.png", options, desk.store)))
    if not picture:
        with Teller(as_json=as_json, quiet=quiet) as tell:
            click.echo(str(flow.beside(films, names, folder / "compare.mp4", options, desk.store, tell)))
