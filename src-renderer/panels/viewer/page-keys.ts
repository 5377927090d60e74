import type { TextKey } from '../../text/text-key';

/** What a page understands while it has the focus (stage-keys), in the order in which it is listed; keys as useShownKeys takes them. */
export const pageKeys: readonly { readonly keys: readonly string[]; readonly labelKey: TextKey }[] = [
  { keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'], labelKey: 'viewer.key.move' },
  { keys: ['+', '−'], labelKey: 'viewer.key.zoom' },
  { keys: ['0'], labelKey: 'viewer.fitPage' },
  { keys: ['1'], labelKey: 'viewer.actualSize' },
  { keys: ['2'], labelKey: 'viewer.fitWidth' },
  { keys: ['PageUp', 'PageDown'], labelKey: 'viewer.key.pages' },
  { keys: ['R'], labelKey: 'viewer.rotate' },
  { keys: ['M'], labelKey: 'viewer.mirror' },
  { keys: ['N'], labelKey: 'viewer.negative' },
  { keys: ['L'], labelKey: 'viewer.loupe' },
  { keys: ['V'], labelKey: 'viewer.strip' },
  { keys: ['D'], labelKey: 'viewer.twoPages' },
  { keys: ['C'], labelKey: 'viewer.compare' },
  { keys: ['T'], labelKey: 'viewer.text' },
  { keys: ['F'], labelKey: 'viewer.fullScreen' },
  { keys: ['P'], labelKey: 'viewer.key.shape' },
  { keys: ['Shift+ArrowRight'], labelKey: 'viewer.key.size' },
  { keys: ['Enter'], labelKey: 'viewer.key.keep' },
  { keys: ['Escape'], labelKey: 'viewer.key.leave' },
];
