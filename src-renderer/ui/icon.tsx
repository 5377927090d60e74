import styles from './icon.module.css';
import { type IconName, iconPaths } from './icon-paths';

/** A drawing beside a word, or alone in a button that has a name; itself never read aloud. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={className === undefined ? styles.icon : `${styles.icon} ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
