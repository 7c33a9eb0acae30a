# SPDX-License-Identifier: Apache-2.0
"""The contract of every edit verb: its example runs, its phrases are whole, its parameters say what they mean."""

from __future__ import annotations

import typing
from collections.abc import Callable
from dataclasses import fields
from fractions import Fraction
from pathlib import Path

import pytest

from soundstage.direct.plan import Plan
from soundstage.edit import edit
from soundstage.edit.pattern import Hole, compiled
from soundstage.edit.verbs import VERBS
from soundstage.film import plan_of, speak
from soundstage.language import read
from soundstage.model.production import Production, Take
from soundstage.store import Store
from soundstage.work.making import Making
from soundstage.work.quality import Options

Planner = Callable[[Production], Plan]


@pytest.fixture(scope="module")
def planner(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Planner:
    """Directs a film with the fake voice, each film once."""
    folder, kept = tmp_path_factory.mktemp("plans"), {}

    def plan(production: Production) -> Plan:
        key = production.model_dump_json()
        if key not in kept:
            making = Making(production, folder / "x.mp4", Options(engine="slate", voice="fake"), store)
            making.folder.mkdir(exist_ok=True)
            speak(making)
            kept[key] = plan_of(making)
        return kept[key]

    return plan


def test_there_are_enough_verbs() -> None:
    assert len(VERBS.names) >= 24


@pytest.mark.parametrize("name", VERBS.names)
def test_the_example_does_what_it_says(name: str, planner: Planner) -> None:
    before, words, line = VERBS.get(name).example
    film = read(before)
    if VERBS.get(name).of_footage:
        film = _footage(film)
    edited = edit(film, words, planner)
    assert any(step.verb == name for step in edited.steps), edited.understood
    assert line and any(line in found for found in edited.lines), edited.lines
    assert edited.production.source == film.source


def _footage(film: Production) -> Production:
    """The film with four seconds of a clip in the place of each of its shots."""
    scenes = tuple(s.model_copy(update={"shots": tuple(x.model_copy(update={
        "take": Take(of="@clip", end=Fraction(4)), "duration": Fraction(4), "given": True, "beats": ()})
        for x in s.shots)}) for s in film.scenes)
    return film.model_copy(update={"scenes": scenes})


@pytest.mark.parametrize("name", VERBS.names)
def test_phrases_fill_parameters_that_have_meanings(name: str) -> None:
    unit = VERBS.get(name)
    hints = typing.get_type_hints(unit, include_extras=True)
    meanings = {f.name: hints[f.name].__metadata__[0] for f in fields(unit)}
    assert all(meanings.values())
    named = {h.name for phrase in unit.phrases for h in _holes(compiled(phrase))} - {"shots"}
    assert named <= set(meanings), named - set(meanings)


def _holes(elements: tuple[object, ...]) -> list[Hole]:
    found: list[Hole] = []
    for element in elements:
        if isinstance(element, Hole):
            found.append(element)
        elif isinstance(element, tuple):
            for option in element:
                found += _holes(option)
    return found


def test_the_page_lists_every_verb_as_it_is() -> None:
    page = (Path(__file__).parent.parent / "docs" / "editing.md").read_text(encoding="utf-8")
    for entry in VERBS.entries.values():
        row = f"| {entry.name.replace('_', ' ')} | {entry.summary} | {entry.facts['example'][1]} |"
        assert row in page, f"docs/editing.md lacks: {row}"
