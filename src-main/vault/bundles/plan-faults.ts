import { isBagInfoLabel } from '../../../src-renderer/core/bundles/bag-info';
import type { BundlePlan } from '../../contract/bundles';

/**
 * Why a plan cannot become a bag that every system can unpack, or null: a path outside `data/`, two paths that differ in
 * case only, a file that is also a folder, a label that bag-info.txt cannot hold. The answer names the path or label.
 */
export function planFault(plan: BundlePlan): string | null {
  const label = plan.bagInfo.find(([name]) => !isBagInfoLabel(name));
  if (label !== undefined) return `bag-info:${label[0]}`;
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const { path } of [...plan.texts, ...plan.originals]) {
    if (!path.startsWith('data/')) return `outside-data:${path}`;
    const folded = path.toLowerCase();
    if (files.has(folded) || folders.has(folded)) return `same-path:${path}`;
    files.add(folded);
    for (let slash = folded.indexOf('/'); slash !== -1; slash = folded.indexOf('/', slash + 1)) {
      const folder = folded.slice(0, slash);
      if (files.has(folder)) return `same-path:${path}`;
      folders.add(folder);
    }
  }
  return null;
}
