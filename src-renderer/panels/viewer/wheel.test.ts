import { describe, expect, it } from 'vitest';
import { type WheelTurn, wheelReader } from './wheel';

/** As Chromium tells of two fingers on macOS and Linux. */
const fingers = (timeStamp: number, deltaX: number, deltaY: number): WheelTurn => ({
  ...{ deltaX, deltaY, deltaMode: 0, wheelDeltaY: -3 * deltaY, shiftKey: false, ctrlKey: false, timeStamp },
});
const wheel = (timeStamp: number, notches: number): WheelTurn => ({ ...fingers(timeStamp, 0, 100 * notches), wheelDeltaY: -120 * notches });

describe('turns of the wheel over a page', () => {
  it('moves the page with two fingers to the end of a fling, whatever its steps', () => {
    const read = wheelReader();
    const steps = [7, 26, 40, 80, 120, 40, 3, 0];
    expect(steps.map((step, index) => read(fingers(index * 16, 0, step)))).toEqual(steps.map((step) => ({ pan: { across: -0, down: -step } })));
  });

  it('moves sideways and aslant', () => {
    expect(wheelReader()(fingers(0, 12, -5))).toEqual({ pan: { across: -12, down: 5 } });
  });

  it('zooms with a notched wheel by a quarter, also after the fingers have rested', () => {
    const read = wheelReader();
    read(fingers(0, 0, 5));
    expect(read(wheel(1_000, -1))).toEqual({ zoom: Math.exp(0.25) });
    expect(read(wheel(1_100, 1))).toEqual({ zoom: Math.exp(-0.25) });
  });

  it('zooms with a pinch by its small steps, and with Ctrl and a notched wheel by no more than a notch', () => {
    const read = wheelReader();
    expect(read({ ...fingers(0, 0, -3), wheelDeltaY: 120, ctrlKey: true })).toEqual({ zoom: Math.exp(0.03) });
    expect(read({ ...wheel(10, -1), ctrlKey: true })).toEqual({ zoom: Math.exp(0.3) });
  });

  it('moves sideways with Shift and the wheel', () => {
    expect(wheelReader()({ ...wheel(0, 1), shiftKey: true })).toEqual({ pan: { across: -100, down: 0 } });
  });
});
