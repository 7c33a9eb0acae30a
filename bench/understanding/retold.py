# SPDX-License-Identifier: Apache-2.0
"""Retelling measured: a film made here is watched and retold; boxes are compared with the first film's by the guides.

    python bench/understanding/retold.py FILM.mp4       # beside it its folder with film.yaml, plan.json, truth.json
"""

from __future__ import annotations

import json
import sys
import tempfile
from fractions import Fraction
from pathlib import Path
from typing import Any

from truth import truth_of

from soundstage.cli.options import open_store
from soundstage.film import plan_of, speak
from soundstage.model.file import save
from soundstage.understand.retelling import retell
from soundstage.understand.watching import watch
from soundstage.work.making import Making
from soundstage.work.progress import silent
from soundstage.work.quality import Options


def overlap(a: list[float], b: list[float]) -> float:
    """Intersection over union."""
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - wide * high)


def retold_truth(film: Path, folder: Path) -> dict[str, Any]:
    """The truth of the retold film, planned with the fake voice."""
    seen, footage = watch(film)
    footage.close()
    production, _ = retell(seen)
    save(production, folder / "film.yaml")
    options = Options("draft", None, "slate", "fake", "film")
    making = Making(production, folder.with_suffix(".mp4"), options, open_store(None), silent)
    speak(making)
    plan_of(making)
    return truth_of(making.folder, 1)


def main() -> None:
    """Print every shot's cut, camera, size and boxes, then the totals."""
    film = Path(sys.argv[1])
    first = json.loads((film.with_suffix("") / "truth.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "retold"
        folder.mkdir()
        second = retold_truth(film, folder)
    good = total = 0
    for a in first["shots"]:
        b = next((s for s in second["shots"] if Fraction(s["start"]).limit_denominator(48) ==
                  Fraction(a["start"]).limit_denominator(48)), None)
        if b is None:
            print(f"{a['id']}: no cut at {a['start']:.3f} s")
            total += len(a["boxes"])
            continue
        free = list(b["boxes"])
        for box in a["boxes"]:
            best = max(free, key=lambda f, box=box: overlap(f["box"], box["box"]), default=None)
            share = overlap(best["box"], box["box"]) if best else 0.0
            total, good = total + 1, good + (share >= 0.5)
            print(f"{a['id']}: {a['move']}/{a['size']} -> {b['move']}/{b['size']}; {box['noun']} -> "
                  f"{best['noun'] if best else 'nobody'}, overlap {share:.2f}")
        said = [" ".join(x["text"] for x in t["lines"]) for t in (a, b)]
        if said[0] or said[1]:
            print(f"   said “{said[0]}” -> “{said[1]}”")
    print(f"boxes with an overlap of at least 0.5: {good} of {total}")


if __name__ == "__main__":
    main()
