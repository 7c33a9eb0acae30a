# SPDX-License-Identifier: Apache-2.0
"""Choices read from words and from screenplays: what is offered, where it leads, what every branch tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from soundstage.errors import FilmError
from soundstage.language import read, read_fountain
from soundstage.language.asking import base_form, labelled
from soundstage.language.choices import has_choices, told
from soundstage.model import Production, Scene
from soundstage.model.graph import problems
from soundstage.model.paths import endings, path_of


def offered(scene: Scene) -> list[tuple[str, str, bool]]:
    """The scene's choices: label, target, default."""
    return [(w.label, w.to, w.default) for w in scene.next]


def does(production: Production) -> list[list[str]]:
    """What happens, by scene."""
    nouns = {c.id: c.noun for c in production.cast}
    return [[f"{'+'.join(nouns[w] for w in b.who)} {b.action}" for sh in s.shots for b in sh.beats]
            for s in production.scenes]


def test_if_the_audience_otherwise() -> None:
    film = read("A girl stands before a red door in a hall. If the audience opens the door, a bear dances in a "
                "kitchen; otherwise she sits down. A dog barks.")
    assert offered(film.scenes[0]) == [("Open the door", "s2", False), ("Sit down", "s3", True)]
    assert does(film) == [["girl stand"], ["bear dance"], ["girl sit"], ["dog bark"]]
    assert film.scenes[1].place == "kitchen" and film.scenes[1].cast == ("bear1",)
    assert "girl1" in film.scenes[2].cast, "in the same place everyone is still there"
    assert film.scenes[1].next[0].to == "s4", "both branches go on to what follows"
    assert not problems(film)
    claims = {c.words: c for c in film.claims if c.kind == "choice"}
    assert claims["opens the door"].binding == "s1.next" and "Open the door" in claims["opens the door"].note
    assert film.source.startswith("A girl stands before a red door in a hall. If the audience")


def test_the_audience_chooses_from_a_list() -> None:
    film = read("A knight walks up to a house. The audience chooses: knock at the door, climb the wall or go home. "
                "If they knock, a bear opens the door. If they climb the wall, the knight falls. "
                "If not, the knight walks away and the story ends.")
    assert [x[0] for x in offered(film.scenes[0])] == ["Knock at the door", "Climb the wall", "Go home"]
    assert [e[-1].scene for e in endings(film)] == ["s2", "s3", "s4"]
    assert [w.to for s in film.scenes[1:3] for w in s.next] == ["end", "end"]


def test_choices_within_choices_and_a_time_to_choose_in() -> None:
    film = read("A boy is in a park. If viewers choose to feed the duck, the duck eats bread. If they then throw the "
                "ball, a dog runs. If they don't, the boy sits down. If nobody chooses within eight seconds, a cat "
                "sleeps.")
    assert offered(film.scenes[0]) == [("Feed the duck", "s2", False), ("", "s5", True)]
    assert film.scenes[0].timeout == 8
    assert offered(film.scenes[1]) == [("Throw the ball", "s3", False), ("Don’t throw the ball", "s4", True)]
    assert [s.scene for s in path_of(film, "duck, ball")] == ["s1", "s2", "s3"]
    assert [s.scene for s in path_of(film, "default")] == ["s1", "s5"]


def test_each_branch_may_have_its_own_paragraph_and_they_meet_again() -> None:
    film = read("A fox sits in a forest at night.\n\nIf the audience follows the owl, the owl flies. The fox says: "
                "'How deep it is!'\n\nOtherwise, the fox sleeps. A songbird sings.\n\nEither way, the fox runs "
                "through a field.")
    assert does(film) == [["fox sit"], ["owl fly", "fox speak"], ["fox sleep", "songbird sing"], ["fox run"]]
    assert [s.hour for s in film.scenes] == ["night"] * 4
    assert [s.place for s in film.scenes] == ["forest", "forest", "forest", "field"]


def test_a_story_can_go_back_to_its_choice() -> None:
    film = read("A cat sits in a kitchen. If the audience opens the box, a mouse jumps out and the film ends. "
                "If they wait, the cat sleeps and the story goes back to the choice.")
    assert film.scenes[2].next[0].to == "s1" and film.scenes[1].next[0].to == "end"
    assert not problems(film)


def test_answers_without_a_story_of_their_own_are_played() -> None:
    film = read("A man stands in a kitchen. The audience decides whether the man dances or the man sleeps.")
    assert [x[0] for x in offered(film.scenes[0])] == ["The man dances", "The man sleeps"]
    assert does(film)[1:] == [["man dance"], ["man sleep"]]


@pytest.mark.parametrize(("words", "labels"), [
    ("A prince finds two doors. Viewers can pick the red door or the blue door. Behind the red door, a lion sleeps. "
     "Behind the blue door, a girl waits.", ["The red door", "The blue door"]),
    ("A girl is lost. The audience can help her: should she follow the river or climb the hill? If they say river, "
     "she runs. If they say hill, she jumps.", ["Follow the river", "Climb the hill"]),
    ("A boat drifts at sea. Choice: row north or row south. If north, a bird flies. If south, it rains.",
     ["Row north", "Row south"]),
    ("A cat sits on a wall. Option A: the cat jumps. Option B (sleep on): the cat sleeps.",
     ["The cat jumps", "sleep on"]),
    ("A dragon guards a bridge. Let the audience choose whether the hero fights or the hero flees.",
     ["The hero fights", "The hero flees"]),
])
def test_choices_are_said_in_many_ways(words: str, labels: list[str]) -> None:
    film = read(words)
    assert [x[0].lower() for x in offered(film.scenes[0])] == [x.lower() for x in labels]
    assert len(endings(film)) == 2 and not problems(film)


