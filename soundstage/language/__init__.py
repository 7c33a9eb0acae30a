# SPDX-License-Identifier: Apache-2.0
"""Text <-> Production: prompts and screenplays are read, and written back. Heavy parts load at first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soundstage.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from soundstage.model.production import Production

__all__ = ["Vocabulary", "read", "read_fountain", "write"]


def read(text: str, *, seed: int = 1, title: str | None = None, vocabulary: Vocabulary | None = None) -> Production:
    """The Production that these words ask for; a Fountain screenplay is known by its scene headings.

    Raises FilmError when there is nothing to film: empty, not English, too long, control characters.
    """
    from soundstage.language.admission import admit
    from soundstage.language.branches import BranchReader
    from soundstage.language.choices import has_choices
    from soundstage.language.fountain import is_fountain
    from soundstage.language.headings import SLUG, Slugged
    from soundstage.language.notation import NOTE
    from soundstage.language.noted import NotedReader
    from soundstage.language.reading import Reader

    text = admit(text)
    if is_fountain(text):
        return read_fountain(text, seed=seed, title=title, vocabulary=vocabulary)
    told = Slugged if SLUG.search(text) else None
    reader = told or (NotedReader if NOTE.search(text) else BranchReader if has_choices(text) else Reader)
    return reader(text, vocabulary or Vocabulary.installed(), seed, title).read()


def read_fountain(
    text: str, *, seed: int = 1, title: str | None = None, vocabulary: Vocabulary | None = None
) -> Production:
    """The Production of a screenplay in Fountain. Raises FilmError that names the line that is broken."""
    from soundstage.language.admission import admit
    from soundstage.language.fountain_reader import FountainReader
    from soundstage.language.passages import PassageReader, has_notes

    reader = PassageReader if has_notes(text) else FountainReader
    return reader(admit(text), vocabulary or Vocabulary.installed(), seed, title).read()


def write(production: Production, form: str = "fountain", *, vocabulary: Vocabulary | None = None) -> str:
    """The Production as a text that reads back to the same film (sameness.same): form "fountain" or "prompt".

    Raises FilmError for an unknown form and for a film without scenes.
    """
    from soundstage.errors import FilmError, nearest
    from soundstage.language.prompt import Prompt
    from soundstage.language.screenplay import Screenplay
    from soundstage.language.writing import written

    forms: dict[str, type[Prompt] | type[Screenplay]] = {"fountain": Screenplay, "prompt": Prompt}
    if form not in forms:
        raise FilmError(f"there is no form '{form}' to write in", remedy=nearest(form, forms))
    return written(production, forms[form], vocabulary)
