# SPDX-License-Identifier: Apache-2.0
"""Someone or something new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.actions import ACTIONS
from soundstage.direct.visiting import only_in
from soundstage.edit import people
from soundstage.edit.base import Done, Verb
from soundstage.edit.cameras import held
from soundstage.edit.changes import ids_of, pinned, with_scenes
from soundstage.edit.deeds import (
    astray,
    beside,
    last_spot,
    merged,
    third,
    told,
    travels,
    unplaced,
    with_new_beats,
)
from soundstage.edit.onto import Fragment, read_onto
from soundstage.edit.scope import Scope
from soundstage.edit.scored import plays_music
from soundstage.edit.slots import JOINING, base_verb
from soundstage.edit.steps import Unfit
from soundstage.edit.whereto import settled
from soundstage.edit.words import compares, singular
from soundstage.language import lexicon
from soundstage.language.casting import can_be_seen, lives
from soundstage.language.claims import FILM_WORDS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Vocabulary
from soundstage.language.wordlist import word_set
from soundstage.model.production import Placement, Production, Scene, new_id

_ENTERS = re.compile(r"(?:a|an|two|three|some) ")
_IS = re.compile(r" (?:is|are|was|were) ")  # how something is: nobody comes
_CROWD = re.compile(r"^(?:some |more |lots of |a lot of |plenty of )?people\b")
_WITH_IT = re.compile(  # "a shelf with bottles behind her": the shelf is behind her
    r"^((?:a|an|one) (?:\w+ ){1,3}(?:with|of|full of) (?:\w+ ){0,2}\w+)"
    r"( (?:behind|beside|next to|in front of|near|on|under|by|to the left of|to the right of|"
    r"in(?= the (?:background|foreground|distance|corner|middle|center))) (?:the|a|an|him|her|it|his|them)\b.*)$")
_PAIR_SOMEWHERE = re.compile(  # "books and candles on a shelf"
    r"(?:[a-z]+ )?[a-z]+s and (?:[a-z]+ )?[a-z]+s (?:on|in|at|by|under|behind|beside|next to|near) ")
_TWO_THERE = re.compile(  # "a bucket and a spade beside the castle": both are beside it
    r"(an? (?:[a-z]+ ){0,2}[a-z]+) and (an? (?:[a-z]+ ){0,2}?[a-z]+) ((?:behind|beside|next to|in front of|near|"
    r"on|under|by|to the (?:left|right) of) (?:the|an?|him|her|it|his|them)\b(?: [a-z]+){0,3})")
_ONE_MORE = re.compile(r"^(?:another|one more|an additional|a (?:second|third|fourth)|also|in|some more)\b")
_AS_IT = re.compile(r" as (?:he|she|it|they|the)\b")
_BY_ITS_LIKE = re.compile(r"^((?:a|another)(?: \w+){0,3} (\w+) (?:next to|beside|behind|in front of|near|by)) the \2$")
_BY_IT = re.compile(r"\b(of|on|in|at|to|behind|beside|near|under|by) it\b")  # of what was just spoken of
_IN_IT = re.compile(r"(?i)\b(in|on|inside) it\W*$")
_HOLDING = re.compile(
    r"^((?:an?|two|three) .*\w) with ((?:an?|two|three|some) (?:\w+ )*\w+?)(?: (?:in|on|inside) it)?$")
_AFTER_NOUN = re.compile(r" (?:on|in|at|to|next|beside|behind|under|near|with|who|that|which|between|of|by) ")
_ALOFT = re.compile(
    r"^(.*?\b(\w+))(?: (?:fly|flying|circle|circling|gliding|soaring))? (?:up |high )?(?:in|across) the sky$")
_LATE = re.compile(r"(?i)\b(?:at|in) the end\W*$|\bat last\W*$")
_UNDER_WAY = re.compile(r"\b\w{2,}ing\b")  # "a second policeman running behind her"
_ARTICLE = ("a ", "an ", "two ", "three ")
_PARTS = word_set("paw leg ear eye tail wing nose hoof feather whisker tooth claw fang freckle stripe spot "
                  "hair beard moustache mustache")
_ALIVE = word_set("sing speak laugh cry dance bark")  # what no tree does
_UNSEEN = ("07", "10", "11")  # attributes, words and happenings, by the lexicographers' files
_PARTICLES = word_set("up on off out down in back away")  # "the sun up" is no thing


def _told(words: str) -> str:
    """ "a waiter walk past" as a sentence: "a waiter walks past"."""
    row = words.split()
    for at in range(2, min(5, len(row))):
        verb, noun = row[at], singular(row[at - 1])
        group = noun in lexicon.GROUP_NOUNS
        if at == len(row) - 1 and not group:
            continue
        if noun != row[at - 1] or verb != base_verb(verb) or not (group or lives(noun)) or not (
                taxonomy().leans_verb(verb) or (group and verb in ACTIONS.entries)):
            continue
        return " ".join([*row[:at], third(verb), *told(" ".join(["then", *row[at + 1 :]])).split()[1:]])
    return words


def _in_the_sky(words: str) -> str:
    """ "Some birds in the sky" as what they do there."""
    said = _ALOFT.match(words)
    flies = said is not None and any(taxonomy().is_a(singular(said[2]), kind) for kind in ("bird", "insect", "bat"))
    return f"{said[1]} fly overhead" if said is not None and flies else words


def _plainly(said: str, scope: Scope) -> str:
    """The words as the prompt reader knows them: "another dog" is a new one, a crowd is of people."""
    words = _ONE_MORE.sub("a new", _told(said))
    words = _in_the_sky(words)
    words = re.sub(r"^(?:a|the) crowd(?= (?:in|on|at|around|behind|to|of the)\b|$)", "a crowd of people", words)
    words = _CROWD.sub("a few people", _within(words, scope.words) or words)
    words = _beside_its_like(words, scope)
    it = scope.last or people.found(["it"], scope)
    words = _BY_IT.sub(rf"\1 {scope.name(it)}", words) if it else words
    return words


def _beside_its_like(words: str, scope: Scope) -> str:
    """ "A new girl next to the girl" as "... next to her": of two so called, the one there is is meant."""
    new = _BY_ITS_LIKE.match(words)
    old = people.found(["the", new[2]], scope) if new and words.startswith(("a new ", "another ")) else ()
    if not new or len(old) != 1:
        return words
    gender = scope.subject(old[0]).gender
    return f"{new[1]} {dict(female='her', male='him').get(gender, 'it')}"


def _scene_of(said: str, scope: Scope) -> str:
    """The scene that something new comes into: the one said, that of those named with it, or the one spoken of."""
    meant = scope.meant_scenes()
    if scope.where.anything or len(meant) < 2:
        return meant[-1]
    words = set(said.lower().split())
    named = {s.id for s in scope.production.cast if {s.noun.lower(), s.name.lower()} & words}
    rows = [s.id for s in scope.production.scenes if named & set(s.cast)]
    return (rows or [i for i in scope.home if i in meant] or [meant[-1]])[-1]


def _rides_in(found: Fragment, scope: Scope, scene_id: str) -> tuple[str, ...]:
    """The other scenes with what the new ones are on or in: what is on the roof of a car is there in every scene."""
    things = {s.id for s in scope.production.cast if s.family != "body"}
    rows = [p for p in found.scene.placements if p.relation in ("on", "in") and p.anchors and set(p.anchors) <= things]
    if not rows or len(rows) != len(found.cast) or found.shot.beats:
        return ()
    return tuple(s.id for s in scope.production.scenes if s.id != scene_id and all(set(p.anchors) <= set(s.cast)
                                                                                   for p in rows))


def _put_in(found: Fragment, scope: Scope, scene_id: str) -> Production:
    """The film with the new ones in the scene, and in all others that are meant or have what they are on."""
    ids, production = tuple(s.id for s in found.cast), scope.production
    scenes = scope.meant_scenes() if scope.where.anything else (*_rides_in(found, scope, scene_id), scene_id)
    for other in scenes:
        production = merged(production, found, scene_id) if other == scene_id else with_scenes(
            production, [other], lambda s: s.model_copy(update={
                "cast": (*s.cast, *ids), "placements": (*s.placements, *_with_all_there(found, s))}))
    return production


def _with_all_there(found: Fragment, scene: Scene) -> tuple[Placement, ...]:
    """The placements of the new ones whose anchors are all in the scene."""
    return tuple(p for p in found.scene.placements if p.anchors and set(p.anchors) <= set(scene.cast))


def _only_there(scope: Scope, production: Production, ids: tuple[str, ...], scene_id: str) -> Production:
    """The film with the new ones in the scene's shots meant alone: "add a dog in shot 2"."""
    meant = [s for s in scope.meant_shots() if s.scene == scene_id]
    if len(meant) == sum(s.scene == scene_id for s in scope.shots):
        return production
    for shot in meant:
        production = held(production, scope, shot.block)
    for one in ids:
        production = pinned(production, only_in(one), [s.id for s in meant], scope.words)
    return production


