# SPDX-License-Identifier: Apache-2.0
"""What an instruction tells - deeds in a row, moves of the camera - is read whole; what would be lost is refused."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

BAKERY = (
    'A baker in a white apron kneads dough in a bakery. A girl in a green dress comes in and says: "One loaf, please." '
    'The baker nods and says: "Here." A cat sleeps on a chair. Soft accordion music.'
)
SHOTS = (
    "Shot 1 (2s): wide shot of a goat in a meadow. Shot 2 (2s): the goat walks to a gate. "
    "Shot 3 (2s): close-up of the goat, it looks around."
)
ANY = Options(engine="slate", voice="fake")


def _lines(text: str, words: str, store: Store) -> tuple[str, ...]:
    return film.edit(read(text), words, ANY, store).lines


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("have a boy run in from the right and wave", {"action: - -> run", "place: - -> from_right", "-> wave"}),
        ("the girl sits down, looks around and smiles", {"-> sit", "-> look", "-> smile"}),
        ("start close on the cat, then pull back to show the bakery", {"sh1.1.camera.size: - -> close", "-> pull_out"}),
        ("low angle on the baker when he nods", {"camera.angle: - -> low", "camera.subject: - -> baker1"}),
        ("close-up of the baker's hands", {"camera.size: - -> close", "camera.subject: - -> baker1.hand"}),
        ("change the girl's outfit to a yellow coat", {"girl1.clothes: green dress -> yellow coat"}),
        ("give the girl a blue scarf instead of the dress", {"girl1.clothes: green dress -> blue scarf"}),
        ("the baker shouldn't be wearing an apron", {"baker1.clothes: white apron -> -"}),
        ("[@Video] make the apron plain black", {"baker1.clothes: white apron -> black apron"}),
        ("the cat should yawn before the girl speaks", {"-> yawn"}),
        ("replace his nod with a slow bow", {"action: nod -> bow", "manner: - -> slowly"}),
        ("have the girl knead the dough instead of the baker", {"who: baker1 -> girl1"}),
        ("put the chair under a big tree", {"tree1: - -> there", "chair1 under tree1"}),
        ("add morning mist", {"weather: - -> fog"}),
        ("swap the cat for a dog, everything else stays", {"cat1.noun: cat -> dog"}),
        ("[@Video] Change the cat to a dog, keep the rest unchanged", {"cat1.noun: cat -> dog"}),
        ("make her voice deeper and slower", {"girl1.voice.words", "girl1.voice.speed"}),
    ],
)
def test_told(words: str, expected: set[str], store: Store) -> None:
    said = "\n".join(_lines(BAKERY, words, store))
    assert all(part in said for part in expected), said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("remove the people in the background", "not understood"),
        ("make it look like an oil painting", "there is no style 'oil painting'"),
        ("put a plant next to the chair and a picture on the wall", "not understood"),
        ("the girl rolls her eyes", "not understood"),
        ("start on the lamp, then pan to the girl", "no 'lamp'"),
    ],
)
def test_refused_in_one_sentence(words: str, reason: str, store: Store) -> None:
    with pytest.raises(FilmError, match=reason):
        _lines(BAKERY, words, store)


def test_a_deed_of_the_film_is_moved_not_done_twice(store: Store) -> None:
    lines = _lines(BAKERY, "the baker should nod after he says his line", store)
    assert len([line for line in lines if "beats" in line]) == len(lines) == 1


def test_what_holds_for_all_shots_is_not_done_for_one(store: Store) -> None:
    with pytest.raises(FilmError, match="same"):
        _lines(SHOTS, "make shot 2 vertical", store)


def test_a_shot_taken_out_leaves_the_others_alone(store: Store) -> None:
    production = read(SHOTS)
    edited = film.edit(production, "delete shot 2", ANY, store)
    with film.planning(ANY, store) as plan:
        before, after = ({s.id: s for s in plan(p).shots} for p in (production, edited.production))
    assert after == {i: s for i, s in before.items() if i != "sh2"}


def test_something_added_to_one_shot_is_seen_there_alone(store: Store) -> None:
    production = read(SHOTS)
    edited = film.edit(production, "add a red balloon in shot 2", ANY, store)
    with film.planning(ANY, store) as plan:
        shown = {s.id for s in plan(edited.production).shots if any(p.subject == "balloon1" for p in s.performers)}
    assert shown == {"sh2"}
