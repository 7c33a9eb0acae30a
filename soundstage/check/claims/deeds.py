# SPDX-License-Identifier: Apache-2.0
"""What happens, when, in which order and how: beats as planned, and whether anybody sees them."""

from __future__ import annotations

from dataclasses import replace

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.bodies.base import Dims
from soundstage.check.claims.evidence import Evidence, When
from soundstage.check.claims.heard import cue_length
from soundstage.check.claims.looking import SPECK
from soundstage.check.claims.relations import travelled
from soundstage.check.claims.verdict import Verdict, kept, missed, near, spoken, together
from soundstage.check.claims.ways import way_of
from soundstage.direct.plan import PlannedBeat
from soundstage.model.production import Beat, Claim

STEP = 0.2  # metres a travel must lead
SLACK = 0.1  # seconds that two beats may overlap and still follow each other: a pose on twos
_DIMS = Dims(1.7, 1.6, 0.4, 0.5, 0.25, 0.85, 0.7, 1.3, 3.0, 0.45)  # a person, to compare durations


def action(claim: Claim, e: Evidence) -> Verdict | None:
    """Planned, on time, done by those who were named, and in the picture."""
    beat = e.beat_in(claim.binding)
    if beat is None:
        return None
    if beat.line is not None and (not beat.who or beat.line.off_screen):
        from soundstage.check.claims.heard import line_of

        return line_of(beat, e)
    return together([_done(beat, who, e) for who in beat.who or ("",)])


def _done(beat: Beat, who: str, e: Evidence) -> Verdict:
    rows, when = e.planned(beat.id, who), e.when(beat.id)
    if not rows or when is None:
        planned = any(b.id == beat.id for s in e.plan.shots for p in s.performers for b in p.beats)
        return missed("the film ends before it" if planned else "is not planned")
    planned_beat = rows[0][1]
    note = f"{spoken(planned_beat.action)} in shot {rows[0][0].id}, {when}"
    if e.during(beat.id, who) < SPECK:
        return missed(f"{note}, but {_noun(e, who)} is to be seen then")
    if ACTIONS.get(planned_beat.action).travels:
        gone = travelled([p for _, _, p in way_of(e, beat.model_copy(update={"who": (who,)}), who)])
        if gone < STEP:
            return missed(f"{note}, but it leads nowhere ({gone:.1f} m)")
        note += f", {gone:.1f} m"
    if planned_beat.action != (beat.action or "stand") and not _means(planned_beat.action, beat.verb or beat.action):
        return near(f"done as {note}")
    return kept(note)


def _means(action: str, verb: str) -> bool:
    """Whether a deed is what this verb tells, though it was read as another: who hops along bounds."""
    return verb.split(" ")[0] in {word.split(" ")[0] for word in ACTIONS.get(action).words}


def _noun(e: Evidence, who: str) -> str:
    return f"nothing of the {e.subjects[who].noun}" if who in e.subjects else "nobody"


def moment(claim: Claim, e: Evidence) -> When | None:
    """When over the film what a claim is about happens, for claims that have a time."""
    beat = e.beat_in(claim.binding)
    if beat is not None and claim.kind in ("action", "speech"):
        return e.when(beat.id)
    if claim.kind == "sound":
        from soundstage.check.claims.heard import cue_time

        return cue_time(claim, e)
    return None


def order(claim: Claim, e: Evidence) -> Verdict | None:
    """The beat after the order word against the one before it, by their times over the film."""
    timed = [(c, when) for c in sorted(e.production.claims, key=lambda c: c.span)
             if c.id != claim.id and (when := moment(c, e)) is not None]
    after = next(((c, w) for c, w in timed if c.span[0] >= claim.span[1]), None)
    if after is None:
        return missed("nothing that is planned follows these words")
    beat = e.beat_in(after[0].binding)
    before = _before(beat, e) if beat is not None else None
    if before is None:
        before = next((w for c, w in reversed(timed) if c.span[1] <= claim.span[0]), None)
    if before is None:
        return near(f"begins at {after[1].start:.2f} s; nothing that is planned comes before it")
    if beat is not None and beat.order == "with":
        both = min(before.end, after[1].end) - max(before.start, after[1].start)
        return (kept if both > 0 else missed)(f"{before} and {after[1]}: {max(0.0, both):.2f} s together")
    return _then(before, after[1], float(beat.after) if beat is not None and beat.after else 0.0)


def _before(beat: Beat, e: Evidence) -> When | None:
    """When the beat before this one in its shot goes on."""
    for shot in e.blocks.values():
        ids = [b.id for b in shot.beats]
        if beat.id in ids and ids.index(beat.id):
            return e.when(ids[ids.index(beat.id) - 1])
    return None


def _then(before: When, after: When, wait: float) -> Verdict:
    note = f"begins at {after.start:.2f} s, what comes before goes on {before}"
    if wait and after.start - before.end < wait - SLACK:
        return missed(f"{note}: {after.start - before.end:.2f} s between, {wait:g} asked for")
    if after.start >= before.end - SLACK:
        return kept(note)
    return near(f"{note}: they overlap") if after.start > before.start else missed(note)


