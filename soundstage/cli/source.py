# SPDX-License-Identifier: Apache-2.0
"""What a person means by SOURCE: words, a screenplay file or a film file; and what was understood, shown."""

from __future__ import annotations

import re
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import click

from soundstage.errors import FilmError
from soundstage.model.production import Claim, Production

LONGEST = 3600  # seconds
TEXT = {".fountain", ".txt", ".md", ".spmd"}


def read_source(source: str, wishes: dict[str, Any], out: Path | None) -> tuple[Production, Path]:
    """The Production, and the film's path."""
    path = Path(source) if len(source) < 250 and "\n" not in source else None
    if path is not None and path.suffix.lower() in (".yaml", ".yml"):
        from soundstage.model.file import load

        if not path.exists():
            raise FilmError(f"there is no file '{source}'", remedy="check the path")
        production = _wished(load(path), wishes)
        home = path.resolve().parent
        return production, out or (
            home.parent / f"{home.name}.mp4" if path.name == "film.yaml" else path.with_suffix(".mp4")
        )
    if path is not None and (path.suffix.lower() in TEXT or (path.exists() and path.is_file())):
        if not path.exists():
            raise FilmError(f"there is no file '{source}'", remedy="check the path, or put words in quotes")
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise FilmError(
                "this is not a text file", where=source, remedy="give words, a .fountain screenplay or a film.yaml"
            ) from None
        production = _read(text, wishes, path.suffix.lower() == ".fountain")
        return production, out or path.with_suffix(".mp4")
    production = _read(source, wishes, False)
    return production, out or Path(f"{_slug(production.title)}.mp4")


def _read(text: str, wishes: dict[str, Any], screenplay: bool) -> Production:
    from soundstage import language

    seed = int(wishes.get("seed") or 1)
    if wishes.get("assist"):
        from soundstage.language.assist import read_assisted

        found = read_assisted(text, wishes["assist"], seed=seed)
        if found.notice:
            click.echo(f"soundstage: {found.notice}", err=True)
        return _wished(found.production, wishes)
    production = language.read_fountain(text, seed=seed) if screenplay else language.read(text, seed=seed)
    return _wished(production, wishes)


def _wished(production: Production, wishes: dict[str, Any]) -> Production:
    """Options that say something about the film itself, put into it."""
    from soundstage.errors import nearest
    from soundstage.styles import STYLES

    update: dict[str, Any] = {}
    if wishes.get("style"):
        STYLES.get(wishes["style"])
        update["style"] = wishes["style"]
    if wishes.get("aspect"):
        from soundstage.direct.plan import ASPECTS

        if wishes["aspect"] not in ASPECTS:
            raise FilmError(f"there is no aspect ratio '{wishes['aspect']}'", remedy=nearest(wishes["aspect"], ASPECTS))
        update["aspect"] = wishes["aspect"]
    if wishes.get("seconds"):
        update["seconds"] = _seconds(wishes["seconds"])
    return production.model_copy(update=update) if update else production


def _seconds(text: str) -> Fraction:
    try:
        value = Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise FilmError(f"'{text}' is not a length in seconds", remedy="write it like --seconds 12") from None
    if not Fraction(1, 2) <= value <= LONGEST:
        raise FilmError(f"a film of {text} seconds cannot be made", remedy=f"from 0.5 to {LONGEST} works")
    return Fraction(round(value * 12), 12)


def _slug(title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return words[:40].strip("-") or "film"


def as_yaml(production: Production) -> str:
    """film.yaml as text."""
    from ruamel.yaml import YAML

    from soundstage.model.file import dump

    yaml = YAML()
    yaml.width = 110
    out = StringIO()
    yaml.dump(dump(production.model_copy(update={"claims": ()})), out)
    return out.getvalue()


def shown_claims(production: Production) -> str:
    """The claims as a short list: what, in which words, answered by what."""
    from soundstage.model.graph import problems
    from soundstage.model.paths import endings, told

    rows = [_row(c) for c in production.claims if (c.kind, c.state) != ("form", "read")]
    claims = ["Claims:", *rows] if rows else ["No claims."]
    found = problems(production)
    paths = [] if found and found[0].refused else endings(production)
    ways = ["Endings:", *(f" > {told(production, p)}" for p in paths)] if len(paths) > 1 else []
    wrong = ["Choices that cannot be as they are:", *(f" ! {p}" for p in found)] if found else []
    return "\n".join([*claims, *ways, *wrong])


def _row(c: Claim) -> str:
    sign = {"approximated": "~", "not_understood": "?", "missed": "-"}.get(c.state, "+")
    return f' {sign} {c.kind:<10} "{c.words}"' + (f"  [{c.note}]" if c.note else "")
