# SPDX-License-Identifier: Apache-2.0
"""Tags that no word of this spelling can have: put right by what the taxonomy knows of it, before anything else.

"The blacksmith" is no preposition, "a can" no modal, "tightens" no plural of a noun, and a bare word at the end of "the
lamps flicker" is what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.finite import verb_of
from soundstage.language.relations import PREPOSITIONS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

FIERY = word_set("burn flame blaze smolder smoulder glow")
HANDLED = word_set("hold carry drop lift grab throw raise show see take bring wave toss place put touch catch")
SCIENCE = word_set("reagent law principle effect cradle plate disc disk tube flask experiment paradox pendulum coil "
                   "cage bottle constant test reaction motion theorem solution indicator salt chamber jar wheel")
FILLED = word_set("packed filled crowded lined littered surrounded flanked stocked covered lit adorned decorated")
GESTURES = word_set("wave nod smile laugh bow cheer clap dance jump shout look sigh shrug")


def well_tagged(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as what they can be."""
    found = [replace(t, kind="A", tag="JJ") if _so_many(row, i) or _how_it_is(row, i) or _named_after(row, i) else
            replace(t, kind="E", tag="VBN") if _done_next(row, i) or _full_of(row, i) else
            replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low)) if _words_do(row, i) else
            replace(t, kind="N", tag="NNS", lemma=t.low[:-1]) if _worn(row, i) else _put_right(row, i)
            for i, t in enumerate(row)]
    next_done = {i: _done_next(row, i) for i in range(len(row))}
    return [x for i, t in enumerate(found) for x in (
        (replace(row[next_done[i]], start=t.start, end=t.start), t) if next_done[i] else (t,))]


def _named_after(row: Sequence[Token], i: int) -> bool:
    """ "Tollens' reagent": called after somebody, who is not there."""
    after = [t.low for t in row[i + 1 : i + 3]]
    return row[i].kind == "M" and len(after) > 1 and after[0] in ("'s", "’s", "'", "’") and after[1] in SCIENCE


def _how_it_is(row: Sequence[Token], i: int) -> bool:
    """ "Burning paper curls": how it is, where that stands first and the noun has a verb of its own."""
    if row[i].tag != "VBG" or row[i + 1 : i + 2] == []:
        return False
    before = row[i - 1] if i else None
    if before is not None:  # "a burning letter lies", "holds burning paper"
        held = before.kind == "D" or (before.kind == "V" and before.lemma in HANDLED)
        return held and row[i].lemma in FIERY and row[i + 1].kind in "NA"
    noun = next((j for j, t in enumerate(row[1:], 1) if t.kind not in "NA"), 1)
    led = noun > 1 and row[noun - 1].tag == "NN" and noun < len(row) and row[noun].tag in ("VBZ", "VBP")
    return led and row[noun].lemma not in ("make", "cause", "take", "require", "create", "be", "produce", "help")


def _done_next(row: Sequence[Token], i: int) -> int:
    """ "Eggs are whisked, then poured into a pan": where the "are" stands that this word goes with too; else 0."""
    t = row[i]
    if t.tag not in ("VBD", "VBN") or i < 3 or row[i - 1].low not in ("then", "and", ","):
        return 0
    at = next((j for j in range(i - 1, 0, -1) if row[j].kind in "VE" or row[j].tag == "VBN"), 0)
    passive = at > 0 and row[at].tag in ("VBN", "VBD") and row[at - 1].low in ("is", "are")
    return at - 1 if passive and (t.tag == "VBD" or row[i - 1].low == "then") else 0


def _full_of(row: Sequence[Token], i: int) -> bool:
    """ "An arena packed with fans": how it is, and nothing that it did."""
    after = row[i + 1 : i + 2]
    return row[i].tag == "VBD" and row[i].low in FILLED and bool(after) and after[0].low in ("with", "by")


def _words_do(row: Sequence[Token], i: int) -> bool:
    """ "The text '…' flashes": after quoted words such a word is what they do."""
    return i > 0 and row[i - 1].kind == "Q" and row[i].tag == "NNS" and verb_of(row[i].low) not in ("", row[i].low)


def _worn(row: Sequence[Token], i: int) -> bool:
    """ "A man in leather boots": what he wears, and not what leather does."""
    dressed = any(t.low in ("in", "with", "wearing") for t in row[max(0, i - 3) : i])
    return dressed and row[i].tag == "VBZ" and row[i].low.endswith("s") and row[i].low[:-1] in lexicon.CLOTHES


