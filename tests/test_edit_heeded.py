# SPDX-License-Identifier: Apache-2.0
"""What is said beside the verb of an instruction is heeded: what is to stop, when alone, what for; or it is refused."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.edit.shoptalk import in_plain_words
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

YARD = read('A cook carries a bucket across a yard. Three hens peck. A girl runs up and waves. "Where is the cat?" she '
            "asks. The cook puts down the bucket and smiles.")
PIER = read("A sailor sits on a pier. A gull circles above him. A boy comes along with a kite. The sailor gets up and "
            "hugs the boy. The gull lands on the pier.")
BARKS = read("A dog barks in a yard. A girl waves.")


@pytest.mark.parametrize(("film", "words", "there", "never"), [
    (YARD, "drop the girl", ("girl1: there -> -",), ("gain_db",)),
    (YARD, "make the cook walk more slowly", ("b1.manner: - -> slowly",), ("b6.manner", "b7.manner")),
    (YARD, "the cook looks sad instead of smiling", ("b7: there -> -", "b6.manner: - -> sadly"), ("b7.manner",)),
    (YARD, "make it dusk so the lamps stand out", ("s1.hour: - -> dusk",), ("lamp",)),
    (YARD, "have the cook burst into tears when she asks", ("action: - -> cry",), ("explode", "action: - -> run")),
    (YARD, "let the cook say thank you", ("line.text: - -> Thank you.",), ("line.manner",)),
    (YARD, "lose the music, just wind and thunder", ("mood: - -> none", "sound: - -> wind", "sound: - -> thunder"),
     ("weather",)),
    (YARD, "the whole thing could be a bit shorter, say eleven seconds", ("film.seconds: - -> 11",), ("size",)),
    (YARD, "fog over the meadow, and crows", ("weather: - -> fog", "crow"), ("cue",)),
    (YARD, "it could do with a soft guitar underneath", ("music.instruments: - -> guitar",), ("cues",)),
    (YARD, "her line should sound bored", ("line.manner: - -> calm",), ("b5.manner", "b6.manner")),
    (YARD, "there are too many hens, two are enough", ("hens1.count: 3 -> 2",), ("girl1",)),
    (YARD, "dim the lights in the first half of the film", ("sh1.1.light: - -> dim",), ("s1.light",)),
    (YARD, "on an 85 in the last shot", ("lens_mm: - -> 85",), ("sh1.1.camera",)),
    (YARD, "make it 4:5 for the feed", ("film.aspect: 16:9 -> 4:5",), ("pin",)),
    (YARD, "bells when the girl waves", ("sound: - -> bell",), ("cast",)),
    (PIER, "let the gull fly away when the boy turns up", ("place: - -> away", "who: - -> gull1"),
     ("b7.who: - -> boy1",)),
    (PIER, "no hug, just a wave", ("action: hug -> wave",), ("there -> -",)),
    (PIER, "the boy should come in on a bicycle", ("action: walk -> ride",), ("b8", "b7:")),
    (PIER, "from morning to night over the course of the film", ("sh1.1.hour: - -> morning", "hour: - -> night"),
     ("s1.hour",)),
    (PIER, "the light should shift from cold to warm through the film", ("sh1.1.light: - -> cold", "-> warm"),
     ("s1.light",)),
    (PIER, "open wide on the pier and close tight on his face", ("sh1.1.camera.size: - -> wide", "-> close"),
     ("move",)),
    (PIER, "handheld for the walk along the pier", ("handheld",), ("sh1.1.",)),
    (BARKS, "make the barking softer when she waves", ("pin sound.bark.during.b2.gain_db: - -> -6",),
     ("sound.bark.gain",)),
    (PIER, "swap the gull for a boy on a bicycle", ("gull1.noun: gull -> boy", "gull1 on bicycle1"), ("boy1.noun",)),
])
def test_what_is_said_beside_the_verb_is_heeded(film, words, there, never, store: Store) -> None:  # type: ignore[no-untyped-def]
    lines = difference(film, words, store)
    assert all(row in lines for row in there), lines
    assert not any(row in lines for row in never), lines


@pytest.mark.parametrize(("film", "words", "why"), [
    (YARD, "lower the sound of the bucket when she waves", "not understood"),
    (YARD, "dress the cook in ducks not hats", "not understood"),
    (PIER, "a two-shot of the sailor and the cook", "cook"),
])
def test_what_cannot_be_heeded_is_refused(film, words, why, store: Store) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(FilmError, match=why):
        difference(film, words, store)


@pytest.mark.parametrize(("words", "there"), [
    ("the music should start when the boy comes along", ("words: - -> start", "at: - -> b3")),
    ("no music until the sailor gets up", ("words: - -> start", "at: - -> b4")),
    ("fade out the music after the hug", ("words: - -> fade out", "at: - -> b5", "at_end: - -> yes")),
    ("bring in a sad piano theme when he hugs the boy", ("instruments: - -> piano", "mood: - -> sad", "-> start")),
    ("stop the music as the gull lands", ("words: - -> stop",)),
])
def test_music_turns_at_a_moment(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(PIER, words, store)
    assert all(row in lines for row in there), lines


@pytest.mark.parametrize(("words", "there"), [
    ("a two-shot of the sailor and the boy at the end", ("camera.focus: - -> sailor1+boy1", "size: - -> medium")),
    ("frame them both together in a wide shot", ("camera.size: - -> wide", "camera.focus")),
    ("push in slowly on the two of them", ("camera.move: - -> push_in", "camera.focus: - -> ", "speed: - -> slow")),
])
def test_two_are_framed_together(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(PIER, words, store)
    assert all(row in lines for row in there), lines


def test_quotes_are_left_alone() -> None:
    assert in_plain_words('have her say "No music, just rain. Dim the lights." now') == (
        'have her say "No music, just rain. Dim the lights." now')
    assert in_plain_words("when he says goodbye, fade out") == "when he says goodbye, fade out"
    assert in_plain_words("let him say goodbye") == 'let him say "Goodbye."'
