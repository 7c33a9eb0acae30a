# SPDX-License-Identifier: Apache-2.0
"""Pieces of a sentence -> clauses: who does what to whom, where, how, and when against the clause before."""

from __future__ import annotations

from dataclasses import replace

from soundstage.language import lexicon, relations
from soundstage.language.apposition import told_again
from soundstage.language.casting import gender_of, lives
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.names import gender_of_name
from soundstage.language.phrases import Item, Phrase
from soundstage.language.predicates import Predicates
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token

TAILED = frozenset(("tail", "wing", "paw", "fur", "mane", "hoof", "trunk", "beak", "claw"))  # of animals


class Scanner(Predicates):
    """Reads one sentence from left to right."""

    def read(self) -> list[Clause]:
        """All clauses in order of saying; "X after Y" is turned round."""
        i = 0
        while i < len(self.row):
            i = self._step(i)
        self._close()
        self.done += self.filled
        first, second = self.done[0] if self.done else None, self.done[1] if len(self.done) > 1 else None
        if first is not None and second is not None and first.form == "ing" and first.quotes and second.subjects:
            first.subjects, first.shared = first.subjects or list(second.subjects), False  # "Singing '…', a girl skips"
            second.order = second.order or "with"
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
        if before is not None and before.text == "not" and i > 1 and (self.row[i - 2].kind == "C" or i == 1):
            phrase = replace(phrase, det="no")  # "a dog, but not a brown one"
        kind, text = (before.kind, before.text) if before is not None else ("", "")
        phrase = self._somebodys(i, phrase, text)
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
        elif (self.boundary and self._verb_after(i)) or (self.boundary and kind == "C" and self._sided(i)):
            self._open([phrase])
        elif self.boundary and kind == "C" and now.adjuncts and self._last_is_adjunct(i):
            now.adjuncts[-1].phrases.append(phrase)
        elif text in (".", ";", ":") or kind == "GAP":
            self._open([phrase])
        else:
            now.objects.append(phrase)
        self.boundary = False
        return i + 1

    def _somebodys(self, i: int, phrase: Phrase, before: str) -> Phrase:
        """ ", tail flicking": the tail of whoever the sentence is about."""
        nxt = self.row[i + 1].kind if i + 1 < len(self.row) else ""
        bare = before == "," and nxt == "G" and not phrase.det and not phrase.before and phrase.of is None
        part = phrase.head.lemma in lexicon.PARTS | lexicon.HAIR
        return replace(phrase, det="its" if phrase.head.lemma in TAILED else "their") if bare and part else phrase

    def _apposed(self, i: int, phrase: Phrase, before: str) -> bool:
        """ "Anna, a young woman, …", "A chef, a tall woman, …": tells who the one before is."""
        if before == "," and self._introduced(i, phrase):
            return True
        placed = any(a.phrases for a in self.now.adjuncts)
        if before != "," or self.now.verb is not None or len(self.now.subjects) != 1 or placed:
            return False
        if phrase.det in ("a", "an") and told_again(self.now.subjects[0], phrase) and self._closes(i):
            return True
        named = self.now.verb is None and bool(self.now.subjects) and self.now.subjects[-1].head.kind == "M"
        told = phrase.head.kind == "N" and phrase.det in ("a", "an", "the", "his", "her")
        return named and told and before == "," and self._finite_later(i)

    def _introduced(self, i: int, phrase: Phrase) -> bool:
        """ "Mia, a tall woman in yellow, and Otto, a bald man.": each is named and then told."""
        named = self.now.subjects[-1] if self.now.subjects else None
        if named is None or self.now.verb is not None or phrase.det not in ("a", "an", "the"):
            return False
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        dressed = nxt is not None and nxt.text in ("with", "in", "wearing") and phrase.det in ("a", "an")
        said = named.det in ("his", "her", "their") or (dressed and named.det)  # "the driver, a woman with red hair"
        if named.head.kind != "M" and not (said and told_again(named, phrase)):
            return False  # "Lena and her grandfather, a man with a moustache"
        told = i > 1 and self.row[i - 2].phrase is named and phrase.head.kind == "N" and not phrase.plural
        sexes = {w for w in (gender_of_name(named.name), gender_of(phrase.head.lemma)) if w}
        return told and len(sexes) < 2 and lives(phrase.head.lemma) and not self._paired(i)

    def _paired(self, i: int) -> bool:
        """ "Anna, a girl and a boy": one more of a list follows at once."""
        return i + 1 < len(self.row) and self.row[i + 1].kind == "C" and self.row[i + 2 : i + 3] != []

    def _before_verb(self, i: int, phrase: Phrase, kind: str) -> None:
        """A phrase before the verb: one more subject, or the first of a new clause after a mark."""
        if self.now.subjects and phrase.head.low == "we" and phrase.pronoun:
            self._close()  # "over the shoulder of the queen we see …"
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
        if item.text in ("in the back row of", "in the front row of"):
            row = item.text.removesuffix(" of")
            self.now.adjuncts.append(Adjunct(row, tuple(self.tokens[item.start : item.end - 1])))
            item = replace(item, start=item.end - 1, text="in")
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
        if self._spot_of_doer(i, nxt):
            return i + 1
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

    def _relative(self, i: int) -> int:
        """who, which, that: the next verb's subject is the noun before."""
        item = self.row[i]
        nouns = [x for x in reversed(self.row[:i]) if x.kind == "NP" and x.phrase is not None]
        some = [x for x in nouns[:3] if x.phrase is not None and (x.phrase.name or lives(x.phrase.head.lemma))]
        before = next(iter(some if item.text == "who" and some else nouns), None)  # "hands him a plate, who …"
        follows = self.row[i + 1] if i + 1 < len(self.row) else None
        if item.text in ("where", "when", "in which"):
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
        if token.low == "full" and self._filled_with(i):
            return i + 3
        self.now.predicate.append(token)
        return i + 1

    def _filled_with(self, i: int) -> bool:
        """ "A boat full of monkeys", "a table full of cats": who is in it or at it; True when it was taken so."""
        if not i or len(self.row) < i + 3:
            return False
        thing, of, many = self.row[i - 1].phrase, self.row[i + 1].text, self.row[i + 2].phrase
        if thing is None or of != "of" or many is None or not many.plural or not lives(many.head.lemma):
            return False
        noun = thing.head.lemma
        if not any(taxonomy().is_a(noun, kind, most=2) for kind in ("container", "vehicle", "furniture", "vessel")):
            return False  # "a square full of people" is a place
        told = tuple(self.tokens[self.row[i].start : self.row[i + 1].end])
        where = Adjunct("at" if taxonomy().is_a(noun, "table", most=2) else "in", told, [thing])
        there = replace(many, count=many.count or lexicon.GROUP_NOUNS["crowd"])
        self.filled.append(Clause([there], adjuncts=[where], aside=True))
        return True

    def _there(self, i: int) -> int:
        """there is / are."""
        clause = self._open([]) if self.now.verb is not None else self.now
        clause.existential = True
        return i + 1

    def _quote(self, i: int) -> int:
        item = self.row[i]
        assert item.token is not None
        saying = self.done[-1] if self.done and self.now.negated and self.now.form == "ing" else None
        told = saying is not None and saying.verb is not None and saying.verb.lemma in lexicon.SPEECH
        (saying if told and saying is not None and not saying.quotes else self.now).quotes.append(item.token)
        self.boundary = True
        return i + 1
