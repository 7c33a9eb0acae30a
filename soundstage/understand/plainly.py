# SPDX-License-Identifier: Apache-2.0
"""Which things are named plainly enough to be shown again: a fountain at night that is faintly like a boat is no boat.

A recogniser taught on photographs is sure of kites, boats and surfboards where the house drew a clock, so what counts
is the reading by the house's own figures: the name and those like it (Wu and Palmer) must be well before all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from soundstage.understand.figures import Figures
from soundstage.understand.findings import Seen

_LIKE, _NOTHING, _TOLD, _LIVES = "like: ", "nothing", "detector: ", "detector: animal"
_BEFORE = 0.12  # share by which a name with its kin must be before the likeliest other one
_KIN = 0.6  # likeness from which another name is no rival
_ALIVE = 0.5  # how sure it must be that it is an animal for one to be told though which is not plain
_SURELY = 0.85  # how sure the detector must be of a piece of furniture
_BOTH, _EACH = 0.8, 0.25  # how sure both must be together, and each of them, that it is one and the same thing


def plain(seen: Sequence[Seen]) -> bool:
    """Whether one seen in some shots is named plainly in one of them; people, what is surely alive and what
    the detector knows always are.
    """
    return any(s.family == "person" or not s.drawn or s.known or _before(s) >= _BEFORE or _known(s) for s in seen)


def _known(seen: Seen) -> bool:
    """Whether the detector is sure enough: that it lives, or which piece of furniture it is; or both say the same."""
    if seen.family == "animal":
        return seen.votes.get(_LIVES, 0.0) >= _ALIVE
    told, read = (seen.votes.get(by + seen.noun, 0.0) for by in (_TOLD, _LIKE))
    return (told >= _SURELY and _stays(seen.noun)) or (min(told, read) >= _EACH and told + read >= _BOTH)


@cache
def _stays(noun: str) -> bool:
    """Whether it is built, no vehicle and nothing to take in hands: detectors know the furniture of photographs."""
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    unit = noun.replace(" ", "_")
    if unit not in PROPS.names or PROPS.get(unit).held or PROPS.get(unit).vehicle:
        return False
    return "grip" not in PROPS.new(unit).build(Look(unit), 1).anchors


def _before(seen: Seen) -> float:
    """How far its name with its kin is before the likeliest name that is no kin, or before nothing."""
    names, alike = _figures().likeness
    at = names.get(seen.noun)
    ours = rival = 0.0
    for name, share in seen.votes.items():
        if name.startswith(_LIKE):
            noun = name.removeprefix(_LIKE)
            other = names.get(noun) if noun != _NOTHING else None
            near = 1.0 if noun == seen.noun else float(alike[at, other]) if None not in (at, other) else 0.0
            ours, rival = ours + share * near, max(rival, share * (near < _KIN))
    return ours - rival


@cache
def _figures() -> Figures:
    return Figures()
