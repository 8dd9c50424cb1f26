// npm run bench:sla
// Deadlines a second and core on a year of the China calendar, with lunch breaks, holidays and make-up days.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildAll } from '../build.mjs';
import { checkout } from '../launch/settings.mjs';
import { chance, machine, perSecond } from './measure.mjs';

await buildAll();
const domain = (name) => createRequire(import.meta.url)(join(checkout, 'apps/dispatch/dist/src/service-levels/domain', `${name}.js`));
const { deadline } = domain('working-time');

const office = [['09:00', '12:00'], ['13:00', '18:00']];
const calendar = {
  tz: 'Asia/Shanghai',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23', '2026-05-01', '2026-05-04', '2026-05-05', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: { '2026-01-04': office, '2026-02-14': office, '2026-02-28': office, '2026-05-09': office, '2026-09-20': office, '2026-10-10': office },
};
const random = chance(20_261_124);
const year = Date.parse('2026-01-01T00:00:00Z');
const day = 86_400_000;
const asked = Array.from({ length: 4_096 }, () => {
  const start = year + random() * 364 * day;
  const pause = start + random() * 2 * day;
  return { start: new Date(start), seconds: 60 + Math.floor(random() * 80 * 3_600), pauses: [{ from: pause, to: pause + random() * day }] };
});
const at = (index) => asked[index & 4_095];

console.log(machine());
console.log(`deadlines: ${perSecond((index) => deadline(calendar, at(index).start, at(index).seconds)).toLocaleString('en')}/s on one core`);
console.log(`deadlines with a pause: ${perSecond((index) => deadline(calendar, at(index).start, at(index).seconds, at(index).pauses)).toLocaleString('en')}/s on one core`);
