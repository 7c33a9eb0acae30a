# SPDX-License-Identifier: Apache-2.0
"""What every authored record is: frozen and strict, with exact seconds."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer


def _exact(value: Any) -> Any:
    return Fraction(str(value)) if isinstance(value, (int, float, str)) else value


def _written(value: Fraction) -> str:
    short = f"{float(value):g}"
    return short if Fraction(short) == value else f"{value.numerator}/{value.denominator}"


Time = Annotated[Fraction, BeforeValidator(_exact), PlainSerializer(_written, return_type=str)]


class Record(BaseModel):
    """A frozen record; unknown fields in a file are an error with their place."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
