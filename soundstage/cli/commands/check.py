# SPDX-License-Identifier: Apache-2.0
"""soundstage check: claims and faults of a made film."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from soundstage.check import Examined
    from soundstage.work.quality import Options

HELP = """Measure a made film: every claim of its words, its continuity and its craft.

\b
  soundstage check fox/film.yaml         # or the folder, or the finished film
  soundstage check fox.mp4 --strict      # exit status 1 when a claim is missed or a fault is found

Reads the stages, the stored frames and the sound; renders nothing. Lines are listened to by a
recogniser where one is installed.
"""


@click.command(help=HELP)
@click.argument("source")
@click.option("--strict", is_flag=True, help="Fail when a claim is missed or a fault is found.")
@click.option("--voice", default="kokoro", show_default=True, help="The voice engine it was made with.")
@click.option("--store", type=click.Path(path_type=Path), help="Folder for what is kept between makes.")
@click.option("--json", "as_json", is_flag=True, help="Claims and faults as JSON.")
@click.option("--quiet", is_flag=True, help="No progress.")
def command(source: str, strict: bool, voice: str, store: Path | None, as_json: bool, quiet: bool) -> None:
    """Say what was kept, approximated and missed, and what is wrong (click shows HELP)."""
    from soundstage import film
    from soundstage.cli.options import open_store
    from soundstage.cli.progress import Teller
    from soundstage.cli.source import read_source

    production, place = read_source(_film_file(source), {}, None)
    with Teller(as_json=as_json, quiet=quiet) as tell:
        examined = film.check(production, place, _options(place, voice), open_store(store), tell)
    click.echo(json.dumps(_plain(examined)) if as_json else "\n".join(_lines(examined)))
    if strict and not examined.clean:
        sys.exit(1)


def _film_file(source: str) -> str:
    """The film.yaml of a finished film or of its folder; words and all else as they are."""
    from soundstage.cli.routing import FOOTAGE
    from soundstage.errors import FilmError

    path = Path(source) if len(source) < 250 and "\n" not in source else None
    if path is None or not (path.suffix.lower() in FOOTAGE or path.is_dir()):
        return source
    if not path.exists():
        raise FilmError(f"there is no file '{source}'", remedy="check the path")
    file = (path if path.is_dir() else path.with_suffix("")) / "film.yaml"
    if not file.exists():
        raise FilmError("there is no film.yaml that belongs to it, and so no words to check it against", where=source,
                        remedy="give the film.yaml, or see what is in it: soundstage watch FILE")
    return str(file)


def _options(out: Path, voice: str) -> Options:
    """As the film beside it was made, so that its stored frames are found."""
    from soundstage.engines import ENGINES
    from soundstage.work.quality import QUALITIES, Options

    try:
        measured = json.loads((out.with_suffix("") / "report.json").read_text(encoding="utf-8"))["measured"]
        quality, engine = str(measured["quality"]), str(measured["engine"]).split()[0]
    except (OSError, ValueError, KeyError, IndexError):
        quality, engine = "draft", "blender"
    known = engine if engine in ENGINES.names else "blender"
    return Options(quality if quality in QUALITIES else "draft", None, known, voice)


def _plain(examined: Examined) -> dict[str, Any]:
    return {"claims": [c.model_dump(mode="json") for c in examined.claims],
            "faults": [asdict(f) for f in examined.faults], "clean": examined.clean}


def _lines(examined: Examined) -> list[str]:
    from soundstage.check import FAULTS

    order = ("missed", "not_understood", "approximated", "read", "kept")
    rows = []
    for state in order:
        claims = [c for c in examined.claims if c.state == state]
        rows += [f"{state.replace('_', ' ')} ({len(claims)})"] if claims else []
        rows += [f"  {c.kind:<10} \"{c.words}\"  {c.note}" for c in claims]
    if not examined.faults:
        return [*rows, "no fault of continuity, picture or sound was found"]
    rows.append(f"faults ({len(examined.faults)})")
    for fault in examined.faults:
        sign = "!" if fault.serious else "?"
        rows.append(f"  {sign} {fault.time:6.2f} s  shot {fault.shot}  {fault.kind.replace('_', ' ')}: {fault.note}")
        rows.append(f"             -> {FAULTS.new(fault.kind).remedy}")
    return rows
