# SPDX-License-Identifier: Apache-2.0
"""What is put on is on from then on, what is taken off was on until then; no garment lies about for it."""

from __future__ import annotations

import pytest
from edited_words import difference
from staged_films import staged

import soundstage as ss
from soundstage.model.looks import worn_after
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action", "becomes"), [
    ("A man puts on a red hat and smiles.", "garment_on", "wearing red hat"),
    ("A woman puts her glasses on.", "garment_on", "wearing glasses"),
    ("A girl puts on a yellow raincoat on a street.", "garment_on", "wearing yellow raincoat"),
    ("A boy takes off his blue jacket.", "garment_off", "without blue jacket"),
    ("A man removes his hat.", "garment_off", "without hat"),
    ("A dog puts on sunglasses.", "garment_on", "wearing sunglasses"),
])
def test_a_garment_is_a_look(words: str, action: str, becomes: str) -> None:
    film = ss.read(words)
    beat = film.scenes[0].shots[0].beats[0]
    assert (beat.action, beat.becomes, len(film.cast)) == (action, becomes, 1)
    assert all(c.state != "not_understood" for c in film.claims)
    assert bool(film.cast[0].clothes) == (action == "garment_off")


@pytest.mark.parametrize("words", ["A woman puts a hat on a table.", "A man takes a hat from a chair.",
                                   "A girl puts on music.", "A plane takes off."])
def test_other_things_are_not_put_on(words: str) -> None:
    assert not [b for b in ss.read(words).scenes[0].shots[0].beats if b.becomes]


def test_the_hat_is_seen_from_the_middle_of_it_on(store: Store) -> None:
    (shot,) = staged(ss.read("A man puts on a red hat."), store)
    beat = next(b for p in shot.shot.performers for b in p.beats if b.action == "garment_on")
    new = [i for i in shot.stage.items if i.subject == "man1" and len(i.visible) > 1 and not i.visible[0]]
    first = min(int(i.visible.argmax()) for i in new)
    assert new and float(beat.start) < shot.times[first] < float(beat.end)
    assert all(i.visible[-1] for i in new if i.visible.argmax() == first)


def test_one_piece_takes_the_place_of_another_of_its_kind() -> None:
    assert worn_after(("blue hat", "coat"), "wearing red hat") == ("coat", "red hat")
    assert worn_after(("blue hat", "coat"), "without coat, hat") == ()
    assert worn_after(("coat",), "dark red") is None


def test_what_an_edit_takes_off_was_on_before(store: Store) -> None:
    told = difference(ss.read('A man says: "Good dog!"'), "let the man take off his jacket at the end", store)
    assert "man1.clothes: - -> jacket" in told and "becomes: - -> without jacket" in told


def test_it_self_is_one_word() -> None:
    film = ss.read("A dog puts on glasses by it self, and then starts to read a newspaper.")
    assert [b.action for b in film.scenes[0].shots[0].beats] == ["garment_on", "read"]
    assert [s.noun for s in film.cast] == ["dog", "newspaper"]


def test_an_animal_wears_a_collar_and_a_figure_a_scarf(store: Store) -> None:
    told = difference(ss.read("A dog sleeps by a snowman in a garden."), "give the dog a red collar", store)
    assert told == "dog1.clothes: - -> red collar"
    told = difference(ss.read("A dog sleeps by a snowman in a garden."), "give the snowman a red scarf", store)
    assert told == "snowman1.clothes: - -> red scarf"
