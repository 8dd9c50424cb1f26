import { createContext, useContext, useEffect, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Order } from './order-book';
import type { Named } from './suggestion-card';

interface Drag {
  begin(order: Order, event: DragEvent): void;
  end(): void;
  drop(engineer: Named): void;
}

const DragActs = createContext<Drag | null>(null);
const Dragged = createContext<Order | null>(null);

interface BoardDragProps {
  began(order: Order): void;
  ended(): void;
  dropped(order: Order, engineer: Named): void;
  readonly children: ReactNode;
}

/** An order is dragged onto an engineer by the browser's own drag and drop. The keyboard's way is E, arrows and Enter (engineer-dock.tsx). */
export function BoardDrag({ began, ended, dropped, children }: BoardDragProps) {
  const [dragged, setDragged] = useState<Order | null>(null);
  const newest = useRef({ began, ended, dropped, dragged });
  useEffect(() => {
    newest.current = { began, ended, dropped, dragged };
  });
  // The same for ever, so that no row is drawn again because the page was.
  const acts = useMemo<Drag>(() => ({
    begin(order, event) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', order.reference);
      // Opening the dock moves what is being dragged; browsers give up a drag whose element moves at once.
      setTimeout(() => {
        setDragged(order);
        newest.current.began(order);
      });
    },
    end() {
      setDragged(null);
      newest.current.ended();
    },
    drop(engineer) {
      const order = newest.current.dragged;
      setDragged(null);
      if (order) newest.current.dropped(order, engineer);
    },
  }), []);
  return <DragActs value={acts}><Dragged value={dragged}>{children}</Dragged></DragActs>;
}

function useDragActs(): Drag {
  const acts = useContext(DragActs);
  if (!acts) throw new Error('dragging needs a BoardDrag above it');
  return acts;
}

/** What makes the row of an order draggable. */
export function useDraggableOrder(order: Order) {
  const { begin, end } = useDragActs();
  return { draggable: true, onDragStart: (event: DragEvent) => begin(order, event), onDragEnd: end };
}

/** What lets an order be dropped on an engineer, and whether one hovers there. */
export function useDropOnEngineer(engineer: Named) {
  const { drop } = useDragActs();
  const dragged = useContext(Dragged);
  const [over, setOver] = useState(false);
  return {
    isOver: over && dragged !== null,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        drop(engineer);
      },
    },
  };
}
