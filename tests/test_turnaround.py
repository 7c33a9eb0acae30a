# SPDX-License-Identifier: Apache-2.0
"""What an edit leaves as it was is not made again, and what an engine needs for it is begun in time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import small_film
from test_crew import Easel, shots

from soundstage import film as flow
from soundstage.check.faults import silent_contact
from soundstage.check.heard_words import Ear
from soundstage.cli import editing
from soundstage.cli.editing import Desk
from soundstage.deliver import aac, storyboard
from soundstage.direct import direct as directing
from soundstage.edit.reach import Reach
from soundstage.edit.versions import History
from soundstage.engines.player import Player
from soundstage.finish import grade
from soundstage.model.production import Choice, Production
from soundstage.sound import mix
from soundstage.sound.peaks import peak_curve, true_peak
from soundstage.store import Store
from soundstage.work import making
from soundstage.work.crew import CallSheet, crew_of, draw, silent_came
from soundstage.work.quality import Options
from soundstage.work.shots import Rendering
from soundstage.work.sounding import Sounding

OPTIONS = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")


@pytest.fixture()
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often sound is encoded and mixed, and sheets and pictures are made."""
    calls: dict[str, int] = {}

    def count(home: Any, name: str) -> None:
        real = getattr(home, name)
        calls[name] = 0

        def counting(*given: Any, **named: Any) -> Any:
            calls[name] += 1
            return real(*given, **named)

        monkeypatch.setattr(home, name, counting)

    for home, name in ((aac, "_encoded"), (storyboard, "_sheet"), (mix, "mix"), (directing, "direct_without_beds")):
        count(home, name)
    return calls


@pytest.fixture()
def edited(tmp_path: Path, counted: dict[str, int]) -> Iterator[Callable[[str], dict[str, int]]]:
    """A small film that is made; then: words -> what was made for this edit of it."""
    store, out, now = Store(tmp_path / "store"), tmp_path / "small.mp4", small_film()
    flow.make(now, out, OPTIONS, store)
    # the animatic's sound is the film's
    assert counted == {"_encoded": 1, "_sheet": 1, "mix": 1, "direct_without_beds": 1}

    def edit(words: str) -> dict[str, int]:
        counted.update(dict.fromkeys(counted, 0))
        flow.make(flow.edit(now, words, OPTIONS, store).production, out, OPTIONS, store)
        return dict(counted)

    yield edit


def test_an_edit_of_the_sound_alone_draws_no_sheet_and_is_not_directed(edited: Callable[[str], dict[str, int]]) -> None:
    for words in ("make the ambience softer", "add soft piano music"):
        assert edited(words) == {"_encoded": 1, "_sheet": 0, "mix": 1, "direct_without_beds": 0}


