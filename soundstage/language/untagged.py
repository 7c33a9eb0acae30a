# SPDX-License-Identifier: Apache-2.0
"""Nouns taken for verbs because another clause begins without an article: ", steam curls", "then silence".

A bare word for a substance, a phenomenon or a state, right after a mark, does nothing by itself: the next word does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.finite import verb_of, verb_of_ing
from soundstage.language.noises import SOUNDS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

BODILESS = frozenset(("27", "19", "26"))  # WordNet's files of substances, phenomena and states
MOMENTS = frozenset(("moment", "instant", "second", "minute"))
GOING = frozenset(("go", "come", "sit", "stand", "lie", "stay", "remain", "run", "walk", "enjoy", "like", "see"))
SIDES = frozenset(("left", "right"))
CAMERAS = frozenset(("close", "shot", "tracking", "scrolling", "lapse", "establishing"))  # words of the camera's
LEADING = frozenset(("and", "then", "but", "while", "as", "second", "seconds", "minute", "minutes"))


GRADED = word_set("high low mid up feel laid slow full hard")
MEASURED = word_set("energy tempo key intensity speed octane volume tension stakes good back beat")


def hyphened(row: Sequence[Token]) -> list[Token]:
    """ "Thick-heeled, hard-soled shoes": words that a hyphen joins to a participle are one adjective of the noun."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        a, mark, b = (*row[i : i + 3], None, None, None)[:3]
        close = a is not None and mark is not None and b is not None and mark.text == "-" and (
            a.end == mark.start and mark.end == b.start)
        nxt = row[i + 3] if i + 3 < len(row) else None
        if close and a is not None and b is not None and a.kind in "AR" and b.kind in "EAVN" and nxt is not None and (
                b.low.endswith("ed") and len(b.low) > 4 and (nxt.kind in "NA" or nxt.text == ",")):
            text = f"{a.low}-{b.low}"  # (a penguin that belly-slides slides)
            found.append(replace(a, text=text, lemma=text, tag="JJ", kind="A", end=b.end))
            i += 3
        elif close and a is not None and b is not None and b.low == "like" and a.kind == "N" and (
                nxt is not None and nxt.kind == "N"):  # "a heartbeat-like sound"
            found.append(replace(a, end=b.end))
            i += 3
        elif close and a is not None and b is not None and (
                _graded(a, b, nxt) or (found and _told_so(found[-1], a, b, nxt))):
            text = f"{a.low}-{b.low}"
            found.append(replace(a, text=text, lemma=text, tag="JJ", kind="A", end=b.end))
            i += 3
        elif close and a is not None and b is not None and found and lives(found[-1].lemma) and _does(b) and (
                a.kind == "N" and nxt is not None and nxt.kind in "PR"):
            found.append(replace(b, kind="V", tag="VBZ", lemma=verb_of(b.low), start=a.start))
            i += 3
        else:
            found.append(row[i])
            i += 1
    return found


def _graded(a: Token, b: Token, nxt: Token | None) -> bool:
    """ "High-energy orchestral music"."""
    return a.low in GRADED and b.low in MEASURED and nxt is not None and nxt.kind in "NMA,"


def _told_so(before: Token, a: Token, b: Token, nxt: Token | None) -> bool:
    """ "A fried-chicken box", "the record-breaking jump": between article and noun a deed only tells what kind."""
    verbal = any(t.kind in "VEG" and t.low not in CAMERAS for t in (a, b))
    verbal = verbal and not b.low.endswith("ed")  # "water-filled" is told by more than that
    return verbal and before.kind in "DA" and nxt is not None and nxt.kind in "NMA" and "-" not in (a.text, b.text)


def at_once(row: Sequence[Token]) -> list[Token]:
    """ "The moment the tips meet the water, …": as they meet it."""
    found: list[Token] = []
    for i, t in enumerate(row):
        after = row[i + 2] if i + 2 < len(row) else None
        led = i == 0 or row[i - 1].text in ",;:" or row[i - 1].low in ("and", "but")
        told = led and t.low == "the" and after is not None and row[i + 1].low in MOMENTS and after.kind in "DMO"
        if told and any(x.kind == "V" for x in row[i + 2 : i + 9]):
            continue
        now = i > 0 and t.low in MOMENTS and found[-1:] != [row[i - 1]] and row[i - 1].low == "the"
        found.append(replace(t, text="as", lemma="as", tag="IN", kind="S") if now else t)
    return found


def double_names(rows: Sequence[list[Token]]) -> list[list[Token]]:
    """ "Snow White meets seven dwarfs": two common words with capitals, together again and again, are a name."""
    pairs: Counter[tuple[str, str]] = Counter()
    acts = set()
    for row in rows:
        for i, (a, b) in enumerate(pairwise(row)):
            if _capitals(a, b):
                pairs[a.low, b.low] += 1
                acts |= {(a.low, b.low)} if i + 2 < len(row) and row[i + 2].kind in "VX" else set()
    names = {p for p, n in pairs.items() if n > 1 and p in acts}
    return [_joined(row, names) for row in rows] if names else list(rows)


def _capitals(a: Token, b: Token) -> bool:
    told = all(t.text.istitle() and t.kind in "NAM" and len(t.text) > 2 for t in (a, b))
    return told and a.end + 1 == b.start and not (a.kind == b.kind == "M")


