# SPDX-License-Identifier: Apache-2.0
"""Deeds of two: who hugs has somebody to hug, what is given goes to somebody, two at one work are two people."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from soundstage.direct.choices import Decisions
from soundstage.direct.hand_in_hand import hand_in_hand, kept_joined
from soundstage.direct.hauling import shared
from soundstage.direct.tabled import MOST, ids_of, singles_of
from soundstage.direct.tending import worn
from soundstage.direct.together import mutual
from soundstage.model.production import Beat, Production, Subject
from soundstage.props import PROPS

EACH = ("work", "build", "hammer", "stack")  # a group of two or three does this as people of their own
BY_ITSELF = ("sweep", "write", "paint")  # the same, with nothing named that it is done to
BUSY = ("work", "wipe")  # done to what somebody else wears
# where to one is helped -> what one does then
HELPED = {"into": ("enter", "into"), "in": ("enter", "into"), "onto": ("climb", "onto"), "out": ("exit", "out")}
BODILY = ("enter", "exit", "climb", "stand", "walk", "sit", "lie", "ride", "jump", "run", "swim")  # nobody does for one
HAND = Fraction(2)  # seconds that somebody is given a hand before it
PEOPLE = ("person", "man", "woman", "boy", "girl", "child", "friend")
BOTH_WAYS = ("exchange", "swap", "trade")
FACING = ("hug", "kiss", "shake_hands", "high_five", "wrestle", "tug_of_war")  # two of a group do these as they are


@dataclass
class _Pairs:
    """A scene while its deeds of two are given two."""

    known: dict[str, Subject]
    production: Production
    decisions: Decisions
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    changed: dict[str, Subject] = field(default_factory=dict)
    added: list[Subject] = field(default_factory=list)
    parted: set[str] = field(default_factory=set)  # beats whose doers are told one by one already
    hauled: set[str] = field(default_factory=set)  # what two have between them
    back: list[str] = field(default_factory=list)  # of those added, who is of the cast already

    def bodies(self, *names: str) -> list[str]:
        return [n for n in dict.fromkeys(names) if n in self.known and self.known[n].family == "body"]

    def single(self, who: str) -> tuple[str, ...]:
        """The members of a group as subjects of their own."""
        one = self.known[who]
        if who not in self.members and one.family == "body" and 1 < one.count <= MOST:
            self.members[who] = ids_of(one)
            self.changed[who] = self.known[who] = one.model_copy(update={"count": 1})
            for name, like in zip(self.members[who][1:], singles_of(one, self.production.seed), strict=True):
                self.bring(like.model_copy(update={"id": name}))
        return self.members.get(who, (who,))

    def bring(self, subject: Subject) -> str:
        if subject.id not in self.known:
            self.added.append(subject)
            self.known[subject.id] = subject
        return subject.id


def paired(production: Production, decisions: Decisions) -> Production:
    """The production with somebody for everyone who does what takes two, each a choice with its reason."""
    cast, scenes = list(production.cast), []
    for scene in production.scenes:
        state = _Pairs({s: production.subject(s) for s in scene.cast}, production, decisions)
        shots = [shot.model_copy(update={"beats": tuple(_beat(b, state) for b in _helped(shot.beats))})
                 for shot in scene.shots]
        shots = [shot.model_copy(update={"beats": kept_joined(shot.beats)}) for shot in shots]
        if state.members:  # they are people of their own throughout
            shots = [shot.model_copy(update={"beats": tuple(_named(b, state) for b in shot.beats)}) for shot in shots]
        cast = [*(state.changed.get(s.id, s) for s in cast), *(s for s in state.added if s.id not in state.back)]
        scenes.append(scene.model_copy(update={
            "cast": (*scene.cast, *(s.id for s in state.added)), "shots": tuple(shots)}))
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _named(beat: Beat, state: _Pairs) -> Beat:
    if beat.line or beat.id in state.parted:
        return beat
    who = dict.fromkeys(i for w in beat.who for i in state.members.get(w, (w,)))
    return beat.model_copy(update={"who": tuple(who)})


def _helped(beats: tuple[Beat, ...]) -> list[Beat]:
    """ "Helps her put on a helmet": who helps puts it on her; she keeps still for it."""
    out: list[Beat] = []
    for beat in beats:
        while out and out[-1].verb == "help" and {*out[-1].who, out[-1].target} <= {*beat.who} and len(beat.who) > 1:
            beat = beat.model_copy(update={"order": out.pop().order})  # "help each other lift a box": they lift it
        if (onto := _helped_to(beat)) is not None:
            out += [beat.model_copy(update={"anchor": "", "place": ""}), onto]
            continue
        last = out[-1] if out else None
        helped = last is not None and last.verb == "help" != beat.verb and beat.who == (last.target,)
        if last is not None and helped and beat.becomes:  # "helps her put on a helmet": she wears it by then
            garment = beat.becomes.split()[-1]
            out[-1] = last.model_copy(update={"verb": "put on", "action": "tend", "manner": (*last.manner, garment)})
            beat = beat.model_copy(update={"order": "with", "manner": (*beat.manner, "helped")})
        elif last is not None and helped and beat.action in BODILY:  # "helps her climb onto a boat": she does it
            out[-1] = last.model_copy(update={"duration": last.duration or HAND})
            beat = beat.model_copy(update={"order": "then"})
        elif last is not None and helped and beat.action == "tie_shoes":
            out[-1] = last.model_copy(update={"verb": "tie", "action": "tend", "manner": (*last.manner, "shoe")})
            beat = beat.model_copy(update={"action": "stand", "verb": "", "target": ""})
        elif last is not None and helped and beat.order == "with":
            out[-1] = last.model_copy(update={"verb": beat.verb, "target": beat.target, "anchor": last.target,
                                              "action": beat.action, "place": "on"})
            beat = beat.model_copy(update={"action": "stand", "verb": "", "target": "", "anchor": "", "tool": ""})
        out.append(beat)
    return out


def _helped_to(beat: Beat) -> Beat | None:
    """ "Helps her into a car": what who is helped does then."""
    if beat.verb != "help" or not beat.target or beat.place not in HELPED:
        return None
    action, place = HELPED[beat.place]
    return Beat(id=f"{beat.id}.helped", who=(beat.target,), action=action, verb=beat.verb, place=place,
                anchor=beat.anchor)


def _hand_in_hand(beat: Beat, state: _Pairs) -> Beat:
    """Both whose hands are joined; somebody is there whose hand a single one holds."""
    who = tuple(dict.fromkeys(i for w in state.bodies(*beat.who, beat.target) for i in state.single(w)))
    who = (*who, _another(beat, who[0], state)) if len(who) == 1 else who
    state.parted.add(beat.id)
    target = "" if beat.target in who else beat.target
    return beat.model_copy(update={"who": who, "target": target})


def _catch(beat: Beat, state: _Pairs) -> Beat:
    """ "They play catch": one throws a ball to the other."""
    who = tuple(dict.fromkeys(i for w in state.bodies(*beat.who) for i in state.single(w)))
    named = next((n for n in (beat.target, beat.tool) if n in state.known and state.known[n].family != "body"), "")
    ball = named or next((n for n, s in state.known.items() if s.unit == "ball"), "")
    if not ball:
        ball = state.bring(Subject(id=f"{who[0]}_ball", noun="ball", family="prop", unit="ball"))
        state.decisions.choose(ball, "ball", "catch is played with one")
    other = who[1] if len(who) > 1 else _another(beat, who[0], state)
    state.parted.add(beat.id)
    return beat.model_copy(update={"who": who[:1], "action": "throw", "target": ball, "tool": "", "anchor": other,
                                   "place": "to", "manner": tuple(m for m in beat.manner if m != "catch")})


def _beat(beat: Beat, state: _Pairs) -> Beat:
    """The beat with all who take part in it."""
    if not beat.who or beat.who[0] not in state.known:
        return beat
    if beat.action == "play" and "catch" in beat.manner and state.bodies(beat.who[0]):
        return _catch(beat, state)
    if hand_in_hand(beat):
        return _hand_in_hand(beat, state)
    if beat.action == "give":
        return _given(beat, state)
    if beat.action == "tend" and not (beat.target or beat.anchor):
        return _with_another(beat, state)
    if (thing := state.known.get(beat.target)) is not None and beat.action in BUSY and worn(thing):
        return _whose(beat, thing, state)
    if beat.action in BY_ITSELF or (beat.action in EACH and beat.target in state.known):
        for who in state.bodies(*beat.who):
            state.single(who)
        return beat
    doers = tuple(i for w in state.bodies(*beat.who) for i in state.members.get(w, (w,)))
    if shared(beat, state.known, doers, state.hauled):
        return _between(beat, state)
    if beat.action == "carry_between":  # alone, or more than two
        return beat.model_copy(update={"action": "pick_up", "verb": beat.verb.split(" ")[0]})
    if mutual(beat.action) and beat.action in FACING and not (beat.target or beat.anchor or beat.tool):
        many = sum(state.known[w].count for w in state.bodies(*beat.who))
        return _with_another(beat, state) if many == 1 else beat
    return beat


def _between(beat: Beat, state: _Pairs) -> Beat:
    """Two with one thing: each has an end of it."""
    who = tuple(i for w in state.bodies(*beat.who) for i in state.single(w))
    state.hauled.add(beat.target)
    state.parted.add(beat.id)
    verb = beat.verb or beat.action.replace("_", " ")
    return beat.model_copy(update={"who": who, "action": "carry_between", "verb": verb, "target": who[1],
                                   "tool": beat.target})


def _whose(beat: Beat, thing: Subject, state: _Pairs) -> Beat:
    """ "Ties the shoelaces of a person", "adjusts her collar": whose they are is there."""
    of = next((w.removeprefix("of ") for w in thing.words if w.startswith("of ")), "")
    owner = next((s for s in state.production.cast if of and s.id == of), None)
    if owner is not None and owner.id not in state.known and owner.family == "body":
        state.back.append(state.bring(owner))
    elif of in PEOPLE and not [s for s in state.bodies(*state.known) if s not in beat.who]:
        other = _another(beat, beat.who[0], state)
        state.changed[thing.id] = state.known[thing.id] = thing.model_copy(update={"words": (f"of {other}",)})
    return beat


def _with_another(beat: Beat, state: _Pairs) -> Beat:
    """Whom it is done with: who else is there, else somebody who is brought."""
    me = beat.who[0]
    return beat.model_copy(update={"target": _another(beat, me, state)})


def _another(beat: Beat, me: str, state: _Pairs) -> str:
    here = [s for s in state.bodies(*state.known) if s not in beat.who and state.known[s].count == 1]
    if here:
        return here[0]
    like = state.known[me]
    other = Subject(id=f"{me}_other", noun="person", family="body", unit="person",
                    age="child" if like.age == "child" else "")
    state.decisions.choose(other.id, "person", f"it takes two to {beat.verb or beat.action.replace('_', ' ')}")
    return state.bring(other)


def _given(beat: Beat, state: _Pairs) -> Beat:
    """Giver, receiver and thing in their places; a thing that no hand holds is put down, as before."""
    named = (beat.target, beat.tool, beat.anchor)
    thing = next((n for n in named if n in state.known and _held(state.known[n])), "")
    if not thing:
        return beat.model_copy(update={"action": "put_down"})
    who = tuple(dict.fromkeys(i for w in state.bodies(*beat.who) for i in state.single(w)))
    others = [n for n in state.bodies(*named) if n not in who]
    if len(who) > 1 and not others:
        return _among(beat, who, thing, state)
    if not who:
        return beat.model_copy(update={"action": "put_down"})
    other = others[0] if others else _another(beat, who[0], state)
    state.parted.add(beat.id)
    return beat.model_copy(update={"who": who[:1], "target": other, "tool": thing, "anchor": "", "place": ""})


def _among(beat: Beat, who: tuple[str, ...], thing: str, state: _Pairs) -> Beat:
    """ "They exchange keys": each has one; "they pass a book between them": one has it."""
    update: dict[str, Any] = {"who": who[:2], "target": thing, "tool": "", "anchor": "", "place": ""}
    if beat.verb.split(" ")[0] in BOTH_WAYS:
        one = state.known[thing]
        state.decisions.choose(f"{thing}_back", one.noun, "they exchange: each gives one")
        state.changed[thing] = state.known[thing] = one.model_copy(update={"count": 1})
        update["tool"] = state.bring(one.model_copy(update={"id": f"{thing}_back", "count": 1}))
    return beat.model_copy(update=update)


def _held(subject: Subject) -> bool:
    """Whether a hand can give it."""
    if subject.family == "body":
        return False
    return subject.unit not in PROPS.entries or bool(PROPS.get(subject.unit).held)
