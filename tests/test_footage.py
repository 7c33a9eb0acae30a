# SPDX-License-Identifier: Apache-2.0
"""Footage as shots: cut, retimed, cropped, graded, heard; a built shot beside it; odd files brought to order."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from conftest import small_film
from pydantic import ValidationError

from soundstage import film as making
from soundstage.engines.base import ShotRequest, frame_key
from soundstage.engines.slate import Slate
from soundstage.errors import FilmError
from soundstage.finish.tone import before_neutral, encoded, neutral
from soundstage.model.production import Production, Take
from soundstage.model.takes import lasting, piece, retaken
from soundstage.references.footage_file import remarks
from soundstage.references.intake import Given, received, take_in
from soundstage.references.reel import moment
from soundstage.references.routed import Routed
from soundstage.references.takes import film_of, take_sounds, taken, with_takes
from soundstage.store import Store
from soundstage.work.quality import Options

SIZE = (160, 90)


def grey_clip(path: Path, seconds: float = 2.0, rate: int = 25, sound: bool = True, uneven: bool = False) -> Path:
    """Every frame a grey that grows with time (40 + 60 a second), a red left edge, a tone of 440 Hz."""
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=rate, options={"crf": "8", "g": "10"})
        video.width, video.height, video.pix_fmt = *SIZE, "yuv444p"
        audio = out.add_stream("aac", rate=48000, layout="mono") if sound else None
        for number in range(round(seconds * rate)):
            picture = np.full((SIZE[1], SIZE[0], 3), round(40 + 60 * number / rate), np.uint8)
            picture[:, :40] = (200, 20, 20)
            frame = av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts, frame.time_base = number + (number > rate) * 5 * uneven, Fraction(1, rate)
            out.mux(video.encode(frame))
        out.mux(video.encode(None))
        if audio is not None:
            tone = (0.3 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * 48000)) / 48000)).astype(np.float32)
            for start in range(0, len(tone), 1024):
                piece = av.AudioFrame.from_ndarray(tone[None, start : start + 1024], "fltp", "mono")
                piece.sample_rate, piece.pts, piece.time_base = 48000, start, Fraction(1, 48000)
                out.mux(audio.encode(piece))
            out.mux(audio.encode(None))
    return path


def clip_film(tmp_path: Path, store: Store, **kind: object) -> Production:
    path = grey_clip(tmp_path / "clip.mp4", **kind)  # type: ignore[arg-type]
    return film_of(take_in(Given(path, role="footage"), store), store, (Fraction(1),))


def shown(film: Production, store: Store, time: float, shot: str = "sh1", size: tuple[int, int] = SIZE) -> np.ndarray:
    """What the screen shows at a time of a shot, before the film's grade, 0-255."""
    from soundstage.nodes import Camera, Sky, Stage

    camera = Camera(np.eye(4)[None], np.array([35.0]), np.array([1.0]))
    stage = Stage(shot, Fraction(2), Fraction(24), Fraction(16, 9), camera, Sky(np.zeros((2, 4, 3))), ())
    request = ShotRequest(stage, *size, references=taken(film, shot, store), poses=(round(time * 24),))
    _, frame = next(Routed(Slate()).frames(request))
    return np.asarray(encoded(neutral(frame)))


