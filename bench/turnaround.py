# SPDX-License-Identifier: Apache-2.0
"""How soon a film is there again after an edit: a sound, one shot of five, undo - as shares of the whole make.

One run, one machine: `python bench/turnaround.py [engine [voice [size]]]` (slate, fake, 240x135 when not said; "-" is
the program's own choice). Shares are of CPU time, which other work on the machine disturbs least, and of the clock.
With the player the clock counts: the browser's own CPU time is not in the first figure.
"""

from __future__ import annotations

import compileall
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import soundstage

FILM = (
    "Shot 1 (3s): A girl stands in a garden and waves. Shot 2 (3s): Close-up of the girl. She smiles. "
    "Shot 3 (3s): A brown dog walks past a red ball. Shot 4 (3s): Close-up of the dog. It barks. "
    'Shot 5 (3s): Wide shot of the girl and the dog. The girl says: "Come here."'
)
STEPS = (
    ("whole make", ("make", FILM, "-o", "film.mp4"), None),
    ("no change", ("make", "film/film.yaml"), None),
    ("sound only: softer ambience", ("edit", "film/film.yaml", "make the ambience softer"), 0.05),
    ("sound only: other music", ("edit", "film/film.yaml", "add soft piano music"), 0.05),
    ("one shot of five", ("edit", "film/film.yaml", "make the second shot a medium shot"), 0.25),
    ("undo", ("undo", "film/film.yaml"), 0.02),
    ("redo", ("redo", "film/film.yaml"), 0.02),
)


def timed(words: tuple[str, ...], folder: Path, options: list[str]) -> tuple[float, float, str]:
    """(CPU seconds, seconds of the clock, last line it said) of one command."""
    before, now = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([sys.executable, "-m", "soundstage", *words, *options], cwd=folder, check=False,
                          capture_output=True, text=True, env={**os.environ, "SOUNDSTAGE_STORE": str(folder / "store")})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(done.stderr)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, time.monotonic() - now, done.stderr.strip().splitlines()[-1]


def main(engine: str = "slate", voice: str = "fake", size: str = "240x135") -> None:
    """Print a row a step: CPU, clock, their shares of the whole make, and what was aimed at."""
    wishes = (("--engine", engine), ("--voice", voice), ("--size", size))
    options = [word for option in wishes if option[1] != "-" for word in option]
    whole = (1.0, 1.0)
    compileall.compile_dir(Path(soundstage.__file__).parent, quiet=2)  # as an installed program's code is
    with tempfile.TemporaryDirectory() as folder:
        for name, words, aim in STEPS:
            cpu, clock, said = timed(words, Path(folder), options)
            whole = (cpu, clock) if name == "whole make" else whole
            shares = f"{cpu / whole[0]:6.1%} {clock / whole[1]:6.1%}"
            print(f"{name:30} {cpu:7.1f} CPU-s {clock:7.1f} s  {shares}  {f'aim {aim:.0%}' if aim else '':8} {said}",
                  flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
