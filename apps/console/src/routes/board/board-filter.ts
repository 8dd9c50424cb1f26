import type { Priority, WorkOrderStatus } from '../../graph/schema.generated';
import { inHand, isAtRisk, type Order } from './order-book';

/** What of the queue is looked at. It lives in the address, so it survives a reload and can be sent to a colleague. */
export interface BoardFilter {
  readonly statuses: readonly WorkOrderStatus[];
  readonly priorities: readonly Priority[];
  readonly teams: readonly string[];
  readonly engineerIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly atRisk: boolean;
  readonly text: string;
}

/** What a dispatcher comes for: orders nobody has yet. */
export const toDispatch: BoardFilter = { statuses: ['OPEN'], priorities: [], teams: [], engineerIds: [], categoryIds: [], atRisk: false, text: '' };
export const everythingAtRisk: BoardFilter = { ...toDispatch, statuses: [...inHand], atRisk: true };

const priorities: readonly Priority[] = ['P1', 'P2', 'P3'];
const separator = ',';

/** A filter as the address says it; what it says wrongly is left out. */
export function filterOf(address: URLSearchParams): BoardFilter {
  const many = (name: string): readonly string[] => (address.get(name) ?? '').split(separator).filter((part) => part !== '').map(decodeURIComponent);
  const known = inHand.filter((status) => many('status').includes(status));
  return {
    statuses: address.get('status') === 'all' ? [...inHand] : known.length > 0 ? known : toDispatch.statuses,
    priorities: priorities.filter((priority) => many('priority').includes(priority)),
    teams: many('team'),
    engineerIds: many('engineer'),
    categoryIds: many('category'),
    atRisk: address.get('risk') === '1',
    text: address.get('q') ?? '',
  };
}

/** The shortest address that says the filter: the same filter has the same address. */
export function addressOf(filter: BoardFilter): URLSearchParams {
  const address = new URLSearchParams();
  const put = (name: string, values: readonly string[]): void => {
    if (values.length > 0) address.set(name, [...values].sort().map(encodeURIComponent).join(separator));
  };
  const statuses = inHand.filter((status) => filter.statuses.includes(status));
  if (statuses.length === inHand.length || statuses.length === 0) address.set('status', 'all');
  else if (statuses.join() !== toDispatch.statuses.join()) put('status', statuses);
  put('priority', filter.priorities);
  put('team', filter.teams);
  put('engineer', filter.engineerIds);
  put('category', filter.categoryIds);
  if (filter.atRisk) address.set('risk', '1');
  if (filter.text.trim() !== '') address.set('q', filter.text.trim());
  return address;
}

/** A filter with one thing changed. Orders that wait for somebody belong to nobody: who asks for people means all work in hand. */
export function changed(filter: BoardFilter, change: Partial<BoardFilter>): BoardFilter {
  const next = { ...filter, ...change };
  const asksForPeople = (change.teams?.length ?? 0) + (change.engineerIds?.length ?? 0) > 0;
  return asksForPeople && next.statuses.join() === 'OPEN' ? { ...next, statuses: [...inHand] } : next;
}

/** How many things are asked for beyond the statuses. */
export function countOf({ priorities: chosen, teams, engineerIds, categoryIds, atRisk, text }: BoardFilter): number {
  return [chosen.length, teams.length, engineerIds.length, categoryIds.length, atRisk ? 1 : 0, text.trim().length].filter((count) => count > 0).length;
}

/** Whether an order is asked for. */
export function matcher(filter: BoardFilter, now: number): (order: Order) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const oneOf = <Value>(wanted: readonly Value[], values: readonly Value[]): boolean => wanted.length === 0 || values.some((value) => wanted.includes(value));
  return (order) => {
    const { assignee, serviceRequest } = order;
    const category = serviceRequest?.classification?.category.id;
    return (
      oneOf(filter.statuses, [order.status]) &&
      oneOf(filter.priorities, [order.priority]) &&
      oneOf(filter.teams, assignee ? [assignee.team, ...assignee.moreTeams] : []) &&
      oneOf(filter.engineerIds, assignee ? [assignee.id] : []) &&
      (filter.categoryIds.length === 0 || filter.categoryIds.some((id) => category === id || category?.startsWith(`${id}/`) === true)) &&
      (!filter.atRisk || isAtRisk(order, now)) &&
      (words.length === 0 || containsAll(words, [order.reference, serviceRequest?.subject, serviceRequest?.customer.name]))
    );
  };
}

function containsAll(words: readonly string[], texts: readonly (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
