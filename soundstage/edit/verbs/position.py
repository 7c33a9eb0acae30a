# SPDX-License-Identifier: Apache-2.0
"""Another place on the floor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_scenes
from soundstage.edit.people import leads
from soundstage.edit.reading import Unfit
from soundstage.edit.scope import Scope
from soundstage.model.production import Placement, Scene


@dataclass(frozen=True)
class Position(Verb):
    """Put someone or something elsewhere: beside another thing, or left, right, near or far in the picture."""

    phrases = (
        "(move|put|place|shift|bring|set|position|stand|seat|push|pull|drag|relocate|have|get|slide|let|keep) "
        "{who:subject} [be|stand|over] {relation} {anchor:subject}",
        "(move|put|place|shift|bring|set|position|push|pull|drag|slide|get|have|keep) {who:subject} [further|more|a "
        "bit|a little|be|stand|over] {spot}",
        "{who:subject} <should> (be|stand|sit|be placed|go|come) {relation} {anchor:subject}",
        "{who:subject} <should> (be|stand|be placed|go|come) [further|more|a bit] {spot}",
        "(make|let|have) {who:subject} [be|stand] {relation} {anchor:subject}",
        "(make|let|have) {who:subject} [be|stand|come] {spot}",
        "(move|put|place) {who:subject} between {anchor:subject} and {other:subject}",
        "center {who:subject}",
        "<swap> (their|the) (places|positions|sides)",
        "(let|have) them (swap|change|trade|exchange|switch) (places|positions|sides)",
        "{who:subject} and {other:subject} should (change|swap|trade) places",
        "{who:subject} {relation} {anchor:subject}",
        "(show|see) {who:subject} {relation} {anchor:subject}",
        "swap the (positions|places) of {who:subject} and {other:subject}",
        "(let|have|make) {who:subject} and {other:subject} (swap|change|trade|exchange) (places|sides|positions)",
    )
    example = (
        "A fox sits by a tree.",
        "move the fox to the left of the tree",
        "s1.placements: fox1 next_to tree1 -> fox1 left_of tree1",
    )

    who: Annotated[tuple[str, ...], "who or what is moved"] = ()
    relation: Annotated[str, "left_of, right_of, behind, in_front_of, on, under, next_to, near …"] = ""
    anchor: Annotated[tuple[str, ...], "beside whom or what"] = ()
    other: Annotated[tuple[str, ...], "the second one"] = ()
    spot: Annotated[str, "frame_left, frame_right, frame_center, foreground or background"] = ""

    def apply(self, scope: Scope) -> Done:
        if set(self.who) & set(self.anchor):
            raise Unfit
        words = scope.words.lower()
        if not self.who:
            pair = [i for i in leads(scope) if scope.subject(i).family == "body"][:2]
            if len(pair) < 2:
                raise Unfit
            return replace(self, who=(pair[0],), other=(pair[1],)).apply(scope)
        between = bool(self.other) and bool(self.anchor)
        changes_places = bool(self.other) and not between

        def changed(scene: Scene) -> Scene:
            if not set(self.who) & set(scene.cast):
                return scene
            rows = {p.subject: p for p in scene.placements}
            if changes_places:
                a, b = self.who[0], self.other[0]
                rows = _exchanged(rows, a, b, scope)
            else:
                for subject in self.who:
                    relation = (
                        "between"
                        if between
                        else self.relation or self.spot or ("frame_center" if words.startswith("center") else "")
                    )
                    anchors = (*self.anchor[:1], *self.other[:1]) if between else self.anchor[:1]
                    rows[subject] = Placement(subject=subject, relation=relation, anchors=anchors)
                    for anchor in anchors:  # two that stand by each other: the one moved follows the other
                        if subject in (rows[anchor].anchors if anchor in rows else ()):
                            del rows[anchor]
            return scene.model_copy(update={"placements": tuple(rows.values())})

        production = with_scenes(scope.production, scope.meant_scenes(), changed)
        if production == scope.production:
            raise Unfit
        return Done(production, self.who)


def _exchanged(rows: dict[str, Placement], a: str, b: str, scope: Scope) -> dict[str, Placement]:
    """The two in each other's places."""
    first, second = rows.get(a), rows.get(b)
    opposite = {
        "left_of": "right_of",
        "right_of": "left_of",
        "in_front_of": "behind",
        "behind": "in_front_of",
        "frame_left": "frame_right",
        "frame_right": "frame_left",
    }
    if first is not None and b in first.anchors and first.relation in opposite:
        return {**rows, a: first.model_copy(update={"relation": opposite[first.relation]})}
    if second is not None and a in second.anchors and second.relation in opposite:
        return {**rows, b: second.model_copy(update={"relation": opposite[second.relation]})}
    if first is not None and second is not None:
        return {**rows, a: second.model_copy(update={"subject": a}), b: first.model_copy(update={"subject": b})}
    marks = {p.subject: p.mark.x for shot in scope.shots for p in reversed(shot.performers)}
    left = marks.get(a, 0.0) <= marks.get(b, 0.0)
    sides = ("frame_right", "frame_left") if left else ("frame_left", "frame_right")
    return {**rows, a: Placement(subject=a, relation=sides[0]), b: Placement(subject=b, relation=sides[1])}
