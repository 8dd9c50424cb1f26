import { strokesOf } from './strokes';

describe('the strokes of a signature', () => {
  it('are moves and lines in a field of 600 by 200, whatever the size of the sheet', () => {
    expect(strokesOf([{ points: [{ x: 10, y: 20 }, { x: 15.4, y: 30 }] }, { points: [{ x: 0, y: 0 }, { x: 300, y: 100 }] }], 300)).toBe('M20 40L31 60M0 0L600 200');
  });

  it('show dots, stay on the sheet, and are none on an empty one', () => {
    expect(strokesOf([{ points: [{ x: 5, y: 5 }] }, { points: [{ x: -3, y: 400 }] }], 600)).toBe('M5 5L5 5M0 200L0 200');
    expect(strokesOf([], 300)).toBeNull();
  });
});
