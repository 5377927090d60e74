import { describe, expect, it } from 'vitest';
import { actsInFields, isPress, type KeyPress, showKeys } from './shortcuts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('a shortcut', () => {
  it('is Ctrl on Windows and Linux, Cmd on a Mac', () => {
    expect(isPress('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(isPress('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(isPress('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPress('Mod+K', press('k'), false)).toBe(false);
  });
  it('tells undo from redo by Shift', () => {
    expect(isPress('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(isPress('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });
  it('takes a sign by itself, with or without Shift as the keyboard wants', () => {
    expect(isPress('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPress('?', press('?'), false)).toBe(true);
    expect(isPress('Mod+,', press(',', { ctrlKey: true }), false)).toBe(true);
  });
  it('takes a digit by its key where the keyboard writes another sign there, as a French one does', () => {
    expect(isPress('3', press('"', { code: 'Digit3' }), false)).toBe(true);
    expect(isPress('Mod+3', press('"', { code: 'Digit3', ctrlKey: true }), false)).toBe(true);
    expect(isPress('3', press('3', { code: 'Numpad3' }), false)).toBe(true);
    expect(isPress('3', press('3', { code: 'Digit3', shiftKey: true }), false)).toBe(true);
    expect(isPress('3', press('#', { code: 'Digit3', shiftKey: true }), false)).toBe(false);
    expect(isPress('3', press('é', { code: 'Digit2' }), false)).toBe(false);
  });
  it('does not act on letters while a text is typed', () => {
    expect(['J', '?', 'Mod+K', 'F6', 'Alt+ArrowLeft'].map(actsInFields)).toEqual([false, false, true, true, true]);
  });
  it('is shown with the words of the keyboard', () => {
    expect(showKeys('Mod+Shift+Z', false, { Shift: 'Maj' })).toBe('Ctrl Maj Z');
    expect(showKeys('Mod+,', true, {})).toBe('⌘ ,');
    expect(showKeys('Enter', false, { Enter: 'Entrée' })).toBe('Entrée');
  });
});
