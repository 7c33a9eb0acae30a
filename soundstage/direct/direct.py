# SPDX-License-Identifier: Apache-2.0
"""The director: a Production and its spoken lines become a Plan."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.direct.as_cut import as_cut
from soundstage.direct.attention import attended
from soundstage.direct.becoming import other_forms
from soundstage.direct.beds import MOST, with_beds, without_beds
from soundstage.direct.block import Block, Running
from soundstage.direct.blocking import Floor
from soundstage.direct.cast import Built, Keep
from soundstage.direct.casting import furnished
from soundstage.direct.choices import Decisions
from soundstage.direct.clearing import obstacles, turned_across
from soundstage.direct.company import warm
from soundstage.direct.coverage import Window
from soundstage.direct.explain import explained
from soundstage.direct.eyes import turned_to
from soundstage.direct.feeding import FEEDS
from soundstage.direct.framing import framed
from soundstage.direct.in_hand import held_first, in_hand, overhead, settled, shown, shut
from soundstage.direct.made_small import TAKEN
from soundstage.direct.opening import entering_of, first_shots, outside, partners_of
from soundstage.direct.pace import on_screen, paced, why_so_long
from soundstage.direct.panes import openness, panes
from soundstage.direct.piled import pile_up
from soundstage.direct.placing import lay_out, rearranged
from soundstage.direct.plan import (
    ASPECTS,
    Plan,
    PlannedBeat,
    PlannedCamera,
    PlannedLine,
    PlannedPerformer,
    PlannedScene,
    PlannedShot,
)
from soundstage.direct.put_away import put_away
from soundstage.direct.sets import built_set, own_setting, planned_setting
from soundstage.direct.sounds import cues_of, musicians, weather_cues
from soundstage.direct.taken_out import moved_doors
from soundstage.direct.tighten import tightened
from soundstage.direct.timing import time_block
from soundstage.direct.titled import titled, to_be_read
from soundstage.direct.upon import hideouts, tops
from soundstage.direct.visiting import first_visits, visited
from soundstage.model.graph import interactive
from soundstage.model.looks import look_name, look_path
from soundstage.model.production import Beat, Production, Scene, Shot, Subject
from soundstage.speech.base import Spoken

GLIMPSE = Fraction(1, 3)  # seconds: what is seen shorter is not what the shot is about
FASTEST_ON_TWOS = 0.02  # share of the frame's width a pose


@dataclass
class _Scene:
    """One scene while it is directed."""

    production: Production
    scene: Scene
    floor: Floor
    decisions: Decisions
    others: dict[str, Built] = field(default_factory=dict)  # who looks different in one shot, by that look's name
    people: dict[str, Running] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)  # thing -> who has it in hand


def direct(production: Production, spoken: dict[str, Spoken], cast: dict[str, Built], keep: Keep) -> Plan:
    """Decide everything. spoken: beat id -> its line as spoken; cast is filled with who and what is built."""
    return with_beds(direct_without_beds(without_beds(production), spoken, cast, keep), production)


def direct_without_beds(
    production: Production, spoken: dict[str, Spoken], cast: dict[str, Built], keep: Keep
) -> Plan:
    """Decide everything of a film in which the words say nothing of ambience and music."""
    decisions = Decisions(production.pins)
    production = furnished(production, decisions)
    warm(production, cast, keep)
    if interactive(production):
        return explained(_directed(production, spoken, cast, decisions), production)
    plan = tightened(production, decisions, lambda p: _directed(p, spoken, cast, decisions))
    return explained(plan, production)


def _directed(
    production: Production, spoken: dict[str, Spoken], cast: dict[str, Built], decisions: Decisions
) -> Plan:
    """The plan of all scenes, its choices without the reasons of its cuts."""
    shots: list[PlannedShot] = []
    for scene in production.scenes:
        shots += visited(production, scene, decisions,
                         lambda s, d: _direct_scene(production, s, cast, spoken, d))
    return Plan(
        shots=tuple(as_cut(shots, decisions)),
        scenes=tuple(_sound_of(production, s, decisions) for s in production.scenes),
        choices=tuple(decisions.made.values()),
        aspect=production.aspect,
        style=production.style,
        seed=production.seed,
    )


def _sound_of(production: Production, scene: Scene, decisions: Decisions) -> PlannedScene:
    """The scene's usual bed and music; where somebody plays in it, no other music is added unasked."""
    played = musicians(production, scene)
    setting = planned_setting(scene, production.seed)
    own = built_set(setting)
    weather = {"rain": ("rain",), "storm": ("storm",), "wind": ("wind",), "snow": ("snow_wind",)}.get(scene.weather, ())
    bed = tuple(dict.fromkeys((*weather, *own.ambience)))[:MOST]
    bed = decisions.choose(f"{scene.id}.ambience", bed, f"what a {scene.noun or scene.place} sounds like")
    composer = decisions.choose(f"{scene.id}.music", "" if played else _mood(scene),
                                "somebody plays" if played else "fits hour and mood, soft")
    there = [s for s in production.cast if s.id in scene.cast]
    return PlannedScene(id=scene.id, setting=setting, ambience=tuple(bed), music=composer, indoors=own.indoors,
                        open=openness(there), panes=panes(there))


