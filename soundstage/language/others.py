# SPDX-License-Identifier: Apache-2.0
"""ONE of several: "the other", "the brown one", "another", "the older boy" of a group."""

from __future__ import annotations

from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.being import Being, prefix
from soundstage.language.known import Known
from soundstage.language.phrases import Phrase
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

DEFINITE = word_set("the this that these those his her its their our your my 's")
CONTRASTS = word_set("older younger elder taller shorter bigger smaller larger")  # one of two of a kind


class Others(Known):
    """Who of those known a phrase singles out by what it says of it, or by being another."""

    def _agrees(self, phrase: Phrase, being: Being) -> bool:
        """No adjective of the phrase contradicts what is known."""
        colors = {t.low for t in phrase.adjectives if t.low in lexicon.COLORS}
        if colors and being.colors and not colors & set(being.colors):
            return False
        age = next((lexicon.AGES[t.low] for t in phrase.adjectives if t.low in lexicon.AGES), "")
        size = next((lexicon.SIZES[t.low] for t in phrase.adjectives if t.low in lexicon.SIZES), being.size)
        return not (age and being.age and age != being.age) and not (being.size != 1 and size != being.size)

    def _best(self, phrase: Phrase, fits: list[Being]) -> Being | None:
        """The one with most of the phrase's attributes; else one that none has singled out, else the latest."""
        asked = {t.low for t in phrase.before} & CONTRASTS
        return max(fits, default=None,
                   key=lambda b: (self._said(phrase, b), not (asked and CONTRASTS & {*b.words}),
                                  bool(phrase.adjectives) and not b.singles,
                                  b.noun.split()[-1:] == [phrase.head.lemma], b.last))

    def _said(self, phrase: Phrase, being: Being) -> int:
        known = {*being.colors, *being.words, being.build, being.age, *being.singles}
        return sum(t.low in known or lexicon.AGES.get(t.low, "-") in known for t in phrase.adjectives)

    def _single_out(self, group: Being, phrase: Phrase) -> str:
        """One member of a group; the group becomes its members from the beginning."""
        one = self.beings[self.split(group)[0]]
        one.singles.update(t.low for t in phrase.adjectives)
        return one.id

    def _other(self, phrase: Phrase) -> tuple[str, ...]:
        """Whom "the other one" or "a dozen others" means; asked again, the same."""
        at = phrase.head.start
        if at not in self.others:
            many = phrase.count > 1 and phrase.det not in DEFINITE
            self.others[at] = self._more(phrase.count) if many else self._which_other(phrase)
        return tuple(m for i in self.others[at] for m in self.members.get(i, (i,)))

    def _more(self, count: int) -> tuple[str, ...]:
        """ "a dozen others": so many more of what was spoken of last."""
        first = next((b for b in self.recent() if b.alive and b.role == 2), next(iter(self.recent()), None))
        if first is None:
            return ()
        more = replace(first, id=new_id(prefix(first.noun), self.taken), name="", count=min(count, 12), size=1.0,
                       words=[], clothes=[], voice=[], references=[], singles=set())
        self.beings[more.id] = more
        return (more.id,)

    def _which_other(self, phrase: Phrase) -> tuple[str, ...]:
        """ "the other (one)": the one of the same kind not spoken of last; "the brown one": by attribute."""
        latest = self.recent()
        marks = [t for t in phrase.before if t.low not in ("other", "one")]
        if (
            phrase.head.low == "one"
            and marks
            and phrase.det in DEFINITE
            and not any(t.low == "other" for t in phrase.before)
        ):
            fits = [b for b in latest if self._agrees(phrase, b) and b.alive] or [
                b for b in latest if self._agrees(phrase, b)
            ]
            best = self._best(phrase, [b for b in fits if b.count == 1])
            group = next((b for b in fits if b.count > 1), None)
            if group is not None and (best is None or not self._said(phrase, best)):
                return (self._single_out(group, phrase),)
            if best is not None and best.id in self.doing and not self._said(phrase, best):
                return self._another(latest, best.noun)  # "bumps into the short one"
            return (best.id,) if best else ()
        bare = phrase.head.lemma in ("other", "one") or phrase.head.kind == "A"  # "the older": no noun of its own
        return self._another(latest, "" if bare else phrase.head.lemma)

    def _another(self, latest: list[Being], noun: str) -> tuple[str, ...]:
        if not latest:
            return ()
        first = next((b for b in latest if b.alive and b.role == 2), latest[0])
        alike = [
            b for b in reversed(latest) if b.noun == first.noun and b.id != first.id and (not noun or b.noun == noun)
        ]
        if alike or first.count > 1:
            return (alike[-1].id if alike else self.split(first)[1],)
        mates = [b for b in latest if b.alive and b.id != first.id and b.person == first.person and b.count == 1]
        if first.alive and mates and not noun:
            return (mates[0].id,)  # "a cat and a dog …, the other one sleeps"
        twin = Being(
            new_id(prefix(first.noun), self.taken), first.noun, first.part, gender=first.gender, age=first.age
        )
        self.beings[twin.id] = twin
        return (twin.id,)
