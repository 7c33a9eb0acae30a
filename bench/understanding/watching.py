# SPDX-License-Identifier: Apache-2.0
"""Watching measured on films made here, whose truth is their plan.

    python bench/understanding/watching.py [--only shots,camera] FILM.mp4 ...

Beside each film is its folder with truth.json (see truth.py).

A FILM may be an animatic (one still picture a shot): then its camera is not judged. Cuts whose two pictures are the
same (a move that ends where the next shot begins) cannot be seen: they are counted apart.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from soundstage.understand.findings import Watched
from soundstage.understand.watching import watch

ALIKE = {"track": {"track", "truck"}}
STANDS = 0.02  # metres of a camera that does not travel


def words(text: str) -> list[str]:
    """Lower case, without marks."""
    return re.sub(r"[^a-z' ]", " ", text.lower()).split()


def errors(said: list[str], heard: list[str]) -> int:
    """Words to change, add or leave out (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for i, a in enumerate(said, 1):
        before, row = row, [i]
        for j, b in enumerate(heard, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
    return row[-1]


def judge(seen: Watched, truth: dict[str, Any], moving: bool, score: Counter[str]) -> None:
    """Add what was right to the score."""
    found = {round(float(s.start) * 24): s for s in seen.shots}
    wanted = {round(s["start"] * 24): s for s in truth["shots"]}
    score["cuts"] += len(wanted) - 1
    score["cuts right"] += len(set(found) & set(wanted)) - 1
    score["cuts too many"] += len(set(found) - set(wanted))
    starts = sorted(wanted)
    for at, shot in wanted.items():
        after = next((b for b in starts if b > at), round(truth["seconds"] * 24))
        whole = at in found and round(float(found[at].end) * 24) == after
        if moving and whole:
            told_moves = seen.of_shot("camera", found[at].number)
            move, moves = told_moves[0], shot.get("moves", [shot["move"]])
            along = shot["move"] == "track" and shot["camera"].get("travel", 1.0) < STANDS
            wanted_moves = ["static"] if along else moves  # who is gone along with does not go
            right = len(told_moves) == len(wanted_moves) and all(
                m.move in ALIKE.get(w, {w}) for m, w in zip(told_moves, wanted_moves, strict=False))
            score["moves"] += 1
            score["moves right"] += right
            told = " then ".join(f"{m.move} {m.direction} pan {m.pan:.1f} tilt {m.tilt:.1f} zoom {m.zoom:.2f}"
                                 for m in told_moves)
            true = " ".join(f"{k} {shot['camera'][k]:.2f}" for k in ("pan", "tilt", "zoom"))
            print(f"   {'ok ' if right else 'NO '} {' then '.join(moves)} ({true}) -> {told}")
            if moves == ["pan"] and right:
                score["pans"] += 1
                score["pans within 10 %"] += abs(move.pan - shot["camera"]["pan"]) <= 0.1 * abs(shot["camera"]["pan"])
        sizes = seen.of_shot("sizes", found[at].number) if at in found else ()
        score["sizes"] += 1
        score["sizes right"] += bool(sizes) and sizes[0].size == shot["size"]
        for box in shot["boxes"]:
            score["subjects"] += 1
            near = [s for s in seen.subjects if s.start <= box["time"] + 0.5 and s.end >= box["time"] - 0.5]
            score["subjects found"] += any(_on(s, box) for s in near)
    said = [w for s in truth["shots"] for x in s["lines"] for w in words(x["text"])]
    heard = [w for x in seen.lines for w in words(x.text)]
    score["words"] += len(said)
    score["words wrong"] += errors(said, heard)


def _on(seen: Any, box: dict[str, Any]) -> bool:
    b = min(seen.boxes, key=lambda x: abs(float(x.time) - box["time"]))
    wide = min(b.x1, box["box"][2]) - max(b.x0, box["box"][0])
    high = min(b.y1, box["box"][3]) - max(b.y0, box["box"][1])
    both = max(0.0, wide) * max(0.0, high)
    whole = (b.x1 - b.x0) * (b.y1 - b.y0) + (box["box"][2] - box["box"][0]) * (box["box"][3] - box["box"][1]) - both
    return both / whole > 0.4


def main() -> None:
    """Watch and print."""
    score: Counter[str] = Counter()
    only: tuple[str, ...]
    spent = seconds = 0.0
    files, only = sys.argv[1:], ()
    if files and files[0] == "--only":
        files, only = files[2:], tuple(files[1].split(","))
    for name in files:
        path = Path(name)
        folder = path.parent if path.stem == "animatic" else path.with_suffix("")
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        print(path.name)
        began = time.process_time()
        seen, footage = watch(path, only=only)
        spent, seconds = spent + time.process_time() - began, seconds + float(seen.seconds)
        footage.close()
        judge(seen, truth, path.stem != "animatic", score)
    print(dict(score))
    print(f"{spent / seconds:.2f} seconds of one core for a second of footage, loading included")


if __name__ == "__main__":
    main()
