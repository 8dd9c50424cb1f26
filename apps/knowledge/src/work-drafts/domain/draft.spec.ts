import { draftOf } from './draft';

const step = (action: string, temporary = false) => ({ action, temporary });

describe('a draft of a finished work order', () => {
  it('has the request as title and symptoms, the log as steps, what was temporary marked', () => {
    expect(draftOf('网关离线\n重启后仍离线', [step('重启网关', true), step('更换电源')], '临时：')).toEqual({
      title: '网关离线', symptoms: ['重启后仍离线'], steps: ['临时：重启网关', '更换电源'],
    });
  });

  it.each([
    ['nothing was asked', '', [step('x')]],
    ['nothing was logged', '网关离线', []],
    ['nothing final was logged', '网关离线', [step('重启', true)]],
  ])('is not made when %s', (_, request, steps) => expect(draftOf(request, steps, '')).toBeNull());

  it('stays within what an article may hold', () => {
    const draft = draftOf('长'.repeat(5_000), Array.from({ length: 80 }, () => step('做'.repeat(4_000))), '');
    expect(draft?.title).toHaveLength(120);
    expect(draft?.steps).toHaveLength(50);
    expect(Math.max(...(draft?.steps ?? []).map((text) => text.length))).toBe(2_000);
  });
});
