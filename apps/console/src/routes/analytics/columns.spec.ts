import { csvOfReport, shown, type Column } from './columns';

it.each([
  [null, 'share', '–'], [0, 'share', '0%'], [0.9234, 'share', '92.3%'], [1234, 'count', '1,234'], [12.345, 'decimal', '12.3'], ['现场组', 'text', '现场组'],
] as const)('shows %p as %s: %s', (value, kind, text) => expect(shown(value, kind, 'en-US')).toBe(text));

it('keeps the whole number in CSV, and nothing where there is nothing', () => {
  const columns: readonly Column<{ team: string; share: number | null }>[] = [
    { title: '小组', kind: 'text', value: ({ team }) => team },
    { title: '达成率', kind: 'share', value: ({ share }) => share },
  ];
  expect(csvOfReport(columns, [{ team: '现场', share: 0.923456 }, { team: '应用', share: null }])).toBe('\uFEFF小组,达成率\r\n现场,0.923456\r\n应用,\r\n');
});
