# SPDX-License-Identifier: Apache-2.0
"""Where boxes are lost between a film made here and the one that retells it, shot by shot.

    python bench/understanding/lost_boxes.py FOLDER FILM.mp4 ...   # FOLDER: sheets, each film beside its second

As bench/understanding/retold.py (which keeps what was watched), but each lost box has a cause: never found; found
badly (0.2 to _MET); found well and not told (or told in a hand, without a box); told and met badly in the retold shot,
under its own or another name. On the sheets what is there is green, what watching found yellow,
asked for blue, got red.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from retold import _MET, _SEEN, _kin, _then, named, overlap, paired, retold_truth, seen_in

from soundstage.model.file import load
from soundstage.model.production import Production
from soundstage.understand.findings import Watched

_NEAR = 0.2  # overlap from which a box is of that one at all
_GREEN, _YELLOW, _BLUE, _RED = (40, 200, 40), (240, 220, 40), (70, 120, 255), (255, 60, 60)
_WIDE = (640, 360)

Row = dict[str, Any]


def found_at(w: Watched, seconds: float) -> list[Row]:
    """The boxes that watching has of a moment, between those of the pictures that were looked at."""
    shot = w.shot_at(seconds)
    out = []
    for s in w.of_shot("subjects", shot.number) if shot else ():
        times, rows = [float(b.time) for b in s.boxes], [(b.x0, b.y0, b.x1, b.y1) for b in s.boxes]
        box = [float(np.interp(seconds, times, [r[k] for r in rows])) for k in range(4)]
        out.append({"noun": s.noun, "name": s.name, "box": box, "unit": s.noun.replace(" ", "_"),
                    "sure": s.confidence})
    return out


def asked_for(production: Production, number: int) -> tuple[list[Row], list[str]]:
    """The boxes that a retold shot asks for, and who is in it without one."""
    shot = [sh for s in production.scenes for sh in s.shots][number]
    nouns = {s.id: s for s in production.cast}
    rows = [{"noun": nouns[p.subject].noun, "unit": nouns[p.subject].unit, "box": list(p.box), "subject": p.subject}
            for p in shot.placements if p.box]
    return rows, [nouns[p.subject].noun for p in shot.placements if not p.box]


def cause(box: Row, found: list[Row], asked: tuple[list[Row], list[str]], got: list[Row]) -> str:
    """Why a box is not met."""
    best = max(found, key=lambda f: overlap(f["box"], box["box"]), default=None)
    share = overlap(best["box"], box["box"]) if best else 0.0
    if best is None or share < _NEAR:
        return f"never found ({share:.2f})"
    near = f"{best['noun']} {best['sure']:.2f}, {share:.2f}"
    if share < _MET:
        return f"found badly ({near})"
    told = max(asked[0], key=lambda a: overlap(a["box"], box["box"]), default=None)
    if told is None or overlap(told["box"], box["box"]) < _MET:
        return f"{'in a hand' if best['noun'] in asked[1] else 'not told'} ({near})"
    again = next((g for g in got if g["subject"] == told["subject"]), None)
    met = overlap(again["box"], told["box"]) if again else 0.0
    kind = "met badly" if _kin(told) == _kin(box) else "met badly under another name"
    return f"{kind} ({told['noun']}: asked {overlap(told['box'], box['box']):.2f}, met {met:.2f})"


def picture(film: Path, seconds: float) -> np.ndarray:
    """(H, W, 3) of a film then."""
    with av.open(str(film)) as box:
        box.seek(round(max(0.0, seconds - 2) * av.time_base))
        frames = (f for f in box.decode(video=0))
        last = next(frames)
        for f in frames:
            if f.time is not None and f.time > seconds + 1e-3:
                break
            last = f
        return cv2.resize(last.to_ndarray(format="rgb24"), _WIDE)


def shaded(guides: Any) -> np.ndarray:
    """(H, W, 3) what guides show: each surface in its colour, darker where it turns from the light."""
    colours = np.array([getattr(m, "color", (0.55, 0.7, 0.9)) for m in guides.materials], float)[:, :3]
    light = 0.55 + 0.45 * np.clip(guides.normals @ np.array([0.3, -0.4, 0.87]), 0, 1)
    return np.asarray((colours[guides.surfaces].clip(0, 1) ** (1 / 2.2) * light[..., None] * 255), np.uint8)


def drawn(image: np.ndarray, rows: list[Row], colour: tuple[int, int, int], inset: int) -> None:
    """The boxes with their nouns, on the image."""
    for r in rows:
        x0, y0, x1, y1 = (round(v * s) for v, s in zip(r["box"], (*_WIDE, *_WIDE), strict=True))
        cv2.rectangle(image, (x0 + inset, y0 + inset), (x1 - inset, y1 - inset), colour, 2)
        cv2.putText(image, r["noun"], (x0 + 4, max(12, y0 + 12 + 12 * inset // 3)), 0, 0.42, colour, 1, cv2.LINE_AA)


def _counted(shot: Row, boxes: tuple[list[Row], list[Row], list[Row]], asked: tuple[list[Row], list[str]],
             leads: set[str], score: Counter[str]) -> None:
    """Add why each box of a shot is lost; boxes: real, found, retold. One found of another one is none of this one."""
    real, found, got = boxes
    matched = [best["name"] if best and share >= _MET else None for share, best in paired(real, found)]
    for box, own, (share, _) in zip(real, matched, paired(real, got), strict=True):
        if box["share"] < _SEEN:
            continue
        others = {name for name in matched if name != own}
        free = [f for f in found if f["name"] not in others]
        why = "met" if share >= _MET else cause(box, free, asked, got)
        score[why.partition(" (")[0]] += 1
        if why != "met":
            print(f"   {shot['id']} {shot['size']}/{shot['move']}: "
                  f"{'subject' if box['subject'] in leads else 'thing'} {box['noun']} ({box['share']:.1%}): {why}")


def film_lost(film: Path, sheets: Path) -> Counter[str]:
    """The causes of one film; its sheet is written."""
    first = json.loads((film.with_suffix("") / "truth.json").read_text(encoding="utf-8"))
    seen, score, strips = seen_in(film), Counter[str](), []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "retold"
        folder.mkdir()
        again = retold_truth(film, folder, shaded)
        both = [load(f / "film.yaml") for f in (film.with_suffix(""), folder)]
    leads = named(both[0])
    for a in first["shots"]:
        middle = (a["start"] + a["end"]) / 2
        number = max(n for n, s in enumerate(again["shots"]) if s["start"] <= middle or n == 0)
        now = again["shots"][number]
        real, got = _then(a, middle), _then(now, middle)
        found, asked = found_at(seen, middle), asked_for(both[1], number)
        _counted(a, (real, found, got), asked, leads, score)
        left = picture(film, middle)
        right = cv2.resize(now["looks"][len(now["looks"]) // 2], _WIDE)
        drawn(left, real, _GREEN, 0)
        drawn(left, found, _YELLOW, 3)
        drawn(right, asked[0], _BLUE, 0)
        drawn(right, got, _RED, 3)
        strips.append(np.hstack([left, right]))
    cv2.imwrite(str(sheets / f"{film.stem}.png"), cv2.cvtColor(np.vstack(strips), cv2.COLOR_RGB2BGR))
    return score


def main() -> None:
    """Print causes film by film, then all of them."""
    sheets, total = Path(sys.argv[1]), Counter[str]()
    sheets.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        print(Path(name).name)
        score = film_lost(Path(name), sheets)
        print("  ", dict(score), flush=True)
        total += score
    print(dict(total))


if __name__ == "__main__":
    main()
