# SPDX-License-Identifier: Apache-2.0
"""A film with choices, made: every scene's shots are rendered once, and the film of one path is joined from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soundstage.check import reported
from soundstage.errors import FilmError
from soundstage.interactive.parts import part, with_frames
from soundstage.model.graph import checked
from soundstage.model.paths import DEFAULT, endings, path_of, told
from soundstage.model.production import Claim
from soundstage.work.progress import Progress
from soundstage.work.shots import Rendering

if TYPE_CHECKING:
    from soundstage.direct.plan import Plan
    from soundstage.model.graph import Step
    from soundstage.work.making import Making

WHOLE = "all"  # --path all: a film of every ending


def check(making: Making) -> None:
    """Tell what is wrong with the graph; FilmError when the film cannot be made so."""
    if not any(s.shots for s in making.production.scenes):
        raise FilmError("this film has no shots", where=making.production.title, remedy="say what happens in it")
    found = checked(making.production)
    for number, problem in enumerate(found):
        making.tell(Progress("graph", number + 1, len(found), str(problem)))
    if making.options.path and not any(w.label for s in making.production.scenes for w in s.next):
        raise FilmError("this film has no choices", where=f"--path {making.options.path}", remedy="leave --path out")
    _paths(making)


def made(making: Making, plan: Plan) -> dict[str, Any]:
    """Render all branches, or those of one path; join the path's film; -> the report."""
    paths = _paths(making)
    until = making.options.until
    if making.options.path:
        plan = only(plan, {s.scene for steps in paths for s in steps})
    with Rendering(making, plan) as whole:
        whole.board()
        _write_graph(making, plan)
        if until == "board":
            return reported(whole, "board")
        main = part(whole, [s.scene for s in paths[0]])
        main.sound()
        main.animatic()
        if until == "animatic":
            return reported(main, "animatic")
        whole.find_frames()
        whole.frames()
        _joined(whole, main, making)
        beside = []
        for number, steps in enumerate(paths[1:], 2):
            other = part(whole, [s.scene for s in steps])
            other.sound(beside=False)
            beside.append(str(_joined(whole, other, making, f"-{number}")))
        whole.mix, whole.seconds = main.mix, main.seconds
        report = reported(whole, "film", main) | {"path": told(making.production, paths[0]), "beside": beside}
        if not making.options.path:
            from soundstage.interactive.page import write_page

            assert main.mix is not None
            claims = tuple(Claim.model_validate(c) for c in report["claims"])
            report["page"] = str(write_page(whole, main.mix.gain_db, claims))
            report["beside"] = [*beside, report["page"]]
        return report


def played(whole: Rendering, out: Path) -> tuple[Path, ...]:
    """The page that draws every branch itself, without rendering; -> what was written."""
    from soundstage.interactive.bridges import bridges
    from soundstage.interactive.page import laid
    from soundstage.work.playing import write_player

    main = part(whole, [s.scene for s in path_of(whole.making.production, DEFAULT)])
    main.sound()
    assert main.mix is not None
    sounds = laid(whole, bridges(whole, main.mix.gain_db))
    return write_player(whole, out, sounds)


def only(plan: Plan, scenes: set[str]) -> Plan:
    """The plan without the shots of other scenes."""
    return plan.model_copy(update={"shots": tuple(s for s in plan.shots if s.scene in scenes)})


def _paths(making: Making) -> tuple[tuple[Step, ...], ...]:
    """The paths whose films are wanted, the main one first."""
    wanted = making.options.path
    if wanted == WHOLE:
        return endings(making.production)
    return (path_of(making.production, wanted or DEFAULT),)


def _joined(whole: Rendering, path: Rendering, making: Making, suffix: str = "") -> Path:
    """The path's mp4, from what the whole has rendered; -> where it is."""
    out = making.out.with_name(f"{making.out.stem}{suffix}{making.out.suffix}")
    with_frames(whole, path).join(out)
    return out


def _write_graph(making: Making, plan: Plan) -> None:
    """graph.json for programs: scenes with their lengths and ways, and the path to every ending."""
    production = making.production
    lengths = {s.id: float(sum(x.duration for x in plan.shots if x.scene == s.id)) for s in production.scenes}
    rows = [{"id": s.id, "name": s.name, "seconds": lengths[s.id], "question": s.question,
             "ways": s.model_dump(mode="json", by_alias=True)["next"]} for s in production.scenes]
    paths = [{"told": told(production, e), "scenes": [s.scene for s in e],
              "seconds": sum(lengths[s.scene] for s in e)} for e in endings(production)]
    text = json.dumps({"scenes": rows, "endings": paths}, indent=1, ensure_ascii=False)
    (making.folder / "graph.json").write_text(text + "\n", encoding="utf-8")