def _lifeless(found: Fragment) -> bool:
    """Whether a new thing is told to do what only the living do, or to do something with others."""
    things = {s.id for s in found.cast if s.family != "body"}
    return any(things & set(b.who) and (len(b.who) > 1 or b.action in _ALIVE) for b in found.shot.beats)


def _heard_through(scope: Scope, production: Production, scene_id: str, found: Fragment) -> Production:
    """The film with the sound of a new thing in every shot that it is in: "a ticking clock"."""
    meant = dict.fromkeys(s.block for s in scope.meant_shots() if s.scene == scene_id)
    for shot_id in meant:
        taken = ids_of(production)
        cues = [c.model_copy(update={"id": new_id("q", taken), "at": ""}) for c in found.shot.cues
                if c.noun in {s.noun.split()[-1] for s in found.cast}]
        production = with_new_beats(production, shot_id, "", (), cues)
    return production


def _within(words: str, said: str) -> str:
    """ "A boat with a boy", of which the words end "in it", as sentences: the boy is in the boat; "" of others."""
    inside, held = _IN_IT.search(said), _HOLDING.match(words)
    if not inside or not held:
        return ""
    head = _AFTER_NOUN.split(held[1])[0].split()[-1]
    if lives(singular(head)):
        return ""  # in the film
    return f"{held[1]}. {held[2]} is {inside[1]} the new {head}"


