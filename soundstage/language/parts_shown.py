# SPDX-License-Identifier: Apache-2.0
"""A shot that is told to show a part of somebody met already: "focus on his hands"."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.legs import Legs
from soundstage.language.parts import HUMAN_PARTS
from soundstage.language.phrases import Phrase
from soundstage.language.wordlist import word_set

PARTS = HUMAN_PARTS | word_set("paw tail hoof snout muzzle beak wing claw")


class PartsShown(Legs):
    """Frames what such a clause names."""

    def _frames_part(self, scene: DraftScene, shot: DraftShot, clause: Clause) -> bool:
        """Put the shot on the part that the clause names; -> whether it was such a clause."""
        verb = clause.verb
        if verb is None or verb.lemma != "focus" or clause.negated or clause.subjects:
            return False
        on = next((a for a in clause.adjuncts if a.prep == "on" and a.phrases), None)
        if on is None or not self._framed_on(scene, shot, on.phrases[0]):
            return False
        more = [*on.phrases[1:], *clause.objects, *(p for a in clause.adjuncts if a is not on for p in a.phrases)]
        beside = [t for p in more for t in (*p.before, p.head)]  # "… below the knees, the floor and the wall"
        self.ledger.cover([*clause.starter, *on.tokens, *beside])
        self.ledger.add("camera", [verb], f"{scene.id}.{shot.id}.camera.subject")
        return True

    def _framed_on(self, scene: DraftScene, shot: DraftShot, phrase: Phrase) -> bool:
        """Whether it is a part of one who is there: the shot is a near one of it then, if no size is told."""
        part = phrase.head.lemma
        if part not in PARTS | lexicon.PARTS:
            return False
        ids = self.refer(scene, phrase)
        if len(ids) != 1 or not self.cast.beings[ids[0]].alive:
            return False
        shot.camera.setdefault("size", "close")
        shot.camera["subject"] = f"{ids[0]}.{part}"
        shot.given = True
        words = [*phrase.before, phrase.head]
        self.ledger.add("camera", words, f"{scene.id}.{shot.id}.camera.subject")
        return True
