# SPDX-License-Identifier: Apache-2.0
"""Production -> a prompt: sentences, [Name, tone]: "…" lines, Shot 2 (3s): headings."""

from __future__ import annotations

from soundstage.language.sentences import article, sentence
from soundstage.language.writing import Form, remark
from soundstage.model.production import Beat, Scene, Shot

HOURS = {"day": "in daylight", "noon": "at noon", "dawn": "at dawn", "dusk": "at dusk", "night": "at night"}
WEATHERS = {"rain": "in the rain", "fog": "in fog", "storm": "in a storm", "clear": "under a blue sky",
            "snow": "in falling snow", "wind": "in the wind", "cloudy": "under an overcast sky"}
ON = {"beach", "street", "road", "mountain", "headland", "moon", "hill", "stage", "bridge", "shore", "coast"}
TONES = {"whisper": "whispering", "shout": "shouting", "sing": "singing"}


class Prompt(Form):
    """What one types into a box."""

    def opening(self, scene: Scene, number: int) -> list[str]:
        """ "In a snowy forest at dusk." """
        noun = scene.noun or scene.place.replace("_", " ")
        extra = [w for w in scene.place_words if w not in noun.split()]
        place = " ".join([*extra, noun])
        hour = HOURS.get(scene.hour, f"in the {scene.hour}") if scene.hour else ""
        season = f"in {scene.season}" if scene.season and "snowy" not in extra else ""
        prep = "on" if set(noun.split()) & ON else "in"
        parts = [f"{prep} {article(place)} {place}", hour, WEATHERS.get(scene.weather, ""), season]
        words = sentence(" ".join(p for p in parts if p))
        return self.aside(words) if ("scene", number) in self.noted else [remark(words), ""]

    def aside(self, words: str) -> list[str]:
        """A note that holds no record."""
        return [f"[[{remark(words)}]]", ""] if words else []

    def shot(self, shot: Shot, number: int) -> list[str]:
        """ "Shot 2 (3s): Close-up on the woman." """
        time = f" ({float(shot.duration):g}s)" if shot.duration is not None else ""
        label = f"Shot {number + 1}{time}: " if shot.given and shot.duration is not None else ""
        said = label + self.say.camera(shot)
        rows = [remark(said), ""] if said else []
        return rows + ([f'The text "{remark(shot.title)}" appears.', ""] if shot.title else [])

    def line(self, beat: Beat, before: Beat | None) -> str:
        """[Anna, whispering]: "Come here." """
        assert beat.line is not None
        tone = TONES.get(beat.line.manner, beat.line.manner)
        off = "" if not beat.line.off_screen or not beat.who else "off-screen"
        said = ", ".join([self.say.speaker(beat), *(w for w in (tone, off) if w)])
        mark = ("“", "”") if '"' in beat.line.text else ('"', '"')
        return f"[{said}]: {mark[0]}{remark(beat.line.text)}{mark[1]}"
