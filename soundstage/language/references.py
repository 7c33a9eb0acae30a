# SPDX-License-Identifier: Apache-2.0
"""References in the words: "@anna", "@image1", "[@Image1]", "<<<image_1>>>" -> what each is for.

What a reference does is decided elsewhere; here each is kept with its role and the id path it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from soundstage.language import lexicon
from soundstage.language.token import Token
from soundstage.model.production import Reference

PATTERN = re.compile(
    r"\[\s*@(?P<a>[\w -]{1,40}?)\s*\]|<<<\s*@?(?P<b>[\w -]{1,40}?)\s*>>>|"
    r"<(?P<c>(?:image|video|audio|img|picture|photo|element|character)[_ -]?\d*)>|"
    r"(?<![\w@.])@(?P<d>(?:image|video|audio|img|picture|photo)[ _-]?\d+|[A-Za-z][\w-]*)"
    r"(?:\.(?:png|jpe?g|webp|gif|bmp|tiff?|avif|heic|mp4|mov|mkv|webm|avi|m4v|wav|mp3|flac|ogg|m4a|opus|glb|gltf)\b)?",
    re.I,
)
_KINDS: tuple[tuple[str, Literal["image", "video", "audio"]], ...] = (
    ("image", "image"), ("img", "image"), ("picture", "image"), ("photo", "image"), ("video", "video"),
    ("clip", "video"), ("audio", "audio"), ("voice", "audio"), ("sound", "audio"), ("music", "audio"),
)  # fmt: skip
_LINK = r"[\w ,'-]{0,20}?(?:of|from|in|like|as in|by|with|to|matching|following|on|using)?\s*(?:the )?$"
_BEFORE = (
    (rf"\b(?:style|look|aesthetic|art|palette|painting){_LINK}", "style"),
    (rf"\b(?:camera|cinematography|shot|framing|tracking|camerawork){_LINK}", "camera"),
    (rf"\b(?:motion|movements?|moves|choreography|dance|gait|gestures?|action|performance){_LINK}", "motion"),
    (rf"\b(?:voice|accent|timbre){_LINK}|\b(?:sounds?|speaks?|speaking|sounding) like\s*$", "voice"),
    (rf"\b(?:music|song|score|melody|soundtrack|rhythm){_LINK}", "music"),
    (r"\b(?:first|start|starting|opening|initial) (?:frame|image)\W*(?:is|of|from|:)?\s*$", "first_frame"),
    (r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?) (?:from|with|on|at)\s*$", "first_frame"),
    (r"\b(?:last|end|ending|final|closing) (?:frame|image)\W*(?:is|of|from|:)?\s*$", "last_frame"),
    (r"\b(?:end(?:s|ing)?|finish(?:es|ing)?|clos(?:es|ing)) (?:with|on|at|in)\s*$", "last_frame"),
    (r"\b(?:background|place|location|setting|scenery|environment|set)(?: (?:of|from|in|is|like))?\s*$", "place"),
)
_AFTER = (
    (r"\s*(?:as|for) (?:the |a )?(?:backdrop|back drop)\b", "backdrop"),
    (r"\s*as (?:the |a )?(?:first|start\w*|opening|initial) (?:frame|image)", "first_frame"),
    (r"\s*as (?:the |a )?(?:last|end\w*|final|closing) (?:frame|image)", "last_frame"),
    (r"\s*(?:as|for) (?:the |a )?(?:background|place|location|setting|scenery|environment|set)\b", "place"),
    (r"\s*(?:as|for) (?:the |a )?(?:footage|clip|whole shot|shot itself)\b", "footage"),
    (r"\s*(?:as|for) (?:the |a )?(?:style|look|palette)\b|'s (?:style|look|palette)\b", "style"),
    (r"\s*(?:as|for) (?:the |a )?(?:camera|camera move\w*)\b|'s camera\w*\b", "camera"),
    (r"\s*(?:as|for) (?:the |a )?(?:motion|movement|dance)\b|'s (?:motion|movements?|dance)\b", "motion"),
    (r"\s*(?:as|for) (?:the |a )?(?:voice)\b|'s voice\b", "voice"),
    (r"\s*(?:as|for) (?:the |a )?(?:music|song|score)\b|'s (?:music|song)\b", "music"),
)


@dataclass(frozen=True)
class Mark:
    """One reference where it stands in the text."""

    start: int
    end: int
    id: str
    role: str = ""  # "" = the identity of a thing
    said: tuple[int, int] = (0, 0)  # the reference with the words that give its role


def marks(text: str, quoted: Sequence[tuple[int, int]]) -> list[Mark]:
    """All references outside quotes, with the roles that the words around them give."""
    found = []
    for m in PATTERN.finditer(text):
        if any(a <= m.start() < b for a, b in quoted):
            continue
        name = next(g for g in m.groupdict().values() if g)
        low = re.sub(r"[ _-]+(?=\d)", "", name.strip().lower()).replace(" ", "_")
        found.append(Mark(m.start(), m.end(), low, *_role(text, m.start(), m.end())))
    return found


def _role(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """The role that the words around a reference give it, and the stretch that says so."""
    from_ = max(0, start - 60)
    for pattern, role in _AFTER:
        m = re.match(pattern, text[end : end + 40], re.I)
        if m:
            lead = re.search(r"\b(?:use|take|put|have|make|set|using)\s+$", text[from_:start], re.I)
            return role, (from_ + lead.start() if lead else start, end + m.end())
    for pattern, role in _BEFORE:
        m = re.search(pattern, text[from_:start], re.I)
        if m:
            return role, (from_ + m.start(), end)
    return "", (start, end)


def kind_of(name: str) -> Literal["", "image", "video", "audio"]:
    """By its name: "image1" is an image."""
    return next((kind for word, kind in _KINDS if name.startswith(word)), "")


def reference(mark: Mark, of: str) -> Reference:
    """The record of a reference that is for this id path."""
    return Reference(id=mark.id, kind=kind_of(mark.id), role=mark.role or "identity", of=of)  # type: ignore[arg-type]


def attached(row: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(index of the noun, first token to leave out) when the reference at i tells who a noun before it is.

    "the fox (@image1)", "a man @image1", "the woman from @image1".
    """
    j = i - 1
    while j >= 0 and row[j].text in "(,[":
        j -= 1
    if j >= 1 and row[j].low in ("from", "in", "of", "as", "like", "by") and row[j - 1].kind in "NM":
        j -= 1
    if j >= 0 and row[j].lemma in lexicon.ABSTRACT and row[j + 1].low == "of":
        return None  # "a video of @image1 dancing"
    if j >= 0 and row[j].kind in "NM" and not row[j].text.startswith("@"):
        return j, j + 1
    return None


def standing(t: Token, mark: Mark, common: bool) -> Token:
    """A reference that stands for somebody by itself, as a noun ("@fox") or a name ("@anna")."""
    if common:
        return replace(t, lemma=mark.id, kind="N", tag="NN")
    return replace(t, lemma=mark.id, kind="M", tag="NNP")
