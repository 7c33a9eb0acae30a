# SPDX-License-Identifier: Apache-2.0
"""Clauses that name what happens in the film already -> its beats: "when she comes in", "before it thunders".

What is named so is a moment of the film, never a new deed: an edit is put beside it, before it or after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.actions import ACTIONS
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat

_SPEAKING = word_set("speak talk answer say reply ask respond reveal")
_COMES, _GOES = word_set("come arrive enter appear"), word_set("leave exit depart")
_SMALL = word_set("just suddenly finally has have had is are was were")
_PAST = {"sat": "sit", "came": "come", "went": "go", "gone": "go", "left": "leave", "said": "say", "spoke": "speak",
         "spoken": "speak", "ran": "run", "stood": "stand", "told": "say", "threw": "throw", "flew": "fly",
         "drove": "drive", "sang": "sing", "fell": "fall", "drank": "drink", "shook": "shake", "put": "put"}
_MOST, _LONGEST = 5, 9  # words of a doer, of a clause
_BREAKS = word_set("and then but not should must when while as once before after until make let have")
_SUBJECTS = word_set("he she it they we i you")  # another clause begins


def happening(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats that the clause names by doer and deed; () when the film has nothing of the kind."""
    row = [w for n, w in enumerate(words) if w not in _SMALL or not n]
    if len(row) > 1 and row[0].endswith("ing") and (hits := _gerund(row, scope)):
        return hits
    if row and (alone := _named_alone(row, scope)):
        return alone
    if not 1 < len(row) <= _LONGEST or row[0] in ("a", "an", "some") or _BREAKS & set(row) or (
            _SUBJECTS & set(row[1:-1])):
        return ()
    for at in range(min(len(row) - 1, _MOST), 0, -1):
        verb = _base(row[at])
        who = found(row[:at], scope) if verb else ()
        if who and (hits := _done(who, verb, row[at + 1 :], scope)):
            return hits
    whoever = row[0] in ("it", "he", "she", "they") and len(row) == 2 and (verb := _base(row[1]))
    if whoever and (hits := _done(tuple(s.id for s in scope.production.cast), verb, (), scope)):
        return hits[:1]
    return _heard(row, scope)


def _gerund(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats that a deed without its doer names by what it is done with: "putting the bag down"."""
    verb = base_verb(row[0])
    rest = [w for w in row[1:] if w not in ("down", "up", "off", "out", "away", "it", "back", "in")]
    things = next((t for n in range(len(rest), 0, -1) if (t := found(rest[:n], scope))), ())
    if rest and not things:
        return ()
    return tuple(b for b in scope.meant_beats() if verb in (b.action, *b.verb.split()[:1]) and not b.line
                 and (not things or {b.target, b.tool, b.anchor} & set(things)))


def _named_alone(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beat that a deed without its doer names: "waving", "the bark", "the chase"."""
    noun = row[0] == "the" and len(row) == 2 and not found(row, scope)
    if not noun and not (row[0].endswith("ing") and len(row) == 1):
        return ()
    verb = base_verb(row[-1])
    hits = [b for b in scope.meant_beats() if verb and verb in (b.action, *b.verb.split()[:1]) and not b.line]
    return tuple(hits) if len({b.action for b in hits}) == 1 else ()


def _done(who: Sequence[str], verb: str, tail: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What they do of this kind."""
    beats = [b for b in scope.meant_beats() if set(who) & set(b.who)]
    if verb == "do" and not tail:  # "after the black dog does"
        return tuple(b for b in beats if not b.line)[-1:]
    named = tuple(b for b in beats if verb in (b.action, *b.verb.split()[:1]) and not b.line)
    said = tuple(b for b in beats if b.line) if verb in lexicon.SPEECH or verb in _SPEAKING else ()
    if named or said:
        return named or said
    actions = scope.vocabulary.actions
    action = actions.get(" ".join((verb, *tail[:1])), "") or actions.get(verb, "")
    kin = {action, *(("enter",) if verb in _COMES else ()), *(("exit",) if verb in _GOES else ())} - {""}
    alike = tuple(b for b in beats if b.action in kin)
    if alike:
        return alike
    ways = [b for b in beats if _travels(b.action)]
    past = verb in ("go", "pass", "come", "drive", "walk", "run", "move") and bool(ways)
    return tuple(ways[:1]) if past and len(ways) == 1 else ()


def _base(word: str) -> str:
    """The verb: runs, sitting, came -> run, sit, come."""
    return _PAST.get(word, "") or ("do" if word in ("does", "did", "do") else base_verb(word))


def _travels(action: str) -> bool:
    return action in ACTIONS.entries and bool(ACTIONS.get(action).travels)


def _heard(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beat with which a sound begins: "it thunders", "the thunder rolls"."""
    said = {w for word in row for w in (word, base_verb(word)) if w}
    rows = [(sh, c) for s in scope.production.scenes for sh in s.shots for c in sh.cues]
    for shot, cue in rows:
        if {cue.noun, cue.sound} & said and len(row) < _MOST:
            return tuple(b for b in shot.beats if b.id == cue.at) or shot.beats[:1]
    return ()
