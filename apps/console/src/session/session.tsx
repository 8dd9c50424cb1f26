import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
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
    const claims = user?.profile ?? {};
    const granted = rolesIn((claims as { roles?: unknown }).roles);
    return { name: String((claims as { name?: unknown }).name ?? ''), subject: String((claims as { sub?: unknown }).sub ?? ''), roles: granted, is: (...any: Role[]) => any.some((role) => granted.includes(role)) };
  }, [user]);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The person who is signed in: what the token says, for menus and first choices. Rights are the graph's to check. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerProvider above it');
  return viewer;
}
