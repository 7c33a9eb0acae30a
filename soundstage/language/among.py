# SPDX-License-Identifier: Apache-2.0
"""One out of several: "the third dog", "one black and one white", "each other"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.casting import TALKERS, cast_noun, gender_of, is_person
from soundstage.language.names import gender_of_name
from soundstage.language.ones import EACH_OTHER, ORDINALS, Shares
from soundstage.language.others import CONTRASTS, DEFINITE
from soundstage.language.phrases import Phrase
from soundstage.language.plurals import Plurals
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

NUMBERED = re.compile(
    r"(?P<noun>[A-Za-z][a-z ]*?)\s*#?(?P<n>\d|\b[A-C])|(?P<nth>first|second|third)\s+(?P<after>[a-z ]+)", re.I
)
COMPANY = word_set("person people friend sibling partner colleague companion stranger couple family kid child pair "
                   "teammate roommate neighbour neighbor lover player speaker figure adult relative")
PLAIN = word_set("man woman boy girl person child kid lady guy gentleman teenager youth friend sister brother twin")


RANKS = {"eldest": 0, "oldest": 0, "tallest": 0, "biggest": 0, "middle": 1, "youngest": -1, "smallest": -1,
         "shortest": -1}  # fmt: skip
SEXED = {"man": "male", "woman": "female", "boy": "male", "girl": "female"}
LEADING = word_set("leader commander captain skipper veteran rookie")  # of a crew: "two astronauts … the commander"
CROWDS = word_set("spectator tourist child passenger prisoner customer")  # whoever leads these is another
OUTSIDERS = word_set("worker professional servant official skilled_worker attendant policeman")  # no one of the party


class Among(Plurals):
    """Picks members of groups by their number or their part in it, and deals words out among them."""

    def _found(self, phrase: Phrase) -> tuple[str, ...]:
        ranked = [phrase.head.low, *(t.low for t in phrase.before if phrase.head.low == "one")]
        told = RANKS | ORDINALS if phrase.head.low == "one" else RANKS  # "the last one slips"
        place = next((told[w] for w in ranked if w in told), None) if phrase.det == "the" else None
        many = [b for b in self.recent() if (b.alive or phrase.head.low == "one") and self._of_many(b)]
        row = self._in_order(many[:1]) if place is not None else ()
        if place is not None and -len(row) <= place < len(row):
            return (row[place],)
        one = self._one_of_a_group(phrase)
        return one or super()._found(phrase) or self._one_of_them(phrase) or self._both(phrase)

    def _one_of_a_group(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Two wolves meet. One wolf growls": one of the two; "one wolf …, one wolf …": each another of them."""
        if phrase.det or phrase.pronoun or phrase.name or phrase.owner is not None or phrase.of is not None:
            return ()
        if phrase.plural or not any(t.low == "one" for t in phrase.before):
            return ()
        at = phrase.head.start
        if at not in self.others:  # asked again, the same
            latest = [b for b in self.recent() if b.noun == phrase.head.lemma and self._of_many(b)]
            free = [self.beings[i] for i in self._in_order(latest) if "one" not in self.beings[i].singles]
            fits = [b for b in free if self._agrees(phrase, b)]
            if not fits:
                return ()
            fits[0].singles.add("one")
            self.others[at] = (fits[0].id,)
        return self.others[at]

    def _both(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Two friends sit …, both men look": the two of whom it is not said that they are anything else."""
        said = phrase.det == "both" or any(t.low == "both" for t in phrase.counted)
        if not said or not is_person(phrase.head.lemma):
            return ()
        split = next((m for m in reversed(self.members.values()) if len(m) == 2), ())
        if split and all(i in self.beings and self.beings[i].person for i in split):
            return split
        two = [b for b in self.recent() if b.person and b.count == 1 and b.gender in ("", gender_of(phrase.head.lemma))]
        group = next((b for b in self.recent() if b.person and b.count == 2), None)
        return (group.id,) if group is not None else tuple(b.id for b in two[:2]) if len(two) > 1 else ()

    def _of_many(self, being: Being) -> bool:
        return being.count > 1 or any(being.id in m for m in self.members.values() if len(m) > 1)

    def _one_of_them(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Two people sit … The host leans": the host is one of the two; "a family of four": the father is, too."""
        head = phrase.head.lemma
        told = phrase.det in DEFINITE and not (phrase.plural or phrase.pronoun or phrase.name or phrase.count)
        if not told or not is_person(head) or head in PLAIN - SEXED.keys() or head in lexicon.GROUP_NOUNS:
            return ()
        if any(taxonomy().is_a(head, kind) for kind in OUTSIDERS) and not _leads(head):
            return ()
        one = next((b for b in self.recent() if self._open_to(b, head) and b.id not in self.doing), None)
        if one is None:
            return ()
        being = self.beings[self.split(one)[0]] if one.count > 1 else one
        young = head in ("boy", "girl") or being.age == "child"
        being.noun, being.age = head, lexicon.AGE_NOUNS.get(head, "") or ("child" if young else being.age)
        being.gender = being.gender or gender_of(head)
        being.part = cast_noun([head], phrase.head.low, self.vocabulary, gender=being.gender, age=being.age)
        self.ledger.add("subject", [phrase.head], being.id, note="one of those met before")
        return (being.id,)

    def _open_to(self, being: Being, head: str) -> bool:
        """Whether somebody of a group, still without a part in it, can be called so."""
        crew = _leads(head) and not any(taxonomy().is_a(being.noun, kind) for kind in CROWDS)
        free = being.person and not being.name and self._of_many(being) and (being.noun in COMPANY or crew)
        kin = any(taxonomy().is_a(head, kind) for kind in ("relative", "parent", "child", "sibling", "spouse"))
        sex = SEXED.get(head) or gender_of(head)
        fits = not being.gender or not sex or being.gender == sex
        grown = being.age == "child" and head in ("man", "woman", "father", "mother", "host")
        return free and fits and not grown and (not kin or being.noun in ("person", "sibling", "people"))

    def _definite(self, phrase: Phrase, known: list[Being]) -> tuple[str, ...]:
        place = ordinal(phrase)
        row = self._in_order(known) if place is not None and not phrase.plural else ()
        if place is not None and -len(row) <= place < len(row):
            return (row[place],)
        if place == len(row) > 1:
            return ()  # "two people push, the third person steers": one more
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

    def _which_other(self, phrase: Phrase) -> tuple[str, ...]:
        """ "Two people hold a ladder while the other climbs": who all do one thing are not the other."""
        group = next((b for b in self.recent() if b.alive and b.role == 2), None)
        bare = phrase.head.lemma == "other" and not phrase.plural
        if bare and group is not None and group.count > 1 and self.did == (group.id,):
            return self._more(1)
        return super()._which_other(phrase)

    def _the_rest(self) -> tuple[str, ...]:
        """ "the others": all of a split group but those who did something last, or the one spoken of last."""
        crew = next((m for m in self.members.values() if set(self.did) & set(m)), ())
        if left := tuple(i for i in crew if i not in self.did):
            return left
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

    def meant(self, name: str, labels: Sequence[str], spoken: Sequence[str]) -> str:
        """ "Two girls talk. [Anna]: … [Mia]: …": which of those met without a name a label means, or "".

        Only when there are as many of them that could bear the names as there are names that nobody bears yet.
        """
        names = [n for n in dict.fromkeys(labels) if not self.named(n) or n in self.labelled]
        free = [b for b in self.beings.values() if self._nameless(b) and b.id not in spoken]
        free = [b for b in free if any(_bears(b, n) for n in names)]
        fits = [b for b in free if _bears(b, name)]
        if name not in names or not fits or sum(b.count for b in free) != len(names):
            return ""
        being = fits[0]
        if being.count > 1:
            being = self.beings[self.split(being)[0]]
        being.name = name
        if not being.gender and gender_of_name(name):
            self._set_gender(being, gender_of_name(name))
        return being.id

    def one_named(self, label: str) -> str:
        """Who a label means: "Anna", "Girl" (one of two girls), "Girl 2", "Second girl"; "" for nobody met so far."""
        m = NUMBERED.fullmatch(label.strip())
        noun = (m["noun"] or m["after"]).strip().lower() if m is not None else label.strip().lower()
        which = (m["n"] or m["nth"]).lower() if m is not None else ""
        place = ORDINALS.get(which, int(which) - 1 if which.isdecimal() else "abc".find(which) if which else -1)
        if not which:
            hit = self.named(label)
            several = hit in self.beings and self.beings[hit].count > 1 and noun == self.beings[hit].noun
            return self.split(self.beings[hit])[0] if several else hit
        known = [b for b in self.recent() if noun in (b.noun, b.noun.split()[-1])]
        row = self._in_order(known)
        return row[place] if -1 < place < len(row) else ""

    def _nameless(self, being: Being) -> bool:
        """Somebody called only a girl or a man, or one of several of a kind: free to have a name."""
        told = being.count > 1 or any(being.id in m for m in self.members.values() if len(m) > 1)
        plain = bool(being.noun) and being.noun.split()[-1] in PLAIN
        talks = (being.person and being.part.family == "body") or being.noun in TALKERS
        return talks and not being.name and (told or plain)

    def unnamed(self, trade: str) -> Being | None:
        """One of several of this trade who has no name yet."""
        group = next((b for b in self.recent() if b.noun == trade and b.count > 1), None)
        ids = self.split(group) if group is not None else tuple(i for row in self.members.values() for i in row)
        return next((self.beings[i] for i in ids if self.beings[i].noun == trade and not self.beings[i].name), None)

    def turns(self, who: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """ "They hug each other": who does it to whom, one by one; a group is split for it."""
        single = who[0] if len(who) == 1 else ""
        group = self.beings.get(single)
        ids = self.split(group) if group is not None and group.count > 1 else who
        ids = ids[:4]
        return tuple(zip(ids, (*ids[1:], ids[0]), strict=True)) if len(ids) > 1 else ()

    def some_of(self, phrase: Phrase, whole: Sequence[str]) -> tuple[str, ...]:
        """ "Three of the five boys", "the taller of the two": the members meant, of a group that was found or made."""
        if phrase.portion < 1:
            return tuple(whole)
        ids = tuple(m for i in whole for m in (self.split(self.beings[i]) if self.beings[i].count > 1 else (i,)))
        marks = {t.low for t in phrase.before}
        told = [i for i in ids if marks & {*self.beings[i].words}]
        place = next((p for p in (RANKS.get(w, ORDINALS.get(w)) for w in marks) if p is not None), None)
        if not told and place is not None and -len(ids) <= place < len(ids):
            return (ids[place],)
        free = [i for i in ids if not CONTRASTS & {*self.beings[i].words}] if marks & CONTRASTS else []
        return tuple(told or free or ids)[: phrase.portion]

    def deal(self, shares: Shares) -> tuple[Being, ...]:
        """The group's members, split for the words told of each; () when the group is not as many."""
        ids = self.known.get(shares.noun, ())
        group = self.beings.get(ids[0]) if len(ids) == 1 else None
        if group is not None and (group.count == len(shares.marks) or (shares.some and group.count > 1)):
            return tuple(self.beings[i] for i in self.split(group))
        several = [self.beings[m] for i in ids for m in self.members.get(i, (i,)) if m in self.beings]
        return tuple(several) if len(several) == len(shares.marks) or (shares.some and len(several) > 1) else ()


def _leads(head: str) -> bool:
    """Whether a noun tells somebody's rank in a crew."""
    return any(taxonomy().is_a(head, kind, most=3) for kind in LEADING)


def _bears(being: Being, name: str) -> bool:
    gender = gender_of_name(name)
    return not gender or not being.gender or gender == being.gender


def ordinal(phrase: Phrase) -> int | None:
    """Which in order a phrase says: "the third dog" 2, "the last man" -1; None when it does not say."""
    return next((ORDINALS[t.low] for t in phrase.before if t.low in ORDINALS), None)
