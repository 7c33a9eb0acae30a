# SPDX-License-Identifier: Apache-2.0
"""soundstage read: what was understood of the words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import ASSIST_HELP


@click.command()
@click.argument("source")
@click.argument("files", nargs=-1)
@click.option("--with", "more", multiple=True, metavar="FILE[:ROLE]", help="A file the film goes by, and as what.")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
@click.option("--json", "as_json", is_flag=True, help="The Production as JSON.")
@click.option("--seed", default=1)
@click.option("--assist", default="", metavar="URL", help=ASSIST_HELP)
def command(
    source: str, files: tuple[str, ...], more: tuple[str, ...], store: Path | None, as_json: bool, **wishes: Any
) -> None:
    """Show what was understood of SOURCE: film.yaml on stdout, the claims on stderr."""
    from soundstage.cli.options import open_store, with_files
    from soundstage.cli.source import read_source, shown_claims

    production, _ = read_source(source, wishes, None)
    production = with_files(production, (*files, *more), open_store(store))
    if as_json:
        click.echo(production.model_dump_json(by_alias=True, indent=1))
        return
    from soundstage.cli.source import as_yaml

    click.echo(as_yaml(production), nl=False)
    click.echo(shown_claims(production), err=True)
