import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useAuth } from 'react-oidc-context';
import type { ConsoleSettings } from './console-settings';
import { rolesIn, type Role } from './roles';

const afterSignIn = 'deskgraph.afterSignIn';

/** Signs people in and keeps them so; tokens live in the tab and end with it. The sign-in page speaks the language the console began with. */
export function userManager({ issuer, clientId, scopes, resource }: ConsoleSettings, language: string): UserManager {
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    scope: scopes.join(' '),
    ...(resource === null ? {} : { resource }),
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    ui_locales: language,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });
}

/** The page to come back to once somebody has signed in. */
export function rememberPlace(): void {
  if (location.pathname !== '/signed-in') sessionStorage.setItem(afterSignIn, location.pathname + location.search);
}

export function takePlace(): string {
  const place = sessionStorage.getItem(afterSignIn) ?? '/';
  sessionStorage.removeItem(afterSignIn);
  return place;
}

const lastHere = 'deskgraph.lastHere';

interface Claims {
  readonly sub?: unknown;
  readonly name?: unknown;
  readonly roles?: unknown;
}

/** Who worked here last, for when nobody can be asked: only engineers, whose day opens without a network. */
function rememberedClaims(): Claims | null {
  try {
    return JSON.parse(localStorage.getItem(lastHere) ?? 'null') as Claims | null;
  } catch {
    return null;
  }
}

export const isSomebodyRemembered = (): boolean => rememberedClaims() !== null;

export function forgetViewer(): void {
  localStorage.removeItem(lastHere);
}

function rememberViewer({ sub, name, roles }: Claims): void {
  if (rolesIn(roles).includes('engineer')) localStorage.setItem(lastHere, JSON.stringify({ sub, name, roles }));
  else forgetViewer();
}

export interface Viewer {
  readonly name: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  is(...any: Role[]): boolean;
}

const ViewerContext = createContext<Viewer | null>(null);

/** Gives everything below it the person who is signed in. */
export function ViewerProvider({ children }: { readonly children: ReactNode }) {
  const { user } = useAuth();
  const viewer = useMemo(() => {
    const claims: Claims = user?.profile ?? rememberedClaims() ?? {};
    const granted = rolesIn(claims.roles);
    return { name: String(claims.name ?? ''), subject: String(claims.sub ?? ''), roles: granted, is: (...any: Role[]) => any.some((role) => granted.includes(role)) };
  }, [user]);
  useEffect(() => {
    if (user) rememberViewer(user.profile);
  }, [user]);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The person who is signed in: what the token says, for menus and first choices. Rights are the graph's to check. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerProvider above it');
  return viewer;
}
