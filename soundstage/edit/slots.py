# SPDX-License-Identifier: Apache-2.0
"""Slot kinds: which words may fill the hole of a phrase, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.direct.block import VOCAL
from soundstage.edit import framewords, lookwords, stagewords
from soundstage.edit.colors import color_of
from soundstage.edit.film_parts import FilmParts
from soundstage.edit.garments import garments
from soundstage.edit.hairdo import CALLED
from soundstage.edit.people import ARTICLES, found
from soundstage.edit.phrasing import as_phrase
from soundstage.edit.scope import Scope, Where
from soundstage.edit.words import positive, singular
from soundstage.language import lexicon
from soundstage.language.casting import is_person
from soundstage.language.setting import Spot, place_like
from soundstage.language.taxonomy import taxonomy
from soundstage.language.vocabulary import Table
from soundstage.language.wordlist import word_set
from soundstage.sound.effects import EFFECTS

SIZES: dict[str, float] = {**lexicon.SIZES, **stagewords.SIZES}
WEATHER: Table = {**lexicon.WEATHER, **stagewords.WEATHER}
STATES = word_set("sound fit suit work feel want need prefer mean could matter belong cost contain own deserve lack "
                   "remain be do")
NO_PLACES = word_set("inside outside indoors outdoors "
                     "scene shot scenes shots part film picture background foreground middle end voice whisper")
ADJECTIVES = word_set("fat thin calm clean cool dry empty free idle loose open quiet slim smooth still tame warm wet")
DENIED = word_set("not without never instead nor")
_ENDLESS = word_set("a an the his its their")  # no name of somebody ends so
_OPEN = ("subject", "thing", "deed", "clothes", "text", "noise", "clause")  # kinds that any words may fill
_ANEW = re.compile(  # what begins so is no part of a deed
    r"\band (?:not|let|make|have|add|remove|change)\b|. (?:let|make|have) (?:him|her|it|them)\b")
_SOFTLY = re.compile(r"^(?:some |a bit of |a little |a )?(?:morning|evening|night|light|thin|low|soft|thick|dense|"
                     r"gentle|heavy|strong|fine|mild|fierce|driving|torrential|pouring|raging|howling)"
                     r"(?: (?!with |and |in |but )[a-z]+)? "
                     r"(?=mist|fog|rain|snow|haze|drizzle|breeze|wind|downpour|blizzard|gale|flurr)")
_DEEP = re.compile(r"^(?:a |an |the )?(?:very |quite )?(?:late|early|mid|deep|calm|quiet|clear|still|starry|moonlit) "
                   r"(?:in the |at )?")
_OF_PICTURE = re.compile(r" of (?:the |this )?(?:picture|frame|screen|image|shot|view)$")
_SKINS = {w: w for w in ("pale", "light", "fair", "tan", "brown", "dark", "black", "white", "olive")} | {
    "brighter": "light", "lighter": "light", "darker": "dark", "paler": "pale"}
_LETS = re.compile(r"(?i)\W*(?:let|have|make|get)\b")
JOINING = word_set("when while as once whenever before after until till")  # what begins a moment of the film
_HOW = word_set("slow quick gentle soft loud careful nervous shy brief curt sad angry calm weak sudden proud")
_SO = word_set("slowly quickly then suddenly gently happily quietly")  # may go before the verb
_LEADS = word_set("to into for with by be of in on at")  # no thing begins so
_DANGLING = word_set("next beside behind near between towards toward")
_BESIDE = word_set("behind beside by near past around to of over under with")
_PRONOUNS = word_set("hers theirs mine yours it this that he she they you him them i we")
_NO_NOISE = word_set("then first shot shots scene scenes and on in at them it they him her is are was were should with "
                     "to put move up down louder softer quieter bit part moment where after before when while during "
                     "until camera except only but there")
_OF_THE_FILM = re.compile(  # what the film is made of comes into no scene
    r"the (?:(?:whole|first|last|second|third|final|opening) )?(?:scene|film|movie|shot|picture|camera|music|frame)\b")
NO_THINGS = word_set("it them him her this that there here now instead too again shot shots music sound")

DULL = (
    "", "a lot ", "far ", "even ", "a touch ", "a tad ", "rather ", "quite ", "a bit ", "a little ", "very ", "more ",
    "much ", "really ", "slightly ", "completely ", "all ", "a notch ", "somewhat ", "kind of ", "sort of ", "way ",
    "so ")

GRADED = ("build", "skin", "voice_word", "manner", "expression", "mood", "music_mood", "speech", "pace")

Filled = tuple[bool, Any]  # (whether the words were free ones, what they mean)


@cache
def _lightings() -> Table:
    """How light is, without the word: "dramatic", "softer", of what is called "dramatic lighting" and "soft light"."""
    rows = {w.rpartition(" ")[0]: w for w in sorted(lexicon.LIGHTS) if w.endswith((" light", " lighting"))}
    both = rows | {f"{how}er": w for how, w in rows.items()}
    return {how: w for how, w in both.items() if how not in stagewords.LIGHTS}

_WHERE_HEARD = re.compile(  # "waves lapping against the pier" are waves
    r"(\w \w+ing) (?:against|onto|over|through|on|along|at|in|under) (?:(?:the|a|an|his|her) )?(.*)")
_LETTERED = word_set("says reads saying reading labeled labelled marked words titled")


@dataclass
class Filler(FilmParts):
    """Fills holes for one scope. misses: references that named nothing, for the error."""

    scope: Scope
    quotes: list[str]
    misses: list[str] = field(default_factory=list)
    _kept: dict[tuple[str, tuple[str, ...]], Filled | None] = field(default_factory=dict)
    _kin: dict[Where, Filler] = field(default_factory=dict)

    def at(self, where: Where) -> Filler:
        """The filler for this part of the film; what it finds out is kept for all readings of the instruction."""
        if where not in self._kin:
            self._kin[where] = Filler(self.scope.at(where), self.quotes, self.misses)
        return self._kin[where]

    def __call__(self, kind: str, words: Sequence[str], start: int, end: int) -> Filled | None:
        span = tuple(words[start:end])
        key = kind, span
        if key not in self._kept:
            self._kept[key] = self._fill(kind, span)
        return self._kept[key]

    def _fill(self, kind: str, span: tuple[str, ...]) -> Filled | None:
        if kind in self._tables:
            return self._listed(kind, span)
        maker: Callable[[tuple[str, ...]], Any] | None = getattr(self, f"_{kind}", None)
        if maker is None:
            raise KeyError(f"no slot kind '{kind}'")
        value = maker(span)
        return None if value is None else (kind in _OPEN, value)

    @cached_property
    def _tables(self) -> dict[str, Table | dict[str, Any]]:
        v = self.scope.vocabulary
        return {
            "hour": {**lexicon.HOURS, **stagewords.HOURS},
            "weather": WEATHER, "falling": stagewords.FALLS,
            "season": {k: s for k, s in lexicon.SEASONS.items() if k not in ("snow", "icy", "frozen")},
            "light": {w: w for w in lexicon.LIGHTS} | stagewords.LIGHTS, "lighting": _lightings(),
            "mood": {**lexicon.MOODS, **stagewords.MOODS},
            "style": v.styles, "color": {}, "light_from": stagewords.LIGHT_FROM,
            "size": SIZES, **stagewords.AMOUNTS,
            "manner": {**lexicon.MANNERS, **stagewords.WITH},
            "expression": stagewords.EXPRESSIONS,
            "pace": stagewords.PACES,
            "shot_size": framewords.SHOT_SIZES,
            "angle": framewords.ANGLES,
            "effect": v.effects,
            "ambience": v.ambiences,
            "age": stagewords.AGES, "decade": stagewords.DECADES,
            "build": {w: w for w in lexicon.BUILDS - {"tall", "short"}} | stagewords.BUILDS,
            "skin": {**_SKINS, **lexicon.SKINS},
            "aspect": framewords.ASPECTS,
            "relation": framewords.RELATIONS, "depth": framewords.DEPTHS,
            "spot": framewords.SPOTS,
            "world_pace": framewords.WORLD_PACES,
            "direction": framewords.DIRECTIONS,
            "pattern": stagewords.PATTERNS,
            "transition": framewords.TRANSITIONS,
            "ending": framewords.ENDINGS,
            **lookwords.KINDS,
            "halved": dict.fromkeys(("half as long", "half the length", "half its length"), "half"),
            "doubled": dict.fromkeys(("twice as long", "double the length", "twice the length", "twice its length"),
                                     "twice"),
            "loudness": stagewords.LOUDNESS,
            "music_mood": {**lexicon.MOODS, **lexicon.GENRES, **stagewords.MUSIC_MOODS},
            "genre": lexicon.GENRES, "beard": stagewords.BEARDS,
            "file_role": stagewords.FILE_ROLES, "hair_called": {w: w for w in CALLED},
            "clean_shaven": stagewords.SHAVEN, "tempo": stagewords.TEMPOS,
            "speech": {**lexicon.SPEECH, **stagewords.SPEECH},
            "voice_word": stagewords.VOICES,
        }

    def _listed(self, kind: str, span: tuple[str, ...]) -> Filled | None:
        table = self._tables[kind]
        if kind == "color":
            value = color_of(span)
            return None if value is None else (False, value)
        text = " ".join(span)
        bare = text.removeprefix("a ").removeprefix("an ").removeprefix("the ")
        said_so: tuple[str, ...] = (text, bare, singular(text))
        said_so = (*said_so, text.partition(" for ")[0]) if kind == "aspect" else said_so
        said_so = (*said_so, span[-1]) if kind == "genre" and len(span) == 2 else said_so  # "punk rock"
        said_so = (*said_so, *_of_adverb(text)) if kind == "manner" and text.endswith("ly") else said_so
        less = {"weather": _SOFTLY, "spot": _OF_PICTURE, "hour": _DEEP, "season": _DEEP}.get(kind)
        said_so = (*said_so, less.sub("", text)) if less else said_so
        for said in (*said_so, *(positive(text) if kind in GRADED and text not in stagewords.LOUDNESS else ())):
            for dull in DULL:
                plain = said.removeprefix(dull)
                if plain in table:
                    return False, table[plain]
        return None

    # -- who and what
    def _subject(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        if any(w.startswith("\x00") for w in span) or len(span) > 9 or (len(span) > 1 and span[-1] in _ENDLESS) or (
                span in (("his",), ("its",), ("their",))):  # whose something is, nobody
            return None
        ids = found(span, self.scope)
        if not ids and span[0] in ARTICLES:
            self.misses.append(" ".join(span))
        return ids or None

    def _file(self, span: tuple[str, ...]) -> str | None:
        """A file given beside the words: "@look.jpg"."""
        return span[0] if len(span) == 1 and span[0].startswith("@") else None

    def _thing(self, span: tuple[str, ...]) -> str | None:
        """New words for something to see: at least one noun that can be shown."""
        if span[-1] in _DANGLING:
            return None  # "a chalice next (to the throne)": beside what was left out
        bare = span[-1] in NO_THINGS and not (len(span) > 3 and span[-2] in _BESIDE)  # "behind him" is a place
        cut = span[-1] in ARTICLES and not (span[-1] == "her" and len(span) > 2 and span[-2] in _TOWARDS)
        said = [n for n, w in enumerate(span) if w.startswith("\x00")]  # "a clock that says "3 AM"": written on it
        if any(span[n - 1] not in _LETTERED for n in said) or bare or cut or len(span) > 14:
            return None
        if span[0] in _PRONOUNS or span[0] in _LEADS or DENIED & set(span) or _OF_THE_FILM.match(" ".join(span)) or (
                span[0] in lexicon.BUILDS and span[1:2] in (("in",), ("and",), ("with",))):  # how somebody is
            return None
        return " ".join(self.spoken(span))

    def _deed(self, span: tuple[str, ...]) -> str | None:
        """What someone does: begins with a verb."""
        first = next((w for w in span if w not in _SO), "")
        if len(span) == 2 and span[0] in _HOW and base_verb(span[1]) == span[1]:  # "a slow nod"
            return f"{span[1]} {span[0]}ly"
        base, said = base_verb(first), " ".join(span)
        if " for each" in said or said.startswith(("look like ", "looks like ", "becomes ")):
            return None
        if span[-1] in ("close-up", "closeup") or first in (_PARTICLES if len(span) == 1 else _LIMBS):
            return None  # "bring it down", "his hands clapping": no deeds
        if len(span) > 16 or {"should", "must", "shall"} & set(span) or "let" in span[1:] or _ANEW.search(said):
            return None
        if first.endswith("s") and span[1:2] and span[1].endswith("ing") and base_verb(span[1]) and (
                taxonomy().senses(singular(first), "n")):
            return None  # "leaves falling": a noun and what it does
        if first == base and base not in self.scope.vocabulary.actions and not taxonomy().leans_verb(base) and (
                base in ADJECTIVES or base in lexicon.BUILDS):
            return None
        if self._moment_in(span) or first in lexicon.HOURS:
            return None  # "when she comes in": a moment of the film, no deed; nor is "dusk"
        if DENIED & set(span) or "too" in span[:-1]:
            return None  # what is not to be, or is complained of, is no part of a deed
        if not base or base in STATES or (first in lexicon.COLORS and base not in ACTIONS.entries) or (
            first in ("be", "is", "are", "look", "looks", "seem", "appear", "have", "get", "become") and len(span) < 2
        ):
            return None
        return " ".join(self.spoken(span))

    def _doing(self, span: tuple[str, ...]) -> str | None:
        """An ing-form and what belongs to it, no moment of the film."""
        if not span[0].endswith("ing") or len(span) > 11 or self._moment_in(span):
            return None
        return " ".join(span)

    def _moment_in(self, span: tuple[str, ...]) -> bool:
        """Whether the words name a moment of the film: "(crying) when she speaks"."""
        return any(w in JOINING and self._happening(span[n + 1 :]) for n, w in enumerate(span) if n)

    def _happening(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        """The ids of the beats that a clause names: "she comes in"."""
        from soundstage.edit.happenings import happening

        return tuple(b.id for b in happening(span, self.scope)) or None

    def _clause(self, span: tuple[str, ...]) -> str | None:
        return " ".join(self.spoken(span)) if len(span) > 1 else None

    def _text(self, span: tuple[str, ...]) -> str | None:
        return " ".join(self.spoken(span))

    def _noise(self, span: tuple[str, ...]) -> str | None:
        """Words for one sound: no clause, no place, no list."""
        told = any(w in ("he", "she", "we", "you", "i") and span[n + 1 : n + 2] != ("'s",) for n, w in enumerate(span))
        return None if told or _NO_NOISE & set(span) or self._does(span) else self._text(span)

    def _does(self, span: tuple[str, ...]) -> bool:
        """Whether somebody of the film is to do what is no sound: "let the owl fly", "have the horse rear"."""
        v = self.scope.vocabulary
        for at in range(1, len(span)) if _LETS.match(self.scope.words) else ():
            verb = span[at] if base_verb(span[at]) == span[at] else ""
            goes = verb in v.actions and v.actions[verb] not in VOCAL and (  # a wave is heard, to wave is not
                verb not in EFFECTS.get(v.effects[verb]).verbs if verb in v.effects else True)
            who = found(span[:at], self.scope) if verb else ()
            if who and (goes or verb not in v.effects or self._person(who[0])):
                return True
            if verb and span[at - 1] in _COMPANIES and not _AUDIBLY.search(self.scope.words):
                return True  # "have a crowd cheer": it is seen
        return False

    def _person(self, subject_id: str) -> bool:
        """Whether it is somebody, whose crying is a deed that is seen."""
        return is_person(self.scope.subject(subject_id).noun.split()[-1])

    def spoken(self, span: Sequence[str]) -> list[str]:
        """The words with quotes put back in."""
        return [f'"{self.quotes[int(w[1:])]}"' if w.startswith("\x00") else w for w in span]

    def _quote(self, span: tuple[str, ...]) -> str | None:
        return self.quotes[int(span[0][1:])] if len(span) == 1 and span[0].startswith("\x00") else None

    def _clothes(self, span: tuple[str, ...]) -> tuple[str, ...] | None:
        """ "a red coat and a hat" -> ("red coat", "hat")."""
        return garments(span, self.scope)

    def _place(self, span: tuple[str, ...]) -> tuple[Spot, tuple[str, ...]] | None:
        """(the place, other words of it): "a snowy forest"."""
        phrase = as_phrase(span)
        if phrase is None or span[-1] in NO_PLACES or " ".join(span).removeprefix("a ") in lexicon.LIGHTS:
            return None
        spot = place_like(phrase, self.scope.vocabulary)
        if spot is None or (not spot.exact and not taxonomy().senses(phrase.head.lemma)):
            return None
        rest = tuple(t.low for t in (*phrase.before, phrase.head))[: -spot.used]
        if ({"fewer", "more", "less", "many", "few", "twice"} | JOINING | _PRONOUNS) & set(rest):
            return None  # "slip twice before it falls" is no waterfall
        if any(w in ARTICLES or w in DENIED or w in ("in", "on", "at", "of", "and", "to", "with", "for") for w in rest):
            return None
        return spot, tuple(w for w in rest if w not in ("whole",))

    def _choice(self, span: tuple[str, ...]) -> str | None:
        from soundstage.edit.pins import KINDS

        said = " ".join(span)
        return said if said in KINDS else None

    def _sounding(self, span: tuple[str, ...]) -> str | None:
        """Words that name a sound and nothing in the film: "thunder", "a distant bell"."""
        from soundstage.edit.sounds import VOICED, bed_of, effect_of, sounds_so

        if span[-1] in _LEADS | _ENDLESS:
            return None
        if found(span, self.scope) or self._noise(span) is None or any(w.startswith("\x00") for w in span):
            return None
        v, text = self.scope.vocabulary, " ".join(span)
        text = _WHERE_HEARD.sub(lambda m: m[0] if effect_of(m[2], v) else m[1], text)
        cues = (c for s in self.scope.production.scenes for sh in s.shots for c in sh.cues)
        told = any(text.split()[-1] in c.said.lower().split() for c in cues)  # a whistle that is heard in the film
        plain = told or text.split()[-1] not in v.props
        head = span[span.index("of") - 1] if "of" in span[1:-1] else span[-1]  # "the murmur of a crowd" is no crowd
        named = (effect_of(text, v) or bed_of(text, v)) and (head == span[-1] or sounds_so(head, v))
        beast = singular(head) in v.species and not VOICED & set(span[:-1])
        return text if named and plain and not beast else None

    def _move(self, span: tuple[str, ...]) -> str | None:
        """A camera move by any of its spoken forms."""
        from soundstage.language.camera_finding import Finding
        from soundstage.language.camera_moves import moves_in

        text = (
            " ".join(span)
            .removeprefix("a ")
            .removeprefix("slow ")
            .removeprefix("an ")
            .removesuffix(" shot")
            .removesuffix(" move")
            .removesuffix(" movement")
        )
        if text in self.scope.vocabulary.moves:
            return self.scope.vocabulary.moves[text]
        if text in framewords.MOVES:
            return framewords.MOVES[text]
        if len(span) > 3:
            return None
        finding = Finding()
        moves_in(finding, text, self.scope.vocabulary.moves)
        taken = [
            w
            for w in text.split()
            if w not in ("in", "out", "back", "away", "forward", "around", "closer", "pan", "the")
        ]
        if span[-1] == "pan" and any(w.endswith("ing") for w in taken):
            return None  # "a sizzling pan"
        return finding.wish.get("move") if finding.wish.get("move") and len(taken) <= 1 else None


_TOWARDS = word_set("to beside behind near by with of on at")  # "next to her"
_PARTICLES = word_set("down up in out off on back away over")
_YING = word_set("lying dying tying vying untying")
_COMPANIES = word_set("crowd audience people onlookers bystanders children men women group")
_AUDIBLY = re.compile(r"(?i)\b(?:heard|hear|sounds?|off[- ]screen|somewhere|distance|offstage)\b")
_LIMBS = word_set("clothes hands feet eyes arms legs fingers paws")


def _of_adverb(word: str) -> tuple[str, ...]:
    """The adjective that an adverb is made from: worriedly, angrily -> worried, angry."""
    stem = word.removesuffix("ly")
    return stem, f"{stem.removesuffix('i')}y"


def base_verb(word: str) -> str:
    """The base form when the word is a verb's: "runs", "running" -> run; "" else."""
    verbs = taxonomy().verbs
    stems = [word]
    if word.endswith("ing"):
        stems = [word[:-4] + "ie"] if word in _YING else [word[:-3], word[:-3] + "e", word[:-4], word]
    elif word.endswith("s") and word not in verbs:
        stems = [word[:-1], word[:-2], word[:-3] + "y"]
    elif word.endswith("ed"):
        stems = [word[:-2], word[:-1], word[:-3]]
    known = [s for s in stems if len(s) > 1 and s in verbs]
    if word.endswith("ing") and len(known) > 1 and word[-4] == word[-5]:
        return max(known, key=verbs.count)  # "putting" is of put, not of putt
    return known[0] if known else ""
