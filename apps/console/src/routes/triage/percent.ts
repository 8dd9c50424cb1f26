/** 0.8085 as 80.9 %; whole numbers lose the zero. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
