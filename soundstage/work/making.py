# SPDX-License-Identifier: Apache-2.0
"""One film in the making: what goes from step to step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
    engine: Engine | None = None  # that is starting already

    @property
    def folder(self) -> Path:
        """The folder beside the film."""
        return self.out.with_suffix("")

    @contextmanager
    def engine_ahead(self) -> Iterator[None]:
        """Let the engine start what it needs while the film is spoken and directed.

        Not where a film was made before: after an edit there may be nothing to draw.
        """
        from soundstage.engines import ENGINES

        if (self.folder / "made.json").exists():
            yield
            return
        self.engine = ENGINES.new(self.options.engine)
        try:
            getattr(self.engine, "get_ready", lambda: None)()  # only engines that take their time have it
            yield
        finally:
            self.engine.close()
