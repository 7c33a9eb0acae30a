# SPDX-License-Identifier: Apache-2.0
"""The whole flow: words become a Production, a Plan, Stages, frames and stems, and a film. Read this first."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.references.intake import laid_beside
from soundstage.store import Store, key_of
from soundstage.store.stamp import code_stamp
from soundstage.work.folder import at_work, keep_edits, write_film
from soundstage.work.making import Ahead, Making
from soundstage.work.progress import Progress, Tell, silent
from soundstage.work.quality import QUALITIES, Options
from soundstage.work.rehearsal import build_cast, model_keeper, speak

if TYPE_CHECKING:
    from soundstage.check import Examined
    from soundstage.direct.plan import Plan
    from soundstage.edit import Edited
    from soundstage.edit.stagings import Staging
    from soundstage.model.production import Production

STORE_LIMIT = 20 * 1024**3  # bytes that may be evicted


def read(words: str, seed: int = 1, style: str = "", aspect: str = "", assist: str = "") -> Production:
    """The Production that these words (a prompt, or a screenplay's text) ask for; assist: address of a model."""
    from soundstage.language import read as read_words
    from soundstage.language.assist import read_assisted

    production = read_assisted(words, assist, seed=seed).production if assist else read_words(words, seed=seed)
    update = {k: v for k, v in {"style": style, "aspect": aspect}.items() if v}
    return production.model_copy(update=update) if update else production


def make(production: Production, out: Path, options: Options, store: Store, tell: Tell = silent,
         ahead: Ahead | None = None) -> dict[str, Any]:
    """Make the film (or its board or animatic); -> the report. What is stored is not made again.

    ahead: engines that were started while the words were read.
    """
    making = Making(production, out, options, store, tell, ahead=ahead or Ahead())
    with at_work(making):
        making.production = laid_beside(production, making.folder, store)
        if (known := unchanged(making)) is not None:
            tell(Progress("done", 1, 1, "nothing has changed", str(out)))
            return known
        if (back := _brought_back(making)) is not None:
            return back
        with making.crew_ahead():
            return _make(making)


def _brought_back(making: Making) -> dict[str, Any] | None:
    """A film that was made before, this way: all of it copied from the store; -> its report."""
    from soundstage.work.bundle import restore

    if making.options.until != "film":
        return None
    keep_edits(making)
    report = restore(making.store, _film_key(making), making.out)
    if report is None:
        return None
    write_film(making)
    _remember(making, report)
    making.tell(Progress("done", 1, 1, "made before: brought back", str(making.out)))
    return {**report, "brought_back": True}


def edit(production: Production, words: str, options: Options, store: Store, foretold: bool = False) -> Edited:
    """The film with all instructions of these words carried out; FilmError, and nothing changed, when one cannot be.

    foretold: also find what will be made anew (the film is directed before and after the edit).
    """
    from soundstage.edit import edit as edited
    from soundstage.edit.reach import reach

    with planning(options, store) as planner:
        found = edited(production, words, planner)
        if not foretold:
            return found
        new = found.production
        return replace(found, reach=reach((production, planner(production)), (new, planner(new))))


@contextlib.contextmanager
def planning(options: Options, store: Store, making: dict[str, Making] | None = None) -> Iterator[Any]:
    """A function that directs a film, each film once; making: filled with the films by the key of their text."""
    import tempfile

    plans: dict[str, Plan] = {}
    with tempfile.TemporaryDirectory() as folder:

        def planner(film: Production) -> Plan:
            key = film.model_dump_json()
            if key not in plans:
                one = Making(film, Path(folder) / "film.mp4", options, store)
                one.folder.mkdir(exist_ok=True)
                speak(one)
                plans[key] = plan_of(one)
                if making is not None:
                    making[key] = one
            return plans[key]

        yield planner


def compared(films: Sequence[Production], names: Sequence[str], path: Path, options: Options, store: Store) -> Path:
    """Two films side by side, a row a shot: a picture of each from the board."""
    from soundstage.edit.stagings import pictures, sheet
    from soundstage.work import shots

    columns, making = [], dict[str, Making]()
    with planning(options, store, making) as planner:
        for film, name in zip(films, names, strict=True):
            plan = planner(film)
            with shots.Rendering(making[film.model_dump_json()], plan) as rendering:
                found = pictures(rendering, plan, [s.id for s in plan.shots])
            columns.append([(f"{name}, {shot}", picture) for shot, picture in found.items()])
    rows = [[c[r] for c in columns if r < len(c)] for r in range(max(map(len, columns)))]
    return sheet(rows, path)


def beside(films: Sequence[Production], names: Sequence[str], path: Path, options: Options, store: Store,
           tell: Tell = silent) -> Path:
    """Two films side by side as an mp4 with both sounds; what is not stored of them is made."""
    import tempfile

    from soundstage.deliver.beside import side_by_side

    with tempfile.TemporaryDirectory() as folder:
        made = [Path(folder) / f"{number}.mp4" for number in range(2)]
        for film, out in zip(films, made, strict=True):
            make(film, out, options, store, tell)
        return side_by_side((made[0], made[1]), (names[0], names[1]), path)


def options_for(
    production: Production, shot: str, most: int, path: Path, options: Options, store: Store
) -> tuple[str, tuple[Staging, ...]]:
    """Other stagings of a shot, drawn on one sheet (1 is the shot as it is now): -> (its id, the ways from 1)."""
    from soundstage.edit.stagings import Staging, pictures, sheet, stagings
    from soundstage.work import shots

    making: dict[str, Making] = {}
    with planning(options, store, making) as planner:
        chosen, others = stagings(production, planner, shot, most - 1)
        ways = (Staging("as it is", production), *others)
        drawn = []
        for number, way in enumerate(ways):
            plan = planner(way.production)
            with shots.Rendering(making[way.production.model_dump_json()], plan) as rendering:
                drawn.append((f"{number + 1}  {way.says}", pictures(rendering, plan, [chosen])[chosen]))
    sheet([drawn[i : i + 2] for i in range(0, len(drawn), 2)], path)
    return chosen, ways


def play(production: Production, out: Path, options: Options, store: Store, tell: Tell = silent) -> tuple[Path, ...]:
    """The film as a page that plays by itself (film.html, and a folder beside a long one); nothing is rendered."""
    from soundstage.interactive import branches
    from soundstage.model.graph import interactive
    from soundstage.work import shots
    from soundstage.work.playing import write_player

    making = Making(production, out, options, store, tell)
    branches.check(making)
    with at_work(making, ".html"):
        making.production = laid_beside(production, making.folder, store)
        write_film(making, leave_edits=True)
        speak(making)
        with shots.Rendering(making, plan_of(making)) as rendering:
            if interactive(making.production):
                written = branches.played(rendering, out)
            else:
                written = write_player(rendering, out)
    making.tell(Progress("done", 1, 1, "", str(out)))
    return written


def scene(production: Production, out: Path, options: Options, store: Store, tell: Tell = silent) -> Path:
    """The film as a scene for other programs (.glb, .blend, .usd): shapes, motion, cameras, lamps; no picture."""
    from soundstage.deliver.scene_file import write_scene
    from soundstage.work import shots

    making = Making(production, out, options, store, tell)
    with at_work(making, out.suffix.lower()):
        making.production = laid_beside(production, making.folder, store)
        write_film(making, leave_edits=True)
        speak(making)
        with shots.Rendering(making, plan_of(making)) as rendering:
            write_scene([rendering.stage(i).stage for i in range(len(rendering.plan.shots))], out)
    making.tell(Progress("done", 1, 1, "", str(out)))
    return out


def _make(making: Making) -> dict[str, Any]:
    from soundstage.check import made_and_reported, reported
    from soundstage.interactive import branches
    from soundstage.model.graph import interactive
    from soundstage.work import shots

    branches.check(making)
    write_film(making)
    speak(making)
    plan = plan_of(making)
    if interactive(making.production):
        return _kept(making, branches.made(making, plan))
    with shots.Rendering(making, plan) as rendering:
        if making.options.until == "film":
            return _kept(making, made_and_reported(rendering))
        rendering.board()
        if making.options.until == "animatic":
            rendering.sound()
            rendering.animatic()
        return reported(rendering, making.options.until)


def _kept(making: Making, report: dict[str, Any]) -> dict[str, Any]:
    """Remember what was made, when the film is whole; -> the report."""
    if making.options.until == "film":
        from soundstage.work.bundle import keep

        making.store.evict(STORE_LIMIT)
        _remember(making, report)
        if not report.get("beside"):  # what lies beside a film of choices is joined anew from the store
            keep(making.store, _film_key(making), making.out, report)
        making.tell(Progress("done", 1, 1, "", str(making.out)))
    return report


def check(production: Production, out: Path, options: Options, store: Store, tell: Tell = silent) -> Examined:
    """What the critic says of a film: claims and faults. Renders nothing: frames that are stored are looked at."""
    from soundstage.check import examine, screened
    from soundstage.work import shots

    making = Making(production, out, options, store, tell)
    with at_work(making):
        making.production = laid_beside(production, making.folder, store)
        speak(making)
        with shots.Rendering(making, plan_of(making)) as rendering:
            rendering.sound()
            rendering.find_frames()
            return examine(screened(rendering))


def plan_of(making: Making) -> Plan:
    """Direct the film."""
    from soundstage.direct.choices import voice_choice
    from soundstage.model.graph import interactive
    from soundstage.references.takes import on_ones

    making.tell(Progress("plan", 0, 1))
    plan = _directed(making)
    speakers = {line.speaker for shot in plan.shots for line in shot.lines}
    extra = tuple(voice_choice(who, v.name, why) for who, (v, why) in making.voices.items()
                  if who in speakers)
    plan = plan.model_copy(update={"choices": plan.choices + extra})
    if not interactive(making.production):
        from soundstage.direct.lasting import lasting

        plan = lasting(plan, making.production.seconds)
    if QUALITIES[making.options.quality].twos:
        twos = tuple(s.model_copy(update={"pose_rate": Fraction(12)}) for s in plan.shots)
        plan = plan.model_copy(update={"shots": twos})
    plan = on_ones(making.production, plan)
    (making.folder / "plan.json").write_text(plan.model_dump_json(indent=1), encoding="utf-8")
    making.tell(Progress("plan", 1, 1, f"{len(plan.shots)} shots, {float(plan.duration):.1f} s"))
    return plan


def _directed(making: Making) -> Plan:
    """The director's plan. What an edit, a page and a make ask for is directed once, whatever beds are heard in it."""
    from soundstage.direct.beds import with_beds, without_beds
    from soundstage.work.sounding import at_any_level

    production = at_any_level(making.production)
    silent = without_beds(production)

    def anew() -> Plan:
        from soundstage.direct.direct import direct_without_beds
        from soundstage.stage.meeting import met

        cast = build_cast(making)
        plan = direct_without_beds(silent, making.spoken, cast, model_keeper(making.store))
        return met(plan, silent, cast, making.spoken)

    if production.references:  # who comes from files is not told by the film's text alone
        return with_beds(anew(), production)
    spoken = sorted(making.spoken.items())
    plan = making.store.once("plans", key_of(silent.model_dump_json(), spoken, code_stamp("")), anew)
    return with_beds(plan, production)


def unchanged(making: Making) -> dict[str, Any] | None:
    """The last report, when the same film was made the same way and its file is still whole."""
    record = making.folder / "made.json"
    try:
        made = json.loads(record.read_text(encoding="utf-8"))
        stat = making.out.stat()
    except (OSError, ValueError):
        return None
    if made.get("key") != _film_key(making) or [stat.st_size, stat.st_mtime_ns] != made.get("file"):
        return None
    report: dict[str, Any] = made["report"]
    return report if all(Path(p).is_file() for p in report.get("beside", ())) else None


def _film_key(making: Making) -> str:
    return key_of(making.production.model_dump_json(), repr(asdict(making.options)), code_stamp(""))


def _remember(making: Making, report: dict[str, Any]) -> None:
    stat = making.out.stat()
    data = {"key": _film_key(making), "file": [stat.st_size, stat.st_mtime_ns], "report": report,
            "options": asdict(making.options)}
    (making.folder / "made.json").write_text(json.dumps(data), encoding="utf-8")
