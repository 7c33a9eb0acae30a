# SPDX-License-Identifier: Apache-2.0
"""soundstage do: works out from words and files what is wanted, says so, and does it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options

HELP = """Do what WORDS and FILES ask for, and say first what that is.

\b
  soundstage do "A fox runs through a snowy forest."            # only words: make a film
  soundstage do "make it night" fox/film.yaml                   # a film: edit it, make it again
  soundstage do "what is said?" clip.mp4                        # footage and a question: watch and answer
  soundstage do "retell @clip at night with rain" clip.mp4      # footage: a film that retells it, edited so
  soundstage do "@fox walks to the bench" fox.glb bench.png     # files and words: a film that goes by them

Files are called by their name in the words (@fox, [@Image1], <<<image_1>>>, "the picture");
a role is set after a colon: fox.png:identity, clip.mp4:camera.
"""


@click.command(help=HELP)
@click.argument("words")
@click.argument("inputs", nargs=-1, metavar="[FILES]…")
@film_options
def command(
    words: str, inputs: tuple[str, ...], as_json: bool, quiet: bool, store: Path | None,
    out: Path | None, **wishes: Any,
) -> None:
    """Route the request (click shows HELP)."""
    from soundstage.cli import routes, routing

    given = (*inputs, *wishes.pop("files", ()))
    status = 0
    made = ""
    for task in routing.routed(words, given):
        if task.kind == "watch" and made:
            task = replace(task, files=(made,))
        if task.kind == "footage":
            made = str(out or f"{Path(task.files[0]).stem}-film.mp4")
        click.echo(f"do: {task.line}", err=True)
        status = max(status, routes.run(task, routes.Run(store, out, as_json, quiet, {**wishes, "files": ()})))
    sys.exit(status)
