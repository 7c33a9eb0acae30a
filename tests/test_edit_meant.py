# SPDX-License-Identifier: Apache-2.0
"""Who, which shots and how much of a film an instruction means when its words leave that open."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

BUS = ("Shot 1 (3s): Aerial view of a harbour at night. Shot 2 (4s): A bus driver in a green coat drinks tea in his "
       "bus. An old woman gets in. WOMAN: 'To the station.' Shot 3 (3s): Close-up of the driver's eyes in the mirror. "
       "Shot 4 (4s): The bus drives off in the rain.")
KITCHEN = "Shot 1 (4s): A cook chops carrots in a kitchen. Shot 2 (3s): A cook stands beside a campfire."
HARBOUR = ("A lighthouse keeper in a yellow coat climbs a staircase. He lights the beacon. KEEPER: 'There she is.' "
           "A gull lands on the railing. He feeds it a piece of bread.")
LAKE = "A fisherman sits in a rowing boat on a lake at dawn. A heron stands among the reeds. He casts his line."
PARK = ("Three kids play hide-and-seek in a park. A boy in a green cap counts at a tree. Two girls hide behind a "
        "bench. He finds one girl, and she giggles.")
STREET = "A robot walks along a street. A woman waves."
DANCE = "A dancer practises in a theatre. A janitor watches her. He says: 'Again.' She dances once more."


@pytest.mark.parametrize(("film", "words", "there", "never"), [
    (BUS, "push in on the eyes", ("sh3.camera.move: - -> push_in",), ("sh2", "sh4", "woman")),
    (BUS, "push in on the driver's eyes", ("sh3.camera.move: - -> push_in",), ("sh1", "sh2", "sh4")),
    (BUS, "push in on the woman's face", ("camera.move: - -> push_in",), ("sh1.", "sh3.")),
    (BUS, "start on the driver", ("sh5.camera.subject: - -> driver1", "sh5, sh1"), ("cut.order",)),
    (LAKE, "start on the heron", ("sh1.1.camera.subject: - -> heron1",), ("cut.order",)),
    (BUS, "add sirens throughout", tuple(f"sh{n}.cues: - ->" for n in (1, 2, 3, 4)), ()),
    (BUS, "add honking and sirens throughout", tuple(f"sh{n}.cues: - -> q" for n in (1, 2, 3, 4)), ()),
    (BUS, "rain sounds throughout", ("s1.ambience: - -> rain",), ("cues",)),
    (HARBOUR, "cut the bread, he should pet the gull instead", ("action: feed -> pet", "bread1: there -> -"), ()),
    (HARBOUR, "he should pet the gull instead", ("action: feed -> pet",), ("beats",)),
    (LAKE, "add a boat with a boy in it", ("boy1 in boat2",), ("next_to",)),
    (LAKE, "add a second boat in the distance with a boy in it", ("boat2 background", "boy1 in boat2"), ("next_to",)),
    (PARK, "give the girls red scarves", ("girl1.clothes", "girl2.clothes"), ("kids1",)),
    (STREET, "replace the background with a beach", ("s1.place: street -> beach",), ("ambience",)),
    (STREET, "add people walking in the background", ("people1", "action: - -> walk"), ("woman1\n", "ambience")),
    (STREET, "add crickets in the background", ("ambience: - -> night_crickets",), ()),
    (STREET, "make the lighting more dramatic", ("light: - -> dramatic lighting",), ("mood",)),
    (STREET, "slow zoom out at the end", ("camera.move: - -> zoom_out", "speed: - -> slow"), ("sh1.1.",)),
    (STREET, "make the lighting softer", ("light: - -> soft lighting",), ("db",)),
    (DANCE, "add a ticking clock", ("clock1: - -> there", "q1.sound: - -> clock"), ()),
])
def test_what_is_left_open_is_read_as_meant(
        film: str, words: str, there: tuple[str, ...], never: tuple[str, ...], store: Store) -> None:
    done = difference(read(film), words, store)
    assert all(line in done for line in there), done
    assert not any(line in done for line in never), done


@pytest.mark.parametrize(("film", "words", "told"), [
    (HARBOUR, "let her laugh", "not understood"),
    (HARBOUR, "let her laugh after the line", "not understood"),
    (BUS, "in shot 2, push in on the hands", "whose hands"),
    (STREET, "add a second moon in the background", "not understood"),
    (STREET, "add dust blowing across the street", "not understood"),
    ("A spaceship lands on a red planet. A robot rolls past.", "make the spaceship look old", "not understood"),
    (KITCHEN, "remove the flames", "remove the sound of the flames"),
])
def test_what_nobody_is_meant_by_is_refused(film: str, words: str, told: str, store: Store) -> None:
    with pytest.raises(FilmError, match=told):
        difference(read(film), words, store)
