# SPDX-License-Identifier: Apache-2.0
"""Words of an instruction for what somebody wears: "a red coat and a hat"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.words import singular
from soundstage.language import lexicon
from soundstage.language.attributes import garment
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Subject

_LEADS = word_set("to into for with by be of in on at")  # no garment begins so
_WITH_GARMENT = re.compile(r"(\w+) with (?:an? |the )?(\w+)$")
_WHOSE = word_set("she's he's it's they's we's")  # two things of somebody, not one
_TELLING = word_set(  # no part of a garment's name
    "off his her is are was were should too the a an then have let make him them he she they not without never instead "
    "nor everything everybody everyone nothing else others rest when while before after until till as because")


def garments(span: Sequence[str], scope: Scope) -> tuple[str, ...] | None:
    """The garments that the words name, each without its article; None when they tell of anything else."""
    if len(span) == 1 and span[0] in scope.vocabulary.actions:
        return None  # "have him bow"
    said = " ".join(span)
    row = tuple(re.sub(r"^(a|an|the|some|his|her|its|their|both|each|all) ", "", part).removeprefix("pair of ")
                for part in re.split(r" and (?:a |an |the )?", _each_worn(said.replace(" 's ", "'s "))))
    worn = [c for s in scope.production.cast for c in s.clothes]
    fits = all(_named(p.split(), said, scope) and (wearable(p.split()[-1]) or wearable("".join(p.split()[-2:])) or any(
        c.endswith(p) for c in worn)) for p in row)
    return row if fits else None


def _named(words: list[str], said: str, scope: Scope) -> bool:
    """Whether the words may be a garment's name: nobody of the film, and nothing that is done, is in it."""
    if _WHOSE & set(words) or not words or words[0] in _LEADS or _TELLING & set(words) or any(
            _done(w) for w in words[:-1]):
        return False
    return len(words) == 1 or f"the {' '.join(words)}" not in said or not found(("the", words[0]), scope)


def _done(word: str) -> bool:
    """Whether the word is a verb that is told of somebody: "stays", "goes"."""
    return word.endswith("s") and word[:-1] in taxonomy().verbs and taxonomy().leans_verb(word[:-1])


def _each_worn(said: str) -> str:
    """Garments that go with one another as one and another: "a hat with a veil" as "a hat and a veil"."""
    return _WITH_GARMENT.sub(lambda m: f"{m[1]} and {m[2]}" if wearable(m[1]) and wearable(m[2]) else m[0], said)


def can_wear(subject: Subject) -> bool:
    """Whether it is somebody, or a figure of somebody: a snowman, a scarecrow, a statue."""
    noun, kinds = subject.noun.split()[-1:], ("figure", "effigy", "doll", "dummy", "sculpture", "mannequin")
    return subject.family == "body" or bool(subject.clothes) or any(
        n.endswith("man") or taxonomy().is_a(n, kind) for n in noun for kind in kinds)


def wearable(word: str) -> bool:
    """Whether the word names a garment."""
    return word in lexicon.CLOTHES or singular(word) in lexicon.CLOTHES or garment(singular(word))
