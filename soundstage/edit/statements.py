# SPDX-License-Identifier: Apache-2.0
"""An instruction by its structure: who it is about, everything said of them, and when -> plain instructions.

"The white one should be black with a red collar" says two things of one dog: it is black, it has a red collar; "after
he gets out he looks up" is a deed with a moment of the film. Each way is a row of instructions that together hold
every word of it; they are carried out all or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit.framewords import SHOT_SIZES
from soundstage.edit.happenings import happening
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import effect_of
from soundstage.edit.targets import place_in
from soundstage.edit.words import plural, singular, without_filler
from soundstage.language import lexicon
from soundstage.language.casting import can_be_seen, lives
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

Way = list[list[str]]
LONGEST_NAME = 6  # words of a name: "the old man on the left"
_BE = word_set("be is are was were looks look seems seem feels feel becomes become")
_MODAL = word_set("should could can must might may would needs wants ought shall will has to to needs got gotta had "
                  "better")
_HAVE = word_set("has have having had got gets get")
_WEAR = word_set("wears wear wearing dressed worn")
_GIVE, _MAKE = word_set("give hand get"), word_set("make have let get turn")
_JOINS = word_set("and but or then with without in wearing having wears has is be are who that")
_OWN = word_set("it he she they his her its their")
_GRADES = word_set("way much far a bit little lot more less very really quite so rather somewhat slightly even")
_ARTICLES = word_set("a an some the")
_WHEN = word_set("when while as once after before until till whenever during upon")
_WISHES = (("i", "would", "rather"), ("i", "would", "like"), ("i", "want"), ("i", "would", "prefer"), ("i", "wish"),
           ("can",), ("could",), ("should",), ("what", "if"), ("it", "would", "be", "nice", "if"), ("that",),
           ("rather",))
_EDGES = word_set("end start beginning")
_VAGUE = word_set("one ones things people all lines shots words")
_SPACE = word_set("on in under above behind beside near over")
_NO_WEIGHT = word_set("then and also just just simply only to start begin")


def restated(words: Sequence[str], scope: Scope) -> Iterator[Way]:
    """Ways to say the same as several plain instructions, likeliest first."""
    row = _unasked(without_filler(list(words)))
    if row != list(words):
        yield [row]
    yield from _moved(row, scope)
    subject, rest = _about(row, scope)
    if subject and rest:
        parts = _said_of(subject, rest) if row[0] in _MAKE | _GIVE or _states(rest) else []
        if parts:
            parts = [p for p in parts if p[0] != "remove" or _worn(subject, p[-1], scope)]
        remarked = len(parts) == 1 and rest[0] in _BE  # "the bench is lovely"
        if not remarked and parts and parts != [list(row)]:
            yield parts
        yield from _deeds(subject, rest) if row[0] not in _MAKE else ()
    yield from _of_a_part(row, scope)
    yield from _exchanged(row, scope)
    yield from _things(row, scope)


def _unasked(row: list[str]) -> list[str]:
    """The row without what only wishes or asks: "I'd rather he whispered", "can the man be older"."""
    for lead in _WISHES:
        if tuple(row[: len(lead)]) == lead and len(row) > len(lead) + 1:
            return _unasked(row[len(lead) :])
    plain = ["is" if w == "'s" and n and row[n - 1] in (*_OWN, "that") else w for n, w in enumerate(row)]
    got = [n for n, w in enumerate(plain) if w == "got" and n and plain[n - 1] in ("is", "'s", "has", "have")]
    return ["has" if n + 1 in got else w for n, w in enumerate(plain) if n not in got]


def _moved(row: list[str], scope: Scope) -> Iterator[Way]:
    """A moment said first put last: "after he gets out he smiles" -> "he smiles after he gets out"."""
    if row[:2] == ["at", "the"] and len(row) > 4 and row[2] in _EDGES:
        who, rest = _about(row[3:], scope)
        if who and (first := base_verb(rest[0]) or _of_past(rest[0])):
            yield [["let", *who, first, *rest[1:], *row[:3]]]
    if row[0] not in _WHEN:
        return
    for end in range(min(len(row) - 1, 9), 1, -1):
        moment, rest = row[:end], row[end:]
        rest = rest[2:] if rest[0] == "we" and rest[1:2] in (["are"], ["'s"]) else rest
        rest = rest[1:] if rest[:1] and rest[0] in ("and", "then", "just") else rest
        if len(rest) < 2 or not happening(moment[1:], scope):
            continue
        named = any(found(rest[:n], scope) for n in range(1, min(len(rest), LONGEST_NAME)))
        if named or rest[0] in SHOT_SIZES or base_verb(rest[0]):
            lead = ["when" if moment[0] in ("during", "upon", "once", "whenever") else moment[0]]
            yield [[*rest, *lead, *moment[1:]]]


def _about(row: list[str], scope: Scope) -> tuple[list[str], list[str]]:
    """(who, what is said of them) of an instruction or a statement; ([], []) when nobody of the film is named."""
    begin = 1 if len(row) > 2 and row[0] in _MAKE | _GIVE else 0
    for end in range(min(len(row) - 1, begin + LONGEST_NAME), begin, -1):
        name = row[begin:end]
        if name[-1] in _JOINS or not found(name, scope):
            continue
        rest = row[end:]
        given = ["has"] if begin and row[0] in _GIVE and rest[0] in (*_ARTICLES, "glasses") else []
        return name, [*given, *rest]
    return [], []


def _states(rest: list[str]) -> bool:
    """Whether it is told how somebody is, not what is done."""
    first = next((w for w in rest if w not in _MODAL or w == "has"), "")
    return first in _BE | _HAVE | _WEAR or first in ("with", "without", "in")


def _said_of(subject: list[str], rest: list[str]) -> Way:
    """One instruction for each thing said: is blue, is old, has a beard, wears a coat; [] when a deed is told."""
    out: Way = []
    kind, part = "is", list[str]()

    def close() -> bool:
        nonlocal part
        said, part = part, []
        if not said:
            return True
        who = ["it"] if out and kind in ("has", "wears") else subject  # "the white one" may be black by now
        made = _one_of(who, kind, said)
        out.extend(made)
        return bool(made)

    begun = False
    for word in rest:
        modal = not part and word in _MODAL and not begun
        if modal or (not part and word in ("also", "not")):
            if word == "not":
                return []
            continue
        new = {**dict.fromkeys(_BE, "is"), **dict.fromkeys(_HAVE, "has"), **dict.fromkeys(_WEAR, "wears")}.get(word, "")
        new = {"with": "has", "without": "lacks", "in": "wears"}.get(word, new)
        if new or word in ("and", "but", "who", "that"):
            if not close():
                return []
            kind, begun = new or kind, begun or bool(new)
        elif not part and word in _OWN and begun:
            kind = "is" if word in ("it", "he", "she", "they") else kind
        else:
            part.append(word)
    return out if close() else []


def _worn(subject: list[str], garment: str, scope: Scope) -> bool:
    """Whether there is such a thing to take off: "without a hat" is so already for who has none."""
    kept = [*(c for i in found(subject, scope) for c in scope.subject(i).clothes),
            *(s.noun for s in scope.production.cast), *(scope.subject(i).hair for i in found(subject, scope))]
    return any(garment in row.split() for row in kept)


def _one_of(subject: list[str], kind: str, said: list[str]) -> Way:
    """The instructions that one part of what is said makes; [] when it is none."""
    bare = [w for w in said if w not in _ARTICLES]
    if not bare:
        return []
    if kind == "lacks":
        return [["remove", *subject, "'s", *bare]]
    if kind == "wears":
        return [["dress", *subject, "in", *said]]
    if kind == "has":
        said = said[:-1] if said[-1] == "on" else said
        return [["give", *subject, *said]]
    if bare[-1] in {"one", subject[-1]} - _OWN and len(bare) > 1:
        return [["make", *subject, *bare[:-1]]]
    told = said[0] not in lexicon.COLORS and base_verb(said[0]) == said[0]
    if said[0] in _ARTICLES or told or _OWN & set(said):
        return []  # somebody else: a swap, which a phrase says
    return [["make", *subject, *said]]


def _deeds(subject: list[str], rest: list[str]) -> Iterator[Way]:
    """ "has to come in and go faster", "he whispered that": the deed in plain words, then each verb by itself."""
    at = 0
    while at < len(rest) and rest[at] in _MODAL | _NO_WEIGHT:
        at += 1
    deed = rest[at:]
    if not deed:
        return
    first = base_verb(deed[0]) or _of_past(deed[0])
    if not first or deed[0] in _BE | _HAVE:
        return
    yield [["let", *subject, first, *deed[1:]]]
    joints = [n for n, w in enumerate(deed) if w in ("and", "then", "but") and 0 < n < len(deed) - 1]
    cut = next((n for n in joints if base_verb(deed[n + 1])), 0)
    if cut:
        yield [["let", *subject, first, *deed[1:cut]], ["let", *subject, *deed[cut + 1 :]]]


def _of_past(word: str) -> str:
    """whispered -> whisper."""
    return next((b for end in ("ed", "d") if word.endswith(end) and (b := base_verb(word.removesuffix(end)))), "")


def _exchanged(row: list[str], scope: Scope) -> Iterator[Way]:
    """ "instead of whispering he should shout it": how he speaks now is said only to be left off."""
    if row[:2] == ["instead", "of"] and len(row) > 4 and row[2].endswith("ing"):
        for at in range(3, min(len(row) - 1, 8)):
            if any(not b.line for b in happening(row[2:at], scope)):
                return  # what is done now is to be done no longer
            if row[at] in ("he", "she", "it", "they", "the", "let", "make", "have"):
                yield [row[at:]]
    for at in range(2, len(row) - 2):
        if row[at : at + 2] in (["instead", "of"], ["rather", "than"]) and row[at + 2].endswith("ing") and (
                not {"and", "but"} & {*row[at:]}):
            if any(not b.line for b in happening(["the", row[at + 2]], scope)):  # it is done now, and is to stop
                yield [row[:at], ["remove", "the", row[at + 2]]]
            elif any(not b.line for b in happening(row[at + 2 :], scope)):
                who = _about(row, scope)[0]
                yield [row[:at], [*who, "should", "not", base_verb(row[at + 2]), *row[at + 3 :]]]
                return
            elif not {base_verb(row[at + 2]), row[at + 2]} & {*lexicon.SPEECH, *lexicon.MANNERS}:
                return  # it would be done still
            yield [row[:at]]


def _of_a_part(row: list[str], scope: Scope) -> Iterator[Way]:
    """A scene or shots and what they should be: "second scene becomes candlelight and cosy"."""
    for end in range(min(len(row) - 2, 5), 0, -1):
        named = row[:end] if row[0] == "the" else ["the", *row[:end]]
        if row[end] not in _BE | _MODAL | {"becomes", "to"} or place_in(named, scope) is None:
            continue
        parts = _said_of(["it"], row[end:] if row[end] != "becomes" else ["is", *row[end + 1 :]])
        if parts:
            yield [["in", *named, *part] for part in parts]
        return


def _things(row: list[str], scope: Scope) -> Iterator[Way]:
    """Things without a verb: "leaves on the ground", "just waves and wind", "put thunder in the bedroom"."""
    cut = next((n for n, w in enumerate(row) if n and (w in _WHEN or row[n : n + 2] == ["at", "the"])), len(row))
    heard = [w for w in row[:cut] if w not in ("and", "the", "some", "a", "an")]
    if heard and len(heard) < 5 and all(effect_of(w, scope.vocabulary) for w in heard):
        several = cut == len(row) and (len(heard) == 1 or "and" in row)  # "a crackling fire" is one
        if several:
            yield [["let", w, "be", "heard"] for w in heard]
        if cut < len(row):  # "a whistle blows as the train comes in" is one sound, "bells and drums" are two
            sounds = heard if "and" in row[:cut] else [" ".join(heard)]
            yield [["add", "the", "sound", "of", *said.split(), *row[cut:]] for said in sounds]
    if row[0] == "put":
        yield [["add", *row[1:]]]
    if _bare_thing(row, scope):
        yield [["add", *row]]
    at = next((n for n in range(1, min(len(row) - 1, 5)) if row[n] in _SPACE), 0)
    if at and base_verb(row[0]) != row[0] and row[0] not in _SPACE and not found(row[:at], scope):
        yield [["add", *row]]



def _bare_thing(row: list[str], scope: Scope) -> bool:
    """Whether the words are somebody or something new and nothing else: "and crows", "a lamp post"."""
    led = row[0] in ("a", "an", "some", "two", "three", "four", "five")
    core = row[1:] if led else row
    asks = base_verb(core[0]) == core[0] and taxonomy().leans_verb(core[0]) if core else False  # "remove the bells"
    if asks or "the" in core:
        return False
    if not 0 < len(core) < 4 or not (led or plural(core[-1])) or core[-1] in _VAGUE or found(["the", *core], scope):
        return False
    one = singular(core[-1])
    return (one in scope.vocabulary.species or one in scope.vocabulary.props or lives(one)) and can_be_seen(one)
