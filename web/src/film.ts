// SPDX-License-Identifier: Apache-2.0
// Types of the page's data; the contract is in web/README.md.

export type Vec3 = [number, number, number];

export interface Finish {
  contrast: number; saturation: number; vignette: number; grain: number; tint: Vec3; outline: number;
  mirrored: boolean;
}

export interface SceneRecord {
  id: string; place: string; hour: string; weather: string;
  start: number; duration: number; shots: string[]; next?: unknown[];
}

export interface Beat { id: string; action: string; start: number; end: number; target: string }

export interface Performer {
  subject: string; mark: Vec3; heading: number; path: [number, number][]; beats: Beat[];
}

export interface ShotRecord {
  id: string; scene: string; block: string; start: number; duration: number; pose_rate: number; poses: number;
  sentence: string; title: string; transition: string; stage: string;
  camera: { size: string; angle: string; lens_mm: number; position: Vec3; target: Vec3; move: string; subject: string;
            focus: string };
  finish: Finish; performers: Performer[];
}

export interface Subtitle { start: number; end: number; speaker: string; text: string }
export interface SoundRecord { start: number; duration: number; ring?: number; pieces: Record<string, string> }
export interface SubjectRecord {
  id: string; noun: string; name: string; family: string; unit: string; words: string[]; claims: number[];
  choices: number[];
}
export interface Claim { id: string; kind: string; words: string; binding: string; state: string; note: string }
export interface Choice { id: string; value: unknown; reason: string; by: string }

export interface Film {
  format: string; title: string; source: string; style: string; seed: number; duration: number; aspect: number;
  scenes: SceneRecord[]; shots: ShotRecord[]; subtitles: Subtitle[]; stems: string[];
  sound: SoundRecord[]; subjects: SubjectRecord[]; claims: Claim[]; choices: Choice[];
}

/** What lies under a point of the picture. */
export interface Hit { item: string; subject: string; point: Vec3 }
