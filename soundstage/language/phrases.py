# SPDX-License-Identifier: Apache-2.0
"""Tokens -> noun phrases, prepositions and words in a row: what clauses are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from soundstage.language import lexicon, relations
from soundstage.language.ones import ORDINALS
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

KIND_NOUNS = word_set(  # "a slice of bread" is bread, "a video of a fox" is a fox
    "kind sort type piece slice bit serving portion version view shot image close-up video footage clip film movie "
    "animation picture photo photograph glimpse scoop variety array range selection display depiction rendering "
    "scene time-lapse timelapse lapse panorama spoonful mouthful chunk strip sheet lump segment bunch glance sight "
    "look part half half-cup example specimen sample pinch droplet drop interior exterior design footage portrait "
    "series sequence collage montage compilation tutorial demo"
)
LESS = word_set(  # "a mountain scenery" is a mountain
    "background scene scenery view environment setting footage video clip animation interior exterior landscape "
    "timelapse time-lapse"
)

DOZENS = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}  # "two dozen"
PORTIONS = {"both": 0, "all": 0, "each": 0, "neither": -1, "none": -1, "some": 2, "several": 3, "few": 2, "many": 3}
DEPICTING = word_set("paint draw sketch doodle")
PILES = word_set("stack pile heap")
LUMPS = word_set("bar knob cube block pat dollop pool loaf")  # of a stuff: "a bar of soap" is soap
COMPARED = frozenset(("JJR", "JJS", "RBR", "RBS"))


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: "the old man's three blue coats"; indexes are into the sentence's tokens."""

    start: int
    end: int  # one past the last token
    head: Token
    det: str = ""
    owner: Phrase | None = None  # the old man
    count: int = 0  # 0 = not said
    before: tuple[Token, ...] = ()  # adjectives, participles and nouns before the head, in order
    of: Phrase | None = None
    pronoun: bool = False
    counted: tuple[Token, ...] = ()  # "a group of", "a slice of": words before the noun that count or portion it
    share: Phrase | None = None  # "three of the five boys": of the five boys
    portion: int = 0  # how many of them; 0 = all, -1 = none

    @property
    def nouns(self) -> list[str]:
        """The compound as lemmas: ["lighthouse", "lamp"]."""
        return [t.lemma for t in self.before if t.kind in "NM"] + [self.head.lemma]

    @property
    def adjectives(self) -> list[Token]:
        return [t for t in self.before if t.kind not in "NM"]

    @property
    def plural(self) -> bool:
        return self.count > 1 or (
            self.count == 0 and (self.head.tag in ("NNS", "NNPS") or self.head.low in ("they", "them"))
        )

    @property
    def name(self) -> str:
        """The proper name, if the head is one: "Mr. Smith"; of a reference its id."""
        if self.head.text[:1] in "@[<" and self.head.kind == "M":
            return self.head.lemma.replace("_", " ")
        return (
            " ".join(t.text for t in (*self.before, self.head) if t.text[:1].isupper()) if self.head.kind == "M" else ""
        )

    @property
    def span(self) -> tuple[int, int]:
        return (self.before[0].start if self.before else self.head.start), self.head.end


@dataclass(frozen=True)
class Item:
    """A piece of a sentence. kind: NP, PREP, or a token kind."""

    kind: str
    start: int
    end: int
    phrase: Phrase | None = None
    token: Token | None = None
    text: str = ""  # lower-case words of a preposition or marker


@lru_cache(maxsize=1)
def _prepositions() -> tuple[dict[tuple[str, ...], str], int]:
    found = {tuple(p.split()): p for t in (relations.RELATIONS, relations.WAYS, relations.FRAME_SPOTS) for p in t}
    return found, max(map(len, found))


_ONE_WORD = word_set("with without of for from about as like during until since despite via per than")
_MARKERS = tuple(sorted((tuple(p.split()) for p in (*lexicon.THEN, *lexicon.WITH)), key=len, reverse=True))


def items(
    row: Sequence[Token], taken: frozenset[int] = frozenset(), passed: frozenset[int] = frozenset()
) -> list[Item]:
    """The sentence in pieces; taken tokens (camera words) are left out and end any phrase, passed ones do not."""
    found, i = [], 0
    while i < len(row):
        if i in passed:
            i += 1
            continue
        if i in taken:
            found.append(Item("GAP", i, i + 1, text=""))
            i += 1
            continue
        item = _marker(row, i) or _preposition(row, i, taken) or _noun(row, i, taken) or _single(row, i)
        found.append(item)
        i = item.end
    return found


