# SPDX-License-Identifier: Apache-2.0
"""soundstage history: the versions of a film."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("film")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The film, when it is not beside film.yaml.")
def command(film: str, store: Path | None, out: Path | None) -> None:
    """List the versions of FILM (its film.yaml), the words that led to each, and which it is now."""
    from soundstage.cli import editing

    desk = editing.desk(film, store, out)
    for number, version in enumerate(desk.history.versions):
        click.echo(f"{'>' if number == desk.history.now else ' '} {number + 1}  {version.words}")
