# SPDX-License-Identifier: Apache-2.0
"""Another voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import with_subject
from soundstage.edit.scope import Scope
from soundstage.edit.steps import Unfit

_PLAIN = {
    "deeper": "deep",
    "lower": "deep",
    "low": "deep",
    "higher": "high",
    "squeaky": "high",
    "shrill": "high",
    "gruff": "rough",
    "husky": "rough",
    "hoarse": "raspy",
    "elderly": "old",
    "childlike": "child",
    "rougher": "rough",
    "softer": "soft",
    "older": "old",
    "younger": "young",
    "feminine": "female",
    "masculine": "male",
    "robotic": "robot",
    "scary": "villain",
}
_PACE = {"slow": 0.85, "slower": 0.85, "fast": 1.2, "faster": 1.2, "quick": 1.2}


@dataclass(frozen=True)
class Voice(Verb):
    """Give somebody another voice: its age, pitch, colour or pace."""

    phrases = (
        "(give|hand) {who:subject} [a|an] [much|more|very] {voice:voice_word} voice",
        "<make> {who:subject} 's voice [<to>|sound] [much|more|a bit|very] {voice:voice_word}",
        "<make> the voice of {who:subject} [<to>|sound] [much|more] {voice:voice_word}",
        "<make> (his|her|its|their) voice [<to>|sound] [much|more|a bit] {voice:voice_word}",
        "{who:subject} 's voice <should> (be|sound) [more] {voice:voice_word}",
        "(let|have|make) {who:subject} (speak|talk|sound) [in|with] [a|an] [more] {voice:voice_word} [voice]",
        "{who:subject} <should> (speak|talk|sound|have) [with|in] [a|an] [more|much] {voice:voice_word} [voice]",
        "(let|have|make) {who:subject} (speak|talk|say it) [more] {voice:voice_word}",
        "(his|her|its|their) voice <should> (be|sound) [more] {voice:voice_word}",
        "(give|hand) {who:subject} [a|an] {voice:voice_word} [and] {voice2:voice_word} voice",
        "{who:subject} (speaks|talks) (in|with) [a|an] {voice:voice_word} [and] {voice2:voice_word} voice",
        "{who:subject} (speaks|talks) (in|with) [a|an] {voice:voice_word} voice",
        "use [a|an] {voice:voice_word} voice for {who:subject}",
        "<swap> {who:subject} 's voice (for|with|by) [a|an] {voice:voice_word} [one|voice]",
    )
    example = (
        'A man sits in a cafe and says: "Good evening."',
        "give the man a deep voice",
        "man1.voice.words: - -> deep",
    )
    rank = 1

    who: Annotated[tuple[str, ...], "whose voice"] = ()
    voice: Annotated[str, "deep, high, raspy, old, british, slow …"] = ""
    voice2: Annotated[str, "a second word for it"] = ""

    def apply(self, scope: Scope) -> Done:
        from soundstage.edit.people import found

        said = {*scope.words.lower().split()}
        who = self.who or (() if said & {"his", "her", "its", "their"} else scope.last)  # "... deeper and slower"
        who = who or found(["her" if "her" in said else "him"], scope)
        if self.who and not any(scope.subject(i).family == "body" for i in self.who):
            raise Unfit  # "lower the sound of the bucket": no voice
        if not who:
            raise self.refuse(scope, "nobody is named whose voice it is")
        production = scope.production
        for subject_id in who:
            wish = scope.subject(subject_id).voice
            for word in filter(None, (self.voice, self.voice2)):
                if word in _PACE:
                    wish = wish.model_copy(update={"speed": round((wish.speed or 1.0) * _PACE[word], 3)})
                else:
                    wish = wish.model_copy(
                        update={"words": tuple(dict.fromkeys((*wish.words, _PLAIN.get(word, word)))), "name": ""}
                    )
            production = with_subject(production, subject_id, voice=wish)
        return Done(production, who)
