# SPDX-License-Identifier: Apache-2.0
"""Folders that an engine needs while it runs; those of a program that was killed are removed by the next one."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path


def scratch(kind: str, within: str | None = None) -> str:
    """A new folder for this process, in the temporary files or in this folder; its path.

    kind: "browser", "blender". Folders of the same kind whose process is gone are removed first.
    """
    home = Path(within or tempfile.gettempdir())
    for left in home.glob(f"soundstage-{kind}-*"):
        owner = re.fullmatch(rf"soundstage-{kind}-(\d+)-\w+", left.name)
        if owner and left.is_dir() and not _runs(int(owner[1])):
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.mkdtemp(prefix=f"soundstage-{kind}-{os.getpid()}-", dir=home)


def _runs(process: int) -> bool:
    """Whether there is such a process; one that may not be asked runs."""
    if os.name == "nt":  # asking there would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
