# SPDX-License-Identifier: Apache-2.0
"""Words that name nothing with a body: "Justice is the opposite of convenience.", "Loneliness.", "Nobody moves."

An idea by itself is filmed as a mood picture: a place, an hour and a weather of that mood, its light, lens and score.
Words that have no mood either are refused, in one sentence.
"""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.being import Being
from soundstage.language.casting import cast_noun
from soundstage.language.claims import FILM_WORDS, content
from soundstage.language.draft import DraftScene
from soundstage.language.ideas import ABSTRACT, LOOKS, idea_mood
from soundstage.language.opposites import Opposites
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

SEEN = {  # mood -> (place, hour, weather, season) of its picture
    "lonely": ("beach", "dusk", "cloudy", ""), "tense": ("corridor", "night", "", ""),
    "happy": ("garden", "morning", "clear", ""), "sad": ("street", "dusk", "rain", "autumn"),
    "calm": ("lake", "dawn", "", ""), "scary": ("forest", "night", "fog", ""),
    "romantic": ("beach", "dusk", "clear", ""),
    "mysterious": ("forest", "dawn", "fog", ""), "epic": ("mountain", "dawn", "", ""),
    "magical": ("forest", "dusk", "", ""),
    "playful": ("park", "noon", "clear", ""), "dramatic": ("headland", "dusk", "storm", ""),
    "nostalgic": ("field", "dusk", "", "autumn"), "energetic": ("city", "noon", "clear", ""),
    "hopeful": ("field", "dawn", "clear", "spring"),
}  # fmt: skip
HEALING = {"heal": "hopeful", "mend": "hopeful", "hope": "hopeful", "dream": "magical", "lose": "sad", "die": "sad",
           "suffer": "sad", "fear": "scary", "hate": "tense", "fight": "tense", "remember": "nostalgic",
           "love": "romantic",
           "trust": "hopeful", "forgive": "hopeful", "forget": "nostalgic", "change": "energetic", "conquer": "epic"}
NONE_OF_US = frozenset(("nobody", "no one", "none"))
AWAY = word_set("be come go arrive live answer open know see have exist remain stay notice")  # nobody is there
LOOKS_ON = ("person", 3)


class MoodPictures(Opposites):
    """Finds a picture for words of which nothing can be shown by itself."""

    def _of_ideas(self) -> bool:
        """Whether the words are of ideas only, one of which has a mood: the scene takes it."""
        told = [t for row in self.rows for t in row if content(t) and t.low not in FILM_WORDS]
        nouns = [t for t in told if t.kind in "NM"]
        if not nouns or any(taxonomy().file(t.lemma) not in ABSTRACT | {"27"} for t in nouns):
            return False
        moods = {t: HEALING.get(t.lemma, "") if t.kind in "VBGE" else idea_mood(t.lemma) for t in told}
        # a verb tells what becomes of it all: "time heals all wounds"
        first = min((t for t in told if moods[t]), key=lambda t: (t.kind not in "VBGE", t.start), default=None)
        if first is None:
            return False
        self.settings.ideas.feel(self.scene, moods[first], [t for t in told if t.kind in "NMVBGEA"])
        return True

    def _nobody_stirs(self) -> bool:
        """ "Nobody moves.": those who could are there, and hold still."""
        for row in self.rows:
            low = [t.low for t in row]
            none = next((i for i, w in enumerate(low) if w in NONE_OF_US), -1)
            stirs = none >= 0 and any(_stirs(t) for t in row[none + 1 :])
            if not stirs or self.scene.cast:
                continue
            noun, count = LOOKS_ON
            being = Being(new_id(noun, self.taken), noun, cast_noun([noun], noun, self.vocabulary), count=count)
            self.cast.beings[being.id] = being
            self.scene.cast.append(being.id)
            self.shot.beats.append({"id": new_id("b", self.taken), "who": (being.id,), "action": "stand",
                                    "manner": ("still", "already"), "order": "then"})
            self.ledger.add("subject", [row[none]], being.id, "approximated", "three people who hold still")
            return True
        return False

    def _mood_pictures(self) -> None:
        """An idea by itself plays where and when its mood is seen."""
        for scene in self.scenes:
            alone = not (scene.place or scene.cast or scene.idea) and scene.mood in LOOKS
            if alone and not any(s.used for s in scene.shots):  # "Melancholy.": said as a quality
                mood, scene.mood = scene.mood, ""
                self.settings.ideas.feel(scene, mood, [t for row in self.rows for t in row if idea_mood(t.low) == mood])
            if scene.idea and not scene.place and not scene.cast and scene.idea in SEEN:
                self._seen_as(scene)
                self._rest_of(scene)

    def _seen_as(self, scene: DraftScene) -> None:
        place, hour, weather, season = SEEN[scene.idea]
        unit = self.vocabulary.places.get(place, "")
        if not unit:
            return
        scene.place, scene.noun = unit, place
        scene.hour, scene.weather = scene.hour or hour, scene.weather or weather
        scene.season = scene.season or season
        when = " ".join(w for w in (f"at {scene.hour}", f"({scene.weather})" if scene.weather else "") if w)
        self.ledger.tell_more("mood", f"{scene.id}.mood", f"a {place} {when}")

    def _rest_of(self, scene: DraftScene) -> None:
        """The other words of an idea: they are part of what the mood stands for."""
        note = "part of the idea that the mood stands for"
        self.ledger.answered(f"{scene.id}.mood", note)
        rest = [t for row in self.rows for t in row if not self.ledger.has(t) and content(t) and t.kind in "NMVBGEAR"]
        ideas: list[Token] = [t for t in rest if t.low not in FILM_WORDS and t.low not in lexicon.COLORS]
        for t in ideas:
            self.ledger.add("mood", [t], f"{scene.id}.mood", "approximated", note)


def _stirs(t: Token) -> bool:
    """Whether it is a verb of something that could be done."""
    acts = t.kind in "VBX" or t.low.removesuffix("s") in taxonomy().verbs
    return acts and t.lemma not in AWAY
