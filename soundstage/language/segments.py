# SPDX-License-Identifier: Apache-2.0
"""Text -> shots, sentences, quotes and labelled lines, each with its place in the text.

Quotes are found first, so that nothing inside them is ever split or read as a direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from soundstage.language import lexicon
from soundstage.language.camera import names_a_shot
from soundstage.language.noises import names_a_noise
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "「": "」"}
ABBREVIATION = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|prof|jr|sr|vs|etc|e\.g|i\.e|a\.m|p\.m|no|approx)|\b[A-Z])$", re.I)
MARKED_NOUN = re.compile(r"\b(?:an?|the|its|his|her|their|this|that)((?: [a-z-]+){0,3}) $", re.I)  # and adjectives
VOICED = word_set("text word title sign caption logo label said whispered shouted yelled called asked reading reads")
WRITTEN = re.compile(  # before a quote: words to be read, and nobody who speaks
    r"(?:(?:opening|end|final|main|on[- ]screen|big|bold|closing) )?(?:titles?|subtitles?|captions?|texts?|credits?"
    r"|intertitles?|logo|title ?card|end ?card|lower third|supers?|taglines?|slogan|headline|chyron|banner|graphics?)"
    r"(?: card| text| line)?", re.I)
NAMED = re.compile(  # before a quote: it is somebody's name, and nobody says it
    r"\b(?:(?:nick)?named|dubbed|christened|known as|by the name of|names? (?:is|are)"
    r"|(?:an?|is|are|was)(?: [\w-]+){0,3} called) $", re.I)
SECTIONS = word_set(
    "visual visuals video scene setting dialog dialogue audio sound sounds sfx music background camera style action "
    "narration voiceover lighting mood character characters location ambient effects dialogues "
    "subject description ambience soundtrack"
)
_SECONDS = r"(\d+(?:\.\d+)?)\s*(?:s|sec|secs|second|seconds)?"
SHOT = re.compile(
    rf"\b(?:shot|clip)\s*#?\s*(?P<n>\d+|one|two|three|four|five|six)\b\s*"
    rf"(?:[\(\[]\s*(?P<in>[^)\]]*)[\)\]]\s*[:.–—-]?|,\s*{_SECONDS}\s*,|[:–—-])\s*",
    re.I,
)
CLOCK = re.compile(
    r"(?:[\[\(]\s*)?(?P<m1>\d{1,2}):(?P<s1>\d{2}(?:\.\d+)?)\s*(?:-|–|—|to)\s*(?P<m2>\d{1,2}):(?P<s2>\d{2}(?:\.\d+)?)\s*[\]\)]?\s*:?\s*"
    r"|[\[\(]\s*(?P<a>\d+(?:\.\d+)?)\s*s?(?:ec(?:onds)?)?\s*(?:-|–|—|to)\s*(?P<b>\d+(?:\.\d+)?)\s*s(?:ec(?:onds)?)?\s*[\]\)]\s*:?\s*"
)
JOINED = re.compile(  # "…, then smash cut to a beach", "…, then a wide shot of": what follows is a sentence of its own
    r"[,;—–]\s*(?=(?:then |and )?(?:(?:smash|match|jump|hard)[ -])?(?:cut|dissolve|cross-?fade|wipe)s? to\b)"
    r"|[,;—–]\s*(?=(?:and )?(?:then|followed by|finally) (?:to )?(?:an? |the )?(?:[a-z]+[- ]){0,3}?"
    r"(?:shot|close-?up)s? (?:of|on|from|in|at)\b)",
    re.I,
)
_MOST_ENDS = 40  # marks that may close a line in single quotes: more are no speech, and would be gone through each time
_WHO = r"\s+(?:(?:the|an?|her|his)\s+)?"  # after a quote: who says it
SAID = re.compile(rf"{_WHO}\w+\s+(?P<words>(?:\w+\s+){{0,2}}\w+)", re.I)
NO_LINE = word_set("begin continue introduce greet admit")  # they tell a deed by themselves too
SECTION = re.compile(rf"(?:^|(?<=[\n.;!?”\"'’]))[ \t]*(?P<name>{'|'.join(SECTIONS)})\s*:\s*", re.I)
LABEL = re.compile(
    r"\[(?P<name>[^\[\]:]{1,60}?)\s*(?:[,:\-–—(]\s*(?P<tone>[^\[\]]{1,60}?)\)?\s*)?\]\s*:\s*"
    r"|(?:^|(?<=[\n.;!?”\"’']))[ \t]*(?P<name2>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}?)\s*\((?P<tone2>[^()]{1,60})\)\s*:\s*"
    r"|(?:^|(?<=[\n.;!?”\"'’]))[ \t]*\((?P<name4>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,2}?)\s*"
    r"(?:,\s*(?P<tone4>[^()]{1,60}))?\)\s*:?\s*(?=[\"“'‘«„])"
    r"|(?:^|(?<=[\n.;!?”\"’']))[ \t]*(?P<name3>@?[A-Z][\w.'’-]*(?: [A-Z\d][\w.'’-]*){0,2}|@\w[\w-]*)\s*:\s*",
    re.M,
)


CAPITALS = re.compile(  # "The title THE COLD SEA fades in": words in capitals after title or caption are seen
    r"\b(?:[Tt]itle|[Cc]aption|[Tt]ext|[Ss]logan|[Tt]agline|[Ww]ords)(?: card)? "
    r"(?P<said>[A-Z0-9][A-Z0-9'’&-]+(?: [A-Z0-9'’&-]+){0,7})(?=[ .,;:])")


@dataclass(frozen=True)
class Quote:
    """A quoted stretch: span with its marks, and the words inside."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Sentence:
    """A stretch of text read at once; quotes lie inside it."""

    start: int
    end: int
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A labelled line: [Name, tone]: "…" or Name (tone): …"""

    start: int
    end: int
    name: str
    name_span: tuple[int, int]
    tone: str
    text: str
    text_span: tuple[int, int]


@dataclass(frozen=True)
class Segment:
    """A shot the words asked for (given), or the text before, between and without them; section is "dialog" etc."""

    start: int
    end: int
    given: bool = False
    seconds: Fraction | None = None
    section: str = ""
    label: tuple[int, int] = (0, 0)
    pieces: tuple[Sentence | Spoken, ...] = field(default=())


def quotes(text: str) -> list[Quote]:
    """Every quoted stretch and every title in capitals, in order."""
    marked = _marked(text)
    inside = {i for q in marked for i in range(q.start, q.end)}
    found = [Quote(*m.span("said"), m["said"]) for m in CAPITALS.finditer(text) if m.start("said") not in inside]
    return sorted((*marked, *found), key=lambda q: q.start)


def _marked(text: str) -> list[Quote]:
    """Every stretch between marks; apostrophes inside words and plural possessives are no marks."""
    found, i = [], 0
    while i < len(text):
        end = _closing(text, i)
        if end is not None and (bare_word(text, i, end) or is_name(text, i, end)):
            i = end
        elif end is not None and text[i + 1 : end].strip():
            found.append(Quote(i, end + 1, text[i + 1 : end].strip()))
            i = end
        i += 1
    return found


def bare_word(text: str, i: int, end: int) -> bool:
    """ "A sharp 'pop'", "the 'drawbridge' falls": one word that is marked, neither spoken nor written on anything."""
    word = text[i + 1 : end]
    if text[i] not in "'‘" or not re.fullmatch(r"[a-z]+", word):
        return False
    written = re.search(r"(?:[:,]|\b(?:text|word|words|label|title|says?|reads?)) ?$", text[max(0, i - 9) : i])
    if names_a_noise(word) and not written:
        return True  # "the 'crackling' of a fire"
    if word.endswith("ing") and len(word) > 5:
        return False
    told = MARKED_NOUN.search(text[max(0, i - 60) : i])
    return told is not None and not any(w.endswith("s") or w in VOICED for w in told[1].split())


def is_name(text: str, i: int, end: int) -> bool:
    """ 'A cat named "Tom"': a name between marks, which nobody says; i, end: characters of the marks."""
    titled = re.fullmatch(r"[A-Z][\w'’-]*(?: (?:of |the )?[A-Z][\w'’-]*){0,2}", text[i + 1 : end])
    return titled is not None and NAMED.search(text[max(0, i - 60) : i]) is not None


def names_marked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The characters of every such name of a stretch, its marks with it."""
    opened = ((i, _closing(text, i)) for i in range(start, end) if text[i] in PAIRS or text[i] == "'")
    return [(i, close + 1) for i, close in opened if close is not None and close < end and is_name(text, i, close)]


