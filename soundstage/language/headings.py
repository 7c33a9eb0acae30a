# SPDX-License-Identifier: Apache-2.0
"""Scene headings (INT. KITCHEN - MORNING), of a screenplay or in the middle of prose, and TOM (30s, tired)."""

from __future__ import annotations

import re

from soundstage.language import lexicon
from soundstage.language.asides import AGES
from soundstage.language.draft import DraftScene
from soundstage.language.noted import NotedReader
from soundstage.language.phrases import Phrase
from soundstage.language.setting import fallback, place_like, place_of
from soundstage.language.token import Token
from soundstage.model.production import Production

AGED = re.compile(r"\b(?P<name>[A-Z][A-Z'’-]+(?: [A-Z'’-]+)?)\s?\((?:(?:early|mid|late)[ -])?"
                  r"(?P<age>\d{1,2})(?:['’]?s)?(?:\s*,\s*(?P<more>[^()\n]*))?\)")
_WHEN = "|".join(sorted({*lexicon.HOURS, "day", "continuous", "later", "moments later", "same"}, key=len, reverse=True))
SLUG = re.compile(
    r"(?:(?<=^)|(?<=[\s:(.]))(?P<kind>INT\.?/EXT|EXT\.?/INT|INT|EXT|I/E)[.:]?\s+(?P<words>[^.:;!?\n]{2,60}?\s[-–—]\s+"
    rf"(?:{_WHEN.upper()}|{_WHEN})\b[^.:;!?\n]{{0,20}}?)(?=[.:;\n]|\s+[A-Z][a-z]|$)"
)


class Headings(NotedReader):
    """Opens scenes by their headings. Use once."""

    def __init__(self, *told: object) -> None:
        self.aged: list[re.Match[str]] = []
        super().__init__(*told)  # type: ignore[arg-type]

    def _without_ages(self, text: str) -> str:
        """The text without the brackets that tell ages, which are kept for the end; nothing moves."""
        self.aged = list(AGED.finditer(text))
        return AGED.sub(lambda m: m["name"] + " " * (len(m[0]) - len(m["name"])), text)

    def _production(self) -> Production:
        """TOM (30s, tired): how old somebody is said to be, and what else."""
        for m in self.aged:
            being = self.cast.beings.get(self.cast.named(m["name"]))
            if being is not None:
                being.age = being.age or next(age for least, age in AGES if int(m["age"]) >= least)
                being.words += [w.strip().lower() for w in (m["more"] or "").split(",") if w.strip()]
                self.ledger.add("attribute", (m.end("name"), m.end()), f"{being.id}.age")
        return super()._production()

    def _scene_opens(self) -> DraftScene:
        """A new scene, unless this one has nothing yet; the scene before."""
        before = self.scene
        if before.used or before.place or before.noted:
            self._open_scene()
        return before

    def _sited_at(self, words: str, span: tuple[int, int], inside: bool, before: DraftScene) -> None:
        """The place and hour of a heading's words, which stand at the beginning (and the hour at the end) of a span."""
        place, _, when = re.sub(r"\s+[–—]\s+", " - ", words).partition(" - ")
        phrase = _phrase_of(place, span[0])
        spot = place_of(phrase, self.vocabulary) or place_like(phrase, self.vocabulary)
        if spot is not None:
            self.settings.set_place(self.scene, phrase, spot)
        else:
            self.scene.place = fallback(self.vocabulary, "indoors" if inside else "outdoors")
            self.scene.noun = place.lower()
            note = f"no such place yet: {self.scene.place} stands in"
            self.ledger.add("place", (span[0], span[0] + len(place)), f"{self.scene.id}.place", "approximated", note)
        self._when(when, span[1], before)
        self.ledger.cover(span)

    def _when(self, when: str, end: int, before: DraftScene) -> None:
        """DUSK, NIGHT - RAIN, CONTINUOUS, LATER: hour, weather and season of the scene."""
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
            self.ledger.add("hour", (end - len(when), end), f"{self.scene.id}.hour")


class Slugged(Headings):
    """Prose with scene headings among its sentences: "INT. CAVE - NIGHT. A bear sleeps. EXT. LAKE - DAY." Use once."""

    def _readable(self, text: str) -> str:
        """The text with its headings blanked up to a full stop, and names in capitals as names."""
        self.slugs = list(SLUG.finditer(text))
        plain = super()._readable(text)
        for m in self.slugs:
            plain = plain[: m.start()] + " " * (m.end() - m.start() - 1) + "." + plain[m.end() :]
        plain = self._without_ages(plain)
        return lowered(plain, {m["name"].lower() for m in self.aged}, others=False)

    def catch_up(self, until: int) -> None:
        """The headings that stand before this place open their scenes."""
        super().catch_up(until)
        while self.slugs and self.slugs[0].start() < until:
            m = self.slugs.pop(0)
            before = self._scene_opens()
            self.ledger.add("form", m.span("kind"), "", "read", "a heading")
            self._sited_at(m["words"], m.span("words"), "INT" in m["kind"], before)


def lowered(text: str, names: set[str], others: bool = True) -> str:
    """Words in capitals as the reader expects them: names with one capital, the rest (others) small; nothing moves."""
    parts = {w for n in names for w in n.split()}

    def plain(m: re.Match[str]) -> str:
        word = m[0]
        stem = re.sub(r"['’]s$", "", word.lower())
        return word.capitalize() if stem in parts else word.lower() if others else word

    return re.sub(r"\b[A-Z][A-Z'’]+\b", plain, text)


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
    head = Token(last.text, last.lemma, "NN", "N", last.start, last.end)
    return Phrase(0, len(found), head, "", None, 0, tuple(marks))
