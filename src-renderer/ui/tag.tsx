import type { ReactNode } from 'react';
import { Tag as AriaTag, TagGroup as AriaTagGroup, Button, TagList } from 'react-aria-components';
import { Icon } from './icon';
import styles from './tag.module.css';
import { WithNameOfField } from './tooltip';

/** A short word that classifies, such as a site. Only shown; for a set that can be chosen or emptied see TagGroup. */
export function Tag({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={styles.tag} {...(title === undefined ? {} : { title })}>
      <span className={styles.word}>{children}</span>
    </span>
  );
}

type TagEntry = { readonly id: string; readonly label: string };
type TagGroupProps = {
  readonly label: string;
  readonly tags: readonly TagEntry[];
  /** With it each tag has a button, and Delete takes it away. */
  readonly onRemove?: (id: string) => void;
};

export function TagGroup({ label, tags, onRemove }: TagGroupProps) {
  return (
    <AriaTagGroup
      aria-label={label}
      {...(onRemove === undefined
        ? {}
        : {
            onRemove: (keys: Set<string | number>) => {
              for (const key of keys) onRemove(String(key));
            },
          })}
    >
      <TagList className={styles.list ?? ''} items={tags} dependencies={[onRemove]}>
        {(tag) => (
          <AriaTag id={tag.id} textValue={tag.label} className={styles.tag ?? ''}>
            {tag.label}
            {onRemove === undefined ? null : (
              <WithNameOfField slot="remove">
                <Button slot="remove" className={styles.remove ?? ''}>
                  <Icon name="close" />
                </Button>
              </WithNameOfField>
            )}
          </AriaTag>
        )}
      </TagList>
    </AriaTagGroup>
  );
}