def _so_many(row: Sequence[Token], i: int) -> bool:
    """ "Three stacked plates": not three who stacked them."""
    follows = row[i + 1 : i + 2]
    return bool(i and follows) and row[i].tag == "VBD" and row[i - 1].kind == "#" and follows[0].tag == "NNS"


def _put_right(row: Sequence[Token], i: int) -> Token:
    t, before = row[i], row[i - 1] if i else None
    table = taxonomy()
    if before is None or not t.low.isalpha():
        return t
    named = bool(table.senses(t.low))
    if t.kind == "P" and t.tag == "IN" and t.low not in PREPOSITIONS and before.kind in "DNA" and table.things(t.low):
        return replace(t, kind="N", tag="NN", lemma=t.low)
    if t.kind == "A" and before.kind == "N" and table.things(f"{before.low}_{t.low}"):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "a fire hydrant on the left"
    if t.tag == "JJ" and before.kind == "D" and table.file(t.low) == "05" and row[i + 1 : i + 2] and (
            row[i + 1].low.endswith("ing")):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "a kitten sleeping"
    led = t.kind == "P" and t.tag == "IN" and before.tag == "NN" and not (row[i + 1 : i + 2] and row[i + 1].low == "to")
    if led and verb_of(t.low) not in ("", t.low) and t.low.endswith("s"):  # "a man thanks a woman"
        return replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))
    if table.things(t.low) and ((t.tag == "MD" and before.kind == "D") or (
            t.kind == "M" and before.low in ("'s", "’s", "'", "’"))):  # "a can", "Newton's Cradle"
        return replace(t, kind="N", tag="NN", lemma=t.low)
    single = before.tag in ("NN", "JJ") or before.kind == "M"
    if _only_a_verb(t) and single and table.senses(before.low):
        return replace(t, kind="V", tag="VBZ")
    if t.tag == "JJ" and named and row[i + 1 : i + 2] and _only_a_verb(row[i + 1]):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "a mechanic tightens"
    if _told_shortly(row, i) or _and_does(row, i):
        return replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))
    if i == 2 and _only_a_thing(t) and _told_shortly(row, 1):
        return replace(t, kind="N", tag="NN", lemma=t.low)
    if _bare_deed(row, i) or _pair_does(row, i):
        return replace(t, kind="V", tag="VBP", lemma=t.low)
    after_then = before.low == "then" and t.tag == "NNS" and verb_of(t.low) not in ("", t.low)
    follows = row[i + 1 : i + 2]
    grips = after_then and not (follows and follows[0].kind in "VX")  # "…, then grips"
    if grips or _goes_so(row, i):
        return replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))
    since = next((j + 1 for j in range(i - 1, -1, -1) if row[j].text in ";:—" or row[j].kind in "S"), 0)
    bare = t.tag == "JJ" and named and t.low in table.verbs and before.tag == "NNS"
    if bare and _ends(row, i) and _alone(row[since:], i - since):
        return replace(t, kind="V", tag="VBP", lemma=t.low)
    return t


def _only_a_verb(t: Token) -> bool:
    """ "Tightens": taken for several of what is no noun."""
    table = taxonomy()
    plural = t.tag == "NNS" and t.low != t.lemma and t.lemma in table.verbs
    return plural and not table.senses(t.lemma) and not table.senses(t.low)


def _and_does(row: Sequence[Token], i: int) -> bool:
    """ "Walks up the stairs and waves to a boy": what one does next, not more of what there is."""
    t, after = row[i], row[i + 1 : i + 2]
    gesture = t.tag == "NNS" and verb_of(t.low) in GESTURES and i > 3 and row[i - 1].low == "and"
    ends = not after or after[0].text in ".;," or after[0].low in ("to", "at", "back", "goodbye", "happily")
    does = next((k for k, x in enumerate(row[: i - 2]) if x.tag == "VBZ"), 0)
    one = any(x.kind in "MO" or taxonomy().file(x.lemma) in ("05", "18") for x in row[:does])
    return gesture and ends and one and row[i - 2].kind in "NMR"


def _only_a_thing(t: Token) -> bool:
    """ "Acorn": taken for a deed, which it can never be."""
    return t.kind == "V" and t.low not in taxonomy().verbs and bool(taxonomy().things(t.low))


