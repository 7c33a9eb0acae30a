# SPDX-License-Identifier: Apache-2.0
"""Deeds whose verb stands for several: what is swung, changed, danced or filled says which of them it is."""

from __future__ import annotations

from soundstage.actions.pour import LIQUIDS
from soundstage.direct.tending import tended
from soundstage.model.production import Beat, Subject
from soundstage.props import PROPS
from soundstage.props._standee import drawing_of
from soundstage.props._standee_size import handy, tall

HANDY = 0.3  # metres
REPLACED = ("change", "replace", "install", "remove", "swap", "unload", "assemble", "inspect")
ROUND_OFF = ("flip", "toss")  # of food: over a pan
FOOD = ("pancake", "egg", "steak", "bacon", "hamburger", "noodles", "crepe", "omelette")
TOSSED = ("salad", "pasta", "spaghetti", "vegetable", "noodles", "popcorn")  # in the vessel they are in
KEYED = ("laptop", "typewriter")  # used by typing
WASHED = ("wash", "rinse")  # what a hand can hold is, under a tap
ADDS = ("add", "dribble", "splash", "drizzle")  # of what is liquid: it is poured
SENDS_UP = ("flip", "flick", "fling", "send", "bounce", "push", "launch")  # into the air: it is thrown up
STRIKES = ("hit", "strike", "bump", "collide", "crash")  # what a thing that moves does to another
SHIFTS = ("push", "pull", "slide", "drag", "shove", "nudge", "move")
ALONG, ASIDE = ("across", "along", "over", "to_on", "on", "onto"), ("leftwards", "rightwards")
ON_THE_FLOOR = ("suitcase", "luggage", "backpack", "bag", "trunk", "toolbox", "box", "shoebox", "bucket", "basket",
                "sled", "stool", "trolley", "briefcase", "crate")
ROLLED_UP = ("dough", "clay", "sushi", "paper", "carpet", "mat", "sleeve", "towel", "blanket", "newspaper", "yarn",
             "tortilla", "cigarette", "bandage", "rug", "tape", "pastry", "pizza", "wrap")  # are given another form
UNDERFOOT = ("floor", "ground")
FURNITURE = {"furniture", "sofa", "chair", "armchair", "couch"}
GAMES = {"tennis_racket", "racket", "baseball_bat", "golf_club", "hockey_stick", "yo_yo", "video_game", "shuttlecock",
         "chess_board", "playing_card", "puzzle", "domino"}  # played otherwise than with toys
ITS_OWN = {"hanging_cloth": (("shake", "work", "wave"), "shake_out"), "rope": (("jump",), "skip_rope")}  # is done so
FOOTBALL = {"football", "soccer"}  # played with the feet
FILLED = ("basket", "bag", "box", "bucket", "suitcase", "bowl", "backpack", "shopping_cart", "jar")


def told_by_things(beat: Beat, here: dict[str, Subject]) -> tuple[Beat, tuple[str, ...]]:
    """The beat as the deed that its things make of it, and what is not seen by itself."""
    done = tended(beat, here)
    if done is not None:
        return done
    if not beat.who or beat.who[0] not in here or here[beat.who[0]].family != "body":
        return _run_into(beat, here), ()
    dancer = here[beat.who[0]].noun.split()[-1].lower()
    if beat.action == "dance" and ("ballet" in beat.manner or dancer == "ballerina"):
        return beat.model_copy(update={"action": "ballet", "verb": beat.verb or "dance"}), ()
    thing, verb = here.get(beat.target), (beat.verb or beat.action).split(" ")[0]
    if thing is None or thing.family == "body":
        return beat, ()
    action = _action(beat, thing, verb)
    return (beat.model_copy(update={"action": action, "verb": verb}) if action else beat), ()


def _run_into(beat: Beat, here: dict[str, Subject]) -> Beat:
    """ "A car hits a tree": it drives up to it, and does not drop from the sky; what "hits a bump" drives on."""
    thing = here.get(beat.who[0]) if len(beat.who) == 1 else None
    if beat.action != "bounce" or beat.verb not in STRIKES or thing is None or thing.unit not in PROPS.entries:
        return beat
    if not PROPS.get(thing.unit).vehicle:
        return beat
    goal = beat.target if beat.target in here else beat.anchor if beat.anchor in here else ""
    way = {"place": "to", "anchor": goal} if goal else {"place": "", "anchor": ""}
    return beat.model_copy(update={"action": "drive", "target": "", **way})


