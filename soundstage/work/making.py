# SPDX-License-Identifier: Apache-2.0
"""One film in the making: what goes from step to step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from soundstage.store import Store
from soundstage.work.progress import Tell, silent
from soundstage.work.quality import Options

if TYPE_CHECKING:
    from soundstage.direct.cast import Built
    from soundstage.engines.base import Engine
    from soundstage.model.production import Production
    from soundstage.speech.base import Spoken, VoiceSpec

LARGE = 480  # lines of a picture from which several engines are sure to be worth their start


@dataclass
class Making:
    """One film in the making: where its things go and what is known so far."""

    production: Production
    out: Path
    options: Options
    store: Store
    tell: Tell = silent
    spoken: dict[str, Spoken] = field(default_factory=dict)
    voices: dict[str, tuple[VoiceSpec, str]] = field(default_factory=dict)
    cast: dict[str, Built] = field(default_factory=dict)
    crew: tuple[Engine, ...] = ()  # engines that are starting already

    @property
    def folder(self) -> Path:
        """The folder beside the film."""
        return self.out.with_suffix("")

    @contextmanager
    def crew_ahead(self) -> Iterator[None]:
        """Let the engines start what they need while the film is spoken and directed.

        Not where a film was made before: after an edit there may be nothing to draw.
        """
        from soundstage.engines import ENGINES
        from soundstage.work.crew import crew_of

        if (self.folder / "made.json").exists():
            yield
            return
        self.crew = crew_of(ENGINES.new(self.options.engine))
        several = self.options.until == "film" and self.options.picture(Fraction(16, 9))[1] >= LARGE
        try:
            for engine in self.crew if several else self.crew[:1]:
                getattr(engine, "get_ready", lambda: None)()  # only engines that take their time have it
            yield
        finally:
            for engine in self.crew:
                engine.close()
