# SPDX-License-Identifier: Apache-2.0
"""What every edit verb gives: phrases with holes, its parameters, an example, and the change itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from soundstage.edit.scope import Scope
from soundstage.errors import FilmError
from soundstage.model.production import Production


@dataclass(frozen=True)
class Done:
    """What a verb made of the film: the new film, whom it spoke of, and what was approximated."""

    production: Production
    about: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    heeded: frozenset[str] = frozenset()  # words of the instruction that the prompt reader took up


@dataclass(frozen=True)
class Verb:
    """Base of all verbs: subclass with phrases, example and apply. One verb, one file.

    Parameters are fields: Annotated[type, "one-line meaning"], empty when not said.
    example: words of a film, an instruction, and a line of the difference it makes.
    """

    phrases: ClassVar[tuple[str, ...]] = ()
    example: ClassVar[tuple[str, str, str]] = ("", "", "")
    rank: ClassVar[int] = 0  # among readings that fit equally well
    of_footage: ClassVar[bool] = False  # only of shots that are footage; so are those of its example

    def apply(self, scope: Scope) -> Done:
        """The film with the change made; FilmError when it cannot be."""
        raise NotImplementedError

    def refuse(self, scope: Scope, what: str, remedy: str = "") -> FilmError:
        """The error that says what cannot be done, where in the words, and what would work."""
        return FilmError(what, where=scope.words, remedy=remedy)
