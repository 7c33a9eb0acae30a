# SPDX-License-Identifier: Apache-2.0
"""Words that stand beside their sentence: notes and chords by name, and what is said in brackets.

They are taken out before the sentence is read, so that "plays an A minor triad (A-C-E)" is about a triad.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.agreement import agreed
from soundstage.language.clauses import Clause
from soundstage.language.finite import verb_of
from soundstage.language.mentioned import outlined
from soundstage.language.playing import tones
from soundstage.language.remarks import EXTENTS, FROM, UNITS, remarks
from soundstage.language.staging import MAKING, Staging
from soundstage.language.token import Token
from soundstage.props._measured import measure_of

YEARS = re.compile(r"(\d{1,2})(?:['’]?s)?")
AGES = ((60, "old"), (25, "adult"), (13, "young"), (0, "child"))  # years from which one is so
BACKED = frozenset(("accompany", "punctuate", "underscore", "underline", "accent", "highlight", "back", "mark"))
LONGEST = 8  # words in brackets that are still an aside


class Asides(Staging):
    """Takes such words out of a sentence, each with its claim."""

    told_objects = 0  # how many objects the clause at hand has, before those that are only heard are taken out

    def _set_apart(self, row: list[Token]) -> tuple[list[Token], tuple[str, ...]]:
        """The sentence without its asides, and the notes that it asks for; a card begins or ends with it."""
        self._to_card(row)
        rest, asked = self._tones_named(self._lettered(self._referred(self._captioned(row))))
        return self._remarked(self._years(self._bracketed(rest))), asked

    def _remarked(self, row: list[Token]) -> list[Token]:
        """The sentence without what asks for nothing to be built, each of it told."""
        found = list(row)
        for told in reversed(remarks(row)):
            words = [t for t in row[told.first : told.end] if t.text[:1].isalnum()]
            self._measured(words, row[told.end :])
            self.ledger.add(told.kind, words, "", "read" if told.kind == "form" else "approximated", told.note)
            del found[told.first : told.end]
        return agreed(found) if len(found) < len(row) else found  # "a book 2 cm thick lies": a book lies

    def _measured(self, words: Sequence[Token], after: Sequence[Token]) -> None:
        """ "A 30 cm wooden box": the noun after a measure, with nothing between that is none of its own words."""
        told = measure_of(" ".join(t.low for t in words if t.kind == "#" or t.text[:1].isdigit() or t.lemma in UNITS))
        led = any(t.low in (*FROM, "of") or t.low in EXTENTS for t in words)
        nouns = list(itertools.takewhile(lambda t: t.kind in "ANM" or t.text in "-,", after))
        if told and not led and nouns and nouns[-1].kind in "NM":
            self.measures[nouns[-1].start] = told

    def _years(self, row: list[Token]) -> list[Token]:
        """ "Mara, 30s, in a red coat, climbs": how old somebody is, told between commas."""
        for i in range(len(row) - 3):
            told = YEARS.fullmatch(row[i + 2].low) if row[i + 1].text == "," and row[i].kind in "NM" else None
            if told is not None and row[i + 3].text == ",":
                self.years[row[i].start] = next(age for least, age in AGES if int(told[1]) >= least)
                self.ledger.add("attribute", [row[i + 2]], "", "read", f"{self.years[row[i].start]} by years")
                if i + 4 < len(row) and row[i + 4].tag == "NNS" and verb_of(row[i + 4].low) not in ("", row[i + 4].low):
                    row[i + 4] = replace(row[i + 4], kind="V", tag="VBZ", lemma=verb_of(row[i + 4].low))
                worn = i + 4 < len(row) and row[i + 4].kind in "PVNR"
                return [*row[: i + 1], *row[i + (4 if worn else 3) :]]
        return row

    def _grown(self) -> None:
        """The ages told in years and the sizes told by measure, once it is known who they are of."""
        for at, age in self.years.items():
            for being in (self.cast.beings[i] for i in self.cast.known.get(at, ()) if i in self.cast.beings):
                being.age = being.age or age
        for at, told in self.measures.items():
            for being in (self.cast.beings[i] for i in self.cast.known.get(at, ()) if i in self.cast.beings):
                if being.part.family == "prop" and told not in being.words:
                    being.words.append(told)
                    self.ledger.built_to(told)

    def _tones_named(self, row: list[Token]) -> tuple[list[Token], tuple[str, ...]]:
        """(the rest, what is asked for): "plays C4, E4 and G4", where an instrument is in the words."""
        low = {t.lemma for t in row} | {t.low for t in row}
        met = any(b.part.unit in self.vocabulary.instruments for b in self.cast.beings.values())
        self.tone_words = []
        if not row or not (met or low & self.vocabulary.instruments or low & lexicon.INSTRUMENTS):
            return row, ()
        base = row[0].start
        asked, spans = tones(self.text[base : row[-1].end])
        where = [t for t in row if any(base + a <= t.start < base + b for a, b in spans)]
        self.tone_words = [t for t in where if t.text[:1].isalnum() and t.low not in ("then", "and")]
        return [t for t in row if t not in where], asked

    def _sounded(self, asked: tuple[str, ...], row: Sequence[Token]) -> None:
        """The notes of a sentence, on the playing that it tells or goes on from; and what was told as used."""
        self._used(row)
        if not asked or not self.tone_words:
            return
        beat = next((b for b in reversed(self.shot.beats) if b["action"] == "play"), None)
        if beat is not None and len(asked) == 2:  # "plays C4 four times"
            asked = (asked[0], *asked[1:] * int(beat.pop("times", 1)))
        if beat is not None and not any(m.startswith(("notes ", "chords ")) for m in beat.get("manner", ())):
            beat["manner"] = (*beat.get("manner", ()), " ".join(asked))
        binding = f"{self.scene.id}.{beat['id']}.manner" if beat is not None else ""
        self.ledger.add("sound", self.tone_words, binding, "read" if beat else "not_understood",
                        "" if beat else "nobody plays them")

    def _used(self, row: Sequence[Token]) -> None:
        """ "Using the left hand": the word itself, where no tool was made of it."""
        for t in row:
            told = any((t.start, t.end) in r.spans for r in self.ledger.rows) if t.lemma == "with" else True
            if not told and self.text[t.start : t.end].lower() != "with":
                self.ledger.add("role", [t], f"{self.scene.id}.{self.shot.id}", "read", "with what it is done")

    def _in_time(self, beats: Sequence[dict[str, Any]], since: int) -> None:
        """ "Slams it with a bang": a sound told with a deed is heard with it, and not with the one before."""
        own = beats[0]["id"] if beats and beats[0] in self.shot.beats else ""
        for n in range(since, len(self.shot.cues) if own else since):
            self.shot.cues[n] = self.shot.cues[n].model_copy(update={"at": own})

    def _often(self, clause: Clause, beats: Sequence[dict[str, Any]], since: int) -> None:
        """ "The bell tolls twice": a sound told with a count is heard as often."""
        cues = self.shot.cues
        if len(cues) <= since or (beats and beats[0] in self.shot.beats):
            return
        counted = [p for p in (*clause.objects, *(p for a in clause.adjuncts for p in a.phrases))
                   if (p.head.lemma == "time" and p.count) or p.head.low in lexicon.NUMBERS]  # "strikes twelve"
        told = [t for t in clause.adverbs if t.low in lexicon.TIMES]
        times = [b["times"] for b in beats if "times" in b] + [lexicon.TIMES[t.low] for t in told]
        times += [p.count or lexicon.NUMBERS[p.head.low] for p in counted]
        if times:
            cues[since] = cues[since].model_copy(update={"times": times[0]})
        if times and not beats:
            said = [*told, *(t for p in counted for t in (*p.before, p.head))]
            self.ledger.add("count", said, f"{self.shot.id}.{cues[since].id}.times")

    def _with_wholes(self, clauses: list[Clause]) -> list[Clause]:
        """The clauses, in which parts of things told as compounds are those things, silhouettes who they are of."""
        for clause in clauses:
            clause.subjects, clause.objects = [*map(outlined, clause.subjects)], [*map(outlined, clause.objects)]
            self.stage.wholes(clause)
        return clauses

    def _of_an_instrument(self, clause: Clause) -> bool:
        """Puts a clause about an instrument as playing; True when it only tells what its parts or tones do."""
        self.told_objects = len(clause.objects)
        if clause.verb is None or clause.quotes:
            return False
        if any(b.part.unit in self.vocabulary.instruments for b in self.cast.beings.values()):
            self._with_sounds(clause)
        return self.stage.on_instrument(self.scene, self.shot, clause)

    def _only_sounds(self, clause: Clause) -> bool:
        """ "Producing a bright ring": what is brought about is only heard, so that nothing is done."""
        if self._backed(clause):
            return True
        makes = clause.verb is not None and clause.verb.lemma in MAKING - {"play", "hear", "let", "have", "give"}
        if not makes or clause.objects or not self.told_objects or clause.quotes or clause.verb is None:
            return False
        self.ledger.cover([clause.verb, *clause.starter, *clause.adverbs])
        clause.verb, clause.starter, clause.adverbs = None, [], []
        self.stage.play(self.scene, self.shot, clause, "then", None)  # who makes it is there
        return True

    def _backed(self, clause: Clause) -> bool:
        """ ", accompanied by a soft chime", "punctuated by a sting": what goes with it is only heard."""
        by = any(a.prep in ("by", "with") for a in clause.adjuncts)
        told = clause.verb is not None and clause.verb.lemma in BACKED and clause.form in ("passive", "")
        if not told or by or clause.objects or clause.quotes or len(self.shot.cues) + bool(self.scene.music) == 0:
            return False
        self.ledger.cover([t for t in (clause.verb, *clause.starter, *clause.adverbs) if t is not None])
        for phrase in clause.subjects:
            self.ledger.cover([*phrase.before, phrase.head])
        return True

    def _heard_too(self, clause: Clause) -> None:
        """ "Waves smash on a heavy boom": what is heard with what is only heard."""
        if not clause.objects:
            self._with_sounds(clause)

    def _bracketed(self, row: Sequence[Token]) -> list[Token]:
        """ "Strikes the string (slap)", "a card (about 5 cm wide)": what the brackets add is told, and no deed."""
        found = list(row)
        for i in [i for i, t in enumerate(row) if t.text == "(" and i][::-1]:
            close = next((j for j in range(i + 1, min(len(row), i + LONGEST + 2)) if row[j].text == ")"), -1)
            inside = row[i + 1 : close] if close > 0 else []
            said = bool(inside) and not any(t.kind in "XQ" for t in inside)
            if not said or (len(inside) > 1 and any(t.kind == "V" for t in inside)):
                continue
            words = [t for t in inside if t.text[:1].isalnum()]
            if words:
                self.ledger.add("attribute", words, "", "approximated", "said in brackets: kept as a word")
            del found[i : close + 1]
        return found
