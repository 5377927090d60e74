import { cite, escapeHtml } from '../kit/html.mjs';
import { sheetPage, specimenStamp } from '../kit/paper.mjs';

const style = `
.reg{position:absolute;inset:60px 50px 70px}
.reg h1{font:700 32px 'C059';text-align:center;letter-spacing:.06em}.reg h2{font:italic 23px 'C059';text-align:center;margin:6px 0 20px}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{font:700 19px 'C059';border:2px solid #5c4f3b;padding:8px 4px;line-height:1.15}
td{border:1.5px solid #8a7a5e;border-top:0;padding:3px 8px;height:74px;vertical-align:middle;overflow:hidden}
td.hand{font-size:34px;line-height:1}td.typed{font-size:23px}
`;

/**
 * A page of a register or a list in landscape. `columns` are [label, width in %]; `rows` hold texts or [cite key, text].
 * `pen` is hand or typed.
 */
export function register(
  key,
  { title, subtitle, columns, rows, pen = 'hand', paper = '#eee3c8', creases = [], stamp = { left: 1180, top: 930 }, rowHeight = 74, lines = 10 },
) {
  const blank = Array.from({ length: Math.max(0, lines - rows.length) }, () => columns.map(() => ''));
  const head = columns.map(([label, width]) => `<th style="width:${width}%">${label}</th>`).join('');
  const body = [...rows, ...blank]
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td class="${pen}" style="height:${rowHeight}px">${Array.isArray(cell) ? cite(cell[0], cell[1]) : escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  const inner = `<div class="reg ${pen === 'typed' ? 'inked' : ''}"><h1>${title}</h1><h2>${subtitle}</h2><table class="${pen === 'hand' ? 'penned' : ''}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  return {
    html: sheetPage(key, { width: 1640, height: 1160, paper, inner, style, creases, marks: specimenStamp({ ...stamp, turn: -6, scale: 0.9 }) }),
    width: 1640,
    height: 1160,
  };
}
