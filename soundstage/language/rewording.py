# SPDX-License-Identifier: Apache-2.0
"""A sentence before anything is read in it: deeds that are told in a roundabout way, and nouns and verbs mixed up.

"Bursts out laughing" is laughing, "lets go of" releasing, "in which" where; "[Anna]" within a sentence is Anna. After
"while" stands somebody and no verb ("while crows circle above"); what one does, no plural does ("one sings, …").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.agreement import LETTING, LISTING, verb_of
from soundstage.language.leading_shot import shot_first
from soundstage.language.taxonomy import taxonomy
from soundstage.language.upright import BINDING
from soundstage.language.weeping import wept
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

IDIOMS = {  # lemmas in a row -> the verb that says the same
    "burst out laugh": "laugh", "burst into laughter": "laugh", "break out laugh": "laugh", "burst out cry": "cry",
    "burst into tear": "cry", "break into tear": "cry",
    "shed a tear": "cry", "shed tear": "cry", "break into applause": "applaud", "burst into song": "sing",
    "break into song": "sing", "break into a run": "run", "break into a smile": "smile", "break into a grin": "grin",
    "break into a dance": "dance", "burst into flame": "catch fire", "set fire to": "light", "catch fire": "catch fire",
    "go up in flame": "catch fire", "be on fire": "burn", "be in flame": "burn", "let go of": "unclasp",
    "let go": "unclasp",
    "catch sight of": "spot", "take hold of": "grab", "take notice of": "notice", "come to a stop": "stop",
    "come to a halt": "stop", "fall asleep": "sleep", "set foot on": "enter", "make fun of": "mock",
    "take care of": "tend", "get hold of": "grab", "make way for": "avoid", "stand guard": "stand",
    **{f"{v} to {p} knee": "kneel" for v in ("fall", "drop", "sink", "get") for p in ("he", "she", "it", "they", "his",
                                                                                      "her", "its", "their")},
    **{f"{v} with": "adjust" for v in ("fiddle", "tinker", "fumble", "tamper")},
    "come to life": "wake", "take flight": "fly", "take wing": "fly", "take to the air": "fly", "take shelter": "hide",
    "take cover": "hide", "take refuge": "hide", "take the floor": "dance", "take a knee": "kneel",
    **{f"strike {w}": "chime" for w in ("the hour", "midnight", "noon", "one", "two", "three", "twelve")},
    **{f"{v} home": "arrive" for v in ("come", "get", "return")},
    "fall silent": "cease", "fall quiet": "quiet", "go silent": "cease", "come alive": "wake",
}  # fmt: skip
LIT = word_set("screen phone smartphone display light lamp bulb monitor window sign lantern eye face television tv led")
SWITCHED = {("light", "up"), ("turn", "on"), ("switch", "on"), ("come", "on")}
MOVING = word_set("through across into past along towards toward over down")
WAYS = word_set("left right forward forwards backward backwards")
BUILT = word_set("lit looking shouldered minded mannered tempered spirited cheeked legged footed chested necked jawed "
                 "natured")
ADVERBS = word_set("down up out back over still even well away forward home fast near close")
SAME_FORM = word_set("put cut set let hit shut read come run become burst cast cost split spread")
EXTRA = word_set("extra other additional further background")
FRAMES = word_set("shot frame scene video camera image view picture footage clip")
FILMING = word_set("zoom pan tilt dolly")
STARTS = frozenset((".", "S", "C"))


def reworded(row: list[Token]) -> list[Token]:
    """The sentence with such words put plainly; every word keeps its place in the text."""
    row = _to_another(row)
    for i, t in enumerate(row[1:-1], 1):
        if t.low in ("video", "view", "shot", "frame") and row[i - 1].kind == "D" and row[i + 1].lemma in FILMING:
            row[i] = replace(t, lemma="camera", text="camera")  # "the video zooms in on"
    row = _plain(wept(_whose(_unbracketed(shot_first(row)))))
    for i in range(len(row)):
        row[i] = _described(_several(row, i), row, i)
        row[i] = _named(row, i)
        row[i] = _speaking(row, i)
        _they_after_while(row, i)
        _others_do(row, i)
        row[i] = _one_does(row, i)
        row[i] = _only_verb(row, i)
        row[i] = _far_verb(row, i)
        row[i] = _helped(row, i)
    lies = len(row) > 3 and row[1].kind == "V" and row[1].lemma in ("lie", "stand", "sit", "hang")
    if lies and row[2].kind == "D" and row[0].low in ("inside", "there", "outside", "nearby", "above", "below"):
        row[0] = replace(row[0], kind="E0", tag="EX")  # "Inside lies a mask"
    if len(row) > 3 and row[0].low in ("behind", "beside", "before", "around", "above", "near") and row[2].kind == "#":
        her = row[1].low == "her"  # "Behind her two men push": two men push
        row[1] = replace(row[1], kind="O", tag="PRP", lemma="she") if her else row[1]
    return row


def _to_another(row: Sequence[Token]) -> list[Token]:
    """ "From one tree to another": another tree."""
    found = list(row)
    for i in [i for i, t in enumerate(row) if t.low == "another" and i > 3 and row[i - 1].low == "to"]:
        noun, lows = row[i - 2], [t.low for t in row[max(0, i - 7) : i]]
        first = any(pair == ("from", "one") for pair in pairwise(lows))
        if first and noun.kind == "N" and (i + 1 == len(row) or row[i + 1].kind not in "NA"):
            found[i] = replace(row[i], kind="D", tag="DT")
            found.insert(i + 1, replace(noun, start=row[i].end, end=row[i].end))
            break
    return found


def _unbracketed(row: Sequence[Token]) -> list[Token]:
    """ "[Anna] remains silent": the brackets of a name are no words."""
    found = list(row)
    for i in [i for i, t in enumerate(row) if t.text == "["]:
        close = next((j for j in range(i + 2, min(len(row), i + 6)) if row[j].text == "]"), -1)
        inside = row[i + 1 : close] if close > 0 else []
        if inside and all(t.kind in "NMADGE" for t in inside):
            found = [t for t in found if t not in (row[i], row[close])]
    return found


def _whose(row: Sequence[Token]) -> list[Token]:
    """ "A woman whose hair is grey" has grey hair; one "whose name is Mia" is named so."""
    found = list(row)
    for i in [i for i, t in enumerate(row) if t.low == "whose"][::-1]:
        at = next((j for j in range(i + 1, len(row)) if row[j].kind != "A"), len(row))  # "whose left shoe is untied"
        marks, said = [*row[i + 1 : at]], row[at : at + 3]
        if len(said) < 3 or said[0].kind != "N" or said[1].lemma != "be":
            continue
        if said[0].lemma == "name":
            found[i - 1 : i] = [t for t in found[i - 1 : i] if t.text != ","]
            i = found.index(row[i])
            found[i : i + 3] = [replace(row[i], kind="E", tag="VBN", lemma="name", text="named", end=said[1].end)]
            continue
        end = next((j for j in range(at + 2, len(row)) if row[j].kind not in "ARCE"), len(row))
        looks = [t for t in row[at + 2 : end] if t.kind in "AEC"]
        if end < len(row) and row[end].tag == "NNS" and verb_of(row[end].low) not in ("", row[end].low):
            found[end] = replace(row[end], kind="V", tag="VBZ", lemma=verb_of(row[end].low))
        ends = end == len(row) or found[end].kind in ".VX"
        if looks and ends and looks[-1].kind != "C" and _own(said[0]):
            found[i:end] = [replace(row[i], kind="P", tag="IN", lemma="with", text="with"),
                            *marks, *(replace(t, kind="A", tag="JJ") for t in looks), said[0]]
    return found


def _own(t: Token) -> bool:
    """A part of the body, or something that is worn."""
    return bool({t.lemma, t.low, f"{t.lemma}s"} & (lexicon.PARTS | lexicon.HAIR | lexicon.CLOTHES))


def _several(row: Sequence[Token], i: int) -> Token:
    """ "Two crows on a branch": right after a number stands a thing, and no verb."""
    from soundstage.language.casting import lives

    t, single = row[i], row[i].low.removesuffix("s")
    nxt = row[i + 1].kind if i + 1 < len(row) else "."
    marked = i > 1 and row[i - 1].kind in "GA" and row[i - 2].kind == "P" and nxt in ".CP" and row[i - 2].low != "to"
    if marked and t.kind == "V" and t.tag == "VBZ" and taxonomy().things(single):
        return replace(t, kind="N", tag="NNS", lemma=single)  # "packed with cheering fans"
    counted = i > 0 and row[i - 1].kind == "#" and row[i - 1].low not in ("one", "1")
    some = counted and t.kind == "V" and t.tag == "VBZ" and lives(single)
    return replace(t, kind="N", tag="NNS", lemma=single) if some else t


def _described(t: Token, row: Sequence[Token], i: int) -> Token:
    """ "With no extra notes", "in both hands", "captures a can, spoon, and hands": there a thing stands, no verb."""
    single, before = t.low.removesuffix("s"), [x.low for x in row[max(0, i - 2) : i]]
    lacks = len(before) == 2 and before[0] in ("no", "any", "without")
    lacks = lacks and (row[i - 1].kind == "A" or before[1] in EXTRA)
    pair = len(before) == 2 and before[1] == "both" and row[i - 2].kind == "P"
    nxt = row[i + 1] if i + 1 < len(row) else None
    ends = t.low == "hands" and (nxt is None or nxt.text in ".,;")  # "the bowl, and hands."
    last = next((x for x in reversed(row[:i]) if x.kind in "VXGB"), None) if t.kind in "VB" else None
    lists = last is not None and last.kind == "V" and last.lemma in LISTING and before[-1:] in ([","], ["and"], ["or"])
    if lists and (nxt is None or nxt.text in ",." or nxt.kind == "C") and taxonomy().things(single):
        return replace(t, kind="N", tag="NN" if single == t.low else "NNS", lemma=single)
    framed = any(x.low in FRAMES for x in row[:i]) and before[-1:] in ([","], ["and"], ["or"])
    process = nxt is None or nxt.text in ",." or nxt.kind == "C"
    if t.kind == "G" and framed and process and _lists_things(row, i):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "the shot captures the cup, pouring, and tapping"
    if t.kind != "V" or not (lacks or pair or ends):
        return t
    return replace(t, kind="N", tag="NNS", lemma=single) if taxonomy().senses(single, "n") else t


def _lists_things(row: Sequence[Token], i: int) -> bool:
    """Whether the last verb before tells what is in the picture."""
    last = next((x for x in reversed(row[:i]) if x.kind in "VXB"), None)
    return last is not None and last.kind == "V" and last.lemma in LISTING


def _named(row: Sequence[Token], i: int) -> Token:
    """ "…, Anna remains": a first name taken for a noun; and "The bride, crying, answers" for one more of them."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    first = t.text[:1].isupper() and t.low in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES
    if t.kind == "N" and first and i and row[i - 1].text in (",", ";", ":", "—", "-", "and") and t.tag == "NN":
        return replace(t, kind="M", tag="NNP")
    between = t.low.endswith("ing") and i > 1 and row[i - 1].text == "," and nxt is not None and nxt.text == ","
    verb = next((s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in taxonomy().verbs), "")
    acts = between and verb and i + 2 < len(row) and row[i + 2].tag in ("VBZ", "NNS", "VBD") and row[i - 2].kind in "NM"
    return replace(t, kind="G", tag="VBG", lemma=verb) if acts and t.kind == "N" else t


