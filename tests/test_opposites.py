# SPDX-License-Identifier: Apache-2.0
"""What contradicts itself is told with the choice made; what only sounds so is left alone."""

import pytest

from soundstage.language import read


def told(text: str) -> list[str]:
    return [c.note for c in read(text).claims if c.kind == "contradiction"]


@pytest.mark.parametrize(
    "text",
    [
        "A silent avalanche of thunderous rocks fills a valley at a noisy silent dawn.",
        "A silent scream echoes through a tunnel.",
        "A vacant, packed library at noon.",
        "An indoor desert at noon.",
        "A nurse murmurs noisily.",
        "At midnight, in bright noon sunlight, a goat eats grass.",
        "A stationary bear gallops across a field.",
        "A lanky short waiter waves.",
        "A deserted station full of commuters.",
        "No music. A cheerful piano melody plays while a girl dances.",
        "A clear, foggy morning by a lake.",
        "A gigantic minuscule castle stands on a hill.",
        "No people. A baker kneads dough.",
        "A man walks forwards backwards.",
    ],
)
def test_a_contradiction_is_told_with_the_choice(text: str) -> None:
    notes = told(text)
    assert notes and any("kept" in n or "there is none" in n or "as it usually is" in n for n in notes)


@pytest.mark.parametrize(
    "text",
    [
        "A small big-eared dog sits beside a dark light-blue car.",
        "A sleeping cat wakes up and runs.",
        "A cold hot dog lies on a plate.",
        "A tall woman hugs a short man.",
        "An old man holds a young cat.",
        "A quiet street. A woman shouts loudly.",
        "A motionless deer suddenly runs away.",
        "A dog changes from small to big.",
        "A dark room is lit by one bright lamp.",
    ],
)
def test_no_contradiction_where_there_is_none(text: str) -> None:
    assert told(text) == []


def test_what_is_kept_is_in_the_film() -> None:
    film = read("A lanky short waiter waves.")
    assert film.cast[0].build == "lanky"
    assert "crowded" not in read("An empty crowded street.").scenes[0].place_words
    assert "loudly" not in read("He whispers loudly.").scenes[0].shots[0].beats[0].manner


def test_those_who_are_named_are_there() -> None:
    film = read("A deserted square full of people.")
    assert [s.noun for s in film.cast] == ["people"] and "deserted" not in film.scenes[0].place_words
