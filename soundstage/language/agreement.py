# SPDX-License-Identifier: Apache-2.0
"""Tagged words -> the same words, put right where number and position say that a noun is a verb, or a verb a noun.

"A street vendor flips dumplings" cannot be one noun phrase: "a" takes no plural, so one of its words is the verb.
"A sled" is no participle, "a soda can" no modal: right after an article there stands a thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.joint import joint_deeds
from soundstage.language.ones import ORDINALS
from soundstage.language.taxonomy import SEEN, taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

ONE_ONLY = word_set("a an one each every another this that")
ARTICLES = ONE_ONLY | word_set("the his her its their my your our these those")
LETTING = word_set("let make watch see hear feel help have")  # a bare verb follows their object
LISTING = word_set("include capture contain feature show display")  # things follow, no deeds
SKIES = frozenset(("thunder", "rain", "snow", "storm", "hail"))  # nobody does these
CALLED = lexicon.MALE_NAMES | lexicon.FEMALE_NAMES | {"santa"}
ENDS = frozenset((".", "S", "W", "Q"))


def agreed(row: list[Token]) -> list[Token]:
    """The sentence with nouns and verbs as number, articles and the verbs already there allow."""
    row = [_whole_number(row, i) for i in range(len(row))]
    row = [_thing(row, i) for i in range(len(row))]
    for i in range(2, len(row)):
        _clash(row, i)
    row = joint_deeds(row)
    for start, end in _stretches(row):
        _deed_of_one(row, start, end)
        _deed_of_all(row, start, end)
    row = [_started(row, i) for i in range(len(row))]
    return [_let_do(row, i) if t.kind == "N" else _only_heard(row, i) for i, t in enumerate(row)]


def verb_of(low: str) -> str:
    """The verb that an -s form, or a bare one, could be; "" when there is none."""
    known = taxonomy().verbs
    stems = [low[:-3] + "y"] * low.endswith("ies") + [low[:-2]] * low.endswith("es") + [low[:-1]] * low.endswith("s")
    found = [s for s in [*stems, low] if s in known]
    return max(found, key=lambda s: (taxonomy().count(s, "v"), len(s)), default="")


def _whole_number(row: Sequence[Token], i: int) -> Token:
    """ "Eleven players", "a snowy hill": words that the tagger did not know for what they are."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if nxt is None or nxt.kind not in "NMA":
        return t
    if t.low in lexicon.NUMBERS and t.kind in "NMA" and t.low != "one":
        return replace(t, kind="#", tag="CD")
    return replace(t, kind="A", tag="JJ") if t.tag == "FW" and t.text.isalpha() else t


def _thing(row: Sequence[Token], i: int) -> Token:
    """A verb's tag right after an article, or a modal with no verb to follow: a thing."""
    t, before = row[i], row[i - 1] if i else None
    nxt = row[i + 1] if i + 1 < len(row) else None
    follows = nxt.kind if nxt is not None else "."
    noun = replace(t, kind="N", lemma=t.low, tag="NN")
    if t.tag == "MD" and before is not None and before.kind in "NAD" and taxonomy().things(t.low):
        asked = nxt is not None and (nxt.kind in "BRXO" or nxt.tag == "VBP")
        return t if asked else noun  # "an empty soda can on a table"
    inside = before is not None and before.kind == "D" and before.low in ARTICLES
    if inside and t.kind == "E" and t.lemma not in taxonomy().verbs and taxonomy().senses(t.low):
        return noun  # "the sled tips over"
    if inside and t.kind in "EBV" and t.tag != "VBZ" and follows in "VPT.CXS" and taxonomy().senses(t.low):
        return noun  # "a sled down a hill", "the sled tips"
    one = before is not None and before.tag == "NN" and i > 1 and row[i - 2].kind == "D"
    if one and t.tag in ("VBP", "VB") and follows in ".CS" and taxonomy().senses(t.low) and _lean(t.low) < 0.1:
        return noun  # "at the night sky": one night does not "sky"
    return _named_thing(row, i, follows)


