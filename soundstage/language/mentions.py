# SPDX-License-Identifier: Apache-2.0
"""Noun phrases and pronouns -> who they mean among those met so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.being import Being, prefix
from soundstage.language.casting import PERSON_WORDS, Part, gender_of, lives
from soundstage.language.claims import Ledger
from soundstage.language.phrases import Phrase
from soundstage.language.roles import SOMEBODY
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

DEFINITE = word_set("the this that these those his her its their our your my 's")
MALE_PRONOUNS, FEMALE_PRONOUNS = frozenset(("he", "him", "himself")), frozenset(("she", "her", "herself"))
CONTRASTS = word_set("older younger elder taller shorter bigger smaller larger")  # one of two of a kind
FIRST = frozenset(("i", "me", "myself", "we", "us", "you"))
PLURAL_PRONOUNS = frozenset(("they", "them", "themselves", "both", "all", "others", "everyone", "everybody"))


class Mentions:
    """Everyone and everything so far, who was spoken of last, and groups that had to be split."""

    def __init__(self, vocabulary: Vocabulary, ledger: Ledger) -> None:
        self.vocabulary, self.ledger = vocabulary, ledger
        self.beings: dict[str, Being] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        self.taken: set[str] = set()
        self.clock = 0
        self.known: dict[int, tuple[str, ...]] = {}  # where a noun stands -> who it was read as
        self.labelled: set[str] = set()  # names met first as the label of a line, of nobody seen before
        self.doing: tuple[str, ...] = ()  # who the clause at hand is about: its object pronouns mean others
        self.did: tuple[str, ...] = ()  # who the clause before was about
        self.pair: tuple[str, ...] = ()  # those who last did something together
        self.topics: set[str] = set()  # what the film was said to be about, before it is seen
        self.framed: dict[str, str] = {}  # somebody of whom only a part was named -> that part
        self.others: dict[int, tuple[str, ...]] = {}  # where "others" stands -> who that was
        self.companies: list[tuple[str, tuple[str, ...]]] = []  # a group's noun and its members, told by name
        self.humanly = False  # the deed at hand is one of people: "one of them sighs"
        self.parted: dict[int, str] = {}  # where a thing's noun stands -> the part that was meant: a car's wheel
        self.befalls = False  # … is one that things undergo: "it shatters"
        self.cut_at = 0  # who was spoken of last before the film cut away: a hand seen then is somebody else's
        self.awaited: dict[str, str] = {}  # whom the camera is on before they are told of -> "his", "a": how named
        self.arriving, self.first_person, self.viewer = False, False, ""  # the clause brings its doer in; whose eyes
        self.captioned = False  # in a numbered shot: "a lighthouse" again is the same lighthouse

    def _spoken_of(self, ids: Sequence[str], role: int) -> tuple[str, ...]:
        for i in ids:
            self.clock += 1
            self.beings[i].last, self.beings[i].role = self.clock, max(role, 0)
        return tuple(ids)

    def recent(self) -> list[Being]:
        """Those still in play, latest first."""
        return sorted((b for b in self.beings.values() if b.last), key=lambda b: -b.last)

    def _found(self, phrase: Phrase) -> tuple[str, ...]:
        low = phrase.head.low
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
        if (
            phrase.det in DEFINITE
            or both
            or phrase.owner is not None
            or (not phrase.det and not phrase.count and not phrase.plural)
        ):
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

    def _agrees(self, phrase: Phrase, being: Being) -> bool:
        """No adjective of the phrase contradicts what is known."""
        colors = {t.low for t in phrase.adjectives if t.low in lexicon.COLORS}
        if colors and being.colors and not colors & set(being.colors):
            return False
        age = next((lexicon.AGES[t.low] for t in phrase.adjectives if t.low in lexicon.AGES), "")
        size = next((lexicon.SIZES[t.low] for t in phrase.adjectives if t.low in lexicon.SIZES), being.size)
        return not (age and being.age and age != being.age) and not (being.size != 1 and size != being.size)

    def _definite(self, phrase: Phrase, known: list[Being]) -> tuple[str, ...]:
        fits = [b for b in known if self._agrees(phrase, b)]
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

    def split(self, group: Being) -> tuple[str, ...]:
        """The group's members as subjects of their own, count 1 each."""
        ids = []
        for _ in range(group.count):
            member = Being(
                new_id(prefix(group.noun), self.taken),
                group.noun,
                group.part,
                colors=list(group.colors),
                size=group.size,
                age=group.age,
                build=group.build,
                skin=group.skin,
                hair=list(group.hair),
                clothes=list(group.clothes),
                words=list(group.words),
                gender=group.gender,
                last=group.last,
                role=group.role,
            )
            ids.append(member.id)
            self.beings[member.id] = member
        del self.beings[group.id]
        self.members[group.id] = tuple(ids)
        return tuple(ids)

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

    def _undergone(self, latest: Sequence[Being]) -> list[Being]:
        """ "A cat pushes a vase; it shatters": a thing that was handled, when the deed is one that befalls things."""
        return [b for b in latest if self.befalls and not b.alive and b.role == 1 and b.count == 1]

    def _set_gender(self, being: Being, gender: str) -> None:
        from soundstage.language.casting import person_unit

        being.gender = gender  # type: ignore[assignment]
        plain = being.part.unit in {self.vocabulary.species.get(w) for row in PERSON_WORDS.values() for w in row}
        if being.person and plain:  # an astronaut stays one
            being.part = Part(
                "body",
                person_unit(self.vocabulary, gender, being.age) or being.part.unit,
                being.part.used,
                being.part.note,
            )

    def named(self, name: str) -> str:
        """The id of the one with this proper name, or whose noun this is ("Man" in a label), or ""."""
        low = name.lower().strip()
        for b in self.recent():
            if b.name and (b.name.lower() == low or low in b.name.lower().split()):
                return b.id
        return next((b.id for b in self.recent() if not b.name and b.noun == low), "")


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
