# SPDX-License-Identifier: Apache-2.0
"""Noun phrases -> subjects: each thing is made once and found again by noun, attribute, name or pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.apposition import Gathering
from soundstage.language.attributes import Attributes
from soundstage.language.awaiting import MINE
from soundstage.language.being import Being, prefix
from soundstage.language.casting import SEXES, TALKERS, Part, cast_noun, gender_of, is_common, is_person, lives
from soundstage.language.mentioned import double_of
from soundstage.language.names import gender_of_name
from soundstage.language.noun_phrases import aged, as_animals, guessed, proper, sort_told
from soundstage.language.ones import Shares
from soundstage.language.others import DEFINITE
from soundstage.language.parts import of_a_body
from soundstage.language.phrases import Phrase
from soundstage.language.riders import own_board
from soundstage.language.roles import SOMEBODY
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

KIN, GROWN = word_set("mother father parent brother sister mate partner"), ("mother", "father", "parent")
BARED = word_set("open outstretched raised upturned bare human left right hairy cupped sweaty wrinkled muscular")
HANDS = word_set("hand finger fingertip thumb palm fist fingernail knuckle")
GROOMERS = word_set("barber hairdresser stylist hairstylist groomer dentist nurse doctor")  # on another's body


class Cast(Attributes):
    """Everyone and everything so far, who was spoken of last, and groups that had to be split."""

    # -- finding
    def refer(self, phrase: Phrase, role: int = 0) -> tuple[str, ...]:
        """The subject ids a noun phrase means; a new thing is made when it means none so far."""
        at = phrase.head.start
        known = tuple(m for i in self.known.get(at, ()) for m in self.members.get(i, (i,)))
        if known:  # a participle or relative clause speaks of it again
            return self._spoken_of(known, role)
        self.owned(phrase)
        ids = self._refer(phrase, role)
        if ids:
            self.known[at] = ids
        return ids

    def _refer(self, phrase: Phrase, role: int) -> tuple[str, ...]:
        if phrase.share is not None:
            return self._spoken_of(self._some_of(phrase, phrase.share), role)
        every, phrase = self._every(phrase)
        if every:
            return self._spoken_of(every, role)
        owner_ids = self._owners(phrase.owner, phrase)
        parts = lexicon.PARTS | (HANDS if owner_ids else set())  # "a man's palm" is no tree
        if phrase.head.lemma in parts and (owner_ids or phrase.det in ("his", "her", "its", "their", *MINE)):
            ids = self._owner_of_part(phrase, owner_ids)
            if ids:
                self.ledger.add("attribute", [*phrase.before, phrase.head], ids[0], note="part of the body")
                return self._spoken_of(ids, role)
        if phrase.head.lemma in lexicon.HAIR and (owner_ids or phrase.det in ("his", "her", "its", "their")):
            ids = self._owner_of_part(phrase, owner_ids)
            if ids and self.adorn(self.beings[ids[0]], phrase, False):
                return self._spoken_of(ids, role)
        if role == 2 and phrase.head.lemma in lexicon.CLOTHES and phrase.det in ("his", "her", "their"):
            ids = self._owner_of_part(phrase, owner_ids)  # "her red dress spins"
            if ids and self.adorn(self.beings[ids[0]], phrase, True):
                return self._spoken_of(ids, role)
        body = () if owner_ids or self._thing_too(phrase) or not of_a_body(phrase) else self._body_of(phrase, role)
        body = body or (() if owner_ids else self._of_beast(phrase))
        if body:
            return self._spoken_of(body, role)
        if found := self._found(phrase) or self._whole(phrase):
            self.topics -= set(found)
            self._describe_again(found, phrase)
            return self._spoken_of(found, role)
        if phrase.pronoun:
            return self._somebody(phrase) if role == 2 or (role == 1 and phrase.head.low in ("him", "her")) else ()
        if phrase.head.lemma == "one" and phrase.det in ("a", "an", "another") and self.recent():
            phrase = self._one_more(phrase)
        kin = self._of_its_kind(phrase) or self._narrower(phrase) or self._double(phrase, owner_ids)
        if kin := kin or self._part_of_a_thing(owner_ids, phrase):
            return self._spoken_of(kin, role)
        being = self.become(self.unmade(self.expected(phrase)), self.make(as_animals(phrase), role))
        if owner_ids:
            being.words.append(f"of {owner_ids[0]}")
        return self._spoken_of((being.id,), role)

    def _of_its_kind(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Its mother": a bird's mother is a bird; () for what is no kin of an animal."""
        if phrase.head.lemma not in KIN:
            return ()
        owner = self._owner_of_part(phrase, ()) if phrase.det == "its" else self._young(phrase)
        whose = self.beings[owner[0]] if owner else None
        if whose is None or whose.person or not whose.alive:
            return ()
        grown = phrase.head.lemma in GROWN and bool(whose.part.unit)
        noun = whose.part.unit.replace("_", " ") if grown else whose.noun
        kin = replace(whose, id=new_id(prefix(whose.noun), self.taken), name="", count=1, words=[], clothes=[],
                      noun=noun, turned=phrase.head.lemma, gender=gender_of(phrase.head.lemma))
        kin = replace(kin, age="", size=1.0) if grown else kin
        self.beings[kin.id] = kin
        self.ledger.add("subject", [*phrase.before, phrase.head], kin.id, note=f"one more {whose.noun}")
        return (kin.id,)

    def _young(self, phrase: Phrase) -> tuple[str, ...]:
        """The little or only animal that "the mother" is of, where there is nobody whose child one could be."""
        alive = [b for b in self.beings.values() if b.alive]
        small = [b.id for b in alive if b.age == "child" or taxonomy().is_a(b.noun.split()[-1], "young", most=3)]
        small = small or [b.id for b in alive[:1] if len(alive) == 1 and b.count == 1]
        return tuple(small[-1:]) if phrase.det == "the" and not any(b.person for b in alive) else ()

    def _narrower(self, phrase: Phrase) -> tuple[str, ...]:
        """ "The loaf" where there is one bread: the only thing of that kind, called more closely."""
        head, closed = phrase.head.lemma, phrase.det != "the" or phrase.plural or len(phrase.nouns) > 1
        if closed or phrase.owner is not None or phrase.of is not None or lives(head):
            return ()
        same = [b for b in self.beings.values() if b.part.unit and not b.person and not b.alive and
                self.vocabulary.props.get(head) == b.part.unit and taxonomy().is_a(head, b.noun.split()[-1])]
        if len(same) != 1 or same[0].count > 1:
            return ()
        self.ledger.add("reference", [*phrase.before, phrase.head], same[0].id)
        return (same[0].id,)

    def _double(self, phrase: Phrase, owner_ids: tuple[str, ...]) -> tuple[str, ...]:
        """ "The tree's shadow dances": one more of what casts it, a shadow all black; () for anything else."""
        whose = double_of(phrase)
        ids = (owner_ids or self.refer(whose)) if whose is not None else ()
        if not ids:
            return ()
        dark = phrase.head.lemma in ("shadow", "silhouette")
        old = self.beings[ids[0]]
        new = replace(old, id=new_id(prefix(phrase.head.lemma), self.taken), name="", count=1, noun=phrase.head.lemma,
                      part=replace(old.part, note="a double"), words=list(old.words),
                      colors=["black"] if dark else list(old.colors))
        self.beings[new.id] = new
        note = f"one more {old.noun}{', all black' if dark else ''} stands in"
        self.ledger.add("subject", [*phrase.before, phrase.head], new.id, "approximated", note)
        return (new.id,)

    def _every(self, phrase: Phrase) -> tuple[tuple[str, ...], Phrase]:
        """ "Each child" of those met before, else () and the phrase as several: "every soldier" of some."""
        if phrase.det not in ("each", "every") or phrase.pronoun or phrase.count:
            return (), phrase
        marks = {t.low for t in phrase.adjectives}
        same = [b for b in self.beings.values() if self._means(phrase, b)]
        met = [b for b in same if marks <= {*b.words, *b.colors, b.build, b.age}]
        if met:
            self.ledger.add("reference", [*phrase.before, phrase.head], met[0].id, note="each of them")
        return tuple(b.id for b in met), replace(phrase, det="", head=replace(phrase.head, tag="NNS"))

    def _owners(self, owner: Phrase | None, owned: Phrase) -> tuple[str, ...]:
        if owner is None or owner.head.kind == "#" or self._called_after(owner, owned):
            return ()
        if owner.name and owner.det in ("a", "an") and not self.named(owner.name):
            self.ledger.cover([owner.head])  # "a Rubik's cube": an article is the thing's, and no name's
            return ()
        return self.refer(owner)

    def _called_after(self, owner: Phrase, owned: Phrase) -> bool:
        """ "Newton's cradle": the thing is called after somebody, who is not there."""
        low = owner.head.low
        given = low in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES or self.named(owner.name)
        known = owner.head.text[:1].isupper() and not owner.det and not owner.before and not given
        stuff = not taxonomy().senses(low) and taxonomy().file(owned.head.lemma) in ("09", "27")  # "Tollens' reagent"
        after = known and ((taxonomy().file(low) == "18" and not is_common(low)) or stuff)
        if after:
            self.ledger.cover([owner.head])
        return after

    def _some_of(self, phrase: Phrase, whole: Phrase) -> tuple[str, ...]:
        ids = self.some_of(phrase, self.refer(whole))
        self.ledger.add("count", phrase.counted, ids[0] if ids else "", note="of those")
        if ids and phrase.before:
            self._attributes(self.beings[ids[0]], phrase.before, phrase)
        return ids

    def _somebody(self, phrase: Phrase) -> tuple[str, ...]:
        """ "She runs" before anyone was named: a woman is there; they are two."""
        if self.first_person and phrase.head.low in ("i", "we", "you"):
            return self._viewer(phrase)
        noun = {"he": "man", "him": "man", "she": "woman", "her": "woman", "they": "person"}.get(phrase.head.low, "")
        if phrase.head.low in ("someone", "somebody", "everyone", "everybody"):
            count = 1 if phrase.head.low.startswith("some") else lexicon.GROUP_NOUNS["group"]
            played = cast_noun(["person"], "person", self.vocabulary)
            one = Being(new_id("person" if count == 1 else "people", self.taken), "person", played, count=count)
            self.beings[one.id] = one
            self.ledger.add("subject", [phrase.head], one.id, note=f"{'a person' if count == 1 else 'people'} there")
            return self._spoken_of((one.id,), 2)
        alive = [b for b in self.beings.values() if b.alive]
        if not noun or (alive and (phrase.head.low == "they" or not all(b.person for b in alive))):
            return ()
        gender = gender_of(noun)
        part = cast_noun([noun], noun, self.vocabulary, gender=gender)
        count = 2 if phrase.head.low == "they" else 1
        being = Being(new_id(noun, self.taken), noun, part, gender=gender, count=count)
        self.beings[being.id] = being
        note = f"nobody was named before: {'two people' if count > 1 else 'a ' + noun}"
        self.ledger.add("subject", [phrase.head], being.id, "approximated", note)
        return self._spoken_of((being.id,), 2)

    def _one_more(self, phrase: Phrase) -> Phrase:
        """ "a small one": one more of what was spoken of last."""
        latest = next((b for b in self.recent() if not b.person), self.recent()[0])  # "buys her a new one"
        return replace(phrase, head=replace(phrase.head, lemma=latest.noun, kind="N", tag="NN"))

    def _whole(self, phrase: Phrase) -> tuple[str, ...]:
        """ "the lighthouse lamp" when there is a lighthouse: a part of it."""
        compound = " ".join(phrase.nouns)
        if len(phrase.nouns) < 2 or phrase.det not in DEFINITE or compound in self.vocabulary.props:
            return ()
        return next(((b.id,) for b in self.recent() if not b.alive and b.noun.split()[-1:] == phrase.nouns[-2:-1]), ())

    def _owner_of_part(self, phrase: Phrase, owner_ids: tuple[str, ...]) -> tuple[str, ...]:
        if owner_ids:
            return owner_ids
        if phrase.det in MINE:
            return (self.viewer,) if self.viewer in self.beings else ()
        if phrase.det == "its":  # "puts a carrot on its face": a carrot has none
            bodied = [b for b in self.recent() if (b.alive and not b.person) or b.noun.split()[-1] in TALKERS]
            best = next((b for b in bodied if b.role == 2), bodied[0] if bodied else None)
            if best is not None:
                return (best.id,)
        doer = self.beings.get(self.doing[0]) if len(self.doing) == 1 else None
        sex = SEXES.get({"his": "male", "her": "female"}.get(phrase.det, ""), "")
        own = doer is not None and doer.person and doer.count == 1 and doer.noun not in GROOMERS
        if doer is not None and own and sex and doer.gender in ("", sex):  # "scratches his head": his own
            self._set_gender(doer, sex) if not doer.gender else None
            return (doer.id,)
        trade = any(self.beings[i].noun in GROOMERS for i in self.doing if i in self.beings)
        said = {"his": "he", "her": "she", "its": "it", "their": "they"}[phrase.det]
        another = self._by_pronoun(said, False, self.doing) if trade else ()
        return another or self._by_pronoun(said, False)

    def _thing_too(self, phrase: Phrase) -> bool:
        """ "A palm bends", "opens a chest": with "a" the thing that is called so, if no word says it is somebody's."""
        head = phrase.head.lemma
        told = phrase.det == "the" and any(not b.alive and b.noun.split()[-1] == head for b in self.recent())
        bare = phrase.det in ("a", "an") and not {t.low for t in phrase.before} & BARED and phrase.of is None
        return told or (bare and head in self.vocabulary.props)

    def _of_beast(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Lifts a paw", "the claws": the animal's that was spoken of last; () for what is a thing by itself."""
        head = phrase.head.lemma
        if head not in lexicon.PARTS or self._thing_too(phrase) or phrase.of is not None or len(phrase.nouns) > 1:
            return ()
        beast = next((b for b in self.recent() if b.alive and not b.person and b.last > self.cut_at), None)
        if beast is None:
            return ()
        self.ledger.add("attribute", [*phrase.counted, *phrase.before, phrase.head], beast.id, note="part of the body")
        return (beast.id,)

    def _body_of(self, phrase: Phrase, role: int) -> tuple[str, ...]:
        """ "A hand pours milk": whose hand it is; somebody's, when nobody was named."""
        if phrase.of is not None and self.living(phrase.of):
            ids = self.refer(phrase.of)
        else:
            hand = phrase.head.lemma in HANDS and phrase.det in ("a", "an")
            near = [b for b in self.recent() if b.alive and b.count == 1 and b.last > self.cut_at]
            human = [b for b in near if b.person or b.noun.split()[-1] in TALKERS]
            ids = tuple(b.id for b in (human if hand else near))[:1]  # no cat has a hand
        note = "part of the body"
        if not ids:
            part = cast_noun(["person"], "person", self.vocabulary)
            being = Being(new_id("person", self.taken), "person", part)
            self.beings[being.id] = being
            note = f"somebody's {phrase.head.low}: a person is there, framed on the {phrase.head.lemma}"
            ids = (being.id,)
            self.framed[being.id] = phrase.head.lemma
            self.await_these(ids, phrase.det or "one's")
        where = [*phrase.counted, *phrase.before, phrase.head]
        new = ids[0] in self.framed and role == 2
        self.ledger.add("subject" if new else "attribute", where, ids[0], "approximated" if new else "read", note)
        return ids

    def make(self, phrase: Phrase, role: int = 0) -> Being:
        """A new being from its phrase, with claims for every word of it."""
        if proper(phrase, role):
            being = self.person(phrase.name)
            self.ledger.add("subject", [*phrase.before, phrase.head], being.id)
            return being
        head = phrase.head.low if phrase.head.low in lexicon.PAIRS else phrase.head.lemma
        young = "child" if head in lexicon.YOUNG else ""
        sort = sort_told([t.low for t in phrase.before], head)  # "a girl astronaut"
        age = next((lexicon.AGES[t.low] for t in aged(phrase)), lexicon.AGE_NOUNS.get(head, young or sort.age))
        words = own_board([*(t.lemma if t.kind in "NM" else t.low for t in phrase.before), head], self.beings.values())
        part = cast_noun(words, phrase.head.low, self.vocabulary, gender=sort.sex, age=age)
        used = phrase.before[len(phrase.before) - (part.used - 1) :] if part.used > 1 else ()
        human, head = head.endswith(SOMEBODY), head.removesuffix(SOMEBODY)
        compounds = [t for t in phrase.before if t.kind in "NM" and t not in (*used, *aged(phrase))]
        named = [t for t in used if not (t.low in lexicon.COLORS and self.vocabulary.props.get(head) == part.unit)]
        noun = " ".join([t.low for t in (*named, *([] if used else compounds))] + [head])
        plural = phrase.plural and phrase.head.low not in self.vocabulary.wholes | lexicon.PAIRS
        if phrase.count == 2 and phrase.head.low in lexicon.PAIRS and phrase.counted:
            phrase = replace(phrase, count=1)  # "a pair of scissors" is one thing
        twins = next((lexicon.GROUP_NOUNS[t.lemma] for t in phrase.before if t.lemma in ("twin", "triplet")), 0)
        grouped = lexicon.GROUP_NOUNS.get(head, 0) if part.family == "body" else 0  # a rubber band is one thing
        count = phrase.count or grouped or (twins or 3 if plural else 1)
        many = self._of_so_many(phrase)
        if grouped and head not in ("twin", "triplet") and not part.note:
            noun = "person"
        stem = prefix(phrase.head.low if count > 1 and head not in lexicon.GROUP_NOUNS else head)
        being = Being(new_id(stem, self.taken), noun, part, count=min(many or count, 12), age=age, gender=sort.sex)
        being.human, being.words = human, [*part.words]
        self.beings[being.id] = being
        if grouped and noun == "person":
            self.companies.append((head, (being.id,)))  # "the audience" again is these
        where = [*named, *([] if used else compounds), phrase.head]
        guess = guessed(max(many, count), plural and not (phrase.count or twins))
        note = "; ".join(n for n in (part.note, guess) if n)
        self.ledger.add("subject", where, being.id, "approximated" if part.note else "read", note)
        self._attributes(being, [t for t in phrase.before if t not in where], phrase)
        if phrase.counted:
            self.ledger.add("count" if being.count > 1 else "attribute", phrase.counted, f"{being.id}.count")
        self._of(being, phrase.of, many)
        return being

    @staticmethod
    def _of_so_many(phrase: Phrase) -> int:
        """ "A family of four": 4; 0 when it is not said so."""
        low = phrase.of.head.low if phrase.of is not None else ""
        return lexicon.NUMBERS.get(low, 0) if phrase.head.lemma in lexicon.GROUP_NOUNS else 0

    def is_a(self, being: Being, phrase: Phrase) -> None:
        """A noun that tells what a named one is: "a young doctor"."""
        head = phrase.head.lemma
        being.age = being.age or lexicon.AGE_NOUNS.get(head, "")
        being.gender = being.gender or gender_of(head)
        if being.noun and not being.name:  # "a chef, a tall woman": still a chef
            head = being.noun
        part = cast_noun([head], phrase.head.low, self.vocabulary, gender=being.gender, age=being.age)
        being.noun, being.part = head, part
        if being.gender:
            self._set_gender(being, being.gender)
        self.ledger.add("subject", [phrase.head], being.id, "approximated" if part.note else "read", part.note)
        self._attributes(being, list(phrase.before), phrase)

    def person(self, name: str, label: bool = False) -> Being:
        """Someone known by name, met in the words or as the label of a line."""
        self.labelled |= {name} if label else set()
        low = name.lower()
        first = next((w for w in low.split() if w.rstrip(".") not in ("mr", "mrs", "ms", "dr", "the")), low)
        trade = first if " " in low and first in self.vocabulary.species and is_person(first) else ""
        if trade and (one := self.unnamed(trade)) is not None:
            one.name = name  # "Two detectives wait. Detective Hale sighs.": one of them
            return one
        own_name = gender_of_name(name.partition(" ")[2])  # "Captain Rosa": most captains were men, she is not
        gender = gender_of_name(name) or ("female" if own_name == "female" else gender_of(trade) or own_name)
        part = cast_noun(["person"], "person", self.vocabulary, gender=gender)
        if gender:
            from soundstage.language.casting import person_unit

            part = Part("body", person_unit(self.vocabulary, gender, "") or part.unit)
        if own := self.vocabulary.species.get(low) or self.vocabulary.species.get(trade):  # Santa Claus, a doctor
            part = Part("body", own)
        noun = trade or {"male": "man", "female": "woman"}.get(gender, "person")
        being = Being(new_id(prefix(first), self.taken), noun, part, name=name, gender=gender)
        self.beings[being.id] = being
        return being

    def _describe_again(self, ids: Sequence[str], phrase: Phrase) -> None:
        """A later mention may add attributes."""
        self.ledger.cover([phrase.head, *phrase.counted, *(t for t in phrase.before if t.kind in "NM")])
        being = self.beings[ids[0]]
        self.ledger.add("reference", [phrase.head], being.id)
        if being.id in self.framed and being.noun == "person" and is_person(phrase.head.lemma) and not phrase.pronoun:
            being.noun = phrase.head.lemma  # only a hand was named so far
        self._attributes(being, phrase.adjectives, phrase)
        if phrase.of is not None:
            self.ledger.cover([phrase.of.head, *phrase.of.before])

    def dealt(self, told: Shares | None, groups: Sequence[Gathering]) -> None:
        """What a sentence tells of groups, once it is read."""
        if told is not None:
            self.share_out(told)
        for group in groups:
            self.gather(group)

    def gather(self, told: Gathering) -> None:
        """A group whose members were listed: its words are told of each of them, and its noun means them all."""
        group = told.group
        where = [*group.counted, *(t for t in group.before if t.kind == "#"), group.head]
        met = [i for p in told.members for i in self.known.get(p.head.start, ())]
        ids = tuple(m for i in met for m in self.members.get(i, (i,)))
        if not ids:
            return
        self.known[group.head.start] = ids
        self.companies.append((group.head.lemma, ids))
        marks = [t for t in group.before if t.kind != "#"]
        for i in ids if marks else ():
            self._attributes(self.beings[i], marks, Phrase(0, 0, group.head))
        self.ledger.add("count", where, ids[0], note=f"these are {', '.join(ids)}")

    def share_out(self, told: Shares) -> None:
        """Words told of each member of a group: "one black and one white"."""
        beings = self.deal(told)
        for being, marks in zip(beings, told.marks, strict=False):
            self._attributes(being, marks, Phrase(0, 0, marks[-1]))
