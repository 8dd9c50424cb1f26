import type { EChartsCoreOption } from 'echarts/core';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly kind: 'bar' | 'line';
  /** Series of one stack stand on each other. */
  readonly stack?: string;
  readonly share?: boolean;
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** Bars and lines over the rows of a report; a target is drawn across. */
export function overRows(labels: readonly string[], series: readonly Series[], target?: { readonly name: string; readonly at: number }): EChartsCoreOption {
  const shares = series.some(({ share }) => share);
  return {
    legend: { top: 0, right: 0 },
    aria: { enabled: true },
    xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', ...(shares ? { max: 1, axisLabel: { formatter: percent } } : {}) },
    tooltip: { trigger: 'axis', confine: true, ...(shares ? { valueFormatter: (value: unknown) => (typeof value === 'number' ? percent(value) : '–') } : {}) },
    series: series.map(({ name, values, kind, stack }, nth) => ({
      name,
      // One row makes no line.
      type: labels.length === 1 ? 'bar' : kind,
      data: values,
      ...(stack ? { stack } : {}),
      ...(kind === 'bar' || labels.length === 1 ? { barMaxWidth: 32 } : { symbolSize: 6, connectNulls: false }),
      ...(target && nth === 0 ? { markLine: { symbol: 'none', lineStyle: { type: 'dashed' }, label: { formatter: target.name }, data: [{ yAxis: target.at }] } } : {}),
    })),
  };
}
