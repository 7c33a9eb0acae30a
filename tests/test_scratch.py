# SPDX-License-Identifier: Apache-2.0
"""Engines' folders: told apart by their process, and swept up when it was killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from soundstage.engines._scratch import scratch


def test_what_a_killed_program_left_is_swept_up_and_what_a_running_one_uses_stays(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / f"soundstage-browser-{gone.pid}-abc"
    other, used = tmp_path / f"soundstage-blender-{gone.pid}-abc", tmp_path / f"soundstage-browser-{os.getppid()}-abc"
    strange = tmp_path / "soundstage-browser-mine"
    for folder in (left, other, used, strange):
        folder.mkdir()
        (folder / "log").write_text("x")
    made = Path(scratch("browser", str(tmp_path)))
    assert made.is_dir() and made.parent == tmp_path and str(os.getpid()) in made.name
    assert not left.exists() and other.exists() and used.exists() and strange.exists()
