# SPDX-License-Identifier: Apache-2.0
"""Clauses that name what happens in the film already -> its beats: "when she comes in", "before it thunders".

What is named so is a moment of the film, never a new deed: an edit is put beside it, before it or after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from soundstage.actions import ACTIONS
from soundstage.edit.amounts import amount_at
from soundstage.edit.kindred import kindred, verb_of
from soundstage.edit.people import ORDINALS, by_people, found
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat

_SPEAKING = word_set("speak talk answer say reply ask respond reveal")
_EVENTS = ("04", "11", "22")  # its files of acts, events and processes
_TELLING = "32"  # WordNet's file of verbs of communication
_COMES, _GOES = word_set("come arrive enter appear"), word_set("leave exit depart")
_NOUNS = {"entrance": "enter", "entry": "enter", "arrival": "arrive", "appearance": "appear", "exit": "exit",
          "departure": "leave", "laughter": "laugh", "applause": "applaud", "argument": "argue", "fall": "fall",
          "flight": "fly", "song": "sing", "run-up": "run"}  # deeds told as nouns
_SMALL = word_set("just suddenly finally has have had is are was were")
_LINES = word_set("line lines words answer reply response question remark shout whisper")
TALKS = word_set("conversation dialogue exchange talk chat discussion")  # all that is said
_CHASES = word_set("chase pursue hunt")
_JUMPS = word_set("jump leap hop fall dive fly")  # who does so lands
_FALLS, _LETS_GO = word_set("fall land drop"), word_set("drop throw put_down")
_GETS, _GIVES = word_set("get receive take accept have"), word_set("give hand throw put bring")
_TURNS_UP = {(verb, way) for way, verbs in (("up", "turn turns show shows turned showed comes"), ("along", "comes"),
                                            ("in", "comes walks gets"), ("there", "is gets")) for verb in verbs.split()}
_SHOWS = word_set("appears arrives enters appeared arrived")  # comes into the picture
_LAMPS_DO = {said: action for action, rows in (
    ("darken", "go out|goes out|go off|goes off|it goes dark|everything goes dark|go dark|goes dark|"
     "fail|fails|die|dies"),
    ("light_up", "come on|comes on|go on|goes on|come back|comes back|come back on|come up|light up"),
    ("flicker", "flicker|flickers|blink|blinks|stutter")) for said in rows.split("|")}  # lamps, without their name
_WAYS = word_set("up down off out in away back around")  # may go with a verb
_MEASURES = word_set("seconds metres degrees db mm")
_ENDS = word_set("start beginning end finish close")
_MOST, _LONGEST = 5, 9  # words of a doer, of a clause
_BREAKS = word_set("and then but not should must when while as once before after until make let have")
_PERSONS = word_set("that he she they it i you we him her them his my your me is are am was were will would has have")
_SUBJECTS = word_set("he she it they we i you")  # another clause begins


def happening(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats that the clause names by doer and deed; () when the film has nothing of the kind."""
    measured = any(amount_at(words, at)[1].keys() & _MEASURES for at in range(len(words)))
    edge = len(words) < 4 and words[-1:] and words[-1] in _ENDS  # "at the start" is no opening of a door
    if measured or edge or {"handheld", "static"} & set(words) or _two_clauses(words, scope):
        return ()  # "while he plays 180 degrees": how far is no part of the moment
    told = _gone(words, scope) or _reported(words, scope) or _phoned(words, scope)
    return told or _by_its_words(words, scope) or kindred(words, scope)


def _two_clauses(words: Sequence[str], scope: Scope) -> bool:
    """Whether another clause follows: "she speaks first the man laughs"."""
    return any(words[n - 2] in ("the", "his", "her") and w.endswith("s") and base_verb(w) not in ("", w)
               and taxonomy().leans_verb(base_verb(w)) and bool(found(words[n - 2 : n], scope))
               for n, w in enumerate(words) if n > 3)


