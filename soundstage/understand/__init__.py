# SPDX-License-Identifier: Apache-2.0
"""Footage in, findings out: what is seen and heard, with exact times and evidence; and footage retold as a film."""
