# SPDX-License-Identifier: Apache-2.0
"""What a browser calls itself, asked ahead or not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from soundstage.engines._browser import asked_version, browser_version


def _named(folder: Path, says: str) -> str:
    """A program that answers every call so, and writes down that it was called."""
    path = folder / "browser"
    path.write_text(f"#!{sys.executable}\nopen({str(folder / 'calls')!r}, 'a').write('x')\nprint({says!r})\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no browser is driven there")
def test_one_question_is_enough(tmp_path: Path) -> None:
    path = _named(tmp_path, "Chromium 156.0 built on a machine")
    asked_version(path)
    assert browser_version(path) == "Chromium 156.0"
    assert browser_version(path) == "Chromium 156.0"
    assert (tmp_path / "calls").read_text() == "x"


def test_what_does_not_run_has_no_version(tmp_path: Path) -> None:
    assert browser_version(str(tmp_path / "none")) == ""
