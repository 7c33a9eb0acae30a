# SPDX-License-Identifier: Apache-2.0
"""Finish: the tone map against its published formula, the grade's promises."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.colour import luminance
from soundstage.errors import FilmError
from soundstage.finish import finished, outlines
from soundstage.finish.cut import Meeting, Own, edited, meeting_frames
from soundstage.finish.titles import SAFE, Title
from soundstage.finish.tone import encoded, linear_bytes, neutral, srgb
from soundstage.finish.transitions import TRANSITIONS
from soundstage.nodes import Material
from soundstage.styles import STYLES
from soundstage.styles.base import Finish

PLAIN = Finish(vignette=0.0)


def khronos(color: np.ndarray) -> np.ndarray:
    """The specification's text, one colour at a time."""
    start, desaturation = 0.8 - 0.04, 0.15
    x = min(color)
    color = color - (x - 6.25 * x * x if x < 0.08 else 0.04)
    peak = max(color)
    if peak < start:
        return color
    d = 1 - start
    new = 1 - d * d / (peak + d - start)
    g = 1 - 1 / (desaturation * (peak - new) + 1)
    return color * new / peak * (1 - g) + new * g


def test_the_tone_map_is_the_published_one() -> None:
    colors = np.random.default_rng(1).uniform(0, 1, (500, 3)) ** 3 * 12
    assert neutral(colors.astype(np.float32)) == pytest.approx(np.array([khronos(c) for c in colors]), abs=1e-5)


def test_the_srgb_table_is_within_a_fortieth_of_a_level() -> None:
    linear = np.linspace(0, 1, 100_001, dtype=np.float32)
    assert encoded(linear) == pytest.approx(srgb(linear) * 255, abs=0.05)


def test_a_base_colour_comes_out_true() -> None:
    frame = np.full((40, 40, 3), 0.04, np.float32) + np.float32([0.5, 0.2, 0.1])
    assert finished(frame, PLAIN).mean((0, 1)) == pytest.approx(srgb([0.5, 0.2, 0.1]) * 255, abs=0.2)


def test_the_same_frame_is_finished_the_same_and_grain_lives_per_pose() -> None:
    frame = np.full((36, 64, 3), 0.2, np.float32)
    grainy = Finish(grain=0.5)
    assert np.array_equal(finished(frame, PLAIN, 0), finished(frame, PLAIN, 7))
    assert np.array_equal(finished(frame, grainy, 3, seed=1), finished(frame, grainy, 3, seed=1))
    assert not np.array_equal(finished(frame, grainy, 3, seed=1), finished(frame, grainy, 4, seed=1))
    assert frame.max() == frame.min() == np.float32(0.2)  # the stored frame is left alone


def test_contrast_turns_about_grey_and_saturation_keeps_luminance() -> None:
    frame = np.zeros((3, 1, 3), np.float32) + np.float32([[[0.05]], [[0.18]], [[0.5]]])
    steep, plain = (finished(frame, Finish(vignette=0, contrast=c)).astype(int)[:, 0, 0] for c in (1.3, 1.0))
    assert steep[0] < plain[0] and abs(steep[1] - plain[1]) <= 1 and steep[2] > plain[2]
    red = np.zeros((4, 4, 3), np.float32) + np.float32([0.5, 0.2, 0.2])
    grey = finished(red, Finish(vignette=0, saturation=0))
    assert (grey.max(-1) - grey.min(-1)).max() <= 1


def test_the_vignette_darkens_corners_only() -> None:
    frame = np.full((90, 160, 3), 0.2, np.float32)
    shown = finished(frame, Finish(vignette=0.3)).astype(int)
    middle, corner = shown[45, 80, 0], shown[0, 0, 0]
    assert abs(middle - finished(frame, PLAIN)[45, 80, 0]) <= 1
    assert corner < middle - 15


def test_outlines_run_where_the_subject_changes() -> None:
    ids = np.zeros((20, 20), np.int32)
    ids[5:15, 5:15] = 1
    lines = outlines(ids, 2.0)
    assert lines[4, 10] == lines[5, 10] == 1 and lines[10, 10] == 0 and lines[1, 1] == 0
    assert outlines(ids, 4.0).sum() > lines.sum()


@pytest.mark.parametrize("name", STYLES.names)
def test_a_style_is_a_plain_function_that_leaves_lamps_alone(name: str) -> None:
    style = STYLES.new(name)
    lamp, coat = Material("lamp", (1, 0.8, 0.5), "light", emission=4.0), Material("coat", (0.6, 0.2, 0.05), "fur")
    assert style.material(lamp, True) == lamp
    figure, scenery = style.material(coat, True), style.material(coat, False)
    assert figure == style.material(coat, True) and figure != coat
    assert figure.roughness >= 0.5 and not scenery.transmission
    assert all(0 <= c <= 1 for m in (figure, scenery) for c in m.color)


