# SPDX-License-Identifier: Apache-2.0
"""Films with choices, made: every branch rendered once, paths joined from the same segments, sound over the joins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from click.testing import CliRunner

from soundstage.cli import cli
from soundstage.errors import FilmError
from soundstage.film import make
from soundstage.model.file import save
from soundstage.model.production import Beat, Line, Production, Scene, Shot, Subject
from soundstage.store import Store
from soundstage.work.progress import Progress
from soundstage.work.quality import Options

FAST = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")


def doors(**change: Any) -> Production:
    """A ball that may go two ways, and meet itself again: no body is built for it."""
    cast = (Subject(id="ball1", noun="ball", family="prop", unit="ball", colors=("red",)),
            Subject(id="box1", noun="box", family="prop", unit="box"))

    def scene(number: int, line: str, **facts: Any) -> Scene:
        beats = (Beat(id=f"b{number}", who=("box1",), action="speak", line=Line(text=line)),)
        return Scene.model_validate({
            "id": f"s{number}", "place": "studio", "hour": "day", "cast": ("ball1", "box1"),
            "shots": (Shot(id=f"sh{number}", beats=beats),), **facts})

    ways = [{"to": "s2", "label": "Open the box", "set": "seen + 1", "if": "seen < 2"},
            {"to": "s3", "label": "Kick the ball", "default": True}]
    scenes = (scene(1, "What now?", question="Which?", next=ways), scene(2, "I am open.", next=["s1"]),
              scene(3, "Away it goes.", next=["end"]))
    return Production(title="Doors", cast=cast, scenes=scenes).model_copy(update=change)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Store, dict[str, Any], list[Progress]]:
    """The film, made once with all its branches."""
    folder = tmp_path_factory.mktemp("doors")
    store, heard = Store(folder / "store"), list[Progress]()
    report = make(doors(), folder / "doors.mp4", FAST, store, heard.append)
    return folder / "doors.mp4", store, report, heard


def seconds(path: Path) -> float:
    """Length of the picture."""
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        return float(stream.duration * stream.time_base)


def samples(path: Path) -> np.ndarray:  # type: ignore[type-arg]
    """(N,) mono sound."""
    with av.open(str(path)) as film:
        return np.concatenate([f.to_ndarray().mean(axis=0) for f in film.decode(audio=0)])


def test_the_film_is_the_default_path_and_every_branch_is_on_the_board(made: Any) -> None:
    path, _, report, heard = made
    graph = json.loads((path.with_suffix("") / "graph.json").read_text())
    lengths = {s["id"]: s["seconds"] for s in graph["scenes"]}
    assert seconds(path) == pytest.approx(lengths["s1"] + lengths["s3"], abs=0.1)
    assert report["path"] == "Kick the ball > s3 (studio)"
    assert {p.total for p in heard if p.stage == "board"} == {3}
    assert graph["endings"] == [{"told": "Kick the ball > s3 (studio)", "scenes": ["s1", "s3"],
                                 "seconds": pytest.approx(lengths["s1"] + lengths["s3"])}]


def test_a_path_is_joined_from_what_is_rendered_and_may_come_back(made: Any, tmp_path: Path) -> None:
    path, store, _, _ = made
    graph = json.loads((path.with_suffix("") / "graph.json").read_text())
    lengths = {s["id"]: s["seconds"] for s in graph["scenes"]}
    wanted = Options(**{**FAST.__dict__, "path": "open, open"})
    heard: list[Progress] = []
    report = make(doors(), tmp_path / "twice.mp4", wanted, store, heard.append)
    assert report["path"].startswith("Open the box > Open the box > Kick the ball")
    whole = 3 * lengths["s1"] + 2 * lengths["s2"] + lengths["s3"]
    assert seconds(tmp_path / "twice.mp4") == pytest.approx(whole, abs=0.2)
    srt = (tmp_path / "twice" / "twice.srt").read_text()
    assert srt.count("What now?") == 3 and srt.count("I am open.") == 2, "a line is said at every visit"


def test_sound_goes_on_over_the_joins(made: Any) -> None:
    path = made[0]
    graph = json.loads((path.with_suffix("") / "graph.json").read_text())
    join = next(s["seconds"] for s in graph["scenes"] if s["id"] == "s1")
    sound = samples(path)
    block = 480  # 10 ms
    near = sound[int((join - 1) * 48000): int((join + 1) * 48000)]
    level = np.sqrt(np.mean(near[: len(near) // block * block].reshape(-1, block) ** 2, axis=1))
    assert level.min() > 1e-5, "room tone is never zero"
    step = np.abs(np.diff(sound[int((join - 0.05) * 48000): int((join + 0.05) * 48000)])).max()
    assert step < 0.05, "no click at the join"


def test_paths_at_the_keyboard(tmp_path: Path) -> None:
    save(doors(), tmp_path / "doors.yaml")
    args = ["--engine", "slate", "--voice", "fake", "--size", "96x54", "--store", str(tmp_path / "store"),
            "-o", str(tmp_path / "x.mp4"), "--until", "animatic"]
    done = CliRunner().invoke(cli, ["make", str(tmp_path / "doors.yaml"), "--path", "window", *args])
    assert done.exit_code != 0
    assert "'window' names no choice there (scene s1 (studio)); there are: 'Open the box' (s2)" in str(done.exception)
    done = CliRunner().invoke(cli, ["make", str(tmp_path / "doors.yaml"), "--path", "first", *args])
    assert done.exit_code == 0, done.output
    assert seconds(tmp_path / "x" / "animatic.mp4") > 0


def test_a_graph_that_cannot_be_is_refused_before_any_work(tmp_path: Path) -> None:
    scenes = doors().scenes
    ring = (scenes[0].model_copy(update={"next": scenes[1].next}), *scenes[1:])
    heard: list[Progress] = []
    with pytest.raises(FilmError, match=r"no exit.*give one of them a way"):
        make(doors(scenes=ring), tmp_path / "ring.mp4", FAST, Store(tmp_path / "store"), heard.append)
    assert not heard


def test_a_straight_film_has_no_paths(tmp_path: Path) -> None:
    straight = doors(scenes=tuple(s.model_copy(update={"next": ()}) for s in doors().scenes))
    with pytest.raises(FilmError, match="this film has no choices"):
        make(straight, tmp_path / "a.mp4", Options(**{**FAST.__dict__, "path": "first"}), Store(tmp_path / "store"))


def test_a_film_without_scenes_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FilmError, match="no shots"):
        make(doors(scenes=()), tmp_path / "none.mp4", FAST, Store(tmp_path / "store"))


def test_a_page_that_was_deleted_is_written_again(made: Any) -> None:
    out, store, report, _ = made
    page, film = Path(report["page"]), out.stat().st_mtime_ns
    assert make(doors(), out, FAST, store) == report and out.stat().st_mtime_ns == film, "nothing has changed"
    page.unlink()
    make(doors(), out, FAST, store)
    assert page.is_file()


def test_a_scene_nobody_comes_to_is_told(tmp_path: Path) -> None:
    scenes = doors().scenes
    lone = (scenes[0].model_copy(update={"next": scenes[2].next}), *scenes[1:])
    heard: list[Progress] = []
    board = Options(**{**FAST.__dict__, "until": "board"})
    make(doors(scenes=lone), tmp_path / "lone.mp4", board, Store(tmp_path / "store"), heard.append)
    told = [p.note for p in heard if p.stage == "graph"]
    assert told[0].startswith("no way leads to this scene (scene s2 (studio)); let a scene's next name 's2'")


def test_the_page_holds_everything_and_fetches_nothing(made: Any) -> None:
    page = Path(made[2]["page"]).read_text(encoding="utf-8")
    film = json.loads(page.split('id="film">')[1].split("</script>")[0])
    assert page.startswith("<!doctype html>") and "default-src 'none'" in page
    assert film["graph"]["first"] == "s1" and film["graph"]["scenes"]["s1"]["question"] == "Which?"
    assert film["graph"]["scenes"]["s1"]["ways"][0]["tests"] == [[["seen", "<", 2]]]
    assert set(film["video"]) == set(film["bridges"]["scenes"]) == {"s1", "s2", "s3"}
    for chunk in [*film["video"].values(), *(x["chunk"] for x in film["bridges"]["loops"].values())]:
        assert f'id="{chunk}">' in page
    assert len({s["ambience"] for s in film["bridges"]["scenes"].values()}) == 1, "one place sounds on through all"
    for scene in ("s1", "s2", "s3"):
        assert seconds(made[0].with_suffix("") / "scenes" / f"{scene}.mp4") > 1


def test_loops_have_no_seam_and_the_front_leaves_room() -> None:
    from soundstage.sound.effects.base import RATE
    from soundstage.sound.mix import looped, parted

    time = np.arange(int(2.5 * RATE)) / RATE
    bed = np.stack([np.sin(2 * np.pi * 101.3 * time)] * 2, 1).astype(np.float32) * 0.1
    loop = looped(bed, 2.0, 0.0, tone=True)
    twice = np.concatenate([loop, loop])[:, 0]
    inside = np.abs(np.diff(loop[:, 0])).max()
    assert len(loop) == 2 * RATE and abs(twice[2 * RATE] - twice[2 * RATE - 1]) < 1.5 * inside
    words = np.zeros_like(bed)
    words[RATE // 2: RATE] = np.random.default_rng(1).normal(0, 0.1, (RATE // 2, 2)).astype(np.float32)
    found = parted({"dialogue": words, "effects": words * 0, "ambience": bed}, 12.0)
    assert np.abs(found.front).max() <= 10 ** (-3 / 20)
    assert min(found.ducks["ambience"]) < 0.8 < found.ducks["ambience"][-1], "the bed makes way for the words"
