# SPDX-License-Identifier: Apache-2.0
"""What is said of an instruction that nobody understands: what is missing, or the nearest examples of its field."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import positive, singular, words_of
from soundstage.errors import FilmError
from soundstage.language.meaning import meanings
from soundstage.language.wordlist import word_set

_FRAMING = word_set("the a an it its to of in on at for with make let have be is are and i we want would like could "
                    "should not more this that please can do all too very so she he they them him her his my me you "
                    "'s give get put another or by as somebody something what there shot shots scenes meant film "
                    "same way other words")
_PARTS = word_set("scene film movie picture music sound light camera whole first second third last two three other "
                  "same")
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
    remedy = "what works: " + ", ".join(f'"{said}"' for said in alike(words))
    if list(words[:1]) == ["why"]:
        remedy = "say what it should be instead: that is done, and why it is so now is in report.json"
    return FilmError("this is not understood", where=text, remedy=remedy)


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
