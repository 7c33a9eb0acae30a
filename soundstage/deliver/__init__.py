# SPDX-License-Identifier: Apache-2.0
"""What leaves the studio: films, stems, subtitles, the storyboard sheet, the report."""
