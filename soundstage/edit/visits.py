# SPDX-License-Identifier: Apache-2.0
"""Who is in some shots only comes along to where something new is asked of them."""

from __future__ import annotations

from soundstage.direct.visiting import only_in
from soundstage.edit.changes import pinned, released
from soundstage.edit.scope import Scope
from soundstage.model.production import Beat, Production


def also_there(new: Production, scope: Scope) -> Production:
    """The film after a verb, with such visitors also in the shots in which they do something new now."""
    visitors = {s.id: shots for s in scope.production.cast if (shots := scope.production.pin(only_in(s.id)))}
    old = {b.id: b for _, b in _beats(scope.production)} if visitors else {}
    for who, shots in visitors.items():
        blocks = {block for block, b in _beats(new) if who in (*b.who, b.target) and b != old.get(b.id)}
        windows = [s.id for s in scope.shots if s.block in blocks]
        asked = [s.id for s in scope.meant_shots() if s.id in windows] if scope.where.shots else windows
        more = [i for i in asked if i not in shots]
        if more and not set(shots) & set(windows):
            new = pinned(new, only_in(who), [*shots, *more], scope.words)
        if scope.where.whole and blocks:
            new = released(new, [only_in(who)])
    return new


def _beats(production: Production) -> list[tuple[str, Beat]]:
    """(shot id, beat) of the whole film."""
    return [(shot.id, b) for scene in production.scenes for shot in scene.shots for b in shot.beats]
