# SPDX-License-Identifier: Apache-2.0
"""Cue sheet to stems to mix: sound from events."""
