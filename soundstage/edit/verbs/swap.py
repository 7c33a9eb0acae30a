# SPDX-License-Identifier: Apache-2.0
"""Someone becomes someone else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.garments import can_wear
from soundstage.edit.onto import read_onto
from soundstage.edit.people import ARTICLES
from soundstage.edit.people import found as meant_by
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.words import compares, names_a_thing, singular
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.casting import can_be_seen, is_person, lives
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set
from soundstage.model.production import Production, Subject

_OURS = re.compile(r"(?:stands?|there)\b")  # notes on the words that only frame the new one: "a wolf stands there"
_ASKED = re.compile(
    r"\b(?:swap|replac|chang|switch|trad|exchang|substitut|turn|transform|convert|mak|becom|should|must|could|into|"
    r"instead|be|use|have|let|cast|recast|show|not|is|are|was|were|rather|prefer|want|ones?|him|her|it|them|he|she|"
    r"they|than|no)", re.I)
_BECOMES = re.compile(r"\b(?:swap|replac|switch|trad|exchang|substitut|turn|transform|convert|becom|into|instead|"
                      r"recast|rather|place of|not|for|with)", re.I)  # somebody alive gives way to a thing only so
_GIVES_WAY = re.compile(r"(?i)\b(?:swap|replac|switch|trad|exchang|substitut|turn|transform|convert|becom|instead|"
                        r"recast|rather|place of|not)")  # who was there is there no longer
_GIVEN = re.compile(r"(?i)\W*(?:please )?give (?!me\b|us\b)")  # what somebody gets is nobody else
_IT = re.compile(r"\bit\b", re.I)

_LED = word_set("a an the some two three four five")
_WHOSE = word_set("my his her their our")
_NUMBERED = frozenset(lexicon.NUMBERS)
_SEXES = word_set("woman man")  # of somebody who is something besides, a word of these changes only that
_KIN = word_set("mother father parent male female")
_DRESSED = re.compile(r"\w (?:with|in|wearing) (?:(?:a|an|the|his|her) |\w+s$)")
_STANDS = re.compile(r" (?:on|under|behind|beside|near|in front of|next to|at) ")


_OWNED = re.compile(r"(?i)(?:(?:let|make|have) )?(?:her|his|its|their) \w+[.!]?")  # "her mother": nobody becomes one


@dataclass(frozen=True)
class Swap(Verb):
    """Put somebody else in a part: same place, same deeds, same lines."""

    phrases = (
        "<swap> {who:subject} (for|with|by|to|into|against|as|in for) {new:thing}",
        "<swap> {who:subject} (out for|out with) {new:thing}",
        "<make> {who:subject} [<to>] {new:thing}",
        "<make> {who:subject} (become|into being) {new:thing}",
        "(use|show|have|take|cast|put|i want|i prefer|give me|put in) {new:thing} (instead of|in place of|rather "
        "than|in lieu of|and not) {who:subject}",
        "{new:thing} (instead of|in place of|rather than|not) {who:subject}",
        "instead of {who:subject} [use|show|have|there <should> be|put|take|i want] {new:thing}",
        "{who:subject} <should> (be|become|be replaced by|be replaced with|turn into|be swapped for|be a|change "
        "into) {new:thing}",
        "(let|have) {new:thing} (replace|take the place of|stand in for|play) {who:subject}",
        "(let|have|make) {who:subject} be {new:thing}",
        "{who:subject} (becomes|turns into) {new:thing}",
        "recast {who:subject} (as|with) {new:thing}",
        "{new:thing} <should> (replace|take the place of) {who:subject}",
        "replace {who:subject} {new:thing}",
    )
    example = ("A fox runs through a forest.", "swap the fox for a wolf", "fox1.noun: fox -> wolf")
    rank = -1

    who: Annotated[tuple[str, ...], "who is replaced"] = ()
    new: Annotated[str, "who takes the part, in words"] = ""

    def apply(self, scope: Scope) -> Done:
        if not scope.last and _IT.search(scope.words) and (beast := _the_beast(self.new, scope)):
            return replace(self, who=beast).apply(replace(scope, last=beast))
        words, parts = self.new.split(), [scope.subject(i) for i in self.who]
        named = _named(parts, scope.words.lower().replace(self.new, " ", 1))
        meant = named or bool(scope.last) or len(scope.production.cast) == 1
        garment = words[-1] in lexicon.CLOTHES and not _DRESSED.search(self.new)
        worn = garment and any(map(can_wear, parts))  # "(black, with) a scarf"
        other = worn or _dies(words, parts, scope) or compares(self.new) or not names_a_thing(words)
        if other or _OWNED.fullmatch(scope.words) or (_IT.search(scope.words) and not meant):
            raise Unfit
        asked, two = named or _ASKED.search(scope.words), "and" in words and {"for", "with", "by"} & set(words)
        if _GIVEN.match(scope.words) or not asked or _tells(words, scope) or _does(words, scope) or two:
            raise Unfit  # two swaps in one breath, or no thing; "flowers everywhere": nobody is to become them
        bare = words[0] not in {*_LED, *_WHOSE, "another"} and len(words) > 2
        if words[0] in lexicon.COLORS or self.new in ("same", "one") or bare:
            raise Unfit
        head = singular(_head(self.new))
        if _is_how(words, scope) or (head in _KIN and not any(s.gender or s.name for s in parts) and not any(
                is_person(s.noun.split()[-1]) for s in parts)):
            raise Unfit  # "the vase should be empty"; a bear that is a mother is still a bear
        if not can_be_seen(head) or _only_a_color(words, head, scope) or self._strange(head, scope):
            raise Unfit
        others = tuple(s for s in scope.production.cast if s.id not in self.who)
        try:
            found = read_onto(f"{self._as_written(scope)} stands there", _with(scope, others), None, scope.vocabulary)
        except FilmError:
            raise Unfit from None  # no such thing: another reading may fit
        several = len(found.cast) > 1 and _STANDS.search(self.new)
        if not found.cast or several or _shoes(found.cast[0], parts, scope):
            raise Unfit  # "the owl on a rock" says where, too
        each = {"count": 1} if len(self.who) > 1 and not _NUMBERED & set(words) else {}  # "make them wolves": one each
        as_many = any(s.count > 1 for s in parts) and not _NUMBERED & set(words)  # "turn them into parrots"
        new = found.cast[0].model_copy(update={"count": 1} if as_many else each)
        production, said = scope.production, not _GIVES_WAY.search(scope.words)
        for subject_id in self.who:
            production = with_subject(production, subject_id, **_part(scope.subject(subject_id), new, said))
        return Done(production, self.who, tuple(n for n in found.notes if not _OURS.match(n)))

    def _as_written(self, scope: Scope) -> str:
        """The new one with an article; a name keeps its capital."""
        found = re.search(re.escape(self.new), scope.words, re.I)
        words = found[0] if found else self.new
        said = words if words.split()[0].lower() in _LED | _WHOSE else f"a {words}"
        return re.sub(r"^(the|another|my|his|her|their|our) ", "a ", said)

    def _strange(self, head: str, scope: Scope) -> bool:
        """Whether nobody knows the word, and nothing says that it is a thing."""
        words = self.new.split()
        told = words[0].startswith("@") or re.search(
            rf"\b(?:for|with|by|into|to) {re.escape(self.new)}", scope.words.lower())
        return words[0] not in ARTICLES and not told and (len(words) > 1 or not taxonomy().senses(head, "n"))


def _is_how(words: Sequence[str], scope: Scope) -> bool:
    """Whether the one word only says how something is: "empty", "broken"."""
    word, v = words[0], scope.vocabulary
    return len(words) == 1 and not _BECOMES.search(scope.words) and bool(taxonomy().senses(word, "a")) and (
        word not in v.props and word not in v.species and not is_person(word))


def _with(scope: Scope, cast: tuple[Subject, ...]) -> Production:
    return scope.production.model_copy(update={"cast": cast})


def _shoes(new: Subject, parts: Sequence[Subject], scope: Scope) -> bool:
    """Whether somebody would become a thing by a word that means people, too: "trainers" are shoes."""
    return new.family != "body" and not _BECOMES.search(scope.words) and all(s.family == "body" for s in parts)


def _named(parts: Sequence[Subject], words: str) -> bool:
    """Whether the words, without those of the new one, name any of them: "it a swan that steals the hat" no hat."""
    return any(w and w in words for s in parts for w in (s.noun, s.name.lower(), s.unit))


def _the_beast(new: str, scope: Scope) -> tuple[str, ...]:
    """The only animal of the film, where the new one is an animal, too: "make it a donkey"; () else."""
    beasts = [s.id for s in scope.production.cast if s.family == "body" and not s.name and s.count == 1
              and not is_person(s.noun.split()[-1])]
    alike = singular(_head(new)) in scope.vocabulary.species and not is_person(singular(_head(new)))
    return tuple(beasts) if alike and len(beasts) == 1 else ()


def _only_a_color(words: Sequence[str], head: str, scope: Scope) -> bool:
    """Whether the words are a colour and nothing else; "swap the apple for an orange" is not."""
    thing = words[0] in _LED and head in scope.vocabulary.props and _BECOMES.search(scope.words)
    return head in lexicon.COLORS and not thing


def _head(new: str) -> str:
    """The noun of the words: "an old woman with a hat" -> woman."""
    return re.split(r" (?:with|in|who|wearing|of|on|called|named) ", new)[0].split()[-1]


def _does(words: list[str], scope: Scope) -> bool:
    """Whether the words tell what somebody does: "make the bread steam", "(the jester) drops all three"."""
    into = re.search(r"\b(?:into|to|for|by|with|be|is)\b", scope.words)
    alone = re.search(rf"(?i)\b(?:he|she) {words[0]}\b", scope.words) and base_verb(words[0])  # "he fishes"
    bare = len(words) == 1 and (taxonomy().leans_verb(words[0]) or alone) and not into
    base = base_verb(words[0]) if words[0] not in ARTICLES and words[0].endswith("s") else ""
    beasts = into and singular(words[0]) in scope.vocabulary.species  # "turn them into ducks"
    return bare or (base not in ("", words[0]) and taxonomy().leans_verb(base) and not beasts)  # "cats" are no deed


def _dies(words: Sequence[str], parts: Sequence[Subject], scope: Scope) -> bool:
    """ "Make the robot a red antenna": somebody alive gives way to a thing only where a word says so."""
    head = _head(" ".join(words))
    alive = any(lives(w) for w in (head, singular(head))) or head in scope.vocabulary.species
    return not alive and all(s.family == "body" for s in parts) and not _BECOMES.search(scope.words)


def _tells(words: list[str], scope: Scope) -> bool:
    """Whether the words are no new thing: somebody of the film does something, or is named beside the other."""
    deed = any(meant_by(words[:n], scope) and base_verb(words[n]) and words[n].endswith("s") for n in (1, 2, 3)
               if n < len(words) - 1)
    said = set(scope.words.lower().split())
    return deed or (words[0] == "the" and not {"for", "with", "by", "into", "to", "of"} & said)


def _part(old: Subject, new: Subject, is_so: bool) -> dict[str, object]:
    """What the part takes from its new player; is_so: it is only told what he is, who is something besides."""
    role = old.unit not in (*_SEXES, "person", "child", "boy", "girl")
    if role and is_so and new.noun.split()[-1] in _SEXES and old.noun not in _SEXES and is_person(old.noun.split()[-1]):
        told = {k: v for k in ("age", "build", "skin", "hair", "clothes") if (v := getattr(new, k))}
        if told or old.gender in ("", new.gender):
            return {"gender": new.gender, **({} if old.gender == new.gender else {"hair": ""}), **told}
    if new.noun in _SEXES and old.gender not in ("", new.gender) and role:
        return {"gender": new.gender, "hair": "", "name": new.name or old.name}
    person = new.unit and old.family == new.family and bool(old.clothes) and bool(new.gender)
    return {
        "noun": new.noun,
        "family": new.family,
        "unit": new.unit,
        "colors": new.colors or (old.colors if new.unit == old.unit else ()),
        "size": new.size,
        "age": new.age,
        "build": new.build,
        "skin": new.skin,
        "hair": new.hair,
        "clothes": new.clothes or (old.clothes if person else ()),
        "words": new.words,
        "gender": new.gender,
        "name": new.name or (old.name if new.noun in _SEXES else ""),  # "Hale should be a woman": she is still Hale
        "count": new.count if new.count > 1 or old.count == 1 else old.count,
        "references": new.references,
    }
