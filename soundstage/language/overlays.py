# SPDX-License-Identifier: Apache-2.0
"""Quotes that are read on the picture and not spoken: which they are, and when they come."""

from __future__ import annotations

from soundstage.language.casting import is_person
from soundstage.language.clauses import Clause
from soundstage.language.graphics import LOGO
from soundstage.language.script import Script
from soundstage.language.segments import Quote, Sentence
from soundstage.language.title_looks import letters_taken
from soundstage.language.token import Token
from soundstage.language.verbs import voiced
from soundstage.language.wordlist import word_set
from soundstage.model.production import LATER

TEXT_NOUNS = word_set(
    "text title caption sign word words card label logo banner message slogan headline subtitle poster screen "
    "letter inscription tagline brand hashtag lettering"
)
SEEN_TEXT = word_set("sign poster screen banner")
TEXT_VERBS = word_set("read display flash appear print write show overlay label title")
COMES = word_set("appear flash pop fade come slide slam drop land hit fly zoom materialize emerge smash burst")


class Overlays(Script):
    """Takes what is set over the picture out of its clause."""

    marked: Clause | None = None  # the clause that a logo was told in last
    card_ends = 0  # the character at which the sentence of the card at hand ends

    def _with_sounds(self, clause: Clause, listed: bool = False) -> None:
        """Take what is heard out of a clause."""
        raise NotImplementedError

    def _is_text(self, clause: Clause, quote: Quote) -> bool:
        """Words to be seen, not heard: "the text '…' flashes", "a sign that reads '…'"."""
        words = [
            p.head.lemma for p in (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases))
        ]
        lemma = clause.verb.lemma if clause.verb else ""
        people = any(is_person(w) for w in words[:1])
        if words and words[0] in TEXT_NOUNS - SEEN_TEXT:
            return True  # "the words '…' pop onto the screen"
        if self.before_card is not None and not voiced(lemma):
            return True
        if voiced(lemma) and not (lemma == "read" and not people):
            return bool(words) and words[0] in TEXT_NOUNS and lemma == "say"
        if any(w in TEXT_NOUNS for w in words) or (lemma in TEXT_VERBS and not people):
            return True
        short = len(quote.text.split()) <= 4 and quote.text[-1] not in ".!?,…"
        before = self.text[: quote.start].rstrip()
        return (
            short
            and not before.endswith((":", ","))
            and bool(before)
            and not voiced(lemma)
            and before[-1] not in ".!?"
        )

    def _shows_text(self, clause: Clause, sentence: Sentence) -> bool:
        """Takes the quotes that are read and not spoken out of the clause; True when it tells nothing else."""
        texts = [q for q in clause.quotes if self._is_text(clause, sentence.quotes[q.quote])]
        for q in texts:
            self._title(clause, q, sentence.quotes[q.quote])
        clause.quotes = [q for q in clause.quotes if q not in texts]
        if not texts or clause.quotes:
            return False
        since = len(self.shot.cues)
        told = self._only_text(clause)
        late = bool(self.shot.title_after)  # the sound of a title is heard as it comes
        self.shot.cues[since:] = [c.model_copy(update={"at_end": late}) for c in self.shot.cues[since:]]
        return told

    def _title(self, clause: Clause, token: Token, quote: Quote) -> None:
        words = [
            p.head.lemma for p in (*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases))
        ]
        on_card = self.before_card is not None
        if on_card or any(w in TEXT_NOUNS for w in words) or (clause.verb and clause.verb.lemma in TEXT_VERBS):
            if self.shot.title and not self._together(token, clause):
                self._open_shot(given=False)
            known = "" if self.shot.title == LOGO else self.shot.title
            self._comes_after(clause)
            self.shot.title = "\n".join(words for words in (known, quote.text) if words)
            self.ledger.add("title", [token], f"{self.scene.id}.{self.shot.id}.title")
            self.ledger.cover(letters_taken(clause))
        else:
            self.ledger.add("name", [token], "", "approximated", "quoted, but not spoken: kept as a name")

    def _comes_after(self, clause: Clause) -> None:
        """Words that appear once something was done come then: "He falls. The text 'LOST' appears."."""
        appears = clause.verb is not None and clause.verb.lemma in COMES and clause.order != "with"
        if not self.shot.title and appears and self.shot.used and self.before_card is None:
            self.shot.title_after = str(self.shot.beats[-1]["id"]) if self.shot.beats else LATER

    def _only_text(self, clause: Clause) -> bool:
        """The clause is nothing but its text: do not build a "title card"."""
        subjects = [*clause.subjects, *clause.objects]
        if clause.verb is not None and clause.verb.lemma in ("read", "say", "show") and subjects and not any(
            is_person(p.head.lemma) or p.pronoun for p in clause.subjects
        ):  # "a sign reads '…'": it is there, and does nothing
            self.ledger.cover([clause.verb, *clause.adverbs])
            for p in subjects if subjects[0].head.lemma in TEXT_NOUNS - SEEN_TEXT else ():
                self.ledger.cover([*p.before, p.head])
            clause.verb, clause.adverbs = None, []
        if subjects and all(p.head.lemma in TEXT_NOUNS - SEEN_TEXT and (
                p.plural or p.head.lemma != "letter") for p in subjects):  # a letter may lie there
            for p in subjects:
                self.ledger.cover([*p.before, p.head])
            self.ledger.cover([t for t in (clause.verb, *clause.adverbs) if t])
            self._with_sounds(clause)
            for adjunct in clause.adjuncts:
                self._setting_or_thing(adjunct)
            return True
        return False

    def _together(self, token: Token, clause: Clause) -> bool:
        """Whether words stand on the picture with those before them: told in one breath."""
        on_card = self.before_card is not None and token.end <= self.card_ends and clause.order != "then"
        return on_card or clause is self.marked
