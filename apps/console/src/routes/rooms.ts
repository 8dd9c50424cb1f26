import type { Role } from '../session/roles';

/** The rooms of the console: where each lies and who works there. The graph checks rights; this only decides what is offered. */
export const rooms = {
  desk: { path: '/desk', roles: ['front-line', 'dispatcher', 'supervisor', 'administrator'] },
  requests: { path: '/requests', roles: ['front-line', 'dispatcher', 'supervisor', 'director', 'quality-reviewer', 'analyst', 'knowledge-manager', 'administrator'] },
  board: { path: '/board', roles: ['dispatcher', 'supervisor', 'administrator'] },
  myDay: { path: '/my-day', roles: ['engineer'] },
  // Reached from lists, notices and numbers, not from the menu.
  workOrder: { path: '/work-orders/:reference', roles: ['front-line', 'dispatcher', 'engineer', 'supervisor', 'director', 'knowledge-manager', 'quality-reviewer', 'analyst', 'administrator'], inMenu: false },
  oversight: { path: '/oversight', roles: ['supervisor', 'director', 'dispatcher', 'administrator'] },
  articles: { path: '/articles', roles: ['front-line', 'dispatcher', 'engineer', 'supervisor', 'director', 'knowledge-manager', 'quality-reviewer', 'analyst', 'customer', 'administrator'] },
  triage: { path: '/triage', roles: ['knowledge-manager', 'supervisor', 'director', 'analyst', 'administrator'] },
  analytics: { path: '/analytics', roles: ['analyst', 'supervisor', 'director', 'dispatcher', 'knowledge-manager', 'quality-reviewer', 'administrator'] },
  portal: { path: '/portal', roles: ['customer'] },
  administration: { path: '/administration', roles: ['supervisor', 'knowledge-manager', 'administrator'] },
} as const satisfies Record<string, { readonly path: string; readonly roles: readonly Role[]; readonly inMenu?: false }>;

export type Room = keyof typeof rooms;

export type RoomInMenu = { [Name in Room]: (typeof rooms)[Name] extends { readonly inMenu: false } ? never : Name }[Room];

/** In the order of the menu. */
export const roomNames = (Object.keys(rooms) as readonly Room[]).filter((room): room is RoomInMenu => !('inMenu' in rooms[room]));

export function mayEnter(room: Room, granted: readonly Role[]): boolean {
  const allowed: readonly Role[] = rooms[room].roles;
  return granted.some((role) => allowed.includes(role));
}

const firstRooms: readonly (readonly [Role, Room])[] = [
  ['dispatcher', 'board'], ['front-line', 'desk'], ['engineer', 'myDay'], ['supervisor', 'oversight'], ['director', 'oversight'],
  ['knowledge-manager', 'articles'], ['analyst', 'analytics'], ['quality-reviewer', 'requests'], ['customer', 'portal'], ['administrator', 'administration'],
];

/** Where somebody begins the day. */
export function firstRoom(granted: readonly Role[]): Room | undefined {
  return firstRooms.find(([role]) => granted.includes(role))?.[1];
}
