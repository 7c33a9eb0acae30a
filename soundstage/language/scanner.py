# SPDX-License-Identifier: Apache-2.0
"""Pieces of a sentence -> clauses: who does what to whom, where, how, and when against the clause before."""

from __future__ import annotations

from soundstage.language import lexicon, relations
from soundstage.language.apposition import told_again
from soundstage.language.clauses import FILMS, Adjunct, Clause, Scan
from soundstage.language.phrases import Item, Phrase
from soundstage.language.tokens import Token
from soundstage.language.verbs import CAUSING
from soundstage.language.wordlist import word_set

BIDDING = word_set("help ask tell want invite urge lead command order encourage signal")  # to do something


class Scanner(Scan):
    """Reads one sentence from left to right."""

    def read(self) -> list[Clause]:
        """All clauses in order of saying; "X after Y" is turned round."""
        i = 0
        while i < len(self.row):
            i = self._step(i)
        self._close()
        return self._turned()

    def _step(self, i: int) -> int:
        item = self.row[i]
        step = {
            "NP": self._noun,
            "PREP": self._prep,
            "V": self._finite,
            "X": self._auxiliary,
            "G": self._ing,
            "E": self._past,
            "B": self._bare,
            "W": self._relative,
            "S": self._sub,
            "THEN": self._mark,
            "WITH": self._mark,
            "R": self._adverb,
            "A": self._adjective,
            "Q": self._quote,
            "C": self._joint,
            "E0": self._there,
        }.get(item.kind)
        if step is not None:
            return step(i)
        if item.kind in (".", "GAP"):
            self.boundary = True
        return i + 1

    # -- pieces
    def _noun(self, i: int) -> int:
        """A noun phrase as subject, apposition, object, or the next clause's subject."""
        phrase = self.row[i].phrase
        assert phrase is not None
        before = self.row[i - 1] if i else None
        kind, text = (before.kind, before.text) if before is not None else ("", "")
        now = self.now
        if self._apposed(i, phrase, text):
            now.appositions.append((now.subjects[-1], phrase))
        elif text == "," and (last := self._told_last(i, phrase)) is not None:
            now.appositions.append((last, phrase))
        elif self._worn_too(i, phrase, kind, text):
            (now.adjuncts[-1].phrases if self._listed(i) else now.objects).append(phrase)
        elif now.verb is None and not (kind == "C" and now.adjuncts and not now.subjects):
            self._before_verb(i, phrase, kind)
        elif now.quotes and now.verb is not None and not now.subjects and kind == "V":
            now.subjects, now.shared = [phrase], False  # "says the man"
        elif self.boundary and self._verb_after(i):
            self._open([phrase])
        elif self.boundary and kind == "C" and now.adjuncts and self._last_is_adjunct(i):
            now.adjuncts[-1].phrases.append(phrase)
        elif text in (".", ";", ":") or kind == "GAP":
            self._open([phrase])
        else:
            now.objects.append(phrase)
        self.boundary = False
        return i + 1

    def _apposed(self, i: int, phrase: Phrase, before: str) -> bool:
        """ "Anna, a young woman, …", "A chef, a tall woman, …": tells who the one before is."""
        if before != "," or self.now.verb is not None or len(self.now.subjects) != 1 or self.now.adjuncts:
            return False
        if phrase.det in ("a", "an") and told_again(self.now.subjects[0], phrase) and self._closes(i):
            return True
        named = self.now.verb is None and bool(self.now.subjects) and self.now.subjects[-1].head.kind == "M"
        told = phrase.head.kind == "N" and phrase.det in ("a", "an", "the", "his", "her")
        return named and told and before == "," and self._finite_later(i)

    def _before_verb(self, i: int, phrase: Phrase, kind: str) -> None:
        """A phrase before the verb: one more subject, or the first of a new clause after a mark."""
        if self.now.subjects and kind in (".", "GAP") and not self._series(i):
            if not self._verb_after(i) or self.now.quotes:
                self._close()
            else:
                self._open([])
        elif self.now.subjects and kind == "." and self._absolute(i):
            self._close()
        now = self.now
        between = bool(now.subjects and now.adjuncts) and kind == "C" and now.adjuncts[-1].prep == "between"
        if between and not self._verb_after(i):
            now.adjuncts[-1].phrases.append(phrase)
        else:
            now.subjects.append(phrase)
            now.shared = False

    def _prep(self, i: int) -> int:
        item = self.row[i]
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        tokens = tuple(self.tokens[item.start : item.end])
        if item.text == "to" and nxt is not None and nxt.kind in ("B",):
            return self._infinitive(i + 1)
        if item.text in ("before", "after", "until", "since") and (self._clause_follows(i + 1)):
            self._subordinate(item, tokens)
            return i + 1
        before = self.row[i - 1] if i else None
        near = before.phrase if before is not None and before.kind == "NP" else None
        if item.text in relations.FRAME_SPOTS and self._spot_first(i, nxt):
            return i + 1
        fronted = self.boundary and self.now.verb is not None and before is not None and before.kind in (".", "C")
        adjunct = Adjunct(item.text, tokens, [], near)
        step = 1
        if nxt is not None and nxt.kind == "NP" and nxt.phrase is not None:
            adjunct.phrases.append(nxt.phrase)
            step = 2
        if fronted and step == 2 and self._subject_after(i + 2):
            self._close()
        self.now.adjuncts.append(adjunct)
        self.boundary = False
        return i + step

    def _subordinate(self, item: Item, tokens: tuple[Token, ...]) -> None:
        first = self.now.empty and not self.done
        if not self.now.empty:
            self._close()
        self.now.order = "swap" if item.text == "after" and not first else "then"
        self.now.marker = list(tokens)
        if item.text == "before" and first:
            self.now.order = "late"
        self.boundary = True

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
            order = "then"
            clause = self._open([])
            clause.order = clause.order or order
            self._verb(clause, item, "infinitive")
        return i + 1

    def _made_to(self, item: Item, form: str) -> None:
        """ "Lets the steam rise", "causes it to pop": the deed is its object's; what follows is the causer's again."""
        cause = self.now
        assert cause.verb is not None
        cause.causes = cause.verb.lemma in CAUSING
        inner = self._open([cause.objects[-1]])
        inner.aside = True
        inner.order = inner.order or ("" if cause.causes else "with")
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
        elif now.verb is None:
            worn = item.token is not None and item.token.lemma in ("wear", "have")
            if now.subjects and self._finite_later(i, lists=worn):
                self.owner = list(now.subjects)
            self._verb(now, item, "ing")
            now.shared = not now.subjects
            now.progressive = True
        else:
            subject = self._participle_subject(before)
            clause = self._open(subject)
            clause.aside = bool(subject)
            clause.order = clause.order or (
                "with" if not (before and before.kind == "C" and self.done and self.done[-1].form == "ing") else "then"
            )
            self._verb(clause, item, "ing")
            clause.progressive = True
        self.now.negated = self.now.negated or self._ruled_out(i)
        return i + 1

    def _past(self, i: int) -> int:
        """A participle without an auxiliary: "a dog named Rex", "a house covered in snow"."""
        item = self.row[i]
        before = self.row[i - 1] if i else None
        assert item.token is not None
        if (
            item.token.lemma in ("name", "call", "title")
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
        elif self.now.verb is None:
            self.now.predicate.append(item.token)
        else:
            subject = [before.phrase] if before is not None and before.kind == "NP" and before.phrase else []
            self._verb(self._open(subject), item, "passive")
            self.now.order, self.now.aside = self.now.order or "with", bool(subject)
        return i + 1

    def _bare(self, i: int) -> int:
        item = self.row[i]
        if self.now.verb is not None and not self.boundary and self.now.objects:
            self._made_to(item, "infinitive")  # "makes the dog run"
            return i + 1
        return self._finite(i)

    def _relative(self, i: int) -> int:
        """who, which, that: the next verb's subject is the noun before."""
        before = next((x for x in reversed(self.row[:i]) if x.kind == "NP"), None)
        item = self.row[i]
        follows = self.row[i + 1] if i + 1 < len(self.row) else None
        if item.text in ("where", "when"):
            self._close()
            self.now.order = "with"
        elif (
            before is not None and before.phrase is not None and follows is not None and follows.kind in ("V", "X", "R")
        ):
            if self.now.verb is None and self.now.subjects and self._finite_later(i + 1):
                self.owner = list(self.now.subjects)
            if self.now.verb is None and self.now.subjects == [before.phrase]:
                return i + 1
            self._open([before.phrase]).aside = True
        self.boundary = True
        return i + 1

    def _sub(self, i: int) -> int:
        item = self.row[i]
        assert item.token is not None
        follows = self._clause_follows(i + 1) or (i + 1 < len(self.row) and self.row[i + 1].kind in ("G", "E0", "PREP"))
        if item.text in ("as", "during") and not follows:
            nxt = self.row[i + 1] if i + 1 < len(self.row) else None
            adjunct = Adjunct(item.text, (item.token,), [nxt.phrase] if nxt and nxt.phrase else [])
            self.now.adjuncts.append(adjunct)
            return i + (2 if nxt and nxt.phrase else 1)
        first = self.now.empty and not self.done
        if not self.now.empty:
            self._close()
        self.now.order = "" if first else "with"
        self.fronted = first and item.text in ("while", "as", "whilst", "whereas", "during")
        self.now.marker = [item.token]
        if first:
            self.owner = []
        self.boundary = True
        return i + 1

    def _mark(self, i: int) -> int:
        item = self.row[i]
        if self.now.verb is not None and (self._ends_clause(i)):
            target = self.now
        else:
            if not self.now.empty and self.now.verb is not None:
                self._close()
            target = self.now
            self.boundary = True
        target.order = "then" if item.kind == "THEN" else "with"
        target.marker += self.tokens[item.start : item.end]
        return i + 1

    def _joint(self, i: int) -> int:
        """and, or, but."""
        self.boundary = True
        return i + 1

    def _adverb(self, i: int) -> int:
        token = self.row[i].token
        assert token is not None
        follows = self.row[i + 1] if i + 1 < len(self.row) else None
        if (
            self.boundary
            and self.now.verb is not None
            and follows is not None
            and follows.kind in ("V", "NP", "X", "G")
        ):
            self._close() if follows.kind == "NP" and self._verb_after(i + 1) else None
            if follows.kind in ("V", "X"):
                self._open([])
                self.boundary = True
        if token.low in ("not", "n't", "never"):
            self.now.negated = True
        self.now.adverbs.append(token)
        return i + 1

    def _adjective(self, i: int) -> int:
        token = self.row[i].token
        assert token is not None
        self.now.predicate.append(token)
        return i + 1

    def _there(self, i: int) -> int:
        """there is / are."""
        clause = self._open([]) if self.now.verb is not None else self.now
        clause.existential = True
        return i + 1

    def _quote(self, i: int) -> int:
        item = self.row[i]
        assert item.token is not None
        self.now.quotes.append(item.token)
        self.boundary = True
        return i + 1
