import styles from './kbd.module.css';

/** Keys as the user's keyboard has them; `keys` are ready words separated by spaces, such as "Ctrl K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
