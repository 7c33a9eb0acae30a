# SPDX-License-Identifier: Apache-2.0
"""Casting: each subject of a Production becomes a built body, prop or standee with known measures."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import PLANS, species
from soundstage.bodies._grafts import grafted
from soundstage.bodies.base import Body, Dims, Look
from soundstage.colour import colour
from soundstage.direct.aflame import BURNING
from soundstage.errors import FilmError
from soundstage.model.production import Production, Subject
from soundstage.nodes import Material, digest
from soundstage.props import PROPS
from soundstage.props._effigy import TOY, clad, is_toy
from soundstage.props._measured import times_usual
from soundstage.props._said_substance import said_substance
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape.legs import open_below
from soundstage.shape.solids import extent

Array = npt.NDArray[np.float64]
Keep = Callable[[str, Callable[[], Any]], Any]  # (key, make) -> the kept or newly made value

IN_HAND = 0.15  # size at which a thing that is no hand's is one: a stone to throw
CARD = Material("card", (0.62, 0.50, 0.36), "card", roughness=0.85, grain="brush", grain_size=0.02, grain_depth=0.15)
ALIKE = {"identical", "twin", "twins", "matching", "same", "alike", "cloned", "clones"}
SHADES = (0.40, 1.9, 0.62, 1.45, 0.25)
FACES_OF = (("light", "blond"), ("dark", ""), ("pale", "red"), ("brown", ""), ("tan", "brown"), ("light", "black"))
FACES = 6  # different bodies in a group; a crowd repeats them
GRIPPED = 0.35  # of its height: where hands have a bulky thing
VEHICLE_SPEED = 6.0  # metres a second: brisk in a miniature, and a frame can follow it

WHEELS = ("wheel", "tyre", "tire")


@dataclass(frozen=True, eq=False)
class Built:
    """One subject, built. A group's others have bodies of their own, unless the words make them alike."""

    subject: Subject
    kind: str  # body prop standee
    plan: str  # biped quadruped bird ... "prop"
    model: Body | PropModel
    dims: Dims
    extent: Array  # (2, 3) at rest about the origin, facing +X, final size
    scale: float = 1.0  # still to be applied to a prop model
    held: bool = False
    bulky: bool = False  # held in both arms: see soundstage.direct.bulky
    vehicle: bool = False
    draught: float = 0.0  # metres under water as it floats, final size; 0 where it does not: see Prop.draught
    runs: str = ""  # what it goes on as it is pushed or pulled: see Prop.runs
    facts: dict[str, Any] | None = None
    at_rest: Array | None = None  # (4, 4): how a thing lies that is upright in a hand; extent and dims are of it lying
    others: tuple[Built, ...] = ()  # the second, third ... of a group; a crowd goes through them again

    def member(self, number: int) -> Built:
        """Who stands at this place of the group, the first being 0."""
        return (self, *self.others)[number % (1 + len(self.others))]

    @cached_property
    def open_below(self) -> float:
        """Share of its height under which it has only legs, so that one is seen through them; 0 where it has none."""
        return open_below(self.model.parts.values()) if isinstance(self.model, PropModel) else 0.0

    @property
    def portable(self) -> bool:
        """Whether somebody can have it: in a hand, or in both arms."""
        return self.held or self.bulky

    @property
    def winged(self) -> bool:
        """Whether it flies by itself: a bird, or who has been given wings."""
        return self.plan == "bird" or bool((self.facts or {}).get("shape", {}).get("wings"))

    @property
    def radius(self) -> float:
        """Half of its footprint, metres."""
        span = self.extent[1] - self.extent[0]
        return float(max(span[0], span[1]) / 2)

    def anchor(self, name: str) -> tuple[float, float, float] | None:
        """A prop's named spot in its own space, scaled; of "wheel" the foremost that rolls, on its right."""
        if not isinstance(self.model, PropModel):
            return None
        if name == "grip" and self.bulky:  # where the right hand has it, the left one being on the other side
            return (0.0, float(self.extent[0, 1]), GRIPPED * float(self.extent[1, 2]))
        rolls = [j.origin for j in self.model.joints if j.drive == "roll"] if name in WHEELS else []
        spot = self.model.anchors.get(name) or max(rolls, key=lambda at: (at[0], -at[1]), default=None)
        return None if spot is None else (spot[0] * self.scale, spot[1] * self.scale, spot[2] * self.scale)

    @property
    def substance(self) -> str:
        if not isinstance(self.model, PropModel):
            return "cloth"
        return said_substance(self.subject.words, self.subject.noun) or self.model.substance


def look_of(subject: Subject) -> Look:
    """The subject's words as a body or prop reads them."""
    words = (*subject.words, *((subject.gender,) if subject.gender else ()), subject.noun)
    return Look(
        subject.unit or subject.noun,
        subject.colors,
        subject.size,
        subject.age,
        subject.build,
        subject.skin,
        subject.hair,
        subject.clothes,
        words,
        subject.name or subject.id,
        subject.text,
    )


