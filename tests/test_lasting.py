# SPDX-License-Identifier: Apache-2.0
"""Lines are said to their end and one by one, whatever lengths were asked for, unless a person pinned them."""

from __future__ import annotations

from fractions import Fraction

from staged_films import body, film, planned

from soundstage.direct.lasting import fitted, lasting
from soundstage.direct.plan import Plan
from soundstage.model.production import Beat, Choice, Line, Shot
from soundstage.store import Store

LONG = Line(text="Nobody had lived there for thirty years, and still the lamp was lit every night.")
SHORT = Line(text="I do not believe you at all.")
CAST = (body("man1", "man"), body("woman1", "woman"))


def two(store: Store) -> Plan:
    """A shot of two seconds with a line of five, and another one's answer in the next shot."""
    first = Shot(id="sh1", duration=Fraction(2), beats=(Beat(id="b1", who=("man1",), action="speak", line=LONG),))
    second = Shot(id="sh2", duration=Fraction(3), beats=(Beat(id="b2", who=("woman1",), action="speak", line=SHORT),))
    return planned(film(CAST, first, second), store)[0]


def spans(plan: Plan) -> list[tuple[Fraction, Fraction]]:
    """When each line is heard, in the film's time."""
    out, now = [], Fraction(0)
    for shot in plan.shots:
        out += [(now + line.start, now + line.end) for line in shot.lines]
        now += shot.duration
    return out


def test_an_answer_waits_for_the_line_before_it(store: Store) -> None:
    plan = two(store)
    (_, end), (begin, _) = spans(plan)
    assert begin < end, "otherwise there is nothing to mend"
    (_, end), (begin, last) = spans(done := lasting(plan, None))
    assert end <= begin <= end + Fraction(1)
    assert last <= done.duration
    assert any(c.id == "sh1.duration" and "said to its end" in c.reason for c in done.choices)


def test_a_pinned_length_is_kept(store: Store) -> None:
    plan = two(store)
    pins = tuple(Choice(id=f"{s.id}.duration", value=str(s.duration), by="person") for s in plan.shots)
    kept = plan.model_copy(update={"choices": pins})
    assert [s.duration for s in lasting(kept, None).shots] == [2, 3]


def test_a_line_that_has_begun_is_not_cut_off_by_the_films_length(store: Store) -> None:
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("man1",), action="speak", line=LONG),))
    plan = planned(film(CAST, shot), store)[0]
    start, end = spans(plan)[0]
    assert fitted(plan, Fraction(3)).duration >= end
    assert fitted(plan, end + 1).duration == end + 1
    assert fitted(plan, start + Fraction(1, 4)).duration == start + Fraction(1, 4), "hardly begun: left out"
