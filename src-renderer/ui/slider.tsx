import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './slider.module.css';

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minValue: number;
  readonly maxValue: number;
  readonly step?: number;
  /** What is written beside the label, such as "120 %". */
  readonly output: string;
};

/** A value along a line; arrows move it by a step, Page Up and Down by more. */
export function Slider({ label, value, onChange, minValue, maxValue, step = 1, output }: SliderProps) {
  return (
    <AriaSlider value={value} onChange={(next) => onChange(next)} minValue={minValue} maxValue={maxValue} step={step} className={styles.slider ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{output}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </AriaSlider>
  );
}
