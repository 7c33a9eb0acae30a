# SPDX-License-Identifier: Apache-2.0
"""soundstage play: see and hear a film at once, in a browser, before anything is rendered."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from soundstage.cli.options import film_options, play_film
from soundstage.errors import FilmError

PLAY_HELP = """See and hear SOURCE at once: words in quotes, a screenplay or a film.yaml becomes one HTML page.

\b
  soundstage play "A fox runs through a snowy forest at dusk."
  soundstage play fox/film.yaml -o fox.html
  soundstage play fox/film.yaml --watch     writes the page again whenever film.yaml changes: reload it

The page needs no network and no program beside a browser; it is opened when there is a screen. Nothing is rendered.
"""


@click.command(help=PLAY_HELP)
@click.argument("source")
@film_options
@click.option("--no-open", is_flag=True, help="Only write the page.")
@click.option("--watch", is_flag=True, help="Stay, and write the page again whenever its film.yaml changes.")
def command(source: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, no_open: bool, watch: bool,
            **wishes: Any) -> None:
    """Write the page and show it (click shows PLAY_HELP)."""
    page = play_film(source, as_json, quiet, store, out, wishes)
    click.echo(json.dumps({"page": str(page), "bytes": page.stat().st_size}) if as_json else str(page))
    if not no_open and not as_json and _has_screen():
        import webbrowser

        webbrowser.open(page.resolve().as_uri())
    if not watch:
        return
    film = Path(source) if source.endswith((".yaml", ".yml")) else page.with_suffix("") / "film.yaml"
    with contextlib.suppress(KeyboardInterrupt):
        for _ in changes(film):
            begun = time.monotonic()
            try:
                play_film(str(film), as_json, quiet, store, page, {**wishes, "files": ()})
            except FilmError as error:  # half a change: the page stays as it was
                click.echo(f"soundstage: {error}", err=True)
            else:
                click.echo(f"{page} again, {time.monotonic() - begun:.1f} s", err=True)


def changes(path: Path, every: float = 0.2) -> Iterator[Path]:
    """The path, each time what lies there has been written anew and stays so; looks every so many seconds."""
    told = before = _state(path)
    while True:
        time.sleep(every)
        now = _state(path)
        if now is not None and now != told and now == before and now[1]:  # an editor may empty it before it writes
            yield path
            told = now
        before = now


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:  # it is being replaced
        return None
    return stat.st_mtime_ns, stat.st_size


def _has_screen() -> bool:
    """Whether a browser's window could be seen by whoever runs this."""
    if sys.platform in ("darwin", "win32"):
        return sys.stdout.isatty()
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
