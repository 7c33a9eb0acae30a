# SPDX-License-Identifier: Apache-2.0
"""Ambience and music are chosen last, by nothing that anything else of a plan goes by."""

from __future__ import annotations

from pathlib import Path

import pytest

from soundstage import film
from soundstage.direct.plan import Plan
from soundstage.model.production import Ambience, Choice, MusicWish, Production
from soundstage.store import Store
from soundstage.work.making import Making
from soundstage.work.quality import Options

WORDS = "A fox sits in a rainy forest at night. Then in a kitchen a boy plays the piano."


def planned(production: Production, folder: Path, store: Store) -> Plan:
    making = Making(production, folder / "film.mp4", Options(engine="slate", voice="fake"), store)
    making.folder.mkdir(exist_ok=True)
    film.speak(making)
    return film.plan_of(making)


def test_beds_that_the_words_name_come_first_and_music_asked_for_is_played(tmp_path: Path, store: Store) -> None:
    usual = film.read(WORDS)
    one, *others = usual.scenes
    own = one.model_copy(update={"ambience": (Ambience(name="sea"), Ambience(name="wind")),
                                 "music": MusicWish(mood="joyful", instruments=("harp",), tempo="fast")})
    silent = one.model_copy(update={"music": MusicWish(mood="none")})
    plain = planned(usual, tmp_path, store)
    named = planned(usual.model_copy(update={"scenes": (own, *others)}), tmp_path, store)
    quiet = planned(usual.model_copy(update={"scenes": (silent, *others)}), tmp_path, store)

    first, bed = named.scenes[0], plain.scenes[0].ambience
    assert first.ambience == tuple(dict.fromkeys(("sea", "wind", *bed)))[:3] and "rain" in bed
    assert (first.music, first.music_words, first.tempo) == ("joyful", ("harp",), "fast")
    assert (plain.scenes[0].music, quiet.scenes[0].music) == ("mysterious", "")
    assert named.shots == plain.shots == quiet.shots and named.scenes[1:] == plain.scenes[1:]
    assert [c.id for c in named.choices] == [c.id for c in plain.choices]
    why = {c.id: c for c in named.choices}
    assert (why["s1.music"].value, why["s1.music"].reason) == ("joyful", "asked for")
    assert "sounds like" in why["s1.ambience"].reason


@pytest.mark.parametrize(("part", "value"), [("ambience", ["fire"]), ("music", "tense"), ("music", "")])
def test_a_pinned_bed_is_obeyed_and_nothing_is_directed_for_it(
        part: str, value: object, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = film.read(WORDS)
    plain = planned(usual, tmp_path, store)
    monkeypatch.setattr("soundstage.direct.direct.direct_without_beds", lambda *_: pytest.fail("directed"))
    pin = Choice(id=f"s1.{part}", value=value, by="person")
    found = planned(usual.model_copy(update={"pins": (*usual.pins, pin)}), tmp_path, store)
    assert getattr(found.scenes[0], part) == (tuple(value) if isinstance(value, list) else value)
    chosen = {c.id: c for c in found.choices}[pin.id]
    assert (chosen.value, chosen.by, chosen.reason) == (value, "person", "pinned")
    assert found.shots == plain.shots
