# SPDX-License-Identifier: Apache-2.0
"""What engines that draw side by side share: each thing's surface is made ready for the browser once."""

from __future__ import annotations

import threading
from collections.abc import Callable

from soundstage.engines.base import Keep
from soundstage.stage.gltf_shot import Surface
from soundstage.store.stamp import code_stamp


class Surfaces:
    """Surfaces by mesh: what stands in several shots is made ready once, whoever draws them.

    keep: where those that take their time are kept, for the next make and for the film's page.
    """

    def __init__(self, keep: Keep | None = None) -> None:
        self._made: dict[str, Surface] = {}
        self._lock = threading.Lock()
        self.keep = keep

    def once(self, mesh: str, make: Callable[[], Surface], slow: bool) -> Surface:
        """The surface of a mesh, made now if it is not there yet. slow: whether that takes its time."""
        with self._lock:
            if mesh not in self._made:
                key = f"{mesh}-{code_stamp('stage')}"
                self._made[mesh] = self.keep(key, make) if slow and self.keep is not None else make()
            return self._made[mesh]
