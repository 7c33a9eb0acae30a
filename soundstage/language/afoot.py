# SPDX-License-Identifier: Apache-2.0
"""What flyers and vehicles do, done by who is neither: "a wolf circles a sheep", "the goat lands", "a fan roars"."""

from __future__ import annotations

from soundstage.language.being import Being
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import Deed
from soundstage.language.wordlist import word_set

WINGED = word_set("bird insect bat dragon aircraft fairy angel")  # kinds of who goes through the air by itself
SWIMMERS = ("fish", "whale", "dolphin", "seal")
FLOWN = word_set("glider plane parachute helicopter airplane kite wing jetpack")  # with which one does


def afoot(clause: Clause, being: Being, act: Deed, vehicle: bool) -> Deed | None:
    """Who has no wings walks round what it circles, and lands at the end of a leap; None for all else."""
    lemma = clause.verb.lemma if clause.verb is not None else ""
    if lemma == "roar" and act.action == "drive" and being.part.family == "prop" and not vehicle:
        return Deed("stand", act.used, "it stays where it is")
    wheeled = being.part.unit == "robot" or any("wheel" in word for word in being.words)
    if act.action == "roll" and being.alive and wheeled:
        return Deed("walk", act.used, "on wheels, shown as walk")
    if act.action != "fly" or not being.alive or clause.form == "passive" or _flies(clause, being):
        return None
    if lemma == "circle":
        round_it = clause.objects[:1]
        if round_it and clause.verb is not None:
            clause.adjuncts.insert(0, Adjunct("around", (clause.verb,), round_it))
            clause.objects = clause.objects[1:]
        swims = any(taxonomy().is_a(being.noun.split()[-1], kind) for kind in SWIMMERS)
        return Deed("swim" if swims else "walk", act.used)
    if lemma != "land":
        return None
    leaps = any(a.phrases for a in clause.adjuncts)  # "jumps over a ditch and lands": it has jumped, and stands
    return Deed("jump" if leaps else "stand", act.used, f"land is shown as {'jump' if leaps else 'stand'}")


def _flies(clause: Clause, being: Being) -> bool:
    by = {p.head.lemma for a in clause.adjuncts if a.prep in ("in", "with", "on", "by") for p in a.phrases}
    noun = being.noun.split()[-1]
    winged = any(taxonomy().is_a(noun, kind, most=3) for kind in WINGED) or {"flying", "winged"} & {*being.words}
    return bool(winged or by & FLOWN or noun in ("pilot", "skydiver", "parachutist", "paratrooper", "superhero"))
