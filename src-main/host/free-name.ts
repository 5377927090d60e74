import { join } from 'node:path';
import { exists } from './exists';

/**
 * `name.zip` in the folder, or `name-2.zip`, `name-3.zip` … when it is there or promised to another, and promised from
 * now on: an earlier bundle is never written over.
 */
export async function freeFileName(folder: string, name: string, promised: Set<string>): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${base}-${number}${extension}`);
    if ((await exists(path)) || promised.has(path)) continue;
    promised.add(path);
    return path;
  }
}
