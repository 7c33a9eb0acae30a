# SPDX-License-Identifier: Apache-2.0
"""Instructions by their meaning: what is to be more or less, how much and where -> plain instructions.

The words are read against each thing that can be turned up or down (`edit/dialling.py`), whatever their form; what
comes out are instructions in the words that the verbs know, carried out all or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from soundstage.edit import dialwords as d
from soundstage.edit.amounts import decibels
from soundstage.edit.degrees import BY_AND_BY
from soundstage.edit.dialling import Dialled, dialled, parts_of
from soundstage.edit.lines import spoken
from soundstage.edit.parts_heard import _STEMS as _STEMS_SAID
from soundstage.edit.parts_heard import EVERYTHING, not_heard, part_named, silent
from soundstage.edit.people import found
from soundstage.edit.rephrase import OWNERS
from soundstage.edit.scope import Scope
from soundstage.edit.slots import WEATHER, Filler, base_verb
from soundstage.edit.sounds import effect_of
from soundstage.edit.spots import Spot, place_meant, spots
from soundstage.edit.targets import stripped
from soundstage.errors import FilmError
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

_STEMS = {"mix.music": "music", "mix.ambience": "ambience", "mix.dialogue": "dialogue", "mix.effects": "effects"}
_HEARD = word_set(
    "loud louder soft softer quiet quieter hear heard hearing audible volume level levels sound "
    "sounds noise mix db mute fade fades faint fainter audio amplify quietest loudest deafening")
_SCORE = word_set(
    "underscore scoring track tune band strings instrumental playing underscoring")
_TALK = word_set(
    "talking speech dialog dialogue lines line words voice voices speaking question answer reply "
    "remark")
_BEDS = word_set("atmos murmur hubbub chatter hum room_tone tone")
_DETERMINERS = frozenset(("the", "a", "an", "that", "this", "some", "any", "all", "our", "his", "her", "its", "their"))
_SAYS = ("sound", "noise", "volume", "level", "sounds")

_COMING = word_set("start starts begin begins come comes in kick set heard")
_FACES = word_set("face eyes expression smile hands hand")
_FILM = word_set("film movie video thing runtime time")
Row = list[str]


def dialed(row: Sequence[str], scope: Scope) -> Iterator[list[Row]]:
    """Ways to say the same as plain instructions, likeliest first; none when a word would be left over."""
    if any(w.startswith("\x00") for w in row) or not 1 < len(row) <= 30:
        return
    if any(said in " ".join(row) for said in BY_AND_BY):
        return  # not at once
    try:
        at_spots = spots(row, scope)
    except FilmError:
        return  # a shot that there is not
    words = list(row)
    for way in (_only_from, _weather, _sound, _film, _lit, _contrast, _color, _length, _size, _light, _pace):
        yield from way(words, at_spots, scope)


def _where(read: Dialled) -> Row:
    """The parts of the film that were named, in plain words."""
    return [w for spot in read.spots for w in spot.said]


def _one_part(read: Dialled) -> bool:
    return len({s.said for s in read.spots}) < 2


def _sound(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How loud something is, or that it is no longer heard."""
    def named(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]] | None:
        return _heard_at(words, at, scope)

    read = dialled(row, "sound", at_spots, scope, named)
    untold = read is not None and not read.topic and read.spots
    if read is not None and untold and {"louder", "quieter"} & set(row) and {"it", "everything"} & set(row):
        read = replace(read, topic=("everything",), named=True)  # "make it a little quieter in shot 2"
    if read is None or not read.named or not _one_part(read):
        return
    name, where = list(read.topic), _where(read)
    if "during" in name:  # somebody's line is a part of the film as well
        at = name.index("during")
        if where:
            return
        name, where = name[:at], name[at:]
    way = read.ways[0] if len(read.ways) == 1 else ""
    if way in ("more", "less"):
        by = read.amounts.get("db")
        share = read.amounts.get("share")
        level = decibels(share, way == "more") if share is not None else by
        told = ["by", f"{float(level):g}", "db"] if level else []
        louder = "louder" if way == "more" else "softer"
        if read.amounts.keys() <= {"db", "share"}:
            yield [["make", "the", *name, *(["much"] if read.degree == "much" and not told else []), louder, *told,
                    *where]]
    elif read.amounts:
        return
    elif way == "off":
        yield [["mute", "the", *name, *where]] if where else [["no", *name]]
    elif way == "fade":
        yield [["fade", "out", "the", *name, *where]]


