# SPDX-License-Identifier: Apache-2.0
"""A sound to come: what actions and contacts put on the cue sheet, before anything is synthesised."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Event:
    """Something that is heard: from a contact, an action's cue or a sound word. Times are seconds."""

    effect: str  # name in this family
    time: float  # onset, shot-local
    duration: float = 0.0  # for sounds that last (engine, rain on a roof); 0 = by itself
    source: str = ""  # subject id; "" = no place
    position: tuple[float, float, float] | None = None  # world metres; None = follows the source
    material: str = ""  # substance of what moves
    onto: str = ""  # substance of what is touched
    force: float = 0.5  # 0-1
    size: float = 1.0  # relative size of the source: lowers the pitch of a big dog
    speed: float = 1.0  # metres a second or beats, as the effect defines
    words: tuple[str, ...] = field(default=())  # "deep", "distant", "muffled"