def _joined(row: list[Token], names: set[tuple[str, str]]) -> list[Token]:
    found: list[Token] = []
    for t in row:
        last = found[-1] if found else None
        if last is not None and (last.low, t.low) in names and _capitals(last, t):
            text = f"{last.text} {t.text}"
            found[-1] = replace(last, text=text, lemma=text.lower(), tag="NNP", kind="M", end=t.end)
        else:
            found.append(t)
    return found


def nouns_again(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as nouns, and what they do as verbs."""
    found = list(row)
    for i, t in enumerate(row):
        before, nxt = row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
        led = before is not None and (before.text in ",;:" or before.low in LEADING)
        found[i] = t = _as_meant(row, i)
        if t.kind == "A" and _led_on(row, i):
            found[i] = replace(t, kind="N", tag="NN", lemma=t.low)
        if led and nxt is not None and _parts_of_somebody(t, nxt):
            found[i] = replace(t, kind="N", tag="NNS", lemma=t.low.removesuffix("s"))  # "and nails clicking"
        if not led or t.kind not in "VB" or t.low != t.lemma or not taxonomy().senses(t.low):
            continue
        if nxt is not None and nxt.kind in "NM" and nxt.low in lexicon.SOUND_NOUNS | {"noise", "chatter"}:
            found[i] = replace(t, kind="N", tag="NN")  # "bass and crowd noise"
        elif taxonomy().file(t.low) in BODILESS and _does(nxt) and nxt is not None:
            found[i] = replace(t, kind="N", tag="NN")
            found[i + 1] = replace(nxt, kind="V", tag="VBZ", lemma=verb_of(nxt.low) or nxt.lemma)
        elif taxonomy().file(t.low) == "26" and t.low not in SOUNDS and (
                nxt is None or nxt.text in ".,;:" or nxt.kind == "S"):
            found[i] = replace(t, kind="N", tag="NN")  # "…, then silence as the lights go out"
    return found


def _as_meant(row: Sequence[Token], i: int) -> Token:
    """A word by what stands about it: "turning left", "the loosely moving balls", "folds its wings and dives"."""
    t, before, nxt = row[i], row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    if before is None:
        return t
    if t.low in SIDES and t.kind in "VENA" and _moves(before):
        return replace(t, kind="R", tag="RB", lemma=t.low)
    if t.kind == "N" and t.low.endswith("ing") and before.kind == "N" and nxt is not None and nxt.low in SIDES and (
            _moves(t)):
        return replace(t, kind="G", tag="VBG", lemma=verb_of_ing(t))  # "a taxi turning left"
    led = i > 1 and before.kind == "R" and row[i - 2].kind == "D"
    if t.kind == "G" and nxt is not None and nxt.kind == "N" and led:
        return replace(t, kind="A", tag="JJ", lemma=t.low)
    ends = nxt is None or nxt.text in ".;" or nxt.kind == "S"
    deeds = [x for x in row[:i] if x.kind == "V" and x.tag == "VBZ"]
    limbs = t.tag == "NNS" and before.low == "and" and i > 2 and row[i - 2].lemma in lexicon.PARTS and (
        row[i - 3].low in ("its", "his", "her", "their") and t.lemma not in lexicon.PARTS)
    if ends and limbs and deeds and _does(t):
        return replace(t, kind="V", tag="VBZ", lemma=verb_of(t.low))
    table = taxonomy()
    alike = t.kind == "V" and before.low == "and" and i > 1 and row[i - 2].kind == "N" and ends and _does(t)
    if alike and table.file(row[i - 2].lemma) in ("05", "13") and table.file(t.lemma) == table.file(row[i - 2].lemma):
        return replace(t, kind="N", tag="NNS")  # "feeds the hens and ducks"
    whole = t.kind == "V" and i > 1 and before.tag == "NN" and row[i - 2].kind == "G" and taxonomy().senses(t.lemma)
    thing = not lives(before.lemma) or before.lemma in lexicon.PARTS
    if whole and nxt is not None and nxt.kind == "P" and thing and t.low.endswith("s"):
        return replace(t, kind="N", tag="NNS", lemma=t.low.removesuffix("s"))  # "leaving paw prints on the carpet"
    return t


def _moves(t: Token) -> bool:
    """Whether a word is a form of a verb of motion."""
    verb = verb_of_ing(t) if t.low.endswith("ing") else verb_of(t.low) or t.low
    return taxonomy().file(verb, "v") == "38"


def _led_on(row: Sequence[Token], i: int) -> bool:
    """ "Under a streetlamp, fog drifting": a thing before a mark, after which another clause begins."""
    marks = [t.text if t.text == "," else t.kind for t in row[i + 1 : i + 4]]
    named = bool(taxonomy().things(row[i].low)) or not taxonomy().senses(row[i].low)
    return i > 0 and row[i - 1].kind == "D" and marks == [",", "N", "G"] and named


def _parts_of_somebody(t: Token, nxt: Token) -> bool:
    """A word in -s before an -ing word, which a verb can hardly be: no verb but one of beginning takes such a one."""
    plural = t.kind == "V" and t.low.endswith("s") and nxt.kind == "G" and t.lemma not in lexicon.STARTERS | GOING
    return plural and t.low.removesuffix("s") in lexicon.PARTS | lexicon.CLOTHES | {"nail", "claw", "bell", "chain"}


def _does(t: Token | None) -> bool:
    """Whether a word is, or may be, what one does: "curls", "rumbles"."""
    return t is not None and t.low.endswith("s") and t.kind in "VN" and verb_of(t.low) not in ("", t.low)
