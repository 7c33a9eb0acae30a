# SPDX-License-Identifier: Apache-2.0
"""What else is asked of a film that is retold is done to it, not dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from soundstage.cli.routing import beside_retelling, routed


@pytest.mark.parametrize(("words", "besides"), [
    ("retell @coast at night with rain", "at night with rain"), ("Retell this as a miniature film.", ""),
    ("turn this into a paper animation, at dusk", "make it look like paper, at dusk"), ("retell it", ""),
    ("please retell the clip but in winter", "in winter"), ("remake it as a film at night", "at night"),
    ("make it into a stop-motion film in black and white", "in black and white"), ("what is said?", ""),
])
def test_the_rest_of_a_request_to_retell_edits_the_film(words: str, besides: str) -> None:
    assert beside_retelling(words) == besides


def test_a_sentence_after_it_edits_the_retold_film_too(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"x")
    (task, question) = routed("Retell @clip. Add rain. What is said?", [str(clip)])
    assert (task.kind, question.kind) == ("retell", "watch") and beside_retelling(task.words) == "Add rain"
