# SPDX-License-Identifier: Apache-2.0
"""How well the critic hears and sees: faults planted into films, the share found, and what sound films are accused of.

Usage: python bench/critic.py FOLDER [FILM…]   (films as words, or the names below; the slate engine draws the pictures)
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from planted import PLANTS

from soundstage import film
from soundstage.check import FAULTS, found_faults, screened
from soundstage.check.screening import Screening
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options

FILMS = {
    "kitchen": "In a kitchen in the morning, a man puts a cup on the table. [Man, cheerful voice]: 'Coffee is ready.' "
               "A woman walks in and sits down. [Woman, sleepy voice]: 'You are my hero.' "
               "Close-up on the woman as she smiles.",
    "fox": "A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?' "
           "Wind howls.",
    "dogs": "Two dogs sit on the left of a bench in a park at noon. The brown dog barks twice, then runs to the right "
            "of the bench.",
    "talk": "Two girls stand in a garden. [Anna]: 'Did you hear the thunder?' [Mia]: 'It is only the train.' "
            "Thunder rolls. Anna picks up a ball and walks to the bench.",
    "coast": "A red car drives along a coastal road from left to right, the camera pans with it; a seagull flies over "
             "and cries.",
}


def screening_of(words: str, folder: Path) -> Screening:
    """A film as far as the critic needs it: planned, staged, heard, and drawn by the slate engine."""
    production = film.read(words)
    making = Making(production, folder / "film.mp4", Options(engine="slate"), Store(folder / "store"))
    making.folder.mkdir(parents=True, exist_ok=True)
    film.speak(making)
    rendering = shots.Rendering(making, film.plan_of(making))
    rendering.board()
    rendering.sound()
    return screened(rendering)


def main() -> None:
    """Print a row a film: planted, found, missed, and accusations of the sound film."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("films", nargs="*", default=list(FILMS))
    told = asked.parse_args()
    folder, names = told.folder, told.films
    planted = found = alarms = looked = 0
    for name in names:
        screening = screening_of(FILMS.get(name, name), folder)
        began = time.process_time()
        false = [f for f in found_faults(screening) if f.serious]
        spent = time.process_time() - began
        looked += len(FAULTS.names)
        alarms += len({f.kind for f in false})
        missed = []
        for kind, plant in PLANTS.items():
            wrong = plant(screening)
            if wrong is None:
                continue
            planted += 1
            hit = any(f not in false for f in FAULTS.new(kind).find(wrong))
            found += hit
            missed += [] if hit else [kind]
        print(f"{name[:40]:40} missed: {', '.join(missed) or 'none'}; accused of: "
              f"{'; '.join(f'{f.kind}: {f.note}' for f in false) or 'nothing'}; {spent:.1f} s of one core", flush=True)
    print(f"found {found} of {planted} planted faults ({found / max(planted, 1):.0%}); "
          f"false alarms {alarms} of {looked} kinds looked for ({alarms / max(looked, 1):.1%})")


if __name__ == "__main__":
    main()
