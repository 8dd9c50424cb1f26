import type { InEveryLanguage } from '../languages';
import type { workOrder as zh } from '../zh-CN/work-order';

export const workOrder: InEveryLanguage<typeof zh> = {
  title: 'Work order',
  action: {
    accept: 'Accept', decline: 'Decline', arrive: 'Report arrival', step: 'Log a step', deliver: 'Hand in delivery', sign: 'Have it signed', resume: 'Resume', pause: 'Pause', delay: 'Announce a delay',
    handOver: 'Hand over', rootCause: 'Record the root cause', visit: 'Plan a visit', skills: 'Change required skills', reopen: 'Reopen', cancel: 'Cancel the order',
  },
  reason: { decline: 'Why you decline', reopen: 'What is left over', cancel: 'Why it is cancelled (the customer reads it)', rootCause: 'What was seen, what caused it, what keeps it from happening again' },
  accept: { startAt: 'When work starts', hint: 'The customer sees this time', now: 'Now', inMinutes: 'In {{minutes}} min' },
  arrive: { text: 'Your arrival counts from now; the on-site clock stops.', confirm: 'I am on site' },
  pause: { reason: 'Waiting for', note: 'Details', hint: 'Whom and what exactly, and when it can go on' },
  delay: { reason: 'Why it takes longer', hint: 'The customer reads this', newTime: 'New time', send: 'Tell the customer' },
  handOver: { to: 'Hand over to', ranked: 'The best match first', note: 'What the next one has to know' },
  visit: { region: 'Region', hint: 'As engineers have it among their regions; empty means remote work', by: 'Arrive by' },
  skills: { required: 'Required skills', skill: 'Skill', level: 'Lowest level', certificate: 'Certificate needed', remove: 'Remove this skill', add: 'Add a skill', reason: 'Why they are changed' },
  step: { action: 'What you did', example: 'E.g. replaced power module 2; after restart its light is green', minutes: 'Time spent (minutes)', temporary: 'A stopgap, not the final fix', save: 'Save the step' },
  deliver: {
    result: 'Result', resultHint: 'What was done and what is true now', deliverables: 'Deliverables', criteria: 'Acceptance criteria', aLine: 'One a line', deliverablesExample: 'E.g. repair report', criteriaExample: 'E.g. runs 24 hours without an alarm',
    save: 'Hand in', submittedAt: 'Handed in', signedBy: 'Signed by {{name}}', demanded: 'To be put right: {{demand}}',
  },
  sign: {
    criteria: 'Criterion by criterion', pass: 'Met', fail: 'Not met', name: 'Name of who signs', here: 'Sign here', clear: 'Again', byNameAlone: 'Cannot draw: the name stands for the signature', save: 'Sign', demand: 'What is to be put right', reject: 'Send it back',
    rejectElsewhere: 'A criterion is not met: the customer sends it back on their own page, or a supervisor does.', notYours: 'The customer signs, or the engineer of this order records the signature on site.', signatureOf: 'Signature of {{name}}',
  },
  outbox: {
    title: 'Waiting to be sent ({{count}})', sendNow: 'Send now', step: 'Step', delivery: 'Delivery', signature: 'Signature', waits: 'Waiting', refused: 'Not taken', mend: 'Edit', drop: 'Delete', sendAgain: 'Send again',
    trouble: { offline: 'Waiting for a connection', unavailable: 'Waiting for the service', signedOut: 'Sign in again', forbidden: 'Not allowed', fault: 'System error, tries again' },
  },
};
