# SPDX-License-Identifier: Apache-2.0
"""What is in the picture: hair and clothes, crowds, things put somewhere, lamps that light it, files that are given."""

from __future__ import annotations

from pathlib import Path

import pytest
from edited_words import difference

from soundstage import film
from soundstage.edit.hairdo import restyled
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.stage.scheme import scheme
from soundstage.store import Store
from soundstage.work.quality import Options

BAKERY = ("A baker with a moustache stands behind a counter in a bakery early in the morning. A loaf of bread lies on "
          'the counter. A little girl with pigtails comes in and says: "One roll, please." The baker smiles.')
CAMP = ("Shot 1 (4s): Wide shot of a tent by a lake at dusk. Three campers sit around a campfire. Shot 2 (3s): Medium "
        'shot of an old man in a green jumper. He says: "I saw it." Shot 3 (4s): A bear walks in and sniffs the tent.')
ROAD = ("A red sports car drives along a coastal road on a sunny afternoon. Cut to: close-up of a young woman in "
        "sunglasses driving. She laughs. Cut to: the car stops beside a lighthouse.")
NOIR = ("A detective in a brown coat sits at a desk in a dark office at night. A lamp and a telephone stand on the "
        'desk. He picks up the telephone and says: "Who is this?" A blonde woman in a red dress stands at the window.')
SHOW = ("A singer in a black leather jacket sings on a stage at night. A crowd cheers. A drummer plays the drums "
        "behind her. Fireworks burst over the stage.")
ROOM = ("A grandmother knits in an armchair in a living room in the evening. A black cat sleeps on the rug next to a "
        "vase of tulips. A boy in striped pyjamas runs in and says: \"It's snowing!\" He looks out of the window.")
WARD = ("A nurse in a blue uniform pushes a cart along a hospital corridor in the morning. An old man walks beside "
        "her. Another old man sleeps on a bench.")


@pytest.mark.parametrize(("words", "edit", "told", "never"), [
    (BAKERY, "give her red hair", "girl1.hair: pigtails -> red pigtails", "baker1"),
    (BAKERY, "make the baker's hair grey", "baker1.hair: moustache -> grey moustache", "girl1"),
    (NOIR, "she should be a brunette", "woman1.hair: - -> brown", "noun"),
    (NOIR, "everyone in black", "woman1.clothes: red dress -> black dress", "-> black\n"),
    (CAMP, "dress the old man in blue", "man1.clothes: green jumper -> blue jumper", "colors"),
    (ROOM, "have the boy in a dinosaur costume", "boy1.clothes: striped pyjamas -> dinosaur costume", "cat1"),
    (BAKERY, "the baker should be in his sixties", "baker1.age: - -> old", "words"),
    (BAKERY, "the baker is younger than I thought, age him up", "baker1.age: - -> old", "young"),
    (NOIR, "make the woman older and heavier", "woman1.build: - -> stout", "size"),
    (SHOW, "a bigger crowd", "crowd1.count: 8 -> 12", "size"),
    (SHOW, "half as many people in the crowd", "crowd1.count: 8 -> 4", "size"),
    (SHOW, "more fireworks", "fireworks1.count: 3 -> 4", "gain_db"),
    (CAMP, "add two more campers", "campers1.count: 3 -> 5", "campers2"),
    (CAMP, "make the campers bigger", "campers1.size: 1 -> 1.35", "count"),
    (NOIR, "put the lamp on the floor", "lamp1 on floor", "telephone1 on floor"),
    (ROOM, "move the cat to the windowsill", "cat1 on window1", "vase1 on"),
    (ROOM, "turn the armchair to face the window", "cat1 on rug, cat1 next_to vase1, boy1 at window1, armchair1", "b2"),
    (ROOM, "put up a painting behind grandma", "painting1 behind grandmother1", "grandma1"),
    (ROAD, "put a surfboard on the roof of the car", "s1.placements: - -> surfboard1 on car1", "roof"),
    (ROAD, "add a dog in the passenger seat", "dog1 in car1", "seat1"),
    (CAMP, "add a canoe on the lake", "canoe1: - -> there", "lake1"),
    (NOIR, "make the lamp the only light", "s1.light: - -> only lamplight", "beats"),
    (CAMP, "the fire should be the only light", "s1.light: - -> only firelight", "beats"),
    (NOIR, "light him from the left, hard light", "s1.light: - -> hard light, light from the left", "beats"),
    (CAMP, "put out the fire", "action: - -> darken", "sound"),
    (CAMP, "swap out the bear for something smaller, a fox say", "bear1.noun: bear -> fox", "size"),
    (ROOM, "a dog would be better than a cat", "cat1.noun: cat -> dog", "dog1"),
    (NOIR, "open the scene at dawn rather than at night", "s1.hour: night -> dawn", "pin"),
    (NOIR, "could we get a stormy sky", "s1.weather: - -> storm", "place"),
    (NOIR, "put her in a black cape", "black cape", "place:"),
    (BAKERY, "she looks too cheerful, tone it down", "line.manner: - -> calm", "beats"),
    (SHOW, "make the crowd bigger, it looks empty", "crowd1.count: 8 -> 12", "beats"),
    (WARD, "replace the old man on the bench with a cat", "man2.noun: old man -> cat", "man1"),
    (ROAD, "use @look.jpg as the style", "film.references: - -> look style", "car1"),
    (ROAD, "the car should be @truck.glb", "car1.references: - -> @truck:identity", "camera"),
])
def test_the_picture_changes_as_it_is_meant(words: str, edit: str, told: str, never: str, store: Store) -> None:
    done = difference(read(words), edit, store)
    assert told in done, done
    assert not never or never not in f"{done}\n", done


@pytest.mark.parametrize(("words", "edit", "named"), [
    (BAKERY, "no steam please", "steam"),
    (NOIR, "the telephone should be the only light", "telephone gives no light"),
    (ROOM, "the pyjamas should be blue with white stars", "white stars"),
    (ROOM, "the vase should be empty", "empty"),
    (CAMP, "the bear should be a mother", "mother"),
    (CAMP, "make the tent snowy", "on no single thing"),
])
def test_what_cannot_be_shown_is_named(words: str, edit: str, named: str, store: Store) -> None:
    with pytest.raises(FilmError, match=named):
        difference(read(words), edit, store)


@pytest.mark.parametrize(("old", "new", "after"), [
    ("pigtails", "red", "red pigtails"), ("red pigtails", "bun", "red bun"), ("grey beard", "red", "red beard"),
    ("brown moustache", "bald", "bald moustache"), ("black", "long beard", "black long beard"), ("", "curly", "curly")])
def test_other_hair_leaves_what_it_does_not_name(old: str, new: str, after: str) -> None:
    assert restyled(old, new) == after


def test_light_from_a_side_comes_from_there_and_one_lamp_leaves_the_rest_dark() -> None:
    left, right = scheme(("light from the left",)), scheme(("hard light", "light from the right"))
    assert left.side == -1 and right.side == 1
    alone, usual = scheme(("only lamplight",)), scheme(("lamplight",))
    assert alone.fill < 0.2 * usual.fill and alone.ambient < 0.2 * usual.ambient and alone.key == usual.key


def test_who_comes_in_and_looks_out_of_a_window_can_be_filmed(tmp_path: Path) -> None:
    with film.planning(Options(engine="slate", voice="fake"), Store(tmp_path)) as planner:
        shots = planner(read(ROOM)).shots
    assert any("boy1" in {p.subject for p in shot.performers} for shot in shots)
