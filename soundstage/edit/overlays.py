# SPDX-License-Identifier: Apache-2.0
"""What is laid over the finished picture, of the whole film or of some of its shots."""

from __future__ import annotations

from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Impossible
from soundstage.model.production import Production

Looks = tuple[str, ...]


def of_a_part(scope: Scope) -> bool:
    """Whether only some of the film's shots are meant; Impossible from a moment within a shot."""
    where = scope.where
    if where.time is not None and where.time != scope.start_of(scope.shot_at(where.time).id):
        raise Impossible("a look is laid over whole shots", where=scope.words,
                         remedy='split the shot there first, for example: "split the first shot"')
    return len(scope.meant_shots()) < len(scope.shots)


def toned(scope: Scope, tone: str) -> Production:
    """The film, or the shots meant, with so much of their colours; "" = all of them."""
    film = scope.production
    if not of_a_part(scope):
        film = released(film, [f"{s.id}.tone" for s in scope.shots])
        return film.model_copy(update={"tone": tone})
    for shot in scope.meant_shots():
        film = held(film, scope, shot.block)
        same = tone == film.tone
        film = released(film, [f"{shot.id}.tone"]) if same else pinned(
            film, f"{shot.id}.tone", tone or "color", scope.words)
    return film


def looking(scope: Scope, name: str, off: bool = False) -> Production:
    """The film, or the shots meant, with this look over them, or (off) without it."""
    film, part = scope.production, of_a_part(scope)
    apart = part and off and name in film.looks  # all others keep it as their own
    if apart or not part:
        film = film.model_copy(update={"looks": _with(film.looks, name, off)})
    meant = {shot.id for shot in scope.meant_shots()}
    for shot in scope.shots if apart else scope.meant_shots():
        before: Looks = tuple(film.pin(f"{shot.id}.looks") or ())
        after = _with(before, name, (shot.id in meant) if apart else off or not part)
        if after != before:
            film = held(film, scope, shot.block)
            film = pinned(film, f"{shot.id}.looks", list(after), scope.words) if after else released(
                film, [f"{shot.id}.looks"])
    return film


def laid_over(scope: Scope, name: str) -> bool:
    """Whether this look is over a shot that is meant."""
    return any(name in shot.looks for shot in scope.meant_shots())


def _with(looks: Looks, name: str, off: bool) -> Looks:
    rest = tuple(n for n in looks if n != name)
    return rest if off else (*rest, name)
