# SPDX-License-Identifier: Apache-2.0
"""Slot kinds that name parts of the film: shots, scenes, and what they show."""

from __future__ import annotations

from typing import Any

from soundstage.edit import people, targets
from soundstage.edit.measures import Measures
from soundstage.edit.people import ORDINALS
from soundstage.edit.scope import Scope, Where
from soundstage.edit.words import singular


class FilmParts(Measures):
    """What names shots and scenes."""

    scope: Scope

    def _shots(self, span: tuple[str, ...]) -> Any:
        if span in (("it",), ("that",), ("this",)):
            return self.scope.spot if self.scope.spot.shots and not self.scope.where.anything else None
        where = targets.place_in(span, self.scope)
        return where if where is not None and (where.shots or where.whole) else None

    def _company(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        """Several who are named one by one or together: "the man and the woman", "both of them"."""
        row = list(span)
        parts = [row[: row.index("and")], row[row.index("and") + 1 :]] if "and" in row[1:-1] else [row]
        ids = tuple(dict.fromkeys(i for part in parts for i in people.found(part, self.scope)))
        named = all(people.found(part, self.scope) for part in parts) and "and" not in parts[-1]
        return ids if named and len(ids) > 1 else None

    def _cued(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        """The cues of a sound that is heard in the film and is nothing to be seen: "the thunder"."""
        row = {singular(w) for w in span if w not in ("sound", "noise", "of", "the")}
        if not 0 < len(row) < 4 or people.found(("the", *span), self.scope):
            return None
        told = {c.id: {singular(w) for w in (*c.noun.split(), *c.said.lower().split(), *c.words)}
                for s in self.scope.production.scenes for sh in s.shots for c in sh.cues}
        return tuple(i for i, words in told.items() if row <= words) or None

    def _shots_named(self, span: tuple[str, ...]) -> Any:
        """Shots that are no target but a point of reference: "after the first shot", "shots 1 and 2"."""
        row = list(span)
        if "and" in row and not (row[0] in ("shots",) or row[-1] == "shots"):
            at = row.index("and")
            halves = [targets.place_in(row[:at], self.scope), targets.place_in(row[at + 1 :], self.scope)]
            if all(h is not None and h.shots for h in halves):
                return Where(shots=tuple(i for h in halves if h for i in h.shots), said=" ".join(span))
            if row[-1] == "shot":
                both = [targets.place_in([*row[:at], "shot"], self.scope), targets.place_in(row[at + 1 :], self.scope)]
                if all(h is not None and h.shots for h in both):
                    return Where(shots=tuple(i for h in both if h for i in h.shots), said=" ".join(span))
            return None
        bare = [w for w in span if w not in ("the", "one")]
        ordinal = len(bare) == 1 and bare[0] in (*ORDINALS, "last", "opening", "final") and span[0] == "the"
        where = targets.place_in([*bare, "shot"] if ordinal else span, self.scope)
        return where if where is not None and where.shots else None

    def _scene_shown(self, span: tuple[str, ...]) -> Any:
        """The first shot of a scene that is named by where it plays: "the kitchen"."""
        named = targets.place_in(span, self.scope) or targets.place_shown(span, self.scope)
        scenes = named.scenes if named is not None else ()
        first = next((s.id for s in self.scope.shots if s.scene in scenes), "") if scenes else ""
        return Where(shots=(first,), said=" ".join(span)) if first else None

    def _scenes_named(self, span: tuple[str, ...]) -> Any:
        """Two scenes: "the two scenes", "scenes 1 and 2"."""
        ids = tuple(s.id for s in self.scope.production.scenes)
        if " ".join(span) in ("the two scenes", "both scenes", "the scenes"):
            return Where(scenes=ids, said=" ".join(span)) if len(ids) == 2 else None
        where = targets.place_in(span, self.scope) if "scenes" in span else None
        return where if where is not None and len(where.scenes) == 2 else None

    def _of_scene(self, span: tuple[str, ...]) -> Any:
        """All shots of a scene: "the second scene"."""
        where = targets.place_in(span, self.scope) if {"scene", "scenes"} & set(span) else None
        if where is None or not where.scenes:
            return None  # the shots are only asked for where the words may need them
        ids = tuple(s.id for s in self.scope.shots if s.scene in where.scenes)
        return Where(shots=ids, said=" ".join(span)) if ids else None
