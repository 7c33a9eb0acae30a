// SPDX-License-Identifier: Apache-2.0
// What a module of the page may use, whichever player shows the picture: web/README.md says what each part does.
import type { Film, Hit, SceneRecord, ShotRecord, Vec3 } from "./film";
import type { Graph } from "./graph";

/** A tap or click on the picture; who sets `taken` keeps it from playing or pausing. */
export interface Tap { x: number; y: number; taken: boolean; readonly hit: Hit | null }

export interface SceneEnd { scene: SceneRecord; hold(): void }

/** Loops that go on under the scenes: chunk and period of each, and which scene has which. */
export interface Bridging {
  steps: number;
  loops: Record<string, { chunk: string; seconds: number }>;
  scenes: Record<string, { ambience: string; music: string; ducks: Record<string, number[]> }>;
}

/** What a film with choices says beside the rest of film.json. */
export interface Branching { graph?: Graph; bridges?: Bridging }

export interface Page {
  readonly film: Film & Branching;
  readonly time: number;
  readonly playing: boolean;
  readonly shot: ShotRecord;
  readonly scene: SceneRecord;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  goto(scene: string): void;
  on(name: string, heard: (event: any) => void): () => void;
  pick(x: number, y: number): Hit | null;
  project(point: Vec3): { x: number; y: number; depth: number } | null;
  prepare(scene: string): Promise<unknown>;
  layer(name: string): HTMLElement;
  panel(name: string, label: string, key: string): HTMLElement;
  command(key: string, label: string, run: () => void): void;
  switch?(name: string, label: string, key: string, run: () => void, on: () => boolean): void;
}

/** An element with text or children; attributes by name, "class" too. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function style(css: string): void {
  document.head.append(element("style", {}, css));
}
