# SPDX-License-Identifier: Apache-2.0
"""Exact time: fractions of a second, rates, spans. Frame numbers live only in engines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

Seconds = Fraction


def seconds(value: float | int | str | Fraction) -> Fraction:
    """An exact time in seconds, floats rounded to the millisecond.

    >>> seconds("7/12"), seconds(2.5)
    (Fraction(7, 12), Fraction(5, 2))
    """
    if isinstance(value, float):
        return Fraction(round(value * 1000), 1000)
    return Fraction(value)


@dataclass(frozen=True, order=True)
class Rate:
    """So many samples a second, exactly."""

    per_second: Fraction

    @classmethod
    def of(cls, value: float | int | str | Fraction) -> Rate:
        return cls(Fraction(value).limit_denominator(1001))

    @property
    def period(self) -> Fraction:
        """Seconds from one sample to the next."""
        return 1 / self.per_second

    def count(self, duration: Fraction) -> int:
        """How many samples cover the duration, the last one perhaps partly."""
        return max(1, math.ceil(duration * self.per_second))

    def index_at(self, time: Fraction | float) -> int:
        """The sample that is showing at this time."""
        return math.floor(Fraction(time).limit_denominator(1_000_000) * self.per_second)

    def time_of(self, index: int) -> Fraction:
        return index / self.per_second

    def snap(self, time: Fraction | float) -> Fraction:
        """The nearest sample time."""
        return Fraction(round(Fraction(time) * self.per_second)) / self.per_second

    def whole(self, duration: Fraction) -> Fraction:
        """The duration, lengthened to a whole number of samples."""
        return self.count(duration) / self.per_second


@dataclass(frozen=True, order=True)
class Span:
    """From start until, not including, end: exact seconds, shot-local unless it says otherwise."""

    start: Fraction
    duration: Fraction

    @property
    def end(self) -> Fraction:
        return self.start + self.duration

    def __contains__(self, time: Fraction) -> bool:
        return self.start <= time < self.end
