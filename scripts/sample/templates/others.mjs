import { cite, escapeHtml, marked } from '../kit/html.mjs';
import { roundStamp, sheetPage, signature, specimenStamp } from '../kit/paper.mjs';

/** A certificate of belonging to a fighting unit: frame, title, typed fillings. `lines` are texts with `{key|words}`. */
export function certificate(key, { number, lines, place }) {
  const inner = `<div style="position:absolute;inset:56px;border:5px double #44527a"></div><div style="position:absolute;inset:74px;border:1.5px solid #44527a"></div>
<div style="position:absolute;left:0;right:0;top:120px;text-align:center" class="inked"><div style="font:700 27px 'C059';letter-spacing:.16em">FORCES FRANÇAISES DE L’INTÉRIEUR</div>
<div style="font:italic 22px 'C059';margin-top:8px">Secteur fictif du Haut-Modèle</div><div style="margin:24px auto 0;width:330px;height:12px;background:linear-gradient(90deg,#3c4f8c 33%,#f6f2e6 33% 66%,#a63a3a 66%)"></div>
<div style="font:700 50px 'P052';letter-spacing:.06em;margin-top:50px">CERTIFICAT</div><div style="font:italic 34px 'P052';margin-top:4px">d’appartenance aux F.F.I.</div>
<div class="typed" style="font-size:26px;margin-top:20px">N° ${cite('certificate-number', number)}</div></div>
<div class="typed inked" style="position:absolute;left:170px;right:150px;top:640px;font-size:30px;line-height:2.15">${lines.map((line) => `<div>${marked(line)}</div>`).join('')}</div>
<div class="typed inked" style="position:absolute;right:150px;top:1310px;font-size:26px">${marked(place)}</div>`;
  const marks = `${roundStamp({ left: 190, top: 1330, size: 240, text: 'FORCES DE L’INTÉRIEUR · PIÈCE FICTIVE · ', middle: ['SPÉCIMEN', '1944'], colour: '#8c2f3a', turn: -18 })}${signature(key, { left: 690, top: 1370, width: 330, height: 120 })}${specimenStamp({ left: 660, top: 1520, turn: -5 })}`;
  return {
    html: sheetPage(key, {
      width: 1240,
      height: 1754,
      paper: '#f1ead2',
      inner,
      marks,
      creases: [
        { across: true, at: 0.5 },
        { across: false, at: 0.5 },
      ],
    }),
    width: 1240,
    height: 1754,
  };
}

/** The cover of a dossier. */
export function cover(key, { cote, name, lines }) {
  const inner = `<div class="inked" style="position:absolute;left:110px;top:110px;font:700 27px/1.4 'C059'">MINISTÈRE DES ARMÉES<br>BUREAU « RÉSISTANCE »</div>
<div class="inked" style="position:absolute;right:100px;top:104px;border:4px solid #3c3a34;padding:16px 28px"><span class="typed" style="font-size:42px">${cite('cote', cote)}</span></div>
<div class="penned hand black" style="position:absolute;left:130px;right:110px;top:520px;font-size:104px;line-height:1.15">${cite('name', name)}</div>
<div class="hand black penned" style="position:absolute;left:140px;right:110px;top:830px;font-size:50px;line-height:1.7">${lines.map((line) => `<div>${marked(line)}</div>`).join('')}</div>`;
  const marks = `${specimenStamp({ left: 640, top: 1400, turn: -9, scale: 1.1 })}${roundStamp({ left: 150, top: 1310, size: 230, text: 'COMMUNICABLE · PIÈCE FICTIVE · EXEMPLE · ', middle: ['SPÉCIMEN', ''], colour: '#2f6b52', turn: 9 })}`;
  return {
    html: sheetPage(key, { width: 1240, height: 1754, paper: '#c9a878', inner, marks, creases: [{ across: false, at: 0.06 }], stainCount: 6 }),
    width: 1240,
    height: 1754,
  };
}

