# SPDX-License-Identifier: Apache-2.0
"""Which engine draws when a person named none: by what each can do on this machine and what the quality is for."""

from __future__ import annotations

from typing import Any

from soundstage.engines import ENGINES

USUAL = "blender"  # the house look
QUICK = 2.5  # seconds a megapixel under which an engine is one for drafts


def cast_engine(quality: str) -> tuple[str, str]:
    """-> its name and, when the usual one stands in for a quicker, why."""
    if quality != "draft":
        return USUAL, ""
    lacking = []
    for name in ENGINES.names:
        engine: Any = ENGINES.new(name)
        missing = getattr(engine, "missing", None)  # only engines that need something of the machine say so
        if missing is None or not engine.abilities.geometry or engine.abilities.seconds_per_megapixel > QUICK:
            continue
        if not missing:
            return name, ""
        lacking.append(missing)
    return USUAL, f"drafts are rendered by Cycles: {lacking[0]}" if lacking else ""
