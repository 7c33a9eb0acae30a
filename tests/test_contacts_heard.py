# SPDX-License-Identifier: Apache-2.0
"""Whether the critic tells a sound that is off its contact from one that is on time among others."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from soundstage import film
from soundstage.check import screened
from soundstage.check.faults.silent_contact import SilentContact, _film_late, _levels, _rises, due
from soundstage.check.screening import RATE, Screening
from soundstage.model.production import Beat, Cue, Production, Scene, Shot, Subject
from soundstage.rng import rng
from soundstage.sound.effects import EFFECTS
from soundstage.sound.soundtrack import shot_effects
from soundstage.sound_event import Event
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options


@pytest.fixture(scope="module")
def walk(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Screening:
    """A man walks and knocks while rain falls on a roof: beds and steps overlap."""
    man = Subject(id="man1", noun="man", family="body", unit="man")
    beats = (Beat(id="b1", who=("man1",), action="walk", duration=Fraction(2)),
             Beat(id="b2", who=("man1",), action="knock"))
    shot = Shot(id="sh1", beats=beats, cues=(Cue(id="c1", sound="rain", at="b1"),))
    scene = Scene(id="s1", place="bedroom", cast=("man1",), shots=(shot,))
    making = Making(Production(title="Walk", cast=(man,), scenes=(scene,)),
                    tmp_path_factory.mktemp("contacts") / "walk.mp4",
                    Options(engine="slate", voice="fake", size=(160, 90)), store)
    making.folder.mkdir()
    film.speak(making)
    rendering = shots.Rendering(making, film.plan_of(making))
    rendering.sound()
    return screened(rendering)


def heard(walk: Screening, effects: np.ndarray) -> list[str]:
    """What the critic says of these effects in that film."""
    return [f.note for f in SilentContact().find(replace(walk, stems={**walk.stems, "effects": effects}))]


def test_what_is_on_time_is_accused_of_nothing(walk: Screening) -> None:
    assert sum(len(due(staged)) for _, staged in walk.shots) >= 4
    assert heard(walk, walk.stems["effects"]) == []


@pytest.mark.parametrize("late", [0.2, -0.2, 0.12])
def test_effects_that_are_all_off_their_contacts_are_found(walk: Screening, late: float) -> None:
    dry = [shot_effects(replace(staged, shot=staged.shot.model_copy(update={"cues": ()})), walk.plan.seed)
           for _, staged in walk.shots]
    effects = np.zeros_like(walk.stems["effects"])
    for (shot, _), piece in zip(walk.shots, dry, strict=True):
        at = round((walk.clock(shot.id) + late) * RATE)
        part = piece[max(0, -at): max(0, len(effects) - at)]
        effects[max(0, at): max(0, at) + len(part)] += part
    said = heard(walk, effects)
    assert said
    told = float(re.search(r"[+-]\d+\.\d+ s", said[0])[0].split()[0])  # type: ignore[index]
    assert abs(told - late) <= 0.02


def test_one_contact_that_is_heard_late_among_others_is_found(walk: Screening) -> None:
    effects, moved = np.zeros_like(walk.stems["effects"]), 0
    for shot, staged in walk.shots:
        cueless = replace(staged, shot=staged.shot.model_copy(update={"cues": ()}))
        events = list(staged.events)
        knocks = [k for k, e in enumerate(events) if e.effect == "knock"]
        if knocks and not moved:
            events[knocks[-1]] = replace(events[knocks[-1]], time=events[knocks[-1]].time + 0.2)
            moved += 1
        piece = shot_effects(replace(cueless, events=tuple(events)), walk.plan.seed)
        at = round(walk.clock(shot.id) * RATE)
        effects[at: at + len(piece)] += piece[: len(effects) - at]
    assert moved
    bare = {name: replace(s, shot=s.shot.model_copy(update={"cues": ()})) for name, s in walk.staged.items()}
    assert any("knock" in note for note in heard(replace(walk, staged=bare), effects))


@pytest.mark.parametrize("late", [0.0, 0.2, -0.2])
def test_steps_that_explain_each_other_are_late_together(late: float) -> None:
    gaps = rng(5, "gaps").uniform(0.18, 0.34, 12)  # a gait that quickens and slows: some step is always near
    steps = [Event("footstep", 1.0 + float(t), force=0.6) for t in np.cumsum(gaps)]
    stem = np.zeros((round(5 * RATE), 1))
    for k, step in enumerate(steps):
        wave = EFFECTS.new("footstep").render(step, rng(7, "step", k))  # other variants than the critic knows
        first = round((step.time + late) * RATE)
        stem[first: first + len(wave), 0] += wave
    assert _film_late(_rises(_levels(stem)), [(s.time, s) for s in steps]) == pytest.approx(late, abs=0.006)
