# SPDX-License-Identifier: Apache-2.0
"""Names made of content: equal values, equal names."""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass
from typing import Any, Protocol, cast

import numpy as np


class _Named(Protocol):
    digest: str  # its own name, kept


def digest(value: Any) -> str:
    """A name for the value: covers dataclasses, arrays, plain values, and what is nested in them."""
    h = hashlib.blake2b(digest_size=16)
    if is_dataclass(value) and not isinstance(value, type):
        _feed_fields(h, value)
    else:
        _feed(h, value)
    return h.hexdigest()


def _feed_fields(h: Any, value: Any) -> None:
    h.update(type(value).__name__.encode())
    for f in fields(value):
        h.update(f.name.encode())
        _feed(h, getattr(value, f.name))


def _feed(h: Any, value: Any) -> None:
    if isinstance(value, np.ndarray):
        h.update(f"a{value.dtype.str}{value.shape}".encode())
        h.update(np.ascontiguousarray(value).data)
    elif is_dataclass(value) and not isinstance(value, type):
        # always by name where it has one, so that who asked first makes no difference
        if hasattr(type(value), "digest"):
            h.update(cast(_Named, value).digest.encode())
        else:
            _feed_fields(h, value)
    elif isinstance(value, (tuple, list)):
        h.update(f"l{len(value)}".encode())
        for item in value:
            _feed(h, item)
    elif isinstance(value, dict):
        h.update(f"d{len(value)}".encode())
        for key in sorted(value):
            _feed(h, (key, value[key]))
    else:
        h.update(f"{type(value).__name__}:{value!r};".encode())
