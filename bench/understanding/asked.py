# SPDX-License-Identifier: Apache-2.0
"""Questions to watched films whose truth is known: how many are answered right, declined and answered wrong.

    python bench/understanding/asked.py FOLDER      # with the films of questions.json, made of their prompts

Half of the questions have an answer in the film (a pattern: LENGTH and SHOTS stand for the film's own); the others
(null) nobody could answer by watching: declining is right.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from retold import seen_in

from soundstage.understand.asking import ask


def wanted(pattern: str, truth: dict[str, Any]) -> str:
    """The pattern with the film's own length and number of shots."""
    seconds = f"{truth['seconds']:.2f}"
    return pattern.replace("LENGTH", re.escape(seconds)).replace("SHOTS", rf"\b{len(truth['shots'])} shots")


def main() -> None:
    """Print every answer that is not right, then the table."""
    score: Counter[tuple[str, str]] = Counter()
    questions = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
    for name, film in questions.items():
        path = Path(sys.argv[1]) / f"{name}.mp4"
        truth = json.loads((path.with_suffix("") / "truth.json").read_text(encoding="utf-8"))
        watched = seen_in(path)
        for question, pattern in film["asked"]:
            answer = ask(watched, question)
            can = "has an answer" if pattern else "has none"
            if not answer.answered:
                verdict = "declined"
            elif pattern and re.search(wanted(pattern, truth), answer.text):
                verdict = "right"
            else:
                verdict = "wrong"
            score[can, verdict] += 1
            if verdict != ("right" if pattern else "declined"):
                print(f"   {name}: {question} -> {verdict}: {answer.text}")
    for (can, verdict), many in sorted(score.items()):
        print(f"{can:15} {verdict:9} {many}")


if __name__ == "__main__":
    main()
