import { cite } from '../kit/html.mjs';
import { roundStamp, sheetPage, signature, specimenStamp } from '../kit/paper.mjs';

const style = `
.fiche{position:absolute;inset:64px 70px 60px}
.fiche h1{font:700 33px 'C059';letter-spacing:.05em;text-align:center;margin-top:26px}
.fiche h2{font:italic 24px 'C059';text-align:center;margin-top:4px}
.head{display:flex;justify-content:space-between;font:700 20px 'C059';line-height:1.35}
.cote{position:absolute;right:0;top:0;border:3px double #4a4032;padding:10px 20px;font-size:30px}
.rows{margin-top:34px;border-top:3px solid #4a4032}
.row{display:flex;align-items:flex-end;min-height:78px;border-bottom:1px dotted #6b5e48;padding:6px 4px}
.row .label{flex:0 0 360px;font:23px 'C059'}
.row .value{flex:1;font-size:31px}
.row .value.hand{font-size:40px;line-height:1}
.fiche .box{margin-top:30px;border:2px solid #4a4032;padding:18px 22px;min-height:210px;font-size:27px;line-height:1.5}
.fiche .box .label{font:700 19px 'C059';letter-spacing:.08em;display:block;margin-bottom:8px}
`;

/** A card of the "bureau Résistance", of our own design: `rows` are [label, cite key, text, 'typed' | 'hand']. */
export function fiche(key, { cote, title = 'FICHE INDIVIDUELLE', rows, remark, decision, creases = [], paper = '#efe4c6', turn }) {
  const lines = rows
    .map(
      ([label, name, text, pen = 'typed']) =>
        `<div class="row"><span class="label">${label}</span><span class="value ${pen}">${name ? cite(name, text) : text}</span></div>`,
    )
    .join('');
  const inner = `<div class="fiche inked"><div class="head"><div>MINISTÈRE DES ARMÉES<br>BUREAU « RÉSISTANCE »<br><span style="font-weight:400">Section des volontaires étrangers</span></div></div>
<div class="cote typed">${cite('cote', cote)}</div><h1>${title}</h1><h2>Résistant de nationalité étrangère</h2>
<div class="rows">${lines}</div><div class="box typed"><span class="label">OBSERVATIONS</span>${remark}</div>
<div class="box typed" style="min-height:120px"><span class="label">SUITE DONNÉE</span>${decision}</div></div>`;
  const marks = `${specimenStamp({ left: 690, top: 1420, turn: -8 })}${roundStamp({ left: 120, top: 1385, text: 'BUREAU DES VOLONTAIRES · PIÈCE FICTIVE · ', middle: ['SPÉCIMEN', '1947'], colour: '#44508f' })}${signature(key, { left: 380, top: 1470 })}`;
  return {
    html: sheetPage(key, { width: 1240, height: 1754, paper, inner, style, marks, creases, ...(turn === undefined ? {} : { turn }) }),
    width: 1240,
    height: 1754,
  };
}
