# SPDX-License-Identifier: Apache-2.0
"""Pronouns -> who they mean among those met so far."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.being import Being
from soundstage.language.casting import PERSON_WORDS, Part, person_unit
from soundstage.language.others import Others
from soundstage.language.phrases import Phrase

MALE_PRONOUNS, FEMALE_PRONOUNS = frozenset(("he", "him", "himself")), frozenset(("she", "her", "herself"))
FIRST = frozenset(("i", "me", "myself", "we", "us", "you"))
PLURAL_PRONOUNS = frozenset(("they", "them", "themselves", "both", "all", "others", "everyone", "everybody"))


class Pronouns(Others):
    """Whom "she", "it", "one", "everyone" mean."""

    def _pronoun(self, phrase: Phrase, low: str) -> tuple[str, ...]:
        things = self._of_things(phrase, low) if self.doing else ()
        if things:
            return things
        if low in ("everyone", "everybody", "each"):
            known = _all_of(self.recent())
            alone = low != "each" and len(known) == 1 and self.beings[known[0]].count == 1
            return () if alone else known  # "A singer bows. Everyone claps.": others do
        if low in ("another", "other") or phrase.head.lemma == "other":
            return self._another(self.recent(), "")
        if low in FIRST:
            return (self.viewer,) if self.viewer in self.beings else ()
        if low == "one" or phrase.head.kind == "#":
            one = self.humanly and low == "one"
            near = [b for b in self.recent() if b.alive and (b.person or not one)]
            group = next((b for b in near if b.count > 1), None)
            left = [b for b in near if b.count == 1]
            if one and left and group is None:
                return (left[-1].id,)
            left = left[1:] if any(t.low == "other" for t in phrase.before) else left  # "the other two"
            some = left[: phrase.count] if phrase.count > 1 else []
            if group is None and len(some) > 1 and len(some) == phrase.count:
                return tuple(b.id for b in reversed(some))
            if group is not None:
                ids = self.split(group)
                return ids[: max(1, phrase.count)]
            return self._by_pronoun("it", phrase.plural)
        if phrase.head.kind == "A":
            return self._other(phrase)
        others = not low.endswith(("self", "selves"))
        return self._by_pronoun(low, phrase.plural, self.doing if others else ()) or self._by_pronoun(
            low, phrase.plural
        )

    def _of_things(self, phrase: Phrase, low: str) -> tuple[str, ...]:
        """ "She has two apples. She eats one and gives the other away": of the things spoken of last, done to."""
        other = low in ("another", "other") or phrase.head.lemma == "other"
        marked = [t for t in phrase.before if t.kind not in "D#" and t.low not in ("other", "one")]
        if marked or not (other or low == "one"):
            return ()
        near = next((b for b in self.recent() if b.id not in self.doing), None)
        if near is None or near.alive or near.role != 1:
            return ()
        if near.count > 1:
            return (self.split(near)[1 if other else 0],)
        mates = next((ids for ids in self.members.values() if near.id in ids), ())
        return tuple(m for m in mates if m != near.id)[:1] if other else ()

    def _by_pronoun(self, low: str, plural: bool, but: tuple[str, ...] = ()) -> tuple[str, ...]:
        latest = [b for b in self.recent() if b.id not in but]
        gender = "male" if low in MALE_PRONOUNS else "female" if low in FEMALE_PRONOUNS else ""
        if gender:
            fits = _of_gender(latest, gender)
            best = next((b for b in fits if b.role == 2), fits[0] if fits else None)
            if best is not None and self._left(best, fits):
                best = fits[0]
            if best is not None and not best.gender:
                self._set_gender(best, gender)
            return (best.id,) if best else ()
        if low in ("it", "itself"):
            fits = self._undergone(latest) or [b for b in latest if not b.person and b.count == 1]
            fits = fits or [b for b in latest if not b.person]
            told = next((b for b in fits if b.role == 1 and b.last >= fits[0].last - 3), fits[0] if fits else None)
            best = next((b for b in fits if b.role == 2 and b.last >= fits[0].last - 4), told)
            handled = any(self.beings[i].person for i in but if i in self.beings)
            if handled and told is not None and best is not None and told.role == 1 and told.last > best.last:
                best = told  # "drops a ball over the cup, letting it fall": the ball
            doers = {self.beings[i].noun for i in but if i in self.beings}
            if best is not None and best.noun in doers:  # one of the doer's own kind: rather what was handled
                best = next((b for b in fits if b.role == 1), best)
            return (best.id,) if best else ()
        return ()

    def _left(self, being: Being, fits: Sequence[Being]) -> bool:
        """ "Ann waters it. Bob sits with Eve. She eats": the film went on to others, and one of them may be meant."""
        did = [self.beings[i] for i in self.did if i in self.beings]
        return bool(did) and not {*self.did} & {b.id for b in fits} and fits[0].last > max(b.last for b in did)

    def _undergone(self, latest: Sequence[Being]) -> list[Being]:
        """ "A cat pushes a vase; it shatters": a thing that was handled, when the deed is one that befalls things."""
        return [b for b in latest if self.befalls and not b.alive and b.role == 1 and b.count == 1]

    def _set_gender(self, being: Being, gender: str) -> None:
        being.gender = gender  # type: ignore[assignment]
        plain = being.part.unit in {self.vocabulary.species.get(w) for row in PERSON_WORDS.values() for w in row}
        if being.person and plain:  # an astronaut stays one
            being.part = Part(
                "body",
                person_unit(self.vocabulary, gender, being.age) or being.part.unit,
                being.part.used,
                being.part.note,
            )


def _of_gender(latest: Sequence[Being], gender: str) -> list[Being]:
    """Who may be "she": known to be, else people of no known sex; a group only where nobody is alone; last a beast."""
    for row in ([b for b in latest if b.count == 1], latest):
        known = [b for b in row if b.gender == gender and b.alive]
        if fits := known or [b for b in row if b.person and not b.gender]:
            return fits
    return [b for b in latest if b.alive and not b.gender]


def _all_of(latest: Sequence[Being]) -> tuple[str, ...]:
    """All people there, or else all that live, in the order of their coming."""
    alive = [b for b in reversed(latest) if b.alive]
    return tuple(b.id for b in alive if b.person) or tuple(b.id for b in alive)
