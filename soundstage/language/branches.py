# SPDX-License-Identifier: Apache-2.0
"""Words with choices -> a Production whose scenes branch: each stretch of the told tree becomes scenes of its own."""

from __future__ import annotations

from soundstage.language.choices import Fork, Stretch, told
from soundstage.language.draft import DraftScene, DraftShot
from soundstage.language.reading import Reader
from soundstage.language.segments import Sentence, Spoken
from soundstage.language.token import Token
from soundstage.language.vocabulary import Vocabulary
from soundstage.model.graph import END
from soundstage.model.production import Production, Scene, Way, new_id

Nodes = tuple[Stretch | Fork, ...]


class BranchReader(Reader):
    """Reads one text that gives the audience choices. Use once."""

    def __init__(self, text: str, vocabulary: Vocabulary, seed: int, title: str | None) -> None:
        super().__init__(text, vocabulary, seed, title)
        self.words = text
        found = told(text)
        self.text, self.nodes = found.text, found.nodes
        self.leaves: list[Stretch] = []
        self.before: dict[int, Stretch | None] = {}  # leaf (by its start) -> the leaf whose scene it goes on from
        self._listed(self.nodes, None)
        self.scenes_of: dict[int, list[DraftScene]] = {}  # leaf (by its start) -> its scenes
        self.leaf: Stretch | None = None

    def _listed(self, nodes: Nodes, before: Stretch | None) -> Stretch | None:
        """Collects the leaves, each with the one told before it; -> the last one of the trunk."""
        for node in nodes:
            if isinstance(node, Stretch):
                self.leaves.append(node)
                self.before[node.start] = before
                before = node
            else:
                for option in node.options:
                    self._listed(tuple(option.told), before)
        return before

    # -- reading: a scene of its own for every leaf
    def _sentence(self, sentence: Sentence, row: list[Token], section: str) -> None:
        self._enter(sentence.start)
        super()._sentence(sentence, row, section)
        self._keep()

    def _labelled(self, piece: Spoken) -> None:
        self._enter(piece.start)
        super()._labelled(piece)
        self._keep()

    def _enter(self, at: int) -> None:
        leaf = next((x for x in self.leaves if x.start <= at < x.end), None)
        if leaf is None or leaf is self.leaf:
            return
        if self.leaf is not None:
            self.scene = DraftScene(new_id("s", self.taken))
            self.scene.shots.append(DraftShot(new_id("sh", self.taken)))
            self.scenes.append(self.scene)
            self.shot = self.scene.shots[0]
        self.leaf = leaf

    def _keep(self) -> None:
        if self.leaf is not None:
            rows = self.scenes_of.setdefault(self.leaf.start, [])
            if self.scene not in rows:
                rows.append(self.scene)

    # -- the end: places go on along the branches, and the scenes are tied together
    def _places(self) -> None:
        for leaf in self.leaves:
            for scene in self.scenes_of.get(leaf.start, ())[:1]:
                before = self._scene_before(leaf)
                if before is not None:
                    self._goes_on(scene, before)
        super()._places()

    def _scene_before(self, leaf: Stretch) -> DraftScene | None:
        before = self.before[leaf.start]
        while before is not None and not self.scenes_of.get(before.start):
            before = self.before[before.start]
        return self.scenes_of[before.start][-1] if before is not None else None

    def _goes_on(self, scene: DraftScene, before: DraftScene) -> None:
        """What no word of the branch changes stays as it was: hour, weather, and in the same place who is there."""
        if not before.place:
            before.place = self._suits(before)
        scene.hour = scene.hour or before.hour
        scene.season = scene.season or before.season
        if scene.place and scene.place != before.place:
            return
        scene.place, scene.noun = scene.place or before.place, scene.noun or before.noun
        scene.place_words = scene.place_words or list(before.place_words)
        scene.weather, scene.mood = scene.weather or before.weather, scene.mood or before.mood
        scene.light, scene.ambience = scene.light or list(before.light), scene.ambience or list(before.ambience)
        scene.music = scene.music or dict(before.music)
        gone = {w for s in before.shots for b in s.beats if b["action"] == "exit" or b.get("place") in ("out", "away")
                for w in b["who"]}
        scene.cast += [c for c in before.cast if c not in scene.cast and c not in gone]

    def _production(self) -> Production:
        production = super()._production().model_copy(update={"source": self.words})
        tied = _Tied(production, {k: tuple(s.id for s in v) for k, v in self.scenes_of.items()}, self.taken)
        tied.first = tied.tie(self.nodes, END)
        scenes = tied.ordered()
        return production.model_copy(update={"scenes": scenes})

    def read(self) -> Production:
        """The whole text; every option is a claim bound to its scene's ways out."""
        production = super().read()
        forks = {w.label: s.id for s in production.scenes for w in s.next if w.label}
        for fork in _forks(self.nodes):
            for option in fork.options:
                if option.label in forks and option.span[0] < option.span[1]:
                    self.ledger.add("choice", option.span, f"{forks[option.label]}.next",
                                    note=f"offered as: {option.label}" + (" (default)" if option.default else ""))
        moved = {g: m[0] for g, m in self.cast.members.items()}
        return production.model_copy(update={"claims": self.ledger.claims(moved)})


