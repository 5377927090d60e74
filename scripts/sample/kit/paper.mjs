import { between, randomOf } from './random.mjs';

const filters = (seed) => `<svg width="0" height="0" style="position:absolute"><defs>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.0035 0.005" numOctaves="5" seed="${seed}"/>
 <feColorMatrix values="0 0 0 0 0.48  0 0 0 0 0.36  0 0 0 0 0.18  0.75 0 0 0 -0.285"/></filter>
<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.35 0.8" numOctaves="2" seed="${seed + 1}"/>
 <feColorMatrix values="0 0 0 0 0.3  0 0 0 0 0.25  0 0 0 0 0.18  0.42 0 0 0 -0.14"/></filter>
<filter id="ink" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency="0.6" numOctaves="2" seed="${seed + 2}" result="n"/>
 <feDisplacementMap in="SourceGraphic" in2="n" scale="2.2" result="d"/>
 <feColorMatrix in="n" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  -3.4 0 0 0 2.75" result="worn"/>
 <feComposite in="d" in2="worn" operator="in"/></filter>
<filter id="pen" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency="0.03" numOctaves="2" seed="${seed + 3}" result="n"/>
 <feDisplacementMap in="SourceGraphic" in2="n" scale="5"/></filter>
<filter id="rubber" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.12" numOctaves="3" seed="${seed + 4}" result="n"/>
 <feColorMatrix in="n" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  -4.5 0 0 0 3.45" result="worn"/><feComposite in="SourceGraphic" in2="worn" operator="in"/></filter>
</defs></svg>`;

const baseStyle = `
*{box-sizing:border-box;margin:0;padding:0}
body{width:100vw;height:100vh;overflow:hidden;position:relative;font-family:'Nimbus Roman',serif;color:#221d17}
.sheet{position:absolute;overflow:hidden;box-shadow:0 3px 14px rgba(0,0,0,.45)}
.layer{position:absolute;inset:0;pointer-events:none}
.typed{font-family:'Nimbus Mono PS',monospace;color:#23222c;font-weight:700;letter-spacing:.01em}
.hand{font-family:'Z003',cursive;color:#20335f;font-style:normal}
.hand.black{color:#2b2722}.hand.pencil{color:#5a5852}
.print{font-family:'C059',serif}
.inked{filter:url(#ink)}.penned{filter:url(#pen)}
.stamp{position:absolute;filter:url(#rubber);opacity:.78;text-align:center;line-height:1.15;mix-blend-mode:multiply}
.stamp.box{border:4px solid currentColor;border-radius:6px;padding:8px 18px}
.specimen{color:#b3202c;font:800 46px 'Nimbus Sans',sans-serif;letter-spacing:.16em}
.specimen small{display:block;font-size:21px;letter-spacing:.12em;font-weight:800}
.foot{position:absolute;left:0;right:0;bottom:14px;text-align:center;font:700 15px 'Nimbus Sans',sans-serif;letter-spacing:.22em;color:#a8303a;opacity:.85}
`;

/** The red stamp that every page bears. */
export function specimenStamp({ left, top, turn = -7, scale = 1 }) {
  return `<div class="stamp box specimen" style="left:${left}px;top:${top}px;transform:rotate(${turn}deg) scale(${scale});transform-origin:left top">SPÉCIMEN<small>document fictif</small></div>`;
}

/** A round office stamp with a text on the circle, of no real office. */
export function roundStamp({ left, top, size = 210, text, middle, colour = '#3a4a8c', turn = -14 }) {
  const id = `c${left}-${top}`;
  return `<svg class="stamp" style="left:${left}px;top:${top}px;color:${colour};transform:rotate(${turn}deg)" width="${size}" height="${size}" viewBox="0 0 200 200">
<g fill="none" stroke="currentColor"><circle cx="100" cy="100" r="95" stroke-width="4"/><circle cx="100" cy="100" r="64" stroke-width="2"/></g>
<path id="${id}" d="M100,100 m-74,0 a74,74 0 1,1 148,0 a74,74 0 1,1 -148,0" fill="none"/>
<text font-family="Nimbus Sans" font-weight="700" font-size="18" letter-spacing="2" fill="currentColor"><textPath href="#${id}" textLength="452">${text}</textPath></text>
<text x="100" y="96" font-family="Nimbus Sans" font-weight="800" font-size="19" text-anchor="middle" fill="currentColor">${middle[0]}</text>
<text x="100" y="121" font-family="Nimbus Sans" font-weight="700" font-size="15" text-anchor="middle" fill="currentColor">${middle[1] ?? ''}</text></svg>`;
}