def _mood(scene: Scene) -> str:
    if scene.mood:
        return scene.mood
    return "tense" if scene.weather in ("storm",) else "mysterious" if scene.hour == "night" else "gentle"


def _direct_scene(
    production: Production, scene: Scene, cast: dict[str, Built], spoken: dict[str, Spoken], decisions: Decisions
) -> list[PlannedShot]:
    setting = planned_setting(scene, production.seed)
    model = built_set(setting)
    here = {s: cast[s] for s in scene.cast}
    beats = [b for shot in scene.shots for b in shot.beats]
    acting = frozenset(n for b in beats for n in (*b.who, *_moved(b, here)) if n) | moved_doors(beats, here)
    floor = Floor(scene, model, here, decisions, acting=acting, topped=tops(beats) | hideouts(scene) | obstacles(beats),
                  forms=other_forms(cast))
    opening = scene.shots[0].placements if scene.shots else ()
    entering = entering_of(here, beats, {p.subject for p in (*scene.placements, *opening)})
    lay_out(floor, entering, partners_of(here, beats))
    turned_across(floor, beats)
    pile_up(floor)
    state = _Scene(production, scene, floor, decisions, {n: b for n, b in cast.items() if "@" in n})
    for subject in scene.cast:
        mark = floor.marks.get(subject) or floor.buoyed(subject, outside(floor, subject))
        state.people[subject] = Running(mark, mark, present=subject not in entering)
    state.held.update(held_first(floor, beats))
    floor.overhead.update(overhead(floor, state.held, beats))
    planned: list[PlannedShot] = []
    shots = scene.shots or (Shot(id=f"{scene.id}.sh1"),)
    begins = {**first_shots(scene, here), **first_visits(scene, decisions)}
    for subject, first in begins.items():
        state.people[subject].present = first == 0 and subject not in entering
    for number, shot in enumerate(shots):
        for subject, first in begins.items():
            if first == number and subject not in entering:
                state.people[subject].present = True
        if number:
            _rearrange(state, shot)
        planned += _direct_block(state, shot, setting, spoken)
    return planned


def _moved(beat: Beat, here: Mapping[str, Built]) -> tuple[str, ...]:
    """What is brought along by what is done, and what is in a hand: none of it belongs to the set."""
    boat = (beat.target, beat.tool, beat.anchor)
    held = (n for n in (beat.tool, beat.target if beat.action in TAKEN else "") if n in here and here[n].held)
    moved = {"carry_between": (beat.tool,), "row": boat, "swim": boat, "drive": boat, "ride": boat}
    return (*moved.get(beat.action, ()), *held)


def _rearrange(state: _Scene, shot: Shot) -> None:
    """Put whom a later shot's words place elsewhere there, before it begins."""
    now = {s: p.mark for s, p in state.people.items() if p.present or s in state.floor.marks}
    for subject, mark in rearranged(state.floor, shot.placements, now).items():
        person = state.people[subject]
        person.mark, person.present = mark, True
        state.held.pop(subject, None)


