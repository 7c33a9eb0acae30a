# SPDX-License-Identifier: Apache-2.0
"""Edits in words on a small film: only what they reach is made again, nothing is half done, undo brings films back."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import small_film

from soundstage.cli.routing import plain, routed
from soundstage.edit.versions import History
from soundstage.errors import FilmError
from soundstage.film import edit, make, planning
from soundstage.model.production import Production
from soundstage.store import Store
from soundstage.work.quality import Options

FAST = Options(quality="draft", size=(160, 90), engine="slate", voice="fake")


def changed(film: Production, words: str, store: Store) -> Production:
    return edit(film, words, FAST, store).production


def states(report: dict) -> set[str]:  # type: ignore[type-arg]
    return {part["state"] for part in report["measured"]["segments"]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Store, dict]:  # type: ignore[type-arg]
    folder = tmp_path_factory.mktemp("edited")
    store = Store(folder / "store")
    return folder / "small.mp4", store, make(small_film(), folder / "small.mp4", FAST, store)


def test_other_music_copies_all_pictures_and_other_stems(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    _, store, before = made
    film = changed(small_film(), "use tense music", store)
    after = make(film, tmp_path / "small.mp4", FAST, store)
    assert states(after) == {"reused"}
    same = {n for n, key in after["measured"]["stems"].items() if key == before["measured"]["stems"][n]}
    assert same == {"dialogue", "effects", "ambience"}


def test_for_a_softer_sound_nothing_is_drawn_or_encoded_again(
    made: tuple[Path, Store, dict], tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # type: ignore[type-arg]
) -> None:
    _, store, before = made

    def again(*_: object) -> None:
        raise AssertionError("pictures are made again")

    monkeypatch.setattr("soundstage.check.claims.looking.guides", again)
    monkeypatch.setattr("soundstage.deliver.mp4.encode_segment", again)
    after = make(changed(small_film(), "make the ambience softer", store), tmp_path / "small.mp4", FAST, store)
    assert after["claims"] == before["claims"] and after["faults"] == before["faults"]
    assert (tmp_path / "small" / "animatic.mp4").stat().st_size > 0


def test_another_colour_is_seen_and_not_heard(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    _, store, before = made
    after = make(changed(small_film(), "paint the ball blue", store), tmp_path / "small.mp4", FAST, store)
    assert "made" in states(after)
    assert after["measured"]["stems"] == before["measured"]["stems"]


def test_undo_brings_the_same_file_back(made: tuple[Path, Store, dict]) -> None:  # type: ignore[type-arg]
    path, store, _ = made
    before = path.read_bytes()
    make(changed(small_film(), "no music", store), path, FAST, store)
    assert path.read_bytes() != before
    make(small_film(), path, FAST, store)
    assert path.read_bytes() == before


def test_nothing_is_half_applied(store: Store) -> None:
    with pytest.raises(FilmError, match="'the dragon'"):
        edit(small_film(), "make the ball blue and remove the dragon", FAST, store)
    with pytest.raises(FilmError, match="contradict"):
        edit(small_film(), "make it night and make it dawn", FAST, store)
    with pytest.raises(FilmError, match="there is no shot 9"):
        edit(small_film(), "delete shot 9", FAST, store)


def test_numbers_are_obeyed(store: Store) -> None:
    from soundstage.direct.plan import Plan

    plans: list[Plan] = []
    film = changed(small_film(), "35 mm, camera 1.2 m high, push in 0.8 m over 2 s", store)

    with planning(FAST, store) as planner:
        plans.append(planner(film))
    camera = plans[0].shots[0].camera
    assert (camera.lens_mm, camera.move, camera.travel_m, camera.move_seconds) == (35.0, "push_in", 0.8, 2)
    assert camera.position[2] == pytest.approx(1.2)


def test_versions_go_back_and_forth(tmp_path: Path) -> None:
    store, film = Store(tmp_path / "store"), small_film()
    history = History(tmp_path / "film", store)
    other = film.model_copy(update={"style": "paper"})
    history.note(film, "made")
    history.note(other, "paper")
    assert history.step(-1) == film and History(tmp_path / "film", store).step(1) == other
    with pytest.raises(FilmError, match="nothing to redo"):
        history.step(1).model_copy() and History(tmp_path / "film", store).step(1)


def test_requests_are_routed(tmp_path: Path) -> None:
    for name in ("film.yaml", "clip.mp4", "fox.png"):
        (tmp_path / name).touch()
    film, clip, fox = (str(tmp_path / n) for n in ("film.yaml", "clip.mp4", "fox.png"))
    assert [t.kind for t in routed("A fox runs.", ())] == ["make"]
    assert [t.kind for t in routed("make it night", (film,))] == ["edit"]
    assert [t.kind for t in routed("what is said?", (clip,))] == ["watch"]
    assert [t.kind for t in routed("retell this in clay", (clip,))] == ["retell"]
    assert [t.kind for t in routed("Who speaks? Delete the first shot.", (clip,))] == ["watch", "footage"]
    assert routed("@fox runs", (fox + ":identity",))[0].files == (fox + ":identity",)
    assert plain("[@Image1] meets <<<image_2>>>") == "@image1 meets @image2"


def test_questions_to_a_film_made_here_are_put_to_what_was_made(tmp_path: Path) -> None:
    (tmp_path / "fox").mkdir()
    film, made = tmp_path / "fox" / "film.yaml", tmp_path / "fox.mp4"
    film.touch(), made.touch()
    for given in (film, made):
        tasks = routed("Make it night. What is said?", (str(given),))
        assert [(t.kind, t.files) for t in tasks] == [("edit", (str(given),)), ("watch", (str(made),))]
        assert [t.kind for t in routed("retell it", (str(given),))] == ["retell"]
        assert [t.kind for t in routed("could you make it night?", (str(given),))] == ["edit"]
        assert [t.kind for t in routed("can you tell me what is said?", (str(given),))] == ["watch"]
    assert [t.kind for t in routed("keep the camera of @fox, replace the fox by a dog", (str(made),))] == ["recast"]
    made.unlink()
    with pytest.raises(FilmError, match="not been made yet"):
        routed("what is said?", (str(film),))


def test_the_only_picture_may_be_called_the_picture(tmp_path: Path) -> None:
    hills = tmp_path / "hills.png"
    hills.touch()
    (task,) = routed("the picture as backdrop, a fox walks through it", (str(hills),))
    assert (task.kind, task.words) == ("make", "@hills as backdrop, a fox walks through it")
    assert "(camera, cuts and lengths)" not in task.line


def test_an_end_of_the_film_is_trimmed(store: Store) -> None:
    first = changed(small_film(), "trim the first second", store)
    assert [p.value for p in first.pins if p.id.endswith(".head")] == ["1"]
    last = changed(small_film(), "cut off the last half a second", store)
    assert [p.id.rpartition(".")[2] for p in last.pins if p.id.endswith(("head", "duration"))] == ["duration"]


@pytest.mark.parametrize(("words", "plainly"), [
    ("could the ball be blue?", "paint the ball blue"),
    ("I'd rather it were night", "make it night"),
    ("the ball feels a bit small to me, make it bigger", "make the ball bigger"),
    ("the ball is too small", "make the ball bigger"),
    ("I don't like the day. Could we try this at first light?", "make it dawn"),
    ("I'd rather see a lantern than the ball", "swap the ball for a lantern"),
    ("what if the ball were silver?", "paint the ball silver"),
])
def test_roundabout_speech_means_the_plain_instruction(words: str, plainly: str, store: Store) -> None:
    film = small_film()
    bare = {"claims": ()}
    assert changed(film, words, store).model_copy(update=bare) == changed(film, plainly, store).model_copy(update=bare)


@pytest.mark.parametrize("words", ["make it pop", "fix it", "give the ball more presence", "make it green and fix it"])
def test_what_is_not_understood_is_said_and_nothing_is_done(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        changed(small_film(), words, store)


def test_a_clip_may_lend_its_camera_and_timing_to_a_film_built_anew(tmp_path: Path) -> None:
    clip, fox = tmp_path / "clip.mp4", tmp_path / "fox.glb"
    clip.touch(), fox.touch()
    for name in ("@clip", "@clip.mp4"):
        words = f"keep the camera and timing of {name}, replace the man with @fox.glb, at night, add rain"
        (task,) = routed(words, (str(clip), str(fox)))
        assert (task.kind, task.words) == ("recast", "replace the man with a fox, at night, add rain")
    assert [t.kind for t in routed("what is said? Then trim it to 2 seconds.", (str(clip),))] == ["watch", "footage"]


def test_what_will_be_made_anew_is_told_before(store: Store) -> None:
    def reach(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        found = edit(small_film(), words, FAST, store, foretold=True).reach
        assert found is not None
        return found.pictures, found.sounds

    assert reach("use tense music") == ((), ("music",))
    pictures, sounds = reach("paint the ball blue")
    assert pictures and not sounds
    assert reach("make the ambience softer") == ((), ("ambience",))


def test_a_line_more_changes_nobodys_voice(store: Store, tmp_path: Path) -> None:
    from soundstage.film import speak
    from soundstage.language import read
    from soundstage.work.making import Making

    def voices(words: str) -> dict[str, str]:
        making = Making(read(words), tmp_path / "film.mp4", FAST, store)
        speak(making)
        return {who: spec.name for who, (spec, _) in making.voices.items()}

    scene = "A man and an old man sit in a cafe. "
    assert voices(scene + "The old man says: 'Yes.'") == voices(
        scene + "The man says: 'So?' The old man says: 'Yes.'")


def test_two_films_side_by_side_have_both_sounds(made: tuple[Path, Store, dict], tmp_path: Path) -> None:  # type: ignore[type-arg]
    import av

    from soundstage.deliver.beside import side_by_side

    path, _, _ = made
    out = side_by_side((path, path), ("before", "after"), tmp_path / "beside.mp4")
    with av.open(str(out)) as film, av.open(str(path)) as one:
        assert film.streams.video[0].frames == one.streams.video[0].frames and len(film.streams.audio) == 2
        picture = next(film.decode(video=0)).to_ndarray(format="rgb24")
    assert abs(picture[:90, :160].astype(int) - picture[:90, 168:]).mean() < 2


@pytest.mark.parametrize(("words", "kinds", "files"), [
    ("turn it into a miniature film", ["retell"], ("clip.mp4",)),
    ("Use the camera move of @clip for a shot of a robot in a factory.", ["make"], ("clip.mp4:camera",)),
    ("film a knight the way this was filmed", ["make"], ("clip.mp4:camera",)),
    ("make it vertical, then tell me how long it is", ["footage", "watch"], ("clip.mp4",)),
])
def test_what_is_wanted_of_a_clip(tmp_path: Path, words: str, kinds: list[str], files: tuple[str, ...]) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"")
    tasks = routed(words, (str(tmp_path / "clip.mp4"),))
    assert [t.kind for t in tasks] == kinds
    assert tuple(Path(f).name for f in tasks[0].files) == files


def test_the_last_edit_is_taken_back_and_a_picture_described(tmp_path: Path) -> None:
    film_yaml, picture = tmp_path / "film.yaml", tmp_path / "pic.png"
    film_yaml.write_text("")
    picture.write_bytes(b"")
    assert [t.kind for t in routed("undo that", (str(film_yaml),))] == ["undo"]
    assert [t.kind for t in routed("make it dusk. Is the dog seen?", (str(film_yaml),))] == ["edit", "watch"]
    assert [t.kind for t in routed("describe the picture", (str(picture),))] == ["watch"]


def test_an_edit_into_another_film_leaves_the_first_one_alone(tmp_path: Path) -> None:
    from soundstage.cli.editing import desk
    from soundstage.language import read
    from soundstage.model.file import load, save

    (tmp_path / "one").mkdir()
    save(read("A fox runs."), tmp_path / "one" / "film.yaml")
    before = (tmp_path / "one" / "film.yaml").read_bytes()
    other = desk(str(tmp_path / "one" / "film.yaml"), tmp_path / "store", tmp_path / "two.mp4")
    other.now(read("A dog runs."), "swap the fox for a dog")
    assert (tmp_path / "one" / "film.yaml").read_bytes() == before
    assert load(tmp_path / "two" / "film.yaml").cast[0].unit == "dog"
