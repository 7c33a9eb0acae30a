# SPDX-License-Identifier: Apache-2.0
"""Figures that come to life: "a toy dinosaur walks across a desk" does walk; one that stands or falls stays a thing."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.casting import FIGURES, Part
from soundstage.language.clauses import Clause
from soundstage.language.playing import Playing
from soundstage.language.verbs import POSTURES, deed
from soundstage.language.wordlist import word_set

HAPPENS = word_set("fall roll slide spin swing bounce stand sit lie turn stop drop explode open close enter exit work "
                   "look pick_up")  # so much is told of things


class Enlivened(Playing):
    """Brings figures to life where the words say that they do what only the living do."""

    def _enlivened(self, clause: Clause, who: Sequence[str], particles: Sequence[str]) -> None:
        """The clause's figures, as animals and people of what they are made of, if its verb asks for it."""
        verb = clause.verb
        figures = [b for b in (self.cast.beings[w] for w in who if w in self.cast.beings) if b.part.unit in FIGURES]
        if verb is None or not figures or clause.form == "passive" or verb.lemma in POSTURES:
            return
        acts = deed(verb.lemma, particles, self.vocabulary, bool(clause.objects)).action
        if acts in HAPPENS and not clause.quotes:
            return
        for being in figures:
            shape = next((w.removeprefix("of ") for w in being.words if w.startswith("of ")), "")
            if shape in self.vocabulary.species.values():
                being.part = Part("body", shape, note=being.part.note)
                being.words = [w for w in being.words if w != f"of {shape}"]
