# SPDX-License-Identifier: Apache-2.0
"""soundstage watch: understand footage; answer a question about it; retell it as a film."""

from __future__ import annotations

import sys
from pathlib import Path

import click

HELP = """Watch SOURCE (a video, an image or a sound file) and say what is in it.

\b
  soundstage watch clip.mp4                      # clip.watched.html, clip.watched.json, and a paragraph
  soundstage watch clip.mp4 --ask "what is said in the second shot?"
  soundstage watch clip.mp4 --as film.yaml       # retold: make film.yaml makes a miniature film of it

Everything is found on this machine. What could not be found, and what to install for it, is said.
"""


@click.command(help=HELP)
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--ask", "question", default="", help="A question, answered from what is found, with times.")
@click.option("--as", "film", type=click.Path(path_type=Path), help="Write the footage retold as this film.yaml.")
@click.option("--lens", "lens_mm", type=click.FloatRange(8, 600), help="Lens in mm on a 36 mm sensor, for angles.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The page to write [default: beside SOURCE].")
@click.option("--json", "as_json", is_flag=True, help="Findings (or the answer) as JSON on stdout.")
@click.option("--quiet", is_flag=True, help="No progress.")
def command(
    source: Path, question: str, film: Path | None, lens_mm: float | None, out: Path | None, as_json: bool, quiet: bool
) -> None:
    """Watch the file (click shows HELP)."""
    from soundstage.cli.watched import answered, retold, watched

    seen = watched(source, lens_mm, out, quiet)
    if film is not None:
        retold(seen, film)
        return
    if question:
        sys.exit(0 if answered(seen, question, as_json) else 1)
    if as_json:
        click.echo(seen.model_dump_json(by_alias=True, indent=1))
        return
    click.echo(seen.description)
    for note in seen.notes:
        click.echo(f"note: {note}", err=True)
