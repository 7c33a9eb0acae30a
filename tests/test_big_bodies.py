# SPDX-License-Identifier: Apache-2.0
"""Large bodies keep clear of what they work on; pictures are painted on canvases."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

import soundstage as ss


@pytest.mark.parametrize("words", ["An elephant washes a car.", "An elephant pushes a red car.", "A dog pushes a box."])
def test_an_animal_stands_head_first_before_what_it_works_on(words, store):
    plan, cast, _ = planned(ss.read(words), store)
    shot = plan.shots[0]
    me, it = (next(p for p in shot.performers if cast[p.subject].kind == k) for k in ("body", "prop"))
    work = me.beats[-1]
    x, y = work.path[0] if work.path else next((b.path[-1] for b in me.beats[::-1] if b.path), (me.mark.x, me.mark.y))
    own, half = cast[me.subject].dims.length / 2, (cast[it.subject].extent[1] - cast[it.subject].extent[0])[0] / 2
    assert math.hypot(it.mark.x - x, it.mark.y - y) >= own + half - 0.05
    heading = me.beats[0].end_heading if me.beats[0].end_heading is not None else me.mark.heading
    assert math.cos(heading - math.atan2(it.mark.y - y, it.mark.x - x)) > 0.9


def test_who_paints_a_picture_of_a_thing_has_it_on_a_canvas(store):
    _, cast, _ = planned(ss.read("A painter paints a picture of a sailboat on the beach."), store)
    assert {b.subject.unit for b in cast.values()} == {"painter", "easel", "paintbrush"}
    easel = next(b for b in cast.values() if b.subject.unit == "easel")
    assert "of sailboat" in easel.subject.words
    bare = ss.read("A painter paints a picture on the beach.")
    plain = next(b for b in planned(bare, store)[1].values() if b.subject.unit == "easel")
    assert len(easel.model.parts["body"].materials) > len(plain.model.parts["body"].materials) - 3
    drawn = planned(ss.read("A girl draws a picture of a horse."), store)[1]
    assert {b.subject.unit for b in drawn.values()} >= {"girl", "paper_sheet"} and not any(
        b.subject.unit == "horse" for b in drawn.values())
