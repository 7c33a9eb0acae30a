# SPDX-License-Identifier: Apache-2.0
"""A photographed picture graded to another hour or weather, as a colourist grades day for night."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
Look = tuple[float, tuple[float, float, float], float]  # stops, tint, saturation
HOURS: dict[str, Look] = {
    "night": (-2.2, (0.55, 0.72, 1.25), 0.55), "dusk": (-0.7, (1.18, 0.92, 0.90), 1.0),
    "dawn": (-0.35, (1.12, 0.97, 0.92), 0.95),
}
WEATHER: dict[str, Look] = {
    "rain": (-0.35, (0.95, 1.0, 1.05), 0.72), "storm": (-0.9, (0.9, 0.98, 1.08), 0.6),
    "cloudy": (-0.15, (0.98, 1.0, 1.02), 0.85), "fog": (0.1, (1.0, 1.0, 1.02), 0.55),
    "snow": (0.1, (0.97, 1.0, 1.05), 0.7),
}
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # Rec. 709


def graded_linear(linear: Picture, hour: str, weather: str = "") -> Picture:
    """Display-linear (..., 3) at an hour and in a weather; day and clear leave it as it is."""
    for look, mist in ((HOURS.get(hour), False), (WEATHER.get(weather), weather == "fog")):
        if look is None:
            continue
        stops, tint, saturation = look
        grey = (linear @ LUMA)[..., None]
        linear = (grey + (linear - grey) * saturation) * np.asarray(tint, np.float32) * 2.0**stops
        linear = np.clip(linear * 0.6 + 0.22 if mist else linear, 0, 1).astype(np.float32)
    return linear
