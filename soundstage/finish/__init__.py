# SPDX-License-Identifier: Apache-2.0
"""Finish: grade and tone map over stored linear frames; its own key, so it never renders anything again."""

from soundstage.finish.grade import finished, outlines

__all__ = ["finished", "outlines"]