def _named_thing(row: Sequence[Token], i: int, follows: str) -> Token:
    """ "Sci-fi corridor, cold light": an adjective that ends its phrase, and only is a thing to see."""
    t = row[i]
    opens = i == 0 or row[i - 1].kind in "DA" or row[i - 1].text in ",.:;"
    if t.kind != "A" or t.tag != "JJ" or not opens or follows not in ".C" or t.low in lexicon.COLORS:
        return t
    leads = i == 0 or (i == 1 and row[0].kind in "DA")
    named = row[i - 1].text == "," and taxonomy().file(t.low) in ("07", "10", "11")
    if named and not any(x.kind in "VXGEB" for x in row):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "forest at dawn, birdsong, light rain"
    first = taxonomy().senses(t.low, "n", 1)
    seen = leads and bool(first) and taxonomy().lexfile[first[0]] in SEEN - {"18"}
    return replace(t, kind="N", tag="NN", lemma=t.low) if seen and not t.low.endswith("y") else t


def _stretches(row: Sequence[Token]) -> list[tuple[int, int]]:
    """Where one clause at most can stand: from mark to mark."""
    marks = [t.text != "-" and (t.kind in ENDS or t.kind == "C" or t.low in ("then", "before")) for t in row]
    edges = [-1, *(i for i, mark in enumerate(marks) if mark), len(row)]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _clash(row: list[Token], i: int) -> None:
    """ "The eye flips switches": no several do what one does, so the plural before the verb is the verb itself."""
    t, plural, single = row[i], row[i - 1], row[i - 2]
    if t.tag != "VBZ" or plural.tag != "NNS" or single.tag != "NN":
        return
    verb, noun = verb_of(plural.low), t.low.removesuffix("s")
    noun = noun if taxonomy().senses(noun) else t.low.removesuffix("es")
    nxt = row[i + 1] if i + 1 < len(row) else None
    if verb in ("", plural.low) or _lean(verb, plural.lemma) < 0.4:
        return
    if taxonomy().senses(noun) and (nxt is None or nxt.kind in ".PCRS"):
        row[i - 1] = replace(plural, kind="V", lemma=verb, tag="VBZ")
        row[i] = replace(t, kind="N", lemma=noun, tag="NNS")


def _started(row: Sequence[Token], i: int) -> Token:
    """ "Starts dancing", "A mother, sitting on a sofa, cheers": what is begun, and a lone last word that is a deed."""
    from soundstage.language.casting import lives

    t, before = row[i], row[max(0, i - 1)]
    nxt = row[i + 1] if i + 1 < len(row) else None
    ends = nxt is None or nxt.kind in ".PRCTS"
    known = [s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in taxonomy().verbs]
    stem = max(known, key=lambda s: taxonomy().count(s, "v"), default="")
    if t.tag == "NN" and t.low.endswith("ing") and stem and before.kind == "V" and before.lemma in lexicon.STARTERS:
        return replace(t, kind="G", lemma=stem, tag="VBG") if ends else t
    acting = t.tag == "NN" and bool(stem) and before.tag == "NN" and nxt is not None and nxt.kind in "PT"
    if acting and t.low.endswith("ing") and lives(before.lemma) and not taxonomy().senses(f"{before.low} {t.low}"):
        return replace(t, kind="G", lemma=stem, tag="VBG")  # "a cyclist riding through a town"
    again = t.tag == "NN" and t.low.endswith("ing") and stem and before.low == "and" and ends
    if again and any(x.kind == "G" for x in row[:i]) and (nxt is None or nxt.text != ","):
        return replace(t, kind="G", lemma=stem, tag="VBG")  # "holding a phone and whispering"
    goes = before.low == "to" and i > 1 and row[i - 2].kind in "VBG" and row[i - 2].lemma in lexicon.STARTERS
    if goes and t.kind in "VN" and verb_of(t.low) not in ("", t.low):  # "begins to collects"
        return replace(t, kind="B", tag="VB", lemma=verb_of(t.low))
    alone = before.text == "," and (nxt is None or nxt.text == ".") and t.kind == "N" and t.tag == "NNS"
    told = alone and row[0].kind == "D" and any(x.kind == "G" for x in row[:i]) and not _acts(row, 0, len(row))
    verb = verb_of(t.low) if told and sum(x.text == "," for x in row) == 2 else ""
    return replace(t, kind="V", lemma=verb, tag="VBZ") if verb not in ("", t.low) and _lean(verb) > 0.15 else t


