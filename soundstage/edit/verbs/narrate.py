# SPDX-License-Identifier: Apache-2.0
"""A narrator: a voice nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import pinned
from soundstage.edit.scope import Scope
from soundstage.edit.verbs.say import Say
from soundstage.model.production import NARRATOR

_OPENS = re.compile(r"(?i)\b(?:open|start|begin) (?:the film |it )?with\b")


@dataclass(frozen=True)
class Narrate(Verb):
    """Let a narrator speak, or give the narrator another voice."""

    phrases = (
        "<add> [a|the] {voice:voice_word} {voice2:voice_word} (narrator|voiceover|voice-over|narration|voice over|"
        "voice) [that|who|which] [says|saying|reading] {text:quote}",
        "<add> [a|the] [{voice:voice_word}] (narrator|voiceover|voice-over|narration|voice over|voice) "
        "[that|who|which] [says|saying|reading] {text:quote}",
        "<add> [a|the] (narrator|voiceover|voice-over|narration|voice over) (in|with) [a|an] {voice:voice_word} "
        "voice [that|who|which] [says|saying|reading] {text:quote}",
        "(have|let|make) (a|an|the) [{voice:voice_word}] (narrator|voice-over|voiceover|voice over) "
        "(say|read|tell|speak|explain) {text:quote}",
        "{begin:at_beginning} (have|let|make) (a|an|the) [{voice:voice_word}] (narrator|voice-over|voiceover|voice "
        "over) (say|read|tell|speak|explain) {text:quote}",
        "(have|let|make) (a|an|the) [{voice:voice_word}] (narrator|voice-over|voiceover|voice over) "
        "(say|read|tell|speak|explain) {text:quote} {begin:at_beginning}",
        "(have|let|make) (a|an|the) (narrator|voice-over|voiceover|voice over) (open|start|begin) [the film|it] with "
        "{text:quote}",
        "(have|let|make) (a|the) (narrator|voice-over|voiceover|voice over) (say|read|tell|speak|explain) {text:quote} "
        "(in|with) [a|an] {voice:voice_word} [{voice2:voice_word}] voice",
        "(a|an|the) [{voice:voice_word}] (narrator|voice-over|voiceover|voice over|narration|voice|announcer) "
        "(says|reads|tells|speaks|explains|announces|calls|counts) [{begin:at_beginning} [and]] {text:quote}",
        "(a|the) (narrator|voice-over|voiceover|voice over) (says|reads|speaks|explains) {text:quote} (in|with) [a|an] "
        "{voice:voice_word} voice",
        "(give|hand) the (narrator|voice-over|voiceover) [a|an] {voice:voice_word} [{voice2:voice_word}] voice",
        "<make> the (narrator|voice-over|voiceover|narration) [sound] {voice:voice_word}",
        "<make> the narrator 's voice [<to>|sound] {voice:voice_word}",
    )
    example = ("A man sits in a cafe.", 'have a narrator say "It is late." in a deep voice',
               "pin narrator.voice: - -> deep")
    rank = 3

    text: Annotated[str, "the words, in quotes"] = ""
    voice: Annotated[str, "deep, old, british, female …"] = ""
    begin: Annotated[str, "first of all"] = ""
    voice2: Annotated[str, "a second word for the voice"] = ""

    def apply(self, scope: Scope) -> Done:
        first = self.begin or ("first" if _OPENS.search(scope.words) else "")
        production = Say(narration=self.text, begin=first).apply(scope).production if self.text else scope.production
        words = [w for w in (self.voice, self.voice2) if w]
        return Done(pinned(production, NARRATOR, words, scope.words) if words else production)
