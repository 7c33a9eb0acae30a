# SPDX-License-Identifier: Apache-2.0
"""One out of several: "the third dog", "one black and one white", "each other"."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.mentions import Being, Mentions
from soundstage.language.ones import EACH_OTHER, ORDINALS, Shares
from soundstage.language.phrases import Phrase


class Among(Mentions):
    """Picks members of groups by their number, and deals words out among them."""

    def _definite(self, phrase: Phrase, known: list[Being]) -> tuple[str, ...]:
        place = ordinal(phrase)
        row = self._in_order(known) if place is not None and not phrase.plural else ()
        if place is not None and -len(row) <= place < len(row):
            return (row[place],)
        return super()._definite(phrase, known)

    def _pronoun(self, phrase: Phrase, low: str) -> tuple[str, ...]:
        if low in EACH_OTHER:
            return self.doing
        rest = self._the_rest() if low == "others" else ()
        if len(rest) > 1:
            return rest
        place = ORDINALS.get(low)
        alive = [b for b in self.recent() if b.alive] or self.recent()
        row = self._in_order([b for b in alive if b.noun == alive[0].noun]) if place is not None and alive else ()
        if place is not None and -len(row) <= place < len(row) and len(row) > 1:
            return (row[place],)
        return super()._pronoun(phrase, low)

    def _other(self, phrase: Phrase) -> tuple[str, ...]:
        rest = self._the_rest() if phrase.head.low == "others" else ()
        return rest if len(rest) > 1 else super()._other(phrase)

    def _the_rest(self) -> tuple[str, ...]:
        """ "the others": all of a split group but the one spoken of last."""
        last = next((b for b in self.recent() if b.alive), None)
        group = next((m for m in self.members.values() if last is not None and last.id in m), ())
        return tuple(i for i in group if last is not None and i != last.id)

    def _in_order(self, known: Sequence[Being]) -> tuple[str, ...]:
        """The members of a group (split now), or several of one noun, in the order in which they were met."""
        group = next((b for b in known if b.count > 1), None)
        if group is not None:
            return self.split(group)
        split = next((m for m in self.members.values() if known and known[0].id in m), ())
        if split:
            return split
        alike = {b.id for b in known if b.noun == known[0].noun} if known else set()
        return tuple(i for i in self.beings if i in alike)

    def turns(self, who: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """ "They hug each other": who does it to whom, one by one; a group is split for it."""
        single = who[0] if len(who) == 1 else ""
        ids = self.split(self.beings[single]) if single and self.beings[single].count > 1 else who
        ids = ids[:4]
        return tuple(zip(ids, (*ids[1:], ids[0]), strict=True)) if len(ids) > 1 else ()

    def deal(self, shares: Shares) -> tuple[Being, ...]:
        """The group's members, split for the words told of each; () when the group is not as many."""
        ids = self.known.get(shares.noun, ())
        group = self.beings.get(ids[0]) if len(ids) == 1 else None
        if group is not None and group.count == len(shares.marks):
            return tuple(self.beings[i] for i in self.split(group))
        several = [self.beings[m] for i in ids for m in self.members.get(i, (i,)) if m in self.beings]
        return tuple(several) if len(several) == len(shares.marks) else ()


def ordinal(phrase: Phrase) -> int | None:
    """Which in order a phrase says: "the third dog" 2, "the last man" -1; None when it does not say."""
    return next((ORDINALS[t.low] for t in phrase.before if t.low in ORDINALS), None)
