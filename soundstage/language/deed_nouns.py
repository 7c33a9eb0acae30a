# SPDX-License-Identifier: Apache-2.0
"""Deeds told by a noun: "throws a punch" is punching, "takes a seat" sitting, "gives a boy a hug" hugging him.

The verbs are light: what is done is said by their object. A noun names a deed when it is a verb as well and means an
act to WordNet; a few nouns are only kin to their verb ("speech" to speak), as WordNet's derivations have it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language.ones import ORDINALS
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.clauses import Clause

LIGHT = {  # a light verb -> nouns that are things or other idioms with it, not deeds
    "take": word_set("turn place part call fire cut pick hold"), "give": word_set("ring call present"),
    "have": word_set("ring"), "make": word_set("sound noise fire show play"), "do": word_set("work show"),
    "throw": word_set("party fight match show play"), "perform": word_set("show play"),
}  # fmt: skip
KIN = {  # deed nouns whose verb is spelt otherwise
    "seat": "sit", "speech": "speak", "talk": "talk", "lecture": "speak", "bath": "bathe", "photo": "photograph",
    "picture": "photograph", "photograph": "photograph", "selfie": "photograph", "snapshot": "photograph",
    "chat": "talk", "conversation": "talk", "meal": "eat", "lunch": "eat", "dinner": "eat", "breakfast": "eat",
    "supper": "eat", "snack": "eat", "nap": "nap", "breath": "breathe", "high-five": "high-five",
    "applause": "applaud", "laughter": "laugh", "bite": "bite", "salute": "salute", "wave": "wave",
    "backflip": "flip", "frontflip": "flip", "flip": "flip", "somersault": "somersault", "cartwheel": "somersault",
    "sit-up": "sit-up", "pull-up": "pull-up", "chin-up": "chin-up",
}  # fmt: skip
OWN_VERB = {  # those that are also things: only these verbs make deeds of them
    "seat": ("take",), "bath": ("take", "have"), "photo": ("take",), "picture": ("take",), "selfie": ("take",),
    "photograph": ("take",), "snapshot": ("take",), "drink": ("have", "take"), "meal": ("have",), "lunch": ("have",),
    "dinner": ("have",), "breakfast": ("have",), "supper": ("have",), "snack": ("have",), "bite": ("take", "have"),
    "bow": ("take", "give", "make"), "wave": ("give", "throw"), "step": ("take", "make"), "swing": ("take", "throw"),
    "kick": ("give", "throw"), "nod": ("give",),
}  # fmt: skip
CHORES = {"dish": "wash", "washing-up": "wash", "laundry": "wash", "ironing": "iron", "homework": "write",
          "hair": "comb", "nail": "paint", "paperwork": "write", "shopping": "buy"}  # "does the dishes" washes them
ACTS = frozenset(("04", "10"))  # WordNet's files of acts and of communication
THINGS = frozenset(("06", "13"))  # … of artifacts and of food
ONCE = frozenset(("a", "an", "another", "one", "his", "her", "their", "its", ""))


def deed_noun(lemma: str, phrase: Phrase, vocabulary: Vocabulary) -> str:
    """The verb of the deed that an object names with a light verb, or ""."""
    noun = _picture(phrase) or phrase.head.lemma
    if lemma not in LIGHT or noun in LIGHT[lemma] or phrase.pronoun or phrase.name:
        return ""
    if noun in OWN_VERB and lemma not in OWN_VERB[noun]:
        return ""
    if noun in KIN:
        return KIN[noun]
    nth = phrase.det == "the" and any(t.low in ORDINALS for t in phrase.before)  # "takes the first sip"
    if (phrase.det not in ONCE and not nth) or f"{lemma} {noun}" in vocabulary.actions or len(phrase.nouns) > 1:
        return ""
    table = taxonomy()
    kinds = [table.lexfile[s] for s in table.senses(noun, "n", 6)]
    act = bool(ACTS & {*kinds[:4]})
    thing = noun in vocabulary.props or (kinds[0] not in ACTS and bool(THINGS & {*kinds})) if kinds else True
    own = thing and noun not in OWN_VERB  # "gives him a roll"
    return noun if act and not own and noun in table.verbs and noun in vocabulary.actions else ""


def _picture(phrase: Phrase) -> str:
    """ "a photo of a dog" has its noun among the words that count: "photo"."""
    return next((t.lemma for t in phrase.counted if KIN.get(t.lemma) == "photograph"), "")


def told_by_noun(clause: Clause, vocabulary: Vocabulary) -> bool:
    """Puts the deed in place of the light verb, its adjectives with it; whether an object named one.

    "takes a photo of a dog" is done to the dog.
    """
    verb = clause.verb
    if verb is None or clause.form == "passive":
        return False
    chores = [CHORES[p.head.lemma] for p in clause.objects if p.head.lemma in CHORES and p.det not in ("a", "an")]
    if verb.lemma == "do" and chores:
        clause.verb = replace(verb, lemma=chores[0])
        return True
    phrase = next((p for p in clause.objects if deed_noun(verb.lemma, p, vocabulary)), None)
    if phrase is None:
        return False
    clause.verb = replace(verb, lemma=deed_noun(verb.lemma, phrase, vocabulary))
    if _picture(phrase):
        done_to, said = [replace(phrase, counted=())], [t for t in phrase.counted if t.kind in "NMA"]
    else:
        done_to, said = [phrase.of] if phrase.of else [], [*(t for t in phrase.before if t.kind in "NM"), phrase.head]
        clause.predicate += phrase.adjectives
    clause.objects = [p for p in clause.objects if p is not phrase] + done_to
    clause.starter += said
    return True
