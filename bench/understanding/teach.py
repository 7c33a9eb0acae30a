# SPDX-License-Identifier: Apache-2.0
"""Teach the eyes the house's own figures, from pictures.py's pictures; say how well it goes on scenes never seen.

    python bench/understanding/teach.py FOLDER [figures.npz [OLD.npz]]

OLD.npz: one taught before, whose examples are kept beside the new ones (those of another engine's pictures).
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from soundstage.understand.detectors import Classifier, Detector, Found, overlap
from soundstage.understand.figures import NOBODY, cropped, features, nearness, voted

VIEWS = 6  # pictures of one scene, in a row


def examples(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, names and scene numbers of everybody in the pictures, and of the detector's false alarms."""
    import cv2

    from soundstage.bodies import species

    people = {n for n, s in species().items() if s["plan"] == "biped"}
    detector, eyes = Detector(), Classifier()
    rows, names, scenes = [], [], []
    for path in sorted(folder.glob("*.npz")):
        picture = cv2.cvtColor(cv2.imread(str(path.with_suffix(".jpg"))), cv2.COLOR_BGR2RGB)
        truth = np.load(path)
        height, width = truth["ids"].shape
        boxes = []
        for k, noun in enumerate(truth["nouns"]):
            ys, xs = np.nonzero(truth["ids"] == k + 1)
            if len(xs) > 150:
                name = "person" if str(noun) in people else str(noun).replace("_", " ")
                boxes.append(Found(name, 1.0, xs.min() / width, ys.min() / height, (xs.max() + 1) / width,
                                    (ys.max() + 1) / height))
        big = cv2.resize(picture, (640, 360))
        wrong = [b for b in detector.find(big, 0.2) if all(overlap(b, o) < 0.2 for o in boxes)]
        for box, name in [(b, b.noun) for b in boxes] + [(b, NOBODY) for b in wrong[:2]]:
            crop = cropped(picture, box)
            rows.append(features(eyes.look(crop), crop))
            names.append(name)
            scenes.append(int(path.stem) // VIEWS)
    return np.array(rows), np.array(names), np.array(scenes)


def main() -> None:
    """Measure, then write what is known."""
    known, names, scenes = examples(Path(sys.argv[1]))
    fresh = len(names)
    if len(sys.argv) > 3:
        with np.load(sys.argv[3]) as old:
            before = old["features"].astype(float) / 255, old["names"]
        told = [max(v := voted(nearness(k, before[0]), before[1]).votes, key=v.__getitem__) for k in known]
        print(f"by the old examples alone: {np.mean(np.array(told) == names):.0%} of {fresh}")
        known, names = np.concatenate([known, before[0]]), np.concatenate([names, before[1]])
        scenes = np.concatenate([scenes, np.full(len(before[1]), -1)])
    right: dict[str, list[bool]] = {}
    for k in range(fresh):
        others = scenes != scenes[k]
        if names[k] not in names[others]:
            continue  # seen in one scene only: it cannot be known from others
        named = voted(nearness(known[k], known[others]), names[others])
        best = max(named.votes, key=named.votes.__getitem__)
        right.setdefault(str(names[k]) or "false alarm", []).append(best == names[k])
    for name, row in sorted(right.items()):
        print(f"{name:<14} {np.mean(row):.0%} of {len(row)}")
    everyone = [x for row in right.values() for x in row]
    print(f"{len(names)} examples ({fresh} new); named right in scenes never seen: {np.mean(everyone):.0%}")
    if len(sys.argv) > 2:
        np.savez_compressed(sys.argv[2], features=np.round(known * 255).astype(np.uint8), names=names)


if __name__ == "__main__":
    main()
