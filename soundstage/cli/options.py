# SPDX-License-Identifier: Apache-2.0
"""What the commands that make something share: their options, and the making itself."""

from __future__ import annotations

import json
import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from soundstage.errors import FilmError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from soundstage.model.production import Production
    from soundstage.store import Store
    from soundstage.work.quality import Options


ASSIST_HELP = ("Let a language model help to read: an OpenAI-compatible address (http://localhost:8080/v1#model); "
               "the key in SOUNDSTAGE_ASSIST_KEY.")


def open_store(path: Path | None) -> Store:
    """The store at this path, or the one of the environment, or of the person's cache folder."""
    from soundstage.store import Store

    if path is None:
        base = os.environ.get("SOUNDSTAGE_STORE") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
        path = Path(base) / "soundstage" if not os.environ.get("SOUNDSTAGE_STORE") else Path(base)
    return Store(path)


def film_options(command: Any) -> Any:
    """The options that every command which makes something shares."""
    for option in reversed(
        (
            click.option(
                "-o", "--out", type=click.Path(path_type=Path), help="The film to write [default: by its title]."
            ),
            click.option(
                "--quality",
                default="draft",
                show_default=True,
                help="board, draft (480x270), preview (640x360), final (1280x720) or master (1920x1080).",
            ),
            click.option("--size", default="", help="Picture size in pixels, such as 854x480."),
            click.option("--aspect", default="", help="16:9, 9:16, 1:1, 4:3, 4:5 or 2.39:1."),
            click.option("--seconds", default="", help="Length of the film; a line that has begun is said to its end."),
            click.option("--style", default="", help="clay, paper, silhouette … (soundstage gallery --list styles)."),
            click.option(
                "--seed", default=1, show_default=True, help="Another number, another take of what no word says."
            ),
            click.option("--engine", default="", help="blender (Cycles), player (a browser) or slate (plain cards) "
                         "[default: player for drafts where there is a browser, else blender]."),
            click.option("--voice", default="kokoro", show_default=True, help="kokoro, or fake for tests."),
            click.option(
                "--path", default="", help='One path of a film with choices: "door, cellar", first, default; all.'
            ),
            click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes."),
            click.option("--with", "files", multiple=True, metavar="FILE[:ROLE]",
                         help="A picture, .glb model, footage or recording the film goes by: --with fox.glb:identity."),
            click.option("--assist", default="", metavar="URL", help=ASSIST_HELP),
            click.option("--json", "as_json", is_flag=True, help="Progress and result as JSON lines."),
            click.option("--quiet", is_flag=True, help="No progress."),
        )
    ):
        command = option(command)
    return command


def make_film(
    source: str, until: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, wishes: dict[str, Any]
) -> None:
    """Make the film, or as much of it as asked for, and say where it is."""
    from soundstage import film
    from soundstage.cli.clips import clip_film, is_clip
    from soundstage.cli.progress import Teller
    from soundstage.cli.source import read_source
    from soundstage.work.making import Ahead, started_ahead

    if out is not None and out.suffix.lower() in (".html", ".glb", ".blend", ".usd", ".usdc", ".usda"):
        click.echo(str(play_film(source, as_json, quiet, store, out, wishes)))
        return
    options = options_of(wishes, until)
    kept = open_store(store)
    ahead = started_ahead(options, out, source) if out and len(source.split()) > 3 else nullcontext(Ahead())
    with Teller(as_json=as_json, quiet=quiet) as tell, ahead as begun:
        if is_clip(source):
            production, place = clip_film(Path(source), kept), out or Path(f"{Path(source).stem}-film.mp4")
        else:
            production, place = read_source(source, wishes, out)
        production = with_files(production, wishes.get("files") or (), kept)
        report = film.make(production, place, options, kept, tell, begun)
    if as_json:
        click.echo(json.dumps(report))
        return
    result = {"board": place.with_suffix("") / "board.png", "animatic": place.with_suffix("") / "animatic.mp4"}
    click.echo(str(result.get(until, place)))
    if not quiet:
        click.echo(_summary(report), err=True)


def with_files(production: Production, files: Sequence[str], store: Store) -> Production:
    """The film with these files taken in and bound to what its words say of them."""
    from soundstage.cli.clips import moved_like
    from soundstage.references.intake import given, received
    from soundstage.references.packs import cast_from_packs
    from soundstage.references.takes import with_takes

    if files or any(r.hash for r in production.references):
        production = with_takes(received(production, [given(f) for f in files], store), store)
        production = moved_like(production, store) if files else production
        if files:
            click.echo("\n".join(roles_said(production)), err=True)
    return cast_from_packs(production, store)


def roles_said(production: Production) -> list[str]:
    """One line a file: its name, kind, role and what it is used for; the role is set as FILE:ROLE."""
    from soundstage.references.binding import role_of, used_for

    return [f"@{r.id}: {r.kind}, {role_of(r)} of {used_for(production, r) or 'nothing: no words ask for it'}"
            + (f" ({r.note})" if r.note else "") for r in production.references if r.hash]


def play_film(source: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None,
              wishes: dict[str, Any]) -> Path:
    """Write the film's page, or its scene for other programs when `out` is named so; -> the path."""
    from soundstage import film
    from soundstage.cli.progress import Teller
    from soundstage.cli.source import read_source

    options = options_of(wishes, "film")
    kept = open_store(store)
    with Teller(as_json=as_json, quiet=quiet) as tell:
        production, place = read_source(source, wishes, out)
        production = with_files(production, wishes.get("files") or (), kept)
        if out is not None and out.suffix.lower() != ".html":
            return film.scene(production, out, options, kept, tell)
        return film.play(production, place if out else place.with_suffix(".html"), options, kept, tell)[0]


def _summary(report: dict[str, Any]) -> str:
    """One line on what became of the words, and where to read more."""
    counts = ", ".join(f"{n} {state.replace('_', ' ')}" for state, n in report["counts"].items())
    m = report["measured"]
    return f"{m['shots']} shots, {m['seconds']:.1f} s; claims: {counts or 'none'}; see report.html beside the film"


def options_of(wishes: dict[str, Any], until: str) -> Options:
    """The Options that these command-line wishes mean; FilmError when one cannot be."""
    from fractions import Fraction

    from soundstage.engines._choosing import cast_engine
    from soundstage.work.quality import Options

    size = None
    if wishes["size"]:
        try:
            width, height = wishes["size"].lower().split("x")
            size = (int(width), int(height))
        except ValueError:
            raise FilmError(f"'{wishes['size']}' is not a picture size", remedy="write it like 854x480") from None
    engine, why = (wishes["engine"], "") if wishes["engine"] else cast_engine(wishes["quality"])
    if why and until == "film":
        click.echo(why, err=True)
    options = Options(wishes["quality"], size, engine, wishes["voice"], until, wishes["path"])
    options.picture(Fraction(16, 9))  # a size or quality that cannot be is told before any work
    return options


