# SPDX-License-Identifier: Apache-2.0
"""A fault: something in a made film that a careful eye or ear would object to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What was found, where and when."""

    kind: str  # name in the critic's kinds of fault
    group: str  # continuity, picture or sound
    shot: str  # planned shot it is found in
    time: float  # seconds over the film
    note: str  # what was measured, in one sentence
    serious: bool = True  # otherwise worth a look
