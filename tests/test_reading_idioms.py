# SPDX-License-Identifier: Apache-2.0
"""Words that only mean something together: deeds told by a noun, somebody's second, sounds in a list, sit ups."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "action", "target"),
    [
        ("A boxer throws a punch.", "punch", ""),
        ("A man takes a look at the clock.", "look", "clock1"),
        ("An old man takes a nap on a sofa.", "sleep", ""),
        ("A woman takes a seat.", "sit", ""),
        ("A woman gives a boy a hug.", "hug", "boy1"),
        ("A man gives a nod to the woman.", "nod", "woman1"),
        ("A queen gives a speech.", "speak", ""),
        ("Two friends have a drink.", "drink", ""),
        ("A dog makes a jump over a fence.", "jump", ""),
    ],
)
def test_a_deed_named_by_the_object_is_done(text: str, action: str, target: str) -> None:
    p = read(text)
    (beat,) = beats(p)
    assert (beat.action, beat.target) == (action, target)
    assert all(s.id in (*beat.who, beat.target, beat.anchor) for s in p.cast)


@pytest.mark.parametrize(
    ("text", "action", "noun"),
    [
        ("A waiter gives a woman a drink.", "give", "drink"),
        ("A boy takes a ball.", "pick_up", "ball"),
        ("A man throws a stone.", "throw", "stone"),
    ],
)
def test_a_thing_that_is_taken_or_given_stays_a_thing(text: str, action: str, noun: str) -> None:
    p = read(text)
    assert beats(p)[0].action == action and noun in [s.noun for s in p.cast]


def test_a_roll_is_given_and_a_robot_hands_things_over() -> None:
    assert [b.action for b in beats(read("A girl gives a man a roll."))] == ["give"]
    handed = beats(read("A robot hands a pilot a wrench."))[0]
    assert (handed.verb, handed.target, handed.tool) == ("hand", "pilot1", "wrench1")
    assert handed.action != "stand"


def test_rolled_up_sleeves_are_no_deed_and_an_apron_kneads_nothing() -> None:
    p = read("An editor, a heavyset man with rolled-up sleeves, walks in.")
    assert [(b.who, b.action) for b in beats(p)] == [(("editor1",), "enter")]
    p = read("A baker with flour on his apron kneads dough on a wooden table.")
    assert [(b.who, b.verb, b.target) for b in beats(p)] == [(("baker1",), "knead", "dough1")]
    assert "dough" in [s.noun for s in p.cast]


def test_alarms_beep_by_themselves() -> None:
    p = read("A pilot sits in a cockpit. The engine hums, alarms beep, then silence.")
    assert [b.action for b in beats(p) if b.who == ("pilot1",)] == ["sit"]


def test_a_wide_static_shot_is_wide_and_still() -> None:
    shot = read("Wide static shot of a dog in a park. It runs.").scenes[0].shots[0]
    assert (shot.camera.size, shot.camera.move) == ("wide", "static")


def test_a_photo_is_taken_of_somebody() -> None:
    beat = beats(read("A girl takes a photo of a dog."))[0]
    assert (beat.verb or beat.action, beat.target) == ("photograph", "dog1")


def test_the_co_pilot_is_not_the_pilot() -> None:
    p = read("A pilot and a co-pilot sit in a cockpit. The co-pilot shouts. The pilot nods.")
    by = {s.noun: s.id for s in p.cast}
    assert [b.who for b in beats(p)[1:]] == [(by["co-pilot"],), (by["pilot"],)]


def test_the_ant_is_made_to_stop_and_the_rest_wait() -> None:
    assert [(b.who, b.action) for b in beats(read("A boy makes the ant stop."))] == [(("ant1",), "stop")]
    told = beats(read("A rabbit and a hedgehog walk in. The rabbit makes the hedgehog stop and waves."))
    assert [(b.who, b.action) for b in told[-2:]] == [(("hedgehog1",), "stop"), (("rabbit1",), "wave")]
    last = beats(read("Three dogs run in a field. One dog stops. The rest wait."))[-1]
    assert last.verb == "wait" and last.who


def test_two_give_each_other_one_high_five() -> None:
    for text in ("Two players high-five each other.", "Two boys stand in a park. They give each other a high five."):
        last = beats(read(text))[-1]
        assert last.action == "high_five" and len(last.who) == 2 and not last.target
        assert sum(b.action == "high_five" for b in beats(read(text))) == 1


def test_who_bumps_into_whom() -> None:
    p = read("A man bumps into a woman on a street.")
    assert beats(p)[0].target == "woman1" and not p.scenes[0].shots[0].placements


def test_sit_ups_are_no_ups() -> None:
    p = read("A man does sit ups on a mat.")
    assert {s.noun for s in p.cast} == {"man", "mat"} and beats(p)[0].verb == "sit-up"


def test_adjectives_after_their_noun() -> None:
    p = read("A dog brown and small runs.")
    assert [b.action for b in beats(p)] == ["run"]
    assert p.cast[0].colors == ("brown",) and p.cast[0].size < 1


def test_what_a_list_of_sounds_names_is_heard() -> None:
    p = read("A man cuts a path. Jungle sounds, distant monkeys, footsteps.")
    assert p.scenes[0].ambience and "monkey" not in [s.noun for s in p.cast]
    p = read("Camels walk over a dune. Wind, camel bells and soft flute music.")
    assert [c.sound for c in p.scenes[0].shots[0].cues] == ["bell"]
    assert "bell" not in " ".join(s.noun for s in p.cast)


def test_a_size_said_last_is_the_last_shots() -> None:
    shots = read("A woman opens a door. She smiles. Fixed medium close-up.").scenes[0].shots
    assert [(h.camera.size, len(h.beats)) for h in shots] == [("close", 2)]


def test_a_commander_of_two_astronauts_is_one_of_them() -> None:
    p = read("Two astronauts walk on the moon. The commander waves.")
    assert sum(s.count for s in p.cast) == 2
    assert sum(s.count for s in read("Two tourists walk. The captain waves.").cast) == 3
