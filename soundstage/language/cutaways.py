# SPDX-License-Identifier: Apache-2.0
"""Cuts told in words: "the scene cuts to", "cut to", "the final shot shows"; and those that cut away to others.

"The video cuts to a chef slicing a steak" shows somebody whom nobody has spoken of: he is in a scene of his own, and
not in the news studio that it was cut from. "Cut back to the anchor" goes back there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from soundstage.language import lexicon
from soundstage.language.cards import KEPT
from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene
from soundstage.language.phrases import Phrase
from soundstage.language.reported import Reported
from soundstage.language.token import Token

CUT = re.compile(
    r"(?:^|(?<=[.;!?,] )|(?<=[.;!?,]))\s*"
    r"(?:(?:then|suddenly|abruptly|immediately|finally|meanwhile|later|next|now|quickly),?\s+)?(?:the )?"
    r"(?:(?:scene|shot|video|camera|view|frame|action|film|clip|footage)\s+(?:(?:then|quickly|suddenly|immediately|"
    r"abruptly|now|finally)\s+)?(?:cuts?|shifts?|transitions?|changes?|switches|moves)\s+(?:back\s+)?to|"
    r"cuts?(?: back)? to|"
    r"(?:final|next|last|second|third|first|opening|closing|another)\s+(?:shot|scene|clip)\s*(?:shows?|features?|reveals?|is|of|:|,)?)\s*:?",
    re.I,
)
AWAY = re.compile(r"\b(?:cuts?|shifts?|transitions?|changes?|switches|moves)\s+(?P<back>back\s+)?to\b", re.I)
NEW = ("a", "an", "another", "some", "several", "many", "two", "three", "")


class Cutaways(Reported):
    """Opens a shot, or a scene of others, where the words cut."""

    cut_from: DraftScene | None = None  # the scene that the film cut away from, until it is gone back to
    cut_words = ""  # those of the cut in the sentence at hand

    def _cuts(self, row: Sequence[Token], taken: set[int]) -> bool:
        """ "The scene cuts to", "The final shot shows": a shot of its own begins."""
        base = row[0].start if row else 0
        m = CUT.match("".join(self.text[base : row[-1].end])) if row else None
        self.cut_words = ""
        if m is None:
            return False
        span = range(base + m.start(), base + m.end())
        where = [i for i, t in enumerate(row) if t.start in span]
        if taken & set(where):
            return False  # "cut to black"
        taken.update(where)
        self.ledger.add("shot", [row[i] for i in where], f"{self.scene.id}.{self.shot.id}")
        self.cast.cut_at, self.cut_words = self.cast.clock, m[0]
        return True

    def _reported(self, clauses: list[Clause], row: Sequence[Token]) -> list[Clause]:
        kept = super()._reported(clauses, row)
        self._cut_away(kept, row)
        return kept

    def _cut_away(self, clauses: Sequence[Clause], row: Sequence[Token]) -> None:
        """A scene of its own for others; the one that was cut from again when the film goes back to it."""
        cut = AWAY.search(self.cut_words)
        if cut is None:
            return
        if cut["back"] and self.cut_from is not None:
            self._back_to(self.cut_from)
        elif not cut["back"] and self.scene.cast and self._of_others(clauses, row):
            self.cut_from = self.cut_from or self.scene
            hour, weather = self.scene.hour, self.scene.weather
            self._open_scene()
            self.scene.hour, self.scene.weather, self.scene.away = hour, weather, True
            self.shot.given = True

    def _back_to(self, before: DraftScene) -> None:
        self.cut_from = None
        if self.scene is before:
            return
        self._open_scene()
        for name in KEPT:
            setattr(self.scene, name, getattr(before, name))
        self.scene.place_words, self.scene.away = list(before.place_words), before.away
        self.scene.cast, self.scene.placements = list(before.cast), list(before.placements)
        self.shot.given = True

    def _of_others(self, clauses: Sequence[Clause], row: Sequence[Token]) -> bool:
        """Whether a sentence begins with somebody new and speaks of nobody who was there."""
        told = next((c for c in clauses if c.subjects), None)
        if told is None or any(t.low in ("he", "him", "they", "them", "she") for t in row):
            return False
        known = {w for b in self.cast.beings.values() for w in (b.noun.split()[-1:] + b.name.lower().split())}
        said = [p for c in clauses for p in _phrases(c)]
        again = any(p.pronoun or (p.det == "the" and p.head.lemma in known) or p.name.lower() in known for p in said)
        first = told.subjects[0]
        return not again and _is_new(first) and any(_living(p) for p in said)


def _phrases(clause: Clause) -> Iterable[Phrase]:
    for phrase in (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)):
        while phrase is not None:
            yield phrase
            phrase = phrase.of if phrase.of is not None else None  # type: ignore[assignment]


def _is_new(phrase: Phrase) -> bool:
    return phrase.det in NEW and phrase.owner is None and not phrase.name and phrase.head.lemma not in lexicon.PARTS


def _living(phrase: Phrase) -> bool:
    return lives(phrase.head.lemma) or phrase.head.lemma in lexicon.GROUP_NOUNS
