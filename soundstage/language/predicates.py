# SPDX-License-Identifier: Apache-2.0
"""The verbs of a sentence on their way into clauses: finite, after an auxiliary, participles, infinitives."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.clauses import FILMS, Clause, Scan
from soundstage.language.meant_for import done_to, meant_for
from soundstage.language.phrases import Item
from soundstage.language.verbs import CAUSING, LIGHTING
from soundstage.language.wordlist import word_set

BIDDING = word_set("help ask tell want invite urge lead command order encourage signal prompt beg persuade instruct")


class Predicates(Scan):
    """What each verb form does to the clause at hand."""

    def _infinitive(self, i: int) -> int:
        """ "begins to walk" is one deed; "stops to drink" is two; "helps her to stand" is the object's."""
        item = self.row[i]
        now = self.now
        if now.verb is not None and now.verb.lemma in lexicon.STARTERS and not now.objects:
            now.starter.append(now.verb)
            now.verb, now.form = item.token, now.form or "finite"
        elif now.verb is not None and now.verb.lemma in BIDDING | CAUSING and now.objects:
            self._made_to(item, "infinitive")
        elif now.verb is None and now.subjects:
            self._verb(now, item, "infinitive")
        else:
            doer, thing = meant_for(self.row, i, now)
            clause = self._open([doer] if doer is not None else [])
            clause.aside = doer is not None
            clause.order = clause.order or "then"
            self._verb(clause, item, "infinitive")
            if thing is not None:
                done_to(self.row, i, clause, thing, self.tokens)
        return i + 1

    def _made_to(self, item: Item, form: str) -> None:
        """ "Lets the steam rise", "causes it to pop": the deed is its object's; what follows is the causer's again."""
        cause = self.now
        assert cause.verb is not None
        cause.causes = cause.verb.lemma in CAUSING
        inner = self._open([cause.objects[-1]])
        inner.aside = True
        bid = cause.verb.lemma in BIDDING - {"help", "want", "lead"}  # it is done once it was said
        inner.order = inner.order or ("" if cause.causes else "then" if bid else "with")
        self._verb(inner, item, form)

    def _verb(self, clause: Clause, item: Item, form: str) -> None:
        clause.verb, clause.form = item.token, form
        self.boundary = False

    def _finite(self, i: int) -> int:
        item = self.row[i]
        now = self.now
        if now.verb is None:
            if not now.subjects and self.owner:
                now.subjects = list(self.owner)
            if not now.subjects:
                now.shared = bool(self.done) or True
            self._verb(now, item, "finite")
        elif self.owner and not self.boundary:
            self._verb(self._open(list(self.owner)), item, "finite")
            self.owner = []
        elif (
            not self.boundary and now.objects and self.row[i - 1].kind == "NP" and self.row[i - 1].phrase in now.objects
        ):
            subject = now.objects.pop() if now.verb.lemma not in FILMS else now.objects[-1]
            self._verb(self._open([subject]), item, "finite")
        else:
            self._verb(self._open([]), item, "finite")
        return i + 1

    def _auxiliary(self, i: int) -> int:
        """be, have, do, will, can + main verb; be alone is the verb."""
        j, negated, adverbs = i + 1, False, []
        while j < len(self.row) and self.row[j].kind in ("R", "X"):
            if self.row[j].text in ("not", "n't", "never"):
                negated = True
            elif self.row[j].kind == "R":
                adverbs.append(self.row[j].token)
            j += 1
        main = self.row[j] if j < len(self.row) else None
        start = self.row[i]
        if main is not None and main.kind in ("G", "E", "B", "V"):
            self._finite_from(i, main, {"G": "ing", "E": "passive"}.get(main.kind, "finite"))
            aux = [self.row[k] for k in range(i, j) if self.row[k].kind == "X"]
            if main.kind == "E" and not any(a.token and a.token.lemma in ("be", "get") for a in aux):
                self.now.form = "finite"
            if main.kind == "G" and any(a.text == "being" for a in aux):
                self.now.form = "passive"
            self.now.progressive = self.now.form == "ing"
            end = j + 1
        else:
            self._finite_from(i, start, "finite")
            end = i + 1
            adverbs = []
        self.now.negated = negated
        self.now.adverbs += [a for a in adverbs if a is not None and end == j + 1]
        return end if not (negated and end == i + 1) else j

    def _finite_from(self, i: int, verb: Item, form: str) -> None:
        self._finite(i)
        self.now.verb, self.now.form = verb.token, form

    def _ing(self, i: int) -> int:
        item = self.row[i]
        now = self.now
        before = self.row[i - 1] if i else None
        if (
            now.verb is not None
            and now.verb.lemma in (lexicon.STARTERS - {"stop", "pause"})
            and not now.objects
            and not self.boundary
        ):
            now.starter.append(now.verb)
            now.verb, now.progressive = item.token, True
        elif now.verb is not None and now.verb.lemma in CAUSING and now.objects and not self.boundary:
            self._made_to(item, "ing")  # "sends the cup flying"
            self.now.progressive = True
        elif now.verb is None and self._scene_with(before):
            assert before is not None and before.phrase is not None
            self.now.adjuncts.pop()
            clause = self._open([before.phrase])  # "a room with a light flickering"
            clause.aside, clause.order, clause.progressive = True, "with", True
            self._verb(clause, item, "ing")
        elif now.verb is None:
            worn = item.token is not None and item.token.lemma in ("wear", "have")
            now.aside = now.aside or self._of_a_part()
            if now.subjects and not now.aside and self._finite_later(i, lists=worn):
                self.owner = list(now.subjects)
            self._verb(now, item, "ing")
            now.shared = not now.subjects
            now.progressive = True
        else:
            subject = self._participle_subject(before, item.token.lemma if item.token else "")
            clause = self._open(subject)
            clause.aside = bool(subject)
            clause.order = clause.order or (
                "with" if not (before and before.kind == "C" and self.done and self.done[-1].form == "ing") else "then"
            )
            self._verb(clause, item, "ing")
            clause.progressive = True
        self.now.negated = self.now.negated or self._ruled_out(i)
        return i + 1

    def _of_a_part(self) -> bool:
        """ ", its tail flicking, then runs": the tail's deed is told in passing."""
        now = self.now
        own = len(now.subjects) == 1 and now.subjects[0].det in ("its", "their", "his", "her") and bool(self.done)
        return own and now.subjects[0].head.lemma in lexicon.PARTS | lexicon.HAIR

    def _past(self, i: int) -> int:
        """A participle without an auxiliary: "a dog named Rex", "a house covered in snow"."""
        item = self.row[i]
        before = self.row[i - 1] if i else None
        assert item.token is not None
        if (
            item.token.lemma in lexicon.NAMING
            and before is not None
            and before.phrase is not None
            and (i + 1 < len(self.row) and (self.row[i + 1].kind in ("NP", "Q")))
        ):
            nxt = self.row[i + 1]
            self.now.names.append(
                (
                    before.phrase,
                    nxt.phrase.name or nxt.phrase.head.text
                    if nxt.phrase
                    else nxt.token.text.strip("\"'“”‘’.,")
                    if nxt.token
                    else "",
                )
            )
            self.now.marker += [item.token, *self.tokens[nxt.start : nxt.end]]
            return i + 2
        if self.now.verb is None and self.now.subjects:
            if self._finite_later(i):
                self.owner = list(self.now.subjects)
            self._verb(self.now, item, "passive")
        elif self.now.verb is None and item.token.lemma in LIGHTING and self.now.adjuncts:
            self.now.starter.append(item.token)  # "inside a library lit by candlelight, …"
            only = i + 1 < len(self.row) and self.row[i + 1].text in ("only", "solely", "dimly")
            self.now.starter += self.tokens[i + 1 : i + 2] if only and self.row[i + 1].start == i + 1 else []
            return i + 1 + only
        elif self.now.verb is None:
            self.now.predicate.append(item.token)
        else:
            subject = [before.phrase] if before is not None and before.kind == "NP" and before.phrase else []
            undergone = self.now.form == "passive" and not subject  # "is crumpled, thrown into a bin": one by one
            self._verb(self._open(subject), item, "passive")
            self.now.order, self.now.aside = self.now.order or ("then" if undergone else "with"), bool(subject)
        return i + 1

    def _bare(self, i: int) -> int:
        item = self.row[i]
        caused = self.now.form == "infinitive" and self.now.aside and self.boundary and self.now.subjects
        if caused:  # "allowing grains to fall and gradually sink"
            inner = self._open(list(self.now.subjects))
            inner.aside = True
            self._verb(inner, item, "infinitive")
            return i + 1
        if self.now.verb is not None and not self.boundary and self.now.objects:
            self._made_to(item, "infinitive")  # "makes the dog run"
            return i + 1
        return self._finite(i)
