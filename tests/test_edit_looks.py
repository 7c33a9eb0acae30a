# SPDX-License-Identifier: Apache-2.0
"""Clothes, size and colour in one shot only: seen there, and nothing of the other shots is made anew."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.check.claims import judged
from soundstage.check.claims.evidence import Evidence
from soundstage.errors import FilmError
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.quality import Options

OPTIONS = Options(engine="slate", voice="fake")
GIVEN = ("Shot 1 (2s): wide shot of a woman in a blue coat in a park. Shot 2 (2s): medium shot, a dog runs to the "
         "woman. Shot 3 (2s): the woman pats the dog.")
OPEN = "A fox runs through a forest. It stops, looks around and whispers: 'Is anybody there?' A rabbit hops in."


@pytest.mark.parametrize(("words", "said", "pin", "fields"), [
    (GIVEN, "in shot 2 she wears a red coat", "sh2.look.woman1", {"clothes": ["red coat"]}),
    (GIVEN, "make the dog bigger in the second shot", "sh2.look.dog1", {"size": 1.35}),
    (GIVEN, "in the second shot make the dog black", "sh2.look.dog1", {"colors": ["black"]}),
    (OPEN, "make the fox blue in the second shot", "sh1.2.look.fox1", {"colors": ["blue"]}),
])
def test_a_look_of_one_shot_leaves_the_others(
    store: Store, words: str, said: str, pin: str, fields: dict[str, object]
) -> None:
    before = film.read(words)
    done = film.edit(before, said, OPTIONS, store, foretold=True)
    assert done.production.pin(pin) == fields
    assert done.reach is not None and done.reach.pictures == (pin.partition(".look")[0],)
    assert done.production.cast == before.cast


def test_it_is_seen_there_and_judged_there(store: Store, tmp_path) -> None:  # type: ignore[no-untyped-def]
    edited = film.edit(film.read(GIVEN), "make the dog black in the second shot and make it big in the second shot",
                       OPTIONS, store).production
    making: dict[str, film.Making] = {}
    with film.planning(OPTIONS, store, making) as planner:
        plan = planner(edited)
        with shots.Rendering(making[edited.model_dump_json()], plan) as rendering:
            staged = {s.id: rendering.stage(n) for n, s in enumerate(plan.shots)}
    claims = {c.binding: c for c in judged(Evidence(edited, plan, staged))}
    assert claims["dog1.colors@sh2"].state == "kept"
    assert claims["dog1.size@sh2"].state == "kept"
    tall = {name: Evidence(edited, plan, staged).box(name, "dog1", 0.0).tall for name in ("sh2", "sh3")}  # type: ignore[union-attr]
    assert tall["sh2"] > 1.2 * tall["sh3"]


def test_bigger_again_goes_on_from_there(store: Store) -> None:
    once = film.edit(film.read(GIVEN), "make the dog bigger in shot 2", OPTIONS, store).production
    twice = film.edit(once, "make the dog bigger in shot 2", OPTIONS, store).production
    assert twice.pin("sh2.look.dog1")["size"] > once.pin("sh2.look.dog1")["size"]  # type: ignore[index]


def test_everywhere_takes_the_place_of_a_shot_s_own_and_release_lets_it_go(store: Store) -> None:
    once = film.edit(film.read(GIVEN), "make the dog black in shot 2", OPTIONS, store).production
    red = film.edit(once, "make the dog red everywhere", OPTIONS, store).production
    assert red.pin("sh2.look.dog1") is None and red.subject("dog1").colors == ("red",)
    free = film.edit(once, "release the look of the dog in shot 2", OPTIONS, store).production
    assert free.pin("sh2.look.dog1") is None


@pytest.mark.parametrize(("said", "why"), [
    ("in shot 1 make the dog blue", "not to be seen there"),
    ("swap the dog for a cat in shot 2", "cannot be somebody else"),
])
def test_what_cannot_be_so_in_one_shot_is_refused(store: Store, said: str, why: str) -> None:
    with pytest.raises(FilmError, match=why):
        film.edit(film.read(GIVEN), said, OPTIONS, store)
