# SPDX-License-Identifier: Apache-2.0
"""What floats: on the water, through the air, or up and away."""

from __future__ import annotations

from soundstage.language.being import Being
from soundstage.language.clauses import Clause
from soundstage.language.rooms import SHORES, WATERS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.verbs import Deed
from soundstage.language.wordlist import word_set

FLOATING = word_set("float drift hover waft levitate")
ACROSS = word_set("above over through past across")  # a way through the picture
CRAFT = frozenset(("airplane", "drone", "flying_saucer", "helicopter", "kite", "rocket"))
ABOVE = word_set("above over past")
WET = WATERS | SHORES | word_set("lake river stream ocean pond surface current bath bathtub puddle wave")


def floats(clause: Clause, being: Being, act: Deed, vehicle: bool = False) -> Deed | None:
    """The action of somebody or something that floats; None for every other verb."""
    lemma = clause.verb.lemma if clause.verb is not None else ""
    if lemma not in FLOATING or clause.objects:
        return None
    if vehicle:
        return Deed("drive", act.used)
    noun = being.noun.split()[-1]
    wet = any(p.head.lemma in WET for a in clause.adjuncts if a.prep not in ABOVE for p in a.phrases)
    if being.alive and not being.person and taxonomy().is_a(noun, "bird", most=3):
        shown = "swim" if wet else "fly"
    elif being.alive and (wet or taxonomy().is_a(noun, "fish")):
        shown = "swim"
    elif wet and lemma != "hover":
        shown = "stand"  # it lies on the water, which carries it
    elif lemma == "hover" and not being.alive and not _flies(being):
        return Deed("float", act.used, "hover is shown as float")  # a ball stays where it is in the air
    elif lemma == "hover" or (not being.alive and not _rises(clause) and ACROSS & {a.prep for a in clause.adjuncts}):
        shown = "fly"
    else:
        return Deed("float")
    return Deed(shown, act.used, "" if shown == "swim" else f"{lemma} is shown as {shown}")


def _flies(being: Being) -> bool:
    """Whether it is made to fly: a drone, a helicopter, a spaceship."""
    noun = being.noun.split()[-1]
    return being.part.unit in CRAFT or any(taxonomy().is_a(noun, kind, most=3) for kind in ("craft", "aircraft"))


def _rises(clause: Clause) -> bool:
    """Whether it goes up or away, whatever it is over: "lanterns float up over a lake"."""
    told = {a.prep for a in clause.adjuncts} | {t.low for t in clause.adverbs}
    return bool({"up", "away", "off", "upward", "upwards"} & told)
