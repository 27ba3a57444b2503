/**
 * A picture of figures by ECharts (ADR 0026), drawn as SVG; loaded when it is drawn. It repeats what the table beside it says, so
 * those who do not see it miss nothing: for them it is one image with a name.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../../app/media.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface PictureProps {
  readonly label: string;
  readonly kind: 'bars' | 'stacked columns' | 'lines';
  readonly names: readonly string[];
  readonly series: readonly Series[];
}

/** Told apart by lightness as well as by hue; of lines also by their marks. */
const COLOURS = ['#0958d9', '#d46b08', '#389e0d', '#722ed1', '#595959'];
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'pin'];
const ROW_PX = 26;
const HEIGHT_PX = 260;

const heightOf = ({ kind, names }: PictureProps): number =>
  kind === 'bars' ? names.length * ROW_PX + 60 : HEIGHT_PX;

/** @param fontFamily of the page: the library measures words by it, and cannot inherit it */
function optionOf(
  { kind, names, series }: PictureProps,
  dark: boolean,
  fontFamily: string,
): EChartsCoreOption {
  const ink = dark ? '#e6e6e6' : '#262626';
  const text = { color: ink, fontFamily };
  const category = { type: 'category', data: [...names], axisLabel: text, axisTick: { show: false } };
  const value = {
    type: 'value',
    minInterval: 1,
    axisLabel: text,
    splitLine: { lineStyle: { opacity: 0.3 } },
  };
  const across = kind === 'bars';
  return {
    animation: false,
    color: COLOURS,
    textStyle: text,
    tooltip: { trigger: 'axis', confine: true },
    legend: { show: series.length > 1, textStyle: text, bottom: 0, itemGap: 20 },
    grid: { left: 8, right: 24, top: 16, bottom: series.length > 1 ? 36 : 8, containLabel: true },
    xAxis: across ? value : category,
    yAxis: across ? { ...category, inverse: true } : value,
    series: series.map(({ name, values }, index) => ({
      name,
      type: kind === 'lines' ? 'line' : 'bar',
      symbol: MARKS[index % MARKS.length],
      symbolSize: 8,
      barMaxWidth: 24,
      ...(kind === 'stacked columns' ? { stack: 'all' } : {}),
      data: [...values],
    })),
  };
}

export default function Picture(props: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const dark = useIsDark();
  const option = JSON.stringify(optionOf(props, dark, getComputedStyle(document.body).fontFamily));
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const chart = init(current, undefined, { renderer: 'svg' });
    chart.setOption(JSON.parse(option) as EChartsCoreOption);
    const sized = new ResizeObserver(() => chart.resize());
    sized.observe(current);
    return () => {
      sized.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={props.label} style={{ height: heightOf(props) }} />;
}
