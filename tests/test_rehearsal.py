# SPDX-License-Identifier: Apache-2.0
"""What is built and directed ahead is what direction would have built, and is done once."""

from __future__ import annotations

from pathlib import Path

import pytest

from soundstage import film
from soundstage.digest import digest
from soundstage.direct import direct as direction
from soundstage.direct.cast import Built
from soundstage.store import Store
from soundstage.work.making import Making
from soundstage.work.quality import Options
from soundstage.work.rehearsal import build_cast, model_keeper


def rehearsed(words: str, folder: Path, store: Store) -> Making:
    making = Making(film.read(words), folder / "film.mp4", Options(engine="slate", voice="fake"), store)
    making.folder.mkdir(exist_ok=True)
    film.speak(making)
    return making


def looks(cast: dict[str, Built]) -> dict[str, str]:
    """By id, a name for who it is and all that is seen of it."""
    return {who: digest((built.subject.model_dump_json(), built.kind, built.extent, built.model.parts))
            for who, built in cast.items()}


@pytest.mark.parametrize("words", ["A fox and another fox sit in a park.", "A man drinks tea at a table in a kitchen."])
def test_who_is_built_ahead_is_who_direction_wants(words: str, tmp_path: Path, store: Store) -> None:
    making = rehearsed(words, tmp_path, store)
    ahead = looks(build_cast(making))
    plan = film.plan_of(making)
    wanted = dict[str, Built]()
    direction.direct(making.production, making.spoken, wanted, model_keeper(store))
    assert ahead == looks(wanted)
    assert {p.subject for shot in plan.shots for p in shot.performers} <= set(ahead)


def test_a_film_is_directed_once(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = film.plan_of(rehearsed("A fox sits in a park and waits.", tmp_path, store))
    monkeypatch.setattr(direction, "direct_without_beds", lambda *_: pytest.fail("directed again"))
    assert film.plan_of(rehearsed("A fox sits in a park and waits.", tmp_path, store)) == plan