def _only_heard(row: Sequence[Token], i: int) -> Token:
    """ "Sizzling, chatter, distant thunder": an -ing word alone in a list of sounds is a sound."""
    t = row[i]
    alone = (i == 0 or row[i - 1].text == "," or row[i - 1].kind == "C") and t.kind in "GA" and t.low.endswith("ing")
    ends = i + 1 == len(row) or row[i + 1].text in ",." or row[i + 1].kind == "C"
    lists = alone and len(row) > 2 and not any(x.kind in "VXOB" for x in row)
    lists = lists and any(taxonomy().is_a(s, "sound", "v", 3) for s in (t.lemma, t.low[:-3], t.low[:-3] + "e"))
    if lists and not ends and row[i + 1].kind == "N" and (i + 2 == len(row) or row[i + 2].text in ",."):
        return replace(t, kind="A", tag="JJ")  # "heartbeat, creaking floor, tense music"
    return replace(t, kind="N", tag="NN") if lists and ends else t


def _let_do(row: Sequence[Token], i: int) -> Token:
    """ "Lets a ball fall", "watches the boat sink": what the last noun would be is what the one before does."""
    t, before = row[i], row[max(0, i - 1)]
    nxt = row[i + 1] if i + 1 < len(row) else None
    bare = t.tag == "NN" and t.low == t.lemma and _lean(t.low) > 0.25
    bare = bare and not taxonomy().senses(f"{before.low} {t.low}")
    if not bare or before.tag not in ("NN", "NNS") or (nxt is not None and nxt.kind not in "PTRD.SC"):
        return t
    j = i - 1
    while j > 0 and row[j].kind in "NA":
        j -= 1
    letting = j > 0 and row[j].kind == "D" and row[j - 1].kind in "VBG" and row[j - 1].lemma in LETTING
    return replace(t, kind="B", tag="VB") if letting else t


def _acts(row: Sequence[Token], start: int, end: int) -> bool:
    return any(t.kind in ("V", "X") for t in row[start:end])


def _deed_of_one(row: list[Token], start: int, end: int) -> None:
    """ "A jeep drives off", "a vendor flips dumplings": the article asks for one, so the -s word is what it does."""
    if _acts(row, start, end):
        return
    for j in range(start + 2, end):  # "a family of three eats"
        verb = verb_of(row[j].low)
        counted = row[j - 1].low in lexicon.NUMBERS and row[j - 2].low == "of"
        if counted and row[j].kind == "N" and verb not in ("", row[j].low) and _lean(verb, row[j].lemma) > 0.9:
            row[j] = replace(row[j], kind="V", lemma=verb, tag="VBZ")
            return
    for at in range(start, end - 2):
        if row[at].kind not in "D#" or (at > start and row[at - 1].kind == "P" and at - 1 > start):
            continue
        first = next((j for j in range(at + 1, end) if row[j].kind not in "NMA"), end)
        found = [j for j in range(at + 2, first) if _could_act(row, at, j, first)]
        if found:
            best = max(found, key=lambda j: (_alive(row[j - 1]), _lean(verb_of(row[j].low), row[j].lemma)))
            row[best] = replace(row[best], kind="V", lemma=verb_of(row[best].low), tag="VBZ")
            before = row[best - 1]
            if before.kind == "A":
                row[best - 1] = replace(before, kind="N", lemma=before.low, tag="NN")
            return
    _deed_after_aside(row, start, end)
    _deed_at_the_end(row, start, end)


def _deed_after_aside(row: list[Token], start: int, end: int) -> None:
    """ "A baker with flour on his apron kneads dough": no verb else, and the word is hardly ever a noun."""
    for j in range(start + 4, end):
        t, inside = row[j], row[j - 3].kind == "P" and row[j - 2].kind == "D" and row[j - 1].tag == "NN"
        verb = verb_of(t.low)
        if inside and row[start].kind == "D" and t.kind in "NM" and verb not in ("", t.low) and _lean(verb) > 0.8:
            row[j] = replace(t, kind="V", lemma=verb, tag="VBZ")
            return


