# SPDX-License-Identifier: Apache-2.0
"""What a process pays for beside the work itself: threads that wait for each other, memory given back and asked anew.

Two analysers are at work at once, so the libraries they call need one thread each: OpenCV's and OpenBLAS's others
would spin while they wait, a sixth of all work. And a recogniser's large arrays, which the C library gives back to
the system at once and asks for again, page by page, at the next call, are kept: another tenth. Python looks for
circles of things that nobody needs far more seldom: it looked through all that is loaded with each few pictures.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

_NAMES = ("openblas_{}_num_threads64_", "scipy_openblas_{}_num_threads", "scipy_openblas_{}_num_threads64_",
          "openblas_{}_num_threads")
_TRIM, _MAPPED, _ARENAS = -1, -4, -8  # glibc's M_TRIM_THRESHOLD, M_MMAP_MAX and M_ARENA_MAX
_MADE = 50_000  # things made and not given back after which circles are looked for; of 700 by itself
_NEVER = 2**31 - 1  # bytes
_USUAL_TRIM, _USUAL_MAPPED = 128 * 1024, 65536


@contextmanager
def thrifty() -> Iterator[None]:
    """While it is held, every library works on one thread, memory stays with the process, and little is swept up."""
    with ExitStack() as after:
        after.callback(gc.set_threshold, *gc.get_threshold())
        gc.set_threshold(_MADE)
        for count, put in [_opencv(), *_openblas()]:
            after.callback(put, count())
            put(1)
        if sys.platform == "linux" and hasattr(c := ctypes.CDLL(None), "mallopt"):
            after.callback(c.malloc_trim, 0)
            after.callback(c.mallopt, _MAPPED, _USUAL_MAPPED)
            after.callback(c.mallopt, _TRIM, _USUAL_TRIM)
            c.mallopt(_ARENAS, 1)  # a thread's own gives back what is free whatever the threshold
            c.mallopt(_MAPPED, 0)
            c.mallopt(_TRIM, _NEVER)
        yield


def _opencv() -> tuple[Callable[[], int], Callable[[int], None]]:
    import cv2

    return cv2.getNumThreads, cv2.setNumThreads


def _openblas() -> list[tuple[Callable[[], int], Callable[[int], None]]]:
    """How many threads numpy's and scipy's linear algebra has, and what sets it, where their wheels carry OpenBLAS."""
    out = []
    for package in ("numpy", "scipy"):
        spec = find_spec(package)
        folder = Path(spec.origin or "").parent.parent / f"{package}.libs" if spec else Path()
        for file in sorted(folder.glob("lib*openblas*")):
            library = ctypes.CDLL(str(file))
            name = next((n for n in _NAMES if hasattr(library, n.format("set"))), None)
            if name:
                out.append((getattr(library, name.format("get")), getattr(library, name.format("set"))))
    return out
