# SPDX-License-Identifier: Apache-2.0
"""soundstage redo: one version forward."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options


@click.command()
@click.argument("film")
@click.option("--no-make", is_flag=True, help="Write film.yaml and do not make the film.")
@film_options
def command(
    film: str, no_make: bool, as_json: bool, quiet: bool, store: Path | None, out: Path | None, **wishes: Any
) -> None:
    """Do again what was undone of FILM (its film.yaml); the film comes back from the store."""
    from soundstage.cli import editing

    editing.stepped(editing.desk(film, store, out), 1, not no_make, editing.Told(as_json, quiet), wishes)
