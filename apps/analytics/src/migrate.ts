import { environment, migrateDatabase, runMain } from '@deskgraph/runtime';
import { z } from 'zod';
import { analyticsDatabase } from './database';

/** Brings analytics' database up to date; returns the names of the migrations that ran. */
export function migrate(databaseUrl: string): Promise<readonly string[]> {
  return migrateDatabase(analyticsDatabase(databaseUrl));
}

if (require.main === module) {
  runMain('analytics migrate', async () => {
    const { DATABASE_URL } = environment(z.object({ DATABASE_URL: z.url() }));
    const names = await migrate(DATABASE_URL);
    process.stdout.write(`analytics: ${names.length} migrations ran ${names.join(' ')}\n`);
  });
}
