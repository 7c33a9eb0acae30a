# SPDX-License-Identifier: Apache-2.0
"""Words that only make sense together, before the tags are looked at: "co-pilot", "sit ups", "the rest", "high five".

Also a few orders of words that the tagger has not met: adjectives after their noun, a list of sounds that opens with
"Jungle sounds", somebody who is made to stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.agreement import LETTING, verb_of
from soundstage.language.casting import PREFIXES, lives
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

PARTICLES = word_set("up down out off over in on")
SOUNDED = word_set("beep ring buzz chirp hum honk blare chime toll click clatter rattle wail hiss squeak ding tick")
HOLDING = word_set("fill coat cover line soak dust top stuff load pack")
OWN_LOOKS = word_set("skinned bearded dressed clad colored coloured headed")  # read part by part
UPS = word_set("sit push pull press chin")


def compounded(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words joined and put right."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        size, whole = _whole(row, i)
        found.append(whole)
        i += size
    found = _after_noun(found)
    for i in range(len(found)):
        _made_to_do(found, i)
        _remaining(found, i)
        _sounding(found, i)
        _of_two_nouns(found, i)
        _other_does(found, i)
    for i in reversed(range(len(found))):
        _on_wheels(found, i)
    return _only_sounds(_listed_looks(found))


def _listed_looks(row: list[Token]) -> list[Token]:
    """ "A blue-eyed, long-haired man": the comma between what is told of one thing is no mark between clauses."""
    inner = {
        i for i in range(2, len(row) - 2)
        if row[i].text == "," and row[i - 1].kind == row[i + 1].kind == "A" and row[i - 2].kind == "D"
        and row[i + 2].kind == "N"
    }
    return [t for i, t in enumerate(row) if i not in inner]


def _whole(row: Sequence[Token], i: int) -> tuple[int, Token]:
    """(how many tokens, the one word they are) from i on."""
    named = _named(row, i)
    return named or _joined(row, i)


def _named(row: Sequence[Token], i: int) -> tuple[int, Token] | None:
    """ "A chest of drawers", "two merry-go-rounds": a thing whose name is more than nouns, or None."""
    from soundstage.language.vocabulary import Vocabulary

    for name in Vocabulary.installed().names:
        parts = re.findall(r"\w+|-|'s", name)
        told = row[i : i + len(parts)]
        said, head = [t.low for t in told], 0 if " " in name else len(parts) - 1
        plain = [t.lemma if k == head else t.low for k, t in enumerate(told)]
        if parts in (said, plain):
            text, tag = " ".join(said).replace(" - ", "-"), "NN" if parts == said else "NNS"
            return len(parts), replace(row[i], text=text, lemma=name, kind="N", tag=tag, end=told[-1].end)
    return None


def _joined(row: Sequence[Token], i: int) -> tuple[int, Token]:
    t, more = row[i], row[i + 1 : i + 4]
    lows = [x.low for x in more]
    if t.low in PREFIXES and lows[:1] == ["-"] and len(more) > 1 and more[1].kind in "NA":
        tag = "NNS" if more[1].tag == "NNS" else "NN"
        text = f"{t.text}-{more[1].text}"
        return 3, replace(t, text=text, lemma=f"{t.low}-{more[1].lemma}", kind="N", tag=tag, end=more[1].end)
    done = i == 0 or row[i - 1].lemma in ("do", "perform") or row[i - 1].kind in "#A"
    if t.low in UPS and lows[:1] == ["ups"] and done:
        return 2, replace(t, text=f"{t.text} {more[0].text}", lemma=f"{t.low}-up", kind="N", tag="NNS", end=more[0].end)
    if t.low in UPS and lows[:2] == ["-", "ups"]:
        return 3, replace(t, text=f"{t.text}-ups", lemma=f"{t.low}-up", kind="N", tag="NNS", end=more[1].end)
    given = i > 0 and row[i - 1].kind in "DA#"
    if given and t.low == "high" and lows[:1] in (["five"], ["fives"]):
        text = f"{t.text} {more[0].text}"
        return 2, replace(t, text=text, lemma="high-five", end=more[0].end, kind="N", tag="NN")
    if given and t.low == "high" and lows[:2] in (["-", "five"], ["-", "fives"]):
        text = f"{t.text}-{more[1].text}"
        return 3, replace(t, text=text, lemma="high-five", end=more[1].end, kind="N", tag="NN")
    close = len(more) > 2 and t.end == more[0].start and more[0].end == more[1].start
    if close and lows[0] == "-" and lows[1] in PARTICLES and t.low.endswith("ed") and more[2].kind in "NMA":
        text = f"{t.text}-{more[1].text}"  # "rolled-up sleeves"
        return 3, replace(t, text=text, lemma=text.lower(), end=more[1].end, kind="A", tag="JJ")
    if close and lows[0] == "-" and more[1].lemma in HOLDING and t.kind in "NA" and more[2].kind in "NMA":
        text = f"{more[1].low} with {t.low}"  # "a water-filled bottle"
        return 3, replace(t, text=text, lemma=text, end=more[1].end, kind="A", tag="JJ")
    made = close and lows[0] == "-" and more[1].low.endswith("ed") and more[1].kind in "EAV" and more[2].kind in "NA"
    told = len(more) > 2 and row[i].end == more[0].start and more[0].end == more[1].start and lows[0] == "-"
    looks = told and more[1].low in ("haired", "eyed") and t.kind in "NA" and more[2].kind in "NA.C"
    if looks or (made and t.kind in "NAR" and t.low not in lexicon.COLORS and more[1].low not in OWN_LOOKS):
        text = f"{t.text}-{more[1].text}"  # "a flat-bottomed pot", "water-logged foam"
        return 3, replace(t, text=text, lemma=text.lower(), end=more[1].end, kind="A", tag="JJ")
    return 1, t


def _after_noun(row: list[Token]) -> list[Token]:
    """ "A dog brown and small runs": adjectives between a noun and its deed go before the noun."""
    for i in range(1, len(row) - 4):
        det, noun, one, joint, other, deed = row[i - 1], *row[i : i + 5]
        told = det.kind == "D" and noun.tag == "NN" and one.kind == other.kind == "A" and joint.low == "and"
        verb = verb_of(deed.low)
        if told and deed.low != verb and verb and (deed.kind == "V" or taxonomy().leans_verb(verb)):
            acts = replace(deed, kind="V", lemma=verb, tag="VBZ")
            return [*row[:i], one, other, noun, acts, *row[i + 5 :]]
    return row


def _made_to_do(row: list[Token], i: int) -> None:
    """ "makes the ant stop": the animal was taken for an adjective, its deed for a noun."""
    if i < 3 or row[i - 2].kind != "D" or row[i - 3].lemma not in LETTING or row[i - 3].kind not in "VB":
        return
    t, who = row[i], row[i - 1]
    single = t.tag in ("NN", "VB") and t.low in taxonomy().verbs and taxonomy().leans_verb(t.low)
    ends = i + 1 == len(row) or row[i + 1].kind in ".PTRC"
    if single and ends and who.kind == "A" and lives(who.low):
        row[i - 1] = replace(who, kind="N", tag="NN", lemma=who.low)
        row[i] = replace(t, kind="B", tag="VB", lemma=t.low)


def _remaining(row: list[Token], i: int) -> None:
    """ "The rest wait": those who are left, and what they do."""
    if i < 2 or [t.low for t in row[i - 2 : i]] != ["the", "rest"]:
        return
    t = row[i]
    verb = t.low in taxonomy().verbs and t.kind in "NVB" and t.low == t.lemma
    if verb and (i == 2 or row[i - 3].kind in ".CS" or row[i - 3].low == "then"):
        row[i - 1] = replace(row[i - 1], text="others", lemma="other", tag="NNS", kind="N")
        row[i] = replace(t, kind="V", tag="VBP")


def _sounding(row: list[Token], i: int) -> None:
    """ ", alarms beep,": what makes its sound was taken for one more deed."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if not i or row[i - 1].text != "," or t.tag not in ("VBZ", "NNS") or nxt is None or nxt.kind not in "NB":
        return
    table, single = taxonomy(), t.low.removesuffix("s")
    ends = i + 2 == len(row) or row[i + 2].kind in ".C"
    if ends and nxt.low == nxt.lemma and table.things(single) and nxt.low in SOUNDED:
        row[i] = replace(t, kind="N", tag="NNS", lemma=single)
        row[i + 1] = replace(nxt, kind="V", tag="VBP", lemma=nxt.low)


