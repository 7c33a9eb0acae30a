# SPDX-License-Identifier: Apache-2.0
"""What several doers joined by "and" do, where the deed could be a noun as well: "a man and a girl wave"."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A man and a girl wave.", "wave"),
        ("A boy and a dog race.", "race"),
        ("A nurse and a doctor talk.", "talk"),
        ("Two cats and a mouse dance.", "dance"),
        ("A king and a queen bow.", "bow"),
        ("A farmer and a goat rest.", "rest"),
        ("A pirate and a parrot sing.", "sing"),
        ("A knight and a dragon fight.", "fight"),
        ("An old woman and her grandson walk.", "walk"),
        ("A lion and a tiger roar.", "roar"),
        ("Three girls and a boy jump rope.", "jump"),
        ("A fox and a rabbit race through the forest.", "race"),
        ("A clown and a monkey juggle.", "juggle"),
        ("The chef and the waiter laugh.", "laugh"),
        ("A mother and a baby sleep.", "sleep"),
        ("A bride and a groom kiss.", "kiss"),
        ("A bear and a wolf howl at the moon.", "howl"),
        ("A boy and a girl swing in the park.", "swing"),
        ("A red car and a blue truck race down the road.", "race"),
        ("The twins and the old man march.", "march"),
        ("A duck and a frog swim in a pond.", "swim"),
        ("An astronaut and an alien shake hands.", "shake"),
        ("A ghost and a skeleton dance in a castle.", "dance"),
        ("A cowboy and a horse drink.", "drink"),
        ("A witch and a cat stare at the camera.", "stare"),
        ("A robot and a child hug.", "hug"),
        ("A man and his dog jog.", "jog"),
        ("Anna and Tom wave.", "wave"),
        ("A boxer and a coach nod.", "nod"),
        ("A penguin and a seal dive.", "dive"),
        ("A man in a hat and a girl with a balloon wave.", "wave"),
        ("In the park, a man and a girl wave at the camera while a dog sleeps.", "wave"),
        ("A video of a cat and a dog race.", "race"),
    ],
)
def test_joined_doers_do_it_together(text: str, verb: str) -> None:
    p = read(text)
    beat = beats(p)[0]
    assert len(beat.who) == 2 and verb in (beat.action, beat.verb)
    assert not [c for c in p.claims if c.state == "not_understood"]


def test_two_who_wave_at_each_other_both_do() -> None:
    told = [(b.who, b.action, b.target) for b in beats(read("A wizard and a robot wave at each other."))]
    assert told == [(("wizard1",), "wave", "robot1"), (("robot1",), "wave", "wizard1")]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("A man and a dog house.", ["man", "dog house"]),
        ("A dog and a cat bed on the floor.", ["dog", "cat bed"]),
        ("A man and a bow tie.", ["man", "bow tie"]),
        ("A woman and a horse cart.", ["woman", "horse cart"]),
    ],
)
def test_a_thing_beside_somebody_stays_a_thing(text: str, nouns: list[str]) -> None:
    p = read(text)
    assert [s.noun for s in p.cast] == nouns and not beats(p)
