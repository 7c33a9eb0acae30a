// SPDX-License-Identifier: Apache-2.0
// How the page looks.
export const STYLE = `
:root{color-scheme:dark;--bar:56px;--ink:#f2efe9;--back:#141312;--hot:#ff8a4c}
*{box-sizing:border-box}html,body{margin:0;height:100%;background:var(--back);color:var(--ink);overflow:hidden;
font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;touch-action:manipulation}
main{position:fixed;inset:0 0 var(--bar);display:grid;place-items:center;place-content:center;background:#000}
:fullscreen main,body.quiet main{inset:0}
.picture{grid-area:1/1;display:block;cursor:pointer}
.layer{grid-area:1/1;position:relative;pointer-events:none;width:100%;height:100%}
.subtitles{grid-area:1/1;align-self:end;margin:0 0 3.2%;width:0;min-width:min(88%,34em);text-align:center;pointer-events:none;
font-size:clamp(15px,2.4vw,28px);text-wrap:balance;text-shadow:0 0 4px #000,0 1px 6px #000;z-index:2}
.subtitles:empty{display:none}
.notice{grid-area:1/1;align-self:start;margin:1rem;padding:.6rem 1rem;border-radius:.5rem;background:#5a1d12;z-index:3}
.notice:empty{display:none}
.big{grid-area:1/1;width:96px;height:96px;border-radius:50%;border:0;background:#000a;color:#fff;cursor:pointer;z-index:2}
.big[hidden]{display:none}.big svg{width:56px;height:56px;fill:currentColor}
.bar{position:fixed;left:0;right:0;bottom:0;height:var(--bar);display:flex;align-items:center;gap:4px;padding:0 10px;
background:var(--back);transition:transform .25s;z-index:4;overflow-x:auto}
body.quiet .bar{transform:translateY(100%)}body.quiet{cursor:none}body.quiet .picture{cursor:none}
.tool{flex:none;min-width:44px;height:44px;border:0;border-radius:8px;background:none;color:inherit;cursor:pointer;font:inherit}
.tool:hover{background:#fff2}.tool svg{width:24px;height:24px;fill:currentColor;fill-rule:evenodd;display:block;margin:auto}
.tool.text{padding:0 10px 0 8px;font-size:13px;display:flex;align-items:center;gap:6px}.tool.text svg{width:20px;height:20px}
.tool[aria-pressed=true]{background:#ff8a4c33}.cost{margin:.6em 0 0;max-width:26em;color:#b5aea4;font-size:13px}
:focus-visible{outline:2px solid var(--hot);outline-offset:2px}
.clock{flex:none;font-variant-numeric:tabular-nums;font-size:13px;color:#cfc9bf;padding:0 6px}
.scrub{flex:1;min-width:110px;height:44px;margin:0;appearance:none;background:none;cursor:pointer}
.scrub::-webkit-slider-runnable-track{height:6px;border-radius:3px;background:var(--cuts),linear-gradient(90deg,
var(--hot) var(--done,0%),#4a4640 var(--done,0%))}
.scrub::-moz-range-track{height:6px;border-radius:3px;background:var(--cuts),linear-gradient(90deg,
var(--hot) var(--done,0%),#4a4640 var(--done,0%))}
.scrub::-webkit-slider-thumb{appearance:none;width:16px;height:16px;margin-top:-5px;border-radius:50%;background:#fff}
.scrub::-moz-range-thumb{width:16px;height:16px;border:0;border-radius:50%;background:#fff}
.panel{position:fixed;right:10px;bottom:calc(var(--bar) + 10px);max-width:min(420px,calc(100vw - 20px));max-height:70vh;overflow:auto;
padding:12px 14px;border-radius:12px;background:#1f1d1bf2;box-shadow:0 6px 30px #000a;z-index:5}
.row{display:flex;gap:.7em;align-items:center;min-height:36px}kbd{min-width:2.6em;text-align:center;padding:1px 6px;
border-radius:5px;background:#fff2;font:inherit}
.shots{margin:0;padding:0;list-style:none}.shots button{display:block;width:100%;text-align:left;padding:8px;border:0;
border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}
.shots button:hover{background:#fff1}.shots [aria-current]{background:#ff8a4c33}
@media(max-width:900px){.tool.text span{display:none}.tool.text{padding:0;justify-content:center}}
@media(max-width:780px){:root{--bar:104px}.bar{flex-wrap:wrap;gap:0 2px;align-content:center;justify-content:space-between;
padding:2px 8px;overflow:hidden}.bar>.clock{order:-2}.scrub{order:-1;flex:1 0 60%}.tool{min-width:38px}.tool.back,.tool.on{display:none}}
@media(pointer:coarse){.tool.help{display:none}}
@media(max-aspect-ratio:4/5){main{align-content:start;padding-top:10vh}.panel{left:10px;right:10px;max-width:none;max-height:46vh}}
@media(prefers-reduced-motion:reduce){.bar{transition:none}}
`;