def _direct_block(state: _Scene, shot: Shot, setting: Any, spoken: dict[str, Spoken]) -> list[PlannedShot]:
    for person in state.people.values():
        person.initial, person.beats, person.free_at = person.mark, [], Fraction(0)
        person.flying_until = None
    held = dict(state.held)
    block = Block(in_hand(shot, held), state.floor, state.people, spoken)
    here_before = {s for s, p in state.people.items() if p.present}
    turned_to(block)
    time_block(block)
    windows = to_be_read(block, attended(block))
    shots = [
        _plan_shot(state, block, w, index, len(windows), setting, here_before, held) for index, w in enumerate(windows)
    ]
    settled(state.floor, state.people, state.held)
    return shots


def _plan_shot(
    state: _Scene,
    block: Block,
    window: Window,
    index: int,
    count: int,
    setting: Any,
    before: set[str],
    held: dict[str, str],
) -> PlannedShot:
    shot_id = block.shot.id if count == 1 else f"{block.shot.id}.{index + 1}"
    window = _without_head(window, state.decisions, shot_id)
    looked = {s: name for s in state.people if (name := look_name(shot_id, s)) in state.others}
    shown = replace(block.floor, cast={**block.floor.cast, **{s: state.others[name] for s, name in looked.items()}})
    aspect = ASPECTS.get(state.production.aspect, Fraction(16, 9))
    cam = framed(replace(block, floor=shown) if looked else block, window, state.decisions, aspect, shot_id)
    own = own_setting(state.scene, state.decisions, shot_id)
    pace = paced(state.decisions, shot_id, block)
    long = str(window.length / pace)
    length = pace * Fraction(state.decisions.choose(f"{shot_id}.duration", long, why_so_long(block)))
    return on_screen(PlannedShot(
        id=shot_id,
        scene=state.scene.id,
        block=block.shot.id,
        duration=length,
        pose_rate=_pose_rate(state, block, window, cam, shot_id),
        offset=window.start,
        setting=planned_setting(state.scene.model_copy(update=own), state.production.seed) if own else setting,
        performers=tuple(_as_looked(state, p, shot_id) for p in _performers(state, block, window, before, held)
                         if p.subject not in (state.decisions.pinned(f"{shot_id}.without") or ())),
        camera=cam,
        lines=_lines(block, window),
        cues=(*cues_of(block, window), *weather_cues(shot_id, own, length)),
        sentence=_sentence(state, block, window),
        **titled(state.decisions, block, window, shot_id, index),
        transition=state.decisions.text(f"{shot_id}.transition", block.shot.transition if index == 0 else ""),
        ending=block.shot.ending if index == count - 1 else "",
        looks=_looks(state, shot_id),
    ), pace)


def _looks(state: _Scene, shot_id: str) -> tuple[str, ...]:
    """What is laid over the shot's picture: tone ("color": none) and looks, the film's and its own."""
    tone = state.decisions.text(f"{shot_id}.tone", state.production.tone)
    own = state.decisions.pinned(f"{shot_id}.looks") or ()
    return (*((tone,) if tone not in ("", "color") else ()), *state.production.looks, *own)


def _without_head(window: Window, decisions: Decisions, shot_id: str) -> Window:
    """The window without what was taken off its beginning."""
    head = Fraction(str(decisions.pinned(f"{shot_id}.head") or 0))
    return replace(window, start=window.start + head) if 0 < head < window.length else window


def _as_looked(state: _Scene, performer: PlannedPerformer, shot_id: str) -> PlannedPerformer:
    """The performer, by another name where it looks different in this shot alone."""
    name = look_name(shot_id, performer.subject)
    if name not in state.others:
        return performer
    state.decisions.pinned(look_path(shot_id, performer.subject))
    return performer.model_copy(update={"look": name})


def _lines(block: Block, window: Window) -> tuple[PlannedLine, ...]:
    """The lines heard in the window, in its own time."""
    return tuple(
        PlannedLine(
            id=b.id, speaker=who, text=b.spoken, manner=b.line.manner, start=s - window.start, end=e - window.start,
            off_screen=b.line.off_screen,
        )
        for b, who, s, e in block.lines
        if b.line and s < window.end and e > window.start
    )