def _action(beat: Beat, thing: Subject, verb: str) -> str:
    """What is done to this thing by this verb; "" as it was."""
    if verb in ADDS and beat.action == "put_down" and thing.noun.split()[-1].lower() in LIQUIDS:
        return "pour"
    if beat.place == "into" and "air" in (beat.anchor, *beat.manner) and verb in SENDS_UP and beat.action != "kick":
        return "throw"
    if beat.action == "throw" and verb == "dunk" and thing.unit != "ball":
        return "put_down"  # a biscuit into milk
    if beat.action == "throw" and beat.anchor in UNDERFOOT and not stands_not(thing):
        return "drop"  # onto the floor: down, and not away
    if beat.action == "swing" and thing.unit != "swing" and stands_not(thing):
        return "swing_tool"
    if beat.action == "turn" and verb in ROUND_OFF and {thing.unit, *thing.noun.split()} & set(FOOD):
        return "flip"
    if beat.action == "throw" and verb == "toss" and not beat.anchor:
        words = {thing.unit, *thing.noun.split()}
        return "stir" if words & set(TOSSED) else "flip" if words & set(FOOD) else ""
    if beat.action == "pour" and verb == "fill" and thing.unit in FILLED:
        return "craft" if stands_not(thing) else "build"
    if beat.action == "wipe" and verb in WASHED and thing.unit in PROPS.entries and stands_not(thing):
        return "wash_under_tap"
    if beat.action == "tidy" and {thing.unit, thing.noun.split()[-1]} & FURNITURE and verb.startswith("re"):
        return "push"  # what is furnished anew is moved about
    if beat.action in (own := ITS_OWN.get(thing.unit, ((), "")))[0]:
        return own[1]
    if shifted(beat, thing):
        return "shift"
    if beat.action == "roll":
        return "craft" if stands_not(thing) and thing.unit != "ball" else "push"  # nobody rolls with it
    if beat.action == "play" and verb == "play" and _toy(thing):
        return "craft" if stands_not(thing) else "build"
    if beat.action == "play" and thing.unit == "ball" and FOOTBALL & set(thing.noun.split()):
        return "kick"
    if beat.action == "work" and thing.unit in KEYED:
        return "type"
    if beat.action == "knock" and (stands_not(thing) or (beat.tool and thing.unit == "table")) and not _sounded(thing):
        return "hammer"  # "taps the cup (with a spoon)": on the table before one, not at a door
    if beat.action == "work" or (beat.action == "stand" and verb in REPLACED):
        return "craft" if stands_not(thing) else "build"
    return ""


def shifted(beat: Beat, thing: Subject) -> bool:
    """Whether a hand pushes, drags or rolls a small thing along what it is on: a plate over a table, no heavy box."""
    verb = (beat.verb or beat.action).split(" ")[0]
    if set(thing.noun.split()) & set(ON_THE_FLOOR) and beat.place not in ("across", "on", "to_on"):
        return False
    if not stands_not(thing) or beat.place in ("to", "into", "in", "out", "off") or beat.anchor in UNDERFOOT:
        return False
    rolls = verb == "roll" and not set(thing.noun.split()) & set(ROLLED_UP) and (
        thing.unit != "ball" or beat.place in ALONG)
    return rolls or (beat.action in ("push", "pull") and verb in SHIFTS) or (
        beat.action == "put_down" and verb in SHIFTS and bool(beat.place in ALONG or set(beat.manner) & set(ASIDE)))


def _sounded(thing: Subject) -> bool:
    """Whether it is an instrument, or what is played by tapping it."""
    return thing.unit in PROPS.entries and bool(PROPS.get(thing.unit).instrument)


def _toy(thing: Subject) -> bool:
    """Whether it is played with by hands, and neither on an instrument nor with a ball."""
    known = PROPS.get(thing.unit) if thing.unit in PROPS.entries else None
    return thing.unit != "ball" and not (known is not None and known.instrument) and thing.unit not in GAMES


def stands_not(subject: Subject) -> bool:
    """Whether a hand can hold it: what stands by itself is worked at where it is."""
    if subject.unit in PROPS.entries:
        return bool(PROPS.get(subject.unit).held)
    drawing = drawing_of(subject)
    return bool(drawing) and handy(drawing, subject.size)


def in_the_hand(thing: Subject | None) -> tuple[Subject, ...]:
    """A cut-out that is worn or tied on somebody, as small as the hands that do it need it."""
    if thing is None or thing.family == "body" or thing.unit in PROPS.entries or stands_not(thing):
        return ()
    drawing = drawing_of(thing)
    size = HANDY / tall(drawing) if drawing else thing.size
    return (thing.model_copy(update={"size": round(min(thing.size, size), 3)}),)
