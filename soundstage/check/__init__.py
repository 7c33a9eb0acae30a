# SPDX-License-Identifier: Apache-2.0
"""The critic: what was made against what was asked (claims), and against the craft (faults).

It reads guides, stages, frames, stems and the master: never the intention alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soundstage.family import Family

if TYPE_CHECKING:
    from soundstage.check.screening import Screening
    from soundstage.model.fault import Fault
    from soundstage.model.production import Claim
    from soundstage.work.shots import Rendering

FAULTS = Family("soundstage.check.faults", "kind of fault")

__all__ = ["FAULTS", "Examined", "examine", "found_faults", "reported", "screened"]


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


def examine(screening: Screening, heard: Screening | None = None) -> Examined:
    """Judge every claim and look for every kind of fault, in order of film time. heard: where the sound belongs."""
    from soundstage.check.claims import judged
    from soundstage.check.heard_words import with_hearing

    claims = judged(screening.evidence)
    return Examined(with_hearing(claims, heard or screening), found_faults(heard or screening))


def found_faults(screening: Screening) -> tuple[Fault, ...]:
    """Every fault of every kind that the screening holds evidence for."""
    found: list[Fault] = []
    for name in FAULTS.names:
        unit = FAULTS.new(name)
        if all(screening.has(need) for need in unit.needs):
            found += unit.find(screening)
    return tuple(sorted(found, key=lambda f: (f.time, f.kind)))
