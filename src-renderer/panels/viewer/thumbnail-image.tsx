import { useEffect, useState } from 'react';
import type { QuarterTurn } from '../../core/model/scan';
import styles from './thumbnail-image.module.css';

type ThumbnailImageProps = {
  readonly blob: Blob | undefined;
  /** Says which page it is. */
  readonly alt: string;
  /** How the page is turned to be read; the picture itself is of the page as the file has it. */
  readonly turn?: QuarterTurn;
};

/** A small picture of a page out of a Blob. Keeps its place while there is no picture yet. */
export function ThumbnailImage({ blob, alt, turn = 0 }: ThumbnailImageProps) {
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
        <img className={styles.image} src={address} alt={alt} draggable={false} data-turn={turn} />
      )}
    </span>
  );
}
