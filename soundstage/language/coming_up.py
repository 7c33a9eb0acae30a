# SPDX-License-Identifier: Apache-2.0
"""Who "walks up", "comes over" or "runs up" goes to whoever the scene was about, and climbs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from soundstage.language.being import Being
from soundstage.language.draft import DraftScene

ACTIONS = frozenset(("walk", "run", "enter"))
VERBS = frozenset(("", "walk", "come", "run", "step", "hurry", "rush", "stroll", "trot", "saunter", "stride", "jog",
                   "wander", "march", "tiptoe"))


def coming_up(scenes: Iterable[DraftScene], being: Callable[[str], Being | None]) -> None:
    """Give such a going the one who did or was told something last before it as its goal."""
    for scene in scenes:
        recent: list[str] = []  # who did something, the latest last
        for beat in (b for shot in scene.shots for b in shot.beats):
            up = beat.pop("comes_up", False) and not beat.get("anchor") and not beat.get("target")
            verb = str(beat.get("verb", "")).split(" ")[0]
            others = [i for i in recent if i not in beat["who"]]
            if up and others and beat["action"] in ACTIONS and verb in VERBS and _alive(beat["who"], being):
                fresh = not set(recent) & set(beat["who"])  # who was not there yet comes into the picture
                beat |= {"place": "to", "anchor": others[-1]} | ({"action": "enter"} if fresh else {})
            recent += [i for i in (*beat["who"], beat.get("target", "")) if i and _alive([i], being)]


def _alive(ids: Iterable[str], being: Callable[[str], Being | None]) -> bool:
    return all((one := being(i)) is not None and one.alive for i in ids)
