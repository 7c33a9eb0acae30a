# SPDX-License-Identifier: Apache-2.0
"""A film as one HTML page that plays by itself: the player's script, the film's data, its stages and sounds.

A film too large for one page keeps its parts as script files in a folder beside it, read when they are due; a page
opened from disk may load scripts beside it, but nothing else.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import shutil
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from soundstage.errors import FilmError

ONE_PAGE = 24 * 1024**2  # bytes of parts above which they lie in a folder beside the page
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="generator" content="Soundstage">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' {scripts}; \
style-src 'unsafe-inline'; img-src data: blob:; media-src data: blob:; connect-src data: blob:">
</head><body><main><noscript>This film needs JavaScript.</noscript></main>
<script type="application/json" id="film"{folder}>{film}</script>
{parts}
<script>{code}</script>
</body></html>
"""


def script(name: str = "player") -> str:
    """A page's script, as kept in the package: player draws stages, rendered shows videos."""
    return gzip.decompress((files("soundstage.data") / f"{name}.js.gz").read_bytes()).decode()


def write_page(
    film: Mapping[str, Any], parts: Mapping[str, bytes], path: Path, code: str = "player"
) -> tuple[Path, ...]:
    """Write the page (and its folder, when it is large); -> what was written. code: the name of its script."""
    text = json.dumps(film, ensure_ascii=False, separators=(",", ":"), default=str).replace("<", "\\u003c")
    large = sum(len(p) for p in parts.values()) > ONE_PAGE
    folder = path.with_name(f"{path.stem}.parts")
    inside = "" if large else "\n".join(
        f'<script type="text/plain" id="{name}">{base64.b64encode(data).decode()}</script>'
        for name, data in parts.items())
    page = _PAGE.format(title=escape(str(film.get("title", "Film"))), film=text, parts=inside, code=script(code),
                        scripts="file: 'self'" if large else "",
                        folder=f' data-folder="{escape(folder.name, quote=True)}"' if large else "")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written = _beside(folder, parts) if large else ()
        part.write_text(page, encoding="utf-8")
        part.replace(path)
        if not large and folder.is_dir():
            shutil.rmtree(folder)  # of a longer version of this film
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FilmError(f"cannot write the page: {error.strerror}", where=str(path),
                        remedy="make room on the disk, or give another place with -o") from error
    return (path, *written)


def _beside(folder: Path, parts: Mapping[str, bytes]) -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.js"):
        if old.stem not in parts:
            old.unlink()
    out = []
    for name, data in parts.items():
        out.append(folder / f"{name}.js")
        out[-1].write_text(f'soundstageChunk("{name}","{base64.b64encode(data).decode()}")', encoding="ascii")
    return tuple(out)
