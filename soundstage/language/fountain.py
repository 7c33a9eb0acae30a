# SPDX-License-Identifier: Apache-2.0
"""Fountain screenplays -> elements with their place in the text -> Production, by the same reader as prompts.

A strict parser of the Fountain syntax (fountain.io/syntax): title page, scene headings, action, characters,
parentheticals, dialogue, dual dialogue, lyrics, transitions, centred text, notes, boneyard, sections.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.draft import DraftShot
from soundstage.language.phrases import Phrase
from soundstage.language.reading import Reader
from soundstage.language.segments import Sentence, Spoken, sentences_in
from soundstage.language.setting import fallback, place_like, place_of
from soundstage.language.tokens import Token, tokens
from soundstage.language.verbs import tone
from soundstage.model.production import Production, new_id

HEADING = re.compile(
    r"^(?:\.(?!\.)|(?P<kind>INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)(?:[. ]|$)\.?)\s*(?P<rest>.*?)\s*(?:#[^#\n]*#)?\s*$",
    re.I,
)
TRANSITION = re.compile(r"^(?:[A-Z ]+TO:|FADE (?:IN|OUT)[:.]?|FADE TO BLACK[:.]?|>\s*[^<]+)$")
CHARACTER = re.compile(
    r"^(?:@(?P<forced>[^()^\n]+?)|(?P<name>[A-Z][^a-z()^\n]*?))\s*(?P<ext>\([^)\n]*\)(?:\s*\([^)\n]*\))*)?\s*(?P<dual>\^)?\s*$"
)
TITLE_KEY = re.compile(r"^(?P<key>[A-Z][A-Za-z ]{1,20}):\s*(?P<value>.*)$")


@dataclass(frozen=True)
class Element:
    """A piece of the screenplay: kind, its words and where they are."""

    kind: str  # heading action character parenthetical dialogue lyric transition title_page
    text: str
    start: int
    end: int
    facts: tuple[str, ...] = ()


def is_fountain(text: str) -> bool:
    """Whether the text has a scene heading of its own line after a blank line, or at the top."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        plain = line.strip()
        m = HEADING.match(plain)
        if (
            m
            and m["kind"]
            and m["kind"].isupper()
            and (i == 0 or not lines[i - 1].strip())
            and not plain.startswith(".")
        ):
            return True
    return False


def parse(text: str) -> list[Element]:
    """The screenplay's elements. Raises FilmError that names the broken line."""
    rows, at = [], 0
    for line in _without_notes(text).split("\n"):
        rows.append((at, line))
        at += len(line) + 1
    found, first = _title_page(rows)
    speaking = False
    for i in range(first, len(rows)):
        start, line = rows[i]
        plain = line.strip()
        begin = start + len(line) - len(line.lstrip())
        if not plain:
            speaking = False
        elif speaking:
            found.append(_spoken(plain, begin))
        else:
            after_blank = i == 0 or not rows[i - 1][1].strip()
            before_text = i + 1 < len(rows) and bool(rows[i + 1][1].strip())
            element = _element(plain, begin, i + 1, after_blank, before_text)
            found += [element] if element is not None else []
            speaking = element is not None and element.kind == "character"
    if not any(e.kind == "heading" for e in found):
        remedy = "begin a scene with INT. or EXT., for example EXT. FOREST - DUSK"
        raise FilmError("the screenplay has no scene heading", where="line 1", remedy=remedy)
    return found


def _element(plain: str, begin: int, number: int, after_blank: bool, before_text: bool) -> Element | None:
    """One line that is not spoken; None for sections, synopses and page breaks."""
    if after_blank and (m := HEADING.match(plain)) and not plain.startswith(".."):
        place = m["rest"]
        if not place:
            remedy = "write for example INT. KITCHEN - DAY"
            raise FilmError("a scene heading names no place", where=f"line {number}: {plain}", remedy=remedy)
        spot = begin + plain.find(place)
        return Element("heading", place, spot, spot + len(place), ((m["kind"] or "").upper(),))
    if TRANSITION.match(plain) and not (plain.startswith(">") and plain.endswith("<")):
        return Element("transition", plain.lstrip("> "), begin, begin + len(plain))
    if plain.startswith(("#", "=")):
        return None
    if plain.startswith("@") and not plain[1:].strip():
        raise FilmError("a character has no name", where=f"line {number}", remedy="write @Name")
    if after_blank and before_text and (m := CHARACTER.match(plain)) and plain[0] != "!":
        name = (m["forced"] or m["name"]).strip()
        spot = begin + plain.find(name)
        return Element("character", name, spot, spot + len(name), (m["ext"] or "", m["dual"] or ""))
    shift = 1 if plain.startswith("!") else 0
    return Element("action", plain[shift:].strip("<> "), begin + shift, begin + len(plain))


