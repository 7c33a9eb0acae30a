# SPDX-License-Identifier: Apache-2.0
"""Retelling measured: films made here are watched and retold; what is told again is compared with the first plan.

    python bench/understanding/retold.py FILM.mp4 ...   # beside each its folder with film.yaml, plan.json, truth.json

A FILM.watched.json beside a film is taken instead of watching it again. Boxes are those of the guides at the middle of
each shot, beside those of the retold shot that is on then; what is smaller than _SEEN of the picture is counted apart.
Whom a viewer would name (the alive, vehicles, doers, what is shown by itself) is counted once more alone.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from truth import truth_of
from watching import errors, words

from soundstage.cli.options import open_store
from soundstage.film import plan_of, speak
from soundstage.model.file import load, save
from soundstage.model.production import Production
from soundstage.understand.findings import Watched
from soundstage.understand.retelling import retell
from soundstage.understand.watching import watch, watched_from
from soundstage.work.making import Making
from soundstage.work.progress import silent
from soundstage.work.quality import Options

_SEEN = 0.005  # share of the picture
_POSES = 5  # of a retold shot, for shots whose cut is lost
_MET = 0.5  # overlap from which a box is met
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


def retold_truth(film: Path, folder: Path, look: Callable[[Any], Any] | None = None) -> dict[str, Any]:
    """The truth of the retold film, planned with the fake voice; look: what to keep of each pose's guides."""
    production, _ = retell(seen_in(film))
    save(production, folder / "film.yaml")
    options = Options("draft", None, "slate", "fake", "film")
    making = Making(production, folder.with_suffix(".mp4"), options, open_store(None), silent)
    speak(making)
    plan_of(making)
    return truth_of(making.folder, _POSES, look)


def _frame(seconds: float) -> int:
    return round(Fraction(seconds) * 24)


def compared(first: dict[str, Any], second: dict[str, Any], leads: set[str], score: Counter[str]) -> None:
    """Add shot by shot what is the same; leads: whom a viewer would name."""
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
        _boxes(a, second, leads, score)


def named(production: Production) -> set[str]:
    """Whom a viewer would name: the alive, vehicles, and all who do something."""
    from soundstage.props import PROPS

    doers = {who for scene in production.scenes for shot in scene.shots for beat in shot.beats for who in beat.who}
    return {s.id for s in production.cast if s.id in doers or s.family == "body"
            or (s.family == "prop" and PROPS.get(s.unit).vehicle)}


def paired(real: list[dict[str, Any]], told: list[dict[str, Any]]) -> list[tuple[float, dict[str, Any] | None]]:
    """For each real box how well its own told box overlaps it, each told once, as many as can be met."""
    from scipy.optimize import linear_sum_assignment

    shares = np.array([[overlap(t["box"], r["box"]) for t in told] for r in real]).reshape(len(real), len(told))
    out: list[tuple[float, dict[str, Any] | None]] = [(0.0, None)] * len(real)
    for r, t in zip(*linear_sum_assignment((shares >= _MET) + shares / 100, maximize=True), strict=True):
        out[r] = (float(shares[r, t]), told[t])
    return out


def _boxes(a: dict[str, Any], told: dict[str, Any], leads: set[str], score: Counter[str]) -> None:
    middle = (a["start"] + a["end"]) / 2
    now = next((s for s in reversed(told["shots"]) if s["start"] <= middle), told["shots"][0])
    real, again = _then(a, middle), _then(now, middle)
    seen = [r for r in real if r["share"] >= _SEEN]
    alone = not any(r["subject"] in leads for r in seen)  # then the largest thing is what is shown
    for box, (share, best) in zip(real, paired(real, again), strict=True):
        kind = "boxes" if box["share"] >= _SEEN else "small boxes"
        lead = box["subject"] in leads or (alone and box["share"] == max(r["share"] for r in real))
        for what in (kind, "subjects") if kind == "boxes" and lead else (kind,):
            score[what] += 1
            score[f"{what} over 0.5"] += share >= _MET
        score["names same"] += kind == "boxes" and best is not None and share >= _MET and _kin(best) == _kin(box)
        if share < _MET:
            print(f"   {a['id']} {a['size']}/{a['move']}: {'subject' if lead else 'thing'} {box['noun']} "
                  f"({box['share']:.1%}) -> {best['noun'] if best and share else 'nobody'}, overlap {share:.2f}")


def _then(shot: dict[str, Any], seconds: float) -> list[dict[str, Any]]:
    """The boxes of the moment nearest to that one."""
    at = min((b["time"] for b in shot["boxes"]), key=lambda t: abs(t - seconds), default=0.0)
    return [b for b in shot["boxes"] if b["time"] == at]


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
            again = retold_truth(film, folder)
            both = [load(f / "film.yaml") for f in (film.with_suffix(""), folder)]
        compared(first, again, named(both[0]), score)
        weather = [Counter(s.weather for s in p.scenes).most_common(1)[0][0] for p in both]
        score["films"], score["weather same"] = 1, int(weather[0] == weather[1])
        print("  ", dict(score), flush=True)
        total += score
    print(dict(total))


if __name__ == "__main__":
    main()
