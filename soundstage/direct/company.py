# SPDX-License-Identifier: Apache-2.0
"""The company of a film: everyone and everything it uses, built before it is directed."""

from __future__ import annotations

from soundstage.direct.aflame import aflame
from soundstage.direct.becoming import turned
from soundstage.direct.bulky import as_taken
from soundstage.direct.cast import Built, Keep, build, laid, lies, upended
from soundstage.direct.casting import furnished
from soundstage.direct.choices import Decisions
from soundstage.model.looks import look_name, looks
from soundstage.model.production import Production, Subject


def warm(production: Production, cast: dict[str, Built], keep: Keep) -> None:
    """Build everyone and everything the scenes use into cast. keep: fetches or makes built bodies and props."""
    used = {s for scene in production.scenes for s in scene.cast}
    for subject in production.cast:
        if subject.id in used and subject.id not in cast:
            built = build(aflame(production, subject), production.seed, keep)
            cast[subject.id] = _as_left(production, subject, built)
    cast.update(turned(production, keep))
    for (shot, who), subject in looks(production).items():
        if who in used and look_name(shot, who) not in cast:
            built = build(aflame(production, subject), production.seed, keep)
            cast[look_name(shot, who)] = _as_left(production, subject, built)


def _as_left(production: Production, subject: Subject, built: Built) -> Built:
    """The thing as it is where no hand holds it: on its back, upside down, or as it stands."""
    return laid(built) if lies(production, subject) else upended(as_taken(production, built))


def cast_of(production: Production, cast: dict[str, Built], keep: Keep) -> None:
    """Build the cast as direction will furnish the film: with what is implied, and look-alikes told apart."""
    warm(furnished(production, Decisions(production.pins)), cast, keep)
