# SPDX-License-Identifier: Apache-2.0
"""Retelling: what was found becomes a film with the same cuts, boxes, moves and lines."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from soundstage.direct.direct import direct
from soundstage.direct.screen import apart_on_screen
from soundstage.errors import FilmError
from soundstage.model.production import Production
from soundstage.stage.build import stage_shot
from soundstage.stage.guides import guides
from soundstage.stage.meeting import met
from soundstage.styles.clay import Clay
from soundstage.understand.findings import (
    Box,
    CameraMotion,
    Colour,
    Palette,
    Seen,
    SeenShot,
    Setting,
    ShotSize,
    SpokenLine,
    Watched,
    Word,
)
from soundstage.understand.recasting import meant
from soundstage.understand.reidentifying import cast_of
from soundstage.understand.retelling import retell
from soundstage.understand.vocabulary import placed

ASPECT = Fraction(16, 9)


def seen(shot: int, noun: str, box: tuple[float, float, float, float], start: Fraction, end: Fraction) -> Seen:
    family = "animal" if noun == "fox" else "person"
    return Seen(start=start, end=end, shot=shot, name=f"{noun}1", noun=noun, family=family,
                colors=("orange",), boxes=(Box(time=start, x0=box[0], y0=box[1], x1=box[2], y1=box[3]),))


def footage() -> Watched:
    """Two shots of a fox and a person, a pan, a line in each voice."""
    zero, cut, end = Fraction(0), Fraction(61, 24), Fraction(5)
    line = {"speaker": "speaker 1", "pitch_hz": 210.0}
    words = (Word(text="Hello", start=Fraction(3), end=Fraction(7, 2)),
             Word(text="there.", start=Fraction(7, 2), end=Fraction(4)))
    return Watched(
        file="clip.mp4", kind="video", seconds=end, width=640, height=360, fps=Fraction(24),
        shots=(SeenShot(start=zero, end=cut, number=1), SeenShot(start=cut, end=end, number=2, into="cut")),
        sizes=(ShotSize(start=zero, end=cut, shot=1, size="full"), ShotSize(start=cut, end=end, shot=2, size="full")),
        camera=(CameraMotion(start=zero, end=cut, shot=1, move="pan", direction="left", pan=-14.0),
                CameraMotion(start=cut, end=end, shot=2, move="static")),
        subjects=(seen(1, "fox", (0.35, 0.2, 0.6, 0.85), zero, cut),
                  seen(2, "person", (0.58, 0.15, 0.76, 0.9), cut, end)),
        settings=(Setting(start=zero, end=cut, shot=1, hour="dusk", weather="snow"),),
        lines=(SpokenLine(start=Fraction(3), end=Fraction(4), text="Hello there.", words=words, **line),))


def drawn(production: Production) -> list[dict[str, tuple[float, ...]]]:
    """Every shot's boxes in the middle of it, by the guides."""
    cast: dict[str, Any] = {}
    plan = met(direct(production, {}, cast, lambda _, make: make()), production, cast, {})
    out = []
    for shot in plan.shots:
        stage = stage_shot(shot, cast, {}, ASPECT, Clay(), 1).stage
        view = guides(stage, stage.poses // 2, 320, 180)
        boxes = {}
        for subject in production.cast:
            ys, xs = np.nonzero(view.mask(subject.id))
            if len(xs):
                boxes[subject.id] = (xs.min() / 320, ys.min() / 180, (xs.max() + 1) / 320, (ys.max() + 1) / 180)
        out.append(boxes)
    return out


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, wide) * max(0.0, high)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def test_cuts_lines_and_light_are_kept() -> None:
    production, notes = retell(footage())
    assert [sh.duration for s in production.scenes for sh in s.shots] == [Fraction(61, 24), Fraction(59, 24)]
    assert production.scenes[0].hour == "dusk" and production.scenes[0].weather == "snow"
    assert production.scenes[0].shots[0].camera.move == "pan"
    assert production.scenes[0].shots[0].camera.turn_deg == pytest.approx(14, rel=0.01)
    beat = production.scenes[1].shots[0].beats[0]
    assert beat.line is not None and beat.line.text == "Hello there." and beat.at == 3 - Fraction(61, 24)
    assert production.subject(beat.who[0]).noun == "woman"  # by the pitch of the voice
    assert any("place" in n for n in notes)
    assert Production.model_validate(production.model_dump()) == production


def test_subjects_stand_where_they_were_seen() -> None:
    w = footage()
    production, _ = retell(w.model_copy(update={"lines": ()}))
    first, second = drawn(production)
    assert overlap(first["fox1"], (0.35, 0.2, 0.6, 0.85)) > 0.5
    assert overlap(second["person1"], (0.58, 0.15, 0.76, 0.9)) > 0.5


