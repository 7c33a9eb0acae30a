# SPDX-License-Identifier: Apache-2.0
"""soundstage write: a film as a screenplay or a prompt that reads back to the same film."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("source")
@click.option("--as", "form", default="fountain", show_default=True, help="fountain (a screenplay) or prompt.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file to write [default: to stdout].")
def command(source: str, form: str, out: Path | None) -> None:
    """Write SOURCE (film.yaml, a screenplay or words) as a screenplay or a prompt.

    \b
    soundstage write fox/film.yaml --as fountain -o fox.fountain
    soundstage write fox/film.yaml --as prompt

    Reading what was written gives the same film. What plain words cannot say stands in notes, [[like: this]].
    """
    from soundstage.cli.source import read_source
    from soundstage.deliver.text import deliver_text
    from soundstage.language import write

    production, _ = read_source(source, {"seed": 1, "style": "", "aspect": "", "seconds": ""}, None)
    if out is None:
        click.echo(write(production, form), nl=False)
        return
    deliver_text(production, out, form)
    click.echo(str(out))