def _plain(row: Sequence[Token]) -> list[Token]:
    """Idioms as the one verb that they mean."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        size, whole = _whole(row, i)
        found.append(whole)
        i += size
    return found


def _whole(row: Sequence[Token], i: int) -> tuple[int, Token]:
    """(how many tokens, what they are) from i on."""
    t = row[i]
    built = [x.low for x in row[i + 1 : i + 3]]
    if len(built) == 2 and built[0] == "-" and built[1] in BUILT and t.end == row[i + 1].start:
        text = f"{t.text}-{row[i + 2].text}"  # "broad-shouldered"
        return 3, replace(t, text=text, lemma=text.lower(), kind="A", tag="JJ", end=row[i + 2].end)
    if t.low == "in" and i + 1 < len(row) and row[i + 1].low == "which":
        return 2, _joined(row, i, 2, kind="W", tag="WRB", lemma="where")
    for size in (4, 3, 2):
        said = " ".join(x.lemma for x in row[i : i + size])
        verb = IDIOMS.get(said)
        is_so = t.kind == "X" and said.startswith("be ")  # "the car is on fire"
        if verb is not None and len(row) >= i + size and (t.kind in "VBGEN" or is_so):
            kind, tag = (t.kind, t.tag) if t.kind not in "NX" else ("V", "VBZ")
            return size, _joined(row, i, size, kind=kind, tag=tag, lemma=verb)
    size = 3 if [x.low for x in row[i + 1 : i + 3]] == ["up", "as"] else 2
    if t.low in ("dressed", "disguised", "costumed") and i + size < len(row) and row[i + size - 1].low == "as":
        return size, _joined(row, i, size, kind="G", tag="VBG", lemma="wear")  # "dressed as a pirate"
    if [x.low for x in row[i : i + 3]] == ["hide", "and", "seek"]:
        return 3, _joined(row, i, 3, kind="N", tag="NN", lemma="hide-and-seek")
    nxt = row[i + 1] if i + 1 < len(row) else None
    if nxt is not None and (t.lemma, nxt.low) in SWITCHED and t.kind in "VBG" and _lit(row, i):
        return 2, _joined(row, i, 2, kind=t.kind, tag=t.tag, lemma=f"{t.lemma} {nxt.low}")
    return 1, t


def _lit(row: Sequence[Token], i: int) -> bool:
    """Whether what stands right before gives light, and nothing follows that is switched on."""
    more = row[i + 2] if i + 2 < len(row) else None
    ends = more is None or more.kind in ".CSPRW" or more.low in ("one", "again")
    return i > 0 and row[i - 1].kind == "N" and row[i - 1].lemma in LIT and ends


def _joined(row: Sequence[Token], i: int, size: int, *, kind: str, tag: str, lemma: str) -> Token:
    last = row[i + size - 1]
    text = " ".join(t.text for t in row[i : i + size])
    return replace(row[i], text=text, lemma=lemma, kind=kind, tag=tag, end=last.end)


def _speaking(row: Sequence[Token], i: int) -> Token:
    """ "… and explaining: '…'": an -ing noun right before a quote is a verb of speech."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if t.kind != "N" or not t.low.endswith("ing") or not i or nxt is None or not (nxt.text in ":," or nxt.kind == "Q"):
        return t
    later = nxt.kind == "Q" or (i + 2 < len(row) and row[i + 2].kind == "Q")
    stem = next((s for s in (t.low[:-3], t.low[:-3] + "e", t.low[:-4]) if s in lexicon.SPEECH), "")
    opens = row[i - 1].kind in ".CR" or row[i - 1].low == "then"
    return replace(t, kind="G", tag="VBG", lemma=stem) if later and stem and opens else t