def test_two_stand_where_they_were_seen_beside_each_other() -> None:
    w = footage()
    boxes = {"man1": (0.18, 0.2, 0.4, 1.0), "woman1": (0.66, 0.3, 0.84, 1.0)}
    both = [seen(2, name[:-1], box, Fraction(61, 24), Fraction(5)) for name, box in boxes.items()]
    production, _ = retell(w.model_copy(update={"lines": (), "subjects": (w.subjects[0], *both)}))
    second = drawn(production)[1]
    assert {name: overlap(second[name], box) > 0.5 for name, box in boxes.items()} == {"man1": True, "woman1": True}


def test_who_is_cut_off_below_is_as_near_as_the_width_tells() -> None:
    w, box = footage(), (0.25, 0.06, 0.75, 1.0)
    near = seen(2, "person", box, Fraction(61, 24), Fraction(5))
    production, _ = retell(w.model_copy(update={"lines": (), "subjects": (w.subjects[0], near)}))
    assert overlap(drawn(production)[1]["person1"], box) > 0.5


def test_who_is_lost_and_found_again_in_a_shot_is_one() -> None:
    zero, half, end = Fraction(0), Fraction(1), Fraction(2)
    first, later = (seen(1, "person", (0.1, 0.2, 0.3, 0.9), t, end) for t in (zero, half))
    worn = [np.eye(9)[0]] * 2
    (one,) = cast_of([first, later], worn)
    assert [b.time for b in one.boxes] == [zero, half]
    assert len(cast_of([first, first], worn)) == 2  # side by side


def test_the_words_know_who_is_exchanged() -> None:
    production, _ = retell(footage())
    film, note = meant(production, "replace the man with a fox")
    assert [s.noun for s in film.cast if s.id == "person1"] == ["man"] and "'woman'" in note
    assert meant(production, "replace the fox with a dog") == (production, "")
    assert meant(production, "make it night") == (production, "")


def test_a_person_of_another_shot_is_the_man_of_the_words() -> None:
    production, _ = retell(footage())
    called = {"person1": "man", "fox1": "person"}
    cast = tuple(s.model_copy(update={"noun": called[s.id], "unit": called[s.id]}) for s in production.cast)
    film, note = meant(production.model_copy(update={"cast": cast}), "replace the man with a fox")
    assert [s.id for s in film.cast] == ["person1"] and "'person'" in note
    assert all(scene.cast == ("person1",) for scene in film.scenes)


def test_two_on_screen_stand_apart_as_seen() -> None:
    side, back = apart_on_screen((0.2, 0.2, 0.4, 0.8), (0.6, 0.2, 0.8, 0.8), (1.8, 1.8))
    assert side == pytest.approx(0.4 * 1.8 / 0.6 * 16 / 9) and back == 0
    assert apart_on_screen((0.2, 0.2, 0.4, 0.8), (0.6, 0.4, 0.7, 0.7), (1.8, 1.8))[1] > 0


@pytest.mark.parametrize(("noun", "colour", "place"), [
    ("oven", "grey", "kitchen"), ("car", "grey", "street"), ("car", "blue", "coast_road"), ("horse", "green", "park"),
    ("table", "green", "park"),
])
def test_a_place_is_known_by_what_stands_in_it_else_by_its_colours(noun: str, colour: str, place: str) -> None:
    zero, end = Fraction(0), Fraction(2)
    thing = seen(1, noun, (0.1, 0.1, 0.6, 0.9), zero, end)
    palette = Palette(start=zero, end=end, shot=1, colours=(Colour(hex="#000000", name=colour, share=0.6),))
    assert placed(footage().model_copy(update={"subjects": (thing,), "palettes": (palette,)}), "")[0] == place


def test_what_a_film_surely_looks_like_is_its_place_before_what_stands_in_it() -> None:
    zero, end = Fraction(0), Fraction(2)
    oven = seen(1, "oven", (0.1, 0.1, 0.6, 0.9), zero, end)
    for share, place in ((0.97, "harbour"), (0.4, "kitchen")):
        light = Setting(start=zero, end=end, shot=1, hour="day", places={"harbour": share, "lake": 0.3 * (1 - share)})
        told = placed(footage().model_copy(update={"subjects": (oven,), "settings": (light,)}), "")
        assert told[0] == place
    assert placed(footage().model_copy(update={"subjects": (), "settings": (light,)}), "")[1].endswith("sure")


def test_sound_alone_cannot_be_retold() -> None:
    with pytest.raises(FilmError, match="no picture"):
        retell(Watched(file="a.wav", kind="audio", seconds=Fraction(1)))


