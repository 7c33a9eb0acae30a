# SPDX-License-Identifier: Apache-2.0
"""The whole flow with the slate engine and the fake voice, and what goes wrong in a person's hands."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import av
import pytest
from click.testing import CliRunner
from conftest import small_film

from soundstage.cli import cli
from soundstage.errors import FilmError
from soundstage.film import make
from soundstage.model import file
from soundstage.model.file import load, save
from soundstage.store import Store
from soundstage.work.progress import Progress
from soundstage.work.quality import Options

FAST = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Store, dict]:  # type: ignore[type-arg]
    """One film, made once for the tests of this file."""
    folder = tmp_path_factory.mktemp("film")
    store = Store(folder / "store")
    return folder / "small.mp4", store, make(small_film(), folder / "small.mp4", FAST, store)


def test_a_film_has_picture_and_sound_of_one_length(made: tuple[Path, Store, dict]) -> None:  # type: ignore[type-arg]
    path, _, report = made
    with av.open(str(path)) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]
        assert video.codec_context.name == "h264" and audio.codec_context.name == "aac"
        assert float(video.duration * video.time_base) == pytest.approx(report["measured"]["seconds"], abs=0.05)
        assert float(audio.duration * audio.time_base) == pytest.approx(report["measured"]["seconds"], abs=0.08)


def test_everything_lies_beside_it(made: tuple[Path, Store, dict]) -> None:  # type: ignore[type-arg]
    folder = made[0].with_suffix("")
    for name in ("film.yaml", "board.png", "animatic.mp4", "plan.json", "report.json", "report.html", "small.srt",
                 "stems/dialogue.wav", "stems/effects.wav", "stems/ambience.wav", "stems/music.wav"):
        assert (folder / name).stat().st_size > 0, name
    assert "only a box" in (folder / "small.srt").read_text()


def test_the_mix_is_at_the_house_loudness(made: tuple[Path, Store, dict]) -> None:  # type: ignore[type-arg]
    measured = made[2]["measured"]
    assert measured["loudness_lufs"] == pytest.approx(-16, abs=0.5)
    assert measured["true_peak_dbtp"] <= -1


def test_an_unchanged_film_is_not_made_again(made: tuple[Path, Store, dict]) -> None:  # type: ignore[type-arg]
    path, store, report = made
    told: list[Progress] = []
    before = path.stat().st_mtime_ns
    again = make(small_film(), path, FAST, store, told.append)
    assert [t.stage for t in told] == ["done"] and path.stat().st_mtime_ns == before
    assert again["measured"] == report["measured"]


def test_made_anew_from_the_store_the_bytes_are_the_same(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    path, store, _ = made
    make(small_film(), tmp_path / "small.mp4", FAST, store)
    assert (tmp_path / "small.mp4").read_bytes() == path.read_bytes()


def test_an_edit_re_makes_only_the_shots_it_reaches(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    _, store, _ = made
    film = small_film()
    shots = film.scenes[0].shots
    longer = shots[0].model_copy(update={"cues": ()})
    from soundstage.model.production import CameraWish, Shot

    extra = Shot(id="sh9", given=True, duration=2, camera=CameraWish(size="close", subject="box1"))  # type: ignore[arg-type]
    scene = film.scenes[0].model_copy(update={"shots": (longer, extra)})
    segments = {p.name for p in (store.root / "segments").rglob("*.mp4")}
    make(film.model_copy(update={"scenes": (scene,)}), tmp_path / "more.mp4", FAST, store)
    assert len({p.name for p in (store.root / "segments").rglob("*.mp4")} - segments) == 1


def test_a_title_and_a_transition_render_nothing_anew(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    path, store, _ = made
    scene = small_film().scenes[0]
    first = scene.shots[0].model_copy(update={"title": "A Box", "transition": "fade", "ending": "fade"})
    film = small_film().model_copy(update={"scenes": (scene.model_copy(update={"shots": (first, *scene.shots[1:])}),)})
    frames = {p.name for p in (store.root / "frames").rglob("*") if p.is_file()}
    make(film, tmp_path / "titled.mp4", FAST, store)
    assert {p.name for p in (store.root / "frames").rglob("*") if p.is_file()} == frames
    with av.open(str(path)) as plain, av.open(str(tmp_path / "titled.mp4")) as titled:
        before, after = ([f.to_ndarray(format="gray") for f in film.decode(video=0)] for film in (plain, titled))
    assert len(before) == len(after)
    assert after[0].mean() < 0.3 * before[0].mean()  # out of black
    changed = [(abs(a.astype(int) - b) > 40).sum() for a, b in zip(after, before, strict=True)]
    assert any(30 < n < after[0].size / 2 for n in changed)  # letters


def test_a_film_file_is_read_once_for_all_and_a_hand_made_change_is_seen(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, film = tmp_path / "film.yaml", small_film()
    save(film, path)
    text = path.read_text(encoding="utf-8")
    assert file._parsed(text, str(path)) == film
    with monkeypatch.context() as blind:
        blind.setattr(file, "_parsed", lambda *_: pytest.fail("read as YAML again"))
        assert load(path) == film
    path.write_text(text.replace("title: Small", "title: Mine"), encoding="utf-8")
    assert load(path).title == "Mine"
    path.write_text(text, encoding="utf-8")
    (tmp_path / ".read.json").write_text((tmp_path / ".read.json").read_text().replace("Small", "Other"))
    assert load(path).title == "Small"  # what was kept is not what was written
    other = film.model_copy(update={"title": "Third"})
    save(other, path)
    assert load(path) == file._parsed(path.read_text(encoding="utf-8"), str(path)) == other


def test_comments_in_the_film_file_survive(film_file: Path) -> None:
    film_file.write_text(film_file.read_text().replace("title: Small", "title: Small  # mine"))
    save(load(film_file).model_copy(update={"title": "Big"}), film_file)
    assert re.search(r"title: Big +# mine", film_file.read_text()) and load(film_file).title == "Big"


def test_the_film_file_is_read_without_loss(film_file: Path) -> None:
    assert load(film_file) == small_film()


def _run(*words: str) -> tuple[int, str]:
    code = ("import sys; from soundstage.cli import main; sys.argv = ['soundstage', *sys.argv[1:]]; main()")
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True)
    return done.returncode, done.stderr + done.stdout


@pytest.mark.parametrize(("words", "said"), [
    (("make", "", "--engine", "slate"), "no words"),
    (("make", "missing.yaml"), "no file"),
    (("make", "nothing.fountain"), "no file"),
    (("make", "A dog.", "--quality", "hd"), "there is no quality"),
    (("make", "A dog.", "--size", "9x9"), "cannot be made"),
    (("make", "A dog.", "--size", "big"), "not a picture size"),
    (("make", "A dog.", "--style", "oil"), "there is no style"),
    (("make", "A dog.", "--seconds", "-3"), "cannot be made"),
    (("make", "A dog.", "--seconds", "soon"), "not a length"),
    (("make", "A dog.", "--aspect", "5:1"), "no aspect"),
    (("make", "A ball.", "--engine", "crayon", "-o", "x/y.mp4"), "no engine"),
    (("make", "A ball.", "--engine", "slate", "--voice", "elvis"), "no voice engine"),
    (("make", "A ball.", "-o", "film.avi"), "mp4"),
])
def test_a_wrong_wish_is_one_sentence(words: tuple[str, ...], said: str, tmp_path: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    status, text = _run(*words)
    assert status != 0 and said in text and "Traceback" not in text, text
    assert not list(tmp_path.rglob("*.*"))  # nothing half-made stays


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "film.yaml"
    path.write_text("schema: soundstage.production.1\ntitle: [oh\n")
    with pytest.raises(FilmError, match="line"):
        load(path)
    path.write_text("schema: soundstage.production.1\ntitel: x\n")
    with pytest.raises(FilmError, match="titel"):
        load(path)
    path.write_text("schema: soundstage.production.99\n")
    with pytest.raises(FilmError, match="schema"):
        load(path)
    path.write_bytes(b"\x00\xff\xfe")
    with pytest.raises(FilmError, match="not a text"):
        load(path)


def test_an_unknown_place_in_a_film_file_is_named(tmp_path: Path) -> None:
    film = small_film()
    scene = film.scenes[0].model_copy(update={"place": "forrest"})
    with pytest.raises(FilmError, match="did you mean forest"):
        make(film.model_copy(update={"scenes": (scene,)}), tmp_path / "x.mp4", FAST, Store(tmp_path / "s"))
    assert not (tmp_path / "x.mp4").exists() and not (tmp_path / "x").exists()


def test_two_makes_of_one_film_do_not_mix(tmp_path: Path) -> None:
    from filelock import FileLock

    (tmp_path / "x").mkdir()
    with FileLock(tmp_path / "x" / ".making"), pytest.raises(FilmError, match="being made already"):
        make(small_film(), tmp_path / "x.mp4", FAST, Store(tmp_path / "s"))


def test_a_film_file_edited_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    from dataclasses import replace

    board, store = replace(FAST, until="board"), Store(tmp_path / "s")
    make(small_film(), tmp_path / "x.mp4", board, store)
    path = tmp_path / "x" / "film.yaml"
    path.write_text(path.read_text().replace("title: Small", "title: Mine"))
    with pytest.raises(FilmError, match="changed by hand"):
        make(small_film(), tmp_path / "x.mp4", board, store)
    make(load(path), tmp_path / "x.mp4", board, store)
    assert "title: Mine" in path.read_text()


def test_until_board_stops_there(tmp_path: Path) -> None:
    from dataclasses import replace

    make(small_film(), tmp_path / "x.mp4", replace(FAST, until="board"), Store(tmp_path / "s"))
    assert (tmp_path / "x" / "board.png").exists() and not (tmp_path / "x.mp4").exists()


def test_help_teaches_and_imports_nothing_heavy() -> None:
    code = ("import sys; from soundstage.cli import cli; from click.testing import CliRunner; "
            "out = CliRunner().invoke(cli, ['make', '--help']).output; assert 'fox.mp4' in out and '--quality' in out; "
            "bad = {'numpy', 'pydantic', 'spacy', 'bpy', 'onnxruntime'} & set(sys.modules); assert not bad, bad")
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_lists_name_every_family() -> None:
    for family in ("bodies", "props", "places", "actions", "moves", "styles", "effects", "ambiences", "composers"):
        assert len(CliRunner().invoke(cli, ["gallery", "--list", family]).output.splitlines()) >= 3, family


def test_progress_as_json_lines(film_file: Path, tmp_path: Path) -> None:
    status, text = _run("make", str(film_file), "-o", str(tmp_path / "j.mp4"), "--engine", "slate", "--voice", "fake",
                        "--size", "96x54", "--json", "--until", "board", "--store", str(tmp_path / "s"))
    assert status == 0, text
    rows = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert {"plan", "board"} <= {r.get("stage") for r in rows}
