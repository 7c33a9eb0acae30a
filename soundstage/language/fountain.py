# SPDX-License-Identifier: Apache-2.0
"""Fountain screenplays -> elements with their place in the text (the syntax of fountain.io/syntax).

Title page, scene headings, action, shots in action, characters, parentheticals, dialogue, dual dialogue, lyrics,
transitions, centred text, notes, boneyard, sections, synopses, page breaks, emphasis.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.errors import FilmError

HEADING = re.compile(
    r"^(?:\.(?=\w)|(?:\d+[A-Z]?[.)]?\s+)?(?P<kind>INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)(?:[. ]|$)\.?)\s*"
    r"(?P<rest>.*?)\s*(?:#(?P<number>[\w.-]+)#)?\s*$",
    re.I,
)
PROSE = re.compile(r"^\w+\s*:|[.!?]\s+[A-Z][^-–—]*[a-z]{2}.*[.!?…\"”'’]$")  # a prompt in one line, no heading
TRANSITION = re.compile(
    r"^(?:[A-Z][A-Z -]* TO:|(?:FADE|IRIS|WIPE|CUT) (?:IN|OUT|UP|TO (?:BLACK|WHITE))[:.]?|>\s*(?P<forced>[^<]+))$"
)
CENTRED = re.compile(r"^>\s*(?P<text>.+?)\s*<$")
SUPER = re.compile(r"^(?:SUPER(?:IMPOSE)?|TITLE(?: CARD)?|CHYRON|CAPTION)\s*:\s*[\"“'‘]?(?P<text>.+?)[\"”'’]?$")
SHOT = re.compile(
    r"^(?P<lead>(?:(?P<owner>[A-Z][A-Z .-]*?)['’]S )?"
    r"(?:(?:EXTREME|TIGHT|MEDIUM|MED|LOW|HIGH|WIDE|LONG|FULL|REVERSE|NEW|AERIAL|TRACKING|OVERHEAD|DUTCH|ANOTHER|"
    r"ESTABLISHING|MASTER|TWO)[ -])*"
    r"(?:CLOSE(?:[- ]?UP)?|CLOSER|ANGLE|SHOT|WIDE|WIDER|POV|INSERT|ECU|CU|MCU|OTS|CLOSEUP|MEDIUM|AERIAL|TRACKING|"
    r"OVER THE SHOULDER|BACK TO SCENE)(?: SHOT)?)"
    r"(?P<join>\s+(?:ON|OF|AT|FROM)\b(?:\s*[:–—-])?|\s*[:–—]|\s+-|\s*\.?$)\s*(?P<rest>.*)$"
)
COLON = re.compile(r"^(?P<name>[A-Z][A-Z .'’-]{1,30}?)\s*(?P<ext>\([^()]*\))?:\s+(?P<text>\S.*)$")
NOBODY = {"SOUND", "SFX", "MUSIC", "NOTE", "SCENE", "CUT TO", "MONTAGE", "AND", "THE END"}  # no names before a colon
MONTAGE = re.compile(r"^(?:BEGIN |END (?:OF )?)?(?:MONTAGE|INTERCUT|SERIES OF SHOTS|SCENE \d+)\b[^a-z]*$")
WHEN = re.compile(r" - .*\b(?:day|night|morning|noon|afternoon|evening|dusk|dawn|later|continuous|sunset)\b", re.I)
EXTENSION = re.compile(r"\s*\(([^()]*)\)\s*$")
TITLE_KEY = re.compile(r"^(?P<key>[A-Z][A-Za-z ]{1,20}):\s*(?P<value>.*)$")
BOLD = re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])(?P<inside>[^\n]*?[^\s*\\])\1")
UNDERLINED = re.compile(r"(?<![\w\\])_(?=\S)(?P<inside>[^\n]*?\S)(?<!\\)_(?!\w)")


@dataclass(frozen=True)
class Element:
    """A piece of the screenplay: kind, its words and where they are."""

    kind: str  # heading action shot title character parenthetical dialogue lyric transition title_page
    text: str
    start: int
    end: int
    facts: tuple[str, ...] = ()


def is_fountain(text: str) -> bool:
    """Whether the text has a scene heading of its own line after a blank line, or at the top."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        plain = line.strip().strip("*_")
        m = HEADING.match(plain)
        above = lines[i - 1].strip() if i else ""
        heads = m and m["kind"] and not PROSE.search(m["rest"]) and (m["kind"].isupper() or WHEN.search(plain))
        if heads and (not above or MONTAGE.match(above)):
            return True
    return False


