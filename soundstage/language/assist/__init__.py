# SPDX-License-Identifier: Apache-2.0
"""Optional assistance: a language model at an OpenAI-compatible address takes a hard prompt to pieces.

It may only propose a small closed set of typed records (records.py), each bound to a stretch of the words. They are
told in plain sentences (telling.py) and read by the built-in reader, so they pass the same checks as any words. What
it does wrong in any way is a notice, and the built-in reader reads the words themselves. Nothing it says is executed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from soundstage.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from soundstage.model.production import Production

KEY, MODEL = "SOUNDSTAGE_ASSIST_KEY", "SOUNDSTAGE_ASSIST_MODEL"  # environment variables
SECONDS = 60.0  # the whole time an assistant may take


@dataclass(frozen=True)
class Assisted:
    """The film, and what is to be said of how it was read: a notice when the assistant was of no help."""

    production: Production
    notice: str = ""


def read_assisted(
    text: str, address: str, *, seed: int = 1, seconds: float = SECONDS, vocabulary: Vocabulary | None = None
) -> Assisted:
    """Read with the assistant at this address (http://host:port/v1, with #model if it has several).

    seconds: longest wait. The key comes from the environment (SOUNDSTAGE_ASSIST_KEY) and goes nowhere else.
    Raises FilmError for an address that is none, and for words that nobody could read.
    """
    from soundstage.language import read
    from soundstage.language.admission import admit
    from soundstage.language.assist.asking import Assistant, Unhelpful
    from soundstage.language.assist.telling import told_by
    from soundstage.language.fountain import is_fountain
    from soundstage.language.notation import NOTE
    from soundstage.model.production import Claim

    assistant = Assistant.at(address)
    text = admit(text)
    try:
        if is_fountain(text) or NOTE.search(text):
            raise Unhelpful("a screenplay is read by its form, no assistant is needed")
        pieces = assistant.pieces(text, seconds)
        production = told_by(pieces, text, seed, vocabulary or Vocabulary.installed())
        note, notice = f"taken to pieces by the assistant at {assistant.host}", ""
    except Unhelpful as trouble:
        production = read(text, seed=seed, vocabulary=vocabulary)
        note = notice = f"{trouble}: the built-in reader read the words"
    number = len(production.claims) + 1
    claim = Claim(id=f"c{number}", kind="assistance", words="the words", span=(0, 0), state="approximated", note=note)
    return Assisted(production.model_copy(update={"claims": (*production.claims, claim)}), notice)