# -- how
def times(claim: Claim, e: Evidence, beat: Beat) -> Verdict:
    """How many times: the plan's number, and whether it makes the action longer."""
    rows = e.planned(beat.id)
    if not rows:
        return missed("is not planned")
    planned = rows[0][1]
    if planned.times != beat.times:
        return missed(f"planned {planned.times} times, {beat.times} asked for")
    if beat.line is not None:
        return _said_often(beat, e)
    once, often = _seconds(planned, times=1), _seconds(planned, times=beat.times)
    if beat.times == 1 or often > once + 0.05:
        return kept(f"{spoken(planned.action)} × {beat.times}, {often:.1f} s")
    return near(f"told to {spoken(planned.action)}, which takes no number")


def manner(claim: Claim, e: Evidence) -> Verdict | None:
    """A manner of speaking by the voice's; a manner of doing by whether it changes how long the action takes."""
    beat = e.beat_in(claim.binding) or _next_line(claim, e)
    if beat is None:
        return _voice(claim, e)
    if beat.line is not None:
        return _tone(claim, beat)
    word, rows = claim.words.lower(), e.planned(beat.id)
    if not rows:
        return missed("is not planned")
    planned = rows[0][1]
    if word not in planned.manner and word not in " ".join(planned.manner):
        return missed("was not told to the action")
    plain, so = _seconds(planned, manner=()), _seconds(planned)
    if abs(so - plain) > 0.05:
        return kept(f"{spoken(planned.action)} takes {so:.1f} s in this manner, {plain:.1f} s without")
    return near(f"told to {spoken(planned.action)} as a word; it takes no longer or shorter for it")


def _said_often(beat: Beat, e: Evidence) -> Verdict:
    """Whether the line was planned to be said as often."""
    said = {line.text for shot in e.plan.shots for line in shot.lines if line.id == beat.id}
    return kept(f"the line is said {beat.times} times") if said == {beat.spoken} else missed("another line is spoken")


def _next_line(claim: Claim, e: Evidence) -> Beat | None:
    """The line that a tone in brackets stands before."""
    if not set(e.bound(claim.binding)) & set(e.blocks):
        return None
    later = [c for c in e.production.claims if c.kind == "speech" and c.span[0] >= claim.span[0]]
    first = min(later, key=lambda c: c.span, default=None)
    return e.beat_in(first.binding) if first is not None else None


def _tone(claim: Claim, beat: Beat) -> Verdict:
    from soundstage.speech.manners import manner_named

    assert beat.line is not None
    said = manner_named(beat.line.manner) if beat.line.manner else None
    if said:
        return kept(f"spoken: {said}")
    return near(f"'{claim.words}' is no manner the voices know: spoken plainly")


def _voice(claim: Claim, e: Evidence) -> Verdict | None:
    head, _, rest = claim.binding.partition(".")
    if rest != "voice" or head not in e.subjects:
        return None
    voice = next((str(c.value) for c in e.plan.choices if c.id == f"{head}.voice"), "")
    return near(f"the voice was cast with it: {voice}") if voice else missed("no voice was cast")


def _seconds(planned: PlannedBeat, **changes: object) -> float:
    """How long the action would take a person, with these changes."""
    doing = Doing(planned.subject, _DIMS, "biped", 0.0, 1.0, planned.path, planned.end_heading, planned.target,
                  planned.target_point, "", planned.manner, planned.times, planned.entering, planned.leaving, None,
                  dict(planned.facts))
    return float(ACTIONS.new(planned.action).seconds(replace(doing, **changes)))  # type: ignore[arg-type]


def role(claim: Claim, e: Evidence) -> Verdict | None:
    """With whom or what something is done."""
    beat, key = e.beat_in(claim.binding), claim.binding.rpartition(".")[2]
    if beat is None:
        return None
    other = beat.target if key == "target" else beat.tool
    if other not in e.subjects:
        return None
    noun = e.subjects[other].noun
    seen = e.during(beat.id, other) >= SPECK
    used = key == "target" and any(b.target == other for _, b in e.planned(beat.id))
    if used and seen:
        return kept(f"done to the {noun}, which is in the picture")
    if seen:
        return near(f"the {noun} is in the picture, but nothing is done with it")
    return missed(f"the {noun} is not in the picture then")


def absence(claim: Claim, e: Evidence) -> Verdict | None:
    """What must not be there, or not happen."""
    words = set(claim.words.lower().split())
    if words & {"dialogue", "dialog", "narration", "speech", "voices"}:
        spoken_lines = sum(len(s.lines) for s in e.plan.shots)
        return missed("there are spoken lines") if spoken_lines else kept("nobody speaks")
    if not claim.binding or claim.binding.endswith(".absent"):
        found = next((s for s in e.production.cast if set(s.noun.split()) & words), None)
        return kept("nothing of the kind is in the film") if found is None else missed(f"there is a {found.noun}")
    done = [b for b in e.said.values() if claim.binding in b.who and {b.action, b.verb} & words]
    return missed("it is done all the same") if done else kept("nothing of the kind is planned")


def duration(claim: Claim, e: Evidence) -> Verdict | None:
    """A length asked for, of the film or of a beat."""
    if claim.binding == "seconds":
        wanted, got = e.production.seconds, e.plan.duration
        if wanted is None:
            return None
        return (kept if abs(wanted - got) < SLACK else missed)(f"the film is {float(got):.2f} s long")
    beat = e.beat_in(claim.binding)
    when = e.when(beat.id) if beat is not None else None
    if beat is None or beat.duration is None or when is None:
        return cue_length(claim, e)
    got_s = when.end - when.start
    return (kept if abs(got_s - float(beat.duration)) <= SLACK else missed)(f"goes on {when}: {got_s:.2f} s")