def parse(text: str) -> list[Element]:
    """The screenplay's elements. Raises FilmError that names the broken line."""
    seen = without_remarks(text)
    flat = flattened(seen).split("\n")
    rows, at = [], 0
    for line, words in zip(seen.split("\n"), flat, strict=True):
        rows.append((at, words, line))
        at += len(line) + 1
    found, first = _title_page(rows)
    speaking = False
    for i in range(first, len(rows)):
        start, words, line = rows[i]
        plain = words.strip()
        begin = start + len(words) - len(words.lstrip())
        if not plain:
            speaking = speaking and line == "  "  # two spaces keep a silent line in the dialogue
        elif speaking:
            found.append(_spoken(plain, line.strip(), begin))
        else:
            above = rows[i - 1][1].strip() if i else ""
            after_blank = not above or bool(MONTAGE.match(above))
            before_text = i + 1 < len(rows) and bool(rows[i + 1][1].strip())
            labelled = _labelled(plain, line.strip(), begin)
            element = None if labelled else _element(plain, begin, i + 1, after_blank, before_text)
            found += labelled or ([element] if element is not None else [])
            speaking = element is not None and element.kind == "character"
    if not any(e.kind == "heading" for e in found):
        remedy = "begin a scene with INT. or EXT., for example EXT. FOREST - DUSK"
        raise FilmError("the screenplay has no scene heading", where="line 1", remedy=remedy)
    return found


def _element(plain: str, begin: int, number: int, after_blank: bool, before_text: bool) -> Element | None:
    """One line that is not spoken; None for sections, synopses and page breaks."""
    if after_blank and (m := HEADING.match(plain)) and not plain.startswith("..") and not PROSE.search(m["rest"]):
        return _heading(m, plain, begin, number)
    end = begin + len(plain)
    if plain.startswith("!"):
        return Element("action", plain[1:].strip(), begin + 1, end)
    for form in (CENTRED, SUPER):
        if m := form.match(plain):
            return Element("title", m["text"], begin + m.start("text"), begin + m.end("text"))
    if MONTAGE.match(plain):
        return Element("montage", plain, begin, end)
    if TRANSITION.match(plain):
        return Element("transition", plain.lstrip("> "), begin, end)
    if plain.startswith(("#", "=")):
        return None
    if plain.startswith("~"):
        return Element("lyric", plain[1:].strip(), begin, end)
    if plain.startswith("@") and not plain[1:].strip(" ^"):
        raise FilmError("a character has no name", where=f"line {number}", remedy="write @Name")
    if m := SHOT.match(plain):
        return Element("shot", m["lead"], begin, end, (m["owner"] or "", str(begin + m.start("rest"))))
    if after_blank and (before_text or plain.startswith("@")):
        cue = _character(plain, begin)
        if cue is not None:
            return cue
    return Element("action", plain, begin, end)


def _labelled(plain: str, line: str, begin: int) -> list[Element]:
    """ANNA: Hello. — as many people write it: a character and a line in one."""
    m = COLON.match(plain)
    if m is None or m["name"] in NOBODY or HEADING.match(plain) or SHOT.match(plain) or SUPER.match(plain):
        return []
    text = spoken_plainly(line.partition(":")[2])
    start = begin + m.start("text")
    extension = (m["ext"] or "").strip("()")
    found = [Element("character", m["name"], begin, begin + len(m["name"]), ("", ""))]
    if extension:
        a = begin + m.start("ext")
        found.append(Element("parenthetical", extension, a, a + len(m["ext"])))
    return [*found, Element("dialogue", text, start, begin + len(plain))]


