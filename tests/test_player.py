# SPDX-License-Identifier: Apache-2.0
"""The player: its page is whole, keeps to itself, plays in time; the same scene code gives an engine's frames."""

from __future__ import annotations

import base64
import dataclasses
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import small_film
from test_gltf import box, stage

from soundstage import film, space
from soundstage.deliver.player import ONE_PAGE, write_page
from soundstage.deliver.player_sound import LEAD, PULSE, RATE, coded, cut, spans
from soundstage.engines._browser import Browser, found_browser
from soundstage.engines.base import ShotRequest
from soundstage.engines.player import Player
from soundstage.errors import FilmError
from soundstage.model.file import load
from soundstage.nodes import Item, Material
from soundstage.stage.guides import guides
from soundstage.store import Store
from soundstage.work.quality import Options

WEB = Path(__file__).parent.parent / "web"
needs_browser = pytest.mark.skipif(found_browser() is None, reason="no browser: apt-get install chromium")


def test_a_piece_of_sound_begins_where_its_pulse_says() -> None:
    import av

    time_axis = np.arange(RATE) / RATE
    tone = np.repeat((0.3 * np.sin(2 * np.pi * 440 * time_axis))[:, None], 2, 1).astype(np.float32)
    tone[: RATE // 2] = 0  # the tone begins half a second in
    with av.open(__import__("io").BytesIO(coded(tone, 128_000))) as file:
        heard = np.concatenate([f.to_ndarray() for f in file.decode(audio=0)], 1)[0]
    pulse = int(np.abs(heard[: round(0.36 * RATE)]).argmax())
    first = pulse + round((LEAD - PULSE) * RATE)
    loud = np.flatnonzero(np.abs(heard[first:]) > 0.15)[0]
    assert abs(loud - RATE // 2) < 0.002 * RATE


def test_pieces_cover_the_film_and_silence_is_left_out() -> None:
    pieces = spans([(0.0, 10.0), (10.0, 150.0)])
    assert pieces[0] == (0.0, 10.0) and len(pieces) == 4
    assert sum(d for _, d in pieces) == pytest.approx(160)
    tracks = {"mix": np.ones((2 * RATE, 2), np.float32), "music": np.zeros((2 * RATE, 2), np.float32)}
    assert list(cut(tracks, 0.5, 1.0)) == ["mix"] and len(cut(tracks, 0.5, 1.0)["mix"]) == RATE


def test_the_kept_bundle_is_what_the_sources_build() -> None:
    if shutil.which("node") is None or not (WEB / "node_modules").is_dir():
        pytest.skip("needs node and `npm ci` in web/")
    run = subprocess.run(["node", "build.mjs", "--check"], cwd=WEB, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_the_lock_file_names_no_registry() -> None:
    assert "resolved" not in (WEB / "package-lock.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small film's page."""
    out = tmp_path_factory.mktemp("page") / "small.html"
    return film.play(small_film(), out, Options(engine="slate", voice="fake"), store)[0]


def data_of(page: Path) -> dict[str, Any]:
    """film.json of a page."""
    found = re.search(r'<script type="application/json" id="film"[^>]*>(.*?)</script>', page.read_text("utf-8"), re.S)
    assert found is not None
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_the_page_holds_the_film_and_asks_for_nothing(page: Path) -> None:
    data, text = data_of(page), page.read_text(encoding="utf-8")
    assert data["format"] == "soundstage.film.1" and data["shots"] and "mix" in data["stems"]
    ids = {s["stage"] for s in data["shots"]} | {i for s in data["sound"] for i in s["pieces"].values()}
    assert all(f'id="{i}"' in text for i in ids)
    assert "default-src 'none'" in text and not re.search(r'(src|href)="', text)
    assert data["subtitles"][0]["text"] == "I am only a box."
    end = data["shots"][-1]
    assert end["start"] + end["duration"] == pytest.approx(data["duration"])


def test_what_a_page_plays_can_be_edited_and_edits_are_left_alone(store: Store, tmp_path: Path) -> None:
    options, out = Options(engine="slate", voice="fake"), tmp_path / "small.html"
    film.play(small_film(), out, options, store)
    written = tmp_path / "small" / "film.yaml"
    assert load(written) == small_film()
    edited = written.read_text(encoding="utf-8").replace("only a box", "only a small box")
    written.write_text(edited, encoding="utf-8")
    film.play(small_film(), out, options, store)
    assert written.read_text(encoding="utf-8") == edited


def test_a_watched_film_is_told_each_time_it_is_written(tmp_path: Path) -> None:
    from soundstage.cli.commands.play import changes

    film_file = tmp_path / "film.yaml"
    film_file.write_text("one")
    told = changes(film_file, 0.01)
    for text in ("another", "a third one"):
        threading.Timer(0.05, film_file.write_text, [text]).start()
        assert next(told).read_text() == text


def test_words_in_a_film_cannot_end_its_script(tmp_path: Path) -> None:
    out = tmp_path / "f.html"
    write_page({"title": "</script><script>alert(1)</script>"}, {}, out)
    assert data_of(out)["title"].startswith("</script>")
    assert "<script>alert" not in out.read_text(encoding="utf-8")


def test_a_long_film_lies_in_a_folder_beside_its_page(tmp_path: Path) -> None:
    big = {"stage0": bytes(ONE_PAGE // 2 + 1), "stage1": bytes(ONE_PAGE // 2 + 1)}
    written = write_page({"title": "Long"}, big, tmp_path / "long.html")
    assert [p.name for p in written] == ["long.html", "stage0.js", "stage1.js"]
    assert written[0].stat().st_size < 2 * 1024**2
    write_page({"title": "Short"}, {"stage0": b"x"}, tmp_path / "long.html")
    assert not (tmp_path / "long.parts").exists()


def test_a_page_is_not_written_as_something_else(tmp_path: Path, store: Store) -> None:
    with pytest.raises(FilmError, match=r"\.html"):
        film.play(small_film(), tmp_path / "film.mp4", Options(engine="slate", voice="fake"), store)


def test_a_film_without_shots_is_told(tmp_path: Path, store: Store) -> None:
    empty = small_film().model_copy(update={"scenes": ()})
    with pytest.raises(FilmError):
        film.play(empty, tmp_path / "film.html", Options(engine="slate", voice="fake"), store)


def test_a_film_too_long_for_a_page_is_told(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soundstage.work.playing.LONGEST", 0.5)
    with pytest.raises(FilmError, match="in parts"):
        film.play(small_film(), tmp_path / "long.html", Options(engine="slate", voice="fake"), store)
    assert not (tmp_path / "long.html").exists()


@pytest.mark.render
@needs_browser
def test_the_page_plays_in_time_and_keeps_to_itself(page: Path) -> None:
    with Browser(size=(320, 260)) as browser:
        browser.open(page.as_uri())
        browser.run("player.sound.prepare(0).then(() => 1)")
        first = browser.run("[...player.sound.pieces[0].ready.values()].map(h => h.first)")
        assert all(LEAD - 0.001 < f < LEAD + 0.08 for f in first)
        _until(browser, "player.drawn.startsWith(player.shot.id)")
        browser.run("player.play(), 0")
        _until(browser, "player.time > 0.4 || !player.playing")
        # heard and seen from one clock: the film time is what the audio clock says, less what the device holds back
        apart = browser.run("(() => { const b = player.sound.begun, c = player.sound.context; return b ? b.film + "
                            "c.currentTime - b.clock - player.time - (c.outputLatency || c.baseLatency || 0) : 0; })()")
        assert abs(apart) < 0.05
        browser.run("player.pause(), player.seek(1.0), 0")
        assert browser.run("player.time") == 1.0
        _until(browser, "player.drawn.startsWith(`${player.shot.id} ${player.poseAt(player.shot, 1.0)} `)")
        browser.run("player.step(1), 0")
        assert browser.run("player.time") == pytest.approx(1.0 + 1 / 12)
        told = [e for e in browser.events if e["method"] in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled")]
        asked = [e["params"]["request"]["url"] for e in browser.events if e["method"] == "Network.requestWillBeSent"]
        assert not told, told[:2]
        assert [a for a in asked if not a.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.render
@needs_browser
def test_the_last_wish_wins_and_a_pause_stands_where_it_was_heard(page: Path) -> None:
    with Browser(size=(320, 260)) as browser:
        browser.open(page.as_uri())
        browser.run("player.sound.pieces.forEach(p => { p.ready = p.buffers = null; }), 0")
        browser.run("player.play(), player.seek(0.2), player.seek(0.4), 0")  # while the sound is still unpacked
        _until(browser, "player.time > 0.6 && player.sound.begun !== null")
        behind = "player.now = 0.4, player.pause(), player.time"  # the last picture came before what is heard
        assert browser.run(behind) > 0.6


@pytest.mark.render
@needs_browser
def test_who_points_at_a_thing_is_told_what_it_is(page: Path) -> None:
    with Browser(size=(480, 400)) as browser:
        browser.open(page.as_uri())
        _until(browser, "player.drawn.startsWith(player.shot.id)")
        browser.run("document.querySelector('.tool.what').click()")
        spot = browser.run("""(() => {
            const box = player.canvas.getBoundingClientRect(), own = player.film.subjects[0].id;
            for (let i = 1; i < 24; i++) for (let j = 1; j < 14; j++) {
              const [x, y] = [box.width * i / 24, box.height * j / 14];
              if (player.pick(x, y)?.subject === own) return [x + box.left, y + box.top];
            } return null; })()""")
        assert spot, "the film's first subject is in the picture"
        browser.ask("Input.dispatchMouseEvent", type="mouseMoved", x=spot[0], y=spot[1])
        _until(browser, "!document.querySelector('.about').hidden")
        assert browser.run("document.querySelector('.about h3').textContent.includes(player.film.subjects[0].noun)")
        for kind in ("mousePressed", "mouseReleased"):
            browser.ask("Input.dispatchMouseEvent", type=kind, x=spot[0], y=spot[1], button="left", clickCount=1)
        assert browser.run("player.playing") is False, "a tap asks what it is, and does not play"


@pytest.mark.render
@needs_browser
def test_every_control_has_a_name(page: Path) -> None:
    with Browser(size=(390, 700)) as browser:
        browser.open(page.as_uri())
        nameless = browser.run("[...document.querySelectorAll('button,input')].filter(e => !(e.textContent.trim() || "
                               "e.getAttribute('aria-label') || e.closest('label'))).length")
        assert nameless == 0
        assert browser.run("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.render
@needs_browser
def test_the_engine_gives_the_same_frame_twice_and_guides_that_agree() -> None:
    shown = stage()
    request = ShotRequest(shown, 160, 90)
    with Player() as engine:
        frames = dict(engine.frames(request, (0, 5, 0)))
        again = next(engine.frames(request, (5,)))[1]
        assert frames[0].shape == (90, 160, 3) and np.isfinite(frames[0]).all()
        assert np.array_equal(frames[5], again) and not np.array_equal(frames[0], frames[5])
        assert 0.02 < float(frames[0].mean()) < 20
        drawn = engine.frames(request, (0, 5))  # the second is drawn while the guides are asked for
        assert np.array_equal(next(drawn)[1], frames[0])
        mine, true = engine.guides(request, 2), guides(shown, 2, 160, 90)
        assert np.array_equal(next(drawn)[1], frames[5])
    names = np.array(mine.subjects)[mine.ids]
    expected = np.array(true.subjects)[true.ids]
    assert (names == expected).mean() > 0.985  # edges may fall to either side
    both = np.isfinite(mine.depth) & np.isfinite(true.depth) & (names == expected)
    assert np.median(np.abs(mine.depth[both] - true.depth[both]) / true.depth[both]) < 0.01


@pytest.mark.render
@needs_browser
def test_a_pose_looks_the_same_whoever_draws_it_and_after_whatever() -> None:
    slid = space.translation(np.linspace([0, -3, 3], [3, -1, 2], 6))
    shown = stage()
    lamps = tuple(dataclasses.replace(i, transforms=slid) if i.id == "light/key" else i for i in shown.items)
    request = ShotRequest(dataclasses.replace(shown, items=lamps), 160, 90)
    with Player() as one, one.another() as two:
        forth, back = dict(one.frames(request, (0, 2, 5))), dict(two.frames(request, (5, 2, 0)))
    assert all(np.array_equal(forth[pose], back[pose]) for pose in forth)


@pytest.mark.render
@needs_browser
def test_a_browser_that_is_ended_by_another_is_replaced_by_its_like() -> None:
    request = ShotRequest(stage(), 160, 90)
    with Player() as engine:
        frames = dict(engine.frames(request, (0, 5)))
        assert engine._browser is not None
        os.killpg(engine._browser._pid, signal.SIGKILL)
        again = next(engine.frames(request, (5,)))[1]
    assert np.array_equal(again, frames[5])


@pytest.mark.render
@needs_browser
def test_a_browser_that_was_started_ahead_draws_the_same_and_leaves_nothing_behind() -> None:
    request = ShotRequest(stage(), 160, 90)
    with Player() as engine:
        plain = next(engine.frames(request, (5,)))[1]
        engine.close()
        engine.get_ready()
        assert np.array_equal(next(engine.frames(request, (5,)))[1], plain)
        browser = engine._browser
        engine.get_ready()  # it runs already
        assert engine._starting is None and engine._browser is browser
    unused = Player()
    unused.get_ready()
    begun = unused._starting
    unused.close()
    assert begun is not None
    with pytest.raises(ChildProcessError):
        os.waitpid(begun.result()[0]._pid, os.WNOHANG)  # ended, and waited for


@pytest.mark.render
@needs_browser
def test_a_browser_leaves_no_file_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        with Browser() as browser:
            assert browser.run("1 + 1") == 2 and os.listdir(folder)
        assert not os.listdir(folder)


@pytest.mark.render
@needs_browser
def test_a_frame_looks_as_it_did() -> None:
    kept = np.frombuffer(gzip.decompress(base64.b64decode(_KEPT)), np.uint8).reshape(9, 16, 3).astype(float)
    with Player() as engine:
        frame = next(engine.frames(ShotRequest(stage(), 160, 90), (3,)))[1]
    from soundstage.finish.grade import finished
    from soundstage.styles.base import Finish

    small = finished(frame, Finish(vignette=0)).reshape(9, 10, 16, 10, 3).mean((1, 3))
    assert np.abs(small - kept).mean() < 6, "if this is meant: keep the new picture, after looking at it"


@pytest.mark.render
@needs_browser
@pytest.mark.parametrize("ior", [1.5, 1.33])
def test_glass_is_seen_and_seen_through(ior: float) -> None:
    """A shader that does not compile draws nothing and stops nothing: so what it draws is looked for."""
    plain = stage()
    glass = box((Material("glass", (0.9, 1.0, 0.9), roughness=0.1, transmission=0.95, ior=ior),))
    pane = Item("pane", glass, space.translation(np.array([[0.0, -1.5, 0.3]])))
    with Player() as engine:
        bare, glazed = (next(engine.frames(ShotRequest(s, 160, 90), (3,)))[1].astype(float) for s in (
            plain, dataclasses.replace(plain, items=(*plain.items, pane))))
    changed = np.abs(glazed - bare).max(2) > 0.01
    assert 0.01 < changed.mean() < 0.9
    assert np.corrcoef(glazed[changed].ravel(), bare[changed].ravel())[0, 1] > 0.3, "what is behind shows through"


def _until(browser: Browser, condition: str, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not browser.run(condition):
        assert time.monotonic() < end, condition
        time.sleep(0.1)


_KEPT = (
    "H4sIAAAAAAACA6WOuQ6CQBCGX1ERFljweAZjpxh9BS2NEdiIL6CFpb6GDV4g186aeBQ2LhIb8SicfM1Mvpn5Gfu7goBNHOaMU2ZTWC5htfrmr9"
    "fHspaiY1AQVRAQ8sPXcQbIEpUlIPYnFzwvGgz4zWO9dh41TsM6JzKaCSHUthLLfPXjeFutAFZAk6/z9s3rcQ5GK0RSJAqhUMy/8LsdUGWeHDDK"
    "VkLLDJEYlYRAKOR92u/RR2yKRIrRZW7Ei0WAVX78UHzjw37HXBeesN0mHfp+1t4BfolA5bABAAA=")


def test_drafts_are_cast_to_the_browser_and_say_so_when_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from soundstage.engines._choosing import cast_engine

    monkeypatch.setenv("SOUNDSTAGE_BROWSER", "/bin/sh")
    assert cast_engine("draft") == ("player", "")
    assert cast_engine("final") == ("blender", "")
    monkeypatch.setenv("SOUNDSTAGE_BROWSER", "no-such-browser")
    name, why = cast_engine("draft")
    assert name == "blender" and "no browser" in why
