import { reject, sign, type Delivery } from './delivery';
import { vaguePhrases } from './vague-result';

describe('a result', () => {
  it.each(['已处理', '已解决。', '问题已经解决了', '处理完毕，一切正常', '好了', '搞定', 'fixed', 'Done.', 'The issue has been resolved, works fine now', 'OK', 'it is working again', '重启'])('"%s" is too vague', (result) => {
    expect(vaguePhrases(result).length).toBeGreaterThan(0);
  });

  it.each([
    '更换了 3 号电源模块，双路供电恢复，连续观察 30 分钟温度正常',
    '重启 print spooler 服务并清空队列，测试页打印成功，问题已解决',
    'Replaced the failed PSU in slot 2; both feeds carry load, temperature stable for 30 minutes.',
    'Reset the domain password and unlocked the account; the user signed in at 10:42.',
  ])('"%s" says what was done', (result) => {
    expect(vaguePhrases(result)).toEqual([]);
  });

  it('names the empty phrases', () => {
    expect(vaguePhrases('已处理')).toEqual(['已处理']);
    expect(vaguePhrases('Done.')).toEqual(['Done']);
  });
});

describe('a delivery', () => {
  const delivery: Delivery = {
    id: 'd', reference: 'SD-20261124-001', workOrderId: 'w', customerId: 'c', engineerId: 'e', resultText: 'r', deliverables: ['报告'],
    criteria: [{ text: '稳定 24 小时', passed: null }, { text: '日志无报错', passed: null }], outcome: 'PENDING',
    submittedAt: new Date(0), signedBy: null, signature: null, signedAt: null, demand: null, rejectedAt: null, clientKey: null,
  };

  it('is signed once, with every criterion passed', () => {
    const signed = sign(delivery, { signedBy: '李明', signature: 'M 0 0 L 9 9' }, new Date(1));
    expect(signed).toMatchObject({ outcome: 'PASSED', signedBy: '李明', signature: 'M 0 0 L 9 9', criteria: [{ passed: true }, { passed: true }] });
    if ('refused' in signed) throw new Error('refused');
    expect(sign(signed, { signedBy: '李明', signature: null }, new Date(2))).toEqual({ refused: 'DeliveryNotPending', outcome: 'PASSED' });
  });

  it('is rejected with what was not met', () => {
    expect(reject(delivery, ['日志无报错'], '清理报错', new Date(1))).toMatchObject({ outcome: 'FAILED', demand: '清理报错', criteria: [{ passed: true }, { passed: false }] });
  });
});
