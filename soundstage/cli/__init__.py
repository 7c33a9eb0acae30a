# SPDX-License-Identifier: Apache-2.0
"""The command line: thin. Progress goes to stderr, results to stdout, and 0 means the film is whole.

A command is one file in commands/, named like it; listing them imports none.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from soundstage.errors import FilmError


class Commands(click.Group):
    """The folder commands/ as a group: each command is imported when it is used or when all are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        files = (Path(__file__).parent / "commands").glob("*.py")
        return sorted(p.stem for p in files if not p.stem.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"soundstage.cli.commands.{cmd_name}").command
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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


def main() -> None:
    """Entry point: errors a person can mend are one sentence and exit 1; Ctrl-C is 130 and loses nothing."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through every installed package
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the matrices are small: more threads only wait for each other
    gc.set_threshold(50_000, 20, 50)  # loading makes many small things that stay
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
    finally:
        gc.freeze()  # what is left goes with the process: looking through it for what is unused takes 0.3 s