def _without_notes(text: str) -> str:
    """Notes [[ ]] and boneyard /* */ blanked, so that places in the text stay true."""
    for opening, closing, what in (("/*", "*/", "boneyard"), ("[[", "]]", "note")):
        while (a := text.find(opening)) >= 0:
            b = text.find(closing, a)
            if b < 0:
                raise FilmError(
                    f"a {what} is opened with {opening} and never closed",
                    where=f"line {text.count(chr(10), 0, a) + 1}",
                    remedy=f"close it with {closing}",
                )
            text = text[:a] + re.sub(r"[^\n]", " ", text[a : b + 2]) + text[b + 2 :]
    return text


def _title_page(rows: list[tuple[int, str]]) -> tuple[list[Element], int]:
    found: list[Element] = []
    i = 0
    while i < len(rows) and rows[i][1].strip():
        start, line = rows[i]
        m = TITLE_KEY.match(line)
        if m is None and not (found and line[:1] in " \t"):
            return [], 0
        if m is not None:
            found.append(Element("title_page", m["value"].strip(), start, start + len(line), (m["key"].lower(),)))
        i += 1
    return found, i


def _spoken(plain: str, begin: int) -> Element:
    if plain.startswith("(") and plain.endswith(")"):
        return Element("parenthetical", plain[1:-1].strip(), begin, begin + len(plain))
    if plain.startswith("~"):
        return Element("lyric", plain[1:].strip(), begin, begin + len(plain))
    return Element("dialogue", plain, begin, begin + len(plain))


class FountainReader(Reader):
    """Reads a screenplay with the prompt reader's own rules for action lines and speakers."""

    def read(self) -> Production:
        """The whole screenplay."""
        found = parse(self.text)
        for e in found:
            if e.kind == "title_page":
                if e.facts[0] == "title" and not self.title:
                    self.title = e.text.strip("_*")
                self.ledger.cover((e.start, e.end))
        names = {
            e.text.lower() for e in found if e.kind == "character" and not _common_noun(e.text.lower().split()[-1])
        }
        spoken = _lowered(self.text, names)
        actions = [s for e in found if e.kind == "action" for s in sentences_in(spoken, e.start, e.end)]
        sentences = [s for s in actions if isinstance(s, Sentence)]
        self.rows = tokens(spoken, sentences)
        parsed = dict(zip(sentences, [_named(r, names) for r in self.rows], strict=True))
        self.transition = ""
        i = 0
        while i < len(found):
            i = self._element(found, i, spoken, parsed)
        return self._production()

    def _element(self, found: list[Element], i: int, spoken: str, parsed: dict[Sentence, list[Token]]) -> int:
        e = found[i]
        if e.kind == "heading":
            self._heading(e)
        elif e.kind == "transition":
            low = e.text.lower()
            self.transition = next((k for k in ("dissolve", "fade", "cut") if k in low), "cut")
            self.ledger.add("transition", (e.start, e.end), f"{self.scene.id}")
        elif e.kind == "action":
            for piece in sentences_in(spoken, e.start, e.end):
                if isinstance(piece, Sentence):
                    self._sentence(piece, parsed[piece], "")
                elif isinstance(piece, Spoken):
                    self._labelled(piece)
        elif e.kind == "character":
            return self._speech(found, i)
        return i + 1

    def _heading(self, e: Element) -> None:
        """INT. KITCHEN - MORNING: a scene, its place and its hour."""
        if self.scene.used or self.scene.place:
            before = self.scene
            self._open_scene()
        else:
            before = self.scene
        self.shot.transition, self.transition = self.transition, ""
        place, _, when = e.text.partition(" - ")
        phrase = _phrase_of(place, e.start)
        spot = place_of(phrase, self.vocabulary) or place_like(phrase, self.vocabulary)
        if spot is not None:
            self.settings.set_place(self.scene, phrase, spot)
        else:
            self.scene.place = fallback(self.vocabulary, "indoors" if "INT" in e.facts[0] else "outdoors")
            self.scene.noun = place.lower()
            self.ledger.add(
                "place",
                (e.start, e.start + len(place)),
                f"{self.scene.id}.place",
                "approximated",
                f"no such place yet: {self.scene.place} stands in",
            )
        low = when.lower()
        for word in re.findall(r"[a-z]+(?: night| morning)?", low):
            if word in lexicon.HOURS and not self.scene.hour:
                self.scene.hour = lexicon.HOURS[word]
            elif word in lexicon.WEATHER and not self.scene.weather:
                self.scene.weather = lexicon.WEATHER[word]
            elif word in lexicon.SEASONS:
                self.scene.season = lexicon.SEASONS[word]
        if not self.scene.hour and any(w in low for w in ("continuous", "later", "same", "moments")):
            self.scene.hour, self.scene.weather = before.hour, self.scene.weather or before.weather
        if when:
            self.ledger.add("hour", (e.end - len(when), e.end), f"{self.scene.id}.hour")
        self.ledger.cover((e.start, e.end))

    def _speech(self, found: list[Element], i: int) -> int:
        """A character and what follows: lines broken by parentheticals are lines of their own."""
        cue = found[i]
        low = cue.facts[0].lower().replace(".", "")
        who = self.speaker(cue.text, (cue.start, cue.end))
        off = "vo" in low or "os" in low or not who
        self.ledger.add("speaker", (cue.start, cue.end), who[0] if who else "", note="" if who else "voice-over")
        order, manner, said = ("with" if cue.facts[1] else "then"), "", 0
        doing: tuple[str, ...] = ()
        i += 1
        while i < len(found) and found[i].kind in ("parenthetical", "dialogue", "lyric"):
            e = found[i]
            if e.kind == "parenthetical":
                manner, _, away = tone(e.text)
                off = off or away
                doing = () if manner else (e.text.lower(),)
                self.ledger.add("manner", (e.start, e.end), f"{self.scene.id}.{self.shot.id}")
                i += 1
                continue
            last = i
            while last + 1 < len(found) and found[last + 1].kind == e.kind:
                last += 1
            text = " ".join(x.text for x in found[i : last + 1])
            self._say(
                who,
                text,
                "sing" if e.kind == "lyric" else manner,
                (e.start, found[last].end),
                off=off,
                order=order if said == 0 else "then",
                base={"id": new_id("b", self.taken), "manner": doing} if doing else None,
            )
            for w in who:
                self.cast._spoken_of((w,), 2)
            said, doing, i = said + 1, (), last + 1
        return i

    def _open_shot(self, given: bool = True) -> DraftShot:
        shot = super()._open_shot(given)
        shot.transition, self.transition = shot.transition or self.transition, ""
        return shot


