# SPDX-License-Identifier: Apache-2.0
"""Whether all that an instruction says is in what was done: words that nothing answers to are never passed over.

A verb's open holes take any words; what it makes of them shows in the difference. A noun or a verb of the words that
is neither there, nor named by what is there, was lost on the way: the reading is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from soundstage.edit import framewords
from soundstage.edit.base import Done
from soundstage.edit.difference import changes
from soundstage.edit.kindred import verb_of
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.sounds import bed_of, effect_of
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.edit.steps import OWN, SMALL, Candidate
from soundstage.edit.words import QUOTED, singular
from soundstage.language import lexicon, relations
from soundstage.language.among import SEXED
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Production

_OPEN = ("deed", "comes", "new", "what", "old", "a", "b", "during", "next", "last")
_ID = re.compile(r"\b[a-z_]+\d+\b")
_WORD = re.compile(r"[a-z][a-z'-]+")
_THINGS = re.compile(r"\b(?:a|an|one|two) (picture|frame|camera|screen|line|film)\b")  # no words of asking
_MEASURED = re.compile(r"\b(\w+) of (?!the\b|an?\b|his\b|her\b|its\b|their\b)(\w+)")
_QUOTED = re.compile(r'"[^"]*"')
PASSED = word_set(  # words that only join, ask or say how
    "a an the and or but of to in on at by with for from into it its his her their he she they him them this "
    "holding carrying eating drinking wearing playing using that is are be as so "
    "up down off out over away past then when while before after until "
    "who which one ones "
    "called named some all both each other another every any not no do does have has let make makes get gets go "
    "goes come "
    "comes start starts begin begins keep keeps stop way side end beginning middle top bottom front back left "
    "right center time moment bit little lot kind sort piece pair couple few more most less very too again "
    "also once twice first last next new same own whole still just only there here now along around across "
    "through toward towards against between behind beside near under above below inside outside onto upon "
    "something somebody someone thing things shot scene film picture camera frame instead suddenly slowly "
    "quickly look looks set put take takes give gives show be been being was were will would sound sounds "
    "sand grass ground floor earth noise noises background foreground distance second seconds screen view line "
    "lines hard soft good third fourth fifth says reads saying labelled labeled")


def uncovered(candidate: Candidate, done: Done, scope: Scope) -> str:
    """The words of the open holes that nothing in the new film answers to, quoted; "" when all are answered."""
    free = {*_OPEN, *(("sound",) if candidate.verb == "sound" else ())}
    if candidate.verb in ("extend", "trim", "slow_motion"):
        return ""  # what is done there says where
    if candidate.verb == "act" and done.production == scope.production and not _MORE.search(scope.words):
        return ""  # it is done already
    said = " ".join(v for k, v in candidate.values.items() if k in free and isinstance(v, str))
    if candidate.verb == "sound":
        said = re.sub(r" (?:against|over|onto|through) .*", "", said)  # "waves crashing against rocks" are waves
    if candidate.verb == "add" and (undone := _does(scope.words, said)):
        return f"'{undone}'"
    if not said or (candidate.verb == "sound" and done.production == scope.production):  # it is heard already
        return ""
    there = _answer(scope.production, done.production)
    words = _WORD.findall(_QUOTED.sub(" ", _of_those(said.lower(), there, scope)))
    shown = set(_THINGS.findall(said.lower()))
    lost = [w for w in words if w not in done.heeded and (w in shown or not _passed(w))
            and not _answered(w, there, scope)]
    return _quoted(lost, scope)


def _quoted(lost: Iterable[str], scope: Scope) -> str:
    """The words as they were said: "flex" of what was told as "flexes"."""
    said = scope.words.lower()
    return ", ".join(dict.fromkeys(f"'{w if w in said else base_verb(w) or w}'" for w in lost))


def _does(words: str, new: str) -> str:
    """What somebody new is let do that the reading leaves out: "let the door creak" is no door alone."""
    told = re.match(rf"(?i)(?:let|make|have) {re.escape(new)} (\w+)\b", words) if new else None
    return told[1] if told and base_verb(told[1]) == told[1] and taxonomy().leans_verb(told[1]) else ""


def _of_those(said: str, there: str, scope: Scope) -> str:
    """The words without what only measures others that are there: "a bouquet of flowers"."""
    return _MEASURED.sub(lambda m: m[2] if _answered(m[2], there, scope) else m[0], said)


def lost_of(said: str, production: Production, scope: Scope, heeded: Collection[str] = ()) -> str:
    """The words of a sentence that nothing in the new film answers to, quoted; "" when all are answered."""
    there = _answer(scope.production, production)
    words = _WORD.findall(_QUOTED.sub(" ", said.lower()).replace("'s", " "))
    lost = [w for w in words if w not in heeded and not _passed(w) and not _answered(w, there, scope)]
    return _quoted(lost, scope)


_TURNING = word_set("turn become change grow shrink go")  # what a beat's "becomes" answers
_FILM_WORDS = re.compile(  # of a fade, of a title, of an hour, of the sky there is, of a measure
    r"\b(?:to|from) (?:black|white)\b|\b(?:title|black) (?:card|screen|frame)\b|\b(?:golden|blue) hour\b|"
    r"\bthe \w+ sky\b|\bas (?:big|large|tall|high|small) as an? \w+\b|\bthe (?:size|height) of an? \w+\b")
_SIDES = re.compile(r"(?i)\bon (?:either side|both sides) of\b")
_MORE = re.compile(r"(?i)\b(?:twice|times|again|more|before|after|when|while|until)\b")
_NOT_NOW = re.compile(r"\b(?:instead of|rather than) (?:an? |the )?(?:" + "|".join(
    sorted(c for c in lexicon.COLORS if c.isalpha())) + r")(?! \w+)")  # a colour that nobody had told
_TWO_COLORS = re.compile(  # "mint green" is mint
    rf"\b({'|'.join(sorted(lexicon.COLORS))}) (?:{'|'.join(sorted(lexicon.COLORS))})\b")
_NAMED = re.compile(r"\b(?:a|an|his|her|its|their|two|three|some) (?:[a-z]+ )?([a-z]+)\b(?!'s)")


def unanswered(words: str, scope: Scope, new: Production) -> str:
    """Colours, garments and things that the words ask for and neither film knows, quoted; "" when all are there.

    A colour may be said of what is so already or shall be so no longer; one that neither film knows was lost.
    """
    there = f"{_whole(scope.production)} {_whole(new)}"
    if _SIDES.search(words) and not ("next_to" in there or ("left_of" in there and "right_of" in there)):
        return "'on either side'"
    plain = _TWO_COLORS.sub(r"\1", _FILM_WORDS.sub(" ", _NOT_NOW.sub(" ", QUOTED.sub(" ", words).lower())))
    lost = [w for w in _WORD.findall(plain) if w in lexicon.COLORS and w not in there]
    named = [w for w in _NAMED.findall(plain) if w not in PASSED and w not in framewords.MOVES]
    v = scope.vocabulary
    lost += [w for w in named if (singular(w) in v.props or singular(w) in v.species or w in lexicon.CLOTHES) and not (
        _answered(w, there.replace("_", " "), scope) or w in v.moves or w in v.effects or base_verb(w) in v.actions)]
    return ", ".join(f"'{w}'" for w in dict.fromkeys(lost))


def _whole(production: Production) -> str:
    """All that is said of the cast and the scenes, without claims and sources."""
    rows = [s.model_dump_json(exclude_defaults=True) for s in production.cast]
    rows += [s.model_dump_json(exclude_defaults=True) for s in production.scenes]
    rows += [str(pin.value) for pin in production.pins]
    return " ".join((*rows, production.style, production.tone, *production.looks)).lower()


@lru_cache(maxsize=4000)
def _passed(word: str) -> bool:
    """Whether the word is none that must be seen: it only joins, or says how or how much."""
    one = singular(word)
    if word in PASSED | SMALL | OWN or one in OWN or word in lexicon.NUMBERS or word.endswith("ly"):
        return True
    if any(word in table for table in (lexicon.SIZES, lexicon.AGES, lexicon.MANNERS, lexicon.SHADES, lexicon.BUILDS,
                                       lexicon.TIMES, lexicon.SPEECH)):
        return True
    return not (taxonomy().senses(one, "n") or base_verb(word))


def _answered(word: str, there: str, scope: Scope) -> bool:
    forms = {word, singular(word), verb_of(word) or word}
    if forms & _TURNING and "becomes" in there:
        return True
    if any(form[: max(4, len(form) - 2)] in there for form in forms):
        return True
    if word in ("sky", "air", "overhead") and ": fly" in there.replace("> ", ": "):
        return True  # what flies is in the sky
    v = scope.vocabulary
    meant = {table[form] for table in (v.actions, v.species, v.props, v.places) for form in forms if form in table}
    heard = {name for form in forms for name in (effect_of(form, v), bed_of(form, v)) if name}
    if any(re.search(rf"(?:sound|ambience)\W.*\b{name.replace('_', ' ')}", there) for name in heard):
        return True
    meant |= {relations.WAYS.get(word, "").replace("_", " ")} - {""}
    meant |= {SEXED.get(form, "") for form in forms} - {""}
    meant |= {EXPRESSIONS[word][:4]} if word in EXPRESSIONS else set()  # "disappointed" is played as sad
    meant |= {lexicon.WEATHER.get(word, ""), lexicon.HOURS.get(word, ""), lexicon.YOUNG.get(word, "")} - {""}
    return any(str(name).replace("_", " ") in there for name in meant)


def _answer(old: Production, new: Production) -> str:
    """All that differs, in words, with what the ids in it stand for."""
    text = " ".join(change.line for change in changes(old, new))
    for _ in range(2):
        ids = set(_ID.findall(text))
        text += " " + " ".join(_told(p, ids) for p in (old, new))
    return text.lower().replace("_", " ").replace("-", " ")


def _told(production: Production, ids: set[str]) -> str:
    rows = [s.model_dump_json(exclude_defaults=True) for s in production.cast if s.id in ids]
    shots = [sh for s in production.scenes for sh in s.shots]
    things = {s.id for s in production.cast if s.family != "body"} & ids  # with what is done with them
    rows += [b.model_dump_json(exclude_defaults=True) for sh in shots for b in sh.beats
             if b.id in ids or {b.target, b.tool} & things]
    rows += [c.model_dump_json(exclude_defaults=True) for sh in shots for c in sh.cues if c.id in ids]
    return " ".join(rows)
