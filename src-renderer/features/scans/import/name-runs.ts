/** Names that differ only in one number, such as `carton_0001.jpg` to `carton_0312.jpg`. */
export type NameRun = { readonly first: string; readonly last: string; readonly count: number };

const lastNumber = /^(.*?)(\d+)(\D*)$/s;

/**
 * A long list of file names in a few lines: those alike but for their last number stand together, in the order of that number;
 * five thousand photographs of one camera are one line. Lines come in the order in which their first name came.
 */
export function nameRuns(names: readonly string[]): readonly NameRun[] {
  const runs = new Map<string, { first: string; last: string; least: number; most: number; count: number }>();
  for (const name of names) {
    const [, before = name, digits = '', after = ''] = lastNumber.exec(name) ?? [];
    const number = Number(digits);
    const key = `${before}\n${after}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, { first: name, last: name, least: number, most: number, count: 1 });
    else {
      run.count += 1;
      if (number < run.least) [run.least, run.first] = [number, name];
      if (number >= run.most) [run.most, run.last] = [number, name];
    }
  }
  return [...runs.values()].map(({ first, last, count }) => ({ first, last, count }));
}
