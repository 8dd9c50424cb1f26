import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { accountOf, as, type Answer } from '../stack.fixture';
import { openBrowser, signIn, type Desk, type Wishes } from './browser.fixture';
import { askInPortal, assignBest, rate, seeTriage, sign, takeCall, work, type Words } from './journey.fixture';

interface Journey {
  readonly language: 'zh-CN' | 'en-US';
  readonly begins: 'by phone' | 'in the portal';
  readonly customer: { readonly account: string; readonly name: string };
  readonly subject: string;
  readonly description: string;
  readonly category: RegExp;
  readonly work: { readonly step: string; readonly result: string; readonly criterion: string };
  readonly words: Words;
}

const zh: Journey = {
  language: 'zh-CN',
  begins: 'by phone',
  customer: { account: 'customer', name: '李明' },
  subject: '三号车间边缘网关离线',
  description: '三号车间的边缘网关从上午起在平台上显示离线，WAN 灯红色，断电重启后还是连不上平台。',
  category: /网关/,
  work: { step: '检查 WAN 口与拨号日志，更换物联网卡并重新拨号', result: '更换了物联网卡，重新拨号后网关上线，观察 30 分钟数据上传无中断', criterion: '平台连续 30 分钟显示在线' },
  words: {
    classification: '自动分类', assignTo: '指派给', accept: '接单', step: '记录步骤', whatWasDone: '做了什么', saveStep: '保存步骤',
    deliver: '提交交付', handIn: '提交交付', result: '处理结果', deliverables: '交付物', criteria: '验收标准', toSign: '客户签字', waiting: '待发送',
    sheet: '在此签名', again: '重签', sign: '确认并签字', aspects: [['响应速度', '5 非常满意'], ['处理结果', '4 满意'], ['服务态度', '5 非常满意']], rate: '提交评价', thanks: '谢谢您的评价',
  },
};

const en: Journey = {
  language: 'en-US',
  begins: 'in the portal',
  customer: { account: 'customer-2', name: 'Grace Turner' },
  subject: 'Label printer at dock 4 jams',
  description: 'The label printer at dock 4 pulls two labels at once and jams after every third one; we cleaned the path but it happens again.',
  category: /jam|print/i,
  work: { step: 'Took out the feed unit and fitted a new separation roller', result: 'Replaced the separation roller and adjusted the label gap sensor; 200 labels printed without a jam', criterion: '200 labels in a row' },
  words: {
    classification: 'Classification', assignTo: 'Assign to', accept: 'Accept', step: 'Log a step', whatWasDone: 'What you did', saveStep: 'Save the step',
    deliver: 'Hand in delivery', handIn: 'Hand in', result: 'Result', deliverables: 'Deliverables', criteria: 'Acceptance criteria', toSign: 'Have it signed', waiting: 'Waiting to be sent',
    sheet: 'Sign here', again: 'Sign again', sign: 'Confirm and sign', aspects: [['Responsiveness', '5 Excellent'], ['Result', '4 Good'], ['Attitude', '5 Excellent']], rate: 'Send rating', thanks: 'Thank you for your rating',
  },
};

const phone: Wishes = { width: 360, height: 780, touch: true };

describe.each([zh, en])('a request in $language, made $begins and seen through in the console', (journey) => {
  const { language, customer, words } = journey;
  const subject = `${journey.subject} ${randomUUID().slice(0, 8)}`;
  const complaints: string[] = [];
  let browser: Browser;
  let reference: string;
  let engineer: string;

  /** Somebody's window, for as long as they have something to do in it. */
  async function by<Result>(account: string, path: string, wishes: Wishes, what: (page: Page) => Promise<Result>): Promise<Result> {
    const desk: Desk = await signIn(browser, account, path, { language, ...wishes });
    desk.page.setDefaultTimeout(60_000);
    try {
      return await what(desk.page);
    } finally {
      complaints.push(...desk.complaints);
      await desk.close();
    }
  }

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is made', async () => {
    reference = journey.begins === 'by phone'
      ? await by('front-line', '/desk', {}, (page) => takeCall(page, subject, journey.description))
      : await by(customer.account, '/portal/new', phone, (page) => askInPortal(page, subject, journey.description));
    expect(reference).toMatch(/^SR-\d{8}-\d{3,}$/);
  });

  it('shows what triage made of it', async () => {
    expect(await by('front-line', `/requests/${reference}`, {}, (page) => seeTriage(page, words))).toMatch(journey.category);
  });

  it('is assigned on the board', async () => {
    engineer = await by('dispatcher', `/board?q=${encodeURIComponent(subject)}`, {}, (page) => assignBest(page, subject, words));
    expect(engineer).not.toBe('');
  });

  it('is accepted, worked on and delivered on the engineer\'s phone', async () => {
    await by(accountOf(engineer), '/my-day', phone, (page) => work(page, subject, journey.work, words));
  });

  it('is signed and rated by its customer', async () => {
    await by(customer.account, `/portal/${reference}`, phone, async (page) => {
      await sign(page, customer.name, journey.work, words);
      await rate(page, words);
    });
  });

  it('is in the graph as people left it, and no page complained', async () => {
    const { serviceRequest } = await (await as('supervisor')).get<Answer>(
      'query ($reference: String!) { serviceRequest(reference: $reference) { subject status feedback { responsiveness result attitude } workOrder { status assignee { name } steps { action } delivery { result signedBy signature } } } }',
      { reference },
    );
    expect(serviceRequest).toEqual({
      subject,
      status: 'CLOSED',
      feedback: { responsiveness: 5, result: 4, attitude: 5 },
      workOrder: { status: 'ACCEPTED', assignee: { name: engineer }, steps: [{ action: journey.work.step }], delivery: { result: 'PASSED', signedBy: customer.name, signature: expect.stringMatching(/^M[\d ML]+$/) } },
    });
    expect(complaints).toEqual([]);
  });
});
