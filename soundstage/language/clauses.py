# SPDX-License-Identifier: Apache-2.0
"""What a clause is, and the state of a sentence half read into clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from soundstage.language import lexicon, relations
from soundstage.language.apposition import told_again
from soundstage.language.casting import is_person, lives
from soundstage.language.likeness import SITES
from soundstage.language.phrases import Item, Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.upright import upright
from soundstage.language.wordlist import word_set

HOLDING = word_set("contain depict represent bear resemble")
SPANS = word_set("second sec moment minute hour while beat")
FILMS = word_set("see watch hear show find reveal capture feature notice film observe spot feel depict")


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
    aside: bool = False  # a participle or relative clause about a thing named in passing
    joined: bool = False  # goes on in the same sentence
    causes: bool = False  # "lets the ball fall": another's deed follows, told in the next clause
    names: list[tuple[Phrase, str]] = field(default_factory=list)
    appositions: list[tuple[Phrase, Phrase]] = field(default_factory=list)  # "Anna, a young woman,"

    @property
    def empty(self) -> bool:
        return not (
            self.subjects or self.verb or self.objects or self.adjuncts or self.quotes or self.predicate or self.adverbs
        )

    @property
    def only_when(self) -> bool:
        """Whether it tells the hour or the weather and nothing else: "Medium shot, morning."."""
        more = self.verb or self.objects or self.adjuncts or self.quotes or self.predicate or self.adverbs
        return not more and bool(self.subjects) and all(
            not p.det and p.head.lemma in {*lexicon.HOURS, *lexicon.WEATHER} for p in self.subjects)


class Scan:
    """A sentence half read: its clauses so far, and looks ahead."""

    def __init__(self, row: list[Item], all_tokens: list[Token]) -> None:
        self.row, self.tokens = upright(row), all_tokens
        self.done: list[Clause] = []
        self.now = Clause()
        self.filled: list[Clause] = []  # "a boat full of monkeys": who is in it
        self.boundary = True  # at a mark, "and", "while" or the start
        self.fronted = False  # a "while …," came first: the clause after it goes on at the same time
        self.owner: list[Phrase] = []  # subject that a relative or participle clause interrupts

    def _close(self) -> None:
        if not self.now.empty:
            self.done.append(self.now)
        self.now = Clause(joined=bool(self.done))
        if self.fronted and self.done and self.done[-1].verb is not None:
            self.now.order, self.fronted = "with", False

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
        """Whether a finite verb comes after item i before the next boundary."""
        for item in self.row[i + 1 :]:
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
            there = item.kind == "B" and self.row[j - 1].text in ("inside", "outside")  # "the letters inside fly"
            if item.kind in ("V", "X", "G") or there:
                absolute = i > 0 and self.row[i - 1].text == "," and j == i + 1  # ", the engine humming"
                both = i > 0 and self.row[i - 1].kind == "C" and self.now.form == "ing" and bool(self.now.subjects)
                absolute = absolute or (both and j == i + 1)  # "… and the wheels screeching"
                return not (item.kind == "G" and self.now.verb is not None and not self._caption() and not absolute)
            coordinated = item.kind == "C" and self.row[j + 1 : j + 2] and self.row[j + 1].kind == "NP"
            if item.kind in ("NP", "R", "W") or item.kind == "PREP" or coordinated:
                if item.kind == "W":
                    return True
                j += 1
                continue
            return False
        return False

    def _caption(self) -> bool:
        return not any(x.kind in ("V", "X") for x in self.row)

    def _listed(self, i: int) -> bool:
        """The phrase at i goes on with the list after the last preposition: "with a tail, and blue ears"."""
        j = i - 1
        while j >= 0 and (self.row[j].kind == "C" or self.row[j].text == ","):
            j -= 1
        last = self.row[j].phrase if j >= 0 else None
        return last is not None and bool(self.now.adjuncts) and last in self.now.adjuncts[-1].phrases

    def _worn_too(self, i: int, phrase: Phrase, kind: str, text: str) -> bool:
        """ "in a grey suit and a red tie": one more garment or part of the same wearer, no new subject."""
        if not (kind == "C" or text == ",") or phrase.pronoun or phrase.name or phrase.owner is not None:
            return False
        head, low = phrase.head.lemma, phrase.head.low
        own = head in lexicon.CLOTHES | lexicon.PARTS | lexicon.HAIR or low in lexicon.CLOTHES | lexicon.HAIR
        own = own or taxonomy().is_a(head, "clothing", most=2) or taxonomy().file(head) == "08"
        own = own or bool({head, low} & lexicon.INSTRUMENTS)  # "jazz with a saxophone and drums"
        ruled_out = bool(self.now.adjuncts) and self.now.adjuncts[-1].prep == "without" and self._listed(i)
        if ruled_out:
            return True  # "without cars or people"
        wearing = self.now.verb is not None and self.now.verb.lemma in ("wear", "have", "sport", "don", "hold")
        listed = self._listed(i) and self.now.adjuncts[-1].prep in ("in", "with")
        listed = listed and (bool(self.now.subjects) or self.now.verb is not None)  # "In a room, a hand lifts"
        return own and (listed or (wearing and bool(self.now.objects)))

    def _spot_first(self, i: int, nxt: Item | None) -> bool:
        """ "On the left a chair": where, then what is there; True when it was taken so."""
        if nxt is None or nxt.phrase is None or not self.boundary or nxt.phrase.det not in ("a", "an", ""):
            return False
        if any(x.kind in ("V", "X") for x in self.row[:i]) or self._verb_after(i + 1):
            return False
        if not self.now.empty:
            self._close()
        item = self.row[i]
        self.now.adjuncts.append(Adjunct(item.text, tuple(self.tokens[item.start : item.end])))
        return True

    def _spot_of_doer(self, i: int, nxt: Item | None) -> bool:
        """ "On the left a man reads": where in the picture, and then who does something; True when it was taken so."""
        item = self.row[i]
        if item.text not in relations.FRAME_SPOTS or nxt is None or nxt.kind != "NP" or not self._verb_after(i + 1):
            return False
        if self.now.verb is not None and not self.boundary:
            return False
        if self.now.verb is not None:
            self._close()
        self.now.adjuncts.append(Adjunct(item.text, tuple(self.tokens[item.start : item.end])))
        self.boundary = True
        return True

    def _series(self, i: int) -> bool:
        """ "a cat, a dog and a bird": commas between things of one list."""
        before = self.row[i - 1]
        if before.text != ",":
            return False
        return any(
            x.kind == "C" and y.kind == "NP" for x, y in zip(self.row[i:], self.row[i + 1 :], strict=False)
        ) or not any(x.kind in ("V", "X") for x in self.row)

    def _absolute(self, i: int) -> bool:
        """ "mist below, birds flying": the participle speaks of what stands right before it only."""
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        last, phrase = self.now.subjects[-1], self.row[i].phrase
        alive = [taxonomy().file(p.head.lemma) in ("05", "18") for p in (last, phrase) if p is not None]
        apart = bool(self.now.adjuncts or self.now.adverbs) or alive == [False, True]  # "a house, birds flying"
        return nxt is not None and nxt.kind == "G" and apart

    def _last_is_adjunct(self, i: int) -> bool:
        return i >= 3 and self.row[i - 2].kind == "NP" and self.row[i - 3].kind == "PREP"

    def _sided(self, i: int) -> bool:
        """ "… and a plant to its left": one more thing, and where it is."""
        prep, whom = (self.row[i + 1 : i + 3] + [None, None])[:2]
        side, phrase = (prep.text if prep else ""), (whom.phrase if whom else None)
        before = self.row[i - 2].phrase if i > 1 else None
        again = phrase is not None and (phrase.pronoun or (before is not None and phrase.head is before.head))
        return side in ("to the left of", "to the right of") and again

    def _subject_after(self, i: int) -> bool:
        """ "…, and in the garden(,) a cat sleeps": a new clause begins with its place."""
        while i < len(self.row) and self.row[i].text == ",":
            i += 1
        return i < len(self.row) and self.row[i].kind == "NP" and self._verb_after(i)

    def _clause_follows(self, i: int) -> bool:
        if i < len(self.row) and self.row[i].kind == "G":
            return True
        span = self.row[i].phrase if i < len(self.row) else None
        if span is not None and span.head.lemma in SPANS and self.row[i + 1 : i + 2] and self.row[i + 1].kind == "NP":
            return False  # "after three seconds a fish leaps": a wait, then a clause
        told = i + 1 < len(self.row) and self.row[i + 1].kind == "E0"  # "after the explosion there is silence"
        return i + 1 < len(self.row) and self.row[i].kind == "NP" and not told and self._ahead(i)

    def _participle_subject(self, before: Item | None, doing: str = "") -> list[Phrase]:
        """The thing right before a participle if it lives ("a dog sleeping"), or is what is seen; else the clause's."""
        before = self._wearer(before)
        if (
            before is None
            or before.kind != "NP"
            or before.phrase is None
            or (before.phrase.pronoun and not (self.now.verb and self.now.verb.lemma in FILMS))
        ):
            return []
        lives = taxonomy().file(before.phrase.head.lemma) in ("05", "18") or before.phrase.head.kind == "M"
        airy = not before.phrase.det and taxonomy().file(before.phrase.head.lemma) in ("27", "19")
        rows = [self.now.objects, *(a.phrases for a in self.now.adjuncts[-1:])]
        for row in (r for r in rows if airy and not lives and before.phrase in r and doing not in HOLDING):
            row.remove(before.phrase)  # "with a slosh and steam rising": the steam rises
            return [before.phrase]
        lives = lives or doing in HOLDING  # "a glass containing a crystal": the glass
        seen = (self.now.verb is not None and self.now.verb.lemma in FILMS | {"be"}) or self.now.existential
        return [before.phrase] if lives or seen else []

    def _scene_with(self, before: Item | None) -> bool:
        """ "A room with a light flickering": the participle tells of what is there, not of the room."""
        adjunct = self.now.adjuncts[-1] if self.now.adjuncts else None
        subjects = self.now.subjects
        told = adjunct is not None and adjunct.prep == "with" and before is not None and before.phrase is not None
        if not told or len(subjects) != 1 or adjunct is None or before is None or adjunct.phrases != [before.phrase]:
            return False
        head = subjects[0].head
        somewhere = taxonomy().is_place(head.lemma) or head.lemma in SITES
        return head.kind == "N" and not lives(head.lemma) and somewhere

    def _told_last(self, i: int, phrase: Phrase) -> Phrase | None:
        """ "… sits opposite Paul, a man in a brown coat.": the one named right before, told again."""
        now = self.now
        spoken = [*now.objects, *(p for a in now.adjuncts for p in a.phrases)] if now.verb is not None else []
        last = next((p for p in spoken if i > 1 and self.row[i - 2].phrase is p), None)
        if last is None or phrase.det not in ("a", "an") or self._verb_after(i) or self._series(i):
            return None
        named = last.head.kind == "M" and is_person(phrase.head.lemma)
        return last if named or told_again(last, phrase) else None

    def _closes(self, i: int) -> bool:
        """The apposition at i ends with a comma before the verb, and no list goes on in it."""
        end = next((j for j in range(i + 1, len(self.row)) if self.row[j].text == ","), len(self.row))
        inside = all(x.kind in ("PREP", "NP", "E", "A", "C") for x in self.row[i + 1 : end])
        pairs = zip(self.row[i:end], self.row[i + 1 : end], strict=False)
        inside = inside and not any(x.kind == "C" and y.phrase and lives(y.phrase.head.lemma) for x, y in pairs)
        return inside and end + 1 < len(self.row) and self.row[end + 1].kind in "VXGRBE" and self._finite_later(end)

    def _ruled_out(self, i: int) -> bool:
        """ "Instead of crying", "without looking": what is said not to happen."""
        said = [x.text for x in self.row[max(0, i - 2) : i]]
        return said[-1:] in (["without"], ["instead of"]) or said in (["instead", "of"], ["rather", "than"])

    def _wearer(self, before: Item | None) -> Item | None:
        """ "a man in a suit eating": who wears it, not what is worn."""
        at = next((k for k, x in enumerate(self.row) if x is before), 0)
        noun = before.phrase.head.lemma if before is not None and before.phrase is not None else ""
        worn = bool(noun) and taxonomy().is_a(noun, "clothing")
        dressed = worn and at > 1 and self.row[at - 1].text in ("in", "with") and self.row[at - 2].kind == "NP"
        return self.row[at - 2] if dressed else before

    def _finite_later(self, i: int, lists: bool = False) -> bool:
        """A finite verb of the same main clause comes after this participle (and the list that it governs)."""
        for item in self.row[i + 1 :]:
            if item.kind in ("V", "X"):
                return True
            if lists and item.kind == "C":
                continue
            if item.kind in ("S", "W", "Q", "C") or item.text in (";", ":"):
                return False
        return False

    def _ends_clause(self, i: int) -> bool:
        """ "… barks at the same time.": the marker closes its own clause."""
        nxt = self.row[i + 1] if i + 1 < len(self.row) else None
        before = self.row[i - 1] if i else None
        return (nxt is None or nxt.kind in (".", "C") or nxt.text in (",", ";")) and not (
            before is not None and (before.kind in (".", "C"))
        )

    def _turned(self) -> list[Clause]:
        """ "X after Y" becomes Y, then X; "Before X, Y" becomes Y, then X."""
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
