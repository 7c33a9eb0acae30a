# SPDX-License-Identifier: Apache-2.0
"""Words for someone or something in the film -> subject ids: "the red fox", "the dog on the left", "Anna", "them"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.direct.parts import SAME
from soundstage.edit.describing import EXACT, described, sex, wider
from soundstage.edit.scope import Scope, all_beats
from soundstage.edit.words import plural, singular
from soundstage.language import lexicon
from soundstage.language.casting import gender_of, is_person
from soundstage.model.production import Beat, Subject

ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "our", "my", "his", "her", "its", "their", "same", "existing")
)
SIDES = {
    "on the left": "left",
    "to the left": "left",
    "at left": "left",
    "left": "left",
    "on the right": "right",
    "in the back": "back",
    "on the left side": "left",
    "on the right side": "right",
    "on the left hand side": "left",
    "on screen left": "left",
    "to the right": "right",
    "at right": "right",
    "right": "right",
    "in the middle": "middle",
    "in the center": "middle",
    "in the background": "back",
    "in the foreground": "front",
    "in front": "front",
    "at the back": "back",
    "at the front": "front",
    "in the scene": "",
    "in the film": "",
    "in the shot": "",
    "in it": "",
    "there": "",
    "in the picture": "",
    "in the movie": "",
    "in the video": "",
}
EVERYONE = (
    "everyone",
    "everybody",
    "all of them",
    "the whole cast",
    "all the characters",
    "every character",
    "both of them",
    "them both",
    "the two of them",
    "the both of them",
    "both",
    "all",
    "them all",
    "everyone in the film",
    "all characters",
)


CALLED = "oneofthem"  # what the one of a group is called in a sentence that is about it
_OWNERS = {"his": "he", "her": "her", "its": "it", "their": "they"}
_FACES = ("face", "eyes", "expression", "smile", "grin", "frown", "reaction", "gaze", "hands", "hand", "shoulder",
          "head", "lap", "feet", "back")


def found(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The ids meant, or () when the film has no such one."""
    if scope.apart and list(words) == [CALLED]:
        return (scope.apart,)
    if len(words) > 2 and words[1] == "the" and words[0] in {**lexicon.SIZES, **lexicon.AGES}:
        return ()  # "huge, the witch ...": said of somebody else
    owned = words[:1] and words[0] in _OWNERS and len(words) < 4  # "their wave from further back" is no back of theirs
    if len(words) > 1 and words[-1] in _FACES and len(words) < 6 and (owned or words[-2] == "'s"):
        words = [_OWNERS[words[0]]] if words[-2] != "'s" else words[:-2]
    if len(words) > 2 and (words[0], words[1]) == ("one", "of"):
        return _one_of(found(words[2:], scope), scope)
    text = " ".join(words)
    if text in _PAIRS and len(pair := _pair(scope)) == 2:
        return pair
    bodies = tuple(s.id for s in scope.production.cast if s.family == "body")
    if text in EVERYONE:
        people = tuple(i for i in bodies if is_person(scope.subject(i).noun.split()[-1]) or scope.subject(i).name)
        return people if ("both" in words or "two" in words) and len(people) == 2 else bodies
    if len(words) == 1 and words[0] in (
        "it",
        "he",
        "him",
        "she",
        "her",
        "his",
        "they",
        "them",
        "itself",
        "himself",
        "herself",
    ):
        return _pronoun(words[0], scope)
    text, side = _sided(text)
    rest = [_KIN.get(w, w) for w in text.split()]
    if "'s" in rest[:-1] and rest.index("'s"):  # "the boy's umbrella": the umbrella
        rest = ["the", *rest[rest.index("'s") + 1 :]]
    if rest[:1] and rest[0] in ("left", "right") and len(rest) > 1:
        side, rest = rest[0], rest[1:]
    if len(rest) > 2 and rest[0] in ARTICLES and rest[1] in ("left", "right"):
        side, rest = rest[1], rest[2:]
    return _who_does(words, scope) or _where_they_are(rest, scope) or _named(rest, side, scope) or _parent(rest, scope)


def _sided(text: str) -> tuple[str, str]:
    """The words without where in the picture somebody is, and that side."""
    for phrase, meaning in sorted(SIDES.items(), key=lambda kv: -len(kv[0])):
        if text.endswith(" " + phrase):
            return text.removesuffix(" " + phrase), meaning
    return text, ""


