# SPDX-License-Identifier: Apache-2.0
"""One's own: several who drink, eat or clink glasses each have a cup of their own, though the words name one thing."""

from __future__ import annotations

from dataclasses import dataclass, field

from soundstage.direct.both_hands import one_in_each
from soundstage.direct.cast import paints
from soundstage.direct.choices import Decisions
from soundstage.direct.tabled import MOST, ids_of, singles_of
from soundstage.model.production import Beat, Production, Scene, Subject
from soundstage.props import PROPS

OWN = ("drink", "eat", "phone_call", "photograph", "inflate", "read", "brush", "swing_tool")
WITH = ("photograph",)  # these are done to somebody, with the thing as a tool
TOOLED = ("sweep", "write", "paint", "stir", "dig", "hammer")  # each with a tool of his own, on one thing
MUTUAL = ("clink",)  # done by two at once, each with a thing: one beat, the second thing is its tool
EACH = ("pick_up", "show", "wave")  # of as many things as there are people each has one: "children hold umbrellas"
SHARED = ("together", "share")  # "they share a pizza": one is enough


@dataclass
class _Sorted:
    """A scene while everyone gets a thing of their own."""

    known: dict[str, Subject]
    owned: dict[tuple[str, str], str] = field(default_factory=dict)  # thing and who -> whose copy
    changed: dict[str, Subject] = field(default_factory=dict)
    added: list[Subject] = field(default_factory=list)


def each_own(production: Production, scene: Scene, decisions: Decisions) -> tuple[Scene, dict[str, Subject],
                                                                                  tuple[Subject, ...]]:
    """The scene with a thing for each who uses one; who changed by id; who and what is new in the cast."""
    state = _Sorted({s: production.subject(s) for s in scene.cast})
    scene, seconds = one_in_each(_with_glasses(scene, state, decisions), state.known, decisions)
    state.changed |= {i: state.known[i].model_copy(update={"count": 1}) for i in seconds}
    state.added += seconds.values()
    state.known |= state.changed | {s.id: s for s in seconds.values()}
    members = _members(production, scene, state)
    shots = []
    for shot in scene.shots:
        beats: list[Beat] = []
        for beat in shot.beats:
            who = tuple(i for w in beat.who for i in members.get(w, (w,)))
            beats += _split(beat.model_copy(update={"who": who}), state, decisions)
        shots.append(shot.model_copy(update={"beats": tuple(beats)}))
    if not state.added and not state.changed:
        return scene, {}, ()
    cast = (*scene.cast, *(s.id for s in state.added))
    scene = scene.model_copy(update={"cast": cast, "shots": tuple(shots)})
    return scene, state.changed, tuple(state.changed.get(s.id, s) for s in state.added)


def _members(production: Production, scene: Scene, state: _Sorted) -> dict[str, tuple[str, ...]]:
    """Groups of two or three in which each uses a thing -> the ids of its members, who are new but for the first."""
    members: dict[str, tuple[str, ...]] = {}
    for beat in (b for shot in scene.shots for b in shot.beats if _of_one(b, state.known)):
        for who in beat.who:
            one = state.known.get(who)
            if one is None or one.family != "body" or not 1 < one.count <= MOST or who in members or beat.line:
                continue
            members[who] = ids_of(one)
            state.changed[who] = one.model_copy(update={"count": 1})
            new = [s.model_copy(update={"id": i})
                   for i, s in zip(members[who][1:], singles_of(one, production.seed), strict=True)]
            state.added += new
            state.known |= {who: state.changed[who]} | {s.id: s for s in new}
    return members


def _with_glasses(scene: Scene, state: _Sorted, decisions: Decisions) -> Scene:
    """Those who toast with nothing named have glasses."""
    shots = []
    for shot in scene.shots:
        beats = []
        for beat in shot.beats:
            if beat.action in MUTUAL and beat.target not in state.known:
                glass = Subject(id=f"{scene.id}.glass", noun="glass", family="prop", unit="wine_glass", count=2)
                if glass.id not in state.known:
                    decisions.choose(glass.id, glass.noun, "who drinks a toast has a glass in the hand")
                    state.known[glass.id] = glass
                    state.added.append(glass)
                beat = beat.model_copy(update={"target": glass.id})
            beats.append(beat)
        shots.append(shot.model_copy(update={"beats": tuple(beats)}))
    return scene.model_copy(update={"shots": tuple(shots)})


def _of_one(beat: Beat, known: dict[str, Subject]) -> str:
    """Whether everybody needs a thing for what they do here: the role in which the beat tells it, or ""."""
    among = beat.action in EACH and beat.target in known and (
        known[beat.target].count == sum(known[w].count for w in beat.who if w in known) > 1)
    tool = known.get(beat.tool) if beat.action in TOOLED and len(beat.who) > 1 else None
    if tool is not None and tool.family == "prop" and not set(SHARED) & {beat.verb}:
        return "tool"
    if not among and (beat.action not in (*OWN, *MUTUAL) or set(SHARED) & {beat.verb, *beat.manner}):
        return ""
    return next((role for role in ("target", "tool")[: 1 + (beat.action in WITH)]
                 if (thing := known.get(getattr(beat, role))) is not None and thing.family == "prop"
                 and PROPS.get(thing.unit).held), "")


def _split(beat: Beat, state: _Sorted, decisions: Decisions) -> list[Beat]:
    """The beat, or one for each who does it with a thing of their own; who has one goes on with it."""
    role = _of_one(beat, state.known)
    if len(beat.who) == 1 and (beat.target, beat.who[0]) in state.owned:
        return [beat.model_copy(update={"target": state.owned[beat.target, beat.who[0]]})]
    if len(beat.who) < 2 or beat.line or not role:
        return [beat]
    if beat.action in MUTUAL:  # of two
        beat = beat.model_copy(update={"who": beat.who[:2]})
    things = [_copy(getattr(beat, role), who, number, state, decisions) for number, who in enumerate(beat.who)]
    if beat.action in MUTUAL:
        return [beat.model_copy(update={"target": things[0], "tool": things[1]})]
    return [beat.model_copy(update={"id": f"{beat.id}.own{n}" if n else beat.id, "who": (who,), role: thing,
                                    "order": "with" if n else beat.order})
            for n, (who, thing) in enumerate(zip(beat.who, things, strict=True))]


def _copy(thing: str, who: str, number: int, state: _Sorted, decisions: Decisions) -> str:
    """The thing itself for the first, one like it for every other."""
    if (thing, who) in state.owned:
        return state.owned[thing, who]
    one = state.known[thing]
    name = thing if not number else f"{thing}_{who}"
    state.owned[thing, who] = name
    if not number:
        if one.count > 1:
            state.changed[thing] = state.known[thing] = one.model_copy(update={"count": 1})
        return name
    decisions.choose(f"{name}.own", one.noun, f"each of them has a {one.noun} in the hand")
    coats = () if one.colors else paints(one)
    color = {"colors": (coats[(number - 1) % len(coats)],)} if coats else {}
    state.added.append(one.model_copy(update={"id": name, "count": 1, **color}))
    state.known[name] = state.added[-1]
    return name
