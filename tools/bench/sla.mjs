// npm run bench:sla [-- --orders 100000]
// Deadlines and replays a second and core; with a database, the what-if over all open orders and how late the timers are.
// TEST_DATABASE_URL names a PostgreSQL server; without it an embedded one is started for the while.
import { parseArgs } from 'node:util';
import { fromDispatch } from '../dispatch/solver.mjs';
import { chance, machine, perCoreSecond } from './measure.mjs';
import { measureDatabase } from './sla-database.mjs';

const { values } = parseArgs({ options: { orders: { type: 'string', default: '100000' } } });
const domain = (name) => fromDispatch(`service-levels/domain/${name}`);
const { deadline } = await domain('working-time');
const { emptyLedger, settle } = await domain('clock-ledger');
const { shippedCalendars } = await domain('china-calendar');
const { shippedPolicies } = await domain('shipped-policies');
const { termsOf } = await domain('service-level-policy');
const { countable } = await domain('stored-calendar');

const calendars = new Map(shippedCalendars.map((calendar) => [calendar.id, countable(calendar, 'Asia/Shanghai')]));
const china = calendars.get('china-business-hours');
const random = chance(20_261_124);
const year = Date.parse('2026-01-01T00:00:00Z');
const day = 86_400_000;
const asked = Array.from({ length: 4_096 }, () => {
  const start = year + random() * 364 * day;
  const pause = start + random() * 2 * day;
  return { start: new Date(start), seconds: 60 + Math.floor(random() * 80 * 3_600), pauses: [{ from: pause, to: pause + random() * day }] };
});
const at = (index) => asked[index & 4_095];

/** An order's life: it waits three times, becomes more urgent and is signed. Two clocks, ten changes. */
function history({ start }) {
  const later = (hours) => new Date(start.getTime() + hours * 3_600_000);
  const terms = (priority) => termsOf([shippedPolicies[0]], { priority, responseLevel: null }, () => 1);
  const wait = (reason, from, to) => [{ change: 'pause', reason, at: later(from) }, { change: 'resume', reason, at: later(to) }];
  return [
    { change: 'start', terms: terms('P3'), at: start },
    { change: 'stop', kind: 'FIRST_RESPONSE', at: later(1) },
    ...wait('WAITING_FOR_CUSTOMER', 2, 5), ...wait('WAITING_FOR_PARTS', 20, 44), { change: 'retarget', terms: terms('P2'), at: later(45) },
    ...wait('AGREED_APPOINTMENT', 46, 60), { change: 'pause', reason: 'AWAITING_SIGNATURE', at: later(61) }, { change: 'sign', at: later(80) },
  ];
}
const histories = asked.slice(0, 512).map(history);
const calendarOf = ({ calendarId }) => calendars.get(calendarId);
const replay = (changes) => changes.reduce((ledger, change) => settle(ledger, change, calendarOf).ledger, emptyLedger(changes[0].at));

const figure = (name, value) => console.log(`${name.padEnd(58)} ${value}`);
console.log(`${machine()}, ${new Date().toISOString().slice(0, 10)}`);
figure('deadlines, a year of the China calendar', `${perCoreSecond((index) => deadline(china, at(index).start, at(index).seconds)).toLocaleString('en')} a core second`);
figure('deadlines with a pause', `${perCoreSecond((index) => deadline(china, at(index).start, at(index).seconds, at(index).pauses)).toLocaleString('en')} a core second`);
figure('replays of an order with two clocks and ten changes', `${perCoreSecond((index) => replay(histories[index & 511])).toLocaleString('en')} a core second`);
await measureDatabase(Number(values.orders), figure);