def _by_its_words(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats that are named by the film's own words, or the usual other ones."""
    if (said := _spoken(words, scope)) or any(w.startswith("\x00") for w in words):
        return said  # what is not said yet is no moment
    row = [w for n, w in enumerate(words) if w not in _SMALL or not n]
    if len(row) > 1 and row[-1] in _NOUNS and (who := found([OWNERS.get(w, w) for w in row[:-1] if w != "'s"], scope)):
        return deeds_of(who, _NOUNS[row[-1]], (), scope)[:1]
    if hits := _lit(row, scope) or _ended(row, scope) or _hearing(row, scope):
        return hits
    if len(row) > 1 and row[0].endswith("ing") and (hits := _gerund(row, scope)):
        return hits
    if row and (alone := _named_alone(row, scope)):
        return alone
    if not 1 < len(row) <= _LONGEST or row[0] in ("a", "an", "some") or _BREAKS & set(row) or _other_clause(row):
        return ()
    if hits := _together(row, scope):
        return hits
    for at in range(min(len(row) - 1, _MOST), 0, -1):
        verb = _base(row[at])
        who = found(row[:at], scope) if verb else ()
        if who and (hits := deeds_of(who, verb, row[at + 1 :], scope) or deeds_of(_twins(who, row[:at], scope), verb,
                                                                                  row[at + 1 :], scope)):
            return hits
    for at in range(min(len(row) - 2, _MOST), 0, -1):
        if not _base(row[at]) or not (who := found(row[:at], scope)):
            continue
        anybody = tuple(s.id for s in scope.production.cast if s.family == "body")
        for doers in (who, anybody) if row[:at] == ["it"] else (who,):
            if hits := _upon(doers, row[at], row[at + 1 :], scope):
                return hits
    if hits := _falling(row, scope) or _arriving(row, scope):
        return hits
    if row[0] in ("it", "he", "she", "they") and len(row) > 2 and (hits := _done_to(row, scope)):
        return hits
    whoever = row[0] in ("it", "he", "she", "they") and not set(row[2:]) - _WAYS and (verb := _base(row[1]))
    unseen = [b for b in scope.meant_beats() if b.line and not b.who and whoever and not found(row[:1], scope)]
    if unseen and speaks(verb, scope):
        return tuple(unseen[:1])  # whoever is only heard
    if whoever and (hits := deeds_of(tuple(s.id for s in scope.production.cast), verb, row[2:], scope)):
        return hits[:1]
    return _heard(row, scope) or _said_in(words, scope)


def _other_clause(row: Sequence[str]) -> bool:
    """Whether a pronoun within begins another clause."""
    return any(w in _SUBJECTS and not (w == "it" and _base(row[n])) for n, w in enumerate(row[1:-1]))


def _together(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What several do together: "as they dance", where one danced alone before."""
    everybody = tuple(s.id for s in scope.production.cast) if row[0] == "they" else ()
    return tuple(b for b in deeds_of(everybody, _base(row[1]), row[2:], scope) if len(b.who) > 1)[:1]


def _twins(who: Sequence[str], named: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The others that are called by the noun they were named by: of two oranges, the one that rolls away."""
    nouns = {scope.subject(i).noun for i in who}
    return tuple(s.id for s in scope.production.cast if s.noun in nouns and s.id not in who
                 and named[-1] == s.noun.split()[-1])


def _said_in(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The first beat whose line has these words one after the other: "before dinner is ready"."""
    told = _plain(" ".join(words))
    lines = [b for b in scope.meant_beats() if b.line and len(words) > 2 and f" {told} " in f" {_plain(b.line.text)} "]
    return tuple(lines[:1])


def _spoken(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats of a line that is quoted - with or without who says it - or named: "his line", "the first line"."""
    quotes = [scope.quotes[int(w[1:])] for w in words if w.startswith("\x00") and int(w[1:]) < len(scope.quotes)]
    lines = [b for b in scope.meant_beats() if b.line]
    if quotes:
        told = _plain(quotes[0])
        return tuple(b for b in lines if b.line and told and told in _plain(b.line.text))[:1]
    row = list(words)
    if not row or len(row) > 6:
        return ()
    whose = {"his": "he", "her": "she", "hers": "she", "its": "it"}.get(row[0], "")
    if row[-1] in TALKS and row[0] in ("the", "their", "this"):
        return tuple(lines)
    if row[-1] in _LINES or row == ["hers"]:
        owner = [whose] if whose else row[: row.index("'s")] if "'s" in row else []
        who = found(owner, scope) if owner else ()
        mine = [b for b in lines if not owner or set(who) & set(b.who) or (not who and not b.who)]
        if row[-1] == "question" and not any(map(_asks, mine)):
            mine = [b for b in lines if _asks(b)] or mine  # "his question", of the one who asks
        if row[-1] in ("answer", "reply", "response") and not owner:
            mine = [b for a, b in pairwise(lines) if _asks(a)] or mine
        nth = next((ORDINALS[w] for w in row if w in ORDINALS), 0)
        return tuple(mine[nth - 1 : nth] if nth else mine[-1:] if "last" in row else mine)
    return ()


def _asks(beat: Beat) -> bool:
    return beat.line is not None and beat.line.text.rstrip(" \"'").endswith("?")


def _gone(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The last beat in which somebody leaves: "the pigeon is gone"."""
    if words[-1:] not in (["gone"], ("gone",)) or len(words) < 3:
        return ()
    who = set(found(words[:-2], scope))
    away = [b for b in scope.meant_beats() if who & set(b.who) and not b.line and travels(b.action)]
    return tuple([b for b in away if b.action == "exit" or b.place in ("away", "out", "off")] or away)[-1:]


def _reported(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The line that is told again in other persons: "when he says he can pay" of "I can pay on Friday."."""
    at = next((n for n, w in enumerate(words[:_MOST]) if n and base_verb(w) in _SPEAKING), 0)
    told = [w for w in words[at + 1 :] if w not in _PERSONS] if at else []
    who = found(words[:at], scope) if len(told) > 1 else ()
    lines = [b for b in scope.meant_beats() if b.line and set(b.who) & set(who)]
    return tuple(b for b in lines if b.line and set(told) <= set(_plain(b.line.text).split()))[:1]


def _phoned(words: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """All that somebody says and hears on the phone: "during the phone call"."""
    if tuple(words[1:]) not in (("call",), ("phone", "call"), ("telephone", "call"), ("phone", "conversation")):
        return ()
    phones = {s.id for s in scope.production.cast if {s.unit, s.noun.split()[-1]} & {"phone", "telephone"}}
    rows = list(scope.meant_beats())
    picks = [n for n, b in enumerate(rows) if b.line and (
        b.verb.split()[:1] == ["answer"] or {b.target, b.tool} & phones)]
    if not phones or not picks:
        return ()
    who = set(rows[picks[0]].who)
    return tuple(b for b in rows[picks[0] :] if who & set(b.who) and (b.line or b.action in ("listen", "nod")))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _lit(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The first beat of a lamp that the words call only the light: "when the lights go out", "once it goes dark"."""
    said = " ".join(w for w in row if w not in ("the", "all", "light", "lights", "lamp", "lamps", "power"))
    action = _LAMPS_DO.get(said, "") if len(row) < _MOST and {*row} & {
        "light", "lights", "lamp", "lamps", "power", "it", "everything"} else ""
    return tuple(b for b in scope.meant_beats() if action and b.action == action)[:1]


def _ended(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beats of a deed that is finished: "she has finished the bow", "he is done eating"."""
    at = next((n for n, w in enumerate(row[:4]) if n and w in ("finished", "finishes", "done", "through")), 0)
    rest = [w for w in row[at + 1 :] if w not in ("with", "the", "a", "an", "his", "her", "its", "their")] if at else []
    who = found([w for w in row[:at] if w != "'s"], scope) if at else ()
    verb = base_verb(rest[0]) if rest and who else ""
    return tuple(b for b in scope.meant_beats() if verb and set(who) & set(b.who) and not b.line and verb in (
        b.action, *b.verb.split()[:1]))


def _hearing(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What is heard by somebody: "when he hears her" is her line, "as she hears the thunder" the thunder."""
    at = next((n for n, w in enumerate(row[:_MOST]) if n and w in ("hear", "hears", "heard")), 0)
    if not at or not row[at + 1 :] or not found(row[:at], scope):
        return ()
    who = found(row[at + 1 :], scope)
    unseen = not who and row[at + 1] in ("her", "him", "them", "the")  # whoever is only heard
    lines = tuple(b for b in scope.meant_beats() if b.line and (set(b.who) & set(who) or (unseen and not b.who)))
    return lines[:1] or _heard(row[at + 1 :], scope)


def _upon(who: Sequence[str], word: str, tail: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What they do, or is done for them, with what is named, by another verb: "he grabs the apple", "it gets it"."""
    verb = _base(word)
    rest = [w for w in tail if w not in ("up", "down", "off", "out", "away", "back")]
    things = set(found(rest, scope)) if rest else set()
    if verb in _GETS:
        given = [b for b in scope.meant_beats() if b.target in who and b.tool and b.action in _GIVES]
        named = [b for b in given if b.tool in things or rest in (["it"], ["them"])]
        if named:
            return tuple(named[-1:])
    if not things or rest[0] in ("it", "them", "him", "her"):
        return ()
    unit = scope.vocabulary.actions.get(verb, "")  # "tastes the soup" is not the soup's stirring
    kin = [b for b in scope.meant_beats() if set(who) & set(b.who) and {b.target, b.tool} & things and not b.line
           and unit in ("", b.action)]
    return tuple(kin) if len(kin) == 1 else ()


def _done_to(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What anybody does of this kind to what is named: "he drops the bottle", whoever he is."""
    rest = [w for w in row[2:] if w not in _WAYS]
    things = {*found(rest, scope), rest[-1]} if rest else set()  # "the tunnel" may be of the place alone
    anybody = tuple(s.id for s in scope.production.cast)
    verb = _base(row[1]) if things else ""
    return tuple(b for b in deeds_of(anybody, verb, (), scope) if {b.target, b.tool, b.anchor} & things) if verb else ()


def _falling(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beat in which what is named is let go: "as the coin falls", "when it lands"."""
    if len(row) < 2 or _base(row[-1]) not in _FALLS:
        return ()
    who = found(row[:-1], scope)
    come = [b for b in scope.meant_beats() if b.action in _JUMPS and {*b.who} & {*who}]
    if come and _base(row[-1]) == "land":
        return tuple(come[-1:])
    gone = [b for b in scope.meant_beats() if b.action in _LETS_GO and b.target]
    named = who if row[:-1] != ["it"] else tuple(b.target for b in gone[:1])
    return tuple(b for b in gone if b.target in named)


def _arriving(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The first beat of who is there from then on, where nothing is told of his coming: "when his son turns up"."""
    if tuple(row[-2:]) not in _TURNS_UP and row[-1] not in _SHOWS:
        return ()
    who = found(row[: -1 if row[-1] in _SHOWS else -2], scope)
    mine = [b for b in scope.meant_beats() if set(who) & set(b.who)]
    return tuple(mine[:1]) if mine and mine[0] != scope.meant_beats()[0] else ()


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
    nth = ORDINALS.get(row[1], -1 if row[1] == "last" else 0) if len(row) == 3 else 0
    named = [row[0], *row[2:]] if nth else list(row)
    noun = row[0] in ("the", "his", "her", "their", "its") and len(named) == 2 and (
        not found(named, scope) or row[0] in ("his", "her", "their"))
    if not noun and not (row[0].endswith("ing") and len(row) == 1):
        return ()
    verb = _NOUNS.get(row[-1], "") or base_verb(row[-1].partition("-")[0]) or event(row[-1], scope)  # "the lift-off"
    hits = [b for b in scope.meant_beats() if verb and not b.line and (
        verb in (b.action, *b.verb.split()[:1]) or (verb in _CHASES and b.place == "after"))]
    if nth and len(hits) >= abs(nth) and all(b.times == 1 for b in hits):  # "the last meow" of three at once
        return (hits[nth - 1 if nth > 0 else nth],)
    hits = by_people(hits, scope)
    return tuple(hits) if len({b.action for b in hits}) == 1 and not nth else ()


def event(noun: str, scope: Scope) -> str:
    """The verb of the film that a noun of an event is made from: "explosion" where something explodes; "" else."""
    verbs = {v for b in scope.meant_beats() for v in (b.action, *b.verb.split()[:1]) if v and not b.line}
    if noun in _NOUNS or taxonomy().file(noun) not in _EVENTS:
        return _NOUNS[noun] if _NOUNS.get(noun) in verbs else ""
    return next((v for v in sorted(verbs) if len(v) > 3 and noun != v and noun.startswith(v[: max(4, len(v) - 2)])), "")


def deeds_of(who: Sequence[str], verb: str, tail: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """What they do of this kind."""
    beats = [b for b in scope.meant_beats() if set(who) & set(b.who)]
    if verb == "work" and not tail:  # "while he works": whatever he does
        return tuple(b for b in beats if verb in (b.action, *b.verb.split()))[:1] or tuple(
            b for b in beats if not b.line)[:1]
    if verb == "do" and not tail:  # "after the black dog does"
        return tuple(b for b in beats if not b.line)[-1:]
    named = tuple(b for b in beats if not b.line and (verb in b.verb.split()[:1] or (
        verb == b.action and _alike(b.verb, verb))))
    if tail and speaks(verb, scope) and (told := " ".join(tail)):
        words = tuple(b for b in beats if b.line and told in _plain(b.line.text))
        if words:
            return words
    said = tuple(b for b in beats if b.line and (speaks(verb, scope) or verb in b.verb.split()[:1]))
    if named or said:
        return named or said
    actions = scope.vocabulary.actions
    apart = " ".join((verb, *tail[-1:]))  # "hands it over"
    action = actions.get(" ".join((verb, *tail[:1])), "") or actions.get(apart, "") or actions.get(verb, "")
    kin = {action, *(("enter",) if verb in _COMES else ()), *(("exit",) if verb in _GOES else ())} - {""}
    alike = tuple(b for b in beats if b.action in kin and (b.action in ("enter", "exit") or _alike(b.verb, verb)))
    if alike:
        return alike
    ways = [b for b in beats if travels(b.action)]
    past = verb in ("go", "pass", "come", "drive", "walk", "run", "move") and not {"out", "in"} & {*tail} and bool(ways)
    return tuple(ways[:1]) if past and len(ways) == 1 else ()


def speaks(verb: str, scope: Scope) -> bool:
    """Whether who does this says something: "ask", "complain"; what is played by an action of its own is no line."""
    own = scope.vocabulary.actions.get(verb, "speak")  # who laughs, sighs or sings says nothing by that
    told = (verb in lexicon.SPEECH or verb in _SPEAKING) and own == "speak"
    return told or (bool(verb) and verb not in scope.vocabulary.actions and taxonomy().file(verb, "v") == _TELLING)


def _alike(verb: str, action: str) -> bool:
    """Whether a deed told by its own verb is such an action: who strolls walks, who finds does not look."""
    own = verb.split()[:1]
    return not own or taxonomy().is_a(own[0], action, "v", 4) or taxonomy().is_a(action, own[0], "v", 4)


def _base(word: str) -> str:
    """The verb: runs, sitting, came -> run, sit, come; and do, which is none to others."""
    return "do" if word in ("does", "did", "do") else verb_of(word)


def travels(action: str) -> bool:
    """Whether who does this gets to another place."""
    return action in ACTIONS.entries and bool(ACTIONS.get(action).travels)


def _heard(row: Sequence[str], scope: Scope) -> tuple[Beat, ...]:
    """The beat with which a sound begins: "it thunders", "the thunder rolls"."""
    said = {w for word in row for w in (word, base_verb(word)) if w} - {s.noun for s in scope.production.cast}
    does = {base_verb(w) for w in row[1:]} - {""}  # "it rings", where a phone rings
    rows = [(sh, c) for s in scope.production.scenes for sh in s.shots for c in sh.cues]
    for shot, cue in rows:
        sounded = {base_verb(w) for w in cue.said.lower().split()[1:]} & does
        if ({cue.noun, cue.sound} & said or sounded) and len(row) < _MOST:
            return tuple(b for b in shot.beats if b.id == cue.at) or shot.beats[:1]
    return ()
