# SPDX-License-Identifier: Apache-2.0
"""Every content word lies inside a claim with a true span; references, ideas, changes and absences are kept."""

import re
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_words import WORDS

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.language.wordlist import word_set
from soundstage.model.production import Beat, Claim, Production

SMALL = word_set(
    "a an the and or of in on at to by for with from is are was it its he she his her they them then while as who that "
    "this into over under not does has which someone behind near without"
)


def film(text: str) -> Production:
    return read(text, vocabulary=WORDS)


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


def claimed(p: Production, words: str) -> list[Claim]:
    return [c for c in p.claims if words in c.words]


PIECE = st.sampled_from(
    sorted(
        word_set(
            "A fox runs . The old man , with a torn coat and two red balls slowly drinks tea ; suddenly whispers at in "
            "loneliness three dogs barking loudly dusk while snow falls over glittering zorble never smiling It stops "
            "twice slow motion ! hand holds someone's blue cup of coffee from behind near camera music plays softly "
            "without people 42 metres @image1 becomes green reluctantly"
        )
    )
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECE, min_size=2, max_size=24).map(" ".join))
def test_no_content_word_is_dropped_and_spans_are_true(text: str) -> None:
    try:
        p = film(text)
    except FilmError:
        return
    held = {i for c in p.claims for i in range(*c.span)}
    words = [m for m in re.finditer(r"[a-z]{3,}|\d+", p.source.lower()) if m[0] not in SMALL]
    assert [m[0] for m in words if m.start() not in held] == []
    assert all(c.words == " ".join(p.source[slice(*c.span)].split()) for c in p.claims)


def test_a_demand_in_two_stretches_never_covers_the_words_between() -> None:
    p = film("A man picks the green cup up. A woman slowly, in a red coat, walks.")
    assert all(not (c.kind == "action" and "cup" in c.words) for c in p.claims)
    assert claimed(p, "green")[0].binding == "cup1.colors"


@pytest.mark.parametrize(
    ("text", "id_", "role", "of"),
    [
        ("The fox (@image1) runs.", "image1", "identity", "fox1"),
        ("The woman from <<<image_2>>> waves.", "image2", "identity", "woman1"),
        ("@anna smiles.", "anna", "identity", "anna1"),
        ("A dog runs, in the style of [@Image3].", "image3", "style", ""),
        ("A dog runs. Camera movement of @video1.", "video1", "camera", "s1.sh1"),
        ("A dog sleeps in [@Image4].", "image4", "place", "s1.sh1"),
        ("A dog sleeps. Use @image5 as the first frame.", "image5", "first_frame", "s1.sh1"),
    ],
)
def test_references_are_kept_with_their_role(text: str, id_: str, role: str, of: str) -> None:
    (found,) = film(text).references
    assert (found.id, found.role, found.of) == (id_, role, of)


def test_somebody_shown_by_a_reference_carries_it() -> None:
    p = film("The fox (@image1) runs. A woman waves at the fox.")
    assert [(s.noun, s.references) for s in p.cast] == [("fox", ("@image1:identity",)), ("woman", ())]


def test_an_idea_becomes_mood_light_lens_and_score_and_the_claim_says_so() -> None:
    p = film("A man sits at a table, conveying deep loneliness.")
    scene = p.scenes[0]
    assert (scene.mood, scene.light, scene.music.mood) == ("lonely", ("low-key",), "lonely")
    assert scene.shots[0].camera.lens_mm == 35
    (claim,) = claimed(p, "loneliness")
    assert claim.kind == "mood" and claim.state == "approximated" and "35 mm" in claim.note
    assert [b.action for b in beats(p)] == ["sit"]


def test_what_turns_into_something_keeps_both_states() -> None:
    p = film("A vase changes from white to red.")
    assert p.cast[0].colors == ("white",) and beats(p)[0].becomes == "red"


def test_placed_things_do_nothing() -> None:
    p = film("A book covered in dust is placed on a table. A cat sleeps.")
    assert [(b.who, b.action) for b in beats(p)] == [(("cat1",), "sleep")]
    assert ("book1", "on", ("table1",)) in [(x.subject, x.relation, x.anchors) for x in p.scenes[0].placements]
    assert p.cast[0].words == ("covered in dust",)


def test_what_must_not_be_there() -> None:
    p = film("A street without cars and without music, no people. A cat walks.")
    assert set(p.scenes[0].absent) == {"cars", "people"} and p.scenes[0].music.mood == "none"


def test_a_hand_is_somebodys() -> None:
    p = film("A hand pours tea into a cup.")
    assert [s.noun for s in p.cast if s.family == "body"] == ["person"]
    assert beats(p)[0].who == ("person1",) and p.scenes[0].shots[0].camera.subject == "person1.hand"
    assert film("A man raises his hand.").cast[0].noun == "man"


def test_a_participle_about_a_thing_does_not_take_over_the_sentence() -> None:
    p = film("A man holds a bottle filled with water and pours it out. Then a cat sleeps.")
    assert [b.who for b in beats(p)] == [("man1",), ("man1",), ("cat1",)]
    assert len(p.cast) == 3


def test_focus_pace_and_distance_are_kept_on_the_shot() -> None:
    p = film("In slow motion, a man drinks. The focus shifts from the cup to the woman.")
    camera = p.scenes[0].shots[0].camera
    assert (camera.pace, camera.focus) == ("slow_motion", "cup1>woman1")
    assert film("A fox runs. Camera distance: 2.5 m.").scenes[0].shots[0].camera.distance_m == 2.5


def test_repeats_and_measures_belong_to_the_deed_before() -> None:
    p = film("A boy knocks on a door. This is repeated five times. He waves for two seconds.")
    assert beats(p)[0].times == 5 and beats(p)[-1].duration == Fraction(2)


def test_a_collective_counts_what_it_holds() -> None:
    p = film("A small herd of cows eats in a field. A slice of bread lies on a plate.")
    assert [(s.noun, s.count) for s in p.cast][:2] == [("cow", 5), ("bread", 1)]


def test_the_language_of_a_line_and_headings() -> None:
    p = film("Visual: a man waits. In French, he says: 'Bonjour.' Background: soft jazz.")
    assert [b.line.language for b in beats(p) if b.line] == ["French"]
    assert [c.kind for c in claimed(p, "Visual")] == ["form"] and len(p.cast) == 1
    assert p.scenes[0].music.mood == "jazz"


def test_nobody_who_barks_from_somewhere_is_read() -> None:
    assert film("barking from coat").claims


def test_a_house_is_not_in_a_room() -> None:
    scene = film("A house at night. A man opens the door.").scenes[0]
    assert scene.place == "field"
