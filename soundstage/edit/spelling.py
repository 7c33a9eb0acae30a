# SPDX-License-Identifier: Apache-2.0
"""Slips of the keyboard in an instruction: a word nobody knows becomes the nearest one that fits the film."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from soundstage.edit import framewords, lookwords, stagewords
from soundstage.edit.dialwords import TURNS
from soundstage.edit.pattern import SYNONYMS
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import FILLER, TRAILER, outside_quotes, singular
from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Production

_WORD = re.compile(r"(?<![\w@'./-])[a-z]{4,}(?![\w./'-])", re.I)
_SMALL = word_set(  # what binds words together: the taxonomy of things and deeds has none of these
    "across along among amid toward towards against about above after again also although another anything because "
    "before behind below beneath beside besides between beyond could does done during each either else enough even "
    "ever every everyone everything except from have here into just later least less like maybe more most much must "
    "near never next none nothing once only other otherwise ours over perhaps quite rather same should since some "
    "somebody someone something soon still such than that their them then there these they this those though "
    "through throughout till together under until upon very what when where whether which while whole whose will with "
    "within without would your yours were was been being have having does were hers himself herself itself "
    "themselves myself both several away around often always already almost together apart forward backward")
_PARTICIPLES = word_set("torn worn born sworn shorn woven frozen sewn hung strung lit bent burnt spilt knit")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def respelled(text: str, production: Production) -> str:
    """The text with unknown words outside quotes put right: "the parot" -> "the parrot"; names are left alone."""
    film = _film_words(production)
    return outside_quotes(text, lambda part: _WORD.sub(lambda m: _right(m[0], film), part))


def _right(word: str, film: frozenset[str]) -> str:
    low = word.lower()
    if low in film or low in _SMALL or low in _edit_words() or _known(low) or word[0].isupper():
        return word
    near = _near(low)
    for table in (film, _edit_words()):
        fits = sorted(w for w in near & table if len(w) > 3)
        if fits:
            return min(fits, key=lambda w: (sorted(w) != sorted(low), w[0] != low[0], abs(len(w) - len(low))))
    return word


def _known(low: str) -> bool:
    """Whether English has the word, as it stands or in one of its forms."""
    if low in _PARTICIPLES:
        return True
    table = taxonomy()
    stems = (low, singular(low), *(low.removesuffix(e) + p for e in ("ing", "ed", "est", "ly", "d", "r", "ier",
                                                                    "iest", "s", "es", "y") if low.endswith(e)
                                   for p in ("", "e", "y")))
    doubled = tuple(s[:-1] for s in stems if len(s) > 3 and s[-1:] == s[-2:-1])
    graded = tuple(low[:-2] + p for p in ("", "e", "y") if low.endswith("er"))  # greyer, runner; no "wisper"
    graded += tuple(g[:-1] for g in graded if g[-2:-1] == g[-1:])
    return any(s in table.nouns or s in table.verbs or table.senses(s, "a") or any(
        table.count(s, part) for part in "nvar") for s in (*stems, *doubled)) or any(
        table.count(s, "a") or table.senses(s, "a") or s in table.verbs for s in graded)


def _near(word: str) -> frozenset[str]:
    """All words one slip away: a letter left out, put in, doubled, mistaken, or two changed about."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    drops = (a + b[1:] for a, b in halves if b)
    turns = (a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1)
    others = (a + c + b[1:] for a, b in halves if b for c in _LETTERS)
    more = (a + c + b for a, b in halves for c in _LETTERS)
    return frozenset((*drops, *turns, *others, *more))


def _film_words(production: Production) -> frozenset[str]:
    """What the film calls its people, things and places."""
    texts = [t for s in production.cast for t in (s.noun, s.name.lower(), s.unit.replace("_", " "), *s.clothes,
                                                  *s.colors, s.hair, *s.words)]
    texts += [t for s in production.scenes for t in (s.noun, s.place.replace("_", " "))]
    return frozenset(w for t in texts for w in t.split())


@lru_cache(maxsize=1)
def _edit_words() -> frozenset[str]:
    """Every word that edits are written in: those of the phrases, and of the tables that fill them."""
    phrases = (p for entry in VERBS.entries.values() for p in entry.facts.get("phrases", ()))
    fixed = (w for p in phrases for w in re.findall(r"[a-z-]+", re.sub(r"\{[^}]*\}|<[^>]*>", " ", p)))
    tables: tuple[Iterable[str], ...] = (
        SYNONYMS.values(), FILLER, TRAILER, lexicon.NUMBERS, lexicon.COLORS, lexicon.HOURS, lexicon.WEATHER,
        lexicon.SPEECH, lexicon.MANNERS, lexicon.MOODS, lexicon.INSTRUMENTS, lexicon.CLOTHES, lexicon.SEASONS,
        stagewords.EXPRESSIONS, stagewords.PACES, stagewords.AGES, stagewords.SIZES,
        stagewords.LIGHTS, stagewords.VOICES, framewords.ANGLES, framewords.SHOT_SIZES,
        framewords.NEARER, framewords.MOVES, *TURNS.values(), *lookwords.KINDS.values())
    listed = (w for table in tables for text in table for w in re.findall(r"[a-z-]+", text))
    return frozenset((*fixed, *listed, "second", "seconds", "close-up", "instead", "there", "their", "with", "from"))
