# SPDX-License-Identifier: Apache-2.0
"""A clause in other words than the film's own -> its beats: "they hug" of who embrace, "it opens" of who opens it.

Every deed of the film is weighed: who does it, or what it is done to, must be whom the clause is about, and the two
verbs must be kin - the same, alike to WordNet, or the one what comes of the other: what is dropped falls, who comes in
arrives. The kin that is nearest is meant, when there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from soundstage.actions import ACTIONS
from soundstage.edit.people import ORDINALS, found
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.language.deed_nouns import KIN
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat

SAME, ALIKE, FOLLOWS, FAR = 3, 2, 1, 0
_AID = word_set("is are was were be being gets get got starts start begins begin to finally suddenly just has have had "
                "been slowly quickly")
_PARTICLES = word_set("up down off out in away back around over through past by round free open forward on")
_DETERMINERS = word_set("the his her its their this that")
_BREAKS = word_set("and then but not should must when while as once before after until make let have never")
_PAST = {"sat": "sit", "came": "come", "went": "go", "gone": "go", "left": "leave", "said": "say", "spoke": "speak",
         "spoken": "speak", "ran": "run", "stood": "stand", "told": "say", "threw": "throw", "flew": "fly",
         "drove": "drive", "sang": "sing", "fell": "fall", "drank": "drink", "shook": "shake", "put": "put",
         "eaten": "eat", "ate": "eat", "drunk": "drink", "taken": "take", "took": "take", "given": "give",
         "gave": "give", "fallen": "fall", "thrown": "throw", "flown": "fly", "sung": "sing", "done": "do",
         "shaken": "shake", "swum": "swim", "broken": "break", "woken": "wake", "risen": "rise", "written": "write",
         "broke": "break", "woke": "wake", "rose": "rise", "caught": "catch", "held": "hold", "hit": "hit",
         "shut": "shut"}
_ARRIVES = word_set("arrive come enter appear reappear emerge reach approach return get pull")
_LEAVES = word_set("leave go exit depart disappear vanish")
_OUT, _IN = ("out", "out_of", "from"), ("in", "into", "to_in", "inside")
_COMES_OF = {  # what is seen of a thing when this is done to it, or to itself
    "push": word_set("fall tip topple crash tumble slide move collapse"), "hit": word_set("fall fly crash break"),
    "drop": word_set("fall land hit tumble slip crash"), "throw": word_set("fall land hit fly crash"),
    "kick": word_set("fly roll fall"), "pick_up": word_set("rise lift go"), "open": word_set("swing open"),
    "close": word_set("shut close slam"), "fall": word_set("land hit drop tumble crash come tip escape fly go"),
    "knock": word_set("ring sound"), "break": word_set("shatter smash crack escape fly fall"),
    "pour": word_set("flow fill"), "stop": word_set("halt brake stand"), "catch": word_set("grab get"),
}
_NAME = 6  # words of a name at most


@dataclass(frozen=True)
class Clause:
    """A clause taken apart: whom it is about, the verb, its particle, what else is named, and whether it is done to."""

    about: tuple[str, ...]
    verb: str
    way: str = ""
    things: tuple[str, ...] = ()
    passive: bool = False


def kindred(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats nearest to what the clause tells; () when the film has no such deed."""
    if not words or _BREAKS & set(words) or any(w.startswith("\x00") for w in words):
        return ()
    for clause in (*_nominal(list(words), scope), *_clauses(list(words), scope)):
        rows = [(_kin(clause, beat, scope), beat) for beat in scope.meant_beats()]
        best = max((kin for kin, _ in rows), default=FAR)
        hits = tuple(b for kin, b in rows if kin == best)
        if best >= ALIKE or (best == FOLLOWS and len(hits) == 1):
            return hits
    return ()


def _clauses(row: list[str], scope: Scope) -> Iterator[Clause]:
    """Who and what is done: "the table is knocked over", "he comes out of the barn"."""
    for at in range(min(len(row) - 1, _NAME), 0, -1):
        rest = row[at:]
        while len(rest) > 1 and rest[0] in _AID:
            rest = rest[1:]
        verb = verb_of(rest[0])
        who = found(row[:at], scope) if verb and row[at - 1] not in _AID else ()
        if not who:
            continue
        way = rest[1] if rest[1:2] and rest[1] in _PARTICLES else ""
        tail = [w for w in rest[1 + bool(way) :] if w not in ("of", "to", "at", "by", "into", "from")]
        passive = rest is not row[at:] and rest[0].endswith(("ed", "en", "own")) and row[at] in _AID
        yield Clause(who, verb, way, found(tail, scope) if tail else (), passive)


