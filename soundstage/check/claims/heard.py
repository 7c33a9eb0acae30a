# SPDX-License-Identifier: Apache-2.0
"""What is to be heard: lines, cues, beds and music, as they stand on the cue sheet."""

from __future__ import annotations

from soundstage.check.claims.evidence import Evidence, When
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken, together
from soundstage.direct.plan import PlannedLine, PlannedShot
from soundstage.model.production import Beat, Claim, Cue
from soundstage.sound.ambience import AMBIENCES
from soundstage.sound.cues import contact_events
from soundstage.sound.effects import EFFECTS

CUT = 0.05  # seconds of a line that may be lost at the end


def speech(claim: Claim, e: Evidence) -> Verdict | None:
    """A line: planned, whole, and by whom it is seen to be spoken."""
    beat = e.beat_in(claim.binding)
    return line_of(beat, e) if beat is not None and beat.line is not None else None


def line_of(beat: Beat, e: Evidence) -> Verdict:
    """A beat's line as planned."""
    rows = [(s, x) for s in e.plan.shots for x in s.lines if x.id == beat.id]
    if not rows:
        return missed("no line was planned, or the film ends before it")
    shot, line = rows[0]
    if line.text.split() != beat.spoken.split():
        return missed(f"another line is spoken: '{line.text}'")
    start, end = e.clock(shot.id, float(line.start)), e.clock(shot.id, float(line.end))
    if end > e.length + CUT:
        return missed(f"is cut off: the film ends {end - e.length:.1f} s before it does")
    note = f"spoken in shot {shot.id}, {When(start, end)}"
    if line.off_screen or not line.speaker:
        return kept(f"{note}, off screen")
    return kept(f"{note}, {_on_camera(e, rows)}")


def _on_camera(e: Evidence, rows: list[tuple[PlannedShot, PlannedLine]]) -> str:
    spans = [(s, max(0.0, float(x.start)), min(float(s.duration), float(x.end))) for s, x in rows]
    share = e.between(spans, rows[0][1].speaker)
    return f"the speaker covers {share:.1%} of the picture" if share > 0 else "the speaker is off camera"


def speaker(claim: Claim, e: Evidence) -> Verdict | None:
    """Someone named as speaking has lines."""
    who = claim.binding if claim.binding in e.subjects else ""
    spoken_lines = [x for s in e.plan.shots for x in s.lines]
    lines = {x.id for x in spoken_lines if (x.speaker == who if who else x.off_screen or not x.speaker)}
    if not lines:
        return missed("speaks no line")
    return kept(f"speaks {len(lines)} line{'s' if len(lines) > 1 else ''}" + ("" if who else " off screen"))


# -- sounds
def sound(claim: Claim, e: Evidence) -> Verdict | None:
    """A sound on the cue sheet, and when; or a bed of the scene."""
    if claim.binding.endswith(".music"):
        return music(claim, e)
    if claim.binding.endswith(".ambience"):
        return _bed(claim, e)
    cue = _cue(claim, e)
    if cue is None:
        return None
    if cue.sound not in EFFECTS.entries:
        return missed(f"no effect is called {cue.sound}")
    when = cue_time(claim, e)
    if when is not None:
        return kept(f"{spoken(cue.sound)} at {when.start:.2f} s")
    other = heard_at(e, cue.sound)
    if other is not None:
        return near(f"{spoken(cue.sound)} at {other:.2f} s, made by an action")
    return missed("is not on the cue sheet, or the film ends before it")


def _cue(claim: Claim, e: Evidence) -> Cue | None:
    parts = e.bound(claim.binding)
    return next((q for sh in e.blocks.values() for q in sh.cues if q.id in parts), None)


def cue_time(claim: Claim, e: Evidence) -> When | None:
    """When a cue begins and ends over the film; None when it is not on the cue sheet."""
    cue = _cue(claim, e)
    if cue is None:
        return None
    rows = [(e.clock(s.id, start), float(c.duration)) for s in e.plan.shots for c in s.cues
            if c.id == cue.id for start in c.begins if start < s.duration]
    return When(rows[0][0], max(a + d for a, d in rows)) if rows else None


def cue_count(claim: Claim, e: Evidence) -> Verdict | None:
    """How often a sound asked for is on the cue sheet; None when the claim is of none."""
    cue = _cue(claim, e)
    if cue is None:
        return None
    rows = [e.clock(s.id, start) for s in e.plan.shots for c in s.cues if c.id == cue.id for start in c.begins
            if start < s.duration]
    found = f"{spoken(cue.sound)} × {len(rows)}" + (f", {rows[0]:.2f} to {rows[-1]:.2f} s" if rows else "")
    return kept(found) if len(rows) == cue.times else missed(f"{found}; {cue.times} asked for")


def cue_length(claim: Claim, e: Evidence) -> Verdict | None:
    """For how many seconds a sound asked for is on the cue sheet; None when the claim is of none."""
    cue, when = _cue(claim, e), cue_time(claim, e)
    if cue is None or cue.lasts is None:
        return None
    apart = max((float(c.apart) for s in e.plan.shots for c in s.cues if c.id == cue.id), default=0.0)
    got = 0.0 if when is None else when.end - when.start + apart
    return (kept if abs(got - float(cue.lasts)) <= 1 else missed)(f"{spoken(cue.sound)} is heard for {got:.2f} s")


def heard_at(e: Evidence, effect: str) -> float | None:
    """Film time of the first sound of this effect: a cue, an action's or a contact's."""
    for shot in e.plan.shots:
        times = [float(c.start) for c in shot.cues if c.effect == effect]
        staged = e.staged.get(shot.id)
        if staged is not None:
            times += [x.time for x in (*staged.events, *contact_events(staged.contacts)) if x.effect == effect]
        if times:
            return e.clock(shot.id, min(times))
    return None


def _bed(claim: Claim, e: Evidence) -> Verdict | None:
    """The beds these words ask for, among those the scene plays."""
    scene = claim.binding.partition(".")[0]
    planned = next((s for s in e.plan.scenes if s.id == scene), None)
    if planned is None or scene not in e.scenes:
        return None
    wished = [a.name for a in e.scenes[scene].ambience]
    low = claim.words.lower()
    said = [n for n in wished if n in AMBIENCES.entries and any(w in low for w in AMBIENCES.entries[n].words)]
    rows = [kept(f"{spoken(n)} is in the bed of scene {scene}") if n in planned.ambience
            else missed(f"{spoken(n)} is not in the bed of scene {scene}") for n in said or wished]
    return together(rows) if rows else None


def music(claim: Claim, e: Evidence) -> Verdict | None:
    """Music planned, by a composer who plays what was asked; or silence."""
    from soundstage.score import COMPOSERS

    scene = claim.binding.partition(".")[0]
    planned = next((s for s in e.plan.scenes if s.id == scene), None)
    if planned is None or scene not in e.scenes:
        return None
    wish = e.scenes[scene].music
    if wish.mood == "none":
        return kept("no music is planned") if not planned.music else missed(f"music is planned: {planned.music}")
    if not planned.music:
        return missed("no music is planned")
    words = (*planned.music_words, planned.music)
    known = [w for w in words if w in COMPOSERS.words]
    composer = spoken(COMPOSERS.words[known[0]] if known else "music_box")
    asked = [w for w in (*wish.instruments, wish.mood) if w]
    lost = [w for w in asked if COMPOSERS.words.get(w, "").replace("_", " ") != composer]
    if lost:
        return near(f"the {composer} plays; {', '.join(lost)} was asked for too")
    return kept(f"the {composer} plays" + (f": {', '.join(asked)}" if asked else ""))