def _closing(text: str, i: int) -> int | None:
    mark = text[i]
    if mark in "'‘":
        return _single(text, i, "'" if mark == "'" else "’")
    if mark not in PAIRS:
        return None
    ends = [text.find(c, i + 1) for c in PAIRS[mark]]
    ends = [e for e in ends if e > i]
    return min(ends) if ends else None


def _single(text: str, i: int, close: str) -> int | None:
    """The closing single mark: after a sign of punctuation if one comes before the next opening mark."""
    before, after = text[i - 1] if i else " ", text[i + 1 : i + 2]
    if before.isalnum() or not after or after.isspace():
        return None
    ends = []
    for j in range(i + 2, len(text)):
        if text[j] in "\n" and text[j : j + 2] == "\n\n":
            break
        follows = text[j + 1 : j + 2]
        if text[j] == close and not follows.isalnum() and not text[j - 1].isspace():
            if text[j - 1] in ".,!?…—-":
                return j
            ends.append(j)
            if len(ends) == _MOST_ENDS:
                break
        elif text[j] in "'‘" and ends and text[j - 1].isspace() and follows.isalnum():
            break
    if not ends:
        return None
    plural = [e for e in ends if not (text[e - 1] == "s" and re.match(r"\s+[a-z]", text[e + 1 :]))]
    return (plural or ends)[0]


