import { environment, runMain, systemClock } from '@deskgraph/runtime';
import { z } from 'zod';
import { runAccountCommand } from './accounts/account-commands';
import { identityDataSource } from './database';
import { identity } from './identity';
import { StateFolder } from './state-folder';

/** `npm run account -- …`, for an administrator on the machine. */
runMain('account', async () => {
  const { DATABASE_URL, STATE_DIR } = environment(z.object({ DATABASE_URL: z.url(), STATE_DIR: z.string() }));
  const dataSource = await identityDataSource(DATABASE_URL).initialize();
  try {
    const { accounts } = identity(dataSource, systemClock, new StateFolder(STATE_DIR));
    const { text, exitCode } = await runAccountCommand(process.argv.slice(2), accounts);
    process.stdout.write(`${text}\n`);
    process.exitCode = exitCode;
  } finally {
    await dataSource.destroy();
  }
});
