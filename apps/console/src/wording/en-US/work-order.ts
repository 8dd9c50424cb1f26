import type { InEveryLanguage } from '../languages';
import type { workOrder as zh } from '../zh-CN/work-order';

export const workOrder: InEveryLanguage<typeof zh> = {
  unknown: 'There is no order {{reference}}',
  head: { assignee: 'Assignee', unassigned: 'Not assigned yet', startsAt: 'Starts', looking: '{{names}} also here', more: 'More', awaitsPerson: 'A person has to assign it' },
  request: {
    title: 'Request', unknown: 'The request cannot be read at the moment', customer: 'Customer', contact: 'Contact', showContact: 'Show contact', noContact: 'No contact on file', device: 'Device', type: 'Type', priority: 'Why this priority', scope: 'Affected', occurredAt: 'Since',
    desiredBy: 'Wanted by', visit: 'Visit', before: 'by', and: ', ', overridden: 'changed by {{by}}: {{reason}}', effort: 'Expected effort', hours: '{{hours}} h',
  },
  clocks: {
    title: 'Promises', none: 'Nothing is promised', due: 'due', stopped: 'stopped', used: '{{used}} of {{target}} used', why: 'Why this deadline', rules: 'Policy {{policy}} · calendar {{calendar}}', ledger: 'What counted', stretch: 'Stretch', length: 'Length', reason: 'Reason and rule',
    counted: 'counted', notCounted: 'not counted',
  },
  timeline: {
    categorised: 'Filed under {{name}}',
    title: 'What happened', filter: 'What is shown', work: 'Work', clocks: 'Promises', people: 'People', none: 'Nothing of that kind happened', more: 'Earlier entries are not shown', logged: 'Steps logged: {{count}} · {{minutes}} min',
    REOPENED: 'Reopened: {{reason}}', CANCELLED: 'Cancelled: {{reason}}',
  },
  triage: {
    title: 'Category', none: 'Triage has not read this request yet', top: 'The three likeliest categories', keys: 'Press 1–3 to confirm or correct', other: 'Find another category', corrected: 'Confirmed by a person', applied: 'Applied by itself', waits: 'To confirm', outside: 'May fit no category', evidence: 'What speaks for it', nearest: 'Nearest examples',
    likeness: '{{percent}}% alike', by: 'Model {{model}}', correctedAt: 'Confirmed',
  },
  articles: {
    title: 'Knowledge', none: 'No article is suggested', degraded: 'matched by words alone', uses: 'uses: {{uses}}', rated: 'helped {{helpful}} of {{all}}', faults: 'Known faults', fixedIn: 'fixed in {{version}}', similar: 'Similar requests', use: 'This is the solution', helpful: 'Helpful', notHelpful: 'Not helpful',
    symptoms: 'Symptoms', cause: 'Cause', steps: 'Steps', revision: 'Revision {{revision}}',
  },
  people: {
    title: 'Collaboration', none: 'Nobody else takes part', add: 'Add somebody', lead: 'lead', overdue: 'Overdue', stateOf: 'How far {{name}} is', name: 'Name', department: 'Department', duty: 'Part in the work', contact: 'How to reach them', dueAt: 'Due', leads: 'Answers for the whole',
  },
  decisions: { title: 'Assignments', nobody: 'Unknown engineer', ranking: 'Ranking then', none: 'The ranking of that time was not kept', rank: 'Rank', engineer: 'Engineer', score: 'Score', allowed: 'Could be assigned', yes: 'Yes', no: 'No', chosen: 'chosen' },
  cause: { title: 'Root cause' },
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
  skills: { required: 'Required skills', atLeast: '{{name}} ≥ level {{level}}', skill: 'Skill', level: 'Lowest level', certificate: 'Certificate needed', remove: 'Remove this skill', add: 'Add a skill', reason: 'Why they are changed' },
  step: { action: 'What you did', example: 'E.g. replaced power module 2; after restart its light is green', minutes: 'Time spent (minutes)', temporary: 'A stopgap, not the final fix', save: 'Save the step' },
  deliver: {
    sheet: 'Delivery sheet',    result: 'Result', resultHint: 'What was done and what is true now', deliverables: 'Deliverables', criteria: 'Acceptance criteria', aLine: 'One a line', deliverablesExample: 'E.g. repair report', criteriaExample: 'E.g. runs 24 hours without an alarm',
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
