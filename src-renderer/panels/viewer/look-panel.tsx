import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { IconButton } from '../../ui/icon-button';
import { PopoverPanel } from '../../ui/popover';
import { Slider } from '../../ui/slider';
import { isPlain, type Look, lookLimits, plainLook } from './look';
import styles from './page-viewer.module.css';

type LookPanelProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly mirrored: boolean;
  readonly onMirror: (mirrored: boolean) => void;
  readonly isDisabled: boolean;
};

/** Brightness, contrast and the like, for the eye only: the scan stays as it came, and the panel says so. */
export function LookPanel({ look, onLook, mirrored, onMirror, isDisabled }: LookPanelProps) {
  const text = useText();
  const changed = !isPlain(look) || mirrored;
  return (
    <PopoverPanel
      label={text('viewer.look')}
      trigger={
        <IconButton
          name={text(changed ? 'viewer.lookChanged' : 'viewer.look')}
          icon={changed ? 'contrast' : 'halfFilled'}
          size="small"
          isDisabled={isDisabled}
        />
      }
    >
      <div className={styles.look}>
        {(['brightness', 'contrast'] as const).map((name) => (
          <Slider
            key={name}
            label={text(`viewer.${name}`)}
            value={look[name]}
            minValue={lookLimits[name][0]}
            maxValue={lookLimits[name][1]}
            step={5}
            output={text('viewer.zoom', { percent: look[name] })}
            onChange={(value) => onLook({ ...look, [name]: value })}
          />
        ))}
        <Checkbox isSelected={look.grey} onChange={(grey) => onLook({ ...look, grey })}>
          {text('viewer.grey')}
        </Checkbox>
        <Checkbox isSelected={look.negative} onChange={(negative) => onLook({ ...look, negative })}>
          {text('viewer.negative')}
        </Checkbox>
        <Checkbox isSelected={mirrored} onChange={onMirror}>
          {text('viewer.mirror')}
        </Checkbox>
        <p className={styles.lookNote}>{text('viewer.lookNote')}</p>
        <Button
          size="small"
          icon="reset"
          isDisabled={!changed}
          onPress={() => {
            onLook(plainLook);
            onMirror(false);
          }}
        >
          {text('viewer.lookReset')}
        </Button>
      </div>
    </PopoverPanel>
  );
}