def _unseen(head: str, words: str, new: str) -> bool:
    """Whether the noun is none that can come in: part of a body, told without an article, or an echo."""
    hidden = not can_be_seen(head)
    if hidden and new and taxonomy().file(head) in _UNSEEN:
        return True
    return (hidden or head in _PARTS) and not words.startswith(_ARTICLE)

_VIEW = re.compile(r"(?i)(?:an? |another )?(?:\w+ )?(?:close-?ups?|close up|shots?|views?) (?:of|on)\b")


@dataclass(frozen=True)
class Add(Verb):
    """Bring a new subject into the scenes meant, where and doing what the words say."""

    phrases = (
        "<add> {new:thing}",
        "<add> {new:thing} (to|into|in) (the scene|the film|the picture|the shot|it|the frame|the story|the movie)",
        "(i want|i need|we need|there <should> be|there is|there are) {new:thing}",
        "(have|let) {new:thing} (appear|be there|be in it|show up)",
        "put in {new:thing}",
        "<add> {new:thing} (at the end|in the end|at last)",
        "(have|let|get) {comes:clause}",
        "{comes:clause}",
        "(have|let|get) {comes:clause} [just] (when|while|as) {upon:happening}",
        "(have|let|get) {comes:clause} [just|right] before {ere:happening}",
        "(have|let|get) {comes:clause} [just|right] (after|once) {past:happening}",
        "{comes:clause} [just] (when|while|as) {upon:happening}",
        "{comes:clause} [just|right] before {ere:happening}",
        "{comes:clause} [just|right] (after|once) {past:happening}",
        "(have|let|get) {comes:clause} (at the end|in the end|at last)",
        "{comes:clause} (at the end|in the end|at last)",
    )
    example = ("A fox walks through a forest.", "add a red balloon", "balloon1: - -> there")
    rank = -2

    new: Annotated[str, "who or what, in words: two black cats on the left of the bench"] = ""

    comes: Annotated[str, "who comes and what it does: a man comes and pats the dog"] = ""
    upon: Annotated[tuple[str, ...], "with which beats of the film"] = ()
    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        said = self.new or self.comes
        moment = _AS_IT.search(self.new) or JOINING & {*self.new.split()} - {"as"}  # "petals fall as they kiss"
        nobody = moment or (self.comes and (not _ENTERS.match(said) or _IS.search(said)))
        if nobody or _VIEW.match(said) or (said.startswith("the ") and said.split()[-1] in _PARTICLES):
            raise Unfit
        words = _plainly(said, scope)
        if plays_music(said.split()) or compares(said) or {"less", "sun", "sunlight", "sunshine"} & set(said.split()):
            raise Unfit  # how much, and how bright: nothing that comes in
        graded = {"bigger", "smaller", "larger", "taller", "shorter"} & {*said.split()}
        if graded and people.found(["the", said.split()[-1]], scope) and "add" not in scope.words.lower():
            raise Unfit  # "a bigger table would be nice": the one there is
        if {*said.split()} <= {*lexicon.COLORS, "some", "more", "a", "bit"}:
            raise Unfit  # "more orange"
        scene = scope.scene(_scene_of(said, scope))
        head = _AFTER_NOUN.split(words)[0].split()[-1]
        if _unseen(singular(head), words, self.new):
            raise Unfit  # "with white paws": how somebody looks, nothing that comes in
        found = read_onto(self._sentence(words), scope.production, scene, scope.vocabulary, scope.last)
        found = settled(found, scope, scene)
        late = self.comes or _LATE.search(scope.words)  # who does nothing is there from the first
        if not found.cast or (late and not found.shot.beats) or (":" in scope.words and len(found.cast) > 1):
            raise Unfit  # "the driver: an old man" is one
        if unplaced(found, words, scope) or astray(found, scope) or {s.noun for s in found.cast} & FILM_WORDS:
            raise Unfit  # "at the end" is a time, no place; a lens is the film's
        if any({"left", "right"} & set(b.manner) and b.place in ("left_of", "right_of") for b in found.shot.beats):
            raise Unfit  # "left and right of the door": one of them on either side
        if _lifeless(found):
            raise Unfit  # "a tree and some birds singing": the tree does not
        production, ids = _put_in(found, scope, scene.id), tuple(s.id for s in found.cast)
        if found.shot.beats or found.shot.cues:
            production = self._timed(scope, production, scene.id, found)
        if scope.where.shots:
            production = _only_there(scope, production, ids, scene.id)
        plain = frozenset(w for w in found.staged if not w.endswith("ing"))  # "sizzling dishes" are heard
        return Done(production, ids, found.notes, plain)

    def _sentence(self, words: str) -> str:
        """The words as a prompt would have them."""
        if not self.comes and _PAIR_SOMEWHERE.match(words):
            words = f"there are {words}"  # both are there
        elif not self.comes and (pair := _TWO_THERE.fullmatch(words)):
            words = f"{pair[1]} is {pair[3]}. {pair[2].capitalize()} is {re.sub(r' an? ', ' the ', pair[3])}"
            words = words[:1].upper() + words[1:]
        elif not self.comes:
            parts = [_WITH_IT.sub(r"\1 is\2", part) for part in re.split(r" and (?=an? )", words)]
            words = ". ".join(part[:1].upper() + part[1:] for part in parts)
        head = _AFTER_NOUN.split(words)[0].split()[-1]
        built = taxonomy().is_a(singular(head), "building", most=2) and head in Vocabulary.installed().places
        if not self.comes and built and head not in Vocabulary.installed().props:
            words = f"there is {words}"  # "a cabin in the background" is no more of the place
        sentence = re.sub(r"^(?P<what>\w+ .*?) (?:who|that|which) ", r"\g<what> ", words)
        return sentence if sentence.endswith((".", "!")) else sentence + "."

    def _timed(self, scope: Scope, production: Production, scene_id: str, found: Fragment) -> Production:
        """The film with what the new ones do at the moment named, else after all that is done there."""
        if not found.shot.beats:
            return _heard_through(scope, production, scene_id, found)
        if moment := self.upon or self.ere or self.past:
            how = "when" if self.upon else "before" if self.ere else "after"
            return beside(production, moment, how, found.shot)
        if goes_on := self._under_way(scope, found, scene_id):
            return beside(production, goes_on, "when", found.shot)
        shot, after = last_spot(scope, scene_id)
        return with_new_beats(production, shot, after, found.shot.beats)

    def _under_way(self, scope: Scope, found: Fragment, scene_id: str) -> tuple[str, ...]:
        """The beat from which on a new one is seen doing what it is told with: "a radio playing"; () of what comes."""
        beats, new = found.shot.beats, {s.id for s in found.cast}
        late = _LATE.search(scope.words) or scope.where.anything or len(beats) != 1 or not {*beats[0].who} <= new
        if late or not (_UNDER_WAY.search(self.new) or self._stands_and_does(found)) or "already" in beats[0].manner:
            return ()
        others = {beats[0].anchor, beats[0].target} - {""}
        here = [b for sh in scope.scene(scene_id).shots for b in sh.beats]
        beside_it = [b for b in here if others & {*b.who} and b.action == beats[0].action]
        beside_it = beside_it or [b for b in here if others & {*b.who}]
        return tuple(b.id for b in (beside_it or here)[:1])

    def _stands_and_does(self, found: Fragment) -> bool:
        """Whether a thing that stays where it is does so all the time: "a streetlight flickers"."""
        things = all(s.family != "body" for s in found.cast)
        return bool(self.comes) and things and not travels(found.shot.beats[0].action) and bool(
            found.scene.placements or any(s.placements for s in found.scene.shots))
