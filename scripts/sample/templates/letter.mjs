import { marked } from '../kit/html.mjs';
import { sheetPage, specimenStamp } from '../kit/paper.mjs';

/** A handwritten letter on ruled or squared paper; `text` holds cited passages as `{key|words}`. */
export function letter(
  key,
  {
    text,
    squared = false,
    ink = '',
    size = 45,
    paper = '#f0ead8',
    creases = [
      { across: true, at: 0.34 },
      { across: true, at: 0.67 },
    ],
    stamp = { left: 760, top: 1440 },
  },
) {
  const line = Math.round(size * 1.42);
  const ruled = squared
    ? `background-image:linear-gradient(rgba(90,110,170,.28) 1px,transparent 1px),linear-gradient(90deg,rgba(90,110,170,.28) 1px,transparent 1px);background-size:${line / 2}px ${line / 2}px`
    : `background-image:linear-gradient(transparent ${line - 2}px,rgba(90,110,170,.42) ${line - 2}px);background-size:100% ${line}px`;
  const inner = `<div style="position:absolute;inset:0;${ruled}"></div><div style="position:absolute;left:150px;top:0;bottom:0;width:2px;background:rgba(190,70,70,.35)"></div>
<div class="hand ${ink} penned" style="position:absolute;left:176px;right:70px;top:${line * 2}px;font-size:${size}px;line-height:${line}px">${marked(text)}</div>`;
  return {
    html: sheetPage(key, { width: 1240, height: 1754, paper, inner, creases, stainCount: 4, marks: specimenStamp({ ...stamp, turn: -6 }) }),
    width: 1240,
    height: 1754,
  };
}

/** A typed page (attestation, report, notice): heading, centred title, body with cited passages. */
export function typedPage(
  key,
  { heading, title, body, foot = '', paper = '#ece7d8', creases = [{ across: true, at: 0.5 }], stamp = { left: 130, top: 1430 }, extra = '', size = 29 },
) {
  const inner = `<div class="inked" style="position:absolute;left:130px;right:110px;top:110px"><div class="typed" style="font-size:25px;line-height:1.4">${marked(heading)}</div>
<div class="typed" style="text-align:center;margin:74px 0 56px;font-size:37px;letter-spacing:.12em;text-decoration:underline;text-underline-offset:9px">${marked(title)}</div>
<div class="typed" style="font-size:${size}px;line-height:1.78;font-weight:400;-webkit-text-stroke:.5px #23222c">${marked(body)}</div><div class="typed" style="font-size:26px;line-height:1.6;text-align:right;margin-top:60px">${marked(foot)}</div></div>`;
  return {
    html: sheetPage(key, { width: 1240, height: 1754, paper, inner, creases, marks: `${specimenStamp({ ...stamp, turn: 5 })}${extra}` }),
    width: 1240,
    height: 1754,
  };
}