def build(subject: Subject, seed: int, keep: Keep) -> Built:
    """Build (or fetch) what stands for this subject."""
    if subject.family == "body":
        others = tuple(_body(s, seed, keep) for s in others_of(subject, seed))
        return replace(_body(subject, seed, keep), others=others)
    if subject.family == "prop" and subject.unit:
        others = tuple(_prop(s, seed, keep) for s in others_of(subject, seed))
        return replace(_prop(subject, seed, keep), others=others)
    return _standee(subject, keep)


def others_of(subject: Subject, seed: int) -> tuple[Subject, ...]:
    """The second, third ... of a group: like the first in all that the words say, different in the rest."""
    said = {subject.noun.lower(), *(w.lower() for w in subject.words)}
    if said & ALIKE:
        return ()
    if subject.family != "body":
        return _painted(subject, seed)
    facts = species().get(subject.unit, {})
    own_skin = bool({"figure", "skin_color"} & set(facts))  # a robot's, a zombie's
    person, coats = facts.get("plan") == "biped" and not own_skin, facts.get("comes_in", ())
    out = []
    for number in range(2, 1 + min(subject.count, FACES)):
        name = f"{subject.id}#{number}"
        size = subject.size * float(rng(seed, "member", name).uniform(0.92, 1.08))
        update: dict[str, Any] = {"id": name, "name": "", "count": 1, "size": round(size, 3)}
        if person and not subject.skin and not subject.hair:
            update["skin"], hair = _turn(FACES_OF, subject, seed, number)
            update["hair"] = "" if subject.age == "old" or subject.unit.startswith("grand") else hair
        if coats and not subject.colors:
            update["colors"] = (_turn(coats, subject, seed, number),)
        out.append(subject.model_copy(update=update))
    return tuple(out)


def _painted(subject: Subject, seed: int) -> tuple[Subject, ...]:
    """The further ones of several things that come in more paints than one, where the words leave theirs open."""
    coats = () if subject.colors else paints(subject)
    many = min(subject.count, FACES) if coats else 1
    return tuple(subject.model_copy(update={"id": f"{subject.id}#{number}", "name": "", "count": 1,
                                            "colors": (_turn(coats, subject, seed, number),)})
                 for number in range(2, 1 + many))


def paints(subject: Subject) -> tuple[str, ...]:
    """The paints that this kind of thing comes in besides its usual one."""
    known = subject.family == "prop" and subject.unit in PROPS.entries and not liveried(subject)
    return PROPS.get(subject.unit).comes_in if known else ()


def liveried(subject: Subject) -> bool:
    """Whether it is known by its paint: a police car beside a car stays a police car."""
    return subject.unit in PROPS.entries and bool(PROPS.get(subject.unit).livery & {*subject.noun.split()})


def _turn(table: Sequence[Any], subject: Subject, seed: int, number: int) -> Any:
    """The table's entry for this member: all different while they last, from a place that the seed chooses."""
    start = int(rng(seed, "members", subject.id.partition("#")[0]).integers(len(table)))
    return table[(start + number) % len(table)]


def _shade(subject: Subject, seed: int) -> float:
    """How much lighter or darker than its kind's usual coat a further member of a group is."""
    _, mark, number = subject.id.partition("#")
    return float(_turn(SHADES, subject, seed, int(number))) if mark and not subject.colors else 1.0


def _body(subject: Subject, seed: int, keep: Keep) -> Built:
    known = species()
    if subject.unit not in known:
        raise FilmError(
            f"there is no species '{subject.unit}'", where=subject.id, remedy="use one of: " + ", ".join(sorted(known))
        )
    facts = grafted(known[subject.unit], subject.words)
    look = replace(look_of(subject), shade=_shade(subject, seed))
    if is_toy(subject.words):
        look = replace(look, size=look.size * min(1.0, TOY / float(facts.get("height", TOY))))
    plan = PLANS.new(facts["plan"])
    body: Body = keep(f"body-{digest((look, facts, seed))}", lambda: clad(plan.build(look, facts, seed), look))
    return performer(subject, body, facts["plan"], facts)


def performer(subject: Subject, body: Body, plan: str, facts: dict[str, Any]) -> Built:
    """A built body as a member of the cast. plan: whose ways of moving it has."""
    d = body.dims
    box = np.array([[-d.length / 2, -d.width / 2, 0], [d.length / 2, d.width / 2, d.height]])
    return Built(subject, "body", plan, body, d, box, facts=facts)


