# SPDX-License-Identifier: Apache-2.0
"""What every figure gives: who these words describe, and the parts that are laid over the skeleton."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from soundstage.bodies._people_frame import Frame
from soundstage.bodies._people_look import Person
from soundstage.bodies.base import BodyPart, Look

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Figured:
    """A figure that is built: its parts, the frame with the joints of its face, and where its mouth is."""

    parts: tuple[BodyPart, ...]
    frame: Frame
    mouth: Array  # body space, metres


class Figure(Protocol):
    """A way of filling the upright skeleton."""

    def person(self, look: Look, facts: dict[str, Any], seed: int) -> Person:
        """The measures, colours and clothes that these words and facts give."""
        ...

    def build(self, who: Person, look: Look, facts: dict[str, Any], seed: int) -> Figured:
        """All parts in rest pose."""
        ...
