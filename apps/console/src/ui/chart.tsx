import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useAppearance } from './appearance';

echarts.use([AriaComponent, BarChart, CanvasRenderer, DatasetComponent, GridComponent, LegendComponent, LineChart, MarkLineComponent, ScatterChart, TooltipComponent]);

/** Colours that stay apart for people who see colours differently (after Okabe and Ito). */
const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];

interface ChartProps {
  /** What the chart shows, for those who do not see it; the numbers stand in the table beside it. */
  readonly label: string;
  readonly option: echarts.EChartsCoreOption;
  readonly height?: number;
}

/** A chart in the looks of the page. It never stands alone: its table is beside it (routes/analytics). */
export function Chart({ label, option, height = 260 }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const { isDark } = useAppearance();

  useEffect(() => {
    if (!place.current) return undefined;
    const made = echarts.init(place.current, isDark ? 'dark' : null);
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [isDark]);

  useEffect(() => {
    chart.current?.setOption({ color: palette, backgroundColor: 'transparent', animation: false, grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true }, tooltip: { trigger: 'axis', confine: true }, ...option }, { notMerge: true });
  }, [option, isDark]);

  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