/** A record of a database as a screen shows it; no paper. `rows` are [label, cite key or null, text]. */
export function webRecord(_key, { site, title, rows, address, note }) {
  const lines = rows.map(([label, name, text]) => `<tr><th>${escapeHtml(label)}</th><td>${name ? cite(name, text) : escapeHtml(text)}</td></tr>`).join('');
  const html = `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box;margin:0}body{background:#eceff2;font-family:'Nimbus Sans';color:#1c2733}
.bar{background:#d5dae0;padding:14px 22px;font-size:19px;color:#44505c}.bar span{background:#fff;border-radius:16px;padding:7px 22px;display:block}
.top{background:#6b1f24;color:#fff;padding:26px 44px;font-size:32px;font-weight:700}.top small{display:block;font-size:19px;font-weight:400;margin-top:6px}
main{margin:34px 44px;background:#fff;padding:34px 40px;border:1px solid #cfd5db}h1{font-size:38px;margin-bottom:24px}table{border-collapse:collapse;width:100%}
th{text-align:left;width:36%;font-weight:400;color:#5a6672;font-size:22px;padding:12px 10px;border-bottom:1px solid #e3e7ea;vertical-align:top}td{font-size:25px;padding:12px 10px;border-bottom:1px solid #e3e7ea}
.mark{color:#b3202c;border:4px solid #b3202c;display:inline-block;font-weight:700;font-size:30px;letter-spacing:.12em;padding:8px 22px;margin-top:30px}</style>
<div class="bar"><span>${escapeHtml(address)}</span></div><div class="top">${escapeHtml(site)}<small>SPÉCIMEN · ОБРАЗЕЦ · вымышленная запись</small></div><main><h1>${title}</h1><table>${lines}</table><div class="mark">SPÉCIMEN · DOCUMENT FICTIF</div><p style="font-size:18px;color:#5a6672;margin-top:18px">${escapeHtml(note)}</p></main>`;
  return { html, width: 1280, height: 1180, type: 'png' };
}

/** The back of a photograph: card, pencil, an album's corners. */
export function photographBack(key, { text }) {
  const inner = `<div class="hand pencil penned" style="position:absolute;left:120px;right:90px;top:170px;font-size:56px;line-height:1.5;transform:rotate(-2deg)">${marked(text)}</div>
<div style="position:absolute;right:70px;top:50px;font:italic 21px 'C059';color:#7a6a50">Carte postale · Postkarte · Почтовая карточка</div>`;
  return {
    html: sheetPage(key, {
      width: 1300,
      height: 900,
      paper: '#d8c7a2',
      inner,
      marks: specimenStamp({ left: 860, top: 690, turn: -8, scale: 0.85 }),
      stainCount: 6,
      creases: [{ across: false, at: 0.83 }],
    }),
    width: 1300,
    height: 900,
  };
}

/** Pages of a typed list with text in it, for a PDF that no scanner made. `pages` are arrays of rows of texts or [cite key, text]. */
export function listPdf({ title, subtitle, columns, pages, preamble, closing }) {
  const sheets = pages
    .map((rows, index) => {
      const head = columns.map(([label, width]) => `<th style="width:${width}%">${label}</th>`).join('');
      const body = rows
        .map((row) => `<tr>${row.map((cell) => `<td>${Array.isArray(cell) ? cite(cell[0], cell[1]) : escapeHtml(cell)}</td>`).join('')}</tr>`)
        .join('');
      return `<section class="pdf-page"><div class="mark">SPÉCIMEN · DOCUMENT FICTIF</div><h1>${title}</h1><h2>${subtitle}</h2><p>${preamble[index] ?? ''}</p><table><tr>${head}</tr>${body}</table><p>${closing[index] ?? ''}</p><footer>feuille ${index + 1} / ${pages.length} · SPÉCIMEN</footer></section>`;
    })
    .join('');
  const html = `<!doctype html><meta charset="utf-8"><style>*{box-sizing:border-box;margin:0}@page{margin:0}.pdf-page{width:794px;height:1123px;padding:84px 60px;position:relative;break-after:page;font-family:'Liberation Mono';overflow:hidden}
.pdf-page:last-child{break-after:auto}h1{font-size:21px;text-align:center;letter-spacing:.06em}h2{font-size:14px;text-align:center;font-weight:400;margin:8px 0 26px}p{font-size:15px;line-height:1.7;margin:22px 0}table{width:100%;border-collapse:collapse;font-size:15px}th{border:1px solid #333;padding:6px 4px;font-size:13px}td{border:1px solid #777;padding:8px 7px;height:54px}
.mark{position:absolute;right:60px;top:28px;color:#b3202c;border:2px solid #b3202c;font:700 13px 'Nimbus Sans';letter-spacing:.12em;padding:3px 10px}footer{position:absolute;left:0;right:0;bottom:38px;text-align:center;font-size:12px;color:#a8303a}</style>${sheets}`;
  return { html, width: 794, height: 1123 };
}
