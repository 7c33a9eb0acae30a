# SPDX-License-Identifier: Apache-2.0
"""What engines that draw side by side share: each thing's surface is made ready for the browser once."""

from __future__ import annotations

import threading
from collections.abc import Callable

from soundstage.stage.gltf_shot import Surface


class Surfaces:
    """Surfaces by mesh: what stands in several shots is made ready once, whoever draws them."""

    def __init__(self) -> None:
        self._made: dict[str, Surface] = {}
        self._lock = threading.Lock()

    def once(self, mesh: str, make: Callable[[], Surface]) -> Surface:
        """The surface of a mesh, made now if it is not there yet."""
        with self._lock:
            if mesh not in self._made:
                self._made[mesh] = make()
            return self._made[mesh]
