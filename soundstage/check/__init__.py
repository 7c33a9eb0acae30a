# SPDX-License-Identifier: Apache-2.0
"""The critic: what was made against what was asked (claims), and against the craft (faults).

It reads guides, stages, frames, stems and the master: never the intention alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from soundstage.family import Family

if TYPE_CHECKING:
    from soundstage.check.screening import Screening
    from soundstage.model.fault import Fault
    from soundstage.model.production import Claim
    from soundstage.work.shots import Rendering

FAULTS = Family("soundstage.check.faults", "kind of fault")

__all__ = ["FAULTS", "Examined", "examine", "found_faults", "made_and_reported", "reported", "screened"]


@dataclass(frozen=True)
class Examined:
    """What the critic says of a film."""

    claims: tuple[Claim, ...]
    faults: tuple[Fault, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing asked for is missed and nothing is wrong."""
        return not any(c.state == "missed" for c in self.claims) and not any(f.serious for f in self.faults)


def screened(rendering: Rendering) -> Screening:
    """What was made so far, on the critic's screen."""
    from soundstage.check.heard_words import ear
    from soundstage.check.screening import Screening

    mix = rendering.mix
    return Screening(
        rendering.making.production, rendering.plan, rendering.staged, mix.stems if mix else {},
        mix.master if mix else None, rendering.picture, ear() if rendering.making.options.voice != "fake" else None,
        rendering.making.store)


def reported(rendering: Rendering, until: str, heard: Rendering | None = None) -> dict[str, Any]:
    """The critic's word on what was made, written beside it; -> the report.

    heard: the path of an interactive film that its sound belongs to; its shots are searched for faults.
    """
    examined = examine(screened(rendering), screened(heard) if heard is not None else None)
    return rendering.report(until, examined.claims, examined.faults)


def made_and_reported(rendering: Rendering) -> dict[str, Any]:
    """Make the film of what is on the board; sound, animatic and critic are at work meanwhile; -> the report."""
    examined = rendering.film(partial(_sounded, rendering),
                              lambda found: with_pictures(found, screened(rendering)))
    return rendering.report("film", examined.claims, examined.faults)


def _sounded(rendering: Rendering) -> Examined:
    """Make sound and animatic; -> what can be said of them."""
    rendering.sound()
    rendering.animatic()
    return without_pictures(screened(rendering))


def examine(screening: Screening, heard: Screening | None = None) -> Examined:
    """Judge every claim and look for every kind of fault, in order of film time. heard: where the sound belongs."""
    return with_pictures(without_pictures(screening, heard), heard or screening)


def without_pictures(screening: Screening, heard: Screening | None = None) -> Examined:
    """What can be said before any frame is there: every claim, and the faults that are seen in no picture."""
    from soundstage.check.claims import judged
    from soundstage.check.heard_words import with_hearing

    claims = judged(screening.evidence)
    return Examined(with_hearing(claims, heard or screening), _found(heard or screening, pictures=False))


def with_pictures(examined: Examined, screening: Screening) -> Examined:
    """The same with the faults that are seen in pictures."""
    found = (*examined.faults, *_found(screening, pictures=True))
    return Examined(examined.claims, tuple(sorted(found, key=lambda f: (f.time, f.kind))))


def found_faults(screening: Screening) -> tuple[Fault, ...]:
    """Every fault of every kind that the screening holds evidence for."""
    return with_pictures(Examined((), _found(screening, pictures=False)), screening).faults


def _found(screening: Screening, pictures: bool) -> tuple[Fault, ...]:
    """The faults of the kinds that look at pictures, or of the others."""
    units = [unit for unit in map(FAULTS.new, FAULTS.names) if ("picture" in _looked_for(unit)) == pictures]
    return tuple(f for unit in units if all(screening.has(need) for need in unit.needs) for f in unit.find(screening))


def _looked_for(unit: Any) -> tuple[str, ...]:
    """What a kind of fault is found in: what it must have, and what it takes where there is some."""
    return (*unit.needs, *getattr(unit, "wants", ()))
