import { addressOf, everythingAtRisk, toDispatch } from './board-filter';

/** A filter somebody gave a name. */
export interface SavedView {
  readonly name: string;
  readonly address: string;
}

/** Views everybody has; their names are in the wording. */
export const builtInViews = [
  { name: 'toDispatch', address: addressOf(toDispatch).toString() },
  { name: 'atRisk', address: addressOf(everythingAtRisk).toString() },
] as const;

const key = (subject: string): string => `deskgraph.board.views.${subject}`;

/** The views of a person on this computer; nothing when there are none or they cannot be read. */
export function readViews(subject: string, storage: Pick<Storage, 'getItem'> = localStorage): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key(subject)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).map(({ name, address }) => ({ name, address })) : [];
  } catch {
    return [];
  }
}

export function keepViews(subject: string, views: readonly SavedView[], storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(key(subject), JSON.stringify(views));
}

/** A view of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

function isView(value: unknown): value is SavedView {
  const { name, address } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === 'string' && typeof address === 'string';
}
