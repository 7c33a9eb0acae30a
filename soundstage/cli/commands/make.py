# SPDX-License-Identifier: Apache-2.0
"""soundstage make: words, a screenplay or a film.yaml become a film."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options, make_film

MAKE_HELP = """Make a film from SOURCE: words in quotes, a screenplay (.fountain, .txt) or a film.yaml.

\b
  soundstage make "A fox runs through a snowy forest at dusk." -o fox.mp4
  soundstage make story.fountain --quality final --style paper
  soundstage make "@fox walks to the bench" fox.glb bench.glb   # with files it goes by
  soundstage make clip.mp4 -o cut.mp4      # a film of the clip's shots: then edit its film.yaml
  soundstage make fox/film.yaml            # after editing it by hand
  soundstage make "A girl in a blue dress dances. Her dress turns red."   # looks change over time
  soundstage make "A cat with wings flies over a city."                   # creatures of mixed parts

Beside fox.mp4 a folder fox/ holds film.yaml (edit it, make it again), the board, an animatic,
stems, subtitles and the report. A stopped make goes on where it was.
"""

@click.command(help=MAKE_HELP)
@click.argument("source")
@click.argument("more", nargs=-1, metavar="[FILES]…")
@film_options
@click.option(
    "--until",
    type=click.Choice(["board", "animatic", "film"]),
    default="film",
    show_default=True,
    help="Stop after the pictures, or after pictures with the real sound.",
)
def command(
    source: str, more: tuple[str, ...], until: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None,
    **wishes: Any,
) -> None:
    """Make the film, its board or its animatic (click shows MAKE_HELP)."""
    wishes["files"] = (*more, *wishes["files"])
    make_film(source, until, as_json, quiet, store, out, wishes)
