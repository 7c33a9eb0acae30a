# SPDX-License-Identifier: Apache-2.0
"""Editing films by words: instructions become verbs, verbs make new Productions; nothing is half done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soundstage.edit.difference import Change
    from soundstage.edit.reach import Reach
    from soundstage.edit.scope import Planner
    from soundstage.edit.steps import Step
    from soundstage.model.production import Production

__all__ = ["Edited", "edit"]


@dataclass(frozen=True)
class Edited:
    """A film after an edit: the new Production, what was understood, and the difference in words."""

    production: Production
    steps: tuple[Step, ...]
    changes: tuple[Change, ...]
    reach: Reach | None = None  # what will be made anew, when it was asked for

    @property
    def understood(self) -> tuple[str, ...]:
        """One line an instruction: what it was taken for."""
        from soundstage.edit.difference import told

        return tuple(told(step) for step in self.steps)

    @property
    def lines(self) -> tuple[str, ...]:
        """The difference: what, old -> new."""
        return tuple(c.line for c in self.changes)


def edit(production: Production, words: str, planner: Planner) -> Edited:
    """The film with all these instructions carried out, or a FilmError and nothing changed.

    planner: directs a Production; it is asked only when the words speak of shots, times or sides of the picture.
    """
    from soundstage.edit.claims import answered
    from soundstage.edit.difference import changes, contradiction
    from soundstage.edit.reading import read_edits
    from soundstage.edit.scope import Scope
    from soundstage.model.takes import regraded

    steps = read_edits(words, Scope(production, planner))
    contradiction(production, steps)
    asked = changes(production, steps[-1].done.production)
    made = regraded((production, *(step.done.production for step in steps)))
    new = answered(production, made, asked, words)
    return Edited(new, steps, changes(production, new))
