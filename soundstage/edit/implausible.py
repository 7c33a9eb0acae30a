# SPDX-License-Identifier: Apache-2.0
"""Changes that no words are meant to make, whichever verb was found for them: a wrong film is worse than a refusal."""

from __future__ import annotations

import re

from soundstage.edit.deeds import travels
from soundstage.edit.people import ARTICLES
from soundstage.edit.scope import Scope, Where, all_beats, beats_seen
from soundstage.edit.targets import place_in
from soundstage.edit.words import words_of
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Production

_SAID_SO = frozenset(verb for verb, how in lexicon.SPEECH.items() if how in ("whisper", "shout")) | {"say", "tell"}
_PRONOUNS = word_set("it he she him her they them this that one ones who everyone everybody somebody someone both")
_GIVING = re.compile(r"(?i)^(?:please |now |and |then |also )*(?:give|lend|grant)\b")
_HEARD_ALL_ALONG = re.compile(r"mix\.\w+_db|sound\.\w+\.gain_db")  # pins of the whole film
_ONE_TIME = re.compile(r"(?i)\bthe (?:first|second|third|last|next) time\b")
_IN_A_SHOT = re.compile(r"\b(?:in|during|for) ((?:the )?(?:shots? \w+|\w+ shot))\W*$")
_LATER_LOUDNESS = re.compile(  # how it changes while it is heard, not how loud it is
    r"(?i)\b(?:getting|growing|becoming|gets?|grows?) (?:gradually |slowly |steadily |ever |more and more )?"
    r"(?:louder|softer|quieter|closer|nearer)\b|\blouder and louder\b|\b(?:softer and softer|closer and closer)\b|"
    r"\b(?:louder|softer|quieter) (?:each|every) time\b")


def implausible(scope: Scope, new: Production, where: Where) -> str:
    """What the words would wrongly be made to mean, in one clause; "" when nothing speaks against it."""
    checks = (_without_words, _from_the_first, _no_longer_alive, _all_at_once)
    return next((told for check in checks if (told := check(scope, new))), "") or _beyond(scope, new, where)


def _without_words(scope: Scope, new: Production) -> str:
    """Somebody who would whisper or shout nothing: how a line is said, taken for a deed."""
    before = {b.id for b in all_beats(scope.production)}
    lines = any(b.line for b in all_beats(scope.production))
    dumb = any(_mute(b) and b.id not in before for b in all_beats(new))
    lines_before = {b.id: b.place for b in all_beats(scope.production) if b.line}
    dumb = dumb or any(lines_before.get(b.id, b.place) != b.place for b in all_beats(new))  # said "to herself"
    return "how a line is said, and no line with it" if lines and dumb else ""


def _mute(beat: Beat) -> bool:
    return beat.action == "speak" and beat.line is None and beat.verb.split()[:1] != [] and (
        beat.verb.split()[0] in _SAID_SO)


def _from_the_first(scope: Scope, new: Production) -> str:
    """Who would be from the first where only a new deed, late in what he does, is to take him."""
    before = {b.id for b in all_beats(scope.production)}
    for scene in new.scenes:
        old = next((s for s in scope.production.scenes if s.id == scene.id), None)
        told = {i for sh in scene.shots for b in sh.beats if b.id not in before for i in b.who}
        busy = {i for sh in scene.shots for b in sh.beats if b.id in before and travels(b.action) for i in b.who}
        stood = {p.subject: p for p in old.placements} if old is not None else {}
        moved = {p.subject for p in scene.placements if old is not None and p != stood.get(p.subject)}
        if moved & told & busy & {s.id for s in scope.production.cast}:
            return "where somebody comes to would be where he is from the first"
    return ""


def _no_longer_alive(scope: Scope, new: Production) -> str:
    """Somebody alive who would become a thing though the words neither name him nor mean him by a pronoun."""
    now = {s.id: s for s in new.cast}
    words = {w for w in words_of(scope.words.lower())[0] if w not in ARTICLES}
    for old in scope.production.cast:
        one = now.get(old.id)
        if old.family != "body" or one is None or one.family == "body":
            continue
        called = {*old.noun.lower().split(), *(f"{w}s" for w in old.noun.lower().split()), *old.name.lower().split()}
        if _GIVING.match(scope.words) or not words & (called | _PRONOUNS):
            return f"{scope.name((old.id,))} would become a thing"
    return ""


def _all_at_once(scope: Scope, new: Production) -> str:
    """A sound that would be louder all along, where it is to get louder."""
    pins = {p.id: p.value for p in scope.production.pins}
    levelled = any(p.id.startswith("sound.") and p.id.count(".") < 3 and pins.get(p.id) != p.value
                   for p in new.pins)
    if levelled and _LATER_LOUDNESS.search(scope.words):
        return "a sound that gets louder or softer while it is heard"
    beats = {b.id: b for b in all_beats(scope.production)}
    told = any(b.id in beats and b.manner != beats[b.id].manner for b in all_beats(new))
    return "one of several times, told apart from the others" if told and _ONE_TIME.search(scope.words) else ""


def _beyond(scope: Scope, new: Production, where: Where) -> str:
    """What would be heard or done otherwise outside the shots named; "" when nothing is, or no shots are named."""
    where = where if where.anything else _shot_said(scope)
    if not where.shots or len(where.shots) == len(scope.shots):
        return ""
    pins = {p.id: p.value for p in scope.production.pins}
    if any(_HEARD_ALL_ALONG.fullmatch(p.id) and pins.get(p.id) != p.value for p in new.pins):
        return "how loud it is in the other shots would change with it"
    meant = {b for s in scope.at(where).meant_shots() for b in beats_seen(s)}
    blocks = {s.block for s in scope.at(where).meant_shots()}
    told = {b.id for s in scope.production.scenes for sh in s.shots if sh.id in blocks for b in sh.beats}
    now = {b.id: b for b in all_beats(new)}
    elsewhere = [b for b in all_beats(scope.production) if b.id not in meant | told]
    return "what is done in another shot would change" if any(now.get(b.id) != b for b in elsewhere) else ""


def _shot_said(scope: Scope) -> Where:
    """The shot that the words end with, whatever the reading made of them: "no waves in shot 2"."""
    said = _IN_A_SHOT.search(scope.words.lower())
    try:
        return (place_in(words_of(said[1])[0], scope) if said else None) or Where()
    except FilmError:
        return Where()