@pytest.mark.parametrize("words", [
    "If the door is open, a man walks in.",
    "A man asks: 'What if the audience opens the door, and it falls?'",
    "A singer bows to the audience. The audience claps.",
    "Two players throw a ball; otherwise nothing moves.",
    "The children choose a cake. They eat it.",
])
def test_what_is_no_choice_stays_a_straight_film(words: str) -> None:
    assert not has_choices(words)
    assert all(not s.next for s in read(words).scenes)


def test_nothing_moves_in_the_text() -> None:
    words = "A girl waits. If the audience opens the door, a bear roars; otherwise she sleeps."
    assert len(told(words).text) == len(words)
    assert "bear roars" in told(words).text.lower() and "audience" not in told(words).text


@pytest.mark.parametrize(("verb", "base"), [("opens", "open"), ("goes", "go"), ("catches", "catch"), ("cries", "cry"),
                                            ("kiss", "kiss"), ("has", "have"), ("takes", "take")])
def test_base_forms(verb: str, base: str) -> None:
    assert base_form(verb) == base


def test_what_is_chosen_is_named_as_it_is() -> None:
    assert labelled("the left path", True, "they") == "The left path"
    assert labelled("opens  the door", False, "the audience") == "Open the door"


SCREENPLAY = """\
Title: Doors

# HALL

INT. LIVING ROOM - NIGHT

A girl stands. A cat sleeps.

[[question: What now? | 10 seconds]]
[[choice: Open the door -> CELLAR | set brave = yes]]
[[choice: Pet the cat -> HALL | if pats < 2 | set pats + 1]]
[[otherwise -> BED]]

# CELLAR

INT. KITCHEN - NIGHT

A bear dances.

[[next -> BED | if not brave]]
[[next -> THE END]]

# BED

INT. BEDROOM - NIGHT

The girl sleeps.

# THE END

EXT. FIELD - MORNING

The girl runs.
"""


def test_a_screenplay_with_notes() -> None:
    film = read_fountain(SCREENPLAY)
    hall, cellar, bed, end = film.scenes
    assert (hall.name, hall.question, hall.timeout) == ("HALL", "What now?", 10)
    assert offered(hall) == [("Open the door", cellar.id, False), ("Pet the cat", hall.id, False), ("", bed.id, True)]
    assert hall.next[1].condition == "pats < 2" and hall.next[0].changes == ("brave = yes",)
    assert bed.next[0].to == "end", "a passage without a way out is an ending"
    assert [p.what for p in problems(film)] == [f"the way '{bed.id}' is never open: 'not brave' is never true"]
    assert len(path_of(film, "cat, cat, door")) == 5
    assert "[[choice: Open the door -> CELLAR | set brave = yes]]" in [c.words for c in film.claims]
    assert end.shots[0].beats[0].action == "run"


def test_without_sections_headings_are_passages() -> None:
    film = read_fountain("INT. KITCHEN - DAY\n\nA cat sits.\n\n"
                         "[[choice: Go out -> garden]]\n[[choice: Stay -> bedroom]]\n\n"
                         "EXT. GARDEN - DAY\n\nThe cat runs.\n\nINT. BEDROOM - NIGHT\n\nThe cat sleeps.\n")
    assert [w.to for w in film.scenes[0].next] == [film.scenes[1].id, film.scenes[2].id]
    assert [s.scene for s in path_of(film, "out")] == ["s1", "s2"]


@pytest.mark.parametrize(("note", "said"), [
    ("[[choice: Go -> ATTIC]]", r"there is no passage 'ATTIC' \(line 7: \[\[choice: Go -> ATTIC\]\]\); there are: BED"),
    ("[[choice: Go]]", r"does not say what is chosen and where it leads \(line 7"),
    ("[[choice: Go -> BED | if 2 + 2]]", r"'2 \+ 2' is no condition.*\(line 7"),
    ("[[choice: Go -> BED | set x = y = z]]", r"is no change of a variable.*\(line 7"),
    ("[[choice: Go -> BED | colour red]]", r"'colour red' is not known in a choice \(line 7"),
])
def test_a_wrong_note_names_its_line(note: str, said: str) -> None:
    text = f"Title: X\n\nINT. KITCHEN - DAY\n\nA cat sits.\n\n{note}\n\nINT. BED - DAY\n\nThe cat sleeps.\n"
    with pytest.raises(FilmError, match=said):
        read_fountain(text)


def test_the_example_has_three_choices_and_four_endings() -> None:
    film = read_fountain((Path(__file__).parent.parent / "examples" / "owl.fountain").read_text())
    assert sum(any(w.label for w in s.next) for s in film.scenes) == 3
    assert len(endings(film)) == 4 and not problems(film)
    assert all(s.question and s.timeout for s in film.scenes if any(w.label for w in s.next))
