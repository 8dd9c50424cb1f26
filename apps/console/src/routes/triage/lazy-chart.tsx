import { lazy, Suspense, type ComponentProps } from 'react';
import type { Chart } from '../../ui/chart';

const Fetched = lazy(() => import('../../ui/chart').then(({ Chart: fetched }) => ({ default: fetched })));

/** A chart whose code comes after the page. */
export function LazyChart(props: ComponentProps<typeof Chart>) {
  return <Suspense fallback={<div style={{ height: props.height ?? 260 }} />}><Fetched {...props} /></Suspense>;
}