def _deed_at_the_end(row: list[Token], start: int, end: int) -> None:
    """ "A man in a white t-shirt waves", "Anna waves": one shirt takes no plural, and a name alone does something."""
    last, at = row[end - 1], end - 2
    verb = verb_of(last.low)
    if _acts(row, start, end) or last.tag != "NNS" or verb in ("", last.low):
        return
    while at > start and (row[at].kind in "NMA" or row[at].text == "-"):
        at -= 1
    one = row[start].kind == "D" and start < at < end - 2 and row[at].low in ONE_ONLY and row[at - 1].kind == "P"
    hue = at == end - 3 and row[at].low in ("in", "wearing") and row[at + 1].low in lexicon.COLORS  # "in black walks"
    called = end - start == 2 and row[start].tag == "NNP" and row[start].low in CALLED and verb not in SKIES
    if one or called or (hue and row[start].kind == "D"):
        row[end - 1] = replace(last, kind="V", lemma=verb, tag="VBZ")


def _alive(t: Token) -> bool:
    """Somebody who may do what the next word tells: "a chef slices sushi rolls"."""
    from soundstage.language.casting import lives

    return t.kind == "N" and t.tag == "NN" and lives(t.lemma)


def _could_act(row: Sequence[Token], at: int, j: int, first: int) -> bool:
    """Whether the -s word at j may be the deed of what the phrase from at on names."""
    t, before, verb = row[j], row[j - 1], verb_of(row[j].low)
    if not verb or verb == t.low or t.kind not in "NM" or (t.kind == "M" and t.text[:1].isupper()):
        return False
    table = taxonomy()
    plain = bool(table.things(before.low) or table.senses(before.low))
    alone = row[at].low in ("a", "an") and j == at + 2 and j == first - 1 and table.leans_verb(verb)
    plain = plain or alone  # "a sandcastle changes": a word nobody knows
    marks = lexicon.COLORS | lexicon.AGES.keys() | ORDINALS.keys()
    if before.kind not in "NMA" or before.tag == "NNS" or not plain or before.low in marks:
        ranked = before.tag == "JJS" or (before.low in ORDINALS and any(x.tag == "JJS" for x in row[:at]))
        return ranked and row[at].low == "the" and table.leans_verb(verb) and j == first - 1
    named = alone or (row[at].low in ONE_ONLY and first - 1 == j and table.count(before.low, "n") >= 1)
    if before.kind == "A" and table.file(before.low) not in SEEN and not named:
        return False
    said = any(table.senses(f"{before.low} {w}") for w in (t.low, t.low.removesuffix("s")))
    if (said and row[at].low not in ONE_ONLY) or before.low == before.lemma + "s":
        return False
    more = row[first - 1].tag == "NNS" or first - 1 == j
    if row[at].low in ONE_ONLY and more:  # the whole cannot be one thing: "a vendor flips dumplings"
        return _lean(verb, t.lemma) > 0.08 or j == first - 1
    nxt = row[j + 1] if j + 1 < len(row) else None
    leads = nxt is not None and (nxt.kind in ("P", "T", "D", "R", "O") or nxt.text in ".," or nxt.tag == "NNS")
    strong = 0.5 if nxt is not None and nxt.kind in ("T", "D", "R", "O") else 0.6
    return row[at].kind == "D" and leads and _lean(verb, t.lemma) > strong


def _lean(verb: str, noun: str = "") -> float:
    """The share of its uses in which the word is a verb: 0 never, 1 always."""
    table = taxonomy()
    done, named = table.count(verb, "v") + 0.1, table.count(noun or verb, "n") + 0.1
    return done / (done + named)


def _deed_of_all(row: list[Token], start: int, end: int) -> None:
    """ "All three laugh", "both nod": what they all do, when nothing else is said of them."""
    if _acts(row, start, end) or any(t.kind in "VG" and t.lemma in LISTING for t in row[:start]):
        return  # "includes the cup, both hands and the spoon"
    for at in range(start, end - 1):
        j = at + 1 if row[at].low in ("both", "all") else end
        j = j + 1 if j < end and row[j].low in lexicon.NUMBERS else j
        if j < end and row[j].kind in "NB" and row[j].tag != "NNS" and _lean(row[j].low) > 0.4:
            more = row[j + 1] if j + 1 < end else None
            if more is None or more.kind in "PTRDO.":
                row[j] = replace(row[j], kind="V", lemma=row[j].low, tag="VBP")
                if row[at].kind == "D":
                    row[at] = replace(row[at], kind="O", tag="PRP")
