# SPDX-License-Identifier: Apache-2.0
"""How loud a part of the sound is in a part of the film, as pins.

"mix.music.during.b2.gain_db", "sound.fire.in.sh2.gain_db": the first two words are what is louder or softer - a stem,
all stems together ("mix.all"), an effect or a background -, the third is how the part of the film lies to what is
named after it: a beat, a line or a planned shot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from soundstage.model.production import Choice

BEATS = ("during", "from", "after", "until")  # while a beat lasts, from its beginning, its end, up to its beginning
SLOWLY = ("fading_from", "fading_after")  # the same, going there by and by
SHOTS = ("in", "fade_in", "fade_out")  # in a planned shot; up in its first seconds, gone by its end; "film" = the film
KINDS = (*BEATS, *SLOWLY, *SHOTS)
FILM = "film"
SILENT_DB = -120.0  # not heard at all
_TAIL = "gain_db"


@dataclass(frozen=True)
class Level:
    """part: "mix.music" or "sound.fire"; at: id of a beat or planned shot, or "film"; gain_db: louder by so much."""

    part: str
    kind: str
    at: str
    gain_db: float

    @property
    def path(self) -> str:
        """Under what it is pinned."""
        return f"{self.part}.{self.kind}.{self.at}.{_TAIL}"


def levels_of(pins: Iterable[Choice]) -> tuple[Level, ...]:
    """The levels among a film's pins, in their order."""
    return tuple(found for c in pins if (found := _level(c)) is not None)


def _level(pin: Choice) -> Level | None:
    head, part, kind, *rest = (*pin.id.split("."), "", "")
    *at, tail = [word for word in rest if word] or [""]
    if head not in ("mix", "sound") or kind not in KINDS or tail != _TAIL or not at:
        return None
    return Level(f"{head}.{part}", kind, ".".join(at), float(pin.value))
