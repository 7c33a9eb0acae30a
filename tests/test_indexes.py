# SPDX-License-Identifier: Apache-2.0
"""What is read of many files is read once, until one of them changes; a command ends without looking for rubbish."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from soundstage.bodies import species
from soundstage.family import indexed


def test_files_are_read_again_only_when_one_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    files, read = [tmp_path / "a", tmp_path / "b"], list[str]()

    def row(path: Path) -> dict[str, Any]:
        read.append(path.name)
        return {"text": path.read_text()}

    for path in files:
        path.write_text(path.name)
    assert indexed("rows", files, row) == indexed("rows", files, row) == [{"text": "a"}, {"text": "b"}]
    assert read == ["a", "b"]
    files[1].write_text("other")
    os.utime(files[1], ns=(1, 1))
    assert indexed("rows", files, row)[1] == {"text": "other"} and len(read) == 4
    for index in (tmp_path / "temporary").rglob("*.json"):
        index.write_text('["spoiled"')
    assert indexed("rows", files, row)[0] == {"text": "a"} and len(read) == 6
    for index in (tmp_path / "temporary").rglob("*.json"):
        index.write_text("[1, 2]")
    assert indexed("rows", files, row)[0] == {"text": "a"} and len(read) == 8


def test_species_are_what_their_files_say() -> None:
    written = sorted((Path(__file__).parent.parent / "soundstage/bodies/species").glob("*.toml"))
    assert {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in written} == species()


@pytest.mark.parametrize(("words", "status"), [("--version", 0), ("sing", 2)])
def test_a_command_ends_without_looking_through_what_is_left(words: str, status: int) -> None:
    code = ("import atexit, gc, sys; from soundstage.cli import main; sys.argv = ['soundstage', *sys.argv[1:]];"
            "atexit.register(lambda: print('left', gc.get_freeze_count() > 0)); main()")
    done = subprocess.run([sys.executable, "-c", code, words], capture_output=True, text=True)
    assert done.returncode == status and "left True" in done.stdout
