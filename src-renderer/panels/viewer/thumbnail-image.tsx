import { useEffect, useState } from 'react';
import styles from './thumbnail-image.module.css';

/** A small picture of a page out of a Blob; `alt` says which page it is. Keeps its place while there is no picture yet. */
export function ThumbnailImage({ blob, alt }: { readonly blob: Blob | undefined; readonly alt: string }) {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (blob === undefined) {
      setAddress(undefined);
      return;
    }
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <span className={styles.frame}>
      {address === undefined ? (
        <span className={styles.waiting} role="img" aria-label={alt} />
      ) : (
        <img className={styles.image} src={address} alt={alt} draggable={false} />
      )}
    </span>
  );
}