def _single(row: Sequence[Token], i: int) -> Item:
    return Item(row[i].kind, i, i + 1, token=row[i], text=row[i].low)


def _marker(row: Sequence[Token], i: int) -> Item | None:
    for words in _MARKERS:
        if tuple(t.low for t in row[i : i + len(words)]) == words and not (
            words == ("next",) and row[i + 1 : i + 2] and row[i + 1].low in ("to", "door")
        ):
            text = " ".join(words)
            if text == "followed by" and _followed(row, i + 2):
                return None
            kind = "THEN" if text in lexicon.THEN else "WITH"
            return Item(kind, i, i + len(words), token=row[i], text=text)
    return None


def _followed(row: Sequence[Token], i: int) -> bool:
    """ "followed by a dog": somebody follows; "followed by a wide shot" only goes on."""
    from soundstage.language.casting import lives

    noun = next((t for t in row[i : i + 5] if t.kind in "NM"), None)
    return noun is not None and (noun.kind == "M" or lives(noun.lemma))


def _preposition(row: Sequence[Token], i: int, taken: frozenset[int]) -> Item | None:
    known, most = _prepositions()
    lows = [t.low for t in row[i : i + most]]
    for size in range(len(lows), 1, -1):
        words = tuple(lows[:size])
        if words in known and not taken & set(range(i, i + size)):
            return Item("PREP", i, i + size, token=row[i], text=known[words])
    word = lows[0]
    if word in ("left", "right", "opposite", "back", "like", "down") and row[i].kind not in "PRT":
        return None
    listed = (word,) in known
    if row[i].kind == "T" or (row[i].kind in "PR" and listed) or (row[i].kind == "P" and word in {*_ONE_WORD, "to"}):
        return Item("PREP", i, i + 1, token=row[i], text=word)
    return None


def _noun(row: Sequence[Token], i: int, taken: frozenset[int]) -> Item | None:
    phrase = _phrase(row, i, taken)
    if phrase is None:
        return None
    return Item("NP", phrase.start, phrase.end, phrase=phrase)


