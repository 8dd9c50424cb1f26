import { labelledRows } from './labelled-rows';

describe('labelled rows', () => {
  it('know their columns by name, in either order and language', () => {
    expect(labelledRows('标签,文本\nFAULT,打不开')).toEqual({ texts: [{ text: '打不开', label: 'FAULT' }], lacking: [] });
  });

  it('are text and label without names', () => {
    expect(labelledRows('does not start,FAULT')).toEqual({ texts: [{ text: 'does not start', label: 'FAULT' }], lacking: [] });
  });

  it('say which rows lack something', () => {
    expect(labelledRows('text,label\na,FAULT\n,FAULT\nb,')).toEqual({ texts: [{ text: 'a', label: 'FAULT' }], lacking: [3, 4] });
  });
});
