# SPDX-License-Identifier: Apache-2.0
"""Which nouns of a tagged sentence must be finite verbs: "the camera pans", "two dogs bark", "a man and a boy hug"."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.agreement import LETTING, LISTING
from soundstage.language.casting import lives
from soundstage.language.joint import joined
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token


def verb_of(low: str) -> str:
    """The verb this -s form could be, or ""."""
    known = taxonomy().verbs
    stems = [low[:-3] + "y"] if low.endswith("ies") else []
    stems += [low[:-2]] if low.endswith(("ses", "xes", "zes", "ches", "shes", "oes")) else []  # "plates" is no plat
    stems += [low[:-1]] if low.endswith("s") else []
    return max((s for s in stems if s in known), key=lambda s: taxonomy().count(s, "v"), default="")


def verb_of_ing(t: Token) -> str:
    """The verb of "barking", whatever the tagger took it for; or ""."""
    return next((s for s in (t.lemma, t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in taxonomy().verbs), "")


def unheard(row: list[Token], i: int) -> str:
    """ "A man zibbers": a word nobody knows, right after somebody, is what they do."""
    low, before = row[i].low, row[i - 1] if i else None
    known = (
        taxonomy().senses(low) or taxonomy().senses(low.removesuffix("s")) or taxonomy().senses(low.removesuffix("es"))
    )
    living = before is not None and before.kind in "NM" and before.tag in ("NN", "NNP") and lives(before.lemma)
    return low.removesuffix("s") if living and not known else ""


def one_thing(row: list[Token], i: int) -> bool:
    """A noun with a or an stands right before, joined to no other: no plural verb may follow."""
    let = i > 2 and row[i - 3].kind in "VBG" and row[i - 3].lemma in LETTING  # "lets a ball fall"
    return i > 1 and not let and row[i - 1].kind == "N" and row[i - 2].low in ("a", "an") and not joined(row, i)


def _finite(row: list[Token], i: int, j: int) -> bool:
    return any(t.kind == "V" or (t.kind == "X" and t.tag != "VBG") for t in row[i:j])


def _clause(row: list[Token], i: int) -> tuple[int, int]:
    """The stretch around i between marks, and/or, then, while."""

    def edge(t: Token) -> bool:
        return t.kind in (".", "C", "S", "W", "Q") or t.low in ("then", "before", "after")

    left = next((j + 1 for j in range(i - 1, -1, -1) if edge(row[j])), 0)
    right = next((j for j in range(i + 1, len(row)) if edge(row[j])), len(row))
    return left, right


def stands_as_verb(row: list[Token], i: int, verb: str) -> bool:
    """Whether the noun at i must be the verb of its clause, which has no other."""
    left, right = _clause(row, i)
    if _finite(row, left, i) or _finite(row, i + 1, right) or _listed(row, i):
        return False
    before = row[left:i]
    last = before[-1].kind if before else "."
    if last in "DAZ#P" or (_bare_object(row, i) and not taxonomy().leans_verb(verb)):
        return False  # "a squirrel eating nuts"
    goes_on = row[i + 1 : i + 2] and row[i + 1].kind == "G" and verb not in lexicon.STARTERS
    if goes_on and (not taxonomy().leans_verb(verb) or lives(verb)):
        return False  # "birds flying"
    table, low, noun = taxonomy(), row[i].low, row[i].low.removesuffix("s")
    compound = before and before[-1].kind == "N" and any(table.senses(f"{before[-1].low} {w}") for w in (noun, low))
    if compound or (verb in table.verbs and table.count(low, "n") > table.count(verb, "v")):
        return False  # "coffee beans", "clothes", "stairs"
    if nouns := [t for t in before if t.kind in "NMO"]:  # a finished noun phrase: "the camera pans", "a fox runs"
        started = any(t.kind in "DO#M" or t.tag in ("NN", "NNS") for t in before)
        more = row[i + 1 : i + 2]
        ends = (
            not more
            or more[0].kind in "PRTD.CSQOI#EAM"
            or more[0].low in ("in", "out")
            or (more[0].kind == "N" and nouns[-1].tag == "NN" and before[0].kind in "DA" and lives(nouns[-1].lemma))
        )
        weak = taxonomy().leans_verb(verb) or any(t.kind in "DZ" for t in before)
        listed = left and row[left - 1].kind == "C" and not lives(nouns[-1].lemma) and _finite(row, 0, left)
        if listed and table.count(verb, "v") + 0.1 < 0.25 * (table.count(noun, "n") + 0.1):
            return False  # "hits the paper and the cup walls"
        return started and ends and weak and nouns[-1].kind != "Z"
    # after "and" or a comma a verb goes on: "stops, looks around and whispers"
    joined = left > 0 and (row[left - 1].kind == "C" or row[left - 1].low in (",", "then", ";"))
    earlier = _finite(row, 0, left) or (any(t.kind == "G" for t in row[:left]) and taxonomy().leans_verb(verb))
    open_list = left >= 2 and row[left - 2].kind == "N" and not before and row[left - 2].tag == "NNS"
    adverbs = all(t.kind == "R" for t in before)
    commas = sum(t.text == "," for t in row[:left]) > 1 and row[left - 1].text == ","
    follows = row[i + 1] if i + 1 < len(row) else None
    leans = taxonomy().leans_verb(verb) or (follows is not None and follows.kind in "RT")
    if commas and not before and leans and follows is not None and not any(t.kind in "VXGB" for t in row[:left]):
        return row[0].kind in "DMN" and (follows.kind not in "NM." or follows.text == ",")  # "Her guest, a man, nods"
    return joined and earlier and adverbs and (not open_list or taxonomy().leans_verb(verb))


def _bare_object(row: list[Token], i: int) -> bool:
    """ "Eating nuts", "stacking cardboard boxes": only nouns without an article stand between a participle and i.

    Not "a smiling robot waves": with an article before it the participle tells what the robot is like.
    """
    j = i - 1
    while j > 0 and row[j].kind == "N" and row[j].tag == "NN":
        j -= 1
    nxt = row[i + 1].kind if i + 1 < len(row) else "."
    alone = i - j > 1 and j > 0 and row[j - 1].kind in "DA#Z"
    return j >= 0 and row[j].kind == "G" and nxt in ".CPRS" and not alone


def _listed(row: list[Token], i: int) -> bool:
    """ "The frame includes the cup, both hands, and the coins": one of the things listed."""
    lists = any(t.kind == "V" and t.lemma in LISTING for t in row[:i])
    last = next((t for t in reversed(row[:i]) if t.kind in "VXGB"), None)
    if last is not None and last.kind == "V" and last.lemma in LISTING and row[i - 1].kind == "C":
        return True  # "captures the can, card, and hands"
    ends = i + 1 >= len(row) or row[i + 1].text in ".," or row[i + 1].kind == "C"
    return lists and ends and (row[i - 1].low == "both" or row[i - 1].kind in "NDA")


def joint_verb(row: list[Token], i: int) -> bool:
    """ "A man and a woman hug": a bare verb after two things joined by "and", the only one before the next mark."""
    left = next((j + 1 for j in range(i - 1, -1, -1) if row[j].text in ".;:" or row[j].kind in "SWQV"), 0)
    right = next((j for j in range(i + 1, len(row)) if row[j].kind in (".", "C", "S", "W")), len(row))
    before = row[left:i]
    if before and before[-1].text == "," and any(t.text == "," for t in before[:-1]):
        before = before[:-1]  # "a couple, a man and a woman, dance"
    lone = not taxonomy().senses(f"{row[i - 1].low} {row[i].low}") and taxonomy().leans_verb(row[i].low)
    lone = lone or (row[i - 1].low == "one" and row[i - 1].kind == "N")
    two = lone and any(t.low == "and" for t in before) and before[-1].kind in "NM" and before[0].kind in "DM#NA"
    ends = i + 1 >= len(row) or row[i + 1].kind in "PRTD.C#OS" or row[i + 1].tag == "NNS"
    verbs = any(t.kind in "VXGEB" for t in row[left:right])
    return two and ends and not verbs and taxonomy().count(row[i].low, "v") >= 1


def plural_verb(row: list[Token], i: int) -> bool:
    """ "Two dogs bark": a bare verb after a plural noun, with no other verb in its clause."""
    left, right = _clause(row, i)
    return (
        not one_thing(row, i)
        and i > 0
        and row[i - 1].tag in ("NNS", "PRP")
        and row[i - 1].low not in ("it", "he", "she")
        and not _finite(row, left, i)
        and not _finite(row, i + 1, right)
    )
