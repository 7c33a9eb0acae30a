# SPDX-License-Identifier: Apache-2.0
"""Another place on the floor."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import placed_anew, with_beat, with_scenes, without_subjects
from soundstage.edit.deeds import home, merged, sentence
from soundstage.edit.onto import read_onto
from soundstage.edit.people import leads
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.steps import Unfit
from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.model.production import Beat, Placement, Production, Scene

MOUNTED = ("ride", "drive", "sit")  # done on something, which another thing can take the place of
OWNERS = ("his", "her", "its", "their")

_RETURNS = re.compile(r"(?i)\b(?:come|comes|go|goes|run|runs|walk|walks) back\W*$")  # a deed, no place at the back
_SET_IN = re.compile(
    r"(?i)\W*(?:\w+ )?(?:set|play|stage|shoot|film|place|put) (?:it|this|everything|the (?:film|scene))\b")


@dataclass(frozen=True)
class Position(Verb):
    """Put someone or something elsewhere: beside another thing, or left, right, near or far in the picture."""

    phrases = (
        "(move|put|place|shift|bring|set|position|stand|seat|push|pull|drag|relocate|have|get|slide|let|keep|hide|tuck|"
        "lay|lean|rest|hang) {who:subject} [be|stand|over] {relation} {anchor:subject}",
        "(move|put|place|shift|bring|set|position|push|pull|drag|slide|get|have|keep|nudge|scoot|edge) "
        "{who:subject} [further|more|a "
        "bit|a little|be|stand|over] {spot}",
        "{who:subject} <should> (be|stand|sit|be placed|go|come) {relation} {anchor:subject}",
        "{who:subject} <should> (be|stand|be placed|go|come) [further|more|a bit] {spot}",
        "(make|let|have) {who:subject} [be|stand] {relation} {anchor:subject}",
        "(make|let|have) {who:subject} [be|stand|come] {spot}",
        "(move|put|place) {who:subject} between {anchor:subject} and {other:subject}",
        "(move|put|place|bring|let|have|push|get|keep|make) {who:subject} [stand|sit|be|move|a bit|a little] "
        "{gap:apart}",
        "{who:subject} <should> [stand|sit|be|move] [a bit|a little] {gap:apart}",
        "(move|put|place|stand|seat|let|have) {who:subject} [stand|sit|be] (between|in between) {both:subject}",
        "{who:subject} <should> (be|stand|sit|go) (between|in between) {both:subject}",
        "center {who:subject}",
        "(move|put|place|seat|set|stand|have|let) {who:subject} [stand|sit|be] on {sides:both_sides} of "
        "{anchor:subject}",
        "{who:subject} <should> [stand|sit|be] on {sides:both_sides} of {anchor:subject}",
        "{who:subject} on {sides:both_sides} of {anchor:subject}",
        "<swap> {who:subject} (around|over|round)",
        "<swap> (their|the) (places|positions|sides)",
        "(let|have) them (swap|change|trade|exchange|switch) (places|positions|sides)",
        "{who:subject} should (change|swap|trade) places",
        "{who:subject} and {other:subject} should (change|swap|trade) places",
        "{who:subject} {relation} {anchor:subject}",
        "(move|put|place|set|seat|stand|bring|position) {who:subject} [stand|over|down] {relation} {fresh:thing}",
        "{who:subject} <should> (be|stand|sit|be placed) {relation} {fresh:thing}",
        "(move|bring|carry|shift|transfer|relocate) {who:subject} [over] to {fresh:thing}",
        "{who:subject} (is|stands|sits|waits|<should> be|<should> stand|<should> sit) with {fresh:thing}",
        "{who:subject} (is|stands|sits|waits|<should> be|<should> stand|<should> sit) with {anchor:subject}",
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

    gap: Annotated[str, "apart or together"] = ""

    sides: Annotated[str, "one on either side of it"] = ""

    fresh: Annotated[str, "beside something new, in words"] = ""
    both: Annotated[tuple[str, ...], "between which two, told together"] = ()

    def apply(self, scope: Scope) -> Done:
        if self.fresh:
            return self._beside_new(scope)
        if self.gap:
            return self._parted(scope)
        if self.sides or self.both:
            return self._on_both_sides(scope) if self.sides else self._between(scope)
        if not (self.relation or self.spot or self.other) and self.anchor:
            return replace(self, relation="next_to").apply(scope)  # "is with his dog"
        if set(self.who) & set(self.anchor) or _RETURNS.search(scope.words):
            raise Unfit
        if (mounted := self._mounted(scope)) is not None:
            return Done(mounted, self.who)
        if not self.who:
            pair = [i for i in leads(scope) if scope.subject(i).family == "body"][:2]
            if len(pair) < 2:
                raise Unfit
            return replace(self, who=(pair[0],), other=(pair[1],)).apply(scope)
        if not (self.relation or self.spot or self.anchor or self.other) and "center" not in scope.words.lower():
            if len(self.who) != 2:
                raise Unfit
            return replace(self, who=self.who[:1], other=self.who[1:]).apply(scope)
        return self._put(scope)

    def _put(self, scope: Scope) -> Done:
        """Where the words say, in the shots meant or in the whole scene."""
        moved = {*self.who, *(self.other if self._changes_places else ())}
        blocks = {s.block for s in scope.meant_shots()} if scope.where.shots else set()

        def changed(scene: Scene) -> Scene:
            if not set(self.who) & set(scene.cast):
                return scene
            shots = []
            for shot in scene.shots:  # what a shot says itself of where they are would win over the scene
                own = {p.subject: p for p in (*scene.placements, *shot.placements)}
                kept = tuple(p for p in shot.placements if p.subject not in moved)
                new = tuple(p for p in self._rows(own, scope).values() if p.subject in moved)
                places = (*kept, *new) if shot.id in blocks else shot.placements if blocks else kept
                shots.append(shot.model_copy(update={"placements": places}))
            first = scene.shots[0].placements if scene.shots else ()
            said = (*scene.placements, *(p for p in first if p.subject in moved))
            rows = self._rows({p.subject: p for p in said}, scope)
            places = scene.placements if blocks else placed_anew(said, rows)
            return scene.model_copy(update={"placements": places, "shots": tuple(shots)})

        production = with_scenes(scope.production, scope.meant_scenes(), changed)
        if production == scope.production:
            raise Unfit
        return Done(production, self.who)

    def _mounted(self, scope: Scope) -> Production | None:
        """The film with another thing ridden, driven or sat on by those who do so: "she should be on a bicycle"."""
        rows = [b for b in scope.meant_beats() if b.action in MOUNTED and {*b.who} <= {*self.who}]
        if self.relation not in ("on", "in") or len(self.anchor) != 1 or not rows:
            return None
        key = "target" if rows[-1].target else "anchor"
        film = with_beat(scope.production, rows[-1].id, **{key: self.anchor[0]})

        def moved(scene: Scene) -> Scene:
            return scene.model_copy(update={"placements": tuple(
                p.model_copy(update={"anchors": self.anchor}) if p.subject in self.who and p.relation == self.relation
                else p for p in scene.placements)})

        return _unmounted(with_scenes(film, scope.meant_scenes(), moved), rows[-1], key)

    def _beside_new(self, scope: Scope) -> Done:
        """Put beside something that comes in with it: "under a big tree"."""
        if self.fresh.startswith("the "):
            return replace(self, relation=self.relation or "on")._at_spot(scope)
        if not self.relation and " to " in scope.words:
            raise Unfit  # where to, and not beside what
        if re.search(r" on the \w+$", self.fresh):
            raise Unfit  # "(next to the chair and) a picture on the wall": the other thing has a place of its own
        worn = self.relation == "in" and {singular(w) for w in self.fresh.split()} & set(lexicon.CLOTHES)
        spot = re.sub(r" (?:in|at) (?:the )?\w+$", "", self.fresh)
        if _SET_IN.match(scope.words) and singular(spot.split()[-1]) in scope.vocabulary.places:
            raise Unfit  # "set it in a library at night": where the film plays
        if worn or self.fresh.split()[0] not in ("a", "an", *OWNERS) or people.found(self.fresh.split(), scope):
            raise Unfit
        scene_id = home(scope, self.who)
        fresh = " ".join(("a" if w in OWNERS else w) for w in self.fresh.split())
        found = read_onto(f"{fresh} is there", scope.production, scope.scene(scene_id), scope.vocabulary)
        if len(found.cast) != 1 or found.shot.beats:
            raise Unfit
        inner = replace(scope, production=merged(scope.production, found, scene_id))
        new = (found.cast[0].id,)
        here = replace(self, fresh="", anchor=new) if self.relation else Position(
            who=new, relation="next_to", anchor=self.who)  # company comes to whom it is with
        done = here.apply(inner)
        return replace(done, notes=(*done.notes, *(n for n in found.notes if not n.startswith("there:"))))

    def _at_spot(self, scope: Scope) -> Done:
        """Put where the place has something by itself, as a prompt would say it: "on the floor"."""
        scene = scope.scene(home(scope, self.who)).model_copy(update={"placements": ()})
        spot = f"{self.relation.replace('_', ' ')} {self.fresh}"
        found = read_onto(sentence([scope.subject(i) for i in self.who], f"be {spot}"), scope.production, scene,
                          scope.vocabulary, doers=self.who)
        spots = {p.anchors for p in found.scene.placements if p.subject in self.who and p.relation == self.relation}
        if found.cast or found.shot.beats or len(spots) != 1 or not (anchors := spots.pop()) or (
                found.scene.place != scene.place):
            raise Unfit
        return replace(self, fresh="", anchor=anchors)._put(scope)

    def _on_both_sides(self, scope: Scope) -> Done:
        """Two with something between them."""
        if len(self.who) != 2 or set(self.who) & set(self.anchor):
            raise Unfit
        done = Done(scope.production)
        for one, side in zip(self.who, ("left_of", "right_of"), strict=True):
            try:
                done = replace(self, who=(one,), sides="", relation=side).apply(replace(
                    scope, production=done.production))
            except Unfit:
                continue  # it is there already
        return replace(done, about=self.who)

    def _between(self, scope: Scope) -> Done:
        """ "Put the dog between them"."""
        two = tuple(i for i in self.both if i not in self.who)
        if len(two) != 2:
            raise Unfit
        return replace(self, both=(), anchor=two[:1], other=two[1:]).apply(scope)

    def _parted(self, scope: Scope) -> Done:
        """Two further from each other, or beside each other."""
        if len(self.who) != 2:
            raise Unfit
        marks = {p.subject: p.mark.x for shot in scope.shots for p in reversed(shot.performers)}
        left, right = sorted(self.who, key=lambda i: marks.get(i, 0.0))
        if self.gap == "together":
            return replace(self, who=(right,), gap="", relation="next_to", anchor=(left,)).apply(scope)
        done = replace(self, who=(left,), gap="", spot="frame_left").apply(scope)
        return replace(self, who=(right,), gap="", spot="frame_right").apply(
            replace(scope, production=done.production))

    @property
    def _changes_places(self) -> bool:
        return bool(self.other) and not self.anchor

    def _rows(self, before: dict[str, Placement], scope: Scope) -> dict[str, Placement]:
        """Placements by subject after the move."""
        if self._changes_places:
            return _exchanged(before, self.who[0], self.other[0], scope)
        rows = dict(before)
        centred = "frame_center" if scope.words.lower().startswith("center") else ""
        relation = "between" if self.other else self.relation or self.spot or centred
        anchors = (*self.anchor[:1], *self.other[:1])
        for subject in self.who:
            rows[subject] = Placement(subject=subject, relation=relation, anchors=anchors)
            for anchor in anchors:  # two that stand by each other: the one moved follows the other
                if subject in (rows[anchor].anchors if anchor in rows else ()):
                    del rows[anchor]
        return rows


def _unmounted(production: Production, was: Beat, key: str) -> Production:
    """The film without what was ridden or driven before, where nobody else has to do with it."""
    old = str(getattr(was, key))
    used = {i for b in all_beats(production) for i in (*b.who, b.target, b.tool, b.anchor)}
    places = {i for s in production.scenes for p in (*s.placements, *(q for sh in s.shots for q in sh.placements))
              for i in p.anchors}
    return production if not old or was.action == "sit" or old in used | places else without_subjects(production, [old])


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
    alike = first is not None and second is not None and (first.relation, first.anchors) == (
        second.relation, second.anchors)
    if first is not None and second is not None and not alike:
        return {**rows, a: second.model_copy(update={"subject": a}), b: first.model_copy(update={"subject": b})}
    marks = {p.subject: p.mark.x for shot in scope.shots for p in reversed(shot.performers)}
    left = marks.get(a, 0.0) <= marks.get(b, 0.0)
    sides = ("frame_right", "frame_left") if left else ("frame_left", "frame_right")
    return {**rows, a: Placement(subject=a, relation=sides[0]), b: Placement(subject=b, relation=sides[1])}
