# SPDX-License-Identifier: Apache-2.0
"""Questions about footage: answered from what was found, with times, and declined where that tells nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from soundstage.understand.analysers.texts import _pattern
from soundstage.understand.asking import ask
from soundstage.understand.describing import described
from soundstage.understand.findings import (
    Box,
    CameraMotion,
    Seen,
    SeenShot,
    Setting,
    ShotSize,
    Sound,
    SpokenLine,
    TextSeen,
    Watched,
    Word,
)


def seen(shot: int, name: str, noun: str, family: str, colour: str, x: float, posture: str = "") -> Seen:
    boxes = tuple(Box(time=Fraction(2 * shot - 2 + k, 2), x0=x, y0=0.2, x1=x + 0.2, y1=0.9) for k in range(3))
    return Seen(start=Fraction(shot - 1), end=Fraction(shot), shot=shot, name=name, noun=noun, family=family,
                colors=(colour,), boxes=boxes, confidence=0.9, posture=posture)


def line(start: float, text: str, speaker: str, pitch: float = 0.0) -> SpokenLine:
    at = Fraction(start).limit_denominator(100)
    words = tuple(Word(text=w, start=at, end=at + Fraction(1, 5)) for w in text.split())
    return SpokenLine(start=at, end=at + Fraction(1, 2), text=text, speaker=speaker, words=words,
                      pitch_hz=pitch)


def film() -> Watched:
    """Four shots in a kitchen: two people at a table, a car that passes, one of the two alone, and a fade."""
    shots = tuple(SeenShot(start=Fraction(k), end=Fraction(k + 1), number=k + 1, frames=24,
                           out="fade" if k == 3 else "") for k in range(4))
    subjects = (seen(1, "person1", "person", "person", "red", 0.1, "sit"),
                seen(1, "person2", "person", "person", "blue", 0.7), seen(2, "car1", "car", "thing", "black", 0.4),
                seen(3, "dog1", "dog", "animal", "brown", 0.4), seen(4, "person2", "person", "person", "blue", 0.4))
    places = {"kitchen": 0.8, "bakery": 0.1, "street": 0.02}
    settings = tuple(Setting(start=s.start, end=s.end, shot=s.number, hour="night", place="kitchen", place_chance=0.9,
                             places=places, facts={"light": 10.0 * s.number}) for s in shots)
    camera = tuple(CameraMotion(start=s.start, end=s.end, shot=s.number, move="pan" if s.number == 2 else "static",
                                direction="left" if s.number == 2 else "", pan=-30.0 if s.number == 2 else 0.0)
                   for s in shots)
    sizes = tuple(ShotSize(start=s.start, end=s.end, shot=s.number, size=size)
                  for s, size in zip(shots, ("wide", "full", "medium", "close"), strict=True))
    sounds = (Sound(start=Fraction(2), end=Fraction(5, 2), kind="hit"),)
    box = Box(time=Fraction(1), x0=0, y0=0, x1=1, y1=1)
    texts = (TextSeen(start=Fraction(1), end=Fraction(1), shot=2, text="OPEN", box=box),)
    lines = (line(0.1, "Is anybody there?", "speaker 1"), line(1.1, "It is only me.", "speaker 2"))
    return Watched(file="a.mp4", kind="video", seconds=Fraction(4), width=640, height=360, fps=Fraction(24),
                   shots=shots, subjects=subjects, settings=settings, camera=camera, sizes=sizes, sounds=sounds,
                   texts=texts, lines=lines)


@pytest.mark.parametrize(("question", "words"), [
    ("How many people are there?", "Two."), ("How many vehicles do you see?", "One."), ("Is there a cat?", "No cat"),
    ("Are there any animals?", "Yes: a dog"), ("What animal is in the third shot?", "brown dog"),
    ("Is there a vehicle?", "Yes: a car"), ("When does the dog appear?", "shot 3"),
    ("Is there a red car?", "black, none in red"), ("Is there a black car?", "Yes: a car"),
    ("What colour is the car?", "mostly black"),
    ("What colour is the woman's dress?", "person1 has red clothes"),
    ("What is the policeman wearing?", "Which of them is the policeman is not told"),
    ("Is anybody wearing blue?", "Yes: "), ("Is anyone wearing green?", "No: "),
    ("Is anybody sitting?", "person1 sits"),
    ("Who is on the left?", "red in shot 1"), ("Where in the picture is the car?", "in the middle in shot 2"),
    ("Where does it take place?", "a kitchen"), ("Where are they?", "a kitchen"), ("Is it a kitchen?", "Yes: "),
    ("Does it happen in a street?", "No: it looks like a kitchen"), ("Is it indoors or outdoors?", "indoors"),
    ("Is it outside?", "No: it looks like indoors"), ("Who wears red?", "Person1 is in red."),
    ("Who says me?", "speaker 2"), ('Does anybody say the word "only"?', "“only” is said"),
    ("Is the dog brown?", "Yes: a dog"), ("Is the dog in the third shot?", "Yes: a dog"),
    ("Which shot is the darkest?", "Shot 1"), ("Does the camera move in shot 2?", "Yes: shot 2: pan left by 30"),
    ("Does the camera move in the first shot?", "No: shot 1: still"), ("Is the camera still in shot 1?", "Yes: "),
    ("In which direction does the camera pan?", "shot 2: pan left"),
    ("Which shot is the closest?", "shot 4: close"),
    ("What does the sign say?", "OPEN"), ("What happens after 'Is anybody there'?", "only me"),
    ("How many lines are spoken?", "2 lines"), ("How many times is 'only' said?", "heard 1 time"),
    ("What is the frame rate?", "24 frames"),
    ("What is the aspect ratio?", "16:9, wide"), ("What is the resolution?", "640x360"),
    ("How does the film end?", "fades out"), ("Does it fade to black?", "Yes: "),
    ("What is the first sentence?", "anybody there"), ("What is said at the end?", "No words are heard there"),
    ("What happens in shot 2?", "only me")])
def test_what_was_found_is_answered(question: str, words: str) -> None:
    answer = ask(film(), question)
    assert answer.answered and words in answer.text, answer.text


@pytest.mark.parametrize("question", [
    "Is anybody wearing a hat?", "Is there a spoon?", "Does the dog jump?", "When does the woman dance?",
    "How many times does the dog bark?", "Does a door slam?", "Does a bell ring?",
    "What instrument is played?", "What language is spoken?",
    "Is the car moving?", "Is the woman taller than the man?", "What is in the background?",
    "Is it night?", "Is the man bald?", "Is the dog happy?", "How many people sit?", "Is anybody whispering?",
    "Who wears green?", "Who is Mrs. Jones?", "Who is the song for?",
    "Is the man wearing red?", "Is there a puppy?", "Is there a policeman?"])
def test_what_was_not_found_is_declined(question: str) -> None:
    answer = ask(film(), question)
    assert not answer.answered, answer.text


def test_the_hour_is_told_under_the_sky_alone() -> None:
    w = film()
    outside = tuple(s.model_copy(update={"places": {"street": 0.9, "park": 0.1}}) for s in w.settings)
    assert "Yes: by its light: night" in ask(w.model_copy(update={"settings": outside}), "Is it night?").text
    assert "by its light" in described(w.model_copy(update={"settings": outside}))
    assert "by its light" not in described(w)
    for sure, told in ((0.8, "by its light night"), (0.4, "by its light perhaps night")):
        rows = tuple(s.model_copy(update={"confidence": sure}) for s in outside)
        assert told in described(w.model_copy(update={"settings": rows}))


def test_an_answer_to_the_question_is_no_words_that_are_missed() -> None:
    assert "not heard" not in ask(film(), "What is the answer to the question?").text


@pytest.mark.parametrize(("text", "pattern"), [("vvvvv", True), ("NN nn", True), ("III", False), ("OPEN", False),
                                               ("777", False)])
def test_borders_and_fences_are_no_words(text: str, pattern: bool) -> None:
    assert _pattern(text) is pattern


def test_who_is_seen_by_turns_is_counted_by_looks() -> None:
    w = film()
    alone = tuple(s for s in w.subjects if s.name != "person2" or s.shot == 4)
    assert "one at once; two are told apart" in ask(w.model_copy(update={"subjects": alone}), "How many people?").text


def test_what_may_be_the_sound_that_is_asked_for_is_shown() -> None:
    answer = ask(film(), "When does the door slam?")
    assert not answer.answered and answer.times == ("00:02.00",)


def test_the_end_of_a_sound_alone_is_its_last_line() -> None:
    sound = film().model_copy(update={"kind": "audio", "shots": ()})
    answer = ask(sound, "What is said at the end?")
    assert "only me" in answer.text and "anybody" not in answer.text


@pytest.mark.parametrize(("pitches", "question", "words", "never"), [
    ((120, 190), "What does the woman say?", "only me", "anybody"),
    ((120, 190), "What does he say?", "anybody", "only"), ((120, 190), "What does the king say?", "anybody", "only"),
    ((190, 120), "What does the girl say?", "anybody", "me"),
    ((120, 190), "How often does she speak?", "1 time", "anybody"),
    ((120, 190), "What does the grandfather say?", "cannot be told", "pitch"),  # an old man's voice may be high
    ((170, 190), "What does the woman say?", "cannot be told", "pitch"),  # which of two high ones
    ((170, 190), "What does the man say?", "cannot be told", "pitch")])
def test_a_high_and_a_low_voice_tell_whose_words_are_meant(pitches: tuple[float, float], question: str, words: str,
                                                           never: str) -> None:
    first, second = pitches
    lines = (line(0.1, "Is anybody there?", "speaker 1", first), line(1.1, "It is only me.", "speaker 2", second))
    told = ask(film().model_copy(update={"lines": lines}), question).text
    assert words in told and never not in told


def test_who_speaks_is_told_by_voice_and_by_who_is_seen_alone() -> None:
    lines = (line(0.1, "Is anybody there?", "speaker 1", 120), line(3.1, "It is only me.", "speaker 2", 190))
    w = film().model_copy(update={"lines": lines})
    assert "speaker 2, a high voice, while a person in blue is seen alone" in ask(w, "Who speaks last?").text
    assert "seen alone" not in ask(w, "Who speaks first?").text


def test_whom_a_word_means_is_told_by_who_is_seen_alone_with_such_a_voice() -> None:
    lines = (line(0.1, "Is anybody there?", "speaker 1", 120), line(3.1, "It is only me.", "speaker 2", 190))
    w = film().model_copy(update={"lines": lines})
    assert ask(w, "What is the woman wearing?").text == "person2 has blue clothes."
    assert "not told" in ask(w, "What is the man wearing?").text  # he is seen beside her alone
    assert "not told" in ask(w.model_copy(update={"lines": lines[:1]}), "What is the woman wearing?").text


def test_one_through_the_film_has_one_colour() -> None:
    """The coat of one who is far away in one shot is told as it is seen near."""
    far = seen(4, "person2", "person", "person", "beige", 0.4)
    far = far.model_copy(update={"boxes": tuple(b.model_copy(update={"y1": 0.3}) for b in far.boxes)})
    w = film()
    w = w.model_copy(update={"subjects": (*w.subjects[:-1], far)})
    assert "beige" not in described(w) and "beige" not in ask(w, "What is the woman wearing?").text


@pytest.mark.parametrize("question", ["When does it start to rain?", "When does it begin snowing?"])
def test_what_starts_is_not_the_film(question: str) -> None:
    assert not ask(film(), question).answered


def test_rain_is_told_from_when_on() -> None:
    w = film()
    wet = tuple(s.model_copy(update={"weather": "rain" if s.shot > 1 else ""}) for s in w.settings)
    answer = ask(w.model_copy(update={"settings": wet}), "When does it start to rain?")
    assert "from shot 2 on" in answer.text and answer.times == ("00:01.00",)


def test_a_whale_is_nobody() -> None:
    answer = ask(film(), "Is there a whale?")
    assert answer.answered and "No whale" in answer.text


def test_a_bus_is_a_vehicle() -> None:
    w = film()
    bus = seen(2, "bus1", "bus", "thing", "green", 0.1)
    assert "Two." in ask(w.model_copy(update={"subjects": (*w.subjects, bus)}), "How many vehicles are there?").text


def test_the_last_shot_alone_is_the_end() -> None:
    w = film()
    third = Fraction(1, 3)  # no float
    shots = tuple(s.model_copy(update={"start": s.start * third, "end": s.end * third}) for s in w.shots)
    told = ask(w.model_copy(update={"shots": shots}), "What happens at the end?").text
    assert "Shot 4" in told and "Shot 3" not in told
