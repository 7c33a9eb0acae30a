# SPDX-License-Identifier: Apache-2.0
"""Deliveries: exact frames, copied packets, readable subtitles, whole files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import numpy.typing as npt
import pytest

from soundstage.deliver.aac import encoded
from soundstage.deliver.mp4 import encode_segment, join
from soundstage.deliver.report import write_report
from soundstage.deliver.srt import cues, write_subtitles
from soundstage.deliver.stems import write_stems
from soundstage.deliver.storyboard import storyboard
from soundstage.errors import FilmError
from soundstage.model.fault import Fault
from soundstage.model.production import Choice, Claim, Production

FPS = Fraction(24)


def _frames(count: int, seed: int, size: tuple[int, int] = (96, 160)) -> Iterator[npt.NDArray[np.uint8]]:
    """A bright square that walks over a plain ground."""
    for i in range(count):
        picture = np.full((*size, 3), (40 + 30 * seed, 90, 160), np.uint8)
        picture[20:40, 2 * i % 100:2 * i % 100 + 20] = (230, 200, 40)
        yield picture


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(p) for p in file.demux(file.streams.video[0]) if p.size]


@pytest.fixture
def segments(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"s{i}.mp4" for i in range(4)]
    for i, (path, count) in enumerate(zip(paths, (30, 1, 2, 17), strict=True)):
        assert encode_segment(_frames(count, i), FPS, path) == count
    return paths


def test_the_same_frames_give_the_same_bytes(tmp_path: Path, segments: list[Path]) -> None:
    encode_segment(_frames(30, 0), FPS, tmp_path / "again.mp4")
    assert (tmp_path / "again.mp4").read_bytes() == segments[0].read_bytes()


@pytest.mark.parametrize("width", [480, 640])
def test_no_byte_depends_on_what_lay_in_memory_before(tmp_path: Path, width: int) -> None:
    code = """if True:
        import sys, numpy as np
        from fractions import Fraction
        from pathlib import Path
        from soundstage.deliver.mp4 import QUICK_PRESET, encode_segment
        ground = np.random.default_rng(3).integers(0, 255, (34, 82, 3), np.uint8).repeat(9, 0).repeat(9, 1)
        moving = [ground[n:n + 270, 2 * n:2 * n + int(sys.argv[2])] for n in range(24)]
        encode_segment(moving, Fraction(24), Path(sys.argv[1]), preset=QUICK_PRESET)"""
    made = []
    for filled in ("0", "1", "85"):  # glibc lays this into what it hands out; elsewhere memory is as it is
        path = tmp_path / f"{filled}.mp4"
        subprocess.run([sys.executable, "-c", code, str(path), str(width)], check=True,
                       env={**os.environ, "MALLOC_PERTURB_": filled})
        made.append(path.read_bytes())
    assert made[0] == made[1] == made[2]


def test_joining_copies_packets_and_keeps_exact_times(tmp_path: Path, segments: list[Path]) -> None:
    sound = 0.3 * np.sin(np.arange(200_000) / 20)[:, None].repeat(2, 1).astype(np.float32)
    film = tmp_path / "film.mp4"
    assert join(segments, sound, film) == 50
    assert _packets(film) == [p for s in segments for p in _packets(s)]
    with av.open(str(film)) as file:
        video, audio = file.streams.video[0], file.streams.audio[0]
        assert video.duration * video.time_base == Fraction(50, 24) and video.average_rate == FPS
        assert audio.duration * audio.time_base == pytest.approx(50 / 24, abs=1e-3)
        shown = [(f.pts * f.time_base, f.key_frame) for f in file.decode(video)]
    assert [t for t, _ in shown] == [Fraction(i, 24) for i in range(50)]
    assert all(shown[i][1] for i in (0, 30, 31, 33)), "each segment opens with a keyframe"
    first = film.read_bytes()
    assert first.index(b"moov") < first.index(b"mdat")
    join(segments, sound, film)
    assert film.read_bytes() == first


def test_colours_and_sound_survive(tmp_path: Path, segments: list[Path]) -> None:
    sound = np.zeros((100_000, 2), np.float32)
    sound[48000:48480, 0] = 0.5  # a click at one second, on the left
    join(segments, sound, tmp_path / "film.mp4", [(0.2, 1.0, "fox", "Is anybody there?")])
    with av.open(str(tmp_path / "film.mp4")) as file:
        picture = next(file.decode(video=0)).reformat(format="rgb24", src_colorspace="ITU709").to_ndarray()
        assert np.abs(picture[80, 150].astype(int) - (40, 90, 160)).max() <= 3
    with av.open(str(tmp_path / "film.mp4")) as file:
        heard = np.concatenate([f.to_ndarray() for f in file.decode(audio=0) if f.pts >= 0], axis=1)
    assert abs(int(np.argmax(np.abs(heard[0]) > 0.2)) - 48000) < 240 and np.abs(heard[1]).max() < 0.05
    with av.open(str(tmp_path / "film.mp4")) as file:
        texts = [bytes(p)[2:].decode() for p in file.demux(file.streams.subtitles[0]) if p.size]
    assert [t for t in texts if t] == ["Is anybody there?"]


def test_the_same_sound_is_encoded_alike_each_time() -> None:
    sound = np.random.default_rng(2).standard_normal((20_000, 2)).astype(np.float32) * 0.05
    assert encoded(sound, 20_000) == encoded(sound, 20_000)


def test_wide_ambience_stays_wide(tmp_path: Path, segments: list[Path]) -> None:
    rain = np.random.default_rng(1).standard_normal((100_000, 2)).astype(np.float32) * 0.05
    join(segments, rain, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as file:
        heard = np.concatenate([f.to_ndarray() for f in file.decode(audio=0) if f.pts >= 0], axis=1)
    for sign in (1, -1):  # the middle, and the sides
        given, came = (np.fft.rfft(two[0, :96_000] + sign * two[1, :96_000]) for two in (rain.T, heard))
        band = slice(2 * 6000, 2 * 12000)  # bins of half a hertz
        wrong = np.abs(came[band] - given[band]) ** 2
        assert wrong.sum() < 0.1 * (np.abs(given[band]) ** 2).sum()


def test_troubles_are_named(tmp_path: Path, segments: list[Path]) -> None:
    other = tmp_path / "other.mp4"
    encode_segment(_frames(3, 0, (64, 64)), FPS, other)
    with pytest.raises(FilmError, match="encoded differently"):
        join([segments[0], other], np.zeros((10, 2), np.float32), tmp_path / "film.mp4")
    with pytest.raises(FilmError, match="even"):
        encode_segment(_frames(1, 0, (63, 64)), FPS, tmp_path / "odd.mp4")
    with pytest.raises(FilmError, match="cannot write"):
        join(segments, np.zeros((10, 2), np.float32), tmp_path / "nowhere" / "film.mp4")
    with pytest.raises(FilmError):
        encode_segment(iter(()), FPS, tmp_path / "empty.mp4")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["other.mp4", *(f"s{i}.mp4" for i in range(4))]


def test_subtitles(tmp_path: Path) -> None:
    long = "It was so very cold that even the owls had gone inside, and nobody in the whole wide wood would answer me."
    write_subtitles([(3.0, 7.0, "", long), (0.5, 0.9, "fox", "Hello?")], tmp_path / "film.srt")
    text = (tmp_path / "film.srt").read_text()
    assert text.startswith("1\n00:00:00,500 --> 00:00:01,500\nFox: Hello?\n\n2\n00:00:03,000 --> ")
    rows = cues([(3.0, 7.0, "", long), (0.5, 0.9, "fox", "Hello?")])
    assert " ".join(t.replace("\n", " ") for _, _, t in rows) == "Fox: Hello? " + long
    assert all(len(line) <= 42 for _, _, t in rows for line in t.split("\n"))
    assert all(len(t.split("\n")) <= 2 for _, _, t in rows)
    assert all(a[1] < b[0] for a, b in pairwise(rows))
    assert 7.0 <= rows[-1][1] < 7.3


def test_stems(tmp_path: Path) -> None:
    import soundfile

    quiet = np.linspace(-0.5, 0.5, 960, dtype=np.float32).reshape(480, 2)
    write_stems({"dialogue": quiet, "effects": quiet * 4}, tmp_path / "stems")
    info = soundfile.info(tmp_path / "stems" / "dialogue.wav")
    assert (info.samplerate, info.channels, info.subtype, info.frames) == (48000, 2, "PCM_24", 480)
    assert np.abs(soundfile.read(tmp_path / "stems" / "dialogue.wav")[0] - quiet).max() < 2 ** -22
    assert np.array_equal(soundfile.read(tmp_path / "stems" / "effects.wav", dtype="float32")[0], quiet * 4)


def test_a_full_disk_leaves_no_half_of_a_stem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fills(path: Path, *_: object, **__: object) -> None:
        path.write_bytes(b"RIFF")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("soundfile.write", fills)
    with pytest.raises(FilmError, match="make room"):
        write_stems({"dialogue": np.zeros((10, 2), np.float32)}, tmp_path)
    assert not list(tmp_path.iterdir())


def test_storyboard_and_report(tmp_path: Path) -> None:
    from PIL import Image

    shots = [SimpleNamespace(id=f"s{i}", duration=Fraction(5, 2), sentence="a fox " * (3 + 30 * i),
                             camera=SimpleNamespace(size="wide", lens_mm=35, move="push_in")) for i in range(5)]
    storyboard([(next(_frames(1, i)), shot) for i, shot in enumerate(shots)], "A title " * 40, tmp_path / "board.png")
    sheet = np.asarray(Image.open(tmp_path / "board.png").convert("RGB")).astype(int)
    seen = [np.all(np.abs(sheet - (40 + 30 * i, 90, 160)) < 8, axis=2).sum() for i in range(5)]
    assert min(seen) > 20_000 and max(seen) < 1.5 * min(seen), "five pictures, equally large"
    assert np.all(sheet[:, -8:] == sheet[0, 0]), "nothing runs off the sheet"

    claims = (Claim(id="c1", kind="subject", words="<fox>", state="kept", note="covers 4 %"),
              Claim(id="c2", kind="action", words="yodels", state="not_understood"))
    fault = Fault("lips_off", "picture", "sh1", 1.5, "lips move <late>")
    report = write_report(tmp_path, Production(title="A & B"), (claims, (fault,)), (Choice(id="fox1.voice", value=1.5,
                                                                              reason="light"),), {"loudness": -16.0})
    assert json.loads((tmp_path / "report.json").read_text()) == report
    page = (tmp_path / "report.html").read_text()
    assert page.index("yodels") < page.index("&lt;fox&gt;") and "A &amp; B" in page and "light" in page
    assert report["faults"][0]["kind"] == "lips_off" and "lips move &lt;late&gt;" in page
    assert "1 of 2 demands kept" in page and "<fox>" not in page
