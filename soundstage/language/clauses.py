# SPDX-License-Identifier: Apache-2.0
"""Pieces of a sentence -> clauses: who does what to whom, where, how, and when against the clause before."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from soundstage.language import lexicon
from soundstage.language.phrases import Item, Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.tokens import Token
from soundstage.language.wordlist import words

FILMS = words("see watch hear show find reveal capture feature notice film observe spot feel depict")


@dataclass
class Adjunct:
    """A preposition with what it governs, and the noun phrase right before it."""

    prep: str
    tokens: tuple[Token, ...]
    phrases: list[Phrase] = field(default_factory=list)
    near: Phrase | None = None


@dataclass
class Clause:
    """One verb with its parts; no verb: things that are simply there."""

    subjects: list[Phrase] = field(default_factory=list)
    shared: bool = False  # subject is that of the clause before
    verb: Token | None = None
    form: str = ""  # finite ing passive infinitive
    starter: list[Token] = field(default_factory=list)  # begins, starts, wants: merged into verb
    negated: bool = False
    progressive: bool = False
    existential: bool = False
    objects: list[Phrase] = field(default_factory=list)
    adjuncts: list[Adjunct] = field(default_factory=list)
    adverbs: list[Token] = field(default_factory=list)
    predicate: list[Token] = field(default_factory=list)
    quotes: list[Token] = field(default_factory=list)
    order: str = ""  # then with swap or "" (not said)
    marker: list[Token] = field(default_factory=list)
    after: Fraction | None = None
    joined: bool = False  # goes on in the same sentence
    names: list[tuple[Phrase, str]] = field(default_factory=list)
    appositions: list[tuple[Phrase, Phrase]] = field(default_factory=list)  # "Anna, a young woman,"

    @property
    def empty(self) -> bool:
        return not (self.subjects or self.verb or self.objects or self.adjuncts or self.quotes or self.predicate
                    or self.adverbs)


class Scanner:
    """Reads one sentence from left to right."""

    def __init__(self, row: list[Item], all_tokens: list[Token]) -> None:
        self.row, self.tokens = row, all_tokens
        self.done: list[Clause] = []
        self.now = Clause()
        self.boundary = True  # at a mark, "and", "while" or the start
        self.owner: list[Phrase] = []  # subject that a relative or participle clause interrupts

    def read(self) -> list[Clause]:
        """All clauses in order of saying; "X after Y" is turned round."""
        i = 0
        while i < len(self.row):
            i = self._step(i)
        self._close()
        return self._turned()

    def _step(self, i: int) -> int:
        item = self.row[i]
        step = {"NP": self._noun, "PREP": self._prep, "V": self._finite, "X": self._auxiliary, "G": self._ing, "E": self._past,
                "B": self._bare, "W": self._relative, "S": self._sub, "THEN": self._mark, "WITH": self._mark,
                "R": self._adverb, "A": self._adjective, "Q": self._quote, "C": self._joint, "E0": self._there}.get(item.kind)
        if step is not None:
            return step(i)
        if item.kind in (".", "GAP"):
            self.boundary = True
        return i + 1

    # -- clauses open and close
    def _close(self) -> None:
        if not self.now.empty:
            self.done.append(self.now)
        self.now = Clause(joined=bool(self.done))

    def _open(self, subjects: list[Phrase] | None = None) -> Clause:
        """A new clause; what was marked but not used yet (then, while) goes with it."""
        old = self.now
        if old.empty:
            fresh = old
        else:
            self._close()
            fresh = self.now
        if subjects:
            fresh.subjects = subjects
        else:
            fresh.shared = True
        self.boundary = False
        return fresh

    def _ahead(self, i: int, kinds: str = "VX") -> bool:
        """Whether a finite verb comes after item i before the next boundary (phrases' PPs and commas are walked over)."""
        for item in self.row[i + 1:]:
            if item.kind in kinds.split() if " " in kinds else item.kind in kinds and len(item.kind) == 1:
                return True
            if item.kind in ("C", "S", "W", "Q", "THEN", "WITH", "GAP", "V", "X") or item.text in (".", ";", ":", ","):
                return False
        return False

    def _verb_after(self, i: int) -> bool:
        """Whether the noun phrase at i is the subject of a verb to come: "and a cat sleeps", ", a man walking"."""
        j = i + 1
        while j < len(self.row):
            item = self.row[j]
            if item.kind in ("V", "X", "G"):
                return not (item.kind == "G" and self.now.verb is not None and not self._caption())
            coordinated = item.kind == "C" and self.row[j + 1:j + 2] and self.row[j + 1].kind == "NP"
            if item.kind in ("NP", "R", "W") or item.kind == "PREP" or coordinated:
                if item.kind == "W":
                    return True
                j += 1
                continue
            return False
        return False

    def _caption(self) -> bool:
        return not any(x.kind in ("V", "X") for x in self.row)

    # -- pieces
    def _noun(self, i: int) -> int:
        item = self.row[i]
        phrase = item.phrase
        assert phrase is not None
        before = self.row[i - 1] if i else None
        now = self.now
        if (now.verb is None and now.subjects and before is not None and before.text == "," and now.subjects[-1].head.kind == "M"
                and phrase.head.kind == "N" and phrase.det in ("a", "an", "the", "his", "her") and self._finite_later(i)):
            now.appositions.append((now.subjects[-1], phrase))
        elif now.verb is None and not (before and before.kind == "C" and now.adjuncts and not now.subjects):
            if now.subjects and before is not None and before.kind in (".", "GAP") and not self._series(i):
                if not self._verb_after(i) or now.quotes:
                    self._close_if_new(i)
                else:
                    self._open([])
                now = self.now
            if now.subjects and now.adjuncts and before and before.kind == "C" and not self._verb_after(i) and (
                    now.adjuncts[-1].prep == "between"):
                now.adjuncts[-1].phrases.append(phrase)
            else:
                now.subjects.append(phrase)
                now.shared = False
        elif now.quotes and now.verb is not None and not now.subjects and before and before.kind == "V":
            now.subjects, now.shared = [phrase], False  # "says the man"
        elif self.boundary and self._verb_after(i):
            self._open([phrase])
        elif self.boundary and before is not None and before.kind == "C" and now.adjuncts and self._last_is_adjunct(i):
            now.adjuncts[-1].phrases.append(phrase)
        elif (before is not None and before.text in (".", ";", ":")) or (before is not None and before.kind == "GAP"):
            self._open([phrase])
        else:
            now.objects.append(phrase)
        self.boundary = False
        return i + 1

    def _series(self, i: int) -> bool:
        """"a cat, a dog and a bird": commas between things of one list."""
        before = self.row[i - 1]
        if before.text != ",":
            return False
        return any(x.kind == "C" and y.kind == "NP" for x, y in zip(self.row[i:], self.row[i + 1:], strict=False)) or \
            not any(x.kind in ("V", "X") for x in self.row)

    def _close_if_new(self, i: int) -> None:
        self._close()

    def _last_is_adjunct(self, i: int) -> bool:
        return i >= 3 and self.row[i - 2].kind == "NP" and self.row[i - 3].kind == "PREP"

    def _prep(self, i: int) -> int:
        item = self.row[i]
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        tokens = tuple(self.tokens[item.start:item.end])
        if item.text == "to" and nxt is not None and nxt.kind in ("B",):
            return self._infinitive(i + 1)
        if item.text in ("before", "after", "until", "since") and (self._clause_follows(i + 1)):
            self._subordinate(item, tokens)
            return i + 1
        before = self.row[i - 1] if i else None
        near = before.phrase if before is not None and before.kind == "NP" else None
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

    def _subject_after(self, i: int) -> bool:
        """"…, and in the garden(,) a cat sleeps": a new clause begins with its place."""
        while i < len(self.row) and self.row[i].text == ",":
            i += 1
        return i < len(self.row) and self.row[i].kind == "NP" and self._verb_after(i)

    def _clause_follows(self, i: int) -> bool:
        if i < len(self.row) and self.row[i].kind == "G":
            return True
        return i + 1 < len(self.row) and self.row[i].kind == "NP" and self._ahead(i)

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
        """"begins to walk" is one deed; "stops to drink" is two; "helps her to stand" is the object's."""
        item = self.row[i]
        now = self.now
        if now.verb is not None and now.verb.lemma in lexicon.STARTERS and not now.objects:
            now.starter.append(now.verb)
            now.verb, now.form = item.token, now.form or "finite"
        elif now.verb is not None and now.verb.lemma in ("help", "ask", "tell", "let", "make", "get", "want") and now.objects:
            self._verb(self._open([now.objects[-1]]), item, "infinitive")
        elif now.verb is None and now.subjects:
            self._verb(now, item, "infinitive")
        else:
            order = "then"
            clause = self._open([])
            clause.order = clause.order or order
            self._verb(clause, item, "infinitive")
        return i + 1

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
        elif not self.boundary and now.objects and self.row[i - 1].kind == "NP" and self.row[i - 1].phrase in now.objects:
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
        if now.verb is not None and now.verb.lemma in (lexicon.STARTERS - {"stop", "pause"}) and not now.objects and not self.boundary:
            now.starter.append(now.verb)
            now.verb, now.progressive = item.token, True
        elif now.verb is None:
            if now.subjects and self._finite_later(i):
                self.owner = list(now.subjects)
            self._verb(now, item, "ing")
            now.shared = not now.subjects
            now.progressive = True
        else:
            subject = self._participle_subject(before)
            clause = self._open(subject)
            clause.order = clause.order or ("with" if not (before and before.kind == "C" and self.done
                                                           and self.done[-1].form == "ing") else "then")
            self._verb(clause, item, "ing")
            clause.progressive = True
        return i + 1

    def _participle_subject(self, before: Item | None) -> list[Phrase]:
        """The thing right before a participle if it lives ("a dog sleeping"), or is what is seen; else the clause's."""
        if before is None or before.kind != "NP" or before.phrase is None or (before.phrase.pronoun and not (
                self.now.verb and self.now.verb.lemma in FILMS)):
            return []
        lives = taxonomy().file(before.phrase.head.lemma) in ("05", "18") or before.phrase.head.kind == "M"
        seen = (self.now.verb is not None and self.now.verb.lemma in FILMS | {"be"}) or self.now.existential
        return [before.phrase] if lives or seen else []

    def _finite_later(self, i: int) -> bool:
        """A finite verb of the same main clause comes after this participle."""
        for item in self.row[i + 1:]:
            if item.kind in ("V", "X"):
                return True
            if item.kind in ("S", "W", "Q", "C") or item.text in (";", ":"):
                return False
        return False

    def _past(self, i: int) -> int:
        """A participle without an auxiliary: "a dog named Rex", "a house covered in snow"."""
        item = self.row[i]
        before = self.row[i - 1] if i else None
        assert item.token is not None
        if item.token.lemma in ("name", "call", "title") and before is not None and before.phrase is not None and (
                i + 1 < len(self.row) and (self.row[i + 1].kind in ("NP", "Q"))):
            nxt = self.row[i + 1]
            self.now.names.append((before.phrase, nxt.phrase.name or nxt.phrase.head.text if nxt.phrase
                                   else nxt.token.text.strip("\"'“”‘’.,") if nxt.token else ""))
            self.now.marker += [item.token, *self.tokens[nxt.start:nxt.end]]
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
            self.now.order = self.now.order or "with"
        return i + 1

    def _bare(self, i: int) -> int:
        item = self.row[i]
        if self.now.verb is not None and not self.boundary and self.now.objects:
            self._verb(self._open([self.now.objects[-1]]), item, "infinitive")  # "makes the dog run"
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
        elif before is not None and before.phrase is not None and follows is not None and follows.kind in ("V", "X", "R"):
            if self.now.verb is None and self.now.subjects and self._finite_later(i + 1):
                self.owner = list(self.now.subjects)
            if self.now.verb is None and self.now.subjects == [before.phrase]:
                return i + 1
            self._open([before.phrase])
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
        target.marker += self.tokens[item.start:item.end]
        return i + 1

    def _ends_clause(self, i: int) -> bool:
        """"… barks at the same time.": the marker closes its own clause."""
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        before = self.row[i - 1] if i else None
        return (nxt is None or nxt.kind in (".", "C") or nxt.text in (",", ";")) and not (
            before is not None and (before.kind in (".", "C")))

    def _joint(self, i: int) -> int:
        """and, or, but."""
        self.boundary = True
        return i + 1

    def _adverb(self, i: int) -> int:
        token = self.row[i].token
        assert token is not None
        follows = self.row[i + 1] if i + 1 < len(self.row) else None
        if self.boundary and self.now.verb is not None and follows is not None and follows.kind in ("V", "NP", "X", "G"):
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

    def _turned(self) -> list[Clause]:
        """"X after Y" becomes Y, then X; "Before X, Y" becomes Y, then X."""
        rows = self.done
        for i in range(1, len(rows)):
            if rows[i].order == "swap":
                rows[i].order, rows[i - 1].order = rows[i - 1].order, "then"
                if rows[i].shared and not rows[i].subjects:
                    rows[i].subjects = rows[i - 1].subjects
                rows[i - 1], rows[i] = rows[i], rows[i - 1]
                if rows[i - 1].subjects and all(p.pronoun for p in rows[i - 1].subjects):  # the noun is said first
                    rows[i - 1].subjects, rows[i].subjects = rows[i].subjects, rows[i - 1].subjects
            elif rows[i - 1].order == "late":
                rows[i - 1].order = "then"
                if rows[i - 1].shared:
                    rows[i - 1].subjects = rows[i].subjects
                rows[i - 1], rows[i] = rows[i], rows[i - 1]
        return rows
