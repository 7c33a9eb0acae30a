# SPDX-License-Identifier: Apache-2.0
"""Data files kept with the package; each has its licence beside it."""
