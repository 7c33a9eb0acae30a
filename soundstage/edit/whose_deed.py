# SPDX-License-Identifier: Apache-2.0
"""Whose deed it is that is to be done no longer: of a "he", the one who does it."""

from __future__ import annotations

from soundstage.edit.deeds import doing, read_deed
from soundstage.edit.people import leads
from soundstage.edit.scope import Scope


def meant_by(scope: Scope, who: tuple[str, ...], old: str) -> tuple[str, ...]:
    """Who is meant: of a "he" who does nothing of what is to be left off, the one who does."""
    if not old or not who or scope.words.lower().split()[0] not in ("he", "she", "it", "let", "have", "make"):
        return who
    others = whose(scope, old)
    return others if others and not _does(scope, who, old) else who


def _does(scope: Scope, who: tuple[str, ...], old: str) -> bool:
    """Whether they do what they are to do no longer."""
    olds = read_deed(scope, who, old).shot.beats
    return bool(olds and any(b.action == olds[0].action for b in doing(scope, who)))


def whose(scope: Scope, old: str | None) -> tuple[str, ...]:
    """Who does what is to be done no longer."""
    if not old:
        return ()
    for who in leads(scope):
        if scope.subject(who).family == "body":
            olds = read_deed(scope, (who,), old).shot.beats
            if olds and any(b.action == olds[0].action for b in doing(scope, (who,))):
                return (who,)
    return ()