def test_silhouette_figures_are_black_before_a_lighter_set() -> None:
    style = STYLES.new("silhouette")
    for color in ((0.9, 0.9, 0.9), (0.02, 0.05, 0.02)):
        material = Material("any", color)
        assert luminance(style.material(material, True).color) < 0.01
        assert luminance(style.material(material, False).color) > 0.08


# where shots meet

GREY, RED = np.full((18, 32, 3), 128, np.uint8), np.full((18, 32, 3), (200, 0, 0), np.uint8)


class Numbered:
    """A shot whose frame number n is a card of level n."""

    def at(self, number: int) -> np.ndarray:
        return np.full((18, 32, 3), number, np.uint8)


@pytest.mark.parametrize("name", TRANSITIONS.names)
def test_a_transition_begins_with_one_shot_and_ends_with_the_other(name: str) -> None:
    unit = TRANSITIONS.new(name)
    assert np.abs(unit.picture(GREY, RED, 0.0).astype(int) - GREY).mean() < 2
    assert np.abs(unit.picture(GREY, RED, 1.0).astype(int) - RED).mean() < 2
    middle = unit.picture(GREY, RED, 0.5)
    assert np.abs(middle.astype(int) - GREY).mean() > 10 and np.abs(middle.astype(int) - RED).mean() > 10
    if unit.closes:
        assert np.ptp(middle) <= 4 and middle.mean() in (pytest.approx(0, abs=2), pytest.approx(255, abs=2))


def test_every_frame_is_in_one_strip_and_the_film_keeps_its_length() -> None:
    strips = edited([48, 60, 24], ["fade", "dissolve", ""], "fade", Fraction(24))
    kinds = [(type(s), getattr(s, "name", "")) for s in strips]
    assert kinds == [(Meeting, "fade"), (Own, ""), (Meeting, "dissolve"), (Own, ""), (Own, ""), (Meeting, "fade")]
    count = sum(s.count if isinstance(s, Meeting) else s.end - s.first for s in strips)
    assert count == 48 + 60 + 24
    assert strips[1].first == strips[0].given and strips[1].end == 48 - strips[2].taken
    assert strips[-1].taken <= 24 * 2 / 5


def test_cuts_have_no_strip_of_their_own_and_unknown_ways_are_an_error() -> None:
    assert edited([5, 5], ["", "cut"], "", Fraction(24)) == (Own(0, 0, 5), Own(1, 0, 5))
    with pytest.raises(FilmError, match=r"no transition 'swirl'.*dissolve"):
        edited([5, 5], ["", "swirl"], "", Fraction(24))


def test_a_dissolve_holds_what_lies_beyond_the_cut() -> None:
    meeting = edited([48, 48], ["", "dissolve"], "", Fraction(24))[1]
    frames = [int(f.mean()) for f in meeting_frames(meeting, [Numbered(), Numbered()])]
    assert len(frames) == meeting.count == 18
    assert frames[0] <= 48 - 9 and frames[0] >= 37  # still nearly the first shot's frame 39
    assert frames[-1] <= 10  # nearly the second's frame 8


# titles

def test_a_title_reads_on_snow_and_keeps_inside_the_safe_area() -> None:
    snow = np.full((270, 480, 3), 240, np.uint8)
    title = Title("Three winters later, far from any town", 480, 270, 3.0).read_against(snow)
    shown = title.over(snow, 1.5)
    x0, y0, x1, y1 = title.box()
    assert x0 >= 480 * (1 - SAFE) / 2 - 1 and x1 <= 480 * (1 + SAFE) / 2 + 1
    assert y0 >= 270 * (1 - SAFE) / 2 - 1 and y1 <= 270 * (1 + SAFE) / 2 + 1
    light = linear_bytes(shown[y0:y1, x0:x1]) @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.percentile(light, 99) + 0.05) / (np.percentile(light, 20) + 0.05) > 4.5
    assert np.array_equal(shown[:40], snow[:40])  # far from it nothing changes


def test_a_title_comes_and_goes_within_its_shot() -> None:
    title = Title("The End", 160, 90, 2.0)
    assert title.strength(0.0) == 0 and title.strength(2.0) == 0 and title.strength(1.0) == 1


def test_a_title_keeps_off_who_the_shot_is_about() -> None:
    busy = np.zeros((54, 96), bool)
    busy[18:36, 30:66] = True
    free = Title("Once", 480, 270, 2.0).box()
    kept = Title("Once", 480, 270, 2.0, busy).box()
    assert free[1] < 135 < free[3] and (kept[1] > 180 or kept[3] < 90)