def _forks(nodes: Nodes) -> list[Fork]:
    found = []
    for node in nodes:
        if isinstance(node, Fork):
            found += [node, *(f for o in node.options for f in _forks(tuple(o.told)))]
    return found


class _Tied:
    """Scenes tied by their ways out. Use once."""

    def __init__(self, production: Production, scenes_of: dict[int, tuple[str, ...]], taken: set[str]) -> None:
        self.scenes = {s.id: s for s in production.scenes}
        self.order = [s.id for s in production.scenes]
        self.scenes_of, self.taken = scenes_of, taken
        self.first = END
        self.waiting: set[str] = set()  # scenes that are only there to wait for a choice

    def tie(self, nodes: Nodes, after: str) -> str:
        """Tie these nodes so that they go on to the scene `after`; -> the scene they begin with."""
        entry = after
        for node in reversed(nodes):
            if isinstance(node, Stretch):
                entry = self._stretch(node, entry)
            else:
                entry = self._fork(node, entry)
        return entry

    def _stretch(self, node: Stretch, after: str) -> str:
        ids = [i for i in self.scenes_of.get(node.start, ()) if i in self.scenes]
        goes = {"end": END, "choice": "?choice", "start": "?start"}.get(node.goes, after)
        if not ids:
            return goes
        last = self.scenes[ids[-1]]
        if goes in self.waiting:  # the choice is made in this scene itself
            self.waiting.remove(goes)
            self.order.remove(goes)
            waiting = self.scenes.pop(goes)
            self.scenes[last.id] = last.model_copy(update={"next": waiting.next, "timeout": waiting.timeout})
            self._renamed(goes, last.id)
        else:
            self.scenes[last.id] = last.model_copy(update={"next": (Way(to=goes),)})
        return ids[0]

    def _fork(self, node: Fork, after: str) -> str:
        """A scene that waits for the choice; the stretch before it takes its place when there is one."""
        waiting = new_id("s", self.taken)
        ways = []
        for option in node.options:
            entry = self.tie(tuple(option.told), after)
            ways.append(Way(to=entry, label=option.label, default=option.default))
        model = next((self.scenes[w.to] for w in ways if w.to in self.scenes), None)
        model = model or Scene(id=waiting, place="studio")
        self.scenes[waiting] = Scene(id=waiting, place=model.place, noun=model.noun, hour=model.hour, next=tuple(ways),
                                     timeout=node.timeout)
        self.waiting.add(waiting)
        at = min((self.order.index(w.to) for w in ways if w.to in self.order), default=len(self.order))
        self.order.insert(at, waiting)
        self._renamed("?choice", waiting)
        return waiting

    def _renamed(self, old: str, new: str) -> None:
        for key, scene in self.scenes.items():
            if any(w.to == old for w in scene.next):
                ways = tuple(w.model_copy(update={"to": new}) if w.to == old else w for w in scene.next)
                self.scenes[key] = scene.model_copy(update={"next": ways})

    def ordered(self) -> tuple[Scene, ...]:
        """All scenes in the order they are told, the plain ways left out."""
        self._renamed("?start", self.first)
        rows = []
        for n, scene_id in enumerate(self.order):
            scene = self.scenes[scene_id]
            follows = self.order[n + 1] if n + 1 < len(self.order) else END
            plain = scene.next == (Way(to=follows),)
            rows.append(scene.model_copy(update={"next": () if plain else scene.next}))
        return tuple(rows)
