# SPDX-License-Identifier: Apache-2.0
"""Whom or what a question means: a noun of the findings, a kind of them ("vehicle"), or a person by another word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.colour import NAMED
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.understand.asking_voices import seen_by_voice
from soundstage.understand.findings import Seen, Watched

_ABOUT = word_set(  # words of asking and of film: nothing that could be seen in it
    "film movie video clip footage shot scene picture image frame camera cut sound colour color music song noise word "
    "line sentence text title sign caption time second minute moment end beginning start middle part place left right "
    "side screen way thing kind sort number name hour day night morning evening light weather one two three four five "
    "close wide look view background foreground front back it is are was can will do does did has have who what when "
    "where which how many much any there this that first last voice speaker dialogue speech story language clothes "
    "dress coat jacket shirt sweater skirt trousers hat cap suit uniform scarf hair skin face eye")
_ANYBODY = ("people", "persons", "person", "somebody", "someone", "anybody", "anyone", "everybody", "everyone",
            "characters", "character", "humans", "human", "subjects", "actors", "actor")
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "mice": "mouse", "wolves": "wolf", "geese": "goose",
              "policemen": "policeman", "sheep": "sheep", "kids": "child", "kid": "child"}
_KINDS = ("animal", "vehicle", "bird", "building", "furniture")  # families whose members are told by their shape


@dataclass(frozen=True)
class Meant:
    """A word of the question and the findings it may mean. plain: it says no more than is found."""

    word: str
    rows: tuple[Seen, ...]
    family: str  # person animal thing
    plain: bool = True
    large: bool = False  # alive, or a vehicle: seldom missed where it is seen


def singular(word: str) -> str:
    """A noun without its plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for end, left in (("ies", "y"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("sses", "ss")):
        if word.endswith(end) and len(word) > len(end) + 1:
            return word[: -len(end)] + left
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def meant(w: Watched, q: str) -> tuple[Meant, ...]:
    """Every noun of the question that may be seen, in its order; words of film and of asking are none."""
    words = [x.strip("'-.") for x in re.sub(r"'s\b", "", q).split()]
    out: list[Meant] = []
    skip = 0
    for k, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        pair = " ".join(map(singular, words[k:k + 2]))
        if " " in pair and any(s.noun == pair for s in w.subjects):
            out.append(_exact(w, pair))
            skip = 1
            continue
        found = _one(w, word)
        if found is not None and all(m.word != found.word for m in out):
            out.append(found)
    return tuple(out)


def _exact(w: Watched, noun: str) -> Meant:
    rows = tuple(s for s in w.subjects if s.noun == noun)
    return Meant(noun, rows, rows[0].family, large=rows[0].family != "thing")


def _one(w: Watched, word: str) -> Meant | None:
    if word in _ANYBODY:
        return Meant("person", tuple(s for s in w.subjects if s.family == "person"), "person", large=True)
    noun = singular(word)
    if any(s.noun == noun for s in w.subjects):
        return _exact(w, noun)
    if noun in _ABOUT or word in _ABOUT or word in NAMED or len(noun) < 3 or not noun.isalpha():
        return None
    known = taxonomy()
    if known.leans_verb(noun):
        return None
    if noun == "animal" or _beast(noun) or (known.is_a(noun, "animal") and not known.is_a(noun, "person")):
        return _kind(w, noun, "animal")
    if known.file(noun) == "18" or known.is_a(noun, "person"):
        people = tuple(s for s in w.subjects if s.family == "person")
        name = seen_by_voice(w, noun) if word == noun else ""
        rows = tuple(s for s in people if s.name == name)
        return Meant(noun, rows or people, "person", plain=False, large=True)
    return _kind(w, noun, "thing") if known.things(noun) else None


def _beast(noun: str) -> bool:
    """Whether it is one of the house's animals: to the taxonomy a whale is a very large person too."""
    from soundstage.bodies import species

    return str(species().get(noun, {}).get("plan", "biped")) != "biped"


def _drives(noun: str) -> bool:
    """Whether it is one of the house's vehicles: to the taxonomy a bus is a public transport."""
    from soundstage.props import PROPS

    unit = noun.replace(" ", "_")
    return unit in PROPS.names and PROPS.get(unit).vehicle


def _kind(w: Watched, noun: str, family: str) -> Meant:
    """All that is a kind of this noun; else what this noun is a kind of, which says more than was found."""
    known = taxonomy()
    rows = tuple(s for s in w.subjects if s.family == family
                 and (known.is_a(s.noun.replace(" ", "_"), noun) or (noun == "vehicle" and _drives(s.noun))))
    large = family == "animal" or known.is_a(noun, "vehicle")
    if rows or noun in _KINDS:
        return Meant(noun, rows, family, large=large)
    wider = tuple(s for s in w.subjects if s.family == family and known.is_a(noun, s.noun.replace(" ", "_")))
    return Meant(noun, wider, family, plain=not wider, large=large)