def test_an_edit_of_the_sound_alone_builds_nobody(
        edited: Callable[[str], dict[str, int]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soundstage.direct.company.cast_of", lambda *_: pytest.fail("built"))
    assert edited("add soft piano music")["mix"] == 1


def test_an_edit_that_nobody_hears_makes_no_sound(edited: Callable[[str], dict[str, int]]) -> None:
    assert edited('add the title "Night" to the first shot') == {
        "_encoded": 0, "_sheet": 0, "mix": 0, "direct_without_beds": 1}


def test_an_edit_of_the_sound_alone_looks_at_no_pose(
        tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    out, film = tmp_path / "small.mp4", small_film()
    first = flow.make(film, out, OPTIONS, store)
    edit = flow.edit(film, "make the ambience softer", OPTIONS, store).production
    with monkeypatch.context() as still:
        still.setattr("soundstage.work.shots.pose_digest", lambda *_: pytest.fail("looked at again"))
        still.setattr("soundstage.engines.base.pose_digest", lambda *_: pytest.fail("looked at again"))
        kept = flow.make(edit, out, OPTIONS, store)
    anew = flow.make(edit, out, OPTIONS, Store(tmp_path / "empty"))
    assert kept["measured"] | {"segments": []} == anew["measured"] | {"segments": []}
    segments = [[part["segment"] for part in report["measured"]["segments"]] for report in (first, kept, anew)]
    assert segments[0] == segments[1] == segments[2]


def test_the_same_effects_are_searched_for_contacts_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, out, film, looked = Store(tmp_path / "store"), tmp_path / "small.mp4", small_film(), list[int]()
    real = silent_contact._levels
    monkeypatch.setattr(silent_contact, "_levels", lambda stem: looked.append(1) or real(stem))
    flow.make(film, out, OPTIONS, store)
    made = len(looked)
    flow.make(flow.edit(film, "make the ambience softer", OPTIONS, store).production, out, OPTIONS, store)
    assert made > 0 and len(looked) == made
    flow.make(film.model_copy(update={"seed": film.seed + 1}), out, OPTIONS, store)  # other steps are heard
    assert len(looked) > made


def test_what_a_shot_is_staged_from_names_it(tmp_path: Path, store: Store) -> None:
    def key(film: Production) -> str:
        found = dict[str, making.Making]()
        with flow.planning(OPTIONS, store, found) as planner:
            plan = planner(film)
            return Sounding(next(iter(found.values())), plan).shot_key(0)

    film, first = small_film(), key(small_film())
    red = tuple(s.model_copy(update={"colors": ("red",)}) for s in film.cast)
    louder = film.model_copy(update={"pins": (Choice(id="mix.ambience_db", value=3.0),)})
    assert key(film) == key(louder) == first
    others = [film.model_copy(update={"cast": red}), film.model_copy(update={"style": "paper"}),
              film.model_copy(update={"seed": film.seed + 1})]
    assert len({first, *map(key, others)}) == 1 + len(others)


def test_music_is_added_without_a_set_being_built(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soundstage.sound.soundtrack.film_beds", lambda *_: pytest.fail("a set was built"))
    reach = flow.edit(small_film(), "add soft piano music", OPTIONS, store, foretold=True).reach
    assert reach is not None and reach.sounds == ("music",)


class Listener:
    """A recogniser that is right at the first go only where it is loud."""

    def __init__(self, heard: list[str]) -> None:
        self._heard = heard

    def __call__(self, threads: int = 2, keep: Any = None) -> Listener:
        return self

    def get_ready(self) -> None:
        self._heard.append("begun")

    def soon(self, samples: Any) -> str:
        self._heard.append("soon")
        return "Two samples!" if samples.max() == 1 else "two samples two samples"

    def text(self, samples: Any) -> str:
        self._heard.append("text")
        return "too simple"


def test_the_same_sound_is_listened_to_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("soundstage.speech.recogniser.Recogniser", Listener(heard))
    sound = np.linspace(0, 1, 4321, dtype=np.float32)
    for _ in range(2):  # another make asks another ear
        assert Ear(store)(sound, "Two samples.") == "Two samples!"
    assert heard == ["soon"]


@pytest.mark.parametrize(("voice", "words"), [("kokoro", 1), ("fake", 1), ("kokoro", 0)])
def test_a_recogniser_begins_where_there_are_lines_to_hear(
        voice: str, words: int, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("soundstage.speech.recogniser.Recogniser", Listener(heard))
    monkeypatch.setattr("soundstage.speech.recogniser.installed", lambda: True)
    film = flow.read('A girl in a garden says: "Hello."' if words else "A girl stands in a garden.")
    ahead = making.listening_ahead(replace(OPTIONS, voice=voice), film, store)
    assert heard == (["begun"] if ahead.recogniser is not None else [])
    assert (ahead.recogniser is not None) == (voice == "kokoro" and words > 0)


def test_what_was_not_understood_at_once_is_listened_to_again(
        store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("soundstage.speech.recogniser.Recogniser", Listener(heard))
    quiet = np.linspace(0, 0.5, 4321, dtype=np.float32)
    assert Ear(store)(quiet, "two samples") == Ear(store)(quiet, "two samples") == "too simple"
    assert heard == ["soon", "text"]


def test_a_picture_is_finished_once_for_all_that_the_critic_asks(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, out, film = Store(tmp_path / "store"), tmp_path / "small.mp4", small_film()
    report = flow.make(film, out, OPTIONS, store)
    calls = list[int]()
    real = grade.finished

    def finished(*given: Any, **named: Any) -> Any:
        calls.append(1)
        return real(*given, **named)

    monkeypatch.setattr("soundstage.work.shots.finished", finished)
    flow.check(film, out, OPTIONS, store)
    assert len(calls) <= 1 + report["measured"]["shots"]  # whether there is one, and then each


def test_one_pose_is_drawn_by_the_first_of_the_crew(tmp_path: Path) -> None:
    store, shared = Store(tmp_path), list[tuple[str, int]]()
    first, second = Easel(shared), Easel(shared)
    wanted = shots(first)[0]
    draw((first, second), CallSheet([replace(wanted, keys={3: wanted.keys[3]})], store, silent_came))
    assert first.drawn == [("sh1", 3)] and not second.drawn


def test_who_has_nothing_to_draw_of_the_board_begins_with_the_film(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Both(threading.Event):
        """Lets nobody go on before both have begun."""

        together = threading.Barrier(2)

        def wait(self, timeout: float | None = None) -> bool:
            return self.together.wait(timeout) >= 0

    found, shared = dict[str, making.Making](), list[tuple[str, int]]()
    monkeypatch.setattr("soundstage.work.shots.WORTH", 0.0)
    with flow.planning(replace(OPTIONS, size=None), Store(tmp_path), found) as planner:  # a draft as large as a board
        plan = planner(small_film())
        one = plan.model_copy(update={"shots": plan.shots[:1]})
        made = next(iter(found.values()))
        made.ahead = making.Ahead(crew=crew_of(Easel(shared, Both())))
        rendering = Rendering(made, one)
        rendering.board()
    first, second = (member.engine for member in rendering.crew)  # type: ignore[attr-defined]
    middle = one.shots[0].duration * one.shots[0].pose_rate // 2
    assert [pose for _, pose in (*first.drawn, *second.drawn)].count(middle) == 1
    assert len(first.drawn) == len(second.drawn) == 1
    monkeypatch.setattr("soundstage.work.shots.WORTH", 1e9)
    rendering.board()
    assert len(shared) == 2  # both are kept


def test_a_small_picture_of_the_player_costs_what_is_drawn_of_it() -> None:
    able = Player().abilities
    assert able.seconds(480, 270) == pytest.approx(able.seconds(960, 540))
    assert able.seconds(1280, 720) < 4 * able.seconds(640, 360)


@pytest.mark.parametrize("pictures", [(), ("sh1",)])
def test_an_engine_begins_where_an_edit_reaches_pictures(
        pictures: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, given = list[object](), list[int]()
    monkeypatch.setattr("soundstage.engines.base.get_ready", begun.extend)

    def make(film: Production, out: Path, options: Options, store: Store, tell: Any, ahead: making.Ahead) -> Any:
        given.append(len(ahead.crew))
        return {"measured": {}}

    monkeypatch.setattr(flow, "make", make)
    store = Store(tmp_path / "store")
    desk = Desk(tmp_path / "film.yaml", tmp_path / "film.mp4", small_film(), store, History(tmp_path / "film", store))
    editing.remake(desk, OPTIONS, as_json=False, quiet=True, reach=Reach(pictures, (), ()))
    assert len(begun) == len(pictures) and given == [len(pictures)]


def test_the_highest_peak_is_found_where_it_is() -> None:
    draws = np.random.default_rng(1)
    for length in (1, 50, 1023, 1024, 1025, 5000, 40000):
        wave = draws.standard_normal((length, 2)) * np.exp(draws.standard_normal((length, 1)) * 2)
        sound = (wave / 50).astype(np.float32)
        assert true_peak(sound) == pytest.approx(20 * np.log10(peak_curve(sound).max()), abs=1e-12)
    assert true_peak(np.zeros((100, 2), np.float32)) == -120 == true_peak(np.zeros((0, 2), np.float32))


def test_a_peak_between_two_samples_belongs_to_both() -> None:
    wave = np.zeros((200, 2))
    wave[100:102, 1] = 0.5  # it rises to about 0.63 between them
    peaks = peak_curve(wave)
    assert peaks[100] == peaks[101] == peaks.max() > 0.6
    assert peaks.shape == (200,) and peaks[80] < 0.05


def test_music_is_composed_while_the_rest_is_laid(
        tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    composing, real = threading.Event(), (Sounding._music, Sounding._effects)

    def music(self: Sounding) -> Any:
        composing.set()
        return real[0](self)

    def effects(self: Sounding) -> Any:
        assert composing.wait(20), "nobody composes"
        return real[1](self)

    monkeypatch.setattr(Sounding, "_music", music)
    monkeypatch.setattr(Sounding, "_effects", effects)
    flow.make(small_film(), tmp_path / "small.mp4", OPTIONS, store)
