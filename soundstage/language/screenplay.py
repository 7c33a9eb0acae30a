# SPDX-License-Identifier: Apache-2.0
"""Production -> a Fountain screenplay."""

from __future__ import annotations

import re

from soundstage.language.fountain import SHOT
from soundstage.language.writing import Form, remark
from soundstage.model.production import Beat, Scene, Shot

JOINS = {"fade_white": "FADE TO WHITE.", "iris": "IRIS IN."}
ENDS = {"fade": "FADE OUT.", "fade_white": "FADE TO WHITE.", "iris": "IRIS OUT.", "cut_black": "CUT TO BLACK."}


class Screenplay(Form):
    """Title page, scene headings, action, dialogue, transitions, centred titles."""

    def _film(self) -> None:
        self.rows += [f"Title: {escaped(_words(self.production.title)) or 'Untitled'}", ""]
        super()._film()

    def opening(self, scene: Scene, number: int) -> list[str]:
        """EXT. SNOWY FOREST - DUSK - RAIN."""
        kind = "INT." if scene.place in self.vocabulary.indoors else "EXT."
        noun = _plain(scene.noun) or _plain(scene.place) or "place"
        words = [w for w in map(_plain, scene.place_words) if w and w not in noun.split()]
        said = (scene.hour, scene.weather if scene.weather != "wind" else "", scene.season)
        when = " - ".join(_plain(w).upper() for w in said if _plain(w))
        lead = self._transition(scene.shots[0]) if scene.shots and number else []
        return [*lead, f"{kind} {' '.join([*words, noun]).upper()}" + (f" - {when}" if when else ""), ""]

    def shot(self, shot: Shot, number: int) -> list[str]:
        """DISSOLVE TO: a camera sentence, a centred title."""
        camera = self.say.camera(shot)
        rows = self._transition(shot) if number else []
        rows += [camera, ""] if camera else []
        return rows + ([f">{escaped(shot.title)}<", ""] if _words(shot.title) else [])

    def aside(self, words: str) -> list[str]:
        """A synopsis line."""
        return [f"= {_words(words)}", ""] if words else []

    def _transition(self, shot: Shot) -> list[str]:
        said = JOINS.get(shot.transition, f"{shot.transition.upper()} TO:")
        return [said, ""] if shot.transition else []

    def closing(self) -> list[str]:
        """FADE OUT. where the film ends so."""
        scene = self.production.scenes[-1]
        ending = scene.shots[-1].ending if scene.shots else ""
        return [ENDS[ending], ""] if ending in ENDS else []

    def line(self, beat: Beat, before: Beat | None) -> str:
        """A character cue, how it is said, and the words; together with the line before: dual dialogue."""
        assert beat.line is not None
        name = self.say.speaker(beat)
        forced = "" if name.upper() == name.upper().strip(".:;!?") and not SHOT.match(name.upper()) else "@"
        dual = " ^" if before is not None and before.line and beat.order == "with" else ""
        rows = [f"{forced}{_words(name.upper())}{' (V.O.)' if beat.line.off_screen else ''}{dual}"]
        sung = beat.line.manner == "sing"
        rows += [f"({beat.line.manner})"] if beat.line.manner and not sung else []
        return "\n".join([*rows, ("~" if sung else "") + escaped(_words(beat.line.text))])


def escaped(text: str) -> str:
    """Stars and underlines that are no emphasis."""
    return re.sub(r"([*_])", r"\\\1", text)


def _words(text: str) -> str:
    return remark(text).replace("\n", " ")


def _plain(text: str) -> str:
    """Letters, digits and spaces only: what a scene heading can hold."""
    return " ".join(re.sub(r"[^\w'’]+|_", " ", text).split()).lower()
