/** IR 工单, SD 服务交付. */
export type NumberKind = 'IR' | 'SD';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant where the business is, YYYYMMDD. */
export function businessDay(instant: Date, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(instant).replaceAll('-', '');
}

/** IR-20261124-007; the thousandth of a day is IR-20261124-1000 (R1.3). */
export function reference(kind: NumberKind, day: string, nth: number): string {
  return `${kind}-${day}-${String(nth).padStart(3, '0')}`;
}
