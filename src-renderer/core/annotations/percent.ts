/** A fraction (0 to 1) in percent, digit for digit: the point is moved in the text, since multiplying would round. No exponent. */
export function exactPercent(fraction: number): string {
  const [digits = '0', exponent = '0'] = String(fraction).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  return movePoint(whole, decimals, Number(exponent) + 2);
}

function movePoint(whole: string, decimals: string, places: number): string {
  const digits = `${whole}${decimals}`;
  const point = whole.length + places;
  const padded = point < 1 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const [before, after] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at).replace(/0+$/, '')];
  return after === '' ? before : `${before}.${after}`;
}
