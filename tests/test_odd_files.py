# SPDX-License-Identifier: Apache-2.0
"""Odd files: a clear answer, upright, in the usual range, in bounded memory; or one sentence that says why not."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from soundstage.cli import cli
from soundstage.errors import FilmError
from soundstage.understand.findings import Watched
from soundstage.understand.watching import watch

QUICK = ("shots", "camera", "palettes", "settings", "loudness")


def found(path: Path) -> Watched:
    seen, footage = watch(path, only=QUICK)
    footage.close()
    return seen


def clip(path: Path, size: tuple[int, int] = (64, 36), codec: str = "ffv1", pixels: str = "yuv420p", **how: Any
         ) -> Path:
    """Twelve pictures, dark at the left and light at the right. how: pts (of each), level (16 bits), turn."""
    wide, high = size
    levels = np.linspace(0, how.get("level", 65535), wide).astype(np.uint16)
    picture = np.ascontiguousarray(levels[None, :, None].repeat(high, 0).repeat(3, 2))
    with av.open(str(path), "w") as out:
        stream: Any = out.add_stream(codec, rate=12)
        stream.width, stream.height, stream.pix_fmt = wide, high, pixels
        stream.codec_context.color_trc = how.get("curve", 2)
        if "turn" in how:
            stream.set_display_rotation(how["turn"])
        for number in how.get("pts", range(12)):
            frame = av.VideoFrame.from_ndarray(picture, "rgb48le").reformat(format=pixels)
            frame.pts, frame.time_base = number, Fraction(1, 12)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("turn", [90, -90, 180])
def test_a_turned_film_is_watched_upright(tmp_path: Path, turn: int) -> None:
    seen, footage = watch(clip(tmp_path / "turned.mp4", codec="mpeg4", turn=turn), only=("shots",))
    picture = footage.stills[0].picture[..., 1].astype(float)
    footage.close()
    assert (seen.width, seen.height) == ((64, 36) if turn == 180 else (36, 64))
    assert picture.shape[:2] == (seen.height, seen.width)
    light = picture.mean(0 if turn == 180 else 1)
    assert (light[-1] < light[0]) == (turn != -90), "to the left about: what was at the right is above"


def test_hdr_is_brought_to_the_usual_range(tmp_path: Path) -> None:
    white = round(0.58 * 65535)  # 203 nits
    path = clip(tmp_path / "hdr.mkv", pixels="yuv420p10le", curve=16, level=white)
    seen, footage = watch(path, only=("shots",))
    picture = footage.stills[0].picture
    footage.close()
    assert any("HDR (PQ)" in n for n in seen.notes)
    assert picture[:, -2:].mean() > 215 and picture[:, :2].mean() < 8


@pytest.mark.parametrize("size", [(2, 2), (16, 2), (2000, 4), (4, 2000), (30, 50)])
def test_odd_sizes_are_watched_without_a_warning(tmp_path: Path, size: tuple[int, int],
                                                 recwarn: pytest.WarningsRecorder) -> None:
    seen = found(clip(tmp_path / "odd.mkv", size))
    assert (seen.width, seen.height) == size and len(seen.shots) == 1
    Image.new("RGB", size, (90, 40, 20)).save(tmp_path / "odd.png")
    assert found(tmp_path / "odd.png").palettes
    assert not recwarn.list


def test_an_uneven_rate_and_a_late_beginning_are_no_damage(tmp_path: Path) -> None:
    uneven = found(clip(tmp_path / "uneven.mkv", pts=[0, 1, 2, 7, 8, 20, 21]))
    assert float(uneven.seconds) == pytest.approx(22 / 12, abs=0.01) and not uneven.notes
    late = found(clip(tmp_path / "late.mkv", pts=range(120_000, 120_012)))
    assert float(late.seconds) == pytest.approx(1, abs=0.01) and not late.notes


def pictures() -> dict[str, Image.Image]:
    grey = np.linspace(0, 65535, 64)[None].repeat(36, 0)
    colour = Image.fromarray(np.random.default_rng(0).integers(0, 255, (36, 64, 3)).astype(np.uint8))
    return {"deep.png": Image.fromarray(grey.astype(np.uint16)),
            "float.tif": Image.fromarray((grey / 65535).astype("f")), "ink.jpg": colour.convert("CMYK"),
            "palette.png": colour.convert("P"), "clear.png": colour.convert("LA"), "bits.png": colour.convert("1"),
            "plain.webp": colour}


@pytest.mark.parametrize("name", sorted(pictures()))
def test_pictures_of_every_kind_are_watched(tmp_path: Path, name: str) -> None:
    pictures()[name].save(tmp_path / name, **({"transparency": 0} if name == "palette.png" else {}))
    seen, footage = watch(tmp_path / name, only=("palettes",))
    light = footage.stills[0].picture.mean(-1).mean(0)
    footage.close()
    assert seen.kind == "image" and (seen.width, seen.height) == (64, 36)
    if name in ("deep.png", "float.tif"):
        assert light[32] == pytest.approx(128, abs=6) and any("eight bits" in n for n in seen.notes)


def test_what_moves_is_a_film_where_it_can_be_decoded_else_its_first_picture(tmp_path: Path) -> None:
    rows = [Image.new("RGB", (64, 36), (k * 40, 90, 20)) for k in range(5)]
    for name, kind in (("a.gif", "video"), ("a.png", "video"), ("a.webp", "image"), ("a.tif", "image")):
        rows[0].save(tmp_path / name, save_all=True, append_images=rows[1:])
        seen = found(tmp_path / name)
        assert seen.kind == kind and (kind == "video" or any("first of its 5" in n for n in seen.notes))


def test_a_huge_picture_is_made_smaller_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("L", (9000, 90), 100).save(tmp_path / "wide.png")
    seen, footage = watch(tmp_path / "wide.png", only=("palettes",))
    assert (seen.width, seen.height) == (9000, 90) and footage.opened.still is not None
    assert footage.opened.still.shape[1] <= 4500
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(FilmError, match="too large"):
        found(tmp_path / "wide.png")


@pytest.mark.parametrize(("layout", "rate", "codec", "form", "name"), [
    ("mono", 8000, "pcm_s16le", "s16", "a.wav"), ("stereo", 96000, "pcm_s24le", "s32", "a.wav"),
    ("5.1", 48000, "pcm_f32le", "flt", "a.wav"), ("mono", 44100, "libmp3lame", "fltp", "a.mp3"),
    ("stereo", 48000, "libopus", "flt", "a.ogg"), ("mono", 8000, "pcm_alaw", "s16", "a.wav")])
def test_sound_of_every_kind_is_heard(tmp_path: Path, layout: str, rate: int, codec: str, form: str, name: str) -> None:
    with av.open(str(tmp_path / name), "w") as out:
        stream: Any = out.add_stream(codec, rate=rate, layout=layout)
        tone = 0.2 * np.sin(2 * np.pi * 440 * np.arange(rate) / rate)
        shape = {"s16": (np.int16, 32767), "s32": (np.int32, 2**31 - 1)}.get(form, (np.float32, 1))
        count = stream.layout.nb_channels
        block = (tone[None].repeat(count, 0) * shape[1]).astype(shape[0])
        block = block if form == "fltp" else np.ascontiguousarray(block.T).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(block, form, layout)
        frame.sample_rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
        fifo = av.AudioFifo()
        fifo.write(frame)
        for part in fifo.read_many(stream.frame_size or 1024, partial=True):
            out.mux(stream.encode(part))
        out.mux(stream.encode(None))
    seen = found(tmp_path / name)
    assert seen.kind == "audio" and float(seen.seconds) == pytest.approx(1, abs=0.06)
    assert -18 < seen.loudness[0].true_peak_db < -5, "six like channels add up when they become two"


@pytest.mark.parametrize("ending", ["mp4", "mkv", "mpg"])
def test_a_file_cut_off_anywhere_is_answered(tmp_path: Path, ending: str) -> None:
    whole = clip(tmp_path / f"whole.{ending}", codec="mpeg2video" if ending == "mpg" else "mpeg4",
                 pts=range(24)).read_bytes()
    path = tmp_path / f"cut.{ending}"
    for size in (1, 3, 8, 20, 100, *(len(whole) * k // 8 for k in range(1, 8)), len(whole) - 1):
        path.write_bytes(whole[:size])
        try:
            assert 0 <= found(path).seconds <= 2.1
        except FilmError as error:
            assert str(path) in str(error) and "\n" not in str(error)


@pytest.mark.parametrize(("command", "name", "data", "says"), [
    (("check",), "film.mp4", b"", "no film.yaml that belongs to it"), (("check",), "film.mov", b"", "no film.yaml"),
    (("check",), "words.yaml", b"- a\n", "not a film file"), (("check",), "a.png", b"\x89PNG", "not a text file"),
    (("watch", "--quiet"), "film.mp4", b"", "empty"), (("watch", "--quiet"), "film.mp4", b"words", "not a video"),
    (("do", "make it night"), "film.mp4", b"", "empty"),
    (("do", "what is this?"), "film.mkv", b"\x1aE\xdf\xa3", "not a video"),
    (("do", "make it night"), "film.mp4", b"1\n00:00:00,000 --> 00:00:02,000\nHello\n", "holds text")])
def test_what_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path, command: tuple[str, ...], name: str, data: bytes,
                                                      says: str) -> None:
    import re

    path = tmp_path / name
    path.write_bytes(data)
    done = CliRunner().invoke(cli, [*command, str(path)])
    assert done.exit_code and re.search(says, str(done.exception) + done.output), done.output
    assert isinstance(done.exception, FilmError | SystemExit)


def test_check_takes_a_films_folder(tmp_path: Path) -> None:
    from soundstage.cli.commands.check import _film_file

    (tmp_path / "fox").mkdir()
    with pytest.raises(FilmError, match=r"no film\.yaml"):
        _film_file(str(tmp_path / "fox"))
    (tmp_path / "fox" / "film.yaml").write_text("schema: soundstage.production.1\n")
    (tmp_path / "fox.mp4").write_bytes(b"x")
    assert _film_file(str(tmp_path / "fox")) == _film_file(str(tmp_path / "fox.mp4"))
    assert _film_file("A fox runs.") == "A fox runs."
