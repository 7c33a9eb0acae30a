# SPDX-License-Identifier: Apache-2.0
"""Parts of the film that reach to a moment or an edge, halves of shots, and how long titles stay."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.direct.plan import Plan
from soundstage.edit import edit
from soundstage.errors import FilmError
from soundstage.finish.titles import Title
from soundstage.language import read
from soundstage.model.production import Production
from soundstage.store import Store

HORSE = read("A horse runs across a field. It stops at a fence. A girl gives it an apple. The girl hugs the horse.")
SNOW = read("A sailor climbs a hill at night. It snows. He lights a lamp. He sits down.")


@pytest.mark.parametrize(("film", "words", "there", "never"), [
    (HORSE, "let it snow until she hugs the horse", ("sh1.1.weather: - -> snow", "sh1.3.weather: - -> snow"),
     ("sh1.4.weather", "s1.weather")),
    (HORSE, "make it rain after the girl gives it an apple", ("sh1.4.weather: - -> rain",), ("sh1.1.", "s1.weather")),
    (HORSE, "make it night when she hugs the horse", ("sh1.4.hour: - -> night",), ("sh1.3.hour", "s1.hour")),
    (HORSE, "dim the light in the second half of the film", ("sh1.4.light: - -> dim",), ("sh1.1.", "s1.light")),
    (HORSE, "make it black and white except the last shot", ("sh1.1.tone: - -> black_and_white",), ("sh1.4.tone",)),
    (SNOW, "let the snow stop and the sun break through at the end", ("sh1.2.weather: - -> clear",), ("s1.weather",)),
    (SNOW, "the snow should die down toward the end", ("sh1.2.weather: - -> clear",), ("s1.weather",)),
    (SNOW, "first half of shot 1 handheld, second half locked off",
     ("sh1.1.camera.move: - -> handheld", "sh1.2.camera.move: - -> static"), ("sh1.3",)),
    (SNOW, 'show "The Light" as a title for the first two seconds', ("title: - -> The Light", "title_for: - -> 2"), ()),
    (SNOW, 'show the title "Dawn" only after he lights the lamp', ("sh1.2.title: - -> Dawn", "title_at"), ("sh1.1.",)),
    (HORSE, "cut the first shot down to one second and go wider on the last one",
     ("sh1.1.duration: - -> 1", "sh1.4.camera.size"), ("sh1.1.camera", "sh1.2.camera")),
    (HORSE, "trim the shot of the girl hugging the horse by a second", ("sh1.4.duration",), ("sh1.3",)),
])
def test_only_the_part_that_is_named_changes(film, words, there, never, store: Store) -> None:  # type: ignore[no-untyped-def]
    lines = difference(film, words, store)
    assert all(row in lines for row in there), lines
    assert not any(row in lines for row in never), lines


def test_what_the_film_has_no_room_for_is_refused(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(HORSE, "let it snow until the horse runs", store)
    with pytest.raises(FilmError):
        difference(HORSE, 'add the caption "Run" to the second shot and take the music out there', store)
    with pytest.raises(FilmError):
        difference(read("A cat sits on a wall."), "let it snow toward the end", store)


def test_who_is_told_by_what_he_does(store: Store) -> None:
    film = read('Shot 1: A boy sits on a bench. Another boy says "Check!". Shot 2: A pigeon lands on a table.')
    assert "subject: - -> boy1" in difference(film, "over the shoulder of the boy who says check", store)


def test_a_title_is_seen_for_its_seconds() -> None:
    title = Title("Dawn", 320, 180, 6.0, since=2.0, stays=2.0)
    assert [round(title.strength(t), 3) for t in (1.5, 3.0, 4.5)] == [0.0, 1.0, 0.0]


@pytest.mark.parametrize(("words", "changed"), [
    ("make her coat blue", "red coat -> blue coat"), ("make it night", "s1.hour: - -> night"), ("make it snow", "snow"),
    ("take the dog out of the scene", "dog1: there -> -"), ("let her say 'Hello' instead", "Good morning. -> Hello"),
    ("make the dog bigger", "dog1.size: 1 -> 1.35"), ("make her run instead", "run"),
])
def test_what_names_no_part_of_the_film_does_not_have_it_directed(words: str, changed: str) -> None:
    film = read("A woman in a red coat walks through a park. She says: 'Good morning.' Then a dog barks.")

    def planner(_: Production) -> Plan:
        raise AssertionError("the film was directed")

    assert changed in "\n".join(edit(film, words, planner).lines)


def test_an_instruction_carried_out_again_compiles_no_pattern_anew(
        store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    words, anew = "add a shot where the sailor waves at the end", list[str]()
    difference(SNOW, words, store)
    compiled = re._compiler.compile  # type: ignore[attr-defined]
    monkeypatch.setattr(re._compiler, "compile",  # type: ignore[attr-defined]
                        lambda p, flags=0: anew.append(p) or compiled(p, flags))
    difference(SNOW, words, store)
    assert len(anew) < 40, anew
