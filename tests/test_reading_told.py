# SPDX-License-Identifier: Apache-2.0
"""Demands that used to be dropped or taken for something else: silence that ends, things held, words written apart."""

from __future__ import annotations

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(film: Production) -> list[Beat]:
    return [b for scene in film.scenes for shot in scene.shots for b in shot.beats]


def test_silence_after_music_ends_it() -> None:
    film = read("A man sits on a bench. Slow sad piano music, a bell, then silence.")
    assert (film.scenes[0].music.mood, film.scenes[0].music.instruments) == ("sad", ("piano",))
    cues = film.scenes[0].shots[0].cues
    assert [c.sound for c in cues] == ["bell", "music"]
    assert cues[-1].words == ("stop",)
    assert cues[-1].at_end


def test_silence_where_nothing_played_is_no_music() -> None:
    assert read("Loud applause, then silence.").scenes[0].music.mood == "none"


@pytest.mark.parametrize(("words", "aspect"), [
    ("A ball falls vertically onto a vertical pipe.", "16:9"),
    ("A vertical video of a cat.", "9:16"),
    ("Vertical close-up shot under soft light. A man waves.", "9:16"),
    ("A cat on a sofa, vertical.", "9:16"),
])
def test_what_stands_upright_is_no_shape_of_the_picture(words: str, aspect: str) -> None:
    assert read(words).aspect == aspect


@pytest.mark.parametrize(("words", "who", "what"), [
    ("An old man stands by a window, a pot in his hand.", "man1", "pot1"),
    ("A woman walks down the street, a red umbrella in her left hand.", "woman1", "umbrella1"),
    ("A dog runs along a beach, a stick in its mouth, and barks.", "dog1", "stick1"),
])
def test_a_thing_told_in_somebodys_hand_is_held(words: str, who: str, what: str) -> None:
    first = beats(read(words))[0]
    assert (first.who, first.verb, first.target) == ((who,), "hold", what)


def test_words_written_apart_are_one() -> None:
    bird = read("A humming bird drinks from a flower.")
    assert bird.cast[0].noun == "hummingbird"
    assert [b.action for b in beats(bird)] == ["drink"]
    skater = read("A penguin ice skates gracefully, and then takes a bow.")
    assert skater.cast[0].unit == "penguin"
    assert [b.action for b in beats(skater)] == ["skate", "bow"]


def test_no_verb_stands_right_after_a_verb() -> None:
    film = read("A woman grates cheese over a bowl of pasta.")
    assert [b.verb for b in beats(film)] == ["grate"]
    assert beats(film)[0].target == "cheese1"


def test_what_several_do_it_to() -> None:
    film = read("The goat's teeth tear leaves off a branch.")
    assert (beats(film)[0].action, beats(film)[0].target) == ("tear", "leaves1")


def test_another_does_it() -> None:
    first, second = beats(read("One person reads while another sleeps."))
    assert first.who != second.who
    assert (first.action, second.action) == ("read", "sleep")


def test_a_part_of_the_body_stays_with_its_deed_and_is_told() -> None:
    film = read("A chameleon opens its mouth, shoots out its tongue, and catches an insect.")
    assert [(b.verb or b.action, b.manner) for b in beats(film)] == [
        ("open", ("mouth",)), ("shoot", ("tongue",)), ("catch", ())]
    assert {c.words: c.state for c in film.claims if c.words in ("mouth", "tongue")} == {
        "mouth": "approximated", "tongue": "approximated"}


def test_nobody_goes_anywhere_with_arms_or_wings() -> None:
    assert [b.action for b in beats(read("A man crosses his arms."))] == ["cross_arms"]
    assert [b.action for b in beats(read("The horse sprouts wings and flies away."))] == ["stand", "fly"]


def test_what_is_told_of_a_floor_is_a_word_of_the_place() -> None:
    film = read("A dog sits on a cold hard floor.")
    assert set(film.scenes[0].place_words) >= {"cold", "hard"}


def test_things_are_no_places_and_no_far_kin() -> None:
    assert read("A hand carves a pattern into a dry, pink soap bar.").scenes[0].place != "pub"
    soap = read("A hand lathers a soap bar under running water.")
    assert soap.scenes[0].place != "pub"
    assert "table" not in [s.unit for s in soap.cast]
    assert [b.verb for b in beats(soap)] == ["lather"]  # the water runs, not the person
    assert all(s.unit != "steak" for s in read("A metal conveyor rack moves.").cast)


def test_a_thing_filled_with_something_says_so() -> None:
    bottle = read("A water-filled plastic bottle stands on a table.").cast[0]
    assert (bottle.noun, bottle.words) == ("plastic bottle", ("filled with water",))


def test_what_a_shot_captures_is_no_new_deed() -> None:
    film = read("A person pours water into a cup while tapping it. The shot captures the cup, pouring, and tapping.")
    assert [b.action for b in beats(film)] == ["pour", "knock"]


