# SPDX-License-Identifier: Apache-2.0
"""How fast sound is made: seconds of work a second of film, for effects, beds, stems and the master.

Run: python bench/sound.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from soundstage import space
from soundstage.places.base import Room, Setting
from soundstage.rng import rng
from soundstage.sound.ambience import AMBIENCES
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects.base import RATE, Event
from soundstage.sound.mix import mix
from soundstage.sound.track import Bed, Hearing, SoundCue, ambience_stem, effects_stem

FILM = 5.0


def timed(work: Callable[[], object]) -> float:
    """The best of three, seconds."""
    best = 1e9
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def film_cues(count: int) -> list[SoundCue]:
    """Thirty events like a busy shot's: steps on snow by a moving fox, things put down, a bark, a door."""
    camera = space.translation((0, -6, 1.5)) @ space.aimed((0, 1.0, 0), axis="-z")
    clock = np.linspace(0, FILM, 61)
    path = np.stack([np.linspace(-3, 3, 61), np.zeros(61), np.zeros(61)], 1)
    hearing = Hearing(clock, path, np.stack([camera] * 61), Room((6, 5, 3), 0.3))
    kinds = ("footstep", "footstep", "footstep", "put_down", "cloth", "bark")
    return [SoundCue(Event(kinds[k % 6], FILM * k / count, onto="snow", material="paw"), ("e", k), hearing)
            for k in range(count)]


def main() -> None:
    """Print the tables."""
    for name in EFFECTS.names:
        effect, event = EFFECTS.new(name), Event(name, 0.0)
        length = len(effect.render(event, rng(1, name))) / RATE
        print(f"effect   {name:16s} {timed(lambda e=effect, v=event, n=name: e.render(v, rng(1, n))) / length:7.3f}")
    for name in AMBIENCES.names:
        unit = AMBIENCES.new(name)
        print(f"ambience {name:16s} {timed(lambda u=unit, n=name: u.render(FILM, Setting(n), rng(1, n))) / FILM:7.3f}")
    cues = film_cues(30)
    effects = effects_stem(cues, FILM, 1)
    beds = ambience_stem([Bed(("forest_day", "wind"), Setting("forest"), 0.0, FILM, ("s1",))], FILM, 1)
    print(f"effects stem, 30 events      {timed(lambda: effects_stem(cues, FILM, 1)) / FILM:7.3f}")
    print(f"master                       {timed(lambda: mix({'effects': effects, 'ambience': beds})) / FILM:7.3f}")


if __name__ == "__main__":
    main()
