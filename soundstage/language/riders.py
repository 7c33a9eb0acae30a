# SPDX-License-Identifier: Apache-2.0
"""Who is known by what they ride goes on it: "a skateboarder rolls past", "a skier goes down a slope"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from soundstage.language.being import Being
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.wordlist import word_set

# a rider's noun -> the verb of the deed, by which the director knows what is ridden
RIDERS = {"skateboarder": "skateboard", "longboarder": "skateboard", "surfer": "surf",
          "snowboarder": "snowboard", "skier": "ski", "cyclist": "cycle", "bicyclist": "cycle", "biker": "motorcycle",
          "motorcyclist": "motorcycle", "kayaker": "kayak", "canoeist": "canoe", "rower": "row", "skater": "skate"}
GOES = word_set("go move roll slide glide speed race ride cruise zoom fly travel descend carve weave head coast "
                "come rush dash whiz whizz hurtle shoot zip drift grind paddle practice practise train "
                "perform skateboard surf ski snowboard bike cycle skid swerve land")
PASSES = word_set("pass overtake")
STUNT = word_set("trick stunt wave move manoeuvre maneuver turn spin jump ollie kickflip flip rail railing ramp slope "
                 "run routine")
DOES = GOES | word_set("do make take hit catch grind")
ALONG = word_set("rail railing ramp slope run")  # where one goes, though told like what is done
BOARDS = {"skateboard": "skateboard", "surf": "surfboard", "snowboard": "snowboard"}  # deed -> "the board"


def mounted(clause: Clause, being: Being | None) -> None:
    """Tell the clause by the verb of what its doer rides, if it tells how they go."""
    verb, own = clause.verb, RIDERS.get(being.noun.lower().split()[-1], "") if being is not None else ""
    if verb is None or not own or clause.negated or clause.form == "passive" or clause.quotes:
        return
    done = clause.objects[0] if clause.objects else None
    if done is not None and verb.lemma in PASSES:
        clause.adjuncts.insert(0, Adjunct("past", (verb,), [done]))
        clause.objects = clause.objects[1:]
    elif done is not None:
        if done.head.lemma not in STUNT or verb.lemma not in DOES:
            return
        if done.head.lemma in ALONG:
            clause.adjuncts.insert(0, Adjunct("along", (verb,), [done]))
            clause.objects = clause.objects[1:]
    elif verb.lemma not in GOES | PASSES:
        return
    clause.verb = replace(verb, lemma=own)


def own_board(words: list[str], beings: Iterable[Being]) -> list[str]:
    """ "A surfer picks up the board": the board of a cast with such a rider is what they ride."""
    if words[-1:] != ["board"]:
        return words
    deeds = (RIDERS.get(b.noun.lower().split()[-1], "") for b in beings)
    return [*words[:-1], next((BOARDS[deed] for deed in deeds if deed in BOARDS), "board")]
