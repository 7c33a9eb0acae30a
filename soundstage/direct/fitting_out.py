# SPDX-License-Identifier: Apache-2.0
"""What work with the hands needs that the words do not name: a table, a board to cut on, a pot to pour from."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.actions.pour import LIQUIDS
from soundstage.bodies import species
from soundstage.direct.at_play import reading_to
from soundstage.direct.choices import Decisions
from soundstage.direct.feeding import from_vessel
from soundstage.direct.fitting_hands import in_the_hand, told_by_things
from soundstage.direct.hoops import at_a_hoop
from soundstage.direct.housework import at_home
from soundstage.direct.lying import ASLEEP
from soundstage.direct.stacking import stacked
from soundstage.direct.stairs import taken
from soundstage.direct.worktop import TABLES, UPON, handles
from soundstage.model.production import Beat, Placement, Production, Scene, Subject

RACKETS = frozenset(("tennis", "badminton", "squash", "table tennis", "ping-pong"))
POTS = {"tea": ("teapot", "teapot"), "coffee": ("coffee pot", "teapot"), "honey": ("jar", "jar"),
        "sugar": ("jar", "jar"), "bean": ("jar", "jar"), "seed": ("jar", "jar"), "nut": ("jar", "jar"),
        "grain": ("jar", "jar"), "pasta": ("jar", "jar"), "popcorn": ("jar", "jar"), "gravel": ("bucket", "bucket"),
        "batter": ("bowl", "bowl"), "flour": ("jar", "jar"), "salt": ("jar", "jar"), "cereal": ("box", "jar"),
        "potion": ("flask", "flask"), "sauce": ("jar", "jar"), "rice": ("jar", "jar"), "soup": ("pot", "cooking_pot"),
        "lemonade": ("pitcher", "pitcher"), "juice": ("pitcher", "pitcher"), "water": ("pitcher", "pitcher")}
VESSELS = {"cup", "bowl", "wine_glass", "glass", "bucket", "cooking_pot", "frying_pan", "jar", "flask", "vase", "plate",
           "potted_plant", "bathtub", "sink", "teapot", "bottle", "tray", "sandwich", "flower", "basket", "pitcher"}
POURS = ("pitcher", "teapot", "bottle", "bucket", "flask", "jar")  # what is poured out of, where it is what is poured
DUG = ("hole", "pit", "trench", "tunnel", "grave", "ditch", "ground", "soil", "earth")
CUT_ON_A_BOARD = {"carrot", "apple", "orange", "banana", "broccoli", "mushroom", "steak", "bread", "cheese", "egg",
                  "cucumber", "tomato", "onion", "lemon", "bell_pepper", "pear", "strawberry"}
PICTURES = ("picture", "painting", "portrait", "landscape", "art", "masterpiece", "watercolor", "drawing",
            "sketch")
BY_HAND = ("light", "blow_out")  # what a lamp or the wind does otherwise
DONE_WITH = {"shower": ("shower", "shower"), "play_video_game": ("game controller", "game_controller")}
WITH_A_BED = ("bedroom",)
WITH_A_TAP = ("bathroom",)  # places whose set has a spot "tap"
TREES, SAPLING = ("tree", "pine", "palm"), 0.22
ALONG = ("across", "along", "away", "through", "past", "around", "forward")  # ways that no single leap is
ROUND = ("to_left_of", "to_right_of", "to_in_front_of", "to_behind", "to_next_to", "to_near", "to", "towards")
GLASSES = ("binoculars", "magnifying_glass")  # what is looked through, held to the eye
BOARD = "cutting_board"
LOW = 0.62  # of a table's size: one that a child stands at


@dataclass(frozen=True)
class Fitted:
    """A beat as it is done: what was added for it, is another thing now, is not seen by itself, is put where."""

    beat: Beat
    added: tuple[Subject, ...] = ()
    changed: tuple[Subject, ...] = ()
    gone: tuple[str, ...] = ()
    placed: tuple[Placement, ...] = ()


def fitted_out(production: Production, scene: Scene, beat: Beat, decisions: Decisions) -> Fitted:
    """The beat with the things that its work needs, each a choice with its reason."""
    here = {s: production.subject(s) for s in scene.cast}
    beat, gone = told_by_things(taken(_seen_through(beat, here), here), here)
    if (pile := stacked(scene, here, beat)) is not None:
        return _piled(scene, here, pile, decisions)
    if beat.action == "tug_of_war":  # the rope is between their hands
        rope = {n for n in (beat.tool, beat.target) if n in here and here[n].family != "body"}
        kept = {role: "" for role in ("tool", "target") if getattr(beat, role) in rope}
        return Fitted(beat.model_copy(update=kept), gone=tuple(rope))
    if beat.action == "tend":
        return Fitted(beat, changed=in_the_hand(here.get(beat.tool)), gone=gone)
    if (fed := from_vessel(scene, here, beat)) is not None:
        return Fitted(fed[0], changed=(fed[1],), gone=(fed[2],) if fed[2] else ())
    if beat.action in ("eat", "smell") and beat.who and _on_two_legs(here.get(beat.who[0])):
        return Fitted(beat, changed=in_the_hand(here.get(beat.target)))
    rival = beat.target in here and here[beat.target].family == "body"
    if beat.action == "play" and (rival or not beat.target) and not beat.tool and (game := RACKETS & {*beat.manner}):
        return _with_a_racket(here, beat, min(game), decisions)
    if (read := reading_to(scene, here, beat, decisions)) is not None:
        return _read_aloud(here, beat, *read)
    if (dug := _on_the_ground(scene, here, beat, decisions)) is not None:
        return dug
    if beat.action == "jump" and beat.who and (beat.place in ALONG or (beat.place in ROUND and beat.anchor in here)):
        decisions.choose(f"{beat.id}.way", "bound", "one leap does not reach so far: there are several")
        return Fitted(beat.model_copy(update={"action": "bound", "verb": beat.verb or "jump"}))
    beat = _by_its_thing(beat, here)
    if (done := at_a_hoop(here, beat, decisions) or at_home(scene, here, beat, decisions)) is not None:
        return Fitted(done[0], done[1], placed=done[2])
    if beat.action in ASLEEP and not beat.anchor and not beat.target:
        return _abed(scene, here, beat, decisions)
    if beat.action in DONE_WITH and not {beat.target, beat.tool} & {*here}:
        return _with_its_thing(scene, here, beat, decisions)
    if beat.action == "paint":
        return _easel(scene, here, beat, decisions)
    if handles(beat.action) == "basin":
        return _basin(scene, here, beat, decisions)
    if handles(beat.action) != "worktop" or not any(_on_two_legs(here.get(w)) for w in beat.who):  # no seal has one
        return Fitted(beat, changed=_hung(here, beat))
    return _on_a_table(scene, here, beat, decisions)


def _read_aloud(here: dict[str, Subject], beat: Beat, done: Beat, book: Subject, placed: tuple[Placement, ...]
                ) -> Fitted:
    """The reading with its book; a tale that is in another book is not seen by itself."""
    tale = beat.target in here and here[beat.target].family == "standee" and beat.target != book.id
    known = book.id in here
    return Fitted(done, () if known else (book,), (book,) if known else (), (beat.target,) if tale else (), placed)


def _piled(scene: Scene, here: dict[str, Subject], pile: tuple[Beat, tuple[Subject, ...], tuple[str, ...]],
           decisions: Decisions) -> Fitted:
    """The pieces of what is stacked or put together, on a table where a hand holds them and nobody says the floor."""
    beat, pieces, gone = pile
    first = pieces[0]
    decisions.choose(f"{first.id}.pieces", len(pieces), "they come from beside, one by one")
    added = tuple(p for p in pieces if p.id not in here)
    changed = tuple(p for p in pieces if p.id in here)
    grounded = _stands(first) or _floor(beat) or first.unit == "rock" or any(_table(s) for s in here.values())
    table = () if grounded else (_worktable(scene, here, beat, decisions),)
    return Fitted(beat, (*table, *added), changed, gone)


def _worktable(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Subject:
    """A table to work at, low where children do."""
    young = all(here[w].age == "child" for w in beat.who if w in here)
    table = Subject(id=f"{scene.id}.table", noun="table", family="prop", unit="table", size=LOW if young else 1.0)
    decisions.choose(table.id, "table", f"who {beat.verb or beat.action}s does it at a table")
    return table


def _with_a_racket(here: dict[str, Subject], beat: Beat, game: str, decisions: Decisions) -> Fitted:
    """Who plays tennis swings a racket, and so does the one it is played with."""
    racket = next((s for s in here.values() if s.unit == "tennis_racket"), None)
    added = racket or Subject(id=f"{beat.who[0]}_racket", noun="racket", family="prop", unit="tennis_racket")
    if racket is None:
        decisions.choose(added.id, "racket", f"{game} is played with one")
    rival = (beat.target,) if beat.target in here else ()
    beat = beat.model_copy(update={"action": "swing_tool", "verb": "play", "target": added.id,
                                   "who": (*beat.who, *rival)})
    return Fitted(beat, () if racket else (added,))


def _seen_through(beat: Beat, here: dict[str, Subject]) -> Beat:
    """The beat as it is done with what is looked through, and "taps a man on the shoulder" as touching him."""
    glass = next((n for n in (beat.tool, beat.anchor, beat.target) if n in here and here[n].unit in GLASSES), "")
    if beat.action in ("look", "look_around", "use_binoculars") and glass:
        target = beat.target if beat.target != glass else ""
        return beat.model_copy(update={"action": "use_binoculars", "tool": glass, "target": target})
    if beat.action == "knock" and beat.target in here and here[beat.target].family == "body":
        return beat.model_copy(update={"action": "touch", "verb": beat.verb or "knock"})
    return beat


def _on_the_ground(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted | None:
    """What is dug, planted or watered, and shoes that are tied on the feet; None for other deeds."""
    told = here.get(beat.target)
    if beat.action == "water":
        return _with_a_can(here, beat, decisions)
    made = beat.action == "dig" and told is not None and told.noun.split()[-1] in DUG
    if made or beat.action == "tie_shoes":  # it is being made, or on the feet: not seen by itself before
        return Fitted(beat.model_copy(update={"target": ""}), gone=(beat.target,) if told is not None else ())
    planted = beat.action == "dig" and beat.verb == "plant" and told is not None
    return _planted(scene, told, beat, decisions) if planted and told is not None else None


def _with_a_can(here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """Who waters a plant does it out of a can, where nothing else is named."""
    can = next((s for s in here.values() if s.unit in ("watering_can", "bucket")), None)
    added = can or Subject(id=f"{beat.who[0]}_can", noun="watering can", family="prop", unit="watering_can")
    if can is None:
        decisions.choose(added.id, "watering_can", "one waters with it")
    return Fitted(beat.model_copy(update={"tool": added.id}), () if can else (added,))


def _on_two_legs(who: Subject | None) -> bool:
    """Whether somebody has hands, eats with them and sleeps in a bed."""
    return who is not None and who.family == "body" and species().get(who.unit, {}).get("plan") == "biped"


def _on_a_table(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """Work on a table: with board, pot or paper, and a table where none is there."""
    done = _poured(scene, here, beat, decisions) if beat.action == "pour" else Fitted(beat)
    if beat.action == "cut":
        done = _boarded(scene, here, beat, decisions)
    if beat.action == "stir":
        done = _in_the_pot(here, beat)
    picture = here.get(beat.target)
    if beat.action == "write" and (picture is None or _a_picture(picture)):
        words = () if picture is None else picture.words
        sheet = Subject(id=f"{scene.id}.paper", noun="paper", family="prop", unit="paper_sheet", words=words)
        decisions.choose(sheet.id, "paper", "it is written or drawn on")
        gone = () if picture is None else (picture.id,)
        done = Fitted(beat.model_copy(update={"target": sheet.id}), (sheet,), gone=gone)
    if beat.action == "wipe" and _floor(beat):
        return done
    big = here.get(done.beat.target)
    under = here.get(done.beat.anchor)
    on_it = under is not None and done.beat.place in UPON and _stands(under)
    if on_it or any(_table(s) for s in here.values()) or (big is not None and _stands(big)):
        return done
    table = _worktable(scene, here, beat, decisions)
    return Fitted(done.beat, (table, *done.added), done.changed, done.gone)


def _planted(scene: Scene, plant: Subject, beat: Beat, decisions: Decisions) -> Fitted:
    """What is planted stands by who digs; a tree is young: a grown one would hide them."""
    there = any(p.subject == plant.id for p in scene.placements)
    placed = () if there else (Placement(subject=plant.id, relation="right_of", anchors=beat.who[:1]),)
    if plant.unit not in TREES or plant.size != 1.0:
        return Fitted(beat, placed=placed)
    size = decisions.choose(f"{plant.id}.size", SAPLING, "it is planted: a young one")
    return Fitted(beat, changed=(plant.model_copy(update={"size": float(size)}),), placed=placed)


def _basin(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """A tap to wash at, where the place has none of its own, and one thing under it at a time."""
    washed = here.get(beat.target)
    one = (washed.model_copy(update={"count": 1}),) if washed is not None and washed.count > 1 else ()
    if scene.place in WITH_A_TAP or any(s.unit == "sink" for s in here.values()):
        return Fitted(beat, changed=one)
    basin = Subject(id=f"{scene.id}.basin", noun="washbasin", family="prop", unit="sink")
    decisions.choose(basin.id, "washbasin", "it is done under its tap")
    return Fitted(beat, (basin,), one)


def _by_its_thing(beat: Beat, here: dict[str, Subject]) -> Beat:
    """The beat as it is done with the things it is done with."""
    units = {n: here[n].unit for n in (beat.target, beat.tool) if n in here}
    if beat.action == "drive" and "boat" in units.values():
        return beat.model_copy(update={"action": "row"})  # it has oars and no wheel
    if beat.action == "punch" and units.get(beat.tool) == "hammer":
        return beat.model_copy(update={"action": "hammer"})  # "hits a nail with a hammer"
    if beat.action in BY_HAND and not any(here[w].family == "body" for w in beat.who if w in here):
        return beat.model_copy(update={"action": "stand"})  # "the lamp lights the room"
    if beat.action == "play" and "game_controller" in units.values():
        return beat.model_copy(update={"action": "play_video_game"})
    if beat.action == "wipe" and beat.verb in ("wash", "rinse", "scrub") and beat.target not in here:
        return beat.model_copy(update={"action": "wash_hands"})  # who washes nothing else
    return beat


def _hung(here: dict[str, Subject], beat: Beat) -> tuple[Subject, ...]:
    """A rope that is climbed is no coil: it hangs."""
    rope = here.get(beat.target)
    climbed = rope is not None and beat.action == "climb" and rope.unit == "rope"
    return (rope.model_copy(update={"unit": "climbing_rope"}),) if rope is not None and climbed else ()


def _abed(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """The bed of a room with one, for a person who sleeps and of whom no place is told."""
    bed = next((s for s in here.values() if s.unit == "bed"), None)
    person = all(_on_two_legs(here.get(w)) for w in beat.who)
    placed = any(p.subject in beat.who for p in scene.placements)
    if placed or not person or (bed is None and scene.place not in WITH_A_BED):
        return Fitted(beat)
    added = bed or Subject(id=f"{scene.id}.bed", noun="bed", family="prop", unit="bed")
    decisions.choose(f"{beat.id}.bed", added.noun, "one sleeps in it")
    told = {"anchor": added.id, "place": "in", "manner": (*beat.manner, "already")}
    return Fitted(beat.model_copy(update=told), () if bed else (added,))


def _with_its_thing(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """The thing without which nobody does such a deed: the shower one stands under, the controller in the hands."""
    noun, unit = DONE_WITH[beat.action]
    known = next((s for s in here.values() if s.unit == unit), None)
    thing = known or Subject(id=f"{beat.who[0] if beat.who else scene.id}_{unit}", noun=noun, family="prop", unit=unit)
    decisions.choose(f"{beat.id}.thing", thing.noun, "it is done with one")
    return Fitted(beat.model_copy(update={"target": thing.id}), () if known else (thing,))


def _easel(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """A canvas for who paints a picture: the picture is what stands on it."""
    thing = here.get(beat.target)
    if thing is not None and not _a_picture(thing):
        return Fitted(beat)
    own = next((s for s in here.values() if s.unit == "easel"), None)
    easel = own or Subject(id=f"{scene.id}.easel", noun="easel", family="prop", unit="easel")
    if own is None:
        decisions.choose(easel.id, "easel", "a picture is painted on it")
    of = tuple(w for w in thing.words if w.startswith("of ")) if thing is not None else ()
    easel = easel.model_copy(update={"words": (*easel.words, *of)})
    gone = (beat.target,) if thing is not None else ()
    changed = (easel,) if own and of else ()
    return Fitted(beat.model_copy(update={"target": easel.id}), () if own else (easel,), changed, gone)


def _a_picture(thing: Subject) -> bool:
    """Whether the thing named is a picture, which is made here."""
    return thing.noun.split()[-1] in PICTURES and thing.unit not in ("easel", "paper_sheet")


def _floor(beat: Beat) -> bool:
    return "floor" in (beat.target, beat.anchor)


def _table(subject: Subject) -> bool:
    return subject.unit == "table" or (subject.family == "prop" and subject.noun.split()[-1] in TABLES)


def _stands(subject: Subject) -> bool:
    """Whether it stands by itself and is worked at where it is: a wall, a car, a person."""
    from soundstage.props import PROPS

    if subject.family == "body":
        return True
    if subject.unit == "lamp" and {"floor", "standing", "tall"} & {*subject.noun.split(), *subject.words}:
        return True
    return subject.unit in PROPS.entries and not PROPS.get(subject.unit).held


def _poured(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """From a vessel in the hand into one on the table; what is poured is seen as the stream."""
    named = [n for n in (beat.target, beat.anchor, beat.tool) if n in here]
    wet = next((n for n in named if here[n].noun.split()[-1].lower() in LIQUIDS), "")
    liquid = here[wet].noun.split()[-1].lower() if wet else next(
        (w for n in named for w in (*here[n].words, *here[n].noun.split()) if w in LIQUIDS), "water")
    source = beat.anchor if beat.place in ("from", "out") and beat.anchor in here else ""
    if not source and beat.tool in here and beat.tool != wet:
        source = beat.tool
    if not source and beat.target != wet and beat.anchor in here and beat.target in here:
        source = beat.target if here[beat.target].unit in POURS else ""  # "from a jug into a bowl"
    others = [n for n in (*named, *here) if n not in (source, wet, *beat.who)]
    into = next((n for n in others if here[n].unit in VESSELS or n in (beat.anchor, beat.target)), wet)
    changed: list[Subject] = []
    added: tuple[Subject, ...] = ()
    if source:
        changed.append(here[source].model_copy(update={"words": (*here[source].words, liquid)}))
    else:
        noun, unit = POTS.get(liquid, ("bottle", "bottle"))
        words = () if noun == "teapot" else (liquid,)
        pot = Subject(id=f"{scene.id}.{unit}", noun=noun, family="prop", unit=unit, words=(*words, liquid))
        decisions.choose(pot.id, noun, f"{liquid} is poured from it")
        source, added = pot.id, (pot,)
    if not into:
        cup = Subject(id=f"{scene.id}.cup", noun="cup", family="prop", unit="cup")
        decisions.choose(cup.id, "cup", f"{liquid} is poured into it")
        into, added = cup.id, (*added, cup)
    gone = (wet,) if wet and wet != into else ()
    done = beat.model_copy(update={"tool": source, "target": "", "anchor": into, "place": "into"})
    return Fitted(done, added, tuple(changed), gone)


def _boarded(scene: Scene, here: dict[str, Subject], beat: Beat, decisions: Decisions) -> Fitted:
    """What is cut up lies on a board."""
    under = here.get(beat.anchor)
    if under is not None and under.noun.lower().split()[-1] == "board" and under.unit != BOARD:
        board = under.model_copy(update={"family": "prop", "unit": BOARD})
        return Fitted(beat, changed=(board,))
    thing = here.get(beat.target)
    if (under is not None and not _table(under)) or thing is None or thing.unit not in CUT_ON_A_BOARD:
        return Fitted(beat)
    own = next((s for s in here.values() if s.unit == BOARD), None)
    board = own or Subject(id=f"{scene.id}.board", noun="cutting board", family="prop", unit=BOARD)
    decisions.choose(board.id, "cutting board", "what is cut lies on it")
    return Fitted(beat.model_copy(update={"anchor": board.id, "place": "on"}), () if own else (board,))


def _in_the_pot(here: dict[str, Subject], beat: Beat) -> Fitted:
    """What is stirred in a vessel is inside: it is not seen as a dish of its own."""
    food, pot = here.get(beat.target), here.get(beat.anchor)
    opened = tuple(s.model_copy(update={"words": (*s.words, "open")}) for s in (food, pot)
                   if s is not None and s.unit == "cooking_pot")  # without its lid
    dish = food is not None and food.unit in ("cup", "bowl") and food.noun.split()[-1] not in ("cup", "mug", "bowl")
    if not dish or pot is None or pot.unit not in VESSELS:
        return Fitted(beat, (), opened)
    return Fitted(beat.model_copy(update={"target": ""}), (), opened, (beat.target,))
