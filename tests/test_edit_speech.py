# SPDX-License-Identifier: Apache-2.0
"""How directors really speak: slips, gifts, contrasts, what is to stay, shots set apart."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.edit.spelling import respelled
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

TWO = (
    "Shot 1 (4s): A girl in a red coat and a boy in a red coat stand next to a bench in a park. "
    'Shot 2 (3s): Close-up of the girl. She whispers: "He will come." '
    'Shot 3 (4s): A dog sits on the bench and barks twice.'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("make her coat green but leave his", {"girl1.clothes: red coat -> green coat"}),
        ("get the boy a cat", {"cat1: - -> there", "s1.placements"}),
        ("the dog should bark three times instead of two", {"s1.sh3.b4.times: 2 -> 3"}),
        ("three barks, not two", {"s1.sh3.b4.times: 2 -> 3"}),
        ("make the gril older", {"girl1.age: child -> old"}),
        ("hold on her face a beat longer", {"pin sh2.duration: - -> 4"}),
        ("shot 3 is too short, give it two more seconds", {"pin sh3.duration: - -> 6"}),
        ("kill the whisper", {"s1.sh2.b2.line.manner: whisper -> -"}),
        ("everyone is far away, come closer", {"camera.size"}),
        ("let it rain in the last shot only", {"pin sh3.weather: - -> rain"}),
        ("at night with rain", {"s1.hour: - -> night", "s1.weather: - -> rain"}),
        ("make it night and rainy", {"s1.hour: - -> night", "s1.weather: - -> rain"}),
        ("let the boy say it instead", {"s1.sh2.b2.who: girl1 -> boy1"}),
        ("let her shout it", {"s1.sh2.b2.line.manner: whisper -> shout"}),
        ("give the girl's line to the boy", {"s1.sh2.b2.who: girl1 -> boy1"}),
        ("the whisper should be a shout", {"s1.sh2.b2.line.manner: whisper -> shout"}),
        ("grade the film warmer", {"film.looks: - -> warm"}),
        ("let church bells ring in the distance", {"s1.sh1.q1.sound: - -> bell"}),
    ],
)
def test_spoken(words: str, expected: set[str], store: Store) -> None:
    lines = film.edit(read(TWO), words, Options(engine="slate", voice="fake"), store).lines
    assert all(any(part in line for line in lines) for part in expected), lines


@pytest.mark.parametrize("words", ["make it a duck-billed qwzx", "not the dog"])
def test_refused_rather_than_something_else(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        film.edit(read(TWO), words, Options(engine="slate", voice="fake"), store)


def test_only_words_nobody_knows_are_respelled() -> None:
    production = read(TWO)
    assert respelled("let the gril whispr across the park", production) == "let the girl whisper across the park"
    assert respelled('the girl says "helo gril"', production).endswith('"helo gril"')


def test_a_camera_follows_somebody_where_they_do_something(store: Store) -> None:
    def moved(words: str) -> list[str]:
        lines = film.edit(read(TWO), words, Options(engine="slate", voice="fake"), store).lines
        return [line.split(":")[0] for line in lines if "camera.move" in line]

    assert moved("the camera should follow the dog") == ["s1.sh3.camera.move"]
    assert moved("the camera should follow the dog in shot 1") == ["s1.sh1.camera.move"]
