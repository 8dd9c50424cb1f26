import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './choice-filter.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFilterProps<Value extends string> {
  /** What is chosen from; shown while nothing is. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly choose: (chosen: readonly Value[]) => void;
}

/** So many that one looks for them by name. */
const many = 8;

/** Any number of choices behind a button: a filter without the weight of a select. */
export function ChoiceFilter<Value extends string>({ label, choices, chosen, choose }: ChoiceFilterProps<Value>) {
  const { t } = useTranslation('states');
  const [typed, setTyped] = useState('');
  const [first] = choices.filter(({ value }) => chosen.includes(value));
  const matching = choices.filter((choice) => choice.label.toLowerCase().includes(typed.trim().toLowerCase()));
  const toggle = (value: Value) => choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);

  const content = (
    <div className={styles['content']} role="group" aria-label={label}>
      {choices.length > many ? <input type="search" className={styles['find']} autoFocus value={typed} onChange={({ target }) => setTyped(target.value)} aria-label={t('find', { what: label })} placeholder={t('find', { what: label })} /> : null}
      <ul className={styles['list']}>
        {matching.map(({ value, label: name }) => (
          <li key={value}><label><input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />{name}</label></li>
        ))}
      </ul>
    </div>
  );

  return (
    <span className={styles['filter']} data-chosen={chosen.length > 0}>
      <Popover content={content} trigger="click" placement="bottomLeft" arrow={false} onOpenChange={() => setTyped('')}>
        <button type="button" className={styles['button']} aria-haspopup="dialog" aria-label={first ? `${label}: ${first.label}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}` : label}>
          <span className={styles['text']}>{first?.label ?? label}</span>
          {chosen.length > 1 ? <span className={styles['more']}>+{chosen.length - 1}</span> : null}
          {chosen.length === 0 ? <DownOutlined aria-hidden /> : null}
        </button>
      </Popover>
      {chosen.length > 0 ? <button type="button" className={styles['clear']} aria-label={t('clear', { what: label })} onClick={() => choose([])}><CloseCircleFilled aria-hidden /></button> : null}
    </span>
  );
}