def _prop(subject: Subject, seed: int, keep: Keep) -> Built:
    unit = PROPS.new(subject.unit)
    toy = is_toy((*subject.words, *subject.noun.split()[:-1]))
    look = look_of(subject)
    model: PropModel = keep(f"prop-{subject.unit}-{digest((look, seed))}", lambda: _lettered(unit, look, seed))
    in_hand, vehicle = unit.held or toy or (subject.size <= IN_HAND and not unit.vehicle), unit.vehicle and not toy
    times = times_usual(subject.words, box := extent(model.parts.values()))
    times = min(1.0, TOY / float(np.ptp(box, axis=0).max())) if toy and times == 1.0 else times
    subject = subject.model_copy(update={"size": round(times, 3)}) if times != 1.0 else subject
    built = thing(subject, "prop", model, subject.size, in_hand, vehicle)
    return replace(built, runs=unit.runs, draught=unit.draught * subject.size)


def _lettered(unit: Prop, look: Look, seed: int) -> PropModel:
    """The prop as the look asks, with what is written on it, and burning."""
    from soundstage.props._alight import alight
    from soundstage.props._label import labelled

    model = unit.build(look, seed)
    model = labelled(model, look.text, unit.label_turn) if look.text and not unit.lettered else model
    return alight(model, look.words, seed) if BURNING in look.words else model


def _standee(subject: Subject, keep: Keep) -> Built:
    from soundstage.props._alight import alight
    from soundstage.props._placard import PLACARD, placard
    from soundstage.props._standee import drawing_of, standee
    from soundstage.props._standee_size import handy, tall
    from soundstage.props._standee_tint import tinted

    drawing = drawing_of(subject)
    height = tall(drawing) if drawing else PLACARD

    tint = subject.colors[0] if subject.colors else ""

    def make() -> PropModel:
        drawn = standee(drawing, CARD, height)
        model = tinted(drawn, colour(tint)) if drawn and tint else drawn
        model = _turned(model or placard(subject.noun, CARD, height))
        return alight(model, subject.words, 0) if fire else model

    fire = BURNING in subject.words
    key = ("standee", drawing or subject.noun, str(height), *filter(None, (tint, BURNING if fire else "")))
    model = keep("-".join(key), make)
    return thing(subject, "standee", model, subject.size, handy(drawing, subject.size), False)


def _turned(model: PropModel) -> PropModel:
    """A cut-out faces -Y; performers face +X at rest."""
    from soundstage.shape.solids import moved

    parts = {name: moved(mesh, heading=math.pi / 2) for name, mesh in model.parts.items()}
    anchors = {name: (-y, x, z) for name, (x, y, z) in model.anchors.items()}
    return replace(model, parts=parts, anchors=anchors)


UPENDED = re.compile(r"\b(?:upside[- ]down|inverted|overturned|mouth down|face[- ]down|upturned)\b")
ROUND = ("ball", "marble", "egg", "orange", "apple", "coin", "dice")  # roll as they stand


def lies(production: Production, subject: Subject) -> bool:
    """Whether it is one of the things that lie where no hand holds them, and that nothing keeps upright."""
    shots = (shot for scene in production.scenes for shot in scene.shots)
    told = (*(p for s in production.scenes for p in s.placements), *(p for h in shots for p in h.placements))
    kept = any(p.subject == subject.id and p.relation == "in" for p in told) or "upright" in subject.words
    rolled = any(b.action == "shift" and b.verb == "roll" and b.target == subject.id for s in production.scenes
                 for h in s.shots for b in h.beats)
    known = subject.family == "prop" and bool(subject.unit)
    return known and (PROPS.new(subject.unit).lies or (rolled and subject.unit not in ROUND)) and not kept


def laid(built: Built) -> Built:
    """A thing built upright, on its back: so it lies where no hand holds it."""
    (back, _, low), (front, _, high) = built.extent
    across = built.extent[:, 1]
    long, thick = high - low, front - back
    box = np.array([[-long / 2, across[0], 0.0], [long / 2, across[1], thick]])
    dims = replace(built.dims, height=float(thick), length=float(long))
    on_its_back = space.translation((high / 2 + low / 2, 0.0, -back)) @ space.turn("y", -math.pi / 2)
    return replace(built, extent=box, dims=dims, at_rest=on_its_back)


def upended(built: Built) -> Built:
    """A thing that the words put upside down stands on its mouth where no hand holds it."""
    words = " ".join(built.subject.words)
    if not built.held or built.at_rest is not None or not UPENDED.search(words) or "upright" in words:
        return built
    return replace(built, at_rest=space.translation((0.0, 0.0, float(built.extent[1, 2]))) @ space.turn("x", math.pi))


def thing(subject: Subject, kind: str, model: PropModel, scale: float, held: bool, vehicle: bool) -> Built:
    """A built prop as a member of the cast, scale still to be applied."""
    box = extent(model.parts.values()) * scale
    span = box[1] - box[0]
    speed = VEHICLE_SPEED if vehicle else 1.2
    dims = Dims(
        float(box[1, 2]),
        float(box[1, 2] * 0.7),
        float(span[0]),
        float(span[1]),
        float(span[2]) * 0.5,
        0.0,
        0.0,
        speed * 0.5,
        speed,
        0.0,
    )
    return Built(subject, kind, "prop", model, dims, box, scale, held, vehicle=vehicle)
