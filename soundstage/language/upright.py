# SPDX-License-Identifier: Apache-2.0
"""Sentences that put something else first, put in the order that the scanner reads: subject, verb, the rest.

"Under the bed sleeps a kitten", "On the table lie a dozen eggs", "Once the bus has stopped, …"; and words that the
tagger takes for something else because they stand at an odd place: a name at the head of a sentence, the verb after
"a man who is angry".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.agreement import verb_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.phrases import Item
    from soundstage.language.token import Token

LYING = word_set(
    "lie stand sit hang sleep rest lurk hide live grow lean float perch crouch kneel wait glow burn shine loom rise "
    "snooze nap doze dangle stretch sprawl squat drift lay flicker gleam sparkle bloom stretch tower"
)
ALIKE = word_set("sheep deer fish moose bison swine salmon trout shrimp squid reindeer aircraft hovercraft spacecraft")
SOME = word_set("few several many some more other these those both")
HANDED = word_set("give hand bring offer pour fetch serve feed buy pass show")
TURNING = word_set("clockwise counterclockwise anticlockwise counter-clockwise anti-clockwise")
DRESSED = word_set("dressed undressed changed washed")
LEFT = word_set("open closed shut ajar crossed folded raised outstretched extended bent down up")
HOLDERS = word_set("hand arm paw fist mouth teeth tooth beak claw finger lip")
DEEDLIKE = word_set("sound noise action motion movement speed pace rate")  # an -ing word before them tells which
BINDING = word_set("until while as when before after because whenever")


def put_right(row: Sequence[Token]) -> list[Token]:
    """The tagged words with such ones put right."""
    found = list(row)
    for i in range(len(found)):
        found[i] = _alike(found, i)
        found[i] = _way_round(found, i)
        found[i] = _lying(found, i)
        found[i] = _handed(found, i)
        found[i] = _helping(found, i)
        found[i] = _after_relative(found, i)
        found[i] = _after_name(_after_aside(found, i), found, i)
        found[i] = _built(found, i)
        found[i] = _called(found, i)
    for i in [i for i in range(3, len(found)) if _left_so(found, i)]:
        found[i - 1], found[i] = replace(found[i], kind="A", tag="JJ"), found[i - 1]
    return found


def _left_so(row: Sequence[Token], i: int) -> bool:
    """ "With the lid open": the open lid, and nothing that is opened."""
    nxt = row[i + 1] if i + 1 < len(row) else None
    ends = nxt is None or nxt.kind in ".CSG" or nxt.low in ("and", "then")
    told = row[i].low in LEFT and row[i].kind in "AERBV" and ends
    return told and row[i - 1].kind == "N" and row[i - 2].kind == "D" and row[i - 3].low == "with"


def _alike(row: Sequence[Token], i: int) -> Token:
    """ "Seven sheep": several, though the word is the same for one; "with both hands": both of them."""
    t, before = row[i], row[i - 1] if i else None
    nxt = row[i + 1] if i + 1 < len(row) else None
    if t.low == "both" and t.kind == "C" and before is not None and before.kind in "PVBG" and nxt is not None:
        single = nxt.low.removesuffix("s")
        return replace(t, kind="D", tag="DT") if taxonomy().senses(single) and single != nxt.low else t
    many = before is not None and ((before.kind == "#" and before.low not in ("one", "1")) or before.low in SOME)
    return replace(t, kind="N", tag="NNS") if many and t.low in ALIKE else t


def _way_round(row: Sequence[Token], i: int) -> Token:
    """ "Circles a singer counterclockwise": how it goes round; "a clockwise orbit" is of that kind."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if t.low == "past" and t.kind == "A" and i and row[i - 1].kind in "VBG":
        return replace(t, kind="R", tag="RB")  # "marches past"
    if t.low not in TURNING:
        return t
    return replace(t, kind="A", tag="JJ") if nxt is not None and nxt.kind in "NM" else replace(t, kind="R", tag="RB")


