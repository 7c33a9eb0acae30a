# SPDX-License-Identifier: Apache-2.0
"""Noun phrases -> who they mean among those met so far."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.casting import gender_of, lives
from soundstage.language.others import DEFINITE
from soundstage.language.phrases import Phrase
from soundstage.language.pronouns import Pronouns
from soundstage.language.roles import SOMEBODY
from soundstage.language.taxonomy import taxonomy


class Mentions(Pronouns):
    """Whom a noun phrase names: nobody yet, one, several, or all of a company."""

    def _found(self, phrase: Phrase) -> tuple[str, ...]:
        low = phrase.head.low
        if phrase.head.start in self.standing:
            return self.standing[phrase.head.start]
        if phrase.pronoun:
            return self._pronoun(phrase, low)
        if phrase.name:
            hit = self.named(phrase.name)
            return (hit,) if hit else ()
        if called := self._called_at_first(phrase):
            return called
        if low == "one" and phrase.det in ("a", "an", "another"):
            return ()
        if low == "one" or phrase.head.lemma == "other":
            return self._other(phrase)
        company = self.company(phrase)
        if company:
            return company
        known = [b for b in self.recent() if self._means(phrase, b)]
        if phrase.det == "the" and any(t.low == "other" for t in phrase.before) and known:
            return self._the_others(phrase, known)
        both = phrase.det == "both" or any(t.low == "both" for t in phrase.counted)
        bare = not phrase.det and not phrase.count and not phrase.plural
        if phrase.det in DEFINITE or both or phrase.owner is not None or bare:
            return self._definite(phrase, known)
        if self.captioned and not any(t.low in ("another", "second", "new") for t in phrase.before):
            same = [
                b
                for b in known
                if (b.count > 1) == phrase.plural and b.noun == phrase.head.lemma and self._agrees(phrase, b)
            ]
            return (same[0].id,) if same else ()
        topic = [b.id for b in known if b.id in self.topics and self._agrees(phrase, b)]
        if topic and phrase.plural == (self.beings[topic[0]].count > 1):
            return (topic[0],)  # "a documentary about an owl. An owl sits on a post."
        if not phrase.det and phrase.plural and not phrase.count:
            return self._definite(phrase, [b for b in known if b.count > 1])
        return ()

    def _called_at_first(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Rex barks", of a dog that is called so: a name that opens a sentence is tagged as anything."""
        bare = not phrase.det and not phrase.before and phrase.head.text[:1].isupper()
        hit = self.named(phrase.head.text) if bare else ""
        return (hit,) if hit and self.beings[hit].name else ()

    def _the_others(self, phrase: Phrase, known: list[Being]) -> tuple[str, ...]:
        """ "The other dog", "the other dogs": all but who did something last; () for more of a lone one."""
        first = next((b for b in known if b.role == 2), known[0])
        alone = len(known) == 1 and first.count == 1  # "rejected by the other ducklings": more of them
        rest = tuple(i for i, b in self.beings.items() if b in known and b is not first and b.count == 1)
        if phrase.plural and (alone or len(rest) > 1):
            return rest
        return self._another(known, phrase.head.lemma)

    def company(self, phrase: Phrase) -> tuple[str, ...]:
        """The members of a group told by name that "the friends" means, or ()."""
        many = phrase.det in DEFINITE and (phrase.plural or phrase.head.lemma in lexicon.GROUP_NOUNS)
        ids = next((i for noun, i in reversed(self.companies) if many and noun == phrase.head.lemma), ())
        return tuple(m for i in ids for m in self.members.get(i, (i,)))

    def living(self, phrase: Phrase) -> bool:
        """Whether the phrase means somebody or an animal, known or new."""
        if phrase.pronoun or phrase.name:
            return True
        found = self._found(phrase) if phrase.det in DEFINITE else ()
        return any(self.beings[i].alive for i in found) or lives(phrase.head.lemma)

    def _means(self, phrase: Phrase, being: Being) -> bool:
        """Whether the head names this being: same noun, its unit, or a wider word ("the animal")."""
        head = phrase.head.lemma.removesuffix(SOMEBODY)
        if phrase.head.low == "glasses" and phrase.det in ("his", "her") and being.noun == "glass":
            return False  # those on the nose, not those on the tray
        if any(a != b and a.endswith(f"-{b}") for a, b in ((head, being.noun), (being.noun, head))):
            return False  # the co-pilot is not the pilot
        if (
            head in (being.noun, being.turned)
            or _is_pair(being, phrase)
            or head == being.noun.split()[-1]
            or (head.replace("_", " ") == being.part.unit and not being.part.note)
            or (phrase.det == "the" and f"_{head}" in being.part.unit and being.part.unit.endswith(f"_{head}"))
            or " ".join(phrase.nouns) in (being.noun, *lexicon.OF_UNITS.get(being.part.unit, ()))
            or (phrase.det == "the" and len(head) > 3 and not being.alive and being.noun.endswith(head))
        ):
            return True
        if (head in ("person", "figure", "human") and being.person) or (head in ("animal", "creature") and being.alive):
            return True
        if head in ("man", "woman", "boy", "girl") and being.person:
            return being.gender == gender_of(head) and (head in ("man", "woman") or being.age == "child")
        both = any(t.low == "both" for t in phrase.counted)
        wide = taxonomy().is_a(being.noun, head) and (both or phrase.det in DEFINITE)
        return wide and (lives(head) == being.alive) and head not in ("object", "thing", "body")

    def _definite(self, phrase: Phrase, known: list[Being]) -> tuple[str, ...]:
        fits = [b for b in known if self._agrees(phrase, b)]
        if phrase.plural and (pair := next((b for b in fits if _is_pair(b, phrase)), None)):
            return (pair.id,)
        if phrase.plural:
            groups = [b for b in fits if b.count > 1]
            if groups and not phrase.count:
                return (groups[0].id,)
            wide = bool(fits) and phrase.head.lemma not in fits[0].noun.split()  # "both parents", "the animals"
            alike = [b for b in reversed(fits) if wide or b.noun == fits[0].noun]
            if len(alike) > 1:
                return tuple(b.id for b in alike[: phrase.count or len(alike)])
            return (groups[0].id,) if groups else ()
        best = self._best(phrase, [b for b in fits if b.count == 1])
        group = next((b for b in fits if b.count > 1), None)
        if (
            group is not None
            and (best is None or not self._said(phrase, best))
            and not (best and not phrase.adjectives)
        ):
            return (self._single_out(group, phrase),)
        if best is not None and len(known) > 1:
            best.singles.update(t.low for t in phrase.adjectives)
        return (best.id,) if best else ()


def _is_pair(being: Being, phrase: Phrase) -> bool:
    """Whether it is one thing whose name is a plural, named again: scissors, binoculars."""
    return being.count == 1 and being.noun == phrase.head.low
