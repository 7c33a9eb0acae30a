# SPDX-License-Identifier: Apache-2.0
"""Retelling measured: films made here are watched and retold; what is told again is compared with the first plan.

    python bench/understanding/retold.py FILM.mp4 ...   # beside each its folder with film.yaml, plan.json, truth.json

A FILM.watched.json beside a film is taken instead of watching it again. Boxes are those of the guides at the middle of
each shot; a subject smaller than _SEEN of the picture is counted apart.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

from truth import truth_of
from watching import errors, words

from soundstage.cli.options import open_store
from soundstage.film import plan_of, speak
from soundstage.model.file import load, save
from soundstage.understand.findings import Watched
from soundstage.understand.retelling import retell
from soundstage.understand.watching import watch, watched_from
from soundstage.work.making import Making
from soundstage.work.progress import silent
from soundstage.work.quality import Options

_SEEN = 0.005  # share of the picture
_LATE = 0.1  # seconds by which a line may begin elsewhere
_ALIKE = {"track": "truck"}
_LIGHT = {"noon": "day", "morning": "day", "afternoon": "day", "dawn": "dusk", "evening": "dusk"}  # seen as one


def overlap(a: list[float], b: list[float]) -> float:
    """Intersection over union."""
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - wide * high)


def seen_in(film: Path) -> Watched:
    """What is found in a film, now or before."""
    kept = film.with_suffix(".watched.json")
    if kept.exists():
        return watched_from(kept)
    seen, footage = watch(film)
    footage.close()
    kept.write_text(seen.model_dump_json(by_alias=True), encoding="utf-8")
    return seen


def retold_truth(film: Path, folder: Path) -> dict[str, Any]:
    """The truth of the retold film, planned with the fake voice."""
    production, _ = retell(seen_in(film))
    save(production, folder / "film.yaml")
    options = Options("draft", None, "slate", "fake", "film")
    making = Making(production, folder.with_suffix(".mp4"), options, open_store(None), silent)
    speak(making)
    plan_of(making)
    return truth_of(making.folder, 1)


def _frame(seconds: float) -> int:
    return round(Fraction(seconds) * 24)


def compared(first: dict[str, Any], second: dict[str, Any], score: Counter[str]) -> None:
    """Add shot by shot what is the same."""
    told = {_frame(s["start"]): s for s in second["shots"]}
    score["cuts"] += len(first["shots"]) - 1
    score["cuts same"] += sum(_frame(s["start"]) in told for s in first["shots"]) - 1
    score["cuts too many"] += len(set(told) - {_frame(s["start"]) for s in first["shots"]})
    said, again = ([w for s in t["shots"] for x in s["lines"] for w in words(x["text"])] for t in (first, second))
    score["words"] += len(said)
    score["words wrong"] += errors(said, again)
    lines, times = ([x for s in t["shots"] for x in s["lines"]] for t in (first, second))
    score["lines"] += len(lines)
    score["lines at their times"] += sum(any(abs(x["start"] - y["start"]) <= _LATE for y in times) for x in lines)
    for a in first["shots"]:
        b = told.get(_frame(a["start"]))
        score["shots"] += b is not None
        if b is not None:
            moves = [_ALIKE.get(x["move"], x["move"]) for x in (a, b)]
            score["moves same"] += moves[0] == moves[1]
            score["sizes same"] += a["size"] == b["size"]
            score["hours same"] += _LIGHT.get(a["hour"], a["hour"]) == _LIGHT.get(b["hour"], b["hour"])
            score["places same"] += a["place"] == b["place"]
        _boxes(a, b, score)


def _boxes(a: dict[str, Any], b: dict[str, Any] | None, score: Counter[str]) -> None:
    middle = min((x["time"] for x in a["boxes"]), key=lambda t: abs(t - (a["start"] + a["end"]) / 2), default=0.0)
    free = list(b["boxes"]) if b else []
    for box in (x for x in a["boxes"] if x["time"] == middle):
        best = max(free, key=lambda f, box=box: overlap(f["box"], box["box"]), default=None)
        share = overlap(best["box"], box["box"]) if best else 0.0
        kind = "boxes" if box["share"] >= _SEEN else "small boxes"
        score[kind] += 1
        score[f"{kind} over 0.5"] += share >= 0.5
        score["names same"] += kind == "boxes" and best is not None and share >= 0.5 and _kin(best) == _kin(box)
        if share < 0.5:
            print(f"   {a['id']} {a['size']}/{a['move']}: {box['noun']} ({box['share']:.1%}) -> "
                  f"{best['noun'] if best and share else 'nobody'}, overlap {share:.2f}")


def _kin(box: dict[str, Any]) -> str:
    """What a watcher can call it: people are people."""
    from soundstage.bodies import species

    return "person" if species().get(box["unit"], {}).get("plan") == "biped" else str(box["noun"])


def main() -> None:
    """Print every box that is lost, each film's figures, then the totals."""
    total: Counter[str] = Counter()
    for name in sys.argv[1:]:
        film, score = Path(name), Counter[str]()
        first = json.loads((film.with_suffix("") / "truth.json").read_text(encoding="utf-8"))
        print(film.name)
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "retold"
            folder.mkdir()
            compared(first, retold_truth(film, folder), score)
            weather = [Counter(s.weather for s in load(f / "film.yaml").scenes).most_common(1)[0][0]
                       for f in (film.with_suffix(""), folder)]
        score["films"], score["weather same"] = 1, int(weather[0] == weather[1])
        print("  ", dict(score), flush=True)
        total += score
    print(dict(total))


if __name__ == "__main__":
    main()
