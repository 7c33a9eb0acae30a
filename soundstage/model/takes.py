# SPDX-License-Identifier: Apache-2.0
"""What can be done to a shot that is footage: another part of it, another pace, crop, hour or weather."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from soundstage.errors import FilmError
from soundstage.model.production import Production, Scene, Shot, Take

GRID = 24  # shots last whole film frames
SHORTEST = Fraction(1, 8)  # seconds


def on_grid(time: Fraction) -> Fraction:
    """The nearest film frame, seconds."""
    return Fraction(round(time * GRID), GRID)


def lasting(take: Take) -> Fraction | None:
    """How long a take lasts on screen, on the film's frames; None when its end is not known."""
    if take.end is None:
        return None
    return max(SHORTEST, on_grid((take.end - take.start) / take.speed + take.hold))


def piece(take: Take, offset: Fraction) -> Take:
    """The take from so many seconds of screen time on: what a later piece of its shot shows."""
    if take.backwards and take.end is not None:
        return take.model_copy(update={"end": take.end - offset * take.speed})
    return take.model_copy(update={"start": take.start + offset * take.speed})


def retaken(production: Production, shot_id: str, **changes: object) -> Production:
    """A shot's footage changed: start, end, speed, backwards, crop, hour, weather, hold …; its length follows."""
    def changed(shot: Shot) -> Shot:
        if shot.id != shot_id:
            return shot
        if shot.take is None:
            raise FilmError("this shot is not footage", where=shot_id)
        take = Take.model_validate({**shot.take.model_dump(), **changes})
        if take.end is not None and take.end <= take.start:
            raise FilmError("footage must end after it starts", where=shot_id)
        return shot.model_copy(update={"take": take, "duration": lasting(take) or shot.duration})

    scenes = tuple(s.model_copy(update={"shots": tuple(changed(x) for x in s.shots)}) for s in production.scenes)
    return production.model_copy(update={"scenes": scenes})


def regraded(versions: Sequence[Production]) -> Production:
    """The last version, with footage brought to the hours and weathers that its scenes were given on the way."""
    film = versions[-1]
    for old, new in pairwise(versions):
        before = {shot.id: _conditions(old, scene, shot) for scene in old.scenes for shot in scene.shots}
        for scene in new.scenes:
            for shot in scene.shots:
                here = _conditions(new, scene, shot)
                was = before.get(shot.id, here)
                wished = {name: value for name, value in here.items() if value != was[name]}
                if shot.take is not None and wished:
                    film = retaken(film, shot.id, **wished)
    return film


def _conditions(film: Production, scene: Scene, shot: Shot) -> dict[str, str]:
    """Hour and weather of the shot: pinned for it alone, or the scene's."""
    return {name: str(film.pin(f"{shot.id}.{name}") or getattr(scene, name)) for name in ("hour", "weather")}
