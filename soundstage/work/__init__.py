# SPDX-License-Identifier: Apache-2.0
"""Doing long work: progress as values, frames through the store, one scheduler for the cores."""
