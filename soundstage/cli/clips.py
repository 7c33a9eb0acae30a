# SPDX-License-Identifier: Apache-2.0
"""A clip given instead of words: a film of its shots, to be trimmed, ordered, titled and made like any other."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soundstage.model.production import Production
    from soundstage.store import Store

CLIPS = {".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".wmv", ".ogv"}


def is_clip(source: str) -> bool:
    """Whether what was given instead of words is a file of footage."""
    return len(source) < 250 and Path(source).suffix.lower() in CLIPS and Path(source).is_file()


def clip_film(path: Path, store: Store, cut: bool = True) -> Production:
    """The film that a clip is, one shot between two of its cuts."""
    from soundstage.references.intake import Given, take_in
    from soundstage.references.takes import film_of

    reference = take_in(Given(path, role="footage"), store)
    return film_of(reference, store, _cuts(path) if cut else (), path.stem)


def _cuts(path: Path) -> tuple[Fraction, ...]:
    from soundstage.understand.watching import watch

    watched, footage = watch(path, only=("shots",))
    footage.close()
    return tuple(Fraction(s.start) for s in watched.shots[1:])