def _parent(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The only grown-up beside a child of the film, where one calls him its father: the farmer, who has a daughter."""
    wanted = {"father": "male", "mother": "female"}.get(words[-1], "") if len(words) < 3 and words else ""
    people = [s for s in scope.production.cast if s.family == "body" and is_person(s.noun.split()[-1])]
    young = [s for s in people if s.noun.split()[-1] in _CHILDREN]
    grown = [s for s in people if s not in young]
    return (grown[0].id,) if wanted and young and len(grown) == 1 and sex(grown[0]) in ("", wanted) else ()


_CHILDREN = ("son", "daughter", "child", "boy", "girl", "kid", "baby", "toddler", "children", "kids")


def _who_does(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """Who is told by what he does in the film: "the boy who says check"; () when nobody so called does."""
    from soundstage.edit.happenings import deeds_of
    from soundstage.edit.slots import base_verb

    if len(words) == 3 and words[0] == "the" and words[1].endswith("ing") and base_verb(words[1]):
        words = [words[2], "who", words[1]]  # "the climbing goat"
    at = next((n for n, w in enumerate(words) if n and w in ("who", "that", "which")), 0)
    verb = base_verb(words[at + 1]) if at and words[at + 1 :] else ""
    any_of = bool(verb) and words[at - 1] in ("one", "ones", "person")  # "the one who drops it"
    called = [s.id for s in scope.production.cast if (any_of and s.family == "body") or (
        s.noun.split()[-1] == words[at - 1])] if verb else []
    return tuple(i for i in called if deeds_of((i,), verb, words[at + 2 :], scope))[:1]


_KIN = {said: plain for plain, rows in (("mother", "mom mum mommy mummy mama"), ("father", "dad daddy papa"),
                                        ("grandmother", "grandma granny nana"), ("grandfather", "grandpa granddad"))
        for said in rows.split()}  # how children call them
_WHERE = ("on", "at", "by", "near", "behind", "under", "beside", "in")


def _where_they_are(words: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """Who is told by where it is, or comes to, in the film: "the flour on the floor", "the man at the counter"."""
    at = next((n for n, w in enumerate(words) if n and w in _WHERE), 0)
    if not at or words[0] in _WHERE or len(words) - at not in (2, 3):
        return ()
    beats = all_beats(scope.production)
    spots = {words[-1], *(s.id for s in scope.production.cast if s.noun.split()[-1:] == [words[-1]])}
    rows = [p for s in scope.production.scenes for p in (*s.placements, *(q for sh in s.shots for q in sh.placements))]
    there = {p.subject for p in rows if spots & set(p.anchors)}
    there |= {i for b in beats if {b.anchor, b.target} & spots for i in b.who}
    if named := tuple(i for i in _named(words[:at], "", scope) if i in there):
        return named
    return tuple(i for i in there if described(_core(words[:at]), scope.subject(i)) > 0)[:1]  # another one so called


_PAIRS = ("the couple", "the pair", "the two", "the duo", "the lovers", "the newlyweds", "the pair of them")


def _pair(scope: Scope) -> tuple[str, ...]:
    """The two people who do something together, else the only two there are; () when there is no such pair."""
    people = [s.id for s in scope.production.cast if is_person(s.noun.split()[-1]) or (s.name and s.family == "body")]
    both = [b.who for b in all_beats(scope.production) if len(b.who) == 2 and set(b.who) <= set(people)]
    return both[-1] if both else tuple(people) if len(people) == 2 else ()


_PARTS = "|".join(w for kind, words in SAME.items() if kind not in ("face", "chest", "back") for w in words.split())
_PART = re.compile(rf"\b(?:his|her|its|their|\w+'s) (?:\w+ )?({_PARTS}|feet)s?\b", re.I)


def part_named(words: str) -> str:
    """The part of somebody that the words put in the picture, as a camera's subject ends: "his hands" -> ".hand"."""
    said = _PART.search(words)
    return f".{singular(said[1].lower())}" if said else ""


_CROWDS = ("people", "persons", "extras", "bystanders", "crowd")


def _extras(hits: list[tuple[int, Subject]], scope: Scope) -> list[tuple[int, Subject]]:
    """ "The people in the background" are those who do nothing: no leads."""
    acting = {w for b in all_beats(scope.production) for w in b.who}
    return [(score, s) for score, s in hits if s.id not in acting]


def _one_of(several: tuple[str, ...], scope: Scope) -> tuple[str, ...]:
    """One of those: the one of whom least is said; () of a group, whose members are not told apart."""
    rows = [scope.subject(i) for i in several]
    if len(rows) < 2 or any(s.count > 1 for s in rows):
        return ()
    return (min(rows, key=lambda s: bool(s.colors or s.words or s.clothes)).id,)


def _pronoun(word: str, scope: Scope) -> tuple[str, ...]:
    cast = {s.id: s for s in scope.production.cast}
    last = tuple(i for i in scope.last if i in cast)
    if word in ("they", "them"):
        together = [b.who for b in all_beats(scope.production) if b.id == scope.where.beat and len(b.who) > 1]
        if together:
            return together[0]  # "circle them as they dance"
        if len(last) > 1 or (last and cast[last[0]].count > 1):
            return last
        bodies = tuple(i for i, s in cast.items() if s.family == "body")
        alone = [cast[i] for i in bodies if cast[i].count == 1]
        people = tuple(s.id for s in alone if is_person(s.noun.split()[-1]) or s.name)
        return people if len(people) > 1 else bodies or last
    male, female = ("he", "him", "his", "himself"), ("she", "her", "herself")
    want = "male" if word in male else "female" if word in female else ""
    rows = (*last, *leads(scope))
    things = [i for i in rows if not _human(cast[i])] if word in ("it", "itself") and not last else []
    alive = [i for i in things or rows if not want or cast[i].family == "body"]  # no carrot is a "him"
    human = any(map(_human, cast.values()))  # beside people, no animal that was not just spoken of is a "her"
    fits = [i for i in alive if not want or sex(cast[i]) == want or (
        not sex(cast[i]) and (i in last or not human or _human(cast[i])))]
    acting = {w for b in scope.meant_beats() for w in b.who} if want and scope.where.shots and not last else set()
    fits = [i for i in fits if i in acting] or fits  # "in shot 3 he should wink": one of those who do something there
    spoken = [i for i in fits if i in last and _human(cast[i])]  # the jester just spoken of, before any king
    sure = spoken or [i for i in fits if not want or sex(cast[i]) == want]
    return tuple((sure or fits)[:1]) if (sure or fits) else ()


def of_nobody(words: Sequence[str], scope: Scope) -> bool:
    """Whether a "he" or "she" is among the words that the film has nobody for."""
    return any(not _pronoun(w, scope) for w in words if w in ("he", "him", "his", "she", "her"))


def by_people(beats: Sequence[Beat], scope: Scope) -> list[Beat]:
    """The deeds of people where some are: "the crying" where gulls cry as well; else all."""
    return [b for b in beats if any(_human(scope.subject(i)) for i in b.who)] or list(beats)


def _human(subject: Subject) -> bool:
    return subject.family == "body" and (is_person(subject.noun.split()[-1]) or bool(subject.name))


def leads(scope: Scope) -> tuple[str, ...]:
    """Who the film is about, first those who do most."""
    bodies = [s for s in scope.production.cast if s.family == "body"]
    acts = [w for b in scope.meant_beats() for w in b.who] if bodies else []
    order = sorted(bodies, key=lambda s: -acts.count(s.id))
    others = [s for s in scope.production.cast if s.family != "body"]
    return tuple(s.id for s in (*order, *others))


def _named(words: Sequence[str], side: str, scope: Scope) -> tuple[str, ...]:
    cast = scope.production.cast
    whole = " ".join(words)
    for subject in cast:
        if whole == subject.id or (subject.name and whole == subject.name.lower()):
            return (subject.id,)
    several = any(w in ("all", "both", "every", "each", "two", "three", "four") for w in words[:2])
    core = _core(words)
    other = bool(core) and core[0] in ("other", "another")
    core = core[1:] if other else core
    ordinal = ORDINALS.get(core[0], 0) if len(core) > 1 else 0
    core = core[1:] if ordinal else core
    if other and core == ["one"]:
        return _the_other(scope)
    if not core or (ordinal and words[0] in ("a", "an")):
        return ()
    if ordinal and core == ["one"]:
        return _twin(ordinal, scope)
    hits = [(score, s) for s in cast if (score := described(core, s)) > 0]
    if not (hits := _extras(hits, scope) if side == "back" and core[-1] in _CROWDS else hits):
        return ()
    best = max(score for score, _ in hits)
    called = best == EXACT and core[-1] in _CROWDS  # "the people" are those told as people
    fits = [s for score, s in hits if score == best or (
        not called and len(core) == 1 and plural(core[0]) and s.family == "body" and wider(singular(core[0]), s)
        and sex(s) == (gender_of(singular(core[0])) or sex(s)))]  # "the girls" are not all three kids
    fits = _others(fits, scope) if other else fits
    if lexicon.NUMBERS.get(words[0], 0) > sum(s.count for s in fits):
        return ()  # "two fish", where there is one
    if side:
        fits = _on_side(fits, side, scope)
    if ordinal:
        return (fits[min(ordinal, len(fits)) - 1].id,)
    if plural(core[-1]) or several:
        return tuple(s.id for s in fits)
    fits = _taking_part(fits, scope)
    recent = [s for s in fits if s.id in scope.last]
    return ((recent or fits)[0].id,)


def _taking_part(fits: list[Subject], scope: Scope) -> list[Subject]:
    """Of several called so, those of whom something is told in the shots named: "the apple in the last shot"."""
    if len(fits) < 2 or not scope.where.shots:
        return fits
    part = {i for b in scope.meant_beats() for i in (*b.who, b.target, b.tool, b.anchor)}
    return [s for s in fits if s.id in part] or fits


def _core(words: Sequence[str]) -> list[str]:
    """What somebody is called and how, without articles and numbers: "the woman in red" -> red woman."""
    core = [
        w
        for w in words
        if w not in ARTICLES and w not in ("all", "both", "every", "each", "of", "only")
        and (w not in lexicon.NUMBERS or (w == "one" and w is words[-1]))
    ]
    for join in ("in", "with", "wearing", "who", "that", "which", "named", "called"):
        if join in core[1:]:
            at = core.index(join)
            core = [*core[at + 1 :], *core[:at]] if join in ("in", "with", "wearing") else core[:at]
    return core


def _others(fits: list[Subject], scope: Scope) -> list[Subject]:
    """ "The other dog": who was not spoken of; where none was, those of whom less is said first."""
    rest = [s for s in fits if s.id not in scope.last] or fits
    spoken = any(s.id in scope.last for s in fits)
    return rest if spoken else sorted(rest, key=lambda s: bool(s.colors or s.words or s.clothes))


def _the_other(scope: Scope) -> tuple[str, ...]:
    """ "The other one" of two: who was not spoken of, or does not speak; () where nothing tells them apart."""
    two = [s.id for s in scope.production.cast if s.family == "body" and s.count == 1]
    people = [i for i in two if _human(scope.subject(i))]
    two = people if len(people) == 2 else two
    nouns = [scope.subject(i).noun for i in two]
    two = [i for i, noun in zip(two, nouns, strict=True) if nouns.count(noun) == 2] or two
    speaks = [i for b in scope.meant_beats() if b.line for i in b.who]
    out = {*scope.last} & {*two} or {*speaks[-1:]} & {*two}
    return tuple(i for i in two if i not in out) if len(two) == 2 and len(out) == 1 else ()


def _twin(ordinal: int, scope: Scope) -> tuple[str, ...]:
    """ "the second one": of those whose kind there are several of, else of all who act."""
    cast = scope.production.cast
    nouns = [s.noun for s in cast]
    alike = [s.id for s in cast if s.noun and nouns.count(s.noun) > 1] or [s.id for s in cast if s.family == "body"]
    return tuple(alike[ordinal - 1 : ordinal])


ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}


def _on_side(fits: list[Subject], side: str, scope: Scope) -> list[Subject]:
    """Those on one side of the picture, by where they stand when the first meant shot begins."""
    if len(fits) < 2:
        return fits
    marks = {p.subject: p.mark for shot in reversed(scope.meant_shots()) for p in shot.performers}
    here = [s for s in fits if s.id in marks] or fits
    key = {
        "left": lambda s: marks[s.id].x,
        "right": lambda s: -marks[s.id].x,
        "front": lambda s: marks[s.id].y,
        "back": lambda s: -marks[s.id].y,
    }.get(side)
    if side == "middle" and here[0].id in marks:
        order = sorted(here, key=lambda s: marks[s.id].x)
        return [order[len(order) // 2]]
    return sorted(here, key=key)[:1] if key and here[0].id in marks else here
