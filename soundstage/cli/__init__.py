# SPDX-License-Identifier: Apache-2.0
"""The command line: thin. Progress goes to stderr, results to stdout, and 0 means the film is whole."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from soundstage.errors import FilmError

if TYPE_CHECKING:
    from soundstage.model.production import Production
    from soundstage.store import Store
    from soundstage.work.quality import Options

MAKE_HELP = """Make a film from SOURCE: words in quotes, a screenplay (.fountain, .txt) or a film.yaml.

\b
  soundstage make "A fox runs through a snowy forest at dusk." -o fox.mp4
  soundstage make story.fountain --quality final --style paper
  soundstage make fox/film.yaml            # after editing it by hand

Beside fox.mp4 a folder fox/ holds film.yaml (edit it, make it again), the board, an animatic,
stems, subtitles and the report. A stopped make goes on where it was.
"""


def _store(path: Path | None) -> Store:
    from soundstage.store import Store

    if path is None:
        base = os.environ.get("SOUNDSTAGE_STORE") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
        path = Path(base) / "soundstage" if not os.environ.get("SOUNDSTAGE_STORE") else Path(base)
    return Store(path)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option("0.1.0", prog_name="soundstage")
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
@click.pass_context
def cli(context: click.Context, debug: bool) -> None:
    """An open film studio: words become a film, picture and sound made together.

    \b
    soundstage make "A fox runs through a snowy forest at dusk." -o fox.mp4
    soundstage read "…"        what was understood, as film.yaml, and the claims
    soundstage board film.yaml one picture a shot
    soundstage gallery         pictures of everything that can be shown
    soundstage doctor          what this machine has
    """
    context.obj = {"debug": debug}


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
            click.option("--aspect", default="", help="16:9, 9:16, 1:1, 4:3 or 2.39:1."),
            click.option("--seconds", default="", help="Length of the film."),
            click.option("--style", default="", help="clay, paper, silhouette … (soundstage gallery --list styles)."),
            click.option(
                "--seed", default=1, show_default=True, help="Another number, another take of what no word says."
            ),
            click.option("--engine", default="blender", show_default=True, help="blender, or slate for plain cards."),
            click.option("--voice", default="kokoro", show_default=True, help="kokoro, or fake for tests."),
            click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes."),
            click.option("--json", "as_json", is_flag=True, help="Progress and result as JSON lines."),
            click.option("--quiet", is_flag=True, help="No progress."),
        )
    ):
        command = option(command)
    return command


@cli.command(help=MAKE_HELP)
@click.argument("source")
@film_options
@click.option(
    "--until",
    type=click.Choice(["board", "animatic", "film"]),
    default="film",
    show_default=True,
    help="Stop after the pictures, or after pictures with the real sound.",
)
def make(
    source: str, until: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, **wishes: Any
) -> None:
    """Make the film, its board or its animatic (click shows MAKE_HELP)."""
    _make(source, until, as_json, quiet, store, out, wishes)


@cli.command()
@click.argument("source")
@film_options
def board(source: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, **wishes: Any) -> None:
    """Draw one picture per shot of SOURCE (words, screenplay or film.yaml)."""
    _make(source, "board", as_json, quiet, store, out, wishes)


def _make(
    source: str, until: str, as_json: bool, quiet: bool, store: Path | None, out: Path | None, wishes: dict[str, Any]
) -> None:
    from soundstage import film
    from soundstage.cli.progress import Teller

    options = _options(wishes, until)
    kept = _store(store)
    with Teller(as_json=as_json, quiet=quiet) as tell:
        production, place = _production(source, wishes, out)
        report = film.make(production, place, options, kept, tell)
    if as_json:
        click.echo(json.dumps(report))
        return
    result = {"board": place.with_suffix("") / "board.png", "animatic": place.with_suffix("") / "animatic.mp4"}
    click.echo(str(result.get(until, place)))
    if not quiet:
        click.echo(_summary(report), err=True)


def _summary(report: dict[str, Any]) -> str:
    """One line on what became of the words, and where to read more."""
    counts = ", ".join(f"{n} {state.replace('_', ' ')}" for state, n in report["counts"].items())
    m = report["measured"]
    return f"{m['shots']} shots, {m['seconds']:.1f} s; claims: {counts or 'none'}; see report.html beside the film"


def _options(wishes: dict[str, Any], until: str) -> Options:
    from fractions import Fraction

    from soundstage.work.quality import Options

    size = None
    if wishes["size"]:
        try:
            width, height = wishes["size"].lower().split("x")
            size = (int(width), int(height))
        except ValueError:
            raise FilmError(f"'{wishes['size']}' is not a picture size", remedy="write it like 854x480") from None
    options = Options(wishes["quality"], size, wishes["engine"], wishes["voice"], until)
    options.picture(Fraction(16, 9))  # a size or quality that cannot be is told before any work
    return options


def _production(source: str, wishes: dict[str, Any], out: Path | None) -> tuple[Production, Path]:
    """The Production a person means by SOURCE, and where its film goes."""
    from soundstage.cli.source import read_source

    return read_source(source, wishes, out)


@cli.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="The Production as JSON.")
@click.option("--seed", default=1)
def read(source: str, as_json: bool, seed: int) -> None:
    """Show what was understood of SOURCE: film.yaml on stdout, the claims on stderr."""
    from soundstage.cli.source import read_source, shown_claims

    wishes = {"seed": seed, "style": "", "aspect": "", "seconds": ""}
    production, _ = read_source(source, wishes, None)
    if as_json:
        click.echo(production.model_dump_json(by_alias=True, indent=1))
        return
    from soundstage.cli.source import as_yaml

    click.echo(as_yaml(production), nl=False)
    click.echo(shown_claims(production), err=True)


@cli.command()
@click.option(
    "--list", "family", default="", help="Only names: bodies, props, places, actions, moves, styles, effects."
)
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("gallery"), show_default=True)
@click.option("--only", default="", help="One family to draw: bodies, props, places or styles.")
def gallery(family: str, out: Path, only: str) -> None:
    """Contact sheets of every body, prop, place and style; --list prints names and words."""
    from soundstage.cli.gallery import draw, listed

    if family:
        click.echo(listed(family))
        return
    for path in draw(out, only):
        click.echo(str(path))


@cli.command()
def doctor() -> None:
    """What this machine has, what is missing, and what to do about it."""
    from soundstage.cli.doctor import examined

    text, healthy = examined()
    click.echo(text)
    sys.exit(0 if healthy else 1)


def main() -> None:
    """Entry point: errors a person can mend are one sentence and exit 1; Ctrl-C is 130 and loses nothing."""
    debug = "--debug" in sys.argv
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; the same command goes on from here", err=True)
        sys.exit(130)
    except FilmError as error:
        if debug:
            raise
        click.echo(f"soundstage: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        if debug:
            raise
        click.echo(f"soundstage: {error.strerror or error} ({error.filename or 'no file named'})", err=True)
        sys.exit(1)
