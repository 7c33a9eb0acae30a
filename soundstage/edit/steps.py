# SPDX-License-Identifier: Apache-2.0
"""What an instruction was read as: a candidate reading, the step it became, and what the next one goes on from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from soundstage.edit.base import Done
from soundstage.edit.scope import Scope, Where, all_beats
from soundstage.edit.slots import base_verb
from soundstage.edit.words import singular
from soundstage.errors import FilmError
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Production

NOWHERE = Where()
_LEVELS = ("loudness", "sound_level")
SAME, SAID = "the film is so already", "taken as a remark: nothing is done by it alone"
STAYS = "stays as it is"
SMALL = word_set("then also again still now so just very really back too there here at the end bit little")
OWN = word_set("tail head hand hands arm arms ears eyes leg legs shoulders nose")  # what a deed is done with


class Unfit(Exception):
    """A verb sees that the words were not meant for it: the next reading is tried."""


class Impossible(FilmError):
    """The words are understood and cannot be carried out: no other reading is looked for."""


@dataclass(frozen=True)
class Step:
    """One instruction as understood: its words, the verb, where, and what came of it."""

    words: str
    verb: str
    where: Where
    done: Done
    parameters: dict[str, Any]


@dataclass(frozen=True)
class Candidate:
    """One way to read an instruction: the verb, what fills it, where, and how well its words fit."""

    score: float
    verb: str
    values: dict[str, Any]
    where: Where
    said: str = ""


@dataclass(frozen=True)
class Reading:
    """An instruction applied: its step and the scope after it."""

    step: Step
    scope: Scope
    lead: Where  # a place said before the instruction: it holds for what follows
    row: tuple[str, ...] = ()  # the words as they were read
    near: Where = NOWHERE  # the place of this instruction: it holds for a next one that leaves out its verb
    before: tuple[Step, ...] = ()  # of an instruction that asks for several things in one: the first ones


_TIME = word_set("a an the moment while second seconds time times instant few bit goodbye hello")
_KEPT = re.compile(r"(.+): kept as a word of the action")
_OF_THE_BODY = ": part of the body"  # which the deed is done with
_UNREAD = re.compile(r"(.+): (?:[\w ]+ is shown as its nearest relative |"
                     r"nothing shows this|nobody that can be seen|one more \w+ stands|not understood|"
                     r"goes with '\w+' *$|"
                     r"\w+ is shown as stand$|nearest sound: |no action like |(?:take on or off|give) is shown as )")


_MISREAD = re.compile(  # no idea: more words
    r"((?:(?:in|on|at|with|by) (?:an?|the|his|her) \w+ .+|(?:during|in focus).*)): kept as words of it")


def unread(done: Done, scope: Scope) -> str:
    """The words that a verb took in and can do nothing with: the instruction is refused rather than half done."""
    called = set(scope.name(done.about).lower().split()) - set(scope.words.lower().split())  # said by the film alone
    found = [m[1] for note in done.notes if (m := _UNREAD.match(note))]
    found += [m[1] for note in done.notes if (m := _MISREAD.match(note))]
    found += [m[1] for note in done.notes if (m := _KEPT.match(note)) and not _says_how(m[1].lower().split())]
    found = [said for said in found if not (said.endswith(_OF_THE_BODY) and " " not in said.removesuffix(_OF_THE_BODY))]
    found = [said.removesuffix(_OF_THE_BODY) for said in found]
    return ", ".join(f"'{said if said.lower() in scope.words.lower() else base_verb(said) or said}'" for said in found
                     if said.lower() not in SMALL | OWN | _TIME | called)


def _says_how(words: list[str]) -> bool:
    """Whether words kept with a deed only say how, when or how much it is done: "briefly", "a moment"."""
    return all(w in SMALL or w in _TIME or w.endswith("ly") or not taxonomy().senses(singular(w)) for w in words)


def _touched(old: Production, new: Production) -> tuple[str, ...]:
    """The scenes in which something else happens now."""
    before = {s.id: s for s in old.scenes}
    return tuple(s.id for s in new.scenes if s.id in before and s != before[s.id])


def _played(old: Production, new: Production) -> tuple[str, ...]:
    """The beats that are new or other now."""
    before = {b.id: b for b in all_beats(old)}
    return tuple(b.id for b in all_beats(new) if b != before.get(b.id))


def _spot(candidate: Candidate, done: Done, scope: Scope) -> Where:
    """The shots that were spoken of: those named, or that of the moment; what goes on about the camera means them."""
    where = candidate.where
    if where.time is not None and where.said:
        try:
            return Where(shots=(scope.shot_at(where.time).id,), said=where.said)
        except FilmError:
            return scope.spot
    known = {sh.id for s in scope.production.scenes for sh in s.shots}
    new = tuple(sh.id for s in done.production.scenes for sh in s.shots if sh.id not in known)
    if new:  # "add a shot of the clock, hold it for two seconds"
        return Where(shots=new, said="it")
    return where if where.shots else scope.spot


def _gone(old: Production, new: Production) -> tuple[Beat, ...]:
    """The beats that are no longer there."""
    left = {b.id for b in all_beats(new)}
    return tuple(b for b in all_beats(old) if b.id not in left)


def _gap(candidate: Candidate, done: Done, scope: Scope) -> tuple[str, str]:
    """(shot, beat before it, "^" = none) of the first deed that was taken out; ("", "") when none was."""
    if candidate.verb not in ("not_act", "remove"):
        return "", ""
    left = {b.id for b in all_beats(done.production)}
    for shot in (sh for s in scope.production.scenes for sh in s.shots):
        ids = [b.id for b in shot.beats]
        at = next((n for n, i in enumerate(ids) if i not in left), -1)
        if at >= 0:
            return shot.id, next((i for i in ids[:at][::-1] if i in left), "^")
    return "", ""


def _halves(scope: Scope, done: Done) -> tuple[str, ...]:
    """The shots that one was cut into: the first that is no longer as it was, and the one after it."""
    after = scope.planner(done.production).shots
    at = next((n for n, (a, b) in enumerate(zip(scope.shots, after, strict=False)) if a.duration != b.duration), -1)
    return tuple(s.id for s in after[at : at + 2]) if at >= 0 else ()


def _moment(candidate: Candidate) -> tuple[str, ...]:
    """The beats of the film beside which it is done."""
    told = (candidate.values.get(name) for name in ("upon", "ere", "past"))
    return next((beats for beats in told if beats), (candidate.where.beat,) if candidate.where.beat else ())


def _topic(candidate: Candidate, done: Done, scope: Scope) -> tuple[str, ...]:
    """What "it" may mean after this: the music, the title, or the sound that was put in."""
    beds = [p.ambience for s, p in zip(scope.production.scenes, done.production.scenes, strict=False)
            if len(p.ambience) > len(s.ambience)]
    if beds and candidate.verb == "told":
        return "the", "ambience"
    if candidate.verb in ("music", "title", "music_turn"):
        return "the", candidate.verb.partition("_")[0]
    if candidate.verb in ("reword", "say", "delivery"):
        return "the", "line"
    return _heard(candidate) if candidate.verb in ("sound", "ambience", "no_sound") else ()


def _heard(candidate: Candidate) -> tuple[str, ...]:
    """The sound that the instruction is about, in its words."""
    heard = str(candidate.values.get("sound") or candidate.values.get("bed") or "")
    heard = heard.removeprefix("sound of ").removeprefix("the ")
    return ("the", *heard.split()) if heard else ()


def carried_out(candidate: Candidate, done: Done, scope: Scope, row: tuple[str, ...]) -> Reading:
    """The instruction done, and what the next one goes on from."""
    step = Step(scope.words, candidate.verb, candidate.where, done, candidate.values)
    spot = _spot(candidate, done, scope)
    touched = _touched(scope.production, done.production)
    scope = replace(scope, home=touched if len(touched) == 1 else scope.home)
    onward = spot if spot != scope.spot else scope.onward
    halves = _halves(scope, done) if candidate.verb == "split_shot" else scope.halves
    after = replace(scope, production=done.production, last=done.about or scope.last, spot=spot, where=Where(),
                    onward=onward, halves=halves, played=_played(scope.production, done.production),
                    gap=_gap(candidate, done, scope), gone=_gone(scope.production, done.production),
                    topic=_topic(candidate, done, scope), moment=_moment(candidate) or scope.moment,
                    levelled=_heard(candidate) if candidate.verb in _LEVELS else ())
    near = candidate.where if candidate.said or candidate.where.shots else Where()
    return Reading(step, after, near if candidate.said == "first" else Where(), row, near)
