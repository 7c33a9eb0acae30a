# SPDX-License-Identifier: Apache-2.0
"""A sound more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from soundstage.edit.base import Done, Verb
from soundstage.edit.changes import ids_of, with_shot
from soundstage.edit.deeds import last_spot
from soundstage.edit.people import found
from soundstage.edit.scope import Scope, shot_of
from soundstage.edit.sounds import bed_of, effect_of, handled, heard, silent
from soundstage.edit.steps import Unfit
from soundstage.language import lexicon
from soundstage.language.wordlist import word_set
from soundstage.model.production import Cue, Shot, new_id

_FAR = re.compile(r"(?i)\b(?:far off|far away|in the distance|from afar|distant)\b")
_WHEN_HEARD = word_set("flash once earlier later sooner twice longer louder softer closer")
_ONLY_FROM = re.compile(r"(?i)\bonly (?:start|begin|come|set|be heard)s?\b")
_UNDER = frozenset(("underneath", "under", "beneath", "throughout", "behind"))
_SEEN = re.compile(r"(?i)\bfires? (?:burning|blazing|glowing|burns|glows)\b(?!.*\bsound)")
_HEARD = re.compile(r"(?i)\b(?:sounds?|noises?|hear|heard|effect)\b")
_LAST = re.compile(r"(?i)\b(?:at|in) the (?:very )?end\b")
_MORE = re.compile(r"\b(?:add|another|more|second|again|once|further|insert)\b", re.I)


@dataclass(frozen=True)
class Sound(Verb):
    """Let a sound be heard: with what happens in a shot, or where the words say."""

    phrases = (
        "<add> [a|an|the|some] (sound|noise|sounds|sound effect|sound effects) of [a|an|the|some] {sound:noise}",
        "<add> [a|an|some|the] {sound:noise} (sound|noise|sounds|sound effect|noises|effect)",
        "<add> [a|an|some|the] {sound:sounding}",
        "(let|have|make) [the|a|an|some] {sound:sounding} (sound|be heard|ring|play|roll|blow|crack|rumble|go off|"
        "echo) [in the background|in the distance|somewhere|far off|far away]",
        "(let|have) (us|me|the viewer|one|the audience) hear [a|an|the|some] {sound:noise}",
        "[a|an|the|some] {sound:sounding} <should> (be heard|sound|ring|play|roll)",
        "(hear|we hear) [a|an|the|some] {sound:noise} [in the background|somewhere|far off|in the distance|far away|"
        "outside|nearby|off screen|off-screen]",
        "(hear|we hear) [a|an|the|some] {sound:noise} [right|just] before {ere:happening}",
        "(hear|we hear) [a|an|the|some] {sound:noise} [right|just] after {past:happening}",
        "(hear|we hear) [a|an|the|some] {sound:sounding} (in the background|somewhere|far off)",
        "<add> [a|an|the|some] {sound:sounding} (to the soundtrack|in the background|in the distance|far off|"
        "far away|to the sound|to the audio|to "
        "<scene>|off screen|off-screen)",
        "(let|have) (us|me|the viewer|one|the audience) hear [a|an|the|some] {sound:noise} [right|just] before "
        "{ere:happening}",
        "(let|have) (us|me|the viewer|one|the audience) hear [a|an|the|some] {sound:noise} [right|just] after "
        "{past:happening}",
        "(add|insert|put in) [a|an|some|the] {sound:sounding} [right|just] before {ere:happening}",
        "(add|insert|put in) [a|an|some|the] {sound:sounding} [right|just] after {past:happening}",
        "play [a|an|the] {sound:noise} (sound|noise|sound effect)",
        "<add> [the] (sound|noise) of [a|an|the|some] {sound:noise} [right|just] before {ere:happening}",
        "<add> [the] (sound|noise) of [a|an|the|some] {sound:noise} [right|just] after {past:happening}",
        "there <should> be [a|an|the|some] (sound|noise) of [a|an|the] {sound:noise}",
    )
    example = ("A fox walks through a forest.", "add a clap of thunder", "s1.sh1.q1.sound: - -> thunder")
    rank = 1

    sound: Annotated[str, "which, in words: thunder, a distant bell, a dog barking"] = ""

    ere: Annotated[tuple[str, ...], "before which beats of the film"] = ()
    past: Annotated[tuple[str, ...], "after which beats of the film"] = ()

    def apply(self, scope: Scope) -> Done:
        effect = effect_of(self.sound, scope.vocabulary)
        if _SEEN.search(scope.words):
            raise Unfit  # "there is a fire burning in the background": it is seen
        if _ONLY_FROM.search(scope.words) and scope.where.shots:
            raise Unfit  # "only start in shot 4": what is heard before is not heard then
        if not effect or _is_no_sound(self.sound, scope):
            raise Unfit  # "the train earlier" is no new sound
        if not _MORE.search(scope.words) and not scope.where.anything and heard(scope, effect, self.sound):
            return Done(scope.production)  # "as well as thunder", of a film in which it thunders
        words = self.sound.split()
        if _done(words, scope) or ((_UNDER & {*words}) and lexicon.INSTRUMENTS & {*words}):
            raise Unfit  # "a gentle piano underneath": music
        how = tuple(w for w in words if w in lexicon.SOUND_ADJECTIVES)
        how = how or (("distant",) if _FAR.search(scope.words) else ())
        scene_id = scope.meant_scenes()[-1] if scope.where.anything else scope.meant_scenes()[0]
        shot_id, after = last_spot(scope, scene_id) if scope.where.anything else (scope.scene(scene_id).shots[0].id, "")
        moment = self.ere or self.past
        if not moment and not scope.where.anything and (with_it := handled(self.sound, scope))[0]:
            shot_id, after = with_it
        _, shot = shot_of(scope.production, shot_id)
        if closing := not moment and _closes(shot, scope):
            after = shot.beats[-1].id
        if moment:
            shot = next(sh for s in scope.production.scenes for sh in s.shots if moment[0] in {b.id for b in sh.beats})
            ids = [b.id for b in shot.beats]
            at = ids.index(moment[0]) - 1 if self.ere else ids.index(moment[-1])
            after = ids[at] if at >= 0 else ""
        everywhere = scope.where.whole and not moment
        meant = {shot_of(scope.production, i)[1].id for i in scope.where.shots} if not moment else set()
        several = everywhere or len(meant) > 1  # "in the last two shots"
        shots = [sh for s in scope.production.scenes for sh in s.shots if everywhere or sh.id in meant]
        shots = shots if several else [shot]
        after = "" if several else after  # "sirens throughout": all through every shot
        production = scope.production
        for shot in shots:
            cue = Cue(id=new_id("q", ids_of(production)), sound=effect, noun=effect.replace("_", " "), at=after,
                      words=how, said=self.sound, at_end=bool(after and (self.ere or self.past or closing)))
            production = with_shot(production, shot.id, cues=(*shot.cues, cue))
        return Done(production)


def _done(words: Sequence[str], scope: Scope) -> bool:
    """Whether somebody of the film does it: "end with the boy laughing"."""
    return not _HEARD.search(scope.words) and words[-1].endswith("ing") and bool(found(["the", *words[:-1]], scope))


def _is_no_sound(sound: str, scope: Scope) -> bool:
    """Whether the words are of a background ("crowd noise"), of when or how something is heard, or of what is seen."""
    bed = sound.split()[-1:] in (["noise"], ["noises"]) and bed_of(sound, scope.vocabulary)
    return bool(bed or _WHEN_HEARD & {*sound.split()} or silent(sound, scope.vocabulary))


def _closes(shot: Shot, scope: Scope) -> bool:
    """Whether the sound comes at the end of the film, after all that is done in its last shot, this one."""
    last = shot_of(scope.production, scope.shots[-1].id)[1]
    return bool(_LAST.search(scope.words) and shot.beats and shot == last)
