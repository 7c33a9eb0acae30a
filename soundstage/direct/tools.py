# SPDX-License-Identifier: Apache-2.0
"""Tools: what somebody is busy with is done with something in the hand, though the words may not name it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from soundstage.direct.choices import Decisions
from soundstage.direct.fitting_out import fitted_out
from soundstage.direct.in_hand import CARRYING
from soundstage.model.production import Beat, Production, Scene, Subject
from soundstage.props import PROPS

# verb -> noun and unit of its tool ("" = a cut-out), asked of the verb with its object first ("brush teeth")
TOOLS = {
    "brush teeth": ("toothbrush", "toothbrush"), "brush tooth": ("toothbrush", "toothbrush"),
    "vacuum": ("vacuum cleaner", "vacuum_cleaner"), "hoover": ("vacuum cleaner", "vacuum_cleaner"),
    "tend cut": ("scissors", "scissors"), "tend trim": ("scissors", "scissors"), "tend comb": ("comb", "comb"),
    "tend brush": ("comb", "comb"), "tend clean": ("cloth", "cloth"), "tend wash": ("cloth", "cloth"),
    "flip flip": ("frying pan", "frying_pan"), "flip toss": ("frying pan", "frying_pan"),
    "tidy bookshelf": ("book", "book"), "tidy shelf": ("book", "book"), "tidy bookcase": ("book", "book"),
    "tidy desk": ("book", "book"), "tidy wardrobe": ("shirt", "shirt"), "tidy closet": ("shirt", "shirt"),
    "iron": ("iron", "iron"), "lift weight": ("barbell", "barbell"), "weightlift": ("barbell", "barbell"),
    "fish": ("fishing rod", "fishing_rod"), "angle": ("fishing rod", "fishing_rod"),
    "sweep": ("broom", "broom"), "mop": ("mop", "broom"), "rake": ("rake", "broom"),
    "cut": ("knife", "knife"), "chop": ("knife", "knife"), "slice": ("knife", "knife"), "peel": ("knife", "knife"),
    "carve": ("knife", "knife"), "dice": ("knife", "knife"),
    "stir": ("spoon", "spoon"), "mix": ("spoon", "spoon"), "whisk": ("whisk", "whisk"), "beat egg": ("whisk", "whisk"),
    "cook": ("pan", ""), "fry": ("pan", ""), "bake": ("bowl", "bowl"),
    "write": ("pencil", "pencil"), "draw": ("pencil", "pencil"), "sketch": ("pencil", "pencil"),
    "sign": ("pencil", "pencil"),
    "dig": ("shovel", "shovel"), "plant": ("shovel", "shovel"), "shovel": ("shovel", "shovel"), "saw": ("saw", "saw"),
    "paint": ("paintbrush", "paintbrush"),
    "read": ("book", "book"), "study": ("book", "book"), "drink": ("cup", "cup"), "sip": ("cup", "cup"),
    "type": ("laptop", "laptop"), "knit": ("knitting", "knitting"),
    "crochet": ("knitting", "knitting"), "hammer": ("hammer", "hammer"), "nail": ("hammer", "hammer"),
    "forge": ("hammer", "hammer"), "wash": ("sponge", ""),
    "scrub": ("sponge", ""), "clean": ("sponge", ""), "wipe": ("sponge", ""), "juggle": ("ball", "ball"),
    "ride": ("bicycle", "bicycle"), "cycle": ("bicycle", "bicycle"), "bike": ("bicycle", "bicycle"),
    "pedal": ("bicycle", "bicycle"), "skateboard": ("skateboard", "skateboard"),
    "motorcycle": ("motorcycle", "motorcycle"), "surf": ("surfboard", "surfboard"),
    "row": ("boat", "boat"), "scull": ("boat", "boat"), "canoe": ("boat", "boat"), "kayak": ("boat", "boat"),
    "snowboard": ("snowboard", "snowboard"), "ski": ("skis", "skis"), "photograph": ("camera", "camera"),
    "phone_call": ("phone", "phone"),
    "blow-dry": ("hair dryer", "hair_dryer"),
}
DONE_WITH = ("phone_call", "photograph")  # whatever the verb is
IN_HAND = {"read", "study", "drink", "sip", "juggle"}  # done with what was taken, when nothing is named
OF_THE_BODY = {"tooth", "teeth", "hair", "hand", "hands", "face", "leg", "legs", "nail", "nails", "foot", "feet"}
CARRIES = {"carry", "haul", "lug", "bear"}
GONE = {"up", "down", "to", "towards", "through", "across", "along", "past", "over", "into", "around", "away", "by"}
UPON = ("to_on", "to_in", "into")  # of these one is carried by the thing itself
TYPED_ON = {"laptop", "computer", "keyboard", "typewriter"}
ON_THE_WING = ("return", "come", "go", "head", "move", "travel", "approach", "go back", "come back")  # as one came
TURNED = {"wrench", "spanner", "screwdriver", "screw", "bolt", "nut", "key", "knob", "crank", "dial"}
WHOLE = {"read", "study", "drink", "sip", "type", "juggle", "ride", "cycle", "bike", "pedal", "skateboard",
         "motorcycle", "surf", "snowboard", "ski", "row", "scull", "canoe",
         "kayak"}  # here the thing worked with is the tool itself


@dataclass(frozen=True)
class _Handed:
    """A beat with its tool, and the subject that had to be added for it."""

    beat: Beat
    added: tuple[Subject, ...] = ()


def handed(production: Production, decisions: Decisions) -> Production:
    """The production with the tools that its verbs imply, each a choice with its reason."""
    cast, scenes = list(production.cast), []
    for scene in production.scenes:
        extra: list[Subject] = []
        gone: set[str] = set()
        placed = scene.placements
        shots = []
        taken: dict[str, str] = {}  # who -> the thing they took last
        at_work: dict[str, str] = {}  # what was poured -> into what; "" = it stands on the table
        for shot in scene.shots:
            beats: list[Beat] = []
            for beat in (t for b in shot.beats for t in _with_what_was_taken(b, taken, at_work, production)):
                beat = _at_hand(production, scene, _carried(production, beat))
                fitted = fitted_out(production, scene, beat, decisions)
                found = _with_tool(production, scene, fitted.beat, decisions)
                beats = _led_on(beats, found.beat)
                extra += [s for s in (*fitted.added, *found.added)
                          if s.id not in {known.id for known in (*cast, *extra)}]
                cast = [next((s for s in fitted.changed if s.id == known.id), known) for known in cast]
                gone |= set(fitted.gone)
                placed += fitted.placed
            shots.append(shot.model_copy(update={"beats": tuple(beats)}))
        bodily = _bodily(production, scene) | gone
        cast += extra
        here = tuple(s for s in scene.cast if s not in bodily)
        now = {"cast": (*here, *(s.id for s in extra)), "shots": tuple(shots), "placements": placed}
        scenes.append(scene.model_copy(update=now))
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _with_what_was_taken(beat: Beat, taken: dict[str, str], at_work: dict[str, str],
                         production: Production) -> tuple[Beat, ...]:
    """ "Picks up a glass and drinks": from that glass; "pours tea into a cup and walks off with it": takes the cup
    first. Notes what is taken and what stands where one works.
    """
    who = beat.who[0] if beat.who else ""
    if at_work.get(beat.target) and beat.action in ("drink", "pick_up"):  # the glass, not the bottle
        beat = beat.model_copy(update={"target": at_work[beat.target]})
    if beat.action in CARRYING and at_work.get(beat.tool):
        beat = beat.model_copy(update={"tool": at_work[beat.tool]})
    elif beat.action == "pour" and beat.target and beat.anchor:
        at_work |= {beat.target: beat.anchor, beat.anchor: ""}
    if beat.action in CARRYING and beat.tool in at_work and taken.get(who) != beat.tool:
        at_work.pop(beat.tool)
        taken[who] = beat.tool
        return Beat(id=f"{beat.id}.takes", who=beat.who, action="pick_up", target=beat.tool), beat
    if beat.action == "pick_up" and beat.target:
        taken[who] = beat.target
    elif beat.action == "knock" and beat.target and beat.target == taken.get(who):
        return (beat.model_copy(update={"action": "tap_held"}),)  # with the other hand
    elif beat.target and beat.target == taken.get(who):
        taken.pop(who)
    elif (beat.verb or beat.action) in IN_HAND and not (beat.target or beat.anchor or beat.tool) and who in taken:
        return (beat.model_copy(update={"target": taken[who]}),)
    return (beat,)


def _led_on(beats: list[Beat], beat: Beat) -> list[Beat]:
    """The beats and one more; a plate that a hand pushes "to slide to the right" is led all the way by it."""
    last = beats[-1] if beats else None
    if last is None or last.action != "shift" or beat.who != (last.target,) or beat.action not in ("slide", "roll"):
        return [*beats, beat]
    return [*beats[:-1], last.model_copy(update={"manner": (*last.manner, *beat.manner)})]


def _carried(production: Production, beat: Beat) -> Beat:
    """ "Carries" a thing, perhaps up a hill: walks with it in the hand."""
    verb = (beat.verb or "").split(" ")[0]
    goes = not beat.anchor or on_its_way(beat) or beat.place in UPON
    if beat.action == "pick_up" and verb in CARRIES and beat.target and goes and not beat.tool:
        walks = {"action": "walk", "verb": "carry", "target": "", "tool": beat.target}
        return beat.model_copy(update=walks) if production.subject(beat.target).family != "body" else beat
    return beat


def on_its_way(beat: Beat) -> bool:
    """Whether what the place is about is gone up, past, to: not what one is busy with, as a horse that one rides on."""
    return beat.place not in UPON and (beat.place in GONE or beat.place.startswith("to_"))


def _at_hand(production: Production, scene: Scene, beat: Beat) -> Beat:
    """ "Types on a laptop at a desk": on the laptop; "turns a wrench": works with it, and does not turn round."""
    unit = {s: production.subject(s).unit for s in scene.cast}
    noun = production.subject(beat.target).noun.split()[-1] if beat.target in unit else ""
    if beat.action == "type" and unit.get(beat.target) == "table":
        typed = next((s for s in scene.cast if unit[s] in TYPED_ON), "")
        return beat.model_copy(update={"target": typed, "anchor": beat.target}) if typed else beat
    if beat.action == "walk" and (beat.verb or "walk") in ON_THE_WING and _flew(production, scene, beat):
        return beat.model_copy(update={"action": "fly"})
    if beat.action == "turn" and noun in TURNED:
        return beat.model_copy(update={"action": "work", "verb": "turn", "target": "", "tool": beat.target})
    return beat


def _flew(production: Production, scene: Scene, beat: Beat) -> bool:
    """Whether a bird or an insect was in the air before: it goes on so, and does not walk back."""
    from soundstage.bodies import species

    before = itertools.takewhile(lambda b: b.id != beat.id, (b for shot in scene.shots for b in shot.beats))
    last = next((b for b in reversed([*before]) if beat.who and beat.who[0] in b.who), None)
    subject = production.subject(beat.who[0]) if beat.who else None
    bird = subject is not None and species().get(subject.unit, {}).get("plan") == "bird"
    return bird and last is not None and last.action == "fly"


def _bodily(production: Production, scene: Scene) -> set[str]:
    """Stand-ins for parts of the body of who acts: they are seen on the body already."""
    return {s for s in scene.cast if production.subject(s).family == "standee"
            and production.subject(s).noun.lower().split()[-1] in OF_THE_BODY}


def _with_tool(production: Production, scene: Scene, beat: Beat, decisions: Decisions) -> _Handed:
    """The beat with its tool: the one named, else the one its verb implies."""
    verb = (beat.verb or beat.action).split(" ")[0]
    if verb == "slide" and beat.place == "down" and beat.who and not {beat.target, beat.anchor} & set(scene.cast):
        snow = scene.weather == "snow" or scene.season == "winter" or "snowy" in scene.place_words
        hill = Subject(id=f"{scene.id}.hill", noun="hill", family="prop", unit="hill", words=("snowy",) if snow else ())
        decisions.choose(hill.id, "hill", "somebody slides down and the words name no slide")
        return _Handed(beat.model_copy(update={"anchor": hill.id}), (hill,))
    if not beat.who or beat.tool or not all(_person(production, w) for w in beat.who):
        return _Handed(beat)
    if beat.action == "archery":
        return _Handed(beat, _bow_and_arrow(production, scene, decisions))
    noun = production.subject(beat.target).noun.lower().split()[-1] if beat.target in scene.cast else ""
    told = (f"{beat.action} {verb}", f"{beat.action} {noun}", f"{verb} {noun}")
    tool = next((TOOLS[words] for words in told if words in TOOLS), None)
    tool = tool or TOOLS.get(beat.action if beat.action in DONE_WITH else verb)
    if beat.action == "wash_hands":
        return _Handed(beat)  # the water and the other hand
    if tool is None:
        return _Handed(beat)
    used = (beat.target, "" if on_its_way(beat) else beat.anchor)  # "rides past a house" does not ride it
    named = any(n in scene.cast and n not in beat.who for n in used)
    if verb in WHOLE and named:
        return _Handed(beat)
    name, unit = tool
    owned = next((s for s in scene.cast if production.subject(s).unit == unit != ""), "")
    if owned and owned != beat.target:
        role = "target" if beat.action == "type" else "tool"  # it lies on the table
        return _Handed(beat.model_copy(update={role: owned}))
    known = unit in PROPS.entries
    subject = Subject(id=f"{scene.id}.{name.replace(' ', '_')}", noun=name, family="prop" if known else "standee",
                      unit=unit if known else "")
    decisions.choose(subject.id, name, f"who {verb}s has one in the hand")
    if verb in WHOLE:
        return _Handed(beat.model_copy(update={"target": subject.id}), (subject,))
    target = "" if noun in OF_THE_BODY else beat.target
    return _Handed(beat.model_copy(update={"tool": subject.id, "target": target}), (subject,))


def _bow_and_arrow(production: Production, scene: Scene, decisions: Decisions) -> tuple[Subject, ...]:
    """What an archer shoots with, as far as the words do not name it."""
    missing = [u for u in ("bow", "arrow") if all(production.subject(s).unit != u for s in scene.cast)]
    for unit in missing:
        decisions.choose(f"{scene.id}.{unit}", unit, "who shoots with a bow has one in the hand")
    return tuple(Subject(id=f"{scene.id}.{u}", noun=u, family="prop", unit=u) for u in missing)


def _person(production: Production, who: str) -> bool:
    from soundstage.bodies import species

    subject = production.subject(who)
    return subject.family == "body" and species().get(subject.unit, {}).get("plan") == "biped"
