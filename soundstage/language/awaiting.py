# SPDX-License-Identifier: Apache-2.0
"""Whom the camera is on before they are told: "the camera pushes in on her face. A woman sits at a desk" is one woman.

Who was met only as what the camera is on is awaited. The next one told of who may be the same is: then both are one,
with the words of both. Who comes in, or is said to be another, is somebody else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from soundstage.language.among import Among
from soundstage.language.being import Being
from soundstage.language.casting import cast_noun, gender_of, is_person, lives
from soundstage.language.clauses import Clause
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

FURTHER = word_set("another other second third next new different further also")
COMES = word_set("enter arrive appear approach pass emerge join come return overtake")
BRINGS = word_set("in past by up over along inside into")  # "walks in", "drives past": with nothing after it
FRAMES = word_set("frame shot view picture image scene foreground background")
SEXED = word_set("man woman boy girl baby child")
POSSESSED = {"his": "male", "him": "male", "he": "male", "her": "female", "she": "female"}
MINE = ("my", "our", "your")  # of whoever looks through the camera
BARE = word_set("eye mouth ear nose head face leg foot back")  # an animal's too, where nobody says whose
GROWN = word_set("paw hoof tail wing whisker claw snout muzzle mane fin beak antler trunk")  # of animals
ROLLS = word_set("wheel tyre tire headlight")  # of what drives


def comes_in(clause: Clause) -> bool:
    """Whether a clause brings its doer into the picture: "a man enters", "a car drives past"."""
    if clause.verb is None:
        return False
    after = {t.low for t in clause.adverbs} | {a.prep for a in clause.adjuncts if not a.phrases}
    into = any(a.prep in ("into", "in") and any(p.head.lemma in FRAMES for p in a.phrases) for a in clause.adjuncts)
    return clause.verb.lemma in COMES or into or bool(after & BRINGS)


def loose(being: Being) -> bool:
    """Whether it is a part of an animal or a vehicle, told without whose it is."""
    return being.noun in GROWN | ROLLS and being.part.family != "body"


class Awaiting(Among):
    """Keeps those the camera was on before anything was told of them, and knows them again."""

    def await_these(self, ids: Iterable[str], how: str = "a") -> None:
        """They were only looked at so far; how: "his", "a", how the first mention named them."""
        self.awaited |= {i: self.awaited.get(i, how) for i in ids if i in self.beings}

    def acted(self, ids: Collection[str]) -> None:
        """These have done something, or another did: nobody waits for them any more."""
        self.awaited = {i: d for i, d in self.awaited.items() if i not in ids and i in self.beings}

    def expected(self, phrase: Phrase) -> str:
        """The id of an awaited one whom a phrase that names somebody new means, or ""."""
        if self.arriving or phrase.pronoun or phrase.det in ("this", "that", "these", "those", "no"):
            return ""
        if any(t.low in FURTHER for t in (*phrase.before, *phrase.counted)) or phrase.det in FURTHER:
            return ""
        free = [b for i, b in self.beings.items() if i in {*self.awaited, *self.implied} and i not in self.doing]
        latest = sorted(free, key=lambda b: -b.last)
        return next((b.id for b in latest if self._may_be(phrase, b) and (loose(b) or self._agrees(phrase, b))), "")

    def _may_be(self, phrase: Phrase, being: Being) -> bool:
        """Whether a newly named one may be this one, by number, kind and sex."""
        head, how = phrase.head.lemma, self.awaited.get(being.id, "a")
        many = phrase.plural or phrase.count > 1
        if being.noun in ROLLS:
            return self.vocabulary.props.get(head) in self.vocabulary.vehicles
        if being.noun in GROWN:
            return lives(head) and not is_person(head)
        if how not in ("a", "the"):  # only a part of somebody was named, or a pronoun
            return many == (how in ("their", "them", "they")) and self._may_own(phrase, being, how)
        if many != (being.count > 1) or (many and phrase.count not in (0, being.count)):
            return False
        if phrase.name:
            return being.person and not being.name and being.noun in (*SEXED, "person")
        if head == being.noun or head == being.noun.split()[-1] or " ".join(phrase.nouns) == being.noun:
            return True
        if head in SEXED and being.noun in SEXED:
            return False
        return not being.name and lives(head) == being.alive and bool(taxonomy().is_a(head, being.noun))

    def _may_own(self, phrase: Phrase, being: Being, how: str) -> bool:
        """Whether the part that was looked at is this one's: "her" of a woman, "its" of an animal."""
        head, sex = phrase.head.lemma, POSSESSED.get(how, "")
        person = bool(phrase.name) or is_person(head)
        if how in ("its", "it"):
            return not person and (lives(head) or not being.alive)
        if not person and not (lives(head) and (sex or self.framed.get(being.id, "") in BARE)):
            return False
        told = gender_of(head) or ("" if phrase.name else next(
            (s for t in phrase.before for s in ("male", "female") if t.low == s), ""))
        return not (sex and told and sex != told)

    def owned(self, phrase: Phrase) -> None:
        """ "A student eats her sandwich": whose it is, is a woman, where nobody else can be meant."""
        sex = POSSESSED.get(phrase.det, "")
        people = [b for b in self.recent() if b.person and b.count == 1] if sex else []
        if people and not people[0].gender and not any(b.gender == sex for b in people):
            self._set_gender(people[0], sex)

    def unmade(self, subject: str) -> Being | None:
        """An awaited one taken back, its id free for who it turns out to be; None for ""."""
        self.taken.discard(subject)
        return self.beings.pop(subject, None)

    def become(self, was: Being | None, new: Being) -> Being:
        """The new one; who was only looked at, if anybody, is this one: what was said of both is said of it."""
        if was is None:
            return new
        sex = POSSESSED.get(self.awaited.pop(was.id, "a"), "")
        self.implied.discard(was.id)
        if loose(was):
            was = replace(was, colors=[], words=[], size=1.0, age="", gender="")
        new.colors = new.colors or was.colors
        new.clothes, new.words = [*was.clothes, *new.clothes], [*was.words, *new.words]
        new.hair, new.references = [*was.hair, *new.hair], [*was.references, *new.references]
        new.size = new.size if new.size != 1 else was.size
        new.age, new.build, new.skin = new.age or was.age, new.build or was.build, new.skin or was.skin
        self.framed.pop(was.id, None)
        self.taken.add(was.id)
        self.ledger.came(was.id)
        if new.id != was.id:
            self.members[was.id] = (new.id,)
        gender = new.gender or sex or was.gender
        if gender and not new.gender and new.person:
            self._set_gender(new, gender)
        return new

    def _viewer(self, phrase: Phrase) -> tuple[str, ...]:
        """Who says "I" where the camera is somebody's eyes."""
        one = Being(new_id("person", self.taken), "person", cast_noun(["person"], "person", self.vocabulary))
        self.beings[one.id], self.viewer = one, one.id
        self.ledger.add("subject", [phrase.head], one.id, note="the camera is at these eyes")
        return self._spoken_of((one.id,), 2)