def _only_from(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """What is heard in the shots named and after them alone: "the wind should only start in shot 4"."""
    named = _heard_at([*row, "heard"], 0, scope)
    spot = next((s for n, s in at_spots.items() if named and n >= named[0] and s.end == len(row)), None)
    said = spot.said[:1] if named and spot else ()
    between = set(row[named[0] : row.index(said[0])] if named and said and said[0] in row else ())
    if not named or spot is None or not spot.where.shots or "only" not in between or not between & _COMING or (
            between - _COMING - d.ASKING - {"only", "should", "be", "from"}):
        return
    ids = [s.id for s in scope.shots]
    before = [str(scope.numbered.index(i) + 1) for i in ids[: min(map(ids.index, spot.where.shots))]]
    if before:
        joined = [w for n in before for w in ("and", n)][1:]
        yield [["mute", "the", *named[1], "in", "shots" if len(before) > 1 else "shot", *joined]]


def _heard_at(row: Sequence[str], at: int, scope: Scope) -> tuple[int, tuple[str, ...]] | None:
    """(where its name ends, what it is called plainly) of something heard that is named here."""
    whose = next((end for end in range(min(len(row), at + 6), at + 1, -1) if row[end - 1] in _TALK and _line_of(
        list(row[at:end]), scope)), 0)
    if whose:
        return whose, _line_of(list(row[at:whose]), scope)
    begin = at + (row[at] in _DETERMINERS)
    if row[begin : begin + 1] and row[begin] in _SAYS and row[begin + 1 : begin + 2] == ["of"]:
        begin += 2 + (row[begin + 2 : begin + 3] == ["the"])
    said = bool(_HEARD & set(row))
    for end in range(min(len(row), begin + 4), begin, -1):
        words = list(row[begin:end])
        if words[-1] in d.CARRIERS - {"sounds"} or words[0] in d.ASKING - _DETERMINERS or (
                words[0] in d.TURNS["sound"]):
            continue
        if (plain := _heard(words, said, scope)) is not None:
            return end, plain
    return None


def _heard(words: Row, said: bool, scope: Scope) -> tuple[str, ...] | None:
    """What these words name that is heard, plainly; people and things only where hearing is spoken of."""
    text = " ".join(w for w in words if w != "'s")
    if text in _SCORE or (len(words) == 2 and words[0] == "music" and words[1] in _SCORE | {"bed", "track"}):
        return ("music",)
    if text in _BEDS or words[-1] in _BEDS:
        return ("ambience",)
    if text in d.TOPICS["sound"] - {"mix"} or len(words) > 3:
        return None
    who = found([w for w in words if w != "'s"], scope) or found(["the", *words], scope)
    falls = lexicon.WEATHER.get(text, text) if text in WEATHER or text in lexicon.WEATHER else ""
    weather = falls and any(s.weather in (falls, "storm") for s in scope.production.scenes)
    if {text} & {i for s in scope.production.scenes for i in s.music.instruments}:
        return ("music",)
    part = part_named(text, scope)
    cue = bool(effect_of(text, scope.vocabulary)) and not not_heard(part, scope)
    if (who or weather or (effect_of(text, scope.vocabulary) and not cue)) and not said:
        return None
    if silent(part, scope):
        return None  # nothing of the kind is heard
    if not part or (part == EVERYTHING and text not in ("everything", "it all")):
        return None
    if part == "mix.ambience" and text not in _STEMS_SAID:
        return None  # a background that the film does not have
    plain = _STEMS.get(part, "everything" if part == EVERYTHING else text)
    return tuple(plain.split())


def _line_of(words: Row, scope: Scope) -> tuple[str, ...]:
    """Somebody's line as what is spoken in it: "her question" is the dialogue during her line; () for nobody's."""
    owner = [OWNERS.get(w, w) for w in words[:-1] if w != "'s"]
    who = found(owner, scope) or found(["the", *owner], scope)
    return ("dialogue", "during", *words[:-1], "line") if who and spoken(scope, who) else ()


def _weather(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How hard it rains, snows or blows, and that it begins or ends."""
    def named(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]] | None:
        begin = at + (words[at] in ("the", "that", "this", "some", "any"))
        word = words[begin] if begin < len(words) else ""
        return (begin + 1, (word,)) if word in WEATHER or word in lexicon.WEATHER else None

    read = dialled(row, "weather", at_spots, scope, named)
    if read is None or not read.named or read.amounts or len(read.ways) != 1 or _HEARD & set(row):
        return
    name, where = read.topic, _where(read)
    if not _one_part(read) or name[0] in ("clear", "sunny", "sun", "sunshine"):
        return
    told = {"more": ["make", "the", *name, *read.degree.split(), "heavier"], "off": ["stop", "the", *name],
            "less": ["make", "the", *name, *read.degree.split(), "lighter"], "on": ["let", "the", *name, "start"]}
    yield [[*told[read.ways[0]], *where]]


def _light(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How bright, warm and hard the light is."""
    def named(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]] | None:
        for end in range(min(len(words), at + 4), at, -1):
            if words[at] == "the" and place_meant(words[at:end], scope):
                return end, ()
        return None

    read = dialled(row, "light", at_spots, scope, named)
    if read is None or read.amounts or not _one_part(read) or len(read.ways) > 1:
        return  # one kind of light takes the place of another: two would not both be done
    spoken = read.named or read.topic or any(s.thing for s in read.spots)
    if not spoken or not (read.own or read.named or any(s.thing for s in read.spots)):
        return
    if not read.named and not set(read.ways) <= {"brighter", "darker", "warmer", "colder"}:
        return
    where, much = _where(read), ["much"] if read.degree == "much" else []
    hard = ["use", "hard", "light"]
    yield [[*(hard if way == "harder" else ["make", "the", "light", *much, way]), *where] for way in read.ways]


def _contrast(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    read = dialled(row, "contrast", at_spots, scope)
    if read is not None and read.named and len(read.ways) == 1 and not read.amounts and _one_part(read):
        yield [["more" if read.ways[0] == "more" else "less", "contrast", *_where(read)]]


def _color(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    read = dialled(row, "color", at_spots, scope)
    if read is None or len(read.ways) != 1 or read.amounts or not _one_part(read):
        return
    if read.named or (read.own and (read.topic or read.spots)) or {"saturated", "desaturated", "desaturate"} & set(row):
        yield [["make", "the", "colors", "vivid" if read.ways[0] == "more" else "faded", *_where(read)]]


def _film(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How long the whole film is."""
    read = dialled(row, "film", {}, scope)
    if read is None or len(read.ways) != 1 or read.amounts.keys() != {"seconds"} or not _FILM & set(row):
        return
    said = [f"{float(read.amounts['seconds']):g}", "seconds"]
    more = {"by", "off", "from", "more", "another", "extra"} & set(row) or (
        {"longer", "shorter"} & set(row) and "to" not in row)
    yield [["make", "the", "film", *said, read.ways[0] if more else "long"]]


def _lit(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """What kind of light there is, by its own name: "light them from behind", "candles only, please"."""
    if not {"light", "lights", "lighting", "lit"} & set(row):
        return
    filler = Filler(scope, [])
    for at in range(len(row)):
        for end in range(min(len(row), at + 5), at, -1):
            if row[at:end] in (["light"], ["lights"]) or filler("light", row, at, end) is None:
                continue
            rest = [*row[:at], "it", *row[end:]]
            moved = {n if n < at else n - (end - at) + 1: s for n, s in at_spots.items() if s.end <= at or n >= end}
            shifted = {n: replace(s, end=s.end if s.end <= at else s.end - (end - at) + 1) for n, s in moved.items()}
            said = parts_of(rest, "light", shifted, scope)
            if said is not None:
                yield [["light", "it", "with", *row[at:end], *(w for s in said for w in s.said)]]
                return


def _size(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How near the frame is: a step closer or wider."""
    read = dialled(row, "size", at_spots, scope)
    if read is None or len(read.ways) != 1 or read.amounts or not read.own or not _one_part(read):
        return
    who = ["on", *read.who] if read.who and not any(s.thing for s in read.spots) else []
    if read.who or read.topic or read.spots:
        yield [["make", "it", read.ways[0], *who, *_where(read)]] if not who else [[read.ways[0], *who, *_where(read)]]


def _pace(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    read = dialled(row, "pace", at_spots, scope)
    if read is not None and len(read.ways) == 1 and not read.amounts and _one_part(read) and (
            read.spots or read.topic in (("everything",), ("action",), ("pace",), ("playback",))):
        yield [["show", "it", "in", "slow" if read.ways[0] == "slower" else "fast", "motion", *_where(read)]]


def _length(row: Row, at_spots: dict[int, Spot], scope: Scope) -> Iterator[list[Row]]:
    """How long a shot is: by so many seconds, to so many, or a bit."""
    read = dialled(row, "length", at_spots, scope)
    if read is None or len(read.ways) != 1 or read.amounts.keys() - {"seconds", "share"}:
        return
    if not read.amounts and {"tighten", "tightened", "tightening"} & set(row):
        return  # nearer
    if len(read.spots) > 1 or len(read.amounts) > 1:
        return  # "the second a second longer and the third half as long" are two
    seconds, share = read.amounts.get("seconds"), read.amounts.get("share")
    way, shots = read.ways[0], _shots(read, scope)
    if read.who and not shots and way == "longer":
        yield [["hold", "on", *read.who, *([f"{float(seconds):g}", "seconds"] if seconds else []), "longer"]]
        return
    if not shots or len(set(shots)) != len(shots) or not (read.own or seconds or share):
        return
    if read.who and not _shown_there(read, scope):
        seconds = seconds or (Fraction(2) if share is None else None)
        if way == "longer" and seconds and (edge := _edge(read, scope)):
            size = "close-up" if read.who[-1] in _FACES else "medium shot"
            yield [["add", "a", *size.split(), "of", *read.who, "at", "the", edge, "for", f"{float(seconds):g}", "s"]]
        return  # what is held there is somebody else
    if seconds is None:
        part = ["half"] if share == Fraction(1, 2) else [f"{float(share or 0) * 100:g}", "percent"]
        by = ["by", *part] if share else []
        verb = "extend" if way == "longer" else "shorten"
        yield [[verb, *shots, *by] if by else ["make", *shots, "a", "bit", way]]
        return
    said = [f"{float(seconds):g}", "seconds"]
    ids = {i for s in read.spots for i in s.where.shots}
    held = "hold" in map(base_verb, row) and any(s.duration >= seconds for s in scope.shots if s.id in ids)
    yield [["make", *shots, *said, way]] if held and way == "longer" else [_timed(row, way, shots, said)]


def _shown_there(read: Dialled, scope: Scope) -> bool:
    """Whether every shot that is named is of those whom the row says the camera is on."""
    who, ids = found(read.who, scope), {i for s in read.spots for i in s.where.shots}
    return all(s.camera.subject.partition(".")[0] in who for s in scope.shots if s.id in ids)


def _edge(read: Dialled, scope: Scope) -> str:
    """Which end of the film was named: "end", "start" or ""."""
    edges: dict[tuple[str, ...], str] = {(scope.shots[0].id,): "start", (scope.shots[-1].id,): "end"}
    return next((edges.get(s.where.shots, "") for s in read.spots if set(s.said) & {"end", "start", "beginning"}), "")


def _timed(row: Row, way: str, shots: Row, said: Row) -> Row:
    """The instruction of so many seconds more, less or in all."""
    if way == "longer" and not {"longer", "more", "extra", "another", "extend", "by", "add"} & set(row) and (
            {"long", "for", "last", "lasts", "to", "give", "allow"} & set(row)):
        return ["make", *shots, *said, "long"]
    edge = next((e for e, words in (("start", d.ENTRIES), ("end", d.EXITS)) if words & set(row)), "")
    if way == "shorter" and edge:
        return ["cut", *said, "off", "the", edge, "of", *shots]
    if way == "shorter" and "to" in row and not {"off", "from", "by"} & set(row):
        return ["trim", *shots, "to", *said]
    return ["make", *shots, *said, way]


def _shots(read: Dialled, scope: Scope) -> Row:
    """The shots that are meant, named by number: "shot 2", "shots 2 and 3"; [] when no part is."""
    ids: list[str] = []
    for spot in read.spots:
        if spot.where.shots:
            ids += spot.where.shots
        elif spot.where.time is not None:
            ids.append(scope.shot_at(spot.where.time).id)
        elif (then := stripped(spot.said, scope)[1]).time is not None:  # "hold on the two of them laughing"
            ids.append(scope.shot_at(then.time).id)
        else:
            return []
    places = [str(n) for n, i in enumerate(scope.numbered, 1) if i in ids]
    joined = [w for n in places for w in ("and", n)][1:]
    return ["shot" if len(places) == 1 else "shots", *joined] if places else []
