import type { ReactNode } from 'react';
import looks from './looks.module.css';

/** Words for screen readers where the eye sees them otherwise. */
export function HeardOnly({ children }: { readonly children: ReactNode }) {
  return <span className={looks.heard}>{children}</span>;
}
