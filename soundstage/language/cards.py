# SPDX-License-Identifier: Apache-2.0
"""Words on a plain screen: a card of their own, in its place among the scenes; the film goes on after it as before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language import lexicon
from soundstage.language.casting import lives
from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene
from soundstage.language.graphics import APPEARS, LAID_OVER, ON_CARDS, graphic, wordmark
from soundstage.language.overlays import TEXT_NOUNS, Overlays
from soundstage.language.phrases import Phrase
from soundstage.language.scoring import MUSIC
from soundstage.language.segments import WRITTEN, Sentence
from soundstage.language.token import Token

BLACK, COLORED = "black screen", "color screen"
HOW = r"(?:(?:plain|solid|pure|empty|clean|simple|blank|bright|light|dark|deep|flat|stark|crisp|pitch|final)[- ])*"
COLOR = "|".join(sorted(lexicon.COLORS, key=len, reverse=True))
GROUND = rf"{HOW}(?P<color>{COLOR})\s+(?:screen|background|card|frame|backdrop|slide)\b"
ON_PLAIN = re.compile(
    rf"\b(?:on|onto|over|against|to|in|with)\s+(?:an?\s+|the\s+)?(?:{GROUND}|{HOW}(?P<dark>black|white)"
    r"(?=\s*[,.;:]|\s+(?:with|as|while|and|followed|accompanied|featuring|showing|displaying|bearing|where|that|reading)"
    r"\b|\s*$))"
)
NAMED = (r"(?:(?:title|end|text|logo|closing|caption)[- ](?:card|slate|slide)|(?:end|closing|title)[- ]screen|"
         r"intertitle)s?\b")
CARD = re.compile(rf"\b(?:{NAMED}|{GROUND})")
FILMS = r"(?:the|this|our) (?:video|film|ad|advert|commercial|scene|spot|clip|trailer|teaser|picture|shot|sequence) "
LEAD = (rf"(?:(?:^|,?\s*\b(?:and|then|before|while|as)\b\s*|,\s*)+(?:(?:it|{FILMS})(?:then |finally |abruptly )?)?"
        r"\b(?:followed|end|clos|cut|cutt|fad|transition|finish|conclud|culminat|switch|dissolv|wip|chang|wrap)"
        r"(?:e|es|s|ing|ed)?(?: up| out| abruptly| quickly| smoothly)? (?:with|on|to|in|into|by) )")
LED_TO = re.compile(rf"{LEAD}(?P<card>(?:(?:an?|the) )?(?:[a-z-]+ ){{0,3}}?(?:{NAMED}|{GROUND}))")
AGAIN = re.compile(r"(?:the|another|a) (?:final |next |second )?(?:text|title|words|caption)\b", re.I)
TITLED = re.compile(r"\b(?:titles?|captions?|texts?|words?|logos?|slogan|tagline|cards?|letters|website|wordmark)\b",
                    re.I)
OVER = re.compile(r"\b(?:over|superimposed|overlaid|on top of|held|holds|holding|carr(?:y|ies|ying))\b")
KEPT = ("place", "noun", "weather", "season", "hour", "mood")


class Cards(Overlays):
    """Opens a scene for a card, and takes up the scene before it when the words go on."""

    carded = False  # there was one
    cards: frozenset[str] = frozenset()  # the plain screens that cards of this film stand on

    def _apart(self, row: list[Token]) -> list[list[Token]]:
        """A sentence that ends on a card, as what comes before it and the card: "…, ending with a title card"."""
        text = self._said(row)
        m = LED_TO.search(text)
        if m is None or not (TITLED.search(text) or "_" in text[m.start() :]):
            return [row]
        base = row[0].start
        before = [t for t in row if t.start < base + m.start()]
        lead = [t for t in row if base + m.start() <= t.start < base + m.start("card")]
        self.ledger.add("transition", [t for t in lead if t.text[:1].isalnum()], "", "read", "a card follows")
        rest = [t for t in row if t.start >= base + m.start("card")]
        return [part for part in (before, rest) if any(t.text[:1].isalnum() or t.kind == "Q" for t in part)]

    def _said(self, row: Sequence[Token]) -> str:
        """The text of a sentence in small letters, with lines in place of its quotes."""
        if not row:
            return ""
        chars = list(self.text[row[0].start : row[-1].end].lower())
        for t in (t for t in row if t.kind == "Q"):
            chars[t.start - row[0].start : t.end - row[0].start] = "_" * (t.end - t.start)
        return "".join(chars)

    def _ground(self, row: Sequence[Token]) -> str | None:
        """The colour of the card that a sentence tells of; None where it tells of none."""
        text = self._said(row)
        left = {"fade": "black", "cut_black": "black", "fade_white": "white"}.get(self.leaving, "")
        if AGAIN.match(text) and (left or self.carded):  # after "cut to black", and the next of a row of cards
            return left or "black"
        on = ON_PLAIN.search(text)
        if on is not None and TITLED.search(text):
            return on["color"] or on["dark"]
        card = CARD.search(text)
        over = card is not None and re.match(r"\s+(?:over|across)\b", text[card.end() :])
        if card is None or over or OVER.search(text[: card.start()]):
            return None
        shown = TITLED.search(text) is not None or "_" in text
        at = row[0].start + card.start()
        led = not any(t.start < at and (t.kind == "V" or lives(t.lemma)) for t in row)
        return (card["color"] or "black") if shown and led else None

    def _to_card(self, row: Sequence[Token]) -> None:
        """Begins a card where a sentence sets words on a plain ground; after one, the scene before it goes on."""
        color = self._ground(row) if BLACK in self.vocabulary.places else None
        if color is None:
            if not self._only_to_hear(row):
                self._from_card()
            return
        self.carded, self.card_ends = True, row[-1].end
        if self.before_card is None:
            self.before_card = self.scene
        if self.scene.used or self.scene.said:
            self._open_scene()
        noun = f"{color} screen" if f"{color} screen" in self.vocabulary.places else COLORED
        self.scene.place, self.scene.noun = self.vocabulary.places.get(noun, BLACK), noun
        self.cards |= {self.scene.place}
        self.scene.place_words = [color] if noun == COLORED else []
        self.shot.given, self.shot.transition, self.leaving = True, self.leaving or self.shot.transition, ""

    def _only_to_hear(self, row: Sequence[Token]) -> bool:
        """ "Soft music plays throughout", "a narrator says": nothing to see, so that the card stays."""
        verb = next((i for i, t in enumerate(row) if t.kind in "VX"), 0)
        noun = next((t for t in reversed(row[:verb]) if t.kind in "NM"), None)
        heard = MUSIC | lexicon.SOUND_NOUNS | lexicon.INSTRUMENTS | lexicon.VOICEOVER | {"voice", "audio"}
        return noun is not None and bool({noun.low, noun.lemma} & heard)

    def _shows_text(self, clause: Clause, sentence: Sentence) -> bool:
        """Sets a logo or an address over the picture; the card itself is no thing on it."""
        verb, on_card = clause.verb.lemma if clause.verb else "", self.before_card is not None
        whose = next((a.phrases[0] for a in clause.adjuncts if a.prep == "for" and a.phrases), None)
        alone = verb in APPEARS and bool(clause.subjects) and all(
            graphic(p) or p.head.lemma in TEXT_NOUNS for p in clause.subjects)
        for phrases in (clause.subjects, clause.objects, *(a.phrases for a in clause.adjuncts)):
            for p in list(phrases):
                if graphic(p) and (on_card or alone or verb in LAID_OVER):
                    self._mark(p, None)
                    self.marked = clause
                elif on_card and p.head.lemma == "card" and whose is not None and p is not whose:
                    self._mark(p, whose)
                elif not (on_card and (p.head.lemma in ON_CARDS or self.ledger.has(p.head))):
                    continue
                self.ledger.cover([*p.before, p.head])
                phrases.remove(p)
        clause.adjuncts = [a for a in clause.adjuncts if a.phrases or not on_card]
        return super()._shows_text(clause, sentence) or self._nothing_more(clause)

    def _mark(self, phrase: Phrase, whose: Phrase | None) -> None:
        """A logo or an address, as words over the picture."""
        said = wordmark(phrase, whose, self.shot.title.split("\n")[0])
        self.shot.title = "\n".join(words for words in (self.shot.title, said) if words)
        words = [*phrase.before, phrase.head, *((*whose.before, whose.head) if whose else ())]
        self.ledger.add("title", words, f"{self.scene.id}.{self.shot.id}.title", "approximated",
                        f"nobody tells how it looks: '{said or self.shot.title}' stands for it")

    def _nothing_more(self, clause: Clause) -> bool:
        """Whether the words are on the picture and the clause tells of nothing else to do or to build."""
        verb = clause.verb.lemma if clause.verb else ""
        if clause.subjects or clause.objects or clause.quotes or not self.shot.title:
            return False
        if verb and verb not in APPEARS | LAID_OVER | {"be"}:
            return False
        self.ledger.cover([t for t in (clause.verb, *clause.starter, *clause.adverbs, *clause.predicate) if t])
        self._with_sounds(clause)
        for adjunct in clause.adjuncts:
            self._setting_or_thing(adjunct)
        return True

    def _captioned(self, row: list[Token]) -> list[Token]:
        """ 'Super: "Now open."' is nothing but words over the picture: the sentence without them."""
        at = next((i for i, t in enumerate(row) if t.kind == "Q"), 0)
        lead = self.text[row[0].start : row[at].start].rstrip() if at else ""
        if not (lead.endswith(":") and WRITTEN.fullmatch(lead[:-1].rstrip())) or any(
                t.text[:1].isalnum() for t in row[at + 1 :]):
            return row
        if self.shot.title:
            self._open_shot(given=False)
        self.shot.title = self.text[row[at].start : row[at].end].strip("\"'“”‘’«»„‟ ")
        self.ledger.add("title", row[: at + 1], f"{self.scene.id}.{self.shot.id}.title")
        return []

    def _before_each(self) -> list[DraftScene | None]:
        """Of each scene the last one before it that is no card; None where there is none."""
        found: list[DraftScene | None] = []
        for n in range(len(self.scenes)):
            found.append(next((s for s in reversed(self.scenes[:n]) if s.place not in self.cards), None))
        return found

    def _from_card(self) -> None:
        """The scene before the card goes on."""
        if self.before_card is None:
            return
        before, self.before_card = self.before_card, None
        if before is self.scene:
            self._open_scene()
            return  # the film began with the card
        self._open_scene()
        for name in KEPT:
            setattr(self.scene, name, getattr(before, name))
        self.scene.place_words = list(before.place_words)
        self.scene.cast, self.scene.placements = list(before.cast), list(before.placements)
