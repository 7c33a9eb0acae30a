# SPDX-License-Identifier: Apache-2.0
"""Every figure of the project's budget of time and memory, in one run on this machine, each beside what is allowed.

    python bench/speed.py [--no-cycles] [--no-player] ["words"]

Seconds of the clock are of this machine as busy as it is; the share of what is allowed and the CPU seconds beside
them tell more. Every film is made in a store of its own. The memory is the sum over all processes, twice: of what
each holds (RSS, what is shared counted once a process), and with shared pages divided (PSS).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

WORDS = ("A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?' "
         "Wind howls.")
THREE = ("Shot 1 (2s): wide shot of a beach at noon. Shot 2 (2s): a girl throws a red ball to a dog. "
         "Shot 3 (2s): close-up of the dog, it barks.")
CYCLES = ("--engine", "blender", "--quality", "draft", "--size", "480x270")


def main() -> None:
    """Print a row a figure."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("words", nargs="?", default=WORDS)
    asked.add_argument("--no-player", action="store_true")
    asked.add_argument("--no-cycles", action="store_true")
    told = asked.parse_args()
    words = told.words
    best = min(_clocked(lambda: _ran(["--help"])) for _ in range(3))
    _row("--help", best, 0.3)
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds in json.loads(_child("steps", folder, words)).items():
            _row(name, seconds, ALLOWED[name])
        if not told.no_player:
            _film("player", words, ("--quality", "draft", "--seconds", "5"), folder)
            _film("player, 720p", words, ("--quality", "draft", "--size", "1280x720", "--seconds", "5"), folder)
        if not told.no_cycles:
            _film("Cycles", words, (*CYCLES, "--seconds", "5"), folder, 90)
            own = json.loads(_child("cycles", folder, words))
            _row("Cycles: whole make / the renderer's own time", own["whole"] / own["drawing"], 1.3, "x")
            _row("Cycles: frames of still shots / whole frames, CPU", own["still"], 0.5, "x")


ALLOWED = {"loading the reader": 3, "reading three shots": 0.2, "a body": 1.5, "planning and staging five seconds": 2,
           "sound for five seconds": 3}


def _row(name: str, found: float, allowed: float, unit: str = "s") -> None:
    share = f"{found / allowed:6.2f} of {allowed:g} {unit}" if allowed else ""
    print(f"{name:<52}{found:8.2f} {unit:<3}{share}", flush=True)


def _clocked(do: Callable[[], Any]) -> float:
    began = time.monotonic()
    do()
    return time.monotonic() - began


def _ran(words: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "soundstage", *words], check=True, capture_output=True)


