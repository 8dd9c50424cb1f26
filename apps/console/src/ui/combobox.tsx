import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import styles from './combobox.module.css';

interface ComboboxProps<Item> {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly onPick: (item: Item) => void;
  readonly children: (item: Item) => ReactNode;
  /** What the list is called to somebody who does not see it. */
  readonly listLabel: string;
  readonly busy?: boolean;
  /** Said in the list's place when nothing was found. */
  readonly nothing?: ReactNode;
  readonly placeholder?: string;
  readonly large?: boolean;
  readonly inputRef?: Ref<{ focus: () => void } | null>;
}

/** Type, see what fits, take it with Enter: the keys of the ARIA pattern for a combobox with a list. */
export function Combobox<Item>({ id, text, onText, items, keyOf, onPick, children, listLabel, busy = false, nothing, placeholder, large = false, inputRef }: ComboboxProps<Item>) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const keys = items.map(keyOf).join(' ');
  useEffect(() => setAt(0), [keys]);
  const shown = open && (items.length > 0 || (nothing !== undefined && !busy));
  const optionId = (index: number) => `${list}-${index}`;

  function take(index: number): void {
    const item = items[index];
    if (item === undefined) return;
    setOpen(false);
    onPick(item);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      if (open) setAt((at + move + items.length) % items.length);
    } else if (event.key === 'Enter' && shown && items.length > 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <div className={styles['combobox']}>
      <Input
        id={id}
        ref={inputRef as never}
        size={large ? 'large' : 'middle'}
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && items.length > 0 ? optionId(at) : undefined}
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        prefix={busy ? <LoadingOutlined aria-hidden /> : <SearchOutlined aria-hidden />}
        onChange={(event) => {
          setOpen(true);
          onText(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={list} className={styles['list']} role="listbox" aria-label={listLabel} hidden={!shown}>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            id={optionId(index)}
            className={styles['option']}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => take(index)}
          >
            {children(item)}
          </li>
        ))}
        {items.length === 0 ? <li className={styles['nothing']} role="presentation">{nothing}</li> : null}
      </ul>
    </div>
  );
}
