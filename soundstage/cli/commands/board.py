# SPDX-License-Identifier: Apache-2.0
"""soundstage board: one picture per shot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options, make_film


@click.command()
@click.argument("source")
@click.argument("more", nargs=-1, metavar="[FILES]…")
@click.option("--options", "options", type=click.IntRange(2, 6), help="So many stagings of one shot, to pick from.")
@click.option("--shot", default="", help="Of which shot: its number or id [default: the first].")
@film_options
def command(
    source: str, more: tuple[str, ...], options: int | None, shot: str, as_json: bool, quiet: bool,
    store: Path | None, out: Path | None, **wishes: Any,
) -> None:
    """Draw one picture per shot of SOURCE (words, screenplay or film.yaml).

    With --options 4: four stagings of one shot of a film.yaml (another angle, size, blocking, light);
    `soundstage pick FILM 2` takes the second.
    """
    if options:
        from soundstage.cli.editing import draw_options

        draw_options(source, shot, options, store, out, wishes)
        return
    wishes["files"] = (*more, *wishes["files"])
    make_film(source, "board", as_json, quiet, store, out, wishes)
