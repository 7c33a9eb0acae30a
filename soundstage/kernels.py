# SPDX-License-Identifier: Apache-2.0
"""Compiled parts of scipy by themselves.

The packages around them (scipy.signal brings all of scipy.stats) take longer to import than a page takes to make.
Where a part is not found by itself, the package is imported as usual. `soundstage.filters` is built of them, and
tests hold it to what scipy's public functions give.
"""

from __future__ import annotations

import importlib
import sys
import threading
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

_LOADING = threading.Lock()


def kernel(name: str) -> ModuleType:
    """A compiled module by its full name, such as "scipy.signal._sosfilt"."""
    with _LOADING:
        if name not in sys.modules:
            package, _, _ = name.rpartition(".")
            home = find_spec("scipy")  # finds, imports nothing
            folder = Path(home.origin or "").parent.joinpath(*package.split(".")[1:]) if home else Path()
            spec = PathFinder.find_spec(name, [str(folder)])
            if package in sys.modules or spec is None or spec.loader is None:
                return importlib.import_module(name)
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            sys.modules[name] = module  # the package, if it comes later, takes this one
        return sys.modules[name]
