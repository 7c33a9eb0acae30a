# SPDX-License-Identifier: Apache-2.0
"""A label before a quote that names writing is no speaker: the quote is a title on the picture."""

from __future__ import annotations

import pytest

from soundstage import film


@pytest.mark.parametrize("label", ["Title", "Caption", "Title card", "Opening title", "Subtitle", "End card"])
def test_a_title_with_a_colon_is_written_and_not_said(label: str) -> None:
    read = film.read(f'A girl feeds ducks by a pond. {label}: "The Long Way Home".')
    shots = [shot for scene in read.scenes for shot in scene.shots]
    assert [s.title for s in shots if s.title] == ["The Long Way Home"]
    assert not any(b.line for s in shots for b in s.beats)
    assert "title" not in {s.noun for s in read.cast}


def test_a_name_with_a_colon_still_speaks() -> None:
    read = film.read('Anna: "It snows." Ben: "At last."')
    assert [b.line.text for sc in read.scenes for s in sc.shots for b in s.beats if b.line] == ["It snows.", "At last."]
