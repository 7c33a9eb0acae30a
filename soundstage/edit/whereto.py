# SPDX-License-Identifier: Apache-2.0
"""Where what is told takes place: on the ground there is, on the thing of which a part is named, or on a way there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.edit.changes import ids_of
from soundstage.edit.onto import Fragment
from soundstage.edit.scope import Scope
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.production import Beat, Placement, Production, Scene, new_id
from soundstage.places import PLACES

_TRACTS = ("tract", "way", "lawn", "grassland")  # kinds of ground, by the taxonomy
_NO_WAY = frozenset(("background", "foreground", "left", "right", "center"))  # sides of the picture


def settled(found: Fragment, scope: Scope, scene: Scene) -> Fragment:
    """The fragment with what is put on ground of the place put nowhere else, on "the deck" put on the ship."""
    production, vocabulary = scope.production, scope.vocabulary
    here = {s.id for s in (*production.cast, *found.cast)}
    strange = {a for p in _places(found) for a in p.anchors if a not in here}
    strange |= {b.anchor for b in found.shot.beats if b.anchor and b.anchor not in here}
    on = {a: thing for a in strange if (thing := _whole_of(a, production, vocabulary))}
    ground = {a for a in strange - on.keys() if _is_ground(a, scene, vocabulary)}
    if not on and not ground:
        return found

    def put(rows: Sequence[Placement]) -> tuple[Placement, ...]:
        return tuple(p.model_copy(update={"anchors": tuple(on.get(a, a) for a in p.anchors)})
                     for p in rows if not (p.anchors and set(p.anchors) <= ground))

    def done(beat: Beat) -> Beat:
        if beat.anchor in ground:
            return beat.model_copy(update={"anchor": "", "place": ""})
        return beat.model_copy(update={"anchor": on.get(beat.anchor, beat.anchor)})

    shots = tuple(s.model_copy(update={"placements": put(s.placements), "beats": tuple(map(done, s.beats))})
                  for s in found.scene.shots)
    where = found.scene.model_copy(update={"placements": put(found.scene.placements), "shots": shots})
    said = ground | on.keys()
    return replace(found, scene=where, heeded=found.heeded | said, staged=found.staged | said, notes=tuple(
        n for n in found.notes if n.partition(":")[0] not in said))


def _places(found: Fragment) -> tuple[Placement, ...]:
    return (*found.scene.placements, *(p for s in found.scene.shots for p in s.placements))


def _whole_of(anchor: str, production: Production, vocabulary: Vocabulary) -> str:
    """The thing of the film that the place is a part of, by its name: a deck is a ship's; "" of others."""
    names = set(vocabulary.places.get(anchor, "").split("_")) - {anchor, ""}
    return next((s.id for s in production.cast if s.family != "body" and s.noun.split()[-1] in names), "")


def _is_ground(anchor: str, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether the word means ground of the place itself: its own noun, or a kind of open ground."""
    own = vocabulary.places.get(anchor, "-") == scene.place
    opened = scene.place in PLACES.entries and not PLACES.get(scene.place).indoors
    return own or (opened and any(taxonomy().is_a(anchor, kind, most=2) for kind in _TRACTS))


def on_their_way(found: Fragment, scope: Scope, scene: Scene, travels: Sequence[Beat]) -> Fragment:
    """The fragment in which who goes about before comes to where he does something: he runs behind her and hides.

    travels: the beats of the scene in which somebody goes somewhere.
    """
    known = {s.id for s in scope.production.cast}
    row = list(found.shot.beats)
    for place in _places(found):
        going = [b for b in travels if place.subject in b.who]
        at = next((n for n, b in enumerate(row) if place.subject in b.who), -1)
        if not going or at < 0 or place.relation in _NO_WAY or not known >= {place.subject, *place.anchors}:
            continue
        if row[at] not in travels and not row[at].anchor and place.anchors:
            way = Beat(id=new_id("b", ids_of(scope.production) | {b.id for b in row}), who=(place.subject,),
                       action=going[-1].action, place=f"to_{place.relation}", anchor=place.anchors[0])
            comes = tuple(m for m in row[at].manner if m != "already")
            row[at : at + 1] = [way, row[at].model_copy(update={"manner": comes})]
            found = _without(found, place)
    return found if len(row) == len(found.shot.beats) else _with_beats(found, row)


def _without(found: Fragment, place: Placement) -> Fragment:
    shots = tuple(s.model_copy(update={"placements": tuple(p for p in s.placements if p != place)})
                  for s in found.scene.shots)
    rows = tuple(p for p in found.scene.placements if p != place)
    return replace(found, scene=found.scene.model_copy(update={"placements": rows, "shots": shots}))


def _with_beats(found: Fragment, row: Sequence[Beat]) -> Fragment:
    """The fragment with these beats, all in its first shot."""
    first, *rest = found.scene.shots
    shots = (first.model_copy(update={"beats": tuple(row)}), *(s.model_copy(update={"beats": ()}) for s in rest))
    return replace(found, scene=found.scene.model_copy(update={"shots": shots}))
