# SPDX-License-Identifier: Apache-2.0
"""Place, hour, weather, season, light and mood; style, shape, shots and titles: the film as a whole."""

from __future__ import annotations

import numpy as np

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.looking import SEEN
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken
from soundstage.direct.plan import ASPECTS
from soundstage.direct.sets import built_set
from soundstage.finish.transitions import TRANSITIONS
from soundstage.language import lexicon
from soundstage.model.production import Claim
from soundstage.nodes import Light
from soundstage.places import PLACES
from soundstage.stage.guides import Guides
from soundstage.stage.scheme import named

DAYTIME = {"day", "morning", "noon", "afternoon"}


def place(claim: Claim, e: Evidence) -> Verdict | None:
    """The set that was built, and how much of a picture it fills."""
    scene, shots = e.scenes.get(claim.binding.partition(".")[0]), e.shots(claim.binding)
    if scene is None:
        return None
    if not shots:
        return missed("the film ends before this scene")
    other = next((s.setting.place for s in shots if s.setting.place != scene.place), "")
    if other:
        return missed(f"plays in {spoken(other)}")
    seen = e.whole(shots[0].id)
    if seen is None:
        return missed("was not staged")
    if claim.words.lower().split()[-1:] == ["sky"]:
        share = float(np.mean(seen.ids == 0))
        return (kept if share > 0.01 else missed)(f"open sky on {share:.0%} of shot {shots[0].id}")
    share = float(np.mean(seen.mask("set"))) if "set" in seen.subjects else 0.0
    note = f"the {spoken(scene.place)} set fills {share:.0%} of shot {shots[0].id}"
    return kept(note) if share > SEEN else missed(note)


def anchor(claim: Claim, e: Evidence) -> Verdict | None:
    """A spot or piece that belongs to the place."""
    shots = e.shots(claim.binding)
    if not shots:
        return None
    model, word = built_set(shots[0].setting), (claim.words.lower().split() or [""])[-1]
    own = word in model.has or word in model.spots or any(word in i.id.partition("/")[2] for i in model.items)
    dressed = word in PLACES.entries[shots[0].setting.place].facts.get("dressing", ())
    where = spoken(shots[0].setting.place)
    if own:
        return kept(f"the {where} has a {word}")
    return near(f"the {where} is said to have a {word}") if dressed else missed(f"the {where} has no {word}")


def hour(claim: Claim, e: Evidence) -> Verdict | None:
    """The hour the set is lit for, with the light that makes it so."""
    wanted, set_for = _setting(claim, e, "hour", lexicon.HOURS)
    if wanted is None:
        return None
    if not set_for:
        return missed("the film ends before this scene")
    if any(h != wanted and not (wanted == "day" and h in DAYTIME) for h in set_for):
        return missed(f"lit for {', '.join(sorted(set(set_for)))}")
    return kept(f"lit for {set_for[0]}: {_light(claim, e)}")


def _light(claim: Claim, e: Evidence) -> str:
    for shot in e.shots(claim.binding):
        staged = e.staged.get(shot.id)
        if staged is None:
            continue
        sun = next((i.node for i in staged.stage.items if i.id == "light/sun" and isinstance(i.node, Light)), None)
        sky = float(np.asarray(staged.stage.sky.image, float).mean()) * staged.stage.sky.strength
        return f"sun or moon {sun.power:.2f} W/m², sky {sky:.2f}" if sun else f"no sun, sky {sky:.2f}"
    return "not staged"


def weather(claim: Claim, e: Evidence) -> Verdict | None:
    """The weather the set is made for, and what falls or drifts in it."""
    wanted, set_for = _setting(claim, e, "weather", lexicon.WEATHER)
    if wanted is None:
        return None
    if not set_for:
        return missed("the film ends before this scene")
    if any(w != wanted for w in set_for):
        return missed(f"the set has {', '.join(sorted(set(set_for)))}")
    shots = e.shots(claim.binding)
    items = {i.id.partition("/")[2] for s in shots if s.id in e.staged for i in e.staged[s.id].stage.items
             if i.subject == "weather"}
    falls = {"rain": "rain", "storm": "rain", "snow": "snow", "fog": "mist", "wind": "leaves"}.get(wanted)
    if falls is None:
        return kept(f"a {wanted} sky")
    if any(i.startswith(falls) for i in items):
        return kept(f"{falls} in {len(shots)} shot{'s' if len(shots) > 1 else ''}")
    heard = any(wanted in name for s in e.plan.scenes if s.id == shots[0].scene for name in s.ambience)
    return near("heard, but nothing of it is to be seen") if heard else missed("neither heard nor seen")


def season(claim: Claim, e: Evidence) -> Verdict | None:
    """The season the set is dressed for; snow when snow was named."""
    wanted, set_for = _setting(claim, e, "season", lexicon.SEASONS)
    if wanted is None:
        return None
    if not set_for:
        return missed("the film ends before this scene")
    if any(s != wanted for s in set_for):
        return missed(f"dressed for {', '.join(sorted(set(set_for)))}")
    shot = e.shots(claim.binding)[0]
    seen = e.whole(shot.id)
    if wanted != "winter" or seen is None:
        return kept(f"dressed for {wanted}")
    white = _snow(seen)
    note = f"dressed for winter, snow on {white:.0%} of shot {shot.id}"
    if white > 0.01:
        return kept(note)
    return missed(note) if "snow" in claim.words.lower() else near(note)


