# SPDX-License-Identifier: Apache-2.0
"""Text <-> Production: prompts and screenplays are read, and written back. Heavy parts load at first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soundstage.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from soundstage.model.production import Production

__all__ = ["Vocabulary", "read", "read_fountain", "write_screenplay"]


def read(text: str, *, seed: int = 1, title: str | None = None, vocabulary: Vocabulary | None = None) -> Production:
    """The Production that these words ask for; a Fountain screenplay is known by its scene headings.

    Raises FilmError when there is nothing to film: empty, not English, too long, control characters.
    """
    from soundstage.language.admission import admit
    from soundstage.language.branches import BranchReader
    from soundstage.language.choices import has_choices
    from soundstage.language.fountain import is_fountain
    from soundstage.language.reading import Reader

    text = admit(text)
    if is_fountain(text):
        return read_fountain(text, seed=seed, title=title, vocabulary=vocabulary)
    reader = BranchReader if has_choices(text) else Reader
    return reader(text, vocabulary or Vocabulary.installed(), seed, title).read()


def read_fountain(
    text: str, *, seed: int = 1, title: str | None = None, vocabulary: Vocabulary | None = None
) -> Production:
    """The Production of a screenplay in Fountain. Raises FilmError that names the line that is broken."""
    from soundstage.language.admission import admit
    from soundstage.language.fountain import FountainReader
    from soundstage.language.passages import PassageReader, has_notes

    reader = PassageReader if has_notes(text) else FountainReader
    return reader(admit(text), vocabulary or Vocabulary.installed(), seed, title).read()


def write_screenplay(production: Production) -> str:
    """The Production as a Fountain screenplay a person can read on."""
    from soundstage.language.screenplay import written

    return written(production)
