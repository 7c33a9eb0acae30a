# SPDX-License-Identifier: Apache-2.0
"""A film -> a screenplay or prompt file that reads back to the same film."""

from __future__ import annotations

import os
from pathlib import Path

from soundstage.errors import FilmError
from soundstage.language import write
from soundstage.model.production import Production


def deliver_text(production: Production, path: Path, form: str = "fountain") -> Path:
    """Write the film as this form ("fountain" or "prompt"), UTF-8, whole or not at all; -> the path.

    Raises FilmError when the film has no scenes, the form is unknown or the place cannot be written.
    """
    text = write(production, form)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FilmError(f"cannot write there: {error.strerror}", where=str(path),
                        remedy="give another place with -o") from error
    return path
