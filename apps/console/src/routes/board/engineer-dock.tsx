import { DownOutlined, TeamOutlined, UpOutlined } from '@ant-design/icons';
import type { CombinedError } from '@urql/core';
import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/answer';
import styles from './engineer-dock.module.css';
import type { EngineerDockQuery } from './engineer-dock.generated';
import { TimeAxis, windowAt } from './engineer-timeline';
import { EngineerLane } from './engineer-lane';
import type { Order } from './order-book';
import type { Named, Suggestion } from './suggestion-card';
import type { DockEngineer } from './use-engineers';

interface EngineerDockProps {
  readonly asked: { readonly data?: EngineerDockQuery; readonly error?: CombinedError; readonly fetching: boolean };
  readonly selected: Order | null;
  readonly suggestions: readonly Suggestion[];
  readonly open: boolean;
  /** Counts up each time the keyboard comes here. */
  readonly choosing: number;
  readonly now: number;
  /** An order is on its way here: nobody changes place under it. */
  readonly still: boolean;
  readonly busy: boolean;
  toggle(): void;
  again(): void;
  assign(order: Order, engineer: Named): void;
  /** The keyboard goes back to the queue. */
  leave(): void;
}

/** Everybody with load and availability, those who fit the selected order first. An order is dropped on somebody, or somebody chosen by arrows and Enter. */
export const EngineerDock = memo(function EngineerDock({ asked, selected, suggestions, open, choosing, now, still, busy, toggle, again, assign, leave }: EngineerDockProps) {
  const { t } = useTranslation('board');
  const list = useRef<HTMLUListElement>(null);
  const byEngineer = useMemo(() => new Map(suggestions.map((suggestion) => [suggestion.engineer.id, suggestion])), [suggestions]);
  const places = useRef<readonly string[]>([]);
  const engineers = useMemo(() => {
    const everybody = asked.data?.engineers.edges.map(({ node }) => node) ?? [];
    return still ? inPlaces(everybody, places.current) : inOrder(everybody, byEngineer);
  }, [asked.data, byEngineer, still]);
  useEffect(() => {
    places.current = engineers.map(({ id }) => id);
  }, [engineers]);
  const free = engineers.reduce((sum, { capacity, openWorkOrders, availability }) => sum + (availability === 'AVAILABLE' ? Math.max(0, capacity - openWorkOrders) : 0), 0);
  const available = engineers.filter(({ availability }) => availability === 'AVAILABLE').length;

  useEffect(() => {
    if (open) list.current?.scrollTo({ top: 0 });
  }, [open, selected?.id]);

  // The keyboard waits at the best one; when the ranking comes only then, it goes along, unless somebody has been chosen.
  const waits = useRef(false);
  useEffect(() => {
    waits.current = choosing > 0;
  }, [choosing]);
  useEffect(() => {
    if (open && waits.current) choicesIn(list.current)[0]?.focus();
  }, [open, choosing, engineers]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab' || event.key === 'Enter') waits.current = false;
    if (event.key === 'Escape') return leave();
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    waits.current = false;
    const buttons = choicesIn(list.current);
    buttons[Math.min(buttons.length - 1, Math.max(0, buttons.indexOf(document.activeElement as HTMLButtonElement) + by))]?.focus();
  }

  return (
    <section className={styles['dock']} aria-label={t('engineers')}>
      <button type="button" className={styles['handle']} aria-expanded={open} onClick={toggle}>
        <TeamOutlined aria-hidden />
        <span className={styles['title']}>{t('engineers')}</span>
        {asked.data ? <span className="quiet">{t('engineersFree', { available, count: engineers.length, free })}</span> : null}
        <span className={styles['gap']} />
        {open ? <DownOutlined aria-hidden /> : <UpOutlined aria-hidden />}
      </button>
      {open ? (
        <div className={styles['body']}>
          <Answer of={asked} again={again} pick={() => engineers}>
            {(shown) => (
              <>
                <TimeAxis window={windowAt(now)} />
                <ul ref={list} className={styles['lanes']} onKeyDown={onKeyDown} data-board-engineers>
                  {shown.map((engineer) => (
                    <EngineerLane key={engineer.id} engineer={engineer} order={selected} suggestion={byEngineer.get(engineer.id)} now={now} busy={busy} assign={assign} />
                  ))}
                </ul>
              </>
            )}
          </Answer>
        </div>
      ) : null}
    </section>
  );
});

const choicesIn = (list: HTMLElement | null): HTMLButtonElement[] => [...(list?.querySelectorAll<HTMLButtonElement>('button[data-engineer]') ?? [])];

function inPlaces(engineers: readonly DockEngineer[], places: readonly string[]): readonly DockEngineer[] {
  return [...engineers].sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}

/** Those who may do the selected order by their rank, then those who can be given work, the least loaded first. */
function inOrder(engineers: readonly DockEngineer[], suggestions: ReadonlyMap<string, Suggestion>): readonly DockEngineer[] {
  const place = ({ id, availability, openWorkOrders, capacity }: DockEngineer): number => {
    const suggestion = suggestions.get(id);
    if (suggestion) return suggestion.failed.length === 0 ? suggestion.rank : 1_000 + (suggestion.rankOtherwise ?? 1_000);
    return (availability === 'AVAILABLE' ? 3_000 : 4_000) + openWorkOrders / Math.max(1, capacity);
  };
  return [...engineers].sort((a, b) => place(a) - place(b));
}
