import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd';
import styles from './tooltip.module.css';

/** Shows a name beside a button on hover and on focus. The button must carry the same name for screen readers. */
export function WithTooltip({ text, shortcut, children }: { readonly text: string; readonly shortcut?: string | undefined; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