def _heading(m: re.Match[str], plain: str, begin: int, number: int) -> Element:
    place = m["rest"]
    if not place:
        remedy = "write for example INT. KITCHEN - DAY"
        raise FilmError("a scene heading names no place", where=f"line {number}: {plain}", remedy=remedy)
    spot = begin + m.start("rest")
    return Element("heading", place, spot, spot + len(place), ((m["kind"] or "").upper(), m["number"] or ""))


def _character(plain: str, begin: int) -> Element | None:
    """A character cue: in capitals or forced with @, with extensions and ^ for dual dialogue."""
    dual = plain.endswith("^")
    name, extensions = plain.removesuffix("^").rstrip(), ""
    while m := EXTENSION.search(name):
        name, extensions = name[: m.start()], f"{m[1]}, {extensions}" if extensions else m[1]
    forced = name.startswith("@")
    name = name.removeprefix("@").strip()
    if not forced and (name != name.upper() or not any(c.isalpha() for c in name) or name[-1:] in ".:;!?"):
        return None
    spot = begin + plain.find(name)
    return Element("character", name, spot, spot + len(name), (extensions, "^" if dual else ""))


def without_boneyard(text: str) -> str:
    """The text with what stands between /* and */ blanked, so that places stay true."""
    return _blanked(text, "/*", "*/", "boneyard")


def without_remarks(text: str) -> str:
    """The text without boneyard and notes."""
    return _blanked(without_boneyard(text), "[[", "]]", "note")


def _blanked(text: str, opening: str, closing: str, what: str) -> str:
    parts, at = [], 0
    while (a := text.find(opening, at)) >= 0:
        b = text.find(closing, a + 2)
        if b < 0:
            line = text.count("\n", 0, a) + 1
            raise FilmError(f"a {what} is opened with {opening} and never closed", where=f"line {line}",
                            remedy=f"close it with {closing}")
        parts += [text[at:a], re.sub(r"[^\n]", " ", text[a : b + 2])]
        at = b + 2
    return "".join([*parts, text[at:]])


def flattened(text: str) -> str:
    """The text with the marks of emphasis as spaces."""
    for form, mark in ((BOLD, 1), (UNDERLINED, 0)):
        text = form.sub(lambda m, k=mark: " " * len(m[k] if k else "_") + m["inside"]  # type: ignore[misc]
                        + " " * len(m[k] if k else "_"), text)
    return text.replace("\\*", " *").replace("\\_", " _")


def spoken_plainly(line: str) -> str:
    """A line of dialogue without the marks of emphasis."""
    for form in (BOLD, UNDERLINED):
        line = form.sub(lambda m: m["inside"], line)
    return " ".join(line.replace("\\*", "*").replace("\\_", "_").split())


def _title_page(rows: list[tuple[int, str, str]]) -> tuple[list[Element], int]:
    found: list[Element] = []
    i = 0
    while i < len(rows) and rows[i][1].strip():
        start, words, line = rows[i]
        m = TITLE_KEY.match(words) if not TRANSITION.match(words.strip()) else None
        if m is None and not (found and words[:1] in " \t"):
            return [], 0
        if m is not None:
            value = spoken_plainly(line.partition(":")[2])
            found.append(Element("title_page", value, start, start + len(words), (m["key"].lower(),)))
        elif not found[-1].text:
            last = found[-1]
            found[-1] = Element("title_page", spoken_plainly(line), last.start, start + len(words), last.facts)
        i += 1
    return found, i


def _spoken(plain: str, line: str, begin: int) -> Element:
    end = begin + len(plain)
    if plain.startswith("(") and plain.endswith(")"):
        return Element("parenthetical", plain[1:-1].strip(), begin, end)
    if plain.startswith("~"):
        return Element("lyric", spoken_plainly(line).removeprefix("~").strip(), begin, end)
    return Element("dialogue", spoken_plainly(line), begin, end)
