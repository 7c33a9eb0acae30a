# SPDX-License-Identifier: Apache-2.0
"""Nouns that are people only in a part they play: "a female anchor", "the lead sings", "a fan cheers".

A noun whose usual sense is a thing or an idea, but which has a sense as somebody, is somebody throughout a text that
marks it so once: by an adjective for people, by the trade before it, by a deed of people, as the label of a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.casting import is_person
from soundstage.language.token import Token
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

SOMEBODY = " person"  # what such a noun's lemma ends in once it is known to be somebody
PARTS_PLAYED = word_set("anchor star fan lead talent speaker subject figure extra model principal cover regular "
                         "ruler staff")
HUMAN = word_set(
    "female male elderly bearded blond blonde brunette middle-aged handsome enthusiastic confident charismatic nervous "
    "cheerful smiling grinning excited well-dressed sharply-dressed bespectacled professional retired teenage adult "
    "weary stern friendly polite stoic gruff grizzled tired famous celebrity human young lone masked hooded cloaked"
)
TRADES = word_set("news newsroom tv television radio sports weather studio desk evening morning co vocal dance fashion "
                  "motivational keynote guest baseball football hockey movie film pop rock opera child romantic")
HUMAN_DEEDS = word_set("smile grin nod laugh sigh frown wave bow sing wear clap cheer interview gesture kneel walk sit "
                       "whisper applaud rush hurry sleep eat decree command rule")
THINGS_TOO, THEIRS = ("fan", "ruler", "staff"), ("sit", "rule")  # and what is told of these as things
CHEERING = word_set("cheering screaming roaring chanting applauding excited ecstatic jubilant home away waving adoring")
CROWDED = word_set("packed filled crowded thousands hundreds dozens crowd crowds sea lines rows mob group")
REALMS = word_set("kingdom realm empire country nation land world tribe underworld hotel "
                  "hospital restaurant")
WORKS = word_set("show film movie play opera band musical series game team story video concert performance")


def people_meant(rows: Sequence[list[Token]], labels: Iterable[str], vocabulary: Vocabulary) -> list[list[Token]]:
    """The sentences with every noun that this text marks as somebody told as such ("anchor person")."""
    named = {name.lower().split()[-1] for name in labels if name.split()}
    meant = {t.lemma for row in rows for i, t in enumerate(row) if _plays(t, vocabulary) and _marked(row, i)}
    meant |= {w for w in named if _may(w, vocabulary)}
    if not meant:
        return list(rows)
    return [[replace(t, lemma=t.lemma + SOMEBODY) if t.kind == "N" and t.lemma in meant and _heads(row, i) else t
             for i, t in enumerate(row)] for row in rows]


def _plays(t: Token, vocabulary: Vocabulary) -> bool:
    return t.kind == "N" and _may(t.lemma, vocabulary)


def _may(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the noun has a sense as somebody that is not its usual one."""
    if word in vocabulary.species or (is_person(word) and word not in vocabulary.props):
        return False
    return word in PARTS_PLAYED


def _heads(row: Sequence[Token], i: int) -> bool:
    """The noun is the last of its compound: not the "star" of "star chart"."""
    return i + 1 >= len(row) or row[i + 1].kind not in "NM"


def _marked(row: Sequence[Token], i: int) -> bool:
    if not _heads(row, i):
        return False
    j = i - 1
    while j >= 0 and (row[j].kind in "ANE" or row[j].text in "-,"):
        if row[j].low in HUMAN or row[j].low in TRADES:
            return True
        j -= 1
    told = row[i - 1] if i else None
    if row[i].lemma == "fan" and row[i].tag == "NNS" and told is not None and (
            told.low in CHEERING or (told.low in ("of", "with", "by") and i > 1 and row[i - 2].low in CROWDED)):
        return True  # "packed with thousands of fans"
    k = i + 1
    if row[k : k + 2] and [t.low for t in row[k : k + 2]] in (["of", "the"], ["of", "a"]):
        return bool(row[k + 2 : k + 3]) and row[k + 2].low in WORKS | REALMS
    while k < len(row) and row[k].kind in "RX":
        k += 1
    follows = row[k] if k < len(row) else None
    if follows is None:
        return False
    does = follows.kind in "VG" and (follows.lemma in HUMAN_DEEDS or follows.lemma in lexicon.SPEECH)
    if row[i].lemma in THINGS_TOO and follows.lemma in THEIRS:
        return False  # a fan sits on a desk
    does = does and row[i].lemma != "star"  # a star of the sky may giggle in a cartoon
    return does or (follows.kind == "W" and follows.low == "who")
