# SPDX-License-Identifier: Apache-2.0
"""Voices: a line becomes samples and phoneme times, before direction, which needs the timing."""