def _counted(row: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(tokens, count) of "a couple of", "a dozen" ... at i."""
    for size in (4, 3, 2, 1):
        words = " ".join(t.low for t in row[i : i + size])
        if words in lexicon.COUNTS:
            return size, lexicon.COUNTS[words]
    if row[i].kind == "#" and i + 1 < len(row) and row[i + 1].low in DOZENS:
        of = i + 2 < len(row) and row[i + 2].low == "of"
        return 2 + of, (_number(row[i]) or 1) * DOZENS[row[i + 1].low]
    if (
        i + 3 < len(row)
        and row[i].kind == "D"
        and row[i + 1].kind == "A"
        and row[i + 3].low == "of"
        and f"a {row[i + 2].low} of" in lexicon.COUNTS
    ):
        return 4, lexicon.COUNTS[f"a {row[i + 2].low} of"]  # "a small group of"
    return None


def _phrase(row: Sequence[Token], i: int, taken: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins at i, with the words that count it."""
    some = _shared(row, i, taken)
    if some is not None:
        return some
    found, counted = _plain(row, i, taken), _counted(row, i)
    if found is None or found.pronoun or not counted or not _leads(row, i + counted[0], taken):
        return found
    return replace(found, counted=(*row[i : i + counted[0]], *found.counted))


def _shared(row: Sequence[Token], i: int, taken: frozenset[int]) -> Phrase | None:
    """ "Three of the five boys", "both of the women", "the taller of the two brothers": some of those told next."""
    by_look = row[i].low == "the" and i + 1 < len(row) and (_ranks(row[i + 1]))
    of = i + 1 + by_look
    portion = 1 if by_look else PORTIONS.get(row[i].low, _number(row[i]) or None)
    told = of + 1 < len(row) and row[of].low == "of" and row[of + 1].kind == "D" and not taken & set(range(i, of + 2))
    whole = _plain(row, of + 1, taken) if told and portion is not None else None
    if whole is None or portion is None or whole.pronoun or not whole.plural:
        return None
    if row[i].low in ("both", "neither") and not whole.count:
        whole = replace(whole, count=2)
    marks, counted = (row[i + 1],) if by_look else (), tuple(row[i + 2 * by_look : of + 1])
    return replace(whole, start=i, det="the", count=max(portion, 0), before=marks, counted=counted, share=whole,
                   portion=portion)


def _ranks(t: Token) -> bool:
    """ "Taller", "youngest", "second": tells one of several by what the others have less of."""
    return t.tag in COMPARED or t.low in ORDINALS or t.low in lexicon.RANKED


def _plain(row: Sequence[Token], i: int, taken: frozenset[int]) -> Phrase | None:
    t = row[i]
    if t.kind == "O" or t.low in ("himself", "herself", "itself", "themselves"):
        return Phrase(i, i + 1, t, pronoun=True)
    if t.low in ("everyone", "everybody", "someone", "somebody", "nobody", "no one", "anyone") or (
        t.low in ("another", "others", "both", "each", "all") and not _leads(row, i + 1, taken)
    ):
        return Phrase(i, i + 1, t, pronoun=True)
    counted = _counted(row, i)
    start, det, count = i, "", 0
    if counted and _leads(row, i + counted[0], taken):
        size, count = counted
        if size > 2 and i + size < len(row) and row[i + size].kind == "#":
            count = 0  # "a group of five friends" are five
        det, i = "a" if row[i].low == "a" else "", i + size
    while i < len(row) and row[i].kind == "D" and i not in taken:
        det, i = row[i].low, i + 1
    if row[start].kind == "D" and row[start].low == "no":
        det = "no"
    return _body(row, start, i, det, count, taken)


def _leads(row: Sequence[Token], i: int, taken: frozenset[int]) -> bool:
    return i < len(row) and i not in taken and row[i].kind in ("N", "M", "A", "#", "G", "E", "D")


@dataclass
class _Building:
    """A noun phrase half read."""

    det: str
    count: int
    owner: Phrase | None = None
    words: list[Token] = field(default_factory=list)
    last: int = -1  # index in the row of the last noun


def _body(row: Sequence[Token], start: int, i: int, det: str, count: int, taken: frozenset[int]) -> Phrase | None:
    """Adjectives and nouns up to the head, with a possessor taken in on the way."""
    now = _Building(det, count)
    while i < len(row) and i not in taken:
        nxt = row[i + 1] if i + 1 < len(row) and i + 1 not in taken else None
        if not _taken_in(now, row, start, i, nxt):
            break
        i += 1
    words = now.words
    ends = bool(words) and words[-1].kind == "A" and row[i - 1] is words[-1]
    if now.last < 0 and ends and _noun_too(words[-1], now.det):
        now.last = i - 1  # "an orange", "a remote", "the oven"
    if now.last < 0:
        return _headless(row, start, now.det, now.count, words)
    return _finished(now, row, start, words[: len(words) - (i - 1 - now.last)], taken)


def _taken_in(now: _Building, row: Sequence[Token], start: int, i: int, nxt: Token | None) -> bool:
    """One more token of the phrase, if it is one."""
    t, words = row[i], now.words
    follows = nxt.kind if nxt is not None else ""
    if t.kind in "NM" or (t.low == "one" and words):
        words.append(t)
        now.last = i
    elif t.kind == "Z" and now.last == i - 1 and words:
        now.owner = Phrase(start, i, words[-1], now.det, now.owner, now.count, tuple(words[:-1]))
        now.words, now.det, now.last, now.count = [], "'s", -1, 0
    elif t.kind == "#" and now.last < 0:
        now.count = now.count or _number(t)
        words.append(t)
    elif t.text == "-" and words and follows and follows in "NMAEG#V":
        words.append(t)
        if follows in "EGV" and now.last == i - 1:
            now.last = -1
    elif now.last < 0 and follows and _qualifies(t, words, now.det, follows):
        words.append(t)
    else:
        if t.kind != "A" or now.last >= 0:
            return False
        words.append(t)
    return True


def _qualifies(t: Token, words: list[Token], det: str, follows: str) -> bool:
    """Whether a token before the head belongs to it: adjective, participle, "very", a comma between adjectives."""
    inside = bool(det or words)
    if t.kind == "A":
        return True
    if t.kind in "GE":
        inside = inside or t.low == "matching"
        return follows in "NMAG" and (inside or t.kind == "E") and t.low not in lexicon.CALLED
    if t.kind == "R":
        return follows in "AE" and inside and t.low != "then"
    if t.text == ",":
        return bool(words) and words[-1].kind in "AE" and follows in "AENG#"
    return t.kind == "C" and bool(words) and words[-1].kind == "A" and follows == "A" and bool(det)


def _finished(now: _Building, row: Sequence[Token], start: int, words: list[Token], taken: frozenset[int]) -> Phrase:
    """The phrase with its "of"; "a slice of bread" is bread."""
    count = now.count or next((_number(w) for w in words if w.kind == "#" and w.low != "one"), 0)
    head, last, of = words[-1], now.last, None
    if row[start].low == "some" and head.tag == "NN":
        count = 0  # "some bread"
    if last + 2 < len(row) and row[last + 1].low == "of" and last + 1 not in taken:
        of = _phrase(row, last + 2, taken)
    end = of.end if of else last + 1
    part = of is not None and of.det in ("a", "an") and not of.plural and head.lemma not in KIND_NOUNS
    lump = of is not None and head.lemma in LUMPS and stuff(of.head.lemma)
    made = any(t.lemma in DEPICTING for t in row[max(0, start - 1) : start])  # "paints a picture of a boat": no boat
    if made and of is not None and head.lemma in KIND_NOUNS:
        head = replace(head, lemma="painting")
    kind = lump or head.lemma in KIND_NOUNS or head.lemma in lexicon.COLLECTIVES
    if of is not None and not (of.pronoun or part) and kind:
        many = count or of.count or lexicon.COLLECTIVES.get(head.lemma, 0)
        kept = tuple(w for w in words if w.low in ("empty", "full"))  # "an empty pack of tissues"
        piled = tuple(replace(w, text="stacked", lemma="stacked", kind="A", tag="JJ") for w in (head,)
                      if head.lemma in PILES)
        told = (*(w for w in words if w.text not in "-," and w not in (*kept, *piled)), row[last + 1], *of.counted)
        marks = (*kept, *piled, *of.before)
        return Phrase(start, end, of.head, now.det or of.det, of.owner, many, marks, of.of, counted=told)
    if head.lemma in LESS and of is None and words[:-1] and words[-2].kind == "N" and words[-2].lemma not in LESS:
        told = (head,)  # "a waterfall background" is a waterfall
        marks = tuple(w for w in words[:-2] if w.text not in "-," and w.kind != "C")
        return Phrase(start, end, words[-2], now.det, now.owner, count, marks, counted=told)
    marks = tuple(w for w in words[:-1] if w.text not in "-," and w.kind != "C")
    return Phrase(start, end, head, now.det, now.owner, count, marks, of)


def stuff(lemma: str) -> bool:
    """What things are made of or hold: a substance or food."""
    from soundstage.language.taxonomy import taxonomy

    return taxonomy().file(lemma) in ("13", "27") or lemma in ("soap", "wax", "blood")


def _noun_too(t: Token, det: str) -> bool:
    """Whether the adjective may be a thing: after "the" only when that is its usual sense ("the red" is red)."""
    from soundstage.language.taxonomy import taxonomy

    table = taxonomy()
    usual = det == "the" and table.file(t.low) in ("06", "13", "20") and t.low not in lexicon.COLORS
    return (det in ("a", "an") or usual) and bool(table.things(t.low))


def _headless(row: Sequence[Token], start: int, det: str, count: int, words: list[Token]) -> Phrase | None:
    """ "the brown one", "the other", "two" standing for a noun said before."""
    if words and det in ("the", "this", "that", "these", "those") and words[-1].kind in "A#":
        end = start + 1 + next(k for k in range(len(row) - start) if row[start + k] is words[-1])
        if words[-1].tag == "JJS" and not (end < len(row) and row[end].kind in "VX" and len(words) == 1):
            return None  # "the oldest pours" is one of them, "the brightest" of all nothing by itself
        return Phrase(start, end, words[-1], det, None, count, tuple(words[:-1]), pronoun=True)
    if len(words) == 1 and words[0].kind == "#" and words[0].low in lexicon.NUMBERS and not det:
        i = next(k for k in range(start, len(row)) if row[k] is words[0])
        return Phrase(start, i + 1, words[0], det, None, _number(words[0]), (), pronoun=True)
    return None


def _number(t: Token) -> int:
    """A count from a word or digits; 0 when it is none (a year, a time)."""
    if t.low in lexicon.NUMBERS:
        return lexicon.NUMBERS[t.low]
    return int(t.text) if t.text.isdecimal() and 0 < int(t.text) <= 100 else 0
