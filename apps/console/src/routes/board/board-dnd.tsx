import { DndContext, DragOverlay, MouseSensor, useSensor, useSensors, type Active, type Announcements, type CollisionDetection, type DragEndEvent, type DragStartEvent, type Modifier, type Over } from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board-page.module.css';
import type { Order } from './order-book';
import type { Named } from './suggestion-card';

/** Who lies under the pointer on the screen now: measures taken before could be of a list that has moved since. */
const underPointer: CollisionDetection = ({ pointerCoordinates, droppableContainers }) => {
  if (!pointerCoordinates) return [];
  const lane = document.elementsFromPoint(pointerCoordinates.x, pointerCoordinates.y).find((element) => element instanceof HTMLElement && element.dataset['lane'] !== undefined);
  const id = lane instanceof HTMLElement ? lane.dataset['lane'] : undefined;
  return droppableContainers.filter((container) => container.id === id).map((container) => ({ id: container.id, data: { droppableContainer: container, value: 1 } }));
};

/** What is dragged hangs at the pointer, wherever in its wide row it was taken up. */
const atPointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) =>
  activatorEvent instanceof MouseEvent && draggingNodeRect ? { ...transform, x: transform.x + activatorEvent.clientX - draggingNodeRect.left + 12, y: transform.y + activatorEvent.clientY - draggingNodeRect.top + 8 } : transform;
const beside = [atPointer];

interface BoardDndProps {
  began(order: Order): void;
  dropped(order: Order, engineer: Named): void;
  ended(): void;
  readonly children: ReactNode;
}

const orderOf = (active: Active): Order | undefined => active.data.current?.['order'] as Order | undefined;
const engineerOf = (over: Over | null): Named | undefined => over?.data.current?.['engineer'] as Named | undefined;

/** An order is dragged onto an engineer. The keyboard's way is E, arrows and Enter (engineer-dock.tsx). */
export function BoardDnd({ began, dropped, ended, children }: BoardDndProps) {
  const { t } = useTranslation('board');
  const [dragged, setDragged] = useState<Order | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 8 } }));

  const said = (key: 'drag.over' | 'drag.dropped', active: Active, over: Over | null): string | undefined => {
    const [order, engineer] = [orderOf(active), engineerOf(over)];
    return order && engineer ? t(key, { reference: order.reference, name: engineer.name }) : undefined;
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag.began', { reference: orderOf(active)?.reference ?? '' }),
    onDragOver: ({ active, over }) => said('drag.over', active, over),
    onDragEnd: ({ active, over }) => said('drag.dropped', active, over),
    onDragCancel: () => t('drag.cancelled'),
  };

  function onStart({ active }: DragStartEvent): void {
    const order = orderOf(active);
    if (!order) return;
    setDragged(order);
    began(order);
  }

  function onEnd({ active, over }: DragEndEvent): void {
    setDragged(null);
    ended();
    const [order, engineer] = [orderOf(active), engineerOf(over)];
    if (order && engineer) dropped(order, engineer);
  }

  return (
    <DndContext sensors={sensors} collisionDetection={underPointer} accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }} onDragStart={onStart} onDragEnd={onEnd} onDragCancel={() => { setDragged(null); ended(); }}>
      {children}
      <DragOverlay dropAnimation={null} modifiers={beside}>{dragged ? <div className={styles['ghost']}><strong>{dragged.reference}</strong> {dragged.serviceRequest?.subject}</div> : null}</DragOverlay>
    </DndContext>
  );
}
