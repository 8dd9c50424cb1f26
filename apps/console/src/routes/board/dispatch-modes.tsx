import { Drawer, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DispatchMode } from '../../graph/schema.generated';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Moment } from '../../ui/moment';
import type { DispatchQueue } from './board-choices';
import styles from './dispatch-modes.module.css';
import { SetDispatchModeDocument } from './dispatch-modes.generated';

const modes: readonly DispatchMode[] = ['OFF', 'SUGGEST', 'ASSIGN'];

interface DispatchModesProps {
  readonly queues: readonly DispatchQueue[];
  /** Categories, whose roots give queues their names. */
  readonly names: readonly { readonly id: string; readonly label: string }[];
  close(): void;
  again(): void;
}

/** How each queue is worked: by people alone, with suggestions, or by itself where the best is clear. */
export function DispatchModes({ queues, names, close, again }: DispatchModesProps) {
  const { t } = useTranslation(['board', 'terms']);
  const [act, busy] = useAct(SetDispatchModeDocument);
  const refuse = useRefusal();

  async function set(queueId: string, mode: DispatchMode, margin: number): Promise<void> {
    const data = await act({ input: { queueId, mode, margin } });
    if (!data) return;
    const outcome = data.setDispatchMode;
    switch (outcome.__typename) {
      case 'SetDispatchModePayload':
        return again();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Drawer open onClose={close} size={560} title={t('modes.title')}>
      <p className="quiet">{t('modes.about')}</p>
      <ul className={styles['queues']}>
        {queues.map(({ id, mode, margin, changedBy, changedAt }) => {
          const name = id === 'unsorted' ? t('modes.unsorted') : (names.find((category) => category.id === id)?.label ?? id);
          return (
            <li key={id} className={styles['queue']}>
              <span className={styles['name']}>{name}</span>
              <Segmented aria-label={name} disabled={busy} value={mode} onChange={(next) => void set(id, next, margin)} options={modes.map((value) => ({ value, label: t(`terms:DispatchMode.${value}`) }))} />
              <label className={styles['margin']}>
                <span>{t('modes.margin')}</span>
                <InputNumber size="small" min={0} max={100} disabled={busy || mode !== 'ASSIGN'} defaultValue={Math.round(margin * 100)} onBlur={({ target }) => { const next = Number(target.value) / 100; if (next !== margin && next >= 0 && next <= 1) void set(id, mode, next); }} />
              </label>
              {changedBy && changedAt ? <span className={`quiet ${styles['changed']}`}>{t('modes.changed', { by: changedBy })} <Moment at={changedAt} /></span> : null}
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}
