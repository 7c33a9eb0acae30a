# SPDX-License-Identifier: Apache-2.0
"""Memory that a step of the making has used goes back to the system, for the engines that draw next."""

from __future__ import annotations

import ctypes
import gc
import sys


def give_back() -> None:
    """Hand back what is free: after speaking that is some 180 MB, after sounding 90 MB.

    Only the GNU C library keeps so much, and only it is asked; elsewhere nothing happens.
    """
    gc.collect()
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