def _lowered(text: str, names: set[str]) -> str:
    """Words in capitals as the reader expects them: names with one capital, the rest small; nothing moves."""
    parts = {w for n in names for w in n.split()}

    def plain(m: re.Match[str]) -> str:
        word = m[0]
        return word.capitalize() if word.lower() in parts else word.lower()

    return re.sub(r"\b[A-Z][A-Z'’]+\b", plain, text)


def _named(row: list[Token], names: set[str]) -> list[Token]:
    """Words that are characters' names are names, unless they are common nouns written small."""
    firsts = {w for n in names for w in n.split()}
    return [
        Token(t.text, t.lemma, "NNP", "M", t.start, t.end, t.quote)
        if t.low in firsts and t.text[:1].isupper() and t.kind in ("N", "M", "A", "I") and not _common_noun(t.low)
        else t
        for t in row
    ]


def _common_noun(low: str) -> bool:
    from soundstage.language.casting import is_person

    return is_person(low) and low not in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES


def _phrase_of(words: str, start: int) -> Phrase:
    """A heading's place as a noun phrase: its last word is the head; "FOREST/CLEARING" takes the first part."""
    first = re.split(r"[/,(]|\bOF\b", words)[0]
    found = [
        Token(m[0].lower(), m[0].lower(), "NN", "N" if i else "A", start + m.start(), start + m.end())
        for i, m in enumerate(re.finditer(r"[\w'’-]+", first))
    ] or [Token("place", "place", "NN", "N", start, start)]
    marks = [
        Token(t.text, t.lemma, t.tag, "A", t.start, t.end)
        if t.low in lexicon.SEASONS or t.low in lexicon.WEATHER
        else Token(t.text, t.lemma, t.tag, "N", t.start, t.end)
        for t in found[:-1]
    ]
    last = found[-1]
    return Phrase(
        0, len(found), Token(last.text, last.lemma, "NN", "N", last.start, last.end), "", None, 0, tuple(marks)
    )