def test_machines_rumble_and_whine_as_machines() -> None:
    film = read("A plane waits with an engine idle rumble. The gear retracts with a mechanical whine.")
    assert [c.sound for c in film.scenes[0].shots[0].cues] == ["engine", "motor"]


@pytest.mark.parametrize(("words", "place"), [
    ("A darkened lab shot with the steady hiss of a burner.", "laboratory"),
    ("A stable corridor shot shows a horse being led by a handler.", "corridor"),
])
def test_the_words_before_shot_say_where(words: str, place: str) -> None:
    film = read(words)
    assert film.scenes[0].place == place
    assert all(b.verb != "shoot" for b in beats(film))


def test_what_follows_a_vessels_content_is_read_too() -> None:
    film = read("A person shakes a pen holder containing five pens on a table for a few seconds.")
    assert [s.noun for s in film.cast] == ["person", "pen holder", "pen", "table"]
    assert beats(film)[0].duration == 3


def test_several_times_is_one_demand() -> None:
    film = read("A man knocks on a door several times.")
    assert beats(film)[0].times == 4
    assert not [c for c in film.claims if c.state == "not_understood"]


@pytest.mark.parametrize(("words", "hair", "more"), [
    ("A red-haired girl smiles.", "red", ()),
    ("A blue-eyed, long-haired man waves.", "long", ("blue eyes",)),
])
def test_looks_in_one_word(words: str, hair: str, more: tuple[str, ...]) -> None:
    first = read(words).cast[0]
    assert (first.hair, first.words, first.colors) == (hair, more, ())


def test_a_word_of_two_words_is_one_quality() -> None:
    film = read("A flat-bottomed pot stands on a water-logged carpet.")
    assert [s.words for s in film.cast] == [("flat-bottomed",), ("water-logged",)]


def test_fixed_position_and_shaky_footage_are_the_cameras() -> None:
    assert read("Fixed-position close-up overhead shot. A man waves.").scenes[0].shots[0].camera.move == "static"
    film = read("The video cuts to shaky documentary-style footage of a dog.")
    assert film.scenes[0].shots[0].camera.move == "handheld"


def test_things_do_not_choose() -> None:
    film = read("Captain Wang believed a stone tablet was just a myth and chose to leave.")
    assert {b.who for b in beats(film)} == {("captain1",)}


def test_the_others_of_one_are_several() -> None:
    film = read("The ugly duckling was rejected by the other ducklings. It decided to leave home.")
    assert [s.count for s in film.cast] == [1, 3]
    assert [b.who for b in beats(film)] == [("ducklings1",), ("duckling1",)]
    one, others = beats(read("Three dogs run. One stops and the other dogs bark."))[1:]
    assert (one.who, others.action, others.who) == (("dog1",), "bark", ("dog2", "dog3"))


def test_a_screen_keeps_what_it_shows() -> None:
    film = read("A laptop screen shows a map of the city. A man types.")
    assert [(s.unit, s.words) for s in film.cast] == [("laptop", ("showing map of the city",)), ("man", ())]
    assert film.scenes[0].place != "city"


def test_what_bursts_into_something_runs_nowhere() -> None:
    film = read("The bubbles float away, and then burst into tiny stars.")
    assert (beats(film)[1].action, beats(film)[1].becomes) == ("explode", "tiny stars")


def test_a_tissue_is_wiped_with() -> None:
    assert beats(read("A man wipes his nose with a tissue."))[0].tool == "tissue1"


def test_one_by_one_alone() -> None:
    assert read("ONE BY ONE A MAN WAVES").cast


@pytest.mark.parametrize("words", [
    "A violinist plays in a street. A crowd gathers. She stands up, bows and smiles.",
    "A pianist sits at a piano. The audience applauds. She plays. Then she stands up, bows and waves.",
])
def test_she_is_the_one_who_plays_and_not_those_who_listen(words: str) -> None:
    film = read(words)
    bow = next(b for s in film.scenes for sh in s.shots for b in sh.beats if b.action == "bow")
    assert [film.subject(i).count for i in bow.who] == [1]
    assert film.subject(bow.who[0]).gender == "female"


@pytest.mark.parametrize(("words", "place"), [
    ("A fox walks along the bank of a river.", "river"), ("A dog sits beside a road.", "coast_road"),
    ("A woman waves from the shore of a lake.", "lake"),
])
def test_a_bank_or_a_roadside_is_no_place_besides(words: str, place: str) -> None:
    film = read(words)
    assert film.scenes[0].place == place
    assert len(film.cast) == 1


def test_the_shore_is_the_lakes_own() -> None:
    film = read("A boat drifts on a lake. A lighthouse stands on the shore.")
    assert [(p.subject, p.anchors) for p in film.scenes[0].placements] == [("lighthouse1", ("shore",))]
    assert all(c.state == "read" for c in film.claims if c.words == "shore")


def test_to_her_left_is_beside_her() -> None:
    film = read("A woman sings. A cellist sits to her left.")
    assert [(p.subject, p.relation, p.anchors) for p in film.scenes[0].placements] == [
        ("cellist1", "left_of", ("woman1",))]


