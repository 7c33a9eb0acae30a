# SPDX-License-Identifier: Apache-2.0
"""What `do` does: words and files -> the steps that are wanted, in order, each said in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from soundstage.errors import FilmError

FILMS, FOOTAGE = (".yaml", ".yml"), (".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".gif")
SCRIPTS = (".fountain", ".spmd")
QUESTION = re.compile(
    r"\?\s*$|^\s*(?:who|what|when|where|why|how|which|is|are|does|did|was|were|has|tell me|describe|watch|list|"
    r"count|find out|transcribe|summari[sz]e|analy[sz]e)\b", re.I)
POLITE = re.compile(  # an order in the form of a question
    r"^\s*(?:and |then |so |now )?(?:please |can|could|would|will|won't|shall|should|may|might|how about|what about|"
    r"what if|why not|why don't|is it possible)\b"
    r"(?!.*\b(?:tell me|describe|list|count|find out|transcribe|summari[sz]e|say what)\b)", re.I)
CALLED = {  # what the words may call the only file of its kind
    "picture|image|photo|photograph|drawing|painting": (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp"),
    "clip|video|footage": (".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg"),
    "recording|audio": (".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus"),
    "model": (".glb", ".gltf")}
RETELL = re.compile(
    r"\bre-?tell\b|\bas a (?:miniature|film of its own|remake)\b|\bremake (?:it|this|the)\b|"
    r"\b(?:turn|make|remake|recreate|re-create|rebuild|redo|re-?enact|restage|tell)\b(?: @?\w[\w.-]*){1,3} "
    r"(?:as|into|in) (?:a |an )?(?:\w+ ){0,2}(?:film|movie|animation|miniature|puppet play|stop[- ]motion)\b", re.I)
_RETOLD = re.compile(  # what is retold, and as what: the rest of the words edits it
    r"^\s*(?:please )?(?:(?:the story of|what happens in) )?(?:this|it|that|@[\w.-]+|(?:the|my|this|that) "
    r"(?:clip|video|footage|film|movie|scene|story))?\s*(?:(?:as|into|in) (?:a |an )?(?P<style>(?:\w+ ){0,2}?)"
    r"(?:film|movie|animation|miniature|puppet play|stop[- ]motion)\b(?: film| movie)?)?"
    r"[\s,;:]*(?:(?:and|but|then|only|just) )*", re.I)
_NO_STYLE = ("short", "little", "small", "new", "miniature", "tiny", "whole", "of", "its", "own", "another")
_WITHIN = r"(?:[^,;.]|\.(?=\w))*"  # of one clause, the dot of "@clip.mp4" in it
LENT = re.compile(  # "use the camera move of @clip for a shot of …", "film a knight the way this was filmed"
    r"(?:please )?\b(?:use|take|copy|borrow|apply|reuse)\b (?:the |its )?(?:camera|movements?|moves?)(?: \w+)?"
    rf"(?: of| from| in)? {_WITHIN}?\b(?:for|on|in|to)\b (?=(?:a|an|the) )|"
    r"[,;]? (?:the (?:same )?way|just like|like|as) "
    r"(?:this|it|that|@[\w.-]+|the (?:clip|video|footage)) (?:was|is|has been|were) (?:filmed|shot)|"
    r"[,;]? with (?:the|its) (?:same )?camera (?:\w+ )?(?:of|from) (?:@[\w.-]+|this|the (?:clip|video|footage))$", re.I)
THEN = re.compile(r",? (?:and |then |and then )(?=(?:tell me|describe|transcribe|summari[sz]e|list|count) )", re.I)
LOOKED_AT = (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".wav", ".flac", ".mp3", ".m4a", ".ogg",
             ".opus")
BACK = re.compile(r"^\s*(?:please )?(undo|redo)(?: (?:that|it|this|the last (?:edit|change)))?[.!]?\s*$", re.I)
KEEP = re.compile(  # what of a clip a film built anew goes by: "keep the camera and timing of @clip, …"
    rf"(?:please )?\b(?:keep|keeping|use|take|copy|preserve|with)\b{_WITHIN}\b(?:camera|timing|cuts?|movements?|moves?|"
    rf"lengths?|rhythm|framing)\b{_WITHIN}(?:[,;.]\s*(?:and |then |but )?|$)", re.I)
EXCHANGE = re.compile(r"\b(?:replace|swap|exchange|substitute|recast)\b|\binstead of\b", re.I)
CAPTIONS = re.compile(
    r"(?:\b(?:please|and|then|add|put|with|show|give it|burn in)\s+)*\b(?:the )?(?:captions|subtitles)\b"
    r"(?: (?:from|of) (?:the )?(?:speech|words|dialogue|what is said))?[,.;]?\s*(?:and |then )?", re.I)
_MARK = re.compile(r"\[@([\w.-]+)\]|<<<([\w.-]+)>>>")


@dataclass(frozen=True)
class Task:
    """One step: make, edit, watch, retell or footage, with its words and files."""

    kind: str
    words: str
    files: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """What will be done, in one line."""
        what = {"make": "make a film of the words", "edit": "edit the film and make it again",
                "watch": "watch it and answer", "describe": "watch it", "retell": "retell it as a film",
                "footage": "edit the footage", "undo": "take the last edit back",
                "redo": "do the edit taken back again",
                "recast": "build a film with the clip's cuts, lengths and camera, then edit it"}[self.kind]
        asked = f' "{self.words}"' if self.words and self.kind not in ("make",) else ""
        return f"{what}: {', '.join(map(self._as, self.files))}{asked}" if self.files else what

    def _as(self, written: str) -> str:
        """A file with what it is taken for; where only the words can tell, the reader says so after this line."""
        from soundstage.references.intake import given

        path, first = _path(written), written == self.files[0]
        role = given(written).role or {
            "edit": "the film" if first else "", "recast": "camera, cuts and lengths" if first else "identity",
            "footage": "footage", "watch": "looked at", "describe": "looked at", "retell": "looked at",
        }.get(self.kind, "")
        return f"{path} ({role})" if role else str(path)


def routed(words: str, files: Sequence[str]) -> tuple[Task, ...]:
    """The steps that these words and files ask for. FilmError when they cannot go together."""
    from soundstage.references.intake import given

    words, files = inline(plain(words), files)
    bare = [_path(f) for f in files]
    for written, path in zip(files, bare, strict=True):
        if not path.exists():
            raise FilmError(f"there is no file '{written}'", remedy="check the path")
    films = [f for f, p in zip(files, bare, strict=True) if p.suffix.lower() in FILMS or _made_here(p)]
    clips = [f for f, p in zip(files, bare, strict=True) if p.suffix.lower() in FOOTAGE and f not in films]
    scripts = [f for f, p in zip(files, bare, strict=True) if p.suffix.lower() in SCRIPTS]
    others = [f for f in files if f not in films and f not in clips and f not in scripts]
    if len(films) == 1 and _lends(words, films[0]):
        clips, films = [*films, *clips], []
    if films:
        return tuple(_of_film(words, films, [*clips, *others]))
    if scripts:
        return (Task("make", "", (*scripts, *clips, *others)),)
    if clips and (lent := LENT.search(words)) and not EXCHANGE.search(words):
        left = f"{words[: lent.start()]} {words[lent.end() :]}"
        left = re.sub(r"^\s*(?:film|shoot|show|make a film of|make)\s+", "", left, flags=re.I).strip(" ,.;")
        return (Task("make", called(f"{left[:1].upper()}{left[1:]}.", others), (
            *(c if given(c).role else f"{c}:camera" for c in clips), *others)),)
    if others and not clips and all(_path(f).suffix.lower() in LOOKED_AT for f in others) and {
            kind for kind, _ in _parts(words)} == {"watch"}:
        return (Task("watch", words, tuple(others)),)
    if clips and (KEEP.search(words) or (others and EXCHANGE.search(words))):
        return (Task("recast", asked(KEEP.sub("", words, count=1), (*clips, *others)), (*clips, *others)),)
    if clips and not others:
        return tuple(_of_clips(words, clips))
    return (Task("make", called(words, (*clips, *others)), (*clips, *others)),)


def called(words: str, files: Sequence[str]) -> str:
    """The words with "the picture" as the name of the only picture that is given; so for clips, recordings, models."""
    for nouns, endings in CALLED.items():
        rows = [f for f in files if _path(f).suffix.lower() in endings]
        name = rows[0].partition("=")[0].lstrip("@") if rows and "=" in rows[0] else _path(rows[0]).stem if rows else ""
        if len(rows) == 1 and re.fullmatch(r"[A-Za-z][\w-]*", name) and not re.search(rf"@{name}\b", words, re.I):
            words = re.sub(rf"\b(?:the|this|that|my)(?: given)? (?:{nouns})\b", f"@{name}", words, flags=re.I)
    return words


def beside_retelling(words: str) -> str:
    """What else is asked of a film that is retold: "retell @clip at night with rain" -> "at night with rain"."""
    told = RETELL.search(words)
    if told is None:
        return ""
    as_what = re.search(r"(?i) (?:as|into|in) .*| the$", told[0])
    whole = " ".join(f"{words[: told.start()]} {as_what[0] if as_what else ''} {words[told.end() :]}".split())
    m = _RETOLD.match(whole)
    rest = whole[m.end():] if m else whole
    style = [w for w in ((m["style"] if m else "") or "").split() if w.lower() not in _NO_STYLE]
    looks = [f"make it look like {' '.join(style)}"] if style else []
    return ", ".join([*looks, *([rest.strip(" ,.;!")] if rest.strip(" ,.;!") else [])])


def inline(words: str, files: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """(the words, all files): files that only the words name - "use @art/pic.png as the backdrop" - are given too."""
    given, more = {_path(f).name for f in files}, list(files)

    def short(m: re.Match[str]) -> str:
        path = Path(m[1])
        if path.name not in given and path.is_file():
            more.append(m[1])
            given.add(path.name)
        return f"@{path.name}" if path.name in given else m[0]

    words = re.sub(r"(?<![\w@.])@([\w./-]+\.\w{2,5})\b", short, words)
    return words, tuple(more)


def asked(words: str, files: Sequence[str]) -> str:
    """The words with files called as things: "with @fox.glb" -> "with a fox"."""
    for written in files:
        name = written.partition("=")[0] if "=" in written else _path(written).stem
        called = re.sub(r"[^a-z ]+", " ", name.lower()).strip() or "thing"
        words = re.sub(rf"(?:\b(?:the|a|an) )?@(?:{re.escape(_path(written).name)}|{re.escape(name)})\b",
                       f"a {called}", words, flags=re.I)
    return words.strip(" ,.;")


def plain(words: str) -> str:
    """References in one form: "[@Image1]", "<<<image_1>>>" -> "@image1"."""
    return _MARK.sub(lambda m: "@" + (m[1] or m[2]).lower().replace("_", ""), words)


def _of_film(words: str, films: Sequence[str], others: Sequence[str]) -> list[Task]:
    """What is wanted of a film made here: questions are put to its picture and sound, all else edits it."""
    if len(films) == 1 and (back := BACK.match(words)):
        return [Task(back[1].lower(), "", (films[0],))]
    kinds = {kind for kind, _ in _parts(words)}
    if len(films) > 1:
        if kinds == {"watch"}:
            return [Task("watch", part, tuple(map(_picture_of, films))) for _, part in _parts(words)]
        raise FilmError("one film is edited at a time", where=", ".join(films), remedy="give one film.yaml")
    tasks: list[Task] = []
    for kind, part in _parts(words) or [("edit", words)]:
        kind = "edit" if kind == "footage" else kind
        if tasks and tasks[-1].kind == kind and kind != "watch":
            tasks[-1] = Task(kind, f"{tasks[-1].words} {part}", tasks[-1].files)
        elif kind == "edit":
            tasks.append(Task(kind, part, (films[0], *others)))
        else:
            tasks.append(Task(kind, part, (_picture_of(films[0], coming=bool(tasks)),)))
    return tasks


def _of_clips(words: str, clips: Sequence[str]) -> list[Task]:
    """What is wanted of footage: sentence by sentence, questions and orders apart."""
    if not words.strip():
        return [Task("describe", "", tuple(clips))]
    tasks: list[Task] = []
    for kind, part in _parts(words):
        if kind == "footage" and tasks and tasks[-1].kind == "retell":
            kind = "retell"  # the film that retells the clip is edited, not the clip
        if tasks and tasks[-1].kind == kind and kind != "watch":
            tasks[-1] = Task(kind, f"{tasks[-1].words} {part}", tuple(clips))
        else:
            tasks.append(Task(kind, part, tuple(clips)))
    return tasks


def _parts(words: str) -> list[tuple[str, str]]:
    """Its sentences, each with what it asks for."""
    parts = [p.strip() for p in re.split(r"(?<=[.?!;])\s+", THEN.sub("; ", words)) if p.strip()]
    return [("retell" if RETELL.search(p) else
             "watch" if QUESTION.search(p) and not POLITE.search(p) else "footage", p) for p in parts]


def _lends(words: str, film: str) -> bool:
    """Whether a finished film is named as what another film goes by: "keep the camera of @clip"."""
    path = _path(film)
    kept = KEEP.search(words)
    return path.suffix.lower() in FOOTAGE and bool(kept and re.search(rf"@{re.escape(path.stem)}\b", kept[0], re.I))


def _picture_of(film: str, coming: bool = False) -> str:
    """The finished film of a film.yaml; FilmError when it has not been made. coming: a task before makes it."""
    path = _path(film)
    if path.suffix.lower() not in FILMS:
        return str(path)
    made = path.with_suffix(".mp4")
    if path.name == "film.yaml":
        made = path.parent.with_suffix(".mp4") if path.parent.name else path.resolve().parent.with_suffix(".mp4")
    if not made.exists() and not coming:
        raise FilmError("this film has not been made yet, so nothing can be seen in it", where=film,
                        remedy=f"make it first: soundstage make {film}")
    return str(made)


def _path(written: str) -> Path:
    """The file of "name=fox.png:identity"."""
    if Path(written).exists():
        return Path(written)
    name, equals, rest = written.partition("=")
    rest = rest if equals else name
    return Path(rest) if Path(rest).exists() else Path(rest.rpartition(":")[0] or rest)


def _made_here(path: Path) -> bool:
    """A film of this program: its film.yaml lies beside it."""
    return path.suffix.lower() == ".mp4" and (path.with_suffix("") / "film.yaml").exists()
