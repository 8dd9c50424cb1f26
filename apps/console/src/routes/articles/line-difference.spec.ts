import { lineDifference } from './line-difference';

const written = (before: string, after: string) => lineDifference(before.split('\n'), after.split('\n')).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('the difference of two texts', () => {
  it('keeps what is the same and its order', () => {
    expect(written('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d']);
  });

  it('is nothing between equal texts', () => {
    expect(written('a\nb', 'a\nb')).toEqual([' a', ' b']);
  });

  it('works from and to nothing', () => {
    expect(lineDifference([], ['a'])).toEqual([{ kind: 'added', text: 'a' }]);
    expect(lineDifference(['a'], [])).toEqual([{ kind: 'removed', text: 'a' }]);
  });

  it('tells moved lines as taken away and added', () => {
    expect(written('a\nb\nc', 'c\na\nb')).toEqual(['+c', ' a', ' b', '-c']);
  });
});