def _lying(row: Sequence[Token], i: int) -> Token:
    """ "On the table lie a dozen eggs": the noun after a fronted place, right before a thing, is the verb."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    fronted = i > 2 and row[0].kind == "P" and row[i - 1].kind == "N" and all(x.kind in "PDNA#" for x in row[:i])
    bare = t.kind in "NB" and t.low in LYING and t.tag in ("NN", "VB", "VBP")
    ahead = nxt is not None and (nxt.kind in "D#" or nxt.low in SOME)
    return replace(t, kind="V", tag="VBP", lemma=t.low) if fronted and bare and ahead else t


def _handed(row: Sequence[Token], i: int) -> Token:
    """ "They give it water": after whom it is given to stands what is given."""
    t = row[i]
    bare = i > 1 and t.tag in ("VBP", "VB") and t.kind in "VB" and t.low == t.lemma
    given = bare and row[i - 1].kind == "O" and row[i - 2].kind in "VBG" and row[i - 2].lemma in HANDED
    return replace(t, kind="N", tag="NN") if given and taxonomy().things(t.low) else t


def _helping(row: Sequence[Token], i: int) -> Token:
    """ "The bus has stopped": before a participle that ends its stretch "has" is no possession."""
    t, j = row[i], i + 1
    while j < len(row) and row[j].kind == "R":
        j += 1
    ends = j + 1 >= len(row) or row[j + 1].kind in ".PCRSOTD"
    had = t.low in ("has", "have", "had") and t.kind == "V" and j < len(row) and row[j].kind == "E" and ends
    clad = t.lemma == "get" and t.kind in "VB" and i + 1 < len(row) and row[i + 1].low in DRESSED
    if had or clad:
        return replace(t, kind="X")
    first = i == 0 and t.low == "once" and any(x.kind in "VX" for x in row[1:]) and len(row) > 1 and row[1].kind in "DO"
    return replace(t, kind="S", tag="IN") if first and any(x.text == "," for x in row) else t


def _after_aside(row: Sequence[Token], i: int) -> Token:
    """ "An old sailor, pipe in his mouth, waves": what stands after such an aside is what he does."""
    t, commas = row[i], [j for j, x in enumerate(row[:i]) if x.text == ","]
    verb = verb_of(t.low) if t.tag == "NNS" and len(commas) == 2 and commas[1] == i - 1 else ""
    aside = row[commas[0] + 1 : i - 1] if verb not in ("", t.low) else []
    borne = len(aside) > 2 and aside[0].kind in "NA" and any(x.low in ("in", "on") for x in aside[1:])
    alone = not any(x.kind in "VX" for x in row[:i]) and row[0].kind in "DM"
    return replace(t, kind="V", tag="VBZ", lemma=verb) if borne and alone else t


def _after_name(t: Token, row: Sequence[Token], i: int) -> Token:
    """ "Captain Lopez waves.": all that is said of somebody with a title."""
    nxt, verb = row[i + 1] if i + 1 < len(row) else None, verb_of(t.low) if t.tag == "NNS" else ""
    named = i == 2 and row[0].text[:1].isupper() and row[1].kind == "M" and row[1].text[:1].isupper()
    ends = nxt is None or nxt.kind in ".PCR"
    return replace(t, kind="V", tag="VBZ", lemma=verb) if named and ends and verb not in ("", t.low) else t


def _built(row: Sequence[Token], i: int) -> Token:
    """ "A chubby baker": how somebody is built is no noun, where another noun follows."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    looks = t.low in lexicon.BUILDS and t.kind in "NR" and nxt is not None and nxt.kind in "NMA"
    told = i == 0 and t.kind in "NM" and len(row) > 2 and row[1].kind == "G" and row[2].lemma in DEEDLIKE
    looks = looks or told  # "Moderate speaking speed."
    looks = looks or (t.low == "even" and nxt is not None and nxt.low in ("light", "lighting", "illumination"))
    return replace(t, kind="A", tag="JJ", lemma=t.low) if looks else t


def _after_relative(row: Sequence[Token], i: int) -> Token:
    """ "A man who is very angry stamps his foot": what stands after the adjective is what he does."""
    t, j = row[i], i - 1
    apart = j > 2 and row[j].text == "," and row[j - 1].kind == "A"  # "a dragon, red and huge, lands"
    j -= apart
    if t.tag != "NNS" or verb_of(t.low) in ("", t.low) or j < 2 or row[j].kind not in "AE":
        return t
    while j > 1 and (row[j].kind in "ARE" or (row[j].kind == "C" and row[j - 1].kind == "A")):
        j -= 1
    nxt = row[i + 1] if i + 1 < len(row) else None
    told = row[j].lemma == "be" and row[j - 1].kind == "W" and row[j - 1].low in ("who", "that", "which")
    told = told or (apart and row[j].text == "," and row[j - 1].kind in "NM" and row[0].kind == "D")
    ends = nxt is None or nxt.kind in ".PDORTC"
    return replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low)) if told and ends else t


