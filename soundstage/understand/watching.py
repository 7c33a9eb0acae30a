# SPDX-License-Identifier: Apache-2.0
"""Watching: a file is decoded once, and every analyser says what it found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.errors import FilmError
from soundstage.speech.recogniser import installed
from soundstage.understand.analysers import ANALYSERS
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.describing import described
from soundstage.understand.findings import SeenShot, Watched
from soundstage.understand.footage import Footage, begun, heard, judged, seen
from soundstage.understand.thrift import thrifty
from soundstage.understand.weights import Missing

if TYPE_CHECKING:
    from soundstage.speech.recogniser import Keep

Tell = Callable[[str], None]
_Work = Callable[[Footage, dict[str, Any]], Any]
_AT_ONCE = 3  # pieces of work: recognising words and pictures need not wait for each other


def watch(path: Path, lens_mm: float | None = None, only: Sequence[str] = (), tell: Tell | None = None,
          keep: Keep | None = None) -> tuple[Watched, Footage]:
    """Everything found in a file, and the footage it was found in (close it). FilmError: nothing can be watched.

    lens_mm: the lens on a sensor 36 mm wide, when it is known. only: names of the analysers wanted, () = all. keep:
    where networks are kept as they are computed with (a store's folder_once), which takes most of their loading away.
    """
    names = _in_order(tuple(only) or ANALYSERS.names)
    units: dict[str, Analyser] = {n: ANALYSERS.new(n) for n in names}

    def progress(time: Fraction, length: Fraction) -> None:
        if tell is not None:
            tell(f"watched {float(time):.0f} s" + (f" of {float(length):.0f} s" if length else ""))

    footage = begun(path, lens_mm, keep)
    every = list(units.values())
    work: dict[str, _Work] = {
        "sound": lambda f, _: heard(f, every), "pictures": lambda f, _: seen(f, every, progress),
        "judged": lambda f, _: judged(f), **{n: u.look for n, u in units.items()}}
    try:
        with thrifty():
            if "lines" in names and footage.opened.audio is not None and installed():
                footage.ears.get_ready(whole=True)
            found = _looked(work, units, footage, tell)
    except BaseException:
        footage.close()
        raise
    again = {n: u.reconsidered(found) for n, u in units.items()}
    found |= {n: rows for n, rows in again.items() if rows is not None}
    file = footage.opened
    watched = Watched(
        file=path.name, kind=file.kind, seconds=footage.seconds, width=file.width, height=file.height,
        fps=file.fps if file.kind == "video" else None, streams=file.streams, notes=tuple(footage.notes), **found)
    return watched.model_copy(update={"description": described(watched)}), footage


def _in_order(names: Sequence[str]) -> list[str]:
    """The analysers and all they need, each after what it needs."""
    out: list[str] = []

    def add(name: str) -> None:
        if name not in out:
            for need in ANALYSERS.get(name).needs:
                add(need)
            out.append(name)

    for name in names:
        add(name)
    return out


def _needs(units: dict[str, Analyser]) -> dict[str, tuple[str, ...]]:
    """What each piece of work begins after: sound and pictures are decoded side by side, and words heard meanwhile."""
    decoding: dict[str, tuple[str, ...]] = {"sound": (), "pictures": (), "judged": ("sound", "pictures")}
    return decoding | {n: (*u.needs, "sound" if u.sound_alone else "judged") for n, u in units.items()}


def _looked(work: dict[str, _Work], units: dict[str, Analyser], footage: Footage, tell: Tell | None) -> dict[str, Any]:
    """Everyone's findings, two pieces of work at a time, each after those it needs.

    What a missing package keeps from being found becomes a note with the remedy.
    """
    needs, found = _needs(units), dict[str, Any]()
    if footage.kind == "image":
        found["shots"] = (SeenShot(start=Fraction(0), end=Fraction(1, 24), number=1, frames=1, evidence="a picture"),)
    waiting = [n for n in work if n not in found]
    missing: dict[str, str] = {}
    running: dict[Future[Any], str] = {}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        while waiting or running:
            ready = [n for n in waiting if all(need in found for need in needs[n])]
            ready.sort(key=lambda n: -_awaiting(n, needs))  # what others wait for goes first
            for name in ready[: _AT_ONCE - len(running)]:
                waiting.remove(name)
                if name in units and footage.kind not in units[name].kinds:
                    found[name] = ()
                    continue
                if tell is not None and name in units:
                    tell(f"looking for {name}")
                running[pool.submit(work[name], footage, found)] = name
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                name = running.pop(done)
                try:
                    found[name] = done.result()
                except Missing as error:
                    missing[name], found[name] = str(error), ()
    footage.notes += [missing[n] for n in units if n in missing]
    return {n: found[n] for n in units}


def _awaiting(name: str, needs: dict[str, tuple[str, ...]]) -> int:
    """How many pieces of work, one after another, cannot begin before this one is done."""
    after = [n for n, first in needs.items() if name in first]
    return len(after) + max((_awaiting(n, needs) for n in after), default=0)


def watched_from(path: Path) -> Watched:
    """What was found before, from its JSON."""
    try:
        return Watched.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FilmError("this is not a record of watched footage", where=str(path)) from error
