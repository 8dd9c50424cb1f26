import { useTimeFormat, type MomentStyle } from './time-format';

/** An instant in the viewer's zone; the whole of it on hovering. */
export function Moment({ at, style = 'minute' }: { readonly at: string; readonly style?: MomentStyle }) {
  const { moment } = useTimeFormat();
  return (
    <time dateTime={at} title={`${moment(at, 'day')} ${moment(at, 'second')} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`}>
      {moment(at, style)}
    </time>
  );
}