def _masked(text: str, marks: list[Quote]) -> str:
    """The text with every quote's inside blanked, so that patterns cannot match in it."""
    chars = list(text)
    for q in marks:
        chars[q.start + 1 : q.end - 1] = "_" * (q.end - q.start - 2)
    return "".join(chars)


def segments(text: str) -> list[Segment]:
    """The text cut at shot headings, clock ranges and section names."""
    marks = quotes(text)
    masked = _masked(text, marks)
    cuts: list[tuple[int, int, bool, Fraction | None, str]] = [(0, 0, False, None, "")]
    for m in SHOT.finditer(masked):
        cuts.append((m.start(), m.end(), True, _shot_seconds(m), ""))
    for m in CLOCK.finditer(masked):
        cuts.append((m.start(), m.end(), True, _clock_seconds(m), ""))
    for m in SECTION.finditer(masked):
        cuts.append((m.start(), m.end(), False, None, m["name"].lower()))
    cuts.sort(key=lambda c: c[0])
    cuts = _joined(cuts, masked)
    found = []
    for cut, after in zip(cuts, [*cuts[1:], (len(text), 0, False, None, "")], strict=True):
        start, body, given, seconds, section = cut
        if body < after[0] and masked[body : after[0]].strip(" \t\n;,-–—"):
            pieces = _pieces(text, masked, body, after[0], marks, section)
            found.append(Segment(start, after[0], given, seconds, section, (start, body), tuple(pieces)))
    return found


def _joined(
    cuts: list[tuple[int, int, bool, Fraction | None, str]], masked: str
) -> list[tuple[int, int, bool, Fraction | None, str]]:
    """A heading that directly follows another ("Shot 1: [00:00-00:02]") belongs to it."""
    kept: list[tuple[int, int, bool, Fraction | None, str]] = []
    for cut in cuts:
        if kept and cut[0] < kept[-1][1]:
            continue
        if kept and kept[-1][2] and not masked[kept[-1][1] : cut[0]].strip():
            last = kept[-1]
            kept[-1] = (last[0], cut[1], True, cut[3] if last[3] is None else last[3], cut[4])
            continue
        kept.append(cut)
    return kept


def _shot_seconds(m: re.Match[str]) -> Fraction | None:
    inside = re.search(r"\d+(?:\.\d+)?", m["in"] or "")
    number = inside[0] if inside else m[3]
    return Fraction(number) if number else None


def _clock_seconds(m: re.Match[str]) -> Fraction | None:
    if m["a"] is not None:
        length = Fraction(m["b"]) - Fraction(m["a"])
    else:
        length = 60 * (int(m["m2"]) - int(m["m1"])) + Fraction(m["s2"]) - Fraction(m["s1"])
    return length if length > 0 else None


def _pieces(text: str, masked: str, start: int, end: int, marks: list[Quote], section: str) -> list[Sentence | Spoken]:
    """Sentences and labelled lines of one segment, in order."""
    found: list[Sentence | Spoken] = []
    at = start
    for label in _labels(text, masked, start, end, marks, section):
        if label.start >= at:
            found += _sentences(text, masked, at, label.start, marks)
            found.append(label)
            at = label.end
    return found + _sentences(text, masked, at, end, marks)


