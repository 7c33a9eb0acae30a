# SPDX-License-Identifier: Apache-2.0
"""One deed in another's stead: which of those done is meant, and what of it stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from soundstage.edit.changes import with_beat, without_subjects
from soundstage.edit.deeds import TOGETHER, travels, with_new_beats
from soundstage.edit.onto import Fragment
from soundstage.edit.scope import all_beats
from soundstage.model.production import Beat, Production


def goes_on(old: Beat, found: Fragment, played: Sequence[Beat]) -> Beat | None:
    """The beat in which what is done instead is done beside it already, by the same: "just cheer", of who clap and
    cheer; None of another deed that is played alike: who limps in does not follow somebody."""
    first, *rest = found.shot.beats
    same = (b for b in played if b.id != old.id and b.who == old.who and b.action == first.action and (
        b.verb == first.verb and all(getattr(first, k) in ("", getattr(b, k)) for k in ("target", "place", "anchor"))))
    return None if rest or first.line else next(same, None)


def nearest(told: Beat, played: Sequence[Beat]) -> Beat:
    """The deed that is most like the one told instead of it: about the same thing, or a way as well; else the last."""
    things = {told.target, told.tool, told.anchor} - {""}

    def likeness(beat: Beat) -> int:
        shared = things & {beat.target, beat.tool, beat.anchor}
        return 2 * bool(shared) + (travels(beat.action) and travels(told.action))

    return max(reversed(played), key=likeness)


def other_deed(told: Beat, played: Beat) -> bool:
    """Whether these are two deeds that are played alike: who sells flowers also hands somebody a rose."""
    if told.anchor and told.anchor == played.anchor and "" not in (told.place, played.place) and (
            told.place != played.place):
        return True  # who jumps onto the table also jumps off it
    verbs = told.verb or told.action, played.verb or played.action
    things = {told.target, told.tool} - {""}, {played.target, played.tool} - {""}
    return verbs[0] != verbs[1] and bool(things[0] and things[1]) and not things[0] & things[1]


def in_its_stead(production: Production, old: Beat, found: Fragment, who: tuple[str, ...], said: str) -> Production:
    """The new deed in the old one's stead: what is left open stays - not what is said of the old one - others go on."""
    first, *rest = found.shot.beats
    others = tuple(i for i in old.who if i not in who)
    if others:
        shot = next(sh for s in production.scenes for sh in s.shots if any(b.id == old.id for b in sh.beats))
        production = with_beat(production, old.id, who=others)
        return with_new_beats(production, shot.id, old.id, [first, *rest], found.shot.cues)
    fields: dict[str, Any] = {
        "action": first.action,
        "verb": first.verb,
        "manner": first.manner or (old.manner if first.action == old.action else ()),
    }
    fields["times"] = first.times if first.times > 1 or first.action != old.action else old.times
    for key in ("target", "tool", "place", "anchor"):
        value = getattr(first, key)
        if value or not travels(first.action):
            kept = first.action == old.action or (key == "tool" and first.target != old.tool)  # it stays in hand
            kept = kept or (key == "target" and {first.action, old.action} <= TOGETHER)
            kept = kept and not (key == "target" and said and first.verb != old.verb)
            fields[key] = value or (getattr(old, key) if kept else "")
    if first.target or first.anchor:
        fields |= {"place": first.place, "anchor": first.anchor, "target": first.target}
    if set(old.who) < set(who):
        fields["who"] = who
    if first.line is not None:  # "says 'Over here' instead of laughing"
        fields["line"] = first.line
    elif old.line is not None and first.action != old.action:  # "giggles instead of speaking"
        fields["line"] = None
    production = with_beat(production, old.id, **fields)
    if rest:
        shot = next(sh for s in production.scenes for sh in s.shots if any(b.id == old.id for b in sh.beats))
        production = with_new_beats(production, shot.id, old.id, rest, found.shot.cues)
    return production


def without_idle(production: Production, replaced: Beat) -> Production:
    """The film without the things of the deed that was replaced, where they are only there for that deed."""
    things = {s.id for s in production.cast if s.family != "body"} & {replaced.target, replaced.tool}
    beats = all_beats(production)
    used = {i for b in beats for i in (b.target, b.tool, b.anchor, *b.who)}
    used |= {i for s in production.scenes for p in (*s.placements, *(q for sh in s.shots for q in sh.placements))
             for i in (p.subject, *p.anchors)}
    used |= {sh.camera.subject.partition(".")[0] for s in production.scenes for sh in s.shots}
    idle = tuple(things - used)
    return without_subjects(production, idle) if idle else production
