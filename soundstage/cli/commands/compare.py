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
@film_options
def command(
    film: str, first: int | None, second: int | None, as_json: bool, quiet: bool, store: Path | None,
    out: Path | None, **wishes: Any,
) -> None:
    """Show versions FIRST and SECOND of FILM (else the one before and the one now) side by side, as compare.png.

    Prints what differs. Pictures are one a shot; what is not stored is drawn.
    """
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.edit.difference import changes

    desk = editing.desk(film, store, out)
    now = desk.history.now + 1
    pair = (first or max(1, now - 1), second or now)
    options = editing.last_options(desk, wishes)
    films = [desk.history.film(n - 1) for n in pair]
    path = flow.compared(films, [f"version {n}" for n in pair], desk.out.with_suffix("") / "compare.png", options,
                         desk.store)
    for change in changes(*films):
        click.echo(change.line, err=True)
    click.echo(str(path))
