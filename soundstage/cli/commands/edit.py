# SPDX-License-Identifier: Apache-2.0
"""soundstage edit: change a film in words."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options

HELP = """Change a film in words: FILM is its film.yaml (or the .mp4 beside it), WORDS say what to change.

\b
  soundstage edit fox/film.yaml "make it night and swap the fox for a wolf"
  soundstage edit fox/film.yaml "in the second shot, push in 0.8 m over 2 s" --dry-run
  soundstage edit fox/film.yaml "shots 2-3: fog"
  soundstage edit fox/film.yaml "in shot 2 she wears a red coat"
  soundstage edit fox/film.yaml "at the end the lantern turns red"
  soundstage edit fox/film.yaml "film it as one long take"
  soundstage edit cafe/film.yaml "let the woman say it instead"
  soundstage edit cafe/film.yaml "a two-shot of the man and the woman"
  soundstage edit cafe/film.yaml 'make the sign say "CLOSED"'
  soundstage edit cafe/film.yaml "only the woman leaves, and she looks sad"
  soundstage edit cafe/film.yaml "the music stops when the man laughs"
  soundstage edit cafe/film.yaml "lower the rain while she speaks, first the man laughs and then she sighs"
  soundstage edit fox/film.yaml "show the jump in slow motion"
  soundstage edit fox/film.yaml "remove the music" --no-make
  soundstage undo fox/film.yaml

Looks and who is there can be of one shot alone; what happens already is a moment
("when she comes in", "after 'It is late'", "for the hug"). What no verb says is
read as a prompt is. A part that is not understood is said, and nothing is done.
Several instructions in one sentence are carried out one after the other, or none of them.
Only what they reach is made again. docs/editing.md lists all verbs.
"""


@click.command(help=HELP)
@click.argument("film")
@click.argument("words")
@click.option("--dry-run", is_flag=True, help="Only say what was understood and what would change.")
@click.option("--no-make", is_flag=True, help="Write film.yaml and do not make the film.")
@film_options
def command(
    film: str, words: str, dry_run: bool, no_make: bool, as_json: bool, quiet: bool, store: Path | None,
    out: Path | None, **wishes: Any,
) -> None:
    """Edit the film (click shows HELP)."""
    from soundstage import film as flow
    from soundstage.cli import editing
    from soundstage.work.making import introduced_ahead

    desk = editing.desk(film, store, out)
    options = editing.last_options(desk, wishes)
    if not (dry_run or no_make):
        introduced_ahead(options)
    edited = flow.edit(desk.production, words, options, desk.store, foretold=True)
    if as_json and (dry_run or no_make):
        rows = [{"path": c.path, "old": c.old, "new": c.new} for c in edited.changes]
        reach = asdict(edited.reach) if edited.reach else {}
        click.echo(json.dumps({"understood": edited.understood, "changes": rows, "made_anew": reach}))
    elif not quiet:
        click.echo(editing.shown(edited), err=not (dry_run or no_make))
    if dry_run:
        return
    desk.now(edited.production, words)
    if not no_make:
        editing.remake(desk, options, as_json, quiet, edited.reach)
