# SPDX-License-Identifier: Apache-2.0
"""Shots in another order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held, order, with_order
from soundstage.edit.scope import Scope
from soundstage.edit.verbs.shot_size import _on
from soundstage.errors import FilmError
from soundstage.model.production import Production


@dataclass(frozen=True)
class Reorder(Verb):
    """Move a shot elsewhere in the film, or let two change places."""

    phrases = (
        "(move|put|shift|bring|place|take) {shots} [to|at|to the very|at the very] [the] {goal:end}",
        "(move|put|shift|bring|place|take) {shots} [to|in|up|forward|back|down] [right|directly|just] {side:beside} "
        "{other:shots_named}",
        "(swap|exchange|switch|reverse|flip|interchange) {first:shots_named} (and|with|for) {other:shots_named}",
        "(swap|exchange|switch|reverse|flip) (the order of|the positions of) {first:shots_named} and "
        "{other:shots_named}",
        "(start|begin|open) [the film|the movie|it] with {shots}",
        "(end|finish|close|conclude) [the film|the movie|it] (with|on) {shots}",
        "{shots} <should> (come|go|be) {goal:end}",
        "{shots} (comes|goes|come|go) [right|directly|just] {side:beside} {other:shots_named}",
        "{shots} <should> (come|go|be|be moved|be placed) [right|directly|just] {side:beside} {other:shots_named}",
        "(swap|exchange|switch|reverse|flip) (the order of|the positions of) {both:shots_named}",
        "(swap|exchange|switch|reverse|flip|interchange) {both:shots_named}",
        "reverse (the order|the order of the shots|the shots|all shots|the order of all shots)",
        "(play|show|run) {shots} {side:beside} {other:shots_named}",
        "{shots} first",
        "(swap|exchange|switch|reverse|flip|interchange) [the order of] {scenes:scenes_named} [around|over|round]",
        "{scenes:scenes_named} <should> (swap|be swapped|change places|swap places|trade places)",
        "{both:shots_named} <should> (swap|be swapped|change places|swap places|trade places)",
        "(put|show|play) {shots} (first|last)",
        "{shots} <should> be the {goal:end} (one|shot)",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "move the last shot to the beginning",
        "pin cut.order: - -> sh2, sh1",
    )
    rank = 3

    goal: Annotated[str, "first or last"] = ""
    side: Annotated[str, "before or after"] = ""
    first: Annotated[Any, "one shot"] = None
    other: Annotated[Any, "the other shot"] = None
    both: Annotated[Any, "two shots at once"] = None
    scenes: Annotated[Any, "two scenes"] = None

    def apply(self, scope: Scope) -> Done:
        ids = order(scope)
        words = scope.words.lower()
        if self.scenes is not None:
            ids = _scenes_exchanged(scope, ids, self.scenes.scenes)
        elif self.first is not None or self.both is not None:
            a, b = (
                (self.both.shots if self.both is not None else (*self.first.shots[:1], *self.other.shots[:1]))[:2]
                if (self.both is None or len(self.both.shots) == 2)
                else _two(scope)
            )
            i, j = ids.index(a), ids.index(b)
            ids[i], ids[j] = ids[j], ids[i]
        elif "reverse" in words and not scope.where.shots:
            ids.reverse()
        else:
            moved = [i for i in ids if i in scope.where.shots]
            if not moved:
                raise self.refuse(
                    scope, "it is not said which shot to move", 'for example: "move the last shot to the beginning"'
                )
            if len(moved) > 1 and scope.where.said.endswith(" shot"):
                raise self.refuse(scope, f"'{scope.where.said}' is {len(moved)} shots", "say which: the second shot")
            rest = [i for i in ids if i not in moved]
            if self.side:
                anchors = [i for i in self.other.shots if i in rest]
                if not anchors:
                    raise self.refuse(scope, "a shot cannot be moved beside itself")
                at = rest.index(anchors[0]) + (self.side == "after")
            else:
                early = self.goal == "first" or (
                    not self.goal and any(w in words for w in ("start", "begin", "open", "first"))
                )
                at = 0 if early else len(rest)
            ids = [*rest[:at], *moved, *rest[at:]]
        production = _all_held(scope)
        return Done(with_order(production, ids, scope.words) if ids != order(scope) else production)


def _all_held(scope: Scope) -> Production:
    """The film with the cuts of every open shot pinned."""
    production = scope.production
    for block in dict.fromkeys(s.block for s in scope.shots):
        if sum(s.block == block for s in scope.shots) > 1:
            production = held(production, _on(scope, production), block)
    return production


def _scenes_exchanged(scope: Scope, ids: list[str], two: tuple[str, ...]) -> list[str]:
    """The shots with those of two scenes in each other's places."""
    home = {s.id: s.scene for s in scope.shots}
    other = {two[0]: two[1], two[1]: two[0]}
    groups = [list(dict.fromkeys(home[i] for i in ids))]
    order = [other.get(scene, scene) for scene in groups[0]]
    return [i for scene in order for i in ids if home[i] == scene]


def _two(scope: Scope) -> tuple[str, str]:
    raise FilmError(
        "two shots change places, no more and no fewer", where=scope.words, remedy='for example: "swap shots 1 and 2"'
    )
