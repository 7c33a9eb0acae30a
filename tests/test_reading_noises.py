# SPDX-License-Identifier: Apache-2.0
"""Words for sounds: they are heard, as the nearest sound there is, with the deed that they are told with."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Cue, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def cues(p: Production) -> list[Cue]:
    return [c for s in p.scenes for h in s.shots for c in h.cues]


@pytest.mark.parametrize(
    ("text", "sound", "deed"),
    [
        ("A man opens a door, and then slams it with a loud clunk.", "put_down", "slam"),
        ("A woman lifts a book and slams it onto a table with a satisfying thump sound.", "put_down", "slam onto"),
        ("A boy lifts a flask and swirls it with a soft sloshing sound.", "pour", "swirl"),
        ("A man pulls a rope, and the rope tightens with a sharp twang.", "arrow", "tighten"),
        ("A vase falls and breaks with a glassy crack.", "snap", "break"),
        ("A dart flies and hits a board with a solid thunk.", "put_down", "hit"),
    ],
)
def test_a_sound_told_with_a_deed_is_heard_with_it(text: str, sound: str, deed: str) -> None:
    p = read(text)
    last = beats(p)[-1]
    assert deed in (last.verb, last.action)
    assert [(c.sound, c.at) for c in cues(p)][-1:] == [(sound, last.id)]
    assert not [c.words for c in p.claims if c.state == "not_understood"]


def test_a_word_of_the_film_before_a_sound_leaves_it_whole() -> None:
    p = read("A boxer punches a bag with a heavy cinematic thump.")
    assert [c.noun for c in cues(p)] == ["thump"] and {s.noun for s in p.cast} == {"boxer", "bag"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A man sits, and dogs bark.", "dog"),
        ("A woman opens a box and birds fly out.", "bird"),
        ("A man lifts a crate and chairs float up.", "chair"),
    ],
)
def test_several_after_and_are_who_does_the_next_deed(text: str, who: str) -> None:
    p = read(text)
    nouns = {s.id: s.noun for s in p.cast}
    assert [nouns[i] for i in beats(p)[-1].who] == [who] and len(beats(p)) == 2


def test_a_noise_in_marks_is_heard_and_one_that_is_said_is_said() -> None:
    p = read("The audio captures the 'fwoosh' of a match and the rhythmic 'crackling' of a fire.")
    assert [c.noun for c in cues(p)][:2] == ["fwoosh", "crackling"]
    assert [b.line.text for b in beats(read("A girl says, 'pop'.")) if b.line] == ["pop"]


def test_alarms_are_heard_and_a_vault_of_a_bank_is_in_a_bank() -> None:
    p = read("Inside a bank vault, fluorescent hum and distant alarms; a thief waits.")
    assert not p.scenes[0].mood and "alarm" in {c.noun for c in cues(p)}
    assert p.scenes[0].place == read("A thief waits inside a bank.").scenes[0].place
