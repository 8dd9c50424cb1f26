import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestType } from '../../graph/schema.generated';

export interface CategoryName {
  readonly id: string;
  readonly label: string;
  readonly path: readonly string[];
}

const requestTypes = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'] as const satisfies readonly RequestType[];

export function isRequestType(label: string): label is RequestType {
  return requestTypes.some((type) => type === label);
}

/** What people call a label: the category's or request type's name, else the label as its set has it. */
export function useLabelNames(categories: readonly CategoryName[]): (label: string) => string {
  const { t } = useTranslation('terms');
  const names = useMemo(() => new Map(categories.map(({ id, label }) => [id, label])), [categories]);
  return (label) => names.get(label) ?? (isRequestType(label) ? t(`RequestType.${label}`) : label);
}

/** From the root, e.g. 网络 › 交换 › 链路中断. */
export function fullName(categories: readonly CategoryName[], id: string): string {
  const category = categories.find((each) => each.id === id);
  if (!category) return id;
  const at = (depth: number) => categories.find(({ path }) => path.length === depth && path.every((part, nth) => part === category.path[nth]))?.label;
  return category.path.map((_, nth) => at(nth + 1)).filter(Boolean).join(' › ');
}