def grey(picture: np.ndarray) -> float:
    return float(np.median(picture[:, picture.shape[1] // 2 :]))


def test_a_clip_becomes_a_film_of_its_shots(tmp_path: Path, store: Store) -> None:
    film = clip_film(tmp_path, store)
    shots = film.scenes[0].shots
    assert [(s.take.start, s.take.end, s.duration) for s in shots if s.take] == [(0, 1, 1), (1, 2, 1)]
    assert abs(grey(shown(film, store, 0.5)) - 70) < 4 and abs(grey(shown(film, store, 0.5, "sh2")) - 130) < 4
    left = shown(film, store, 0.5)[:, :30].reshape(-1, 3).mean(0)
    assert left[0] > 180 and left[1] < 45  # red stays red


def test_trimmed_retimed_backwards(tmp_path: Path, store: Store) -> None:
    film = clip_film(tmp_path, store)
    fast = retaken(film, "sh1", start=Fraction(1, 2), end=Fraction(3, 2), speed=Fraction(2))
    assert fast.scenes[0].shots[0].duration == Fraction(1, 2)
    assert abs(grey(shown(fast, store, 0.25)) - 100) < 5
    back = retaken(film, "sh1", backwards=True)
    assert grey(shown(back, store, 0.1)) > grey(shown(back, store, 0.8)) + 30
    assert moment(Take(of="@c", start=Fraction(1), speed=Fraction(1, 2)), Fraction(1), Fraction(2)) == Fraction(3, 2)
    assert lasting(Take(of="@c", end=Fraction(1), speed=Fraction(1, 2))) == 2
    with pytest.raises(FilmError, match="end after"):
        retaken(film, "sh1", start=Fraction(2), end=Fraction(1))
    with pytest.raises(ValidationError):
        retaken(film, "sh1", speed=Fraction(100))


def test_cropped_graded_and_rained_on(tmp_path: Path, store: Store) -> None:
    film = clip_film(tmp_path, store)
    cropped = shown(retaken(film, "sh1", crop=(0.0, 0.0, 0.25, 1.0)), store, 0.5)
    assert cropped[..., 0].mean() > 150  # only the red edge is left
    tall = shown(film, store, 0.5, size=(90, 160))
    assert tall.shape[:2] == (160, 90) and tall[..., 0].mean() < 110  # recomposed to its middle
    plain, night = (shown(f, store, 0.5) for f in (film, retaken(film, "sh1", hour="night")))
    assert grey(night) < 0.6 * grey(plain) and np.median(night[:, 80:, 2]) > np.median(night[:, 80:, 0])
    snowed = shown(retaken(film, "sh1", weather="snow"), store, 0.5)
    assert (snowed[:, 60:].max(-1) > grey(plain) + 30).mean() > 0.002
    later = shown(retaken(film, "sh1", weather="snow"), store, 0.9)
    assert np.abs(later - snowed).max() > 25


def test_what_was_shot_comes_out_as_it_was() -> None:
    levels = np.linspace(0, 0.9, 40, dtype=np.float32)
    picture = np.stack([levels, levels[::-1], levels * 0.5 + 0.1], -1)[None]
    assert np.abs(neutral(before_neutral(picture)) - picture).max() < 0.06
    assert np.abs(neutral(before_neutral(picture * 0.75)) - picture * 0.75).max() < 0.004


def test_frames_are_known_by_what_was_asked_of_the_footage(tmp_path: Path, store: Store) -> None:
    from soundstage.nodes import Camera, Sky, Stage

    film = clip_film(tmp_path, store)
    camera = Camera(np.eye(4)[None], np.array([35.0]), np.array([1.0]))
    stage = Stage("sh1", Fraction(2), Fraction(24), Fraction(16, 9), camera, Sky(np.zeros((2, 4, 3))), ())
    keys = {frame_key(Routed(Slate()), ShotRequest(stage, *SIZE, references=taken(f, "sh1", store)), p)
            for f in (film, retaken(film, "sh1", hour="night")) for p in (0, 5)}
    assert len(keys) == 4


def test_uneven_and_silent_footage_is_read(tmp_path: Path, store: Store) -> None:
    path = grey_clip(tmp_path / "odd.mp4", sound=False, uneven=True)
    assert "has no sound" in remarks(path)
    film = film_of(take_in(Given(path, role="footage"), store), store)
    assert abs(grey(shown(film, store, 1.15)) - 100) < 5  # the last picture holds over the gap
    (tmp_path / "cut.mp4").write_bytes(path.read_bytes()[:300])
    with pytest.raises(FilmError):
        take_in(Given(tmp_path / "cut.mp4"), store)


def test_a_film_of_footage_and_a_built_shot_is_made_whole(tmp_path: Path, store: Store) -> None:
    clip = grey_clip(tmp_path / "clip.mp4", 1.0)
    film = small_film()
    scene = film.scenes[0]
    first = scene.shots[0].model_copy(update={"id": "sh0", "beats": (), "given": True})
    film = film.model_copy(update={"scenes": (scene.model_copy(update={"shots": (first, *scene.shots)}),)})
    film = with_takes(received(film, [Given(clip, role="footage")], store), store)
    take = film.scenes[0].shots[0].take
    assert take is not None and film.scenes[0].shots[0].duration == 1
    out = tmp_path / "film.mp4"
    report = making.make(film, out, Options("draft", (160, 90), "slate", "fake", "film"), store)
    assert report["measured"]["shots"] >= 2
    with av.open(str(out)) as container:
        pictures = [f.to_ndarray(format="rgb24") for f in container.decode(container.streams.video[0])]
    assert pictures[12][:, :20, 0].mean() > 120 and pictures[12][:, :20, 1].mean() < 80
    with av.open(str(out)) as container:
        sound = np.concatenate([f.to_ndarray() for f in container.decode(container.streams.audio[0])], 1)[0]
    part = sound[12000:36000] * np.hanning(24000)
    assert abs(np.argmax(np.abs(np.fft.rfft(part))) * 2 - 440) < 6  # its own tone is heard


def test_a_shot_moves_like_the_clip_it_was_given(tmp_path: Path, store: Store) -> None:
    from soundstage.cli.clips import moved_like

    wide = np.full((360, 1000, 3), 120, np.uint8)
    chance = np.random.default_rng(3)
    for x, y, size in zip(chance.integers(0, 960, 160), chance.integers(0, 320, 160), chance.integers(8, 40, 160),
                          strict=True):
        wide[y : y + size, x : x + size] = chance.integers(20, 235, 3)
    path = tmp_path / "pan.mp4"
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=24, options={"crf": "12"})
        video.width, video.height, video.pix_fmt = 640, 360, "yuv420p"
        for number in range(60):
            part = np.ascontiguousarray(wide[:, number * 5 : number * 5 + 640])
            out.mux(video.encode(av.VideoFrame.from_ndarray(part, "rgb24")))
        out.mux(video.encode(None))
    film = received(small_film(), [Given(path, role="camera"), Given(path, "dancer", "motion")], store)
    notes = {c.words: c for c in film.claims if c.kind == "file"}
    assert notes["@dancer"].state == "not_understood" and "body tracker" in notes["@dancer"].note
    moved = moved_like(film, store)
    assert moved.scenes[0].shots[0].camera.move in ("pan", "truck")
    assert moved.scenes[0].shots[0].camera.direction == "right"
    assert "lens" in next(c.note for c in moved.claims if c.words == "@pan")


def edited(film: Production, words: str, store: Store) -> Production:
    return making.edit(film, words, Options("draft", SIZE, "slate", "fake", "film"), store).production


def test_lamps_do_not_reach_footage_and_that_is_said(tmp_path: Path, store: Store) -> None:
    with pytest.raises(FilmError, match="lit when it was filmed"):
        edited(clip_film(tmp_path, store), "light it with candlelight", store)


def test_words_change_what_is_seen_of_footage(tmp_path: Path, store: Store) -> None:
    film = clip_film(tmp_path, store)
    dark = edited(film, "at night, add snow", store)
    assert [(s.take.hour, s.take.weather) for s in dark.scenes[0].shots if s.take] == [("night", "snow")] * 2
    assert grey(shown(dark, store, 0.5)) < 0.7 * grey(shown(film, store, 0.5))
    only = edited(film, "let it be dusk in the second shot", store)
    assert [s.take.hour for scene in only.scenes for s in scene.shots if s.take] == ["", "dusk"]
    parted = edited(film, "split the first shot at 0.5 seconds and then make the second shot snowy", store)
    assert [(s.take.start, s.take.end, s.take.weather) for scene in parted.scenes for s in scene.shots if s.take] == [
        (0, Fraction(1, 2), ""), (Fraction(1, 2), 1, "snow"), (1, 2, "")]
    slow = edited(edited(film, "trim the first shot to 0.5 seconds", store), "play the first shot at half speed", store)
    assert slow.scenes[0].shots[0].duration == 2 and slow.pin("sh1.duration") == "1"
    assert slow.scenes[0].shots[1] == film.scenes[0].shots[1]
    half = edited(edited(film, "crop it to the left half", store), "crop out the right half", store)
    assert half.scenes[0].shots[0].take is not None and half.scenes[0].shots[0].take.crop == (0, 0, 0.25, 1)
    assert shown(half, store, 0.5)[..., 0].mean() > 150  # only the red edge is left


def test_another_sound_is_heard_in_place_of_footages_own(tmp_path: Path, store: Store) -> None:
    from soundstage.sound.soundtrack import laid_out, scene_bed

    film = clip_film(tmp_path, store)
    rained = edited(film, "replace the sound with rain", store)
    assert rained.scenes[0].ambience[0].name == "rain"
    with making.planning(Options(engine="slate", voice="fake"), store) as planner:
        plan, before = planner(rained), planner(film)
    times = laid_out(plan)
    assert take_sounds(rained, times, store) == [] and len(take_sounds(film, laid_out(before), store)) == 2
    bed = scene_bed(plan.scenes[0], times)
    assert bed.names == ("rain",) and not bed.indoors  # nobody knows the place: not as through a studio's walls


def test_a_later_piece_of_a_shot_shows_and_sounds_as_the_footage_goes_on() -> None:
    take = Take(of="@c", start=Fraction(1), end=Fraction(4), speed=Fraction(2))
    assert piece(take, Fraction(1)).start == 3
    back = piece(take.model_copy(update={"backwards": True}), Fraction(1))
    assert (back.start, back.end) == (1, 2) and moment(back, Fraction(0), Fraction(1, 2)) < 2


def test_footage_stands_still_and_loses_its_colours(tmp_path: Path, store: Store) -> None:
    film = clip_film(tmp_path, store)
    done = edited(film, "freeze the last frame for 2 seconds and make it black and white", store)
    takes = [s.take for s in done.scenes[0].shots if s.take]
    assert [(t.hold, t.grey) for t in takes] == [(0, True), (2, True)] and done.scenes[0].shots[1].duration == 3
    assert moment(takes[1], Fraction(5, 2), Fraction(3)) < 2 and np.ptp(shown(done, store, 0.5), axis=-1).max() <= 3
    middle = edited(film, "freeze at 0.5 seconds for 1 second", store).scenes[0].shots
    assert [(s.duration, s.take.hold) for s in middle if s.take] == [(Fraction(3, 2), 1), (Fraction(1, 2), 0), (1, 0)]
    trimmed = edited(edited(film, "trim the first shot to 0.5 seconds", store), "freeze the first shot", store)
    take = trimmed.scenes[0].shots[0].take
    assert take is not None and (take.end, take.hold, trimmed.pin("sh1.duration")) == (Fraction(1, 2), 2, None)
    faded = edited(film, "fade in at the start and fade to black at the end", store).scenes[0].shots
    assert (faded[0].transition, faded[1].ending) == ("fade", "fade")


def test_a_frozen_picture_is_silent(tmp_path: Path, store: Store) -> None:
    from soundstage.sound.soundtrack import laid_out

    film = clip_film(tmp_path, store)
    shot = film.scenes[0].shots[0]
    assert shot.take is not None
    held = retaken(film, shot.id, hold=Fraction(1))
    with making.planning(Options(engine="slate", voice="fake"), store) as planner:
        (_, heard), _ = take_sounds(held, laid_out(planner(held)), store)
    half = len(heard) // 2
    assert np.abs(heard[: half - 500]).max() > 0.1 and not heard[half + 500 :].any()


def test_a_built_film_or_one_shot_of_it_is_in_black_and_white(store: Store) -> None:
    assert edited(small_film(), "the whole thing in black and white", store).tone == "black_and_white"
    one = edited(small_film(), "make the first shot black and white", store)
    assert not one.tone and [p.id for p in one.pins if p.value == "black_and_white"] == ["sh1.1.tone"]
    with pytest.raises(FilmError, match="only footage has a frame"):
        edited(small_film(), "freeze the last frame for 2 seconds", store)