def _called(row: Sequence[Token], i: int) -> Token:
    """ "Lopez then turns", "; Chen frowns", "Lee says": a name that the tagger took for a common word."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if not (t.text[:1].isupper() and t.text[1:].islower()) or nxt is None or t.kind not in "NRAEGVB":
        return t
    opens = i == 0 or row[i - 1].text in ".;,:" or row[i - 1].kind in "CSQ" or row[i - 1].low == "then"
    acts = nxt.kind == "V" or (nxt.kind in "RX" and any(x.kind in "VBGE" for x in row[i + 2 : i + 4]))
    rare = taxonomy().count(t.low, "n") < 1 and t.tag == "NN" and (i > 0 or taxonomy().file(t.low) == "18")
    unknown = not taxonomy().senses(t.low) or rare
    unknown = unknown and t.low.isalpha() and not t.low.endswith("ly")
    unknown = unknown and t.low not in lexicon.SUBORDINATE_WITH and (t.tag in ("NN", "RB", "JJ", "NNS"))
    speaks = i == 0 and t.tag == "NN" and nxt.kind == "V" and nxt.lemma in lexicon.SPEECH and nxt.tag == "VBZ"
    nobody = speaks and taxonomy().count(t.low, "n") < 1 and t.low not in lexicon.VOICEOVER
    plain = unknown and t.low not in _FIRST_WORDS
    return replace(t, kind="M", tag="NNP", lemma=t.low) if opens and acts and (plain or nobody) else t


_FIRST_WORDS = word_set(
    "everyone everybody someone somebody nobody anyone then now here there once first next afterwards meanwhile soon "
    "finally suddenly later both neither another none all others something nothing everything "
    "indoor outdoor"
)


def upright(row: Sequence[Item]) -> list[Item]:
    """ "Under the bed sleeps a kitten": the subject of a fronted place, put before its verb."""
    found = _carried(_sides(list(row)))
    for i in range(len(found)):
        j = i
        while j + 1 < len(found) and found[j].kind == "PREP" and found[j + 1].kind == "NP":
            j += 2
        if j == i or not _opens(found, i) or j + 1 >= len(found):
            continue
        verb, first = found[j], found[j + 1].phrase
        posed = verb.kind == "V" and verb.token is not None and verb.token.lemma in LYING
        if not posed or first is None or first.pronoun or (first.det in ("the", "his", "her") and not first.plural):
            continue
        end = j + 2
        while end + 1 < len(found) and found[end].kind == "C" and found[end + 1].kind == "NP":
            end += 2
        if end < len(found) and found[end].kind in ("V", "X"):
            continue  # "On the hill stands a tree and a dog barks"
        found[j:end] = [*found[j + 1 : end], verb]
    return found


def _sides(row: list[Item]) -> list[Item]:
    """ "A plant to its left": to the left of it."""
    for i in range(len(row) - 1):
        phrase = row[i + 1].phrase
        side = phrase.head.low if phrase is not None and phrase.det in ("its", "his", "her", "their") else ""
        if row[i].kind == "PREP" and row[i].text in ("to", "on", "at") and side in ("left", "right") and phrase:
            told = {"its": "it", "his": "him", "her": "her", "their": "them"}[phrase.det]
            near = row[i - 3].phrase if i > 2 and row[i - 2].kind == "C" else None  # "of a sofa and a plant …"
            word = replace(phrase.head, text=told, lemma=told, kind="O")
            whom = replace(near, det="the") if near else replace(phrase, pronoun=True, before=(), head=word)
            row[i] = replace(row[i], text=f"to the {side} of", end=row[i + 1].end)
            row[i + 1] = replace(row[i + 1], phrase=whom)
    return row


def _carried(row: list[Item]) -> list[Item]:
    """ "An old sailor, pipe in his mouth, …", ", umbrella in hand": with it there."""
    for i in range(1, len(row) - 2):
        thing, part = row[i].phrase, row[i + 2].phrase
        bare = row[i - 1].text == "," and thing is not None and not thing.det and not thing.count and not thing.pronoun
        if bare and row[i + 1].text in ("in", "between") and part is not None and part.head.lemma in HOLDERS:
            with_it = replace(row[i - 1], kind="PREP", text="with", end=row[i - 1].end)
            return [*row[:i - 1], with_it, *row[i:]]
    return row


def _opens(row: Sequence[Item], i: int) -> bool:
    """Whether a clause begins at the preposition."""
    return i == 0 or row[i - 1].text in (".", ";", ":") or row[i - 1].kind in ("S", "THEN", "WITH")
