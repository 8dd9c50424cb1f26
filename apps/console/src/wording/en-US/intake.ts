import type { InEveryLanguage } from '../languages';
import type { intake as zh } from '../zh-CN/intake';

export const intake: InEveryLanguage<typeof zh> = {
  reveal: 'Show in full',
  revealHint: 'Looking at the full contact details is recorded',
  promised: {
    FIRST_RESPONSE: 'First response by',
    DISPATCH: 'Dispatched by',
    ON_SITE: 'On site by',
    RESOLUTION: 'Resolved by',
    paused: 'Clock paused',
    kept: 'in time',
    late: 'late',
  },
  facts: {
    title: 'Still missing',
    none: 'Nothing is missing',
    send: 'Add facts',
    sent: 'Added, thank you',
    choose: 'Choose one',
    now: 'Right now',
    nobody: 'No contact on file',
    noDevice: 'No device on file',
    fillOne: 'Answer at least one question',
  },
  signal: { core: 'Core product' },
};
