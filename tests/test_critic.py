# SPDX-License-Identifier: Apache-2.0
"""The critic finds what is planted, and accuses a sound film of nothing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from planted import PLANTS, cut_in_two

from soundstage import film
from soundstage.check import FAULTS, examine, found_faults, screened
from soundstage.check.claims import looking
from soundstage.check.heard_words import heard_lines, word_error
from soundstage.check.screening import Screening
from soundstage.cli import cli
from soundstage.model.production import Beat, CameraWish, Claim, Cue, Line, Placement, Production, Scene, Shot, Subject
from soundstage.store import Store
from soundstage.work import shots
from soundstage.work.making import Making
from soundstage.work.quality import Options


def talk() -> Production:
    """Two girls in a garden: a line each, thunder, a run past the camera; the first shot holds a ball in a hand."""
    cast = (Subject(id="girl1", noun="girl", family="body", unit="girl"),
            Subject(id="girl2", noun="girl", family="body", unit="girl"),
            Subject(id="ball1", noun="ball", family="prop", unit="ball", colors=("red",)))
    beats = (Beat(id="b1", who=("girl1",), action="speak", target="girl2", line=Line(text="Did you hear the thunder?")),
             Beat(id="b2", who=("girl2",), action="speak", target="girl1", line=Line(text="It is only the train.")),
             Beat(id="b3", who=("girl1",), action="run", duration=Fraction(3)))
    shot = Shot(id="sh1", beats=beats, cues=(Cue(id="c1", sound="thunder", at="b3"),))
    close = Shot(id="sh2", given=True, camera=CameraWish(size="close", subject="girl2"),
                 beats=(Beat(id="b4", who=("girl2",), action="smile", duration=Fraction(2)),))
    scene = Scene(id="s1", place="garden", hour="noon", cast=("girl1", "girl2", "ball1"), shots=(shot, close),
                  placements=(Placement(subject="girl1", relation="frame_left"),
                              Placement(subject="ball1", relation="right_of", anchors=("girl2",))))
    return Production(title="Talk", cast=cast, scenes=(scene,))


@pytest.fixture(scope="module")
def screening(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Screening:
    options = Options(engine="slate", voice="fake", size=(160, 90))
    making = Making(talk(), tmp_path_factory.mktemp("critic") / "talk.mp4", options, store)
    making.folder.mkdir()
    film.speak(making)
    rendering = shots.Rendering(making, film.plan_of(making))
    rendering.board()
    rendering.sound()
    return screened(rendering)


def test_a_sound_film_is_accused_of_nothing(screening: Screening) -> None:
    assert [f for f in found_faults(screening) if f.serious] == []
    assert examine(screening).clean


def test_what_was_drawn_before_is_read_back(
    screening: Screening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = tuple(Claim(id=f"c_{i}", kind="subject", words=i, binding=i) for i in ("girl1", "girl2", "ball1"))
    asked = screening.production.model_copy(update={"claims": rows})
    kept = replace(screening, production=asked, store=Store(tmp_path))
    first = examine(kept)
    assert first == examine(replace(kept, store=None))

    def drawn(*_: object) -> None:
        raise AssertionError("a picture is drawn")

    monkeypatch.setattr(looking, "guides", drawn)
    assert examine(replace(kept)) == first
    shot, staged = next(iter(kept.shots))
    camera = staged.stage.camera
    closer = replace(staged.stage, camera=replace(camera, lens_mm=camera.lens_mm * 1.2))
    with pytest.raises(AssertionError):
        examine(replace(kept, staged={**kept.staged, shot.id: replace(staged, stage=closer)}))


@pytest.mark.parametrize("kind", sorted(PLANTS))
def test_every_planted_fault_is_found(kind: str, screening: Screening) -> None:
    if kind in ("changed_hands", "lost_words"):
        pytest.skip("nothing is held over a cut here, and nobody listens to the fake voice")
    right = screening
    if kind in ("turned_round", "jump_cut", "jump_over_cut"):  # a cut in the middle of the run
        right = cut_in_two(screening, next(s.id for s in screening.plan.shots if any(
            b.action == "run" and b.start < s.duration - 1 for p in s.performers for b in p.beats)))
    wrong = PLANTS[kind](right)
    assert wrong is not None, "the film must give occasion for the fault"
    known = set(FAULTS.new(kind).find(right))
    new = [f for f in FAULTS.new(kind).find(wrong) if f not in known]
    assert new and all(f.kind == kind and f.note and f.shot for f in new)


def test_every_kind_of_fault_has_a_plant_and_says_what_to_do() -> None:
    assert set(FAULTS.names) == set(PLANTS)
    for name in FAULTS.names:
        unit = FAULTS.new(name)
        assert unit.remedy and unit.group in ("continuity", "picture", "sound") and unit.needs


def test_what_there_is_no_evidence_for_is_not_judged(screening: Screening) -> None:
    mute = replace(screening, stems={}, master=None, picture=lambda shot, pose: None)
    assert all(FAULTS.new(f.kind).needs == ("stage",) for f in found_faults(mute))


def test_word_error_counts_a_lines_own_words_only() -> None:
    assert word_error("It is only the train.", "it is only the train") == 0
    assert word_error("It is only the train.", "Well, it is only the train, she said") == 0
    assert word_error("Five more!", "5 more") == 0
    assert word_error("It is only the train.", "This is a brain") > 0.5
    assert word_error("It is only the train.", "") == 1


def test_a_line_nobody_understands_is_approximated_and_a_fault(screening: Screening) -> None:
    deaf = replace(screening, recognise=lambda sound, said: "something else entirely")
    assert {line.error for line in heard_lines(deaf).values()} == {1.0}
    assert {f.kind for f in found_faults(deaf)} >= {"lost_words"}


def test_check_reads_a_made_film_and_strict_fails_on_what_is_missed(tmp_path: Path, film_file: Path) -> None:
    out = tmp_path / "small.mp4"
    with_store = ["--store", str(tmp_path / "store"), "--voice", "fake", "--quiet"]
    made = CliRunner().invoke(cli, ["make", str(film_file), "-o", str(out), "--engine", "slate", "--size", "96x54",
                                    *with_store])
    assert made.exit_code == 0, made.output
    fine = CliRunner().invoke(cli, ["check", str(out), "--json", *with_store])
    assert fine.exit_code == 0 and '"faults"' in fine.output
    yaml = tmp_path / "small" / "film.yaml"
    claim = "claims:\n  - {id: c1, kind: subject, words: dragon, binding: dragon9}\n"
    yaml.write_text(yaml.read_text() + claim)
    bad = CliRunner().invoke(cli, ["check", str(yaml), "--strict", *with_store])
    assert bad.exit_code == 1 and "dragon" in bad.output
