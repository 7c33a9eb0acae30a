# SPDX-License-Identifier: Apache-2.0
"""One shot becomes two."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any

from soundstage.direct.plan import PlannedShot
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import cut_of, held
from soundstage.edit.changes import ids_of, pinned, released, with_scenes
from soundstage.edit.scope import Scope, shot_of
from soundstage.model.production import Choice, Production, Shot, new_id
from soundstage.model.takes import piece

LEAST = Fraction(1, 2)


@dataclass(frozen=True)
class SplitShot(Verb):
    """Cut a shot in two, in the middle or at a time; each part can then be changed by itself."""

    phrases = (
        "(split|divide|cut|break) {shots} [in two|in half|into two|in the middle|into two shots|into halves|into "
        "two parts|in two parts|up]",
        "(split|divide|cut|break) {shots} (after|at) {after:seconds} [in two]",
        "(split|cut|divide) [the film|it|the shot] at {moment}",
        "<make> two shots (of|out of|from) {shots}",
        "<add> a cut (in|to|into|in the middle of) {shots}",
        "<add> a cut at {moment}",
        "(split|divide|cut) {shots} at {moment}",
        "(split|divide|cut|break) {shots} (when|where|as|just as|at the moment when|before|right before|"
        "just before) {upon:happening} [in two]",
        "(split|divide|cut|break) {shots} [just|right] after {past:happening} [in two]",
    )
    example = (
        "Shot 1: A fox walks through a forest. Shot 2: The fox sleeps.",
        "split the first shot",
        "pin sh1.cuts: - -> ",
    )
    rank = 3

    after: Annotated[Fraction | None, "seconds from the beginning of the shot"] = None
    moment: Annotated[Any, "a time of the film"] = None
    upon: Annotated[tuple[str, ...], "where these beats begin"] = ()
    past: Annotated[tuple[str, ...], "where these beats end"] = ()

    def apply(self, scope: Scope) -> Done:
        shot = scope.shot_at(self.moment.time) if self.moment is not None else scope.meant_shots()[0]
        if not scope.where.anything and self.moment is None and len(scope.shots) > 1:
            raise self.refuse(scope, "it is not said which shot to split", 'for example: "split the second shot"')
        at = (
            self.after
            if self.after is not None
            else self.moment.time - scope.start_of(shot.id)
            if self.moment is not None
            else scope.where.time - scope.start_of(shot.id)
            if scope.where.time is not None
            else _begins(shot, self.upon)
            if self.upon
            else _ends(shot, self.past)
            if self.past
            else shot.duration / 2
        )
        at = Fraction(round(at * 12), 12)
        if not LEAST <= at <= shot.duration - LEAST:
            raise self.refuse(
                scope,
                f"shot {shot.id} is {float(shot.duration):.1f} seconds long: there is nothing to cut there",
                "leave half a second on either side",
            )
        _, made = shot_of(scope.production, shot.id)
        if made.take is not None and shot.id == made.id and scope.production.pin(f"{made.id}.cuts") is None:
            return Done(_parted(scope.production, made, shot, at))
        return Done(split(scope, shot, at))


def _begins(shot: PlannedShot, beats: tuple[str, ...]) -> Fraction:
    """Seconds into the shot at which the first of these beats begins in it; its end when none does."""
    starts = [b.start for p in shot.performers for b in p.beats if b.id in beats]
    starts += [line.start for line in shot.lines if line.id in beats]
    return min((s for s in starts if 0 <= s < shot.duration), default=shot.duration)


def _ends(shot: PlannedShot, beats: tuple[str, ...]) -> Fraction:
    """Seconds into the shot at which the last of these beats is over in it; its end when none is."""
    ends = [b.end for p in shot.performers for b in p.beats if b.id in beats]
    ends += [line.end for line in shot.lines if line.id in beats]
    return max((s for s in ends if 0 < s < shot.duration), default=shot.duration)


def _parted(production: Production, shot: Shot, planned: PlannedShot, at: Fraction) -> Production:
    """Footage becomes two shots of the film, so that anything can differ in them, hour and weather too."""
    assert shot.take is not None
    take, rest = (piece(shot.take, offset) for offset in (planned.offset, planned.offset + at))
    take = take.model_copy(update={"hold": Fraction(0)})  # what follows stands still at its end
    if take.backwards:
        take = take.model_copy(update={"start": rest.end})
    else:
        take = take.model_copy(update={"end": rest.start})
    ident = new_id("sh", ids_of(production))
    first = shot.model_copy(update={"take": take, "duration": at, "ending": ""})
    second = shot.model_copy(update={"id": ident, "take": rest, "duration": planned.duration - at, "title": "",
                                     "beats": (), "cues": (), "transition": ""})
    production = with_scenes(production, [s.id for s in production.scenes], lambda scene: scene.model_copy(
        update={"shots": tuple(x for s in scene.shots for x in ((first, second) if s.id == shot.id else (s,)))}))
    production = released(production, [f"{shot.id}.duration", f"{shot.id}.head"])
    order = production.pin("cut.order")
    if order is None:
        return production
    rows = [x for i in order for x in ((i, ident) if i == shot.id else (i,))]
    return pinned(production, "cut.order", rows, "an edit split a shot")


def split(scope: Scope, shot: PlannedShot, at: Fraction) -> Production:
    """The film with this planned shot cut in two, so many seconds into it."""
    production = held(scope.production, scope, shot.block)
    number = int(shot.id.rpartition(".")[2]) if shot.id != shot.block else 1
    cuts = list(production.pin(f"{shot.block}.cuts") or [cut_of(shot, Fraction(0))])
    cuts.insert(number, cut_of(shot, shot.offset + at * shot.pace))
    names = {f"{shot.block}.{n}": f"{shot.block}.{n + 1}" for n in range(number + 1, len(cuts))}
    if shot.id == shot.block:
        names[shot.block] = f"{shot.block}.1"
    pins = tuple(renamed(c, names, shot.block) for c in production.pins if c.id != f"{shot.id}.duration")
    second = f"{shot.block}.{number + 1}"
    first = names.get(shot.id, shot.id)
    copies = tuple(
        c.model_copy(update={"id": second + c.id.removeprefix(first)})
        for c in pins
        if c.id.startswith(f"{first}.camera")
    )
    production = production.model_copy(update={"pins": (*pins, *copies)})
    production = pinned(production, f"{shot.block}.cuts", cuts, scope.words)
    order = production.pin("cut.order")
    if order is not None:
        rows = [names.get(i, i) for i in order]
        rows.insert(rows.index(first) + 1, second)
        production = pinned(production, "cut.order", rows, scope.words)
    return production


def renamed(choice: Choice, names: dict[str, str], block: str) -> Choice:
    """A pin of a shot whose number changed."""
    for old, new in sorted(names.items(), key=lambda kv: -len(kv[0])):
        if (
            choice.id.startswith(f"{old}.")
            and not (old == block and choice.id in (f"{block}.cuts",))
            and not choice.id.removeprefix(f"{old}.")[:1].isdigit()
        ):
            return choice.model_copy(update={"id": new + choice.id.removeprefix(old)})
    return choice