/** An invented signature: one looping stroke. */
export function signature(key, { left, top, width = 260, height = 90, colour = '#20335f' }) {
  const random = randomOf(`signature ${key}`);
  let path = `M4,${between(random, 45, 70)}`;
  for (let x = 14; x < 96; x += between(random, 7, 15)) path += ` Q${x},${between(random, 0, 40)} ${x + 5},${between(random, 35, 80)}`;
  path += ` Q60,95 4,88 T${between(random, 70, 100)},86`;
  return `<svg class="layer" style="left:${left}px;top:${top}px;width:${width}px;height:${height}px;inset:auto;left:${left}px;top:${top}px" viewBox="0 0 110 100" preserveAspectRatio="none">
<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" opacity=".85"/></svg>`;
}

function folds(random, list) {
  return list
    .map(({ across, at }) => {
      const way = across ? 'to bottom' : 'to right';
      const p = at * 100;
      return `<div class="layer" style="background:linear-gradient(${way},transparent ${p - 1.3}%,rgba(90,70,40,.05) ${p - 0.5}%,rgba(70,52,30,.26) ${p - 0.05}%,rgba(255,255,250,.55) ${p + 0.09}%,rgba(120,100,70,.06) ${p + 0.5}%,transparent ${p + between(random, 0.9, 1.5)}%)"></div>`;
    })
    .join('');
}

function stains(random, count) {
  let out = '';
  for (let index = 0; index < count; index += 1) {
    const x = between(random, 5, 95);
    const y = between(random, 5, 95);
    const r = between(random, 50, 190);
    out += `<div class="layer" style="background:radial-gradient(ellipse ${r}px ${r * between(random, 0.6, 1)}px at ${x}% ${y}%,rgba(150,110,50,.10) 0%,rgba(150,110,50,.10) 82%,rgba(120,80,30,.20) 92%,transparent 100%)"></div>`;
  }
  return out;
}

/**
 * A sheet lying slightly askew on a scanner's glass. `paper` is the sheet's colour; `inner` is its HTML; sizes are CSS pixels.
 * `bare` leaves out texture and bed (for bilevel microfilm pages and screens).
 */
export function sheetPage(
  key,
  { width, height, margin = 26, paper = '#efe6d1', bed = '#4b4a48', inner, style = '', creases = [], stainCount = 3, turn, marks = '' },
) {
  const random = randomOf(key);
  const angle = turn ?? between(random, -0.9, 0.9);
  const seed = Math.floor(random() * 900) + 1;
  return `<!doctype html><meta charset="utf-8"><style>${baseStyle}body{background:${bed}}${style}</style>${filters(seed)}
<div class="sheet" style="left:${margin}px;top:${margin}px;width:${width - 2 * margin}px;height:${height - 2 * margin}px;background:${paper};transform:rotate(${angle.toFixed(2)}deg)">
${inner}${marks}
<div class="foot">SPÉCIMEN · DOCUMENT FICTIF · CATALOGUE D’EXEMPLE</div>
<div class="layer" style="filter:url(#grain);mix-blend-mode:multiply"></div><div class="layer" style="filter:url(#fibre);mix-blend-mode:multiply;opacity:.8"></div>
${stains(random, stainCount)}${folds(random, creases)}
<div class="layer" style="box-shadow:inset 0 0 90px rgba(120,90,40,.28)"></div></div>`;
}

/** The same sheet in black and white, as a microfilm reader would give it: no texture, no colour. */
export function microfilmPage(key, { inner, style = '', turn }) {
  const angle = turn ?? between(randomOf(key), -0.8, 0.8);
  return `<!doctype html><meta charset="utf-8"><style>${baseStyle}body{background:#fff}.hand,.typed{color:#000!important}${style}</style>${filters(7)}
<div class="sheet" style="left:30px;top:30px;right:30px;bottom:30px;background:#fff;border:3px solid #000;box-shadow:none;transform:rotate(${angle.toFixed(2)}deg)">${inner}
<div class="foot" style="color:#000;opacity:1">SPÉCIMEN · DOCUMENT FICTIF · CATALOGUE D’EXEMPLE</div></div>`;
}
