# SPDX-License-Identifier: Apache-2.0
"""Watching: files of every kind get a clear answer; cuts to the frame; the camera by points; questions by findings."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soundstage.deliver.mp4 import encode_segment, join
from soundstage.errors import FilmError
from soundstage.understand.asking import ask
from soundstage.understand.camera_way import read_motion
from soundstage.understand.findings import Seen, SeenShot, SpokenLine, Watched, Word
from soundstage.understand.speaking import Mouth
from soundstage.understand.tracks import Leg
from soundstage.understand.watching import watch

FPS = Fraction(24)
Picture = npt.NDArray[np.uint8]
QUICK = ("shots", "camera", "palettes", "settings", "loudness")


def scenery(seed: int) -> Picture:
    """A picture (200, 400, 3) with corners to follow."""
    rng = np.random.default_rng(seed)
    tiles = rng.integers(20, 235, (10, 20, 3)).astype(np.uint8)
    return np.asarray(tiles.repeat(20, 0).repeat(20, 1))


def film(path: Path, pictures: list[Picture], sound: npt.NDArray[np.float32] | None = None) -> Path:
    part = path.with_name("part.mp4")
    encode_segment(pictures, FPS, part)
    join([part], np.zeros((0, 2), np.float32) if sound is None else sound, path)
    return path


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hard cuts at frames 20 and 31, and a dissolve from 44 to 56 into the fourth picture."""
    a, b, c, d = (scenery(k)[:90, :160] for k in range(4))
    mixed = [np.round(c + (d.astype(float) - c) * k / 12).astype(np.uint8) for k in range(1, 12)]
    t = np.arange(48000 * 3) / 48000
    tone = np.repeat(0.1 * np.sin(2 * np.pi * 440 * t, dtype=np.float32)[:, None], 2, 1)
    return film(tmp_path_factory.mktemp("clip") / "clip.mp4", [a] * 20 + [b] * 11 + [c] * 13 + mixed + [d] * 17, tone)


def found(path: Path, *only: str) -> Watched:
    seen, footage = watch(path, only=only or QUICK)
    footage.close()
    return seen


def test_cuts_are_exact_and_dissolves_are_told(clip: Path) -> None:
    shots = found(clip, "shots").shots
    assert [s.into for s in shots] == ["begin", "cut", "cut", "dissolve"]
    assert [s.start * FPS for s in shots[:3]] == [0, 20, 31]
    assert abs(shots[3].start * FPS - 50) <= 2
    assert sum(s.frames for s in shots) == 72


def test_a_flash_is_no_cut(tmp_path: Path) -> None:
    a = scenery(1)[:90, :160]
    white = np.full_like(a, 255)
    path = film(tmp_path / "flash.mp4", [a] * 12 + [white] + [a] * 12)
    assert len(found(path, "shots").shots) == 1


def test_a_soft_fade_to_black_at_the_end_is_no_new_shot(tmp_path: Path) -> None:
    a, b = (scenery(k)[:90, :160] for k in (1, 2))
    down = (np.cos(np.linspace(0, np.pi, 18)) + 1) / 2  # never quite black before its last picture

    def under(k: float) -> Picture:
        return np.asarray(np.round(b * k), np.uint8)

    shots = found(film(tmp_path / "out.mp4", [a] * 20 + [b] * 20 + [under(k) for k in down]), "shots").shots
    assert [s.into for s in shots] == ["begin", "cut"] and [s.out for s in shots] == ["", "fade"]
    again = [under(k) for k in (*down, 0, 0, 0, *down[::-1])]
    shots = found(film(tmp_path / "through.mp4", [b] * 20 + again + [b] * 20), "shots").shots
    assert [s.into for s in shots] == ["begin", "fade"] and [s.out for s in shots] == ["", ""]


def test_loudness_is_measured(clip: Path) -> None:
    one = found(clip, "loudness").loudness[0]
    assert one.lufs == pytest.approx(-20.7, abs=0.3)  # 0.1 sin(440 Hz) in both channels: -20 dB, -0.69 by the formula
    assert one.true_peak_db == pytest.approx(-20.0, abs=0.5)
    assert not one.silent


