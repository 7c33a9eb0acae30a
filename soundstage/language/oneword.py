# SPDX-License-Identifier: Apache-2.0
"""Words that people write apart though they are one, and neighbours whose tags cannot both be right.

"A humming bird" is a hummingbird, "a penguin ice skates" skates; no clause has two finite verbs side by side ("grates
cheese"), and what comes after several and a bare verb is what they do it to ("teeth tear leaves").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.agreement import verb_of
from soundstage.language.casting import lives
from soundstage.language.likeness import LANDS, SIGHTS
from soundstage.language.noises import names_a_noise
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

WHOLE = frozenset(("05", "06", "13", "20"))  # WordNet's files of animals, things made, food and plants
HELPING = word_set("be have do go come help let make dare need get keep start stop try watch see hear feel")

SEVERAL_ONLY = frozenset(("groceries", "clothes"))  # one of them is something else
DIGITS = word_set("hand finger thumb toe index pinky")
SELVES = word_set("it him her them my your our one")
WHERE = word_set("under beneath into onto over across through against toward towards near behind among amid in")


def as_one_word(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words joined, and such neighbours put right."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        sight, size = _sight(row, i)
        pair = sight or _itself(row, i) or _deed(row, i) or _noun(row, i)
        found.append(pair or _lemma(row[i]))
        i += size or (2 if pair else 1)
    for i in range(1, len(found)):
        _going_by_itself(found, i)
        _one_verb(found, i)
        _what_they_do(found, i)
        _another_does(found, i)
        _others_do(found, i)
        _heard_with(found, i)
        _of_a_finger(found, i)
    return found


def _of_a_finger(row: list[Token], i: int) -> None:
    """ "A thumb nail", "the nail on the tip of a finger": no nail of iron."""
    t, after = row[i], [x.low for x in row[i + 1 : i + 8] if x.kind in "NPD"]
    mine = row[i - 1].low in DIGITS or (after[:1] in (["of"], ["on"]) and bool(DIGITS & {*after}))
    if t.kind == "N" and t.lemma == "nail" and mine:
        row[i] = replace(t, lemma="fingernail")


def _sight(row: Sequence[Token], i: int) -> tuple[Token | None, int]:
    """ "Burj Khalifa": the noun that a famous name is, and how many words it has; (None, 0) for others."""
    for size in range(min(4, len(row) - i), 0, -1):
        words, last = row[i : i + size], row[i + size - 1]
        name = " ".join(t.low for t in words)
        capitals = all(t.text[:1].isupper() or t.low in ("of", "the") for t in words)
        called = i > 0 and row[i - 1].low in lexicon.CALLED
        if capitals and not called and (name in SIGHTS or name in LANDS):
            text = " ".join(t.text for t in words)
            return replace(last, text=text, lemma=name, tag="NN", kind="N", start=row[i].start), size
    return None, 0


def _itself(row: Sequence[Token], i: int) -> Token | None:
    """ "By it self": the one word that it is."""
    if i + 1 == len(row) or row[i].low not in SELVES or row[i + 1].low not in ("self", "selves"):
        return None
    word = row[i].low + row[i + 1].low
    return replace(row[i], text=word, lemma=word, end=row[i + 1].end, kind="O", tag="PRP")


def _noun(row: Sequence[Token], i: int) -> Token | None:
    """ "humming bird": one noun, where the two words by themselves are no name of anything."""
    if i + 1 == len(row) or row[i].kind not in "NG" or row[i + 1].kind != "N" or row[i + 1].start != row[i].end + 1:
        return None
    t, head, table = row[i], row[i + 1], taxonomy()
    word = t.low + head.lemma
    made = table.file(word) in WHOLE and not table.leans_verb(head.lemma) and t.low != t.lemma + "s"
    worn = head.lemma in lexicon.CLOTHES  # a leather jacket is no fish
    told = t.kind == "N" and table.is_a(word, head.lemma)  # a wine glass is a glass of some kind
    if not made or told or worn or t.low in lexicon.COLORS or table.senses(f"{t.low} {head.lemma}"):
        return None
    return replace(head, text=f"{t.text} {head.text}", lemma=word, start=t.start)


def _deed(row: Sequence[Token], i: int) -> Token | None:
    """ "A penguin ice skates": the verb that noun and verb make together, right after who does it."""
    if not 0 < i < len(row) - 1 or row[i].kind not in "NA" or row[i - 1].kind not in "NMO":
        return None
    t, last, table = row[i], row[i + 1], taxonomy()
    stem = verb_of(last.low)
    joined = f"{t.low} {stem}" if stem and f"{t.low}_{stem}" in table.verbs else ""
    if not joined or stem == last.low or last.kind not in "NV" or table.senses(f"{row[i - 1].low} {t.low}"):
        return None
    if any(x.kind in "VX" for x in _clause_after(row, i + 2)):
        return None
    return replace(last, lemma=joined, start=t.start, kind="V", tag="VBZ")


def _clause_after(row: Sequence[Token], i: int) -> Sequence[Token]:
    """The words from i to the next mark."""
    end = next((j for j in range(i, len(row)) if row[j].kind in ".CSQ"), len(row))
    return row[i:end]


def _lemma(t: Token) -> Token:
    """ "bathed" is of to bathe, which is said more often than to bath; "cookies" are no cooky, "clothes" no clothe."""
    table = taxonomy()
    if t.tag == "NNS" and t.low.endswith("s"):
        return replace(t, lemma=_single(t))
    bare = t.kind in "VE" and t.low.endswith("ed") and t.lemma == t.low[:-2] and t.low[:-1] in table.verbs
    return replace(t, lemma=t.low[:-1]) if bare and table.count(t.low[:-1], "v") > table.count(t.lemma, "v") else t


def _single(t: Token) -> str:
    """The lemma of several; the word itself where it names a thing of its own and its lemma none."""
    table, plain = taxonomy(), t.low[:-1]
    if t.low in SEVERAL_ONLY or (not table.senses(t.lemma) and table.senses(t.low)):
        return t.low
    ie = t.low.endswith("ies") and t.lemma.endswith("y") and table.count(plain, "n") > table.count(t.lemma, "n")
    return plain if ie else t.lemma


def _one_verb(row: list[Token], i: int) -> None:
    """ "grates cheese over": right after a finite verb stands no other."""
    t, verb = row[i], row[i - 1]
    if t.kind != "V" or verb.kind != "V" or verb.tag != "VBZ" or verb.lemma in HELPING or verb.end + 1 != t.start:
        return
    single = t.low.removesuffix("s")
    if t.tag in ("VBP", "VB") and taxonomy().things(t.low):
        row[i] = replace(t, kind="N", tag="NN", lemma=t.low)
    elif t.tag == "VBZ" and taxonomy().things(single) and not taxonomy().leans_verb(single):
        row[i] = replace(t, kind="N", tag="NNS", lemma=single)


def _what_they_do(row: list[Token], i: int) -> None:
    """ "Teeth tear leaves off": several, what they do in its bare form, and what they do it to."""
    t, many, nxt = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if nxt is None or many.tag != "NNS" or t.tag != "NN" or nxt.tag not in ("VBZ", "NNS") or nxt.low == nxt.lemma:
        return
    plural = nxt.low[:-3] + "f" if nxt.low.endswith("ves") else nxt.low.removesuffix("s")
    single = next((w for w in (nxt.lemma, plural, nxt.low.removesuffix("s")) if taxonomy().things(w)), "")
    if t.low in taxonomy().verbs and taxonomy().count(t.low, "v") > 0 and single and not taxonomy().senses(
            f"{many.lemma} {t.low}"):
        row[i] = replace(t, kind="V", tag="VBP")
        row[i + 1] = replace(nxt, kind="N", tag="NNS", lemma=single)


def _another_does(row: list[Token], i: int) -> None:
    """ "One reads while another sleeps": after "another" stands no plural, so that one does it."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if row[i - 1].low != "another" or t.tag != "NNS" or not verb_of(t.low) or verb_of(t.low) == t.low:
        return
    follows = nxt is None or nxt.kind in ".PRDCT"
    if follows and not any(x.kind in "VX" for x in _clause_after(row, i + 1)):
        row[i] = replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))


