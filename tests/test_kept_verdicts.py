# SPDX-License-Identifier: Apache-2.0
"""Verdicts into which no sound goes are kept by all that goes into them, and by nothing less."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import small_film

from soundstage import check, film
from soundstage.check import claims as judges
from soundstage.check import examine, screened
from soundstage.check.claims import judged
from soundstage.check.claims.left_out import still_asked
from soundstage.check.faults.badly_exposed import BadlyExposed
from soundstage.check.screening import Screening
from soundstage.model.production import Choice, Production
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options

OPTIONS = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")
WORDS = ("A red ball jumps left of a box in a rainy garden at dusk. The camera pushes in slowly. Sad piano music. "
         "We hear rain and a bell. Gloomy. A voice says: 'Look at the ball.'")


@pytest.fixture(scope="module")
def screening(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Screening:
    return filmed(film.read(WORDS), tmp_path_factory.mktemp("kept"), store)


def filmed(production: Production, folder: Path, store: Store) -> Screening:
    making = Making(production, folder / "film.mp4", OPTIONS, store)
    making.folder.mkdir(exist_ok=True)
    film.speak(making)
    rendering = shots.Rendering(making, film.plan_of(making))
    rendering.board()
    rendering.sound()
    return screened(rendering)


def test_an_edit_of_the_sound_alone_stages_nothing(
        tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    out, first = tmp_path / "small.mp4", film.read('Shot 1 (2s): A red ball jumps. "I am a ball." Shot 2 (2s): A box.')
    film.make(first, out, OPTIONS, store)
    for words in ("make the ambience softer", "add soft piano music"):
        edit = film.edit(first, words, OPTIONS, store).production
        with monkeypatch.context() as still:
            still.setattr("soundstage.work.sounding.stage_shot", lambda *_: pytest.fail("staged"))
            still.setattr(BadlyExposed, "find", lambda *_: pytest.fail("looked at"))
            kept = film.make(edit, out, OPTIONS, store)
        anew = film.make(edit, out, OPTIONS, Store(tmp_path / words))
        for report in (kept, anew):
            for part in report["measured"]["segments"]:
                del part["state"]
        assert kept == anew and kept["claims"]


def test_beds_and_levels_leave_the_verdicts_on_pictures_alone(
        screening: Screening, tmp_path: Path, store: Store) -> None:
    asked = screening.production
    louder = asked.model_copy(update={"pins": (*asked.pins, Choice(id="mix.ambience_db", value=3.0))})
    silent = film.edit(asked, "remove the music", OPTIONS, store).production
    keys = [filmed(one, tmp_path, store).evidence for one in (asked, louder, silent)]
    assert len({one.unheard._key for one in keys}) == 1 and keys[0].unheard._key
    assert keys[0].heard._key == keys[1].heard._key != keys[2].heard._key  # music is asked for


@pytest.mark.parametrize("change", [
    lambda p: p.model_copy(update={"cast": tuple(s.model_copy(update={"colors": ("blue",)}) for s in p.cast)}),
    lambda p: p.model_copy(update={"style": "paper"}),
    lambda p: p.model_copy(update={"aspect": "1:1"}),
    lambda p: p.model_copy(update={"seed": 7}),
    lambda p: p.model_copy(update={"seconds": Fraction(9)}),
    lambda p: p.model_copy(update={"claims": p.claims[:-1]}),
    lambda p: p.model_copy(update={"scenes": tuple(s.model_copy(update={"hour": "night"}) for s in p.scenes)}),
])
def test_another_film_is_judged_anew(
        change: Callable[[Production], Production], screening: Screening, tmp_path: Path, store: Store) -> None:
    asked = screening.production.model_copy(update={"claims": tuple(
        c for c in screening.production.claims if c.kind not in judges.HEARD)})
    before, after = (filmed(one, tmp_path, store) for one in (asked, change(asked)))
    assert before.evidence.unheard._key != after.evidence.unheard._key
    assert examine(after) == examine(dataclasses.replace(after, store=None))


def test_sound_has_no_part_in_what_is_judged_without_it(screening: Screening) -> None:
    alone = dataclasses.replace(screening, store=None, staged=dict(screening.staged)).evidence
    assert {c.kind for c in alone.production.claims} >= {"weather", "music", "color", "camera", "hour"}
    list(alone.looks())
    at_once = [judges._judge(claim, alone) for claim in alone.production.claims if still_asked(claim, alone)]
    assert list(judged(screening.evidence)) == at_once == list(judged(screening.evidence))


def test_other_stages_and_sounds_are_searched_anew(screening: Screening) -> None:
    examine(screening)
    bare = {name: dataclasses.replace(s, stage=dataclasses.replace(s.stage, items=tuple(
        i for i in s.stage.items if i.subject in ("set", "light", "weather")))) for name, s in screening.staged.items()}
    empty = examine(dataclasses.replace(screening, staged=bare))
    assert {f.kind for f in empty.faults} >= {"vanished"} and any(c.state == "missed" for c in empty.claims)
    mute = dataclasses.replace(screening, stems={n: np.zeros_like(s) for n, s in screening.stems.items()})
    assert "masked_words" in {f.kind for f in check.found_faults(mute)}


def test_other_pictures_are_looked_at_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screening = filmed(small_film(), tmp_path, Store(tmp_path / "store"))
    looked: list[str] = []
    real: Any = BadlyExposed.find
    monkeypatch.setattr(BadlyExposed, "find", lambda self, seen: looked.append("") or list(real(self, seen)))
    for shown, times in ((screening.shown, 1), (screening.shown, 1), (lambda shot: "another", 2), (lambda shot: "", 3),
                         (lambda shot: "", 4)):
        check.found_faults(dataclasses.replace(screening, shown=shown))
        assert len(looked) == times  # a picture without a name is never taken for one that was seen
