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
@film_options
def command(
    source: str, more: tuple[str, ...], as_json: bool, quiet: bool, store: Path | None, out: Path | None, **wishes: Any
) -> None:
    """Draw one picture per shot of SOURCE (words, screenplay or film.yaml)."""
    wishes["files"] = (*more, *wishes["files"])
    make_film(source, "board", as_json, quiet, store, out, wishes)