def _labels(text: str, masked: str, start: int, end: int, marks: list[Quote], section: str) -> list[Spoken]:
    found: list[Spoken] = []
    for m in LABEL.finditer(masked[start:end]):  # a slice: the stretch begins a line of its own
        group = next(g for g in ("name", "name2", "name4", "name3") if m[g])
        tone = m["tone"] or m["tone2"] or m["tone4"] or ""
        after = start + m.end()
        quote = next((q for q in marks if q.start >= after), None)
        if quote is not None and masked[after : quote.start].strip():
            quote = None
        if quote is not None and quote.end <= end:
            words, span = quote.text, (quote.start, quote.end)
        elif group != "name3" or section in ("dialog", "dialogue") or _goes_on(masked, start + m.start(), found):
            stop = re.search(r"\n|(?<=[.!?…])\s+(?=\[|[A-Z][\w ]{0,30}[(:])|$", masked[after:end])
            span = (after, after + (stop.start() if stop else 0))
            words = text[span[0] : span[1]].strip()
        else:
            continue
        # "Close-up: 'Come in.'" says how it is seen, "Title: 'Home'" what is to be read: not who says it
        shown = names_a_shot(m[group]) or (not tone and WRITTEN.fullmatch(m[group].strip()) is not None)
        if words and not shown and (tone or m[group].lower() not in SECTIONS):
            name = (start + m.start(group), start + m.end(group))
            found.append(Spoken(start + m.start(), span[1], m[group].strip(), name, tone, words, span))
    return found


def _goes_on(masked: str, at: int, found: list[Spoken]) -> bool:
    """ "Mother (to Leo): Eat your soup. Leo: No.": a name right after an unquoted line is the next speaker's."""
    last = found[-1] if found else None
    return last is not None and last.end <= at + 1 and not masked[last.end : at].strip() and last.tone != ""


def _sentences(text: str, masked: str, start: int, end: int, marks: list[Quote]) -> list[Sentence]:
    found, at = [], start
    for stop in [*_stops(text, masked, start, end, marks), end]:
        left = at + len(masked[at:stop]) - len(masked[at:stop].lstrip(" \t\n;,-–—•*"))
        inside = tuple(q for q in marks if left <= q.start and q.end <= stop)
        if re.search(r"\w", text[left:stop]):
            found.append(Sentence(left, stop, inside))
        at = stop
    return found


def _stops(text: str, masked: str, start: int, end: int, marks: list[Quote]) -> list[int]:
    """Where sentences end: after . ! ? … or a line end, outside quotes; after a quote that ends one."""
    ends = {q.end: q for q in marks}
    found = [m.end() for m in JOINED.finditer(masked, start, end)]
    for i in range(start, end):
        before = masked[max(start, i - 12) : i]
        if masked[i] == "\n" and (
            masked[i : i + 2] == "\n\n" or not re.match(r"\s*[a-z(]", masked[i + 1 : min(end, i + 60)])
        ):
            found.append(i + 1)
        elif masked[i] in ".!?…" and not _inside(i, marks):
            closes = re.match(r"[.!?…\")”’]*", masked[i + 1 : end])
            stop = i + 1 + (closes.end() if closes else 0)
            follows = masked[stop : stop + 1]
            if ABBREVIATION.search(before) and masked[i] == "." and re.match(r"\s*\w", masked[stop:end]):
                continue
            if follows == "" or follows.isspace() or masked[i] == "…":
                found.append(stop)
        elif i in ends and _quote_ends_sentence(text, ends[i], end, max([f for f in found if f <= i], default=start)):
            found.append(i)
    return sorted(set(found))


def _inside(i: int, marks: list[Quote]) -> bool:
    return any(q.start < i < q.end - 1 for q in marks)


def _quote_ends_sentence(text: str, quote: Quote, end: int, sentence: int) -> bool:
    """A quote that ends in . ! ? ends the sentence too, if a capital follows and it did not open the sentence."""
    if quote.text[-1] not in ".!?…":
        return False
    follows = re.match(r"\s+[\"“‘'\[]?([A-Z\[])", text[quote.end : end])
    opens = not re.search(r"\w", text[sentence : quote.start])
    told = SAID.match(text, quote.end, end)
    says = told is not None and any(speech_verb(w) for w in told["words"].split())
    return bool(follows) and not (opens and says)


def speech_verb(word: str) -> bool:
    """Whether a word is a form of a verb of speech: "hisses", "replied"."""
    low = word.lower()
    stems = (low, low[:-1], low[:-2], low.removesuffix("ies") + "y", low.removesuffix("ied") + "y")
    said = any(s in lexicon.SPEECH and s not in NO_LINE for s in stems)
    return said or any(taxonomy().is_a(s, "utter", "v", 3) for s in stems)


def sentences_in(text: str, start: int, end: int) -> list[Sentence | Spoken]:
    """Sentences and labelled lines of one stretch of a longer text."""
    marks = [Quote(q.start + start, q.end + start, q.text) for q in quotes(text[start:end])]
    return _pieces(text, _masked(text, marks), start, end, marks, "")
