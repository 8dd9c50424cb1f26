import { useState } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { takePlace, useViewer } from '../session/session';
import { Crashed, Forbidden, NotFound } from './dead-ends';
import { Frame } from './frame/frame';
import { firstRoom, mayEnter, rooms, type Room } from './rooms';

function Home() {
  const room = firstRoom(useViewer().roles);
  return room ? <Navigate to={rooms[room].path} replace /> : <Forbidden />;
}

function SignedIn() {
  const [place] = useState(takePlace);
  return <Navigate to={place} replace />;
}

function Guarded({ room, children }: { readonly room: Room; readonly children: React.ReactNode }) {
  return mayEnter(room, useViewer().roles) ? children : <Forbidden />;
}

type Load = () => Promise<{ readonly Component: React.ComponentType }>;

/** A page of a room; its code is fetched when somebody goes there. */
function page(path: string, room: Room, load: Load): RouteObject {
  return {
    path,
    errorElement: <Crashed />,
    lazy: async () => {
      const { Component } = await load();
      return { Component: () => <Guarded room={room}><Component /></Guarded> };
    },
  };
}

export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <Crashed />,
    children: [
      { path: '/', element: <Home /> },
      { path: '/signed-in', element: <SignedIn /> },
      page('/desk', 'desk', () => import('./desk/desk-page').then(({ DeskPage }) => ({ Component: DeskPage }))),
      page('/requests', 'requests', () => import('./requests/requests-page').then(({ RequestsPage }) => ({ Component: RequestsPage }))),
      page('/requests/:reference', 'requests', () => import('./requests/request-page').then(({ RequestPage }) => ({ Component: RequestPage }))),
      page('/portal', 'portal', () => import('./portal/portal-page').then(({ PortalPage }) => ({ Component: PortalPage }))),
      page('/portal/new', 'portal', () => import('./portal/new-request-page').then(({ NewRequestPage }) => ({ Component: NewRequestPage }))),
      page('/portal/:reference', 'portal', () => import('./portal/portal-request-page').then(({ PortalRequestPage }) => ({ Component: PortalRequestPage }))),
      page('/board', 'board', () => import('./board/board-page').then(({ BoardPage }) => ({ Component: BoardPage }))),
      page('/analytics', 'analytics', () => import('./analytics/analytics-page').then(({ AnalyticsPage }) => ({ Component: AnalyticsPage }))),
      page('/oversight', 'oversight', () => import('./oversight/oversight-page').then(({ OversightPage }) => ({ Component: OversightPage }))),
      page('/my-day', 'myDay', () => import('./my-day/my-day-page').then(({ MyDayPage }) => ({ Component: MyDayPage }))),
      page('/work-orders/:reference', 'workOrder', () => import('./work-order/work-order-page').then(({ WorkOrderPage }) => ({ Component: WorkOrderPage }))),
      { path: '*', element: <NotFound /> },
    ],
  },
]);
