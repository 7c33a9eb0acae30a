# SPDX-License-Identifier: Apache-2.0
"""Prompts told like a camera sheet: held shots from an angle, measures, what is used, and what is in the frame."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def lost(p: Production) -> list[str]:
    return [c.words for c in p.claims if c.state == "not_understood"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A woman drops a plum from a height of about 20 cm onto a plate.", "from a height of about 20 cm"),
        ("A boy carries a bucket with about 3 cm of sand.", "about 3 cm of"),
        ("A plank about 1.5 cm thick lies on a desk.", "about 1.5 cm thick"),
        ("A clock stands inside a 40 cm square crate.", "40 cm"),
        ("A man slides a box 2 meters to the left.", "2 meters"),
    ],
)
def test_a_measure_is_told_as_kept_and_builds_nothing(text: str, kept: str) -> None:
    p = read(text)
    assert not lost(p) and not any(s.noun.startswith(("meter", "cm", "height")) for s in p.cast)
    assert any(c.words == kept and c.kind == "measure" and c.state == "approximated" for c in p.claims)


def test_what_is_used_for_a_deed_is_its_tool_and_no_deed_of_its_own() -> None:
    p = read("A cook uses a ladle to stir a soup. A girl taps a jar, using a pencil. A boy uses both hands to lift it.")
    assert [b.verb or b.action for b in beats(p)] == ["stir", "tap", "lift"]
    nouns = {s.id: s.noun for s in p.cast}
    assert [nouns.get(b.tool) for b in beats(p)][:2] == ["ladle", "pencil"] and not lost(p)


@pytest.mark.parametrize(
    ("text", "size", "angle", "move"),
    [
        ("Static side full shot. A man drops a ball.", "full", "profile", "static"),
        ("Indoor close-up shot with a fixed camera at a 40° upward angle. A ball rolls.", "close", "low", "static"),
        ("Fixed high-resolution overhead close-up. A pan sits on a stove.", "close", "top", "static"),
        ("Static medium shot, horizontal angle. A phone lies on a table.", "medium", "eye", "static"),
        ("Close-up shot at a 30° downward angle. A box is on the table.", "close", "high", ""),
    ],
)
def test_how_the_camera_stands_is_read_in_any_order(text: str, size: str, angle: str, move: str) -> None:
    p = read(text)
    camera = p.scenes[0].shots[0].camera
    assert (camera.size, camera.angle, camera.move) == (size, angle, move)
    assert "camera" not in {s.noun for s in p.cast} and not lost(p)


def test_a_close_up_goes_nowhere_and_who_flies_up_is_no_camera() -> None:
    assert not read("Fixed camera close-up. A man lifts a cup.").scenes[0].shots[0].camera.direction
    p = read("A crow tosses a nut into the air, flies up, and then catches it.")
    assert not p.scenes[0].shots[0].camera.move and [b.action for b in beats(p)] == ["throw", "fly", "catch"]


def test_even_light_and_a_still_background_are_light_and_nothing_else() -> None:
    for text in (
        "A cup stands on a table. Lighting is even, the background is static.",
        "A cup stands on a table, with even lighting and a static background.",
    ):
        p = read(text)
        assert p.scenes[0].light == ("even lighting",) and not lost(p) and not p.scenes[0].place_words


@pytest.mark.parametrize(
    "text",
    [
        "A man taps a can. The shot captures the can, spoon, and hands.",
        "A man holds a box with both hands and shakes it.",
        "A man taps a can. The frame includes the can and the tapping motion of the spoon.",
        "A man throws a ball, and the ball hits the curtain and the wooden walls.",
    ],
)
def test_what_the_frame_holds_does_nothing(text: str) -> None:
    p = read(text)
    assert {b.action for b in beats(p)} <= {"knock", "pick_up", "shake", "throw", "bounce"} and not lost(p)


def test_who_holds_and_whispers_does_both_and_a_pace_is_nobody() -> None:
    p = read('A woman sits on a bench, holding a phone and whispering: "Two". Moderate speaking speed.')
    assert {s.noun for s in p.cast} == {"woman", "bench", "phone"} and not lost(p)
    assert beats(p)[-1].line is not None and beats(p)[-1].line.manner == "whisper"
