# SPDX-License-Identifier: Apache-2.0
"""Teaches what an open mouth sounds like, from voices and mouths of people here: writes understand/lips.npz.

    python bench/understanding/lips.py FOLDER

For each person held back in turn it prints how far off the best agreement of ear and mouth is, line by line.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from soundstage import film
from soundstage.check import screened
from soundstage.store import Store
from soundstage.understand.lips import around, bands
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options

LINES = (
    "The train to the north leaves at nine o'clock sharp.", "Would you like another cup of hot tea before we go?",
    "I never saw such a beautiful garden in my whole life.", "Open the window, please, it is far too warm in here.",
    "My brother bought seven yellow apples from the market.", "Who put the old map behind the piano yesterday?",
    "Nobody remembers what happened on that island.", "Wait for me, I have to find my other shoe first.",
    "The moon looks bigger above the river tonight.", "Maybe we should ask the captain about the boat.")
WHO = ("man", "woman", "girl")
OPEN = {"rest": 0.0, "closed": 0.0, "tongue": 0.5, "wide": 0.6, "pucker": 0.5, "round": 0.8, "open": 1.0}
RIDGE = 30.0
Row = tuple[np.ndarray, np.ndarray, np.ndarray]  # what is heard, pose times, how open the mouth is


def spoken(who: str, folder: Path) -> list[Row]:
    """Every line of one person: the master's bands, and the mouth on the stage."""
    shots_ = " ".join(f"Shot {k + 1}: Close-up on the {who}. [{who.title()}]: '{x}'" for k, x in enumerate(LINES))
    making = Making(film.read(f"In a studio stands a {who}. {shots_}"), folder / who / "film.mp4",
                    Options(engine="slate"), Store(folder / "store"))
    making.folder.mkdir(parents=True, exist_ok=True)
    film.speak(making)
    rendering = shots.Rendering(making, film.plan_of(making))
    rendering.sound()
    screening, rows = screened(rendering), []
    for shot, staged in screening.shots:
        start = screening.clock(shot.id)
        heard = bands(screening.heard("master", start, start + float(shot.duration)).mean(1).astype(np.float32))
        times = np.arange(staged.stage.poses) / float(staged.stage.pose_rate)
        for line in shot.lines:
            mouths = [(i.id.partition("/mouth_")[2].partition("_")[0], np.resize(i.visible, len(times)))
                      for i in staged.stage.items if i.id.startswith(f"{line.speaker}/mouth_")]
            wide = np.max([OPEN.get(name, 0.5) * seen for name, seen in mouths], axis=0)
            near = (times >= float(line.start) - 0.3) & (times < float(line.end) + 0.3)
            rows.append((heard, times[near], wide[near]))
    return rows


def taught(rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and weights by ridge regression."""
    x, y = np.concatenate([around(h, t) for h, t, _ in rows]), np.concatenate([w for _, _, w in rows])
    mean = x.mean(0)
    x = x - mean
    return mean, np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ (y - y.mean()))


def main() -> None:
    """Teach, check, write."""
    folder = Path(sys.argv[1])
    people = {who: spoken(who, folder) for who in WHO}
    lags = np.arange(-0.3, 0.301, 0.01)
    for held, rows in people.items():
        mean, weights = taught([r for who, rest in people.items() if who != held for r in rest])
        scores = np.array([[np.corrcoef((around(h, t + lag) - mean) @ weights, w)[0, 1] for h, t, w in rows]
                           for lag in lags])
        off = " ".join(f"{1000 * v:+.0f}" for v in lags[scores.argmax(0)])
        print(f"{held}: lines off by {off} ms; all together {1000 * lags[scores.mean(1).argmax()]:+.0f} ms")
    mean, weights = taught([r for rows in people.values() for r in rows])
    place = Path(__file__).parents[2] / "soundstage" / "understand" / "lips.npz"
    np.savez(place, mean=mean.astype(np.float32), weights=weights.astype(np.float32))


if __name__ == "__main__":
    main()
