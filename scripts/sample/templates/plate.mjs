import { cite } from '../kit/html.mjs';
import { between, randomOf } from '../kit/random.mjs';

function grass(random, base, count, colour) {
  let blades = '';
  for (let index = 0; index < count; index += 1) {
    const x = between(random, -20, 1220);
    const h = between(random, 30, 130);
    blades += `<path d="M${x},${base + between(random, 0, 60)} q${between(random, -14, 14)},${-h * 0.6} ${between(random, -26, 26)},${-h}" stroke="hsl(${between(random, colour - 14, colour + 16)} ${between(random, 24, 46)}% ${between(random, 20, 44)}%)" stroke-width="${between(random, 2, 6)}"/>`;
  }
  return `<g fill="none" stroke-linecap="round">${blades}</g>`;
}

/**
 * A photograph of a grave marker: stone, light from the upper left, grass. `lines` are [cite key or null, text, size in px].
 * `shape` is stele or cross; `metal` puts an enamel plate on the stone.
 */
export function plate(key, { lines, shape = 'stele', metal = false, stone = [196, 186, 168], width = 1200, height = 1600, star = false }) {
  const random = randomOf(key);
  const seed = Math.floor(random() * 500) + 1;
  const [r, g, b] = stone.map((value) => value / 255);
  const outline =
    shape === 'cross' ? 'M460,90 h280 v250 h340 v330 h-340 v850 h-280 v-850 h-340 v-330 h340z' : 'M190,1500 V420 Q190,150 600,130 Q1010,150 1010,420 V1500z';
  const text = lines
    .map(([name, line, size]) => `<div style="font-size:${size}px;margin:${Math.round(size * 0.2)}px 0">${name ? cite(name, line) : line}</div>`)
    .join('');
  const top = shape === 'cross' ? (metal ? 320 : 368) : 480;
  const engraved = metal
    ? `background:linear-gradient(160deg,#f3f1ea,#d9d6cb 60%,#c9c5b8);border:7px solid #26354d;border-radius:12px;box-shadow:4px 10px 18px rgba(0,0,0,.5),inset 0 0 24px rgba(80,70,40,.35);color:#1d2c47;padding:26px 20px`
    : `color:rgba(52,45,36,.9);text-shadow:1.5px 2px 1px rgba(255,255,255,.6),-1px -1.5px 1px rgba(20,14,6,.55)`;
  const box = shape === 'cross' ? 'left:140px;width:920px' : 'left:235px;width:730px';
  const html = `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box;margin:0}body{width:${width}px;height:${height}px;overflow:hidden;position:relative;background:#6f7f63}
.l{position:absolute;inset:0}.text{position:absolute;${box};top:${top}px;text-align:center;font-family:'Nimbus Roman';font-weight:700;letter-spacing:.05em;line-height:1.12;${engraved}}</style>
<svg class="l" viewBox="0 0 1200 1600" width="${width}" height="${height}"><defs>
<filter id="back" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.012 0.016" numOctaves="5" seed="${seed}"/><feColorMatrix values="0.85 0 0 0 -0.2  0.95 0 0 0 -0.18  0.7 0 0 0 -0.18  0 0 0 0 1"/><feGaussianBlur stdDeviation="9"/></filter>
<filter id="lawn" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.03 0.11" numOctaves="5" seed="${seed + 9}"/><feColorMatrix values="0.5 0 0 0 0.0  0.6 0 0 0 0.06  0.35 0 0 0 -0.02  0 0 0 0 1"/><feGaussianBlur stdDeviation="1.5"/></filter>
<filter id="stone" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.035 0.04" numOctaves="6" seed="${seed + 3}" result="n"/>
<feDiffuseLighting in="n" surfaceScale="2.6" diffuseConstant="1.1" lighting-color="rgb(${stone.map((v) => Math.min(255, v + 26)).join(',')})" result="lit"><feDistantLight azimuth="225" elevation="58"/></feDiffuseLighting>
<feTurbulence type="fractalNoise" baseFrequency="0.008" numOctaves="4" seed="${seed + 5}" result="big"/><feColorMatrix in="big" values="0 0 0 0 ${(r * 0.45).toFixed(2)}  0 0 0 0 ${(g * 0.45).toFixed(2)}  0 0 0 0 ${(b * 0.36).toFixed(2)}  0 1.6 0 0 -0.72" result="moss"/>
<feMerge result="m"><feMergeNode in="lit"/><feMergeNode in="moss"/></feMerge><feComposite in="m" in2="SourceGraphic" operator="in"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="16"/></filter><filter id="near"><feGaussianBlur stdDeviation="2.5"/></filter><linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1d2a1a" stop-opacity="0"/><stop offset=".45" stop-color="#1d2a1a" stop-opacity=".5"/><stop offset="1" stop-color="#1d2a1a" stop-opacity="0"/></linearGradient></defs>
<rect width="1200" height="1600" filter="url(#back)"/><rect y="1130" width="1200" height="470" filter="url(#lawn)"/>
<g filter="url(#near)" opacity=".9">${grass(random, 1150, 700, 86)}${grass(random, 1280, 500, 88)}</g><rect y="1010" width="1200" height="300" fill="url(#haze)"/>
<path d="${outline}" fill="#000" opacity=".55" transform="translate(44 26)" filter="url(#soft)"/><path d="${outline}" fill="#222" transform="translate(14 6)"/>
<path d="${outline}" fill="#fff" filter="url(#stone)"/>
<path d="${outline}" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="5" transform="translate(-3 -3)"/>
${star ? '<path d="M600,230 l28,86 h90 l-73,53 28,86 -73,-53 -73,53 28,-86 -73,-53 h90z" fill="rgba(60,48,38,.5)" stroke="rgba(255,255,255,.45)" stroke-width="3"/>' : ''}
</svg><div class="text">${text}</div>
<svg class="l" viewBox="0 0 1200 1600" width="${width}" height="${height}">${grass(random, 1500, 420, 92)}${grass(random, 1585, 420, 82)}</svg>
<div class="l" style="background:linear-gradient(135deg,rgba(255,238,190,.22),transparent 45%,rgba(0,0,20,.30))"></div><div class="l" style="box-shadow:inset 0 0 220px rgba(0,0,0,.5)"></div>
<div style="position:absolute;left:0;right:0;bottom:26px;text-align:center"><span style="background:rgba(255,255,255,.86);color:#a8202c;border:4px solid #a8202c;font:800 38px 'Nimbus Sans';letter-spacing:.14em;padding:8px 26px">SPÉCIMEN · VUE FICTIVE</span></div>`;
  return { html, width, height };
}