def _of_two_nouns(row: list[Token], i: int) -> None:
    """ "Wind chimes hang": two nouns that are a thing together, before the verb there is, were one that acts."""
    if i + 2 >= len(row) or row[i].kind != "N" or row[i + 1].tag != "VBZ":
        return
    nxt, then = row[i + 1], row[i + 2]
    acts = then.kind == "V" or (then.kind == "B" and i + 3 < len(row) and row[i + 3].kind == "V")
    if acts and taxonomy().things(f"{row[i].low} {nxt.low.removesuffix('s')}"):
        row[i + 1] = replace(nxt, kind="N", tag="NNS", lemma=nxt.low.removesuffix("s"))


def _other_does(row: list[Token], i: int) -> None:
    """ "While the other climbs": the other does that, and there are no other climbs."""
    if i < 2 or row[i].tag != "NNS" or row[i - 1].low != "other" or row[i - 2].low != "the":
        return
    verb = verb_of(row[i].low)
    linked = i == 2 or row[i - 3].low in ("while", "as", "and", "but", ",", ";")
    later = any(t.kind in "VX" for t in row[i + 1:])
    if linked and verb and not later and taxonomy().leans_verb(verb):
        row[i - 1] = replace(row[i - 1], kind="N", tag="NN")
        row[i] = replace(row[i], kind="V", tag="VBZ", lemma=verb)


def _on_wheels(row: list[Token], i: int) -> None:
    """ "A girl roller skating": what she does, where no other verb is told."""
    if i < 2 or row[i].low != "skating" or row[i].kind != "N" or row[i - 1].low not in ("roller", "ice", "inline"):
        return
    if row[i - 2].kind == "N" and lives(row[i - 2].lemma) and not any(t.kind in "VXG" for t in row):
        row[i - 1 : i + 1] = [replace(row[i], text=f"{row[i - 1].text} skating", start=row[i - 1].start, kind="G",
                                      tag="VBG", lemma="skate")]


def _only_sounds(row: list[Token]) -> list[Token]:
    """ "Jungle sounds, distant monkeys": no jungle does anything; it opens a list of what is heard."""
    opens = len(row) > 1 and row[0].kind in "NMA" and row[1].low == "sounds" and row[1].kind == "V"
    if opens and row[0].tag != "NNS" and (len(row) == 2 or row[2].kind in ".C"):
        row[1] = replace(row[1], kind="N", tag="NNS", lemma="sound")
        row[0] = replace(row[0], kind="N", tag="NN", lemma=row[0].low) if row[0].kind == "M" else row[0]
    return row
