# SPDX-License-Identifier: Apache-2.0
"""Edits in a user's own words: what is named is changed, and what would take something else is refused."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

SCHOOL = read(
    "A teacher writes on the blackboard in a classroom. Two pupils sit at a desk. A girl raises her hand and says, "
    '"I see." The teacher turns around and says, "Then go on." Church bells ring. The pupils giggle.'
)
RIDE = read(
    "A girl rides a horse along a river at noon. An old man fishes. A taxi passes with a loud engine. The girl stops, "
    'sighs and says, "At last." The man laughs.'
)
OFFICE = read(
    "A detective sits in an office and smokes. A woman in a black dress knocks and enters. The detective looks up. "
    "A dog runs in and barks."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("only three pupils", (r"pupils1.count: 2 -> 3",)),
        ("make the girl louder", (r"mix.dialogue.during.b\d.gain_db: - -> 6",)),
        ("the girl's line needs more warmth", (r"line.manner: - -> cheerful",)),
        ("the teacher says it with more anger", (r"line.manner: - -> angry",)),
        ("the girl whispers it, like it's a secret", (r"line.manner: - -> whisper",)),
        ("swap the last two lines around", (r"beats: ",)),
        ("the last line should be off-screen", (r"line.off_screen: no -> yes",)),
        ("lose the church bells", (r"q1: there -> -",)),
        ("remove the bells", (r"q1: there -> -",)),
        ("the teacher has grey hair and a green cardigan", (r"hair: - -> grey", r"clothes: - -> green cardigan")),
    ],
)
def test_what_is_named_is_done_and_nothing_else(words: str, expected: tuple[str, ...], store: Store) -> None:
    done = difference(SCHOOL, words, store)
    assert all(re.search(part, done) for part in expected), done
    assert not re.search(r"b\d: there -> -|: - -> there", done), done  # nothing that is done goes, nobody comes in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the girl should be on a bicycle", (r"horse1: there -> -", r"target: horse1 -> bicycle1")),
        ("make it a donkey", (r"horse1.noun: horse -> donkey",)),
        ("the girl shouldn't sigh, just smile", (r"action: sigh -> smile",)),
        ("she's not sighing, she's laughing", (r"action: sigh|b\d: there -> -",)),
        ("add waves lapping against the rocks", (r"sound: - -> surf",)),
        ("shot 2 on a 20 mm lens", (r"sh1.2.camera.lens_mm: - -> 20",)),
        ("keep the girl but make her older", (r"girl1",)),
        ("make the man bald", (r"man1.hair: - -> bald",)),
        ("tighten shot 2 up by a second", (r"sh1.2.duration",)),
        ("shoot it handheld, a bit shaky", (r"camera.move: - -> handheld",)),
        ('a narrator says at the start, "It was June."', (r"line.text: - -> It was June.",)),
        ("the old man should be furious, not laughing", (r"action: laugh -> -|b\d: there -> -",)),
        ("give the man a hat and a walking stick", (r"clothes: - -> hat", r"target: - -> stick1")),
    ],
)
def test_things_and_doers_are_those_meant(words: str, expected: tuple[str, ...], store: Store) -> None:
    done = difference(RIDE, words, store)
    assert all(re.search(part, done) for part in expected), done


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("low angle on the detective, wide lens", (r"camera.angle: - -> low", r"camera.lens_mm")),
        ("let it fade to white", (r"ending: - -> fade_white",)),
        ("make the dress red and add a hat with a veil", (r"clothes: black dress -> red dress, hat, veil",)),
        ("hold on her face for two seconds at the end", (r"sh2.camera.subject: - -> woman1", r"duration: - -> 2")),
        ("the bark should come right after the knock", (r"beats: ",)),
    ],
)
def test_what_is_filmed_is_what_is_told(words: str, expected: tuple[str, ...], store: Store) -> None:
    done = difference(OFFICE, words, store)
    assert all(re.search(part, done) for part in expected), done
    assert not re.search(r"hat1|camera.size", done.replace("s1.sh2.camera.size", "")), done


def test_what_comes_after_is_what_is_moved(store: Store) -> None:
    order = re.search(r"beats: (.+) -> (.+)", difference(OFFICE, "the bark should come right after the knock", store))
    beats = {b.id: b.action for s in OFFICE.scenes for sh in s.shots for b in sh.beats}
    assert order is not None
    now = [beats[b] for b in order[2].splitlines()[0].split(", ")]
    assert now.index("bark") == now.index("knock") + 1
    assert [a for a in now if a != "bark"] == [a for a in beats.values() if a != "bark"]


@pytest.mark.parametrize(
    ("film", "words"),
    [
        (SCHOOL, "the teacher should sound tired but kind"),  # one line is said in one way
        (SCHOOL, "only one pupil giggles"),  # of two who are not told apart
        (SCHOOL, "shot 2 giggles"),  # a shot does nothing
        (SCHOOL, "add an echo"),  # nothing to be seen
        (RIDE, "make it a swan that rides the horse"),  # nobody is called it, and the horse stays one
        (RIDE, "start tight on the flames, then tilt up to her face"),  # there are none
        (RIDE, "make the man bald and muscular, in a white tank top"),  # the top is his, no thing of the film's
        (RIDE, "add a picture of the sea"),  # no sound of it
        (RIDE, "the taxi's horn is too loud"),  # there is none, and the birds are not it
        (OFFICE, "hold it for two seconds"),  # which shot
    ],
)
def test_what_would_change_something_else_is_refused(film: object, words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(film, words, store)  # type: ignore[arg-type]
