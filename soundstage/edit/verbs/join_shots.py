# SPDX-License-Identifier: Apache-2.0
"""Two shots become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundstage.direct.plan import PlannedShot
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released, with_scene
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.steps import Unfit
from soundstage.edit.verbs.split_shot import renamed
from soundstage.model.production import CameraWish, MoveWish, Production, Shot, Time


@dataclass(frozen=True)
class JoinShots(Verb):
    """Take out the cut between shots that follow each other: they become one, framed as the first of them."""

    phrases = (
        "(join|merge|combine|fuse|unite|glue) [{shots}|them] [together|into one|in one|to one]",
        "(join|merge|combine|fuse|unite|turn) [{shots}|them] (into|in|to|as) (one|a single) [long|continuous|unbroken|"
        "single] (shot|take)",
        "<make> {shots} [<to>|into] (one|a single) [long|continuous|unbroken|single] (shot|take)",
        "{shots} (as|in|should be|become|in to|into) (one|a single) [long|continuous|unbroken|single] (shot|take)",
        "(play|run|show|shoot|film|do) {shots} (as|in) (one|a single) [long|continuous|unbroken|single] (shot|take)",
        "(make|make it|as) (one|a single) [long|continuous|unbroken|single] (shot|take)",
        "(run|play) {shots} together",
        "(remove|take out|delete|lose|drop|no|skip) [the|a] cut between {shots}",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "join shots 1 and 2",
        "s1.shots: sh1, sh2 -> sh1",
    )
    rank = 5

    def apply(self, scope: Scope) -> Done:
        shots = scope.meant_shots() if scope.where.shots else ()
        ids = [s.id for s in scope.shots]
        if len(shots) < 2:
            raise Unfit
        at = ids.index(shots[0].id)
        if [s.id for s in shots] != ids[at : at + len(shots)]:
            raise self.refuse(scope, "those shots do not follow each other", "join neighbours: \"join shots 1 and 2\"")
        if len({s.scene for s in shots}) > 1:
            raise self.refuse(scope, "those shots play in different scenes", "a dissolve leads from one to the other")
        production = scope.production
        if len({s.block for s in shots}) == 1:
            return Done(_uncut(scope, shots))
        if any(sum(s.block == shot.block for s in scope.shots) > 1 for shot in shots):
            raise self.refuse(scope, "one of those is a part of a shot that is cut", "join the parts of that one first")
        for other in shots[1:]:
            production = _absorbed(scope, production, shots[0], other)
        return Done(pinned(production, f"{shots[0].block}.cuts", ["+0"], scope.words),
                    notes=("framed as the first of them",))


def _uncut(scope: Scope, shots: Sequence[PlannedShot]) -> Production:
    """Parts of one shot without the cuts between them."""
    block = shots[0].block
    production = held(scope.production, scope, block)
    cuts = list(production.pin(f"{block}.cuts") or [])
    first = int(shots[0].id.rpartition(".")[2])
    gone = range(first + 1, first + len(shots))
    del cuts[first : first + len(shots) - 1]
    production = released(production, [*(f"{block}.{n}" for n in gone), f"{block}.{first}.duration"])
    after = range(first + len(shots), first + len(shots) + len(cuts))
    names = {f"{block}.{n}": f"{block}.{n - len(gone)}" for n in after}
    names |= {f"{block}.1": block} if len(cuts) == 1 else {}
    pins = tuple(renamed(c, names, block) for c in production.pins)
    production = pinned(production.model_copy(update={"pins": pins}), f"{block}.cuts", cuts, scope.words)
    order = production.pin("cut.order")
    left = [names.get(i, i) for i in order or () if i not in {f"{block}.{n}" for n in gone}]
    return pinned(production, "cut.order", left, scope.words) if order is not None else production


def _absorbed(scope: Scope, production: Production, first: PlannedShot, other: PlannedShot) -> Production:
    """The film with what happens in the other shot going on in the first."""
    scene, one = shot_of(production, first.block)
    _, two = shot_of(production, other.block)
    begins = one.duration or first.duration
    late = tuple(b.model_copy(update={"at": b.at + begins}) if b.at is not None else b for b in two.beats)
    cues = tuple(c if c.at else c.model_copy(update={"after": (c.after or 0) + begins}) for c in two.cues)
    lasts: Time | None = begins + (two.duration or other.duration) if one.duration or two.duration else None
    places = {p.subject: p for p in (*two.placements, *one.placements)}
    whole = one.model_copy(update={
        "camera": _onwards(one, two), "beats": (*one.beats, *late), "cues": (*one.cues, *cues),
        "duration": lasts, "ending": two.ending,
        "title": one.title or two.title, "placements": tuple(places.values())})
    shots: tuple[Shot, ...] = tuple(whole if s.id == one.id else s for s in scene.shots if s.id != two.id)
    production = released(with_scene(production, [scene.id], shots=shots), [two.id, f"{one.id}.duration"])
    order = production.pin("cut.order")
    return production if order is None else pinned(
        production, "cut.order", [i for i in order if i != two.id], scope.words)


def _onwards(one: Shot, two: Shot) -> CameraWish:
    """The first shot's camera, which pans to who acts in the second where it is of somebody else."""
    subject = two.camera.subject or next((w for b in two.beats for w in b.who), "")
    if not one.camera.subject or not subject or not two.beats or subject == one.camera.subject:
        return one.camera
    pan = MoveWish(move="pan", subject=subject, at=two.beats[0].id)
    return one.camera.model_copy(update={"move": one.camera.move or "static", "moves": (*one.camera.moves, pan)})
