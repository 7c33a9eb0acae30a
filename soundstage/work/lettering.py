# SPDX-License-Identifier: Apache-2.0
"""The letters over a shot's finished frames: its title, and what is said when captions were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.deliver.srt import Row, cues
from soundstage.finish.titles import TITLE_VERSION, Caption, Title
from soundstage.nodes import Stage

Picture = npt.NDArray[np.uint8]

CAPTIONS = "captions"  # the pin that has what is said written under the picture


@dataclass(frozen=True)
class Lettering:
    """The words that one shot carries. said: start, end (seconds of the shot) and text of each caption."""

    title: str = ""
    said: tuple[tuple[float, float, str], ...] = ()
    when: tuple[float, float] = (0.0, 0.0)  # seconds of the shot at which the title comes, and how long it is seen
    place: str = ""  # where on the picture the title is; "" = where it covers least
    look: str = ""  # size and colour of the title's letters; "" = the house's

    @property
    def key(self) -> tuple[object, ...]:
        """What the look of the letters depends on, but for the picture under them; empty where there are none."""
        more = tuple(part for part in (self.when if any(self.when) else (), self.said, self.place, self.look) if part)
        return (TITLE_VERSION, self.title, *more) if self.title or self.said else ()

    def set_on(self, stage: Stage, picture: Picture) -> tuple[Title, ...]:
        """The letters set on this shot's picture: the title where it covers least of what the shot is about."""
        height, width, _ = picture.shape
        seconds = float(stage.duration)
        captions = (Caption(text, width, height, seconds, start=a, end=b) for a, b, text in self.said)
        title = (Title(self.title, width, height, seconds, _busy(stage, picture), *self.when,
                       place=self.place, look=self.look),) if self.title else ()
        return tuple(letters.read_against(picture) for letters in (*title, *captions))


def lettered(titles: Sequence[str], spans: Sequence[tuple[float, float]], lines: Sequence[Row],
             when: Sequence[tuple[float, float]] = (), set_as: Sequence[tuple[str, str]] = ()) -> list[Lettering]:
    """Every shot's letters. spans: start and end of each in the film's seconds; lines: what is said, to be shown;
    when: at which second of its shot each title comes, and for how many it is seen (0: to the shot's end);
    set_as: where on the picture each is, and the look of its letters."""
    pages = cues(lines)
    return [
        Lettering(title, tuple((max(a, start) - start, min(b, end) - start, text)
                               for a, b, text in pages if a < end and b > start), then, *how)
        for title, (start, end), then, how in zip(
            titles, spans, when or [(0.0, 0.0)] * len(titles), set_as or [("", "")] * len(titles), strict=True)
    ]


def over(letters: Sequence[Title], picture: Picture, time: float) -> Picture:
    """The picture with the letters that are to be seen at this time of the shot (seconds)."""
    for one in letters:
        picture = one.over(picture, time)
    return picture


def _busy(stage: Stage, picture: Picture) -> npt.NDArray[np.bool_]:
    """Where the shot's subjects are, as its guides see them."""
    from soundstage.stage.guides import guides

    height, width, _ = picture.shape
    seen = guides(stage, stage.poses // 2, 96, max(1, round(96 * height / width)))
    mine = [number for number, name in enumerate(seen.subjects) if name not in ("", "set", "light", "weather")]
    return np.isin(seen.ids, mine)
