# SPDX-License-Identifier: Apache-2.0
"""Edits of one part of the film - a shot's place, a half of its move, the one that is there - and of moments."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.edit.splitting import tidied
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

VAN = ("Shot 1 (4s): A green van drives along a country road in the afternoon. Shot 2 (4s): A woman in a blue cap "
       'carries a box to a red door. '
       'Shot 3 (4s): An old man opens the door and says: "For me?" Shot 4 (3s): Close-up of the '
       'woman. She says: "Happy birthday, Dad."')
MARKET = ("Shot 1 (4s): A woman sells apples in a market at noon. Shot 2 (4s): A boy takes an apple and runs away. "
          "Shot 3 (3s): The boy eats the apple.")
CAKE = "A grandmother and a boy sit at a table. She lights a candle on a cake. The boy blows out the candle and laughs."
ROOM = 'In a living room in the evening a girl sits on a sofa and reads a book. A boy walks in and says: "Hello." ' \
       "Rain patters."


@pytest.mark.parametrize(
    ("film", "words", "lines"),
    [
        (VAN, "make the second shot a medium close shot", ("sh2.camera.size: - -> close",)),
        (VAN, "could there be a few birds in the sky in the opening shot", ("birds1.only_in: - -> sh1", "fly")),
        (VAN, "shot 3: 100 mm, shallow depth of field", (
            "sh3.camera.lens_mm: - -> 100", "sh3.camera.focus: - -> shallow")),
        (VAN, "make the box yellow, and let her hold it in the last shot too", ("b6.target: - -> box1",)),
        (VAN, "tilt up at the end of shot 1", ("sh1.camera.move: - -> static", "sh1.camera.moves: - -> tilt")),
        (VAN, "show the woman's face right after his line", ("sh1, sh2, sh3, sh5, sh4", "camera.subject: - -> woman1")),
        (VAN, "begin with a long shot at 28 mm of the road", ("sh5, sh1", "sh5.camera.lens_mm: - -> 28")),
        (VAN, 'she should say "Surprise!" instead, and more cheerful', (
            "line.text: Happy birthday, Dad. -> Surprise!",)),
        (MARKET, "make the last shot an extreme close-up of the apple", ("camera.subject: - -> apple1",)),
        (MARKET, "let him take three apples instead of one", ("apple1.count: 1 -> 3",)),
        (MARKET, "add a crowd of people in the background in shot 1", (
            "people1 background", "people1.only_in: - -> sh1")),
        (MARKET, "have a crowd cheer in the last shot", ("crowd1.count: - -> 8", "crowd1.only_in: - -> sh3")),
        (CAKE, "there should be five candles on the cake", ("candle1.count: 1 -> 5",)),
        (CAKE, "let him laugh first and blow out the candle afterwards", ("b1, b2, b3, b4 -> b1, b2, b4, b3",)),
        (CAKE, "he should laugh, looking down", ("order: - -> with", "verb: - -> look down")),
        (ROOM, "she shouldn't be reading, have her knit instead", ("action: read -> work", "verb: - -> knit")),
        (ROOM, "turn the rain into a thunderstorm", ("weather: - -> storm",)),
        (ROOM, "give me an owl hooting somewhere far off", ("sound: - -> owl_hoot", "words: - -> distant")),
        (ROOM, "I want a cat lying in front of the sofa", ("cat1 in_front_of sofa1", "action: - -> lie")),
    ],
)
def test_it_is_done(film: str, words: str, lines: tuple[str, ...], store: Store) -> None:
    done = difference(read(film), words, store)
    assert all(line in done for line in lines), done


def test_a_shot_named_without_an_article_is_that_shot_alone(store: Store) -> None:
    done = difference(read(VAN), "first shot at 28 mm from a low angle, please", store)
    assert done.splitlines() == ["s1.sh1.camera.angle: - -> low", "s1.sh1.camera.lens_mm: - -> 28"]


def test_one_shot_plays_elsewhere_and_the_others_stay(store: Store) -> None:
    done = difference(read(VAN), "only the first shot should play on a beach", store)
    assert "s2.place: - -> beach" in done and "film.scene order: s1 -> s2, s1" in done
    assert "s1.shots: sh1, sh2, sh3, sh4 -> sh2, sh3, sh4" in done
    assert "box1: there" not in done and "For me?" not in done


def test_a_part_of_an_open_shot_cannot_leave_its_place(store: Store) -> None:
    with pytest.raises(FilmError, match="play in the same place"):
        difference(read(CAKE), "the second shot should play on a beach", store)


def test_a_close_up_after_a_line_comes_after_its_shot_though_the_shot_ends_before_it(store: Store) -> None:
    film = ('Shot 1 (2s): An old man walks to a door, opens the door, smiles, waves and says: "For me?" '
            "Shot 2 (3s): A woman laughs.")
    assert "sh1, sh3, sh2" in difference(read(film), 'put a reaction shot of the woman after "For me?"', store)


def test_what_a_gerund_of_lie_is() -> None:
    from soundstage.edit.slots import base_verb

    assert [base_verb(w) for w in ("lying", "dying", "tying", "flying")] == ["lie", "die", "tie", "fly"]


def test_where_a_size_has_a_lens_it_is_the_new_shots() -> None:
    said = tidied("end with a close-up at 85 mm of the cat")
    assert said == "end with a close-up of the cat; make the last shot 85 mm"


HORSE = ("A white horse stands in a meadow beside a fence at noon. A girl in a red dress walks up and gives it a "
         "carrot. The horse eats the carrot. The girl laughs and strokes it. A brown foal trots past.")
COURT = ('Shot 1 (4s): A king sits on a throne in a hall. A knight walks in and bows. Shot 2 (3s): Close-up of '
         'the king. He says: "Where is the dragon?" Shot 3 (3s): The knight says: "It followed me home."')
ICE = "Two penguins stand on an ice floe in the snow. The small penguin slips and falls into the water. A seal laughs."


@pytest.mark.parametrize(
    ("film", "words", "lines"),
    [
        (HORSE, "the horse should neigh after it has eaten", ("b4, b8, b5", "verb: - -> neigh")),
        (HORSE, "she strokes it first and gives it the carrot afterwards", ("-> b1, b2, b6, b3, b4, b5, b7",)),
        (HORSE, "only the foal should be black, the other one stays white", ("foal1.colors: brown -> black",)),
        (HORSE, "the girl needs a ponytail and a leather jacket", ("hair: - -> ponytail", "leather jacket")),
        (HORSE, "camera about knee high", ("camera.height_m: - -> 0.5",)),
        (COURT, "the third shot over the king's shoulder", ("sh3.camera.angle: - -> over_shoulder",)),
        (COURT, "the first shot should be half as fast", ("sh1.pace: - -> 1/2",)),
        (COURT, "make the king laugh at the knight's line", ("action: - -> laugh", "order: - -> with")),
        (ICE, "put a scarf on the small penguin, a striped one", ("penguin1.clothes: - -> striped scarf",)),
        (ICE, "make the little one slip twice before it falls", ("s1.sh1.b2.times: - -> 2",)),
    ],
)
def test_roundabout_words_are_read(film: str, words: str, lines: tuple[str, ...], store: Store) -> None:
    done = difference(read(film), words, store)
    assert all(line in done for line in lines), done


@pytest.mark.parametrize(("film", "words"), [
    (COURT, "two guards should stand left and right of the throne"),  # not both on one side
])
def test_nothing_else_is_done(film: str, words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(film), words, store)
