# SPDX-License-Identifier: Apache-2.0
"""What edit, undo, redo, history, compare and pick share: the film, its versions, options of the last make."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from soundstage.cli.options import open_store, options_of
from soundstage.edit.versions import History
from soundstage.errors import FilmError
from soundstage.model.file import load, save
from soundstage.work.quality import Options

if TYPE_CHECKING:
    from soundstage.edit import Edited
    from soundstage.edit.reach import Reach
    from soundstage.model.production import Production
    from soundstage.store import Store


@dataclass
class Desk:
    """A film on the editing desk."""

    path: Path  # its film.yaml
    out: Path  # the film
    production: Production
    store: Store
    history: History

    def now(self, production: Production, words: str) -> None:
        """Write the film's new version."""
        self.history.note(production, words)
        self.production = production
        self.write()

    def write(self) -> None:
        """film.yaml as it is now, marked as written by this program."""
        from soundstage.store import key_of
        from soundstage.work.folder import WRITTEN

        save(self.production, self.path)
        if self.path.name == "film.yaml":
            mark = key_of(self.production.model_dump_json())
            (self.path.parent / WRITTEN).write_text(mark, encoding="utf-8")


def desk(source: str, store: Path | None, out: Path | None) -> Desk:
    """The film of this film.yaml, with what it was before noted as a version."""
    path = Path(source)
    if path.suffix.lower() == ".mp4" and (path.with_suffix("") / "film.yaml").exists():
        path = path.with_suffix("") / "film.yaml"
    if path.suffix.lower() not in (".yaml", ".yml") or not path.exists():
        remedy = "give the film.yaml beside a film, or the film itself"
        raise FilmError(f"there is no film file '{source}'", remedy=remedy)
    path = path.resolve()
    home = path.parent
    made = out or (home.parent / f"{home.name}.mp4" if path.name == "film.yaml" else path.with_suffix(".mp4"))
    production, kept = load(path), open_store(store)
    if out is not None and path.name == "film.yaml" and made.resolve().with_suffix("") != home:
        path = _copied(production, path, made, kept)
    history = History(made.with_suffix(""), kept)
    history.note(production, "as it was made" if not history.versions else "changed by hand")
    return Desk(path, made, production, kept, history)


def _copied(production: Production, path: Path, made: Path, store: Store) -> Path:
    """The film.yaml of a film edited into another one: the first one stays as it is."""
    from soundstage.references.intake import laid_beside
    from soundstage.store import key_of
    from soundstage.work.folder import WRITTEN

    folder = made.with_suffix("")
    folder.mkdir(parents=True, exist_ok=True)
    other = folder / "film.yaml"
    if not other.exists():
        laid_beside(production, path.parent, store)  # its files come into the store
        save(laid_beside(production, folder, store), other)
        (folder / WRITTEN).write_text(key_of(production.model_dump_json()), encoding="utf-8")
        if (path.parent / "made.json").exists():
            (folder / "made.json").write_bytes((path.parent / "made.json").read_bytes())
    return other


def last_options(film: Desk, wishes: dict[str, Any]) -> Options:
    """What was asked for at the keyboard, else the options of the last make of this film."""
    options = options_of(wishes, "film")
    try:
        before = json.loads((film.out.with_suffix("") / "made.json").read_text(encoding="utf-8"))["options"]
    except (OSError, ValueError, KeyError):
        return options
    context = click.get_current_context()
    said = {f.name for f in fields(Options) if context.get_parameter_source(f.name) == ParameterSource.COMMANDLINE}
    size = tuple(before["size"]) if before.get("size") else None
    known = {**before, "size": size, "until": "film"}
    names = [f.name for f in fields(Options)]
    return Options(**{n: getattr(options, n) if n in said else known.get(n, getattr(options, n)) for n in names})


def remake(film: Desk, options: Options, as_json: bool, quiet: bool, reach: Reach | None = None) -> dict[str, Any]:
    """Make the film as it is now and say where it is. reach: of the edit, where it is known."""
    from soundstage import film as flow
    from soundstage.cli.progress import Teller
    from soundstage.work.making import Ahead, drawing_ahead, listening_ahead

    ear = listening_ahead(options, film.production, film.store) if reach is not None and reach.sounds else Ahead()
    ahead = drawing_ahead(options) if reach is not None and reach.pictures else nullcontext(Ahead())
    with Teller(as_json=as_json, quiet=quiet) as tell, ahead as begun:
        begun = replace(begun, recogniser=ear.recogniser)
        report = flow.make(film.production, film.out, options, film.store, tell, begun)
    click.echo(json.dumps(report) if as_json else str(film.out))
    if not quiet and not as_json:
        click.echo(reached(report), err=True)
    return report


@dataclass(frozen=True)
class Told:
    """How results are said."""

    as_json: bool
    quiet: bool


def stepped(film: Desk, by: int, make: bool, how: Told, wishes: dict[str, Any]) -> None:
    """The film one version back (-1) or forward (1), and made: from the store when it was made before."""
    options = last_options(film, wishes)
    film.production = film.history.step(by)
    film.write()
    now = film.history.versions[film.history.now]
    if not how.quiet:
        click.echo(f"version {film.history.now + 1} of {len(film.history.versions)}: {now.words}", err=True)
    if make:
        remake(film, options, how.as_json, how.quiet)


def reached(report: dict[str, Any]) -> str:
    """What was made anew and what was copied."""
    if report.get("brought_back"):
        return "nothing made: the whole film was copied from the store"
    parts = report["measured"].get("segments", [])
    new = [p["shot"] for p in parts if p["state"] == "made"]
    same = len(parts) - len(new)
    return f"pictures made: {', '.join(new) or 'none'}; copied: {same} segment{'s' * (same != 1)}"


def shown(edited: Edited) -> str:
    """What was understood and the difference, for people."""
    coming = ["Made anew:", f"  {edited.reach.line}"] if edited.reach else []
    return "\n".join(["Understood:", *(f"  {line}" for line in edited.understood), "Changed:",
                      *(f"  {line}" for line in edited.lines), *coming])


def draw_options(
    source: str, shot: str, most: int, store: Path | None, out: Path | None, wishes: dict[str, Any]
) -> None:
    """Draw stagings of a shot to options.png and keep each, so that `pick` can take one."""
    from soundstage import film as flow
    from soundstage.store import key_of

    film = desk(source, store, out)
    folder = film.out.with_suffix("")
    options = last_options(film, wishes)
    chosen, ways = flow.options_for(film.production, shot, most, folder / "options.png", options, film.store)
    rows = []
    for number, way in enumerate(ways):
        text = way.production.model_dump_json(by_alias=True)
        key = key_of("film", way.production.model_dump_json(by_alias=True))
        film.store.put("kept", key, text.encode())
        rows.append({"says": way.says, "key": key})
        click.echo(f"{number + 1}  {way.says}", err=True)
    table = {"shot": chosen, "of": film.history.versions[film.history.now].key, "ways": rows}
    (folder / "options.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
    click.echo(str(folder / "options.png"))
