interface Age {
  readonly key: string;
  /** From so many days on, and less than so many. */
  readonly from: number;
  readonly below: number;
  readonly label: { readonly zh: string; readonly en: string };
}

/** How long a work order has been open, in steps that ask for different answers. */
export const ages = [
  { key: 'UNDER_1_DAY', from: 0, below: 1, label: { zh: '不足 1 天', en: 'less than 1 day' } },
  { key: '1_TO_3_DAYS', from: 1, below: 3, label: { zh: '1–3 天', en: '1 to 3 days' } },
  { key: '3_TO_7_DAYS', from: 3, below: 7, label: { zh: '3–7 天', en: '3 to 7 days' } },
  { key: '7_TO_30_DAYS', from: 7, below: 30, label: { zh: '7–30 天', en: '7 to 30 days' } },
  { key: 'OVER_30_DAYS', from: 30, below: Infinity, label: { zh: '30 天以上', en: '30 days and more' } },
] as const satisfies readonly Age[];