def _snow(seen: Guides) -> float:
    snowy = [i for i, m in enumerate(seen.materials) if m is not None and "snow" in f"{m.name} {m.substance}"]
    return float(np.mean(np.isin(seen.surfaces, snowy) & (seen.ids != 0)))


def _setting(claim: Claim, e: Evidence, key: str, table: dict[str, str]) -> tuple[str | None, list[str]]:
    """What the words ask for (None: not bound to a scene), and what every shot of the scene is set to."""
    scene = e.scenes.get(claim.binding.partition(".")[0])
    if scene is None:
        return None, []
    low = " ".join(claim.words.lower().split())
    tries = (low, *low.replace("/", " ").split())
    wanted = next((table[w] for w in tries if w in table), "") or str(getattr(scene, key))
    return wanted or None, [str(getattr(s.setting, key)) for s in e.shots(claim.binding)]


def light(claim: Claim, e: Evidence) -> Verdict | None:
    """Words of light: the set-up that stands for them, or an hour of that name."""
    low, shots = claim.words.lower(), e.shots(claim.binding)
    if not shots:
        return None
    found = [name for name in named((low,)) if all(name in named(s.setting.light) for s in shots)]
    if found:
        return kept(f"lamps set for it in {len(shots)} shot{'s' if len(shots) > 1 else ''}: {_light(claim, e)}")
    wanted = next((h for w, h in lexicon.HOURS.items() if w in low), "")
    if wanted and all(s.setting.hour == wanted for s in shots):
        return near(f"lit for {wanted}: {_light(claim, e)}; no lamp was set for the word itself")
    return missed("no lamp is set for these words")


def mood(claim: Claim, e: Evidence) -> Verdict | None:
    """A mood goes to the music."""
    scene = claim.binding.partition(".")[0]
    planned = next((s for s in e.plan.scenes if s.id == scene), None)
    if planned is None:
        return None
    if planned.music and planned.music == e.scenes[scene].mood:
        return near(f"the music is {planned.music}; nothing else follows the mood")
    return missed("nothing follows the mood")


def style(claim: Claim, e: Evidence) -> Verdict | None:
    """The style everything is made in, or what is left of its colours."""
    if claim.binding == "tone":
        return kept(f"the whole film is finished in {spoken(e.production.tone)}") if e.production.tone else missed(
            "the film is in colour")
    note = f"everything is made in {spoken(e.plan.style)}"
    return kept(note) if e.plan.style == e.production.style else missed(note)


def aspect(claim: Claim, e: Evidence) -> Verdict | None:
    """The shape of the picture."""
    shapes = {s.stage.aspect for s in e.staged.values()}
    note = f"the picture is {e.plan.aspect}"
    fits = e.plan.aspect == e.production.aspect and shapes <= {ASPECTS.get(e.production.aspect)}
    return kept(note) if fits else missed(note)


def shot(claim: Claim, e: Evidence) -> Verdict | None:
    """A shot that the words give, as long as they say."""
    block = next((e.blocks[p] for p in e.bound(claim.binding) if p in e.blocks), None)
    if block is None:
        return None
    shots = e.shots(claim.binding)
    if not shots:
        return missed("the film ends before this shot")
    got = sum(float(s.duration) for s in shots)
    note = f"from {e.starts[shots[0].id]:.2f} s, {got:.2f} s long"
    if block.duration is not None and abs(got - float(block.duration)) > 0.1:
        return missed(f"{note}; {float(block.duration):g} s asked for")
    return kept(note) if len(shots) == 1 or not block.given else near(f"{note}, cut into {len(shots)}")


def transition(claim: Claim, e: Evidence) -> Verdict | None:
    """How shots are joined: in the words' way somewhere in what the claim is about."""
    if "cut" in claim.words.lower() and claim.state != "approximated":
        return kept("a cut") if len(e.plan.shots) > 1 else missed("there is one shot only")
    ways = sorted({way for s in e.plan.shots for way in (s.transition, s.ending)} - {"", "cut"})
    low = claim.words.lower().replace("-", "")
    asked = {unit for words, unit in TRANSITIONS.words.items() if words.replace(" ", "") in low.replace(" ", "")}
    named = [w for w in ways if w.partition("_")[0] in low or w in asked]
    return kept(f"a {named[0].replace('_', ' to ')}") if named else missed("a cut instead")


def form(claim: Claim, e: Evidence) -> Verdict | None:
    """Words that speak of the film itself ("the video shows"): kept by there being a film."""
    return kept("there is a film") if e.plan.shots else None


def title(claim: Claim, e: Evidence) -> Verdict | None:
    """Text on screen, drawn by the finish."""
    planned = [s for s in e.shots(claim.binding) if s.title]
    if not planned:
        return missed("no title is planned")
    return kept(f"'{planned[0].title}' is read from {e.starts[planned[0].id] + 0.5:.1f} s")
