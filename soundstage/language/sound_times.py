# SPDX-License-Identifier: Apache-2.0
"""When a sound begins and how long it is heard: "after three seconds a bell rings, lasting six seconds"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from soundstage.language.clauses import Clause
from soundstage.language.phrases import Phrase
from soundstage.language.tuning import Tuning
from soundstage.language.wordlist import word_set

ONES = {"second": 1, "sec": 1, "s": 1, "minute": 60, "moment": 2}
QUIET = word_set("stop end cease fade die quit finish halt")
ON_AND_ON = word_set("last continue persist")


def seconds(phrase: Phrase) -> Fraction | None:
    """The length that "six seconds" or "two minutes" means; None for any other phrase."""
    one = ONES.get(phrase.head.lemma.rstrip("."))
    counted = phrase.count or (1 if phrase.det in ("a", "an", "one") else 0)
    few = 3 if any(t.low in ("few", "couple", "several") for t in (*phrase.counted, *phrase.before)) else 0
    return Fraction((few or counted) * one) if one and (few or counted) else None


class SoundTimes(Tuning):
    """Gives sounds their wait and their length."""

    just_heard = ""  # the sound that the clause before told of

    def _sound_timed(self, clause: Clause, after: Fraction | None, since: int,
                     deed: Mapping[str, Any] = MappingProxyType({})) -> None:
        """The wait before the clause's sound and how long it goes on, once it is a cue of the shot."""
        cues = self.shot.cues
        self.just_heard = cues[-1].id if len(cues) > since else ""
        if not self.just_heard:
            if after is not None:
                self._untimed(f"{self.scene.id}.{self.shot.id}")
            return
        told: dict[str, Any] = {"after": after} if after is not None else {}
        if "duration" in deed:  # of a thing that only sounds, whose beat was taken away
            told["lasts"] = deed["duration"]
            for row in (r for r in self.ledger.rows if r.binding == f"{self.scene.id}.{deed['id']}.duration"):
                row.binding = f"{self.scene.id}.{self.shot.id}.{self.just_heard}"
        for adjunct in [a for a in clause.adjuncts if a.prep == "for" and len(a.phrases) == 1]:
            lasts = seconds(adjunct.phrases[0])
            if lasts is not None:
                told["lasts"] = lasts
                phrase = adjunct.phrases[0]
                where = [*adjunct.tokens, *phrase.counted, *phrase.before, phrase.head]
                self.ledger.add("duration", where, f"{self.scene.id}.{self.shot.id}.{self.just_heard}")
                clause.adjuncts.remove(adjunct)
        if told:
            cues[-1] = cues[-1].model_copy(update=told)

    def _sounds_alone(self, clause: Clause, beats: Sequence[dict[str, Any]], after: Fraction | None,
                      since: int) -> None:
        """What is told of a thing that only sounds, whose beat was taken away: when it is heard."""
        self.just_heard = ""
        if beats and beats[0] not in self.shot.beats:
            self._heard_until(clause)
            self._sound_timed(clause, after, since, beats[0])

    def _untimed(self, binding: str) -> None:
        """A wait before what sounds all through the scene is told as what it is."""
        for row in [r for r in self.ledger.rows if r.kind == "order" and r.binding == binding][-1:]:
            row.state, row.note = "approximated", "it is heard from the beginning: no wait before it"

    def _falls_quiet(self, clause: Clause) -> bool:
        """ "An alarm blares twice, then stops": the sound is over, and nobody stops."""
        own = clause.shared and not clause.subjects and not clause.objects and bool(self.just_heard)
        if not own or clause.verb is None or clause.verb.lemma not in QUIET:
            return False
        path = f"{self.scene.id}.{self.shot.id}.{self.just_heard}"
        self.ledger.add("sound", [clause.verb, *clause.starter, *clause.adverbs], path, note="it is over by then")
        return True

    def _goes_on_for(self, clause: Clause) -> bool:
        """ ", lasting six seconds": how long what was told before goes on; whether that is all the clause says."""
        verb = clause.verb
        if self._falls_quiet(clause):
            return True
        if verb is None or verb.lemma not in ON_AND_ON or clause.negated:
            return False
        told = [*clause.objects, *(p for a in clause.adjuncts if a.prep == "for" for p in a.phrases)]
        lasts = next((s for s in map(seconds, told) if s is not None), None)
        cue = next((n for n, c in enumerate(self.shot.cues) if c.id == self.just_heard), -1)
        beats: Sequence[dict[str, Any]] = self.shot.beats
        if lasts is None or (cue < 0 and not beats):
            return False
        if cue >= 0:
            self.shot.cues[cue] = self.shot.cues[cue].model_copy(update={"lasts": lasts})
            binding = f"{self.scene.id}.{self.shot.id}.{self.just_heard}"
        else:
            beats[-1]["duration"] = lasts
            binding = f"{self.scene.id}.{beats[-1]['id']}.duration"
        where = [verb, *clause.starter, *(t for p in told for t in (*p.counted, *p.before, p.head))]
        self.ledger.add("duration", where, binding)
        self.ledger.cover([t for p in clause.subjects for t in (*p.before, p.head)])
        return True
