# SPDX-License-Identifier: Apache-2.0
"""soundstage gallery: pictures of everything that can be shown."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "--list", "family", default="", help="Only names: bodies, props, places, actions, moves, styles, effects."
)
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("gallery"), show_default=True)
@click.option("--only", default="", help="One family to draw: bodies, props, places or styles.")
def command(family: str, out: Path, only: str) -> None:
    """Contact sheets of every body, prop, place and style; --list prints names and words."""
    from soundstage.cli.gallery import draw, listed

    if family:
        click.echo(listed(family))
        return
    for path in draw(out, only):
        click.echo(str(path))
