# SPDX-License-Identifier: Apache-2.0
"""What is written on things: 'a sign that says "OPEN"', 'a box labelled "FRAGILE"', 'writes "HELLO" on the board'.

The quote is taken out of its sentence before that is read - nobody says it - and put on its thing once it is known.
"""

from __future__ import annotations

from soundstage.language.held_up import held_up
from soundstage.language.inscribed import written
from soundstage.language.optics import sized_by_distance
from soundstage.language.referring import Referring
from soundstage.language.token import Token

MARKS = "\"'“”‘’«»„‟`"


class Lettering(Referring):
    """Knows what is written on which thing."""

    def _lettered(self, row: list[Token]) -> list[Token]:
        """The sentence without what is written on its things."""
        rest = row
        things = self.vocabulary.props.keys() - ({"card", "title card"} if self.before_card is not None else set())
        while (found := written(rest, things)) is not None:
            rest = [t for t in rest if t is not found.quote and t not in found.joint]
            self.inscribed.append(found)
        return rest

    def _letters(self) -> None:
        """Put what is written onto its things, once all is read."""
        for told in self.inscribed:
            text = self.ledger.text[told.quote.start : told.quote.end].strip().strip(MARKS).strip(" .,")
            ids = [i for i in self.cast.known.get(told.noun, ()) if i in self.cast.beings]
            being = self.cast.beings[ids[0]] if ids else None
            where = [told.quote, *(t for t in told.joint if t.text[:1].isalnum())]
            if being is None or being.part.family != "prop" or not being.part.unit:
                self.ledger.add("attribute", where, "", "not_understood", "nothing here shows what is written on it")
                continue
            being.text = text
            self.ledger.add("attribute", where, f"{being.id}.text")
        held_up(self.scenes, self.cast.beings.get)
        sized_by_distance(self.scenes)
