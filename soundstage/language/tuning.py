# SPDX-License-Identifier: Apache-2.0
"""Music that begins, stops, fades, swells or changes when something happens: "the music stops as the door opens".

Each turn is a cue called "music" that is heard with a beat; its words say what happens and what is played then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.passing import Passing
from soundstage.language.phrases import Phrase
from soundstage.language.scoring import MUSIC
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set
from soundstage.model.production import Cue, new_id

VERBS = {  # verb -> what happens to the music
    "start": word_set("start begin commence resume strike kick come enter return restart"),
    "stop": word_set("stop end cease cut halt break pause quit finish"),
    "fade out": word_set("fade die subside recede dwindle trail vanish disappear dissolve ebb"),
    "swell": word_set("swell rise build grow intensify crescendo soar mount climb surge"),
    "soften": word_set("soften quieten drop dim lower sink calm quiet hush"),
    "change": word_set("change turn switch shift become give transform transition morph segue"),
}  # fmt: skip
COMING_IN = frozenset(("in", "up"))
KEYS = {**lexicon.MOODS, **lexicon.GENRES}
LOUDER = word_set("louder faster stronger intense softer quieter slower fainter")
AT_ONCE = word_set("when as while once whenever just")
CALLED = word_set("music score soundtrack melody tune song theme")


class Tuning(Passing):
    """Reads what happens to the music while the film goes on."""

    tuned = ""  # the id of a turn whose moment the next clause tells
    last_music: Phrase | None = None  # the last clause about music
    on_music: Phrase | None = None  # what the last clause told of, where that was music

    def _tunes(self, clause: Clause) -> bool:
        """Whether the clause only tells what happens to the music."""
        phrase = clause.subjects[0] if len(clause.subjects) == 1 else None
        phrase = self._again_music(phrase)
        way = any(p.head.lemma == "way" for p in clause.objects)  # "a violin gives way to a march": nobody's deed
        if phrase is None or clause.verb is None or clause.negated or clause.quotes:
            return False
        if not self._scored(replace(phrase, det="the") if way else phrase):
            return False
        what = self._turn(clause)
        if not what or (what == "start" and self._before_anything(clause)):
            return False
        named = phrase.head.lemma in MUSIC | lexicon.INSTRUMENTS | lexicon.GENRES.keys()
        first, then = self._played(clause, phrase) if named else ([], [])
        if what == "change" and not then:
            return False
        if self.scene.music.get("mood") == "none" and what in ("start", "fade in", "swell"):
            self.scene.music = {}  # "No music. Then a violin begins."
        if what == "change" and first and not self.scene.music.get("mood"):
            self._plays(first)
        if what != "change" and not self.scene.music and not self.hearing.music(self.scene, phrase, plays=True):
            self._plays([phrase.head.low])  # "the violins swell"
        self._turned(clause, what, then if what == "change" else [])
        return True

    def _again_music(self, phrase: Phrase | None) -> Phrase | None:
        """ "… then it stops": the music told of before, where "it" can be nothing else; else the phrase itself."""
        if phrase is not None and phrase.head.low not in ("it", "they", "which", "that"):
            return phrase
        things = any(not b.person for b in self.cast.beings.values())
        return self.on_music or (self.last_music if phrase is not None and not things else None) or phrase

    def _plays_on(self, clause: Clause, heard: bool) -> None:
        """Remembers the music that a clause told of: "it" may be that in the next one."""
        first = clause.subjects[0] if clause.subjects else self.on_music if clause.shared else None
        self.on_music = first if heard and first is not None and self._scored(first) else None
        self.last_music = self.on_music or self.last_music

    def _scored(self, phrase: Phrase) -> bool:
        """Music, a kind of it or an instrument that nobody in the film holds."""
        if phrase.pronoun:
            return False
        names = {phrase.head.lemma, phrase.head.low}
        seen = any(b.noun.split()[-1] in names for b in self.cast.beings.values())
        seen = seen or phrase.det in ("a", "an", "his", "her")
        kind = bool(names & (lexicon.GENRES.keys() | lexicon.INSTRUMENTS)) and not seen
        return bool(names & CALLED) or kind

    @staticmethod
    def _turn(clause: Clause) -> str:
        """What happens, or ""."""
        verb = clause.starter[0] if clause.starter else clause.verb
        assert verb is not None and clause.verb is not None
        parts = {a.prep for a in clause.adjuncts if not a.phrases} | {t.low for t in clause.adverbs}
        if clause.starter and clause.verb.lemma in ("play", "sound"):
            return "start" if verb.lemma in VERBS["start"] else "stop" if verb.lemma in VERBS["stop"] else ""
        said = {t.low for t in (*clause.predicate, *clause.adverbs)}
        if clause.verb.lemma in ("get", "grow", "become", "turn") and said & LOUDER:
            return "swell" if said & {"louder", "faster", "stronger", "intense"} else "soften"
        what = next((k for k, verbs in VERBS.items() if clause.verb is not None and clause.verb.lemma in verbs), "")
        if what == "fade out" and parts & COMING_IN:
            return "fade in"
        way = any(p.head.lemma == "way" for p in clause.objects)
        if clause.verb.lemma == "give" and not way:
            return ""
        return "" if what == "change" and clause.form == "passive" else what

    def _before_anything(self, clause: Clause) -> bool:
        """ "Soft music begins." as the first thing told: the film's own music, from its first frame."""
        return not any(s.beats for s in self.scene.shots) and not clause.marker and not self._more_follows(clause)

    def _more_follows(self, clause: Clause) -> bool:
        """Whether the sentence goes on after the clause: "… starts as she sits down"."""
        assert clause.verb is not None
        row = next((r for r in self.rows if any(t.start == clause.verb.start for t in r)), [])
        return any(t.low in AT_ONCE | {"after"} and t.start > clause.verb.start for t in row)

    def _played(self, clause: Clause, phrase: Phrase) -> tuple[list[str], list[str]]:
        """(what is played before, what from then on): moods, kinds of music and instruments."""
        said = [t for a in clause.adjuncts for p in a.phrases for t in (*p.before, p.head)]
        said += [*clause.predicate, *(t for p in clause.objects for t in (*p.before, p.head))]
        known = KEYS.keys() | lexicon.INSTRUMENTS
        told = [t for t in sorted(said, key=lambda t: t.start) if t.low in known]
        split = len(told) > 1 and any(a.prep == "from" for a in clause.adjuncts)
        before = told[:1] if split else [t for t in (*phrase.before, phrase.head) if t.low in known]
        return [t.low for t in before], [t.low for t in (told[1:] if split else told)]

    def _plays(self, words: Sequence[str]) -> None:
        """What the scene's music is before it changes."""
        self.scene.music["mood"] = next((KEYS[w] for w in words if w in KEYS), "")
        played = tuple(w for w in words if w in lexicon.INSTRUMENTS)
        if played:
            self.scene.music["instruments"] = played
        self.scene.music = {k: v for k, v in self.scene.music.items() if v}

    def _turned(self, clause: Clause, what: str, then: Sequence[str]) -> None:
        """The cue of a turn, with the beat told before it; a clause that follows may tell another moment."""
        at_once = clause.order == "with" or any(t.low in AT_ONCE for t in clause.marker)
        cue = Cue(id=new_id("q", self.taken), sound="music", noun="music", at=str(self.shot.beats[-1]["id"]) if
                  self.shot.beats else "", at_end=not (at_once and self.shot.beats),
                  words=(what, *dict.fromkeys(KEYS.get(w, w) for w in then)))
        if not self.shot.beats and what in ("start", "fade in"):
            cue = cue.model_copy(update={"at_end": False})
        self.shot.cues.append(cue)
        self.tuned = cue.id
        self.ledger.add("music", _all_of(clause), f"{self.shot.id}.{cue.id}")
        self.last_music = clause.subjects[0] if clause.subjects and not clause.subjects[0].pronoun else self.last_music
        self.on_music = self.last_music

    def _tuned_to(self, clause: Clause, beats: Sequence[dict[str, Any]]) -> None:
        """ "… when the door opens": the turn that was told right before happens then."""
        tuned, self.tuned = self.tuned, ""
        mark = {t.low for t in clause.marker}
        if not tuned and beats and self.on_music is not None and "until" in mark:  # "music plays until he falls"
            cue = Cue(id=new_id("q", self.taken), sound="music", noun="music", at=str(beats[0]["id"]), words=("stop",))
            self.shot.cues.append(cue)
            self.ledger.add("order", clause.marker, f"{self.shot.id}.{cue.id}", note="the music ends then")
        if not tuned or not beats or not mark & (AT_ONCE | {"after", "until"}):
            return
        late = "after" in mark
        at = {"at": str(beats[-1 if late else 0]["id"]), "at_end": late}
        cues = self.shot.cues
        cues[:] = [c.model_copy(update=at) if c.id == tuned else c for c in cues]
        self.ledger.cover(clause.marker)


def _all_of(clause: Clause) -> list[Token]:
    """Every word of the clause."""
    assert clause.verb is not None
    phrases = [*clause.subjects, *clause.objects, *(p for a in clause.adjuncts for p in a.phrases)]
    said = [t for p in phrases for t in (*p.counted, *p.before, p.head, *((*p.of.before, p.of.head) if p.of else ()))]
    said += [*clause.starter, clause.verb, *clause.adverbs, *clause.predicate]
    return [*said, *(t for a in clause.adjuncts for t in a.tokens)]
