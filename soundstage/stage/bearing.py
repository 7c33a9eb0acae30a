# SPDX-License-Identifier: Apache-2.0
"""Feelings on everybody: as the words call somebody from the first, and as each beat is done."""

from __future__ import annotations

from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls
from soundstage.motion.moods import mood_of, show_mood

FACED = ("smile", "laugh", "cry", "frown", "yawn", "kiss")  # these bring a face of their own
LASTING = ("mood", "speak", "stand", "sit")  # who does so feels it from then on


def bears_from_the_first(controls: Controls, words: tuple[str, ...]) -> None:
    """ "An angry man": so he is until something else is told."""
    if mood := mood_of(words):
        show_mood(controls, mood, -1e3, 1e6)


def bears_in(action: str, doing: Doing, controls: Controls) -> None:
    """ "Walks away sadly": so while it is done, and half as much after it."""
    if action not in FACED and (mood := mood_of(doing.manner)):
        show_mood(controls, mood, doing.start, doing.end, 1.0 if action in LASTING else 0.5)
