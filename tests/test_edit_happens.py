# SPDX-License-Identifier: Apache-2.0
"""What happens, is said, is filmed and is heard: all the difference that an instruction makes, or none."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

DINER = ("Shot 1 (4s): Wide shot of a diner at night. Shot 2 (4s): A waitress pours coffee for a trucker "
         'at the counter. WAITRESS: "Long drive?" Shot 3 (3s): Close-up of the trucker. He says: "Twelve hours. No '
         'break." Shot 4 (4s): The waitress smiles. Shot 5 (4s): The trucker eats the pie. A bell rings. Jazz music '
         "plays.")
HALL = ("A king sits on a throne in a hall at night. A messenger runs in and kneels. The king stands up. Two knights "
        'walk out. KING: "Then we ride." Thunder rumbles.')
SCHOOL = ("Shot 1 (3s): A girl walks to a door in a school corridor. Shot 2 (3s): Close-up of her hand as she knocks. "
          'Shot 3 (4s): Close-up of the girl. She says: "The bus broke down." She looks at her shoes.')


@pytest.mark.parametrize(("words", "edit", "told"), [
    (DINER, "look down at 45 degrees in shot 2", {"s1.sh2.camera.elevation_deg: - -> 45"}),
    (DINER, "shot 4: 28 mm, 2 m away, looking down at 20 degrees", {
        "s1.sh4.camera.lens_mm: - -> 28", "s1.sh4.camera.distance_m: - -> 2", "s1.sh4.camera.elevation_deg: - -> 20"}),
    (DINER, "30 degrees from below in shot 3", {"s1.sh3.camera.elevation_deg: - -> -30"}),
    (DINER, "I want to see her hands when she pours", {
        "s1.sh2.camera.size: - -> close", "s1.sh2.camera.subject: - -> waitress1.hand"}),
    (DINER, "cut the second half of his line", {"s1.sh3.b3.line.text: Twelve hours. No break. -> Twelve hours."}),
    (DINER, 'drop "No break." from his line', {"s1.sh3.b3.line.text: Twelve hours. No break. -> Twelve hours."}),
    (DINER, "everywhere but the last shot, make it a little quieter", {
        f"pin mix.all.in.sh{n}.gain_db: - -> -6" for n in (1, 2, 3, 4)}),
    (DINER, "make the music so loud we can barely hear them", {"pin mix.music_db: - -> 12"}),
    (DINER, "turn the jazz down in shot 2", {"pin mix.music.in.sh2.gain_db: - -> -6"}),
    (DINER, "begin with the pouring", {"pin cut.order: - -> sh2, sh1, sh3, sh4, sh5"}),
    (DINER, 'hold a beat of silence after "Long drive?"', {"pin sh2.cuts: - -> +0",
                                                             "pin sh2.duration: - -> 85/12"}),  # held for the line
    (SCHOOL, "have her run to the door instead", {"s1.sh1.b1.action: walk -> run"}),
    (SCHOOL, "hold on her face a second longer", {"pin sh3.cuts: - -> +0", "pin sh3.duration: - -> 5"}),
    (HALL, "the thunder should come when he stands up", {"s1.sh1.q1.at: b6 -> b4"}),
    (HALL, "the messenger walks in", {"s1.sh1.b2.action: run -> enter", "s1.sh1.b2.verb: - -> walk in"}),
    (HALL, "the messenger limps in instead of running", {"s1.sh1.b2.action: run -> walk", "s1.sh1.b2.verb: - -> limp"}),
])
def test_this_and_nothing_else(words: str, edit: str, told: set[str], store: Store) -> None:
    assert set(difference(read(words), edit, store).splitlines()) == told


@pytest.mark.parametrize(("words", "edit", "told"), [
    (DINER, "start on the waitress and trim a second off shot 5", ("sh6, sh1", "pin sh5.duration: - -> 3")),
    (DINER, "start with a close-up of the coffee being poured", ("who: - -> waitress1", "camera.size: - -> close")),
    (DINER, "put a shot of the road between 1 and 2", ("pin cut.order: - -> sh1, sh6, sh2", "s2.noun: - -> road")),
    (DINER, "let her ask it again before he speaks", ("line.text: - -> Long drive?",)),
    (DINER, "have him say thanks at the end", ("line.text: - -> Thanks.",)),
    (HALL, "have the messenger leave before the knights", ("action: - -> exit", "b4, b7, b5")),
    (HALL, "stay on the king standing up for another second", ("duration: - ->",)),
    (HALL, "the thunder should come earlier, before he stands up", ("s1.sh1.q1.at: b6 -> b3", "at_end: - -> yes")),
    (DINER, "camera at table height, 50 mm, slow push in while she pours", (
        "s1.sh2.camera.height_m: - -> 0.75", "s1.sh2.camera.lens_mm: - -> 50", "s1.sh2.camera.move: - -> push_in")),
    (DINER, "end on the waitress, close-up", ("sh5, sh6", "camera.size: - -> close")),
    (HALL, "hold a beat of silence after he kneels", ("s1.sh1.b4.after: - -> 1.5",)),
    (HALL, "add a bell when he kneels, let the king sigh first and hold on the messenger for two seconds", (
        "s1.sh1.q2.at: - -> b3", "b2, b7, b3")),
])
def test_it_is_part_of_it(words: str, edit: str, told: tuple[str, ...], store: Store) -> None:
    done = difference(read(words), edit, store)
    assert all(t in done for t in told), done


@pytest.mark.parametrize(("words", "edit"), [
    (DINER, "add a close-up of the fire between shots 1 and 2"),
    (DINER, "have the waitress smile three times, each time bigger"),
    (HALL, "have the king kneel before the messenger and the knights at the same time louder"),
])
def test_none_of_it_is_done(words: str, edit: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(words), edit, store)
