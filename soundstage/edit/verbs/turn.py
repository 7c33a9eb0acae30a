# SPDX-License-Identifier: Apache-2.0
"""Another way to face."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of, placed_anew, with_scene
from soundstage.edit.deeds import doing, home, last_spot, with_new_beats
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit
from soundstage.model.production import Beat, Placement, new_id


@dataclass(frozen=True)
class Turn(Verb):
    """Let someone or something face another way: towards someone, left, right, the camera or away."""

    phrases = (
        "(turn|rotate|make|let|have) {who:subject} [turn] (face|to face|towards|toward|look at|to look at|facing|to|"
        "around to face|to be facing|so [that] (it|he|she) (faces|is facing|looks at)|so [that] they face) "
        "{anchor:subject}",
        "(turn|rotate|spin) {who:subject} [around|round|about] [to the|to|by] {degrees}",
        "(turn|rotate|spin) {who:subject} (around|round|about)",
        "(turn|rotate) {who:subject} (to|to face|towards|toward) [the] {side:text}",
        "{who:subject} <should> (face|look at|be facing|turn to|turn towards) {anchor:subject}",
        "{who:subject} <should> (face|look at|be facing|turn to|turn towards) (each other|one another)",
        "(turn|make|let|have) {who:subject} [turn|turn to] (face|to face|towards|look at|facing) (each other|one "
        "another)",
        "(make|let|have) {who:subject} (face|turn to|turn towards|turn to face) [the] {side:text}",
        "{who:subject} <should> (face|be facing|turn to) [the] {side:text}",
        "(make|let|have) {who:subject} (turn|turn around|turn round)",
        "{who:subject} <should> (look|turn) {side:text}",
        "(make|let|have) {who:subject} look {side:text}",
    )
    example = (
        "A fox and a rabbit stand in a forest.",
        "turn the fox to face the rabbit",
        "s1.placements: - -> fox1 facing rabbit1",
    )

    who: Annotated[tuple[str, ...], "who"] = ()
    anchor: Annotated[tuple[str, ...], "towards whom"] = ()
    side: Annotated[str, "left, right, camera or away"] = ""
    degrees: Annotated[float | None, "by how many degrees"] = None

    def apply(self, scope: Scope) -> Done:
        side = (self.side or "").removeprefix("the ").strip()
        if self.side and side not in (
            "left",
            "right",
            "camera",
            "away",
            "viewer",
            "audience",
            "other way",
            "other side",
            "other direction",
        ):
            raise Unfit
        if (" other" in scope.words and "each" in scope.words) or "one another" in scope.words:
            return self._facing_each_other(scope)
        scene = scope.scene(home(scope, self.who))
        if self.anchor:
            if set(self.anchor) & set(self.who):
                raise Unfit
            rows = {p.subject: p for p in scene.placements}
            alive = all(scope.subject(i).family == "body" for i in self.who)
            if " instead" in scope.words and " look" in scope.words and doing(scope, self.who, "look"):
                raise Unfit  # where they look now they look no longer
            if alive and scope.where.anything and "look at" in scope.words:
                return self._looking(scope, scene.id)
            if alive and (scope.where.beat or any(i in rows for i in self.who)):
                return self._acted(scope, scene.id, self.anchor[0], ())
            rows |= {i: Placement(subject=i, relation="facing", anchors=self.anchor[:1]) for i in self.who}
            places = placed_anew(scene.placements, rows)
            return Done(with_scene(scope.production, [scene.id], placements=places), self.who)
        manner = ("to_camera",) if side in ("camera", "viewer", "audience") else (side or "around",)
        return self._acted(scope, scene.id, "", manner)

    def _facing_each_other(self, scope: Scope) -> Done:
        """The two turn, each to the other."""
        if len(self.who) != 2:
            raise Unfit
        done = replace(self, who=self.who[:1], anchor=self.who[1:]).apply(_unsaid(scope))
        after = replace(_unsaid(scope), production=done.production)
        return replace(self, who=self.who[1:], anchor=self.who[:1]).apply(after)

    def _looking(self, scope: Scope, scene_id: str) -> Done:
        """A look at somebody together with what happens then: "she should look at him while she answers"."""
        shot, after = last_spot(scope, scene_id)
        beat = Beat(id=new_id("b", ids_of(scope.production)), who=self.who, action="look", target=self.anchor[0],
                    order="with" if after else "then")
        return Done(with_new_beats(scope.production, shot, after, [beat]), self.who)

    def _acted(self, scope: Scope, scene_id: str, target: str, manner: tuple[str, ...]) -> Done:
        """A turn as the first thing they do there."""
        shot, after = last_spot(scope, scene_id) if scope.where.anything else (scope.scene(scene_id).shots[0].id, "^")
        beat = Beat(id=new_id("b", ids_of(scope.production)), who=self.who, action="turn", target=target, manner=manner)
        production = with_new_beats(scope.production, shot, after, [beat])
        return Done(production, self.who)


def _unsaid(scope: Scope) -> Scope:
    """The scope of each one's own turn."""
    return replace(scope, words="turn")