def _going_by_itself(row: list[Token], i: int) -> None:
    """ "Under running water", "over crashing waves": what kind of water, and nobody's deed."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    where = row[i - 1].kind == "P" and row[i - 1].low in WHERE
    if where and t.kind == "G" and nxt is not None and nxt.kind == "N" and not lives(nxt.lemma):
        row[i] = replace(t, kind="A", tag="JJ", lemma=t.low)


def _others_do(row: list[Token], i: int) -> None:
    """ "The other dogs bark": who they are, and what they do."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    single = t.low.removesuffix("s")
    if row[i - 1].low != "other" or t.tag not in ("VBZ", "NNS") or not taxonomy().things(single):
        return
    row[i] = replace(t, kind="N", tag="NNS", lemma=single)
    after = row[i + 2].kind if i + 2 < len(row) else "."
    if nxt is not None and nxt.kind in "NB" and nxt.low == nxt.lemma and verb_of(nxt.low) and after in ".PRCDT":
        row[i + 1] = replace(nxt, kind="V", tag="VBP")


def _heard_with(row: list[Token], i: int) -> None:
    """ "With muted underwater thuds": a word for sounds that only words of kind part from "with" is no deed."""
    t, j = row[i], i - 1
    if t.kind != "V" or t.tag != "VBZ" or not names_a_noise(t.low):
        return
    while j > 0 and row[j].kind in "AREG":
        j -= 1
    if j < i - 1 and row[j].low == "with":
        row[i] = replace(t, kind="N", tag="NNS", lemma=t.low.removesuffix("s"))