def _told_shortly(row: Sequence[Token], i: int) -> bool:
    """ "Dog chases cat": who does it, without an article, then what was taken for several of a noun; no other deed."""
    if i != 1 or len(row) < 3 or row[0].tag not in ("NN", "NNP", "JJ") or row[1].tag != "NNS":
        return False
    done, before = verb_of(row[1].low), row[0].low
    thing = row[2].kind in "NDP" or _only_a_thing(row[2])
    fits = done not in ("", row[1].low) and thing and not any(t.kind in "VX" for t in row[3:])
    fits = fits and (row[2].kind != "P" or taxonomy().leans_verb(done))  # "dog tricks in a park"
    return fits and taxonomy().file(before) in ("05", "18") and not taxonomy().senses(f"{before}_{row[1].lemma}")


def _bare_deed(row: Sequence[Token], i: int) -> bool:
    """ "Tires squeal and …": several, and then a word that is a deed as often as not; nothing else is done."""
    t, before, table = row[i], row[i - 1], taxonomy()
    if t.tag != "NN" or before.tag != "NNS" or t.low != t.lemma or t.low not in table.verbs:
        return False
    start = next((j + 1 for j in range(i - 1, -1, -1) if row[j].kind in ".CS"), 0)
    if before.low == before.lemma or table.senses(f"{before.low}_{t.low}") or table.senses(f"{before.lemma}_{t.low}"):
        return False
    done, named = table.count(t.low, "v") + 0.1, table.count(t.low, "n") + 0.1
    return done / (done + named) >= 0.4 and _ends(row, i) and _alone(row[start:], i - start)


def _pair_does(row: Sequence[Token], i: int) -> bool:
    """ "A boy and his grandfather fish from a pier": two, and what can be done; nothing else is done in the clause."""
    t, before, table = row[i], row[i - 1], taxonomy()
    if i < 4 or t.tag != "NN" or before.tag != "NN" or t.low not in table.verbs or row[i - 2].kind != "D":
        return False
    known = table.senses(f"{before.low}_{t.low}") or not table.senses(before.low)
    done, named = table.count(t.low, "v"), table.count(t.low, "n") + 0.1
    known = known or (table.file(t.low) == "06" and done < named)  # "a dog and a cat toy"
    end = next((j for j in range(i, len(row)) if row[j].text in ".;:—" or row[j].kind == "S"), len(row))
    start = next((j + 1 for j in range(i - 1, -1, -1) if row[j].text in ".;:—" or row[j].kind in "SQ"), 0)
    alone = not any(x.kind in "VXG" for x in row[start:end])
    after = row[i + 1].kind in "PTR" if i + 1 < end else end < len(row)
    return row[i - 3].low == "and" and row[i - 4].kind in "NM" and not known and alone and after


def _goes_so(row: Sequence[Token], i: int) -> bool:
    """ "The rear slides wide, …": no adjective follows a noun, so the noun is what the one before does."""
    t, before = row[i], row[i - 1]
    after = row[i + 1 : i + 3]
    ends = len(after) == 1 or (len(after) == 2 and (after[1].text in ",.;" or after[1].kind in "CS"))
    told = t.tag == "NNS" and before.kind in "NA" and before.tag in ("NN", "JJ") and i > 1 and row[i - 2].kind == "D"
    said = told and bool(after) and after[0].tag in ("JJ", "RB") and ends and bool(taxonomy().senses(before.low))
    goes = said and bool(verb_of(t.low)) and verb_of(t.low) != t.low and not any(x.kind in "VX" for x in row[:i])
    return goes and taxonomy().leans_verb(verb_of(t.low))


def _ends(row: Sequence[Token], i: int) -> bool:
    """Whether no noun follows that an adjective could belong to."""
    nxt = row[i + 1] if i + 1 < len(row) else None
    return nxt is None or nxt.text in ".;—" or nxt.kind in "PSTR" or (
        nxt.low == "and" and row[i + 2 : i + 3] != [] and row[i + 2].kind in "VBD")


def _alone(row: Sequence[Token], i: int) -> bool:
    """Whether nothing else can be the deed, and the noun is nobody's company: "with the streets empty"."""
    one = any(t.low in ("a", "an", "one", "each", "every", "this", "that") for t in row[:i])  # "a door swings open"
    return not one and not any(t.kind in "VXP" for t in row[:i])
