import { App as Messages } from 'antd';
import type { UserManager } from 'oidc-client-ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { AuthProvider, useAuth } from 'react-oidc-context';
import { RouterProvider } from 'react-router';
import { Provider as GraphProvider } from 'urql';
import i18next from 'i18next';
import { graphClient } from './graph/client';
import { LiveSocket } from './graph/live';
import { LiveProvider } from './graph/live-provider';
import { router } from './routes/router';
import type { ConsoleSettings } from './session/console-settings';
import { SignInGate } from './session/sign-in-gate';
import { userManager, ViewerProvider } from './session/session';
import { AppearanceProvider } from './ui/appearance';

export function ConsoleApp({ settings }: { readonly settings: ConsoleSettings }) {
  const [manager] = useState(() => userManager(settings, i18next.language));
  return (
    <I18nextProvider i18n={i18next}>
      <AppearanceProvider>
        <Messages notification={{ placement: 'topRight', maxCount: 3 }}>
          <AuthProvider userManager={manager}>
            <SignInGate>
              <ViewerProvider>
                <Graph manager={manager}>
                  <RouterProvider router={router} />
                </Graph>
              </ViewerProvider>
            </SignInGate>
          </AuthProvider>
        </Messages>
      </AppearanceProvider>
    </I18nextProvider>
  );
}

/** One client a person and language: answers are in a language, so another one begins anew. */
function Graph({ manager, children }: { readonly manager: UserManager; readonly children: ReactNode }) {
  const auth = useAuth();
  const { i18n } = useTranslation();
  const subject = auth.user?.profile.sub;
  const [client, live] = useMemo(() => {
    const accessToken = async (): Promise<string | undefined> => (await manager.getUser())?.access_token;
    const renew = async (): Promise<boolean> => (await manager.signinSilent().catch(() => null)) !== null;
    const socket = new LiveSocket(accessToken, renew);
    return [graphClient({ accessToken, renew, expired: () => void manager.removeUser() }, socket, () => i18n.language), socket] as const;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another person or language makes another client
  }, [manager, subject, i18n.language]);
  useEffect(() => () => live.close(), [live]);
  return (
    <GraphProvider value={client}>
      <LiveProvider value={live}>{children}</LiveProvider>
    </GraphProvider>
  );
}
