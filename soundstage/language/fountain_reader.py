# SPDX-License-Identifier: Apache-2.0
"""Fountain elements -> Production, by the prompt reader's own rules for action lines and speakers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftShot
from soundstage.language.fountain import HEADING, Element, flattened, parse, without_boneyard, without_remarks
from soundstage.language.headings import Headings, lowered
from soundstage.language.phrases import items
from soundstage.language.scanner import Scanner
from soundstage.language.segments import Sentence, Spoken, sentences_in
from soundstage.language.token import Token
from soundstage.language.tokens import tokens
from soundstage.language.verbs import tone
from soundstage.model.production import Production, new_id

SHOT_SIZES = (  # in the order they are looked for in the capitals of a shot line
    (r"EXTREME CLOSE|ECU", "extreme_close"),
    (r"EXTREME (?:WIDE|LONG)", "extreme_wide"),
    (r"CLOSE|CLOSEUP|CU|MCU|INSERT", "close"),
    (r"MED(?:IUM)?|TWO[ -]SHOT", "medium"),
    (r"FULL", "full"),
    (r"WIDE|WIDER|LONG|MASTER|ESTABLISHING", "wide"),
)
SHOT_ANGLES = (
    (r"LOW", "low"),
    (r"HIGH|AERIAL", "high"),
    (r"OVERHEAD", "top"),
    (r"DUTCH", "dutch"),
    (r"OVER THE SHOULDER|OTS", "over_shoulder"),
    (r"POV", "pov"),
    (r"REVERSE", "front"),
)
OFF = re.compile(r"\b(?:v\.?\s?o|o\.?\s?[sc]|voice[- ]?over|off[- ]?screen|narration)\b", re.I)
PAUSE = re.compile(r"^(?:a |long |short |after a )*(?:beat|pause|moment)$", re.I)

TRANSITIONS = {"white": "fade_white", "dissolve": "dissolve", "crossfade": "dissolve", "wipe": "wipe", "iris": "iris",
               "fade": "fade"}  # a word in a transition's line -> its name


class FountainReader(Headings):
    """Reads a screenplay. Use once."""

    def _visible(self, text: str) -> str:
        return without_boneyard(text)

    def _readable(self, text: str) -> str:
        return without_remarks(text)

    def _after_heading(self, text: str, begin: int) -> int:
        """A heading directly above is no part of what a note speaks for."""
        line, _, _ = text[begin:].partition("\n")
        return begin + len(line) if HEADING.match(line.strip().strip("*_")) else begin

    def read(self) -> Production:
        """The whole screenplay."""
        found = parse(self.text)
        for e in found:
            if e.kind == "title_page":
                if e.facts[0] == "title" and not self.title:
                    self.title = e.text
                self.ledger.asides.update(range(e.start, e.end))
        asked = {i for e in found for i in range(e.start, e.end)}
        self.ledger.asides |= set(range(len(self.text))) - asked
        cues = {e.text.lower() for e in found if e.kind == "character"}
        known = {s.lower() for n in self.notes if n.kind == "cast" for s in n.values.get("name", ())}
        names = known | {n for n in map(_short, cues) if n.strip() and not _common_noun(n.split()[-1])}
        spoken = lowered(self._without_ages(flattened(self.text)), names)
        rows = [p for e in found for p in self._sentences(e, spoken) if isinstance(p, Sentence)]
        self.rows = tokens(spoken, rows)
        parsed = dict(zip(rows, [_named(r, names) for r in self.rows], strict=True))
        self.transition = ""
        i = 0
        while i < len(found):
            self.catch_up(found[i].start)
            i = self._element(found, i, spoken, parsed)
        self._faded()
        return self._production()

    def _sentences(self, e: Element, spoken: str) -> list[Sentence | Spoken]:
        """What of an element is read as words: an action, or what follows the capitals of a shot line."""
        start = e.start if e.kind == "action" else int(e.facts[1]) if e.kind == "shot" else e.end
        return sentences_in(spoken, start, e.end) if start < e.end else []

    def _element(self, found: list[Element], i: int, spoken: str, parsed: dict[Sentence, list[Token]]) -> int:
        e = found[i]
        if e.kind == "heading":
            self._heading(e)
        elif e.kind == "transition":
            self.fade_span = (e.start, e.end)
            low = e.text.lower()
            self.transition = next((name for word, name in TRANSITIONS.items() if word in low), "cut")
        elif e.kind == "shot":
            self._shot_line(e, spoken, parsed)
        elif e.kind == "action":
            self._joined_by()
            for piece in self._sentences(e, spoken):
                if isinstance(piece, Sentence):
                    self._sentence(piece, parsed[piece], "")
                else:
                    self._labelled(piece)
        elif e.kind == "title":
            self._on_screen(e)
        elif e.kind == "montage":
            self.ledger.add("form", (e.start, e.end), self.scene.id, "approximated", "its parts follow one another")
        elif e.kind == "lyric":
            last = self.speakers[-1:]
            self._say(tuple(last), e.text, "sing", (e.start, e.end), off=not last)
        elif e.kind == "character":
            self._joined_by()
            return self._speech(found, i)
        return i + 1

    # -- scenes
    def _heading(self, e: Element) -> None:
        """INT. KITCHEN - MORNING: a scene, its place and its hour."""
        before = self._scene_opens()
        self._joined_by()
        self._sited_at(e.text, (e.start, e.end), "INT" in e.facts[0], before)
        if e.facts[0] == "EST":
            self.shot.camera["size"] = "wide"

    def _change(self, clause: Clause, first: bool, row: list[Token]) -> None:
        """Only a heading opens a scene."""

    # -- shots
    def _joined_by(self) -> None:
        """A transition waits for the shot it leads into: a new one, unless this one has just begun."""
        if not self.transition:
            return
        kind, self.transition = self.transition, ""
        if self.shot.used:
            self._open_shot(given=False)
        self.shot.transition = kind
        self.ledger.add("transition", self.fade_span, f"{self.scene.id}.{self.shot.id}")

    def _faded(self) -> None:
        """A transition after which nothing comes: it ends the film, unless it is a mere cut."""
        if self.transition and self.transition != "cut" and self.shot.used:
            self.shot.ending = self.transition
            self.ledger.add("transition", self.fade_span, f"{self.scene.id}.{self.shot.id}")
        elif self.transition:
            self.ledger.add("transition", self.fade_span, "", "not_understood", "nothing follows that it leads into")

    def _open_shot(self, given: bool = True) -> DraftShot:
        shot = super()._open_shot(given)
        self._joined_by()
        return shot

    def _shot_line(self, e: Element, spoken: str, parsed: dict[Sentence, list[Token]]) -> None:
        """CLOSE ON ANNA, WIDE:, ANNA'S POV, ANGLE ON the door, BACK TO SCENE."""
        if self.shot.used:
            back = "BACK TO" in e.text
            self.shot = DraftShot(new_id("sh", self.taken), given=not back)
            self.scene.shots.append(self.shot)
        self._joined_by()
        self.shot.given = "BACK TO" not in e.text
        wish: dict[str, Any] = {}
        for key, table in (("size", SHOT_SIZES), ("angle", SHOT_ANGLES)):
            value = next((v for form, v in table if re.search(rf"\b(?:{form})\b", e.text)), "")
            if value:
                wish[key] = value
        if "TRACKING" in e.text and "track" in self.vocabulary.moves:
            wish["move"] = self.vocabulary.moves["track"]
        owner = self.speaker(e.facts[0], (e.start, e.start + len(e.facts[0]))) if e.facts[0] else ()
        pieces = self._sentences(e, spoken)
        seen = self._seen(parsed[pieces[0]]) if pieces and isinstance(pieces[0], Sentence) else ""
        subject = owner[0] if owner and wish.get("angle") == "pov" else seen
        self.shot.camera = {**wish, **({"subject": subject} if subject else {})}
        self.ledger.add("camera", (e.start, e.start + len(e.text)),
                        f"{self.scene.id}.{self.shot.id}.camera" + (".size" if "size" in wish else ""))
        for piece in pieces:
            if isinstance(piece, Sentence):
                self._sentence(piece, parsed[piece], "")
            else:
                self._labelled(piece)

    def _seen(self, row: list[Token]) -> str:
        """Who or what the words after CLOSE ON begin with: its id and part."""
        first = next((c for c in Scanner(items(row), row).read() if c.subjects), None)
        if first is None or first.subjects[0].pronoun:
            return ""
        covered = set(self.ledger.covered)
        ids = self.stage.refer(self.scene, first.subjects[0])
        if first.verb is not None:
            self.ledger.covered = covered  # "the old woman smiles": the words are read again, for what she does
        return ids[0] + self._part(first.subjects[0], ids[0]) if ids else ""

    def _on_screen(self, e: Element) -> None:
        """Centred words and SUPER: … are seen, not heard."""
        self._joined_by()
        if self.shot.title:
            self._open_shot(given=False)
        self.shot.title = e.text.strip()
        self.ledger.add("title", (e.start, e.end), f"{self.scene.id}.{self.shot.id}.title")

    # -- lines
    def _speech(self, found: list[Element], i: int) -> int:
        """A character and what follows: lines broken by parentheticals are lines of their own."""
        cue = found[i]
        name = _short(cue.text)
        who = self.speaker(name, (cue.start, cue.start + len(name)))
        off = bool(OFF.search(cue.facts[0])) or not who
        order, told = ("with" if cue.facts[1] else "then"), _Told()
        i, said = i + 1, 0
        while i < len(found) and found[i].kind in ("parenthetical", "dialogue", "lyric"):
            e = found[i]
            if e.kind == "parenthetical":
                told = self._told(e)
                i += 1
                continue
            last = i
            while last + 1 < len(found) and found[last + 1].kind == e.kind:
                last += 1
            text = " ".join(x.text for x in found[i : last + 1])
            self._say(who, text, "sing" if e.kind == "lyric" else told.manner, (e.start, found[last].end),
                      off=off or told.off, order=order if said == 0 else "then", after=told.after,
                      base={"id": new_id("b", self.taken), **told.more} if told.more else None)
            self.cast._spoken_of(who, 2)
            said, told, i = said + 1, _Told(), last + 1
        note = "" if who else "voice-over"
        if said:
            self.ledger.add("speaker", (cue.start, cue.end), who[0] if who else "", note=note)
        else:
            self.ledger.add("speaker", (cue.start, cue.end), "", "not_understood", "named, but says nothing")
        return i

    def _told(self, e: Element) -> _Told:
        """(whispering), (beat), (to Tom), (sitting down): how the next line is said."""
        told = _Told()
        told.manner, rest, told.off = tone(e.text)
        to = re.search(r"\bto (?:the )?([\w'’ -]+)$", e.text)
        target = self.cast.named(_less(to[1])) if to else ""
        if target:
            told.more["target"] = target
        elif PAUSE.match(e.text.strip()):
            told.after = Fraction(1)
        elif rest and not told.manner and not told.off:
            told.more["manner"] = (e.text.lower(),)
        self.ledger.add("manner", (e.start, e.end), f"{self.scene.id}.{self.shot.id}")
        return told


class _Told:
    """What a parenthetical says of the next line."""

    def __init__(self) -> None:
        self.manner, self.off = "", False
        self.after: Fraction | None = None
        self.more: dict[str, Any] = {}  # fields of the beat


def _short(name: str) -> str:
    """THE GIRL IN RED is the girl."""
    head = re.split(r"\s+(?:in|with|at|on|from|by)\s+", name, flags=re.I)[0]
    return head if head.split() and _common_noun(head.split()[-1].lower()) else name


def _less(name: str) -> str:
    return name.strip().lower()


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
