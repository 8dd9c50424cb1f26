import { traces, tracesOf } from './traces';
import { sentence } from './wording';

const facts = (data: Record<string, string> = {}, more: object = {}) => ({ engineer: '张建国', by: null, data, ...more });

describe('the sentences of a timeline', () => {
  it.each(Object.values(traces).map(({ kind }) => kind))('%s is told in both languages, also when little is known', (kind) => {
    const { zh, en } = sentence(kind, { engineer: null, by: null, data: {} });
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7e]+$/);
    expect(`${zh}${en}`).not.toMatch(/undefined|null/);
  });

  it('say who, what and why', () => {
    expect(sentence('ASSIGNED', facts({ how: 'MANUAL' })).zh).toBe('派给张建国');
    expect(sentence('ASSIGNED', facts({ how: 'HANDOVER', note: '客户下午在' })).en).toBe('Handed over to 张建国: 客户下午在');
    expect(sentence('PAUSED', facts({ reason: 'WAITING_FOR_PARTS', note: '等待硬盘' })).zh).toBe('暂停，等待备件：等待硬盘');
    expect(sentence('CLOCK_BREACHED', facts({ kind: 'RESOLUTION' })).en).toBe('Resolution was missed');
    expect(sentence('ESCALATED', facts({ told: 'SUPERVISOR,CUSTOMER' })).en).toBe('Escalated: supervisors, the customer told');
    expect(sentence('SIGNED', facts({ deliveryReference: 'SD-1' }, { by: '李明' })).zh).toBe('李明签收 SD-1');
  });

  it('are fewer for customers: nothing of clocks, escalation and who declined', () => {
    const seen = tracesOf('customer').map((trace) => traces[trace].kind);
    expect(tracesOf('staff')).toHaveLength(Object.keys(traces).length);
    for (const kind of ['DECLINED', 'REQUEUED', 'CLOCK_WARNED', 'CLOCK_BREACHED', 'ESCALATED', 'COLLABORATOR_ADDED', 'SKILLS_OVERRIDDEN'] as const) expect(seen).not.toContain(kind);
  });
});
