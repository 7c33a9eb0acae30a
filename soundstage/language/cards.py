# SPDX-License-Identifier: Apache-2.0
"""Words on a black screen: a card of their own, in its place among the scenes; the film goes on after it as before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language.draft import DraftScene
from soundstage.language.script import Script
from soundstage.language.segments import WRITTEN
from soundstage.language.token import Token

BLACK = "black screen"
ON_BLACK = re.compile(
    r"\b(?:on|onto|over|against|to|in|with)\s+(?:an?\s+|the\s+)?(?:plain\s+|solid\s+|pure\s+|empty\s+)?(?:pitch[- ])?"
    r"black(?:\s+(?:screen|background|card|frame|backdrop))?"
    r"(?=\s*[,.;:]|\s+(?:with|as|while|and|followed|accompanied|featuring|showing|displaying|bearing|where|that|reading)"
    r"\b|\s*$)"
)
AGAIN = re.compile(r"(?:the|another|a) (?:final |next |second )?(?:text|title|words|caption)\b", re.I)
TITLED = re.compile(r"\b(?:titles?|captions?|texts?|words?|logo|slogan|tagline|cards?|letters)\b", re.I)
KEPT = ("place", "noun", "weather", "season", "hour", "mood")


class Cards(Script):
    """Opens a scene for a card, and takes up the scene before it when the words go on."""

    before_card: DraftScene | None = None  # what the film goes on with after a card
    carded = False  # there was one

    def _to_card(self, row: Sequence[Token]) -> None:
        """Begins a card where a sentence sets words on black; after one, the scene that it came in between."""
        text = self.text[row[0].start : row[-1].end] if row else ""
        again = self.carded and AGAIN.match(text)  # the next of a row of cards
        card = BLACK in self.vocabulary.places and (again or (ON_BLACK.search(text) and TITLED.search(text)))
        if not card:
            self._from_card()
            return
        self.carded = True
        if self.before_card is None:
            self.before_card = self.scene
        if self.scene.used or self.scene.said:
            self._open_scene()
        self.scene.place, self.scene.noun = self.vocabulary.places[BLACK], BLACK
        self.shot.given = True

    def _captioned(self, row: list[Token]) -> list[Token]:
        """ 'Super: "Now open."' is nothing but words over the picture: the sentence without them."""
        at = next((i for i, t in enumerate(row) if t.kind == "Q"), 0)
        lead = self.text[row[0].start : row[at].start].rstrip() if at else ""
        if not (lead.endswith(":") and WRITTEN.fullmatch(lead[:-1].rstrip())) or any(
                t.text[:1].isalnum() for t in row[at + 1 :]):
            return row
        if self.shot.title:
            self._open_shot(given=False)
        self.shot.title = self.text[row[at].start + 1 : row[at].end - 1].strip()
        self.ledger.add("title", row[: at + 1], f"{self.scene.id}.{self.shot.id}.title")
        return []

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
