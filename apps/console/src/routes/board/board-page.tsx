import { QuestionCircleOutlined, SettingOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../session/session';
import { Answer, Empty } from '../../ui/answer';
import { narrowWindow, useMedia } from '../../ui/media';
import { BoardChoicesDocument } from './board-choices.generated';
import { BoardDrag } from './board-drag';
import type { BoardAct } from './board-keys';
import styles from './board-page.module.css';
import { BoardStatus } from './board-status';
import { categoryChoices, queueOf } from './board-choices';
import { EngineerDock } from './engineer-dock';
import { FilterBar } from './filter-bar';
import { KeysHelp } from './keys-help';
import { LastDone, type Done } from './last-done';
import type { Order } from './order-book';
import { OrderPanel } from './order-panel';
import { OrderQueue } from './order-queue';
import type { Named } from './suggestion-card';
import { useAssign } from './use-assign';
import { useBoardAddress } from './use-board-address';
import { useBoardKeys } from './use-board-keys';
import { useEngineers } from './use-engineers';
import { useOrderBook } from './use-order-book';
import { useLooking } from './use-looking';
import { mayDo, useOrderDetail } from './use-order-detail';
import { useQueue } from './use-queue';
import { ViewTabs } from './view-tabs';

const BatchPlan = lazy(() => import('./batch-plan').then(({ BatchPlan: Component }) => ({ default: Component })));
const DispatchModes = lazy(() => import('./dispatch-modes').then(({ DispatchModes: Component }) => ({ default: Component })));

const nobody: readonly never[] = [];
const noSuggestions: readonly never[] = [];

type Over = 'help' | 'plan' | 'modes' | null;

/** The queue by risk, and everything it takes to empty it: whom an order fits, one key to give it, the people and their load. */
export function BoardPage() {
  const { t } = useTranslation(['board', 'terms']);
  const viewer = useViewer();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const narrow = useMedia(narrowWindow);
  const { filter, address, show, change } = useBoardAddress();
  const { book, freshness, hear, again } = useOrderBook(filter);
  const { orders, selectedId, selected, select, move, goTo, goOnFrom } = useQueue(book, filter, !narrow);
  const detail = useOrderDetail(selectedId, book);
  const people = useEngineers();
  const [choices, askChoices] = useQuery({ query: BoardChoicesDocument });
  const { assign, busy } = useAssign(hear);
  const [over, setOver] = useState<Over>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [dockOpen, setDockOpen] = useState(() => localStorage.getItem('deskgraph.board.dock') === 'open');
  const [dragging, setDragging] = useState(false);
  const [choosing, setChoosing] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const queue = queueOf(detail.detail, detail.order, choices.data?.dispatchQueues ?? []);
  const suggestionsOff = queue?.mode === 'OFF';
  const fitting = useMemo(() => (suggestionsOff ? [] : mayDo(detail.suggestions)), [detail.suggestions, suggestionsOff]);
  const focusQueue = useCallback(() => list.current?.focus(), []);

  const give = useCallback(
    async (order: Order, engineer: Named) => {
      if (order.assignee?.id === engineer.id) return; // it is theirs already
      if (order.status !== 'OPEN' && !(await modal.confirm({ title: t('reassignTitle', { reference: order.reference }), content: t('reassignText', { from: order.assignee?.name ?? '–', to: engineer.name }), okText: t('reassign') }))) return;
      if (!(await assign(order, engineer))) return;
      setDone({ reference: order.reference, name: engineer.name, at: Date.now() });
      if (order.status === 'OPEN') goOnFrom(order.id);
    },
    [assign, goOnFrom, modal, t],
  );

  const openOrder = useCallback((order: Order) => void navigate(`/work-orders/${order.reference}`), [navigate]);
  const pick = useCallback((id: string) => {
    select(id);
    setPanelOpen(true);
    list.current?.focus({ preventScroll: true });
  }, [select]);

  const toggleDock = useCallback((open: boolean) => {
    setDockOpen(open);
    localStorage.setItem('deskgraph.board.dock', open ? 'open' : 'closed');
  }, []);
  const toggle = useCallback(() => toggleDock(!dockOpen), [toggleDock, dockOpen]);
  const { engineers } = people;
  const [teams, persons] = useMemo(() => [teamsOf(engineers), engineers.map(({ id, name }) => ({ value: id, label: name }))], [engineers]);
  const categories = useMemo(() => categoryChoices(choices.data?.categories ?? []), [choices.data]);

  function perform(act: BoardAct): void {
    switch (act.act) {
      case 'move': return move(act.by);
      case 'edge': return goTo(act.at === 'first' ? 0 : orders.length - 1);
      case 'accept': {
        // Never somebody suggested for the order before.
        const engineer = detail.id === selectedId ? fitting[act.rank - 1]?.engineer : undefined;
        return selected && engineer ? void give(selected, engineer) : undefined;
      }
      case 'filter': return search.current?.select();
      case 'help': return setOver('help');
      case 'plan': return setOver('plan');
      case 'open': return selected ? openOrder(selected) : undefined;
      case 'engineers':
        toggleDock(true);
        return setChoosing((count) => count + 1);
    }
  }
  useLooking(narrow && !panelOpen ? null : selectedId);
  useBoardKeys(perform, over === null);

  const giveShown = useCallback((engineer: Named) => void (detail.order && give(detail.order, engineer)), [detail.order, give]);
  const giveFromDock = useCallback((order: Order, engineer: Named) => {
    void give(order, engineer);
    focusQueue();
  }, [give, focusQueue]);
  const panel = detail.id === null ? null : (
    <OrderPanel key={detail.id} asked={detail.asked} subject={detail.order?.serviceRequest?.subject} viewers={detail.order?.viewers ?? nobody} suggestions={detail.suggestions} suggestionsOff={suggestionsOff} busy={busy} again={detail.again} assign={giveShown} />
  );

  return (
    <BoardDrag began={(order) => { select(order.id); setDockOpen(true); setDragging(true); }} ended={() => setDragging(false)} dropped={(order, engineer) => void give(order, engineer)}>
      <div className={styles['board']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{t('title')}</h1>
          <ViewTabs address={address} show={show} />
          <span className={styles['gap']} />
          <BoardStatus book={book} freshness={freshness} shown={orders.length} />
          <Button size="small" icon={<ThunderboltOutlined />} onClick={() => setOver('plan')}>{t('plan.title')}</Button>
          {viewer.is('supervisor', 'administrator') ? <Button size="small" icon={<SettingOutlined />} onClick={() => setOver('modes')}>{t('modes.title')}</Button> : null}
          {narrow ? null : <Button size="small" type="text" icon={<QuestionCircleOutlined />} aria-label={t('keys.title')} title={t('keys.title')} onClick={() => setOver('help')} />}
        </header>
        <FilterBar filter={filter} search={search} change={change} leave={focusQueue} teams={teams} engineers={persons} categories={categories} />
        <LastDone done={done} />
        <div className={styles['middle']}>
          <div className={styles['queue']}>
            <Answer of={{ data: freshness.at === null && freshness.error ? undefined : freshness.at === null ? undefined : book, error: freshness.at === null ? freshness.error : undefined, fetching: false }} again={again} pick={() => book}>
              {() => orders.length === 0 && book.complete ? <div className={styles['nothing']}><Empty text={address === '' ? t('allGiven') : t('nothingMatches')}>{address === '' ? null : <Button onClick={() => show('')}>{t('view.toDispatch')}</Button>}</Empty></div> : <OrderQueue orders={orders} selectedId={selectedId} oneStatus={filter.statuses.length === 1} select={pick} open={openOrder} list={list} />}
            </Answer>
          </div>
          {narrow ? null : <aside className={styles['panel']} aria-label={t('selected')}>{panel ?? <Empty text={t('selectOne')} />}</aside>}
        </div>
        <EngineerDock asked={people.asked} selected={detail.order} suggestions={suggestionsOff ? noSuggestions : detail.suggestions} open={dockOpen} choosing={choosing} now={people.now} still={dragging} busy={busy} toggle={toggle} again={people.again} assign={giveFromDock} leave={focusQueue} />
        {narrow ? <Drawer open={panelOpen && selectedId !== null} onClose={() => setPanelOpen(false)} size="100%" title={t('selected')} destroyOnHidden>{panel}</Drawer> : null}
        <KeysHelp open={over === 'help'} close={() => setOver(null)} />
        <Suspense>
          {over === 'plan' ? <BatchPlan close={() => setOver(null)} hear={hear} engineers={engineers} assign={assign} /> : null}
          {over === 'modes' ? <DispatchModes close={() => setOver(null)} queues={choices.data?.dispatchQueues ?? []} names={choices.data?.categories ?? []} again={() => askChoices({ requestPolicy: 'network-only' })} /> : null}
        </Suspense>
      </div>
    </BoardDrag>
  );
}

function teamsOf(engineers: readonly { readonly team: string; readonly moreTeams: readonly string[] }[]) {
  return [...new Set(engineers.flatMap(({ team, moreTeams }) => [team, ...moreTeams]))].sort().map((name) => ({ value: name, label: name }));
}