def _pose_rate(state: _Scene, block: Block, window: Window, cam: PlannedCamera, shot_id: str) -> Fraction:
    """Poses a second: on twos, or on ones when something crosses more than this share of the frame in a pose."""
    reach = math.dist(cam.position, cam.target)
    width = reach * 36.0 / cam.lens_mm
    fastest = max((_speed(b) for p in block.people.values() for b in p.beats
                   if b.start < window.end and b.end > window.start), default=0.0)
    ones = fastest / 12 > FASTEST_ON_TWOS * width
    reason = "something is too fast for twelve poses a second" if ones else "on twos, as stop-motion is shot"
    return Fraction(state.decisions.choose(f"{shot_id}.pose_rate", 24 if ones else 12, reason))


def _speed(beat: PlannedBeat) -> float:
    """Metres a second along the beat's path."""
    way = sum(math.dist(a, b) for a, b in itertools.pairwise(beat.path))
    return way / max(1e-3, float(beat.end - beat.start))


def _performers(
    state: _Scene, block: Block, window: Window, before: set[str], held: dict[str, str]
) -> tuple[PlannedPerformer, ...]:
    """Everyone in the block, with shot-local beats; what only happens after the window is left out."""
    out = []
    for subject, person in state.people.items():
        beats = tuple(
            b.model_copy(update={"start": b.start - window.start, "end": b.end - window.start})
            for b in person.beats
            if b.start < window.end
        )
        if (not beats and subject not in before) or _fetched_later(state, block, subject, window) or (
                put_away(state.floor, block, subject, window)):
            continue
        out.append(
            PlannedPerformer(
                subject=subject,
                mark=person.initial,
                beats=beats,
                held_by=held.get(subject, ""),
                in_set=subject in state.floor.in_set,
                shut=shut(state.floor, subject),
            )
        )
    return shown(out)


def _fetched_later(state: _Scene, block: Block, thing: str, window: Window) -> bool:
    """Whether it is a tool that no words name, or food or drink in nobody's way yet, and is taken up after the window:
    nobody sees it wait, least of all in a hand that is at something else.
    """
    beats = [b for p in block.people.values() for b in p.beats
             if thing in (b.target, b.facts.get("tool"), b.facts.get("basin"))]
    unnamed = thing.startswith(f"{state.scene.id}.") and all(b.target != thing for b in beats)
    eaten = thing in state.held and all(b.action in (*FEEDS, "wash_under_tap") for b in beats)
    return (unnamed or eaten) and bool(beats) and min(b.start for b in beats) >= window.end


def _call(built: Built, verb: str) -> str:
    """What an animal that is heard is said to do: "the gull calls", "the lion roars"; only dogs and their kin bark."""
    if verb in ACTIONS.get("bark").words:
        return f"{{who}} {verb}s"
    return "{who} barks" if (built.facts or {}).get("call", "bark") == "bark" else "{who} calls"


def _called(subject: Subject) -> str:
    """What somebody or something is called in a shot's sentence: "red bouquet of roses"."""
    after = [w for w in subject.words if w.startswith("of ")]
    return " ".join((*subject.colors, *(w for w in subject.words if w not in after), subject.noun, *after))


def _sentence(state: _Scene, block: Block, window: Window) -> str:
    """What an image engine would be told."""
    quotes = {b.id: f"'{b.spoken}'" for b, *_ in block.lines if b.line}
    names = {s: "the " + _called(c.subject)
             for s, c in state.floor.cast.items()}
    said, parts = {b.id: b.verb for b in block.shot.beats}, []
    for subject, person in state.people.items():
        for beat in person.beats:
            shown = min(beat.end, window.end) - max(beat.start, window.start)
            if shown >= GLIMPSE and not beat.id.endswith(".way"):
                told = ACTIONS.get(beat.action).description
                told = _call(state.floor.cast[subject], said.get(beat.id, "")) if beat.action == "bark" else told
                parts.append(told.format(who=names[subject], target=names.get(beat.target, "it"),
                                         line=quotes.get(beat.id, "something")))
    spoken = state.scene.noun or state.scene.place.replace("_", " ")
    place = " ".join((*(w for w in state.scene.place_words if w not in spoken.split()), spoken))
    doing = "; ".join(dict.fromkeys(parts)) or "the " + place
    return f"{window.size.replace('_', ' ')} shot, {doing}, {place}, {state.scene.hour or 'day'}"
