# SPDX-License-Identifier: Apache-2.0
"""What is said of an instruction that nobody understands: what is missing, or the nearest examples of its field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from soundstage.edit.covering import PASSED
from soundstage.edit.pattern import SYNONYMS
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.stagewords import EXPRESSIONS
from soundstage.edit.steps import OWN
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import positive, singular, words_of
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.claims import FILM_WORDS
from soundstage.language.meaning import meanings
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set

_FRAMING = word_set("the a an it its to of in on at for with make let have be is are and i we want would like could "
                    "should not more this that please can do all too very so she he they them him her his my me you "
                    "'s give get put another or by as somebody something what there shot shots scenes meant film "
                    "same way other words")
_PARTS = word_set("scene film movie picture music sound light camera whole first second third last two three other "
                  "same")
_OTHERWISE = "say one thing at a time, in the words of a prompt: who or what it is about, and what it is to be"
_ALIKE = 0.55  # from here on a word may stand for another
_NEAR = 0.3  # below this two words have nothing to do with each other
# What a field is spoken of by, where its own words do not say so.
_FIELDS = {"light": "dark dim bright glow lamp warm cold chilly gloomy", "weather": "rain snow storm fog chilly wet",
           "hour": "night morning evening dusk noon sunset", "mood": "creepy cheerful tense gloomy atmosphere",
           "loudness": "loud quiet noise noisy hear volume", "music": "guitar banjo violin tune instrument song",
           "trim": "drag boring slow long shave", "act": "run jump sit nod clap hug"}


def not_understood(text: str, words: Sequence[str], missed: Sequence[str], scope: Scope) -> FilmError:
    """What is wrong with the words, as near as can be told."""
    misses = [m for m in missed if m.startswith("the ") and len(m.split()) < 5 and not _begun(m.split(), scope)]
    if misses:
        cast = [s.name or f"the {s.noun}" for s in scope.production.cast]
        miss = min(misses, key=len)
        return FilmError(
            f"there is no '{miss}' in this film", where=text, remedy=f"there are: {', '.join(cast) or 'no subjects'}"
        )
    strange = strangers(words, scope)
    if list(words[:1]) == ["why"]:
        return FilmError("this is not understood", where=text, remedy="say what it should be instead: that is done, "
                         "and why it is so now is in report.json")
    if strange:
        named = ", ".join(f"'{w}'" for w in strange)
        return FilmError(f"not understood: {named}", where=text, remedy=_nearest_known(strange, scope) or _OTHERWISE)
    return FilmError("this is not understood, though each word is known", where=text, remedy=_like(words))


def _like(words: Sequence[str]) -> str:
    """An example of the field that the words are about, where one is."""
    example = alike(words)[0]
    near = {*words_of(example)[0]} & {form for w in words for form in (w, singular(w))} - _FRAMING
    return f'what works is said like this: "{example}"' if near else _OTHERWISE


def strangers(words: Sequence[str], scope: Scope) -> list[str]:
    """The words that neither the film, nor what can be shown or heard, nor any phrase of a verb knows."""
    known = _known() | {w for s in scope.production.cast for text in (s.noun, s.name, s.hair, *s.clothes, *s.words)
                        for w in text.lower().split()}
    known |= {w for s in scope.production.scenes for w in (*s.noun.split(), *s.place_words)}
    return [w for w in dict.fromkeys(words) if w[:1].isalpha() and not {w, singular(w), base_verb(w)} & known
            and w not in PASSED and not any(p in known for p in positive(w))]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """All words that units are called by, that the tables of the language hold or that phrases are made of."""
    v = Vocabulary.installed()
    units = (v.actions, v.props, v.species, v.places, v.effects, v.ambiences, v.styles, v.moves)
    tables = (lexicon.COLORS, lexicon.CLOTHES, lexicon.SIZES, lexicon.AGES, lexicon.WEATHER, lexicon.HOURS,
              lexicon.MOODS, lexicon.SEASONS, lexicon.LIGHTS, lexicon.MANNERS, lexicon.HAIR, lexicon.BUILDS,
              lexicon.GENRES, lexicon.INSTRUMENTS, EXPRESSIONS, OWN, FILM_WORDS)
    phrases = (w for e in VERBS.entries.values() for p in e.facts.get("phrases", ()) for w in re.findall(r"[a-z]+", p))
    said = (w for table in (*units, *tables) for name in table for w in name.split())
    alike_said = (w for row in SYNONYMS.values() for w in re.findall(r"[a-z]+", row))
    return frozenset((*said, *phrases, *alike_said, *_FRAMING))


def _nearest_known(strange: Sequence[str], scope: Scope) -> str:
    """What is nearest in meaning to the first of these words among the deeds, things and places; "" of none."""
    v = scope.vocabulary
    table = {name: kind for kind, names in (("deed", v.actions), ("thing", v.props), ("animal", v.species),
                                             ("place", v.places)) for name in names if name.isalpha()}
    near = meanings().nearest(strange[0], frozenset(table), _ALIKE)
    return f"the nearest {table[near[0]]} that works is '{near[0]}'" if near else ""


def _begun(words: list[str], scope: Scope) -> bool:
    """Whether the words begin with somebody of the film or a part of it: these are there."""
    places = {name for s in scope.production.scenes for name in (s.noun, s.place)}
    there = words[1] in places or scope.vocabulary.places.get(words[1], "-") in places
    return there or words[1] in _FRAMING | _PARTS or any(found(words[:n], scope) for n in range(2, len(words)))


@lru_cache(maxsize=1)
def _fields() -> tuple[tuple[str, frozenset[str]], ...]:
    """(example, the words its field is spoken of by) of every verb."""
    rows = []
    for entry in VERBS.entries.values():
        if entry.facts.get("example"):
            example = entry.facts["example"][1]
            said = f"{entry.name.replace('_', ' ')} {example} {_FIELDS.get(entry.name, '')}"
            rows.append((example, frozenset(words_of(said)[0]) - _FRAMING))
    return tuple(rows)


def alike(words: Sequence[str]) -> list[str]:
    """The three examples whose fields' words are nearest in meaning; where no word is known, in their letters."""
    content = [form for w in words if w not in _FRAMING for form in (w, singular(w), *positive(w))]
    table = meanings()

    def near(row: tuple[str, frozenset[str]]) -> float:
        example, field = row
        each = [1.0 if w in field else hit[1] if (hit := table.nearest(w, field, 0.0)) else 0.0 for w in content]
        best = sorted((e for e in each if e > _NEAR), reverse=True)
        letters = SequenceMatcher(None, " ".join(words), example).ratio()
        return sum(e / (n + 1) for n, e in enumerate(best)) + 0.1 * letters

    return [example for example, _ in sorted(_fields(), key=near, reverse=True)[:3]]
