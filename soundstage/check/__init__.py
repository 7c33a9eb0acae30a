# SPDX-License-Identifier: Apache-2.0
"""The critic: what was made against what was asked (claims), and against the craft (faults).

It reads guides, stages, frames, stems and the master: never the intention alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from soundstage.family import Family
from soundstage.work.memory import give_back
from soundstage.work.rushes import Rushes

if TYPE_CHECKING:
    from soundstage.check.heard_words import Ear
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


def screened(rendering: Rendering, ear: Ear | None = None) -> Screening:
    """What was made so far, on the critic's screen. ear: the one that listens, another where none is given."""
    from soundstage.check.screening import Screening

    mix = rendering.mix
    return Screening(
        rendering.making.production, rendering.plan, rendering.staged, mix.stems if mix else {},
        mix.master if mix else None, rendering.picture, ear or _ear(rendering), rendering.making.store,
        rendering.names, mix, rendering.picture_name)


def _ear(rendering: Rendering) -> Ear | None:
    from soundstage.check.heard_words import ear

    making = rendering.making
    return ear(making.store, making.ahead.recogniser) if making.options.voice != "fake" else None


def reported(rendering: Rendering, until: str, heard: Rendering | None = None) -> dict[str, Any]:
    """The critic's word on what was made, written beside it; -> the report.

    heard: the path of an interactive film that its sound belongs to; its shots are searched for faults.
    """
    examined = examine(screened(rendering), screened(heard) if heard is not None else None)
    return rendering.report(until, examined.claims, examined.faults)


def made_and_reported(rendering: Rendering) -> dict[str, Any]:
    """Make the film with its board; board, frames, sound, animatic and critic are at work side by side; -> the report.

    A new film's board is drawn before anything else is begun: it is there to be looked at soonest.
    """
    ear, mixed = _ear(rendering), Future[Any]()
    again = rendering.making.made_before or rendering.mostly_drawn
    if not again:
        rendering.board()
    with Rushes().beside([partial(_heard, rendering, ear, mixed)]):
        if again:
            rendering.board()
        told, faults = rendering.film(partial(_told, rendering, mixed), partial(_seen, rendering, mixed))
    return rendering.report("film", told.claims, _in_order((*told.faults, *faults)))


def _heard(rendering: Rendering, ear: Ear | None, mixed: Future[Any]) -> None:
    """Make the sound and listen to it. mixed: told when it is there, with what there is to hear."""
    from soundstage.check.heard_words import heard_lines

    try:
        rendering.sound(beside=False, anew=ear.get_ready if ear is not None and rendering.speaks else lambda: None)
        screening = screened(rendering, ear)
    except BaseException as error:
        mixed.set_exception(error)
        raise
    mixed.set_result(screening)
    heard_lines(screening)


def _told(rendering: Rendering, mixed: Future[Any]) -> Examined:
    """Write the sound and the animatic, while it is listened to; -> what can be said without pictures."""
    screening: Screening = mixed.result()
    with Rushes().beside([rendering.animatic]) as (encoded,):  # the film waits for its encoded sound
        rendering.write_sound()
        if rendering.draws:
            give_back()  # for the engines
        found = without_pictures(screening)
        encoded()
    return found


def _seen(rendering: Rendering, mixed: Future[Any]) -> tuple[Fault, ...]:
    """What is wrong with the pictures; they are joined with the sound next."""
    mixed.result()
    return _found(screened(rendering), pictures=True)


def examine(screening: Screening, heard: Screening | None = None) -> Examined:
    """Judge every claim and look for every kind of fault, in order of film time. heard: where the sound belongs."""
    return with_pictures(without_pictures(screening, heard), heard or screening)


def without_pictures(screening: Screening, heard: Screening | None = None) -> Examined:
    """What can be said before any frame is there: every claim, and the faults that are seen in no picture."""
    from soundstage.check.claims import judged
    from soundstage.check.heard_words import with_hearing

    claims, faults = judged(screening.evidence), _found(heard or screening, pictures=False)
    return Examined(with_hearing(claims, heard or screening), faults)


def with_pictures(examined: Examined, screening: Screening) -> Examined:
    """The same with the faults that are seen in pictures."""
    return Examined(examined.claims, _in_order((*examined.faults, *_found(screening, pictures=True))))


def _in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """By film time."""
    return tuple(sorted(faults, key=lambda f: (f.time, f.kind)))


def found_faults(screening: Screening) -> tuple[Fault, ...]:
    """Every fault of every kind that the screening holds evidence for."""
    return with_pictures(Examined((), _found(screening, pictures=False)), screening).faults


def _found(screening: Screening, pictures: bool) -> tuple[Fault, ...]:
    """The faults of the kinds that look at pictures, or of the others; at last of those that wait for what is heard.

    Those that are heard nowhere are looked for once, whatever is heard.
    """
    units = [unit for unit in map(FAULTS.new, FAULTS.names) if ("picture" in _looked_for(unit)) == pictures]
    heard = [unit for unit in units if {"sound", "words"} & set(_looked_for(unit))]
    heard.sort(key=lambda unit: "words" in unit.needs)
    seen, shown = screening.unheard, tuple(map(screening.shown, (s.id for s in screening.plan.shots)))
    search = partial(_by, [unit for unit in units if unit not in heard], seen)
    named = not pictures or all(shown)
    found = seen.evidence.kept(("faults", shown if pictures else ()), search) if named else search()
    return (*found, *_by(heard, screening))


def _by(units: Sequence[Any], screening: Screening) -> tuple[Fault, ...]:
    """The faults of these kinds that there is evidence for."""
    return tuple(f for unit in units if all(screening.has(need) for need in unit.needs) for f in unit.find(screening))


def _looked_for(unit: Any) -> tuple[str, ...]:
    """What a kind of fault is found in: what it must have, and what it takes where there is some."""
    return (*unit.needs, *getattr(unit, "wants", ()))