def _nominal(row: list[str], scope: Scope) -> Iterator[Clause]:
    """A deed told as a noun: "the embrace", "the lorry's arrival", "the chase on the beach"."""
    own = row.index("'s") if "'s" in row[1:-1] else 0
    who = found(row[:own] if own else [OWNERS.get(row[0], "")], scope) if own or row[0] in OWNERS else ()
    named = row[own + 1 :] if own else row[1:] if row[0] in _DETERMINERS else []
    if not 0 < len(named) < 3 or (not own and found(row, scope)) or (own and not who):
        return
    noun = named[-1]
    verb = KIN.get(noun, "") or next((v for v in (noun, noun.removesuffix("al"), noun.removesuffix("al") + "e",
                                                   noun.removesuffix("ment"), noun.removesuffix("ure") or noun)
                                      if v in taxonomy().verbs and len(v) > 2), "")
    if verb and (len(named) == 1 or (taxonomy().senses(named[0], "a") and named[0] not in (*ORDINALS, "last"))):
        yield Clause(who, verb)


def verb_of(word: str) -> str:
    """The base form: runs, running, ran -> run; "" of what is no verb."""
    return _PAST.get(word, "") or base_verb(word)


def _kin(clause: Clause, beat: Beat, scope: Scope) -> int:
    """How near the deed is to the clause: SAME, ALIKE, FOLLOWS or FAR."""
    if beat.line or not beat.action:
        return FAR
    about = set(clause.about)
    acts = not about or (bool(about & set(beat.who)) and not clause.passive)
    borne = bool(about & {beat.target, beat.tool} - {""})
    others = {beat.target, beat.tool, beat.anchor, *beat.who} - {""}
    if clause.things and not set(clause.things) & others and (acts or not set(clause.things) & set(beat.who)):
        return FAR
    near = _verbs_kin(clause, beat, scope)
    near = FAR if borne and not acts and clause.way in ("away", "off", "out") and not beat.place else near
    if acts and near:
        return near
    results = _COMES_OF.get(beat.action, frozenset())
    if borne and (near == SAME or (near and clause.passive) or clause.verb in results):
        return max(near, ALIKE)
    if about and not borne and acts and clause.verb in results:
        return FOLLOWS
    return _coming(clause, beat, scope) if acts and about else FAR


def _verbs_kin(clause: Clause, beat: Beat, scope: Scope) -> int:
    """How near the verbs are by themselves."""
    own = beat.verb.split()[:1] or [beat.action.partition("_")[0]]
    verb, actions = clause.verb, scope.vocabulary.actions
    if verb in ("chase", "pursue", "hunt") and beat.place == "after":
        return ALIKE
    unit = actions.get(f"{verb} {clause.way}", "") if clause.way else actions.get(verb, "")
    if verb in own and (not clause.way or clause.way in (beat.place or clause.way, *beat.verb.split()[1:])):
        return SAME
    table = taxonomy()
    mine = set(table.senses(verb, "v", 5))
    for word in own:
        if mine & set(table.senses(word, "v", 5)) or table.is_a(verb, word, "v", 4):
            return ALIKE
        if table.is_a(word, verb, "v", 4) and (unit == beat.action or not unit):
            return ALIKE
    return ALIKE if unit == beat.action and not beat.verb else FAR


def _coming(clause: Clause, beat: Beat, scope: Scope) -> int:
    """Whether the deed brings them there, or away, as the clause tells: "he comes out", "the fox reaches the lake"."""
    pulls_in = not beat.target and bool({*beat.verb.split()[:1], beat.action} & _ARRIVES)
    if beat.action not in ACTIONS.entries or not (
            pulls_in or ACTIONS.get(beat.action).travels or beat.place in (*_OUT, *_IN)):
        return FAR
    at_it = bool(set(clause.things) & {beat.target, beat.anchor})
    if clause.way in ("out", "off"):
        fits = clause.verb in _ARRIVES | _LEAVES | {"step"} and (beat.place in _OUT or beat.action == "exit")
    elif clause.verb in _LEAVES:
        fits = beat.action == "exit" or beat.place in ("away", *_OUT)
    elif clause.verb == "enter" or clause.way == "in":
        fits = clause.verb in _ARRIVES and (beat.action == "enter" or beat.place in _IN or pulls_in)
    elif clause.verb in ("emerge", "reappear"):
        fits = beat.action == "enter" or beat.place in _OUT
    elif clause.things:
        fits = clause.verb in _ARRIVES and at_it
    else:
        coming = pulls_in or beat.place in (*_IN, *_OUT, "up", "to", "to_at", "to_next_to", "towards")
        fits = clause.verb in _ARRIVES and (coming or _first(beat, scope))
    return FOLLOWS if fits else FAR


def _first(beat: Beat, scope: Scope) -> bool:
    """Whether it is the first that they do in what is meant."""
    return next((b.id for b in scope.meant_beats() if set(b.who) & set(beat.who)), "") == beat.id