def _film(name: str, words: str, wishes: tuple[str, ...], folder: str, most: float = 0) -> None:
    """Make five seconds with an empty store, and again unchanged: when each part was there, and the most memory."""
    home = Path(folder) / name.replace(" ", "_").replace(",", "")
    home.mkdir()
    command = ["make", words, "-o", str(home / "film.mp4"), *wishes, "--store", str(home / "store")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen([sys.executable, "-m", "soundstage", *command, "--json"], stderr=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, text=True)
    memory = _Memory(process)
    there = _stages(process)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    _row(f"{name}: board", there["board"], 20)
    _row(f"{name}: sounded animatic", there["animatic"], 40)
    _row(f"{name}: film of five seconds", there["end"], most)
    print(f"{name + ': CPU of it, without the engine where it is ended':<52}{after.ru_utime - before.ru_utime:8.2f} s")
    for kind, most_held in zip(("RSS", "PSS"), memory.most, strict=True):
        _row(f"{name}: most memory, sum of {kind}", most_held / 2**20, 4, "GB")
    _row(f"{name}: unchanged", _clocked(lambda: _ran(command)), 3)


def _stages(process: subprocess.Popen[str]) -> dict[str, float]:
    """Seconds until each stage was last told of, and until the end."""
    began, there = time.monotonic(), dict[str, float]()
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("{"):
            there[json.loads(line)["stage"]] = time.monotonic() - began
    if process.wait():
        raise SystemExit(f"soundstage ended with {process.returncode}")
    return there | {"end": time.monotonic() - began}


class _Memory:
    """Looks twice a second at what a process and all below it hold; most: (RSS, PSS) in KB."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process, self.most = process, (0, 0)
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while self.process.poll() is None:
            held = [_held(pid) for pid in _family(self.process.pid)]
            now = tuple(sum(column) for column in zip(*held, strict=True)) or (0, 0)
            self.most = (max(self.most[0], now[0]), max(self.most[1], now[1]))
            time.sleep(0.5)


def _family(pid: int) -> list[int]:
    """A process and all that it started, and they (Linux)."""
    below: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = int(Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        below.setdefault(parent, []).append(int(name))
    found = [pid]
    for one in found:
        found += below.get(one, [])
    return found


def _held(pid: int) -> tuple[int, int]:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return 0, 0
    facts = {line.partition(":")[0]: int(line.split()[1]) for line in lines}
    return facts.get("Rss", 0), facts.get("Pss", 0)


def _child(*words: str) -> str:
    """What this file prints when it does one part in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--part", *words], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()[-1]


def _steps(folder: str, words: str) -> dict[str, float]:
    """Each step before drawing, in a process that has nothing loaded yet."""
    from soundstage import film
    from soundstage.work.rehearsal import build_cast, speak
    from soundstage.work.shots import Rendering

    found = {"loading the reader": _clocked(lambda: film.read("A man waves."))}
    found["reading three shots"] = _clocked(lambda: film.read(THREE))
    making = _making(folder, words, "steps")
    build_cast(_making(folder, "A cat sits.", "warm"))  # imports are no part of the time
    found["a body"] = _clocked(lambda: build_cast(making)) / max(1, len(making.cast))
    speak(making)
    began = time.monotonic()
    rendering = Rendering(making, film.plan_of(making))
    for index in range(len(rendering.plan.shots)):
        rendering.stage(index)
    found["planning and staging five seconds"] = time.monotonic() - began
    found["sound for five seconds"] = _clocked(rendering.sound)
    return found


def _cycles(folder: str, words: str) -> dict[str, float]:
    """The make of a film against what Cycles itself took for its frames; and its still shots drawn both ways."""
    from soundstage import film
    from soundstage.engines.blender import Blender
    from soundstage.work.making import Ahead
    from soundstage.work.shots import Rendering

    began, making = time.monotonic(), _making(folder, words, "counted")
    engine = Blender()
    spent: list[tuple[float, float]] = []
    engine.close = lambda: spent.extend(_counted(engine))  # type: ignore[method-assign]
    making.ahead = Ahead((engine,))
    film._make(making)
    found = {"whole": time.monotonic() - began, "drawing": sum(seconds for seconds, _ in spent)}
    rendering, costs = Rendering(making, film.plan_of(making)), {True: 0.0, False: 0.0}
    with Blender() as engine:
        for index in range(len(rendering.plan.shots)):
            request = rendering.request(index, "draft")
            if not request.partial:
                continue
            for part in (True, False):  # every pose, as the film draws them: with the reference and what is told once
                for pose in range(request.stage.poses):
                    one = request if part else rendering.request(index, "draft", (pose,))
                    list(engine.frames(one, [pose]))
                    costs[part] += engine._worker.spent[-1][1]  # type: ignore[union-attr]
    return found | {"still": costs[True] / costs[False] if costs[False] else 0.0}


def _counted(engine: Any) -> list[tuple[float, float]]:
    """What the engine's worker spent on its frames; the worker is ended."""
    spent = list(engine._worker.spent) if engine._worker is not None else []
    type(engine).close(engine)
    return spent


def _making(folder: str, words: str, name: str) -> Any:
    """A film of five seconds with an empty store of its own."""
    from soundstage import film
    from soundstage.store import Store
    from soundstage.work.making import Making
    from soundstage.work.quality import Options

    out = Path(folder) / name / "film.mp4"
    out.with_suffix("").mkdir(parents=True)
    production = film.read(words).model_copy(update={"seconds": Fraction(5)})
    options = Options(quality="draft", size=(480, 270), engine="blender")
    return Making(production, out, options, Store(out.parent / "store"))


PARTS = {"steps": _steps, "cycles": _cycles}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--part"]:
        print(json.dumps(PARTS[sys.argv[2]](*sys.argv[3:5])))
    else:
        main()