def test_a_doubtful_one_is_retold_only_where_there_is_nobody_else() -> None:
    w, box = footage(), (0.02, 0.05, 0.97, 0.96)
    doubt = seen(2, "bear", box, Fraction(61, 24), Fraction(5)).model_copy(update={"confidence": 0.4})
    sure = tuple(s.model_copy(update={"confidence": 0.9}) for s in w.subjects)
    beside, _ = retell(w.model_copy(update={"subjects": (*sure, doubt)}))
    alone, _ = retell(w.model_copy(update={"subjects": (sure[0], doubt)}))
    assert beside.scenes[1].cast == ("person1",) and alone.scenes[1].cast == ("bear1",)


def test_who_is_of_another_size_in_one_shot_only_is_so_by_a_pin() -> None:
    zero, cut, end = Fraction(0), Fraction(61, 24), Fraction(5)
    large, small, beside = (0.3, 0.2, 0.7, 0.85), (0.02, 0.66, 0.2, 0.86), (0.72, 0.2, 0.99, 0.85)
    rows = ((1, "fox1", large), (1, "fox2", small), (2, "fox1", large), (2, "fox2", beside))
    both = tuple(seen(shot, "fox", box, *((zero, cut) if shot == 1 else (cut, end))).model_copy(update={"name": name})
                 for shot, name, box in rows)
    production, _ = retell(footage().model_copy(update={"subjects": both, "lines": ()}))
    (pin,) = (p for p in production.pins if p.id.endswith("look.fox2"))
    assert pin.id == "sh1.look.fox2" and pin.value["size"] < 0.8
    first = drawn(production)[0]
    assert overlap(first["fox1"], large) > 0.5 and overlap(first["fox2"], small) > 0.4


def things(*rows: tuple[str, str, tuple[float, float, float, float]]) -> Watched:
    """One shot in which these are seen: noun, family, box."""
    end = Fraction(3)
    subjects = tuple(Seen(start=Fraction(0), end=end, shot=1, name=f"{noun}1", noun=noun, family=family, confidence=0.9,
                          boxes=(Box(time=Fraction(1), **dict(zip(("x0", "y0", "x1", "y1"), box, strict=True))),))
                     for noun, family, box in rows)
    return footage().model_copy(update={
        "lines": (), "subjects": subjects, "shots": (SeenShot(start=Fraction(0), end=end, number=1),),
        "settings": (), "camera": (), "sizes": (ShotSize(start=Fraction(0), end=end, shot=1, size="full"),)})


def test_a_table_and_what_is_held_crowd_nobody_out() -> None:
    production, _ = retell(things(
        ("table", "thing", (0.1, 0.5, 0.6, 0.95)), ("man", "person", (0.62, 0.2, 0.76, 0.95)),
        ("umbrella", "thing", (0.56, 0.05, 0.84, 0.4)), ("woman", "person", (0.84, 0.25, 0.97, 0.95)),
        ("vase", "thing", (0.3, 0.38, 0.36, 0.54))))
    assert {s.noun for s in production.cast} == {"table", "man", "umbrella", "woman", "vase"}


def test_a_cat_that_is_seen_on_a_table_is_on_it() -> None:
    table, cat = (0.3, 0.5, 0.8, 0.92), (0.42, 0.27, 0.62, 0.52)
    production, _ = retell(things(("table", "thing", table), ("cat", "animal", cat)))
    (boxes,) = drawn(production)
    assert overlap(boxes["table1"], table) > 0.5 and overlap(boxes["cat1"], cat) > 0.5
    placements = production.scenes[0].shots[0].placements
    assert [(p.subject, p.anchors) for p in placements if p.relation == "on"] == [("cat1", ("table1",))]


@pytest.mark.parametrize(("then", "left"), [(Fraction(5, 4), 0.3), (Fraction(3, 4), 0.4)])  # the middle is 61/48
def test_the_box_of_the_middle_is_one_that_was_seen_then(then: Fraction, left: float) -> None:
    """Before a camera that whips round, what is between boxes far apart in time is where nobody ever was."""
    clip = footage()
    fox = clip.subjects[0]
    rows = tuple(fox.boxes[0].model_copy(update={"time": t, "x0": x, "x1": x + 0.2})
                 for t, x in ((Fraction(0), 0.8), (then, 0.3), (Fraction(5, 2), 0.8 if left == 0.3 else 0.55)))
    production, _ = retell(clip.model_copy(update={"subjects": (fox.model_copy(update={"boxes": rows}),
                                                                *clip.subjects[1:])}))
    placed = production.scenes[0].shots[0].placements[0]
    assert placed.box is not None and placed.box[0] == pytest.approx(left, abs=0.03)
