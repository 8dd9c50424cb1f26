const two = (number: number): string => String(number).padStart(2, '0');

/** An instant as `<input type="datetime-local">` writes it, in the zone of the browser. */
export function localTime(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant such a field means; null when it is empty. */
export function instantOf(local: string): string | null {
  const at = local === '' ? Number.NaN : Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
