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
        ("A man and a horse race a train across the desert.", "race"),
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


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Three children run, jump and laugh.", ["run", "jump", "laugh"]),
        ("Two wrestlers face each other, bow and charge.", ["bow", "run"]),
        ("Three girls eat cake, rice and bread.", ["eat", "eat", "eat"]),
    ],
)
def test_what_several_go_on_to_do(text: str, actions: list[str]) -> None:
    assert [b.action for b in beats(read(text))] == actions


def test_one_marked_word_is_a_word_and_a_spoken_one_a_line() -> None:
    p = read("The 'drawbridge' falls and a boy runs.")
    assert [s.noun.split()[-1] for s in p.cast if s.noun.endswith("drawbridge")] == ["drawbridge"]
    assert [b.line.text for b in beats(read("The girl whispers 'run' and hides.")) if b.line] == ["run"]


def test_a_leading_shot_tells_its_size_its_place_and_what_it_shows() -> None:
    p = read("A wide stadium shot on a snowy night shows a player running.")
    scene = p.scenes[0]
    assert (scene.noun, scene.hour, scene.shots[0].camera.size) == ("stadium", "night", "wide")
    assert [(b.who, b.action) for b in beats(p)] == [(("player1",), "run")]
    p = read("A low-angle indoor shot shows a ball rolling across the floor.")
    assert p.scenes[0].noun == "indoors" and p.scenes[0].shots[0].camera.angle == "low"
    assert not [c for c in p.claims if c.state == "not_understood"]


def test_a_bar_of_soap_is_soap_and_no_bar() -> None:
    p = read("A man slices a bar of pink soap with a knife.")
    assert [s.noun for s in p.cast] == ["man", "soap", "knife"] and p.scenes[0].noun != "bar"
    assert p.cast[1].colors == ("pink",)


def test_what_somebody_is_stays_when_his_sex_is_told() -> None:
    p = read("Two astronauts stand on the moon. One sits and the other waves his hands.")
    assert {s.unit for s in p.cast} == {"astronaut"}
    p = read("A robot gardener waters flowers. A tired salaryman walks.")
    assert [(s.unit, s.family) for s in p.cast if s.noun in ("robot gardener", "salaryman")] == [
        ("robot", "body"), ("person", "body")]


def test_where_the_one_spoken_to_sits() -> None:
    p = read('A street interview: a woman asks an old man on a bench, "Why?"')
    assert p.scenes[0].place == "street"
    assert [(q.subject, q.relation, q.anchors) for q in p.scenes[0].placements] == [("man1", "on", ("bench1",))]


def test_glasses_on_a_tray_are_to_drink_from_and_a_pair_is_worn() -> None:
    p = read("A waiter carries two glasses on a tray.")
    assert [(s.unit, s.count) for s in p.cast if s.noun == "glass"] == [("glass", 2)]
    assert "glasses" in read("A man with glasses reads.").cast[0].clothes


def test_who_wears_it_does_it_and_the_camera_that_films_is_no_thing() -> None:
    p = read("A player in a red jersey jumping.")
    assert p.cast[0].clothes == ("red jersey",) and [b.action for b in beats(p)] == ["jump"]
    p = read("The car passes the camera and leaves. The train leaves without her.")
    assert [s.noun for s in p.cast] == ["car", "train"] and not p.scenes[0].absent


def test_a_lead_tells_the_place_unless_the_sentence_does() -> None:
    p = read("News report: a male reporter stands on a flooded street and waves.")
    assert p.scenes[0].place == "street"
    assert read("News report: a male reporter waves.").scenes[0].place == "newsroom"
    p = read("Product shot: a bottle on a stone. Two ladies sit on a bench in the park feeding pigeons.")
    assert [(b.action, b.target) for s in p.scenes for h in s.shots for b in h.beats][-1] == ("feed", "pigeons1")
    assert "product" not in [s.noun for s in p.cast]


def test_the_camera_follows_what_it_is() -> None:
    p = read("A bird flies over a lake. The camera pans left to follow it.")
    assert p.scenes[0].shots[0].camera.subject == "bird1"


def test_twins_are_two_and_what_is_built_stands_in_a_place() -> None:
    p = read("twin sisters and a turtle")
    assert [(s.noun, s.count) for s in p.cast] == [("sister", 2), ("turtle", 1)]
    p = read("an abandoned building in the woods")
    assert [s.noun for s in p.cast] == ["building"] and p.scenes[0].place == "forest"


def test_a_bare_noun_and_what_it_is_doing() -> None:
    p = read("ship sailing on sea against sunset")
    assert [s.noun for s in p.cast] == ["ship"] and p.scenes[0].hour == "dusk"
    assert [b.verb for h in p.scenes[0].shots for b in h.beats] == ["sail"]


def test_who_does_it_is_not_told() -> None:
    for words in ("Grilling a steak on a pan.", "preparing a cocktail drink", "Walking the dog in the park."):
        beat = next(b for h in read(words).scenes[0].shots for b in h.beats)
        assert beat.who == ("person1",) and beat.target, words
    p = read("Falling leaves in autumn.")
    assert [(b.who, b.action) for h in p.scenes[0].shots for b in h.beats] == [(("leaves1",), "fall")]
    assert [s.noun for s in read("Showing a man who runs.").cast] == ["man"]
    assert [s.noun for s in read("Flashing lights in a city.").cast] == []


def test_what_one_hits_with_is_no_animal() -> None:
    for words, unit in (("A boy hits the ball with a bat.", "baseball_bat"), ("A bat flies at night.", "bat")):
        assert unit in [s.unit for s in read(words).cast], words


def test_everyone_is_all_people_and_who_is_faced_has_a_place() -> None:
    p = read("The man jumps, while the woman claps; the dog barks; finally everyone sits down.")
    last = [b for h in p.scenes[0].shots for b in h.beats][-1]
    assert last.action == "sit" and set(last.who) == {"man1", "woman1"}
    p = read("A dog in the foreground faces a cow in the background.")
    assert {(x.subject, x.relation) for x in p.scenes[0].placements} >= {("dog1", "foreground"), ("cow1", "background")}


def test_the_words_of_what_was_said_may_come_later() -> None:
    for words, manner in (('A woman whispers into a phone. The words are: "come home".', "whisper"),
                          ('A man sings. The lyrics are: "oh my love".', "sing")):
        said = [b for h in read(words).scenes[0].shots for b in h.beats]
        assert len(said) == 1 and said[0].line and said[0].line.manner == manner
    lines = [(b.who, b.line.text) for h in read('A man shouts. A woman answers. "Yes."').scenes[0].shots
             for b in h.beats if b.line]
    assert lines == [(("woman1",), "Yes.")]
