# SPDX-License-Identifier: Apache-2.0
"""soundstage play: see and hear a film at once, in a browser, before anything is rendered."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options, play_film

PLAY_HELP = """See and hear SOURCE at once: words in quotes, a screenplay or a film.yaml becomes one HTML page.

\b
  soundstage play "A fox runs through a snowy forest at dusk."
  soundstage play fox/film.yaml -o fox.html

The page needs no network and no program beside a browser; it is opened when there is a screen. Nothing is rendered.
"""


@click.command(help=PLAY_HELP)
@click.argument("source")
@film_options
@click.option("--no-open", is_flag=True, help="Only write the page.")
def command(source: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, no_open: bool,
            **wishes: Any) -> None:
    """Write the page and show it (click shows PLAY_HELP)."""
    page = play_film(source, as_json, quiet, store, out, wishes)
    click.echo(json.dumps({"page": str(page), "bytes": page.stat().st_size}) if as_json else str(page))
    if not no_open and not as_json and _has_screen():
        import webbrowser

        webbrowser.open(page.resolve().as_uri())


def _has_screen() -> bool:
    """Whether a browser's window could be seen by whoever runs this."""
    if sys.platform in ("darwin", "win32"):
        return sys.stdout.isatty()
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