@pytest.mark.parametrize(("words", "name", "noun"), [
    ("A woman, Mia, jumps.", "Mia", "woman"),
    ("Two astronauts float. One of them, Mia, jumps.", "Mia", "astronaut"),
    ("Two boys play. One of them is called Tom. Tom jumps.", "Tom", "boy"),
    ("A dog named Rex sleeps. Rex jumps.", "Rex", "dog"),
    ("Two detectives wait. Detective Hale jumps.", "Detective Hale", "detective"),
    ("Queen Mary jumps.", "Queen Mary", "queen"),
])
def test_a_name_is_of_whom_it_stands_beside(words: str, name: str, noun: str) -> None:
    film = read(words)
    jump = next(b for s in film.scenes for sh in s.shots for b in sh.beats if b.action == "jump")
    assert [(film.subject(i).name, film.subject(i).noun) for i in jump.who] == [(name, noun)]
    assert len([s for s in film.cast if s.name == name]) == 1


def test_the_man_is_who_is_called_so_and_not_another_of_his_sex() -> None:
    film = read('A man sits. Detective Hale shouts: "Where is she?" The man whispers: "I do not know."')
    beats = [b for s in film.scenes for sh in s.shots for b in sh.beats if b.line]
    assert [film.subject(b.who[0]).name for b in beats] == ["Detective Hale", ""]


@pytest.mark.parametrize("words", ["A man wipes his hands on his apron.", "A girl hides a letter under her coat."])
def test_what_is_worn_is_no_thing_beside(words: str) -> None:
    film = read(words)
    assert film.cast[0].clothes
    assert not [s for s in film.cast if s.noun in ("apron", "coat")]


def test_who_looks_through_a_thing_does_not_go_through_it() -> None:
    film = read("A clockmaker looks through a magnifying glass at a tiny watch.")
    beat = film.scenes[0].shots[0].beats[0]
    assert (beat.action, beat.target, beat.tool) == ("look", "watch1", "glass1")
    assert read("A boy looks through a window.").scenes[0].shots[0].beats[0].target == "window1"


def test_what_is_spilled_over_a_shirt_is_spilled_over_its_wearer() -> None:
    film = read("A waiter spills soup over a guest's white shirt.")
    assert film.scenes[0].shots[0].beats[0].anchor == "guest1"
    assert next(s for s in film.cast if s.id == "guest1").clothes == ("white shirt",)


def _does(words: str, action: str) -> Beat:
    film = read(words)
    return next(b for s in film.scenes for sh in s.shots for b in sh.beats if b.action == action)


def test_everyone_is_the_others_where_one_is_alone() -> None:
    film = read("A singer bows. Everyone claps.")
    clap = next(b for s in film.scenes for sh in s.shots for b in sh.beats if b.action == "clap")
    assert film.subject(clap.who[0]).count > 1
    assert len(_does("A mother and a child sit. Everyone laughs.", "laugh").who) == 2


def test_what_is_bought_for_somebody_is_given() -> None:
    beat = _does("A boy cries. A stranger buys him an ice cream.", "give")
    assert (beat.target, beat.tool) == ("boy1", "cream1")


def test_a_young_beast_does_what_is_told_before_until() -> None:
    film = read("A baby elephant splashes in the river until its mother calls it.")
    assert [s.unit for s in film.cast] == ["elephant", "elephant"]
    assert film.scenes[0].shots[0].beats[0].until


@pytest.mark.parametrize(("words", "nouns"), [
    ("A hedgehog rolls into a ball.", ["hedgehog"]), ("A captain turns the wheel to the right.", ["captain", "wheel"]),
])
def test_how_one_turns_is_no_place_and_no_thing(words: str, nouns: list[str]) -> None:
    film = read(words)
    assert [s.noun for s in film.cast] == nouns
    assert not film.scenes[0].placements


def test_nothing_is_in_somebodys_face() -> None:
    assert [p.relation for p in read("A flask explodes in a woman's face.").scenes[0].placements] == ["next_to"]


def test_a_ships_horn_is_heard_and_is_no_music() -> None:
    scene = read("Wind howls. A ship's horn sounds.").scenes[0]
    assert [q.sound for sh in scene.shots for q in sh.cues] == ["horn"]
    assert not scene.music.instruments


def test_whom_a_trade_follows_is_told_by_the_word_before_it() -> None:
    film = read("A girl astronaut waves. The girl smiles. A woman doctor laughs. The woman nods.")
    assert [(s.noun, s.gender, s.age) for s in film.cast] == [
        ("girl astronaut", "female", "child"), ("woman doctor", "female", "")]


def test_what_is_poured_for_somebody_is_what_it_is_done_to() -> None:
    film = read("A waitress pours a cowboy a coffee.")
    assert beats(film)[0].target == "coffee1"


def test_the_castle_of_a_sandcastle_is_no_other_one() -> None:
    film = read("Two children build a sandcastle on a beach. A dog looks at the castle.")
    assert [s.noun for s in film.cast if "castle" in s.noun] == ["sandcastle"]