def _they_after_while(row: list[Token], i: int) -> None:
    """ "while crows circle above": no verb stands right after such a word, so the crows are some."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    single = t.low.removesuffix("s")
    starts = i > 0 and row[i - 1].kind == "S" and row[i - 1].low in ("while", "as", "when", "whilst")
    if not starts or t.tag != "VBZ" or t.kind != "V" or nxt is None or not taxonomy().senses(single):
        return
    if nxt.low in taxonomy().verbs and nxt.kind in "NVBAR":
        row[i] = replace(t, kind="N", tag="NNS", lemma=single)
        row[i + 1] = replace(nxt, kind="V", tag="VBP", lemma=nxt.low)


def _others_do(row: list[Token], i: int) -> None:
    """ "A man sits, and dogs bark", "and flames erupt from it": several, and what they do."""
    from soundstage.language.casting import lives

    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    verb, table = verb_of(t.low), taxonomy()
    several = i > 1 and row[i - 1].low == "and" and t.kind in "NV" and t.tag in ("NNS", "VBZ") and verb != t.low
    if not several or nxt is None or nxt.kind not in "NAVB" or table.leans_verb(verb) or nxt.low in ADVERBS:
        return
    single = t.low.removesuffix("s")
    after = row[i + 2] if i + 2 < len(row) else None
    ends = after is None or after.kind in "PRT.CSD"
    does = nxt.low == nxt.lemma and nxt.tag != "VBZ" and table.count(nxt.low, "v") >= 1
    does = does and (table.leans_verb(nxt.low) or not table.senses(nxt.low) or lives(single))
    if does and ends and table.senses(single) and any(x.kind in "VG" for x in row[: i - 1]):
        row[i] = replace(t, kind="N", tag="NNS", lemma=single)
        row[i + 1] = replace(nxt, kind="V", tag="VBP", lemma=nxt.low)


def _one_does(row: Sequence[Token], i: int) -> Token:
    """ "One sings, the other claps", "picks up one rose": after "one" stands a verb in -s, and else a thing."""
    t, before = row[i], row[i - 1] if i else None
    nxt = row[i + 1] if i + 1 < len(row) else None
    rest = before is not None and before.kind == "#" and i > 1 and row[i - 2].low in ("other", "both")
    if rest and t.kind == "N" and t.low in taxonomy().verbs and (nxt is None or nxt.kind in ".PRC"):
        return replace(t, kind="V", tag="VBP", lemma=t.low)  # "the other two watch"
    if before is None or before.low != "one":
        return t
    verb = verb_of(t.low)
    opens = i == 1 or row[i - 2].kind in ".CS" or row[i - 2].low in ("first", "the")
    if t.tag == "NNS" and opens and verb and verb != t.low and (nxt is None or nxt.kind in ".PRCD"):
        return replace(t, kind="V", tag="VBZ", lemma=verb)
    thing = t.tag == "VBD" and t.kind == "V" and before.kind == "#" and not opens
    return replace(t, kind="N", tag="NN", lemma=t.low) if thing and taxonomy().things(t.low) else t


def _only_verb(row: Sequence[Token], i: int) -> Token:
    """The one word of a clause that can be its verb: "the eggs sizzle", "the paddle dips left", "the car brakes"."""
    t, before = row[i], row[i - 1] if i else None
    nxt = row[i + 1] if i + 1 < len(row) else None
    if before is None or before.kind not in "NM":
        return t
    ends = nxt is None or nxt.text in (".", ",", ";") or nxt.kind in "CQ"
    if t.low in ADVERBS:
        return t
    bare = t.kind in "RA" and t.low in taxonomy().verbs and before.tag == "NNS" and ends
    if bare and _let(row, i):
        return replace(t, kind="B", tag="VB", lemma=t.low)
    if bare and t.tag == "RB" and not _acts_before(row, i):
        return replace(t, kind="V", tag="VBP", lemma=t.low)
    verb = verb_of(t.low)
    if t.tag != "NNS" or before.tag != "NN" or not verb or verb == t.low or _acts_before(row, i) or nxt is None:
        return t
    j = i - 2
    while j > 0 and row[j].kind == "N" and row[j].tag == "NN":
        j -= 1  # "the alarm clock rings"
    opens = i > 1 and row[j].kind in "DA" and row[i - 2].low not in ("these", "those", "two", "many")
    compound = taxonomy().senses(f"{before.low} {t.lemma}")
    way = nxt.low in WAYS | BINDING or (nxt.kind == "R" and nxt.low.endswith("ly"))
    goes_on = nxt.low in ("and", "then") and i + 2 < len(row) and row[i + 2].tag == "VBZ"  # one brakes and stops
    joint = j > 0 and row[j - 1].low in ("until", "while", "as", "when", "before", "after", "because") and ends
    way = way or (nxt.low in MOVING and not any(x.kind in "VXG" for x in row) and taxonomy().count(verb, "v") > 1)
    acts = opens and not compound and (way or goes_on or joint)  # "until the alarm rings"
    return replace(t, kind="V", tag="VBZ", lemma=verb) if acts else t


def _helped(row: Sequence[Token], i: int) -> Token:
    """ "Helps another person put on a coat": after help and let stands a bare verb."""
    t, j = row[i], i - 1
    while j > 0 and row[j].kind in "NMADO#Z":
        j -= 1
    helps = 0 <= j < i - 1 and row[j].kind in "VBGN" and row[j].lemma in ("help", "let", "make", "watch")
    return replace(t, kind="B", tag="VB", lemma=t.low) if helps and t.kind in "EV" and t.low in SAME_FORM else t


def _far_verb(row: Sequence[Token], i: int) -> Token:
    """ "The leaves of a tree change", "two crows on a branch watch it": a bare verb, parted from its subject."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if t.kind != "N" or t.tag != "NN" or t.low not in taxonomy().verbs or i < 4 or row[i - 1].kind not in "NM":
        return t
    left = next((j + 1 for j in range(i - 1, -1, -1) if row[j].kind in ".CSWQ"), 0)
    before = row[left:i]
    prep = next((k for k, x in enumerate(before) if x.kind == "P"), 0)
    many = prep > 0 and before[prep - 1].kind == "N" and before[prep - 1].tag == "NNS"
    right = next((j for j in range(i + 1, len(row)) if row[j].kind in ".CSWQ"), len(row))
    alone = not any(x.kind in "VXGEB" for x in row[left:right]) and row[i - 1].tag == "NN"
    goes_on = nxt is None or nxt.kind in "OR" or (nxt.kind == "P" and nxt.low != "of") or nxt.text in ".,"
    compound = taxonomy().senses(f"{row[i - 1].low} {t.low}") and not (nxt is not None and nxt.kind == "O")
    return replace(t, kind="V", tag="VBP", lemma=t.low) if many and alone and goes_on and not compound else t


def _acts_before(row: Sequence[Token], i: int) -> bool:
    """Whether a verb stands before i since the last mark."""
    for t in reversed(row[:i]):
        if t.kind in "VXB":
            return True
        if (t.kind in STARTS and t.text != "-") or t.low in ("until", "before", "after", "because"):
            return False
    return False


def _let(row: Sequence[Token], i: int) -> bool:
    """ "making the leaves rustle"."""
    before = [t for t in row[max(0, i - 4) : i] if t.kind in "VBG"]
    return bool(before) and before[-1].lemma in LETTING
