import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import styles from './page-viewer.module.css';

/** What to do while a region is drawn, and the choice between a rectangle and a polygon. */
export function DrawHint({ id, polygon, onPolygon }: { readonly id: string; readonly polygon: boolean; readonly onPolygon: () => void }) {
  const text = useText();
  return (
    <div className={classes(styles.hint, styles.bar)}>
      <p id={id} className={styles.hintText}>
        {text(polygon ? 'viewer.drawingPolygon' : 'viewer.drawing')}
      </p>
      {/* A press here is none on the page. */}
      <span onPointerDown={(event) => event.stopPropagation()}>
        <Button size="small" onPress={onPolygon}>
          {text(polygon ? 'viewer.rectangle' : 'viewer.polygon')}
        </Button>
      </span>
    </div>
  );
}
