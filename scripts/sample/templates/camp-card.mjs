import { cite } from '../kit/html.mjs';
import { microfilmPage, sheetPage, specimenStamp } from '../kit/paper.mjs';
import { between, randomOf } from '../kit/random.mjs';

const style = `
.card{position:absolute;inset:40px 44px 54px;border:3px solid #3d3a30;font-family:'Nimbus Sans'}
.card .top{display:flex;border-bottom:3px solid #3d3a30}
.card .top>div{padding:10px 16px;border-right:2px solid #3d3a30;font-size:21px}
.card .title{flex:1;text-align:center;font:700 34px 'Nimbus Sans';letter-spacing:.06em;border-right:0!important}
.card .title small{display:block;font:400 19px 'Nimbus Sans'}
.num{font-size:42px!important;line-height:1}
.card .grid{display:grid;grid-template-columns:1fr 1fr}
.cell{border-bottom:1.5px solid #3d3a30;border-right:1.5px solid #3d3a30;padding:5px 14px;min-height:98px;position:relative}
.cell.wide{grid-column:1 / 3}
.cell .label{font:18px 'Nimbus Sans';color:#3d3a30}
.cell .value{display:block;font-size:46px;line-height:1.1;margin-left:14px}
.cell .value.typed{font-size:30px;line-height:1.2}
.portrait{position:absolute;right:22px;top:14px;width:196px;height:216px;border:2px solid #3d3a30;background:linear-gradient(#b9b29d,#8f8a7c)}
`;

const silhouette = `<svg viewBox="0 0 100 110" width="100%" height="100%"><path d="M18,110 q2,-34 22,-38 q4,-3 3,-9 q-10,-9 -8,-27 q1,-20 16,-20 q17,0 16,21 q0,17 -8,26 q0,6 4,9 q20,5 22,38z" fill="#3c3932" opacity=".85"/><path d="M33,30 q5,-19 19,-18 q15,0 17,17 q-15,-8 -36,1z" fill="#26241f"/><rect x="22" y="92" width="56" height="14" fill="#e9e4d2"/></svg>`;

function thumb(key) {
  const random = randomOf(`thumb ${key}`);
  let rings = '';
  for (let r = 4; r < 34; r += 3.6)
    rings += `<ellipse cx="${40 + between(random, -2, 2)}" cy="${48 + between(random, -2, 2)}" rx="${r * 0.8}" ry="${r * 1.15}" stroke-dasharray="${between(random, 14, 40)} ${between(random, 1, 5)}"/>`;
  return `<svg width="150" height="164" viewBox="0 0 80 96" style="position:absolute;right:40px;top:8px;opacity:.75"><g fill="none" stroke="#35322c" stroke-width="1.7">${rings}</g></svg>`;
}

/** Cells: [label, cite key, text, options]; `pen` is hand or typed, `wide` takes both columns, `thumb` draws a fingerprint. */
function cells(key, list) {
  return list
    .map(([label, name, text, { pen = 'hand', wide = false, print = false, tall = 0 } = {}]) => {
      const height = tall ? ` style="min-height:${tall}px"` : '';
      return `<div class="cell${wide ? ' wide' : ''}"${height}><span class="label">${label}</span><span class="value ${pen} penned">${name ? cite(name, text) : text}</span>${print ? thumb(key) : ''}</div>`;
    })
    .join('');
}

function front(key, { camp, number, list, side }) {
  return `<div class="card"><div class="top"><div>Lager:<br><span class="hand num">${cite('camp', camp)}</span></div><div>Erkennungsmarke Nr.<br><span class="hand num">${cite('number', number)}</span></div>
<div class="title">${side}<small>Musterblatt – eigene Gestaltung – SPÉCIMEN</small></div></div><div class="grid">${cells(key, list)}</div></div>`;
}

/** A prisoner's card of our own design after the German pattern; landscape, written by ear. */
export function campCard(key, { camp, number, list, side = 'Personalkarte I: Personelle Angaben', paper = '#e3d3a6', portrait = true, creases = [] }) {
  const inner = front(key, { camp, number, list, side });
  const photo = portrait ? `<div class="portrait" style="right:64px;top:158px;height:240px">${silhouette}</div>` : '';
  return {
    html: sheetPage(key, {
      width: 1500,
      height: 1060,
      paper,
      inner: inner + photo,
      style,
      creases,
      marks: specimenStamp({ left: 1060, top: 842, turn: -9, scale: 0.95 }),
    }),
    width: 1500,
    height: 1060,
  };
}

/** The same card on microfilm: black and white, drawn for 200 dpi. */
export function campCardFilm(key, { camp, number, list, side, frame }) {
  const inner = `<div style="position:absolute;left:44px;top:6px;font:700 20px 'Nimbus Sans'">Film 000 · ${frame}</div>${front(key, { camp, number, list, side })}`;
  return {
    html: microfilmPage(key, { inner, style: `${style}.card,.card *{color:#000!important;border-color:#000!important}` }),
    width: 1236,
    height: 876,
    scale: 4 / 3,
  };
}
