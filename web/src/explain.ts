// SPDX-License-Identifier: Apache-2.0
// Explain mode: why this cut and this framing, in a sentence each, and what the alternative would do. Key e.
import type { Choice } from "./film";
import { element, style, type Page } from "./page";

const ROWS: [key: string, name: string][] = [
  ["cut", "Cut"], ["camera.size", "Size"], ["camera.angle", "Angle"], ["camera.position", "Place"],
  ["camera.lens", "Lens"], ["camera.move", "Move"], ["line", "The line"], ["eyeline", "Eyeline"],
  ["duration", "Rhythm"], ["pose_rate", "Poses"],
];
const CSS = `
.explain dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:.55em .9em;line-height:1.35}
.explain dt{font-weight:600;white-space:nowrap}.explain dd{margin:0}.explain .instead{opacity:.72;font-style:italic}
.explain .value{color:#e08a5e;font-weight:600}.explain h3{margin:0 0 .6em;font-size:1em}
`;

export function install(player: Page): void {
  style(CSS);
  const panel = player.panel("explain", "Explain", "e");
  panel.classList.add("explain");
  const byId = new Map(player.film.choices.map((c) => [c.id, c]));
  const show = (): void => {
    const shot = player.shot, rows = element("dl");
    for (const [key, name] of ROWS) {
      const choice = byId.get(`${shot.id}.${key}`);
      if (choice) rows.append(element("dt", {}, name), row(choice, key));
    }
    const number = player.film.shots.indexOf(shot) + 1;
    panel.replaceChildren(element("h3", {}, `Shot ${number}: ${shot.sentence}`), rows);
  };
  player.on("shot", show);
  show();
}

function row(choice: Choice, key: string): HTMLElement {
  const said = element("dd"), value = valueOf(choice.value, key);
  if (value) said.append(element("span", { class: "value" }, value), ": ");
  said.append(choice.reason + (choice.by === "person" ? " (decided by a person)" : "") + ".");
  const instead = (choice as Choice & { instead?: string }).instead;
  if (instead) said.append(" ", element("span", { class: "instead" }, `Instead: ${instead}.`));
  return said;
}

function valueOf(value: unknown, key: string): string {
  if (key === "camera.position" || key === "cut") return "";
  const number = typeof value === "string" && /^\d+\/\d+$/.test(value)
    ? Number(value.split("/")[0]) / Number(value.split("/")[1]) : value;
  if (key === "camera.lens") return `${Math.round(Number(number))} mm`;
  if (key === "duration") return `${Math.round(Number(number) * 10) / 10} s`;
  if (key === "pose_rate") return `${Number(number)} a second`;
  return String(value).replaceAll("_", " ");
}
