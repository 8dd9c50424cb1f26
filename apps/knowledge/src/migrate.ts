import { environment, migrateDatabase, runMain } from '@deskgraph/runtime';
import { z } from 'zod';
import { knowledgeDatabase } from './database';

/** Brings knowledge's database up to date; returns the names of the migrations that ran. */
export function migrate(databaseUrl: string): Promise<readonly string[]> {
  return migrateDatabase(knowledgeDatabase(databaseUrl));
}

if (require.main === module) {
  runMain('knowledge migrate', async () => {
    const { DATABASE_URL } = environment(z.object({ DATABASE_URL: z.url() }));
    const names = await migrate(DATABASE_URL);
    process.stdout.write(`knowledge: ${names.length} migrations ran ${names.join(' ')}\n`);
  });
}