def points(move: str, seed: int = 0) -> list[Leg]:
    """Legs of points in a room before a camera with a 35 mm lens that turns, zooms or travels."""
    rng = np.random.default_rng(seed)
    world = np.stack([rng.uniform(-3, 3, 300), rng.uniform(-1.5, 1.5, 300), rng.uniform(2.5, 12, 300)], -1)
    legs = []
    for k in range(4):
        ends = [_seen(world, move, (k + j) / 4) for j in (0, 1)]
        inside = np.all([(np.abs(e) < [0.5, 0.28]).all(-1) for e in ends], 0)
        p0, p1 = (e[inside] + rng.normal(0, 0.0004, (inside.sum(), 2)) for e in ends)
        legs.append(Leg(Fraction(k, 2), Fraction(k + 1, 2), p0, p1, (), 1.0))
    return legs


def _seen(world: npt.NDArray[np.float64], move: str, share: float) -> npt.NDArray[np.float64]:
    x, y, z = world.T
    focal = 35 / 36
    if move in ("pan", "orbit"):
        angle = np.radians(24) * share
        middle = 6.0 if move == "orbit" else 0.0
        c, s, deep = np.cos(angle), np.sin(angle), z - middle
        x, z = c * x - s * deep, s * x + c * deep + middle
    if move == "tilt":
        angle = np.radians(12) * share
        y, z = np.cos(angle) * y + np.sin(angle) * z, -np.sin(angle) * y + np.cos(angle) * z
    if move == "zoom_in":
        focal *= 1 + 0.4 * share
    x, z = x - (1.2 * share if move == "truck" else 0), z - (1.2 * share if move == "push_in" else 0)
    y = y - (-1.0 * share if move == "crane" else 0)
    return np.stack([focal * x / z, focal * y / z], -1)


@pytest.mark.parametrize("move", ["static", "pan", "tilt", "zoom_in", "push_in", "truck", "orbit", "crane"])
def test_the_camera_is_read_from_points(move: str) -> None:
    read = read_motion(points(move), None)
    assert read["move"] == move, read
    if move == "pan":
        assert read["pan"] == pytest.approx(24, rel=0.1) and read["direction"] == "right"
    if move == "tilt":
        assert read["tilt"] == pytest.approx(12, rel=0.15) and read["direction"] == "up"
    if move == "zoom_in":
        assert read["zoom"] == pytest.approx(1.4, rel=0.03)


@pytest.mark.parametrize("move", ["pan", "truck"])
def test_a_move_after_which_the_camera_rests_for_longer_is_told(move: str) -> None:
    rest = [Leg(Fraction(k, 2), Fraction(k + 1, 2), g.p0, g.p0, (), 1.0) for k, g in enumerate(points(move) * 2, 4)]
    assert read_motion([*points(move), *rest], None)["move"] == move


def test_the_lens_is_told_by_a_wide_pan() -> None:
    assert read_motion(points("pan"), None)["lens_mm"] == pytest.approx(35, rel=0.1)
    assert read_motion(points("pan"), 35.0)["lens"] == "given"


def test_questions_are_answered_with_times_or_declined(clip: Path) -> None:
    seen = found(clip)
    assert ask(seen, "How many cuts are there?").times[:2] == ("00:00.83", "00:01.29")
    assert "3.00 s" in ask(seen, "how long is it?").text
    assert "still camera" in ask(seen, "what does the camera do in the second shot?").text
    assert not ask(seen, "who directed this?").answered
    assert not ask(seen, "").answered


