# SPDX-License-Identifier: Apache-2.0
"""Words on things: read letter for letter, built where they can be seen, and edited."""

import numpy as np
import pytest
from edited_words import difference

from soundstage.bodies.base import Look
from soundstage.direct.cast import look_of
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.props._label import INK, labelled
from soundstage.props._letters import filling
from soundstage.shape.solids import extent
from soundstage.store import Store


def _texts(words: str) -> dict[str, str]:
    return {s.noun.split()[-1]: s.text for s in read(words).cast if s.text}


def _lines(words: str) -> list[tuple[str, str]]:
    return [(b.who[0], b.line.text) for s in read(words).scenes for h in s.shots for b in h.beats if b.line]


@pytest.mark.parametrize(("words", "texts"), [
    ('A boy holds a sign that reads "HELP".', {"sign": "HELP"}),
    ('A wooden sign says "Open 9 to 5".', {"sign": "Open 9 to 5"}),
    ('The sign reads: "Keep out"', {"sign": "Keep out"}),
    ('A sign next to the table says "Lemonade".', {"sign": "Lemonade"}),
    ('A jar on a shelf is labelled "Cookies".', {"jar": "Cookies"}),
    ('A gift with a label that says "For Anna" lies on a table.', {"gift": "For Anna"}),
    ('A red bus with the words "SCHOOL BUS" drives by.', {"bus": "SCHOOL BUS"}),
    ('A teacher writes "HELLO" on a blackboard.', {"blackboard": "HELLO"}),
    ('A tent with a sign that says "CAMP".', {"sign": "CAMP"}),
    ('A girl paints the words "To the lake" on a sign.', {"sign": "To the lake"}),
])
def test_what_is_written_is_on_its_thing_and_nobody_says_it(words: str, texts: dict[str, str]) -> None:
    assert _texts(words) == texts
    assert not _lines(words)


@pytest.mark.parametrize(("words", "line"), [
    ('A boy with a sign says "Help me."', ("boy1", "Help me.")),
    ('Anna, in a red hat, says "Hello."', ("anna1", "Hello.")),
    ('A man holding a sign says "Stop!"', ("man1", "Stop!")),
    ('The radio says "It will rain."', ("radio1", "It will rain.")),
    ('A box marked "RUM" stands on a table. A man says, "Careful!"', ("man1", "Careful!")),
])
def test_what_is_said_stays_a_line(words: str, line: tuple[str, str]) -> None:
    assert _lines(words) == [line]


def test_words_on_what_does_not_show_them_are_told() -> None:
    told = [c for c in read('A man in a jacket that says "NYC" waves.').claims if c.state == "not_understood"]
    assert any("NYC" in c.words for c in told)


def test_a_sign_that_is_held_is_no_signpost() -> None:
    units = [next(s.unit for s in read(w).cast if s.text) for w in (
        'A boy holds a sign that says "HI".', 'A sign by the road says "HI".')]
    assert units == ["placard", "sign"]


@pytest.mark.parametrize("text", ["OPEN", "Happy Birthday Tom", "a long text that needs several lines to be read"])
def test_letters_fill_the_face_and_keep_within_it(text: str) -> None:
    x0, y0, x1, y1 = filling(text, 2.0, 0.5).bounds
    assert x1 - x0 <= 2.0 + 1e-6
    assert y1 - y0 <= 0.5 + 1e-6
    assert x1 - x0 > 1.7 or y1 - y0 > 0.3


def _ink(unit: str, text: str) -> np.ndarray:
    """Corners (V, 3) of the letters on a prop."""
    look = Look(unit, text=text)
    prop = PROPS.new(unit)
    model = prop.build(look, 1)
    body = (model if prop.lettered else labelled(model, text, prop.label_turn)).parts["body"]
    slots = [n for n, m in enumerate(body.materials) if m.name in ("lettering", "painted letters", "chalk")]
    assert slots
    return body.vertices[body.faces[np.isin(body.face_materials, slots)].ravel()]


@pytest.mark.parametrize("unit", ["jar", "box", "barrel", "cup", "sign", "chalkboard", "placard", "gift"])
def test_more_letters_make_more_of_them_on_the_front(unit: str) -> None:
    one, many = _ink(unit, "L"), _ink(unit, "LETTERS ON IT")
    assert len(many) > len(one)
    low, high = extent([PROPS.new(unit).build(Look(unit), 1).parts["body"]])
    assert many[:, 0].max() > (low[0] + high[0]) / 2


def test_text_is_read_from_left_to_right_by_who_faces_it() -> None:
    """Seen from +X the right is +Y: an L's upright, which has most of its ink, stands on its left."""
    ink = _ink("box", "L")
    middle = (ink[:, 1].min() + ink[:, 1].max()) / 2
    high = ink[ink[:, 2] > ink[:, 2].max() - 0.2 * np.ptp(ink[:, 2])]
    assert high[:, 1].max() < middle


def test_the_look_of_a_thing_has_its_text() -> None:
    subject = next(s for s in read('A jar labelled "Jam".').cast)
    assert look_of(subject).text == "Jam"
    assert max(INK) < 0.1


SIGN = 'A boy holds a sign that reads "HELP". A cardboard box stands beside him. He says, "Please."'


@pytest.mark.parametrize(("words", "line"), [
    ('Make the sign say "CLOSED".', "sign1.text: HELP -> CLOSED"),
    ('Change the sign to "BYE".', "sign1.text: HELP -> BYE"),
    ('Replace "HELP" with "HELLO".', "sign1.text: HELP -> HELLO"),
    ('Write "FRAGILE" on the box.', "box1.text: - -> FRAGILE"),
    ('Put a label on the box that says "CATS".', "box1.text: - -> CATS"),
    ('The box has the name "ROSE" on it.', "box1.text: - -> ROSE"),
    ("Remove the writing on the sign.", "sign1.text: HELP -> -"),
    ('Replace "Please." with "Thank you."', "s1.sh1.b3.line.text: Please. -> Thank you."),
])
def test_letters_are_edited(words: str, line: str, store: Store) -> None:
    assert difference(read(SIGN), words, store) == line
