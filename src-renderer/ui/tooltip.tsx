import type { ReactElement } from 'react';
import { ButtonContext, Tooltip, TooltipTrigger, useSlottedContext } from 'react-aria-components';
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

/** The same for a button that its field names in the user's language, such as the arrow of a list or the × of a tag. */
export function WithNameOfField({ slot, children }: { readonly slot?: string; readonly children: ReactElement }) {
  const name = useSlottedContext(ButtonContext, slot)?.['aria-label'];
  return name === undefined ? children : <WithTooltip text={name}>{children}</WithTooltip>;
}