@pytest.mark.parametrize(("name", "data", "words"), [
    ("nothing.mp4", b"", "empty"), ("text.mp4", b"not a film at all", "cannot|not a video"),
    ("zeros.mkv", bytes(5000), "not a video"), ("torn.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "damaged|not a video"),
])
def test_what_is_no_footage_is_said(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FilmError, match=words):
        found(path, "shots")
    with pytest.raises(FilmError, match="no file"):
        found(tmp_path / "missing.mp4", "shots")
    with pytest.raises(FilmError, match="folder"):
        found(tmp_path, "shots")


def test_a_cut_off_file_gives_what_there_is(clip: Path, tmp_path: Path) -> None:
    path = tmp_path / "half.mp4"
    path.write_bytes(clip.read_bytes()[: clip.stat().st_size * 6 // 10])
    seen = found(path)
    assert seen.seconds < 3 and any("breaks off" in n or "damaged" in n for n in seen.notes)


def test_a_picture_under_a_films_name_is_watched_as_a_picture(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "shot.mp4"
    Image.fromarray(scenery(3)[:90, :160]).save(path, "PNG")
    seen = found(path)
    assert seen.kind == "image" and seen.palettes and any("name says video" in n for n in seen.notes)


def told_film() -> Watched:
    """Findings of three shots and three lines by two voices."""
    def at(seconds: float) -> Fraction:
        return Fraction(seconds).limit_denominator(1000)

    def line(start: float, end: float, text: str, who: str) -> SpokenLine:
        step = (end - start) / len(text.split())
        words = tuple(Word(text=w, start=at(start + k * step), end=at(start + (k + 1) * step))
                      for k, w in enumerate(text.split()))
        return SpokenLine(start=at(start), end=at(end), text=text, speaker=who, words=words)

    shots = tuple(SeenShot(start=at(a), end=at(b), number=n, frames=24) for n, (a, b) in
                  enumerate(((0, 2), (2, 7), (7, 8)), 1))
    lines = (line(0.5, 1.5, "What are you waiting for?", "speaker 1"), line(3, 4, "My boat is gone.", "speaker 2"),
             line(5, 6, "It will come back.", "speaker 1"))
    return Watched(file="a.mp4", kind="video", seconds=Fraction(8), width=64, height=36, fps=Fraction(24), shots=shots,
                   lines=lines)


@pytest.mark.parametrize(("question", "words", "answered"), [
    ("Who speaks first?", "waiting for?", True), ("What is the last thing that is said?", "come back", True),
    ("What is said after 'what are you waiting for'?", "My boat is gone", True),
    ("What is said about the boat?", "My boat is gone", True),
    ("Who asks about the weather machine?", "not heard", True),
    ("What is the answer to 'It will come back'?", "Nothing is said after", True),
    ("Does anyone mention a horse?", "not heard", True), ("What does the woman say?", "cannot be told", True),
    ("Is the line whispered?", "No line is surely", False), ("Which shot is the longest?", "Shot 2: 5.00 s", True),
    ("Are there more than three shots?", "No: 3 shots", True), ("What is the weather like?", "cannot be told", False),
    ("Is it raining?", "rain cannot be told", False), ("Is there a window?", "do not tell", False),
    ("Where is my boat gone?", "My boat is gone", True), ("Why is the boat gone?", "does not tell", False),
    ("What is the title of the book?", "do not tell", False), ("How old is the speaker?", "does not tell", False),
    ("What happens after the film ends?", "does not tell", False),
    ("How many people are heard speaking?", "2 voices", True), ("How long does it last?", "8.00 s", True),
    ("How long did they wait for my boat?", "do not tell", False),
    ("What happens in the second shot?", "Shot 2", True), ("What happens in the ninth shot?", "no shot 9", False)])
def test_questions_about_order_weather_and_shots(question: str, words: str, answered: bool) -> None:
    answer = ask(told_film(), question)
    assert words in answer.text and answer.answered is answered
    if question == "Who speaks first?":
        assert "boat" not in answer.text


def a_mouth(late: float, poses: int = 60, seed: int = 3) -> tuple[Mouth, npt.NDArray[np.float64]]:
    """A mouth whose shapes are mostly seen right, and for every lag the chances of those that the sound calls for."""
    from soundstage.understand.lags import LAGS
    from soundstage.understand.lips import SHAPES as HEARD
    from soundstage.understand.speaking import SHAPES

    rng = np.random.default_rng(seed)
    called = np.repeat(rng.integers(0, 9, 300), 25)  # every 250th of a second, from 1.5 s before the first picture
    times = np.arange(poses) / 12

    def heard_at(moments: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
        return np.asarray(called[np.clip(np.round((moments + 1.5) * 250).astype(int), 0, len(called) - 1)])

    right = rng.random(poses) < 0.6
    seen = np.where(right, heard_at(times), rng.integers(0, 9, poses))
    order = [SHAPES.index(name) for name in HEARD]
    shapes = np.full((poses, 9), 0.05)
    shapes[np.arange(poses), np.array(order)[seen]] = 0.6
    return (Mouth(5.0, 40.0, shapes.astype(np.float32), np.zeros((poses, 2), np.float32)),
            np.stack([np.eye(9)[heard_at(times + lag - late)] * 0.82 + 0.02 for lag in LAGS]))


@pytest.mark.parametrize("late", [-0.2, 0.0, 0.12])
def test_a_mouth_in_time_with_what_is_said_tells_the_offset(late: float) -> None:
    from soundstage.understand.analysers.sync import told
    from soundstage.understand.lags import Evidence
    from soundstage.understand.mouths import agreed

    other = a_mouth(0.3, seed=5)[0]
    lines = [Evidence("lips", "Coffee is ready.", agreed([other, mouth], called))
             for mouth, called in (a_mouth(late, seed=seed) for seed in (3, 6, 9))]
    seen = told(lines, 3, Fraction(5))
    assert seen.offset == pytest.approx(late, abs=0.02) and "Coffee is ready" in seen.evidence
    assert told(lines[:1], 1, Fraction(5)).offset is None, "one line may be read early or late all through"
    short = a_mouth(late, poses=9)
    assert told([Evidence("lips", "Hmm", agreed(short[:1], short[1]))], 1, Fraction(5)).offset is None


def test_a_mouth_that_says_something_else_tells_no_offset() -> None:
    from soundstage.understand.analysers.sync import told
    from soundstage.understand.lags import Evidence
    from soundstage.understand.mouths import agreed

    mouth, called = a_mouth(0.0)[0], a_mouth(0.0, seed=8)[1]
    seen = told([Evidence("lips", "Coffee is ready.", agreed([mouth], called))], 1, Fraction(5))
    assert seen.offset is None and "no mouth is seen clearly enough" in seen.evidence


@pytest.mark.parametrize("late", [-0.2, 0.0, 0.05])
def test_sudden_sounds_on_the_grid_of_poses_tell_the_offset_but_for_whole_poses(late: float) -> None:
    from soundstage.understand.lags import LAGS
    from soundstage.understand.onsets import on_grid, on_twos, sudden

    rng = np.random.default_rng(4)
    sound = rng.normal(0, 0.001, 8 * 48000).astype(np.float32)
    for pose in (9, 16, 22, 31, 40, 44, 57, 63):
        at = round((pose / 12 + late) * 48000)
        sound[at:at + 2400] += (rng.normal(0, 0.2, 2400) * np.exp(-np.arange(2400) / 600)).astype(np.float32)
    told = on_grid(*sudden(sound), 1 / 12, 0.0)
    assert told is not None and told.odds.max() > 6
    off = (LAGS[told.odds > told.odds.max() - 1] - late + 1 / 24) % (1 / 12) - 1 / 24
    assert np.abs(off).max() < 0.01
    assert (on_twos([0, 0.1, 5, 0, 4, 0.2, 6]), on_twos([0, 5, 0, 4, 0, 6]), on_twos([0, 3, 4, 3])) == (0, 1, None)


def test_lines_that_begin_as_usual_after_cuts_tell_which_pose_but_not_alone() -> None:
    from soundstage.understand.lags import LAGS, Evidence, joined
    from soundstage.understand.starts import during, of_one

    one = of_one(2 / 12 + 0.06 - 0.12)  # two poses after the cut, heard to begin 60 ms later, the sound 120 ms early
    assert one[np.abs(LAGS + 0.12) < 0.01].min() > one[np.abs(LAGS) < 0.01].max() + 2
    onsets = Evidence("onsets", "", np.where(np.abs((LAGS + 0.12 + 1 / 24) % (1 / 12) - 1 / 24) < 0.006, 3.0, -1.0))
    assert joined([onsets, Evidence("starts", "", one)]).offset == pytest.approx(-0.12, abs=0.01)
    assert joined([onsets, Evidence("starts", "", one)]).clear < 5
    shots = tuple(SeenShot(start=Fraction(k), end=Fraction(k + 1), number=k + 1) for k in range(2))
    early = SpokenLine(start=Fraction(19, 20), end=Fraction(2), text="Early.", speaker="speaker 1", words=())
    assert during(shots, early) is shots[1] and during((), early) is None


def test_who_looks_alike_is_one_through_a_film_and_never_two_side_by_side() -> None:
    from soundstage.understand.coats import usual
    from soundstage.understand.findings import Box
    from soundstage.understand.reidentifying import cast_of

    def one(shot: int, noun: str, family: str = "animal", **votes: float) -> Seen:
        told = {f"like: {k}": v for k, v in votes.items()}
        box = Box(time=Fraction(shot), x0=0.1, y0=0.1, x1=0.5, y1=0.9)
        return Seen(start=Fraction(shot), end=Fraction(shot + 1), shot=shot, name="", noun=noun, colors=("orange",),
                    boxes=(box,), family=family, votes=told)

    def names(seen: list[Seen], *worn: float) -> list[str]:
        return [s.name for s in cast_of(seen, [np.array([np.cos(w), np.sin(w)]) for w in worn])]

    seen = [one(1, "fox", fox=0.6, horse=0.4), one(2, "horse", horse=0.7, fox=0.2)]
    assert names(seen, 0.0, 0.2) == ["fox1", "fox1"] and names(seen, 0.0, 1.5) == ["fox1", "horse1"]
    assert names([one(1, "fox", fox=0.6), one(1, "cat", cat=0.7)], 0.0, 0.0) == ["fox1", "cat1"]
    people = [one(1, "person", "person"), one(1, "person", "person"), one(2, "person", "person")]
    assert names(people, 0.0, 0.5, 0.4) == ["person1", "person2", "person2"]  # each told in another colour word
    assert names([people[0], people[2]], 0.0, 1.2) == ["person1", "person2"] and not cast_of([], [])
    assert usual("fox", "orange") == usual("car", "pink") == 1
    assert usual("horse", "green") < usual("horse", "orange") < 1


def test_sound_alone_and_silence(tmp_path: Path) -> None:
    import soundfile

    path = tmp_path / "quiet.wav"
    soundfile.write(path, np.zeros((48000, 2), np.float32), 48000)
    seen = found(path)
    assert seen.kind == "audio" and seen.loudness[0].silent and not seen.shots
    assert "silent" in seen.description


def test_sound_that_begins_before_the_picture_is_heard_at_its_time(tmp_path: Path) -> None:
    import av

    path, t = tmp_path / "early.mkv", np.arange(48000) / 48000
    click = np.where(t >= 0.5, np.sin(2 * np.pi * 1000 * t), 0).astype(np.float32)  # half a second after the sound's 0
    with av.open(str(path), "w") as out:
        sound = out.add_stream("pcm_s16le", rate=48000, layout="mono")
        seen = out.add_stream("mpeg4", rate=24)
        seen.width, seen.height, seen.pix_fmt = 160, 90, "yuv420p"
        block = av.AudioFrame.from_ndarray((click * 20000).astype(np.int16)[None], format="s16", layout="mono")
        block.sample_rate, block.pts, block.time_base = 48000, 0, Fraction(1, 48000)
        out.mux(sound.encode(block))
        for k in range(24):
            frame = av.VideoFrame.from_ndarray(scenery(1)[:90, :160].copy(), format="rgb24")
            frame.pts, frame.time_base = k + 6, Fraction(1, 24)  # the picture begins a quarter of a second later
            out.mux(seen.encode(frame))
        out.mux(seen.encode(None))
    _, footage = watch(path, only=("loudness",))
    heard = footage.sound()
    footage.close()
    assert np.flatnonzero(np.abs(heard) > 0.1)[0] / 48000 == pytest.approx(0.25, abs=0.002)


def test_many_tracks_are_listed_and_the_first_is_watched(tmp_path: Path) -> None:
    import av

    path = tmp_path / "many.mkv"
    with av.open(str(path), "w") as out:
        for _ in range(100):
            out.add_stream("pcm_s16le", rate=8000, layout="mono")
        for stream in out.streams.audio:
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 800), np.int16), format="s16", layout="mono")
            frame.sample_rate = 8000
            out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
    seen = found(path, "loudness")
    assert len(seen.streams) == 100 and any("100 sound tracks" in n for n in seen.notes)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=24)), min_size=1, max_size=6),
       st.floats(0.2, 1))
def test_damage_never_breaks_watching(
    clip: Path, tmp_path: Path, wounds: list[tuple[float, bytes]], kept: float
) -> None:
    data = bytearray(clip.read_bytes())
    for place, wound in wounds:
        at = int(place * (len(data) - len(wound)))
        data[at:at + len(wound)] = wound
    path = tmp_path / "hurt.mp4"
    path.write_bytes(data[: int(len(data) * kept)])
    try:
        seen = found(path, "shots", "loudness")
    except FilmError as error:
        assert str(path) in str(error)
    else:
        assert seen.seconds >= 0
