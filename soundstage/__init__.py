# SPDX-License-Identifier: Apache-2.0
"""Soundstage: an open film studio. Words become a film, picture and sound made together."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["edit", "make", "read", "write"]


def __getattr__(name: str) -> Any:
    """The calls of the api, imported when they are first asked for, so that a plain import costs nothing."""
    if name in __all__:
        return getattr(import_module("soundstage.api"), name)
    raise AttributeError(name)
